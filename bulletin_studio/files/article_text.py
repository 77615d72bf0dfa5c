"""Paragraphs and photos go in, the lines that the article reader gives back unchanged come out."""

from collections.abc import Iterator, Sequence

from bulletin_studio.files.article_body import LineKind, line_kind
from bulletin_studio.files.inline_writing import inline_text
from bulletin_studio.files.photo_writing import attribute_texts
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph


def block_text(content: Paragraph | Photo) -> str:
    """One block of the body; lines end with a line feed but for the last, which has no end."""
    if isinstance(content, Photo):
        return _photo_text(content)
    if content.style == "crosshead":
        return _lines_escaped("## " + inline_text(content.spans), first=False)
    return _lines_escaped(inline_text(content.spans), first=True)


def blocks_in_order(paragraphs: Sequence[Paragraph], photos: Sequence[Photo]) -> Iterator[Paragraph | Photo]:
    """The body with every photo at its place."""
    waiting = list(photos)
    for index, paragraph in enumerate(paragraphs):
        while waiting and waiting[0].after <= index:
            yield waiting.pop(0)
        yield paragraph
    yield from waiting


def _lines_escaped(text: str, *, first: bool) -> str:
    """A backslash before every line that would begin something else than text; the first line only where asked."""
    lines = text.split("\n")
    return "\n".join(
        "\\" + line if (number or first) and line_kind(line) is not LineKind.TEXT else line
        for number, line in enumerate(lines)
    )


def _photo_text(photo: Photo) -> str:
    caption = inline_text(photo.caption.spans) if photo.caption is not None else ""
    attributes = " ".join(attribute_texts(photo))
    return _lines_escaped(f"![{caption}]({photo.file})" + (f"{{{attributes}}}" if attributes else ""), first=False)
