"""Stacks paragraphs into blocks of whole grid rows: headings of an article, crossheads, captions."""

import math

from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import BlockLine, Fit, SetText
from bulletin_studio.makeup.type_area import EM_ASCENT, TypeArea

SPACE_ABOVE_CROSSHEAD = 0.6
"""Share of the spare space in a block that stands above its text: a crosshead belongs to what follows."""


def stack_lines(texts: tuple[SetText, ...], pitch: Pt) -> tuple[tuple[BlockLine, ...], Pt]:
    """Stacks paragraphs with the space of their styles between them, each line in the middle of its leading.

    The space before the first is left out.

    Returns:
        The lines, baselines counted from the top of the stack; and the stack's height with the space after it.
    """
    lines: list[BlockLine] = []
    top = 0.0
    for number, text in enumerate(texts):
        if number:
            top += text.style.lines_before * pitch
        drop = (text.leading - text.style.size) / 2 + EM_ASCENT * text.style.size
        for index in range(len(text.lines)):
            lines.append(BlockLine(text, index, top + drop))
            top += text.leading
        top += text.style.lines_after * pitch
    return tuple(lines), top


def moved_lines(lines: tuple[BlockLine, ...], distance: Pt) -> tuple[BlockLine, ...]:
    """The lines moved down."""
    return tuple(BlockLine(line.text, line.index, line.baseline + distance) for line in lines)


def fit_opening(texts: tuple[SetText, ...], area: TypeArea, most: int) -> tuple[Fit, tuple[BlockLine, ...]]:
    """Fits an article's headings into whole rows, at most `most`; spare space stands above the text below.

    Returns:
        The block, and the lines for which even an empty page has no room.
    """
    if not texts:
        return Fit(0), ()
    lines, height = stack_lines(texts, area.pitch)
    kept = tuple(line for line in lines if line.baseline <= most * area.pitch)
    return Fit(min(area.rows_for(height), most), kept), lines[len(kept) :]


def fit_heading(text: SetText, area: TypeArea, *, is_at_head: bool) -> Fit:
    """Fits a heading in a column into whole rows, with more of the spare space above than below.

    At a column's head the space above is dropped.
    """
    lines, height = stack_lines((text,), area.pitch)
    before = 0.0 if is_at_head else text.style.lines_before * area.pitch
    rows = max(1, area.rows_for(before + height))
    spare = max(0.0, rows * area.pitch - before - height)
    above = 0.0 if is_at_head else before + SPACE_ABOVE_CROSSHEAD * spare
    return Fit(rows, moved_lines(lines, above))


def whole_rows(blank_lines: float) -> int:
    """Blank lines of a style, rounded up to whole rows."""
    return math.ceil(blank_lines - 1e-6)
