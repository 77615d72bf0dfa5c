"""The masters of a layout file go in, page masters with their furniture come out."""

import re
from dataclasses import dataclass

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.base.units import Pt, mm_from_pt
from bulletin_studio.files.layout_page import PageGeometry, read_pair
from bulletin_studio.files.layout_styles import ALIGNMENTS, Colours, read_colour
from bulletin_studio.files.lengths import read_length
from bulletin_studio.files.section import Keys, Section, open_section
from bulletin_studio.files.yaml_node import MappingNode, Node
from bulletin_studio.model.layout import FURNITURE_VARIABLES, Furniture, FurnitureRule, FurnitureText, PageMaster
from bulletin_studio.model.style import Alignment, ParagraphStyle

MASTERS = Keys(required=("first", "inside"))
MASTER_KEYS = Keys(optional=("first_line", "furniture"))
TEXT_KEYS = Keys(required=("text", "style", "at", "width"), optional=("height", "align"))
RULE_KEYS = Keys(required=("rule", "at", "width", "height"))

BRACES = re.compile(r"\{([^{}]*)\}")


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

    def style(self, name: str) -> ParagraphStyle | None:
        """The style of that name."""
        return next((style for style in self.styles if style.name == name), None)


def read_masters(layout: Section, basis: FurnitureBasis) -> tuple[PageMaster, PageMaster]:
    """The masters of page 1 and of all others."""
    masters = layout.section("masters", MASTERS)
    if masters is None:
        return PageMaster(0), PageMaster(0)
    return _master(masters, "first", basis), _master(masters, "inside", basis)


def _master(masters: Section, key: str, basis: FurnitureBasis) -> PageMaster:
    master = masters.section(key, MASTER_KEYS)
    if master is None:
        return PageMaster(0)
    first_line = master.integer("first_line", 0, 0, basis.geometry.grid.lines - 1)
    furniture = [_item(node, index, master, basis) for index, node in enumerate(master.items("furniture"), 1)]
    return PageMaster(first_line, tuple(item for item in furniture if item is not None))


def _item(node: Node, index: int, master: Section, basis: FurnitureBasis) -> Furniture | None:
    name = f"{master.full_name('furniture')}[{index}]"
    is_rule = isinstance(node, MappingNode) and any(key.text == "rule" for key, _ in node.entries)
    section = open_section(node, master.path, name, RULE_KEYS if is_rule else TEXT_KEYS, master.faults)
    if section is None:
        return None
    return _rule(section, basis) if is_rule else _text(section, basis)


def _rule(section: Section, basis: FurnitureBasis) -> FurnitureRule:
    box = _box(section, basis, read_length(section, "height", 0.0, basis.em))
    return FurnitureRule(box, read_colour(section, "rule", BLACK, basis.colours))


def _text(section: Section, basis: FurnitureBasis) -> FurnitureText:
    names = {style.name: style for style in basis.styles}
    style = section.choice("style", ParagraphStyle("body"), names)
    template = section.text("text")
    _check_template(section, template)
    default = Alignment.START if style.alignment is Alignment.JUSTIFY else style.alignment
    box = _box(section, basis, read_length(section, "height", style.leading, basis.em))
    return FurnitureText(template, style.name, box, section.choice("align", default, ALIGNMENTS))


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


def _check_template(section: Section, template: str) -> None:
    where = section.where("text")
    for name in BRACES.findall(template):
        if name not in FURNITURE_VARIABLES:
            allowed = ", ".join(FURNITURE_VARIABLES)
            section.faults.append(error("layout.variable", where, name=name, allowed=allowed))
    rest = BRACES.sub("", template)
    if "{" in rest or "}" in rest:
        section.faults.append(error("layout.braces", where, found=template))
    depth = 0
    for character in rest:
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth not in (0, 1):
            break
    if depth:
        section.faults.append(error("layout.brackets", where, found=template))
