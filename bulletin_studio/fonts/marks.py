"""How a punctuation mark sits in its em square: half-width forms by `halt`, else by where the ink lies."""

from dataclasses import dataclass

import uharfbuzz as hb

OPENING_MARKS = frozenset("“‘（〔［｛《〈【〖「『〘〚〝｟")
_HALF_LIMIT_EM = 0.53
"""Ink may reach this far into the other half and still count as half a square; tuned on Noto, Fandol and WenKai."""
_CENTRE_START_EM = 0.22
"""Ink between this and the same from the other side is centred."""


@dataclass(frozen=True, slots=True)
class MarkForm:
    """A mark's place in a box of half an em.

    Attributes:
        is_half: whether its ink stands in the half of the square that Mainland habit gives it.
        offset_em: from the box's left edge to the glyph's origin.
        is_centred: whether its ink stands in the middle half, as in faces of Taiwan and Hong Kong.
    """

    is_half: bool
    offset_em: float
    is_centred: bool = False


def mark_form(font: hb.Font, units_per_em: int, mark: str) -> MarkForm:
    """Finds how one mark of a face can be set half an em wide.

    A mark whose glyph is proportional (WenKai's quotes are 0.35 em) is placed where a full-width face has its ink:
    opening marks flush right in the left-out blank, closing marks flush left.
    """
    glyph_id, advance, offset = _shape_one(font, mark, has_halt=False)
    half_glyph, half_advance, half_offset = _shape_one(font, mark, has_halt=True)
    if half_glyph == glyph_id and half_advance < advance:
        return MarkForm(True, half_offset / units_per_em)
    extents = font.get_glyph_extents(glyph_id)
    if extents is None:
        return MarkForm(False, 0.0)
    left = (extents.x_bearing + offset) / units_per_em
    return _form_by_ink(left, left + extents.width / units_per_em, advance / units_per_em, mark)


def _form_by_ink(left: float, right: float, width: float, mark: str) -> MarkForm:
    """The form of a mark whose ink reaches from left to right of its advance width, all in em."""
    if width <= 0.5:
        return MarkForm(True, 0.5 - width if mark in OPENING_MARKS else 0.0)
    if right <= _HALF_LIMIT_EM:
        return MarkForm(True, 0.0)
    if left >= 1 - _HALF_LIMIT_EM:
        return MarkForm(True, -0.5)
    if left >= _CENTRE_START_EM and right <= 1 - _CENTRE_START_EM:
        return MarkForm(False, -0.25, is_centred=True)
    return MarkForm(False, 0.0)


def _shape_one(font: hb.Font, mark: str, *, has_halt: bool) -> tuple[int, int, int]:
    buffer = hb.Buffer()
    buffer.add_str(mark)
    buffer.script, buffer.language, buffer.direction = "Hani", "zh-Hans", "ltr"
    hb.shape(font, buffer, {"halt": has_halt})
    info, position = buffer.glyph_infos[0], buffer.glyph_positions[0]
    return info.codepoint, position.x_advance, position.x_offset
