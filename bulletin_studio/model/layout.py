"""A layout: trim, columns, baseline grid, styles and furniture, as a designer writes them."""

from dataclasses import dataclass, fields
from enum import Enum

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.geometry import Insets, Rect, Size
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import Pt
from bulletin_studio.model.fitting import USUAL_LIMITS, FitLimits
from bulletin_studio.model.issue import Imprint
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
    "number_zh",
    "total",
    "total_zh",
    "date",
    "date_zh",
    "year",
    "year_zh",
    "month",
    "month_zh",
    "day",
    "day_zh",
    "weekday",
    "page",
    "page_02",
    "page_zh",
    "page_name",
    "pages",
    "pages_zh",
    *(field.name for field in fields(Imprint)),
)
"""The {variables} that furniture may name; any other is a fault of the layout."""


class Anchor(Enum):
    """Which part of its box a text of furniture holds on to."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class FurnitureText:
    """Text that stands on every page of a master.

    Attributes:
        template: text with {variables}, see FURNITURE_VARIABLES. A part in [square brackets] is left out where a
            variable in it is empty; brackets do not nest. A line end parts paragraphs; those left empty are left out.
        style: name of a paragraph style.
        box: place relative to the trim box; the first baseline stands one ascent below its top.
        alignment: in the box.
        is_block: whether the text may take several lines; a text that may not is set smaller where it is too wide, a
            block where it is too high.
        anchor: where it stands in a box higher than itself.
        is_mirrored: whether left and right change places on even pages of facing layouts; otherwise the box keeps its
            place in the type area.
        source: where the layout names it.
    """

    template: str
    style: str
    box: Rect
    alignment: Alignment = Alignment.START
    is_block: bool = False
    anchor: Anchor = Anchor.TOP
    is_mirrored: bool = True
    source: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A filled bar: rules, colour bars and tints alike; `is_mirrored` and `source` as for texts."""

    box: Rect
    colour: Cmyk
    is_mirrored: bool = True
    source: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class FurnitureBox:
    """A frame with a rule round it, a tint in it, or both.

    Attributes:
        box: the outer edge of the rule.
        tint: None for none.
        rule_weight: 0 for no rule.
        is_mirrored: as for texts, and so `source`.
    """

    box: Rect
    tint: Cmyk | None = None
    rule_weight: Pt = 0.0
    rule_colour: Cmyk = BLACK
    is_mirrored: bool = True
    source: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class FurnitureContents:
    """本期导读: headlines of the number with the pages they stand on.

    Attributes:
        box: nothing stands outside; what finds no room in it is told.
        style: of the headlines.
        page_style: of the pages.
        template: the page as it is named, with the variables of the page that the article opens on.
        entries: the most headlines.
        first_page: articles that open before this page are left out.
        has_leaders: whether dots lead from headline to page.
        page_first: whether the page stands before the headline, at its left.
        is_mirrored: as for texts, and so `source`.
    """

    box: Rect
    style: str
    page_style: str
    template: str = "{page}"
    entries: int = 6
    first_page: int = 1
    has_leaders: bool = False
    page_first: bool = False
    is_mirrored: bool = True
    source: SourceSpan | None = None


Furniture = FurnitureText | FurnitureRule | FurnitureBox | FurnitureContents


@dataclass(frozen=True, slots=True)
class PageMaster:
    """What one kind of page carries beside the articles.

    Attributes:
        first_line: the grid line, counted from 0, on which articles may begin (the masthead stands above).
        furniture: in painting order.
        foot_lines: how many grid lines at the foot articles leave free.
    """

    first_line: int
    furniture: tuple[Furniture, ...] = ()
    foot_lines: int = 0


@dataclass(frozen=True, slots=True)
class ArticleRules:
    """How articles stand among each other.

    Attributes:
        lines_between: grid lines between two articles on one page.
        rule_weight: thickness of the rule between them; 0 for none.
        rule_colour: its colour.
        minimum_lines: fewest lines in each column of an article before it goes on to the next page.
        text_columns: how many columns the text of an article across the whole page runs in; None for those of the grid.
        jump_lines: whether 下转 and 上接 tell where an article goes on that skips pages.
    """

    lines_between: int = 2
    rule_weight: Pt = 0.0
    rule_colour: Cmyk = BLACK
    minimum_lines: int = 3
    text_columns: int | None = None
    jump_lines: bool = True


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """A box that articles may stand in.

    Attributes:
        name: how issue.yaml names it.
        tint: of its ground; None for none.
        rule_weight: of its outline; 0 for none.
        rule_colour: of its outline.
        inset_rows: grid lines between its edge and the text, above and below.
        inset_em: between its edge and the text at the sides, in em of the body.
    """

    name: str
    tint: Cmyk | None = None
    rule_weight: Pt = 0.0
    rule_colour: Cmyk = BLACK
    inset_rows: int = 1
    inset_em: float = 1.0


@dataclass(frozen=True, slots=True)
class PhotoRules:
    """How photos stand.

    Attributes:
        caption_gap: from the photo's foot to the caption's box.
        crop_limit: the largest share of height or width that may be cut so that a photo fills whole grid lines.
        maximum_share: the largest share of a column's height that a photo may take.
        height_factor: how much higher photos stand than their own shape asks; less than 1 crops or narrows them.
    """

    caption_gap: Pt = 4.0
    crop_limit: float = 0.15
    maximum_share: float = 0.5
    height_factor: float = 1.0


@dataclass(frozen=True, slots=True)
class TableRules:
    """The rules of tables; by default three of them (三线表).

    Attributes:
        outer_weight: above and below a table.
        head_weight: below its head; 0 for none.
        row_weight: below every other row but the last; 0 for none.
        colour: of them all.
    """

    outer_weight: Pt = 1.0
    head_weight: Pt = 0.5
    row_weight: Pt = 0.0
    colour: Cmyk = BLACK


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
        left: master of even pages; None for `inside`, mirrored where the layout is facing.
        right: master of odd pages after page 1; None for `inside`.
        last: what the last page carries beside what it has from its own master; None for nothing.
        fit: how far copyfitting may go.
        boxes: that articles may stand in.
        tables: the rules of tables.
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
    left: PageMaster | None = None
    right: PageMaster | None = None
    last: PageMaster | None = None
    fit: FitLimits = USUAL_LIMITS
    boxes: tuple[BoxStyle, ...] = ()
    tables: TableRules = TableRules()

    def master(self, page: int) -> PageMaster:
        """The master of a page, counted from 1, without what the last page carries in addition."""
        if page == 1:
            return self.first
        return (self.left if page % 2 == 0 else self.right) or self.inside

    def furniture(self, page: int, pages: int) -> tuple[Furniture, ...]:
        """What stands on a page of a number of so many: on the last one that of `last` comes after its master's."""
        own = self.master(page).furniture
        return own + self.last.furniture if self.last is not None and page == pages else own

    def style(self, name: str) -> ParagraphStyle:
        """The paragraph style of that name.

        Raises:
            KeyError: there is none; `files` has checked that every layout has the styles the house needs.
        """
        for style in self.styles:
            if style.name == name:
                return style
        raise KeyError(name)
