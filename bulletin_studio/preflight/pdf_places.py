"""Where the characters of a line read from a PDF stand in their squares: glyphs in, nominal origins and widths out.

The squares are those of Chinese composition (CLREQ #punctuation_width_adjustment): a glyph drawn in half an em is taken
back to the full-width square it was cut from, so that figures compare with those of any other engine.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_studio.base.units import Pt
from bulletin_studio.preflight.pdf_glyphs import PdfGlyph

OPENING = frozenset("（〔《〈「『“‘【〖［｛〘〝〚｟")
CLOSING = frozenset("）〕》〉」』”’】〗］｝〙〞〛〟｠")
PAUSES = frozenset("，、；：")
STOPS = frozenset("。．！？")
MARKS = OPENING | CLOSING | PAUSES | STOPS
_QUOTES = frozenset("“”‘’")
_CLOSED_BY = {"“": "”", "‘": "’"}
_OPENED_BY = {"”": "“", "’": "‘"}
_CENTRED_IN_HALF = frozenset("·‧•–／")
_CENTRED_BESIDE_HAN = frozenset("-/")
_CENTRED_IN_WHOLE = frozenset("—…⋯～〜")
_TWO_EM_DASH = "⸺"
_WIDTHLESS = ("Cf", "Mn", "Me")
"""Joiners and combining marks; what is drawn for them has no place of its own."""
_NARROW_EM = 0.75
"""A mark with less advance is proportional, its ink not where a full-width square has it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A character's place on its line.

    Attributes:
        text: one code point.
        x: origin of its nominal square.
        width: of that square: one em for Han and marks, half for middle dots, a letter's advance, a space's gap.
        left: where its box begins: half an em after x for opening marks.
        right: where its box ends.
    """

    text: str
    x: Pt
    width: Pt
    left: Pt
    right: Pt


def character_places(glyphs: Sequence[PdfGlyph]) -> tuple[Place, ...]:
    """Places the characters of one line's glyphs, given from left to right; spaces reach to the next box."""
    cells = _cells(glyphs)
    texts = "".join(cell.text for cell in cells)
    places = [_place(cells, index, texts) for index in range(len(cells))]
    for index in range(len(places) - 2, -1, -1):
        place = places[index]
        if place.text.isspace():
            end = max(place.x, places[index + 1].left)
            places[index] = Place(place.text, place.x, end - place.x, place.x, end)
    return tuple(places)


@dataclass(frozen=True, slots=True)
class _Cell:
    """One character with its share of the glyph it is drawn by."""

    text: str
    x: Pt
    advance: Pt
    size: Pt


def _cells(glyphs: Sequence[PdfGlyph]) -> list[_Cell]:
    cells: list[_Cell] = []
    for glyph in glyphs:
        if not glyph.text and cells:
            last = cells[-1]
            cells[-1] = _Cell(last.text, last.x, max(last.advance, glyph.x + glyph.advance - last.x), last.size)
        share = glyph.advance / max(1, len(glyph.text))
        cells += [_Cell(text, glyph.x + n * share, share, glyph.size) for n, text in enumerate(glyph.text)]
    return cells


def _place(cells: Sequence[_Cell], index: int, texts: str) -> Place:
    cell = cells[index]
    text, x, em = cell.text, cell.x, cell.size
    if text in MARKS and (cell.advance >= _NARROW_EM * em or text not in _QUOTES or _is_beside_chinese(texts, index)):
        return _mark(cell)
    if _is_centred_in_half(texts, index):
        left = x + cell.advance / 2 - em / 4
        return Place(text, left, em / 2, left, left + em / 2)
    if text == _TWO_EM_DASH:
        left = x + cell.advance / 2 - em
        return Place(text, left, 2 * em, left, left + 2 * em)
    if text in _CENTRED_IN_WHOLE and not _is_between_letters(texts, index):
        return _centred(cells, index, texts)
    width = 0.0 if text.isspace() or unicodedata.category(text) in _WIDTHLESS else cell.advance
    return Place(text, x, width, x, x + width)


def _mark(cell: _Cell) -> Place:
    em = cell.size
    if cell.text not in OPENING:
        return Place(cell.text, cell.x, em, cell.x, cell.x + em / 2)
    x = cell.x if cell.advance >= _NARROW_EM * em else cell.x + cell.advance - em
    return Place(cell.text, x, em, x + em / 2, x + em)


def _centred(cells: Sequence[_Cell], index: int, texts: str) -> Place:
    """A dash or an ellipsis: the whole run of them is centred in as many squares (GB/T 15834-2011 5.1.4, 5.1.5)."""
    first = last = index
    while first > 0 and texts[first - 1] == texts[index]:
        first -= 1
    while last + 1 < len(texts) and texts[last + 1] == texts[index]:
        last += 1
    em, count = cells[index].size, last - first + 1
    centre = (cells[first].x + cells[last].x + cells[last].advance) / 2
    left = centre - count * em / 2 + (index - first) * em
    return Place(texts[index], left, em, left, left + em)


def _is_centred_in_half(texts: str, index: int) -> bool:
    if texts[index] in _CENTRED_IN_HALF:
        return not _is_between_letters(texts, index)
    neighbours = texts[max(0, index - 1) : index] + texts[index + 1 : index + 2]
    return texts[index] in _CENTRED_BESIDE_HAN and any(map(is_han, neighbours))


def _is_between_letters(texts: str, index: int) -> bool:
    return 0 < index < len(texts) - 1 and is_latin(texts[index - 1]) and is_latin(texts[index + 1])


def _is_beside_chinese(texts: str, index: int) -> bool:
    """Whether a quote or its partner on the line stands beside Chinese: nearest to it but for quotes and spaces."""
    closing, opening = _CLOSED_BY.get(texts[index]), _OPENED_BY.get(texts[index])
    partner = texts.find(closing, index + 1) if closing else texts.rfind(opening or "", 0, index)
    return any(_has_chinese_neighbour(texts, place) for place in (index, partner) if place >= 0)


def _has_chinese_neighbour(texts: str, index: int) -> bool:
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(texts) and (texts[at] in _QUOTES or texts[at].isspace()):
            at += step
        if 0 <= at < len(texts) and unicodedata.east_asian_width(texts[at]) in "WF":
            return True
    return False


def is_han(character: str) -> bool:
    """Whether a character is an ideograph."""
    return "\u3400" <= character <= "\u9fff" or character in "々〆〇" or ord(character) >= 0x20000


def is_latin(character: str) -> bool:
    """Whether a character is a letter or digit of a western run."""
    return character.isalnum() and unicodedata.east_asian_width(character) not in "WF"
