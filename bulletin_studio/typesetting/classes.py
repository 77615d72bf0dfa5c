"""Sorts characters into the classes of Chinese composition: text in, a string of class letters out, one a character.

Classes follow CLREQ #punctuation_width_adjustment and GB/T 15834-2011 5.1; spacing classes follow UTR #59.
"""

import re
import unicodedata

HAN = "H"
"""A full-width character that takes a gap beside Latin (UTR #59 class W)."""
FULL = "F"
"""A full-width character that takes none: full-width letters, enclosed numbers, symbols."""
FULL_DIGIT = "0"
FULL_NO_START = "J"
"""A full-width sign that ends what stands before it: ％ and the like (UAX #14 PO, NS)."""
FULL_NO_END = "K"
"""A full-width sign that belongs to what follows: ￥ and the like (UAX #14 PR), comparisons before a number."""
IDEOGRAPHS = HAN + FULL + FULL_DIGIT + FULL_NO_START + FULL_NO_END
"""All that stands in a whole square without blanks."""
OPEN = "O"
CLOSE = "C"
PAUSE = "D"
STOP = "S"
SHOUT = "s"
"""！ and ？: stop marks that also stack."""
STACKED = "E"
MIDDLE_DOT = "M"
SHORT_DASH = "N"
CONNECTOR = "T"
SOLIDUS = "V"
LONG = "L"
LETTER = "A"
DIGIT = "9"
SIGN = "c"
"""A Latin mark that takes a gap towards Han (UTR #59 class C)."""
SYMBOL = "p"
"""Any other character of a western run (UTR #59 class O)."""
SPACE = " "
NO_BREAK_SPACE = "Z"
WIDE_SPACE = "I"
BREAK = "B"
ZERO_SPACE = "z"
"""A place where a line may break, of no width."""
ATTACHED = "X"
"""Combining marks, variation selectors and joiners: part of what stands before."""
WESTERN = "W"
"""The class of a whole western run; single characters have LETTER, DIGIT, SIGN or SYMBOL."""

OPEN_QUOTE = "q"
CLOSE_QUOTE = "Q"
_EM_DASH = "d"
_ELLIPSIS = "e"
_HYPHEN = "-"
_SLASH = "/"

_LISTED = {
    OPEN: "（〔［｛《〈【〖「『〘〚〝｟",
    CLOSE: "）〕］｝》〉】〗」』〙〛〞〟｠",
    OPEN_QUOTE: "“‘",
    CLOSE_QUOTE: "”’",
    PAUSE: "，、；：",
    STOP: "。．",
    SHOUT: "！？",
    STACKED: "‼⁇⁈⁉",
    MIDDLE_DOT: "·‧•・",
    SHORT_DASH: "–",
    CONNECTOR: "～〜",
    SOLIDUS: "／",
    LONG: "⸺",
    _EM_DASH: "—",
    _ELLIPSIS: "…⋯",
    _HYPHEN: "-",
    _SLASH: "/",
    SPACE: " ",
    NO_BREAK_SPACE: "\u00a0\u202f",
    WIDE_SPACE: "\u3000",
    BREAK: "\u2028",
    ZERO_SPACE: "\u200b",
    HAN: "々〆〇〻〓",
    FULL_DIGIT: "０１２３４５６７８９",
    FULL_NO_START: "％﹪￠゠ヽヾゝゞ",
    FULL_NO_END: "￥＄￡＜＞＝",
    ATTACHED: "\u200c\u200d\u2060\ufeff\u00ad",
    SYMBOL: "℃℉‰‱°′″№¹²³⁴ⁿ₁₂₃₄¼½¾",
}
_NO_GAP_MARKS = "\"'*/†‡"
"""Latin marks of general category Po that take no gap (UTR #59 class O)."""


class _ClassTable(dict[int, str]):
    """Code point -> class letter for `str.translate`; fills itself from the Unicode properties."""

    def __missing__(self, code_point: int) -> str:
        letter = self[code_point] = _class_by_property(chr(code_point))
        return letter


def _class_by_property(character: str) -> str:
    category = unicodedata.category(character)
    width = unicodedata.east_asian_width(character)
    if category in ("Mn", "Me") or "VARIATION SELECTOR" in unicodedata.name(character, ""):
        return ATTACHED
    if width in "WF":
        return HAN if category in _IDEOGRAPHIC_CATEGORIES and width == "W" else FULL
    if width == "H" or (width == "A" and category in ("No", "So", "Nl")):
        return FULL
    return _western_class(character, category)


_IDEOGRAPHIC_CATEGORIES = ("Lo", "Lm", "Nl", "Mc", "Sk")


def _western_class(character: str, category: str) -> str:
    if category == "Nd":
        return DIGIT
    if category[0] == "L" or category == "Mc":
        return LETTER
    return SIGN if category == "Po" and character not in _NO_GAP_MARKS else SYMBOL


_TABLE = _ClassTable({ord(character): letter for letter, listed in _LISTED.items() for character in listed})

_BY_NEIGHBOUR: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[A9])[MN](?=[A9])"), SYMBOL),
    (re.compile(r"(?<=[HF])-|-(?=[HF])"), SHORT_DASH),
    (re.compile(r"-"), SYMBOL),
    (re.compile(r"(?<=[HF])/|/(?=[HF])"), SOLIDUS),
    (re.compile(r"/"), SYMBOL),
    (re.compile(r"(?<=[A9])e(?!e)"), SYMBOL),
    (re.compile(r"(?<!d)d(?!d)"), CONNECTOR),
)
"""Marks whose class hangs on what stands beside them: a dot, dash or slash between Latin letters is Latin."""


_LONG_RUN = re.compile(f"{_EM_DASH}{{4,}}|{_ELLIPSIS}{{4,}}")


def long_mark_joints(classes: str) -> list[int]:
    """Where runs of two dashes or ellipses and more come apart into pairs; an odd one stays with the last pair."""
    return [joint for match in _LONG_RUN.finditer(classes) for joint in range(match.start() + 2, match.end() - 1, 2)]


def classify(text: str) -> str:
    """Gives each character its class letter.

    Curly quotes get OPEN_QUOTE or CLOSE_QUOTE, to be resolved in `quotes`; doubled dashes and ellipses stay as runs of
    their own letters, to be joined in `boxes`.

    Returns:
        A string as long as the text.
    """
    classes = text.translate(_TABLE)
    if any(mark in classes for mark in "MN-/ed"):
        for pattern, letter in _BY_NEIGHBOUR:
            classes = pattern.sub(letter, classes)
    return classes
