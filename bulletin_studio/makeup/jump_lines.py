"""Sets the lines that lead from page to page: an article and a page in, 下转第N版 or 上接第N版 in type out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.makeup.galley import BlockLine, Galley, Setter
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

_LONGEST_HEADLINE = 8
"""Characters of a headline that 上接 repeats, so that it fits a narrow column."""


@dataclass(frozen=True, slots=True)
class JumpLine:
    """A jump line and the column of text, from 0, in which it stands."""

    line: BlockLine
    column: int


@dataclass(frozen=True, slots=True)
class JumpLines:
    """Sets jump lines in a layout's type."""

    layout: Layout
    setter: Setter

    @property
    def is_on(self) -> bool:
        """Whether the layout wants any."""
        return self.layout.articles.jump_lines

    def line_to(self, galley: Galley, page: int, area: TypeArea, feet: Sequence[int]) -> JumpLine:
        """（下转第N版）, at the right of the last column whose foot is free."""
        column = max((index for index, rows in enumerate(feet) if not rows), default=len(feet) - 1)
        return self._line(galley, f"（下转第{page}版）", area, column, Alignment.END)

    def line_from(self, galley: Galley, page: int, area: TypeArea, heads: Sequence[int]) -> JumpLine | None:
        """（上接第N版《标题》）, in the first column whose head is free; None where the layout wants none."""
        if not self.is_on:
            return None
        headline = galley.article.headline.text.replace(MANUAL_BREAK, "").replace(" ", "")
        short = headline if len(headline) <= _LONGEST_HEADLINE else f"{headline[: _LONGEST_HEADLINE - 1]}……"
        column = next((index for index, rows in enumerate(heads) if not rows), 0)
        return self._line(galley, f"（上接第{page}版《{short}》）", area, column, Alignment.START)

    def _line(self, galley: Galley, text: str, area: TypeArea, column: int, alignment: Alignment) -> JumpLine:
        style = replace(self._style(), alignment=alignment, indent_em=0.0, is_display=False)
        place = TextPlace("", "furniture", 0, 0)
        measure = area.layout.columns.measure
        line = set_text(plain_paragraph(style.name, text, galley.article.source), style, measure, place, self.setter)
        return JumpLine(BlockLine(line, 0, area.baseline_in_slot), column)

    def _style(self) -> ParagraphStyle:
        names = [style.name for style in self.layout.styles]
        return self.layout.style(_STYLE if _STYLE in names else _STAND_IN)
