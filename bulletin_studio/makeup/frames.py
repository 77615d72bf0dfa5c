"""Arranges what stands of one article on one page: opening, photos at head and foot, and the columns between."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.makeup.columns import START, Column, PlacedText, Position, Thread, ThreadPhoto, is_poured
from bulletin_studio.makeup.costs import (
    LONE_PHOTO,
    OPENING_ALONE,
    PHOTO_EARLY,
    PHOTO_FAR,
    PHOTO_LATE,
    PHOTO_ORDER,
    PIN_EARLY,
    PIN_MISSED,
    held_cost,
)
from bulletin_studio.makeup.edge_photos import Arrangement, EdgePhoto, arrangements
from bulletin_studio.makeup.galley import Fit, Galley, SetPhoto
from bulletin_studio.makeup.pouring import Pouring, Taken, both_taken, pour_full, pour_rest

_EDGE_PHOTOS_TRIED = 3
"""How many photos may stand at the edges of one frame; more would leave no text between them."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an article is placed.

    Attributes:
        is_opened: whether its opening stands.
        position: in its thread.
        full_photos: how many photos at the edges of frames stand.
        pinned_photos: how many photos laid down for a page stand.
    """

    is_opened: bool = False
    position: Position = START
    full_photos: int = 0
    pinned_photos: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """The room for a frame.

    Attributes:
        rows: down to the foot of the page.
        columns: how many.
        minimum: fewest rows of text that columns must have if the article goes on to the next page.
        is_fresh: whether nothing stands above on the page, so that waiting for the next page gains nothing.
        page: its number; None where photos need not wait for theirs.
        taken: rows of each column that other articles take; None for none.
        rest_columns: in which the article goes on elsewhere; None for as many as here.
    """

    rows: int
    columns: int
    minimum: int
    is_fresh: bool
    page: int | None = None
    taken: Taken | None = None
    rest_columns: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands of one article on one page; rows count from the frame's head.

    Attributes:
        opening: kicker, headline, deck and byline; None where the article goes on from the page before.
        photos: at the head below the opening, and at the foot.
        columns: side by side below the opening, each between the photos above and below it.
        end: how far the article is placed then.
        cost: see costs.py.
    """

    opening: Fit | None
    photos: tuple[EdgePhoto, ...]
    columns: tuple[Column, ...]
    end: Progress
    cost: float

    @property
    def columns_row(self) -> int:
        """The row on which the columns begin, with the photos at their head."""
        return self.opening.rows if self.opening else 0

    @property
    def rows(self) -> int:
        """All rows."""
        return self.columns_row + max((column.depth for column in self.columns), default=0)

    def row_of(self, edge: EdgePhoto) -> int:
        """The row on which a photo at an edge begins."""
        return self.rows - edge.row - edge.rows if edge.is_foot else self.columns_row + edge.row


def start_of(galley: Galley) -> Progress:
    """Nothing placed yet; an article without headings counts as opened."""
    return Progress(is_opened=galley.opening.rows == 0)


def is_placed(galley: Galley, progress: Progress) -> bool:
    """Whether the whole article stands."""
    return (
        progress.is_opened
        and is_poured(thread_of(galley), progress.position)
        and progress.full_photos >= len(galley.full_photos)
        and progress.pinned_photos >= len(galley.pinned_photos)
    )


def thread_of(galley: Galley, before: int | None = None) -> Thread:
    """What flows through the article's columns, every photo at the size that suits it best.

    `before`: only the photos that stand in the article before the one of this index.
    """
    photos = tuple(
        ThreadPhoto(photo, photo.anchor, photo.choices[0])
        for photo in galley.column_photos
        if before is None or photo.index < before
    )
    return Thread(galley.strips, photos)


def arrange_frame(galley: Galley, progress: Progress, room: Room) -> Frame | None:
    """The cheapest frame for what is left of an article; None where it should wait for the next page."""
    frames = [frame for frame in _candidates(galley, progress, room) if frame.end != progress]
    if any(is_placed(galley, frame.end) for frame in frames):
        frames = [frame for frame in frames if not _leaves_photos_alone(galley, frame.end)]
    return min(frames, key=lambda frame: frame.cost, default=None)


def has_opening_alone(galley: Galley, frame: Frame) -> bool:
    """Whether a headline stands without anything below it although there is text."""
    is_empty = not frame.photos and not any(column.pieces for column in frame.columns)
    return frame.opening is not None and is_empty and bool(galley.strips)


def _leaves_photos_alone(galley: Galley, end: Progress) -> bool:
    """Whether photos are left for the next page but no text to go with them."""
    return end.position.strip >= len(galley.strips) and not is_placed(galley, end)


@dataclass(frozen=True, slots=True)
class _Choice:
    """Photos at the edges that could stand in a frame: how many of the pinned and of the others."""

    pinned: int
    free: int


def _candidates(galley: Galley, progress: Progress, room: Room) -> Iterator[Frame]:
    """One frame for every number of photos at the edges that could stand here, and every way they may stand."""
    opening = None if progress.is_opened else galley.opening
    depth = room.rows - (opening.rows if opening else 0)
    for choice in _choices(galley, progress, room):
        end = replace(
            progress,
            is_opened=True,
            full_photos=progress.full_photos + choice.free,
            pinned_photos=progress.pinned_photos + choice.pinned,
        )
        photos = (
            *galley.pinned_photos[progress.pinned_photos : end.pinned_photos],
            *galley.full_photos[progress.full_photos : end.full_photos],
        )
        for arrangement in arrangements(photos, room.columns):
            if max(both_taken(arrangement.taken, room.taken).rows) > depth or _runs_into(arrangement, room):
                continue
            for pouring in _pourings(galley, end, room, depth, arrangement):
                after = replace(end, position=pouring.end)
                cost = pouring.cost + _photo_cost(galley, progress, after, room)
                cost += _distance_cost(arrangement, pouring, progress)
                frame = Frame(opening, arrangement.photos, pouring.columns, after, cost)
                is_alone = has_opening_alone(galley, frame)
                yield replace(frame, cost=cost + OPENING_ALONE) if is_alone else frame


def _runs_into(arrangement: Arrangement, room: Room) -> bool:
    """Whether photos would stand where other articles do."""
    if room.taken is None:
        return False
    pairs = ((arrangement.taken.heads, room.taken.heads), (arrangement.taken.feet, room.taken.feet))
    return any(photo and other for photos, others in pairs for photo, other in zip(photos, others, strict=True))


def _choices(galley: Galley, progress: Progress, room: Room) -> Iterator[_Choice]:
    """Numbers of photos: those due by their page and, where the article ends here, all; fewer only as a last resort."""
    pinned = galley.pinned_photos[progress.pinned_photos :]
    due = sum(room.page is None or (photo.photo.page or 0) <= room.page for photo in pinned)
    waiting = len(galley.full_photos) - progress.full_photos
    for count in range(min(waiting, _EDGE_PHOTOS_TRIED) + 1):
        for number in sorted({due, len(pinned), *range(min(len(pinned), _EDGE_PHOTOS_TRIED) + 1)}):
            yield _Choice(number, count)


def _pourings(galley: Galley, end: Progress, room: Room, depth: int, arrangement: Arrangement) -> Iterator[Pouring]:
    """The columns of a frame; none where the article should not go on to the next page from so little room.

    Where the text ends here but a photo must wait, also with text held back to go with the photo.
    """
    waiting = galley.full_photos[end.full_photos :]
    thread = thread_of(galley, waiting[0].index if waiting else None)
    left = depth - arrangement.deepest
    taken = both_taken(arrangement.taken, room.taken)
    rest = pour_rest(thread, end.position, room.columns, depth, taken)
    if rest is not None:
        yield replace(rest, cost=rest.cost + held_cost(depth - rest.rows)) if waiting else rest
        held = rest.rows - room.minimum
        if waiting and held - arrangement.deepest >= room.minimum:
            early = pour_full(thread, end.position, room.columns, held, taken, room.rest_columns)
            yield replace(early, cost=early.cost + held_cost(depth - early.rows))
    elif left >= room.minimum or room.is_fresh:
        yield pour_full(thread, end.position, room.columns, depth, taken, room.rest_columns)


def _photo_cost(galley: Galley, start: Progress, end: Progress, room: Room) -> float:
    """What photos cost that stand before or after the page of their paragraph, in another order, or alone."""
    placed = galley.full_photos[start.full_photos : end.full_photos]
    waiting = galley.full_photos[end.full_photos :]
    text_end = end.position.strip
    is_text_done = text_end >= len(galley.strips)
    early = sum(photo.anchor > text_end for photo in placed)
    late = sum(photo.anchor < text_end or is_text_done for photo in waiting)
    is_alone = is_text_done and (waiting or _column_photos_left(galley, end))
    cost = PHOTO_EARLY * early + PHOTO_LATE * late + (LONE_PHOTO if is_alone else 0.0)
    last = max((photo.index for photo in placed), default=-1)
    overtaken = sum(photo.index < last for photo in _column_photos_left(galley, end))
    overtaken += _besides_out_of_order(galley, start, end)
    return cost + PHOTO_ORDER * overtaken + _pin_cost(galley, start, end, room)


def _besides_out_of_order(galley: Galley, start: Progress, end: Progress) -> int:
    """Photos beside text here that come after one that waits, and waiting ones that come before one placed here."""
    if not galley.besides:
        return 0
    placed = galley.full_photos[start.full_photos : end.full_photos]
    waiting = galley.full_photos[end.full_photos :]
    here = _beside_indices(galley, start.position.strip, end.position.strip)
    later = _beside_indices(galley, end.position.strip, len(galley.strips))
    ahead = sum(index > waiting[0].index for index in here) if waiting else 0
    return ahead + (sum(index < placed[-1].index for index in later) if placed else 0)


def _beside_indices(galley: Galley, first: int, end: int) -> list[int]:
    return [strip.inside.photo.index for strip in galley.strips[first:end] if strip.inside.photo]


def _column_photos_left(galley: Galley, end: Progress) -> tuple[SetPhoto, ...]:
    return galley.column_photos[end.position.photo :]


def _pin_cost(galley: Galley, start: Progress, end: Progress, room: Room) -> float:
    """What photos cost that are laid down for this page and do not stand on it, or for later ones and do."""
    placed = galley.pinned_photos[start.pinned_photos : end.pinned_photos]
    waiting = galley.pinned_photos[end.pinned_photos :]
    if room.page is None:
        return PIN_MISSED * len(waiting)
    is_done = end.position.strip >= len(galley.strips)
    early = sum((photo.photo.page or 0) > room.page for photo in placed)
    late = sum(is_done or (photo.photo.page or 0) <= room.page for photo in waiting)
    return PIN_EARLY * early + PIN_MISSED * late


def _distance_cost(arrangement: Arrangement, pouring: Pouring, start: Progress) -> float:
    """What photos cost that stand far from their paragraph in the columns, up or down."""
    rows = _text_rows(pouring, start.position.strip)
    cost = 0.0
    for edge in arrangement.photos:
        place = rows.get(edge.photo.anchor)
        if place is not None:
            column, row = place
            cost += PHOTO_FAR * (column.rows - row if edge.is_foot else row)
    return cost


def _text_rows(pouring: Pouring, first: int) -> dict[int, tuple[Column, int]]:
    """The column of every strip of a pouring and its row there; `first` is the first strip's index."""
    pieces = [
        (column, piece.row) for column in pouring.columns for piece in column.pieces if isinstance(piece, PlacedText)
    ]
    return dict(enumerate(pieces, first))
