"""Sets one paragraph of an article at its place."""

from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import Setter, SetText
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import ParagraphStyle

UNLIMITED: Pt = 1.0e6
"""A measure that no line fills: to learn how wide text is by itself."""


def set_text(paragraph: Paragraph, style: ParagraphStyle, measure: Pt, place: TextPlace, setter: Setter) -> SetText:
    """Sets a paragraph to one measure."""
    result = setter(paragraph, style, (measure,), place)
    return SetText(paragraph, style, place, result.lines, result.leading)


def reset_text(text: SetText, line_count: int, setter: Setter) -> SetText | None:
    """Sets a paragraph anew to a number of lines; None where good lines do not allow it, or it is none of lines."""
    if text.rows:
        return None
    measures = (text.lines[0].measure,)
    result = setter(text.paragraph, text.style, measures, text.place, line_count=line_count)
    if len(result.lines) != line_count:
        return None
    return replace(text, lines=result.lines, leading=result.leading)
