"""Sets a text of furniture into its box: the filled template in, its lines at their places out."""

from dataclasses import replace

from bulletin_studio.base.geometry import Point
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.blocks import stack_lines
from bulletin_studio.makeup.furniture_text import PARAGRAPH_END
from bulletin_studio.makeup.galley import BlockLine, Setter, SetText
from bulletin_studio.makeup.placing import PlacedLine
from bulletin_studio.makeup.set_text import UNLIMITED, set_text
from bulletin_studio.makeup.type_area import EM_ASCENT, TypeArea
from bulletin_studio.model.layout import Anchor, FurnitureText
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle

_SMALLEST_SHARE = 0.35
"""Furniture is set no smaller than this share of its size."""
_ROUNDING = 0.999
"""Takes a text that was made to fit surely inside its box."""
_STEP = 0.95
"""A block too high for its box is set smaller by steps of this."""


def set_lines(piece: FurnitureText, text: str, index: int, area: TypeArea, setter: Setter) -> tuple[PlacedLine, ...]:
    """Sets a text of furniture.

    The first baseline stands one ascent below the top of its box, unless the text holds on to the middle or the foot.
    A line wider than its box is set smaller on the same baseline, so that a long name of a bulletin does not run over
    what stands below; a block higher than its box is set smaller; a third of the size is the limit.

    Args:
        piece: where it stands.
        text: its template, filled.
        index: which piece of furniture of the page it is.
        area: of the layout.
        setter: sets paragraphs.
    """
    place = TextPlace("", "furniture", index, 0)
    style = replace(area.layout.style(piece.style), alignment=piece.alignment)
    if piece.is_block:
        lines, style = _fitting_block(piece, text, style, place, area, setter)
        drop = EM_ASCENT * style.size
    else:
        drop = EM_ASCENT * style.size
        style = replace(style, indent_em=0.0)
        lines, style = _fitting_line(piece, text, style, place, area, setter)
        drop = drop if piece.anchor is Anchor.TOP else EM_ASCENT * style.size
    top = _top(piece, lines, drop, style.size)
    return tuple(PlacedLine(line.text, line.index, Point(piece.box.x, top + line.baseline)) for line in lines)


def _fitting_line(
    piece: FurnitureText, text: str, style: ParagraphStyle, place: TextPlace, area: TypeArea, setter: Setter
) -> tuple[tuple[BlockLine, ...], ParagraphStyle]:
    """One line, set smaller where it is too wide; and the style it is set in."""
    paragraph = plain_paragraph(style.name, text, area.layout.source)
    whole = set_text(paragraph, replace(style, alignment=Alignment.START), UNLIMITED, place, setter)
    share = min(1.0, max(_SMALLEST_SHARE, piece.box.width / max(1.0, *(line.width for line in whole.lines))))
    if share < 1:
        style = replace(style, size=style.size * share * _ROUNDING, leading=style.leading * share)
    lines, _ = stack_lines((set_text(paragraph, style, piece.box.width, place, setter),), area.pitch)
    return lines, style


def _fitting_block(
    piece: FurnitureText, text: str, style: ParagraphStyle, place: TextPlace, area: TypeArea, setter: Setter
) -> tuple[tuple[BlockLine, ...], ParagraphStyle]:
    """Paragraphs below each other, set smaller where they are too high; and the style they are set in."""
    share = 1.0
    while True:
        smaller = replace(style, size=style.size * share, leading=style.leading * share)
        texts = tuple(
            _paragraph(part, smaller, piece.box.width, place, area, setter) for part in text.split(PARAGRAPH_END)
        )
        lines, _ = stack_lines(texts, area.pitch)
        if share <= _SMALLEST_SHARE or _height(lines, smaller.size) <= piece.box.height / _ROUNDING:
            return lines, smaller
        share *= _STEP


def _paragraph(
    text: str, style: ParagraphStyle, measure: Pt, place: TextPlace, area: TypeArea, setter: Setter
) -> SetText:
    return set_text(plain_paragraph(style.name, text, area.layout.source), style, measure, place, setter)


def _height(lines: tuple[BlockLine, ...], size: Pt) -> Pt:
    """From the top of the first line's em box to the foot of the last one's."""
    return lines[-1].baseline - lines[0].baseline + size


def _top(piece: FurnitureText, lines: tuple[BlockLine, ...], drop: Pt, size: Pt) -> Pt:
    """The top of the stack of lines, from which their baselines are counted."""
    spare = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[piece.anchor]
    return piece.box.y + spare * (piece.box.height - _height(lines, size)) + drop - lines[0].baseline
