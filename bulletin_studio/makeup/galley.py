"""What make-up works with: one article in type, before it is poured."""

from dataclasses import dataclass
from typing import Protocol

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import PhotoFault
from bulletin_studio.display.items import FilledPath
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import CaptionSpot, Photo
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.typesetting.line import Line, SetParagraph


class Setter(Protocol):
    """Sets a paragraph to measures; the last measure goes for all lines that follow."""

    def __call__(
        self,
        paragraph: Paragraph,
        style: ParagraphStyle,
        measures: tuple[Pt, ...],
        place: TextPlace,
        *,
        line_count: int | None = None,
    ) -> SetParagraph:
        """Sets one paragraph, to a number of lines if one is wanted and good lines allow it."""


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a cell stands in its table; rows and columns count from 0.

    Attributes:
        rows: how many the table has.
        is_head: whether the row is the table's head.
        is_copy: whether the row is the head once more, where the table goes on in another column.
    """

    row: int
    column: int
    rows: int
    is_head: bool = False
    is_copy: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before an item of a list.

    Attributes:
        line: its runs, placed from the left end of the item's measure; they stand for no text of the article.
        first: index in the body of the list's first item.
    """

    line: Line
    first: int


@dataclass(frozen=True, slots=True)
class SetText:
    """A paragraph in type.

    Attributes:
        lines: none for tables and lists of names, which have rows.
        rows: of a table or a list of names.
        cell: where the text stands in its table or list of names; None for text outside of them.
        label: before the first line of an item of a list.
    """

    paragraph: Paragraph
    style: ParagraphStyle
    place: TextPlace
    lines: tuple[Line, ...]
    leading: Pt
    rows: "tuple[SetRow, ...]" = ()
    cell: CellPlace | None = None
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell in type, and its left edge, counted from that of the column."""

    text: SetText
    left: Pt


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row of a table or of a list of names in type, from left to right."""

    cells: tuple[SetCell, ...]
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A line's place in a block.

    Attributes:
        index: of the line in its paragraph.
        baseline: below the top of the block's first slot (in captions: below the top of the caption).
        left: from the left edge of the column to the left end of its measure: beside a photo on the left.
    """

    text: SetText
    index: int
    baseline: Pt
    left: Pt = 0.0

    @property
    def line(self) -> Line:
        """The line itself."""
        return self.text.lines[self.index]


@dataclass(frozen=True, slots=True)
class Caption:
    """Caption and credit in type.

    Attributes:
        lines: from the top of the caption down.
        depth: from the top of the caption to its last baseline.
        spot: where it stands to its photo.
        measure: it is set to; wider than its photo where that is very narrow.
    """

    lines: tuple[BlockLine, ...]
    depth: Pt
    spot: CaptionSpot = CaptionSpot.BELOW
    measure: Pt = 0.0


@dataclass(frozen=True, slots=True)
class SetPhoto:
    """A photo with the sizes it may take.

    Attributes:
        index: of the photo in its article.
        anchor: index of the strip before which it belongs.
        is_full: whether it stands at the head or foot of the frame, not in a column's text.
        measure: width of the photo.
        indent: from the left edge of the column, or of its columns, to the photo.
        ratio: height per width of the picture, or of what the editor's crop leaves of it.
        highest: the largest height it may take.
        choices: rows it may take with its caption, the best first; never empty.
        span: how many columns it stands across.
    """

    photo: Photo
    index: int
    anchor: int
    is_full: bool
    measure: Pt
    indent: Pt
    ratio: float
    highest: Pt
    caption: Caption | None
    choices: tuple[int, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Fit:
    """How a piece of text stands on the grid: the rows it takes and its lines in them.

    Attributes:
        photo: the photo that the lines stand beside.
        photo_row: where the photo's first row is, counted from the first of the piece.
        rules: of a table, from the column's left edge and the top of the piece's first row.
    """

    rows: int
    lines: tuple[BlockLine, ...] = ()
    photo: SetPhoto | None = None
    photo_row: int = 0
    rules: tuple[FilledPath, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """The smallest piece of body text that is never cut: a line, a crosshead with its space, or lines beside a photo.

    Attributes:
        inside: how it stands below other text.
        at_head: how it stands at the head of a column, where the space above is dropped.
        cut_cost: what it costs to end a column after it (see costs.py).
        is_heading: whether text must follow it.
    """

    inside: Fit
    at_head: Fit
    cut_cost: float = 0.0
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A photo that text runs round.

    Attributes:
        photo: with its indent from the left edge of the column.
        paragraph: index of the first paragraph that may stand beside it.
        measure: of the lines beside it.
        left: from the left edge of the column to those lines.
        offset: rows of full measure from the paragraph's head down to the photo.
        texts: the paragraphs from `paragraph` on that stand beside it, or above or below it in part, set to their
            measures.
    """

    photo: SetPhoto
    paragraph: int
    measure: Pt
    left: Pt
    offset: int = 0
    texts: tuple[SetText, ...] = ()

    @property
    def end(self) -> int:
        """Index after the last paragraph that it touches."""
        return self.paragraph + len(self.texts)


@dataclass(frozen=True, slots=True)
class Galley:
    """One article in type.

    Attributes:
        opening: kicker, headline, deck and byline, across all columns.
        body: the paragraphs of the text.
        strips: the body cut into pieces.
        column_photos: photos that stand in a column between its lines, in order.
        full_photos: photos at the head or foot of a frame, in order.
        left_out: lines of openings and captions that are too deep for any page.
        unplaceable: photos for which no page has room.
        pinned_photos: photos laid down for a page, by page.
        besides: photos that text runs round, in order.
        photo_faults: what could not be done as the photos ask for.
        starts: for each paragraph (and the end) the index of its first strip; see `runaround.run_round`.
    """

    article: Article
    opening: Fit
    body: tuple[SetText, ...]
    strips: tuple[Strip, ...]
    column_photos: tuple[SetPhoto, ...] = ()
    full_photos: tuple[SetPhoto, ...] = ()
    left_out: tuple[BlockLine, ...] = ()
    unplaceable: int = 0
    pinned_photos: tuple[SetPhoto, ...] = ()
    besides: tuple[Beside, ...] = ()
    photo_faults: tuple[PhotoFault, ...] = ()
    starts: tuple[int, ...] = ()
