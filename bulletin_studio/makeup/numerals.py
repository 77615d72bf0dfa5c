"""Chinese numerals: a whole number in, 二〇二四 or 一百二十八 out."""

from bulletin_studio.base.numerals import number_in_words

_DIGITS = "〇一二三四五六七八九"


def digits_zh(number: int) -> str:
    """Digit by digit, as years are written: 二〇二四 (GB/T 15835-2011, 5.2.2)."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def number_zh(number: int) -> str:
    """A number in words, as in 第十二期 or 一百零五: 零 stands for a gap, 十 alone begins 10 to 19.

    Args:
        number: from 0 to 99 999 999.
    """
    return number_in_words(number)
