"""Estimates before make-up: a number and its layout in, the length of each article and the likely page count out.

Space is counted in cells, a row of the grid in one column of the page. Articles with a page take their cells there
first, the others are poured over what is left in order, as make-up does, but without looking for good places to end.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.units import POINTS_PER_MM
from bulletin_studio.makeup.article_areas import ArticleArea, article_area
from bulletin_studio.makeup.furniture import NumberFacts, has_imprint
from bulletin_studio.makeup.galley import Galley, Setter
from bulletin_studio.makeup.galleys import set_galley
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.photos.facts import PhotoFacts

_POINTS_PER_CM = 10 * POINTS_PER_MM
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class ArticleLength:
    """How long an article is.

    Attributes:
        article: slug.
        headline: for people.
        characters: of its body.
        lines: of its body in its own columns.
        photos: how many.
        column_cm: its height in centimetres if all of it stood in one column of the page, headings and photos included.
        pages: that as a share of the layout's inside pages.
    """

    article: str
    headline: str
    characters: int
    lines: int
    photos: int
    column_cm: float
    pages: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """How long a number is: its articles, and the pages it will likely take."""

    articles: tuple[ArticleLength, ...]
    pages: int
    filled: float
    """Pages that are full, as a share of whole ones; an article laid down for a late page may ask for more of them."""


@dataclass(frozen=True, slots=True)
class _Need:
    """What an article takes.

    Attributes:
        cells: of the page's grid.
        gap: cells between it and the article above.
    """

    placement: Placement
    cells: int
    gap: int


def estimate_number(
    issue: Issue,
    layout: Layout,
    photo_facts: Mapping[str, PhotoFacts],
    setter: Setter,
    progress: Callable[[float], None],
) -> Estimate:
    """Measures every article in the layout's type; `photo_facts` by file, `progress` takes the share done."""
    if not has_imprint(layout, NumberFacts(issue, 1)):
        layout = replace(layout, last=None)
    area = TypeArea(layout)
    page = max(1, _cells_of(area, 2))
    lengths: list[ArticleLength] = []
    needs: list[_Need] = []
    for index, article in enumerate(issue.articles):
        progress(index / len(issue.articles))
        across = article_area(article.placement, area)
        galley = set_galley(article, photo_facts, across.area, setter)
        cells, columns = _cells_for(galley, across), across.columns.count
        needs.append(_Need(article.placement, cells, columns * layout.articles.lines_between))
        lengths.append(
            ArticleLength(
                article.slug,
                article.headline.text.replace(MANUAL_BREAK, ""),
                sum(len(paragraph.text) for paragraph in article.body.paragraphs),
                sum(strip.inside.rows for strip in galley.strips),
                len(article.photos),
                round(cells * area.pitch / _POINTS_PER_CM, 1),
                cells / page,
            )
        )
    return Estimate(tuple(lengths), *_pages_for(tuple(needs), area))


def _cells_for(galley: Galley, across: ArticleArea) -> int:
    """The cells of the page that an article takes, with its box."""
    columns = across.area.layout.columns.count
    own = columns * galley.opening.rows + sum(strip.inside.rows for strip in galley.strips)
    own += sum(photo.choices[0] for photo in galley.column_photos)
    own += sum(photo.choices[0] * photo.span for photo in (*galley.full_photos, *galley.pinned_photos))
    rows = math.ceil(own / columns) + 2 * across.inset
    laid_down = galley.article.placement.rows if galley.article.placement.page else None
    return max(rows, laid_down or 0) * across.columns.count


def _cells_of(area: TypeArea, page: int) -> int:
    """The cells that articles may have on a page."""
    return area.layout.columns.count * (area.end_row(page) - area.first_row(page))


def _pages_for(needs: tuple[_Need, ...], area: TypeArea) -> tuple[int, float]:
    """The pages that articles take and how much of them is full; the foot of the last is kept free where it must be."""
    pages, filled = _poured(needs, area)
    if area.layout.last is None:
        return pages, filled
    return _poured(needs, replace(area, last_page=pages))


def _poured(needs: tuple[_Need, ...], area: TypeArea) -> tuple[int, float]:
    """Articles with a page are put on it, the others and what is over flow round them."""
    taken: Counter[int] = Counter()
    flow = [_laid_down(need, taken, area) for need in needs]
    page = 1
    for need in flow:
        if need.placement.starts_page and taken[page] and need.placement.page is None:
            page += 1
        rest = need.cells and need.cells + (need.gap if taken[page] else 0)
        while rest > 0:
            piece = min(rest, max(0, _cells_of(area, page) - taken[page]))
            taken[page] += piece
            rest -= piece
            if rest and _cells_of(area, max(page, 2)) <= 0:
                break
            page += 1 if rest else 0
    pages = max((number for number, cells in taken.items() if cells), default=1)
    return pages, sum(taken[number] / max(1, _cells_of(area, number)) for number in taken)


def _laid_down(need: _Need, taken: Counter[int], area: TypeArea) -> _Need:
    """Puts an article on the page it has, if any; what is left of it flows."""
    page = need.placement.page
    if page is None:
        return need
    piece = min(need.cells, max(0, _cells_of(area, page) - taken[page]))
    taken[page] += piece
    return replace(need, cells=need.cells - piece)
