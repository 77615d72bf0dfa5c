"""What stands on pages: articles to be placed, frames in their places, and how far each article came.

Columns are counted in the page's grid, rows from its first line.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bulletin_studio.display.document import PlacementFault
from bulletin_studio.makeup.article_areas import ArticleArea, Columns
from bulletin_studio.makeup.frames import Frame, Progress, Room
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.jump_lines import JUMP_ROWS, JumpLine
from bulletin_studio.makeup.relining import Relines

Chooses = Callable[[Galley, Progress, Room, Relines], tuple[Galley, Frame | None]]
"""Chooses the frame of an article in a room: `choose_frame`, or a memory of what it chose."""


@dataclass(frozen=True, slots=True)
class Job:
    """An article to be placed.

    Attributes:
        galley: the article in type.
        across: the columns it is set for.
        relines: sets parts of it anew.
        set_in: sets it for other columns of the page.
    """

    galley: Galley
    across: ArticleArea
    relines: Relines
    set_in: Callable[[Columns], "Job"]


@dataclass(frozen=True, slots=True)
class PlacedFrame:
    """A frame on a page.

    Attributes:
        galley: the article.
        row: of the frame's first row, counted from the first grid line of the page.
        across: the columns it stands in.
        rule_row: the row between which and `row` a rule stands in the middle; None where no article stands above.
        jump_from: a line above the frame, in its first row, that says where the article comes from.
        jump_to: a line below it, in its last row, that says where the article goes on.
        rows_kept: the fewest rows it takes, as laid down.
    """

    galley: Galley
    frame: Frame
    row: int
    across: ArticleArea
    rule_row: int | None = None
    jump_from: JumpLine | None = None
    jump_to: JumpLine | None = None
    rows_kept: int = 0

    @property
    def frame_row(self) -> int:
        """The row on which the article itself begins."""
        return self.row + (JUMP_ROWS if self.jump_from else 0)

    @property
    def end_row(self) -> int:
        """The row after the last."""
        return max(self.frame_row + self.frame.rows + (JUMP_ROWS if self.jump_to else 0), self.row + self.rows_kept)


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The frames of one page, in the order of the number's articles."""

    number: int
    frames: tuple[PlacedFrame, ...]


@dataclass(frozen=True, slots=True)
class PlacedGalley:
    """An article as it was poured in the end, and how far it came."""

    galley: Galley
    end: Progress


@dataclass(frozen=True, slots=True)
class Filled:
    """All pages, how far each article came in the order of the number, and what could not stand as laid down."""

    plans: tuple[PagePlan, ...]
    placed: tuple[PlacedGalley, ...]
    faults: tuple[PlacementFault, ...]
