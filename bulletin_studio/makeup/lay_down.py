"""Puts an article where it is laid down: the table and an article with a page in, its frame on that page out."""

from dataclasses import replace

from bulletin_studio.makeup.frames import Frame, Room, is_placed
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.jump_lines import JUMP_ROWS
from bulletin_studio.makeup.pages import PlacedFrame
from bulletin_studio.makeup.slots import Block
from bulletin_studio.makeup.table import Started, Table


def lay_down(table: Table, started: Started) -> None:
    """Places an article that is laid down for a page; what finds no room there goes on in the flow."""
    placement = started.galley.article.placement
    limit = table.area.layout.columns.count
    if placement.columns is not None and placement.columns[1] > limit:
        table.complain(started, "columns", limit=limit)
    if placement.page is None:
        return
    if not table.has_page(placement.page):
        table.complain(started, "page", limit=table.most_pages or 0)
        return
    _lay_on(table, started, placement.page)


def _lay_on(table: Table, started: Started, page: int) -> None:
    """Places an article on a page that is there."""
    across, rows = started.job.across, _rows_laid_down(table, started, page)
    if len(rows) <= 2 * across.inset:
        table.complain(started, "rows", limit=table.area.end_row(page))
        return
    other = next((block for block in table.blocks.get(page, ()) if block.is_in(across.columns, rows)), None)
    if other is not None:
        table.complain(started, "taken", other=other.article)
        return
    galley, frame, kept = _chosen(table, started, len(rows) - 2 * across.inset, page)
    if frame is None:
        table.complain(started, "rows", limit=table.area.end_row(page))
        return
    asked = started.galley.article.placement.rows
    taken = len(rows) if asked is not None else frame.rows + kept + 2 * across.inset
    top = rows.stop - taken if _is_at_foot(started) else rows.start
    placed = PlacedFrame(galley, frame, top + across.inset, across, rows_kept=taken - 2 * across.inset)
    table.frames.setdefault(page, []).append((started.index, placed))
    table.blocks.setdefault(page, []).append(Block(across.columns, top, taken, started.headline))
    started.open_frame = len(table.frames[page]) - 1 if kept else None
    started.galley, started.progress = galley, frame.end
    started.last_page, started.last_columns = page, across.columns


def _chosen(table: Table, started: Started, rows: int, page: int) -> tuple[Galley, Frame | None, int]:
    """The frame in so many rows, and how many of them it keeps for 下转, where the article has to go on."""
    columns = started.job.across.area.layout.columns.count
    room = Room(rows, columns, 1, is_fresh=True, page=page)
    galley, frame = table.choose(started.galley, started.progress, room, started.job.relines)
    if frame is None or is_placed(galley, frame.end) or not table.jumps.is_on:
        return galley, frame, 0
    shorter_room = replace(room, rows=rows - JUMP_ROWS)
    other, shorter = table.choose(started.galley, started.progress, shorter_room, started.job.relines)
    return (galley, frame, 0) if shorter is None else (other, shorter, JUMP_ROWS)


def _is_at_foot(started: Started) -> bool:
    """Whether an article stands at the foot of its page: in some of the columns, with no row laid down."""
    placement, columns = started.galley.article.placement, started.job.across.columns
    grid = started.job.across.area.grid
    is_narrow = grid is not None and columns.count < grid.count
    return placement.row is None and is_narrow


def _rows_laid_down(table: Table, started: Started, page: int) -> range:
    """The rows that an article laid down may take: from its row on, else what is free at the head or foot."""
    placement, columns = started.galley.article.placement, started.job.across.columns
    first, end = table.area.first_row(page), table.area.end_row(page)
    between = table.between
    over = [block for block in table.blocks.get(page, ()) if block.columns.overlaps(columns)]
    if placement.row is not None:
        first = max(first, placement.row)
    elif _is_at_foot(started):
        end = min((block.row - between for block in over if block.end + between >= end), default=end)
    else:
        first = max((block.end + between for block in over if block.row <= first), default=first)
    if placement.row is None or placement.rows is None:
        end = min((end, *(block.row - between for block in over if block.row > first)))
    if placement.rows is None:
        return range(first, end)
    if _is_at_foot(started):
        return range(max(first, end - placement.rows), end)
    return range(first, min(end, first + placement.rows))
