"""Articles stand where they are laid down; the flow goes round them, narrower, beside and below; readers are led on."""

from dataclasses import replace

import pytest
from numbers_in_code import (
    GUTTER,
    MARGIN,
    PITCH,
    SIZE,
    FakeSetter,
    SeenRun,
    images_of,
    make_article,
    make_document,
    make_issue,
    make_layout,
    make_photo,
    runs_of,
    text_of,
    texts_of,
)

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import FilledPath, LineTo, MoveTo, PlacedRun, Tag, TagBegin, TagEnd
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.makeup.compose import compose
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import ArticleRules, BoxStyle, Layout
from bulletin_studio.model.placement import Placement
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext

MEASURE_EM = 15
STEP = MEASURE_EM * SIZE + GUTTER
"""From column to column."""
TINT = Cmyk(0, 0, 0, 0.1)


def _layout(columns: int = 4, rows: int = 40, **rules: object) -> Layout:
    articles = replace(ArticleRules(lines_between=2, rule_weight=0.5), **rules)  # type: ignore[arg-type]
    boxes = (BoxStyle("tint", tint=TINT),)
    return make_layout(columns, MEASURE_EM, rows, first_line=0, articles=articles, boxes=boxes)


def _article(slug: str, lines: int, **placement: object) -> Article:
    """An article of one paragraph of about so many lines of a column."""
    return make_article(slug, [MEASURE_EM * lines - 4], placement=Placement(**placement))  # type: ignore[arg-type]


def _made_up(*articles: Article, layout: Layout | None = None, pages: int | None = None) -> Document:
    return make_document(make_issue(*articles, page_count=pages), layout or _layout())


def _text(document: Document, slug: str, page: int) -> list[SeenRun]:
    runs = runs_of(document, Tag.PARAGRAPH, Tag.HEADLINE)
    return [run for run in runs if run.page == page and run.key.startswith(f"{slug}/")]


def _columns(document: Document, slug: str, page: int) -> set[int]:
    """The columns of the page, from 0, in which lines of an article's body begin."""
    runs = [run for run in _text(document, slug, page) if run.tag is Tag.PARAGRAPH]
    return {round((run.origin.x - MARGIN) // STEP) for run in runs}


def _row(run: SeenRun) -> int:
    return int((run.origin.y - MARGIN) // PITCH)


def _rows(document: Document, slug: str, page: int) -> tuple[int, int]:
    """The first and last row of an article's body on a page."""
    rows = [_row(run) for run in _text(document, slug, page) if run.tag is Tag.PARAGRAPH]
    return min(rows), max(rows)


def _jumps(document: Document) -> list[tuple[int, str]]:
    """Page and text of every jump line."""
    found = []
    for page in document.pages:
        is_in = False
        for item in page.items:
            if isinstance(item, TagBegin) and item.key == "jump":
                is_in = True
            elif isinstance(item, TagEnd):
                is_in = False
            elif is_in and isinstance(item, PlacedRun):
                found.append((page.number, item.run.text))
    return found


def test_an_article_stands_in_its_columns_on_its_page() -> None:
    document = _made_up(_article("a", 40), _article("b", 10, page=2, columns=(3, 4), row=5))
    assert _columns(document, "b", 2) == {2, 3}
    assert _rows(document, "b", 2)[0] == 5 + 3, "the headline takes three rows"


def test_two_articles_stand_side_by_side() -> None:
    document = _made_up(_article("a", 20, columns=(1, 2)), _article("b", 20, columns=(3, 4)))
    assert _columns(document, "a", 1) == {0, 1}
    assert _columns(document, "b", 1) == {2, 3}
    assert _rows(document, "a", 1)[0] == _rows(document, "b", 1)[0]


def test_the_flow_stands_narrower_beside_a_sidebar_rather_than_below_it() -> None:
    document = _made_up(_article("side", 30, page=1, columns=(4, 4), row=0, box="tint"), _article("a", 45))
    assert _columns(document, "a", 1) == {0, 1, 2}
    assert _rows(document, "a", 1)[0] < 6


def test_an_article_set_narrower_takes_all_columns_of_the_next_page() -> None:
    document = _made_up(_article("side", 30, page=1, columns=(4, 4), row=0), _article("a", 200))
    assert _columns(document, "a", 1) >= {0, 1, 2}
    assert _columns(document, "a", 2) == {0, 1, 2, 3}


def test_text_goes_on_below_a_box_in_the_middle() -> None:
    document = _made_up(_article("box", 8, page=1, columns=(3, 4), row=15, box="tint"), _article("a", 200))
    right = [run for run in _text(document, "a", 1) if run.origin.x > MARGIN + 2 * STEP - 1]
    rows = {_row(run) for run in right}
    assert min(rows) < 13
    assert max(rows) == 39
    assert not rows & set(range(15, 22))


def test_the_text_below_a_box_follows_that_above_it() -> None:
    document = _made_up(_article("box", 8, page=1, columns=(3, 4), row=15, box="tint"), _article("a", 200))
    assert texts_of(document)["a/p0"] == text_of(MEASURE_EM * 200 - 4)


def test_an_article_that_is_short_fills_the_columns_beside_another() -> None:
    document = _made_up(_article("a", 40, columns=(1, 2)), _article("b", 30))
    assert _columns(document, "b", 1) == {2, 3}
    assert _rows(document, "b", 1)[0] < 6


def test_readers_are_not_led_back_to_the_left() -> None:
    document = _made_up(_article("a", 20, columns=(1, 2)), _article("b", 120))
    lines = [run for run in _text(document, "b", 1) if run.tag is Tag.PARAGRAPH]
    columns = [round((run.origin.x - MARGIN) // STEP) for run in lines]
    assert columns == sorted(columns)


def test_articles_laid_down_narrow_stand_at_the_foot_and_the_flow_above() -> None:
    document = _made_up(_article("side", 10, page=1, columns=(3, 4)), _article("a", 60))
    assert _rows(document, "side", 1)[1] == 39
    assert _rows(document, "a", 1)[0] < 6


def test_the_rest_of_an_article_laid_down_goes_on_after_its_page_and_is_led_to() -> None:
    document = _made_up(_article("box", 40, page=1, columns=(4, 4), row=0, rows=20, box="tint"), _article("a", 60))
    assert _text(document, "box", 2)
    jumps = _jumps(document)
    assert (1, "（下转第2版）") in jumps
    assert any(page == 2 and text.startswith("（上接第1版") for page, text in jumps)
    assert _text(document, "a", 1), "the flow begins on page 1 all the same"


def test_readers_are_led_past_a_page_that_is_taken() -> None:
    document = _made_up(_article("a", 250), _article("full", 150, page=2, row=0, rows=40))
    assert not _text(document, "a", 2)
    assert (1, "（下转第3版）") in _jumps(document)
    assert any(page == 3 and text.startswith("（上接第1版") for page, text in _jumps(document))


def test_no_jump_line_leads_to_the_head_of_the_next_page() -> None:
    assert _jumps(_made_up(_article("a", 250))) == []


def test_a_layout_may_do_without_jump_lines() -> None:
    document = _made_up(
        _article("a", 250), _article("full", 150, page=2, row=0, rows=40), layout=_layout(jump_lines=False)
    )
    assert _jumps(document) == []


def test_a_new_page_is_begun_where_asked() -> None:
    document = _made_up(_article("a", 20), _article("b", 20, starts_page=True))
    assert not _text(document, "b", 1)
    assert _text(document, "b", 2)


def test_text_columns_are_merged() -> None:
    document = _made_up(_article("a", 60), layout=_layout(text_columns=2))
    assert len({run.origin.x for run in _text(document, "a", 1) if run.tag is Tag.PARAGRAPH}) <= 3
    assert _columns(document, "a", 1) == {0, 2}


@pytest.mark.parametrize(
    ("first", "second", "reason", "other"),
    [
        ({"page": 1, "row": 0, "rows": 20}, {"page": 1, "row": 10, "rows": 20}, "taken", "标题一行"),
        ({}, {"page": 9}, "page", ""),
        ({}, {"columns": (4, 6)}, "columns", ""),
        ({}, {"page": 1, "row": 39, "box": "tint"}, "rows", ""),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_lost(
    first: dict[str, object], second: dict[str, object], reason: str, other: str
) -> None:
    document = _made_up(_article("a", 20, **first), _article("b", 20, **second), pages=2)
    (fault,) = document.placement_faults
    assert (fault.article, fault.reason, fault.other) == ("b", reason, other)
    assert texts_of(document)["b/p0"] == text_of(MEASURE_EM * 20 - 4)


def test_articles_without_boxes_are_parted_by_rules_also_where_laid_down() -> None:
    document = _made_up(_article("a", 40), _article("b", 20, page=1, columns=(1, 2)), _article("c", 20, page=2))
    rules = [item for item in document.pages[0].items if isinstance(item, FilledPath)]
    assert len(rules) == 1


def test_a_box_goes_overleaf_whole_and_what_follows_fills_its_page() -> None:
    document = _made_up(_article("a", 100), _article("box", 60, box="tint"), _article("b", 60))
    assert not _text(document, "box", 1)
    assert len(_text(document, "box", 2)) >= 60
    assert _text(document, "b", 1)
    assert _text(document, "b", 2)


def test_a_box_that_no_page_holds_goes_on_overleaf() -> None:
    document = _made_up(_article("a", 60), _article("box", 200, box="tint"))
    assert _text(document, "box", 1)
    assert _text(document, "box", 2)


def test_a_box_on_the_last_page_stands_where_there_is_room() -> None:
    document = _made_up(_article("a", 100), _article("box", 60, box="tint"), pages=1)
    assert _text(document, "box", 1)
    assert [overset.article for overset in document.oversets] == ["box"]


def test_a_box_is_painted_below_its_text_and_read_by_nobody() -> None:
    document = _made_up(_article("box", 8, page=1, columns=(3, 4), row=15, box="tint"))
    items = document.pages[0].items
    tints = [index for index, item in enumerate(items) if isinstance(item, FilledPath) and item.colour == TINT]
    article = next(index for index, item in enumerate(items) if isinstance(item, TagBegin) and item.key == "box")
    assert len(tints) == 1
    assert tints[0] < article
    assert any(isinstance(item, TagBegin) and item.tag is Tag.ARTIFACT for item in items[: tints[0]])


def test_a_box_is_as_high_as_laid_down() -> None:
    document = _made_up(_article("box", 4, page=1, columns=(3, 4), row=10, rows=20, box="tint"))
    (tint,) = [item for item in document.pages[0].items if isinstance(item, FilledPath) and item.colour == TINT]
    ys = [step.point.y for step in tint.path if isinstance(step, MoveTo | LineTo)]
    assert round((max(ys) - min(ys)) / PITCH, 3) == 20


def test_articles_are_tagged_in_their_order_each_once_a_page() -> None:
    document = _made_up(
        _article("a", 60), _article("box", 8, page=1, columns=(3, 4), row=15, box="tint"), _article("c", 400)
    )
    for page in document.pages:
        slugs = [item.key for item in page.items if isinstance(item, TagBegin) and item.tag is Tag.ARTICLE]
        assert slugs == sorted(set(slugs))


def test_no_page_is_left_nearly_blank_for_a_photo_that_waits() -> None:
    photos = (make_photo("one.jpg", width="full", after=0), make_photo("two.jpg", width="full", after=1))
    article = make_article("a", [60, 30], photos=photos)
    document = make_document(make_issue(make_article("z", [700]), article), make_layout(3, 16, 45), None, FakeSetter(1))
    pages = {image.page for image in images_of(document)} | {run.page for run in _text_of(document, "a")}
    for page in sorted(pages)[1:-1]:
        assert any(image.page == page for image in images_of(document))


def _text_of(document: Document, slug: str) -> list[SeenRun]:
    return [run for run in runs_of(document, Tag.PARAGRAPH) if run.key.startswith(f"{slug}/")]


def test_text_fills_narrow_columns_while_a_wide_photo_waits() -> None:
    photos = (make_photo("wide.jpg", width="full", after=2),)
    article = make_article("a", [MEASURE_EM * 30, MEASURE_EM * 30, MEASURE_EM * 120], photos=photos)
    side = _article("side", 14, page=1, columns=(3, 3), row=0, box="tint")
    document = make_document(make_issue(side, article), _layout(3))
    assert _columns(document, "a", 1) == {0, 1, 2}
    below = [run for run in _text(document, "a", 1) if run.origin.x > MARGIN + 2 * STEP - 1]
    assert max(_row(run) for run in below) == 39
    assert [image.page for image in images_of(document)] == [2]


def test_paragraphs_set_before_are_not_set_again(library: FontLibrary) -> None:
    layout, context = _layout(2), TypeContext(library)
    cache = ParagraphCache(context)
    issue = make_issue(_article("a", 30))
    first, second = (compose(issue, layout, {}, context, cache=cache) for _ in range(2))
    assert first == second
    pairs = list(zip(runs_of(first), runs_of(second), strict=True))
    assert len(pairs) > 20
    assert all(one.run is other.run for one, other in pairs)
