"""What stands between braces goes in, `name key="value"`, its parts with their places come out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults, nearest
from bulletin_studio.files.source_text import SourceText

PART = re.compile(
    r'[ \t]*(?:(?P<key>[^\s="“”]+)=(?:"(?P<quoted>(?:\\.|[^"\\])*)"|(?P<bare>[^\s"“”]+))|(?P<name>[^\W\d_][\w-]*))'
    r"(?=[ \t]|$)"
)
NAME = re.compile(r"[^\W\d_][\w-]*")
"""How a name that stands alone is spelt: letters of any script first, then digits, - and _ too."""
ESCAPE = re.compile(r'\\(["\\])')
CURLY_QUOTES = re.compile(r"[^\s=]+=[“”]")
SHOWN = 40
"""Characters of an unreadable part that a finding repeats."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One part of a list.

    Attributes:
        key: empty for a name that stands alone.
        value: without its quotes; the name.
        where: it begins.
    """

    key: str
    value: str
    where: SourceSpan


@dataclass(frozen=True, slots=True)
class AttributeRules:
    """What a list may hold.

    Attributes:
        keys: before "=".
        takes_name: whether one name may stand alone.
        unreadable: code of the finding on what is no part of a list.
        curly_quotes: code of the finding on a value in curly quotes.
        two_names: code of the finding on a second name.
    """

    keys: tuple[str, ...]
    unreadable: str
    curly_quotes: str
    takes_name: bool = False
    two_names: str = ""


def read_attributes(source: SourceText, rules: AttributeRules, faults: Faults) -> Mapping[str, Attribute]:
    """Reads a list; a name that stands alone has the key "".

    Args:
        source: what stands between the braces, on one line.
        rules: what may stand there.
        faults: takes what is wrong; what is unknown or double is left out.
    """
    found: dict[str, Attribute] = {}
    for attribute in _parts(source, rules, faults):
        if attribute.key in found:
            faults.append(_double(attribute, found[attribute.key], rules))
        elif attribute.key in rules.keys or not attribute.key:
            found[attribute.key] = attribute
        else:
            faults.append(_unknown(attribute, rules.keys))
    return found


def quoted(text: str) -> str:
    """The text as a value, in quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _parts(source: SourceText, rules: AttributeRules, faults: Faults) -> Iterator[Attribute]:
    position = 0
    while source.text[position:].strip(" \t"):
        match = PART.match(source.text, position)
        if match is None or (match["name"] and not rules.takes_name):
            rest = source.text[position:].lstrip(" \t")
            code = rules.curly_quotes if CURLY_QUOTES.match(rest) else rules.unreadable
            where = source.place(len(source.text) - len(rest))
            faults.append(error(code, where, found=rest[:SHOWN], allowed=", ".join(rules.keys)))
            return
        value = match["name"] or match["bare"] or ESCAPE.sub(r"\1", match["quoted"])
        yield Attribute(match["key"] or "", value, source.place(match.start("name" if match["name"] else "key")))
        position = match.end()


def _double(attribute: Attribute, first: Attribute, rules: AttributeRules) -> Finding:
    if attribute.key:
        return error("key.double", attribute.where, key=attribute.key, line=first.where.line)
    return error(rules.two_names, attribute.where, found=attribute.value)


def _unknown(attribute: Attribute, keys: tuple[str, ...]) -> Finding:
    allowed = ", ".join(keys)
    near = nearest(attribute.key, keys)
    if near:
        return error("key.unknown_near", attribute.where, key=attribute.key, near=near, allowed=allowed)
    return error("key.unknown", attribute.where, key=attribute.key, allowed=allowed)
