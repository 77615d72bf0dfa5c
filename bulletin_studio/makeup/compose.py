"""Makes up a number: issue, layout, photo facts and type in, the finished document out; the stages in order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from bulletin_studio.display.document import Document, LineFault, Page
from bulletin_studio.makeup.adjusting import adjusted_layout, loosened
from bulletin_studio.makeup.article_areas import Columns, article_area
from bulletin_studio.makeup.fill_pages import Ways, fill_pages
from bulletin_studio.makeup.furniture import (
    NumberFacts,
    artifact_items,
    furniture_rules,
    has_imprint,
    imprint_items,
    masthead_items,
)
from bulletin_studio.makeup.furniture_faults import furniture_faults
from bulletin_studio.makeup.galley import Setter
from bulletin_studio.makeup.galleys import Resetting, set_galley
from bulletin_studio.makeup.jump_lines import JumpLines
from bulletin_studio.makeup.leftovers import find_oversets
from bulletin_studio.makeup.line_faults import line_faults
from bulletin_studio.makeup.memory import BuiltPage, MakeupMemory, PageToBuild
from bulletin_studio.makeup.naming import metadata_of, outline_of
from bulletin_studio.makeup.pages import Job, PagePlan
from bulletin_studio.makeup.photo_faults import find_photo_faults
from bulletin_studio.makeup.placing import joined_contents, place_frame, place_jumps
from bulletin_studio.makeup.tagging import artifact_lines, tag_article
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.photos.facts import PhotoFacts
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext

Progress = Callable[[float], None]
"""Is told the share done, from 0 to 1; raising CancelledError in it cancels."""

_SETTING_SHARE = 0.9
"""The share of the work that setting type takes, measured on the sample number."""


def _ignore(_share: float) -> None:
    """Tells nobody."""


def compose(
    issue: Issue,
    layout: Layout,
    photo_facts: Mapping[str, PhotoFacts],
    context: TypeContext,
    progress: Progress = _ignore,
    cache: ParagraphCache | None = None,
) -> Document:
    """Makes up a number in real type.

    Args:
        issue: the number.
        layout: its layout.
        photo_facts: of every photo the issue names, by file.
        context: faces and character styles.
        progress: is told how far it has come.
        cache: of paragraphs set before in the same context, for one who makes up a number again and again.

    Raises:
        FontError: a face cannot be opened.
    """
    return make_up(issue, layout, photo_facts, (cache or ParagraphCache(context)).set_paragraph, progress)


def make_up(
    issue: Issue,
    layout: Layout,
    photo_facts: Mapping[str, PhotoFacts],
    setter: Setter,
    progress: Progress = _ignore,
    memory: MakeupMemory | None = None,
) -> Document:
    """Makes up a number with any setter of type; see `compose`.

    `memory` keeps what was worked out for the next make-up of the same number with the same setter.

    Returns:
        The pages, as many as the issue asks for or as the articles take; what found no room is in `oversets`.
    """
    layout, setter = adjusted_layout(layout, issue.fit), loosened(setter, issue.fit.looseness)
    if not has_imprint(layout, NumberFacts(issue, 1)):
        layout = replace(layout, last=None)
    memory = memory or MakeupMemory()
    memory.turn(issue.fit.looseness)
    area = memory.area(TypeArea(layout, issue.page_count))
    jobs = _set_jobs(issue, photo_facts, _Setting(area, setter, memory), progress)
    jumps = JumpLines(layout, setter)
    ways = Ways(memory.frame, memory.flow)
    filled = fill_pages(jobs, area, issue.page_count, jumps, _last_part_of(progress), ways)
    if layout.last is not None and issue.page_count is None:
        area = memory.area(TypeArea(layout, len(filled.plans)))  # now known, the foot of the last page is kept free
        filled = fill_pages(jobs, area, issue.page_count, jumps, _last_part_of(progress), ways)
    plans, placed = filled.plans, filled.placed
    plans += tuple(PagePlan(number, ()) for number in range(len(plans) + 1, (issue.page_count or 0) + 1))
    outline = tuple(entry for plan in plans for entry in outline_of(plan, area))
    facts = NumberFacts(replace(issue, articles=()), len(plans), outline)
    furniture = (memory.furniture(plan.number, facts, area, setter) for plan in plans)
    asked = (PageToBuild(plan, pieces, len(plans), area) for plan, pieces in zip(plans, furniture, strict=True))
    built = tuple(memory.page(page, _build_page) for page in asked)
    return Document(
        pages=tuple(each.page for each in built),
        metadata=metadata_of(issue),
        outline=outline,
        oversets=find_oversets(placed),
        photo_faults=find_photo_faults(plans, placed),
        placement_faults=filled.faults,
        faults=tuple(fault for each in built for fault in each.faults),
    )


def _last_part_of(progress: Progress) -> Progress:
    """Tells the share of pouring as the last part of the whole."""
    return lambda share: progress(_SETTING_SHARE + (1 - _SETTING_SHARE) * share)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What articles are set with."""

    area: TypeArea
    setter: Setter
    memory: MakeupMemory


def _set_jobs(
    issue: Issue, photo_facts: Mapping[str, PhotoFacts], setting: _Setting, progress: Progress
) -> tuple[Job, ...]:
    """Sets every article in the columns it asks for."""
    jobs = []
    for article in issue.articles:
        jobs.append(_set_job(article, photo_facts, setting, None))
        progress(_SETTING_SHARE * len(jobs) / len(issue.articles))
    return tuple(jobs)


def _set_job(
    article: Article, photo_facts: Mapping[str, PhotoFacts], setting: _Setting, columns: Columns | None
) -> Job:
    """Sets an article in columns of the page; None for those it asks for."""
    asked = None if columns is None else (columns.first + 1, columns.end)
    placement = article.placement if asked is None else replace(article.placement, columns=asked)
    across = article_area(placement, setting.area)
    set_it = partial(set_galley, article, photo_facts, across.area, setting.setter)
    galley = setting.memory.galley(article, across, photo_facts, set_it)
    in_others = partial(_set_job, article, photo_facts, setting)
    return Job(galley, across, Resetting(across.area, setting.setter), in_others)


def _build_page(asked: PageToBuild) -> BuiltPage:
    """A page's items: rules, masthead, articles in reading order, imprint, running heads and folio; and its faults."""
    plan, layout = asked.plan, asked.area.layout
    items = [*furniture_rules(plan, asked.pages, asked.area), *masthead_items(asked.furniture)]
    faults: list[LineFault] = []
    for article, pieces in groupby(plan.frames, key=lambda placed: placed.galley.article):
        frames = tuple(pieces)
        content = joined_contents([place_frame(placed, plan.number) for placed in frames])
        items += tag_article(article.slug, content)
        items += artifact_lines("jump", [line for placed in frames for line in place_jumps(placed, plan.number)])
        faults += line_faults(content.lines(), article.headline.text, plan.number)
    items += imprint_items(asked.furniture)
    items += artifact_items(asked.furniture)
    faults += furniture_faults(asked.furniture, plan.number, layout)
    return BuiltPage(Page(plan.number, layout.trim, layout.bleed, tuple(items)), tuple(faults))
