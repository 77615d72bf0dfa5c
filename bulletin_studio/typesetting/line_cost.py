"""What a line costs: how far its natural width misses the measure, and what must give to make up for it.

Costs are calibrated on 99 paragraphs of official Chinese prose so that lines are squeezed before they are stretched
(CLREQ #reduction_and_expansion): squeezing brackets and commas is cheap, Han-Latin gaps and stops are dear, and opened
Han gaps cost by their square.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf

from bulletin_studio.base.units import Pt
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.classes import CLOSE, OPEN, PAUSE, STACKED, STOP
from bulletin_studio.typesetting.glue import Step

TIGHT, NORMAL, LOOSE = 0, 1, 2
"""How tight a line is; neighbours that differ by two look uneven."""
Cost = tuple[float, int]
"""Badness (infinite for a line that is too wide) and tightness."""

_RUNT = 3000.0
_RAGGED_RUNT = 20.0
_HOPELESS = 300.0
"""Badness of a line with nothing to stretch, such as a piece of a long address."""
_EMPTINESS = 12.0
"""How much worse such a line is if it is empty; both were chosen by eye on one paragraph with an address."""
_OVERFULL = 1.0e7
_SLACK = 1.0e-6
"""Points by which a line may miss its measure through rounding."""
_TIGHT_SHARE = 0.6
"""A line squeezed by more than this share of C2 to C5 counts as tight."""
_LOOSE_GAP_EM = 0.03
"""A line whose Han gaps open by more counts as loose."""
_RAGGED = 100.0
"""Badness of an empty line that need not be flush."""
_MARKS = OPEN + CLOSE + PAUSE + STOP + STACKED
_LATE_STEPS = (Step.GAP, Step.STOP)


@dataclass(frozen=True, slots=True)
class BreakOptions:
    """How a paragraph is broken.

    Attributes:
        measures: width of line k; the last one goes for all that follow.
        indent: first-line indent.
        is_justified: lines are made flush; else they only must not be too wide.
        is_hanging: a pause or stop mark may hang out at a line's end (CLREQ #hanging_punctuation_marks_at_line_end).
        runt_minimum: fewest characters on the last line of several.
    """

    measures: tuple[Pt, ...]
    indent: Pt = 0.0
    is_justified: bool = True
    is_hanging: bool = False
    runt_minimum: int = 2


@dataclass(frozen=True, slots=True)
class LineSums:
    """Prefix sums over boxes: a line's figures are the difference of two of them.

    Attributes:
        natural: boxes and natural glue before box k.
        tails: glue after box k - 1, which vanishes if a line ends there; less the hyphen that is then drawn.
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


def line_sums(boxes: Boxes, *, is_hanging: bool) -> LineSums:
    """Adds up a paragraph's boxes and glue."""
    pairs = list(zip(boxes.glues, boxes.units, strict=True))
    naturals = [glue.natural * unit for glue, unit in pairs]
    shrinks = [(glue.step in _LATE_STEPS, glue.shrink * unit) for glue, unit in pairs]
    return LineSums(
        natural=list(accumulate((w + g for w, g in zip(boxes.widths, naturals, strict=True)), initial=0.0)),
        tails=_tails(boxes, naturals),
        early_shrink=list(accumulate((0.0 if is_late else shrink for is_late, shrink in shrinks), initial=0.0)),
        late_shrink=list(accumulate((shrink if is_late else 0.0 for is_late, shrink in shrinks), initial=0.0)),
        stretch=list(accumulate((glue.stretch * unit for glue, unit in pairs), initial=0.0)),
        openings=list(accumulate((unit if glue.opens else 0.0 for glue, unit in pairs), initial=0.0)),
        characters=list(accumulate(boxes.counts, initial=0)),
        hangs=_hangs(boxes) if is_hanging else (),
    )


def _tails(boxes: Boxes, naturals: Sequence[Pt]) -> list[Pt]:
    tails = [0.0, *naturals]
    for index, hyphen in boxes.hyphens.items():
        tails[index + 1] -= hyphen.width
    return tails


def _hangs(boxes: Boxes) -> list[Pt]:
    """Single pause and stop marks may hang; never one of several marks in a row."""
    hangs = [0.0] * (len(boxes) + 1)
    for index in range(1, len(boxes)):
        if boxes.kinds[index] in PAUSE + STOP and boxes.kinds[index - 1] not in _MARKS:
            hangs[index + 1] = boxes.widths[index]
    return hangs


class LineCosts:
    """Costs of lines of one paragraph under one limit; a line is boxes `start` to `end` (exclusive)."""

    def __init__(self, sums: LineSums, options: BreakOptions, limit_em: float, *, is_last_resort: bool) -> None:
        """Takes the limit up to which a Han gap may open; as a last resort lines may be empty or too wide."""
        self._sums = sums
        self._count = len(sums.characters) - 1
        self._is_justified = options.is_justified
        self._runt_minimum = options.runt_minimum
        self._limit_em = limit_em
        self._is_last_resort = is_last_resort

    def cost(self, start: int, end: int, width: Pt, *, is_last: bool) -> Cost | None:
        """The cost of a line in `width`, its last mark hanging out if that is cheaper; None if it is too short."""
        plain = self._cost_in(start, end, width, is_last=is_last)
        hang = self._hang_room(start, end)
        if hang:
            hung = self._cost_in(start, end, width + hang, is_last=is_last)
            if plain is None or (hung is not None and hung[0] < plain[0]):
                return hung
        return plain

    def hang(self, start: int, end: int, width: Pt, *, is_last: bool) -> Pt:
        """How far the last mark of a line hangs out where its cost is what `cost` says."""
        hang = self._hang_room(start, end)
        if not hang:
            return 0.0
        plain = self._cost_in(start, end, width, is_last=is_last)
        hung = self._cost_in(start, end, width + hang, is_last=is_last)
        return hang if plain is None or (hung is not None and hung[0] < plain[0]) else 0.0

    def is_runt(self, start: int) -> bool:
        """Whether a last line from `start` would be too short."""
        characters = self._sums.characters
        return characters[-1] - characters[start] < self._runt_minimum

    def _hang_room(self, start: int, end: int) -> Pt:
        return self._sums.hangs[end] if self._sums.hangs and end - start > 1 else 0.0

    def _cost_in(self, start: int, end: int, width: Pt, *, is_last: bool) -> Cost | None:
        natural = self._sums.natural
        slack = width - (natural[end] - natural[start] - self._sums.tails[end])
        if slack < -_SLACK:
            cost = self._squeezed(start, end, slack, width)
        elif is_last or slack <= _SLACK:
            cost = (0.0, NORMAL)
        elif self._is_justified:
            stretched = self._stretched(start, end, slack, width)
            if stretched is None:
                return None
            cost = stretched
        else:
            cost = (_RAGGED * (slack / width) ** 2, NORMAL)
        if end == self._count and start and self.is_runt(start):
            return cost[0] + (_RUNT if self._is_justified else _RAGGED_RUNT), cost[1]
        return cost

    def _squeezed(self, start: int, end: int, slack: Pt, width: Pt) -> Cost:
        sums, excess = self._sums, -slack
        early = sums.early_shrink[end - 1] - sums.early_shrink[start] if self._is_justified else 0.0
        if excess <= early + _SLACK:
            share = excess / early
            return 8 * share * share + 3 * share, TIGHT if share > _TIGHT_SHARE else NORMAL
        late = sums.late_shrink[end - 1] - sums.late_shrink[start] if self._is_justified else 0.0
        if excess <= early + late + _SLACK:
            share = (excess - early) / late
            return 40 + 60 * share * share, TIGHT
        if self._is_last_resort and end - start == 1:
            return _OVERFULL * (1 + excess / max(width, 1.0)), NORMAL
        return inf, TIGHT

    def _stretched(self, start: int, end: int, slack: Pt, width: Pt) -> Cost | None:
        sums = self._sums
        stretch = sums.stretch[end - 1] - sums.stretch[start]
        if slack <= stretch:
            share = slack / stretch
            return 20 * share * share, NORMAL
        openings = sums.openings[end - 1] - sums.openings[start]
        if openings:
            gap_em = (slack - stretch) / openings
            if gap_em <= self._limit_em:
                base = 20.0 if stretch else 0.0
                return base + 200 * (gap_em / 0.10) ** 2, LOOSE if gap_em > _LOOSE_GAP_EM else NORMAL
        if not self._is_last_resort:
            return None
        share = slack / width
        return _HOPELESS * (1 + _EMPTINESS * share * share), NORMAL
