"""Writes 拼音 with its tone marks: syllables as keyboards type them (jing1, lv4) in, as they are printed out."""

import re

_TONES = {"a": "āáǎà", "o": "ōóǒò", "e": "ēéěè", "i": "īíǐì", "u": "ūúǔù", "ü": "ǖǘǚǜ"}
_SYLLABLE = re.compile(r"([A-Za-zü]*?[aeiouvü][A-Za-zü]*?)([1-5])", re.IGNORECASE)


def accented(text: str) -> str:
    """Digits behind syllables as tone marks; 5 is the neutral tone, which has none.

    The mark stands on a, o or e, else on the last vowel (GB/T 16159-2012 with 汉语拼音方案 四).
    """
    return _SYLLABLE.sub(lambda found: _accented_syllable(found.group(1), int(found.group(2))), text)


def _accented_syllable(syllable: str, tone: int) -> str:
    plain = syllable.replace("u:", "ü").replace("v", "ü").replace("V", "Ü")
    low = plain.lower()
    if tone == 5:
        return plain
    index = next((low.index(vowel) for vowel in "aoe" if vowel in low), -1)
    if index < 0:
        index = max(low.rfind(vowel) for vowel in "iuü")
    marked = _TONES[low[index]][tone - 1]
    return plain[:index] + (marked.upper() if plain[index].isupper() else marked) + plain[index + 1 :]
