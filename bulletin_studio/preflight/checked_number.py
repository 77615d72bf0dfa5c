"""A number as preflight looks at it: issue, layout and pages together, and the ways from one to the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.display.document import Document, Page
from bulletin_studio.display.items import GlyphRun, PlacedImage, PlacedRun, Tag, TagBegin, TagEnd
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import MANUAL_BREAK, Paragraph
from bulletin_studio.photos.facts import PhotoFacts


@dataclass(frozen=True, slots=True)
class CheckedNumber:
    """What the rules look at; `photo_facts` are by file as the articles name it."""

    issue: Issue
    layout: Layout
    document: Document
    photo_facts: Mapping[str, PhotoFacts]
    library: FontLibrary


@dataclass(frozen=True, slots=True)
class SetRun:
    """A glyph run with its page and its article; no article for furniture."""

    run: GlyphRun
    page: int
    article: Article | None


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A photo on a page."""

    article: Article
    photo: Photo
    image: PlacedImage
    page: int


def plain_headline(article: Article) -> str:
    """The headline in one line, for people."""
    return article.headline.text.replace(MANUAL_BREAK, "")


def set_runs(number: CheckedNumber) -> Iterator[SetRun]:
    """All glyph runs of all pages, in reading order."""
    articles = {article.slug: article for article in number.issue.articles}
    for page in number.document.pages:
        for item in page.items:
            if isinstance(item, PlacedRun):
                place = item.run.place
                yield SetRun(item.run, page.number, articles.get(place.article) if place else None)


def shown_photos(number: CheckedNumber) -> Iterator[ShownPhoto]:
    """All photos of all pages with what the articles say of them."""
    articles = {article.slug: article for article in number.issue.articles}
    for page in number.document.pages:
        for slug, image in _images_by_article(page):
            photo = next((each for each in articles[slug].photos if each.file == image.file), None)
            if photo is not None:
                yield ShownPhoto(articles[slug], photo, image, page.number)


def has_article(page: Page) -> bool:
    """Whether anything of an article stands on a page."""
    return any(isinstance(item, TagBegin) and item.tag is Tag.ARTICLE for item in page.items)


def paragraph_at(article: Article, place: TextPlace) -> Paragraph | None:
    """The paragraph a place of an article's text is in; None for credits and what the article no longer has."""
    heads = {
        "kicker": article.kicker,
        "headline": article.headline,
        "deck": article.deck,
        "byline": article.byline,
    }
    if place.part in heads:
        return heads[place.part]
    captions = tuple(photo.caption for photo in article.photos)
    paragraphs = {"body": article.body.paragraphs, "caption": captions}.get(place.part, ())
    return paragraphs[place.paragraph] if place.paragraph < len(paragraphs) else None


def source_at(article: Article, place: TextPlace) -> SourceSpan | None:
    """Where a place of an article's text stands in its file: the span it is in, else the photo or the article."""
    paragraph = paragraph_at(article, place)
    if paragraph is None:
        is_of_photo = place.part in ("caption", "credit") and place.paragraph < len(article.photos)
        return article.photos[place.paragraph].source if is_of_photo else article.source
    end = 0
    for span in paragraph.spans:
        end += len(span.text)
        if place.offset < end:
            return span.source
    return paragraph.source


def _images_by_article(page: Page) -> Iterator[tuple[str, PlacedImage]]:
    """Every photo of a page with the slug of the article it stands in."""
    open_tags: list[TagBegin] = []
    for item in page.items:
        if isinstance(item, TagBegin):
            open_tags.append(item)
        elif isinstance(item, TagEnd):
            open_tags.pop()
        elif isinstance(item, PlacedImage):
            slug = next((tag.key for tag in open_tags if tag.tag is Tag.ARTICLE), None)
            if slug is not None:
                yield slug, item
