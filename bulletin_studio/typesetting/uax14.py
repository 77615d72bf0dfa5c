r"""Finds where Unicode allows a line to break, without tailoring: text in, offsets at which a line may begin out.

UAX #14, Unicode Line Breaking Algorithm, revision 55 (Unicode 17.0). This is the algorithm as published; the
prohibitions of Chinese composition are in `breaks`.

Every rule is a row in the annex's notation: `×` no break, `÷` a break. `[A B]` is one of these classes, `[^A B]` any
other, `[sot ^A]` any other or the start of the text, `A*` any number of it. A class may be narrowed: `QU+initial` is
[\p{Pi}&QU], `QU-final` [QU-\p{Pf}], `OP-wide` [OP-$EastAsian], `wide` $EastAsian, `circle` U+25CC, `pictograph`
[\p{Extended_Pictographic}&\p{Cn}]. A row becomes a regular expression over the classes; the first row that speaks of
a place decides it. Each row is one pass over the text, so time grows with its length and no more.
"""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from bulletin_studio.typesetting.line_break_classes import (
    UNICODE_17,
    UNICODE_18_DRAFT,
    LineBreakVersion,
    letters_of,
    line_break_letters,
)

__all__ = ["UNICODE_17", "UNICODE_18_DRAFT", "LineBreakVersion", "break_opportunities"]

_FIXED_ROWS = (
    # LB4 Break after hard line breaks. LB5 CR LF is one of them.
    "BK ÷",
    "CR × LF",
    "[CR LF NL] ÷",
    # LB6 Not before hard line breaks. LB7 Not before spaces. LB8 Break after a zero width space.
    "× [BK CR LF NL]",
    "× [SP ZW]",
    "ZW SP* ÷",
    # LB8a, LB9 and LB10 are in `_clusters` and `break_opportunities`.
    # LB11 Not beside a word joiner. LB12 Not after no-break space.
    "× WJ",
    "WJ ×",
    "GL ×",
)
"""The rules of 6.1 that no one may tailor."""

_ROWS = (
    # LB13 Not before closing marks.
    "× [CL CP EX SY]",
    # LB14 Not after opening marks, even after spaces.
    "OP SP* ×",
    # LB15a Not after an initial quotation mark that begins something. LB15b Not before a final one that ends something.
    "[sot BK CR LF NL OP QU GL SP ZW] QU+initial SP* ×",
    "× QU+final [SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW eot]",
    # LB15c Before a number that begins with its decimal mark. LB15d Else not before commas and full stops.
    "SP ÷ IS NU",
    "× IS",
    # LB16 Not between closing marks and nonstarters. LB17 Not within ——.
    "[CL CP] SP* × NS",
    "B2 SP* × B2",
    # LB18 After spaces.
    "SP ÷",
    # LB19 Not beside quotation marks that do not tell their side, nor inside those that do.
    "× QU-initial",
    "QU-final ×",
    # LB19a Not beside any quotation mark unless there is an East Asian character on both its sides.
    "[^wide] × QU",
    "× QU [^wide eot]",
    "QU × [^wide]",
    "[sot ^wide] QU ×",
    # LB20 Beside an object. LB20a Not after a hyphen that begins a word.
    "÷ CB",
    "CB ÷",
    "[sot BK CR LF NL SP ZW CB GL] [HY HH] × [AL HL]",
    # LB21 Not before hyphens, fixed spaces and small kana, nor after acute accents. LB21a, LB21b Hebrew.
    "× [BA HH HY NS]",
    "BB ×",
    "HL [HY HH] × [^HL]",
    "SY × HL",
    # LB22 Not before ellipses.
    "× IN",
    # LB23 Not between digits and letters. LB23a Not between signs and ideographs. LB24 Nor between signs and letters.
    "[AL HL] × NU",
    "NU × [AL HL]",
    "PR × [ID EB EM]",
    "[ID EB EM] × PO",
    "[PR PO] × [AL HL]",
    "[AL HL] × [PR PO]",
    # LB25 Not within numbers.
    "NU [SY IS]* [CL CP] × [PO PR]",
    "NU [SY IS]* × [PO PR NU]",
    "[PO PR] × OP NU",
    "[PO PR] × OP IS NU",
    "[PO PR HY IS] × NU",
    # LB26 Not within a Korean syllable. LB27 Such a syllable is like an ideograph.
    "JL × [JL JV H2 H3]",
    "[JV H2] × [JV JT]",
    "[JT H3] × JT",
    "[JL JV JT H2 H3] × PO",
    "PR × [JL JV JT H2 H3]",
    # LB28 Not within words. LB28a Not within the syllables of Brahmic scripts.
    "[AL HL] × [AL HL]",
    "AP × [AK circle AS]",
    "[AK circle AS] × [VF VI]",
    "[AK circle AS] VI × [AK circle]",
    "[AK circle AS] × [AK circle AS] VF",
    # LB29 Not between a full stop and a letter. LB30 Not between letters and brackets that are not East Asian.
    "IS × [AL HL]",
    "[AL HL NU] × OP-wide",
    "CP-wide × [AL HL NU]",
    # LB30a Not within a pair of regional indicators. LB30b Not between an emoji and its modifier.
    "RI × SECOND_RI",
    "EB × EM",
    "pictograph × EM",
    # LB31 Everywhere else.
)
"""The rules LB13 to LB31 of 6.2; LB12a comes before them."""

_SECOND_RI = "2"
"""The letter that `_clusters` gives every second regional indicator of a run."""
_TEXT_EDGES = ("sot", "eot")


class _Rule(NamedTuple):  # not a dataclass: those take 0.6 ms each to define, which every start would pay
    """A row ready for use.

    Attributes:
        pattern: a regular expression over letters.
        marks_end: whether the place the rule speaks of is a match's end; else its beginning.
        breaks: whether there is a break in that place.
        needs: sets of letters; where a text has none of one set the rule cannot apply.
    """

    pattern: str
    marks_end: bool
    breaks: bool
    needs: tuple[str, ...]


def break_opportunities(text: str, version: LineBreakVersion = UNICODE_17) -> tuple[int, ...]:
    """Gives the offsets at which a line may or must begin.

    Args:
        text: any text, also with lone surrogates.
        version: the version of UAX #14.

    Returns:
        Ascending offsets i, 0 < i < len(text): a line may begin with text[i]. Mandatory breaks are among them.
    """
    letters = line_break_letters(text, version)
    clusters, starts = _clusters(letters)
    joiner = letters_of("ZWJ")
    breaks = _breaks(clusters, _rules(version))
    return tuple(
        start
        for start, is_break in zip(starts, breaks, strict=True)
        if is_break and start and letters[start - 1] != joiner  # LB2, LB8a; no earlier rule breaks after a joiner
    )


def _clusters(letters: str) -> tuple[str, Sequence[int]]:
    """LB9: makes a character and its combining marks one; LB10: makes a mark without character a letter.

    Returns:
        The letter of each cluster, and the offset at which it begins.
    """
    starts: Sequence[int] = range(len(letters))
    clusters = letters
    if any(mark in letters for mark in _letter_set("[CM ZWJ]")):
        matches = tuple(_compiled(_cluster_pattern()).finditer(letters))
        starts = tuple(match.start() for match in matches)
        clusters = "".join(letters[start] for start in starts).translate(_stray_marks())
    regional = letters_of("RI")
    return clusters.replace(regional * 2, regional + _SECOND_RI), starts


def _breaks(clusters: str, rules: tuple[_Rule, ...]) -> bytearray:
    """Gives 1 for each cluster before which a line may break.

    Rules are applied last first, so that an earlier one has the last word.
    """
    breaks = bytearray(b"\1") * (len(clusters) + 1)
    present = frozenset(clusters)
    for rule in reversed(rules):
        if any(present.isdisjoint(letters) for letters in rule.needs):
            continue
        place = re.Match.end if rule.marks_end else re.Match.start
        for match in _compiled(rule.pattern).finditer(clusters):
            breaks[place(match)] = rule.breaks
    return breaks[: len(clusters)]


@functools.cache
def _cluster_pattern() -> str:
    marks = _letter_set("[CM ZWJ]")
    return f"[^{_letter_set('[BK CR LF NL SP ZW]')}][{marks}]*|."


@functools.cache
def _stray_marks() -> dict[int, str]:
    """LB10, for `str.translate`: such a mark is like the letter a."""
    return {ord(mark): line_break_letters("a", UNICODE_17) for mark in _letter_set("[CM ZWJ]")}


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiles a rule when a text first needs it: most texts need few."""
    return re.compile(pattern)


@functools.cache
def _rules(version: LineBreakVersion) -> tuple[_Rule, ...]:
    return tuple(_rule_from_row(row) for row in (*_FIXED_ROWS, version.lb12a, *_ROWS))


def _rule_from_row(row: str) -> _Rule:
    """Reads a row; see the top of this file for its notation."""
    left, sign, right = (part.strip() for part in re.split("([×÷])", row))
    before, after = _terms(left), _terms(right)
    needs = tuple(_letter_set(term) for term in before + after if not re.search(r"\^|\*|sot|eot", term))
    if before:
        pattern = "".join(map(_pattern_from_term, before)) + _followed_by(after)
    else:
        pattern = _pattern_from_term(after[0]) + _followed_by(after[1:])
    return _Rule(pattern, marks_end=bool(before), breaks=sign == "÷", needs=needs)


def _terms(side: str) -> list[str]:
    return re.findall(r"(?:\[[^]]+\]|[\w+-]+)\*?", side)


def _followed_by(terms: list[str]) -> str:
    return f"(?={''.join(map(_pattern_from_term, terms))})" if terms else ""


def _pattern_from_term(term: str) -> str:
    """`[sot ...]` looks back and takes nothing, so that a match may begin where the last one ended."""
    letters = f"[{'^' if '^' in term else ''}{_letter_set(term)}]"
    if "sot" in term:
        return f"(?:^|(?<={letters}))"
    if "eot" in term:
        return rf"(?:{letters}|\Z)"
    return letters + ("*" if term.endswith("*") else "")


def _letter_set(term: str) -> str:
    """Gives the letters of the classes that a term names, in the order of its names."""
    names = [name for name in re.findall(r"[\w+-]+", term) if name not in _TEXT_EDGES]
    return "".join(_SECOND_RI if name == "SECOND_RI" else letters_of(name) for name in names)
