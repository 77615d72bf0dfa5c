"""Sets a table: rows of cells and a measure in, columns as wide as their text asks for and cells in type out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import CellPlace, SetCell, SetRow, Setter, SetText
from bulletin_studio.makeup.set_text import UNLIMITED, set_text
from bulletin_studio.model.story import Cell, Grid, Paragraph, rows_of
from bulletin_studio.model.style import Alignment, ParagraphStyle

PAD_EM = 0.5
"""Free on either side of a cell's text."""

_ROUNDING: Pt = 0.01


@dataclass(frozen=True, slots=True)
class _Table:
    """A table to be set; `rows` have the same number of cells each."""

    rows: tuple[tuple[Cell, ...], ...]
    grid: Grid
    styles: tuple[ParagraphStyle, ParagraphStyle]
    place: TextPlace
    setter: Setter

    def style(self, row: int, column: int) -> ParagraphStyle:
        """Of a cell: that of the table or of its head, standing as its column does."""
        style = self.styles[1 if self.grid.has_head and row == 0 else 0]
        columns = self.grid.columns
        alignment = columns[column] if column < len(columns) else Alignment.START
        return replace(style, alignment=alignment, indent_em=0.0, left_em=0.0, right_em=0.0, is_display=False)

    def set_cell(self, row: int, column: int, measure: Pt) -> SetText:
        """A cell in type."""
        cell = self.rows[row][column]
        place = replace(self.place, offset=self.place.offset + cell.offset)
        return set_text(cell.paragraph, self.style(row, column), measure, place, self.setter)

    def natural_width(self, column: int) -> Pt:
        """The width of a column whose cells have no line but those they ask for."""
        return max(self._ragged_width(row, column) for row in range(len(self.rows)))

    def _ragged_width(self, row: int, column: int) -> Pt:
        cell = self.rows[row][column]
        style = replace(self.style(row, column), alignment=Alignment.START)
        return max(line.width for line in set_text(cell.paragraph, style, UNLIMITED, self.place, self.setter).lines)


def set_table(
    table: Paragraph, styles: tuple[ParagraphStyle, ParagraphStyle], measure: Pt, place: TextPlace, setter: Setter
) -> SetText:
    """Sets a table to a measure; `styles` are of its rows and of its head."""
    given = _Table(_even_rows(table), table.grid or Grid(), styles, place, setter)
    count = len(given.rows[0])
    pad = PAD_EM * styles[0].size
    naturals = [given.natural_width(column) + _ROUNDING for column in range(count)]
    widths = share_width(naturals, measure - 2 * pad * count, styles[0].size)
    lefts = [pad + sum(widths[:column]) + 2 * pad * column for column in range(count)]
    rows = tuple(_set_row(given, row, widths, lefts) for row in range(len(given.rows)))
    return SetText(table, styles[0], place, (), styles[0].leading, rows)


def share_width(naturals: Sequence[Pt], room: Pt, least: Pt) -> tuple[Pt, ...]:
    """Shares the room of a table among its columns.

    With room to spare each column gets the same more than it asks for. Otherwise columns that ask for less than their
    share get what they ask for, and the others share what is left; none gets less than `least`.
    """
    spare = room - sum(naturals)
    if spare >= 0:
        return tuple(width + spare / len(naturals) for width in naturals)
    widths: dict[int, Pt] = {}
    order = sorted(range(len(naturals)), key=lambda column: naturals[column])
    left = room
    for done, column in enumerate(order):
        widths[column] = max(least, min(naturals[column], left / (len(order) - done)))
        left -= widths[column]
    return tuple(widths[column] for column in range(len(naturals)))


def _even_rows(table: Paragraph) -> tuple[tuple[Cell, ...], ...]:
    """The rows, filled up with empty cells to the length of the longest."""
    rows = rows_of(table)
    count = max(len(row) for row in rows)
    return tuple((*row, *(_empty_after(row[-1]),) * (count - len(row))) for row in rows)


def _empty_after(cell: Cell) -> Cell:
    return Cell(cell.offset + len(cell.paragraph.text), replace(cell.paragraph, spans=()))


def _set_row(table: _Table, row: int, widths: Sequence[Pt], lefts: Sequence[Pt]) -> SetRow:
    is_head = table.grid.has_head and row == 0
    cells = []
    for column, (width, left) in enumerate(zip(widths, lefts, strict=True)):
        place = CellPlace(row, column, len(table.rows), is_head)
        cells.append(SetCell(replace(table.set_cell(row, column, width), cell=place), left))
    return SetRow(tuple(cells), is_head)
