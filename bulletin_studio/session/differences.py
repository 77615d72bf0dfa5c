"""What is other between two states of a number: both in, the differences article by article out."""

import difflib
from dataclasses import dataclass, replace
from enum import Enum

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue


class Change(Enum):
    """How an article of the one state stands to the other."""

    HEAD = "head"
    """The number's own details: masthead, number, date, layout, order of articles."""
    TEXT = "text"
    PHOTOS = "photos"
    PLACE = "place"
    ONLY_OURS = "only_ours"
    ONLY_THEIRS = "only_theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference.

    Attributes:
        article: slug; empty for the number's own details.
        headline: the article's, for people.
        lines: the text of both, paragraph by paragraph: " " the same, "-" only ours, "+" only theirs.
    """

    article: str
    headline: str
    change: Change
    lines: tuple[tuple[str, str], ...] = ()


def differences(ours: Issue, theirs: Issue) -> tuple[Difference, ...]:
    """The differences, the number's own first, then ours in their order, then articles that only they have."""
    found: list[Difference] = []
    if _head(ours) != _head(theirs):
        found.append(Difference("", ours.masthead.title, Change.HEAD))
    known = {article.slug: article for article in theirs.articles}
    for article in ours.articles:
        other = known.pop(article.slug, None)
        if other is None:
            lines = tuple(("-", text) for text in _texts(article))
            found.append(Difference(article.slug, article.headline.text, Change.ONLY_OURS, lines))
        elif _bare(article) != _bare(other):
            found.append(_between(article, other))
    for article in known.values():
        lines = tuple(("+", text) for text in _texts(article))
        found.append(Difference(article.slug, article.headline.text, Change.ONLY_THEIRS, lines))
    return tuple(found)


def _head(issue: Issue) -> tuple[Issue, tuple[str, ...]]:
    return replace(issue, articles=(), source=None), tuple(article.slug for article in issue.articles)


def _texts(article: Article) -> tuple[str, ...]:
    heads = (article.kicker, article.headline, article.deck, article.byline)
    return tuple(each.text for each in (*heads, *article.body.paragraphs) if each is not None)


def _bare(article: Article) -> object:
    """All that matters of an article: not where it stands in a file."""
    heads = (article.kicker, article.headline, article.deck, article.byline)
    paragraphs = [
        (paragraph.style, [(span.text, span.style, span.annotation, span.link) for span in paragraph.spans])
        for paragraph in (*heads, *article.body.paragraphs)
        if paragraph is not None
    ]
    return paragraphs, _photos(article), article.placement, article.is_reviewed


def _photos(article: Article) -> list[object]:
    return [
        (replace(photo, source=None, caption=None), photo.caption.text if photo.caption else "")
        for photo in article.photos
    ]


def _between(ours: Article, theirs: Article) -> Difference:
    mine, other = _texts(ours), _texts(theirs)
    if mine == other and _photos(ours) != _photos(theirs):
        return Difference(ours.slug, ours.headline.text, Change.PHOTOS)
    if mine == other and (ours.placement, ours.is_reviewed) != (theirs.placement, theirs.is_reviewed):
        return Difference(ours.slug, ours.headline.text, Change.PLACE)
    lines: list[tuple[str, str]] = []
    matcher = difflib.SequenceMatcher(a=mine, b=other, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            lines += [(" ", text) for text in mine[first:last]]
        else:
            lines += [*(("-", text) for text in mine[first:last]), *(("+", text) for text in other[start:end])]
    return Difference(ours.slug, ours.headline.text, Change.TEXT, tuple(lines))
