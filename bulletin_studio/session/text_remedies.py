"""Remedies of text: a finding's case in, the ways out of it out, or the way to where other words must be thought of."""

from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.empty_slot import text_to_come
from bulletin_studio.session.article_edits import PlaceArticle, RemoveArticle
from bulletin_studio.session.finding_case import Case, Remedy, Request
from bulletin_studio.session.head_edits import HeadToBody, longest_head
from bulletin_studio.session.punctuation_edits import WidenPunctuation
from bulletin_studio.session.text_edits import TextRange, deleted
from bulletin_studio.session.text_places import paragraph_at


def full_width(case: Case) -> tuple[Remedy, ...]:
    """Widens the marks of the paragraph, or of the article where it has many, and of the whole number."""
    whole = case.remedy("punctuation_all", WidenPunctuation())
    if not case.place.article:
        return (whole,)
    edit = WidenPunctuation(case.place.article)
    if case.finding.code != "preflight.half_width_article":
        edit = replace(edit, part=str(case.arguments.get("part", "")), paragraph=case.number("paragraph") - 1)
    return (case.remedy("punctuation", edit), whole)


def typed_over(case: Case) -> tuple[Remedy, ...]:
    """The text of an empty slot is selected for typing, or the slot goes."""
    if case.article is None:
        return ()
    slot = text_to_come(case.article)
    place = replace(case.place, photo=None, text=slot)
    over = (Remedy("fix.type_over", (), Request.SLOT, place),) if slot is not None else ()
    return (*over, case.remedy("article_out", RemoveArticle(case.place.article)))


def rewritten(case: Case) -> tuple[Remedy, ...]:
    """The text is to be written otherwise."""
    return (case.remedy("text", Request.TEXT),) if case.place.text is not None else ()


def text_written(case: Case) -> tuple[Remedy, ...]:
    """A text is to be written where there is none."""
    if case.article is None:
        return ()
    place = replace(case.place, photo=None, text=TextPlace(case.place.article, "body", 0, 0))
    return (Remedy("fix.text", (), Request.TEXT, place),)


def shorter_head(case: Case) -> tuple[Remedy, ...]:
    """The rest of a head or caption that is higher than a page becomes text."""
    if case.article is None or longest_head(case.article) is None:
        return ()
    return (case.remedy("head_to_body", HeadToBody(case.place.article)),)


def one_text_column(case: Case) -> tuple[Remedy, ...]:
    """Sets an article with a wide table in one column; where it is so already, the table is to be written otherwise."""
    article = case.article
    if article is None or article.placement.text_columns == 1:
        return rewritten(case)
    return (case.remedy("text_column", PlaceArticle(article.slug, replace(article.placement, text_columns=1))),)


def without_braces(case: Case) -> tuple[Remedy, ...]:
    """Takes braces away that were left of a mark."""
    found, place = str(case.arguments.get("found", "")), case.place.text
    if place is None or not found:
        return ()
    text = paragraph_at(case.issue, place).text
    start = text.find(found, place.offset) if found in text[place.offset :] else text.find(found)
    if start < 0:
        return rewritten(case)
    place = replace(place, offset=start)
    braces = TextRange(place, replace(place, offset=start + len(found)))
    return (case.remedy("braces", deleted(braces), found=found), *rewritten(case))
