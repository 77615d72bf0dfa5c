"""Breaks a paragraph into lines, the best for the whole paragraph: boxes, penalties and measures in, breaks out.

Total fit over all legal breaks in one pass with a short list of live starts; costs as calibrated on 99 paragraphs
of official Chinese prose so that lines are squeezed before they are stretched (CLREQ #reduction_and_expansion).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from typing import NamedTuple

from bulletin_studio.base.units import Pt
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.breaks import FORBIDDEN, FORCED, INSIDE_WORD
from bulletin_studio.typesetting.classes import CLOSE, OPEN, PAUSE, STACKED, STOP
from bulletin_studio.typesetting.glue import Step
from bulletin_studio.typesetting.line import BreakReason

_LOOSE_LIMITS_EM = (0.25, 1.0, inf)
"""How far a Han gap may open in the first, second and third pass."""
_RUNT_LIMIT_EM = 0.35
"""How far a Han gap may open if that saves the paragraph from a single character on its last line."""
_RUNT = 3000.0
_RAGGED_RUNT = 20.0
_CONTRAST = 400.0
_HOPELESS = 300.0
"""Badness of a line with nothing to stretch, such as a piece of a long address."""
_EMPTINESS = 12.0
"""How much worse such a line is if it is empty."""
_OVERFULL = 1.0e7
_PROHIBITED = 1.0e6
_SLACK = 1.0e-6
"""Points by which a line may miss its measure through rounding."""
_TIGHT, _NORMAL, _LOOSE = 0, 1, 2
_TIGHT_SHARE = 0.6
"""A line squeezed by more than this share of C2 to C5 counts as tight."""
_LOOSE_GAP_EM = 0.03
"""A line whose Han gaps open by more counts as loose."""
_RAGGED = 100.0
"""Badness of an empty line that need not be flush."""


@dataclass(frozen=True, slots=True)
class BreakOptions:
    """How a paragraph is broken.

    Attributes:
        measures: width of line k; the last one goes for all that follow.
        indent: first-line indent.
        is_justified: lines are made flush; else they only must not be too wide.
        is_hanging: a pause or stop mark may hang out at a line's end (CLREQ #hanging_punctuation_marks_at_line_end).
        runt_minimum: fewest characters on the last line of several.
        line_count: the number of lines wanted; None for whatever is best.
    """

    measures: tuple[Pt, ...]
    indent: Pt = 0.0
    is_justified: bool = True
    is_hanging: bool = False
    runt_minimum: int = 2
    line_count: int | None = None


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """Boxes `first` to `last` (exclusive) stand on one line.

    Attributes:
        reason: why it ends there.
        hang: how far its last mark may hang out of the measure.
    """

    first: int
    last: int
    reason: BreakReason
    hang: Pt = 0.0


class _Node(NamedTuple):
    """A break reached by a chain of lines; short-lived, so a plain tuple.

    Attributes:
        demerits: of the whole chain.
        position: how many boxes stand before the break.
        line: how many lines stand before it.
        fitness: how tight the line before it is.
        before: the break at that line's start.
    """

    demerits: float
    position: int
    line: int
    fitness: int
    before: "_Node | None"


@dataclass(frozen=True, slots=True)
class _Sums:
    """Prefix sums over boxes: a line's figures are the difference of two of them.

    Attributes:
        natural: boxes and natural glue before box k.
        tails: glue after box k - 1, which vanishes if a line ends there.
        early_shrink: of C2 to C5.
        late_shrink: of C6 and C7.
        stretch: of E1 and E2.
        openings: em of all gaps that open in E3.
        characters: of text (Han, letters, digits).
        hangs: how far box k - 1 may hang out at a line's end.
    """

    natural: Sequence[Pt]
    tails: Sequence[Pt]
    early_shrink: Sequence[Pt]
    late_shrink: Sequence[Pt]
    stretch: Sequence[Pt]
    openings: Sequence[Pt]
    characters: Sequence[int]
    hangs: Sequence[Pt]


def break_paragraph(boxes: Boxes, penalties: Sequence[float], options: BreakOptions) -> tuple[BrokenLine, ...]:
    """Finds the lines with the fewest demerits.

    Passes with ever looser limits; if none finds a way, prohibited breaks and lines that are too wide are allowed, so
    that every text is set at every measure. Time and memory grow linearly with the text.
    """
    if not len(boxes):
        return ()
    sums = _sums_of(boxes, is_hanging=options.is_hanging)
    for limit_em in _LOOSE_LIMITS_EM:
        search = _Search(penalties, options, sums, limit_em)
        end = search.run()
        if end is not None:
            if limit_em < _RUNT_LIMIT_EM and _ends_in_runt(end, sums, options):
                wider = _Search(penalties, options, sums, _RUNT_LIMIT_EM).run()
                end = end if wider is None or _ends_in_runt(wider, sums, options) else wider
            return search.lines_to(end, penalties)
    allowed = [_PROHIBITED if penalty == FORBIDDEN else penalty for penalty in penalties]
    search = _Search(allowed, options, sums, inf, is_last_resort=True)
    end = search.run()
    return search.lines_to(end, penalties) if end is not None else ()


_MARKS = OPEN + CLOSE + PAUSE + STOP + STACKED
_LATE_STEPS = (Step.GAP, Step.STOP)


def _sums_of(boxes: Boxes, *, is_hanging: bool) -> _Sums:
    pairs = list(zip(boxes.glues, boxes.units, strict=True))
    naturals = [glue.natural * unit for glue, unit in pairs]
    shrinks = [(glue.step in _LATE_STEPS, glue.shrink * unit) for glue, unit in pairs]
    return _Sums(
        natural=list(accumulate((w + g for w, g in zip(boxes.widths, naturals, strict=True)), initial=0.0)),
        tails=[0.0, *naturals],
        early_shrink=list(accumulate((0.0 if is_late else shrink for is_late, shrink in shrinks), initial=0.0)),
        late_shrink=list(accumulate((shrink if is_late else 0.0 for is_late, shrink in shrinks), initial=0.0)),
        stretch=list(accumulate((glue.stretch * unit for glue, unit in pairs), initial=0.0)),
        openings=list(accumulate((unit if glue.opens else 0.0 for glue, unit in pairs), initial=0.0)),
        characters=list(accumulate(boxes.counts, initial=0)),
        hangs=_hangs(boxes) if is_hanging else (),
    )


def _hangs(boxes: Boxes) -> list[Pt]:
    """Single pause and stop marks may hang; never one of several marks in a row."""
    hangs = [0.0] * (len(boxes) + 1)
    for index in range(1, len(boxes)):
        if boxes.kinds[index] in PAUSE + STOP and boxes.kinds[index - 1] not in _MARKS:
            hangs[index + 1] = boxes.widths[index]
    return hangs


class _Search:
    """One pass over all breaks with one limit."""

    def __init__(
        self,
        penalties: Sequence[float],
        options: BreakOptions,
        sums: _Sums,
        limit_em: float,
        *,
        is_last_resort: bool = False,
    ) -> None:
        self._penalties = penalties
        self._options = options
        self._sums = sums
        self._limit_em = limit_em
        self._is_last_resort = is_last_resort
        self._is_uniform = len(options.measures) == 1
        self._line_cap = len(penalties) if options.line_count is not None else len(options.measures)

    def run(self) -> _Node | None:
        """The last break of the best chain; None if this limit finds no way."""
        live: list[tuple[int, list[_Node]]] = [(0, [_Node(0.0, 0, 0, _NORMAL, None)])]
        arrivals: list[_Node] = []
        for position, penalty in enumerate(self._penalties, 1):
            if penalty == FORBIDDEN:
                continue
            arrivals = self._arrivals(position, penalty, live)
            if penalty == FORCED:
                live.clear()
            if arrivals:
                live.append((position, arrivals))
            if not live:
                return None
        wanted = [node for node in arrivals if node.line == self._options.line_count]
        return min(wanted or arrivals, default=None, key=lambda node: node.demerits)

    def lines_to(self, end: _Node, penalties: Sequence[float]) -> tuple[BrokenLine, ...]:
        """The lines of a chain; `penalties` tell prohibited breaks from allowed ones."""
        lines: list[BrokenLine] = []
        node = end
        while node.before is not None:
            start, penalty = node.before.position, penalties[node.position - 1]
            hang = self._hang(start, node.position, node.before.line, is_last=penalty == FORCED)
            lines.append(BrokenLine(start, node.position, _reason(penalty, is_end=node is end), hang))
            node = node.before
        return tuple(reversed(lines))

    def _arrivals(self, position: int, penalty: float, live: list[tuple[int, list[_Node]]]) -> list[_Node]:
        """The best chains to a break, one for each fitness and line; starts too far back are dropped from `live`."""
        best: dict[int, _Node] = {}
        is_last = penalty == FORCED
        price = 0.0 if is_last else penalty
        dead = 0
        for start, nodes in live:
            is_dead, is_short = True, False
            width_before, cost = -1.0, None
            for node in nodes:
                width = self._width(node.line)
                if width != width_before:
                    cost = self._cost(start, position, width, is_last=is_last)
                    width_before = width
                if cost is None:
                    is_dead = False
                    is_short = True
                    continue
                badness, fitness = cost
                if badness == inf:
                    continue
                is_dead = False
                self._keep_best(best, node, position, badness + price, fitness)
            if is_dead:
                dead += 1
            if is_short and self._is_uniform and start:
                break
        del live[:dead]
        return list(best.values())

    def _keep_best(self, best: dict[int, _Node], node: _Node, position: int, cost: float, fitness: int) -> None:
        demerits = node.demerits + (1 + cost) ** 2
        if abs(fitness - node.fitness) == 2:
            demerits += _CONTRAST
        line = min(node.line + 1, self._line_cap)
        key = line * 3 + fitness
        rival = best.get(key)
        if rival is None or demerits < rival.demerits:
            best[key] = _Node(demerits, position, line, fitness, node)

    def _width(self, line: int) -> Pt:
        measures = self._options.measures
        width = measures[line] if line < len(measures) else measures[-1]
        return width - self._options.indent if line == 0 else width

    def _cost(self, start: int, end: int, width: Pt, *, is_last: bool) -> tuple[float, int] | None:
        """Badness and fitness of a line; infinite if it is too wide, None if it is too short."""
        cost = self._cost_at(start, end, width, is_last=is_last)
        hang = self._sums.hangs[end] if self._sums.hangs and end - start > 1 else 0.0
        if hang:
            hung = self._cost_at(start, end, width + hang, is_last=is_last)
            if cost is None or (hung is not None and hung[0] < cost[0]):
                return hung
        return cost

    def _hang(self, start: int, end: int, line: int, *, is_last: bool) -> Pt:
        """How far the last mark of a chosen line hangs out."""
        hang = self._sums.hangs[end] if self._sums.hangs and end - start > 1 else 0.0
        if not hang:
            return 0.0
        width = self._width(line)
        plain = self._cost_at(start, end, width, is_last=is_last)
        hung = self._cost_at(start, end, width + hang, is_last=is_last)
        return hang if plain is None or (hung is not None and hung[0] < plain[0]) else 0.0

    def _cost_at(self, start: int, end: int, width: Pt, *, is_last: bool) -> tuple[float, int] | None:
        sums = self._sums
        slack = width - (sums.natural[end] - sums.natural[start] - sums.tails[end])
        if slack < -_SLACK:
            cost = self._squeezed(start, end, -slack)
            if cost[0] == inf and self._is_last_resort and end - start == 1:
                cost = (_OVERFULL * (1 - slack / max(width, 1.0)), _NORMAL)
        elif is_last:
            cost = (0.0, _NORMAL)
        elif not self._options.is_justified:
            cost = (_RAGGED * (slack / width) ** 2 if width > 0 else 0.0, _NORMAL)
        else:
            stretched = self._stretched(start, end, slack)
            if stretched is None:
                share = slack / width
                return (_HOPELESS * (1 + _EMPTINESS * share * share), _NORMAL) if self._is_last_resort else None
            cost = stretched
        if end == len(self._penalties) and start and self._is_runt(start):
            return cost[0] + (_RUNT if self._options.is_justified else _RAGGED_RUNT), cost[1]
        return cost

    def _squeezed(self, start: int, end: int, excess: Pt) -> tuple[float, int]:
        sums = self._sums
        early = sums.early_shrink[end - 1] - sums.early_shrink[start]
        if not self._options.is_justified:
            return inf, _TIGHT
        if excess <= early + _SLACK:
            share = excess / early
            return 8 * share * share + 3 * share, _TIGHT if share > _TIGHT_SHARE else _NORMAL
        late = sums.late_shrink[end - 1] - sums.late_shrink[start]
        if excess > early + late + _SLACK:
            return inf, _TIGHT
        share = (excess - early) / late
        return 40 + 60 * share * share, _TIGHT

    def _stretched(self, start: int, end: int, slack: Pt) -> tuple[float, int] | None:
        if slack <= _SLACK:
            return 0.0, _NORMAL
        sums = self._sums
        stretch = sums.stretch[end - 1] - sums.stretch[start]
        if slack <= stretch:
            share = slack / stretch
            return 20 * share * share, _NORMAL
        openings = sums.openings[end - 1] - sums.openings[start]
        if not openings:
            return None
        gap_em = (slack - stretch) / openings
        if gap_em > self._limit_em:
            return None
        base = 20.0 if stretch else 0.0
        return base + 200 * (gap_em / 0.10) ** 2, _LOOSE if gap_em > _LOOSE_GAP_EM else _NORMAL

    def _is_runt(self, start: int) -> bool:
        characters = self._sums.characters
        return characters[-1] - characters[start] < self._options.runt_minimum


def _ends_in_runt(end: _Node, sums: _Sums, options: BreakOptions) -> bool:
    start = end.before.position if end.before else 0
    return start > 0 and sums.characters[-1] - sums.characters[start] < options.runt_minimum


def _reason(penalty: float, *, is_end: bool) -> BreakReason:
    if is_end:
        return BreakReason.PARAGRAPH_END
    if penalty == FORCED:
        return BreakReason.MANUAL
    if penalty == FORBIDDEN:
        return BreakReason.PROHIBITED
    return BreakReason.INSIDE_WORD if penalty >= INSIDE_WORD else BreakReason.TOTAL_FIT
