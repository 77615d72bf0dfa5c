"""Fills columns: strips and column photos in, columns with a row for every piece out."""

from dataclasses import dataclass, replace

from bulletin_studio.makeup.galley import Fit, SetPhoto, Strip


@dataclass(frozen=True, slots=True)
class ThreadPhoto:
    """A column photo in the thread, at one of the heights it may take."""

    photo: SetPhoto
    anchor: int
    rows: int


@dataclass(frozen=True, slots=True)
class Thread:
    """What flows through the columns of an article."""

    strips: tuple[Strip, ...]
    photos: tuple[ThreadPhoto, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """How far a thread is poured: the strips and photos already placed."""

    strip: int = 0
    photo: int = 0


START = Position()
"""Nothing poured yet."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A piece of text in a column.

    Attributes:
        row: from the head of the column.
        is_at_foot: whether nothing stands below it in the column; told only of lines beside a photo.
    """

    row: int
    fit: Fit
    is_at_foot: bool = False


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photo in its rows.

    Attributes:
        row: from the head of the column.
        is_at_foot: whether nothing stands below it in the column.
    """

    row: int
    photo: SetPhoto
    rows: int
    is_at_foot: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A filled column.

    Attributes:
        pieces: from the top down.
        rows: that the pieces take.
        top: rows above them that photos across columns take.
        foot: rows below them that photos across columns take.
    """

    pieces: tuple[PlacedText | PlacedPhoto, ...]
    rows: int
    top: int = 0
    foot: int = 0

    @property
    def depth(self) -> int:
        """All rows."""
        return self.top + self.rows + self.foot


def is_poured(thread: Thread, position: Position) -> bool:
    """Whether nothing of a thread is left."""
    return position.strip >= len(thread.strips) and position.photo >= len(thread.photos)


def fill_column(thread: Thread, start: Position, depth: int) -> tuple[Column, Position]:
    """Fills one column of a depth in rows.

    A photo stands where its paragraph begins; where it has no room text goes on and the photo stands at the foot if it
    fills the column exactly, otherwise at the head of the next.
    """
    strips, photos = thread.strips, thread.photos
    pieces: list[PlacedText | PlacedPhoto] = []
    row, strip, photo = 0, start.strip, start.photo
    while True:
        due = photos[photo] if photo < len(photos) and photos[photo].anchor <= strip else None
        if due is not None and _may_stand(thread, strip, row, depth, due.rows):
            pieces.append(PlacedPhoto(row, due.photo, due.rows))
            row, photo = row + due.rows, photo + 1
            continue
        if strip >= len(strips):
            break
        fit = strips[strip].inside if row else strips[strip].at_head
        if row + fit.rows > depth:
            break
        pieces.append(PlacedText(row, fit))
        row, strip = row + fit.rows, strip + 1
    if pieces and (isinstance(pieces[-1], PlacedPhoto) or pieces[-1].fit.photo):
        pieces[-1] = replace(pieces[-1], is_at_foot=True)
    return Column(tuple(pieces), row), Position(strip, photo)


def _may_stand(thread: Thread, strip: int, row: int, depth: int, rows: int) -> bool:
    """Whether a due photo stands before a strip: at the head, exactly at the foot, or between paragraphs.

    No single line of text stands above or below it, and no heading directly above.
    """
    left = depth - row - rows
    if left < 0:
        return False
    if row == 0 or strip >= len(thread.strips):
        return True
    if strip and thread.strips[strip - 1].is_heading:
        return False
    if left == 0:
        return row > 1
    return row > 1 and left > 1 and is_between_paragraphs(thread.strips[strip])


def is_between_paragraphs(following: Strip) -> bool:
    """Whether a paragraph begins with a strip; a table does with its first row."""
    lines = following.inside.lines
    is_within_table = bool(lines) and lines[0].text.cell is not None and lines[0].text.cell.row > 0
    return bool(lines) and lines[0].index == 0 and not is_within_table
