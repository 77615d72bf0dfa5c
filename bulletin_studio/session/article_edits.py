"""Edits of the list of articles: put in, take out, reorder, split, join, place; the changed number out."""

from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Paragraph, Story
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.spans import plain_spans
from bulletin_studio.session.splitting import parted
from bulletin_studio.session.text_places import article_index, article_of, with_article


@dataclass(frozen=True, slots=True)
class AddArticle(SingleStep):
    """Puts an article before the one at `index`, or last."""

    article: Article
    index: int
    label: str = "edit.add_article"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`; a slug that is taken gets a number."""
        article = replace(self.article, slug=free_slug(issue, self.article.slug))
        return replace(issue, articles=(*issue.articles[: self.index], article, *issue.articles[self.index :]))


def unpinned_copy(article: Article) -> Article:
    """A second one of an article, to be read anew; it and its photos are laid down on no page."""
    return replace(
        article,
        placement=replace(article.placement, page=None, row=None, rows=None),
        photos=tuple(replace(photo, page=None) for photo in article.photos),
        source=None,
        is_reviewed=False,
    )


@dataclass(frozen=True, slots=True)
class RemoveArticle(SingleStep):
    """Takes an article out of the number; its file stays in the folder."""

    slug: str
    label: str = "edit.remove_article"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        article_index(issue, self.slug)
        return replace(issue, articles=tuple(article for article in issue.articles if article.slug != self.slug))


@dataclass(frozen=True, slots=True)
class MoveArticle(SingleStep):
    """Moves an article so that it stands at `index` of the others."""

    slug: str
    index: int
    label: str = "edit.move_article"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        moved = article_of(issue, self.slug)
        others = tuple(article for article in issue.articles if article.slug != self.slug)
        if issue.articles.index(moved) == self.index:
            return issue
        return replace(issue, articles=(*others[: self.index], moved, *others[self.index :]))


@dataclass(frozen=True, slots=True)
class PlaceArticle(SingleStep):
    """Lays down where an article stands."""

    slug: str
    placement: Placement
    label: str = "edit.place_article"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        article = article_of(issue, self.slug)
        if article.placement == self.placement:
            return issue
        return with_article(issue, replace(article, placement=self.placement))


@dataclass(frozen=True, slots=True)
class SplitArticle(SingleStep):
    """Makes a second article of the text from a place in the body on; photos go with their paragraphs.

    Tables are parted between rows, lists of names between names. Where one half would be empty nothing is done.
    """

    place: TextPlace
    headline: str
    label: str = "edit.split_article"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        article = article_of(issue, self.place.article)
        body, at = article.body.paragraphs, self.place.paragraph
        if self.place.part != "body" or at >= len(body):
            return issue
        before, after = parted(body[at], self.place.offset)
        kept = (*body[:at], *((before,) if before is not None else ()))
        moved = (*((after,) if after is not None else ()), *body[at + 1 :])
        if not kept or not moved:
            return issue
        first = replace(article, body=Story(kept), photos=tuple(photo for photo in article.photos if photo.after <= at))
        lost = len(body) - len(moved)
        second = Article(
            slug=free_slug(issue, article.slug),
            headline=Paragraph("headline", plain_spans(self.headline)),
            body=Story(moved),
            photos=tuple(
                replace(photo, after=max(0, photo.after - lost)) for photo in article.photos if photo.after > at
            ),
        )
        index = article_index(issue, article.slug)
        return replace(issue, articles=(*issue.articles[:index], first, second, *issue.articles[index + 1 :]))


@dataclass(frozen=True, slots=True)
class JoinArticle(SingleStep):
    """Joins an article to the one before it; its kicker, headline, deck and byline become paragraphs of the body.

    A headline that only says again how the text begins, as that of a half split off does, goes.
    """

    slug: str
    label: str = "edit.join_article"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`; the first article of a number has none before it and stays."""
        index = article_index(issue, self.slug)
        if index == 0:
            return issue
        first, second = issue.articles[index - 1], issue.articles[index]
        headline = None if _is_said_again(second) else second.headline
        heads = (second.kicker, headline, second.deck, second.byline)
        opening = tuple(
            Paragraph("crosshead" if head.style == "headline" else "body", head.spans)
            for head in heads
            if head is not None and head.spans
        )
        shift = len(first.body.paragraphs) + len(opening)
        joined_article = replace(
            first,
            body=Story((*first.body.paragraphs, *opening, *second.body.paragraphs)),
            photos=(*first.photos, *(replace(photo, after=photo.after + shift) for photo in second.photos)),
        )
        return replace(issue, articles=(*issue.articles[: index - 1], joined_article, *issue.articles[index + 1 :]))


def _is_said_again(article: Article) -> bool:
    """Whether the headline is the first words of the text."""
    body = article.body.paragraphs
    return bool(body) and bool(article.headline.text) and body[0].text.startswith(article.headline.text)


def free_slug(issue: Issue, wanted: str) -> str:
    """A short name that no article of the number has: the wanted one, or that with the next free number."""
    taken = {article.slug for article in issue.articles}
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
