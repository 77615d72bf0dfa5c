"""Puts articles on pages: articles in type in, pages of frames out, and how far each article came.

What an editor has laid down for a page is placed first; all other articles follow one another from the top of page 1,
round what is there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bulletin_studio.makeup.flow import flow
from bulletin_studio.makeup.frames import start_of
from bulletin_studio.makeup.jump_lines import JumpLines
from bulletin_studio.makeup.lay_down import lay_down
from bulletin_studio.makeup.pages import Chooses, Filled, Job, PagePlan, PlacedGalley
from bulletin_studio.makeup.relining import choose_frame
from bulletin_studio.makeup.table import Started, Table, with_rules
from bulletin_studio.makeup.type_area import TypeArea


@dataclass(frozen=True, slots=True)
class Ways:
    """How frames are chosen and how articles flow: as found anew, or by memories of that."""

    choose: Chooses = choose_frame
    flow: Callable[[Table, Started], None] = flow


_AFRESH = Ways()


def fill_pages(
    jobs: Sequence[Job],
    area: TypeArea,
    most_pages: int | None,
    jumps: JumpLines,
    progress: Callable[[float], None],
    ways: Ways = _AFRESH,
) -> Filled:
    """Pours the articles over pages: first those laid down for a page, then the others in order.

    Every page takes at least one piece of an article or ends the search, so it always comes to an end. `most_pages` is
    how many pages the number may have; None for as many as it takes.
    """
    table = Table(area, most_pages, jumps, ways.choose)
    started = [Started(index, job, job.galley, start_of(job.galley)) for index, job in enumerate(jobs)]
    for each in started:
        lay_down(table, each)
    for count, each in enumerate(started, 1):
        if not each.is_done and not (table.is_full and not each.last_page):
            ways.flow(table, each)
        progress(count / len(started))
    plans = tuple(_plan(table, number) for number in range(1, max((*table.frames, 1)) + 1))
    return Filled(plans, tuple(PlacedGalley(each.galley, each.progress) for each in started), tuple(table.faults))


def _plan(table: Table, number: int) -> PagePlan:
    frames = sorted(table.frames.get(number, ()), key=lambda each: each[0])
    return PagePlan(number, with_rules((frame for _, frame in frames), table.between))
