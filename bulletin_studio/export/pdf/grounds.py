"""What lies under a photo: a page and the photo's index among its items in, the one ink it stands on out."""

from itertools import pairwise

from bulletin_studio.base.colour import PAPER, Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import (
    ClosePath,
    CurveTo,
    FilledPath,
    Item,
    LineTo,
    MoveTo,
    Path,
    PlacedImage,
    PlacedRun,
    StrokedPath,
)

_DESCENT_EM = 0.3
"""No glyph of ours reaches further below its baseline."""


def ground_of(page: Page, index: int) -> Cmyk | None:
    """The process ink that a photo's whole box stands on, PAPER where nothing lies below.

    None where it stands on more than one thing, on a spot ink, or on overprinting black: then transparent parts cannot
    be laid on their ground beforehand.
    """
    image = page.items[index]
    if not isinstance(image, PlacedImage):
        return None
    for item in reversed(page.items[:index]):
        bounds = _bounds(item)
        if bounds is None or not _meet(bounds, image.box):
            continue
        if isinstance(item, FilledPath) and _is_box_around(item.path, bounds, image.box):
            return None if item.colour.spot or item.colour.is_black_only else item.colour
        return None
    return PAPER


def _is_box_around(path: Path, bounds: Rect, box: Rect) -> bool:
    """Whether the path is an upright rectangle that holds the box."""
    is_around = bounds.x <= box.x and bounds.y <= box.y and bounds.right >= box.right and bounds.bottom >= box.bottom
    return is_around and _is_rectangle(path)


def _is_rectangle(path: Path) -> bool:
    """Whether a path goes round four corners, one edge upright, the next level."""
    corners = [step.point for step in path if isinstance(step, MoveTo | LineTo)]
    if len(path) != len(corners) + 1 or len(corners) != 4:
        return False
    turns = [(one.x == other.x, one.y == other.y) for one, other in pairwise((*corners, corners[0]))]
    return turns in ([(True, False), (False, True)] * 2, [(False, True), (True, False)] * 2)


def _meet(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _bounds(item: Item) -> Rect | None:
    """A box that holds all ink of an item; None for items without ink."""
    match item:
        case PlacedRun(run, origin):
            return Rect(origin.x, origin.y - run.size, run.width, run.size * (1 + _DESCENT_EM))
        case FilledPath(path):
            return _bounds_of_path(path, 0)
        case StrokedPath(path, _, width):
            return _bounds_of_path(path, width / 2)
        case PlacedImage():
            return item.box
        case _:
            return None


def _bounds_of_path(path: Path, margin: float) -> Rect | None:
    points = [step.point for step in path if not isinstance(step, ClosePath)]
    points += [point for step in path if isinstance(step, CurveTo) for point in (step.control_1, step.control_2)]
    if not points:
        return None
    left, top = min(point.x for point in points) - margin, min(point.y for point in points) - margin
    right, bottom = max(point.x for point in points) + margin, max(point.y for point in points) + margin
    return Rect(left, top, right - left, bottom - top)
