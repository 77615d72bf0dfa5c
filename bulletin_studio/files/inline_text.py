"""Text as typed goes in, spans with their places come out: emphasis, marks, 注音, links, escapes, breaks, joined lines.

The signs are few so that a clerk can learn them: **strong**, *emphasis*, [text]{mark ruby="…"}, [text](address), and
the backslash that takes a sign's meaning away or, at a line's end, breaks the line. Unlike CommonMark, `**` opens and
closes wherever it stands, also beside Chinese punctuation (docs/decisions/0003). What Markdown has beside that is
refused, never guessed at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bulletin_studio.base.findings import Argument, error
from bulletin_studio.files.bracket_tail import Tail, read_tail
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_tokens import NOWHERE, Token, needs_space, read_tokens
from bulletin_studio.files.places import EMPHASIS, STRONG, is_apart
from bulletin_studio.files.source_text import BLANKS, SourceText
from bulletin_studio.model.story import MANUAL_BREAK, Span


class _Piece(NamedTuple):
    look: Span
    offset: int
    parts: list[str]


@dataclass(frozen=True, slots=True)
class _Brackets:
    """Brackets that are open.

    Attributes:
        tail: what follows them.
        offset: of the opening one.
        style: that stars had given when they opened.
        length: of the text before them.
    """

    tail: Tail
    offset: int
    style: str
    length: int


def read_inline(source: SourceText, faults: Faults) -> tuple[Span, ...]:
    """Reads the text of one paragraph.

    Blanks at the start of every line and at its end are dropped; an escaped blank stays. Lines are joined, with a space
    only where no Chinese character stands beside the joint.
    """
    tokens = read_tokens(source, faults)
    return _Spans(source, tokens, faults).read()


class _Spans:
    """Walks the tokens once and gathers spans."""

    def __init__(self, source: SourceText, tokens: Sequence[Token], faults: Faults) -> None:
        self._source = source
        self._tokens = tokens
        self._faults = faults
        self._style = ""
        self._opened = 0
        self._brackets: list[_Brackets] = []
        self._pieces: list[_Piece] = []
        self._is_new = False
        self._length = 0
        self._last_closer = max((index for index in range(len(tokens)) if self._is_closer(index)), default=-1)

    def read(self) -> tuple[Span, ...]:
        for index, token in enumerate(self._tokens):
            match token.kind:
                case "stars":
                    self._stars(index, token)
                case "open":
                    self._open(token)
                case "tail":
                    self._close(token)
                case _:
                    self._put(self._text_of(index, token), token.offset)
        if self._style:
            self._fault("text.unclosed", self._opened, sign="**" if self._style == STRONG else "*")
        return tuple(
            Span("".join(piece.parts), look.style, self._source.place(piece.offset), look.annotation, look.link)
            for piece in self._pieces
            for look in (piece.look,)
        )

    def _text_of(self, index: int, token: Token) -> str:
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
        """The nearest character before or after a joint, signs left out; empty where a break or nothing stands."""
        index += step
        while 0 <= index < len(self._tokens):
            token = self._tokens[index]
            if token.kind in ("break", "join"):
                return ""
            if token.kind not in ("stars", "open", "tail") or self._is_literal(index):
                return token.text[-1 if step < 0 else 0 if token.kind != "escape" else 1]
            index += step
        return ""

    def _is_literal(self, index: int) -> bool:
        """Whether one star is a sign of the text: it stands between digits, or among blanks."""
        token = self._tokens[index]
        return token.text == "*" and not (self._can_open(index) or self._can_close(index))

    def _open(self, token: Token) -> None:
        tail = read_tail(self._part(token.address), self._part(token.braces), self._faults)
        if self._brackets:
            self._fault("text.nested_brackets", token.offset)
        elif tail.style and self._style:
            self._fault("text.two_styles", token.offset, found=tail.style)
        self._brackets.append(_Brackets(tail, token.offset, self._style, self._length))
        self._is_new = True

    def _close(self, token: Token) -> None:
        brackets = self._brackets.pop()
        if self._length == brackets.length:
            self._fault("text.empty_brackets", brackets.offset, found="[" + token.text)
        if self._style != brackets.style:
            self._fault("text.crossing", self._opened)

    def _stars(self, index: int, token: Token) -> None:
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

    def _one_star(self, index: int, token: Token) -> None:
        if self._style == EMPHASIS and self._can_close(index):
            self._turn("", token.offset)
        elif self._style == EMPHASIS or not self._opens(index):
            self._put(token.text, token.offset)
        elif self._style == STRONG:
            self._fault("text.nested", token.offset, sign=token.text)
        else:
            self._turn(EMPHASIS, token.offset)

    def _turn(self, style: str, offset: int) -> None:
        if self._brackets and (self._brackets[-1].tail.style or self._brackets[-1].tail.annotation):
            self._fault("text.stars_in_brackets", offset)
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
        tail = self._brackets[-1].tail if self._brackets else Tail()
        look = Span("", tail.style or self._style, None, tail.annotation, tail.link)
        if not self._pieces or self._pieces[-1].look != look or (self._is_new and is_apart(look)):
            self._pieces.append(_Piece(look, offset, []))
        self._pieces[-1].parts.append(text)
        self._length += len(text)
        self._is_new = False

    def _part(self, place: tuple[int, int]) -> SourceText | None:
        return None if place == NOWHERE else self._source.part(*place)

    def _fault(self, code: str, offset: int, **arguments: Argument) -> None:
        self._faults.append(error(code, self._source.place(offset), **arguments))
