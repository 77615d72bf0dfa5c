"""Plane geometry in points: origin at the top left of the trim box, x to the right, y down."""

from dataclasses import dataclass

from bulletin_studio.base.units import Pt


@dataclass(frozen=True, slots=True)
class Point:
    """A place on a page."""

    x: Pt
    y: Pt

    def moved(self, dx: Pt, dy: Pt) -> "Point":
        """The point moved right by dx and down by dy."""
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height."""

    width: Pt
    height: Pt


@dataclass(frozen=True, slots=True)
class Insets:
    """Distances inward from the four edges of a box."""

    top: Pt
    right: Pt
    bottom: Pt
    left: Pt


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright box: its top left corner and its size."""

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    @property
    def right(self) -> Pt:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Pt:
        """The y of the bottom edge."""
        return self.y + self.height

    def moved(self, dx: Pt, dy: Pt) -> "Rect":
        """The box moved right by dx and down by dy."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def inset(self, insets: Insets) -> "Rect":
        """The box made smaller by the insets (larger where an inset is negative)."""
        return Rect(
            self.x + insets.left,
            self.y + insets.top,
            self.width - insets.left - insets.right,
            self.height - insets.top - insets.bottom,
        )
