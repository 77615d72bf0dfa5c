"""The page, columns and grid of a layout file go in, trim, margins, measure and lines come out."""

import math
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Insets, Size
from bulletin_studio.base.units import POINTS_PER_MM, Pt, mm_from_pt
from bulletin_studio.files.lengths import length_from_text, read_length
from bulletin_studio.files.section import Keys, Section
from bulletin_studio.files.yaml_node import Node, Scalar
from bulletin_studio.model.layout import BaselineGrid, ColumnGrid

PAGE_KEYS = Keys(required=("trim", "margins"), optional=("bleed", "facing"))
MARGIN_KEYS = Keys(required=("top", "bottom", "inner", "outer"))
COLUMN_KEYS = Keys(required=("count",), optional=("gutter",))
GRID_KEYS = Keys(required=("pitch",))

DEFAULT_TRIM = Size(210 * POINTS_PER_MM, 297 * POINTS_PER_MM)
DEFAULT_BLEED = 3 * POINTS_PER_MM
DEFAULT_GUTTER_EM = 2.0
DEFAULT_PITCH_EM = 5 / 3

MOST_COLUMNS = 8
SHORTEST_MEASURE_EM = 5
"""A shorter line cannot be justified in Chinese: no room to squeeze or stretch (CLREQ #line_composition)."""

FEWEST_LINES = 5

ROUNDING: Pt = 1e-6
"""So that 231 pt hold 22 em of 10.5 pt although millimetres come out as 230.9999999 pt."""


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """The measures of a page; see `Layout` for their meaning."""

    trim: Size
    bleed: Pt
    margins: Insets
    is_facing: bool
    columns: ColumnGrid
    grid: BaselineGrid


def read_pitch(layout: Section, em: Pt) -> Pt:
    """From baseline to baseline of the grid."""
    grid = layout.section("grid", GRID_KEYS)
    if grid is None:
        return em * DEFAULT_PITCH_EM
    pitch = read_length(grid, "pitch", em * DEFAULT_PITCH_EM, em)
    if pitch < em:
        grid.refuse("layout.pitch_under_size", "pitch", size=round(em, 2))
    return max(pitch, em)


def read_page(layout: Section, em: Pt, pitch: Pt) -> PageGeometry | None:
    """The page with its columns and lines; None where they do not fit, and the faults say why."""
    page = layout.section("page", PAGE_KEYS)
    columns = layout.section("columns", COLUMN_KEYS)
    if page is None or columns is None:
        return None
    trim = read_pair(page, "trim", em, DEFAULT_TRIM)
    if min(trim.width, trim.height) <= 0:
        page.refuse("layout.no_page", "trim")
        return None
    bleed = read_length(page, "bleed", DEFAULT_BLEED, em)
    margins = _read_margins(page, em)
    area = Size(trim.width - margins.left - margins.right, trim.height - margins.top - margins.bottom)
    if area.width <= 0 or area.height <= 0:
        page.refuse("layout.margins_over_page", "margins", width=_mm(trim.width), height=_mm(trim.height))
        return None
    lines = 1 + math.floor((area.height - em) / pitch + ROUNDING)
    if lines < FEWEST_LINES:
        page.refuse("layout.too_few_lines", "margins", lines=max(lines, 0), fewest=FEWEST_LINES)
        return None
    grid = _read_columns(columns, em, area.width)
    if grid is None:
        return None
    if grid.count == 1:
        half = (area.width - grid.measure) / 2
        margins = replace(margins, left=margins.left + half, right=margins.right + half)
    facing = page.truth("facing", default=False)
    return PageGeometry(trim, bleed, margins, facing, grid, BaselineGrid(pitch, lines))


def read_pair(section: Section, key: str, em: Pt, default: Size, low: Pt = 0.0) -> Size:
    """A list of two lengths: across and down."""
    items = section.items(key)
    lengths = [_length(item, em) for item in items]
    if len(lengths) == 2 and lengths[0] is not None and lengths[1] is not None and min(lengths[0], lengths[1]) >= low:
        return Size(lengths[0], lengths[1])
    if section.has(key) and (items or section.shown(key) == "[…]"):
        section.refuse("value.not_two_lengths", key)
    return default


def _length(item: Node, em: Pt) -> Pt | None:
    return length_from_text(item.text, em) if isinstance(item, Scalar) else None


def _read_margins(page: Section, em: Pt) -> Insets:
    margins = page.section("margins", MARGIN_KEYS)
    if margins is None:
        return Insets(0, 0, 0, 0)
    top, bottom, inner, outer = (read_length(margins, key, 0.0, em) for key in MARGIN_KEYS.required)
    return Insets(top, outer, bottom, inner)


def _read_columns(columns: Section, em: Pt, width: Pt) -> ColumnGrid | None:
    """Columns of whole em; what is left over widens the gutters (CLREQ #considerations_in_designing_type_area)."""
    count = columns.integer("count", 1, 1, MOST_COLUMNS)
    gutter = read_length(columns, "gutter", DEFAULT_GUTTER_EM * em, em)
    measure_em = math.floor((width - (count - 1) * gutter) / em / count + ROUNDING)
    if measure_em < SHORTEST_MEASURE_EM:
        columns.refuse(
            "layout.columns_do_not_fit", "count", width=_mm(width), measure=measure_em, shortest=SHORTEST_MEASURE_EM
        )
        return None
    measure = measure_em * em
    return ColumnGrid(count, measure, (width - count * measure) / (count - 1) if count > 1 else 0.0)


def _mm(length: Pt) -> float:
    return round(mm_from_pt(length), 2)
