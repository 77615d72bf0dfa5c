"""Models with places and split spans go in, the same models in their plainest form come out, to be compared."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Span, Story


def plain_article(article: Article) -> Article:
    """The article without places, neighbouring spans of one style joined, empty headings taken as absent."""
    return replace(
        article,
        headline=plain(article.headline),
        body=Story(tuple(plain(paragraph) for paragraph in article.body.paragraphs)),
        kicker=_plain_or_none(article.kicker),
        deck=_plain_or_none(article.deck),
        byline=_plain_or_none(article.byline),
        photos=tuple(plain_photo(photo) for photo in article.photos),
        source=None,
    )


def plain(paragraph: Paragraph) -> Paragraph:
    """The paragraph without places, neighbouring spans of one kind joined."""
    return replace(paragraph, spans=tuple(_joined(paragraph.spans)))


def plain_photo(photo: Photo) -> Photo:
    """The photo without places."""
    return replace(photo, caption=_plain_or_none(photo.caption), source=None)


def _plain_or_none(paragraph: Paragraph | None) -> Paragraph | None:
    return plain(paragraph) if paragraph is not None and paragraph.text else None


def _joined(spans: Sequence[Span]) -> list[Span]:
    bare = [replace(span, source=None) for span in spans if span.text]
    groups = [list(group) for _, group in groupby(bare, key=lambda span: replace(span, text=""))]
    return [replace(group[0], text="".join(span.text for span in group)) for group in groups]
