"""Text as typed goes in, spans with their places come out: emphasis, backslash escapes, manual breaks, joined lines.

The marks are few so that a clerk can learn them: **strong**, *emphasis*, and the backslash that takes a sign's meaning
away or, at a line's end, breaks the line. Unlike CommonMark, `**` opens and closes wherever it stands, also beside
Chinese punctuation (docs/decisions/0003). What Markdown has beside that is refused, never guessed at.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bulletin_studio.base.findings import Argument, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.model.story import MANUAL_BREAK, Span

BLANKS = " \t\u3000"
"""What counts as indentation at a line's start and as nothing at its end."""

STRONG = "strong"
EMPHASIS = "emphasis"

TOKEN = re.compile(
    r"""(?P<break>\\[ \t\u3000]*\n[ \t\u3000]*)
    |(?P<escape>\\[!-/:-@\[-`{-~ \u3000]|(?<=\*)\\[0-9])
    |(?P<stars>\*+)
    |(?P<join>[ \t\u3000]*\n[ \t\u3000]*)
    |(?P<photo>!\[)
    |(?P<link>\]\()
    |(?P<html></?[A-Za-z][^<>\n]*>|<!--)
    |(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,31}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});)
    |(?P<tab>\t)
    |(?P<text>[^\\*\n!\]<&\ \t\u3000]+|.)""",
    re.VERBOSE | re.DOTALL,
)
"""Every character of a text belongs to exactly one token. A digit may be escaped after a star, to say that the star is
a mark although it stands between digits."""

REFUSED = ("photo", "link", "html", "entity", "tab")

JOINS_WITHOUT_SPACE = frozenset("‘’“”—…·–")
"""Marks of two scripts; in a Chinese bulletin they are Chinese."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A piece of a file.

    Attributes:
        text: as in the file; every line end is a line feed.
        path: the file.
        line: of its first character, counted from 1.
        column: of its first character, counted from 1.
        indent: columns before the first character of the following lines.
        is_exact: whether columns can be told; not so for quoted YAML text, which is placed as a whole.
    """

    text: str
    path: str
    line: int
    column: int
    indent: int = 0
    is_exact: bool = True

    def place(self, offset: int) -> SourceSpan:
        """The place of a character."""
        if not self.is_exact:
            return SourceSpan(self.path, self.line, self.column)
        newlines = self.text.count("\n", 0, offset)
        if not newlines:
            return SourceSpan(self.path, self.line, self.column + offset)
        column = offset - self.text.rfind("\n", 0, offset) + self.indent
        return SourceSpan(self.path, self.line + newlines, column)

    def part(self, start: int, end: int) -> "SourceText":
        """The piece from start to end."""
        place = self.place(start)
        return SourceText(self.text[start:end], self.path, place.line, place.column, self.indent, self.is_exact)


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


class _Piece(NamedTuple):
    style: str
    offset: int
    parts: list[str]


def read_inline(source: SourceText, faults: Faults) -> tuple[Span, ...]:
    """Reads the text of one paragraph.

    Blanks at the start of every line and at its end are dropped; an escaped blank stays. Lines are joined, with a space
    only where no Chinese character stands beside the joint.
    """
    tokens = _tokens(source, faults)
    return _Spans(source, tokens, faults).read()


def ends_with_break(line: str) -> bool:
    """Whether a line's last sign is a backslash that is not itself escaped."""
    stripped = line.rstrip(BLANKS)
    return (len(stripped) - len(stripped.rstrip("\\"))) % 2 == 1


def needs_space(before: str, after: str) -> bool:
    """Whether two lines that end and begin so are joined with a space."""
    return not (is_chinese(before) or is_chinese(after))


def is_chinese(character: str) -> bool:
    """Whether a character is set in a full cell, so that no space stands beside it at a joint."""
    return unicodedata.east_asian_width(character) in ("W", "F") or character in JOINS_WITHOUT_SPACE


def _tokens(source: SourceText, faults: Faults) -> list[_Token]:
    start, end = _bounds(source.text)
    tokens = [
        _Token(match.lastgroup or "", match.group(), match.start()) for match in TOKEN.finditer(source.text, start, end)
    ]
    for kind in REFUSED:
        first = next((token for token in tokens if token.kind == kind), None)
        if first is not None:
            faults.append(error(f"text.{kind}", source.place(first.offset), found=first.text))
    if tokens and tokens[-1].kind == "text" and ends_with_break(source.text[start:end]):
        faults.append(error("text.break_at_end", source.place(tokens[-1].offset)))
    return tokens


def _bounds(text: str) -> tuple[int, int]:
    """Where the text begins and ends without its outer blanks; an escaped last blank stays."""
    blanks = BLANKS + "\n"
    start = len(text) - len(text.lstrip(blanks))
    end = len(text.rstrip(blanks))
    if end < len(text) and text[end] in " \u3000" and ends_with_break(text[start:end]):
        end += 1
    return start, max(start, end)


class _Spans:
    """Walks the tokens once and gathers spans."""

    def __init__(self, source: SourceText, tokens: Sequence[_Token], faults: Faults) -> None:
        self._source = source
        self._tokens = tokens
        self._faults = faults
        self._style = ""
        self._opened = 0
        self._pieces: list[_Piece] = []
        self._last_closer = max((index for index in range(len(tokens)) if self._is_closer(index)), default=-1)

    def read(self) -> tuple[Span, ...]:
        for index, token in enumerate(self._tokens):
            if token.kind == "stars":
                self._stars(index, token)
            else:
                self._put(self._text_of(index, token), token.offset)
        if self._style:
            self._fault("text.unclosed", self._opened, sign="**" if self._style == STRONG else "*")
        return tuple(
            Span("".join(piece.parts), piece.style, self._source.place(piece.offset)) for piece in self._pieces
        )

    def _text_of(self, index: int, token: _Token) -> str:
        match token.kind:
            case "break":
                return MANUAL_BREAK
            case "escape":
                return token.text[1:]
            case "join":
                before, after = self._neighbour(index, -1), self._neighbour(index, 1)
                return " " if before and after and needs_space(before, after) else ""
        return token.text

    def _neighbour(self, index: int, step: int) -> str:
        """The nearest character before or after a joint, stars left out; empty where a break or nothing stands."""
        index += step
        while 0 <= index < len(self._tokens):
            token = self._tokens[index]
            if token.kind in ("break", "join"):
                return ""
            if token.kind != "stars" or self._is_literal(index):
                return token.text[-1 if step < 0 else 0 if token.kind != "escape" else 1]
            index += step
        return ""

    def _is_literal(self, index: int) -> bool:
        """Whether one star is a sign of the text: it stands between digits, or among blanks."""
        return len(self._tokens[index].text) == 1 and not (self._can_open(index) or self._can_close(index))

    def _stars(self, index: int, token: _Token) -> None:
        count = len(token.text)
        if count == 1:
            self._one_star(index, token)
        elif count == 2 and self._style != EMPHASIS:
            self._turn("" if self._style else STRONG, token.offset)
        elif count == 3 and self._style:  # one style ends and the other begins
            self._turn(*((EMPHASIS, token.offset + 2) if self._style == STRONG else (STRONG, token.offset + 1)))
        elif count == 2:
            self._fault("text.nested", token.offset, sign=token.text)
        else:
            self._fault("text.stars", token.offset, found=token.text)

    def _one_star(self, index: int, token: _Token) -> None:
        if self._style == EMPHASIS and self._can_close(index):
            self._turn("", token.offset)
        elif self._style == EMPHASIS or not self._opens(index):
            self._put(token.text, token.offset)
        elif self._style == STRONG:
            self._fault("text.nested", token.offset, sign=token.text)
        else:
            self._turn(EMPHASIS, token.offset)

    def _turn(self, style: str, offset: int) -> None:
        self._style = style
        self._opened = offset

    def _can_open(self, index: int) -> bool:
        return not self._is_blank(index + 1) and not self._is_between_digits(index)

    def _can_close(self, index: int) -> bool:
        return not self._is_blank(index - 1) and not self._is_between_digits(index)

    def _opens(self, index: int) -> bool:
        """Whether one star opens emphasis: it could, and a star that could close follows."""
        return self._can_open(index) and self._last_closer > index

    def _is_closer(self, index: int) -> bool:
        token = self._tokens[index]
        return token.kind == "stars" and len(token.text) in (1, 3) and self._can_close(index)

    def _is_blank(self, index: int) -> bool:
        if not 0 <= index < len(self._tokens):
            return True
        token = self._tokens[index]
        return token.kind == "join" or (token.kind == "text" and token.text in BLANKS)

    def _is_between_digits(self, index: int) -> bool:
        return self._edge(index - 1, -1).isdecimal() and self._edge(index + 1, 0).isdecimal()

    def _edge(self, index: int, position: int) -> str:
        if not 0 <= index < len(self._tokens) or self._tokens[index].kind != "text":
            return ""
        character = self._tokens[index].text[position]
        return character if character.isascii() else ""

    def _put(self, text: str, offset: int) -> None:
        if not text:
            return
        if not self._pieces or self._pieces[-1].style != self._style:
            self._pieces.append(_Piece(self._style, offset, []))
        self._pieces[-1].parts.append(text)

    def _fault(self, code: str, offset: int, **arguments: Argument) -> None:
        self._faults.append(error(code, self._source.place(offset), **arguments))
