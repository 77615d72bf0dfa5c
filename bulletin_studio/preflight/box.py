"""Boxes as preflight measures them, on the pages of a number and of a finished PDF alike."""

from typing import NamedTuple

from bulletin_studio.base.units import Pt


class Box(NamedTuple):
    """An upright box in points from the trim's top left, y down."""

    left: Pt
    top: Pt
    right: Pt
    bottom: Pt

    @property
    def width(self) -> Pt:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> Pt:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be seen in it."""
        return self.right < self.left or self.bottom < self.top

    def cut(self, other: "Box") -> "Box":
        """The part that lies in another box as well."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def holds(self, other: "Box", slack: Pt = 0.0) -> bool:
        """Whether another box lies inside."""
        return (
            self.left <= other.left + slack
            and self.top <= other.top + slack
            and self.right >= other.right - slack
            and self.bottom >= other.bottom - slack
        )
