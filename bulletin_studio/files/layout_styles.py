"""The styles, colours and composition rules of a layout file go in, the model's styles come out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.colour import BLACK, PAPER, Cmyk
from bulletin_studio.base.findings import error
from bulletin_studio.base.units import Pt
from bulletin_studio.files.attributes import NAME
from bulletin_studio.files.block_styles import with_block_styles
from bulletin_studio.files.lengths import read_em, read_length, read_share
from bulletin_studio.files.section import Keys, Section, place_of
from bulletin_studio.files.yaml_node import MappingNode, Node, Scalar, SequenceNode
from bulletin_studio.model.style import (
    Alignment,
    CharacterStyle,
    CompositionRules,
    Decoration,
    FaceRole,
    LatinMix,
    MarkStyle,
    ParagraphStyle,
    ProhibitionLevel,
    Region,
)

ARTICLE_STYLES = ("body", "kicker", "headline", "deck", "byline", "crosshead", "caption", "credit")
"""The styles that articles use; every layout has them."""

STYLE_KEYS = Keys(
    optional=(
        "face",
        "weight",
        "size",
        "leading",
        "align",
        "indent",
        "left",
        "right",
        "tracking",
        "before",
        "after",
        "display",
        "colour",
        "latin",
        "rules",
    )
)
MARK_KEYS = Keys(optional=("face", "weight", "size", "rise", "colour", "decoration"))
LATIN_KEYS = Keys(required=("face",), optional=("weight", "size", "rise"))
SPOT_KEYS = Keys(required=("spot", "cmyk"))
RULE_KEYS = Keys(
    optional=(
        "level",
        "marks",
        "region",
        "gap",
        "stops",
        "hanging",
        "strict_grid",
        "runt",
        "hyphenation",
        "system_faces",
    )
)

FACES = {role.value: role for role in FaceRole}
REGIONS = {region.value: region for region in Region}
ALIGNMENTS = {alignment.value: alignment for alignment in Alignment}
LEVELS = {level.value: level for level in ProhibitionLevel}
MARK_STYLES = {style.value: style for style in MarkStyle}
DECORATIONS = {decoration.value: decoration for decoration in Decoration}
GAPS = {"1/4": 1 / 4, "1/6": 1 / 6, "1/8": 1 / 8}
STOPS = {"compressible": False, "fixed": True}
WEIGHTS = {"regular": 400, "medium": 500, "bold": 700, "black": 900} | {
    str(weight): weight for weight in range(100, 1000, 100)
}

DEFAULT_BODY_SIZE: Pt = 10.5
"""五号."""

SMALLEST_TYPE: Pt = 4.0
"""Below 八号 (5 pt) nothing can be read; a smaller size is a slip of the unit."""

LARGE_TYPE_LEADING = 1.25
"""Leading, as a share of the size, of type too large for the grid's pitch when its style names none."""

DEFAULT_MARKS = (
    CharacterStyle("strong", face=FaceRole.HEI),
    CharacterStyle("emphasis", face=FaceRole.KAI),
    CharacterStyle("dots", decoration=Decoration.DOTS),
    CharacterStyle("name", decoration=Decoration.NAME),
    CharacterStyle("book", decoration=Decoration.BOOK),
    CharacterStyle("super", size_factor=0.6, rise_em=0.35),
    CharacterStyle("sub", size_factor=0.6, rise_em=-0.15),
)
"""What every layout has unless it says otherwise; the sizes are those usual for footnote numbers and formulas."""

Colours = Mapping[str, Cmyk]


@dataclass(frozen=True, slots=True)
class StyleBasis:
    """What styles fall back on.

    Attributes:
        body_size: what 1em stands for outside a style's own em.
        pitch: of the baseline grid.
        rules: of the layout.
    """

    body_size: Pt
    pitch: Pt
    rules: CompositionRules
    colours: Colours


def read_body_size(layout: Section) -> Pt:
    """The size of the body, which every em of the layout is counted in."""
    styles = layout.any_section("styles")
    body = styles.section("body", STYLE_KEYS) if styles is not None else None
    return DEFAULT_BODY_SIZE if body is None else read_length(body, "size", DEFAULT_BODY_SIZE, 0.0, SMALLEST_TYPE)


def read_colours(layout: Section) -> Colours:
    """The layout's colours by name, with `black` and `paper`, which every layout has."""
    colours = {"black": BLACK, "paper": PAPER}
    section = layout.any_section("colours")
    if section is None:
        return colours
    for name in section.values:
        colour = _read_ink(section, name)
        if colour is None:
            section.refuse("value.not_colour", name)
        elif name in ("black", "paper"):
            section.refuse("layout.colour_fixed", name)
        else:
            colours[name] = colour
    return colours


def read_colour(section: Section, key: str, default: Cmyk, colours: Colours) -> Cmyk:
    """A colour named by the layout."""
    return section.choice(key, default, colours)


def read_rules(section: Section, default: CompositionRules) -> CompositionRules:
    """The composition rules under `rules`; those left out are as in the default."""
    rules = section.section("rules", RULE_KEYS)
    if rules is None:
        return default
    return CompositionRules(
        level=rules.choice("level", default.level, LEVELS),
        marks=rules.choice("marks", default.marks, MARK_STYLES),
        region=rules.choice("region", default.region, REGIONS),
        gap_em=rules.choice("gap", default.gap_em, GAPS),
        stop_fixed=rules.choice("stops", default.stop_fixed, STOPS),
        hanging=rules.truth("hanging", default=default.hanging),
        strict_grid=rules.truth("strict_grid", default=default.strict_grid),
        runt_minimum=rules.integer("runt", default.runt_minimum, 1, 6),
        hyphenation=rules.truth("hyphenation", default=default.hyphenation),
        system_faces=rules.truth("system_faces", default=default.system_faces),
    )


def read_styles(layout: Section, basis: StyleBasis) -> tuple[ParagraphStyle, ...]:
    """Every paragraph style; what a style leaves out is as the documentation of the format says.

    Those that blocks of articles need are there even where the layout does not write them.
    """
    section = layout.any_section("styles")
    if section is None:
        return ()
    for name in ARTICLE_STYLES:
        if not section.has(name):
            place = place_of(section.path, section.node)
            section.faults.append(error("layout.style_missing", place, name=name, allowed=", ".join(ARTICLE_STYLES)))
    opened = [(name, section.section(name, STYLE_KEYS)) for name in section.values]
    return with_block_styles([_paragraph_style(name, style, basis) for name, style in opened if style is not None])


def read_marks(layout: Section, colours: Colours) -> tuple[CharacterStyle, ...]:
    """The character styles that text may name: those every layout has, then the layout's own in their order."""
    section = layout.any_section("marks")
    if section is None:
        return DEFAULT_MARKS
    marks = {mark.name: mark for mark in DEFAULT_MARKS}
    for name in section.values:
        if not NAME.fullmatch(name):
            layout.faults.append(error("layout.mark_name", section.where(name), found=name))
        mark = section.section(name, MARK_KEYS)
        if mark is not None:
            marks[name] = _character_style(name, mark, colours)
    return tuple(marks.values())


def _paragraph_style(name: str, section: Section, basis: StyleBasis) -> ParagraphStyle:
    size = read_length(section, "size", basis.body_size, basis.body_size, SMALLEST_TYPE)
    left_em = read_em(section, "left", 0.0, 20.0)
    leading = read_length(section, "leading", _default_leading(size, basis.pitch), size, SMALLEST_TYPE)
    return ParagraphStyle(
        name=name,
        face=section.choice("face", FaceRole.SONG, FACES),
        weight=section.choice("weight", WEIGHTS["regular"], WEIGHTS),
        size=size,
        leading=leading,
        colour=read_colour(section, "colour", BLACK, basis.colours),
        alignment=section.choice("align", Alignment.JUSTIFY, ALIGNMENTS),
        indent_em=read_em(section, "indent", -left_em, 20.0),
        tracking_em=read_em(section, "tracking", -0.2, 2.0),
        lines_before=section.number("before", 0.0, 0.0, 20.0),
        lines_after=section.number("after", 0.0, 0.0, 20.0),
        is_display=section.truth("display", default=False),
        latin=_latin(section),
        rules=read_rules(section, basis.rules),
        left_em=left_em,
        right_em=read_em(section, "right", 0.0, 20.0),
    )


def _latin(style: Section) -> LatinMix | None:
    """The face of Latin letters and digits, where the style names one."""
    section = style.section("latin", LATIN_KEYS)
    if section is None:
        return None
    return LatinMix(
        face=section.choice("face", FaceRole.SONG, FACES),
        weight=section.choice("weight", None, WEIGHTS),
        size_factor=read_share(section, "size", 1.0, high=2.0),
        rise_em=read_em(section, "rise", -1.0, 1.0),
    )


def _default_leading(size: Pt, pitch: Pt) -> Pt:
    return pitch if size <= pitch else size * LARGE_TYPE_LEADING


def _character_style(name: str, section: Section, colours: Colours) -> CharacterStyle:
    return CharacterStyle(
        name=name,
        face=section.choice("face", None, FACES),
        weight=section.choice("weight", None, WEIGHTS),
        size_factor=read_share(section, "size", 1.0, high=4.0),
        rise_em=read_em(section, "rise", -1.0, 1.0),
        colour=section.choice("colour", None, colours),
        decoration=section.choice("decoration", None, DECORATIONS),
    )


def _read_ink(colours: Section, name: str) -> Cmyk | None:
    """Four shares of process ink, or a spot ink with those that stand in for it; None for a fault that is not told."""
    node = colours.values[name]
    if not isinstance(node, MappingNode):
        return _cmyk(node)
    spot = colours.section(name, SPOT_KEYS)
    if spot is None or not all(spot.has(key) for key in SPOT_KEYS.required):
        return BLACK
    shares = _cmyk(spot.values["cmyk"])
    return None if shares is None else replace(shares, spot=spot.required_text("spot"))


def _cmyk(node: Node) -> Cmyk | None:
    """Four percentages: cyan, magenta, yellow, black."""
    if not isinstance(node, SequenceNode) or len(node.items) != 4:
        return None
    shares = [_percent(item) for item in node.items]
    cyan, magenta, yellow, black = (share if share is not None else -1.0 for share in shares)
    return Cmyk(cyan, magenta, yellow, black) if min(cyan, magenta, yellow, black) >= 0 else None


def _percent(item: Node) -> float | None:
    value = item.number if isinstance(item, Scalar) else None
    return value / 100 if value is not None and 0 <= value <= 100 else None
