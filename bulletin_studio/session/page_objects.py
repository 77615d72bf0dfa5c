"""What can be picked up on a page: its items in, boxes of articles, photos and captions out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.display.document import Document, Page
from bulletin_studio.display.items import PlacedImage, PlacedRun, Tag, TagBegin, TagEnd

_ASCENT_EM = 0.88


class ObjectKind(Enum):
    """Kinds of things on a page."""

    ARTICLE = "article"
    PHOTO = "photo"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class PageObject:
    """A thing on a page.

    Attributes:
        page: counted from 1.
        article: slug of the article it is or belongs to.
        index: of the photo in its article; 0 for articles.
        box: what it covers.
    """

    kind: ObjectKind
    page: int
    article: str
    index: int
    box: Rect


class PageObjects:
    """The things on a document's pages, worked out page by page when asked for."""

    def __init__(self, document: Document, before: "PageObjects | None" = None) -> None:
        """Looks at a document; what is known of pages that `before` had too is taken over."""
        self.document = document
        self.known: dict[int, tuple[Page, tuple[PageObject, ...]]] = {}
        if before is not None:
            pages = dict(enumerate(document.pages, start=1))
            seen = before.known.copy()  # another thread may be working on it
            self.known = {number: known for number, known in seen.items() if pages.get(number) is known[0]}

    def on(self, page: int) -> tuple[PageObject, ...]:
        """The things on a page, counted from 1; see `objects_on`."""
        if page not in self.known:
            found = self.document.pages[page - 1]
            self.known[page] = (found, objects_on(found))
        return self.known[page][1]

    def at(self, page: int, point: Point) -> PageObject | None:
        """The thing under a point; see `object_at`."""
        return _at(self.on(page), point)

    def of(self, kind: ObjectKind, article: str, index: int = 0) -> tuple[PageObject, ...]:
        """The pieces of one thing, page by page: an article may go over several."""
        wanted = (kind, article, index)
        pages = range(1, len(self.document.pages) + 1)
        return tuple(
            each for page in pages for each in self.on(page) if (each.kind, each.article, each.index) == wanted
        )


def objects_on(page: Page) -> tuple[PageObject, ...]:
    """Articles with their photos and captions, in reading order; an article comes before its parts."""
    return tuple(_objects(page))


def object_at(page: Page, point: Point) -> PageObject | None:
    """The thing under a point: a photo or caption before its article; None on bare paper."""
    return _at(objects_on(page), point)


def _at(objects: tuple[PageObject, ...], point: Point) -> PageObject | None:
    found = [each for each in objects if _holds(each.box, point)]
    return min(
        found, key=lambda each: (each.kind is ObjectKind.ARTICLE, each.box.width * each.box.height), default=None
    )


def _objects(page: Page) -> Iterator[PageObject]:
    open_tags: list[TagBegin] = []
    boxes: list[Rect | None] = []
    made: list[PageObject] = []
    for item in page.items:
        if isinstance(item, TagBegin):
            open_tags.append(item)
            boxes.append(None)
        elif isinstance(item, TagEnd):
            box, tag = boxes.pop(), open_tags.pop()
            found = _object_of(tag, box, page.number)
            if found is not None:
                made.append(found)
            if boxes and box is not None:
                boxes[-1] = _around(boxes[-1], box)
            if tag.tag is Tag.ARTICLE:
                yield from sorted(made, key=lambda each: each.kind is not ObjectKind.ARTICLE)
                made = []
        elif boxes and isinstance(item, PlacedRun | PlacedImage):
            boxes[-1] = _around(boxes[-1], _box_of(item))


def _object_of(tag: TagBegin, box: Rect | None, page: int) -> PageObject | None:
    if box is None:
        return None
    if tag.tag is Tag.ARTICLE:
        return PageObject(ObjectKind.ARTICLE, page, tag.key, 0, box)
    kinds = {Tag.FIGURE: (ObjectKind.PHOTO, "photo"), Tag.CAPTION: (ObjectKind.CAPTION, "caption")}
    if tag.tag not in kinds:
        return None
    kind, word = kinds[tag.tag]
    slug, _, name = tag.key.rpartition("/")
    number = name.removeprefix(word)
    return PageObject(kind, page, slug, int(number), box) if number.isdecimal() else None


def _box_of(item: PlacedRun | PlacedImage) -> Rect:
    if isinstance(item, PlacedImage):
        return item.box
    return Rect(item.origin.x, item.origin.y - _ASCENT_EM * item.run.size, item.run.width, item.run.size)


def _around(one: Rect | None, other: Rect) -> Rect:
    if one is None:
        return other
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Rect(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


def _holds(box: Rect, point: Point) -> bool:
    return box.x <= point.x <= box.right and box.y <= point.y <= box.bottom
