"""Writes lines of glyph runs as text operators: every glyph exactly at its place, every line read back as its text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.export.pdf.content import ContentStream
from bulletin_studio.export.pdf.embedding import EmbeddedFont
from bulletin_studio.export.pdf.glyph_text import clusters_of
from bulletin_studio.export.pdf.syntax import hex_text, number

_VISIBLE_GAP = 90.0
"""Thousandths of an em: extractors (poppler, MuPDF) take gaps from a tenth of an em for word spaces."""

_VISIBLE_OVERLAP = 150.0
"""Thousandths of an em: from two tenths poppler takes squeezed marks for the beginning of another line."""

_WIDE_GAP = 400.0
"""Thousandths of an em beyond a space: poppler takes wider ones, as between the phrases of a kicker, for columns."""

_APART_EM = 1.0
"""Runs that stand wider apart are separate texts of one line."""

_COARSE_SIZE: Pt = 12.0
_MIDDLE_SIZE: Pt = 120.0


@dataclass(frozen=True, slots=True)
class PageFrame:
    """The one flip: from our places (origin at the trim's top left, y down) to PDF's (media's bottom left, y up).

    Attributes:
        bleed: what the media box adds to the trim on every side.
        trim_height: height of the finished page.
    """

    bleed: Pt
    trim_height: Pt

    def x(self, x: Pt) -> Pt:
        """To the right of the media box's left edge."""
        return self.bleed + x

    def y(self, y: Pt) -> Pt:
        """Above the media box's bottom edge."""
        return self.bleed + self.trim_height - y


@dataclass(slots=True)
class _Pen:
    """Where the reader of the file stands after the glyphs so far, in thousandths of the type size."""

    place: float = 0.0


@dataclass(frozen=True, slots=True)
class TextLine:
    """The runs of one line, from left to right.

    Attributes:
        runs: on one baseline, with no more than word spaces and gaps between them.
        is_silent: furniture that stands in an empty ActualText already; texts within would be read again.
    """

    runs: Sequence[PlacedRun]
    is_silent: bool


def stated_text(line: TextLine, fonts: Mapping[str, EmbeddedFont]) -> str | None:
    """The text that a line must state as a whole (ActualText); None where its glyphs read right by themselves.

    Squeezed marks and gaps without a typed space would be read as line ends or word spaces.
    """
    shown = _shown(line, fonts)
    if line.is_silent or not shown or not _is_uneven(shown):
        return None
    return _joined([placed for placed, _ in shown])


def _joined(runs: Sequence[PlacedRun]) -> str:
    """The text of a line's runs; a space where two stand wide apart, as a caption and its credit do."""
    parts = [runs[0].run.text]
    for left, right in pairwise(runs):
        gap = right.origin.x - (left.origin.x + left.run.width)
        is_apart = gap > _APART_EM * left.run.size and not (parts[-1][-1:] + right.run.text[:1]).isspace()
        parts.append(f" {right.run.text}" if is_apart else right.run.text)
    return "".join(parts)


def write_line(
    content: ContentStream, line: TextLine, fonts: Mapping[str, EmbeddedFont], frame: PageFrame, *, is_stated: bool
) -> None:
    """Writes the runs of one line; `is_stated` where marked content around it gives its text already."""
    for placed, font in _shown(line, fonts):
        run = placed.run
        content.begin_text(font.resource, run.size)
        content.fill_with(placed.colour)
        content.add(f"1 0 0 1 {number(frame.x(placed.origin.x))} {number(frame.y(placed.origin.y))} Tm")
        is_plain = is_stated or line.is_silent or _reads_right(run, font)
        content.add(_plain(run, font) if is_plain else _spelled(run, font))


def _shown(line: TextLine, fonts: Mapping[str, EmbeddedFont]) -> list[tuple[PlacedRun, EmbeddedFont]]:
    return [(placed, fonts[placed.run.font]) for placed in line.runs if placed.run.glyph_ids]


def _span(text: str) -> str:
    return f"/Span <</ActualText {hex_text(text)}>> BDC"


def _reads_right(run: GlyphRun, font: EmbeddedFont) -> bool:
    """Whether the glyphs' own texts, one after the other, are the run's text."""
    return "".join(map(font.texts.__getitem__, run.glyph_ids)) == run.text


def _plain(run: GlyphRun, font: EmbeddedFont) -> str:
    return _positioned(run, font, range(len(run.glyph_ids)), _Pen())


def _spelled(run: GlyphRun, font: EmbeddedFont) -> str:
    """The run with ActualText at every cluster that would not read as its text."""
    pen, parts, plain = _Pen(), [], range(0)
    for first, last, text in clusters_of(run):
        if last - first == 1 and font.texts[run.glyph_ids[first]] == text:
            plain = range(plain.start if plain else first, last)
            continue
        if plain:
            parts.append(_positioned(run, font, plain, pen))
        parts += [_span(text), _positioned(run, font, range(first, last), pen), "EMC"]
        plain = range(0)
    if plain:
        parts.append(_positioned(run, font, plain, pen))
    return "\n".join(parts)


def _positioned(run: GlyphRun, font: EmbeddedFont, glyphs: range, pen: _Pen) -> str:
    """Text operators for some glyphs of a run; raised ones in pieces of one height."""
    if not any(run.y_offsets):
        return f"[{_array(run, font, glyphs, pen)}] TJ"
    parts = []
    start = glyphs.start
    for index in glyphs:
        is_end = index + 1 == glyphs.stop
        if is_end or run.y_offsets[index + 1] != run.y_offsets[index]:
            rise = number(-run.y_offsets[index])
            parts.append(f"{rise} Ts [{_array(run, font, range(start, index + 1), pen)}] TJ")
            start = index + 1
    return " ".join([*parts, "0 Ts"])


def _array(run: GlyphRun, font: EmbeddedFont, glyphs: range, pen: _Pen) -> str:
    """The operand of TJ; moves are counted from where the reader stands, so that rounding never adds up."""
    scale, digits = 1000 / run.size, _digits(run.size)
    least = 0.5 / 10**digits
    glyph_ids, x_positions, codes = run.glyph_ids, run.x_positions, font.codes
    parts: list[str] = []
    string: list[str] = []
    place = pen.place
    for index in glyphs:
        code, width = codes[glyph_ids[index]]
        move = place - x_positions[index] * scale
        if move > least or move < -least:
            rounded = round(move, digits)
            if string:
                parts.append(f"<{''.join(string)}>")
                string = []
            parts.append(number(rounded, digits))
            place -= rounded
        string.append(code)
        place += width
    if string:
        parts.append(f"<{''.join(string)}>")
    pen.place = place
    return "".join(parts)


def _digits(size: Pt) -> int:
    """Digits of a thousandth of the type size that keep every glyph within 0.006 pt of its place."""
    if size <= _COARSE_SIZE:
        return 0
    return 1 if size <= _MIDDLE_SIZE else 2


def _is_uneven(shown: Sequence[tuple[PlacedRun, EmbeddedFont]]) -> bool:
    """Whether neighbouring glyphs of a line stand visibly apart with no space between them, or visibly overlap."""
    for placed, font in shown:
        run, scale = placed.run, 1000 / placed.run.size
        last, end = run.glyph_ids[0], run.x_positions[0] * scale
        for glyph_id, x in zip(run.glyph_ids, run.x_positions, strict=True):
            gap = x * scale - end
            if gap < -_VISIBLE_OVERLAP:
                return True
            is_beside_space = glyph_id in font.spaces or last in font.spaces
            if gap > (_WIDE_GAP if is_beside_space else _VISIBLE_GAP):
                return True
            last, end = glyph_id, x * scale + font.codes[glyph_id][1]
    return any(_is_uneven_between(left, right) for left, right in pairwise(shown))


def _is_uneven_between(left: tuple[PlacedRun, EmbeddedFont], right: tuple[PlacedRun, EmbeddedFont]) -> bool:
    (before, before_font), (after, after_font) = left, right
    last, first = before.run.glyph_ids[-1], after.run.glyph_ids[0]
    width = before_font.codes[last][1] * before.run.size / 1000
    end = before.origin.x + before.run.x_positions[-1] + width
    gap = (after.origin.x + after.run.x_positions[0] - end) * 1000 / min(before.run.size, after.run.size)
    if last in before_font.spaces or first in after_font.spaces:
        return gap < -_VISIBLE_OVERLAP
    return not -_VISIBLE_OVERLAP <= gap <= _VISIBLE_GAP
