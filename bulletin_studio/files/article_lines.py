"""A line of an article's body goes in, what it is by its first signs comes out."""

import re
from collections.abc import Sequence
from enum import Enum

from bulletin_studio.files.source_text import BLANKS, ends_with_break


class LineKind(Enum):
    """What a line of the body is by its first signs."""

    BLANK = "blank"
    TEXT = "text"
    CROSSHEAD = "crosshead"
    PHOTO = "photo"
    ITEM = "item"
    ROW = "row"
    STYLE = "style"
    REFUSED = "refused"


CROSSHEAD_SIGN = re.compile(r"[ \t\u3000]*##[ \t\u3000]+")
ITEM_SIGN = re.compile(r"[ \t\u3000]*-[ \t\u3000]+(?=[^ \t\u3000])")
ROW = re.compile(r"\|(?:.*\||.*\\$)")
"""A row of a table: it begins with a bar and holds another, or goes on in the next line."""
STYLE = re.compile(r"\{[^{}]*\}$")
ALMOST_STYLE = re.compile(r"[{｛][^{}｛｝]*[}｝]$")
"""Braces that were typed full-width."""

REFUSED_LINES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"##[ \t\u3000]*$"), "line.heading_empty"),
    (re.compile(r"#(?:##+)?[ \t\u3000]"), "line.heading_level"),
    (re.compile(r"##+[^#\s]"), "line.heading_space"),
    (re.compile(r"(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|={3,}[ \t]*$"), "line.rule"),
    (re.compile(r">"), "line.quote"),
    (re.compile(r"```|~~~"), "line.fence"),
    (re.compile(r"！\[[^\[\]]*(?<!\\)\][(（](?!https?:|mailto:)"), "line.full_width_photo"),
)
"""What other Markdown would read as something else than text, by the first signs of the line."""


def line_kind(line: str) -> LineKind:
    """What a line is; what stands before it makes no difference."""
    text = line.strip(BLANKS)
    if not text:
        return LineKind.BLANK
    if text.startswith("!["):
        return LineKind.PHOTO
    if refusal(text):
        return LineKind.REFUSED
    signs = ((CROSSHEAD_SIGN, line), (ITEM_SIGN, line), (ROW, text), (STYLE, text))
    kinds = (LineKind.CROSSHEAD, LineKind.ITEM, LineKind.ROW, LineKind.STYLE)
    return next((kind for (sign, found), kind in zip(signs, kinds, strict=True) if sign.match(found)), LineKind.TEXT)


def refusal(text: str) -> str:
    """The code of what is wrong with a line's text; empty where nothing is."""
    return next((code for pattern, code in REFUSED_LINES if pattern.match(text)), "")


def whole_lines(lines: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Lines joined to those that a backslash at their end leads on to: the first, and one after the last, of each."""
    starts = [index for index in range(len(lines)) if not (index and ends_with_break(lines[index - 1]))]
    return tuple(zip(starts, [*starts[1:], len(lines)], strict=True))
