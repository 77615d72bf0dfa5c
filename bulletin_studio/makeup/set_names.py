"""Sets a list of names evenly (均排): names in columns, those of two characters spread over the width of three."""

import math
from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import CellPlace, SetCell, SetRow, Setter, SetText
from bulletin_studio.makeup.set_text import UNLIMITED, set_text
from bulletin_studio.model.story import Cell, Paragraph, names_of
from bulletin_studio.model.style import Alignment, ParagraphStyle

NAME_EM = 3.0
"""The width of a name (CLREQ #even_inter_character_spacing)."""

LEAST_GAP_EM = 1.25
"""Between two columns of names: more than a character, or a reader takes two names for one."""

_ROUNDING: Pt = 0.01


def set_names(names: Paragraph, style: ParagraphStyle, measure: Pt, place: TextPlace, setter: Setter) -> SetText:
    """Sets a list of names in as many columns as are asked for, or as fit.

    A name wider than a column takes as many as it needs, one wider than the measure takes several lines.
    """
    em = style.size
    left, inner = style.left_em * em, max(em, measure - (style.left_em + style.right_em) * em)
    count = _count(names, inner / em)
    pitch = (inner - NAME_EM * em) / (count - 1) if count > 1 else inner
    single = replace(style, indent_em=0.0, left_em=0.0, right_em=0.0)
    rows: list[list[SetCell]] = []
    column = count
    for cell in names_of(names):
        width = _width(cell, single, place, setter)
        taken = _columns_taken(width, pitch, em, count)
        if column + taken > count:
            rows.append([])
            column = 0
        text = _set_name(cell, single, min(inner, max(width, NAME_EM * em)), place, setter)
        rows[-1].append(SetCell(text, left + column * pitch))
        column += taken
    return SetText(names, style, place, (), style.leading, tuple(_numbered(rows)))


def _count(names: Paragraph, measure_em: float) -> int:
    """How many columns: those asked for, if there is room for them."""
    most = max(1, int((measure_em + LEAST_GAP_EM) / (NAME_EM + LEAST_GAP_EM)))
    asked = len(names.grid.columns) if names.grid else 0
    return min(asked, most) or most


def _place_of(cell: Cell, place: TextPlace) -> TextPlace:
    return replace(place, offset=place.offset + cell.offset)


def _width(cell: Cell, style: ParagraphStyle, place: TextPlace, setter: Setter) -> Pt:
    """The natural width of a name."""
    ragged = replace(style, alignment=Alignment.START)
    return set_text(cell.paragraph, ragged, UNLIMITED, _place_of(cell, place), setter).lines[0].width


def _columns_taken(width: Pt, pitch: Pt, em: Pt, count: int) -> int:
    """The columns a name needs, with half a character to the next; its own column alone up to three characters."""
    over = width - NAME_EM * em
    if over <= _ROUNDING:
        return 1
    return min(count, 1 + math.ceil((over + LEAST_GAP_EM * em - (pitch - NAME_EM * em) - _ROUNDING) / pitch))


def _set_name(cell: Cell, style: ParagraphStyle, measure: Pt, place: TextPlace, setter: Setter) -> SetText:
    is_short = measure <= NAME_EM * style.size + _ROUNDING
    shown = replace(style, alignment=Alignment.EVEN if is_short else Alignment.START)
    return set_text(cell.paragraph, shown, measure + _ROUNDING, _place_of(cell, place), setter)


def _numbered(rows: list[list[SetCell]]) -> Iterator[SetRow]:
    """The rows, every name with its place among the others."""
    for row, cells in enumerate(rows):
        yield SetRow(
            tuple(
                replace(cell, text=replace(cell.text, cell=CellPlace(row, column, len(rows))))
                for column, cell in enumerate(cells)
            )
        )
