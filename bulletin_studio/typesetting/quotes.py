"""Resolves curly quotes: each becomes a Chinese mark (opening or closing) or part of a western run.

“ ” ‘ ’ are shared by Chinese and Latin; the font and the width hang on which it is (UAX #14 LB15-19, GB/T 15834 4.8).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from bulletin_studio.typesetting.classes import (
    CLOSE,
    CLOSE_QUOTE,
    DIGIT,
    LETTER,
    NO_BREAK_SPACE,
    OPEN,
    OPEN_QUOTE,
    SPACE,
    SYMBOL,
)

_LATIN = LETTER + DIGIT
_CHINESE = "HF0OCDSsEMNTVLIde"
_SKIPPED = SPACE + NO_BREAK_SPACE + OPEN_QUOTE + CLOSE_QUOTE


def resolve_quotes(text: str, classes: str) -> str:
    """Gives every curly quote its final class.

    An apostrophe stands between Latin letters, or after one where no ‘ is open. Other quotes are paired; a pair is
    Chinese if it holds a Chinese character or its nearest neighbour on either side is one, else Latin. A quote without
    a partner goes by its nearest neighbours, and is Chinese where they do not tell.

    Returns:
        The classes, with OPEN, CLOSE or SYMBOL for every quote.
    """
    if OPEN_QUOTE not in classes and CLOSE_QUOTE not in classes:
        return classes
    letters = list(classes)
    pairs = _pairs(text, letters)
    surroundings = _surroundings(classes)
    for start, end in pairs:
        is_chinese = surroundings.is_chinese(start, end)
        for index in (start, end):
            is_opening = text[index] in _PARTNER.values()
            letters[index] = (OPEN if is_opening else CLOSE) if is_chinese else SYMBOL
    return "".join(letters)


_PARTNER = {"”": "“", "’": "‘"}


def _pairs(text: str, letters: list[str]) -> list[tuple[int, int]]:
    """Pairs quotes, a lone one with itself; apostrophes are settled in `letters` on the way."""
    waiting: list[int] = []
    open_singles = 0
    pairs: list[tuple[int, int]] = []
    for index, letter in enumerate(letters):
        if letter == OPEN_QUOTE:
            waiting.append(index)
            open_singles += text[index] == "‘"
        elif letter == CLOSE_QUOTE:
            if _is_apostrophe(text, letters, index, is_single_open=open_singles > 0):
                letters[index] = SYMBOL
            elif waiting and text[waiting[-1]] == _PARTNER[text[index]]:
                opened = waiting.pop()
                open_singles -= text[opened] == "‘"
                pairs.append((opened, index))
            else:
                pairs.append((index, index))
    return [*pairs, *((index, index) for index in waiting)]


def _is_apostrophe(text: str, letters: list[str], index: int, *, is_single_open: bool) -> bool:
    if text[index] != "’" or index == 0 or letters[index - 1] not in _LATIN:
        return False
    is_inside_word = index + 1 < len(letters) and letters[index + 1] in _LATIN
    return is_inside_word or not is_single_open


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What stands around each place of a text.

    Attributes:
        before: class of the nearest character before each place that is neither space nor quote; empty at the start.
        after: the same after each place.
        chinese: how many Chinese characters stand before each place.
        strong: how many characters that are neither space nor quote stand before each place.
    """

    before: Sequence[str]
    after: Sequence[str]
    chinese: Sequence[int]
    strong: Sequence[int]

    def is_chinese(self, start: int, end: int) -> bool:
        """Whether the quotes at start and end (one place for a lone quote) are Chinese."""
        if start < end and self.chinese[end] > self.chinese[start + 1]:
            return True
        neighbours = [letter for letter in (self.before[start], self.after[end]) if letter]
        if neighbours:
            return any(letter in _CHINESE for letter in neighbours)
        return start == end or self.strong[end] == self.strong[start + 1]


def _surroundings(classes: str) -> _Surroundings:
    return _Surroundings(
        before=_nearest(classes),
        after=_nearest(classes[::-1])[::-1],
        chinese=list(accumulate((letter in _CHINESE for letter in classes), initial=0)),
        strong=list(accumulate((letter not in _SKIPPED for letter in classes), initial=0)),
    )


def _nearest(classes: str) -> list[str]:
    """For each place the class of the nearest character before it that is neither space nor quote."""
    nearest: list[str] = []
    last = ""
    for letter in classes:
        nearest.append(last)
        if letter not in _SKIPPED:
            last = letter
    return nearest
