"""Resolves curly quotes: each becomes a Chinese mark (opening or closing) or part of a western run.

“ ” ‘ ’ are shared by Chinese and Latin; the font and the width hang on which it is (UAX #14 LB15-19, GB/T 15834 4.8).
"""

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
    for start, end in _pairs(text, letters):
        is_chinese = _is_chinese(classes, start, end)
        for index in (start, end):
            is_opening = text[index] in _PARTNER.values()
            letters[index] = (OPEN if is_opening else CLOSE) if is_chinese else SYMBOL
    return "".join(letters)


def _pairs(text: str, letters: list[str]) -> list[tuple[int, int]]:
    """Pairs quotes, a lone one with itself; apostrophes are settled in `letters` on the way."""
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for index, letter in enumerate(letters):
        if letter == OPEN_QUOTE:
            waiting.append(index)
        elif letter == CLOSE_QUOTE:
            if _is_apostrophe(text, letters, index, waiting):
                letters[index] = SYMBOL
            elif waiting and text[waiting[-1]] == _PARTNER[text[index]]:
                pairs.append((waiting.pop(), index))
            else:
                pairs.append((index, index))
    return [*pairs, *((index, index) for index in waiting)]


_PARTNER = {"”": "“", "’": "‘"}


def _is_apostrophe(text: str, letters: list[str], index: int, waiting: list[int]) -> bool:
    if text[index] != "’" or index == 0 or letters[index - 1] not in _LATIN:
        return False
    is_inside_word = index + 1 < len(letters) and letters[index + 1] in _LATIN
    return is_inside_word or not any(text[opened] == "‘" for opened in waiting)


def _is_chinese(classes: str, start: int, end: int) -> bool:
    """Whether the quotes at start and end (one place for a lone quote) are Chinese."""
    if any(letter in _CHINESE for letter in classes[start + 1 : end]):
        return True
    neighbours = (_nearest(classes, start - 1, -1), _nearest(classes, end + 1, 1))
    if any(letter in _CHINESE for letter in neighbours if letter):
        return True
    if start == end:
        return not any(neighbours)
    return not any(neighbours) and not classes[start + 1 : end].strip(_SKIPPED)


def _nearest(classes: str, index: int, step: int) -> str:
    """The class of the nearest character that is neither space nor quote; empty at the text's edge."""
    while 0 <= index < len(classes):
        if classes[index] not in _SKIPPED:
            return classes[index]
        index += step
    return ""
