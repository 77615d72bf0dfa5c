"""Turns a frame's rows into places on the page: a frame in, its lines and photos with their origins out."""

from collections.abc import Iterator
from dataclasses import dataclass

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.makeup.columns import PlacedPhoto, PlacedText
from bulletin_studio.makeup.edge_photos import EdgePhoto
from bulletin_studio.makeup.frames import Frame
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
    """A photo on a page with its caption; `bar` is the dark ground of a caption over it."""

    photo: SetPhoto
    box: Rect
    crop: Rect
    caption: tuple[PlacedLine, ...]
    bar: Rect | None = None


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
    figures = [
        _place_edge(edge, frame, Point(area.column_left(page, edge.column), corner.y), area) for edge in frame.photos
    ]
    for number, column in enumerate(frame.columns):
        top = Point(area.column_left(page, number), corner.y + (frame.columns_row + column.top) * area.pitch)
        for piece in column.pieces:
            if isinstance(piece, PlacedText):
                body.extend(_lines_at(piece.fit.lines, top.moved(0, piece.row * area.pitch)))
                figures.extend(_place_beside(piece, top, area))
            else:
                figures.append(_place_figure(piece, top, area))
    return PlacedContent(opening, tuple(body), tuple(sorted(figures, key=lambda figure: figure.photo.index)))


def _place_edge(edge: EdgePhoto, frame: Frame, corner: Point, area: TypeArea) -> PlacedFigure:
    """Places a photo at the head or foot of a frame; `corner` is the frame's head above its first column."""
    is_outermost = edge.row == 0
    place = place_photo(
        edge.photo,
        edge.rows,
        area,
        is_at_head=is_outermost and not edge.is_foot,
        is_at_foot=is_outermost and edge.is_foot,
    )
    return _figure_at(edge.photo, place, corner.moved(0, frame.row_of(edge) * area.pitch))


def _place_beside(piece: PlacedText, top: Point, area: TypeArea) -> Iterator[PlacedFigure]:
    """Places the photo that lines stand beside, level with the ink of the first of them."""
    photo = piece.fit.photo
    if photo is not None:
        place = place_photo(photo, photo.choices[0], area, is_at_head=True, is_at_foot=piece.is_at_foot)
        yield _figure_at(photo, place, top.moved(0, (piece.row + piece.fit.photo_row) * area.pitch))


def _place_figure(piece: PlacedPhoto, top: Point, area: TypeArea) -> PlacedFigure:
    place = place_photo(piece.photo, piece.rows, area, is_at_head=piece.row == 0, is_at_foot=piece.is_at_foot)
    return _figure_at(piece.photo, place, top.moved(0, piece.row * area.pitch))


def _figure_at(photo: SetPhoto, place: PhotoPlace, corner: Point) -> PlacedFigure:
    lines = _lines_at(photo.caption.lines, corner.moved(place.caption.x, place.caption.y)) if photo.caption else ()
    bar = place.bar.moved(corner.x, corner.y) if place.bar else None
    return PlacedFigure(photo, place.box.moved(corner.x, corner.y), place.crop, lines, bar)


def _lines_at(lines: tuple[BlockLine, ...], corner: Point) -> tuple[PlacedLine, ...]:
    return tuple(PlacedLine(line.text, line.index, corner.moved(line.left, line.baseline)) for line in lines)
