"""Text as typed goes in, tokens come out, every character in one of them; brackets that say something are paired."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from bulletin_studio.base.findings import error, warning
from bulletin_studio.files.bracket_tail import TAIL, TAIL_BEGINS, TAIL_SEEMS_TO_BEGIN
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.source_text import BLANKS, SourceText, ends_with_break

TOKEN = re.compile(
    rf"""(?P<break>\\[ \t\u3000]*\n[ \t\u3000]*)
    |(?P<escape>\\[!-/:-@\[-`{{-~ \u3000]|(?<=\*)\\[0-9])
    |(?P<stars>\*+)
    |(?P<join>[ \t\u3000]*\n[ \t\u3000]*)
    |(?P<photo>!\[)
    |(?P<open>\[)
    |(?P<tail>{TAIL})
    |(?P<open_tail>{TAIL_BEGINS})
    |(?P<almost_tail>{TAIL_SEEMS_TO_BEGIN})
    |(?P<close>\])
    |(?P<html></?[A-Za-z][^<>\n]*>|<!--)
    |(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{{1,31}}|\#[0-9]{{1,7}}|\#[xX][0-9A-Fa-f]{{1,6}});)
    |(?P<tab>\t)
    |(?P<text>[^\\*\n!\[\]<&\ \t\u3000]+|.)""",
    re.VERBOSE | re.DOTALL,
)
"""A digit may be escaped after a star, to say that the star is a mark although it stands between digits."""

REFUSED = ("photo", "open_tail", "html", "entity", "tab")

JOINS_WITHOUT_SPACE = frozenset("‘’“”—…·–")
"""Marks of two scripts; in a Chinese bulletin they are Chinese."""

SHOWN = 20
"""Characters of a wrong piece of text that a finding repeats."""

NOWHERE = (-1, -1)


class Token(NamedTuple):
    """One token.

    Attributes:
        kind: a group of TOKEN; "open" and "tail" only where the brackets say something, else "text".
        text: its characters.
        offset: in the source.
        address: where the address of the brackets stands, for both of their tokens; NOWHERE where they have none.
        braces: the same for the braces.
    """

    kind: str
    text: str
    offset: int
    address: tuple[int, int] = NOWHERE
    braces: tuple[int, int] = NOWHERE


def read_tokens(source: SourceText, faults: Faults) -> list[Token]:
    """The tokens between the outer blanks; faults take what the format has not."""
    start, end = _bounds(source.text)
    tokens = [_token(match) for match in TOKEN.finditer(source.text, start, end)]
    for kind in REFUSED:
        first = next((token for token in tokens if token.kind == kind), None)
        if first is not None:
            found = source.text[first.offset : first.offset + max(SHOWN, len(first.text))].split("\n")[0]
            faults.append(error(f"text.{kind}", source.place(first.offset), found=found))
    if tokens and tokens[-1].kind == "text" and ends_with_break(source.text[start:end]):
        faults.append(error("text.break_at_end", source.place(tokens[-1].offset)))
    return _with_pairs(source, tokens, faults)


def needs_space(before: str, after: str) -> bool:
    """Whether two lines that end and begin so are joined with a space."""
    return not (is_chinese(before) or is_chinese(after))


def is_chinese(character: str) -> bool:
    """Whether a character is set in a full cell, so that no space stands beside it at a joint."""
    return unicodedata.east_asian_width(character) in ("W", "F") or character in JOINS_WITHOUT_SPACE


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or ""
    if kind == "tail":
        return Token(kind, match.group(), match.start(), match.span("address"), match.span("braces"))
    return Token(kind, match.group(), match.start())


def _bounds(text: str) -> tuple[int, int]:
    """Where the text begins and ends without its outer blanks; an escaped last blank stays."""
    blanks = BLANKS + "\n"
    start = len(text) - len(text.lstrip(blanks))
    end = len(text.rstrip(blanks))
    if end < len(text) and text[end] in " \u3000" and ends_with_break(text[start:end]):
        end += 1
    return start, max(start, end)


def _with_pairs(source: SourceText, tokens: Sequence[Token], faults: Faults) -> list[Token]:
    """Every tail is paired with its opening bracket; all other brackets become text."""
    paired = list(tokens)
    waiting: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind in ("open", "photo"):
            waiting.append(index)
            paired[index] = token._replace(kind="text")
        elif token.kind in ("tail", "open_tail", "almost_tail", "close"):
            opener = waiting.pop() if waiting else None
            if token.kind == "tail" and opener is not None and tokens[opener].kind == "open":
                paired[opener] = tokens[opener]._replace(address=token.address, braces=token.braces)
                continue
            paired[index] = token._replace(kind="text")
            where = source.place(token.offset)
            if token.kind == "tail" and opener is None:
                faults.append(error("text.no_opening_bracket", where, found=token.text[:SHOWN]))
            elif token.kind == "almost_tail":
                found = source.text[token.offset : token.offset + SHOWN].split("\n")[0]
                faults.append(warning("text.almost_tail", where, found=found))
    return paired
