"""Copyfitting: how far a layout lets type and space be changed, and how far they were changed for one number."""

from dataclasses import dataclass

from bulletin_studio.base.units import Pt


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most of something."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class FitLimits:
    """How far copyfitting may go; everything counts for all articles alike.

    Attributes:
        size: body size, as a share of the layout's; it is changed in quarters of a point.
        pitch: line pitch, as a share of the layout's; it is changed in tenths of a point.
        lines_between: grid lines between articles.
        headline: size of headings, as a share.
        photos: height of photos, as a share.
        looseness: whether long paragraphs may be set a line shorter or longer than would be best.
    """

    size: Limits = Limits(0.95, 1.05)
    pitch: Limits = Limits(0.96, 1.06)
    lines_between: Limits = Limits(1, 5)
    headline: Limits = Limits(0.85, 1.1)
    photos: Limits = Limits(0.8, 1.1)
    looseness: bool = True


@dataclass(frozen=True, slots=True)
class Fitting:
    """What copyfitting changed in a number; everything left at its default is as the layout says.

    Attributes:
        size: body size; None for the layout's.
        pitch: line pitch; None for the layout's.
        lines_between: grid lines between articles; None for the layout's.
        headline: size of headings, as a share of the layout's.
        photos: height of photos, as a share.
        looseness: -1 sets long paragraphs a line shorter where good lines allow it, 1 a line longer, 0 as is best.
    """

    size: Pt | None = None
    pitch: Pt | None = None
    lines_between: int | None = None
    headline: float = 1.0
    photos: float = 1.0
    looseness: int = 0


AS_LAID_OUT = Fitting()
USUAL_LIMITS = FitLimits()
"""What a layout allows that says nothing: changes that readers do not see."""
