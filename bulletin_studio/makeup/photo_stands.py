"""Decides how a photo stands: what its line asks for in; kind of place, width, columns, and what cannot be out."""

import math
from dataclasses import dataclass, replace
from enum import Enum

from bulletin_studio.base.units import Pt, mm_from_pt, pt_from_mm
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.photo import FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth

FEWEST_BESIDE_EM = 8
"""Characters that a line beside a photo holds at least; shorter ones cannot be justified well (tried on the sample)."""

GAP_BESIDE_EM = 0.75
"""Least space between a photo and the lines or the caption beside it, in em of the body: with what whole characters
leave over it is about as much as stands above and below; judged by eye on the sample."""

_ROUNDING: Pt = 0.01


class StandKind(Enum):
    """In a column between lines, at the head or foot of a frame, or with lines beside it."""

    COLUMN = "column"
    EDGE = "edge"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a photo asks for in vain: `reason` and `limit` of a PhotoFault."""

    reason: str
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Stand:
    """How a photo stands.

    Attributes:
        width: of the photo, unless its height or the crop allow less.
        span: columns that it stands across.
        complaints: what could not be done as asked.
    """

    kind: StandKind
    width: Pt
    span: int
    complaints: tuple[Complaint, ...] = ()


def stand_of(photo: Photo, area: TypeArea) -> Stand:
    """How a photo stands in a layout; what cannot be done as asked is done as nearly as can be."""
    stand = _stand_of(photo, area)
    if photo.page is None or stand.kind is StandKind.EDGE:
        return stand
    return replace(stand, complaints=(*stand.complaints, Complaint("page_ignored", photo.page)))


def _stand_of(photo: Photo, area: TypeArea) -> Stand:
    columns = area.layout.columns
    if photo.place.is_beside:
        stand = _beside(photo, area)
        if stand is not None:
            return stand
        return _in_column(photo, area, Complaint("no_room_beside", _whole_mm(max(0.0, widest_beside(area)))))
    if photo.place is PhotoSpot.COLUMN:
        width, complaints = _width(photo.width, area)
        narrowed = (Complaint("narrowed", _whole_mm(columns.measure)),) if width > columns.measure + _ROUNDING else ()
        return Stand(StandKind.COLUMN, min(width, columns.measure), 1, complaints or narrowed)
    width, complaints = _width(photo.width, area)
    span = _span(width, area)
    is_free = photo.place is PhotoSpot.AUTO and photo.page is None and span == 1
    return Stand(StandKind.COLUMN if is_free else StandKind.EDGE, width, span, complaints)


def span_width(span: int, area: TypeArea) -> Pt:
    """The width of some columns side by side."""
    columns = area.layout.columns
    return span * columns.measure + (span - 1) * columns.gutter


def text_beside(area: TypeArea, count: float) -> Pt:
    """The width of so many characters of the body."""
    return math.floor(count + _ROUNDING) * area.body_size


def measure_beside(photo_width: Pt, area: TypeArea) -> Pt:
    """The measure of lines beside a photo: whole characters, the rest goes to the gap."""
    return text_beside(area, (area.layout.columns.measure - photo_width - _gap(area)) / area.body_size)


def widest_beside(area: TypeArea) -> Pt:
    """The width that a photo beside text may have; below 0 where a column is too narrow for any."""
    return area.layout.columns.measure - text_beside(area, FEWEST_BESIDE_EM) - _gap(area)


def _beside(photo: Photo, area: TypeArea) -> Stand | None:
    measure = area.layout.columns.measure
    width, _ = _width(photo.width, area)
    if photo.width is PhotoWidth.COLUMN:
        width = measure - text_beside(area, (measure - _gap(area)) / 2 / area.body_size) - _gap(area)
    if width > widest_beside(area) + _ROUNDING:
        return None
    return Stand(StandKind.BESIDE, width, 1)


def _in_column(photo: Photo, area: TypeArea, complaint: Complaint) -> Stand:
    """A photo with no room beside it: alone in its column."""
    width, _ = _width(photo.width, area)
    return Stand(StandKind.COLUMN, min(width, area.layout.columns.measure), 1, (complaint,))


def _width(width: PhotoWidth | SpanWidth | FixedWidth, area: TypeArea) -> tuple[Pt, tuple[Complaint, ...]]:
    """The width asked for, at most that of the type area."""
    columns = area.layout.columns
    match width:
        case PhotoWidth.COLUMN:
            return columns.measure, ()
        case PhotoWidth.FULL:
            return columns.width, ()
        case SpanWidth(count):
            complaints = (Complaint("too_many_columns", columns.count),) if count > columns.count else ()
            return span_width(min(count, columns.count), area), complaints
        case FixedWidth(width_mm):
            is_too_wide = pt_from_mm(width_mm) > columns.width + _ROUNDING
            complaints = (Complaint("too_wide", _whole_mm(columns.width)),) if is_too_wide else ()
            return min(pt_from_mm(width_mm), columns.width), complaints


def _span(width: Pt, area: TypeArea) -> int:
    """The fewest columns that hold a width."""
    count = area.layout.columns.count
    return next((span for span in range(1, count) if width <= span_width(span, area) + _ROUNDING), count)


def _gap(area: TypeArea) -> Pt:
    return GAP_BESIDE_EM * area.body_size


def _whole_mm(length: Pt) -> int:
    return int(mm_from_pt(length) + _ROUNDING)
