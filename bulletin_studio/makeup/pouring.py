"""Pours a thread into columns side by side: the cheapest cuts, with level feet."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

from bulletin_studio.makeup.columns import Column, PlacedPhoto, Position, Thread, fill_column, is_poured
from bulletin_studio.makeup.costs import (
    LONE_PHOTO,
    PHOTO_MOVED,
    PHOTO_RESIZED,
    STRANDED_HEADING,
    TAIL,
    UNEVEN_PAIR,
    UNFILLED_ROW,
    short_column_cost,
    short_last_column_cost,
)

_DEPTHS_TRIED = 3
"""How many depths from the least are compared when an article ends: more would only leave holes."""

_PHOTOS_TRIED = 4
"""How many photos are tried at other heights; more seldom stand on one page."""

_RESIZED_ROWS = 2
"""How many rows a photo may be higher or lower than suits it best without need."""

_ROWS_HELD_BACK = 6
"""How many rows a page may stay short so that the rest on the next page is more than a stub."""

_FEWEST_TAIL_ROWS = 2
"""Rows that every column of the rest on the next page should hold."""

_ROUNDING = 1e-6
"""Prices closer than this are equal."""

_Fill = Callable[[Position, int], tuple[Column, Position]]
"""Fills one column of a thread from a position to a depth."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The rows that photos across columns take from each column, at its head and at its foot."""

    heads: tuple[int, ...]
    feet: tuple[int, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.heads)

    @property
    def rows(self) -> tuple[int, ...]:
        """What is taken of each column altogether."""
        return tuple(head + foot for head, foot in zip(self.heads, self.feet, strict=True))


def nothing_taken(count: int) -> Taken:
    """So many columns that are wholly free."""
    return Taken((0,) * count, (0,) * count)


def both_taken(one: Taken, other: Taken | None) -> Taken:
    """What two takers take together."""
    if other is None:
        return one
    heads = tuple(map(sum, zip(one.heads, other.heads, strict=True)))
    return Taken(heads, tuple(map(sum, zip(one.feet, other.feet, strict=True))))


@dataclass(frozen=True, slots=True)
class Pouring:
    """Columns filled from one thread.

    Attributes:
        end: what has been placed of the thread after the last column.
        cost: see costs.py.
    """

    columns: tuple[Column, ...]
    end: Position
    cost: float

    @property
    def rows(self) -> int:
        """The depth of the deepest column, photos across columns included."""
        return max((column.depth for column in self.columns), default=0)


def pour_rest(thread: Thread, start: Position, count: int, most: int, taken: Taken | None = None) -> Pouring | None:
    """Pours all that is left of a thread into columns no deeper than `most` rows; None where it does not fit.

    Only the last columns may be short, by one row where the counts allow it (R26). Photos are made much higher or lower
    than suits them only where feet would differ by more than a row.
    """
    taken = taken or nothing_taken(count)
    best = _cheapest_rest(thread, start, taken, most, _RESIZED_ROWS)
    if best is None or best.cost >= short_column_cost(2):
        best = _cheapest_rest(thread, start, taken, most, most) or best
    return best


def _cheapest_rest(thread: Thread, start: Position, taken: Taken, most: int, reach: int) -> Pouring | None:
    """The cheapest complete pouring; what cannot be cheaper than the best so far is not tried."""
    best: Pouring | None = None
    for variant, extra in _variants(thread, start, reach):
        if best is not None and extra > best.cost:
            continue
        for found in _balanced(variant, start, taken, most, extra):
            best = min(found if best is None else [best, *found], key=_price)
            if best.cost <= extra:
                break
    return best


def pour_full(
    thread: Thread,
    start: Position,
    count: int,
    depth: int,
    taken: Taken | None = None,
    rest_columns: int | None = None,
) -> Pouring:
    """Fills columns to the foot of a page, leaving the rest for the next one, in so many columns as here or others."""
    taken = taken or nothing_taken(count)
    best = Pouring((), start, math.inf)
    for variant, extra in _variants(thread, start, _RESIZED_ROWS):
        fill = _filler(variant)
        for held in range(min(_ROWS_HELD_BACK, max(0, depth - 1)) + 1):
            least = extra + UNFILLED_ROW * held * count
            if least > best.cost:
                break
            found = [
                replace(result, cost=least + _full_cost(variant, result, depth - held, rest_columns or count))
                for result in _pour(variant, fill, start, taken, depth - held, best.cost - least)
            ]
            best = min([best, *found], key=_price)
    if best.cost < LONE_PHOTO:
        return best
    return min([*_text_without_photos(thread, start, taken, depth), best], key=_price)


def _full_cost(thread: Thread, pouring: Pouring, depth: int, rest_columns: int) -> float:
    """What cuts, feet and the rest cost where columns are filled to a depth."""
    tail = _tail_cost(thread, pouring.end, rest_columns)
    return pouring.cost + tail + _feet_cost(pouring.columns, depth)


def _text_without_photos(thread: Thread, start: Position, taken: Taken, depth: int) -> list[Pouring]:
    """The rest of the text in level columns, its photos left for the next page; empty where there are none."""
    if start.photo >= len(thread.photos) or start.strip >= len(thread.strips):
        return []
    text = replace(thread, photos=thread.photos[: start.photo])
    return [
        replace(result, cost=result.cost + UNFILLED_ROW * taken.columns * (depth - result.rows))
        for found in _balanced(text, start, taken, depth, LONE_PHOTO)
        for result in found
    ]


def _price(pouring: Pouring) -> tuple[float, tuple[int, int]]:
    """Cheapest first; of equals the one that places more."""
    return round(pouring.cost, 6), (-pouring.end.strip, -pouring.end.photo)


def _variants(thread: Thread, start: Position, reach: int) -> Iterable[tuple[Thread, float]]:
    """The thread as asked; with one photo some rows higher or lower; with the photos as early as can be."""
    yield thread, 0.0
    for index in range(start.photo, min(start.photo + _PHOTOS_TRIED, len(thread.photos))):
        placed = thread.photos[index]
        for rows in placed.photo.choices:
            if 0 < abs(rows - placed.rows) <= reach:
                changed = replace(placed, rows=rows)
                photos = (*thread.photos[:index], changed, *thread.photos[index + 1 :])
                yield replace(thread, photos=photos), PHOTO_RESIZED * abs(rows - placed.rows)
    if any(photo.anchor > start.strip for photo in thread.photos[start.photo :]):
        photos = tuple(replace(photo, anchor=min(photo.anchor, start.strip)) for photo in thread.photos)
        yield replace(thread, photos=photos), PHOTO_MOVED


def _balanced(thread: Thread, start: Position, taken: Taken, most: int, extra: float) -> Iterator[list[Pouring]]:
    """Complete pourings of the least depths that hold all, depth by depth."""
    fill = _filler(thread)
    depths = 0
    least = max(math.ceil((_least_rows(thread, start) + sum(taken.rows)) / taken.columns), *taken.rows)
    for depth in range(least, most + 1):
        complete = [result for result in _pour(thread, fill, start, taken, depth) if is_poured(thread, result.end)]
        if complete:
            yield [replace(result, cost=result.cost + extra + _balance_cost(result)) for result in complete]
            depths += 1
        if depths == _DEPTHS_TRIED:
            break


def _least_rows(thread: Thread, start: Position) -> int:
    text = sum([min(strip.at_head.rows, strip.inside.rows) for strip in thread.strips[start.strip :]])
    return text + sum(photo.rows for photo in thread.photos[start.photo :])


def _filler(thread: Thread) -> _Fill:
    """Fills columns of one thread; the same column is asked for many times."""
    return cache(partial(fill_column, thread))


def _pour(
    thread: Thread, fill: _Fill, start: Position, taken: Taken, depth: int, bound: float = math.inf
) -> list[Pouring]:
    """Fills the columns in turn; of equal ends the cheapest way is kept, and none dearer than a bound."""
    ways = {start: Pouring((), start, 0.0)}
    for head, foot in zip(taken.heads, taken.feet, strict=True):
        following: dict[Position, tuple[float, Pouring]] = {}
        for way in ways.values():
            room = bound - (_way_cost(way, depth) if bound < math.inf else 0.0)
            for column, end in _fillings(thread, fill, way.end, depth - head - foot, room):
                placed = Column(column.pieces, column.rows, head, foot) if head or foot else column
                cost = way.cost + _cut_cost(thread, end) + _pair_cost(way, placed)
                columns = (*way.columns, placed)
                price = cost + _feet_cost(columns, depth)
                if price <= bound + _ROUNDING and (end not in following or price < following[end][0]):
                    following[end] = (price, Pouring(columns, end, cost))
        ways = {end: way for end, (_, way) in following.items()}
    return list(ways.values())


def _fillings(
    thread: Thread, fill: _Fill, start: Position, depth: int, bound: float
) -> Iterator[tuple[Column, Position]]:
    """A column filled to the depth, to one row less, and where that strands a heading as far up as cures it.

    None whose foot alone would cost more than a bound.
    """
    for short in range(min(_ROWS_HELD_BACK, max(0, depth)) + 1):
        if short_column_cost(short) > bound + _ROUNDING:
            return
        column, end = fill(start, max(0, depth - short))
        yield column, end
        if short and _cut_cost(thread, end) < STRANDED_HEADING:
            return


def _way_cost(pouring: Pouring, depth: int) -> float:
    return pouring.cost + _feet_cost(pouring.columns, depth)


def _cut_cost(thread: Thread, end: Position) -> float:
    """The price of ending a column here."""
    if is_poured(thread, end) or end.strip == 0:
        return 0.0
    return thread.strips[end.strip - 1].cut_cost if end.strip < len(thread.strips) else 0.0


def _feet_cost(columns: tuple[Column, ...], depth: int) -> float:
    """What feet above a common depth cost."""
    return sum(short_column_cost(depth - column.depth) for column in columns if column.depth < depth)


def _pair_cost(way: Pouring, column: Column) -> float:
    """What photos cost that stand side by side in this column and the one before at different heights."""
    if not way.columns:
        return 0.0
    before = _photo_rows(way.columns[-1])
    return sum(UNEVEN_PAIR for row, rows in _photo_rows(column).items() if before.get(row, rows) != rows)


def _photo_rows(column: Column) -> dict[int, int]:
    """The rows of a column's photos by the row they begin on."""
    return {column.top + piece.row: piece.rows for piece in column.pieces if isinstance(piece, PlacedPhoto)}


def _balance_cost(pouring: Pouring) -> float:
    """What uneven feet cost where an article ends."""
    deepest = pouring.rows
    short = deepest - pouring.columns[-1].depth
    return _feet_cost(pouring.columns[:-1], deepest) + (short_last_column_cost(short) if short else 0.0)


def _tail_cost(thread: Thread, end: Position, count: int) -> float:
    """What the rest costs that is left for the next page."""
    if is_poured(thread, end):
        return 0.0
    if end.strip >= len(thread.strips):
        return LONE_PHOTO
    return 0.0 if _has_rows(thread, end, _FEWEST_TAIL_ROWS * count) else TAIL


def _has_rows(thread: Thread, start: Position, rows: int) -> bool:
    """Whether so many rows are left of a thread, as `_least_rows` counts them."""
    left = rows - sum(photo.rows for photo in thread.photos[start.photo :])
    for strip in range(start.strip, len(thread.strips)):
        if left <= 0:
            break
        left -= min(thread.strips[strip].at_head.rows, thread.strips[strip].inside.rows)
    return left <= 0
