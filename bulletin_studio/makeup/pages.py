"""Puts articles on pages: galleys in, pages of frames out, and how far each article came.

What an editor has laid down for a page is placed first; all other articles follow one another from the top of page 1,
round what is there. Columns are counted in the page's grid, rows from its first line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bulletin_studio.display.document import PlacementFault
from bulletin_studio.makeup.article_areas import ArticleArea, Columns
from bulletin_studio.makeup.frames import Frame, Progress, Room, is_placed, start_of
from bulletin_studio.makeup.galley import Fit, Galley
from bulletin_studio.makeup.jump_lines import JUMP_ROWS, JumpLines
from bulletin_studio.makeup.relining import Relines, choose_frame
from bulletin_studio.makeup.slots import Block, Slot, find_slot
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.story import MANUAL_BREAK

Chooses = Callable[[Galley, Progress, Room, Relines], tuple[Galley, Frame | None]]
"""Chooses the frame of an article in a room: `choose_frame`, or a memory of what it chose."""


@dataclass(frozen=True, slots=True)
class Job:
    """An article to be placed, its columns, and what sets parts of it anew."""

    galley: Galley
    across: ArticleArea
    relines: Relines


@dataclass(frozen=True, slots=True)
class PlacedFrame:
    """A frame on a page.

    Attributes:
        galley: the article.
        row: of the frame's first row, counted from the first grid line of the page.
        across: the columns it stands in.
        rule_row: the row between which and `row` a rule stands in the middle; None where no article stands above.
        jump_from: a line above the frame, in its first row, that says where the article comes from.
        jump_to: a line below it, in its last row and last column, that says where the article goes on.
    """

    galley: Galley
    frame: Frame
    row: int
    across: ArticleArea
    rule_row: int | None = None
    jump_from: Fit | None = None
    jump_to: Fit | None = None

    @property
    def frame_row(self) -> int:
        """The row on which the article itself begins."""
        return self.row + (JUMP_ROWS if self.jump_from else 0)

    @property
    def end_row(self) -> int:
        """The row after the last."""
        return self.frame_row + self.frame.rows + (JUMP_ROWS if self.jump_to else 0)


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The frames of one page: of articles laid down for it, then of those that flow."""

    number: int
    frames: tuple[PlacedFrame, ...]


@dataclass(frozen=True, slots=True)
class PlacedGalley:
    """An article as it was poured in the end, and how far it came."""

    galley: Galley
    end: Progress


@dataclass(frozen=True, slots=True)
class Filled:
    """All pages, how far each article came in the order of the number, and what could not stand as laid down."""

    plans: tuple[PagePlan, ...]
    placed: tuple[PlacedGalley, ...]
    faults: tuple[PlacementFault, ...]


@dataclass(slots=True)
class _Started:
    """An article under way."""

    job: Job
    galley: Galley
    progress: Progress
    last_page: int = 0

    @property
    def is_done(self) -> bool:
        return is_placed(self.galley, self.progress)


@dataclass(slots=True)
class _Table:
    """The make-up table while pages are filled."""

    area: TypeArea
    most_pages: int | None
    jumps: JumpLines
    choose: Chooses
    frames: dict[int, list[PlacedFrame]] = field(default_factory=dict)
    blocks: dict[int, list[Block]] = field(default_factory=dict)
    ends: dict[int, list[int]] = field(default_factory=dict)
    faults: list[PlacementFault] = field(default_factory=list)
    page: int = 1
    is_full: bool = False

    def has_page(self, page: int) -> bool:
        """Whether the number may have a page."""
        return self.most_pages is None or page <= self.most_pages

    def ends_on(self, page: int) -> list[int]:
        """For each column of a page the row after the last that articles in the flow take."""
        if page not in self.ends:
            self.ends[page] = [self.area.first_row(page)] * self.area.layout.columns.count
        return self.ends[page]

    def end_in(self, page: int, columns: Columns) -> int:
        """The same for columns together."""
        return max(self.ends_on(page)[columns.first : columns.end])

    def is_fresh(self, page: int, columns: Columns) -> bool:
        """Whether nothing of the flow stands in columns of a page."""
        return self.end_in(page, columns) == self.area.first_row(page)

    def slot(self, page: int, started: _Started, row: int | None = None) -> Slot | None:
        """The first place on a page for more of an article, from a row on; None where there is no room."""
        columns, between = started.job.across.columns, self.area.layout.articles.lines_between
        if row is None:
            row = self.end_in(page, columns) + (0 if self.is_fresh(page, columns) else between)
        blocks = self.blocks.get(page, [])
        return find_slot(started.job.across, blocks, range(row, self.area.end_row(page)), between, started.progress)

    def put(self, page: int, placed: PlacedFrame) -> None:
        """Puts a frame of the flow on a page."""
        self.frames.setdefault(page, []).append(placed)
        ends = self.ends_on(page)
        for column in range(placed.across.columns.first, placed.across.columns.end):
            ends[column] = max(ends[column], placed.end_row + placed.across.inset)


def fill_pages(
    jobs: Sequence[Job],
    area: TypeArea,
    most_pages: int | None,
    jumps: JumpLines,
    progress: Callable[[float], None],
    choose: Chooses = choose_frame,
) -> Filled:
    """Pours the articles over pages: first those laid down for a page, then the others in order.

    Every page takes at least one piece of an article or ends the search, so it always comes to an end. `most_pages` is
    how many pages the number may have; None for as many as it takes.
    """
    table = _Table(area, most_pages, jumps, choose)
    started = [_Started(job, job.galley, start_of(job.galley)) for job in jobs]
    for each in started:
        _lay_down(table, each)
    for count, each in enumerate(started, 1):
        if not table.is_full and not each.is_done:
            _flow(table, each)
        progress(count / len(started))
    last = max((*table.frames, 1))
    plans = tuple(PagePlan(number, tuple(table.frames.get(number, ()))) for number in range(1, last + 1))
    return Filled(plans, tuple(PlacedGalley(each.galley, each.progress) for each in started), tuple(table.faults))


# --- articles laid down


def _lay_down(table: _Table, started: _Started) -> None:
    """Places an article that is laid down for a page; what finds no room there goes on in the flow."""
    placement, across = started.galley.article.placement, started.job.across
    if placement.page is None:
        return
    limit = table.area.layout.columns.count
    if placement.columns is not None and placement.columns[1] > limit:
        _complain(table, started, "columns", limit=limit)
    if not table.has_page(placement.page):
        _complain(table, started, "page", limit=table.most_pages or 0)
        return
    page, rows = placement.page, _rows_laid_down(table, started)
    if len(rows) <= 2 * across.inset:
        _complain(table, started, "rows", limit=table.area.end_row(page))
        return
    other = next((block for block in table.blocks.get(page, ()) if block.is_in(across.columns, rows)), None)
    if other is not None:
        _complain(table, started, "taken", other=other.article)
        return
    columns = across.area.layout.columns.count
    room = Room(len(rows) - 2 * across.inset, columns, 1, is_fresh=True, page=page)
    galley, frame = table.choose(started.galley, started.progress, room, started.job.relines)
    if frame is None:
        _complain(table, started, "rows", limit=table.area.end_row(page))
        return
    taken = len(rows) if placement.rows is not None else frame.rows + 2 * across.inset
    top = rows.stop - taken if _is_at_foot(started) else rows.start
    placed = PlacedFrame(galley, frame, top + across.inset, across)
    table.frames.setdefault(page, []).append(placed)
    table.blocks.setdefault(page, []).append(Block(across.columns, top, taken, _headline(galley)))
    started.galley, started.progress, started.last_page = galley, frame.end, page


def _is_at_foot(started: _Started) -> bool:
    """Whether an article stands at the foot of its page: in some of the columns, with no row laid down."""
    placement, columns = started.galley.article.placement, started.job.across.columns
    grid = started.job.across.area.grid
    is_narrow = grid is not None and columns.count < grid.count
    return placement.row is None and is_narrow


def _rows_laid_down(table: _Table, started: _Started) -> range:
    """The rows that an article laid down may take: from its row on, else what is free at the head or foot."""
    placement, columns = started.galley.article.placement, started.job.across.columns
    page = placement.page or 1
    first, end = table.area.first_row(page), table.area.end_row(page)
    between = table.area.layout.articles.lines_between
    over = [block for block in table.blocks.get(page, ()) if block.columns.overlaps(columns)]
    if placement.row is not None:
        first = max(first, placement.row)
    elif _is_at_foot(started):
        end = min((block.row - between for block in over if block.end + between >= end), default=end)
    else:
        first = max((block.end + between for block in over if block.row <= first), default=first)
    below = [block.row - between for block in over if block.row > first] if placement.row is None else []
    end = min((end, *below))
    if placement.rows is None:
        return range(first, end)
    if _is_at_foot(started):
        return range(max(first, end - placement.rows), end)
    return range(first, min(end, first + placement.rows))


def _complain(table: _Table, started: _Started, reason: str, *, other: str = "", limit: int = 0) -> None:
    article = started.galley.article
    page = article.placement.page or 0
    table.faults.append(
        PlacementFault(article.slug, _headline(started.galley), reason, page, other, limit, article.source)
    )


def _headline(galley: Galley) -> str:
    return galley.article.headline.text.replace(MANUAL_BREAK, "")


# --- articles in the flow


def _flow(table: _Table, started: _Started) -> None:
    """Places an article, or what is left of one, from where the one before it ended."""
    page, row = max(table.page, started.last_page), None
    if started.galley.article.placement.starts_page and not table.is_fresh(page, _whole(table)):
        page += 1
    while True:
        if not table.has_page(page):
            table.is_full = True
            break
        slot = table.slot(page, started, row)
        has_placed = slot is not None and _place_piece(table, started, page, slot)
        if started.is_done:
            break
        if slot is not None and has_placed and slot.wall is not None:
            row = slot.wall  # below an article laid down there may be room for more
            continue
        is_stuck = not has_placed and table.is_fresh(page, started.job.across.columns)
        if is_stuck and page > 1 and not table.blocks.get(page) and not table.blocks.get(page - 1):
            break
        page, row = page + 1, None
    table.page = max(table.page, _first_page(table, started, page))


def _whole(table: _Table) -> Columns:
    return Columns(0, table.area.layout.columns.count)


def _first_page(table: _Table, started: _Started, page: int) -> int:
    """The page from which the next article may begin: where this one began if it left columns free, else its last."""
    if started.job.across.columns.count == table.area.layout.columns.count:
        return page
    slug = started.galley.article.slug
    own = (number for number, frames in table.frames.items() for each in frames if each.galley.article.slug == slug)
    return min(own, default=page)


def _place_piece(table: _Table, started: _Started, page: int, slot: Slot) -> bool:
    """Places as much as there is room for; False where nothing stands here."""
    across = started.job.across
    is_fresh = table.is_fresh(page, across.columns) and slot.is_first
    skips = bool(started.last_page) and page > started.last_page + 1
    jump_from = table.jumps.line_from(started.galley, started.last_page, across.area) if skips else None
    above = JUMP_ROWS if jump_from else 0
    galley, frame = _chosen(table, started, slot.less(above + 2 * across.inset), page, is_fresh=is_fresh)
    jump_to = None
    if frame is not None and not is_placed(galley, frame.end) and slot.wall is None:
        onto = _next_page(table, started, page)
        if onto is not None and onto != page + 1 and table.jumps.is_on:
            room = slot.less(above + 2 * across.inset + JUMP_ROWS)
            galley, shorter = _chosen(table, started, room, page, is_fresh=is_fresh)
            if shorter is not None and not is_placed(galley, shorter.end):
                frame, jump_to = shorter, table.jumps.line_to(galley, onto, across.area)
    if frame is None or frame.end == started.progress:
        return False
    end = table.end_in(page, across.columns)
    rule_row = None if table.is_fresh(page, across.columns) or not slot.is_first else end
    placed = PlacedFrame(galley, frame, slot.row + across.inset, across, rule_row, jump_from, jump_to)
    table.put(page, placed)
    started.galley, started.progress, started.last_page = galley, frame.end, page
    return True


def _chosen(table: _Table, started: _Started, slot: Slot, page: int, *, is_fresh: bool) -> tuple[Galley, Frame | None]:
    """The frame for a slot: above what stands at the foot of some columns if the article ends there, else beside it."""
    columns = started.job.across.area.layout.columns.count
    minimum = table.area.layout.articles.minimum_lines
    for rows, taken in slot.ways():
        room = Room(max(0, rows), columns, minimum, is_fresh, page if started.galley.pinned_photos else None, taken)
        galley, frame = table.choose(started.galley, started.progress, room, started.job.relines)
        if frame is not None and is_placed(galley, frame.end):
            return galley, frame
    return galley, frame


def _next_page(table: _Table, started: _Started, page: int) -> int | None:
    """The next page with room for an article; None where there is none."""
    for following in range(page + 1, page + 2 + len(table.blocks)):
        if not table.has_page(following):
            return None
        if table.slot(following, started) is not None:
            return following
    return None
