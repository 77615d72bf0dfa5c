"""Photos of every kind among text: nothing lost, nothing over anything else, every line on the grid."""

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "makeup"))

from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_in_code import (
    PITCH,
    SIZE,
    FakeSetter,
    SeenImage,
    SeenRun,
    images_of,
    make_article,
    make_document,
    make_facts,
    make_issue,
    make_layout,
    make_photo,
    overlaps,
    runs_of,
    seen,
)

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import FilledPath, Tag
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth

SHAPES = ((4000, 3000), (3000, 4000), (2000, 2000), (20_000, 1000), (1000, 20_000))
WIDTHS = st.one_of(
    st.sampled_from(PhotoWidth),
    st.builds(SpanWidth, st.integers(2, 5)),
    st.builds(FixedWidth, st.sampled_from([0.5, 10.0, 30.0, 45.0, 70.5, 120.0, 400.0])),
)
PHOTOS = st.builds(
    make_photo,
    st.sampled_from([f"{number}.jpg" for number in range(len(SHAPES))]),
    caption=st.sampled_from(["", "说明", "说明" * 20, "长" * 200]),
    credit=st.sampled_from(["", "某摄"]),
    after=st.integers(0, 6),
).flatmap(
    lambda photo: st.builds(
        replace,
        st.just(photo),
        width=WIDTHS,
        place=st.sampled_from(PhotoSpot),
        page=st.none() | st.integers(1, 4),
        crop=st.sampled_from([Rect(0, 0, 1, 1), Rect(0.1, 0, 0.8, 1), Rect(0.9, 0.9, 0.1, 0.02)]),
        caption_place=st.sampled_from(CaptionSpot),
    )
)
ARTICLES = st.tuples(
    st.lists(st.integers(1, 400), max_size=6),
    st.lists(PHOTOS, max_size=5),
    st.sets(st.integers(0, 5), max_size=1),
)
LAYOUTS = st.builds(
    make_layout,
    columns=st.integers(1, 4),
    measure_em=st.sampled_from([9, 14, 22]),
    rows=st.sampled_from([20, 32]),
    first_line=st.sampled_from([0, 6]),
)


def _articles(drawn: list[tuple[list[int], list[Photo], set[int]]]) -> tuple[Article, ...]:
    return tuple(
        make_article(
            f"a{number}",
            lengths,
            crossheads=heads,
            photos=tuple(sorted((replace(p, after=min(p.after, len(lengths))) for p in photos), key=lambda p: p.after)),
        )
        for number, (lengths, photos, heads) in enumerate(drawn)
    )


def _made(articles: tuple[Article, ...], layout: Layout, pages: int | None) -> Document:
    facts = {f"{number}.jpg": make_facts(*shape) for number, shape in enumerate(SHAPES)}
    return make_document(make_issue(*articles, page_count=pages), layout, facts, FakeSetter(1))


@given(st.lists(ARTICLES, min_size=1, max_size=3), LAYOUTS, st.none() | st.integers(1, 4))
@settings(max_examples=150, deadline=None)
def test_photos_of_every_kind(
    drawn: list[tuple[list[int], list[Photo], set[int]]], layout: Layout, pages: int | None
) -> None:
    articles = _articles(drawn)
    document = _made(articles, layout, pages)
    _check_nothing_lost(document, articles)
    for page in document.pages:
        _check_page(document, page.number, TypeArea(layout))
    assert document == _made(articles, layout, pages)


def _check_nothing_lost(document: Document, articles: tuple[Article, ...]) -> None:
    images = images_of(document)
    keys = [image.key for image in images]
    assert len(set(keys)) == len(keys)
    left = sum(overset.photos for overset in document.oversets)
    assert len(images) + left == sum(len(article.photos) for article in articles)
    shown = sum(len(run.run.text) for run in runs_of(document))
    over = sum(overset.characters for overset in document.oversets)
    assert shown + over == sum(
        len(article.headline.text)
        + sum(len(paragraph.text) for paragraph in article.body.paragraphs)
        + sum(len(photo.caption.text if photo.caption else "") + len(photo.credit) for photo in article.photos)
        for article in articles
    )


def _check_page(document: Document, page: int, area: TypeArea) -> None:
    found = [each for each in seen(document) if each.page == page]
    images = [each for each in found if isinstance(each, SeenImage)]
    runs = [each for each in found if isinstance(each, SeenRun) and each.tag in (Tag.PARAGRAPH, Tag.CAPTION)]
    left, right = area.left(page) - 0.01, area.left(page) + area.layout.columns.width + 0.01
    for number, image in enumerate(images):
        box = image.image.box
        assert left <= box.x
        assert box.right <= right, image
        assert box.y >= area.slot_top(0)
        assert box.bottom <= area.slot_top(area.rows) + 0.01
        crop = image.image.crop
        assert min(crop.x, crop.y) >= -1e-9
        assert max(crop.x + crop.width, crop.y + crop.height) <= 1 + 1e-9
        assert not any(overlaps(box, other.image.box) for other in images[number + 1 :]), (image, images)
    over = {image.key.replace("photo", "caption") for image in images if _has_bar(document, image)}
    for run in runs:
        if run.tag is Tag.PARAGRAPH:
            row = (run.origin.y - area.slot_top(0) - area.baseline_in_slot) / PITCH
            assert abs(row - round(row)) < 1e-6
            assert run.box.right <= right + SIZE, "a fake line may be an em too wide"
        if run.key not in over:
            assert not any(overlaps(image.image.box, _ink(run)) for image in images), run
    for number, run in enumerate(runs):
        assert not any(overlaps(_ink(run), _ink(other)) for other in runs[number + 1 :]), (run, runs)


def _ink(run: SeenRun) -> Rect:
    """The ideal face of a run, less a hair."""
    box = run.box
    return Rect(box.x + 0.05, box.y + 0.05 * run.run.size, box.width - 0.1, 0.9 * run.run.size)


def _has_bar(document: Document, image: SeenImage) -> bool:
    items = document.pages[image.page - 1].items
    after = items[items.index(image.image) + 1]
    return isinstance(after, FilledPath)
