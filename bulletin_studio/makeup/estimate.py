"""Estimates before make-up: a number and its layout in, the length of each article and the likely page count out."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bulletin_studio.base.units import POINTS_PER_MM
from bulletin_studio.makeup.galley import Galley, SetPhoto, Setter
from bulletin_studio.makeup.galleys import set_galley
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.photos.facts import PhotoFacts

_POINTS_PER_CM = 10 * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class ArticleLength:
    """How long an article is.

    Attributes:
        article: slug.
        headline: for people.
        characters: of its body.
        lines: of its body in one column.
        photos: how many.
        column_cm: its height in centimetres if all of it stood in one column, headings and photos included.
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
    """Pages as a share of whole ones, before rounding up."""


def estimate_number(
    issue: Issue,
    layout: Layout,
    photo_facts: Mapping[str, PhotoFacts],
    setter: Setter,
    progress: Callable[[float], None],
) -> Estimate:
    """Measures every article in the layout's type; `photo_facts` by file, `progress` takes the share done."""
    area = TypeArea(layout)
    columns = layout.columns.count
    lengths: list[ArticleLength] = []
    rows = 0
    for index, article in enumerate(issue.articles):
        progress(index / len(issue.articles))
        galley = set_galley(article, photo_facts, area, setter)
        taken = _column_rows(galley, columns)
        rows += taken + (layout.articles.lines_between * columns if lengths else 0)
        page = max(1, area.capacity * columns)
        lengths.append(
            ArticleLength(
                article.slug,
                article.headline.text,
                sum(len(paragraph.text) for paragraph in article.body.paragraphs),
                sum(strip.inside.rows for strip in galley.strips),
                len(article.photos),
                round(taken * area.pitch / _POINTS_PER_CM, 1),
                taken / page,
            )
        )
    filled = _pages(rows, area, columns)
    return Estimate(tuple(lengths), max(1, math.ceil(filled - 1e-9)), filled)


def _column_rows(galley: Galley, columns: int) -> int:
    """The rows an article takes, counted in one column; what stands across all columns counts in each."""
    body = sum(strip.inside.rows for strip in galley.strips)
    return body + columns * galley.opening.rows + sum(_photo_rows(photo, columns) for photo in _photos(galley))


def _photos(galley: Galley) -> tuple[SetPhoto, ...]:
    return (*galley.column_photos, *galley.full_photos)


def _photo_rows(photo: SetPhoto, columns: int) -> int:
    return photo.choices[0] * (columns if photo.is_full else 1)


def _pages(rows: int, area: TypeArea, columns: int) -> float:
    """Pages for so many rows: page 1 holds fewer than the others, since the masthead stands on it."""
    first = columns * max(0, area.rows - area.first_row(1))
    if rows <= first:
        return rows / first if first else 1.0
    return 1 + (rows - first) / max(1, columns * area.capacity)
