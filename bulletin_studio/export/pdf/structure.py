"""Collects the structure of a document while its pages are written: tags in, elements with their marked content out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bulletin_studio.display.items import Tag, TagBegin

Edges = tuple[float, float, float, float]
"""A box in the media box's space: left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a page's content that belongs to an element.

    Attributes:
        page_index: counted from 0.
        mcid: the marked-content identifier, counted from 0 on each page.
    """

    page_index: int
    mcid: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link as a page holds it.

    Attributes:
        page_index: counted from 0.
        box: where readers click.
        address: where it leads; for a page of the document what stands there.
        target_page: of the document that it leads to, from 1; 0 for an address.
    """

    page_index: int
    box: Edges
    address: str
    target_page: int = 0


@dataclass(slots=True, eq=False)
class Element:
    """An element of the structure.

    Attributes:
        tag: its kind; None for a link, and for the root, the document itself.
        alt: for figures: what it shows.
        kids: its pieces of content and the elements in it, in reading order.
        box: for figures: where the picture stands.
        link: for links: the annotation that belongs to it.
    """

    tag: Tag | None
    alt: str = ""
    kids: list["Element | Mark"] = field(default_factory=list)
    box: Edges | None = None
    link: PageLink | None = None

    @property
    def kind(self) -> str:
        """Its structure type (ISO 32000-1, 14.8.4); ours that PDF does not name are mapped to those it does."""
        if self.tag is not None:
            return self.tag.value
        return "Link" if self.link is not None else "Document"


class Structure:
    """The structure tree as it grows, page by page."""

    def __init__(self) -> None:
        self.root = Element(None)
        self._by_key: dict[tuple[Tag, str], Element] = {}
        self._open: list[Element] = []
        self._artifact_depth = 0
        self._page_index = -1
        self._owners: list[list[Element]] = []
        self._links: list[Element] = []

    @property
    def links(self) -> tuple[Element, ...]:
        """All links, in the order in which they were opened."""
        return tuple(self._links)

    @property
    def elements(self) -> Iterator[Element]:
        """All elements but the root, in reading order."""
        return _elements_in(self.root)

    @property
    def owners(self) -> tuple[tuple[Element, ...], ...]:
        """For each page the element each of its marks belongs to, by MCID."""
        return tuple(tuple(owners) for owners in self._owners)

    def begin_page(self) -> None:
        """Turns to the next page; elements opened on the page before are closed."""
        self._page_index += 1
        self._owners.append([])
        self._open.clear()
        self._artifact_depth = 0

    def begin(self, begin: TagBegin) -> None:
        """Opens an element: the one of that key if there is one already."""
        if begin.tag is Tag.ARTIFACT or self._artifact_depth:
            self._artifact_depth += 1
            return
        element = self._by_key.get((begin.tag, begin.key))
        if element is None:
            element = self._by_key[begin.tag, begin.key] = Element(begin.tag, begin.alt)
            (self._open[-1] if self._open else self.root).kids.append(element)
        self._open.append(element)

    def begin_link(self, box: Edges, address: str) -> None:
        """Opens a link inside the current element."""
        link = Element(None, link=PageLink(self._page_index, box, address))
        (self._open[-1] if self._open else self.root).kids.append(link)
        self._links.append(link)
        self._open.append(link)

    def add_page_link(self, box: Edges, title: str, page: int) -> None:
        """Adds a link to a page of the document, for people named by a title."""
        link = Element(None, link=PageLink(self._page_index, box, title, page))
        self.root.kids.append(link)
        self._links.append(link)

    def end(self) -> None:
        """Closes the innermost open element."""
        if self._artifact_depth:
            self._artifact_depth -= 1
        elif self._open:
            self._open.pop()

    @property
    def is_furniture(self) -> bool:
        """Whether what is drawn now is furniture of the page."""
        return bool(self._artifact_depth)

    @property
    def current(self) -> Element | None:
        """The element that what is drawn now belongs to; None for furniture and decoration."""
        return self._open[-1] if self._open and not self._artifact_depth else None

    def mark(self, element: Element) -> int:
        """Counts a new piece of content on the page for an element and gives its MCID."""
        owners = self._owners[self._page_index]
        owners.append(element)
        element.kids.append(Mark(self._page_index, len(owners) - 1))
        return len(owners) - 1


def _elements_in(element: Element) -> Iterator[Element]:
    for kid in element.kids:
        if isinstance(kid, Element):
            yield kid
            yield from _elements_in(kid)
