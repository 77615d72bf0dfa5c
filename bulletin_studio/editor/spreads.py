"""Where pages lie on the desk: sizes of pages and the way they are shown in, a box for each page out, in points."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.base.units import Pt

_GAP: Pt = 28.0
"""Between pages or spreads, and round all of them."""


class PageView(Enum):
    """How pages are laid side by side."""

    SINGLE = "single"
    SPREADS = "spreads"
    """Facing pages: 1 alone on the right, then 2 and 3."""


@dataclass(frozen=True, slots=True)
class Spreads:
    """The boxes of all pages.

    Attributes:
        boxes: of the trimmed pages, in order.
        size: of the whole desk, with a border.
    """

    boxes: tuple[Rect, ...]
    size: Size

    def page_at(self, point: Point) -> int | None:
        """The page under a point, counted from 1."""
        for number, box in enumerate(self.boxes, 1):
            if box.x <= point.x <= box.right and box.y <= point.y <= box.bottom:
                return number
        return None

    def nearest_page(self, point: Point) -> int:
        """The page nearest to a point; there is at least one."""

        def distance(number: int) -> Pt:
            box = self.boxes[number - 1]
            dx = max(box.x - point.x, 0, point.x - box.right)
            dy = max(box.y - point.y, 0, point.y - box.bottom)
            return dx * dx + dy * dy

        return min(range(1, len(self.boxes) + 1), key=distance)


def lay_spreads(sizes: Sequence[Size], view: PageView) -> Spreads:
    """Lays the pages below one another, or in facing pairs; `sizes` are those of the trimmed pages."""
    rows = _rows(len(sizes), view)
    widest = max((sum(sizes[page - 1].width for page in row if page) for row in rows), default=0.0)
    if view is PageView.SPREADS and sizes:
        widest = max(widest, 2 * max(size.width for size in sizes))
    boxes: list[Rect] = [Rect(0, 0, 0, 0)] * len(sizes)
    y = _GAP
    for row in rows:
        x = _GAP
        for page in row:
            size = sizes[page - 1] if page else sizes[0]
            if page:
                left = x if view is PageView.SPREADS else _GAP + (widest - size.width) / 2
                boxes[page - 1] = Rect(left, y, size.width, size.height)
            x += size.width
        y += max(sizes[page - 1].height for page in row if page) + _GAP
    return Spreads(tuple(boxes), Size(widest + 2 * _GAP, y))


def _rows(count: int, view: PageView) -> list[tuple[int, ...]]:
    """The pages side by side; 0 stands for a page that is not there."""
    if view is PageView.SINGLE:
        return [(page,) for page in range(1, count + 1)]
    rows: list[tuple[int, ...]] = [(0, 1)] if count else []
    rows.extend((page, page + 1) if page < count else (page,) for page in range(2, count + 1, 2))
    return rows
