"""A layout file goes in, the Layout comes out."""

from collections.abc import Callable

from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import Pt
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.fitting_text import read_limits
from bulletin_studio.files.layout_boxes import read_boxes
from bulletin_studio.files.layout_furniture import FurnitureBasis, read_masters
from bulletin_studio.files.layout_page import MOST_COLUMNS, read_page, read_pitch
from bulletin_studio.files.layout_styles import (
    Colours,
    StyleBasis,
    read_body_size,
    read_colour,
    read_colours,
    read_marks,
    read_rules,
    read_styles,
)
from bulletin_studio.files.layout_tables import read_table_rules
from bulletin_studio.files.lengths import read_length, read_share
from bulletin_studio.files.section import Keys, Section, check_format, open_text
from bulletin_studio.files.text_file import TextFile
from bulletin_studio.model.layout import ArticleRules, Layout, PhotoRules
from bulletin_studio.model.style import CompositionRules, ParagraphStyle

LAYOUT_KEYS = Keys(
    required=("format", "title", "page", "columns", "grid", "styles", "masters"),
    optional=("rules", "colours", "marks", "boxes", "articles", "photos", "tables", "fit"),
)
ARTICLE_KEYS = Keys(optional=("lines_between", "rule", "minimum_lines", "text_columns", "jump_lines"))
SEPARATOR_KEYS = Keys(required=("weight",), optional=("colour",))
PHOTO_KEYS = Keys(optional=("caption_gap", "crop_limit", "maximum_share"))
TITLE_KEYS = Keys(required=("zh",), optional=("en",))

SAME_LEADING: Pt = 0.01
"""Lengths closer than this print alike."""


def is_nothing(fault: Finding) -> bool:
    """Forgives no fault."""
    del fault
    return False


def parse_layout(
    file: TextFile, name: str, faults: Faults, forgives: Callable[[Finding], bool] = is_nothing
) -> Layout | None:
    """Reads a layout; None where it is wrong, and the faults say why.

    Args:
        file: its text.
        name: of the layout.
        faults: takes what is wrong.
        forgives: whether the layout can be used in spite of a fault: what is usual stands in for what is wrong.
    """
    before = len(faults)
    section = open_text(file.text, file.path, LAYOUT_KEYS, faults)
    if section is None:
        return None
    check_format(section)
    layout = _read_layout(section, name)
    return layout if all(map(forgives, faults[before:])) else None


def _read_layout(section: Section, name: str) -> Layout | None:
    em = read_body_size(section)
    pitch = read_pitch(section, em)
    colours = read_colours(section)
    styles = read_styles(section, StyleBasis(em, pitch, read_rules(section, CompositionRules()), colours))
    _check_body(section, styles, pitch)
    geometry = read_page(section, em, pitch)
    if geometry is None:
        return None
    masters = read_masters(section, FurnitureBasis(geometry, styles, colours, em))
    return Layout(
        name=name,
        titles=_read_titles(section),
        trim=geometry.trim,
        bleed=geometry.bleed,
        margins=geometry.margins,
        columns=geometry.columns,
        grid=geometry.grid,
        styles=styles,
        character_styles=read_marks(section, colours),
        first=masters.first,
        inside=masters.inside,
        articles=_read_article_rules(section, em, colours),
        photos=_read_photo_rules(section, em),
        is_facing=geometry.is_facing,
        source=SourceSpan(section.path),
        left=masters.left,
        right=masters.right,
        last=masters.last,
        boxes=read_boxes(section, em, colours),
        fit=read_limits(section),
        tables=read_table_rules(section, em, colours),
    )


def _read_titles(section: Section) -> tuple[tuple[str, str], ...]:
    titles = section.section("title", TITLE_KEYS)
    if titles is None:
        return ()
    return tuple((language, titles.required_text(language)) for language in TITLE_KEYS.all if titles.has(language))


def _check_body(section: Section, styles: tuple[ParagraphStyle, ...], pitch: Pt) -> None:
    """Body text stands on the grid, so its leading is the grid's pitch."""
    for style in styles:
        if style.name == "body" and abs(style.leading - pitch) > SAME_LEADING:
            arguments = {"leading": round(style.leading, 2), "pitch": round(pitch, 2)}
            section.faults.append(error("layout.body_off_grid", section.where("styles"), **arguments))


def _read_article_rules(layout: Section, em: Pt, colours: Colours) -> ArticleRules:
    section = layout.section("articles", ARTICLE_KEYS)
    default = ArticleRules()
    if section is None:
        return default
    separator = section.section("rule", SEPARATOR_KEYS)
    return ArticleRules(
        lines_between=section.integer("lines_between", default.lines_between, 0, 20),
        rule_weight=default.rule_weight if separator is None else read_length(separator, "weight", 0.0, em),
        rule_colour=default.rule_colour
        if separator is None
        else read_colour(separator, "colour", default.rule_colour, colours),
        minimum_lines=section.integer("minimum_lines", default.minimum_lines, 1, 20),
        text_columns=section.integer("text_columns", 0, 1, MOST_COLUMNS) or None,
        jump_lines=section.truth("jump_lines", default=default.jump_lines),
    )


def _read_photo_rules(layout: Section, em: Pt) -> PhotoRules:
    section = layout.section("photos", PHOTO_KEYS)
    default = PhotoRules()
    if section is None:
        return default
    return PhotoRules(
        caption_gap=read_length(section, "caption_gap", default.caption_gap, em),
        crop_limit=read_share(section, "crop_limit", default.crop_limit),
        maximum_share=read_share(section, "maximum_share", default.maximum_share),
    )
