"""A number and its pages at the start of a gesture: what is dragged is measured against these, however they change."""

from collections.abc import Callable
from dataclasses import dataclass

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.makeup.article_areas import ArticleArea, article_area
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
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
    """The part of the grid that the first piece of an article takes.

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


def block_of(stage: Stage, slug: str) -> ArticleBlock | None:
    """The block of an article, the inset of a box that it stands in among it; None where it stands on no page."""
    pieces = stage.objects.of(ObjectKind.ARTICLE, slug)
    if not pieces:
        return None
    piece, placement = pieces[0], article_of(stage.issue, slug).placement
    across, pitch = stage.area_of(slug), stage.layout.grid.pitch
    guides = guides_of(stage.layout, piece.page)
    inset = across.inset * pitch
    row = nearest(piece.box.y - inset, guides.tops)
    rows = nearest(piece.box.bottom + inset, guides.bottoms) - row + 1
    if placement.page == piece.page:
        row = placement.row if placement.row is not None else row
        rows = placement.rows if placement.rows is not None else rows
    rows = max(1, rows)
    first, last = across.columns.first, across.columns.end - 1
    top = TypeArea(stage.layout).slot_top(row)
    box = Rect(guides.lefts[first], top, guides.rights[last] - guides.lefts[first], rows * pitch)
    return ArticleBlock(piece.page, (first + 1, last + 1), row, rows, box)
