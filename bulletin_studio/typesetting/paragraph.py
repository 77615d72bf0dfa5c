"""Breaks a paragraph into lines, the best for the whole paragraph: boxes, penalties and measures in, breaks out.

Total fit over all legal breaks in one pass with a short list of live starts; what a line costs is in `line_cost`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from bulletin_studio.base.units import Pt
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.breaks import FORBIDDEN, FORCED, INSIDE_WORD
from bulletin_studio.typesetting.line import BreakReason
from bulletin_studio.typesetting.line_cost import NORMAL, BreakOptions, LineCosts, LineSums, line_sums

_LOOSE_LIMITS_EM = (0.25, 1.0, inf)
"""How far a Han gap may open in the first, second and third pass."""
_RUNT_LIMIT_EM = 0.35
"""How far a Han gap may open if that saves the paragraph from a single character on its last line."""
_CONTRAST = 400.0
_PROHIBITED = 1.0e6


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


_Start = tuple[int, list[tuple[Pt, list[_Node]]]]
"""A live start: its position, and its chains by the width of the line that would begin there."""


class ParagraphBreaks:
    """The breaks of one paragraph, with the fewest demerits for all of it.

    Searched in passes with ever looser limits; if none finds a way, prohibited breaks and lines that are too wide are
    allowed, so that every text is set at every measure. Time and memory grow linearly with the text. One search serves
    all numbers of lines that are wanted.
    """

    def __init__(self, boxes: Boxes, penalties: Sequence[float], options: BreakOptions) -> None:
        self._boxes = boxes
        self._penalties = penalties
        self._options = options
        self._sums: LineSums | None = None
        self._searches: dict[tuple[float, bool, bool], _Search] = {}

    def lines(self, line_count: int | None) -> tuple[BrokenLine, ...]:
        """The best lines; so many of them, if a number is wanted and good lines allow it."""
        if not len(self._boxes):
            return ()
        for limit_em in _LOOSE_LIMITS_EM:
            search = self._search(limit_em, is_counted=line_count is not None)
            end = search.end(line_count)
            if end is not None:
                if limit_em < _RUNT_LIMIT_EM and search.ends_in_runt(end):
                    wider = self._search(_RUNT_LIMIT_EM, is_counted=line_count is not None).end(line_count)
                    end = end if wider is None or search.ends_in_runt(wider) else wider
                return search.lines_to(end, self._penalties)
        search = self._search(inf, is_counted=line_count is not None, is_last_resort=True)
        end = search.end(line_count)
        return search.lines_to(end, self._penalties) if end is not None else ()

    def _search(self, limit_em: float, *, is_counted: bool, is_last_resort: bool = False) -> "_Search":
        key = (limit_em, is_counted, is_last_resort)
        if self._sums is None:
            self._sums = line_sums(self._boxes, is_hanging=self._options.is_hanging)
        if key not in self._searches:
            costs = LineCosts(self._sums, self._options, limit_em, is_last_resort=is_last_resort)
            allowed = _allowed(self._penalties) if is_last_resort else self._penalties
            self._searches[key] = _Search(allowed, self._options, costs, is_counted=is_counted)
        return self._searches[key]


def _allowed(penalties: Sequence[float]) -> list[float]:
    """Penalties that let lines end at prohibited breaks too."""
    return [_PROHIBITED if penalty == FORBIDDEN else penalty for penalty in penalties]


class _Search:
    """One pass over all breaks with one limit; `is_counted` keeps chains of different numbers of lines apart."""

    def __init__(
        self, penalties: Sequence[float], options: BreakOptions, costs: LineCosts, *, is_counted: bool
    ) -> None:
        self._penalties = penalties
        self._options = options
        self._costs = costs
        self._is_uniform = len(options.measures) == 1
        self._line_cap = len(penalties) if is_counted else len(options.measures)
        self._ends = self._run()

    def end(self, line_count: int | None) -> _Node | None:
        """The last break of the best chain, of so many lines if there is one; None if this limit finds no way."""
        wanted = [node for node in self._ends if node.line == line_count]
        return min(wanted or self._ends, default=None, key=lambda node: node.demerits)

    def _run(self) -> list[_Node]:
        """The last breaks of the best chains; none if this limit finds no way."""
        live: list[_Start] = [(0, [(self._width(0), [_Node(0.0, 0, 0, NORMAL, None)])])]
        arrivals: list[_Node] = []
        for position, penalty in enumerate(self._penalties, 1):
            if penalty == FORBIDDEN:
                continue
            arrivals = self._arrivals(position, penalty, live)
            if penalty == FORCED:
                live.clear()
            if arrivals:
                live.append((position, self._by_width(arrivals)))
            if not live:
                return []
        return arrivals

    def ends_in_runt(self, end: _Node) -> bool:
        """Whether the last line of a chain is too short for a paragraph of several."""
        start = end.before.position if end.before else 0
        return start > 0 and self._costs.is_runt(start)

    def lines_to(self, end: _Node, penalties: Sequence[float]) -> tuple[BrokenLine, ...]:
        """The lines of a chain; `penalties` tell prohibited breaks from allowed ones."""
        lines: list[BrokenLine] = []
        node = end
        while node.before is not None:
            start, penalty = node.before.position, penalties[node.position - 1]
            width = self._width(node.before.line)
            hang = self._costs.hang(start, node.position, width, is_last=penalty == FORCED)
            lines.append(BrokenLine(start, node.position, _reason(penalty, is_end=node is end), hang))
            node = node.before
        return tuple(reversed(lines))

    def _arrivals(self, position: int, penalty: float, live: list[_Start]) -> list[_Node]:
        """The best chains to a break, one for each fitness and line; starts too far back are dropped from `live`."""
        best: dict[int, _Node] = {}
        is_last = penalty == FORCED
        price = 1.0 if is_last else 1.0 + penalty
        dead: list[_Start] = []
        for live_start in live:
            start, groups = live_start
            is_dead, is_short = True, False
            for width, nodes in groups:
                cost = self._costs.cost(start, position, width, is_last=is_last)
                if cost is None:
                    is_dead, is_short = False, True
                elif cost[0] != inf:
                    is_dead = False
                    self._keep_best(best, nodes, position, (cost[0] + price) ** 2, cost[1])
            if is_dead:
                dead.append(live_start)
            if is_short and self._is_uniform and start:
                break
        for live_start in dead:
            live.remove(live_start)
        return list(best.values())

    def _keep_best(
        self, best: dict[int, _Node], nodes: list[_Node], position: int, demerits: float, fitness: int
    ) -> None:
        for node in nodes:
            total = node.demerits + demerits
            if abs(fitness - node.fitness) == 2:
                total += _CONTRAST
            line = node.line + 1 if node.line < self._line_cap else self._line_cap
            key = line * 3 + fitness
            rival = best.get(key)
            if rival is None or total < rival.demerits:
                best[key] = _Node(total, position, line, fitness, node)

    def _by_width(self, nodes: list[_Node]) -> list[tuple[Pt, list[_Node]]]:
        if self._is_uniform:
            return [(self._options.measures[0], nodes)]
        groups: dict[Pt, list[_Node]] = {}
        for node in nodes:
            groups.setdefault(self._width(node.line), []).append(node)
        return list(groups.items())

    def _width(self, line: int) -> Pt:
        measures = self._options.measures
        width = measures[line] if line < len(measures) else measures[-1]
        return width - self._options.indent if line == 0 else width


def _reason(penalty: float, *, is_end: bool) -> BreakReason:
    if is_end:
        return BreakReason.PARAGRAPH_END
    if penalty == FORCED:
        return BreakReason.MANUAL
    if penalty == FORBIDDEN:
        return BreakReason.PROHIBITED
    return BreakReason.INSIDE_WORD if penalty >= INSIDE_WORD else BreakReason.TOTAL_FIT
