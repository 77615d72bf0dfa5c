"""Finds room on a page round articles laid down: their blocks and an article's columns in, a slot of free rows out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_studio.makeup.article_areas import ArticleArea, Columns
from bulletin_studio.makeup.pouring import Taken

_FEWEST_ROWS = 4
"""Where fewer rows are free above or between articles laid down, nothing is put."""

_CLEAR_ROWS = 1
"""Rows kept free between an article that flows and one laid down in some of its columns."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows and columns of a page that an article laid down takes; `article` is its headline."""

    columns: Columns
    row: int
    rows: int
    article: str

    @property
    def end(self) -> int:
        """The row after its last."""
        return self.row + self.rows

    def is_in(self, columns: Columns, rows: range) -> bool:
        """Whether it takes any of these."""
        return self.columns.overlaps(columns) and self.row < rows.stop and rows.start < self.end

    def covers(self, columns: Columns) -> bool:
        """Whether it stands in all of these columns."""
        return self.columns.first <= columns.first and columns.end <= self.columns.end


@dataclass(frozen=True, slots=True)
class Slot:
    """Free rows in the columns of an article.

    Attributes:
        row: the first.
        rows: down to the foot of the page or to an article laid down in all the columns.
        heads: for each column of text the rows at the head that others take.
        feet: the same at the foot.
        is_first: whether it begins where the flow on the page ended.
    """

    row: int
    rows: int
    heads: tuple[int, ...]
    feet: tuple[int, ...]
    is_first: bool = True

    @property
    def free(self) -> float:
        """The mean of the rows that are free in its columns of text."""
        taken = sum(self.heads) + sum(self.feet)
        return self.rows - taken / len(self.heads)

    def less(self, rows: int) -> "Slot":
        """The slot with so many rows kept free."""
        return replace(self, rows=self.rows - rows)

    @property
    def above(self) -> int:
        """Rows above all that stands at the foot of its columns."""
        return self.rows - max(self.feet)

    def taken(self, rows: int) -> Taken | None:
        """What others take of its first rows; None for nothing."""
        feet = tuple(max(0, foot - (self.rows - rows)) for foot in self.feet)
        return Taken(self.heads, feet) if any(self.heads) or any(feet) else None


def is_at_head(block: int, row: int) -> bool:
    """Whether what begins on a row stands at the head of a slot, not at its foot."""
    return block < row + _FEWEST_ROWS


def find_slot(
    across: ArticleArea, blocks: Sequence[Block], rows: range, between: int, *, is_opened: bool
) -> Slot | None:
    """The first slot in rows of a page; None where there is none.

    Args:
        across: the article's columns.
        blocks: what is laid down on the page.
        rows: from the first that may be taken to the foot of the page.
        between: rows between two articles.
        is_opened: whether the article's opening stands; it needs all columns.
    """
    row, start = rows.start, rows.start
    over = sorted((block for block in blocks if block.is_in(across.columns, rows)), key=lambda block: block.row)
    for _ in range(len(over) + 1):
        in_the_way = [
            block
            for block in over
            if is_at_head(block.row, row) and block.end > row and (block.covers(across.columns) or not is_opened)
        ]
        if in_the_way:
            row = max(block.end for block in in_the_way) + between
            continue
        walls = [block for block in over if block.covers(across.columns) and block.row >= row]
        foot = walls[0].row - between if walls else rows.stop
        if foot - row >= _FEWEST_ROWS or (not walls and foot > row):
            partly = [block for block in over if block.row < foot and block.end > row and block not in walls]
            heads, feet = _taken(across, partly, row, foot)
            return Slot(row, foot - row, heads, feet, row == start)
        if not walls:
            return None
        row = walls[0].end + between
    return None


def _taken(
    across: ArticleArea, blocks: Sequence[Block], row: int, foot: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The rows that blocks take of each column of text at the head and at the foot of a slot."""
    heads, feet = [], []
    for column in range(across.area.layout.columns.count):
        over = [block for block in blocks if across.is_over(column, block.columns)]
        above = [block for block in over if is_at_head(block.row, row)]
        below = [block for block in over if not is_at_head(block.row, row)]
        head = min(foot - row, max((block.end + _CLEAR_ROWS - row for block in above), default=0))
        heads.append(head)
        feet.append(min(foot - row - head, max((foot - block.row + _CLEAR_ROWS for block in below), default=0)))
    return tuple(heads), tuple(feet)
