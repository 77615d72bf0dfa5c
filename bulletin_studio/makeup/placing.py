"""Turns a frame's rows into places on the page: a frame in, its lines and photos with their origins out."""

from collections.abc import Iterator
from dataclasses import dataclass

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.makeup.columns import PlacedPhoto, PlacedText
from bulletin_studio.makeup.frames import full_rows
from bulletin_studio.makeup.galley import BlockLine, SetPhoto, SetText
from bulletin_studio.makeup.pages import PlacedFrame
from bulletin_studio.makeup.photos import PhotoPlace, place_photo
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.typesetting.line import Line


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line on a page; `origin` is the left end of its measure on its baseline."""

    text: SetText
    index: int
    origin: Point

    @property
    def line(self) -> Line:
        """The line itself."""
        return self.text.lines[self.index]


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A photo on a page with its caption."""

    photo: SetPhoto
    box: Rect
    crop: Rect
    caption: tuple[PlacedLine, ...]


@dataclass(frozen=True, slots=True)
class PlacedContent:
    """What stands of an article on a page, in reading order: opening, body column by column, then photos."""

    opening: tuple[PlacedLine, ...]
    body: tuple[PlacedLine, ...]
    figures: tuple[PlacedFigure, ...]

    def lines(self) -> Iterator[PlacedLine]:
        """Every line in reading order."""
        yield from self.opening
        yield from self.body
        for figure in self.figures:
            yield from figure.caption


def place_frame(placed: PlacedFrame, page: int, area: TypeArea) -> PlacedContent:
    """Places all lines and photos of a frame on its page."""
    frame = placed.frame
    corner = Point(area.left(page), area.slot_top(placed.row))
    opening = _lines_at(frame.opening.lines, corner) if frame.opening else ()
    body: list[PlacedLine] = []
    figures = list(_place_stack(frame.head_photos, corner.moved(0, frame.photos_row * area.pitch), area, is_foot=False))
    for number, column in enumerate(frame.columns):
        top = Point(area.column_left(page, number), corner.y + frame.columns_row * area.pitch)
        for piece in column.pieces:
            if isinstance(piece, PlacedText):
                body.extend(_lines_at(piece.fit.lines, top.moved(0, piece.row * area.pitch)))
            else:
                figures.append(_place_figure(piece, top, area))
    figures += _place_stack(frame.foot_photos, corner.moved(0, frame.foot_row * area.pitch), area, is_foot=True)
    return PlacedContent(opening, tuple(body), tuple(sorted(figures, key=lambda figure: figure.photo.index)))


def _place_stack(
    photos: tuple[SetPhoto, ...], corner: Point, area: TypeArea, *, is_foot: bool
) -> Iterator[PlacedFigure]:
    """Places photos across all columns one below the other: a stack below the opening, or one below the columns."""
    row = 0
    for number, photo in enumerate(photos, 1):
        rows = full_rows(photo)
        place = place_photo(
            photo, rows, area, is_at_head=row == 0 and not is_foot, is_at_foot=is_foot and number == len(photos)
        )
        yield _figure_at(photo, place, corner.moved(0, row * area.pitch))
        row += rows


def _place_figure(piece: PlacedPhoto, top: Point, area: TypeArea) -> PlacedFigure:
    place = place_photo(piece.photo, piece.rows, area, is_at_head=piece.row == 0, is_at_foot=piece.is_at_foot)
    return _figure_at(piece.photo, place, top.moved(0, piece.row * area.pitch))


def _figure_at(photo: SetPhoto, place: PhotoPlace, corner: Point) -> PlacedFigure:
    lines = _lines_at(photo.caption.lines, corner.moved(photo.indent, place.caption_top)) if photo.caption else ()
    return PlacedFigure(photo, place.box.moved(corner.x, corner.y), place.crop, lines)


def _lines_at(lines: tuple[BlockLine, ...], corner: Point) -> tuple[PlacedLine, ...]:
    return tuple(PlacedLine(line.text, line.index, corner.moved(0, line.baseline)) for line in lines)
