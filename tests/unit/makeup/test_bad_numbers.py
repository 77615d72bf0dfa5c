"""Numbers and layouts nobody would plan: a sensible result, no lost text, and always an end."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from numbers_in_code import (
    GUTTER,
    MARGIN,
    SIZE,
    FakeSetter,
    images_of,
    make_article,
    make_document,
    make_facts,
    make_issue,
    make_layout,
    make_photo,
    runs_of,
    text_of,
    texts_of,
)

from bulletin_studio.display.document import Document
from bulletin_studio.display.items import Tag
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import PageMaster
from bulletin_studio.model.story import Story, plain_paragraph


def _body_text(document: Document, slug: str = "a") -> str:
    texts = texts_of(document)
    return "".join(texts.get(f"{slug}/p{index}", "") for index in range(100))


@pytest.mark.parametrize("width", ["column", "full"])
@pytest.mark.parametrize("size", [(9000, 90), (90, 9000), (9000, 9000), (1, 1), (2000, 10)])
def test_a_photo_of_any_shape_stands_inside_the_type_area(size: tuple[int, int], width: str) -> None:
    photo = make_photo("p.jpg", caption="说明", credit="某摄", width=width)
    layout = make_layout()
    document = make_document(
        make_issue(make_article("a", [800], photos=(photo,))), layout, {"p.jpg": make_facts(*size)}
    )
    (seen,) = images_of(document)
    box, crop = seen.image.box, seen.image.crop
    assert box.width > 0 < box.height
    assert box.x >= MARGIN - 0.01
    assert box.right <= MARGIN + layout.columns.width + 0.01
    assert box.y >= MARGIN
    assert box.bottom <= layout.trim.height - MARGIN
    assert 0 <= crop.x <= crop.right <= 1 + 1e-9
    assert 0 <= crop.y <= crop.bottom <= 1 + 1e-9
    assert document.oversets == ()
    assert len(_body_text(document)) == 800


def test_a_photo_too_flat_to_be_seen_is_reported_not_dropped() -> None:
    photo = make_photo("p.jpg", caption="说明")
    facts = {"p.jpg": make_facts(30000, 1)}
    document = make_document(make_issue(make_article("a", [80], photos=(photo,))), facts=facts)
    (overset,) = document.oversets
    assert (overset.photos, overset.characters, overset.lines) == (1, 2, 1)


def test_a_caption_longer_than_a_column_leaves_its_end_over() -> None:
    caption = text_of(3000)
    photo = make_photo("p.jpg", caption=caption, credit="某摄")
    document = make_document(make_issue(make_article("a", [400], photos=(photo,))))
    (overset,) = document.oversets
    shown = texts_of(document)["a/caption0"]
    assert caption.startswith(shown)
    assert len(shown) > 500
    assert (overset.characters, overset.photos) == (3000 + 2 - len(shown), 0)
    assert len(images_of(document)) == 1
    assert len(_body_text(document)) == 400


@pytest.mark.parametrize("length", [200, 2000])
def test_a_headline_of_many_characters(length: int) -> None:
    headline = text_of(length)
    document = make_document(make_issue(make_article("a", [400], headline=headline)))
    shown = texts_of(document)["a/headline"]
    assert headline.startswith(shown)
    assert len(shown) >= 200
    assert sum(overset.characters for overset in document.oversets) == length - len(shown)
    assert len(_body_text(document)) == 400


def test_an_article_of_one_word() -> None:
    document = make_document(make_issue(make_article("a", [1])))
    assert texts_of(document)["a/p0"] == text_of(1)
    assert (len(document.pages), document.oversets) == (1, ())


def test_an_article_without_any_text() -> None:
    empty = Article("a", plain_paragraph("headline", ""), Story((plain_paragraph("body", ""),)))
    document = make_document(make_issue(empty, make_article("b", [30])))
    assert (len(document.pages), document.oversets) == (1, ())
    assert _body_text(document, "b") == text_of(30)


def test_no_articles() -> None:
    document = make_document(make_issue())
    assert (len(document.pages), document.outline, document.oversets) == (1, (), ())
    assert [run.tag for run in runs_of(document, Tag.TITLE)] == [Tag.TITLE]


def test_sixty_short_articles() -> None:
    articles = [make_article(f"n{index}", [90, 130, 60], photos=()) for index in range(60)]
    began = time.process_time()
    document = make_document(make_issue(*articles), setter=FakeSetter(1))
    assert time.process_time() - began < 3
    assert [entry.title for entry in document.outline] == ["标题一行"] * 60
    assert document.oversets == ()
    assert all(len(_body_text(document, f"n{index}")) == 280 for index in range(60))


def test_one_article_of_a_hundred_pages() -> None:
    began = time.process_time()
    document = make_document(make_issue(make_article("a", [1100] * 100)), setter=FakeSetter(1))
    assert time.process_time() - began < 6
    assert len(document.pages) > 90
    assert len(_body_text(document)) == 110_000


@pytest.mark.parametrize("columns", [1, 2, 9])
@pytest.mark.parametrize("measure_em", [1, 5, 40])
def test_any_columns_and_measure(columns: int, measure_em: int) -> None:
    layout = make_layout(columns, measure_em, rows=20)
    photo = make_photo("p.jpg", caption="说明文字", credit="某摄", after=1)
    issue = make_issue(make_article("a", [77, 300, 5], crossheads=[2], photos=(photo,)))
    document = make_document(issue, layout)
    lefts = {
        round(run.origin.x, 3) for run in runs_of(document, Tag.PARAGRAPH) if run.run.place and run.run.place.offset
    }
    assert len({left for left in lefts if left >= MARGIN}) <= columns
    assert max(lefts) <= MARGIN + (columns - 1) * (measure_em * SIZE + GUTTER) + 0.01
    placed = sum(len(text) for key, text in texts_of(document).items() if key.startswith("a/"))
    over = sum(overset.characters for overset in document.oversets)
    assert placed + over == 77 + 300 + 5 + 4 + 4 + 2


@pytest.mark.parametrize("rows", [1, 2, 3, 4])
def test_pages_of_hardly_any_rows(rows: int) -> None:
    issue = make_issue(make_article("a", [200], photos=(make_photo("p.jpg", caption="说明"),)), page_count=None)
    document = make_document(issue, make_layout(rows=rows, first_line=0))
    placed = sum(len(text) for key, text in texts_of(document).items() if key.startswith("a/"))
    assert placed + sum(overset.characters for overset in document.oversets) == 200 + 4 + 2


def test_pages_without_any_row_leave_everything_over() -> None:
    layout = make_layout(rows=5, first_line=5, inside=PageMaster(5))
    document = make_document(make_issue(make_article("a", [200]), make_article("b", [100])), layout)
    assert [(overset.article, overset.characters) for overset in document.oversets] == [("a", 204), ("b", 104)]


def test_a_first_page_that_is_all_masthead() -> None:
    document = make_document(make_issue(make_article("a", [200])), make_layout(rows=20, first_line=20))
    assert {run.page for run in runs_of(document) if run.key.startswith("a/")} == {2}
    assert document.oversets == ()


@pytest.mark.parametrize("page_count", [1, 2])
def test_too_few_pages_name_what_is_left(page_count: int) -> None:
    photos = (make_photo("p.jpg", caption="说明", after=2),)
    issue = make_issue(
        make_article("a", [900, 900, 900], photos=photos), make_article("b", [50]), page_count=page_count
    )
    document = make_document(issue)
    assert len(document.pages) == page_count
    first, second = document.oversets
    assert (first.article, first.headline, second.article) == ("a", "标题一行", "b")
    assert first.characters + len(_body_text(document)) + len(texts_of(document).get("a/caption0", "")) == 2702
    assert first.lines > 0
    assert first.photos == 1 - len(images_of(document))


def test_body_type_larger_than_the_pitch_is_never_laid_over_itself() -> None:
    layout = make_layout()
    body = replace(layout.style("body"), leading=40.0, size=20.0)
    styles = tuple(body if style.name == "body" else style for style in layout.styles)
    document = make_document(make_issue(make_article("a", [200])), replace(layout, styles=styles))
    assert len(_body_text(document)) == 200
    by_column: dict[tuple[int, float], list[float]] = {}
    for run in runs_of(document, Tag.PARAGRAPH):
        if run.key == "a/p0" and run.run.place and run.run.place.offset:
            by_column.setdefault((run.page, run.origin.x), []).append(run.origin.y)
    assert all(later - earlier >= 20 for ys in by_column.values() for earlier, later in pairwise(ys))


def test_a_photo_named_after_more_paragraphs_than_there_are_stands_at_the_end() -> None:
    photo = make_photo("p.jpg", after=99)
    document = make_document(make_issue(make_article("a", [400], photos=(photo,))))
    assert len(images_of(document)) == 1
    assert document.oversets == ()


def test_thirty_photos_in_one_article() -> None:
    photos = tuple(
        make_photo(f"{n}.jpg", caption="说明", width="full" if n % 3 == 0 else "column", after=n // 4)
        for n in range(30)
    )
    began = time.process_time()
    document = make_document(make_issue(make_article("a", [300] * 8, photos=photos)))
    assert time.process_time() - began < 4
    assert len(images_of(document)) == 30
    assert document.oversets == ()
    assert len(_body_text(document)) == 2400
