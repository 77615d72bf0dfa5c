"""Draws the boxes that articles stand in: the frames of a page in, tints and outlines out."""

from collections.abc import Iterator

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import FilledPath, rectangle_path
from bulletin_studio.makeup.pages import PagePlan
from bulletin_studio.makeup.type_area import TypeArea


def boxes_of_articles(plan: PagePlan, area: TypeArea) -> Iterator[FilledPath]:
    """The tint and outline of every box on a page; its edges stand in the middle of the gaps between lines."""
    for placed in plan.frames:
        box = placed.across.box
        if box is None:
            continue
        first, end = placed.row - placed.across.inset, placed.end_row + placed.across.inset
        outline = placed.across.box_rect(plan.number, area.slot_top(first), (end - first) * area.pitch, area)
        if box.tint is not None:
            yield FilledPath(rectangle_path(outline), box.tint)
        if box.rule_weight > 0:
            for side in _sides(outline, box.rule_weight):
                yield FilledPath(rectangle_path(side), box.rule_colour)


def _sides(box: Rect, weight: Pt) -> tuple[Rect, ...]:
    """The four rules of an outline, inside its edge."""
    return (
        Rect(box.x, box.y, box.width, weight),
        Rect(box.x, box.bottom - weight, box.width, weight),
        Rect(box.x, box.y, weight, box.height),
        Rect(box.right - weight, box.y, weight, box.height),
    )
