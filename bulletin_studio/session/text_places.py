"""Finds and replaces paragraphs of a number by their place: issue and TextPlace in, paragraph or new issue out."""

from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import Paragraph, Span, Story

HEAD_PARTS = ("kicker", "headline", "deck", "byline")
"""Parts of an article's opening, each one paragraph."""


def article_index(issue: Issue, slug: str) -> int:
    """Where an article stands in the number.

    Raises:
        KeyError: the number has no such article.
    """
    for index, article in enumerate(issue.articles):
        if article.slug == slug:
            return index
    raise KeyError(slug)


def article_of(issue: Issue, slug: str) -> Article:
    """The article of a name.

    Raises:
        KeyError: the number has no such article.
    """
    return issue.articles[article_index(issue, slug)]


def with_article(issue: Issue, article: Article) -> Issue:
    """The number with an article in the place of the one of its name."""
    index = article_index(issue, article.slug)
    return replace(issue, articles=(*issue.articles[:index], article, *issue.articles[index + 1 :]))


def paragraph_count(article: Article, part: str) -> int:
    """How many paragraphs a part of an article may hold a caret in."""
    if part == "body":
        return max(1, len(article.body.paragraphs))
    return len(article.photos) if part in ("caption", "credit") else 1


def paragraph_of(article: Article, part: str, index: int) -> Paragraph:
    """A paragraph by its place; kicker, deck, byline, caption or the first of the body are empty where there is none.

    Raises:
        IndexError: the body or the photos have not so many.
    """
    match part:
        case "body":
            body = article.body.paragraphs
            return body[index] if body or index else Paragraph("body", ())
        case "caption":
            return article.photos[index].caption or Paragraph("caption", ())
        case "credit":
            credit = article.photos[index].credit
            return Paragraph("credit", (Span(credit),) if credit else ())
        case "headline":
            return article.headline
        case _:
            head = {"kicker": article.kicker, "deck": article.deck, "byline": article.byline}[part]
            return head or Paragraph(part, ())


def paragraph_at(issue: Issue, place: TextPlace) -> Paragraph:
    """The paragraph that a place stands in.

    Raises:
        KeyError: the number has no such article or part.
        IndexError: the part has not so many paragraphs.
    """
    return paragraph_of(article_of(issue, place.article), place.part, place.paragraph)


def with_paragraph(article: Article, part: str, index: int, paragraph: Paragraph) -> Article:
    """The article with one paragraph replaced; kicker, deck, byline and captions left empty are taken away."""
    match part:
        case "body":
            body = article.body.paragraphs
            return with_body(article, (*body[:index], paragraph, *body[index + 1 :]))
        case "caption" | "credit":
            photo = article.photos[index]
            if part == "caption":
                photo = replace(photo, caption=paragraph if paragraph.spans else None)
            else:
                photo = replace(photo, credit=paragraph.text)
            return replace(article, photos=(*article.photos[:index], photo, *article.photos[index + 1 :]))
        case "headline":
            return replace(article, headline=paragraph)
        case "kicker":
            return replace(article, kicker=paragraph if paragraph.spans else None)
        case "deck":
            return replace(article, deck=paragraph if paragraph.spans else None)
        case _:
            return replace(article, byline=paragraph if paragraph.spans else None)


def with_body(article: Article, paragraphs: tuple[Paragraph, ...]) -> Article:
    """The article with other paragraphs in its body."""
    return replace(article, body=Story(paragraphs))
