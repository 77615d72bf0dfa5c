"""The boxes of a page: a page of a PDF in, its boxes from the trim's top left out (ISO 32000-1, 14.11.2)."""

from dataclasses import dataclass

from bulletin_studio.base.units import Pt
from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.pdf_objects import PdfFile, Ref

_A4: tuple[float, ...] = (0.0, 0.0, 595.276, 841.89)
"""Taken where a page has no box at all, so that the rest of it can still be looked at."""


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """The boxes of a page in points as printed, from the trim's top left, y down.

    Attributes:
        trim: its own, else the crop or media box.
        bleed: its own, else the trim.
        media: the whole sheet.
        crop: what viewers show; the media box where the page has none.
        has_trim: whether the page says its trim.
        has_bleed: whether it says its bleed.
        user_unit: length of a unit of the page in points.
        origin: of the trim's top left in the page's own units.
    """

    trim: Box
    bleed: Box
    media: Box
    crop: Box
    has_trim: bool
    has_bleed: bool
    user_unit: float
    origin: tuple[Pt, Pt]


def page_boxes(file: PdfFile, page: Ref) -> PageBoxes:
    """The boxes of a page."""
    media = _edges(file, page, "MediaBox")
    whole = media or _A4
    crop = _edges(file, page, "CropBox") or whole
    trim, bleed = _edges(file, page, "TrimBox"), _edges(file, page, "BleedBox")
    trimmed = trim or crop
    unit = file.number(file.entries(page).get("UserUnit"), 1.0)
    unit = unit if unit > 0 else 1.0
    origin = (trimmed[0], trimmed[3])
    return PageBoxes(
        trim=_box(trimmed, origin, unit),
        bleed=_box(bleed or trimmed, origin, unit),
        media=_box(whole, origin, unit),
        crop=_box(crop, origin, unit),
        has_trim=bool(trim),
        has_bleed=bool(bleed),
        user_unit=unit,
        origin=origin,
    )


def _edges(file: PdfFile, page: Ref, key: str) -> tuple[float, ...]:
    """Left, bottom, right, top; empty where the page has no such box."""
    numbers = file.numbers(file.inherited(page, key))
    if len(numbers) != 4:
        return ()
    left, right = sorted((numbers[0], numbers[2]))
    bottom, top = sorted((numbers[1], numbers[3]))
    return left, bottom, right, top


def _box(edges: tuple[float, ...], origin: tuple[float, float], unit: float) -> Box:
    left, bottom, right, top = edges
    x, y = origin
    return Box((left - x) * unit, (y - top) * unit, (right - x) * unit, (y - bottom) * unit)
