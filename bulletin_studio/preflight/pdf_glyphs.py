"""Interprets the text operators of a PDF's pages: content in, every glyph with its text and place out.

Nothing of the layout engine is used: what is read is what a printer's RIP would draw (ISO 32000-1, 9.2 to 9.4).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from bulletin_studio.base.units import Pt
from bulletin_studio.preflight.pdf_file import IDENTITY, Content, Matrix, Operand, PageSource
from bulletin_studio.preflight.pdf_fonts import PdfFont, read_font

_LEVEL = 1.0e-3
"""Text whose direction rises by less than this share runs to the right."""
_LONGEST_SHARED = 4000
"""Longer pieces are not compared character by character; their first glyph gets the text."""


@dataclass(frozen=True, slots=True)
class PdfGlyph:
    """A glyph as drawn.

    Attributes:
        page: counted from 1.
        text: what it stands for; empty for the parts of a cluster after its first.
        x: its origin, right of the trim box's left edge.
        y: its baseline, below the trim box's top edge.
        rise: of the glyph above that baseline.
        advance: its own, without character or word spacing.
        size: type size as drawn.
        font: PostScript name of its face.
        mcid: of the marked content it stands in; None for none.
        is_artifact: furniture, no part of the text.
    """

    page: int
    text: str
    x: Pt
    y: Pt
    rise: Pt
    advance: Pt
    size: Pt
    font: str
    mcid: int | None
    is_artifact: bool


def read_glyphs(page: PageSource) -> tuple[PdfGlyph, ...]:
    """Every glyph of a page's horizontal text, in drawing order."""
    reader = _Reader(page)
    reader.draw(page.content)
    return tuple(reader.glyphs)


@dataclass(slots=True)
class _TextState:
    """The text state, a part of the graphics state (ISO 32000-1, 9.3)."""

    matrix: Matrix = IDENTITY
    font: PdfFont | None = None
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class _Mark:
    """An open piece of marked content.

    Attributes:
        actual_text: what its glyphs stand for together; None where they speak for themselves.
        first_glyph: how many glyphs stood before it.
    """

    mcid: int | None
    is_artifact: bool
    actual_text: str | None
    first_glyph: int


@dataclass(slots=True)
class _Reader:
    """Draws a page and notes where glyphs fall."""

    page: PageSource
    glyphs: list[PdfGlyph] = field(default_factory=list)
    state: _TextState = field(default_factory=_TextState)
    saved: list[_TextState] = field(default_factory=list)
    text_matrix: Matrix = IDENTITY
    line_matrix: Matrix = IDENTITY
    marks: list[_Mark] = field(default_factory=list)

    def draw(self, content: Content) -> None:
        """Draws a content stream, then the forms it names where it names them."""
        fonts = {name: read_font(font) for name, font in content.fonts.items()}
        depth, before = len(self.saved), replace(self.state)
        self.state.matrix = _product(content.matrix, self.state.matrix)
        for name, operands in content.operators:
            if name == "Tf" and len(operands) == 2:
                self.state.font, self.state.size = fonts.get(str(operands[0])), _number(operands[1])
            elif name == "Do" and operands and str(operands[0]) in content.forms:
                self.draw(content.forms[str(operands[0])])
            elif name in ("BDC", "BMC"):
                self._begin_mark(operands, content.properties)
            elif name in _OBEY:
                _OBEY[name](self, operands)
        del self.saved[depth:]
        self.state = before

    def save(self) -> None:
        self.saved.append(replace(self.state))

    def restore(self) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def concatenate(self, operands: Sequence[Operand]) -> None:
        if len(operands) == 6:
            self.state.matrix = _product(_matrix(operands), self.state.matrix)

    def begin_text(self) -> None:
        self.text_matrix = self.line_matrix = IDENTITY

    def set_matrix(self, operands: Sequence[Operand]) -> None:
        if len(operands) == 6:
            self.text_matrix = self.line_matrix = _matrix(operands)

    def next_line(self, x: float, y: float) -> None:
        self.text_matrix = self.line_matrix = _product((1, 0, 0, 1, x, y), self.line_matrix)

    def show(self, parts: Sequence[Operand]) -> None:
        """Shows the parts of TJ: strings, and moves in thousandths of the type size."""
        state = self.state
        for part in parts:
            if isinstance(part, bytes):
                self._show_string(part)
            elif isinstance(part, float):
                self._advance(-part / 1000 * state.size * state.scale)

    def end_mark(self) -> None:
        if not self.marks:
            return
        mark = self.marks.pop()
        if mark.actual_text is None or any(outer.actual_text is not None for outer in self.marks):
            return
        members = self.glyphs[mark.first_glyph :]
        texts = share_text(mark.actual_text, [glyph.text for glyph in members])
        self.glyphs[mark.first_glyph :] = [
            replace(glyph, text=text) for glyph, text in zip(members, texts, strict=True)
        ]

    def _begin_mark(self, operands: Sequence[Operand], properties: Mapping[str, Operand]) -> None:
        listed: Operand = operands[1] if len(operands) > 1 else ""
        entries = properties.get(listed, "") if isinstance(listed, str) else listed
        entries = entries if isinstance(entries, Mapping) else {}
        outer = self.marks[-1] if self.marks else None
        mcid, text = entries.get("/MCID"), entries.get("/ActualText")
        self.marks.append(
            _Mark(
                mcid=int(mcid) if isinstance(mcid, float) else (outer.mcid if outer else None),
                is_artifact=operands[:1] == ("/Artifact",) or (outer is not None and outer.is_artifact),
                actual_text=_text_string(text) if isinstance(text, bytes) else None,
                first_glyph=len(self.glyphs),
            )
        )

    def _show_string(self, string: bytes) -> None:
        state, font = self.state, self.state.font
        if font is None:
            return
        for code in font.codes(string):
            width = font.width(code) * state.size
            self._note(font, code, width * state.scale)
            space = state.character_space + (state.word_space if font.takes_word_space(code) else 0.0)
            self._advance((width + space) * state.scale)

    def _advance(self, distance: float) -> None:
        self.text_matrix = _product((1, 0, 0, 1, distance, 0), self.text_matrix)

    def _note(self, font: PdfFont, code: int, advance: float) -> None:
        a, b, _, d, e, f = _product(self.text_matrix, self.state.matrix)
        if font.is_vertical or a <= 0 or d <= 0 or abs(b) > _LEVEL * a:
            return
        mark = self.marks[-1] if self.marks else None
        self.glyphs.append(
            PdfGlyph(
                page=self.page.number,
                text=font.text(code),
                x=e - self.page.left,
                y=self.page.top - f,
                rise=self.state.rise * d,
                advance=advance * a,
                size=self.state.size * d,
                font=font.name,
                mcid=mark.mcid if mark else None,
                is_artifact=mark is not None and mark.is_artifact,
            )
        )


def share_text(text: str, own: Sequence[str]) -> list[str]:
    """Shares the text of a piece of marked content among its glyphs, each with the text of its own font beside it.

    What agrees stays with its glyph; what differs goes to the glyph in whose place it stands.
    """
    if "".join(own) == text or not own:
        return list(own)
    owners = [index for index, each in enumerate(own) for _ in each]
    shares = [""] * len(own)
    if len(owners) > _LONGEST_SHARED:
        return [text, *shares[1:]]
    for kind, first, last, begin, end in SequenceMatcher(None, "".join(own), text, autojunk=False).get_opcodes():
        if last - first == end - begin and kind != "insert":
            for place, character in zip(owners[first:last], text[begin:end], strict=True):
                shares[place] += character
        elif end > begin:
            place = owners[min(first, len(owners) - 1)] if owners else 0
            shares[place] += text[begin:end]
    return shares


def _text_string(data: bytes) -> str:
    """A text string (ISO 32000-1, 7.9.2.2): UTF-16, UTF-8 or, taken as Latin-1, PDFDocEncoding."""
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", errors="replace")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", errors="replace")
    return data.decode("latin-1")


def _number(operand: Operand) -> float:
    return operand if isinstance(operand, float) else 0.0


def _matrix(operands: Sequence[Operand]) -> Matrix:
    a, b, c, d, e, f = map(_number, operands)
    return a, b, c, d, e, f


def _product(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that does `first`, then `second`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


_Obey = Callable[[_Reader, Sequence[Operand]], None]


def _set_number(name: str, factor: float = 1.0) -> _Obey:
    def obey(reader: _Reader, operands: Sequence[Operand]) -> None:
        if operands:
            setattr(reader.state, name, factor * _number(operands[0]))

    return obey


def _move(reader: _Reader, operands: Sequence[Operand]) -> None:
    if len(operands) == 2:
        reader.next_line(_number(operands[0]), _number(operands[1]))


def _move_and_set_leading(reader: _Reader, operands: Sequence[Operand]) -> None:
    if len(operands) == 2:
        reader.state.leading = -_number(operands[1])
        _move(reader, operands)


def _next_line(reader: _Reader, _operands: Sequence[Operand] = ()) -> None:
    reader.next_line(0.0, -reader.state.leading)


def _show_array(reader: _Reader, operands: Sequence[Operand]) -> None:
    if operands and isinstance(operands[0], tuple):
        reader.show(operands[0])


def _show_on_next_line(reader: _Reader, operands: Sequence[Operand]) -> None:
    if len(operands) == 3:
        reader.state.word_space, reader.state.character_space = _number(operands[0]), _number(operands[1])
    _next_line(reader)
    reader.show(operands[-1:])


_OBEY: Mapping[str, _Obey] = {
    "q": lambda reader, _: reader.save(),
    "Q": lambda reader, _: reader.restore(),
    "cm": _Reader.concatenate,
    "BT": lambda reader, _: reader.begin_text(),
    "Tc": _set_number("character_space"),
    "Tw": _set_number("word_space"),
    "Tz": _set_number("scale", 0.01),
    "TL": _set_number("leading"),
    "Ts": _set_number("rise"),
    "Td": _move,
    "TD": _move_and_set_leading,
    "Tm": _Reader.set_matrix,
    "T*": _next_line,
    "Tj": lambda reader, operands: reader.show(operands),
    "TJ": _show_array,
    "'": _show_on_next_line,
    '"': _show_on_next_line,
    "EMC": lambda reader, _: reader.end_mark(),
}
