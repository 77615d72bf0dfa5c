"""How a layout draws tables goes in, the model's rules of tables come out."""

from bulletin_studio.base.units import Pt
from bulletin_studio.files.layout_styles import Colours, read_colour
from bulletin_studio.files.lengths import read_length
from bulletin_studio.files.section import Keys, Section
from bulletin_studio.model.layout import TableRules

TABLE_KEYS = Keys(optional=("outer", "head", "rows", "colour"))


def read_table_rules(layout: Section, em: Pt, colours: Colours) -> TableRules:
    """The weights and the colour of the rules; those left out are of a table of three rules."""
    section = layout.section("tables", TABLE_KEYS)
    default = TableRules()
    if section is None:
        return default
    return TableRules(
        outer_weight=read_length(section, "outer", default.outer_weight, em),
        head_weight=read_length(section, "head", default.head_weight, em),
        row_weight=read_length(section, "rows", default.row_weight, em),
        colour=read_colour(section, "colour", default.colour, colours),
    )
