"""A photo goes in, the attributes of its line come out, those that are as they would be without a word left out."""

from collections.abc import Iterator
from decimal import Decimal

from bulletin_studio.base.geometry import Rect
from bulletin_studio.files.attributes import quoted
from bulletin_studio.model.photo import (
    WHOLE_PICTURE,
    CaptionSpot,
    FixedWidth,
    Photo,
    PhotoSpot,
    PhotoWidth,
    SpanWidth,
)


def attribute_texts(photo: Photo) -> Iterator[str]:
    """Each attribute as typed between the braces, in one order."""
    if photo.width is not PhotoWidth.COLUMN:
        yield f"width={_width_text(photo.width)}"
    yield from _place_texts(photo)
    if photo.credit:
        yield f"credit={quoted(photo.credit)}"
    if photo.alt:
        yield f"alt={quoted(photo.alt)}"
    if photo.crop != WHOLE_PICTURE:
        yield f'crop="{_crop_text(photo.crop)}"'
    if photo.focus != (0.5, 0.5):
        yield f'focus="{_percent(photo.focus[0])} {_percent(photo.focus[1])}"'


def _place_texts(photo: Photo) -> Iterator[str]:
    if photo.place is not PhotoSpot.AUTO:
        yield f"place={photo.place.value}"
    if photo.page is not None:
        yield f"page={photo.page}"
    if photo.caption_place is not CaptionSpot.BELOW:
        yield f"caption={photo.caption_place.value}"


def _width_text(width: PhotoWidth | SpanWidth | FixedWidth) -> str:
    match width:
        case PhotoWidth():
            return width.value
        case SpanWidth(columns):
            return f"{columns}columns"
        case FixedWidth(width_mm):
            return f"{Decimal(repr(width_mm)).normalize():f}mm"


def _crop_text(crop: Rect) -> str:
    return " ".join(_percent(share) for share in (crop.x, crop.y, crop.width, crop.height))


def _percent(share: float) -> str:
    """The percentage that reads back as the same number; `Decimal` because 0.29 * 100 is not 29 in floats."""
    return f"{(Decimal(repr(share)) * 100).normalize():f}%"
