"""A number and its pages at the start of a gesture: what is dragged is measured against these, however they change."""

from collections.abc import Callable
from dataclasses import dataclass

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.makeup.article_areas import ArticleArea, article_area
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.session.page_objects import ObjectKind, PageObject, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.snapping import guides_of, nearest
from bulletin_studio.session.text_places import article_of


@dataclass(frozen=True, slots=True)
class Stage:
    """A state of a number as it stands on its pages.

    Attributes:
        layout: that the pages are made up in.
        pages_of: makes another state up, to try out what a gesture would do; None where that takes too long.
    """

    issue: Issue
    layout: Layout
    text: PageText
    objects: PageObjects
    pages_of: Callable[[Issue], Document] | None = None

    def area_of(self, slug: str) -> ArticleArea:
        """The columns of an article."""
        return article_area(article_of(self.issue, slug).placement, TypeArea(self.layout))


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """The part of the grid that a part of an article takes.

    Attributes:
        page: counted from 1.
        columns: first and last of the page's, from 1.
        row: of its top, from 0.
        rows: how many.
        box: the same in points.
    """

    page: int
    columns: tuple[int, int]
    row: int
    rows: int
    box: Rect


def blocks_of(stage: Stage, slug: str) -> tuple[ArticleBlock, ...]:
    """The blocks of all parts of an article, in the order of its text; none where it stands on no page."""
    parts = stage.objects.of(ObjectKind.ARTICLE, slug)
    first = block_of(stage, slug)
    return (first, *(_block_where_it_goes_on(stage, part) for part in parts[1:])) if first is not None else ()


def block_of(stage: Stage, slug: str) -> ArticleBlock | None:
    """The block in which an article begins, the inset of a box among it; None where it stands on no page."""
    pieces = stage.objects.of(ObjectKind.ARTICLE, slug)
    if not pieces:
        return None
    piece, placement = pieces[0], article_of(stage.issue, slug).placement
    columns = stage.area_of(slug).columns
    row, rows = _rows_of(stage, piece)
    if placement.page == piece.page:
        row = placement.row if placement.row is not None else row
        rows = placement.rows if placement.rows is not None else rows
    return _block(stage, piece.page, (columns.first + 1, columns.end), row, rows)


def _block_where_it_goes_on(stage: Stage, part: PageObject) -> ArticleBlock:
    """The block of a later part: the columns and rows that its type covers."""
    guides = guides_of(stage.layout, part.page)
    first, last = nearest(part.box.x, guides.lefts), nearest(part.box.right, guides.rights)
    return _block(stage, part.page, (first + 1, max(first, last) + 1), *_rows_of(stage, part))


def _rows_of(stage: Stage, part: PageObject) -> tuple[int, int]:
    """The row in which a part begins, and how many it takes."""
    inset = stage.area_of(part.article).inset * stage.layout.grid.pitch
    guides = guides_of(stage.layout, part.page)
    row = nearest(part.box.y - inset, guides.tops)
    return row, nearest(part.box.bottom + inset, guides.bottoms) - row + 1


def _block(stage: Stage, page: int, columns: tuple[int, int], row: int, rows: int) -> ArticleBlock:
    rows = max(1, rows)
    guides, pitch = guides_of(stage.layout, page), stage.layout.grid.pitch
    left, right = guides.lefts[columns[0] - 1], guides.rights[columns[1] - 1]
    box = Rect(left, TypeArea(stage.layout).slot_top(row), right - left, rows * pitch)
    return ArticleBlock(page, columns, row, rows, box)
