"""The eight handles of a box: a box and a point in, the handle there out; a handle pulled so far, the new box out."""

from enum import Enum

from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.base.units import Pt


class Handle(Enum):
    """A handle; the value says which edges it moves: -1 left or top, 1 right or bottom, 0 none."""

    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    RIGHT = (1, 0)
    BOTTOM_RIGHT = (1, 1)
    BOTTOM = (0, 1)
    BOTTOM_LEFT = (-1, 1)
    LEFT = (-1, 0)

    @property
    def across(self) -> int:
        """Which edge at the side it moves."""
        return self.value[0]

    @property
    def down(self) -> int:
        """Whether it moves top or bottom."""
        return self.value[1]

    def place_on(self, box: Rect) -> Point:
        """Its middle on a box."""
        return Point(box.x + box.width * (self.across + 1) / 2, box.y + box.height * (self.down + 1) / 2)


def handle_at(box: Rect, point: Point, reach: Pt) -> Handle | None:
    """The handle nearest to a point, if that is no further than `reach` from it in x and in y."""

    def distance(handle: Handle) -> Pt:
        place = handle.place_on(box)
        return max(abs(place.x - point.x), abs(place.y - point.y))

    nearest = min(Handle, key=distance)
    return nearest if distance(nearest) <= reach else None


def pulled(box: Rect, handle: Handle, by: Point, least: Size) -> Rect:
    """The box after a handle was pulled by a distance: the edges opposite stay, and it is never less than `least`."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    if handle.across < 0:
        left = min(left + by.x, right - least.width)
    elif handle.across > 0:
        right = max(right + by.x, left + least.width)
    if handle.down < 0:
        top = min(top + by.y, bottom - least.height)
    elif handle.down > 0:
        bottom = max(bottom + by.y, top + least.height)
    return Rect(left, top, right - left, bottom - top)
