"""The make-up table: what stands so far on the pages of a number, and the free slots beside and below it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bulletin_studio.display.document import PlacementFault
from bulletin_studio.makeup.article_areas import ArticleArea, Columns
from bulletin_studio.makeup.frames import Progress, is_placed
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.jump_lines import JumpLines
from bulletin_studio.makeup.pages import Chooses, Job, PlacedFrame
from bulletin_studio.makeup.slots import Block, Slot, find_slot, is_at_head
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.story import MANUAL_BREAK


@dataclass(slots=True)
class Started:
    """An article under way.

    Attributes:
        index: of the article in the number.
        galley: as it was last poured.
        last_page: on which some of it stands; 0 for none.
        last_columns: in which its last piece stands.
        open_frame: index of its last frame on its last page, where that keeps a row for 下转.
    """

    index: int
    job: Job
    galley: Galley
    progress: Progress
    last_page: int = 0
    last_columns: Columns | None = None
    open_frame: int | None = None

    @property
    def is_done(self) -> bool:
        """Whether all of it stands."""
        return is_placed(self.galley, self.progress)

    @property
    def headline(self) -> str:
        """For people."""
        return self.galley.article.headline.text.replace(MANUAL_BREAK, "")


@dataclass(slots=True)
class Table:
    """Pages while they are filled.

    Attributes:
        most_pages: the number may have; None for as many as it takes.
        choose: the frame of an article in a room.
        frames: by page, with the index of their articles.
        blocks: by page, what was laid down.
        ends: by page, for each column the row after the last that the flow takes.
        page: on which the flow has arrived.
        is_full: whether no page is left.
    """

    area: TypeArea
    most_pages: int | None
    jumps: JumpLines
    choose: Chooses
    frames: dict[int, list[tuple[int, PlacedFrame]]] = field(default_factory=dict)
    blocks: dict[int, list[Block]] = field(default_factory=dict)
    ends: dict[int, list[int]] = field(default_factory=dict)
    faults: list[PlacementFault] = field(default_factory=list)
    page: int = 1
    is_full: bool = False

    @property
    def between(self) -> int:
        """Rows between two articles."""
        return self.area.layout.articles.lines_between

    @property
    def whole(self) -> Columns:
        """All columns of a page."""
        return Columns(0, self.area.layout.columns.count)

    def has_page(self, page: int) -> bool:
        """Whether the number may have a page."""
        return self.most_pages is None or page <= self.most_pages

    def ends_on(self, page: int) -> list[int]:
        """For each column of a page the row after the last that articles in the flow take."""
        if page not in self.ends:
            self.ends[page] = [self.area.first_row(page)] * self.whole.end
        return self.ends[page]

    def end_in(self, page: int, columns: Columns) -> int:
        """The same for columns together."""
        return max(self.ends_on(page)[columns.first : columns.end])

    def is_fresh(self, page: int, columns: Columns) -> bool:
        """Whether nothing of the flow stands in columns of a page."""
        return self.end_in(page, columns) == self.area.first_row(page)

    def is_uneven(self, page: int, columns: Columns) -> bool:
        """Whether columns of a page are not free from the same row down to its foot."""
        ends = self.ends_on(page)[columns.first : columns.end]
        return len(set(ends)) > 1 or any(block.columns.overlaps(columns) for block in self.blocks.get(page, ()))

    def slot(self, page: int, across: ArticleArea, *, is_opened: bool) -> Slot | None:
        """The first place on a page for an article in its columns; None where there is no room."""
        columns = across.columns
        row = self.end_in(page, columns) + (0 if self.is_fresh(page, columns) else self.between)
        rows = range(row, self.area.end_row(page))
        return find_slot(across, self.blocks.get(page, []), rows, self.between, is_opened=is_opened)

    def put(self, page: int, index: int, placed: PlacedFrame, *, goes_on: bool) -> None:
        """Puts a frame of the flow on a page; where its article goes on, nothing else is put below it."""
        self.frames.setdefault(page, []).append((index, placed))
        ends, foot = self.ends_on(page), self.area.end_row(page)
        for column in range(placed.across.columns.first, placed.across.columns.end):
            below = self._block_below(page, column, placed.row)
            end = foot if goes_on else min(foot, placed.end_row + placed.across.inset)
            ends[column] = max(ends[column], end if below is None else min(end, below))

    def _block_below(self, page: int, column: int, row: int) -> int | None:
        """The row on which the next article laid down below a row begins in a column."""
        own = Columns(column, column + 1)
        rows = (block.row for block in self.blocks.get(page, ()) if block.columns.overlaps(own))
        return min((each for each in rows if each >= row and not is_at_head(each, row)), default=None)

    def complain(self, started: Started, reason: str, *, other: str = "", limit: int = 0) -> None:
        """Notes that an article cannot stand as laid down."""
        article = started.galley.article
        page = article.placement.page or 0
        fault = PlacementFault(article.slug, started.headline, reason, page, other, limit, article.source)
        self.faults.append(fault)


def with_rules(frames: Iterable[PlacedFrame], between: int) -> tuple[PlacedFrame, ...]:
    """The frames of a page, each with the row of the rule between it and the article above; boxes need none."""
    all_frames = tuple(frames)
    return tuple(replace(placed, rule_row=_rule_row(placed, all_frames, between)) for placed in all_frames)


def _rule_row(placed: PlacedFrame, frames: tuple[PlacedFrame, ...], between: int) -> int | None:
    columns = placed.across.columns
    above = [each for each in frames if each.across.columns.overlaps(columns) and each.end_row <= placed.row]
    if not above or placed.across.box is not None:
        return None
    nearest = max(above, key=lambda each: each.end_row)
    if nearest.across.box is not None or nearest.galley.article.slug == placed.galley.article.slug:
        return None
    return max(nearest.end_row, placed.row - between)
