"""What of a picture is to be sharp: what is seen of it and how large in, the part to decode and its resolution out."""

import math
from dataclasses import dataclass

from bulletin_studio.base.geometry import Rect
from bulletin_studio.photos.screen import PicturePart

MOST_PX = 15_000_000
"""Pixels of all parts that are seen at one time: 60 million bytes, more than a screen of 4K shows."""

_GROWN = 1.6
"""A part is so much wider and higher than what is seen, so that a small scroll shows what is there already."""

_ENOUGH, _TOO_FINE = 0.97, 2.2
"""Shares of the resolution wanted between which a part is as good; beyond the second, pixels would be skipped."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a view shows of a picture.

    Attributes:
        part: the part that is seen, as shares of the picture's width and height.
        crop: the part that stands in the picture's box, as shares.
        whole_px: pixels of the screen that the whole picture would take, across and down.
        view_share: how much of the view it fills, 0 to 1.
    """

    part: Rect
    crop: Rect
    whole_px: tuple[float, float]
    view_share: float

    def at_most(self, full_px: tuple[int, int] | None) -> tuple[float, float]:
        """The pixels the whole picture needs: those of the screen, or its own where it has fewer."""
        if full_px is None or self.whole_px[0] <= full_px[0]:
            return self.whole_px
        return float(full_px[0]), float(full_px[1])


def part_wanted(seen: Seen, full_px: tuple[int, int] | None) -> PicturePart:
    """The part to decode: what is seen and some more round it, as fine as the screen or the file is.

    Args:
        seen: what is seen of the picture.
        full_px: the pixels the picture has; None where it has any number.
    """
    width, height = seen.at_most(full_px)
    needed = max(1.0, seen.part.width * width * seen.part.height * height)
    growth = math.sqrt(MOST_PX * seen.view_share / needed)
    coarser = min(1.0, growth)
    whole = (max(1, round(width * coarser)), max(1, round(height * coarser)))
    grown = _grown(seen.part, seen.crop, min(max(1.0, growth), _GROWN))
    return PicturePart(whole, _pixels(grown, whole))


def serves(part: PicturePart, wanted: PicturePart, seen: Seen) -> bool:
    """Whether a part shows all that is seen as sharp as the part wanted would."""
    has, covered = part.whole_px[0] / wanted.whole_px[0], part.shares
    hair = 1.5 / part.whole_px[0]
    return (
        _ENOUGH <= has <= _TOO_FINE
        and covered.x <= seen.part.x + hair
        and covered.y <= seen.part.y + hair
        and covered.right >= seen.part.right - hair
        and covered.bottom >= seen.part.bottom - hair
    )


def common(first: Rect, second: Rect) -> Rect | None:
    """What two boxes have in common; None where that is nothing."""
    left, top = max(first.x, second.x), max(first.y, second.y)
    right, bottom = min(first.right, second.right), min(first.bottom, second.bottom)
    return Rect(left, top, right - left, bottom - top) if right > left and bottom > top else None


def _grown(part: Rect, crop: Rect, growth: float) -> Rect:
    """A part made larger round its middle, as far as the crop goes."""
    dx, dy = part.width * (growth - 1) / 2, part.height * (growth - 1) / 2
    return common(Rect(part.x - dx, part.y - dy, part.width + 2 * dx, part.height + 2 * dy), crop) or part


def _pixels(part: Rect, whole: tuple[int, int]) -> tuple[int, int, int, int]:
    """The whole pixels a part touches, at least one."""
    (width, height), hair = whole, 1e-6
    left = min(max(0, math.floor(part.x * width + hair)), width - 1)
    top = min(max(0, math.floor(part.y * height + hair)), height - 1)
    right = min(max(left + 1, math.ceil(part.right * width - hair)), width)
    bottom = min(max(top + 1, math.ceil(part.bottom * height - hair)), height)
    return left, top, right, bottom
