"""Snaps what is dragged to columns and rows: a layout and a box on a page in, a box or placement on the grid out."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.placement import Placement


@dataclass(frozen=True, slots=True)
class Guides:
    """The lines of a page that things snap to.

    Attributes:
        lefts: left edges of the columns.
        rights: right edges of the columns.
        tops: top of each row of the grid.
        bottoms: bottom of each row.
    """

    lefts: tuple[Pt, ...]
    rights: tuple[Pt, ...]
    tops: tuple[Pt, ...]
    bottoms: tuple[Pt, ...]


def guides_of(layout: Layout, page: int) -> Guides:
    """The guides of a page, counted from 1."""
    area = TypeArea(layout)
    columns = range(layout.columns.count)
    lefts = tuple(area.column_left(page, column) for column in columns)
    tops = tuple(area.slot_top(row) for row in range(area.rows))
    return Guides(
        lefts,
        tuple(left + layout.columns.measure for left in lefts),
        tops,
        tuple(top + area.pitch for top in tops),
    )


def nearest(value: Pt, guides: Sequence[Pt]) -> int:
    """The index of the guide nearest to a value; of two, the first."""
    return min(range(len(guides)), key=lambda index: abs(guides[index] - value))


def snapped(value: Pt, guides: Sequence[Pt], reach: Pt) -> Pt:
    """The nearest guide if it is within reach, else the value itself."""
    guide = guides[nearest(value, guides)] if guides else value
    return guide if abs(guide - value) <= reach else value


def moved_box(box: Rect, guides: Guides, reach: Pt) -> Rect:
    """A box that was moved: its left edge or else its right snaps to a column, its top to a row."""
    x = snapped(box.x, guides.lefts, reach)
    if x == box.x:
        x = snapped(box.right, guides.rights, reach) - box.width
    return Rect(x, snapped(box.y, guides.tops, reach), box.width, box.height)


def placement_of_box(layout: Layout, page: int, box: Rect, old: Placement) -> Placement:
    """Where an article stands that was dragged or sized to a box: whole columns and rows; box and text columns stay."""
    guides = guides_of(layout, page)
    first, last = nearest(box.x, guides.lefts), nearest(box.right, guides.rights)
    row = nearest(box.y, guides.tops)
    rows = max(1, nearest(box.bottom, guides.bottoms) - row + 1)
    return Placement(
        page=page,
        columns=(first + 1, max(first, last) + 1),
        row=row,
        rows=rows,
        text_columns=old.text_columns,
        box=old.box,
    )
