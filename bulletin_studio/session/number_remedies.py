"""Remedies of the number, its pages, its layout and its articles: a finding's case in, the ways out of it out."""

from dataclasses import replace

from bulletin_studio.model.article import Article
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.article_edits import PlaceArticle, RemoveArticle
from bulletin_studio.session.finding_case import Case, Maker, Remedy, Request, asked
from bulletin_studio.session.number_edits import ChangeNumber

_QUOTED = 10
"""Characters of a headline that a button shows."""


def other_page_count(*names: str) -> Maker:
    """Asks for as many pages as arguments of the finding say together, and offers to fit the number."""

    def made(case: Case) -> tuple[Remedy, ...]:
        count = sum(map(case.number, names))
        edit = ChangeNumber(replace(case.issue, page_count=count))
        return (case.remedy("pages", edit, pages=count), case.remedy("fit", Request.FIT))

    return made


def more_room(case: Case) -> tuple[Remedy, ...]:
    """Fits the number to its pages, or lets it take as many as it needs."""
    if case.issue.page_count is None:
        return ()
    release = ChangeNumber(replace(case.issue, page_count=None))
    return (case.remedy("fit", Request.FIT), case.remedy("pages_free", release))


def next_released(case: Case) -> tuple[Remedy, ...]:
    """Gives the first article that is laid down behind an empty page back to the flow, which then fills the page."""
    page = case.finding.page
    laid = [article for article in case.issue.articles if page and (article.placement.page or 0) > page]
    if not laid:
        return ()
    first = min(laid, key=lambda article: article.placement.page or 0)
    placement = replace(first.placement, page=None, row=None, rows=None)
    return (case.remedy("unpin_next", PlaceArticle(first.slug, placement), headline=_in_one_line(first)),)


def _in_one_line(article: Article) -> str:
    text = article.headline.text.replace(MANUAL_BREAK, "")
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def unpinned(case: Case) -> tuple[Remedy, ...]:
    """Gives the article back to the flow."""
    article = case.article
    if article is None:
        return ()
    placement = replace(article.placement, page=None, row=None, rows=None)
    if placement == article.placement:
        return ()
    return (case.remedy("unpin", PlaceArticle(article.slug, placement)),)


def found_nowhere(case: Case) -> tuple[Remedy, ...]:
    """Gives the article back to the flow, or takes it out where nothing is in it."""
    article = case.article
    is_empty = article is not None and not article.photos and not any(p.text.strip() for p in article.body.paragraphs)
    remove = (case.remedy("article_out", RemoveArticle(case.place.article)),) if is_empty else ()
    return (*unpinned(case), *remove)


def off_the_list(case: Case) -> tuple[Remedy, ...]:
    """Takes an article out whose file is not there."""
    return (case.remedy("article_off", RemoveArticle(case.place.article)),) if case.article is not None else ()


def all_columns(case: Case) -> tuple[Remedy, ...]:
    """Lets make-up choose the columns."""
    article = case.article
    if article is None:
        return ()
    return (case.remedy("columns_free", PlaceArticle(article.slug, replace(article.placement, columns=None))),)


def unboxed(case: Case) -> tuple[Remedy, ...]:
    """Takes the box away."""
    article = case.article
    if article is None or not article.placement.box:
        return ()
    return (case.remedy("unbox", PlaceArticle(article.slug, replace(article.placement, box=""))),)


def stand_in_layout(case: Case) -> tuple[Remedy, ...]:
    """Keeps the layout that stands in, or another one is chosen."""
    used = str(case.arguments.get("used", ""))
    keep = (case.remedy("layout", ChangeNumber(replace(case.issue, layout=used)), layout=used),) if used else ()
    return (*keep, case.remedy("layout_choose", Request.LAYOUT))


ANOTHER_LAYOUT = asked("layout_choose", Request.LAYOUT)
OTHER_DETAILS = asked("details", Request.DETAILS)
