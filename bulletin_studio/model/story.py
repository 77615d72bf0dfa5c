"""Text: a story is one flow of paragraphs of spans; a table is a paragraph whose text is cut into rows and cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.style import Alignment

MANUAL_BREAK = "\u2028"
CELL_BREAK = "\u001f"
"""Parts the cells of a row (UNIT SEPARATOR, ISO 646); files and keyboards hold no such character."""
ROW_BREAK = "\u001e"
"""Parts the rows of a table (RECORD SEPARATOR, ISO 646)."""

CROSSHEAD = "crosshead"
SALUTATION = "salutation"
SIGNATURE = "signature"
NOTE = "note"
LIST = "list"
NAMES = "names"
TABLE = "table"
TABLE_HEAD = "table-head"
"""Paragraph styles of the body that mean more than a look, or that every layout has beside "body"."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one character style.

    Attributes:
        text: as typed, joined over the file's line ends; a manual break is U+2028 LINE SEPARATOR.
        style: the name of a character style; empty for plain text.
        source: where the text begins in the file.
        annotation: 注音, set small above the text; empty for none.
        link: an address for readers on screen; empty for none.
    """

    text: str
    style: str = ""
    source: SourceSpan | None = None
    annotation: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """How the cells of a table or of a list of names stand.

    Attributes:
        columns: the alignment of each column; of a list of names their number alone counts.
        has_head: whether the first row of a table is its head.
    """

    columns: tuple[Alignment, ...] = ()
    has_head: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    Attributes:
        style: the name of a paragraph style: "body", "crosshead", "kicker", "headline", "caption"...
        grid: for tables and lists of names; None where nothing is said.
    """

    style: str
    spans: tuple[Span, ...]
    grid: Grid | None = None

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(span.text for span in self.spans)

    @property
    def source(self) -> SourceSpan | None:
        """Where the paragraph begins."""
        return self.spans[0].source if self.spans else None


@dataclass(frozen=True, slots=True)
class Story:
    """One flow of paragraphs."""

    paragraphs: tuple[Paragraph, ...] = ()


def plain_paragraph(style: str, text: str, source: SourceSpan | None = None) -> Paragraph:
    """A paragraph of one plain span."""
    return Paragraph(style, (Span(text, "", source),))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, or a name of a list.

    Attributes:
        offset: of its first character in the text of the whole.
        paragraph: its text, in the style of the whole.
    """

    offset: int
    paragraph: Paragraph


def rows_of(table: Paragraph) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table, each as many cells as it was given."""
    rows: list[tuple[Cell, ...]] = []
    start = 0
    for row in table.text.split(ROW_BREAK):
        rows.append(tuple(_pieces(table, start, row.split(CELL_BREAK))))
        start += len(row) + 1
    return tuple(rows)


def regular_table(table: Paragraph) -> Paragraph:
    """The table with as many cells in every row as the longest has, and as many columns; what is missing is empty."""
    rows, grid = rows_of(table), table.grid or Grid()
    count = max(len(row) for row in rows)
    columns = (*grid.columns, *(Alignment.START,) * count)[:count]
    spans: list[Span] = []
    for row in rows:
        spans += [Span(ROW_BREAK)] if row is not rows[0] else []
        for index, cell in enumerate(row):
            spans += [Span(CELL_BREAK)] if index else []
            spans += cell.paragraph.spans
        spans += [Span(CELL_BREAK * (count - len(row)))] if len(row) < count else []
    return replace(table, spans=tuple(spans), grid=Grid(columns, grid.has_head))


def names_of(names: Paragraph) -> tuple[Cell, ...]:
    """The names of a list, which blanks and manual breaks part; a full-width space belongs to its name."""
    pieces = re.split(f"[ {MANUAL_BREAK}]", names.text)
    return tuple(cell for cell in _pieces(names, 0, pieces) if cell.paragraph.text)


def _pieces(whole: Paragraph, start: int, pieces: list[str]) -> Iterator[Cell]:
    """Pieces of a text that one character parts, the first at `start`."""
    for piece in pieces:
        end = start + len(piece)
        yield Cell(start, Paragraph(whole.style, tuple(_cut(whole.spans, start, end))))
        start = end + 1


def _cut(spans: tuple[Span, ...], start: int, end: int) -> Iterator[Span]:
    """The parts of spans between two offsets; a part keeps the place of its whole span."""
    at = 0
    for span in spans:
        first, last = max(start, at), min(end, at + len(span.text))
        if first < last:
            yield replace(span, text=span.text[first - at : last - at])
        at += len(span.text)
