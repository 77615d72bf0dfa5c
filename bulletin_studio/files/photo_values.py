"""Attributes of a photo line go in, widths, places, crops and pages come out; what is wrong goes to the faults."""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from bulletin_studio.base.findings import Argument, error
from bulletin_studio.base.geometry import Rect
from bulletin_studio.files.attributes import Attribute
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.lengths import LONGEST_MM
from bulletin_studio.model.photo import WHOLE_PICTURE, FixedWidth, PhotoWidth, SpanWidth

_Choice = TypeVar("_Choice", bound=Enum)

_SPAN = re.compile(r"([1-9][0-9]?)columns?")
_MILLIMETRES = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,7})?) ?mm")
_PAGE = re.compile(r"[1-9][0-9]{0,3}")
_PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?)%")
_WIDTHS = "column, full, 2columns, 60mm"


def photo_width(attributes: Mapping[str, Attribute], faults: Faults) -> PhotoWidth | SpanWidth | FixedWidth:
    """`width`: a word, some columns, or millimetres."""
    attribute = attributes.get("width")
    if attribute is None:
        return PhotoWidth.COLUMN
    value = attribute.value.strip(" \t")
    for width in PhotoWidth:
        if width.value == value:
            return width
    span, length = _SPAN.fullmatch(value), _MILLIMETRES.fullmatch(value)
    if span:
        return PhotoWidth.COLUMN if span[1] == "1" else SpanWidth(int(span[1]))
    if length and 0 < float(length[1]) <= LONGEST_MM:
        return FixedWidth(float(length[1]))
    refuse("photo_line.width", attribute, faults, allowed=_WIDTHS)
    return PhotoWidth.COLUMN


def photo_choice(attribute: Attribute | None, default: _Choice, faults: Faults) -> _Choice:
    """One word out of those of an enumeration."""
    if attribute is None:
        return default
    for choice in type(default):
        if choice.value == attribute.value:
            return choice
    allowed = ", ".join(str(choice.value) for choice in type(default))
    refuse("value.not_one_of", attribute, faults, allowed=allowed)
    return default


def photo_page(attribute: Attribute | None, faults: Faults) -> int | None:
    """`page`: a page number from 1."""
    if attribute is None:
        return None
    if _PAGE.fullmatch(attribute.value):
        return int(attribute.value)
    refuse("photo_line.page", attribute, faults)
    return None


def photo_focus(attribute: Attribute | None, faults: Faults) -> tuple[float, float]:
    """`focus`: two percentages."""
    if attribute is None:
        return (0.5, 0.5)
    shares = _shares(attribute.value, 2)
    if shares is None or max(shares) > 1:
        refuse("photo_line.focus", attribute, faults)
        return (0.5, 0.5)
    return (float(shares[0]), float(shares[1]))


def photo_crop(attribute: Attribute | None, faults: Faults) -> Rect:
    """`crop`: left, top, width and height in percent, inside the picture and not empty."""
    if attribute is None:
        return WHOLE_PICTURE
    shares = _shares(attribute.value, 4)
    if shares is None:
        refuse("photo_line.crop", attribute, faults)
        return WHOLE_PICTURE
    left, top, width, height = shares
    if not width or not height:
        refuse("photo_line.crop_empty", attribute, faults)
        return WHOLE_PICTURE
    if left + width > 1 or top + height > 1:
        refuse("photo_line.crop_outside", attribute, faults)
        return WHOLE_PICTURE
    return Rect(float(left), float(top), float(width), float(height))


def refuse(code: str, attribute: Attribute, faults: Faults, **arguments: Argument) -> None:
    """Says what is wrong with an attribute, at its place."""
    faults.append(error(code, attribute.where, key=attribute.key, found=attribute.value, **arguments))


def _shares(text: str, count: int) -> tuple[Decimal, ...] | None:
    """So many percentages with blanks between them; None where the text is not that."""
    matches = [_PERCENT.fullmatch(part) for part in text.split()]
    shares = tuple(Decimal(match[1]) / 100 for match in matches if match)
    return shares if len(shares) == len(matches) == count else None
