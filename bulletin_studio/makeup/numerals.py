"""Chinese numerals: a whole number in, 二〇二四 or 一百二十八 out."""

_DIGITS = "〇一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_MYRIAD = 10_000


def digits_zh(number: int) -> str:
    """Digit by digit, as years are written: 二〇二四 (GB/T 15835-2011, 5.2.2)."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def number_zh(number: int) -> str:
    """A number in words, as in 第十二期 or 一百零五: 零 stands for a gap, 十 alone begins 10 to 19.

    Args:
        number: from 0 to 99 999 999.
    """
    if number == 0:
        return "零"
    high, low = divmod(number, _MYRIAD)
    gap = "零" if high and 0 < low < _MYRIAD // 10 else ""
    words = (f"{_below_myriad(high)}万" if high else "") + gap + (_below_myriad(low) if low else "")
    return words.removeprefix("一") if words.startswith("一十") else words


def _below_myriad(number: int) -> str:
    words, is_gap = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if is_gap else "") + _DIGITS[digit] + _PLACES[place]
        is_gap = digit == 0
    return words
