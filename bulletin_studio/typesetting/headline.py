"""Breaks a heading into balanced lines at the ends of phrases: boxes and penalties in, breaks out.

As few lines as the measure allows, of nearly equal length; typed spaces are the writer's own breaks, BudouX finds the
ends of phrases, and protected words (names, offices) are never cut (CLREQ #handling_of_headings).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from math import inf
from typing import TYPE_CHECKING

from bulletin_studio.base.units import Pt
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.breaks import FORBIDDEN, FORCED
from bulletin_studio.typesetting.classes import WESTERN
from bulletin_studio.typesetting.line import BreakReason
from bulletin_studio.typesetting.paragraph import BrokenLine

if TYPE_CHECKING:
    from budoux import Parser

_SPACES = " \u3000"
_AT_SPACE = -50.0
_AT_STOP = -20.0
"""Behind a mark that ends a clause a line may be half as long as the other, and is not cut elsewhere for balance."""
_STOPS = "，；：。！？"
_INSIDE_PHRASE = 200.0
_INSIDE_QUOTES = 1000.0
_PROTECTED = 1.0e5
_LONE_CHARACTER = 1.0e7
_MOST_LINES = 12
"""A heading longer than this is set as a ragged paragraph."""
_QUOTES = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）"}


def break_headline(
    text: str, boxes: Boxes, penalties: Sequence[float], measure: Pt, protected: Sequence[str]
) -> tuple[BrokenLine, ...] | None:
    """Finds the breaks of a heading.

    Args:
        text: the heading.
        boxes: its boxes.
        penalties: the price of a line's end after each box; manual breaks are FORCED and win.
        measure: the width no line may pass.
        protected: words that no line's end may cut.

    Returns:
        The lines, or None where no balanced heading is possible (a box wider than the measure, too many lines).
    """
    heading = _Heading(boxes, _natural_sums(boxes), _break_costs(text, boxes, penalties, protected), measure)
    lines: list[BrokenLine] = []
    forced = [0, *(index + 1 for index, penalty in enumerate(penalties) if penalty == FORCED)]
    for first, last in pairwise(forced):
        cuts = _cuts(heading, first, last)
        if cuts is None:
            return None
        lines.extend(BrokenLine(start, end, BreakReason.BALANCE) for start, end in pairwise(cuts[:-1]))
        is_end = last == len(penalties)
        reason = BreakReason.PARAGRAPH_END if is_end else BreakReason.MANUAL
        lines.append(BrokenLine(cuts[-2], last, reason))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the search looks at.

    Attributes:
        sums: natural width before box k, glue included.
        costs: of a line's end after each box; infinite where none may be.
    """

    boxes: Boxes
    sums: Sequence[Pt]
    costs: Sequence[float]
    measure: Pt

    def width(self, first: int, last: int) -> Pt:
        """The natural width of boxes `first` to `last` (exclusive) as one line."""
        tail = self.boxes.glues[last - 1].natural * self.boxes.units[last - 1]
        if last - 1 in self.boxes.hyphens:
            tail -= self.boxes.hyphens[last - 1].width
        return self.sums[last] - self.sums[first] - tail


def _natural_sums(boxes: Boxes) -> list[Pt]:
    steps = (w + g.natural * u for w, g, u in zip(boxes.widths, boxes.glues, boxes.units, strict=True))
    return list(accumulate(steps, initial=0.0))


def _cuts(heading: _Heading, first: int, last: int) -> list[int] | None:
    """The line starts and the end between two manual breaks, on as few lines as cut no name and no quote."""
    total = heading.width(first, last)
    if total <= heading.measure:
        return [first, last]
    best: tuple[float, list[int]] | None = None
    for count in range(2, _MOST_LINES + 1):
        found = _best_cuts(heading, first, last, count) if total <= count * heading.measure else None
        if found is not None and (best is None or found[0] < best[0]):
            best = found
        if best is not None and best[0] < _INSIDE_QUOTES:
            break
    return best[1] if best else None


def _best_cuts(heading: _Heading, first: int, last: int, count: int) -> tuple[float, list[int]] | None:
    """The cheapest way to cut boxes into `count` lines: differing lengths in em squared, plus what breaks cost.

    Returns:
        The cost and the cuts; None where that many lines cannot be.
    """
    mean = heading.width(first, last) / count
    em = max(heading.boxes.sizes[first:last])
    reached: dict[int, tuple[float, list[int]]] = {first: (0.0, [first])}
    for line in range(count):
        ends = [last] if line == count - 1 else range(first + 1, last)
        after: dict[int, tuple[float, list[int]]] = {}
        for end in ends:
            price = 0.0 if end == last else heading.costs[end - 1]
            if price == inf:
                continue
            for start, (cost, cuts) in reached.items():
                width = heading.width(start, end) if start < end else inf
                if width > heading.measure:
                    continue
                total = cost + price + ((width - mean) / em) ** 2
                total += _LONE_CHARACTER if end - start == 1 else 0.0
                if end not in after or total < after[end][0]:
                    after[end] = (total, [*cuts, end])
        reached = after
    return reached.get(last)


def _break_costs(text: str, boxes: Boxes, penalties: Sequence[float], protected: Sequence[str]) -> list[float]:
    """What a line's end costs after each box."""
    phrase_ends = _phrase_ends(text)
    inside_quotes = _inside_quotes(text)
    inside_words = {
        index
        for word in protected
        for start in _occurrences(text, word)
        for index in range(start + 1, start + len(word))
    }
    costs: list[float] = []
    for index, penalty in enumerate(penalties):
        place = boxes.gap_ends[index]
        if penalty == FORBIDDEN:
            costs.append(inf)
            continue
        cost = 0.0 if place in phrase_ends else _INSIDE_PHRASE
        if place > boxes.ends[index] and text[place - 1] in _SPACES and _is_writers_break(boxes, index):
            cost = _AT_SPACE
        elif text[place - 1] in _STOPS:
            cost = _AT_STOP
        cost += _INSIDE_QUOTES if place in inside_quotes else 0.0
        costs.append(cost + (_PROTECTED if place in inside_words else 0.0))
    return costs


def _is_writers_break(boxes: Boxes, index: int) -> bool:
    """Whether the space after a box stands between two Chinese phrases, not beside a number or a Latin word."""
    return index + 1 < len(boxes) and WESTERN not in (boxes.kinds[index], boxes.kinds[index + 1])


def _phrase_ends(text: str) -> set[int]:
    return set(accumulate(len(phrase) for phrase in _phrase_parser().parse(text)))


@cache
def _phrase_parser() -> "Parser":
    # Loaded when a heading needs more than one line; the model is read from the package's own file.
    from budoux import load_default_simplified_chinese_parser

    return load_default_simplified_chinese_parser()


def _inside_quotes(text: str) -> set[int]:
    """The places between a pair of quotes or brackets."""
    inside: set[int] = set()
    opened: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        if character in _QUOTES:
            opened.append((_QUOTES[character], index))
        elif opened and character == opened[-1][0]:
            inside.update(range(opened.pop()[1] + 1, index + 1))
    return inside


def _occurrences(text: str, word: str) -> list[int]:
    places: list[int] = []
    start = text.find(word) if word else -1
    while start >= 0:
        places.append(start)
        start = text.find(word, start + 1)
    return places
