"""Cuts the set body of an article into strips: the pieces that columns are filled with."""

from dataclasses import replace

from bulletin_studio.makeup.blocks import fit_heading, moved_lines, whole_rows
from bulletin_studio.makeup.costs import ORPHAN, STRANDED_HEADING, WIDOW
from bulletin_studio.makeup.galley import BlockLine, Fit, SetText, Strip
from bulletin_studio.makeup.row_strips import cut_rows
from bulletin_studio.makeup.signatures import is_signature, signature_lefts
from bulletin_studio.makeup.type_area import TypeArea

_LINES_WITH_HEADING = 2
"""Lines of text that must stand below a crosshead at a column's foot (R20)."""


def cut_strips(texts: tuple[SetText, ...], area: TypeArea) -> tuple[tuple[Strip, ...], tuple[int, ...]]:
    """Cuts the paragraphs of a body into strips.

    Returns:
        The strips, and for each paragraph (and the end) the index of its first strip.
    """
    strips: list[Strip] = []
    starts: list[int] = []
    blank_after = 0.0
    for text in texts:
        starts.append(len(strips))
        if text.rows:
            strips.extend(cut_rows(text, area, whole_rows(blank_after + text.style.lines_before)))
            blank_after = text.style.lines_after
        elif _is_heading(text, area):
            strips.append(_heading_strip(text, area, blank_after))
            blank_after = 0.0
        else:
            strips.extend(_line_strips(text, area, whole_rows(blank_after + text.style.lines_before)))
            blank_after = text.style.lines_after
    starts.append(len(strips))
    return _guard_headings(strips), tuple(starts)


def recut_strips(
    cut: tuple[tuple[Strip, ...], tuple[int, ...]], texts: tuple[SetText, ...], index: int, area: TypeArea
) -> tuple[tuple[Strip, ...], tuple[int, ...]]:
    """What `cut_strips` gives after one paragraph of lines, no heading, was set to other lines.

    Args:
        cut: strips and starts of before.
        texts: all paragraphs, that one as it is now.
        index: of that one.
        area: as before.
    """
    strips, starts = cut
    begin, end = starts[index], starts[index + 1]
    new = _line_strips(texts[index], area, strips[begin].inside.rows - strips[begin].at_head.rows)
    if begin and strips[begin - 1].is_heading:
        new[0] = replace(new[0], cut_cost=STRANDED_HEADING)
    change = len(new) - (end - begin)
    return (*strips[:begin], *new, *strips[end:]), (*starts[: index + 1], *(at + change for at in starts[index + 1 :]))


def _is_heading(text: SetText, area: TypeArea) -> bool:
    """Whether a paragraph is kept together as a heading; one too deep for a page is cut like any text."""
    return text.style.is_display and fit_heading(text, area, is_at_head=False).rows <= area.capacity // 2


def _heading_strip(text: SetText, area: TypeArea, blank_after: float) -> Strip:
    """A heading in its rows; of its own space above and that below what precedes, the larger counts."""
    inside = fit_heading(text, area, is_at_head=False)
    blank = whole_rows(max(0.0, blank_after - text.style.lines_before))
    inside = Fit(inside.rows + blank, moved_lines(inside.lines, blank * area.pitch))
    return Strip(inside, fit_heading(text, area, is_at_head=True), 0.0, is_heading=True)


def _line_strips(text: SetText, area: TypeArea, blank: int) -> list[Strip]:
    """One strip a line, its baseline on the grid, so many rows blank above the first.

    A leading beyond the pitch takes as many rows as it needs.
    """
    rows = max(1, min(area.rows_for(text.leading), area.capacity))
    count, baseline = len(text.lines), (rows - 1) * area.pitch + area.baseline_in_slot
    lefts = signature_lefts(text) if is_signature(text) else (0.0,) * count
    strips = []
    for index, left in enumerate(lefts):
        at_head = inside = Fit(rows, (BlockLine(text, index, baseline, left),))
        if index == 0 and blank:
            lower = (rows + blank - 1) * area.pitch + area.baseline_in_slot
            inside = Fit(rows + blank, (BlockLine(text, index, lower, left),))
        cost = (ORPHAN if index == 0 < count - 1 else 0.0) + (WIDOW if index == count - 2 else 0.0)
        strips.append(Strip(inside, at_head, cost))
    return strips


def _guard_headings(strips: list[Strip]) -> tuple[Strip, ...]:
    """Prices every cut between a heading and its first two lines of text."""
    guarded = list(strips)
    for index, strip in enumerate(strips):
        if strip.is_heading:
            for cut in range(index, min(index + _LINES_WITH_HEADING, len(strips))):
                guarded[cut] = replace(guarded[cut], cut_cost=STRANDED_HEADING)
    return tuple(guarded)
