"""Sets the furniture of a page: masthead, running head, folio, rules; and the rules between articles."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.items import FilledPath, Item, Tag, rectangle_path
from bulletin_studio.makeup.blocks import stack_lines
from bulletin_studio.makeup.furniture_text import fill_template, variables_of
from bulletin_studio.makeup.galley import Setter
from bulletin_studio.makeup.pages import PagePlan
from bulletin_studio.makeup.placing import PlacedLine
from bulletin_studio.makeup.set_text import set_text
from bulletin_studio.makeup.tagging import items_of, wrap
from bulletin_studio.makeup.type_area import EM_ASCENT, TypeArea
from bulletin_studio.model.layout import FurnitureRule, FurnitureText
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import Alignment

_UNLIMITED = 1.0e6
"""A measure on which every text stands on one line."""
_SMALLEST_SHARE = 0.35
"""Furniture is set no smaller than this share of its size."""
_ROUNDING = 0.999
"""Takes a text that was made to fit surely inside its box."""
_MIRRORED = {Alignment.START: Alignment.END, Alignment.END: Alignment.START}


@dataclass(frozen=True, slots=True)
class SetFurniture:
    """A line of furniture on its page.

    Attributes:
        tag: TITLE for the bulletin's name on page 1, PARAGRAPH for the rest of the masthead, else ARTIFACT.
    """

    tag: Tag
    key: str
    lines: tuple[PlacedLine, ...]


def set_furniture(page: int, values: Mapping[str, str], area: TypeArea, setter: Setter) -> tuple[SetFurniture, ...]:
    """Sets the text of a page's furniture; lines left empty are left out."""
    pieces: list[SetFurniture] = []
    for index, piece in enumerate(area.master(page).furniture):
        if not isinstance(piece, FurnitureText):
            continue
        text = fill_template(piece.template, values)
        if text.strip():
            has_title = any(earlier.tag is Tag.TITLE for earlier in pieces)
            tag = _tag_of(piece, page, has_title=has_title)
            lines = _set_piece(_mirrored(piece, page, area), text, index, area, setter)
            pieces.append(SetFurniture(tag, f"masthead/{index}", lines))
    return tuple(pieces)


def furniture_rules(plan: PagePlan, area: TypeArea) -> Iterator[Item]:
    """All rules and bars of a page, to be painted before anything else."""
    rules = area.layout.articles
    paths = [
        FilledPath(rectangle_path(_mirrored_box(piece.box, plan.number, area)), piece.colour)
        for piece in area.master(plan.number).furniture
        if isinstance(piece, FurnitureRule)
    ]
    if rules.rule_weight > 0:
        paths += [FilledPath(rectangle_path(box), rules.rule_colour) for box in _rules_between(plan, area)]
    if paths:
        yield from wrap(Tag.ARTIFACT, "rules", paths)


def masthead_items(furniture: Iterable[SetFurniture]) -> Iterator[Item]:
    """The masthead of page 1: text to be read and searched."""
    for piece in furniture:
        if piece.tag is not Tag.ARTIFACT:
            yield from wrap(piece.tag, piece.key, items_of(piece.lines))


def artifact_items(furniture: Iterable[SetFurniture]) -> Iterator[Item]:
    """Running heads and folios: no part of the text."""
    for piece in furniture:
        if piece.tag is Tag.ARTIFACT:
            yield from wrap(Tag.ARTIFACT, "furniture", items_of(piece.lines))


def _tag_of(piece: FurnitureText, page: int, *, has_title: bool) -> Tag:
    """Page numbers and everything on inside pages are artifacts; on page 1 the first {title} is the title."""
    variables = variables_of(piece.template)
    if page > 1 or "page" in variables:
        return Tag.ARTIFACT
    return Tag.TITLE if "title" in variables and not has_title else Tag.PARAGRAPH


def _set_piece(piece: FurnitureText, text: str, index: int, area: TypeArea, setter: Setter) -> tuple[PlacedLine, ...]:
    """Sets one line of furniture; its first baseline stands one ascent below the top of its box.

    A text wider than its box is set smaller on the same baseline, so that a long name of a bulletin does not run over
    what stands below; a third of the size is the limit.
    """
    style = replace(area.layout.style(piece.style), alignment=piece.alignment, indent_em=0.0)
    paragraph = plain_paragraph(style.name, text, area.layout.source)
    place = TextPlace("", "furniture", index, 0)
    whole = set_text(paragraph, replace(style, alignment=Alignment.START), _UNLIMITED, place, setter)
    share = min(1.0, max(_SMALLEST_SHARE, piece.box.width / max(1.0, *(line.width for line in whole.lines))))
    baseline = piece.box.y + EM_ASCENT * style.size
    if share < 1:
        style = replace(style, size=style.size * share * _ROUNDING, leading=style.leading * share)
    lines, _ = stack_lines((set_text(paragraph, style, piece.box.width, place, setter),), area.pitch)
    top = baseline - lines[0].baseline
    return tuple(PlacedLine(line.text, line.index, Point(piece.box.x, top + line.baseline)) for line in lines)


def _mirrored(piece: FurnitureText, page: int, area: TypeArea) -> FurnitureText:
    """The piece as it stands on this page: on even pages of facing layouts left and right change places."""
    if not area.is_mirrored(page):
        return piece
    alignment = _MIRRORED.get(piece.alignment, piece.alignment)
    return replace(piece, box=_mirrored_box(piece.box, page, area), alignment=alignment)


def _mirrored_box(box: Rect, page: int, area: TypeArea) -> Rect:
    if not area.is_mirrored(page):
        return box
    return replace(box, x=area.layout.trim.width - box.right)


def _rules_between(plan: PagePlan, area: TypeArea) -> Iterator[Rect]:
    """A rule in the middle between the last line of one article and the first of the next, across all columns."""
    weight = area.layout.articles.rule_weight
    for placed in plan.frames:
        if placed.rule_row is not None:
            middle = (area.slot_top(placed.rule_row) + area.slot_top(placed.row)) / 2
            yield Rect(area.left(plan.number), middle - weight / 2, area.layout.columns.width, weight)
