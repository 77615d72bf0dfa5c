"""Where every character of a set line stands, and how wide text is by nature: for inspection from outside.

A character's nominal origin is the left edge of the full-width square its glyph is drawn in; of an opening mark set
half an em wide it lies half an em left of its visible box.
"""

from bulletin_studio.base.units import Pt
from bulletin_studio.model.style import CompositionRules
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.classes import (
    CLOSE,
    FULL_DIGIT,
    HAN,
    LONG,
    OPEN,
    PAUSE,
    STACKED,
    STOP,
    WESTERN,
    WIDE_SPACE,
)
from bulletin_studio.typesetting.glue import glue_table
from bulletin_studio.typesetting.set_paragraph import Prepared

_MARKS = CLOSE + PAUSE + STOP
_SPREAD = LONG + FULL_DIGIT


def natural_width(prepared: Prepared, rules: CompositionRules, size: Pt) -> Pt:
    """The width of a whole text as one line, with the blanks of marks at its edges, nothing squeezed or trimmed."""
    boxes, classes = prepared.shaped.boxes, prepared.classes
    if not len(boxes):
        return classes.count(WIDE_SPACE) * size
    leading = classes[: boxes.leading_end].count(WIDE_SPACE)
    trailing = classes[boxes.ends[-1] :].count(WIDE_SPACE)
    table = glue_table(rules)
    blanks = 0.0
    if boxes.lefts[0] == OPEN and not leading:
        blanks += table[HAN + OPEN].natural
    if boxes.rights[-1] in _MARKS and not trailing:
        blanks += table[boxes.rights[-1] + HAN].natural
    glue = sum(each.natural * unit for each, unit in zip(boxes.glues, boxes.units, strict=True))
    return sum(boxes.widths) + glue + (leading + trailing + blanks) * size


def nominal_positions(
    prepared: Prepared, first: int, last: int, edges: list[Pt], span: tuple[int, int]
) -> tuple[list[Pt], list[Pt]]:
    """Origin and advance of every character of a line.

    Args:
        prepared: the paragraph.
        first: the line's first box.
        last: the one after its last.
        edges: left edges of its boxes and the right edge of the last.
        span: the line's first character and the one after its last.

    Returns:
        Two lists as long as the line's text; spaces at the line's edges have no width.
    """
    start, end = span
    boxes = prepared.shaped.boxes
    xs, widths = [edges[0]] * (end - start), [0.0] * (end - start)
    for index in range(first, last):
        left = edges[index - first]
        for place, x, width in _inside(prepared, index, left):
            xs[place - start], widths[place - start] = x, width
        right = left + boxes.widths[index]
        gap = edges[index - first + 1] - right if index < last - 1 else 0.0
        for place in range(boxes.ends[index], min(boxes.gap_ends[index], end)):
            xs[place - start], widths[place - start] = right, gap
    return xs, widths


def _inside(prepared: Prepared, index: int, left: Pt) -> list[tuple[int, Pt, Pt]]:
    """Place, origin and advance of each character of one box."""
    boxes = prepared.shaped.boxes
    start, end, kind, size = boxes.starts[index], boxes.ends[index], boxes.kinds[index], boxes.sizes[index]
    if kind == WESTERN:
        return _inside_word(prepared, start, end, left + boxes.shifts[index])
    if kind in _SPREAD:
        share = boxes.widths[index] / (end - start)
        return [(place, left + (place - start) * share, share) for place in range(start, end)]
    if kind == OPEN and _is_half(boxes, index):
        return [(start, left - size / 2, size), *((place, left, 0.0) for place in range(start + 1, end))]
    is_half_mark = kind in _MARKS + STACKED and _is_half(boxes, index)
    width = size if is_half_mark else boxes.widths[index]
    return [(start, left, width), *((place, left, 0.0) for place in range(start + 1, end))]


def _is_half(boxes: Boxes, index: int) -> bool:
    return boxes.widths[index] < 0.9 * boxes.sizes[index]


def _inside_word(prepared: Prepared, start: int, end: int, x: Pt) -> list[tuple[int, Pt, Pt]]:
    glyphs = prepared.shaped.glyphs
    found: list[tuple[int, Pt, Pt]] = []
    for place in range(start, end):
        members = range(glyphs.first_at[place], glyphs.first_at[place + 1])
        width = sum(glyphs.advances[glyph] for glyph in members)
        found.append((place, x, width))
        x += width
    return found
