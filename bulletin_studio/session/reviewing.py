"""Reviewed articles: an edit that sets the state, and the rule that a change of text ends a review."""

from dataclasses import dataclass, replace

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.text_places import article_of, with_article


@dataclass(frozen=True, slots=True)
class ReviewArticle(SingleStep):
    """Says that an article has been reviewed, or has not."""

    slug: str
    is_reviewed: bool
    label: str = "edit.review_article"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        article = article_of(issue, self.slug)
        if article.is_reviewed == self.is_reviewed:
            return issue
        return with_article(issue, replace(article, is_reviewed=self.is_reviewed))


def with_reviews_ended(before: Issue, after: Issue) -> Issue:
    """The number after an edit, with articles whose text is other than it was reviewed made drafts again.

    Where an article stands, how wide a photo is and how it is cropped is no matter of its text; which photos it shows
    and what is said of them is.
    """
    known = {article.slug: article for article in before.articles}
    articles = tuple(_ended(known.get(article.slug), article) for article in after.articles)
    is_same = all(one is other for one, other in zip(articles, after.articles, strict=True))
    return after if is_same else replace(after, articles=articles)


def _ended(before: Article | None, after: Article) -> Article:
    if before is None or before is after or not (before.is_reviewed and after.is_reviewed):
        return after
    return after if _reviewed_text(before) == _reviewed_text(after) else replace(after, is_reviewed=False)


def _reviewed_text(article: Article) -> object:
    heads = (article.kicker, article.headline, article.deck, article.byline)
    photos = tuple((photo.file, photo.caption, photo.credit, photo.alt) for photo in article.photos)
    return heads, article.body, photos
