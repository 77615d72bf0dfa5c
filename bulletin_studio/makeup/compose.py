"""Makes up a number: issue, layout, photo facts and type in, the finished document out; the stages in order."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bulletin_studio.display.document import Document, LineFault, Page
from bulletin_studio.makeup.adjusting import adjusted_layout, loosened
from bulletin_studio.makeup.article_areas import article_area
from bulletin_studio.makeup.furniture import (
    NumberFacts,
    SetFurniture,
    artifact_items,
    furniture_faults,
    furniture_rules,
    has_imprint,
    imprint_items,
    masthead_items,
    set_furniture,
)
from bulletin_studio.makeup.galley import Setter
from bulletin_studio.makeup.galleys import Resetting, set_galley
from bulletin_studio.makeup.jump_lines import JumpLines
from bulletin_studio.makeup.leftovers import find_oversets
from bulletin_studio.makeup.line_faults import line_faults
from bulletin_studio.makeup.naming import metadata_of, outline_of
from bulletin_studio.makeup.pages import Job, PagePlan, fill_pages
from bulletin_studio.makeup.photo_faults import find_photo_faults
from bulletin_studio.makeup.placing import place_frame, place_jumps
from bulletin_studio.makeup.tagging import artifact_lines, tag_article
from bulletin_studio.makeup.type_area import TypeArea
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
) -> Document:
    """Makes up a number in real type.

    `photo_facts` holds the facts of every photo the issue names, by file.

    Raises:
        FontError: a face cannot be opened.
    """
    return make_up(issue, layout, photo_facts, ParagraphCache(context).set_paragraph, progress)


def make_up(
    issue: Issue,
    layout: Layout,
    photo_facts: Mapping[str, PhotoFacts],
    setter: Setter,
    progress: Progress = _ignore,
) -> Document:
    """Makes up a number with any setter of type; see `compose`.

    Returns:
        The pages, as many as the issue asks for or as the articles take; what found no room is in `oversets`.
    """
    layout, setter = adjusted_layout(layout, issue.fit), loosened(setter, issue.fit.looseness)
    if not has_imprint(layout, NumberFacts(issue, 1)):
        layout = replace(layout, last=None)
    area = TypeArea(layout, issue.page_count)
    jobs = _set_jobs(issue, photo_facts, area, setter, progress)
    jumps = JumpLines(layout, setter)
    filled = fill_pages(jobs, area, issue.page_count, jumps, _last_part_of(progress))
    if layout.last is not None and issue.page_count is None:
        area = TypeArea(layout, len(filled.plans))  # now that it is known, the foot of the last page is kept free
        filled = fill_pages(jobs, area, issue.page_count, jumps, _last_part_of(progress))
    plans, placed = filled.plans, filled.placed
    plans += tuple(PagePlan(number, ()) for number in range(len(plans) + 1, (issue.page_count or 0) + 1))
    outline = tuple(entry for plan in plans for entry in outline_of(plan, area))
    facts = NumberFacts(issue, len(plans), outline)
    furniture = {plan.number: set_furniture(plan.number, facts, area, setter) for plan in plans}
    return Document(
        pages=tuple(_build_page(plan, len(plans), furniture[plan.number], area) for plan in plans),
        metadata=metadata_of(issue),
        outline=outline,
        oversets=find_oversets(placed),
        photo_faults=find_photo_faults(plans, placed),
        placement_faults=filled.faults,
        faults=tuple(fault for plan in plans for fault in _page_faults(plan, furniture[plan.number])),
    )


def _last_part_of(progress: Progress) -> Progress:
    """Tells the share of pouring as the last part of the whole."""
    return lambda share: progress(_SETTING_SHARE + (1 - _SETTING_SHARE) * share)


def _set_jobs(
    issue: Issue, photo_facts: Mapping[str, PhotoFacts], area: TypeArea, setter: Setter, progress: Progress
) -> tuple[Job, ...]:
    """Sets every article in the columns it asks for."""
    jobs = []
    for article in issue.articles:
        across = article_area(article.placement, area)
        galley = set_galley(article, photo_facts, across.area, setter)
        jobs.append(Job(galley, across, Resetting(across.area, setter)))
        progress(_SETTING_SHARE * len(jobs) / len(issue.articles))
    return tuple(jobs)


def _build_page(plan: PagePlan, pages: int, furniture: tuple[SetFurniture, ...], area: TypeArea) -> Page:
    """A page's items: rules, masthead, articles in reading order, imprint, running heads and folio."""
    layout = area.layout
    items = [*furniture_rules(plan, pages, area), *masthead_items(furniture)]
    for placed in plan.frames:
        items += tag_article(placed.galley.article.slug, place_frame(placed, plan.number))
        items += artifact_lines("jump", place_jumps(placed, plan.number))
    items += imprint_items(furniture)
    items += artifact_items(furniture)
    return Page(plan.number, layout.trim, layout.bleed, tuple(items))


def _page_faults(plan: PagePlan, furniture: tuple[SetFurniture, ...]) -> tuple[LineFault, ...]:
    """What is wrong with lines of a page: the articles', then the furniture's."""
    faults: list[LineFault] = []
    for placed in plan.frames:
        lines = place_frame(placed, plan.number).lines()
        faults += line_faults(lines, placed.galley.article.headline.text, plan.number)
    faults += furniture_faults(furniture, plan.number)
    return tuple(faults)
