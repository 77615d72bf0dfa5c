"""Articles moved and sized by hand: a stage and a box or a step in, the edit that lays them down out."""

from dataclasses import replace

from bulletin_studio.base.geometry import Rect
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.article_edits import MoveArticle, PlaceArticle
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.handles import Handle
from bulletin_studio.session.snapping import guides_of, nearest
from bulletin_studio.session.stage import Stage, block_of
from bulletin_studio.session.text_places import article_index, article_of

FEWEST_ROWS = 3
"""An article sized by hand keeps room for its headline and a line."""


def moved_article(stage: Stage, slug: str, page: int, box: Rect) -> PlaceArticle | None:
    """Lays an article down on a page with its block's top left corner nearest to that of a box."""
    block = block_of(stage, slug)
    if block is None:
        return None
    guides, area = guides_of(stage.layout, page), TypeArea(stage.layout)
    count = block.columns[1] - block.columns[0] + 1
    first = nearest(box.x, guides.lefts[: len(guides.lefts) - count + 1]) + 1
    row = min(max(nearest(box.y, guides.tops), area.first_row(page)), max(area.first_row(page), area.end_row(page) - 1))
    return _placed(stage, slug, Placement(page=page, columns=(first, first + count - 1), row=row))


def sized_article(stage: Stage, slug: str, handle: Handle, box: Rect, page: int | None = None) -> PlaceArticle | None:
    """Gives an article the columns and rows of a box; pulled at a side only, it may go on standing in the flow.

    Args:
        stage: the number.
        slug: of the article.
        handle: by which it was taken.
        box: that it shall take.
        page: of the box; None for that on which the article begins.
    """
    block, old = block_of(stage, slug), article_of(stage.issue, slug).placement
    if block is None:
        return None
    guides, area = guides_of(stage.layout, page or block.page), TypeArea(stage.layout)
    first, last = block.columns
    if handle.across < 0:
        first = min(nearest(box.x, guides.lefts) + 1, last)
    elif handle.across > 0:
        last = max(nearest(box.right, guides.rights) + 1, first)
    if not handle.down:
        return _placed(stage, slug, replace(old, columns=(first, last)))
    row, end = block.row, block.row + block.rows
    if handle.down < 0:
        row = min(max(nearest(box.y, guides.tops), area.first_row(block.page)), end - FEWEST_ROWS)
    else:
        end = max(min(nearest(box.bottom, guides.bottoms) + 1, area.end_row(block.page)), row + FEWEST_ROWS)
    return _placed(
        stage, slug, Placement(page=block.page, columns=(first, last), row=row, rows=end - row), keeps_rows=False
    )


def nudged_article(stage: Stage, slug: str, across: int, down: int) -> Edit | None:
    """Moves an article laid down by a column or a row, any other before or behind its neighbour in the number."""
    block, old = block_of(stage, slug), article_of(stage.issue, slug).placement
    if old.page is None or block is None:
        index = article_index(stage.issue, slug) + down
        return MoveArticle(slug, index) if down and 0 <= index < len(stage.issue.articles) else None
    box = block.box
    if across:
        guides = guides_of(stage.layout, block.page)
        first = min(max(block.columns[0] - 1 + across, 0), len(guides.lefts) - 1)
        box = Rect(guides.lefts[first], box.y, box.width, box.height)
    return moved_article(stage, slug, old.page, box.moved(0, down * stage.layout.grid.pitch))


def grown_article(stage: Stage, slug: str, across: int, down: int) -> PlaceArticle | None:
    """Makes an article wider or narrower by a column, higher or lower by a row."""
    block = block_of(stage, slug)
    if block is None:
        return None
    guides = guides_of(stage.layout, block.page)
    last = min(max(block.columns[1] - 1 + across, block.columns[0] - 1), len(guides.rights) - 1)
    width = guides.rights[last] - block.box.x
    height = block.box.height + down * stage.layout.grid.pitch
    handle = Handle.BOTTOM_RIGHT if down else Handle.RIGHT
    return sized_article(stage, slug, handle, Rect(block.box.x, block.box.y, width, height))


def pinned_article(stage: Stage, slug: str) -> PlaceArticle | None:
    """Lays an article down where it stands, or gives one back to the flow that was laid down."""
    block, old = block_of(stage, slug), article_of(stage.issue, slug).placement
    if old.page is not None:
        return PlaceArticle(slug, replace(old, page=None, row=None, rows=None))
    if block is None:
        return None
    return PlaceArticle(slug, replace(old, page=block.page, row=block.row))


def spanned_article(stage: Stage, slug: str, columns: int | None) -> PlaceArticle:
    """Lets an article stand across so many columns from where it begins; None for as make-up likes."""
    old = article_of(stage.issue, slug).placement
    if columns is None:
        return PlaceArticle(slug, replace(old, columns=None))
    count = stage.layout.columns.count
    first = min(old.columns[0] if old.columns else 1, count - columns + 1)
    return PlaceArticle(slug, replace(old, columns=(first, first + columns - 1)))


def _placed(stage: Stage, slug: str, placement: Placement, *, keeps_rows: bool = True) -> PlaceArticle:
    """Box, text columns and what was not asked for stay; all columns are as good as none named."""
    old = article_of(stage.issue, slug).placement
    columns = None if placement.columns == (1, stage.layout.columns.count) else placement.columns
    return PlaceArticle(
        slug,
        replace(
            placement,
            columns=columns,
            rows=old.rows if keeps_rows else placement.rows,
            text_columns=old.text_columns,
            box=old.box,
            starts_page=old.starts_page and placement.page is None,
        ),
    )
