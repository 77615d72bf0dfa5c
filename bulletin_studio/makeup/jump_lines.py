"""Sets the lines that lead from page to page: an article and a page in, 下转第N版 or 上接第N版 in type out."""

from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.makeup.galley import BlockLine, Fit, Galley, Setter
from bulletin_studio.makeup.set_text import set_text
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.story import MANUAL_BREAK, plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle

JUMP_ROWS = 1
"""Rows of a jump line."""

_STYLE = "jump"
_STAND_IN = "caption"
"""The style of jump lines where the layout has none of its own."""

_LONGEST_HEADLINE = 12
"""Characters of a headline that 上接 repeats."""


@dataclass(frozen=True, slots=True)
class JumpLines:
    """Sets jump lines in a layout's type."""

    layout: Layout
    setter: Setter

    @property
    def is_on(self) -> bool:
        """Whether the layout wants any."""
        return self.layout.articles.jump_lines

    def line_to(self, galley: Galley, page: int, area: TypeArea) -> Fit:
        """（下转第N版）, at the right of a column."""
        return self._line(galley, f"（下转第{page}版）", area.layout.columns.measure, area, Alignment.END)

    def line_from(self, galley: Galley, page: int, area: TypeArea) -> Fit | None:
        """（上接第N版《标题》）, at the left above all columns of an article; None where the layout wants none."""
        if not self.is_on:
            return None
        headline = galley.article.headline.text.replace(MANUAL_BREAK, "").replace(" ", "")
        short = headline if len(headline) <= _LONGEST_HEADLINE else f"{headline[: _LONGEST_HEADLINE - 1]}……"
        return self._line(galley, f"（上接第{page}版《{short}》）", area.layout.columns.width, area, Alignment.START)

    def _line(self, galley: Galley, text: str, measure: float, area: TypeArea, alignment: Alignment) -> Fit:
        style = replace(self._style(), alignment=alignment, indent_em=0.0, is_display=False)
        place = TextPlace("", "furniture", 0, 0)
        line = set_text(plain_paragraph(style.name, text, galley.article.source), style, measure, place, self.setter)
        return Fit(JUMP_ROWS, (BlockLine(line, 0, area.baseline_in_slot),))

    def _style(self) -> ParagraphStyle:
        names = [style.name for style in self.layout.styles]
        return self.layout.style(_STYLE if _STYLE in names else _STAND_IN)
