"""Sets the furniture of a page: masthead, heads, folio, contents, imprint, rules; and the rules between articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Insets, Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.document import OutlineEntry
from bulletin_studio.display.items import FilledPath, Item, LinkArea, StrokedPath, Tag, rectangle_path
from bulletin_studio.makeup.article_boxes import boxes_of_articles
from bulletin_studio.makeup.furniture_contents import set_contents
from bulletin_studio.makeup.furniture_lines import set_lines
from bulletin_studio.makeup.furniture_text import fill_template, furniture_values, variables_of
from bulletin_studio.makeup.galley import Setter
from bulletin_studio.makeup.pages import PagePlan
from bulletin_studio.makeup.placing import PlacedLine
from bulletin_studio.makeup.tagging import items_of, wrap
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import (
    Furniture,
    FurnitureBox,
    FurnitureContents,
    FurnitureRule,
    FurnitureText,
    Layout,
)
from bulletin_studio.model.style import Alignment

_MIRRORED = {Alignment.START: Alignment.END, Alignment.END: Alignment.START}
_OF_ONE_PAGE = ("page", "page_02", "page_zh", "page_name")


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """What furniture tells of the number.

    Attributes:
        pages: how many there are.
        outline: where the articles open, in reading order.
    """

    issue: Issue
    pages: int
    outline: tuple[OutlineEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class SetFurniture:
    """A piece of furniture on its page.

    Attributes:
        tag: TITLE for the bulletin's name on page 1, PARAGRAPH for the rest of the masthead and for the imprint, else
            ARTIFACT.
        is_last: whether it belongs to what the last page carries in addition.
        left_out: headlines that found no room in a contents box.
        text: its template, filled; empty for contents.
        source: where the layout names it.
        links: of a contents box, to the pages it tells.
    """

    tag: Tag
    key: str
    lines: tuple[PlacedLine, ...]
    is_last: bool = False
    left_out: tuple[str, ...] = ()
    text: str = ""
    source: SourceSpan | None = None
    links: tuple[LinkArea, ...] = ()


def set_furniture(page: int, number: NumberFacts, area: TypeArea, setter: Setter) -> tuple[SetFurniture, ...]:
    """Sets the text of a page's furniture; lines left empty are left out."""
    pieces: list[SetFurniture] = []
    own = len(area.layout.master(page).furniture)
    values = furniture_values(number.issue, page, number.pages)
    for index, standing in enumerate(standing_pieces(page, number.pages, area)):
        if isinstance(standing, FurnitureContents):
            names = {entry.page: furniture_values(number.issue, entry.page, number.pages) for entry in number.outline}
            contents = set_contents(standing, index, number.outline, names, area, setter)
            left_out, links = contents.left_out, contents.links
            pieces.append(SetFurniture(Tag.ARTIFACT, "contents", contents.lines, left_out=left_out, links=links))
        elif isinstance(standing, FurnitureText):
            text = fill_template(standing.template, values)
            if text:
                has_title = any(earlier.tag is Tag.TITLE for earlier in pieces)
                tag = _tag_of(standing, page, has_title=has_title, is_last=index >= own)
                key = f"imprint/{index}" if index >= own else f"masthead/{index}"
                lines = set_lines(standing, text, index, area, setter)
                pieces.append(SetFurniture(tag, key, lines, index >= own, text=text, source=standing.source))
    return tuple(pieces)


def furniture_rules(plan: PagePlan, pages: int, area: TypeArea) -> Iterator[Item]:
    """All rules, bars and boxes of a page, to be painted before anything else.

    Args:
        plan: of the page.
        pages: how many the number has.
        area: of the layout.
    """
    rules = area.layout.articles
    items: list[Item] = []
    for piece in standing_pieces(plan.number, pages, area):
        items += _painted(piece)
    items += boxes_of_articles(plan, area)
    if rules.rule_weight > 0:
        items += [FilledPath(rectangle_path(box), rules.rule_colour) for box in _rules_between(plan, area)]
    if items:
        yield from wrap(Tag.ARTIFACT, "rules", items)


def has_imprint(layout: Layout, number: NumberFacts) -> bool:
    """Whether any text stands in what the last page carries in addition."""
    if layout.last is None:
        return False
    values = furniture_values(number.issue, number.pages, number.pages)
    texts = [piece for piece in layout.last.furniture if isinstance(piece, FurnitureText)]
    return not texts or any(fill_template(piece.template, values) for piece in texts)


def masthead_items(furniture: Iterable[SetFurniture]) -> Iterator[Item]:
    """The masthead of page 1: text to be read and searched."""
    for piece in furniture:
        if piece.tag is not Tag.ARTIFACT and not piece.is_last:
            yield from wrap(piece.tag, piece.key, items_of(piece.lines))


def imprint_items(furniture: Iterable[SetFurniture]) -> Iterator[Item]:
    """What the last page carries in addition: text to be read after the articles."""
    for piece in furniture:
        if piece.tag is not Tag.ARTIFACT and piece.is_last:
            yield from wrap(piece.tag, piece.key, items_of(piece.lines))


def artifact_items(furniture: Iterable[SetFurniture]) -> Iterator[Item]:
    """Running heads, folios and contents, whose headlines are bookmarks too: no part of the text."""
    for piece in furniture:
        if piece.tag is Tag.ARTIFACT:
            yield from wrap(Tag.ARTIFACT, "furniture", (*items_of(piece.lines), *piece.links))


def _tag_of(piece: FurnitureText, page: int, *, has_title: bool, is_last: bool) -> Tag:
    """What tells of one page, and everything on inside pages but the imprint, is an artifact.

    On page 1 the first {title} is the title.
    """
    variables = variables_of(piece.template)
    if set(variables) & set(_OF_ONE_PAGE) or (page > 1 and not is_last):
        return Tag.ARTIFACT
    return Tag.TITLE if "title" in variables and not has_title and not is_last else Tag.PARAGRAPH


def _painted(piece: Furniture) -> Iterator[Item]:
    """The bar, or the tint and the rule of a box; the rule lies inside the box."""
    if isinstance(piece, FurnitureRule):
        yield FilledPath(rectangle_path(piece.box), piece.colour)
    if isinstance(piece, FurnitureBox):
        if piece.tint is not None:
            yield FilledPath(rectangle_path(piece.box), piece.tint)
        if piece.rule_weight > 0:
            half = piece.rule_weight / 2
            inner = piece.box.inset(Insets(half, half, half, half))
            yield StrokedPath(rectangle_path(inner), piece.rule_colour, piece.rule_weight)


def standing_pieces(page: int, pages: int, area: TypeArea) -> Iterator[Furniture]:
    """The pieces of a page as they stand: a master for even pages alone stands as it is written."""
    layout = area.layout
    written = len(layout.left.furniture) if layout.left is not None and page % 2 == 0 else 0
    for index, piece in enumerate(layout.furniture(page, pages)):
        yield piece if index < written else _standing(piece, page, area)


def _standing(piece: Furniture, page: int, area: TypeArea) -> Furniture:
    """The piece as it stands on this page: on even pages of facing layouts left and right change places.

    A piece that is not mirrored moves with the type area.
    """
    layout = area.layout
    if not area.is_mirrored(page):
        return piece
    if not piece.is_mirrored:
        return replace(piece, box=piece.box.moved(layout.margins.right - layout.margins.left, 0.0))
    box = replace(piece.box, x=layout.trim.width - piece.box.right)
    if isinstance(piece, FurnitureText):
        return replace(piece, box=box, alignment=_MIRRORED.get(piece.alignment, piece.alignment))
    return replace(piece, box=box)


def _rules_between(plan: PagePlan, area: TypeArea) -> Iterator[Rect]:
    """A rule in the middle between the last line of one article and the first of the next, across its columns."""
    weight = area.layout.articles.rule_weight
    for placed in plan.frames:
        if placed.rule_row is not None:
            top = area.slot_top(placed.row - placed.across.inset)
            middle = (area.slot_top(placed.rule_row) + top) / 2
            yield placed.across.box_rect(plan.number, middle - weight / 2, weight, area)
