"""Text on a terminal, where a Han character takes two cells: measuring, padding, wrapping and tables of it."""

import re
import unicodedata
from collections.abc import Sequence

_NOT_AT_START = "，。；：！？、）》〉】」』”’…,.;:!?)"
_PIECE = re.compile(r"\s+|[!-~]+|.")
_COLUMN_GAP = 2
_MORE = "……"


def cell_width(text: str) -> int:
    """How many cells the text takes."""
    return sum(_cells(character) for character in text)


def padded(text: str, cells: int) -> str:
    """The text followed by spaces up to that many cells."""
    return text + " " * (cells - cell_width(text))


def shortened(text: str, cells: int) -> str:
    """The text, or as much of its head as leaves room for …… in that many cells."""
    if cell_width(text) <= cells:
        return text
    head = ""
    for character in text:
        if cell_width(head + character) > cells - cell_width(_MORE):
            break
        head += character
    return head + _MORE


def wrapped(text: str, cells: int) -> list[str]:
    """Breaks one paragraph into lines of at most that many cells.

    Breaks at spaces and between Han characters, never before a closing mark; a line's first spaces are its indent.
    A Latin word longer than a line stands alone and sticks out.
    """
    lines, line = [], ""
    for piece in _pieces(text):
        if line.strip() and cell_width(line) + cell_width(piece.rstrip()) > cells:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table with columns as wide as their widest cell; all rows have the same length."""
    widths = [max(map(cell_width, column)) + _COLUMN_GAP for column in zip(*rows, strict=True)]
    return ["".join(map(padded, row, widths)).rstrip() for row in rows]


def one_line(text: str) -> str:
    """The text with control characters shown as escapes, so that a file's name cannot play tricks on the terminal."""
    return "".join(
        character if unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp") else ascii(character)[1:-1]
        for character in text
    )


def _pieces(text: str) -> list[str]:
    """Pieces that stay together: words, single Han characters with the closing marks that follow them."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        if pieces and piece[0] in _NOT_AT_START and not pieces[-1].isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
