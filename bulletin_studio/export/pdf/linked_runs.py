"""Which runs of a page lie in which link area: items in, index of a run -> its link out."""

from collections.abc import Sequence

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import Item, LinkArea, PlacedRun

_SLACK: Pt = 1.0
"""Marks squeezed at a link's ends may hang over this much."""


def linked_runs(items: Sequence[Item]) -> dict[int, LinkArea]:
    """Finds the runs of every link, so that a reader of the structure meets the link's text inside the link.

    A link's area follows the runs of its line; a run belongs to it where it lies within, from side to side.
    """
    links: dict[int, LinkArea] = {}
    for position, area in enumerate(items):
        if not isinstance(area, LinkArea) or area.page:
            continue
        for index in range(position - 1, -1, -1):
            item = items[index]
            if isinstance(item, PlacedRun):
                if not _is_level(area.box, item):
                    break
                left = item.origin.x
                if area.box.x - _SLACK <= left and left + item.run.width <= area.box.right + _SLACK:
                    links.setdefault(index, area)
    return links


def _is_level(box: Rect, placed: PlacedRun) -> bool:
    """Whether a run stands at the height of the area; 注音 above it does too, within an em."""
    return box.y - placed.run.size <= placed.origin.y <= box.bottom + placed.run.size
