"""The boxes of a layout file go in, the model's boxes that articles may stand in come out."""

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.findings import error
from bulletin_studio.base.units import Pt
from bulletin_studio.files.attributes import NAME
from bulletin_studio.files.layout_styles import Colours, read_colour
from bulletin_studio.files.lengths import read_em, read_length
from bulletin_studio.files.section import Keys, Section
from bulletin_studio.model.layout import BoxStyle

ARTICLE_BOX_KEYS = Keys(optional=("tint", "rule", "inset", "sides"))
OUTLINE_KEYS = Keys(required=("weight",), optional=("colour",))

MOST_ROWS = 5
MOST_SIDES_EM = 5.0


def read_boxes(layout: Section, em: Pt, colours: Colours) -> tuple[BoxStyle, ...]:
    """The boxes by name, in the order written."""
    section = layout.any_section("boxes")
    if section is None:
        return ()
    boxes = []
    for name in section.values:
        if not NAME.fullmatch(name):
            layout.faults.append(error("layout.box_name", section.where(name), found=name))
        box = section.section(name, ARTICLE_BOX_KEYS)
        if box is not None:
            boxes.append(_read_box(name, box, em, colours))
    return tuple(boxes)


def _read_box(name: str, section: Section, em: Pt, colours: Colours) -> BoxStyle:
    default = BoxStyle(name)
    outline = section.section("rule", OUTLINE_KEYS)
    return BoxStyle(
        name,
        tint=section.choice("tint", None, colours),
        rule_weight=0.0 if outline is None else read_length(outline, "weight", 0.0, em),
        rule_colour=BLACK if outline is None else read_colour(outline, "colour", BLACK, colours),
        inset_rows=section.integer("inset", default.inset_rows, 0, MOST_ROWS),
        inset_em=read_em(section, "sides", 0.0, MOST_SIDES_EM) if section.has("sides") else default.inset_em,
    )
