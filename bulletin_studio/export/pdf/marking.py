"""Marked content of one page: which element of the structure each piece of the content stream belongs to."""

from bulletin_studio.display.items import Tag
from bulletin_studio.export.pdf.content import ContentStream
from bulletin_studio.export.pdf.structure import Element, Structure
from bulletin_studio.export.pdf.syntax import hex_text

_FURNITURE = "/Artifact <</Type /Pagination>> BDC /Span <</ActualText ()>> BDC"
"""The empty text keeps folios and running heads out of the paragraphs that extractors read across pages."""

_HOLDERS = frozenset({Tag.ARTICLE, Tag.TABLE, Tag.ROW, Tag.LIST, Tag.LIST_ITEM})
"""Elements that hold others: rules and tints drawn in them are decoration."""

_DECORATION = "/Artifact <</Type /Layout>> BDC"


class Marking:
    """Opens and closes marked content as the current element changes (ISO 32000-1, 14.7.4.2 and 14.8.2.2)."""

    def __init__(self, content: ContentStream, structure: Structure, *, is_tagged: bool) -> None:
        self._content = content
        self._structure = structure
        self._is_tagged = is_tagged
        self._marked: Element | str | None = None

    def mark(self, *, is_text: bool) -> None:
        """Opens the marked content that what comes next belongs to, unless it is open."""
        element = self._structure.current
        if self._structure.is_furniture:
            self._change(_FURNITURE)
        elif element is None or (element.tag in _HOLDERS and not is_text):
            self._change(_DECORATION)
        else:
            self._change(element)

    def mark_stated(self, element: Element, text: str) -> None:
        """Opens marked content that states its text (14.9.4): its own piece of the element, as poppler needs it."""
        self.close()
        if self._is_tagged:
            self._marked = f"/Span <</MCID {self._structure.mark(element)} /ActualText {hex_text(text)}>> BDC"
            self._content.add(self._marked)

    def close(self) -> None:
        """Closes the marked content that is open."""
        self._change(None)

    def _change(self, mark: Element | str | None) -> None:
        if mark is self._marked or not self._is_tagged:
            return
        self._content.end_text()
        if self._marked is not None:
            self._content.add("EMC EMC" if self._marked is _FURNITURE else "EMC")
        if isinstance(mark, Element):
            self._content.add(f"/{mark.kind} <</MCID {self._structure.mark(mark)}>> BDC")
        elif isinstance(mark, str):
            self._content.add(mark)
        self._marked = mark
