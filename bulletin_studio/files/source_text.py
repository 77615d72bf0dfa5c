"""A piece of a file goes in with where it begins, the place of any of its characters comes out."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from bulletin_studio.base.source import SourceSpan

BLANKS = " \t\u3000"
"""What counts as indentation at a line's start and as nothing at its end."""


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
        line_ends: offsets of the line feeds, found once, so that placing every character of a long text takes no
            longer than reading it.
    """

    text: str
    path: str
    line: int
    column: int
    indent: int = 0
    is_exact: bool = True
    line_ends: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "line_ends", tuple(match.start() for match in re.finditer("\n", self.text)))

    def place(self, offset: int) -> SourceSpan:
        """The place of a character."""
        if not self.is_exact:
            return SourceSpan(self.path, self.line, self.column)
        passed = bisect_left(self.line_ends, offset)
        if not passed:
            return SourceSpan(self.path, self.line, self.column + offset)
        return SourceSpan(self.path, self.line + passed, offset - self.line_ends[passed - 1] + self.indent)

    def part(self, start: int, end: int) -> "SourceText":
        """The piece from start to end."""
        place = self.place(start)
        return SourceText(self.text[start:end], self.path, place.line, place.column, self.indent, self.is_exact)


def ends_with_break(line: str) -> bool:
    """Whether a line's last sign is a backslash that is not itself escaped."""
    stripped = line.rstrip(BLANKS)
    return (len(stripped) - len(stripped.rstrip("\\"))) % 2 == 1
