"""Values typed into fields: text in, values of the model out, or a fault that says what may stand there."""

import re
from datetime import date

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import WHOLE_PICTURE
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.photo_edits import ChangePhoto
from bulletin_studio.session.story_text import difference
from bulletin_studio.session.text_edits import TextRange, typed
from bulletin_studio.session.text_places import article_of, paragraph_at

LEAST_WIDTH_MM = 5.0
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_LEAST_CROP = 0.01
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％：－", "0123456789.,%:-")
"""Digits and signs as Chinese input methods give them."""


def width_mm_of(text: str, most_mm: float) -> float:
    """A width in millimetres, with or without its unit.

    Raises:
        InputError: it is no number, or not between LEAST_WIDTH_MM and `most_mm`.
    """
    plain = text.translate(_FULL_WIDTH).strip().lower().removesuffix("毫米").removesuffix("mm").strip()
    value = float(plain) if _NUMBERS.fullmatch(plain) else -1.0
    if not LEAST_WIDTH_MM <= value <= most_mm:
        raise InputError(error("property.width", least=f"{LEAST_WIDTH_MM:g}", most=f"{most_mm:g}"))
    return round(value, 2)


def whole_of(text: str, least: int, most: int) -> int | None:
    """A whole number; None for an empty field.

    Raises:
        InputError: it is none, or out of bounds.
    """
    plain = text.translate(_FULL_WIDTH).strip()
    if not plain:
        return None
    if not plain.isdecimal() or not least <= int(plain) <= most:
        raise InputError(error("property.whole", least=least, most=most))
    return int(plain)


def day_of(text: str) -> date:
    """A day such as 2024-01-15, 2024.1.15 or 2024年1月15日.

    Raises:
        InputError: there is no such day.
    """
    parts = re.findall(r"\d+", text.translate(_FULL_WIDTH))
    try:
        year, month, day = map(int, parts)
        return date(year, month, day)
    except ValueError as fault:
        raise InputError(error("property.day")) from fault


def crop_of(text: str) -> Rect:
    """Left, top, width and height in percent of the picture; empty for the whole of it.

    Raises:
        InputError: it is not four numbers, or reaches beyond the picture.
    """
    shares = _shares(text)
    if not shares:
        return WHOLE_PICTURE
    if len(shares) != 4:
        raise InputError(error("property.crop"))
    left, top, width, height = shares
    if min(width, height) < _LEAST_CROP or left + width > 1 + 1e-9 or top + height > 1 + 1e-9:
        raise InputError(error("property.crop"))
    return Rect(left, top, width, height)


def focus_of(text: str) -> tuple[float, float]:
    """Across and down in percent of the picture; empty for its middle.

    Raises:
        InputError: it is not two numbers from 0 to 100.
    """
    shares = _shares(text)
    if not shares:
        return 0.5, 0.5
    if len(shares) != 2:
        raise InputError(error("property.focus"))
    return shares[0], shares[1]


def _shares(text: str) -> list[float]:
    """All numbers as shares of a hundred; what is none, or out of bounds, gives too many."""
    plain = text.translate(_FULL_WIDTH).replace("%", " ").replace(",", " ").replace("，", " ")
    pieces = plain.split()
    if not all(_NUMBERS.fullmatch(piece) and 0 <= float(piece) <= 100 for piece in pieces):
        return [1.0] * 5
    return [round(float(piece) / 100, 4) for piece in pieces]


_BREAK_SHOWN = "⏎"
"""A line break in a field of one line."""


def caption_text(issue: Issue, slug: str, index: int) -> str:
    """A photo's caption in one line; empty where it has none."""
    return paragraph_at(issue, TextPlace(slug, "caption", index, 0)).text.replace(MANUAL_BREAK, _BREAK_SHOWN)


def caption_edit(issue: Issue, slug: str, index: int, text: str) -> ChangePhoto | None:
    """Makes a photo's caption read so; what stays of it keeps its marks. None where it does already."""
    old, new = caption_text(issue, slug, index), text.strip()
    if new == old:
        return None
    first, end, put_in = difference(old, new)
    places = (TextPlace(slug, "caption", index, offset) for offset in (first, end))
    changed = typed(issue, TextRange(*places), put_in.replace(_BREAK_SHOWN, MANUAL_BREAK)).apply(issue)
    return ChangePhoto(slug, index, article_of(changed, slug).photos[index], "edit.caption")


def percent_text(*shares: float) -> str:
    """Shares as they are typed."""
    return " ".join(f"{round(share * 100, 2):g}%" for share in shares)
