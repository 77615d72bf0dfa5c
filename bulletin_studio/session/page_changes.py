"""What is other on a page than before: two states of it in, the boxes that must be painted again out."""

from collections.abc import Sequence

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import (
    ClosePath,
    CurveTo,
    FilledPath,
    Item,
    LinkArea,
    Path,
    PlacedImage,
    PlacedRun,
    StrokedPath,
    TagBegin,
    TagEnd,
)

_ABOVE_EM, _BELOW_EM = 1.2, 0.6
_BESIDE_EM = 0.6
"""How far ink of a line may reach beyond it, in em."""


def changed_boxes(before: Page, after: Page) -> tuple[Rect, ...]:
    """The boxes of all ink that one of two states has and the other has not."""
    start, end = _shared(before.items, after.items)
    old = set(before.items[start : len(before.items) - end])
    new = set(after.items[start : len(after.items) - end])
    boxes = (_box_of(item) for item in old ^ new)
    return tuple(box for box in boxes if box is not None)


def _shared(one: Sequence[Item], other: Sequence[Item]) -> tuple[int, int]:
    """How many items are the same objects at the beginning of both, and at the end; most are, and need no comparing."""
    shorter = min(len(one), len(other))
    start = next((index for index in range(shorter) if one[index] is not other[index]), shorter)
    rest = shorter - start
    end = next((index for index in range(rest) if one[-1 - index] is not other[-1 - index]), rest)
    return start, end


def _box_of(item: Item) -> Rect | None:
    """Where an item may have ink; None for items without."""
    match item:
        case PlacedRun(run, origin):
            beside = _BESIDE_EM * run.size
            top = origin.y - _ABOVE_EM * run.size
            return Rect(origin.x - beside, top, run.width + 2 * beside, (_ABOVE_EM + _BELOW_EM) * run.size)
        case PlacedImage():
            return item.box
        case FilledPath(path):
            return _path_box(path, 0.0)
        case StrokedPath(path):
            return _path_box(path, item.width)
        case LinkArea() | TagBegin() | TagEnd():
            return None


def _path_box(path: Path, reach: float) -> Rect | None:
    points = []
    for step in path:
        if isinstance(step, CurveTo):
            points += [step.control_1, step.control_2]
        if not isinstance(step, ClosePath):
            points.append(step.point)
    if not points:
        return None
    left, top = min(point.x for point in points) - reach, min(point.y for point in points) - reach
    right, bottom = max(point.x for point in points) + reach, max(point.y for point in points) + reach
    return Rect(left, top, right - left, bottom - top)
