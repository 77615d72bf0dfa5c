"""Cuts a table or a list of names into strips: rows of cells in, strips of whole grid rows that no column cuts out."""

from dataclasses import replace

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import FilledPath, moved_path, rectangle_path
from bulletin_studio.makeup.costs import ORPHAN, TABLE_CUT, WIDOW
from bulletin_studio.makeup.galley import BlockLine, Fit, SetRow, SetText, Strip
from bulletin_studio.makeup.set_block import unread
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.story import TABLE


def cut_rows(text: SetText, area: TypeArea, blank: int) -> list[Strip]:
    """One strip a row, the first with `blank` rows above it; the head stands again where a column begins within.

    A row that takes more than half of a page is cut between its lines, as few pages have room for it.
    """
    if text.paragraph.style != TABLE:
        return _name_strips(text, area, blank)
    weights = area.layout.tables
    fits = [(row, fit) for row in text.rows for fit in _row_fits(row, area)]
    strips: list[Strip] = []
    for number, (row, fit) in enumerate(fits):
        is_first, is_last = number == 0, number == len(fits) - 1
        below = weights.outer_weight if is_last else weights.head_weight if row.is_head else weights.row_weight
        ruled = _with_rules(fit, text, (weights.outer_weight if is_first else 0.0, below), area)
        inside = moved_fit(ruled, blank, area) if is_first else ruled
        at_head = ruled if is_first else _gone_on(text, fit, below, area)
        strips.append(Strip(inside, at_head, 0.0 if is_last else TABLE_CUT, is_heading=row.is_head))
    return strips


def _name_strips(text: SetText, area: TypeArea, blank: int) -> list[Strip]:
    fits = [_row_fit(row, area) for row in text.rows]
    strips: list[Strip] = []
    for number, fit in enumerate(fits):
        left = len(fits) - number - 1
        cost = (ORPHAN if number == 0 and left else 0.0) + (WIDOW if left == 1 else 0.0)
        strips.append(Strip(moved_fit(fit, blank, area) if number == 0 else fit, fit, cost))
    return strips


def moved_fit(fit: Fit, rows: int, area: TypeArea) -> Fit:
    """The piece with some blank rows above."""
    distance = rows * area.pitch
    rules = tuple(replace(rule, path=moved_path(rule.path, 0, distance)) for rule in fit.rules)
    return replace(fit, rows=fit.rows + rows, lines=lowered(fit.lines, distance), rules=rules)


def lowered(lines: tuple[BlockLine, ...], distance: Pt) -> tuple[BlockLine, ...]:
    """The lines further down, each where it stands from left to right."""
    return tuple(replace(line, baseline=line.baseline + distance) for line in lines)


def _gone_on(text: SetText, fit: Fit, below: Pt, area: TypeArea) -> Fit:
    """A row at a column's head: below the head of the table, where it has one."""
    first, weights = text.rows[0], area.layout.tables
    head = _row_fit(first, area)
    if not first.is_head or head.rows + fit.rows > area.capacity // 2:
        return _with_rules(fit, text, (weights.outer_weight, below), area)
    copy = tuple(replace(line, text=_unread(line.text)) for line in head.lines)
    above = _with_rules(Fit(head.rows, copy), text, (weights.outer_weight, weights.head_weight), area)
    row = moved_fit(_with_rules(fit, text, (0.0, below), area), head.rows, area)
    return Fit(row.rows, above.lines + row.lines, rules=above.rules + row.rules)


def _unread(text: SetText) -> SetText:
    """A cell that stands once more, for no text of the article."""
    lines = tuple(
        replace(line, runs=tuple(map(unread, line.runs)), annotations=tuple(map(unread, line.annotations)), links=())
        for line in text.lines
    )
    return replace(text, lines=lines, cell=replace(text.cell, is_copy=True) if text.cell else None)


def _with_rules(fit: Fit, text: SetText, weights: tuple[Pt, Pt], area: TypeArea) -> Fit:
    """The row with rules of these weights above and below it, 0 for none, as wide as the table."""
    first, last = text.rows[0].cells[0], text.rows[0].cells[-1]
    width = last.left + last.text.lines[0].measure + first.left
    places = zip((0.0, fit.rows * area.pitch), weights, strict=True)
    boxes = [Rect(0.0, y - weight / 2, width, weight) for y, weight in places if weight]
    return replace(fit, rules=tuple(FilledPath(rectangle_path(box), area.layout.tables.colour) for box in boxes))


def _row_fits(row: SetRow, area: TypeArea) -> list[Fit]:
    """A row as one piece; one too deep for half a page as a piece for every line."""
    fit = _row_fit(row, area)
    if fit.rows <= max(1, area.capacity // 2):
        return [fit]
    count = max(len(cell.text.lines) for cell in row.cells)
    return [_line_fit(row, index, area) for index in range(count)]


def _line_fit(row: SetRow, index: int, area: TypeArea) -> Fit:
    cells = [cell for cell in row.cells if index < len(cell.text.lines)]
    return Fit(1, tuple(BlockLine(cell.text, index, area.baseline_in_slot, cell.left) for cell in cells))


def _row_fit(row: SetRow, area: TypeArea) -> Fit:
    """A row in as many grid rows as its deepest cell takes, every cell in the middle of their height."""
    rows = max(1, *(area.rows_for(len(cell.text.lines) * cell.text.leading) for cell in row.cells))
    lines: list[BlockLine] = []
    for cell in row.cells:
        spare = (rows - 1) * area.pitch - (len(cell.text.lines) - 1) * cell.text.leading
        top = area.baseline_in_slot + spare / 2
        lines += [
            BlockLine(cell.text, index, top + index * cell.text.leading, cell.left)
            for index in range(len(cell.text.lines))
        ]
    return Fit(rows, tuple(lines))
