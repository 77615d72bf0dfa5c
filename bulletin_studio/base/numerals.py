"""Numbers in writing: a whole number in, 一百二十八, 壹佰贰拾捌, xii or ab out."""

_MYRIAD = 10_000
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def number_in_words(number: int, digits: str = "零一二三四五六七八九", places: str = "十百千万") -> str:
    """A number in Chinese words: the digit for nothing stands for a gap, and the word for ten alone begins 10 to 19.

    Args:
        number: from 0 to 99 999 999.
        digits: from nothing to nine.
        places: words for ten, hundred, thousand and ten thousand.
    """
    if number == 0:
        return digits[0]
    high, low = divmod(number, _MYRIAD)
    gap = digits[0] if high and 0 < low < _MYRIAD // 10 else ""
    words = (f"{_below_myriad(high, digits, places)}{places[3]}" if high else "") + gap
    words += _below_myriad(low, digits, places) if low else ""
    return words.removeprefix(digits[1]) if words.startswith(digits[1] + places[0]) else words


def _below_myriad(number: int, digits: str, places: str) -> str:
    words, is_gap = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += (digits[0] if is_gap else "") + digits[digit] + (places[place - 1] if place else "")
        is_gap = digit == 0
    return words


def roman(number: int) -> str:
    """A number in small Roman numerals, which have none for nothing."""
    words = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        words += sign * count
    return words


def letters(number: int) -> str:
    """A number as Word counts in letters: nothing for 0, a to z, then aa, bb."""
    if number < 1:
        return ""
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turn + 1)
