"""Draws the pictures of the bundled layouts: the number in docs/layouts-number goes in, pages in every layout come out.

A developer's tool, run after a layout or make-up has changed:

    python tools/build_layout_pictures.py [layout ...]

It writes docs/images/layouts/*.png, the pages side by side, and layouts/previews/*.png, the first page small. The
photos are those of the sample number.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from bulletin_studio import pipeline
from bulletin_studio.export.raster import PageArea
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import PhotoWidth, SpanWidth
from bulletin_studio.model.placement import AUTOMATIC, Placement

PROJECT = Path(__file__).resolve().parents[1]
NUMBER = PROJECT / "docs" / "layouts-number"
PHOTOS = PROJECT / "samples" / "xinjing-2024-01" / "photos"
DPI = 55.0
GAP_PX = 14
DESK = (215, 215, 215)
PREVIEW_PX = 320
COLOURS = 112


@dataclass(frozen=True, slots=True)
class Show:
    """What a layout shows.

    Attributes:
        articles: slugs by their first two figures, in order, with where they are laid down.
        pages: how many pages the number has; None for as many as it needs.
        shown: how many of them are in the picture.
        wide: columns that photos across the page take; None for all.
    """

    articles: tuple[tuple[str, Placement], ...]
    pages: int | None = None
    shown: int = 4
    wide: int | None = None


def flowing(*slugs: str) -> tuple[tuple[str, Placement], ...]:
    """Articles that follow each other."""
    return tuple((slug, AUTOMATIC) for slug in slugs)


TABLOID = (
    ("11", Placement(page=1, columns=(1, 4), row=0)),
    ("08", Placement(page=1, columns=(1, 2), row=47, rows=20)),
    ("16", Placement(page=1, columns=(3, 4), row=47, rows=19, box="sidebar")),
    ("12", Placement(page=2, columns=(1, 4), row=0)),
    ("13", Placement(page=2, columns=(1, 2), row=34, rows=33)),
    ("05", Placement(page=2, columns=(3, 4), row=34, rows=11)),
    ("04", Placement(page=2, columns=(3, 4), row=47, rows=19, box="notice")),
    ("15", Placement(page=3, columns=(1, 4), row=0)),
    ("14", Placement(page=3, columns=(1, 2), row=18, rows=24)),
    ("06", Placement(page=3, columns=(3, 4), row=18, rows=24)),
    ("07", Placement(page=3, columns=(1, 4), row=46, rows=7, text_columns=2, box="notice")),
)
SHOWS = {
    "a4-two-column": Show(flowing("12", "11", "13", "14", "08")),
    "a4-red-head": Show(flowing("11", "15", "05")),
    "a4-four-page": Show(flowing("12", "11", "13", "14", "15", "16", "08"), pages=4),
    "a4-photo": Show(flowing("12", "11", "14", "13", "08")),
    "b5-booklet": Show(flowing("11", "15", "12", "16", "08", "06")),
    "tabloid-8k": Show(TABLOID, pages=3, shown=3, wide=3),
}


def main(names: list[str]) -> None:
    """Draws the layouts named, or all."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(shutil.copytree(NUMBER, Path(home) / "number"))
        shutil.copytree(PHOTOS, folder / "photos")
        loaded = pipeline.load(folder, _silent)
        for name in names or list(SHOWS):
            layout = load_layout(name, None)
            issue = shown_issue(loaded.issue, name, SHOWS[name])
            number = replace(loaded, issue=issue, layout=layout)
            pages = list(drawn(number, SHOWS[name].shown))
            saved(side_by_side(pages), PROJECT / "docs" / "images" / "layouts" / f"{name}.png")
            first = pages[0].resize((round(pages[0].width * PREVIEW_PX / pages[0].height), PREVIEW_PX))
            saved(first, PROJECT / "layouts" / "previews" / f"{name}.png")


def shown_issue(issue: Issue, layout: str, show: Show) -> Issue:
    """The number as a layout shows it."""
    by_number = {article.slug[:2]: article for article in issue.articles}
    articles = tuple(replace(wide(by_number[slug], show), placement=place) for slug, place in show.articles)
    return replace(issue, layout=layout, articles=articles, page_count=show.pages)


def wide(article: Article, show: Show) -> Article:
    """An article with its photos across the page as wide as the layout likes them."""
    if show.wide is None:
        return article
    photos = (
        replace(photo, width=SpanWidth(show.wide)) if photo.width is PhotoWidth.FULL else photo
        for photo in article.photos
    )
    return replace(article, photos=tuple(photos))


def drawn(number: pipeline.Loaded, count: int) -> Iterator[Image.Image]:
    """The first pages."""
    document = pipeline.compose(number, _silent)
    pictures = pipeline.render(number, document, DPI, PageArea.TRIM, _silent)
    for _, data in zip(range(count), pictures, strict=False):
        yield Image.open(BytesIO(data)).convert("RGB")


def side_by_side(pages: list[Image.Image]) -> Image.Image:
    """Pages on a desk."""
    width = sum(page.width + GAP_PX for page in pages) + GAP_PX
    desk = Image.new("RGB", (width, pages[0].height + 2 * GAP_PX), DESK)
    left = GAP_PX
    for page in pages:
        desk.paste(page, (left, GAP_PX))
        left += page.width + GAP_PX
    return desk


def saved(picture: Image.Image, path: Path) -> None:
    """Writes a picture of few colours."""
    picture.quantize(COLOURS).save(path, optimize=True)


def _silent(_share: float) -> None:
    """Progress is not shown."""


if __name__ == "__main__":
    main(sys.argv[1:])
