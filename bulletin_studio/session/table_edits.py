"""Edits of a table's rows and columns: the place of a cell in, the changed number out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import CELL_BREAK, ROW_BREAK, TABLE, Grid, Paragraph, regular_table, rows_of
from bulletin_studio.model.style import Alignment
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.spans import Spans, joined, plain_spans
from bulletin_studio.session.text_places import article_of, paragraph_at, with_article, with_body

MOST_COLUMNS = 16
"""Files hold no more."""

Rows = list[list[Spans]]


class TableChange(Enum):
    """What may be done with a table at one of its cells."""

    ADD_ROW = "add_row"
    REMOVE_ROW = "remove_row"
    ADD_COLUMN = "add_column"
    REMOVE_COLUMN = "remove_column"
    TURN_HEAD = "turn_head"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class ChangeTable(SingleStep):
    """Adds or takes away the row or column of a cell; a table without rows or columns goes."""

    place: TextPlace
    change: TableChange
    label: str = "edit.table"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        paragraph = paragraph_at(issue, self.place)
        if self.place.part != "body" or paragraph.style != TABLE:
            return issue
        table = regular_table(paragraph)
        row, column = cell_at(table, self.place.offset)
        changed = _changed(table, row, column, self.change)
        if changed is table:
            return issue
        article = article_of(issue, self.place.article)
        body, index = article.body.paragraphs, self.place.paragraph
        made = changed if changed is not None else Paragraph("body", ())
        return with_article(issue, with_body(article, (*body[:index], made, *body[index + 1 :])))


def cell_at(table: Paragraph, offset: int) -> tuple[int, int]:
    """Row and column of the cell that an offset stands in, from 0."""
    before = table.text[:offset]
    return before.count(ROW_BREAK), before[before.rfind(ROW_BREAK) + 1 :].count(CELL_BREAK)


def offset_of_cell(table: Paragraph, row: int, column: int) -> int:
    """Where a cell begins.

    Raises:
        IndexError: the table has no such cell.
    """
    return rows_of(table)[row][column].offset


def next_cell(table: Paragraph, offset: int, step: int) -> int | None:
    """Where the cell after (1) or before (-1) that of an offset begins; None beyond the ends."""
    offsets = [cell.offset for row in rows_of(table) for cell in row]
    here = max(index for index, start in enumerate(offsets) if start <= offset)
    return offsets[here + step] if 0 <= here + step < len(offsets) else None


def _changed(table: Paragraph, row: int, column: int, change: TableChange) -> Paragraph | None:
    """The changed table; itself where it cannot be changed so, None where nothing is left of it."""
    if change is TableChange.REMOVE:
        return None
    if change is TableChange.TURN_HEAD:
        grid = table.grid or Grid()
        return replace(table, grid=replace(grid, has_head=not grid.has_head))
    if change in (TableChange.ADD_ROW, TableChange.REMOVE_ROW):
        return _with_rows(table, row, is_added=change is TableChange.ADD_ROW)
    return _with_columns(table, column, is_added=change is TableChange.ADD_COLUMN)


def _with_rows(table: Paragraph, row: int, *, is_added: bool) -> Paragraph | None:
    rows, grid = _rows_in(table), table.grid or Grid()
    if is_added:
        rows.insert(row + 1, [()] * len(grid.columns))
    else:
        del rows[row]
        grid = replace(grid, has_head=grid.has_head and row > 0)
    return replace(table, spans=_spans_of(rows), grid=grid) if rows else None


def _with_columns(table: Paragraph, column: int, *, is_added: bool) -> Paragraph | None:
    rows, grid = _rows_in(table), table.grid or Grid()
    columns = list(grid.columns)
    if is_added and len(columns) == MOST_COLUMNS:
        return table
    if is_added:
        columns.insert(column + 1, Alignment.START)
    else:
        del columns[column]
    for cells in rows:
        if is_added:
            cells.insert(column + 1, ())
        else:
            del cells[column]
    return replace(table, spans=_spans_of(rows), grid=replace(grid, columns=tuple(columns))) if columns else None


def _rows_in(table: Paragraph) -> Rows:
    return [[cell.paragraph.spans for cell in cells] for cells in rows_of(table)]


def _spans_of(rows: Sequence[Sequence[Spans]]) -> Spans:
    parts: list[Spans] = []
    for index, row in enumerate(rows):
        parts += [plain_spans(ROW_BREAK)] if index else []
        for column, cell in enumerate(row):
            parts += [plain_spans(CELL_BREAK)] if column else []
            parts.append(cell)
    return joined(*parts)
