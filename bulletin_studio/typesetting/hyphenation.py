"""Where words may be hyphenated: a paragraph's text goes in, the places where a line may end in a hyphen come out.

Soft hyphens that the writer typed always count. Where the rules ask for it, English words are divided by Liang's method
with the patterns of Hunspell (CLREQ #mixed_text_composition_in_horizontal_writing_mode leaves it to the house).
"""

import re
from collections.abc import Callable
from functools import cache

SOFT_HYPHEN = "\u00ad"
HYPHENS = "-\u2010"
"""What is drawn at a line's end: the sign that typed hyphens have, for Chinese faces set U+2010 in half a square."""
_FEWEST_BEFORE = 2
_FEWEST_AFTER = 3
_LETTERS = "A9"
"""Classes of characters that a soft hyphen may stand between."""
_SPACED_OUT = re.compile(r"[^\s\u2e80-\uffff]+")
"""What stands between spaces and Chinese characters."""
_WORD = re.compile(
    r"(?<![^\W\u2e80-\uffff])(?<![\u00ad\u2010-])[A-Za-z][a-z]{4,}(?![^\W\u2e80-\uffff]|[\u00ad\u2010-])"
)
"""A word of small letters, its first perhaps a capital: no code, no name in capitals, no part of a compound, beside no
letter that the patterns do not know."""
_ADDRESS = re.compile(r"[/\\@_#=&\d]|\w\.\w")
"""Signs of an address, a file name or a code: a hyphen in it would be taken for a part of it."""


def hyphen_places(text: str, classes: str, *, is_automatic: bool) -> frozenset[int]:
    """The places, as indexes in the text, before which a line may end in a hyphen.

    Args:
        text: of a paragraph.
        classes: its class letters.
        is_automatic: whether words without soft hyphens are divided too.
    """
    places: set[int] = set()
    if SOFT_HYPHEN in text:
        places.update(_after_soft_hyphens(text, classes))
    if is_automatic:
        places.update(_between_syllables(text))
    return frozenset(places)


def _after_soft_hyphens(text: str, classes: str) -> list[int]:
    return [
        match.end()
        for match in re.finditer(f"(?<=[^{SOFT_HYPHEN}]){SOFT_HYPHEN}+(?=.)", text)
        if classes[match.start() - 1] in _LETTERS and classes[match.end()] in _LETTERS
    ]


def _between_syllables(text: str) -> list[int]:
    return [
        word.start() + place
        for piece in _SPACED_OUT.finditer(text)
        if not _ADDRESS.search(piece[0])
        for word in _WORD.finditer(text, piece.start(), piece.end())
        for place in _english_syllables()(word[0])
    ]


@cache
def _english_syllables() -> Callable[[str], list[int]]:
    # Loaded when the first word is to be divided; the patterns are read from the package's own file.
    from pyphen import Pyphen

    positions: Callable[[str], list[int]] = Pyphen(lang="en_US", left=_FEWEST_BEFORE, right=_FEWEST_AFTER).positions
    return positions
