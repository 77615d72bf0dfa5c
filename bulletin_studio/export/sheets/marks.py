"""Printer's marks as items: the trim of a page or sheet in, lines, targets, colour patches and slug text out.

Places are counted from the top left of the trim, y down. All marks stand in a band of 5 mm, 1 mm outside the bleed, and
print on every plate (registration colour, Separation /All); the patches print on their own plates.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.base.units import Pt, pt_from_mm
from bulletin_studio.display.items import (
    CurveTo,
    FilledPath,
    LineTo,
    MoveTo,
    Path,
    PathStep,
    StrokedPath,
    rectangle_path,
)

REGISTRATION = Cmyk(1, 1, 1, 1, "All")
"""The colour that falls on every plate (ISO 32000-1, 8.6.6.4); allowed in marks only."""

MARK_GAP: Pt = pt_from_mm(1)
"""Between the bleed and the marks: nothing of a mark may be left on the finished page."""

MARK_LENGTH: Pt = pt_from_mm(5)
MARK_REACH: Pt = MARK_GAP + MARK_LENGTH
"""How far marks reach beyond the bleed."""

LEAST_BLEED: Pt = pt_from_mm(3)
"""Marks keep this distance also from pages without bleed, as print shops expect."""

SLUG: Pt = pt_from_mm(12)
"""What a page with marks has beyond its bleed on every side."""

LINE_WIDTH: Pt = 0.25
_TARGET_RADIUS: Pt = pt_from_mm(2)
_TARGET_ARM: Pt = MARK_LENGTH / 2
_DASH: Pt = pt_from_mm(0.8)
_WIDEST_PATCH: Pt = pt_from_mm(5)
_CLEARANCE: Pt = pt_from_mm(3)
"""Between a mark and its neighbour in the band."""

_CIRCLE = 0.5522847498
"""The length of a control arm that makes a cubic curve a quarter of a circle of radius 1 (to 0.03 %)."""

PATCHES = (
    Cmyk(1, 0, 0, 0),
    Cmyk(0, 1, 0, 0),
    Cmyk(0, 0, 1, 0),
    Cmyk(0, 0, 0, 1),
    Cmyk(0, 1, 1, 0),
    Cmyk(1, 0, 1, 0),
    Cmyk(1, 1, 0, 0),
    Cmyk(0.4, 0, 0, 0),
    Cmyk(0, 0.4, 0, 0),
    Cmyk(0, 0, 0.4, 0),
    Cmyk(0, 0, 0, 0.4),
    Cmyk(0.8, 0, 0, 0),
    Cmyk(0, 0.8, 0, 0),
    Cmyk(0, 0, 0.8, 0),
    Cmyk(0, 0, 0, 0.8),
    Cmyk(0.5, 0.4, 0.4, 0),
    Cmyk(0, 0, 0, 0.5),
    Cmyk(0.75, 0.66, 0.66, 0),
)
"""Solids, overprints of two, 40 % and 80 % tints, and greys of three inks beside black ones (ISO 12647-2 habits)."""


@dataclass(frozen=True, slots=True)
class MarkFrame:
    """What marks stand around.

    Attributes:
        trim: size of the finished page or unfolded sheet.
        bleed: how far printing reaches beyond it.
        columns: left and right edge of each page, from left to right.
        folds: where the sheet is folded.
    """

    trim: Size
    bleed: Pt
    columns: tuple[tuple[Pt, Pt], ...]
    folds: tuple[Pt, ...] = ()


@dataclass(frozen=True, slots=True)
class SlugRoom:
    """A place for text in the band below the trim.

    Attributes:
        x: where the text begins.
        width: at most this wide.
        top: of the band.
    """

    x: Pt
    width: Pt
    top: Pt


def frame_of_page(trim: Size, bleed: Pt) -> MarkFrame:
    """The frame of a single page."""
    return MarkFrame(trim, bleed, ((0.0, trim.width),))


def draw_marks(frame: MarkFrame) -> tuple[FilledPath | StrokedPath, ...]:
    """All marks but the text: crop marks, fold marks, registration targets, colour bar."""
    return (*_crop_marks(frame), *_fold_marks(frame), *_targets(frame), *_colour_bar(frame))


def slug_rooms(frame: MarkFrame) -> tuple[SlugRoom, SlugRoom]:
    """The two places for the slug line: left and right of the first target below the trim."""
    first, second = _gaps(frame)[:2]
    top = frame.trim.height + frame.bleed + MARK_GAP
    return SlugRoom(first[0], first[1] - first[0], top), SlugRoom(second[0], second[1] - second[0], top)


def _crop_marks(frame: MarkFrame) -> Iterator[StrokedPath]:
    """At the corners, and at the cuts between pages that do not touch."""
    width, height = frame.trim.width, frame.trim.height
    near, far = frame.bleed + MARK_GAP, frame.bleed + MARK_REACH
    edges = dict.fromkeys(edge for column in frame.columns for edge in column)
    for x in edges:
        if x in (0.0, width) or _is_cut(x, frame):
            yield _line(Point(x, -near), Point(x, -far))
            yield _line(Point(x, height + near), Point(x, height + far))
    for y in (0.0, height):
        yield _line(Point(-near, y), Point(-far, y))
        yield _line(Point(width + near, y), Point(width + far, y))


def _is_cut(x: Pt, frame: MarkFrame) -> bool:
    """Whether a page ends at x and its neighbour does not begin there."""
    return not any(left[1] == right[0] == x for left, right in pairwise(frame.columns))


def _fold_marks(frame: MarkFrame) -> Iterator[StrokedPath]:
    """Dashed, as lines that are not cut."""
    near, far = frame.bleed + MARK_GAP, frame.bleed + MARK_REACH
    for x in frame.folds:
        for edge, sign in ((0.0, -1), (frame.trim.height, 1)):
            steps: list[PathStep] = []
            place = near
            while place < far:
                end = min(place + _DASH, far)
                steps += [MoveTo(Point(x, edge + sign * place)), LineTo(Point(x, edge + sign * end))]
                place += 2 * _DASH
            yield StrokedPath(tuple(steps), REGISTRATION, LINE_WIDTH)


def _targets(frame: MarkFrame) -> Iterator[StrokedPath]:
    """Above and below each page, and at the middle of both sides."""
    reach = frame.bleed + MARK_GAP + _TARGET_ARM
    for left, right in frame.columns:
        for y in (-reach, frame.trim.height + reach):
            yield _target(Point((left + right) / 2, y))
    for x in (-reach, frame.trim.width + reach):
        yield _target(Point(x, frame.trim.height / 2))


def _target(centre: Point) -> StrokedPath:
    """A circle with a cross through it."""
    x, y, radius, arm = centre.x, centre.y, _TARGET_RADIUS, _TARGET_RADIUS * _CIRCLE
    path: Path = (
        MoveTo(Point(x - _TARGET_ARM, y)),
        LineTo(Point(x + _TARGET_ARM, y)),
        MoveTo(Point(x, y - _TARGET_ARM)),
        LineTo(Point(x, y + _TARGET_ARM)),
        MoveTo(Point(x + radius, y)),
        CurveTo(Point(x + radius, y + arm), Point(x + arm, y + radius), Point(x, y + radius)),
        CurveTo(Point(x - arm, y + radius), Point(x - radius, y + arm), Point(x - radius, y)),
        CurveTo(Point(x - radius, y - arm), Point(x - arm, y - radius), Point(x, y - radius)),
        CurveTo(Point(x + arm, y - radius), Point(x + radius, y - arm), Point(x + radius, y)),
    )
    return StrokedPath(path, REGISTRATION, LINE_WIDTH)


def _colour_bar(frame: MarkFrame) -> Iterator[FilledPath]:
    """Above the trim, left of the first target; narrower patches on small pages."""
    left, right = _gaps(frame)[0]
    width = min(_WIDEST_PATCH, (right - left) / len(PATCHES))
    top = -frame.bleed - MARK_REACH
    for index, colour in enumerate(PATCHES):
        yield FilledPath(rectangle_path(Rect(left + index * width, top, width, MARK_LENGTH)), colour)


def _gaps(frame: MarkFrame) -> list[tuple[Pt, Pt]]:
    """The free stretches of the upper and lower band: two a page, left and right of its target."""
    gaps = []
    for left, right in frame.columns:
        middle = (left + right) / 2
        gaps.append((left + _CLEARANCE, middle - _TARGET_ARM - _CLEARANCE))
        gaps.append((middle + _TARGET_ARM + _CLEARANCE, right - _CLEARANCE))
    return gaps


def _line(start: Point, end: Point) -> StrokedPath:
    return StrokedPath((MoveTo(start), LineTo(end)), REGISTRATION, LINE_WIDTH)
