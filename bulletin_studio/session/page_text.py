"""Where text stands on pages: a document in; carets, characters under a point and boxes of a selection out.

All lengths are points from the top left of a page's trim box. What is asked of a page is worked out once for that page.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import Document, Page
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.session.text_edits import TextRange

_ASCENT_EM = 0.88
_DESCENT_EM = 0.12
"""The em box of Chinese faces above and below the baseline (OpenType BASE "ideo")."""

_SAME_LINE: Pt = 0.5
"""A run that begins further left than the run before it ends, by more than this, begins a line."""

_RAISED_EM = 0.6
"""Superiors and inferiors stand less than this above or below their line."""

_WIDEST_GAP_EM = 1.5
"""Runs of one line stand no further apart; gutters between columns are wider."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of one paragraph on a page.

    Attributes:
        page: counted from 1.
        start: the place of its first character.
        edges: x of the left edge of each character, and of the right edge of the last: one more than characters.
        top: of its em box.
        bottom: of its em box.
    """

    page: int
    start: TextPlace
    edges: tuple[Pt, ...]
    top: Pt
    bottom: Pt

    @property
    def end_offset(self) -> int:
        """The offset behind its last character."""
        return self.start.offset + len(self.edges) - 1

    @property
    def box(self) -> Rect:
        """From the first character's left edge to the last one's right."""
        return Rect(self.edges[0], self.top, self.edges[-1] - self.edges[0], self.bottom - self.top)

    def x_at(self, offset: int) -> Pt:
        """The left edge of the character at an offset; of offsets beyond the line, its nearer end."""
        return self.edges[min(max(offset - self.start.offset, 0), len(self.edges) - 1)]

    def place_near(self, x: Pt) -> TextPlace:
        """The place between characters nearest to an x."""
        index = bisect_right(self.edges, x)
        if index > 0 and (index == len(self.edges) or x - self.edges[index - 1] <= self.edges[index] - x):
            index -= 1
        return replace(self.start, offset=self.start.offset + index)


@dataclass(frozen=True, slots=True)
class Caret:
    """Where a caret is drawn."""

    page: int
    x: Pt
    top: Pt
    bottom: Pt


_Key = tuple[str, str, int]
"""Article, part and paragraph."""


@dataclass(slots=True)
class _KnownPage:
    """What has been worked out for a page: which paragraphs stand on it and, once asked for, its lines."""

    page: Page
    keys: frozenset[_Key]
    articles: frozenset[str]
    lines: tuple[TextLine, ...] | None = None


class PageText:
    """The text of a document's pages."""

    def __init__(self, document: Document, before: "PageText | None" = None) -> None:
        """Looks at a document; what is known of pages that `before` had too is taken over."""
        self.document = document
        self.known: dict[int, _KnownPage] = {}
        if before is not None:
            pages = dict(enumerate(document.pages, start=1))
            seen = before.known.copy()  # another thread may be working on it
            self.known = {number: known for number, known in seen.items() if pages.get(number) is known.page}

    def lines_on(self, page: int) -> tuple[TextLine, ...]:
        """The lines of articles on a page, in reading order."""
        known = self._page(page)
        if known.lines is None:
            known.lines = tuple(_lines_of(known.page))
        return known.lines

    def _page(self, number: int) -> "_KnownPage":
        known = self.known.get(number)
        if known is None:
            page = self.document.pages[number - 1]
            keys = frozenset(_keys_on(page))
            known = self.known[number] = _KnownPage(page, keys, frozenset(slug for slug, _, _ in keys))
        return known

    def lines_of(self, place: TextPlace) -> tuple[TextLine, ...]:
        """The lines of the paragraph that a place stands in, over all its pages."""
        wanted = (place.article, place.part, place.paragraph)
        return tuple(
            line
            for page in self._pages_of(place.article)
            if wanted in self._page(page).keys
            for line in self.lines_on(page)
            if (line.start.article, line.start.part, line.start.paragraph) == wanted
        )

    def line_at(self, place: TextPlace) -> TextLine | None:
        """The line that a place stands in: of two, the one that begins there; None where it stands on no page."""
        found = None
        for line in self.lines_of(place):
            if line.start.offset <= place.offset or found is None:
                found = line
        return found

    def caret_at(self, place: TextPlace) -> Caret | None:
        """Where the caret of a place is drawn; None where the place is on no page.

        An empty paragraph has its caret below the text before it.
        """
        line = self.line_at(place)
        if line is not None:
            return Caret(line.page, line.x_at(place.offset), line.top, line.bottom)
        return self._caret_of_empty(place)

    def place_at(self, page: int, point: Point) -> TextPlace | None:
        """The place between characters nearest to a point; None on a page without text."""
        lines = self.lines_on(page)
        if not lines:
            return None
        return min(lines, key=lambda line: _distance(line.box, point)).place_near(point.x)

    def boxes_of(self, selection: TextRange) -> tuple[tuple[int, Rect], ...]:
        """The boxes of a selection with their pages, line by line."""
        return tuple((page, box) for page in self.pages_of(selection) for box in self.boxes_on(page, selection))

    def pages_of(self, selection: TextRange) -> Iterator[int]:
        """The pages on which paragraphs of a selection stand."""
        start, end = selection.start, selection.end
        return self._pages_with(start.article, start.part, start.paragraph, end.paragraph)

    def boxes_on(self, page: int, selection: TextRange) -> tuple[Rect, ...]:
        """The boxes of a selection on one page, line by line."""
        boxes = (_selected_box(line, selection.start, selection.end) for line in self.lines_on(page))
        return tuple(box for box in boxes if box is not None)

    def look_through(self) -> None:
        """Finds out which paragraphs stand on every page, so that nobody who asks waits for many pages."""
        for page in range(1, len(self.document.pages) + 1):
            self._page(page)

    def place_in_next_line(self, place: TextPlace, step: int, x: Pt) -> TextPlace | None:
        """The place nearest to an x in the line before (-1) or after (1) that of a place; None where there is none."""
        line = self.line_at(place)
        if line is None:
            return None
        pages = list(self._pages_with(place.article, place.part))
        here = pages.index(line.page)
        lines = [
            each
            for page in pages[max(0, here - 1) : here + 2]
            for each in self.lines_on(page)
            if (each.start.article, each.start.part) == (place.article, place.part)
        ]
        index = lines.index(line) + step
        return lines[index].place_near(x) if 0 <= index < len(lines) else None

    def articles_on(self, page: int) -> frozenset[str]:
        """The articles with text on a page."""
        return self._page(page).articles

    def _pages_of(self, article: str) -> Iterator[int]:
        """The pages on which an article stands."""
        for page in range(1, len(self.document.pages) + 1):
            if article in self._page(page).articles:
                yield page

    def _pages_with(self, article: str, part: str, first: int = 0, last: int | None = None) -> Iterator[int]:
        """The pages on which paragraphs of a part stand, from one paragraph to another."""
        for page in self._pages_of(article):
            for slug, name, paragraph in self._page(page).keys:
                if (slug, name) == (article, part) and first <= paragraph and (last is None or paragraph <= last):
                    yield page
                    break

    def _caret_of_empty(self, place: TextPlace) -> Caret | None:
        """The caret of a paragraph without characters: one line below what stands before it in its article."""
        before: TextLine | None = None
        for page in self._pages_of(place.article):
            for line in self.lines_on(page):
                if line.start.part == place.part and line.start.paragraph > place.paragraph:
                    break
                if line.start.part == place.part or before is None:
                    before = line
        if before is None:
            return None
        height = before.bottom - before.top
        return Caret(before.page, before.edges[0], before.bottom + height / 2, before.bottom + height * 1.5)


def _keys_on(page: Page) -> Iterator[_Key]:
    """Whose text stands on a page."""
    for item in page.items:
        if isinstance(item, PlacedRun) and item.run.place is not None and item.run.place.article:
            yield item.run.place.article, item.run.place.part, item.run.place.paragraph


def _lines_of(page: Page) -> Iterator[TextLine]:
    """The lines of a page: runs one after another from left to right belong to one."""
    runs: list[PlacedRun] = []
    for item in page.items:
        if not isinstance(item, PlacedRun) or item.run.place is None or not item.run.place.article:
            continue
        if runs and not _goes_on(runs[-1], item):
            yield _line_from_runs(page.number, runs)
            runs = []
        runs.append(item)
    if runs:
        yield _line_from_runs(page.number, runs)


def _goes_on(before: PlacedRun, after: PlacedRun) -> bool:
    one, other = before.run.place, after.run.place
    if one is None or other is None:
        return False
    is_same = (one.article, one.part, one.paragraph) == (other.article, other.part, other.paragraph)
    size = max(before.run.size, after.run.size)
    gap = after.origin.x - before.origin.x - before.run.width
    is_level = abs(after.origin.y - before.origin.y) < _RAISED_EM * size
    return is_same and is_level and -_SAME_LINE <= gap <= _WIDEST_GAP_EM * size


def _line_from_runs(page: int, runs: list[PlacedRun]) -> TextLine:
    first = runs[0].run.place
    if first is None:
        msg = "a line of text has a place"
        raise ValueError(msg)
    edges: list[Pt] = []
    end = runs[0].origin.x
    for placed in runs:
        start = placed.run.place
        missing = (start.offset if start else 0) - first.offset - len(edges)
        edges.extend([end] * max(0, missing))
        edges.extend(_edges_of(placed))
        end = placed.origin.x + placed.run.width
    edges.append(runs[-1].origin.x + runs[-1].run.width)
    baseline, size = runs[0].origin.y, max(placed.run.size for placed in runs)
    return TextLine(page, first, tuple(edges), baseline - _ASCENT_EM * size, baseline + _DESCENT_EM * size)


def _edges_of(placed: PlacedRun) -> list[Pt]:
    """The left edge of each character of a run; characters of one cluster share its width evenly."""
    run = placed.run
    if run.clusters == tuple(range(len(run.text))):  # a glyph a character, as nearly all Han is
        return [placed.origin.x + x for x in run.x_positions]
    starts = dict(zip(reversed(run.clusters), reversed(run.x_positions), strict=True))
    known = [*sorted(starts.items()), (len(run.text), run.width)]
    edges: list[Pt] = []
    if known[0][0] > 0:
        known.insert(0, (0, 0.0))
    for (index, x), (next_index, next_x) in pairwise(known):
        count = next_index - index
        edges.extend(placed.origin.x + x + (next_x - x) * part / count for part in range(count))
    return edges


def _distance(box: Rect, point: Point) -> tuple[Pt, Pt]:
    """How far a point is from a box: first what lies between them, then how far from its middle line."""
    dx = max(box.x - point.x, 0, point.x - box.right)
    dy = max(box.y - point.y, 0, point.y - box.bottom)
    return dx * dx + dy * dy, abs(point.y - (box.y + box.bottom) / 2)


def _selected_box(line: TextLine, start: TextPlace, end: TextPlace) -> Rect | None:
    """The part of a line inside a selection."""
    if (line.start.article, line.start.part) != (start.article, start.part):
        return None
    if not start.paragraph <= line.start.paragraph <= end.paragraph:
        return None
    first = start.offset if line.start.paragraph == start.paragraph else line.start.offset
    last = end.offset if line.start.paragraph == end.paragraph else line.end_offset
    left, right = line.x_at(first), line.x_at(last)
    return Rect(left, line.top, right - left, line.bottom - line.top) if left < right else None
