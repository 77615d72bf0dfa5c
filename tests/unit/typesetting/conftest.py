"""Sets plain text in the tests of composition."""

from collections.abc import Callable

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph, plain_paragraph
from bulletin_studio.model.style import CharacterStyle, FaceRole, ParagraphStyle
from bulletin_studio.typesetting.line import SetParagraph
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

SIZE = 10.0


class Setting:
    """A set paragraph with lengths in em of 10 pt."""

    def __init__(self, result: SetParagraph) -> None:
        self.result = result
        self.lines = result.lines

    @property
    def texts(self) -> list[str]:
        """The text of each line, without the spaces at its edges."""
        return [self.result.text[line.start : line.end].strip() for line in self.lines]

    @property
    def widths(self) -> list[float]:
        """The right edge of each line."""
        return [round(line.width / SIZE, 3) for line in self.lines]

    def xs(self, line: int = 0) -> dict[int, float]:
        """Where each cluster's first glyph stands, by index in the paragraph."""
        found: dict[int, float] = {}
        for placed in self.lines[line].runs:
            for x, cluster in zip(placed.run.x_positions, placed.run.clusters, strict=True):
                assert placed.run.place is not None
                found.setdefault(placed.run.place.offset + cluster, round((placed.origin.x + x) / SIZE, 3))
        return found


@pytest.fixture(scope="session")
def set_text(library: FontLibrary) -> Callable[..., Setting]:
    """A function (text or paragraph, measure in em, style) -> Setting; 10 pt, no indent."""
    styles = (CharacterStyle("emphasis", face=FaceRole.KAI), CharacterStyle("small", size_factor=0.5, rise_em=0.4))
    context = TypeContext(library, styles)

    def set_one(text: str | Paragraph, measure_em: float = 22, style: ParagraphStyle | None = None) -> Setting:
        style = style or ParagraphStyle("body", size=SIZE)
        paragraph = plain_paragraph("body", text) if isinstance(text, str) else text
        measures = (measure_em * style.size,)
        return Setting(set_paragraph(paragraph, style, measures, TextPlace("a", "body", 0, 0), context))

    return set_one
