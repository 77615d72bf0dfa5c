"""The type area of a layout's pages: grid rows and columns in, places on the page out."""

import math
from dataclasses import dataclass

from bulletin_studio.base.units import Pt
from bulletin_studio.model.layout import ColumnGrid, Layout, PageMaster

EM_ASCENT = 0.88
"""From the baseline to the top of the ideographic em box, in em (OpenType BASE "ideo" of Chinese faces is -0.12)."""

INK_INSET_EM = 0.04
"""From the top of the em box to the ink of most characters, in em; measured on the bundled Song face."""

_ROUNDING_ROWS = 0.01
"""A block may exceed whole grid lines by this share of one, so that millimetres and points do not cost a line."""


@dataclass(frozen=True, slots=True)
class TypeArea:
    """Where rows and columns stand.

    Row 0 is the first grid line. The em box of the first body line touches the top margin; every line stands in the
    middle of a slot of one pitch, so a slot begins half a line gap above its em box. Blocks fill whole slots.

    Attributes:
        last_page: from this page on the foot is kept free for what the layout's last page carries; None for nowhere.
        grid: the columns of the page, where those of `layout` are an article's own; None where they are the same.
        indent: from the left edge of the page's columns to the article's.
    """

    layout: Layout
    last_page: int | None = None
    grid: ColumnGrid | None = None
    indent: Pt = 0.0

    @property
    def pitch(self) -> Pt:
        """From baseline to baseline."""
        return self.layout.grid.pitch

    @property
    def rows(self) -> int:
        """How many body lines a full column holds."""
        return self.layout.grid.lines

    @property
    def capacity(self) -> int:
        """How many rows articles have on every page after the first."""
        layout = self.layout
        masters = [master for master in (layout.inside, layout.left, layout.right) if master is not None]
        kept = max(master.foot_lines for master in (*masters, layout.last) if master is not None)
        return max(0, self.rows - max(master.first_line for master in masters) - kept)

    @property
    def body_size(self) -> Pt:
        """The size of body type."""
        return self.layout.style("body").size

    @property
    def half_gap(self) -> Pt:
        """Half of the gap between two body lines."""
        return (self.pitch - self.body_size) / 2

    @property
    def baseline_in_slot(self) -> Pt:
        """From the top of a row's slot to its baseline."""
        return self.half_gap + EM_ASCENT * self.body_size

    @property
    def ink_in_slot(self) -> Pt:
        """From the top of a row's slot to the ink of its characters."""
        return self.half_gap + INK_INSET_EM * self.body_size

    def slot_top(self, row: int) -> Pt:
        """The y of the top of a row's slot."""
        return self.layout.margins.top - self.half_gap + row * self.pitch

    def rows_for(self, height: Pt) -> int:
        """The fewest rows whose slots hold a height."""
        return max(0, math.ceil(height / self.pitch - _ROUNDING_ROWS))

    def master(self, page: int) -> PageMaster:
        """The master of a page, counted from 1."""
        return self.layout.master(page)

    def first_row(self, page: int) -> int:
        """The first row that articles may take on a page."""
        return self.master(page).first_line

    def end_row(self, page: int) -> int:
        """The row after the last that articles may take on a page."""
        last = self.layout.last
        is_last = last is not None and self.last_page is not None and page >= self.last_page
        kept = max(self.master(page).foot_lines, last.foot_lines if last is not None and is_last else 0)
        return max(self.first_row(page), self.rows - kept)

    def is_mirrored(self, page: int) -> bool:
        """Whether inner and outer margin change places: even pages of facing layouts."""
        return self.layout.is_facing and page % 2 == 0

    def left(self, page: int) -> Pt:
        """The left edge of the first column; what the columns leave of the type area is shared left and right."""
        layout = self.layout
        margin = layout.margins.right if self.is_mirrored(page) else layout.margins.left
        width = (self.grid or layout.columns).width
        spare = layout.trim.width - layout.margins.left - layout.margins.right - width
        return margin + spare / 2 + self.indent

    def column_left(self, page: int, column: int) -> Pt:
        """The left edge of a column, counted from 0."""
        columns = self.layout.columns
        return self.left(page) + column * (columns.measure + columns.gutter)
