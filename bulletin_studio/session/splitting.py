"""Parts a paragraph where an article is split: a paragraph and an offset in, what stays and what goes out."""

from dataclasses import replace

from bulletin_studio.model.story import MANUAL_BREAK, NAMES, ROW_BREAK, TABLE, Grid, Paragraph, names_of
from bulletin_studio.session.spans import cut
from bulletin_studio.session.table_edits import cell_at

_BETWEEN_NAMES = f" {MANUAL_BREAK}"


def parted(paragraph: Paragraph, offset: int) -> tuple[Paragraph | None, Paragraph | None]:
    """What stands before an offset and what from it on; None for nothing.

    A table is parted above the row of the offset, and never right below its head; a list of names before the name.
    """
    if paragraph.style == TABLE:
        return _parted_table(paragraph, offset)
    if paragraph.style == NAMES:
        return _parted_names(paragraph, offset)
    return _part(paragraph, 0, offset), _part(paragraph, offset, len(paragraph.text))


def _parted_table(table: Paragraph, offset: int) -> tuple[Paragraph | None, Paragraph | None]:
    row, _ = cell_at(table, offset)
    grid = table.grid or Grid()
    if row <= (1 if grid.has_head else 0):
        return None, table
    end = -1
    for _ in range(row):
        end = table.text.index(ROW_BREAK, end + 1)
    rest = _part(table, end + 1, len(table.text))
    return _part(table, 0, end), replace(rest, grid=replace(grid, has_head=False)) if rest is not None else None


def _parted_names(names: Paragraph, offset: int) -> tuple[Paragraph | None, Paragraph | None]:
    starts = [cell.offset for cell in names_of(names) if cell.offset + len(cell.paragraph.text) > offset]
    start = min(starts, default=len(names.text))
    end = len(names.text[:start].rstrip(_BETWEEN_NAMES))
    return _part(names, 0, end), _part(names, start, len(names.text))


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph | None:
    spans = cut(paragraph.spans, start, end)
    return replace(paragraph, spans=spans) if spans else None
