"""Sets one paragraph of an article at its place."""

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import Setter, SetText
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import ParagraphStyle


def set_text(paragraph: Paragraph, style: ParagraphStyle, measure: Pt, place: TextPlace, setter: Setter) -> SetText:
    """Sets a paragraph to one measure."""
    result = setter(paragraph, style, (measure,), place)
    return SetText(paragraph, style, place, result.lines, result.leading)
