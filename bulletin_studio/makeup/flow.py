"""Lets an article flow over pages from where the one before it ended: the table and an article in, its frames out."""

import math
from dataclasses import replace

from bulletin_studio.makeup.frames import Frame, Progress, Room, arrange_frame, is_placed, start_of
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.jump_lines import JUMP_ROWS
from bulletin_studio.makeup.pages import PlacedFrame
from bulletin_studio.makeup.slots import Slot
from bulletin_studio.makeup.spots import Spot, find_spots, widest_columns
from bulletin_studio.makeup.table import Started, Table


def flow(table: Table, started: Started) -> None:
    """Places an article, or what is left of one laid down, page by page until it ends or no page is left."""
    is_rest = bool(started.last_page)
    page = _start_page(table, started)
    skipped: list[int] = []
    while table.has_page(page):
        has_placed = _fill_page(table, started, page)
        if started.is_done or (not has_placed and _is_hopeless(table, started, page)):
            break
        skipped += [page] if started.last_page and not has_placed else []
        page += 1
    if not is_rest and not _has_moved_on(table, started):
        table.is_full = not table.has_page(page) and started.galley.article.placement.columns is None
        table.page = max(table.page, min(_next_start(table, started, page), table.most_pages or page, *skipped))


def _has_moved_on(table: Table, started: Started) -> bool:
    """Whether a box went to a later page to stay whole; what follows it fills the page before."""
    pages = [number for number, frames in table.frames.items() if any(index == started.index for index, _ in frames)]
    return started.job.across.box is not None and started.is_done and len(pages) == 1 and pages[0] > table.page


def _start_page(table: Table, started: Started) -> int:
    """The page from which an article may begin; the rest of one laid down goes on after its page."""
    if started.last_page:
        onto = started.last_page + 1
        return max(table.page, onto if table.has_page(onto) else started.last_page)
    starts_page = started.galley.article.placement.starts_page
    return table.page + 1 if starts_page and not table.is_fresh(table.page, table.whole) else table.page


def _is_hopeless(table: Table, started: Started, page: int) -> bool:
    """Whether nothing of an article stands on a page like all that follow."""
    is_empty = page > 1 and not table.blocks.get(page) and not table.blocks.get(page - 1)
    return is_empty and table.is_fresh(page, started.job.across.columns)


def _next_start(table: Table, started: Started, page: int) -> int:
    """The page from which the next article may begin: where one in some columns began, else where it ended."""
    if started.galley.article.placement.columns is None:
        return page
    pages = (number for number, frames in table.frames.items() for index, _ in frames if index == started.index)
    return min(pages, default=page)


def _fill_page(table: Table, started: Started, page: int) -> bool:
    """Places as much of an article as a page has room for, in one piece or several; whether there is any."""
    has_placed = False
    while not started.is_done and any(_place(table, started, page, spot) for spot in find_spots(table, started, page)):
        has_placed = True
    return has_placed


def _place(table: Table, started: Started, page: int, spot: Spot) -> bool:
    """Places a piece of an article; False where nothing of it stands there."""
    before = _Before(table, started, page, spot)
    is_led = _is_led(table, started, page, spot.slot)
    across, from_page = spot.across, started.last_page
    above = table.jumps.line_from(before.galley, from_page, across.area, spot.slot.heads) if is_led else None
    room = spot.slot.less(2 * across.inset + (JUMP_ROWS if above else 0))
    galley, frame = _chosen(table, before, room, page)
    if frame is None or frame.end == before.progress or _splits_box(table, started, before, frame, page):
        return False
    placed = PlacedFrame(galley, frame, spot.slot.row + across.inset, across, jump_from=above)
    _close(table, started, page)
    _put(table, started, page, spot, placed)
    onto = _led_page(table, started, page) if table.jumps.is_on and not started.is_done else None
    if onto is None:
        return True
    galley, frame = _chosen(table, before, room.less(JUMP_ROWS), page)
    if frame is not None and frame.end != before.progress and not is_placed(galley, frame.end):
        below = table.jumps.line_to(galley, onto, across.area, spot.slot.feet)
        before.restore(table, page)
        _put(table, started, page, spot, replace(placed, galley=galley, frame=frame, jump_to=below))
    return True


def _splits_box(table: Table, started: Started, before: "_Before", frame: Frame, page: int) -> bool:
    """Whether a box would go on overleaf that a page of its own holds whole."""
    across = before.spot.across
    if across.box is None or started.last_page or is_placed(before.galley, frame.end) or not table.has_page(page + 1):
        return False
    columns, minimum = across.area.layout.columns.count, table.area.layout.articles.minimum_lines
    whole = Room(table.area.capacity - 2 * across.inset, columns, minimum, True)
    return _is_end(*before.choose(table, whole))


class _Before:
    """How far an article and a page were before a piece was placed."""

    def __init__(self, table: Table, started: Started, page: int, spot: Spot) -> None:
        is_set_anew = spot.job is not started.job
        self.spot = spot
        self.galley: Galley = spot.job.galley if is_set_anew else started.galley
        self.progress: Progress = start_of(self.galley) if is_set_anew else started.progress
        widest = widest_columns(table, started).area.layout.columns
        self.rest_columns = widest.count if started.progress.is_opened else None
        self._ends = tuple(table.ends_on(page))

    def choose(self, table: Table, room: Room) -> tuple[Galley, Frame | None]:
        """The frame in a room; in a place without photos none moves in, and no paragraph is set anew."""
        if self.spot.has_photos:
            return table.choose(self.galley, self.progress, room, self.spot.job.relines)
        return self.galley, arrange_frame(_without_waiting(self.galley, self.progress), self.progress, room)

    def restore(self, table: Table, page: int) -> None:
        """Takes the last frame off a page."""
        table.frames[page].pop()
        table.ends[page] = list(self._ends)


def _without_waiting(galley: Galley, progress: Progress) -> Galley:
    """A galley without the photos at edges that do not stand yet, and without those in columns that come after them."""
    full, pinned = galley.full_photos[: progress.full_photos], galley.pinned_photos[: progress.pinned_photos]
    first = min((photo.index for photo in galley.full_photos[progress.full_photos :]), default=math.inf)
    columns = tuple(photo for photo in galley.column_photos if photo.index < first)
    return replace(galley, full_photos=full, pinned_photos=pinned, column_photos=columns)


def _put(table: Table, started: Started, page: int, spot: Spot, placed: PlacedFrame) -> None:
    table.put(page, started.index, placed, goes_on=not is_placed(placed.galley, placed.frame.end))
    started.job, started.galley, started.progress = spot.job, placed.galley, placed.frame.end
    started.last_page, started.last_columns = page, spot.across.columns


def _close(table: Table, started: Started, page: int) -> None:
    """Writes 下转 into the row that the last frame of an article laid down keeps for it."""
    if started.open_frame is None or page == started.last_page:
        return
    index, frame = table.frames[started.last_page][started.open_frame]
    feet = (0,) * frame.across.area.layout.columns.count
    line = table.jumps.line_to(frame.galley, page, frame.across.area, feet)
    table.frames[started.last_page][started.open_frame] = (index, replace(frame, jump_to=line))
    started.open_frame = None


def _is_led(table: Table, started: Started, page: int, slot: Slot) -> bool:
    """Whether readers must be led here: past other pages, from what was laid down, or below other articles."""
    if not started.last_page or page == started.last_page:
        return False
    is_at_head = slot.row == table.area.first_row(page)
    return page > started.last_page + 1 or started.open_frame is not None or not is_at_head


def _led_page(table: Table, started: Started, page: int) -> int | None:
    """The page that readers must be led to from here; None where the article goes on at the next head, or nowhere."""
    for following in range(page, page + 2 + len(table.blocks)):
        spot = next(find_spots(table, started, following), None) if table.has_page(following) else None
        if spot is not None:
            return following if _is_led(table, started, following, spot.slot) else None
    return None


def _chosen(table: Table, before: _Before, slot: Slot, page: int) -> tuple[Galley, Frame | None]:
    """The frame for a slot: as high as the article needs where it ends there, else down to the foot.

    Above what stands at the foot of some columns all columns are filled level; beside it the fewest rows are sought.
    """
    galley, frame = _in_rows(table, before, slot, page, slot.above)
    if slot.above == slot.rows or _is_end(galley, frame):
        return galley, frame
    galley, frame = _in_rows(table, before, slot, page, slot.rows)
    least, most = max(0, slot.above), slot.rows
    while _is_end(galley, frame) and most - least > 1:
        rows = (least + most) // 2
        other, higher = _in_rows(table, before, slot, page, rows)
        if _is_end(other, higher):
            galley, frame, most = other, higher, rows
        else:
            least = rows
    return galley, frame


def _is_end(galley: Galley, frame: Frame | None) -> bool:
    return frame is not None and is_placed(galley, frame.end)


def _in_rows(table: Table, before: _Before, slot: Slot, page: int, rows: int) -> tuple[Galley, Frame | None]:
    """The frame in the first rows of a slot."""
    across = before.spot.across
    is_fresh = slot.is_first and table.is_fresh(page, across.columns)
    own_page = page if before.galley.pinned_photos else None
    minimum = table.area.layout.articles.minimum_lines
    columns = across.area.layout.columns.count
    taken, onto = slot.taken(rows), before.rest_columns
    return before.choose(table, Room(max(0, rows), columns, minimum, is_fresh, own_page, taken, onto))
