"""A specimen as read back from the PDF: rows of characters with their boxes in em from the measure's left end."""

from collections.abc import Iterator
from dataclasses import dataclass

from specimens import Specimen

from bulletin_studio.preflight.pdf_lines import PdfParagraph

OPEN = frozenset("（〔《〈「『“‘【〖［｛")
CLOSE = frozenset("）〕》〉」』”’】〗］｝")
PAUSE = frozenset("，、；：")
STOP = frozenset("。．！？")
MARKS = OPEN | CLOSE | PAUSE | STOP
NEAR = 0.006
"""Em by which figures of the PDF may differ: it places glyphs to a thousandth of the type size."""


@dataclass(frozen=True, slots=True)
class Char:
    """A character with its nominal square (x, w) and its box (left, right), in em."""

    text: str
    x: float
    w: float
    size: float
    rise: float
    font: str

    @property
    def left(self) -> float:
        return self.x + self.w - 0.5 * self.size if self.text in OPEN else self.x

    @property
    def right(self) -> float:
        return self.x + 0.5 * self.size if self.text in CLOSE | PAUSE | STOP else self.x + self.w


@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between two boxes; `kind` names the step of CLREQ's order it belongs to."""

    before: Char
    after: Char
    width: float
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line: its characters, spaces included, and the drawn shapes at it (left, right, top, bottom in em)."""

    chars: tuple[Char, ...]
    y: float
    shapes: tuple[tuple[float, float, float, float], ...] = ()

    @property
    def text(self) -> str:
        return "".join(char.text for char in self.chars)

    @property
    def boxes(self) -> tuple[Char, ...]:
        return tuple(char for char in self.chars if not char.text.isspace())

    @property
    def left(self) -> float:
        return self.boxes[0].left

    @property
    def right(self) -> float:
        return self.boxes[-1].right

    def at(self, text: str) -> Char:
        """The first box of a character."""
        found = [char for char in self.boxes if char.text == text]
        assert found, f"no {text} on the line {self.text}"
        return found[0]

    def between(self, before: str, after: str) -> float:
        """From the right edge of one character's box to the left edge of another's."""
        return self.at(after).left - self.at(before).right

    def gaps(self, *kinds: str) -> Iterator[Gap]:
        """The gaps of some kinds."""
        spaced = ""
        previous: Char | None = None
        for char in self.chars:
            if char.text.isspace():
                spaced = char.text
                continue
            if previous is not None:
                gap = Gap(previous, char, char.left - previous.right, _kind(previous.text, char.text, spaced))
                if gap.kind in kinds:
                    yield gap
            previous, spaced = char, ""


def is_han(text: str) -> bool:
    return "\u4e00" <= text <= "\u9fff"


def is_latin(text: str) -> bool:
    return text.isascii() and text.isalnum()


def _kind(before: str, after: str, spaced: str) -> str:
    if is_han(before) and is_han(after):
        return "typed" if spaced else "han"
    if (is_han(before) and is_latin(after)) or (is_latin(before) and is_han(after)):
        return "auto"
    if is_latin(before) and is_latin(after):
        return "word" if spaced else "inside"
    if before in OPEN or after in CLOSE | PAUSE | STOP:
        return "tight"
    if after in OPEN or before in CLOSE:
        return "bracket"
    return "pause" if before in PAUSE else "stop" if before in STOP else "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """A specimen and its rows."""

    specimen: Specimen
    paragraph: PdfParagraph
    rows: tuple[Row, ...]

    @property
    def measure(self) -> float:
        return self.specimen.measure_em

    @property
    def row(self) -> Row:
        """The only row."""
        assert len(self.rows) == 1, [row.text for row in self.rows]
        return self.rows[0]

    @property
    def texts(self) -> list[str]:
        return [row.text.strip() for row in self.rows]
