"""Gives every article its columns: its placement and the page's grid in, a type area of its own out."""

import math
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import BoxStyle, ColumnGrid
from bulletin_studio.model.placement import Placement

_ROUNDING = 1e-6
_GUTTER_EM = 1.5
"""The least gutter between columns that an article sets for itself, in em of the body."""

_FEWEST_EM = 5
"""A measure shorter than this cannot be justified; so many columns are not made."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of the page's grid, from `first` to before `end`, counted from 0."""

    first: int
    end: int

    def overlaps(self, other: "Columns") -> bool:
        """Whether they share a column."""
        return self.first < other.end and other.first < self.end

    @property
    def count(self) -> int:
        """How many."""
        return self.end - self.first


@dataclass(frozen=True, slots=True)
class ArticleArea:
    """Where an article stands across.

    Attributes:
        columns: of the page's grid.
        area: its own columns of text inside those, and inside its box.
        box: that it stands in; None for none.
    """

    columns: Columns
    area: TypeArea
    box: BoxStyle | None

    @property
    def inset(self) -> int:
        """Grid lines between the edge of the box and the text, above and below."""
        return self.box.inset_rows if self.box else 0

    def is_over(self, text_column: int, other: Columns) -> bool:
        """Whether one of its columns of text lies over columns of the page's grid."""
        share = self.columns.count / self.area.layout.columns.count
        left = self.columns.first + text_column * share
        return left < other.end - _ROUNDING and other.first < left + share - _ROUNDING

    def box_rect(self, page: int, top: Pt, height: Pt, whole: TypeArea) -> Rect:
        """The outline of its box on a page."""
        left = whole.column_left(page, self.columns.first)
        right = whole.column_left(page, self.columns.end - 1) + whole.layout.columns.measure
        return Rect(left, top, right - left, height)


def article_area(placement: Placement, page: TypeArea) -> ArticleArea:
    """The columns of an article; those it asks for beyond the grid are left out (which `pages` tells)."""
    grid = page.layout.columns
    first, last = placement.columns or (1, grid.count)
    columns = Columns(min(max(first, 1), grid.count) - 1, min(max(last, first, 1), grid.count))
    box = next((box for box in page.layout.boxes if box.name == placement.box), None)
    width = columns.count * grid.measure + (columns.count - 1) * grid.gutter
    inset = box.inset_em * page.body_size if box else 0.0
    own = _own_columns(width - 2 * inset, _text_columns(placement, columns, page), page, grid)
    if own == grid and columns.count == grid.count:
        return ArticleArea(columns, page, box)
    spare = width - 2 * inset - own.width
    indent = columns.first * (grid.measure + grid.gutter) + inset + spare / 2
    return ArticleArea(columns, replace(page, layout=replace(page.layout, columns=own), grid=grid, indent=indent), box)


def _text_columns(placement: Placement, columns: Columns, page: TypeArea) -> int:
    """How many columns the text runs in: as laid down, else the layout's habit for so wide an article."""
    if placement.text_columns is not None:
        return placement.text_columns
    grid, habit = page.layout.columns.count, page.layout.articles.text_columns
    if habit is None:
        return columns.count
    return max(1, round(columns.count * habit / grid))


def _own_columns(width: Pt, count: int, page: TypeArea, grid: ColumnGrid) -> ColumnGrid:
    """So many columns of whole em in a width, or as many as give readable lines."""
    em = page.body_size
    for number in range(max(1, count), 0, -1):
        if number == grid.count and abs(width - grid.width) < _ROUNDING:
            return grid
        gutter = max(_GUTTER_EM * em, min(grid.gutter, 2 * em)) if number > 1 else 0.0
        measure = math.floor((width - (number - 1) * gutter) / number / em + _ROUNDING) * em
        if measure >= _FEWEST_EM * em or number == 1:
            return _column_grid(number, max(measure, em), width)
    return grid


def _column_grid(count: int, measure: Pt, width: Pt) -> ColumnGrid:
    return ColumnGrid(count, measure, (width - count * measure) / (count - 1) if count > 1 else 0.0)
