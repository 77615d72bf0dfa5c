"""Remembers set paragraphs, so that an edit composes one paragraph again and no other.

A paragraph's lines depend only on its text and spans, its style, the faces, the measures and the options; where it
stands in its article is put in afterwards, so a paragraph that only moves is not composed again.
"""

from collections import OrderedDict
from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.typesetting.line import Line, SetParagraph
from bulletin_studio.typesetting.set_paragraph import Prepared, TypeContext, prepare, set_prepared

_ROOM = 20_000
"""Paragraphs kept; a number of 400 pages has about 5 000, twice that while it is edited."""
_Key = tuple[tuple[tuple[str, str, str, str], ...], ParagraphStyle, tuple[Pt, ...], int | None]
_Asked = tuple[Paragraph, ParagraphStyle, tuple[Pt, ...], TextPlace]


class ParagraphCache:
    """Set paragraphs of one context (faces, character styles, protected words)."""

    def __init__(self, context: TypeContext) -> None:
        self._context = context
        self._last: tuple[_Asked, Prepared] | None = None
        self._known: OrderedDict[_Key, tuple[TextPlace, SetParagraph]] = OrderedDict()
        self._elsewhere: OrderedDict[tuple[_Key, TextPlace], SetParagraph] = OrderedDict()

    def set_paragraph(
        self,
        paragraph: Paragraph,
        style: ParagraphStyle,
        measures: tuple[Pt, ...],
        place: TextPlace,
        line_count: int | None = None,
    ) -> SetParagraph:
        """Sets a paragraph as the function `set_paragraph` does, from memory where it is known.

        Raises:
            FontError: a face cannot be opened.
        """
        spans = tuple([(span.text, span.style, span.annotation, span.link) for span in paragraph.spans])
        key = (spans, style, measures, line_count)
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
            known_place, result = known
            return result if known_place == place else self._placed(key, result, place)
        prepared = self._prepared(paragraph, style, measures, place)
        result = set_prepared(prepared, paragraph, style, self._context, line_count)
        self._known[key] = (place, result)
        if len(self._known) > _ROOM:
            self._known.popitem(last=False)
        return result

    def _placed(self, key: _Key, result: SetParagraph, place: TextPlace) -> SetParagraph:
        """The same lines at another place: the same objects where they stood there before."""
        placed = self._elsewhere.get((key, place))
        if placed is None:
            placed = self._elsewhere[key, place] = _placed(result, place)
            if len(self._elsewhere) > _ROOM:
                self._elsewhere.popitem(last=False)
        return placed

    def _prepared(
        self, paragraph: Paragraph, style: ParagraphStyle, measures: tuple[Pt, ...], place: TextPlace
    ) -> Prepared:
        """The paragraph prepared for its breaks: the last one again, when make-up asks for other numbers of lines."""
        asked = (paragraph, style, measures, place)
        if self._last is None or self._last[0] != asked:
            self._last = (asked, prepare(paragraph, style, measures, place, self._context))
        return self._last[1]


def _placed(result: SetParagraph, place: TextPlace) -> SetParagraph:
    """The same lines at another place of the same or another article."""
    return replace(result, lines=tuple([_placed_line(line, place) for line in result.lines]))


def _placed_line(line: Line, place: TextPlace) -> Line:
    return replace(line, runs=tuple([_placed_run(placed, place) for placed in line.runs]))


def _placed_run(placed: PlacedRun, place: TextPlace) -> PlacedRun:
    run = placed.run
    if run.place is None:
        return placed
    moved = replace(run.place, article=place.article, part=place.part, paragraph=place.paragraph)
    return PlacedRun(replace(run, place=moved), placed.origin, placed.colour)
