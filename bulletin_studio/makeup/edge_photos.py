"""Stacks photos at the head and foot of a frame: photos in, their columns and rows and what they take out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bulletin_studio.makeup.galley import SetPhoto
from bulletin_studio.makeup.pouring import Taken
from bulletin_studio.model.photo import PhotoSpot


@dataclass(frozen=True, slots=True)
class EdgePhoto:
    """A photo at the head or foot of a frame.

    Attributes:
        rows: that it takes with its caption.
        column: the first column it stands across, from 0.
        row: rows between it and the frame's edge: its head below the opening, or its foot above the frame's foot.
        is_foot: whether it stands at the foot.
    """

    photo: SetPhoto
    rows: int
    column: int
    row: int
    is_foot: bool


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Photos at the edges of a frame and the rows they take from its columns."""

    photos: tuple[EdgePhoto, ...]
    taken: Taken

    @property
    def deepest(self) -> int:
        """The most rows taken from one column."""
        return max(self.taken.rows)


def arrangements(photos: tuple[SetPhoto, ...], columns: int) -> Iterator[Arrangement]:
    """The ways in which photos may stand at head and foot: those free to choose first above and below, then otherwise.

    What an editor laid down is kept in all of them.
    """
    seen: list[tuple[bool, ...]] = []
    for is_foot in _sides(photos, columns):
        if is_foot not in seen:
            seen.append(is_foot)
            yield _arranged(photos, is_foot, columns)


def _sides(photos: tuple[SetPhoto, ...], columns: int) -> Iterator[tuple[bool, ...]]:
    """The ways, as one answer a photo whether it stands at the foot.

    Of those free to choose all stand above where they go side by side; or the first above and the others below; or all
    below; or all above.
    """
    free = [number for number, photo in enumerate(photos) if photo.photo.place not in (PhotoSpot.HEAD, PhotoSpot.FOOT)]
    go_side_by_side = sum(photos[number].span for number in free) <= columns
    ways = ([], free) if go_side_by_side else (free[1:], free, [])
    for below in ways:
        yield tuple(photo.photo.place is PhotoSpot.FOOT or number in below for number, photo in enumerate(photos))


def _arranged(photos: tuple[SetPhoto, ...], is_foot: tuple[bool, ...], columns: int) -> Arrangement:
    heads = [photo for photo, foot in zip(photos, is_foot, strict=True) if not foot]
    feet = [photo for photo, foot in zip(photos, is_foot, strict=True) if foot]
    above, taken_above = _stack(heads, columns, is_foot=False)
    below, taken_below = _stack(feet, columns, is_foot=True)
    return Arrangement((*above, *below), Taken(taken_above, taken_below))


def _stack(photos: Iterable[SetPhoto], columns: int, *, is_foot: bool) -> tuple[list[EdgePhoto], tuple[int, ...]]:
    """Stacks photos from an edge inwards, the widest outermost, each where it lies level and nearest to the edge.

    At the head they fill from the left, at the foot, the last first, from the right; two side by side get equal
    heights if they may.
    """
    taken = [0] * columns
    placed: list[EdgePhoto] = []
    for photo in sorted(photos, key=lambda photo: (-photo.span, -photo.index if is_foot else photo.index)):
        span = min(photo.span, columns)
        lefts = [left for left in range(columns - span + 1) if len(set(taken[left : left + span])) == 1]
        left = min(lefts, key=lambda left: (taken[left], -left if is_foot else left), default=0)
        row = max(taken[left : left + span])
        edge = EdgePhoto(photo, photo.choices[0], left, row, is_foot)
        edge, placed = _level_with_neighbour(edge, placed)
        placed.append(edge)
        for each in placed:
            for column in range(each.column, each.column + min(each.photo.span, columns)):
                taken[column] = max(taken[column], each.row + each.rows)
    return placed, tuple(taken)


def _level_with_neighbour(edge: EdgePhoto, placed: list[EdgePhoto]) -> tuple[EdgePhoto, list[EdgePhoto]]:
    """Gives a photo and the last one beside it the same rows where both may take them."""
    beside = placed[-1] if placed else None
    if beside is None or beside.row != edge.row or beside.rows == edge.rows:
        return edge, placed
    both = [rows for rows in beside.photo.choices if rows in edge.photo.choices]
    if not both:
        return edge, placed
    rows = min(both, key=lambda rows: beside.photo.choices.index(rows) + edge.photo.choices.index(rows))
    return replace(edge, rows=rows), [*placed[:-1], replace(beside, rows=rows)]
