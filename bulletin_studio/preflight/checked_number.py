"""A number as preflight looks at it: issue, layout and pages together, and the ways from one to the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bulletin_studio.display.document import Document, Page
from bulletin_studio.display.items import Item, PlacedImage, Tag, TagBegin, TagEnd
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.print_profile import USUAL_PROFILE, PrintProfile
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.photos.facts import PhotoFacts


@dataclass(frozen=True, slots=True)
class CheckedNumber:
    """What the rules look at; `photo_facts` are by file as the articles name it, `profile` is what the shop asks."""

    issue: Issue
    layout: Layout
    document: Document
    photo_facts: Mapping[str, PhotoFacts]
    library: FontLibrary
    profile: PrintProfile = USUAL_PROFILE


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


def shown_photos(number: CheckedNumber) -> Iterator[ShownPhoto]:
    """All photos of all pages with what the articles say of them."""
    articles = {article.slug: article for article in number.issue.articles}
    for page in number.document.pages:
        for slug, image in items_by_article(page):
            if not isinstance(image, PlacedImage) or slug not in articles:
                continue
            photo = next((each for each in articles[slug].photos if each.file == image.file), None)
            if photo is not None:
                yield ShownPhoto(articles[slug], photo, image, page.number)


def has_article(page: Page) -> bool:
    """Whether anything of an article stands on a page."""
    return any(isinstance(item, TagBegin) and item.tag is Tag.ARTICLE for item in page.items)


def last_page(number: CheckedNumber, slug: str) -> int | None:
    """The last page on which an article stands; None where it stands on none."""
    return next((page.number for page in reversed(number.document.pages) if slug in _articles_on(page)), None)


def _articles_on(page: Page) -> frozenset[str]:
    return frozenset(item.key for item in page.items if isinstance(item, TagBegin) and item.tag is Tag.ARTICLE)


def items_by_article(page: Page) -> Iterator[tuple[str, Item]]:
    """Every item of a page that is no tag, with the slug of the article it stands in; empty for furniture."""
    open_tags: list[TagBegin] = []
    for item in page.items:
        if isinstance(item, TagBegin):
            open_tags.append(item)
        elif isinstance(item, TagEnd):
            open_tags.pop()
        else:
            yield next((tag.key for tag in open_tags if tag.tag is Tag.ARTICLE), ""), item
