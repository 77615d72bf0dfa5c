"""The contents box: headlines with their pages inside its box, what finds no room told, dots between."""

from dataclasses import replace

import pytest
from numbers_in_code import FakeSetter, make_article, make_document, make_issue, make_layout, runs_of

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import PlacedRun, Tag
from bulletin_studio.makeup.furniture import NumberFacts, set_furniture
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import FurnitureContents, PageMaster

BOX = Rect(40.0, 20.0, 160.0, 60.0)
PLAIN = FurnitureContents(BOX, "folio", "folio", "第{page}版")


def _document(contents: FurnitureContents, titles: tuple[str, ...], **changes: object) -> Document:
    layout = make_layout(rows=20, first=PageMaster(8, (contents,)), inside=PageMaster(0), **changes)
    articles = [make_article(f"a{index}", [400], headline=title) for index, title in enumerate(titles)]
    return make_document(make_issue(*articles), layout)


def _runs(document: Document) -> list[PlacedRun]:
    """The runs of the box, in reading order; nothing else on page 1 is furniture."""
    return [run for run in runs_of(document, Tag.ARTIFACT) if run.page == 1]


def test_every_headline_stands_with_the_page_it_opens_on() -> None:
    document = _document(PLAIN, ("甲标题", "乙标题", "丙标题"))
    texts = [run.run.text for run in _runs(document)]
    pages = {entry.title: f"第{entry.page}版" for entry in document.outline}
    assert len(set(pages.values())) > 1
    assert texts == ["甲标题", pages["甲标题"], "乙标题", pages["乙标题"], "丙标题", pages["丙标题"]]


def test_pages_stand_at_the_end_of_the_box_and_nothing_outside_it() -> None:
    runs = _runs(_document(PLAIN, ("甲标题", "乙标题")))
    pages = [run for run in runs if run.run.text.startswith("第")]
    assert [run.origin.x + run.run.width for run in pages] == pytest.approx([BOX.right] * 2)
    for run in runs:
        assert BOX.x - 0.01 <= run.origin.x
        assert run.origin.x + run.run.width <= BOX.right + 0.01
        assert BOX.y <= run.origin.y - 0.88 * 8 + 0.01
        assert run.origin.y + 0.12 * 8 <= BOX.bottom + 0.01


def test_pages_may_stand_before_the_headlines() -> None:
    page, headline, *_ = _runs(_document(replace(PLAIN, page_first=True), ("甲标题", "乙标题")))
    assert (page.run.text, headline.run.text) == ("第1版", "甲标题")
    assert page.origin.x == BOX.x
    assert headline.origin.x == pytest.approx(BOX.x + 3 * 8 + 8)
    assert headline.origin.y == page.origin.y


def test_a_long_headline_takes_lines_and_its_page_stands_beside_the_last() -> None:
    runs = _runs(_document(PLAIN, ("长" * 30,)))
    lines, page = runs[:-1], runs[-1]
    assert len(lines) == 2
    assert "".join(line.run.text for line in lines) == "长" * 30
    assert page.origin.y == lines[-1].origin.y > lines[0].origin.y


def test_what_finds_no_room_is_left_out_and_told() -> None:
    box = replace(PLAIN, box=replace(BOX, height=20.0))
    document = _document(box, ("甲标题", "乙标题", "丙标题", "丁标题"))
    assert [run.run.text for run in _runs(document) if "标题" in run.run.text] == ["甲标题", "乙标题"]
    left_out = [fault.text for fault in document.faults if fault.reason == "left_out"]
    assert left_out == ["丙标题", "丁标题"]


def test_more_articles_than_entries_are_no_fault() -> None:
    document = _document(replace(PLAIN, entries=2), ("甲标题", "乙标题", "丙标题"))
    assert len([run for run in _runs(document) if "标题" in run.run.text]) == 2
    assert document.faults == ()


def test_articles_before_the_first_page_wanted_are_left_out() -> None:
    document = _document(replace(PLAIN, first_page=2), ("甲标题", "乙标题", "丙标题"))
    inside = [entry.title for entry in document.outline if entry.page > 1]
    assert inside
    assert [run.run.text for run in _runs(document) if "标题" in run.run.text] == inside


def test_dots_fill_the_gap_and_touch_neither_side() -> None:
    headline, dots, page, *_ = _runs(_document(replace(PLAIN, has_leaders=True), ("甲标题",)))
    assert set(dots.run.text) == {"…"}
    assert headline.origin.x + headline.run.width < dots.origin.x
    assert dots.origin.x + dots.run.width == pytest.approx(page.origin.x - 4)


def test_a_number_without_articles_has_an_empty_box() -> None:
    area = TypeArea(make_layout(first=PageMaster(8, (PLAIN,))))
    (piece,) = set_furniture(1, NumberFacts(make_issue(), 1), area, FakeSetter())
    assert (piece.lines, piece.left_out) == ((), ())
