"""The automatic numbers of a Word file: its part of numbering in, what stands before each paragraph out.

Levels, formats and how they count: ECMA-376-1, 17.9 and 17.18.59.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bulletin_studio.base.numerals import letters, number_in_words, roman
from bulletin_studio.intake.docx_styles import NO_LIST, WORD, ListPlace, is_on, value, whole

_LEVELS = 9
_LARGEST = 9999
_DEEPEST = 10
_PLACE = re.compile("%([1-9])")
_FORMAL = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟万")
_CIRCLES = "".join(map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))
"""① to ㊿."""
_IN_WORDS = (
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
)
_ROWS = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "decimalEnclosedCircle": _CIRCLES,
    "decimalEnclosedCircleChinese": _CIRCLES,
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
}
"""Signs from 1 on; what is more stands in plain figures."""
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_PLAIN = str.maketrans("0123456789", "〇一二三四五六七八九")


@dataclass(frozen=True, slots=True)
class Label:
    """What Word draws before a paragraph.

    Attributes:
        text: with the blank behind it, where one is needed.
        is_bullet: whether it is the same before every paragraph.
        is_known: whether it is written as Word writes it.
    """

    text: str
    is_bullet: bool = False
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level counts; `after` is the level behind which it begins anew, 0 for none."""

    start: int = 1
    kind: str = "decimal"
    pattern: str = ""
    after: int = _LEVELS
    is_all_decimal: bool = False
    has_gap: bool = True
    style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A list of a file: the definition that it counts with, its levels, and where it begins elsewhere than they."""

    definition: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class _Count:
    """How far a definition has counted, level by level."""

    values: dict[int, int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)


class Numbering:
    """Counts the numbered paragraphs of one file, in their order."""

    def __init__(self, root: Element | None, places: Mapping[str, ListPlace]) -> None:
        """Reads the lists.

        Args:
            root: of the part of numbering; None where the file has none.
            places: in lists, by style.
        """
        self._lists = _read_lists(root, places) if root is not None else {}
        self._counts: dict[str, _Count] = {}

    def label(self, place: ListPlace, style: str) -> Label | None:
        """Counts a paragraph of a style and says what stands before it; None where the file does not define the list.

        Where nobody says at what level it stands, it is the one that belongs to the style.
        """
        name, found = place.name, self._lists.get(place.name)
        if found is None:
            return None
        of_style = (index for index, level in found.levels.items() if level.style and level.style == style)
        index = next(of_style, 0) if place.level is None else place.level
        level = found.levels.get(index)
        if level is None:
            return None
        if level.kind == "bullet":
            return Label(level.pattern or "•", is_bullet=True)
        values = self._counted(name, found, index)
        is_known = True

        def number(match: re.Match[str]) -> str:
            nonlocal is_known
            place = int(match[1]) - 1
            kind = found.levels.get(place, _Level()).kind
            kind = "decimal" if level.is_all_decimal and kind != "none" else kind
            written = _written(values.get(place, 1), kind)
            is_known = is_known and written is not None
            return str(values.get(place, 1)) if written is None else written

        text = _PLACE.sub(number, level.pattern) if level.kind != "none" or "%" not in level.pattern else ""
        needs_gap = level.has_gap and text[-1:].isascii()
        return Label(f"{text} " if text and needs_gap else text, is_known=is_known)

    def _counted(self, name: str, found: _List, index: int) -> Mapping[int, int]:
        """Counts one more at a level, and begins anew those below it that do so."""
        count = self._counts.setdefault(found.definition, _Count())
        start = found.levels[index].start
        if (name, index) not in count.begun and index in found.starts:
            count.values[index] = found.starts[index]
        elif index in count.values:
            count.values[index] += 1
        else:
            count.values[index] = found.starts.get(index, start)
        count.begun.add((name, index))
        for above in range(index):
            count.values.setdefault(above, found.levels.get(above, _Level()).start)
        for below in [each for each in count.values if each > index]:
            if index < found.levels.get(below, _Level()).after:
                del count.values[below]
        return count.values


def _written(number: int, kind: str) -> str | None:
    """A number as a format writes it; None for formats that are not known."""
    number = min(max(number, 0), _LARGEST)
    row = _ROWS.get(kind)
    if row is not None:
        return row[number - 1] if 0 < number <= len(row) else str(number)
    writer = _WRITERS.get(kind)
    return writer(number) if writer is not None else None


_WRITERS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(_IN_WORDS, number_in_words),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), lambda n: number_in_words(n, *_FORMAL)),
    **dict.fromkeys(
        ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), lambda n: str(n).translate(_PLAIN)
    ),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), lambda n: str(n).translate(_FULL_WIDTH)),
    "none": lambda _: "",
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda n: f"{n:02d}",
    "numberInDash": lambda n: f"- {n} -",
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda n: letters(n).upper(),
}
"""How each format writes a number."""


def _read_lists(root: Element, places: Mapping[str, ListPlace]) -> dict[str, _List]:
    definitions = {each.get(f"{WORD}abstractNumId", ""): each for each in root.findall(f"{WORD}abstractNum")}
    numbers = {each.get(f"{WORD}numId", ""): each for each in root.findall(f"{WORD}num")}
    lists = {}
    for name, number in numbers.items():
        definition = value(number, "abstractNumId")
        element = definitions.get(definition)
        for _ in range(_DEEPEST):  # a definition may lead to a style of numbering, which names another list
            linked = numbers.get(places.get(value(element, "numStyleLink"), NO_LIST).name)
            if linked is None:
                break
            definition = value(linked, "abstractNumId")
            element = definitions.get(definition)
        if element is not None:
            lists[name] = _list_of(number, definition, element)
    return lists


def _list_of(number: Element, definition: str, element: Element) -> _List:
    levels = {_index(each): _level_of(each) for each in element.findall(f"{WORD}lvl")}
    starts = {}
    for override in number.findall(f"{WORD}lvlOverride"):
        level = override.find(f"{WORD}lvl")
        if level is not None:
            levels[_index(override)] = _level_of(level)
        start = whole(value(override, "startOverride"))
        if start is not None:
            starts[_index(override)] = start
    return _List(definition, levels, starts)


def _index(element: Element) -> int:
    return whole(element.get(f"{WORD}ilvl", "")) or 0


def _level_of(element: Element) -> _Level:
    after = whole(value(element, "lvlRestart"))
    return _Level(
        start=whole(value(element, "start")) or 0,
        kind=next((each.get(f"{WORD}val", "") for each in element.iter(f"{WORD}numFmt")), "decimal"),
        pattern=value(element, "lvlText"),
        after=_LEVELS if after is None else after,
        is_all_decimal=bool(is_on(element, "isLgl")),
        has_gap=value(element, "suff") != "nothing",
        style=value(element, "pStyle"),
    )
