"""Paragraphs and photos go in, the lines that the article reader gives back unchanged come out."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_studio.files.article_body import LineKind, line_kind
from bulletin_studio.files.inline_text import EMPHASIS, STRONG
from bulletin_studio.model.photo import Photo, PhotoWidth
from bulletin_studio.model.story import MANUAL_BREAK, Paragraph, Span

MARKS = {STRONG: "**", EMPHASIS: "*"}
"""A style that has no mark is written without; the check after writing refuses the loss."""

ALWAYS_ESCAPED = "\\*"
BLANK = " \u3000"


def block_text(content: Paragraph | Photo) -> str:
    """One block of the body; lines end with a line feed but for the last, which has no end."""
    if isinstance(content, Photo):
        return _photo_text(content)
    if content.style == "crosshead":
        return _lines_escaped("## " + inline_text(content.spans), first=False)
    return _lines_escaped(inline_text(content.spans), first=True)


def inline_text(spans: Sequence[Span]) -> str:
    """The text of one paragraph with its marks; a manual break is a backslash and a line feed."""
    whole = "".join(span.text for span in spans)
    pieces: list[str] = []
    offset = 0
    for span in spans:
        mark = MARKS.get(span.style, "")
        end = offset + len(span.text)
        body = "".join(_escaped(whole, index, offset, end, mark) for index in range(offset, end))
        pieces += (mark, body, mark)
        offset = end
    return "".join(pieces)


def blocks_in_order(paragraphs: Sequence[Paragraph], photos: Sequence[Photo]) -> Iterator[Paragraph | Photo]:
    """The body with every photo at its place."""
    waiting = list(photos)
    for index, paragraph in enumerate(paragraphs):
        while waiting and waiting[0].after <= index:
            yield waiting.pop(0)
        yield paragraph
    yield from waiting


def _escaped(whole: str, index: int, start: int, end: int, mark: str) -> str:
    """One character of a span that lies from start to end and stands between marks."""
    character = whole[index]
    before = whole[index - 1] if index else ""
    after = whole[index + 1] if index + 1 < len(whole) else ""
    if character == MANUAL_BREAK:
        return "\\\n"
    is_edge = index in (start, end - 1)
    if character in BLANK:
        is_outer = before in ("", MANUAL_BREAK) or not after
        return "\\" + character if is_outer or (is_edge and mark == MARKS[EMPHASIS]) else character
    if index == start and before.isdecimal() and before.isascii() and character.isdecimal():
        return "\\" + character if character.isascii() else character
    return "\\" + character if _is_sign(character, before, after) else character


def _is_sign(character: str, before: str, after: str) -> bool:
    """Whether the reader would take the character for more than itself."""
    return (
        character in ALWAYS_ESCAPED
        or (character == "[" and before in ("!", "！"))
        or (character == "]" and after == "(")
        or (character == "<" and re.match(r"[A-Za-z/!]", after) is not None)
        or (character == "&" and re.match(r"[A-Za-z#]", after) is not None)
    )


def _lines_escaped(text: str, *, first: bool) -> str:
    """A backslash before every line that would begin something else than text; the first line only where asked."""
    lines = text.split("\n")
    return "\n".join(
        "\\" + line if (number or first) and line_kind(line) is not LineKind.TEXT else line
        for number, line in enumerate(lines)
    )


def _photo_text(photo: Photo) -> str:
    caption = inline_text(photo.caption.spans) if photo.caption is not None else ""
    attributes = " ".join(_attributes(photo))
    return _lines_escaped(f"![{caption}]({photo.file})" + (f"{{{attributes}}}" if attributes else ""), first=False)


def _attributes(photo: Photo) -> Iterator[str]:
    if photo.width is not PhotoWidth.COLUMN:
        yield f"width={photo.width.value}"
    if photo.credit:
        yield f'credit="{_quoted(photo.credit)}"'
    if photo.alt:
        yield f'alt="{_quoted(photo.alt)}"'
    if photo.focus != (0.5, 0.5):
        yield f'focus="{_percent(photo.focus[0])} {_percent(photo.focus[1])}"'


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _percent(share: float) -> str:
    """The percentage that reads back as the same number; `Decimal` because 0.29 * 100 is not 29 in floats."""
    return f"{(Decimal(repr(share)) * 100).normalize():f}%"
