"""Remembers how articles flowed: an article and the table as it stands in, the same frames out without seeking again.

An edit moves few articles. All others begin on the same page below the same rows as in the make-up before, and there
what was found then is put down again.
"""

from dataclasses import dataclass

from bulletin_studio.makeup.article_areas import ArticleArea, Columns
from bulletin_studio.makeup.flow import flow
from bulletin_studio.makeup.frames import Progress
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.kept import Kept
from bulletin_studio.makeup.pages import Job, PlacedFrame
from bulletin_studio.makeup.slots import Block
from bulletin_studio.makeup.table import Started, Table
from bulletin_studio.makeup.type_area import TypeArea

_Ends = dict[int, tuple[int, ...]]
"""By page, for each column the row after the last that is taken; pages on which all are free are left out."""


@dataclass(frozen=True, slots=True)
class _State:
    """All that the flow of an article looks at which has not begun.

    Attributes:
        page: on which the flow has arrived; pages before it are not looked at.
        blocks: by page, what is laid down.
    """

    galley: Galley
    across: ArticleArea
    area: TypeArea
    most_pages: int | None
    page: int
    ends: _Ends
    blocks: dict[int, tuple[Block, ...]]

    def is_same(self, other: "_State") -> bool:
        """Whether two are the same; galleys and type areas are known by their identity."""
        if self.galley is not other.galley or self.area is not other.area:
            return False
        counts, others = (self.page, self.most_pages), (other.page, other.most_pages)
        is_same_table = counts == others and self.ends == other.ends and self.blocks == other.blocks
        return is_same_table and self.across == other.across


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of an article and of the table; see `Started` and `Table`."""

    job: Job
    galley: Galley
    progress: Progress
    last_page: int
    last_columns: Columns | None
    frames: tuple[tuple[int, PlacedFrame], ...]
    ends: _Ends
    page: int
    is_full: bool


class FlowMemory:
    """How the articles of a number flowed in the make-up before."""

    def __init__(self) -> None:
        self._kept: Kept[tuple[_State, _Outcome]] = Kept()

    def turn(self) -> None:
        """A new make-up begins."""
        self._kept.turn()

    def flow(self, table: Table, started: Started) -> None:
        """Does what `flow` does; the rest of an article laid down is always sought anew."""
        if started.last_page:
            flow(table, started)
            return
        key, state = (id(started.galley), id(table.area)), _state(table, started)
        known = self._kept.get(key)
        if known is not None and known[0].is_same(state):
            _put_down(known[1], table, started)
            return
        flow(table, started)
        self._kept.keep(key, (state, _outcome(state, table, started)))


def _state(table: Table, started: Started) -> _State:
    blocks = {page: tuple(each) for page, each in table.blocks.items()}
    ends = _ends(table, table.page)
    return _State(started.galley, started.job.across, table.area, table.most_pages, table.page, ends, blocks)


def _ends(table: Table, first: int) -> _Ends:
    return {
        page: tuple(ends)
        for page, ends in table.ends.items()
        if page >= first and any(end != table.area.first_row(page) for end in ends)
    }


def _outcome(before: _State, table: Table, started: Started) -> _Outcome:
    frames = [(page, placed) for page, each in table.frames.items() for index, placed in each if index == started.index]
    ends = {page: rows for page, rows in _ends(table, before.page).items() if before.ends.get(page) != rows}
    return _Outcome(
        started.job,
        started.galley,
        started.progress,
        started.last_page,
        started.last_columns,
        tuple(frames),
        ends,
        table.page,
        table.is_full,
    )


def _put_down(outcome: _Outcome, table: Table, started: Started) -> None:
    for page, placed in outcome.frames:
        table.frames.setdefault(page, []).append((started.index, placed))
    for page, rows in outcome.ends.items():
        table.ends[page] = list(rows)
    table.page, table.is_full = outcome.page, outcome.is_full
    started.job, started.galley, started.progress = outcome.job, outcome.galley, outcome.progress
    started.last_page, started.last_columns = outcome.last_page, outcome.last_columns
