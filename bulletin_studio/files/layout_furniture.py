"""The masters of a layout file go in, page masters with their furniture come out."""

import re
from dataclasses import dataclass

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.base.units import Pt, mm_from_pt
from bulletin_studio.files.layout_page import FEWEST_LINES, PageGeometry, read_pair
from bulletin_studio.files.layout_styles import ALIGNMENTS, Colours, read_colour
from bulletin_studio.files.lengths import read_length
from bulletin_studio.files.section import Keys, Section, open_section
from bulletin_studio.files.yaml_node import MappingNode, Node, SequenceNode
from bulletin_studio.model.layout import (
    FURNITURE_VARIABLES,
    Anchor,
    Furniture,
    FurnitureBox,
    FurnitureContents,
    FurnitureRule,
    FurnitureText,
    PageMaster,
)
from bulletin_studio.model.style import Alignment, ParagraphStyle

MASTERS = Keys(required=("first", "inside"), optional=("left", "right", "last"))
MASTER_KEYS = Keys(optional=("first_line", "foot_lines", "furniture"))
LAST_KEYS = Keys(optional=("foot_lines", "furniture"))
TEXT_KEYS = Keys(required=("text", "style", "at", "width"), optional=("height", "align", "anchor", "mirror"))
RULE_KEYS = Keys(required=("rule", "at", "width", "height"), optional=("mirror",))
BOX_KEYS = Keys(required=("box", "at", "width", "height"), optional=("mirror",))
BOX_LOOK_KEYS = Keys(optional=("tint", "rule"))
BOX_RULE_KEYS = Keys(required=("weight",), optional=("colour",))
CONTENTS_KEYS = Keys(required=("contents", "at", "width", "height"), optional=("mirror",))
CONTENTS_LOOK_KEYS = Keys(
    required=("style",), optional=("page_style", "page", "entries", "from_page", "leaders", "page_at")
)

ANCHORS = {anchor.value: anchor for anchor in Anchor}
PAGE_SIDES = {"end": False, "start": True}
BRACES = re.compile(r"\{([^{}]*)\}")

DEFAULT_ENTRIES = 6
MOST_ENTRIES = 60


@dataclass(frozen=True, slots=True)
class FurnitureBasis:
    """What furniture refers to.

    Attributes:
        em: the size of the body.
    """

    geometry: PageGeometry
    styles: tuple[ParagraphStyle, ...]
    colours: Colours
    em: Pt


@dataclass(frozen=True, slots=True)
class Masters:
    """The masters of a layout; those it does not name are None."""

    first: PageMaster
    inside: PageMaster
    left: PageMaster | None = None
    right: PageMaster | None = None
    last: PageMaster | None = None


def read_masters(layout: Section, basis: FurnitureBasis) -> Masters:
    """Every master; what page 1 and the other pages must have is empty where it is wrong."""
    masters = layout.section("masters", MASTERS)
    if masters is None:
        return Masters(PageMaster(0), PageMaster(0))
    left, right, last = (_master(masters, key, basis) if masters.has(key) else None for key in MASTERS.optional)
    return Masters(_master(masters, "first", basis), _master(masters, "inside", basis), left, right, last)


def _master(masters: Section, key: str, basis: FurnitureBasis) -> PageMaster:
    master = masters.section(key, LAST_KEYS if key == "last" else MASTER_KEYS)
    if master is None:
        return PageMaster(0)
    lines = basis.geometry.grid.lines
    first_line = master.integer("first_line", 0, 0, lines - 1)
    foot_lines = master.integer("foot_lines", 0, 0, lines - 1)
    if first_line + foot_lines > lines - FEWEST_LINES:
        wrong = "foot_lines" if foot_lines else "first_line"
        master.refuse("layout.no_room_for_articles", wrong, lines=lines, left=max(0, lines - first_line - foot_lines))
    furniture = [_item(node, index, master, basis) for index, node in enumerate(master.items("furniture"), 1)]
    return PageMaster(first_line, tuple(item for item in furniture if item is not None), foot_lines)


def _item(node: Node, index: int, master: Section, basis: FurnitureBasis) -> Furniture | None:
    name = f"{master.full_name('furniture')}[{index}]"
    kinds = {"rule": (RULE_KEYS, _rule), "box": (BOX_KEYS, _box_item), "contents": (CONTENTS_KEYS, _contents)}
    written = {key.text for key, _ in node.entries} if isinstance(node, MappingNode) else set()
    keys, read = next((kinds[kind] for kind in kinds if kind in written), (TEXT_KEYS, _text))
    section = open_section(node, master.path, name, keys, master.faults)
    return None if section is None else read(section, basis)


def _rule(section: Section, basis: FurnitureBasis) -> Furniture:
    box = _box(section, basis, read_length(section, "height", 0.0, basis.em))
    colour = read_colour(section, "rule", BLACK, basis.colours)
    return FurnitureRule(box, colour, section.truth("mirror", default=True), section.where("at"))


def _box_item(section: Section, basis: FurnitureBasis) -> Furniture:
    box = _box(section, basis, read_length(section, "height", 0.0, basis.em))
    look = section.section("box", BOX_LOOK_KEYS)
    rule = look.section("rule", BOX_RULE_KEYS) if look is not None else None
    return FurnitureBox(
        box,
        tint=look.choice("tint", None, basis.colours) if look is not None else None,
        rule_weight=read_length(rule, "weight", 0.0, basis.em) if rule is not None else 0.0,
        rule_colour=read_colour(rule, "colour", BLACK, basis.colours) if rule is not None else BLACK,
        is_mirrored=section.truth("mirror", default=True),
        source=section.where("at"),
    )


def _contents(section: Section, basis: FurnitureBasis) -> Furniture | None:
    box = _box(section, basis, read_length(section, "height", 0.0, basis.em))
    look = section.section("contents", CONTENTS_LOOK_KEYS)
    if look is None:
        return None
    names = {style.name: style.name for style in basis.styles}
    style = look.choice("style", "body", names)
    template = look.text("page", "{page}")
    _check_template(look, "page", template)
    return FurnitureContents(
        box,
        style,
        look.choice("page_style", style, names),
        template,
        look.integer("entries", DEFAULT_ENTRIES, 1, MOST_ENTRIES),
        look.integer("from_page", 1, 1, 99),
        look.truth("leaders", default=False),
        look.choice("page_at", default=False, choices=PAGE_SIDES),
        section.truth("mirror", default=True),
        section.where("at"),
    )


def _text(section: Section, basis: FurnitureBasis) -> Furniture:
    names = {style.name: style for style in basis.styles}
    style = section.choice("style", ParagraphStyle("body"), names)
    is_block = isinstance(section.values.get("text"), SequenceNode)
    template = "\n".join(section.texts("text")) if is_block else section.text("text")
    _check_template(section, "text", template)
    default = Alignment.START if style.alignment is Alignment.JUSTIFY and not is_block else style.alignment
    return FurnitureText(
        template,
        style.name,
        _box(section, basis, read_length(section, "height", style.leading, basis.em)),
        section.choice("align", default, ALIGNMENTS),
        is_block,
        section.choice("anchor", Anchor.TOP, ANCHORS),
        section.truth("mirror", default=True),
        section.where("text"),
    )


def _box(section: Section, basis: FurnitureBasis, height: Pt) -> Rect:
    """The item's box; one that would print nothing, or beyond the bleed, is a fault."""
    geometry = basis.geometry
    at = read_pair(section, "at", basis.em, Size(0.0, 0.0), low=-geometry.bleed - 0.01)
    box = Rect(at.width, at.height, read_length(section, "width", 0.0, basis.em), height)
    right, bottom = geometry.trim.width + geometry.bleed, geometry.trim.height + geometry.bleed
    if box.right > right + 0.01 or box.bottom > bottom + 0.01:
        section.refuse(
            "layout.furniture_off_page",
            "at",
            right=round(mm_from_pt(box.right), 2),
            bottom=round(mm_from_pt(box.bottom), 2),
        )
    return box


def _check_template(section: Section, key: str, template: str) -> None:
    where = section.where(key)
    for name in BRACES.findall(template):
        if name not in FURNITURE_VARIABLES:
            allowed = ", ".join(FURNITURE_VARIABLES)
            section.faults.append(error("layout.variable", where, name=name, allowed=allowed))
    rest = BRACES.sub("", template)
    if "{" in rest or "}" in rest:
        section.faults.append(error("layout.braces", where, found=template))
    if any(not _is_balanced(part) for part in rest.split("\n")):
        section.faults.append(error("layout.brackets", where, found=template))


def _is_balanced(text: str) -> bool:
    """Whether square brackets are in pairs and none stands in another."""
    depth = 0
    for character in text:
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth not in (0, 1):
            return False
    return depth == 0
