"""Paragraphs, tables and photos go in, the lines that the article reader gives back unchanged come out."""

from collections.abc import Iterator, Sequence

from bulletin_studio.files.article_lines import LineKind, line_kind
from bulletin_studio.files.block_reading import BAR, HEAD_RULE
from bulletin_studio.files.inline_writing import inline_text
from bulletin_studio.files.photo_writing import attribute_texts
from bulletin_studio.files.source_text import BLANKS
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import CROSSHEAD, LIST, NAMES, SIGNATURE, TABLE, Cell, Grid, Paragraph, rows_of
from bulletin_studio.model.style import Alignment

HEAD_RULES = {Alignment.CENTRE: ":---:", Alignment.END: "---:"}


def block_text(content: Paragraph | Photo) -> str:
    """One block of the body; lines end with a line feed but for the last, which has no end."""
    if isinstance(content, Photo):
        return _photo_text(content)
    match content.style:
        case "body":
            return _lines_escaped(inline_text(content.spans), first=True)
        case str(style) if style == CROSSHEAD:
            return _lines_escaped("## " + inline_text(content.spans), first=False)
        case str(style) if style == LIST:
            return _item_text(inline_text(content.spans))
        case str(style) if style == TABLE:
            return "\n".join(_table_lines(content))
    text = inline_text(content.spans)
    if content.style == SIGNATURE:
        text = _without_backslashes(text)
    return _style_line(content) + "\n" + _lines_escaped(text, first=True)


def blocks_in_order(paragraphs: Sequence[Paragraph], photos: Sequence[Photo]) -> Iterator[Paragraph | Photo]:
    """The body with every photo at its place."""
    waiting = list(photos)
    for index, paragraph in enumerate(paragraphs):
        while waiting and waiting[0].after <= index:
            yield waiting.pop(0)
        yield paragraph
    yield from waiting


def is_tight(before: Paragraph | Photo, content: Paragraph | Photo) -> bool:
    """Whether two blocks stand on neighbouring lines: items of one list."""
    return all(isinstance(each, Paragraph) and each.style == LIST for each in (before, content))


def _style_line(paragraph: Paragraph) -> str:
    count = len(paragraph.grid.columns) if paragraph.grid and paragraph.style == NAMES else 0
    return f"{{{paragraph.style} columns={count}}}" if count else f"{{{paragraph.style}}}"


def _item_text(text: str) -> str:
    sign = "- " if line_kind("- " + text.split("\n", maxsplit=1)[0]) is LineKind.ITEM else "- \\"
    return _lines_escaped(sign + text, first=False)


def _without_backslashes(text: str) -> str:
    """The lines of a signature, which are parted without a sign unless they are blank or end in a blank."""
    *lines, last = text.split("\n")
    bare = [line.removesuffix("\\") for line in lines]
    parted = [each if each and each == each.rstrip(BLANKS) else line for each, line in zip(bare, lines, strict=True)]
    return "\n".join([*parted, last])


def _table_lines(table: Paragraph) -> Iterator[str]:
    rows, grid = rows_of(table), table.grid or Grid()
    count = max(len(row) for row in rows)
    for index, row in enumerate(rows):
        cells = [_cell_text(cell) for cell in row] + [""] * (count - len(row))
        yield f"| {' | '.join(cells)} |"
        if index == 0 and grid.has_head:
            columns = (*grid.columns, *(Alignment.START,) * count)[:count]
            yield f"|{'|'.join(HEAD_RULES.get(column, '---') for column in columns)}|"


def _cell_text(cell: Cell) -> str:
    text = BAR.sub(lambda sign: "\\|" if sign.group() == "|" else sign.group(), inline_text(cell.paragraph.spans))
    return "\\" + text if HEAD_RULE.fullmatch(text) else text


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
