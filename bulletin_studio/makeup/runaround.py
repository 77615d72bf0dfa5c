"""Runs text round photos: a body in type and its photos in, strips out whose lines beside a photo have its measure.

The lines beside a photo and the photo make one strip, so no column and no page ever parts them. Where a column's foot
leaves no room for it, lines of full measure are let in before it (`offset`) and it stands at the head of the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import Beside, BlockLine, Fit, Setter, SetText, Strip
from bulletin_studio.makeup.strips import cut_strips
from bulletin_studio.makeup.type_area import TypeArea


def stand_beside(
    besides: Sequence[Beside], body: tuple[SetText, ...], area: TypeArea, setter: Setter
) -> tuple[tuple[Beside, ...], tuple[Beside, ...]]:
    """Brings photos to their text, each below the text of the one before; those that stand where they did are kept.

    Returns:
        The photos with the paragraphs beside them set anew, and those for which no text is left.
    """
    standing: list[Beside] = []
    alone: list[Beside] = []
    for beside in besides:
        first = _first_text(body, max(beside.photo.photo.after, standing[-1].end if standing else 0))
        if beside.texts and first == beside.paragraph:
            standing.append(beside)
            continue
        moved = _set_beside(replace(beside, paragraph=first), body, area, setter)
        (standing if _has_text(moved, area) else alone).append(moved)
    return tuple(standing), tuple(alone)


def _first_text(body: tuple[SetText, ...], index: int) -> int:
    """The first paragraph from an index on that has lines to set anew: no table and no list of names."""
    return next((number for number in range(index, len(body)) if body[number].lines), len(body))


def _next_lines(body: tuple[SetText, ...], first: int) -> int:
    """The first paragraph from one on whose lines can be set to other measures; tables keep their width."""
    while first < len(body) and body[first].rows:
        first += 1
    return first


def shift_beside(
    besides: tuple[Beside, ...], index: int, offset: int, body: tuple[SetText, ...], setting: tuple[TypeArea, Setter]
) -> tuple[Beside, ...] | None:
    """Lets so many rows of full measure in before a photo; None where no text would be left beside it or a later."""
    changed = (*besides[:index], replace(besides[index], offset=offset, texts=()), *besides[index + 1 :])
    standing, alone = stand_beside(changed, body, *setting)
    return None if alone else standing


def run_round(
    body: tuple[SetText, ...], besides: tuple[Beside, ...], area: TypeArea
) -> tuple[tuple[Strip, ...], tuple[int, ...]]:
    """Cuts a body into strips, those beside a photo joined to one.

    Returns:
        The strips, and for each paragraph (and the end) the index of its first strip, or where that stands below the
        first line beside a photo of the strip after.
    """
    texts = list(body)
    for beside in besides:
        texts[beside.paragraph : beside.end] = beside.texts
    strips, starts = cut_strips(tuple(texts), area)
    joined = list(strips)
    for beside in reversed(besides):
        first, last = _zone(strips, starts, beside)
        if first < last:
            joined[first:last] = [_join(strips[first:last], beside, area)]
            starts = tuple(_start_after_join(start, first, last) for start in starts)
    return tuple(joined), starts


def _start_after_join(start: int, first: int, last: int) -> int:
    if start <= first:
        return start
    return first + 1 if start < last else start - (last - first) + 1


def _set_beside(beside: Beside, body: tuple[SetText, ...], area: TypeArea, setter: Setter) -> Beside:
    """Sets the paragraphs from a photo's first down to its foot, each line to the measure of its row.

    A table or list of names begins below the photo.
    """
    depth = beside.photo.choices[0]
    texts: list[SetText] = []
    row, top = 0, None
    for text in body[beside.paragraph :]:
        if text.rows:
            break
        strips, starts = cut_strips((*texts, text), area)
        own = strips[starts[len(texts)] :]
        row += own[0].inside.rows - own[0].at_head.rows if texts else 0
        rows = list(accumulate((strip.at_head.rows for strip in own), initial=row))
        top = top if top is not None else next((each for each in rows[:-1] if each >= beside.offset), None)
        if top is not None and row >= top + depth:
            break
        texts.append(_set_rows(text, _narrow(row, own[0], top, depth), beside, setter))
        row = _rows_of(texts, area)
    return replace(beside, texts=tuple(texts))


def _rows_of(texts: Sequence[SetText], area: TypeArea) -> int:
    """The rows of paragraphs one below the other."""
    strips, _ = cut_strips(tuple(texts), area)
    return strips[0].at_head.rows + sum(strip.inside.rows for strip in strips[1:])


def _narrow(row: int, first: Strip, top: int | None, depth: int) -> tuple[bool, ...]:
    """For each line of a paragraph that begins on a row, down to the photo's foot, whether it stands beside it."""
    if top is None:
        return ()
    if first.is_heading:
        return (row >= top,)
    step = first.at_head.rows
    return tuple(line >= top for line in range(row, top + depth, step))


def _set_rows(text: SetText, is_narrow: tuple[bool, ...], beside: Beside, setter: Setter) -> SetText:
    """Sets a paragraph whose first lines stand beside a photo as `is_narrow` says; a heading as a whole."""
    if not any(is_narrow):
        return text
    full = text.lines[0].measure
    measures: tuple[Pt, ...] = tuple(beside.measure if narrow else full for narrow in is_narrow)
    if not text.style.is_display:
        measures = (*measures, full)
    result = setter(text.paragraph, text.style, measures, text.place)
    return replace(text, lines=result.lines, leading=result.leading)


def _zone(strips: tuple[Strip, ...], starts: tuple[int, ...], beside: Beside) -> tuple[int, int]:
    """The first strip beside a photo and the one after the last; equal where no text reaches down to it."""
    begin, end = starts[beside.paragraph], starts[beside.end]
    tops = list(_tops(strips[begin:end]))
    first = next((number for number, top in enumerate(tops) if top >= beside.offset), len(tops))
    if first == len(tops):
        return end, end
    foot = tops[first] + beside.photo.choices[0]
    count = sum(top < foot for top in tops[first:])
    return begin + first, begin + first + count


def _tops(strips: Sequence[Strip]) -> Iterator[int]:
    """The row of each strip's text, from the head of the first."""
    row = 0
    for number, strip in enumerate(strips):
        blank = strip.inside.rows - strip.at_head.rows if number else 0
        yield row + blank
        row += blank + strip.at_head.rows


def _has_text(beside: Beside, area: TypeArea) -> bool:
    """Whether any text stands beside a photo."""
    if not beside.texts:
        return False
    strips, starts = cut_strips(beside.texts, area)
    first, last = _zone(strips, starts, replace(beside, paragraph=0))
    return first < last


def _join(strips: tuple[Strip, ...], beside: Beside, area: TypeArea) -> Strip:
    """One strip of a photo and the text beside it."""
    head = _joined(strips, beside, area)
    blank = strips[0].inside.rows - strips[0].at_head.rows
    lines = tuple(replace(line, baseline=line.baseline + blank * area.pitch) for line in head.lines)
    inside = Fit(head.rows + blank, lines, head.photo, blank)
    return Strip(inside, head, strips[-1].cut_cost, strips[-1].is_heading)


def _joined(strips: tuple[Strip, ...], beside: Beside, area: TypeArea) -> Fit:
    """The piece as it stands at a column's head."""
    lines: list[BlockLine] = []
    row = 0
    for number, strip in enumerate(strips):
        fit = strip.inside if number else strip.at_head
        lines += [
            replace(line, baseline=line.baseline + row * area.pitch, left=line.left + beside.left) for line in fit.lines
        ]
        row += fit.rows
    return Fit(max(row, beside.photo.choices[0]), tuple(lines), beside.photo)
