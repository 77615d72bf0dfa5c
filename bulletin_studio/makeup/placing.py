"""Turns a frame's rows into places on the page: a frame in, its lines and photos with their origins out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.display.items import FilledPath, moved_path
from bulletin_studio.makeup.columns import PlacedText
from bulletin_studio.makeup.galley import BlockLine, SetPhoto, SetText
from bulletin_studio.makeup.jump_lines import JUMP_ROWS
from bulletin_studio.makeup.pages import PlacedFrame
from bulletin_studio.makeup.photo_slots import photo_slots
from bulletin_studio.makeup.photos import PhotoPlace
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
    """What stands of an article on a page, in reading order: opening, body column by column, then photos.

    Attributes:
        rules: of tables in the body.
    """

    opening: tuple[PlacedLine, ...]
    body: tuple[PlacedLine, ...]
    figures: tuple[PlacedFigure, ...]
    rules: tuple[FilledPath, ...] = ()

    def lines(self) -> Iterator[PlacedLine]:
        """Every line in reading order."""
        yield from self.opening
        yield from self.body
        for figure in self.figures:
            yield from figure.caption


def place_frame(placed: PlacedFrame, page: int) -> PlacedContent:
    """Places all lines and photos of a frame on its page."""
    frame, area = placed.frame, placed.across.area
    corner = Point(area.left(page), area.slot_top(placed.frame_row))
    opening = _lines_at(frame.opening.lines, corner) if frame.opening else ()
    body: list[PlacedLine] = []
    rules: list[FilledPath] = []
    for number, column in enumerate(frame.columns):
        top = Point(area.column_left(page, number), corner.y + (frame.columns_row + column.top) * area.pitch)
        for piece in column.pieces:
            if isinstance(piece, PlacedText):
                head = top.moved(0, piece.row * area.pitch)
                body.extend(_lines_at(piece.fit.lines, head))
                rules.extend(replace(rule, path=moved_path(rule.path, head.x, head.y)) for rule in piece.fit.rules)
    figures = [
        _figure_at(slot.photo, slot.place(area), slot.corner(corner, page, area)) for slot in photo_slots(frame, area)
    ]
    return PlacedContent(opening, tuple(body), tuple(figures), tuple(rules))


def joined_contents(contents: Sequence[PlacedContent]) -> PlacedContent:
    """What stands of one article on one page in several pieces, in the order of the text."""
    return PlacedContent(
        tuple(line for content in contents for line in content.opening),
        tuple(line for content in contents for line in content.body),
        tuple(figure for content in contents for figure in content.figures),
        tuple(rule for content in contents for rule in content.rules),
    )


def place_jumps(placed: PlacedFrame, page: int) -> tuple[PlacedLine, ...]:
    """Places the lines that say where an article comes from, above it, and where it goes on, below it."""
    rows = ((placed.jump_from, placed.row), (placed.jump_to, placed.end_row - JUMP_ROWS))
    area = placed.across.area
    return tuple(
        line
        for jump, row in rows
        if jump is not None
        for line in _lines_at((jump.line,), Point(area.column_left(page, jump.column), area.slot_top(row)))
    )


def _figure_at(photo: SetPhoto, place: PhotoPlace, corner: Point) -> PlacedFigure:
    lines = _lines_at(photo.caption.lines, corner.moved(place.caption.x, place.caption.y)) if photo.caption else ()
    bar = place.bar.moved(corner.x, corner.y) if place.bar else None
    return PlacedFigure(photo, place.box.moved(corner.x, corner.y), place.crop, lines, bar)


def _lines_at(lines: tuple[BlockLine, ...], corner: Point) -> tuple[PlacedLine, ...]:
    return tuple(PlacedLine(line.text, line.index, corner.moved(line.left, line.baseline)) for line in lines)
