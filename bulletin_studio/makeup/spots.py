"""Finds where on a page an article in the flow may stand: across its columns, or in fewer of them beside what is there.

What is laid down on a page, and articles that stand side by side, leave columns free from different rows on. A designer
would rather set an article narrower beside a box than leave rows blank down to its foot.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.makeup.article_areas import ArticleArea, Columns, article_area
from bulletin_studio.makeup.galley import Galley, SetPhoto
from bulletin_studio.makeup.pages import Job
from bulletin_studio.makeup.slots import Slot
from bulletin_studio.makeup.table import Started, Table
from bulletin_studio.model.photo import PhotoWidth

_WORTH_ROWS = 8
"""An article is set narrower only where it begins so many rows further up; less is hardly a hole."""

_TEXT_ROWS = 6
"""Rows of text that must stand below a headline where an article goes on elsewhere."""

_FEWEST_ROWS = 4
"""Where fewer rows are free no article goes on."""

_FEWEST_EM = 8
"""The narrowest columns that an article is set in by itself."""

_SETTINGS_TRIED = 3
"""How many narrower settings of an article are tried on a page."""

_ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page for an article.

    Attributes:
        job: the article as it is set for the place.
        across: the columns it stands in.
        slot: the free rows.
        has_photos: whether photos at edges may stand there; those wider than all columns have to wait.
    """

    job: Job
    across: ArticleArea
    slot: Slot
    has_photos: bool = True


def find_spots(table: Table, started: Started, page: int) -> Iterator[Spot]:
    """The places for more of an article on a page, the best first."""
    across = widest_columns(table, started)
    own = table.slot(page, across, is_opened=started.progress.is_opened)
    if table.is_uneven(page, across.columns):
        holds = own is not None and (started.progress.is_opened or _holds_photos(started.galley, own))
        limit = own.row if own and holds else table.area.end_row(page)
        beside = sorted(_beside(table, started, page, across), key=lambda spot: (-_cells(spot), spot.slot.row))
        gain = _FEWEST_ROWS if started.progress.is_opened else _WORTH_ROWS
        worth = [spot for spot in beside if spot.slot.row + gain <= limit]
        yield from worth if started.progress.is_opened else _settings(table, page, started.job, worth)
    if own is not None:
        yield Spot(started.job, across, own)


def _holds_photos(galley: Galley, slot: Slot) -> bool:
    """Whether the first photo at an edge can stand above or below what others take of a slot."""
    photos = (*galley.pinned_photos[:1], *galley.full_photos[:1])
    if not photos or not (any(slot.heads) or any(slot.feet)):
        return True
    depth = slot.rows - max(map(sum, zip(slot.heads, slot.feet, strict=True))) - galley.opening.rows
    return not (any(slot.heads) and any(slot.feet)) and depth >= photos[0].choices[0]


def _cells(spot: Spot) -> float:
    return spot.slot.free * spot.across.columns.count


def widest_columns(table: Table, started: Started) -> ArticleArea:
    """The columns of an article; those that it was set for where lines of others would be of another measure."""
    if not started.progress.is_opened:
        return started.job.across
    across = article_area(started.galley.article.placement, table.area)
    return across if _is_as_wide(across, started.job) else started.job.across


def _is_as_wide(across: ArticleArea, job: Job) -> bool:
    return abs(_measure(across) - _measure(job.across)) < _ROUNDING


def _measure(across: ArticleArea) -> float:
    return across.area.layout.columns.measure


def _beside(table: Table, started: Started, page: int, across: ArticleArea) -> Iterator[Spot]:
    """Places in fewer columns than those of the article."""
    placement, is_opened = started.galley.article.placement, started.progress.is_opened
    if not is_opened and placement.columns is not None:
        return
    for columns in _parts(across.columns):
        other = article_area(replace(placement, columns=(columns.first + 1, columns.end)), table.area)
        if is_opened and not (_may_go_on(started, page, columns) and _is_as_wide(other, started.job)):
            continue
        slot = table.slot(page, other, is_opened=is_opened)
        if slot is None or slot.rows < _FEWEST_ROWS or _measure(other) < _least_measure(table, across):
            continue
        if not is_opened or _has_room_across(started, other):
            yield Spot(started.job, other, slot)
        elif _has_text_left(started, other, slot):
            yield Spot(started.job, other, slot, has_photos=False)


def _parts(columns: Columns) -> Iterator[Columns]:
    """Fewer columns side by side, most first."""
    for count in range(columns.count - 1, 0, -1):
        for first in range(columns.first, columns.end - count + 1):
            yield Columns(first, first + count)


def _may_go_on(started: Started, page: int, columns: Columns) -> bool:
    """Whether a reader finds on: on one page to the right or down, never back to the left."""
    last = started.last_columns
    return started.last_page != page or last is None or columns.first >= last.first


def _has_room_across(started: Started, across: ArticleArea) -> bool:
    """Whether no photo that waits is wider than all columns."""
    count = across.area.layout.columns.count
    return all(photo.span <= count for photo in _waiting(started))


def _has_text_left(started: Started, across: ArticleArea, slot: Slot) -> bool:
    """Whether enough text is left for photos that wait when a place is filled with text alone."""
    rows = sum(strip.inside.rows for strip in started.galley.strips[started.progress.position.strip :])
    columns = across.area.layout.columns.count
    return rows >= columns * slot.free + _TEXT_ROWS * started.job.across.area.layout.columns.count


def _waiting(started: Started) -> tuple[SetPhoto, ...]:
    galley, progress = started.galley, started.progress
    return (*galley.full_photos[progress.full_photos :], *galley.pinned_photos[progress.pinned_photos :])


def _least_measure(table: Table, across: ArticleArea) -> float:
    return min(_FEWEST_EM * table.area.body_size, _measure(across))


def _settings(table: Table, page: int, job: Job, spots: list[Spot]) -> Iterator[Spot]:
    """The article set for narrower places: where it ends there, or may go on to the right of it."""
    for spot in [spot for spot in spots if _suits_photos(job.galley, spot)][:_SETTINGS_TRIED]:
        narrow = job.set_in(spot.across.columns)
        room = spot.slot.free - 2 * spot.across.inset - narrow.galley.opening.rows
        is_enough = room >= _TEXT_ROWS and _is_leftmost(table, page, spot)
        if is_enough or _text_rows(narrow.galley, spot.across) <= room:
            yield Spot(narrow, narrow.across, spot.slot)


def _suits_photos(galley: Galley, spot: Spot) -> bool:
    """Whether photos keep the columns laid down for them, and those across all at least half of their width."""
    count = spot.across.area.layout.columns.count
    photos = (*galley.full_photos, *galley.pinned_photos)
    return all(photo.span <= (2 * count if photo.photo.width is PhotoWidth.FULL else count) for photo in photos)


def _is_leftmost(table: Table, page: int, spot: Spot) -> bool:
    """Whether no column left of a place has room below what stands there."""
    foot = table.area.end_row(page)
    ends = table.ends_on(page)[: spot.across.columns.first]
    blocks = table.blocks.get(page, ())
    free = [
        max((block.end for block in blocks if block.columns.overlaps(Columns(column, column + 1))), default=end)
        for column, end in enumerate(ends)
    ]
    return all(max(row, end) + _WORTH_ROWS > foot for row, end in zip(free, ends, strict=True))


def _text_rows(galley: Galley, across: ArticleArea) -> int:
    """About how deep the columns of an article would be."""
    rows = sum(strip.inside.rows for strip in galley.strips)
    rows += sum(photo.choices[0] for photo in galley.column_photos)
    edges = sum(photo.choices[0] for photo in (*galley.full_photos, *galley.pinned_photos))
    return math.ceil(rows / across.area.layout.columns.count) + edges
