"""The outline of a number: issue and pages in, its articles with photos, places, lengths and states out."""

from dataclasses import dataclass

from bulletin_studio.display.document import Document
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
from bulletin_studio.session.text_counts import count_article


@dataclass(frozen=True, slots=True)
class OutlinePhoto:
    """A photo of an article.

    Attributes:
        index: in its article.
        caption: its text in one line; empty where there is none.
        page: from 1; None where it stands on none.
    """

    index: int
    file: str
    caption: str
    page: int | None


@dataclass(frozen=True, slots=True)
class OutlineArticle:
    """An article.

    Attributes:
        headline: in one line.
        pages: on which it stands, from 1.
        words: 字数 (see `TextCount`).
        overset: characters that found no room.
        overset_lines: lines that found none.
        is_pinned: whether it is laid down on a page.
        is_reviewed: 已审.
    """

    slug: str
    headline: str
    pages: tuple[int, ...]
    words: int
    overset: int
    overset_lines: int
    is_pinned: bool
    is_reviewed: bool
    photos: tuple[OutlinePhoto, ...]


class Outliner:
    """Makes outlines; articles that did not change are not counted anew."""

    def __init__(self) -> None:
        self._words: dict[int, tuple[Article, int]] = {}

    def outline(self, issue: Issue, objects: PageObjects) -> tuple[OutlineArticle, ...]:
        """The articles in their order."""
        stands = _pages_of(objects)
        words = {id(article): (article, self._words_of(article)) for article in issue.articles}
        self._words = words
        return tuple(_row(article, words[id(article)][1], objects.document, stands) for article in issue.articles)

    def _words_of(self, article: Article) -> int:
        known = self._words.get(id(article))
        return known[1] if known is not None else count_article(article).words


Stands = dict[tuple[ObjectKind, str, int], list[int]]


def _pages_of(objects: PageObjects) -> Stands:
    stands: Stands = {}
    for page in range(1, len(objects.document.pages) + 1):
        for each in objects.on(page):
            pages = stands.setdefault((each.kind, each.article, each.index), [])
            if page not in pages:
                pages.append(page)
    return stands


def _row(article: Article, words: int, document: Document, stands: Stands) -> OutlineArticle:
    overset = next((each for each in document.oversets if each.article == article.slug), None)
    return OutlineArticle(
        article.slug,
        in_one_line(article.headline.text),
        tuple(stands.get((ObjectKind.ARTICLE, article.slug, 0), ())),
        words,
        overset.characters if overset is not None else 0,
        overset.lines if overset is not None else 0,
        article.placement.page is not None,
        article.is_reviewed,
        tuple(_photo(article.slug, index, photo, stands) for index, photo in enumerate(article.photos)),
    )


def _photo(slug: str, index: int, photo: Photo, stands: Stands) -> OutlinePhoto:
    pages = stands.get((ObjectKind.PHOTO, slug, index), [])
    caption = in_one_line(photo.caption.text) if photo.caption is not None else ""
    return OutlinePhoto(index, photo.file, caption, pages[0] if pages else None)


def in_one_line(text: str) -> str:
    """A headline or caption without manual breaks."""
    return text.replace(MANUAL_BREAK, "").strip()


def page_range(pages: tuple[int, ...]) -> str:
    """Pages as people write them: 2, 2–4, 2、5."""
    if not pages:
        return ""
    is_run = pages == tuple(range(pages[0], pages[-1] + 1))
    return f"{pages[0]}–{pages[-1]}" if is_run and len(pages) > 1 else "、".join(map(str, pages))
