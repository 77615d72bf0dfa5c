"""Where lines may break and at what price: boxes in, one penalty after each box out (CLREQ #prohibition_rules...)."""

from collections.abc import Sequence

from bulletin_studio.model.style import ProhibitionLevel
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.classes import (
    BREAK,
    CLOSE,
    CONNECTOR,
    FULL_NO_END,
    FULL_NO_START,
    HAN,
    LONG,
    MIDDLE_DOT,
    NO_BREAK_SPACE,
    OPEN,
    PAUSE,
    SHORT_DASH,
    SOLIDUS,
    STACKED,
    STOP,
    WESTERN,
)

FORBIDDEN = float("inf")
FORCED = float("-inf")
_NUMBER_AND_UNIT = 40.0
_NUMBER_AND_LATIN_UNIT = 400.0
"""Before a word typed after a number and a space, as in 30 kg; raised until one paragraph kept it at 8-23 em."""
_SHORT_QUOTE = 50.0
_HYPHEN = 150.0
"""For a line that ends in a hyphen, typed or drawn."""
_BETWEEN_LONG_MARKS = 900.0
"""Inside a run of dashes or ellipses: four stand together where they can (GB/T 15834-2011 5.1.5)."""
_BETWEEN_LETTERS = 2000.0
INSIDE_WORD = 1000.0
"""From this price on a break cuts a word that is wider than the measure; after a sign of an address it is cheapest."""

_NO_START = CLOSE + PAUSE + STOP + STACKED + MIDDLE_DOT + SHORT_DASH + CONNECTOR + SOLIDUS + FULL_NO_START
_NO_START_STRICT = _NO_START + LONG
_NO_END = OPEN + FULL_NO_END
_ITERATION_MARKS = "々〻"
_JOINERS = "\u2060\ufeff"
"""Characters of no width at which no line may break (UAX #14 WJ)."""
_HYPHENS = "-\u2010"
_SIGNS_INSIDE_ADDRESSES = "/.-_?&=#"
_NO_WORD_START = frozenset(")]},.․:;!?%/°′″℃℉‰-\u2010»+−±¹²³⁴ⁿ₁₂₃₄¼½¾")
"""Signs that end what stands before them (UAX #14 CL CP EX IS SY PO HY); + joins, so a line may break only after it."""
_NO_WORD_END = frozenset("([{$£¥€#№@«\\")
"""Signs that begin what follows (UAX #14 OP PR)."""


def break_penalties(text: str, classes: str, boxes: Boxes, level: ProhibitionLevel) -> list[float]:
    """The price of a line's end after each box: FORBIDDEN, FORCED (manual break) or a penalty from 0.

    The last box's is FORCED: the paragraph ends there.
    """
    starts = {ProhibitionLevel.NONE: "", ProhibitionLevel.STRICT: _NO_START_STRICT}.get(level, _NO_START)
    ends = {ProhibitionLevel.NONE: "", ProhibitionLevel.BASIC: _NO_END}.get(level, _NO_END + SOLIDUS)
    kinds = boxes.kinds
    penalties = [0.0] * len(boxes)
    for index in range(len(boxes) - 1):
        kind, follower = kinds[index], kinds[index + 1]
        gap = classes[boxes.ends[index] : boxes.gap_ends[index]]
        if kind == follower == HAN and not gap:
            continue
        if BREAK in gap:
            penalties[index] = FORCED
        elif follower in starts or kind in ends or NO_BREAK_SPACE in gap:
            penalties[index] = FORBIDDEN
        elif kind == follower == LONG and not gap:
            penalties[index] = _BETWEEN_LONG_MARKS
        elif WESTERN in (kind, follower):
            penalties[index] = _beside_word(text, boxes, index, has_gap=bool(gap))
    _forbid_by_character(text, boxes, penalties, level)
    _price_short_quotes(kinds, penalties)
    if penalties:
        penalties[-1] = FORCED
    return penalties


def _forbid_by_character(text: str, boxes: Boxes, penalties: list[float], level: ProhibitionLevel) -> None:
    if level is ProhibitionLevel.STRICT:
        _forbid_iteration_marks(text, boxes, penalties)
    if any(joiner in text for joiner in _JOINERS):
        _forbid_beside_joiners(text, boxes, penalties)


def _beside_word(text: str, boxes: Boxes, index: int, *, has_gap: bool) -> float:
    last, first = text[boxes.ends[index] - 1], text[boxes.starts[index + 1]]
    if boxes.kinds[index] == boxes.kinds[index + 1] and not has_gap:
        if last in _HYPHENS or index in boxes.hyphens:
            return _HYPHEN
        return INSIDE_WORD if last in _SIGNS_INSIDE_ADDRESSES else _BETWEEN_LETTERS
    if not has_gap and (last in _NO_WORD_END or first in _NO_WORD_START):
        return FORBIDDEN
    if last.isdecimal() and boxes.kinds[index + 1] == HAN:
        return _NUMBER_AND_UNIT
    if last.isdecimal() and boxes.kinds[index + 1] == WESTERN and first.isalpha():
        return _NUMBER_AND_LATIN_UNIT
    return 0.0


def _forbid_iteration_marks(text: str, boxes: Boxes, penalties: list[float]) -> None:
    for index, start in enumerate(boxes.starts[1:]):
        if text[start] in _ITERATION_MARKS and penalties[index] != FORCED:
            penalties[index] = FORBIDDEN


def _forbid_beside_joiners(text: str, boxes: Boxes, penalties: list[float]) -> None:
    for index, (end, gap_end) in enumerate(zip(boxes.ends, boxes.gap_ends, strict=True)):
        if text[end - 1] in _JOINERS and end == gap_end:
            penalties[index] = FORBIDDEN


def _price_short_quotes(kinds: Sequence[str], penalties: list[float]) -> None:
    """A quote of one character had better not begin or end a line."""
    for index in range(1, len(kinds) - 2):
        if kinds[index] == OPEN and kinds[index + 2] == CLOSE:
            penalties[index - 1] += _SHORT_QUOTE
            penalties[index + 2] += _SHORT_QUOTE
