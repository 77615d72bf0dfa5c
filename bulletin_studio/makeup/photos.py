"""Sizes photos: a photo and its caption in, the grid rows it may take out; then its box and crop in given rows."""

import math
from dataclasses import dataclass

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import Caption, SetPhoto
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.photo import Photo
from bulletin_studio.photos.facts import PhotoFacts

CLEARANCE_ROWS = 0.35
"""Space between a photo and the text above it, and least space between its caption and the text below, in rows, beyond
the gap between lines; judged by eye on the sample."""

_ROUNDING: Pt = 1e-6

_FEWEST_PT = 1.0
"""A photo lower than this is none."""

_FEWEST_KEPT = 0.05
"""The share of a picture's height or width that is always shown, whatever the layout allows to be cropped."""


@dataclass(frozen=True, slots=True)
class PhotoSpace:
    """The room a photo is sized for.

    Attributes:
        measure: width of the photo and its caption, see `photo_measure`.
        indent: from the left edge of the column, or of all columns, to the photo.
        caption: already set to the measure.
        anchor: index of the strip before which the photo belongs.
        is_full: whether it stands across all columns.
    """

    measure: Pt
    indent: Pt
    caption: Caption | None
    anchor: int
    is_full: bool


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """Where a photo stands in its block.

    Attributes:
        box: relative to the left edge of the column, or of all columns, and the top of the block's first slot.
        crop: the part of the picture shown, as shares of width and height.
        caption_top: below the top of the block's first slot.
    """

    box: Rect
    crop: Rect
    caption_top: Pt


def photo_measure(facts: PhotoFacts, width: Pt, area: TypeArea) -> Pt:
    """The width of a photo and its caption in a column, or across all columns, of a width.

    All of it, unless the photo would be higher than its share of a column even when cropped: then so much less.
    """
    lowest = width * facts.height_px / facts.width_px * _least_kept(area)
    return width * min(1.0, max(_FEWEST_PT, _highest(area)) / lowest)


def _least_kept(area: TypeArea) -> float:
    """The least share of a picture's height or width that is shown."""
    return max(_FEWEST_KEPT, 1 - area.layout.photos.crop_limit)


def _highest(area: TypeArea) -> Pt:
    """The largest height of a photo."""
    return area.layout.photos.maximum_share * area.rows * area.pitch


def size_photo(photo: Photo, index: int, facts: PhotoFacts, space: PhotoSpace, area: TypeArea) -> SetPhoto | None:
    """Finds the rows a photo may take so that it is cropped no more than the layout allows.

    Returns:
        None where even an empty page has no room for it with its caption.
    """
    ratio = facts.height_px / facts.width_px
    natural = space.measure * ratio
    highest = min(_highest(area), natural / _least_kept(area))
    clearance = clearance_above(area) + clearance_below(space.caption, area)
    heights = {rows: _height_in(rows, space.caption, area) - clearance for rows in range(1, area.capacity + 1)}
    if min(highest, max(heights.values(), default=0.0)) < _FEWEST_PT:
        return None
    lowest = natural * _least_kept(area)
    target = min(natural, highest)
    fitting = [rows for rows, height in heights.items() if lowest - _ROUNDING <= height <= highest]
    if not fitting:
        high_enough = [rows for rows, height in heights.items() if height >= lowest - _ROUNDING]
        fitting = [min(high_enough, default=area.capacity)]
    choices = sorted(fitting, key=lambda rows: (abs(math.log(max(heights[rows], _FEWEST_PT) / target)), rows))
    return SetPhoto(
        photo=photo,
        index=index,
        anchor=space.anchor,
        is_full=space.is_full,
        measure=space.measure,
        indent=space.indent,
        ratio=ratio,
        highest=highest,
        caption=space.caption,
        choices=tuple(choices),
    )


def place_photo(photo: SetPhoto, rows: int, area: TypeArea, *, is_at_head: bool, is_at_foot: bool) -> PhotoPlace:
    """Places a photo in its rows.

    At a column's head its top is level with the ink of the line beside it, at a foot the caption's last line stands on
    the grid; towards text above and below it keeps clear.
    """
    above = 0.0 if is_at_head else clearance_above(area)
    below = 0.0 if is_at_foot else clearance_below(photo.caption, area)
    room = _height_in(rows, photo.caption, area) - above - below
    height = max(_FEWEST_PT, min(room, photo.highest))
    width = min(photo.measure, height / (photo.ratio * _least_kept(area)))
    left = photo.indent + (photo.measure - width) / 2
    box = Rect(left, area.ink_in_slot + above, width, height)
    caption_top = box.bottom + area.layout.photos.caption_gap
    return PhotoPlace(box, crop_around(photo.photo.focus, photo.ratio, height / width), caption_top)


def crop_around(focus: tuple[float, float], ratio: float, wanted_ratio: float) -> Rect:
    """The largest part of a picture of one ratio (height per width) that has another, around the focus."""
    share_x = min(1.0, ratio / wanted_ratio)
    share_y = min(1.0, wanted_ratio / ratio)
    x = min(max(focus[0] - share_x / 2, 0.0), 1 - share_x)
    y = min(max(focus[1] - share_y / 2, 0.0), 1 - share_y)
    return Rect(x, y, share_x, share_y)


def clearance_above(area: TypeArea) -> Pt:
    """The space between text and the photo below it, beyond the gap between lines."""
    return CLEARANCE_ROWS * area.pitch


def clearance_below(caption: Caption | None, area: TypeArea) -> Pt:
    """The space between a caption and the text below it, beyond the gap between lines."""
    if caption is None or not caption.lines:
        return 0.0
    return max(CLEARANCE_ROWS, caption.lines[-1].text.style.lines_after) * area.pitch


def _height_in(rows: int, caption: Caption | None, area: TypeArea) -> Pt:
    """The height left for the photo in a block of rows, from ink top to the last baseline, less the caption."""
    whole = (rows - 1) * area.pitch + area.baseline_in_slot - area.ink_in_slot
    if caption is None:
        return whole
    return whole - area.layout.photos.caption_gap - caption.depth
