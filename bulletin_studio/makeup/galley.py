"""What make-up works with: one article in type, before it is poured."""

from dataclasses import dataclass
from typing import Protocol

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
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
class SetText:
    """A paragraph in type."""

    paragraph: Paragraph
    style: ParagraphStyle
    place: TextPlace
    lines: tuple[Line, ...]
    leading: Pt


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A line's place in a block.

    Attributes:
        index: of the line in its paragraph.
        baseline: below the top of the block's first slot (in captions: below the top of the caption).
    """

    text: SetText
    index: int
    baseline: Pt

    @property
    def line(self) -> Line:
        """The line itself."""
        return self.text.lines[self.index]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a piece of text stands on the grid: the rows it takes and its lines in them."""

    rows: int
    lines: tuple[BlockLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """The smallest piece of body text that is never cut: a line, or a crosshead with its space.

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
class Caption:
    """Caption and credit in type.

    Attributes:
        lines: from the top of the caption down.
        depth: from the top of the caption to its last baseline.
    """

    lines: tuple[BlockLine, ...]
    depth: Pt


@dataclass(frozen=True, slots=True)
class SetPhoto:
    """A photo with the sizes it may take.

    Attributes:
        index: of the photo in its article.
        anchor: index of the strip before which it belongs.
        is_full: whether it stands across all columns.
        measure: width of the photo and its caption.
        indent: from the left edge of the column, or of all columns, to the photo.
        ratio: height of the whole picture per width.
        highest: the largest height it may take.
        choices: rows it may take with its caption, the best first; never empty.
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


@dataclass(frozen=True, slots=True)
class Galley:
    """One article in type.

    Attributes:
        opening: kicker, headline, deck and byline, across all columns.
        body: the paragraphs of the text.
        strips: the body cut into pieces.
        column_photos: photos that stand in a column, in order.
        full_photos: photos across all columns, in order.
        left_out: lines of openings and captions that are too deep for any page.
        unplaceable: photos for which no page has room.
    """

    article: Article
    opening: Fit
    body: tuple[SetText, ...]
    strips: tuple[Strip, ...]
    column_photos: tuple[SetPhoto, ...] = ()
    full_photos: tuple[SetPhoto, ...] = ()
    left_out: tuple[BlockLine, ...] = ()
    unplaceable: int = 0
