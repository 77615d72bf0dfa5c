"""Signs beside the text: emphasis dots, lines under names and titles; a line's boxes in, paths out.

Places follow CLREQ #handling_interlinear_punctuation and GB/T 15834-2011 4.16, 4.17, 5.1.8; all hang below the em box.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Point
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import ClosePath, CurveTo, FilledPath, LineTo, MoveTo, Path, StrokedPath
from bulletin_studio.model.style import Decoration
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.classes import HAN

_EM_FOOT_EM = 0.12
"""How far the em box reaches below the baseline in Chinese faces."""
_DOT_CENTRE_EM = _EM_FOOT_EM + 0.12
_DOT_RADIUS_EM = 0.07
_LINE_EM = _EM_FOOT_EM + 0.08
_LINE_WEIGHT_EM = 0.04
_WAVE_EM = 0.06
"""Height of a wave's crest; a wave is four times as long."""
_NEIGHBOUR_GAP_EM = 0.08
"""Names' lines stop this far short of either end, so that those of neighbours do not touch."""
_CIRCLE = 0.5522847498
"""Control points of a quarter circle drawn as a Bézier curve: 4/3 (√2 - 1)."""


@dataclass(frozen=True, slots=True)
class SignedRange:
    """Characters `start` to `end` (exclusive) that carry a sign in some ink."""

    start: int
    end: int
    decoration: Decoration
    colour: Cmyk


def line_signs(
    boxes: Boxes, first: int, last: int, edges: Sequence[Pt], ranges: Sequence[SignedRange]
) -> tuple[FilledPath | StrokedPath, ...]:
    """The signs of boxes `first` to `last` (exclusive), whose left edges are given; y is down from the baseline."""
    signs: list[FilledPath | StrokedPath] = []
    for signed in ranges:
        members = [index for index in range(first, last) if signed.start <= boxes.starts[index] < signed.end]
        if not members:
            continue
        if signed.decoration is Decoration.DOTS:
            signs.extend(_dots(boxes, members, [edges[index - first] for index in members], signed.colour))
        else:
            left = edges[members[0] - first]
            right = edges[-1] if members[-1] == last - 1 else edges[members[-1] - first] + boxes.widths[members[-1]]
            signs.append(_underline(signed, left, right, boxes.sizes[members[0]]))
    return tuple(signs)


def _dots(boxes: Boxes, members: Sequence[int], lefts: Sequence[Pt], colour: Cmyk) -> Iterator[FilledPath]:
    for index, left in zip(members, lefts, strict=True):
        if boxes.kinds[index] == HAN:
            size = boxes.sizes[index]
            centre = Point(left + boxes.widths[index] / 2, _DOT_CENTRE_EM * size)
            yield FilledPath(_circle(centre, _DOT_RADIUS_EM * size), colour)


def _underline(signed: SignedRange, left: Pt, right: Pt, size: Pt) -> StrokedPath:
    left, right = left + _NEIGHBOUR_GAP_EM * size, right - _NEIGHBOUR_GAP_EM * size
    y = _LINE_EM * size
    path: Path = (MoveTo(Point(left, y)), LineTo(Point(right, y)))
    if signed.decoration is Decoration.BOOK:
        path = _wave(left, right, y, _WAVE_EM * size)
    return StrokedPath(path, signed.colour, _LINE_WEIGHT_EM * size)


def _wave(left: Pt, right: Pt, y: Pt, height: Pt) -> Path:
    """Whole waves from left to right."""
    count = max(1, round((right - left) / (4 * height)))
    step = (right - left) / count
    path: list[MoveTo | CurveTo] = [MoveTo(Point(left, y))]
    for index in range(count):
        x = left + index * step
        rise, sink = Point(x + step / 2, y - 2 * height), Point(x + step / 2, y + 2 * height)
        path.append(CurveTo(rise, sink, Point(x + step, y)))
    return tuple(path)


def _circle(centre: Point, radius: Pt) -> Path:
    control = _CIRCLE * radius
    x, y = centre.x, centre.y
    return (
        MoveTo(Point(x + radius, y)),
        CurveTo(Point(x + radius, y + control), Point(x + control, y + radius), Point(x, y + radius)),
        CurveTo(Point(x - control, y + radius), Point(x - radius, y + control), Point(x - radius, y)),
        CurveTo(Point(x - radius, y - control), Point(x - control, y - radius), Point(x, y - radius)),
        CurveTo(Point(x + control, y - radius), Point(x + radius, y - control), Point(x + radius, y)),
        ClosePath(),
    )
