"""Arranges what stands of one article on one page: opening, photos across all columns, and the columns between."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.makeup.columns import START, Column, Position, Thread, ThreadPhoto, is_poured
from bulletin_studio.makeup.costs import HELD_ROW, LONE_PHOTO, PHOTO_EARLY, PHOTO_LATE
from bulletin_studio.makeup.galley import Fit, Galley, SetPhoto
from bulletin_studio.makeup.pouring import Pouring, pour_full, pour_rest

_FULL_PHOTOS_TRIED = 3
"""How many photos across all columns may stand in one frame; more would leave no text between them."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an article is placed.

    Attributes:
        is_opened: whether its opening stands.
        position: in its thread.
        full_photos: how many photos across all columns stand.
    """

    is_opened: bool = False
    position: Position = START
    full_photos: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """The room for a frame.

    Attributes:
        rows: down to the foot of the page.
        columns: how many.
        minimum: fewest rows of text that columns must have if the article goes on to the next page.
        is_fresh: whether nothing stands above on the page, so that waiting for the next page gains nothing.
    """

    rows: int
    columns: int
    minimum: int
    is_fresh: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands of one article on one page; rows count from the frame's head.

    Attributes:
        opening: kicker, headline, deck and byline; None where the article goes on from the page before.
        head_photos: across all columns, below the opening.
        columns: side by side below those.
        foot_photos: across all columns, below the columns.
        end: how far the article is placed then.
        cost: see costs.py.
    """

    opening: Fit | None
    head_photos: tuple[SetPhoto, ...]
    columns: tuple[Column, ...]
    foot_photos: tuple[SetPhoto, ...]
    end: Progress
    cost: float

    @property
    def photos_row(self) -> int:
        """The row on which the photos below the opening begin."""
        return self.opening.rows if self.opening else 0

    @property
    def columns_row(self) -> int:
        """The row on which the columns begin."""
        return self.photos_row + sum(full_rows(photo) for photo in self.head_photos)

    @property
    def foot_row(self) -> int:
        """The row on which the photos below the columns begin."""
        return self.columns_row + max((column.rows for column in self.columns), default=0)

    @property
    def rows(self) -> int:
        """All rows."""
        return self.foot_row + sum(full_rows(photo) for photo in self.foot_photos)


def full_rows(photo: SetPhoto) -> int:
    """The rows of a photo across all columns: the size that suits it best."""
    return photo.choices[0]


def start_of(galley: Galley) -> Progress:
    """Nothing placed yet; an article without headings counts as opened."""
    return Progress(is_opened=galley.opening.rows == 0)


def is_placed(galley: Galley, progress: Progress) -> bool:
    """Whether the whole article stands."""
    return (
        progress.is_opened
        and is_poured(thread_of(galley), progress.position)
        and progress.full_photos >= len(galley.full_photos)
    )


def thread_of(galley: Galley) -> Thread:
    """What flows through the article's columns, every photo at the size that suits it best."""
    photos = tuple(ThreadPhoto(photo, photo.anchor, photo.choices[0]) for photo in galley.column_photos)
    return Thread(galley.strips, photos)


def arrange_frame(galley: Galley, progress: Progress, room: Room) -> Frame | None:
    """The cheapest frame for what is left of an article; None where it should wait for the next page."""
    frames = [frame for frame in _candidates(galley, progress, room) if frame.end != progress]
    return min(frames, key=lambda frame: frame.cost, default=None)


def _candidates(galley: Galley, progress: Progress, room: Room) -> Iterator[Frame]:
    """One frame for every number of photos across all columns that could stand here."""
    opening = None if progress.is_opened else galley.opening
    waiting = galley.full_photos[progress.full_photos :]
    for count in range(min(len(waiting), _FULL_PHOTOS_TRIED) + 1):
        photos = waiting[:count]
        depth = room.rows - (opening.rows if opening else 0) - sum(full_rows(photo) for photo in photos)
        if depth < 0:
            return
        for pouring in _pourings(galley, progress, room, depth, is_last=count == len(waiting)):
            end = Progress(True, pouring.end, progress.full_photos + count)
            cost = pouring.cost + _photo_cost(galley, progress, end)
            yield Frame(opening, photos[:1], pouring.columns, photos[1:], end, cost)


def _pourings(galley: Galley, progress: Progress, room: Room, depth: int, *, is_last: bool) -> Iterator[Pouring]:
    """The columns of a frame; none where the article should not go on to the next page from so little room.

    Where the text ends here but a photo must wait (not `is_last`), also with text held back to go with the photo.
    """
    thread = thread_of(galley)
    rest = pour_rest(thread, progress.position, room.columns, depth)
    if rest is not None:
        yield rest
        held = rest.rows - room.minimum
        if not is_last and held >= room.minimum:
            early = pour_full(thread, progress.position, room.columns, held)
            yield replace(early, cost=early.cost + HELD_ROW * (depth - early.rows))
    elif depth >= room.minimum or room.is_fresh:
        yield pour_full(thread, progress.position, room.columns, depth)


def _photo_cost(galley: Galley, start: Progress, end: Progress) -> float:
    """What photos across all columns cost that stand before or after the page of their paragraph, or alone."""
    placed = galley.full_photos[start.full_photos : end.full_photos]
    waiting = galley.full_photos[end.full_photos :]
    text_end = end.position.strip
    is_text_done = is_poured(thread_of(galley), end.position)
    early = sum(photo.anchor > text_end for photo in placed)
    late = sum(photo.anchor < text_end or is_text_done for photo in waiting)
    return PHOTO_EARLY * early + PHOTO_LATE * late + (LONE_PHOTO if waiting and is_text_done else 0.0)
