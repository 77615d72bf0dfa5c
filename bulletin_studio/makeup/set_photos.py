"""Sets the photos of an article: what their lines ask for and the layout in, photos with sizes and captions out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import PhotoFault
from bulletin_studio.makeup.captions import set_caption, shorten_caption
from bulletin_studio.makeup.galley import Beside, BlockLine, Caption, SetPhoto, Setter
from bulletin_studio.makeup.photo_stands import (
    GAP_BESIDE_EM,
    Complaint,
    Stand,
    StandKind,
    measure_beside,
    span_width,
    stand_of,
    widest_beside,
)
from bulletin_studio.makeup.photos import (
    PhotoSpace,
    bar_height,
    bar_padding,
    photo_measure,
    shape_of,
    size_photo,
    usual_height,
)
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import CaptionSpot, Photo, PhotoSpot
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.photos.facts import PhotoFacts

_CAPTION_SHARE = 0.5
"""The largest share of a page's rows that a caption may take from its photo."""

_BAR_SHARE = 0.5
"""The largest share of a photo's height that a caption over it may hide; beyond, it stands below."""

_FEWEST_CAPTION_EM = 4.0
"""The narrowest measure for a caption, in em of the caption: 图片说明 on a line. Above or below a
photo that is narrower still the caption is as wide, if there is room."""


@dataclass(frozen=True, slots=True)
class SetPhotos:
    """The photos of an article in type; their anchors are not known yet.

    Attributes:
        columns: in a column between lines.
        edges: at the head or foot of a frame, without those laid down for a page.
        pinned: laid down for a page, by page.
        besides: text runs round them; not yet at their text.
        left_out: caption lines for which no page has room.
        unplaceable: photos for which no page has room.
        faults: what could not be done as asked.
    """

    columns: tuple[SetPhoto, ...]
    edges: tuple[SetPhoto, ...]
    pinned: tuple[SetPhoto, ...]
    besides: tuple[Beside, ...]
    left_out: tuple[BlockLine, ...]
    unplaceable: int
    faults: tuple[PhotoFault, ...]


@dataclass(frozen=True, slots=True)
class _Sized:
    """A photo in type, if a page has room for it, and the caption lines that no page has room for."""

    stand: Stand
    photo: SetPhoto | None
    left_out: tuple[BlockLine, ...]
    complaints: tuple[Complaint, ...]


def set_photos(article: Article, facts: Mapping[str, PhotoFacts], area: TypeArea, setter: Setter) -> SetPhotos:
    """Sets all photos of an article; `facts` holds those of every file it names."""
    sized = [_set_photo(article, index, facts, area, setter) for index in range(len(article.photos))]
    kept = [(each.stand.kind, each.photo) for each in sized if each.photo]
    edges = [photo for kind, photo in kept if kind is StandKind.EDGE]
    pinned = sorted((photo for photo in edges if photo.photo.page is not None), key=lambda photo: photo.photo.page or 0)
    return SetPhotos(
        columns=tuple(photo for kind, photo in kept if kind is StandKind.COLUMN),
        edges=tuple(photo for photo in edges if photo.photo.page is None),
        pinned=tuple(pinned),
        besides=tuple(_beside(photo, area) for kind, photo in kept if kind is StandKind.BESIDE),
        left_out=tuple(line for each in sized for line in each.left_out),
        unplaceable=len(sized) - len(kept),
        faults=tuple(
            photo_fault(article, article.photos[index], complaint)
            for index, each in enumerate(sized)
            for complaint in each.complaints
        ),
    )


def photo_fault(article: Article, photo: Photo, complaint: Complaint) -> PhotoFault:
    """What a photo of an article asks for in vain."""
    headline = article.headline.text.replace(MANUAL_BREAK, "")
    return PhotoFault(article.slug, headline, photo.file, complaint.reason, complaint.limit, source=photo.source)


@dataclass(frozen=True, slots=True)
class _Captioned:
    """A caption as it can be set: `spot` may be another than was asked for."""

    caption: Caption | None
    spot: CaptionSpot


def _set_photo(article: Article, index: int, facts: Mapping[str, PhotoFacts], area: TypeArea, setter: Setter) -> _Sized:
    photo = article.photos[index]
    stand = stand_of(photo, area)
    ratio = shape_of(photo, facts[photo.file])
    measure = photo_measure(ratio, stand.width, area)
    place = TextPlace(article.slug, "caption", index, 0)
    asked = _Asked(photo, place, stand, measure, ratio)
    whole = _caption(asked, area, setter)
    caption, left_out = _shortened(whole.caption, area)
    space = PhotoSpace(
        measure,
        _indent(asked, whole.spot, area),
        caption,
        stand.kind is StandKind.EDGE,
        stand.span,
        stand.kind is StandKind.BESIDE,
    )
    result = size_photo(photo, index, ratio, space, area)
    moved = () if whole.spot is photo.caption_place else (Complaint("caption_moved"),)
    lost = whole.caption.lines if whole.caption and result is None else left_out
    return _Sized(stand, result, lost, (*stand.complaints, *moved))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A photo whose caption is to be set; `measure` is the photo's width, `ratio` its height per width."""

    photo: Photo
    place: TextPlace
    stand: Stand
    measure: Pt
    ratio: float


def _caption(asked: _Asked, area: TypeArea, setter: Setter) -> _Captioned:
    """Sets the caption where it is asked for, or below its photo where that cannot be."""
    spot = asked.photo.caption_place
    measure = _caption_measure(asked, spot, area)
    if measure >= _FEWEST_CAPTION_EM * area.layout.style("caption").size or spot not in _INSIDE:
        caption = set_caption(asked.photo, asked.place, measure, area.layout, setter, spot)
        if caption is None or spot not in _INSIDE or _has_room(caption, asked, area):
            return _Captioned(caption, spot)
    measure = _caption_measure(asked, CaptionSpot.BELOW, area)
    caption = set_caption(asked.photo, asked.place, measure, area.layout, setter)
    return _Captioned(caption, CaptionSpot.BELOW if caption else spot)


_INSIDE = (CaptionSpot.BESIDE, CaptionSpot.OVER)
"""Where a caption takes no height of its own."""


def _has_room(caption: Caption, asked: _Asked, area: TypeArea) -> bool:
    """Whether a caption is no deeper than its photo, or over it hides no more than a share."""
    height = usual_height(asked.ratio, asked.measure, area)
    if caption.spot is CaptionSpot.OVER:
        return bar_height(caption) <= _BAR_SHARE * height
    return caption.depth <= height


def _caption_measure(asked: _Asked, spot: CaptionSpot, area: TypeArea) -> Pt:
    if spot is CaptionSpot.OVER:
        return asked.measure - 2 * bar_padding(area).width
    if spot is CaptionSpot.BESIDE:
        beside_text = asked.stand.kind is StandKind.BESIDE
        return 0.0 if beside_text else _width(asked, area) - asked.measure - GAP_BESIDE_EM * area.body_size
    least = _FEWEST_CAPTION_EM * area.layout.style("caption").size
    room = widest_beside(area) if asked.stand.kind is StandKind.BESIDE else _width(asked, area)
    return max(asked.measure, min(least, room))


def _width(asked: _Asked, area: TypeArea) -> Pt:
    """The width of the columns that a photo stands across."""
    return span_width(asked.stand.span, area)


def _indent(asked: _Asked, spot: CaptionSpot, area: TypeArea) -> Pt:
    """Centred in its columns, or flush left with a caption beside it."""
    return 0.0 if spot is CaptionSpot.BESIDE else (_width(asked, area) - asked.measure) / 2


def _shortened(caption: Caption | None, area: TypeArea) -> tuple[Caption | None, tuple[BlockLine, ...]]:
    if caption is None:
        return None, ()
    return shorten_caption(caption, _CAPTION_SHARE * area.capacity * area.pitch)


def _beside(photo: SetPhoto, area: TypeArea) -> Beside:
    """A photo and the lines on its other side; what is no whole character goes to the gap between."""
    width = max(photo.measure, photo.caption.measure if photo.caption else 0.0)
    measure = measure_beside(width, area)
    column = area.layout.columns.measure
    is_left = photo.photo.place is PhotoSpot.BESIDE_LEFT
    placed = replace(photo, indent=(0.0 if is_left else column - width) + (width - photo.measure) / 2)
    return Beside(placed, photo.photo.after, measure, column - measure if is_left else 0.0)


def centred(beside: Beside, area: TypeArea) -> SetPhoto:
    """A photo for which no text is left, to stand alone in its column."""
    return replace(beside.photo, indent=(area.layout.columns.measure - beside.photo.measure) / 2)
