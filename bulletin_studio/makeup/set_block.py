"""Sets one paragraph of an article's body, of whatever kind: text, item of a list, list of names, or table."""

from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.makeup.galley import Label, Setter, SetText
from bulletin_studio.makeup.set_names import set_names
from bulletin_studio.makeup.set_table import set_table
from bulletin_studio.makeup.set_text import set_text
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.story import LIST, NAMES, TABLE, TABLE_HEAD, Paragraph, plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle
from bulletin_studio.typesetting.line import Line

BULLET = "\u25cf"
"""●, small in the middle of the character square before the item's text."""

BULLET_SHARE = 0.5
"""Its size as a share of the text's: about as black as a dot of the text's strokes. Tuned by eye on all four faces."""

EM_MIDDLE = 0.38
"""The middle of the em box above the baseline, in em (OpenType BASE "ideo" of Chinese faces is -0.12)."""


def set_block(body: tuple[Paragraph, ...], place: TextPlace, measure: Pt, layout: Layout, setter: Setter) -> SetText:
    """Sets the paragraph of a body that `place` names."""
    paragraph = body[place.paragraph]
    style = layout.style(paragraph.style)
    if paragraph.style == TABLE:
        head = next((each for each in layout.styles if each.name == TABLE_HEAD), style)
        return set_table(paragraph, (style, head), measure, place, setter)
    if paragraph.style == NAMES:
        return set_names(paragraph, style, measure, place, setter)
    text = set_text(paragraph, style, measure, place, setter)
    if paragraph.style == LIST:
        return replace(text, label=Label(_bullet(style, place, setter), _first_item(body, place.paragraph)))
    return text


def _first_item(body: tuple[Paragraph, ...], index: int) -> int:
    while index and body[index - 1].style == LIST:
        index -= 1
    return index


def _bullet(style: ParagraphStyle, place: TextPlace, setter: Setter) -> Line:
    """The bullet in the square before the text, at the edge where there is no room before it."""
    em, size = style.size, BULLET_SHARE * style.size
    alone = replace(style, size=size, left_em=0.0, right_em=0.0, indent_em=0.0, alignment=Alignment.CENTRE)
    line = setter(plain_paragraph(style.name, BULLET), alone, (em,), place).lines[0]
    left = max(0.0, style.left_em + style.indent_em - 1) * em
    moved = (replace(run, origin=run.origin.moved(left, -EM_MIDDLE * (em - size))) for run in line.runs)
    return replace(line, runs=tuple(map(unread, moved)))


def unread(placed: PlacedRun) -> PlacedRun:
    """The run, standing for no text of an article."""
    return replace(placed, run=replace(placed.run, place=None))
