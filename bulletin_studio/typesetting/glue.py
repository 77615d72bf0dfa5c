"""The glue between two boxes: how wide it is, how far it gives and in which step (CLREQ #reduction_and_expansion).

A mark is a box of half an em and its blank is glue, so a blank at a line's edge vanishes with its glue, and neighbours
squeeze by looking up their pair (CLREQ #h-adjustment_of_adjacent_punctuation_marks). A mark that is never squeezed
(MarkStyle.PLAIN, the strict grid, a face with centred marks) is a box of a whole em with a full-width sign's edges.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from bulletin_studio.model.style import CompositionRules, MarkStyle, Region
from bulletin_studio.typesetting.classes import (
    CLOSE,
    CONNECTOR,
    HAN,
    IDEOGRAPHS,
    LONG,
    MIDDLE_DOT,
    OPEN,
    PAUSE,
    SHORT_DASH,
    SOLIDUS,
    STACKED,
    STOP,
    WIDE_SPACE,
)

LATIN_EDGE = "a"
"""The edge of a western run that takes a gap towards Han: a letter, a digit, or a sign such as % or ,."""
SYMBOL_EDGE = "w"
"""The edge of a western run that takes none."""

WORD_SPACE_MINIMUM_EM = 0.25
WORD_SPACE_MAXIMUM_EM = 0.5
GAP_MINIMUM_EM = 0.125
GAP_MAXIMUM_EM = 0.5
BLANK_EM = 0.5
CENTRED_BLANK_EM = 0.25


class Step(Enum):
    """The step in which a glue gives; names as in CLREQ's lists."""

    RIGID = 0
    SPACE = 2
    BRACKET = 4
    PAUSE = 5
    GAP = 6
    STOP = 7
    HAN = 8


@dataclass(frozen=True, slots=True)
class Glue:
    """Glue of one kind, lengths in em of the smaller neighbour.

    Attributes:
        natural: width where nothing is squeezed or stretched.
        shrink: how far it may shrink in its step.
        stretch: how far it may stretch in E1 or E2.
        opens: whether it takes an equal share of E3.
    """

    natural: float
    step: Step = Step.RIGID
    shrink: float = 0.0
    stretch: float = 0.0
    opens: bool = False


RIGID_GLUE = Glue(0.0)
_SET_SOLID = Glue(0.0, Step.HAN, opens=True)

_PLAIN = IDEOGRAPHS + LATIN_EDGE + SYMBOL_EDGE
_MARKS = CLOSE + PAUSE + STOP
_POINTS = PAUSE + STOP
_EDGES = IDEOGRAPHS + OPEN + _MARKS + STACKED + MIDDLE_DOT + SHORT_DASH + CONNECTOR + SOLIDUS + LONG + WIDE_SPACE
_ALL = _EDGES + LATIN_EDGE + SYMBOL_EDGE


@cache
def glue_table(rules: CompositionRules, tracking_em: float = 0.0) -> Mapping[str, Glue]:
    """The glue for every pair of neighbouring edges, keyed by the two letters in a row.

    Tracking is added to every gap that may open (CLREQ #increased_inter_character_spacing).
    """
    table = {left + right: _glue(left, right, rules) for left in _ALL for right in _ALL}
    if tracking_em:
        return {pair: _tracked(glue, tracking_em) for pair, glue in table.items()}
    return table


def _tracked(glue: Glue, tracking_em: float) -> Glue:
    return replace(glue, natural=glue.natural + tracking_em) if glue.opens or glue.step is Step.GAP else glue


def word_space(natural_em: float) -> Glue:
    """The glue for a typed space between two western words (C2, E1)."""
    shrink = max(0.0, natural_em - WORD_SPACE_MINIMUM_EM)
    return Glue(natural_em, Step.SPACE, shrink, max(0.0, WORD_SPACE_MAXIMUM_EM - natural_em))


def _glue(left: str, right: str, rules: CompositionRules) -> Glue:
    if {left, right} == {HAN, LATIN_EDGE}:
        return Glue(
            rules.gap_em,
            Step.GAP,
            max(0.0, rules.gap_em - GAP_MINIMUM_EM),
            GAP_MAXIMUM_EM - rules.gap_em,
        )
    if left in IDEOGRAPHS and right in IDEOGRAPHS:
        return _SET_SOLID
    if rules.region is Region.CNS and (left in _POINTS or right in _POINTS):
        return _centred_glue(left, right, rules)
    after, before = _blank_after(left, right, rules.marks), _blank_before(left, right, rules.marks)
    if not after and not before:
        return _SET_SOLID if _has_blank(left, right) else RIGID_GLUE
    return _blank_glue(left, max(after, before), is_between_marks=right == OPEN, stop_fixed=rules.stop_fixed)


def _centred_glue(left: str, right: str, rules: CompositionRules) -> Glue:
    """Beside a pause or stop mark in the middle of its square: a quarter em of blank on either side of it."""
    if rules.marks is MarkStyle.BANJIAO or left == OPEN or (left in _POINTS and right in _MARKS):
        return RIGID_GLUE
    if right == OPEN:
        return Glue(BLANK_EM, Step.BRACKET, BLANK_EM, opens=True)
    step = Step.STOP if STOP in (left, right) else Step.PAUSE
    shrink = 0.0 if step is Step.STOP and rules.stop_fixed else CENTRED_BLANK_EM
    return Glue(CENTRED_BLANK_EM, step, shrink, opens=True)


def _has_blank(left: str, right: str) -> bool:
    """Whether a mark's blank, set to nothing by its style, stands here: the gap still opens in E3."""
    return (left in _MARKS and right in _PLAIN) or (left in _PLAIN and right == OPEN)


def _blank_after(left: str, right: str, marks: MarkStyle) -> float:
    """The blank a closing, pause or stop mark keeps towards its right neighbour."""
    if left not in _MARKS or not _is_full(left, marks):
        return 0.0
    return BLANK_EM if right in _PLAIN + OPEN + LONG + CONNECTOR else 0.0


def _blank_before(left: str, right: str, marks: MarkStyle) -> float:
    """The blank an opening mark keeps towards its left neighbour."""
    if right != OPEN or not _is_full(right, marks):
        return 0.0
    if left in MIDDLE_DOT + WIDE_SPACE + OPEN:
        return 0.0
    return BLANK_EM


def _is_full(mark: str, marks: MarkStyle) -> bool:
    """Whether a mark is a whole em wide: in 开明式 only the stops are, in 半角式 none."""
    if marks is MarkStyle.BANJIAO:
        return False
    return marks is not MarkStyle.KAIMING or mark == STOP


def _blank_glue(left: str, natural: float, *, is_between_marks: bool, stop_fixed: bool) -> Glue:
    if is_between_marks or left == CLOSE or left not in _MARKS:
        return Glue(natural, Step.BRACKET, natural, opens=True)
    if left == PAUSE:
        return Glue(natural, Step.PAUSE, natural, opens=True)
    return Glue(natural, Step.STOP, 0.0 if stop_fixed else natural, opens=True)
