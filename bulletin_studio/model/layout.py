"""A layout: trim, columns, baseline grid, styles and furniture, as a designer writes them."""

from dataclasses import dataclass

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.geometry import Insets, Rect, Size
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import Pt
from bulletin_studio.model.style import Alignment, CharacterStyle, ParagraphStyle


@dataclass(frozen=True, slots=True)
class BaselineGrid:
    """The lines on which all body text stands (CLREQ #considerations_in_designing_type_area).

    Attributes:
        pitch: from line to line.
        lines: how many lines a full column holds.
    """

    pitch: Pt
    lines: int


@dataclass(frozen=True, slots=True)
class ColumnGrid:
    """Equal columns side by side.

    Attributes:
        count: how many.
        measure: width of one, a whole number of em of the body size.
        gutter: between two.
    """

    count: int
    measure: Pt
    gutter: Pt

    @property
    def width(self) -> Pt:
        """From the left edge of the first column to the right edge of the last."""
        return self.count * self.measure + (self.count - 1) * self.gutter


FURNITURE_VARIABLES = (
    "title",
    "subtitle",
    "publisher",
    "mark",
    "number",
    "total",
    "date",
    "year",
    "month",
    "day",
    "weekday",
    "page",
    "pages",
)
"""The {variables} that furniture may name; any other is a fault of the layout."""


@dataclass(frozen=True, slots=True)
class FurnitureText:
    """A line of text that stands on every page of a master.

    Attributes:
        template: text with {variables}, see FURNITURE_VARIABLES. A part in [square brackets] is left out where a
            variable in it is empty; brackets do not nest.
        style: name of a paragraph style.
        box: place relative to the trim box; the first baseline stands one ascent below its top.
        alignment: in the box.
    """

    template: str
    style: str
    box: Rect
    alignment: Alignment = Alignment.START


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A filled bar: rules, colour bars and tints alike."""

    box: Rect
    colour: Cmyk


Furniture = FurnitureText | FurnitureRule


@dataclass(frozen=True, slots=True)
class PageMaster:
    """What one kind of page carries beside the articles.

    Attributes:
        first_line: the grid line, counted from 0, on which articles may begin (the masthead stands above).
        furniture: in painting order.
    """

    first_line: int
    furniture: tuple[Furniture, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRules:
    """How articles stand among each other.

    Attributes:
        lines_between: grid lines between two articles on one page.
        rule_weight: thickness of the rule between them; 0 for none.
        rule_colour: its colour.
        minimum_lines: fewest lines in each column of an article before it goes on to the next page.
    """

    lines_between: int = 2
    rule_weight: Pt = 0.0
    rule_colour: Cmyk = BLACK
    minimum_lines: int = 3


@dataclass(frozen=True, slots=True)
class PhotoRules:
    """How photos stand.

    Attributes:
        caption_gap: from the photo's foot to the caption's box.
        crop_limit: the largest share of height or width that may be cut so that a photo fills whole grid lines.
        maximum_share: the largest share of a column's height that a photo may take.
    """

    caption_gap: Pt = 4.0
    crop_limit: float = 0.15
    maximum_share: float = 0.5


@dataclass(frozen=True, slots=True)
class Layout:
    """A design for numbers of a bulletin.

    Attributes:
        name: the file name without ".yaml".
        titles: (language, title) pairs for people to choose by.
        trim: size of the finished page.
        bleed: how far colour at the edge reaches beyond the trim.
        margins: of a page; with `is_facing`, `left` is the inner margin and even pages are mirrored.
        styles: every paragraph style by name; "body" sets the size of the em that columns are counted in.
        first: master of page 1.
        inside: master of all other pages.
    """

    name: str
    titles: tuple[tuple[str, str], ...]
    trim: Size
    bleed: Pt
    margins: Insets
    columns: ColumnGrid
    grid: BaselineGrid
    styles: tuple[ParagraphStyle, ...]
    character_styles: tuple[CharacterStyle, ...]
    first: PageMaster
    inside: PageMaster
    articles: ArticleRules = ArticleRules()
    photos: PhotoRules = PhotoRules()
    is_facing: bool = False
    source: SourceSpan | None = None

    def style(self, name: str) -> ParagraphStyle:
        """The paragraph style of that name.

        Raises:
            KeyError: there is none; `files` has checked that every layout has the styles the house needs.
        """
        for style in self.styles:
            if style.name == name:
                return style
        raise KeyError(name)
