"""Sorts characters into Unicode's line breaking classes: text in, one letter a character out.

Classes are those of UAX #14 after rule LB1, each with what the rules ask of a character beside its class: whether it is
East Asian Wide, an initial or final quotation mark, the dotted circle, an unassigned pictograph. A letter stands for
one such kind; `letters_of` tells which letters make up a class.
"""

import functools
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_DATA_FILE = Path(__file__).with_name("line_break_classes.txt")
_FIRST_LETTER = 0x4E00
"""Kinds are named by letters from here on: plain ones that mean nothing in a regular expression."""

_RESOLVED = {"AI": "AL", "SG": "AL", "XX": "AL", "SA": "AL", "CJ": "NS", "SA+mark": "CM"}
"""LB1: the classes that the untailored algorithm does not keep."""


@dataclass(frozen=True, slots=True)
class LineBreakVersion:
    """A version of UAX #14 with what sets it apart from the data file.

    Attributes:
        name: the Unicode version.
        lb12a: rule LB12a in the notation of `uax14`.
        overlay: characters of other class than in the data file, with that class.
    """

    name: str
    lb12a: str
    overlay: tuple[tuple[str, str], ...] = ()


UNICODE_17 = LineBreakVersion(
    "17.0",
    lb12a="[^SP BA HY HH] × GL",
    overlay=(
        ("\u00ad", "BA"),  # HH from 18.0 on: decision 187-C45 of the Unicode Technical Committee
        ("\u2012", "HH"),  # BA from 18.0 on: 187-C45
        ("\u2013", "HH"),  # BA from 18.0 on: 187-C45
        ("\ufe51", "ID+wide"),  # CL from 18.0 on: 187-C44
        ("\u00b7", "AI"),  # IS from 18.0 on: 188-A41
        ("\u0387", "AL"),  # IS from 18.0 on: 188-A41
    ),
)
"""UAX #14 revision 55. Characters that 18.0 adds keep the class they have there."""

UNICODE_18_DRAFT = LineBreakVersion("18.0 draft", lb12a="[^SP HY HH] × GL")  # LB12a: 187-C46
"""The draft of 7 August 2026, as the data file has it."""


class _Data(NamedTuple):  # not a dataclass: those take 0.6 ms each to define, which every start would pay
    """The data file: the code points where a kind begins, the letter of each, and the kinds after LB1 by letter."""

    starts: tuple[int, ...]
    letters: tuple[str, ...]
    kinds: dict[str, str]


class _LetterTable(dict[int, str]):
    """Code point -> letter for `str.translate`; looks each code point up once."""

    def __init__(self, data: _Data, version: LineBreakVersion) -> None:
        super().__init__()
        self._data = data
        letter_of = {kind: letter for letter, kind in data.kinds.items()}
        for character, kind in version.overlay:
            self[ord(character)] = letter_of[_resolve(kind)]

    def __missing__(self, code_point: int) -> str:
        letter = self[code_point] = self._data.letters[bisect_right(self._data.starts, code_point) - 1]
        return letter


def _resolve(kind: str) -> str:
    """LB1: gives AI, SG, XX and SA to AL or CM, CJ to NS; East Asian width stays."""
    name, *flags = kind.split("+")
    if "mark" in flags:
        return "CM"
    return "+".join((_RESOLVED.get(name, name), *flags))


@functools.cache
def _data() -> _Data:
    """Reads the data file, once."""
    _, _, table = _DATA_FILE.read_text(encoding="utf-8").partition("\n\n")
    fields = table.split()
    names = fields[1::2]
    letter_of_kind: dict[str, str] = {}
    letter_of_name: dict[str, str] = {}
    for name in dict.fromkeys(names):
        kind = _resolve(name)
        letter_of_kind.setdefault(kind, chr(_FIRST_LETTER + len(letter_of_kind)))
        letter_of_name[name] = letter_of_kind[kind]
    starts = tuple(int(field, 16) for field in fields[::2])
    kinds = {letter: kind for kind, letter in letter_of_kind.items()}
    return _Data(starts, tuple(map(letter_of_name.__getitem__, names)), kinds)


@functools.cache
def _table(version: LineBreakVersion) -> _LetterTable:
    return _LetterTable(_data(), version)


def line_break_letters(text: str, version: LineBreakVersion) -> str:
    """Gives each character the letter of its kind.

    Returns:
        A string as long as the text; letters to be compared with those of `letters_of`.
    """
    return text.translate(_table(version))


@functools.cache
def letters_of(name: str) -> str:
    """Gives the letters of all kinds that a name of the rules stands for.

    Args:
        name: a class ("AL"), a class with or without a flag ("QU+initial", "OP-wide"), or a flag alone ("wide").
    """
    wanted, has, flag = name.partition("+") if "+" in name else name.partition("-")
    return "".join(
        letter
        for letter, kind in _data().kinds.items()
        if wanted in kind.split("+") and (not flag or (flag in kind.split("+")) == (has == "+"))
    )
