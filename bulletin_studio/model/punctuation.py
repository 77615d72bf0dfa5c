"""Half-width punctuation among Han: a text in, for each of its characters what it should be, out."""

import re
from collections.abc import Iterator, Sequence

from bulletin_studio.model.story import CELL_BREAK, ROW_BREAK

_POINTS = {",": "，", ".": "。", ":": "：", ";": "；", "?": "？", "!": "！"}
_BRACKETS = {"(": "（", ")": "）"}
_QUOTES = {'"': "“”", "'": "‘’"}
_SUSPECT = re.compile(r"(?<![0-9A-Za-z])[,.:;?!]|[,.:;?!](?![0-9A-Za-z])|[()\"']|--")
"""Text without any of these needs no closer look; points inside of numbers are the most usual ones."""
_HAN = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN = re.compile("[A-Za-z]")
_WALL = re.compile(f"([{CELL_BREAK}{ROW_BREAK}])")
_KEPT = re.compile(
    r"(?<![A-Za-z0-9_.+-])(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://[!-~]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|www\.[!-~]+|[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+(?:[/:][!-~]*)?)",
    re.ASCII,
)
"""Addresses of pages and people, names of hosts and files, numbers with parts: none of their signs is punctuation."""
_DOTS = re.compile(r"\.{3,}")
_DASHES = re.compile(r"--+")
_SEE_THROUGH = "“”‘’…—·"
"""Marks that Chinese and Latin text share: what stands behind them tells which they belong to."""
_MOST_LATIN = 4
"""Text with more Latin letters for each Han is Latin text, in which a Chinese name stands."""


def full_width(text: str) -> tuple[str, ...]:
    """What each character of a paragraph should be: itself, a full-width mark, or nothing where a mark takes its room.

    Changed are points, brackets and straight quotes that stand beside Han, dots and hyphens in a row; left alone are
    numbers, Latin text, addresses, the stop after an item's number and quotes that are not in pairs. The marks are
    those of GB/T 15834-2011.
    """
    if not _SUSPECT.search(text) or not _HAN.search(text):
        return tuple(text)
    return tuple(made for piece in _WALL.split(text) for made in _Mending(piece).made())


def half_width_marks(text: str) -> tuple[str, ...]:
    """The half-width marks of a paragraph that should be others, each kind once, in the order they come."""
    seen: dict[str, None] = {}
    made = full_width(text)
    index = 0
    while index < len(text):
        end = index + 1
        if made[index] != text[index] and text[index] != " ":
            while end < len(text) and not made[end] and text[end] == text[index]:
                end += 1
            seen.setdefault(text[index:end] if end - index > 1 else text[index])
        index = end
    return tuple(seen)


class _Mending:
    """A text without walls while it is mended."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._made = list(text)
        self._kept = {at for found in _KEPT.finditer(text) for at in range(found.start(), _end_of(found))}

    def made(self) -> Sequence[str]:
        """What each character should be."""
        han = len(_HAN.findall(self._text))
        latin = sum(found.start() not in self._kept for found in _LATIN.finditer(self._text))
        if not han or latin > _MOST_LATIN * han:
            return self._made
        before: list[str] = []
        while before != self._made:  # a mark that has become a full one may stand beside another
            before = list(self._made)
            self._mend_brackets()
            for quote in _QUOTES:
                self._mend_quotes(quote)
            self._mend_rows()
            self._mend_points()
        self._close_up()
        return self._made

    def _mend_rows(self) -> None:
        """Dots and hyphens in a row."""
        for pattern, mark in ((_DOTS, "……"), (_DASHES, "——")):
            for found in pattern.finditer(self._text):
                start, end = found.span()
                is_option = mark == "——" and _LATIN.match(self._text[end : end + 1])
                if not is_option and (self._is_wide(start, -1) or self._is_wide(end - 1, 1)):
                    self._made[start:end] = [mark, *[""] * (end - start - 1)]

    def _mend_brackets(self) -> None:
        """Brackets in pairs, of whatever width, with Han in them or beside them, or beside others that have."""
        opened: list[int] = []
        pairs: list[tuple[int, int]] = []
        for at in self._places("()（）"):
            if self._text[at] in "(（":
                opened.append(at)
            elif opened:
                pairs.append((opened.pop(), at))
        for first, last in (*pairs, *reversed(pairs)):
            self._mend_pair(first, last, (_BRACKETS["("], _BRACKETS[")"]))

    def _mend_quotes(self, quote: str) -> None:
        """Straight quotes in pairs; where one is over, those behind a figure are taken for inches and minutes."""
        places = [at for at in self._places(quote) if not self._is_apostrophe(at)]
        if len(places) % 2:
            places = [at for at in places if not self._before(at).isdecimal()]
        for first, last in zip(places[::2], places[1::2], strict=False):
            self._mend_pair(first, last, (_QUOTES[quote][0], _QUOTES[quote][1]))

    def _mend_pair(self, first: int, last: int, marks: tuple[str, str]) -> None:
        """Mends a pair: with Han in it or before it, of two widths, or before Han where no word stands before it."""
        is_half_done = _is_full(self._text[first]) or _is_full(self._text[last])
        is_after_word = self._before(first).isascii() and self._before(first).isalnum()
        is_among_han = self._is_wide(first, -1) or (self._is_wide(last, 1) and not is_after_word)
        if is_half_done or is_among_han or _HAN.search(self._text, first, last):
            self._made[first], self._made[last] = marks

    def _mend_points(self) -> None:
        places = tuple(self._places("".join(_POINTS)))
        for at in (*places, *reversed(places)):
            if self._made[at] == self._text[at] and self._is_point_among_han(at):
                self._made[at] = _POINTS[self._text[at]]

    def _is_point_among_han(self, at: int) -> bool:
        """A stop ends what is Han, since items begin "1." and files end ".docx"; other points have Han on a side."""
        if self._text[at] == ".":
            after = self._text[at + 1 : at + 2]
            is_end = "." not in (self._before(at), after) and not _LATIN.match(after)
            return is_end and self._is_wide(at, -1)
        return self._is_wide(at, -1) or self._is_wide(at, 1)

    def _close_up(self) -> None:
        """Blanks between a mark that has become a full one and Han or such a mark take no room any more."""
        for found in re.finditer(" +", self._text):
            start, end = found.span()
            is_beside = any(self._is_mended(at) for at in (start - 1, end))
            if is_beside and self._is_wide(start, -1) and self._is_wide(end - 1, 1):
                self._made[start:end] = [""] * (end - start)

    def _is_mended(self, at: int) -> bool:
        return 0 <= at < len(self._text) and self._made[at] != self._text[at]

    def _is_apostrophe(self, at: int) -> bool:
        around = self._before(at), self._text[at + 1 : at + 2]
        return self._text[at] == "'" and all(each.isascii() and each.isalnum() for each in around)

    def _before(self, at: int) -> str:
        """The character before a place; empty at the start."""
        return self._text[max(0, at - 1) : at]

    def _places(self, signs: str) -> Iterator[int]:
        """Where one of the signs stands outside of addresses."""
        return (at for at, sign in enumerate(self._text) if sign in signs and at not in self._kept)

    def _is_wide(self, at: int, step: int) -> bool:
        """Whether the next character before or after a place, blanks apart, is Han or a full-width mark."""
        at += step
        while 0 <= at < len(self._text):
            mark = self._made[at][-1:]
            if mark and self._is_mended(at):
                return True
            if mark and mark != " " and mark not in _SEE_THROUGH:
                return _is_full(mark)
            at += step
        return False


def _end_of(found: re.Match[str]) -> int:
    """Where an address ends: points at its end belong to the sentence."""
    return found.start() + len(found.group().rstrip(",.:;?!)\"'"))


def _is_full(character: str) -> bool:
    return character >= "\u2e80" and not "\uff61" <= character <= "\uffdc"
