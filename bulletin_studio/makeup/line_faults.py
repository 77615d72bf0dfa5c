"""Finds lines that broke a rule of good composition, for the proof-reader (requirement R43)."""

from collections.abc import Iterable, Iterator

from bulletin_studio.display.document import LineFault
from bulletin_studio.makeup.placing import PlacedLine
from bulletin_studio.typesetting.line import Adjustment, BreakReason, Line

WIDEST_HAN_GAP_EM = 0.25
"""A gap between two Han characters beyond this is seen (R14)."""

NARROWEST_CELL_EM = 3.0
"""A column of a table with fewer characters on a line cannot be read."""


def line_faults(lines: Iterable[PlacedLine], headline: str, page: int) -> Iterator[LineFault]:
    """The faults among the lines of one page, in reading order; each line with its worst."""
    narrow: set[tuple[int, int]] = set()
    for placed in lines:
        column = _narrow_column(placed)
        is_told = column is None or column in narrow
        narrow |= {column} if column else set()
        reason = fault_of(placed.line) or ("" if is_told else "narrow_cell")
        if reason:
            text, place = placed.text.paragraph.text, placed.text.place
            yield LineFault(
                place.article,
                headline,
                place.part,
                place.paragraph,
                placed.index,
                text[placed.line.start : placed.line.end],
                reason,
                page,
                placed.text.paragraph.source,
            )


def fault_of(line: Line) -> str:
    """What is wrong with a line, as `LineFault.reason`; empty where nothing is.

    Wide gaps are no fault of evenly spaced lines (均排), which needed no adjustment.
    """
    checks = (
        ("overfull", line.adjustment is Adjustment.OVERFULL),
        ("emergency", line.adjustment is Adjustment.EMERGENCY),
        ("wide", line.adjustment is not Adjustment.NONE and line.han_gap_em > WIDEST_HAN_GAP_EM),
        ("prohibited", line.reason is BreakReason.PROHIBITED),
        ("inside_word", line.reason is BreakReason.INSIDE_WORD),
    )
    return next((reason for reason, is_so in checks if is_so), "")


def _narrow_column(placed: PlacedLine) -> tuple[int, int] | None:
    """The table, by its paragraph, and the column of a cell that has too few characters on its lines."""
    text = placed.text
    if (
        text.cell is None
        or placed.index
        or len(text.lines) == 1
        or placed.line.measure >= NARROWEST_CELL_EM * text.style.size
    ):
        return None
    return text.place.paragraph, text.cell.column
