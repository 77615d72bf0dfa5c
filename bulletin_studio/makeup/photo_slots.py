"""Finds the photos of a frame and places them: rows in, boxes out; photos side by side become equally high."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Point
from bulletin_studio.makeup.columns import PlacedPhoto
from bulletin_studio.makeup.edge_photos import EdgePhoto
from bulletin_studio.makeup.frames import Frame
from bulletin_studio.makeup.galley import SetPhoto
from bulletin_studio.makeup.photos import PhotoPlace, place_photo
from bulletin_studio.makeup.type_area import TypeArea

_ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class PhotoSlot:
    """The rows of a photo on a page.

    Attributes:
        column: the first column that it stands across, from 0.
        row: from the frame's head.
        rows: that it takes with its caption.
        is_at_head: whether it is level with the ink of a line beside it.
        is_at_foot: whether nothing stands below it.
    """

    photo: SetPhoto
    column: int
    row: int
    rows: int
    is_at_head: bool
    is_at_foot: bool

    def place(self, area: TypeArea) -> PhotoPlace:
        """Its place, from the left edge of its column and the top of its first row."""
        return place_photo(self.photo, self.rows, area, is_at_head=self.is_at_head, is_at_foot=self.is_at_foot)

    def corner(self, head: Point, page: int, area: TypeArea) -> Point:
        """The left edge of its column at the top of its first row; `head` is the frame's."""
        return Point(area.column_left(page, self.column), head.y + self.row * area.pitch)


def photo_slots(frame: Frame, area: TypeArea) -> tuple[PhotoSlot, ...]:
    """Every photo of a frame, by its index in the article."""
    slots = sorted((*_edge_slots(frame), *_column_slots(frame)), key=lambda slot: slot.photo.index)
    return tuple(_levelled(slot, slots, area) for slot in slots)


def _edge_slots(frame: Frame) -> Iterator[PhotoSlot]:
    for edge in frame.photos:
        yield _edge_slot(edge, frame)


def _edge_slot(edge: EdgePhoto, frame: Frame) -> PhotoSlot:
    is_outermost = edge.row == 0
    return PhotoSlot(
        edge.photo,
        edge.column,
        frame.row_of(edge),
        edge.rows,
        is_outermost and not edge.is_foot,
        is_outermost and edge.is_foot,
    )


def _column_slots(frame: Frame) -> Iterator[PhotoSlot]:
    for number, column in enumerate(frame.columns):
        top = frame.columns_row + column.top
        for piece in column.pieces:
            if isinstance(piece, PlacedPhoto):
                is_at_head = piece.row == 0
                yield PhotoSlot(piece.photo, number, top + piece.row, piece.rows, is_at_head, piece.is_at_foot)
            elif piece.fit.photo is not None:
                photo, row = piece.fit.photo, top + piece.row + piece.fit.photo_row
                yield PhotoSlot(photo, number, row, photo.choices[0], True, piece.is_at_foot)


def _levelled(slot: PhotoSlot, slots: list[PhotoSlot], area: TypeArea) -> PhotoSlot:
    """The slot, its photo as low as the lowest beside it, unless that would crop more than may be."""
    beside = [each for each in slots if (each.row, each.rows) == (slot.row, slot.rows)]
    if len(beside) == 1:
        return slot
    place = slot.place(area)
    lowest = min(each.place(area).box.height for each in beside)
    lower = replace(slot, photo=replace(slot.photo, highest=min(slot.photo.highest, lowest)))
    return lower if lower.place(area).box.width >= place.box.width - _ROUNDING else slot
