"""What follows bracketed text goes in, `](https://…)` or `]{name ruby="…"}`, what it says of the text comes out.

Both may stand together, the address first. Brackets that neither follows are signs of the text.
"""

import re
from dataclasses import dataclass

from bulletin_studio.base.findings import error
from bulletin_studio.files.attributes import AttributeRules, quoted, read_attributes
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.source_text import SourceText

_ADDRESS = r"\((?P<address>(?:\\[^\n]|[^\\()\n]|\((?:\\[^\n]|[^\\()\n])*\))*)\)"
_BRACES = r'\{(?:"(?:\\[^\n]|[^"\\\n])*"|[^"{}\n])*\}'
TAIL = rf"\](?:(?=\{{)|{_ADDRESS})(?:(?P<braces>{_BRACES})|(?!\{{))"
"""A whole tail; parentheses of an address stand in pairs or are escaped. Has groups of its own."""

TAIL_BEGINS = r"\](?=[({])"
TAIL_SEEMS_TO_BEGIN = r"\](?=[ \t\u3000]*[{｛]|（(?:https?:|mailto:))"
"""What a hand used to full-width signs types for a tail."""

ADDRESS = re.compile(r"https?://[^\s/?#]\S*|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
ADDRESS_ESCAPE = re.compile(r"\\([\\()])")
PAIRED = re.compile(r"(?:[^()]|\([^()]*\))*")

RULES = AttributeRules(
    keys=("ruby",),
    unreadable="text.attribute",
    curly_quotes="text.curly_quotes",
    takes_name=True,
    two_names="text.two_styles",
)

_CAPTION_SIGNS = re.compile(rf"\\.|(?P<open>\[)|(?P<tail>{TAIL})|(?P<close>\])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tail:
    """What is said of bracketed text.

    Attributes:
        style: name of a character style; empty for none.
        annotation: 注音; empty for none.
        link: an address; empty for none.
    """

    style: str = ""
    annotation: str = ""
    link: str = ""


def read_tail(address: SourceText | None, braces: SourceText | None, faults: Faults) -> Tail:
    """Reads both parts of a tail.

    Args:
        address: without its parentheses; None where there is none.
        braces: with their signs; None where there are none.
        faults: takes what is wrong.
    """
    link = "" if address is None else _link(address, faults)
    if braces is None:
        return Tail(link=link)
    inner = braces.part(1, len(braces.text) - 1)
    if not inner.text.strip():
        faults.append(error("text.braces_empty", braces.place(0)))
    attributes = read_attributes(inner, RULES, faults)
    name, ruby = attributes.get(""), attributes.get("ruby")
    if ruby is not None and not ruby.value.strip():
        faults.append(error("value.empty", ruby.where, key="ruby"))
    return Tail(name.value if name else "", ruby.value if ruby else "", link)


def tail_text(tail: Tail) -> str:
    """The signs that `read_tail` reads, from the closing bracket on."""
    parts = [tail.style] if tail.style else []
    if tail.annotation:
        parts.append("ruby=" + quoted(tail.annotation))
    address = f"({_escaped(tail.link)})" if tail.link else ""
    return "]" + address + (f"{{{' '.join(parts)}}}" if parts else "")


def caption_end(text: str, start: int) -> int | None:
    """The offset of the bracket that closes a photo's caption and is followed by its file; None where none does.

    Args:
        text: a photo line.
        start: offset of the caption.
    """
    depth = 0
    for match in _CAPTION_SIGNS.finditer(text, start):
        if match["open"]:
            depth += 1
        elif match["tail"] or match["close"]:
            if not depth and text.startswith("](", match.start()):
                return match.start()
            depth = max(depth - 1, 0)
    return None


def _link(source: SourceText, faults: Faults) -> str:
    link = ADDRESS_ESCAPE.sub(r"\1", source.text)
    if not ADDRESS.fullmatch(link):
        faults.append(error("text.address", source.place(0), found=source.text))
    return link


def _escaped(link: str) -> str:
    text = link.replace("\\", "\\\\")
    return text if PAIRED.fullmatch(text) else text.replace("(", "\\(").replace(")", "\\)")
