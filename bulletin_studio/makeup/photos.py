"""Sizes photos: a photo and its caption in, the grid rows it may take out; then its box and crop in given rows."""

import math
from dataclasses import dataclass

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import Caption, SetPhoto
from bulletin_studio.makeup.photo_stands import GAP_BESIDE_EM
from bulletin_studio.makeup.type_area import EM_ASCENT, TypeArea
from bulletin_studio.model.photo import CaptionSpot, Photo
from bulletin_studio.photos.facts import PhotoFacts

CLEARANCE_ROWS = 0.35
"""Space between a photo and the text above it, and least space between its caption and the text below, in rows, beyond
the gap between lines; judged by eye on the sample."""

_ROUNDING: Pt = 1e-6

_FEWEST_PT = 1.0
"""A photo lower than this is none."""

_FEWEST_KEPT = 0.05
"""The share of a picture's height or width that is always shown, whatever the layout allows to be cropped."""

BAR_COLOUR = Cmyk(0, 0, 0, 0.85)
"""The ground of a caption over a photo: black ink alone, so that small type left blank in it stays sharp; against paper
it has a contrast beyond 7 : 1."""

BAR_PADDING_EM = 0.6
BAR_RISE_EM = 0.2
"""From a bar's sides, and from its top and foot, to the caption's lines, in em of the caption; judged by eye."""


@dataclass(frozen=True, slots=True)
class PhotoSpace:
    """The room a photo is sized for.

    Attributes:
        measure: width of the photo, see `photo_measure`.
        indent: from the left edge of the column, or of its columns, to the photo.
        caption: already set.
        is_full: whether it stands at the head or foot of a frame.
        span: columns it stands across.
        is_beside: whether lines stand beside it, with whose ink it is level above.
    """

    measure: Pt
    indent: Pt
    caption: Caption | None
    is_full: bool
    span: int = 1
    is_beside: bool = False


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """Where a photo stands in its block.

    Attributes:
        box: relative to the left edge of the column, or of all columns, and the top of the block's first slot.
        crop: the part of the picture shown, as shares of width and height.
        caption: the caption's top left corner, counted likewise.
        bar: the dark ground of a caption over the photo.
    """

    box: Rect
    crop: Rect
    caption: Point
    bar: Rect | None = None


def shape_of(photo: Photo, facts: PhotoFacts) -> float:
    """Height per width of what may be shown of a photo."""
    return facts.height_px * photo.crop.height / (facts.width_px * photo.crop.width)


def photo_measure(ratio: float, width: Pt, area: TypeArea) -> Pt:
    """The width of a photo of a shape (height per width) that may be so wide.

    All of it, unless the photo would be higher than its share of a column even when cropped: then so much less.
    """
    lowest = width * ratio * _least_kept(area)
    return width * min(1.0, max(_FEWEST_PT, _highest(area)) / lowest)


def _least_kept(area: TypeArea) -> float:
    """The least share of a picture's height or width that is shown."""
    return max(_FEWEST_KEPT, 1 - area.layout.photos.crop_limit)


def _highest(area: TypeArea) -> Pt:
    """The largest height of a photo."""
    return area.layout.photos.maximum_share * area.rows * area.pitch


def usual_height(ratio: float, measure: Pt, area: TypeArea) -> Pt:
    """The height a photo would have without regard to the grid."""
    return min(measure * ratio, _highest(area))


def size_photo(photo: Photo, index: int, ratio: float, space: PhotoSpace, area: TypeArea) -> SetPhoto | None:
    """Finds the rows a photo may take so that it is cropped no more than the layout allows.

    Returns:
        None where even an empty page has no room for it with its caption; its anchor is not known yet.
    """
    natural = space.measure * ratio
    highest = min(_highest(area), natural / _least_kept(area))
    clearance = (0.0 if space.is_beside else clearance_above(area)) + clearance_below(space.caption, area)
    heights = {rows: _height_in(rows, space.caption, area) - clearance for rows in range(1, area.capacity + 1)}
    if min(highest, max(heights.values(), default=0.0)) < _FEWEST_PT:
        return None
    factor = area.layout.photos.height_factor  # below 1 a photo is cropped as far as allowed, then narrowed
    lowest = natural * _least_kept(area) * min(1.0, factor)
    target = min(natural * factor, highest)
    fitting = [rows for rows, height in heights.items() if lowest - _ROUNDING <= height <= highest]
    if not fitting:
        high_enough = [rows for rows, height in heights.items() if height >= lowest - _ROUNDING]
        fitting = [min(high_enough, default=area.capacity)]
    choices = sorted(fitting, key=lambda rows: (abs(math.log(max(heights[rows], _FEWEST_PT) / target)), rows))
    return SetPhoto(
        photo=photo,
        index=index,
        anchor=0,
        is_full=space.is_full,
        measure=space.measure,
        indent=space.indent,
        ratio=ratio,
        highest=highest,
        caption=space.caption,
        choices=tuple(choices),
        span=space.span,
    )


def place_photo(photo: SetPhoto, rows: int, area: TypeArea, *, is_at_head: bool, is_at_foot: bool) -> PhotoPlace:
    """Places a photo in its rows.

    At a column's head its top is level with the ink of the line beside it, at a foot the caption's last line (or the
    photo, where that is the lowest) stands on the grid; towards text above and below it keeps clear.
    """
    above = 0.0 if is_at_head else clearance_above(area)
    below = 0.0 if is_at_foot else clearance_below(photo.caption, area)
    room = _height_in(rows, photo.caption, area) - above - below
    height = max(_FEWEST_PT, min(room, photo.highest))
    width = min(photo.measure, height / (photo.ratio * _least_kept(area)))
    left = photo.indent + (photo.measure - width) / 2
    top = area.ink_in_slot + above
    if photo.caption is not None and photo.caption.spot is CaptionSpot.ABOVE:
        box = Rect(left, top + _caption_room(photo.caption, area), width, height)
        corner = Point(_caption_left(photo), top - _half_gap(photo.caption))
        return PhotoPlace(box, _crop_of(photo, height / width), corner)
    box = Rect(left, top, width, height)
    return _with_caption(photo, box, _crop_of(photo, height / width), area)


def _with_caption(photo: SetPhoto, box: Rect, crop: Rect, area: TypeArea) -> PhotoPlace:
    """Finds the place of a caption below, beside or over its photo."""
    below = Point(_caption_left(photo), box.bottom + area.layout.photos.caption_gap)
    caption = photo.caption
    if caption is None or caption.spot is CaptionSpot.BELOW:
        return PhotoPlace(box, crop, below)
    if caption.spot is CaptionSpot.BESIDE:
        right = photo.indent + photo.measure + GAP_BESIDE_EM * area.body_size
        return PhotoPlace(box, crop, Point(right, box.bottom - caption.depth))
    height = bar_height(caption)
    bar = Rect(box.x, box.bottom - height, box.width, height)
    pad = bar_padding(area)
    return PhotoPlace(box, crop, Point(photo.indent + pad.width, bar.y + pad.height), bar)


def _caption_left(photo: SetPhoto) -> Pt:
    """The left edge of a caption above or below: its photo's, or that of a caption wider than it, about its middle."""
    wider = photo.caption.measure - photo.measure if photo.caption else 0.0
    return photo.indent - max(0.0, wider) / 2


def bar_padding(area: TypeArea) -> Size:
    """From the edges of a bar to the caption on it."""
    size = area.layout.style("caption").size
    return Size(BAR_PADDING_EM * size, BAR_RISE_EM * size)


def bar_height(caption: Caption) -> Pt:
    """The height of the bar under a caption, as much above its first line as below its last."""
    last = caption.lines[-1].text
    return caption.depth + _descent(caption) + (last.leading - last.style.size) / 2 + 2 * BAR_RISE_EM * last.style.size


def _crop_of(photo: SetPhoto, wanted_ratio: float) -> Rect:
    """The part of the whole picture that is shown: within the editor's crop, around the focus."""
    window = photo.photo.crop
    x, y = photo.photo.focus
    focus = (_inside((x - window.x) / window.width), _inside((y - window.y) / window.height))
    part = crop_around(focus, photo.ratio, wanted_ratio)
    return Rect(
        window.x + part.x * window.width,
        window.y + part.y * window.height,
        part.width * window.width,
        part.height * window.height,
    )


def _inside(share: float) -> float:
    return min(max(share, 0.0), 1.0)


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
    """The space between a photo with its caption and the text below, beyond the gap between lines.

    A photo that nothing stands below ends on a baseline: there it is the space above it less what letters hang down.
    """
    if caption is None or caption.spot is not CaptionSpot.BELOW:
        return clearance_above(area) - (1 - EM_ASCENT) * area.body_size
    return max(CLEARANCE_ROWS, caption.lines[-1].text.style.lines_after) * area.pitch


def _height_in(rows: int, caption: Caption | None, area: TypeArea) -> Pt:
    """The height left for the photo in a block of rows, from ink top to the last baseline, less the caption."""
    whole = (rows - 1) * area.pitch + area.baseline_in_slot - area.ink_in_slot
    return whole - _caption_room(caption, area)


def _caption_room(caption: Caption | None, area: TypeArea) -> Pt:
    """The height that a caption and the gap to its photo take from the block."""
    if caption is None or caption.spot in (CaptionSpot.BESIDE, CaptionSpot.OVER):
        return 0.0
    room = area.layout.photos.caption_gap + caption.depth
    return room if caption.spot is CaptionSpot.BELOW else room + _descent(caption) - _half_gap(caption)


def _descent(caption: Caption) -> Pt:
    """From the last baseline down to the foot of its em box."""
    return (1 - EM_ASCENT) * caption.lines[-1].text.style.size


def _half_gap(caption: Caption) -> Pt:
    """From the top of a caption to the ink of its first line."""
    first = caption.lines[0].text
    return (first.leading - first.style.size) / 2
