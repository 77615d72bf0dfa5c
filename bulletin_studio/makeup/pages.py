"""Puts articles on pages one after another: galleys in, pages of frames out, and how far each article came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bulletin_studio.makeup.frames import Frame, Progress, Room, is_placed, start_of
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.relining import Relines, choose_frame
from bulletin_studio.makeup.type_area import TypeArea


@dataclass(frozen=True, slots=True)
class PlacedFrame:
    """A frame on a page.

    Attributes:
        galley: the article.
        row: of the frame's first row, counted from the first grid line of the page.
        rule_row: the row between which and `row` a rule stands in the middle; None where no article stands above.
    """

    galley: Galley
    frame: Frame
    row: int
    rule_row: int | None = None


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The frames of one page, from the top down."""

    number: int
    frames: tuple[PlacedFrame, ...]


@dataclass(frozen=True, slots=True)
class PlacedGalley:
    """An article as it was poured in the end, and how far it came."""

    galley: Galley
    end: Progress


@dataclass(slots=True)
class _Table:
    """The make-up table while pages are filled."""

    area: TypeArea
    relines: Relines
    most_pages: int | None
    pages: list[list[PlacedFrame]] = field(default_factory=lambda: [[]])
    row: int = 0
    is_full: bool = False

    def turn(self) -> bool:
        """Goes on to the next page; False where there is none: no later article may overtake one that waits."""
        if self.most_pages is not None and len(self.pages) >= self.most_pages:
            self.is_full = True
            return False
        self.pages.append([])
        self.row = self.area.first_row(len(self.pages))
        return True

    def room(self) -> tuple[int, Room]:
        """The row at which the next frame begins, and its room."""
        rules = self.area.layout.articles
        row = self.row + (rules.lines_between if self.pages[-1] else 0)
        rows = max(0, self.area.end_row(len(self.pages)) - row)
        return row, Room(rows, self.area.layout.columns.count, rules.minimum_lines, not self.pages[-1], len(self.pages))

    def place(self, galley: Galley, frame: Frame, row: int) -> None:
        """Puts a frame on the page."""
        rule_row = self.row if self.pages[-1] else None
        self.pages[-1].append(PlacedFrame(galley, frame, row, rule_row))
        self.row = row + frame.rows


def fill_pages(
    galleys: Sequence[Galley],
    area: TypeArea,
    most_pages: int | None,
    relines: Relines,
    progress: Callable[[float], None],
) -> tuple[tuple[PagePlan, ...], tuple[PlacedGalley, ...]]:
    """Pours the articles over pages in order.

    Every page takes at least one piece of an article or ends the search, so it always comes to an end. `most_pages` is
    how many pages the number may have; None for as many as it takes. `relines` sets paragraphs anew.

    Returns:
        The pages, at least one; and for each galley how far it was placed.
    """
    table = _Table(area, relines, most_pages, row=area.first_row(1))
    placed: list[PlacedGalley] = []
    for galley in galleys:
        placed.append(PlacedGalley(galley, start_of(galley)) if table.is_full else _place_article(table, galley))
        progress(len(placed) / len(galleys))
    return tuple(PagePlan(number, tuple(frames)) for number, frames in enumerate(table.pages, 1)), tuple(placed)


def _place_article(table: _Table, galley: Galley) -> PlacedGalley:
    """Places one article as far as there are pages."""
    progress = start_of(galley)
    while not is_placed(galley, progress):
        row, room = table.room()
        galley, frame = choose_frame(galley, progress, room, table.relines)
        if frame is not None:
            table.place(galley, frame, row)
            progress = frame.end
        is_stuck = frame is None and room.is_fresh and len(table.pages) > 1
        if is_stuck or (not is_placed(galley, progress) and not table.turn()):
            break
    return PlacedGalley(galley, progress)
