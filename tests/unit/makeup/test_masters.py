"""Masters: heads of left and right pages, what the last page carries in addition, blocks of lines, boxes."""

from dataclasses import replace

import pytest
from numbers_in_code import MARGIN, PITCH, FakeSetter, make_article, make_document, make_issue, make_layout, runs_of

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Insets, Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import FilledPath, MoveTo, StrokedPath, Tag, TagBegin
from bulletin_studio.makeup.furniture import NumberFacts, set_furniture
from bulletin_studio.makeup.numerals import digits_zh, number_zh
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Imprint
from bulletin_studio.model.layout import Anchor, FurnitureBox, FurnitureRule, FurnitureText, Layout, PageMaster
from bulletin_studio.model.style import Alignment

RED = Cmyk(0, 1, 1, 0)
PALE = Cmyk(0, 0.1, 0.1, 0)
IMPRINT = Imprint(editors=("林晓", "周宁"), phone=("12345",))
EDITORS = FurnitureText("[责任编辑：{editors}]", "folio", Rect(MARGIN, 400.0, 200.0, 10.0))


def _text(template: str, x: float = MARGIN, **changes: object) -> FurnitureText:
    return replace(FurnitureText(template, "folio", Rect(x, 10.0, 120.0, 10.0)), **changes)  # type: ignore[arg-type]


def _layout(**changes: object) -> Layout:
    return make_layout(rows=20, first=PageMaster(4), inside=PageMaster(0), **changes)  # type: ignore[arg-type]


def _furniture(document: Document) -> list[tuple[int, str, float]]:
    runs = runs_of(document, Tag.PARAGRAPH, Tag.ARTIFACT)
    return [(run.page, run.run.text, run.origin.x) for run in runs if not run.key.startswith("a/")]


def test_left_and_right_pages_have_heads_of_their_own() -> None:
    layout = _layout(left=PageMaster(0, (_text("左{page}"),)), right=PageMaster(0, (_text("右{page}"),)))
    document = make_document(make_issue(make_article("a", [100]), page_count=4), layout)
    assert [(page, text) for page, text, _ in _furniture(document)] == [(2, "左2"), (3, "右3"), (4, "左4")]


def test_a_master_for_left_pages_stands_as_written_and_what_is_added_is_mirrored() -> None:
    layout = _layout(
        left=PageMaster(0, (_text("左"),)), right=PageMaster(0), last=PageMaster(0, (_text("末"),)), is_facing=True
    )
    document = make_document(make_issue(make_article("a", [100]), page_count=2), layout)
    width = layout.trim.width
    assert _furniture(document) == [(2, "末", pytest.approx(width - MARGIN - 8)), (2, "左", MARGIN)]


def test_what_is_not_mirrored_moves_with_the_type_area() -> None:
    margins = Insets(MARGIN, MARGIN + 10, MARGIN, MARGIN - 10)
    pieces = (_text("{page}", MARGIN - 10, is_mirrored=False), FurnitureRule(Rect(MARGIN, 5, 30, 1), RED, False))
    layout = replace(_layout(is_facing=True, margins=margins), inside=PageMaster(0, pieces))
    document = make_document(make_issue(make_article("a", [100]), page_count=3), layout)
    assert _furniture(document) == [(2, "2", MARGIN + 10), (3, "3", MARGIN - 10)]
    lefts = [item.path[0].point.x for page in document.pages for item in page.items if _is_red(item)]
    assert lefts == [MARGIN + 20, MARGIN]


def _is_red(item: object) -> bool:
    return isinstance(item, FilledPath) and item.colour == RED and isinstance(item.path[0], MoveTo)


@pytest.mark.parametrize("page_count", [None, 3])
def test_the_last_page_carries_more_and_keeps_its_foot_free(page_count: int | None) -> None:
    layout = _layout(last=PageMaster(0, (EDITORS,), foot_lines=6))
    issue = replace(make_issue(make_article("a", [1500]), page_count=page_count), imprint=IMPRINT)
    document = make_document(issue, layout)
    assert document.oversets == ()
    last = len(document.pages)
    assert [(run.page, run.tag) for run in runs_of(document) if run.key.startswith("imprint/")] == [
        (last, Tag.PARAGRAPH)
    ]
    free = MARGIN + (20 - 6) * PITCH
    assert max(run.origin.y for run in runs_of(document, Tag.PARAGRAPH) if run.page == last and "a/" in run.key) < free
    keys = [item.key for item in document.pages[-1].items if isinstance(item, TagBegin) and item.key]
    assert keys.index("a") < keys.index(next(key for key in keys if key.startswith("imprint/")))


def test_a_foot_that_makes_the_last_page_run_over_goes_on_to_one_more() -> None:
    layout = _layout(last=PageMaster(0, (EDITORS,), foot_lines=6))
    plain = make_document(make_issue(make_article("a", [1250])), layout)
    with_foot = make_document(replace(make_issue(make_article("a", [1250])), imprint=IMPRINT), layout)
    assert len(with_foot.pages) == len(plain.pages) + 1
    assert with_foot.oversets == ()


def test_an_empty_imprint_keeps_no_room_and_draws_no_rule() -> None:
    bare = replace(_layout(), last=None)
    layout = replace(bare, last=PageMaster(0, (FurnitureRule(Rect(0, 0, 9, 9), RED), EDITORS), foot_lines=6))
    issue = make_issue(make_article("a", [1250]))
    assert make_document(issue, layout).pages == make_document(issue, bare).pages


def test_a_number_of_one_page_has_its_imprint_on_it() -> None:
    layout = _layout(last=PageMaster(0, (EDITORS,), foot_lines=4))
    document = make_document(replace(make_issue(make_article("a", [50])), imprint=IMPRINT), layout)
    assert [run.run.text for run in runs_of(document) if "imprint" in run.key] == ["责任编辑：林晓\u3000周宁"]


def _block(template: str, height: float, anchor: Anchor = Anchor.TOP) -> list[tuple[str, float, float]]:
    box = Rect(MARGIN, 100.0, 80.0, height)
    piece = FurnitureText(template, "folio", box, Alignment.START, is_block=True, anchor=anchor)
    area = TypeArea(_layout(last=PageMaster(0, (piece,))))
    number = NumberFacts(replace(make_issue(), imprint=IMPRINT), 1)
    (block,) = set_furniture(1, number, area, FakeSetter())
    return [(line.line.runs[0].run.text, line.origin.y, line.text.style.size) for line in block.lines]


def test_paragraphs_of_a_block_stand_below_each_other_and_empty_ones_fall_away() -> None:
    lines = _block("{editors}\n[地址：{address}]\n电话：{phone}", 60.0)
    assert [text for text, _, _ in lines] == ["林晓\u3000周宁", "电话：12345"]
    assert [y for _, y, _ in lines] == pytest.approx([100 + 0.88 * 8, 100 + 0.88 * 8 + 10])


@pytest.mark.parametrize(("anchor", "top"), [(Anchor.TOP, 100.0), (Anchor.MIDDLE, 121.0), (Anchor.BOTTOM, 142.0)])
def test_a_block_holds_on_to_its_side_of_the_box(anchor: Anchor, top: float) -> None:
    (_, first, _), _ = _block("{editors}\n{phone}", 60.0, anchor)
    assert first == pytest.approx(top + 0.88 * 8)


def test_a_block_too_high_is_set_smaller_and_loses_nothing() -> None:
    lines = _block("一二三四五六七八九十" * 4, 30.0)
    assert "".join(text for text, _, _ in lines) == "一二三四五六七八九十" * 4
    assert {size for _, _, size in lines} != {8.0}
    assert lines[-1][1] + 0.12 * lines[-1][2] <= 130.1


def test_a_box_has_a_tint_and_a_rule_inside_its_edge() -> None:
    box = Rect(20.0, 10.0, 60.0, 30.0)
    layout = replace(_layout(), first=PageMaster(4, (FurnitureBox(box, PALE, 2.0, RED),)))
    items = make_document(make_issue(make_article("a", [50])), layout).pages[0].items
    (tint,) = [item for item in items if isinstance(item, FilledPath)]
    (rule,) = [item for item in items if isinstance(item, StrokedPath)]
    assert (tint.colour, rule.colour, rule.width) == (PALE, RED, 2.0)
    assert isinstance(tint.path[0], MoveTo)
    assert isinstance(rule.path[0], MoveTo)
    assert (tint.path[0].point.x, rule.path[0].point.x) == (20.0, 21.0)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (128, "一百二十八"),
        (1001, "一千零一"),
        (1012, "一千零一十二"),
        (10_000, "一万"),
        (10_100, "一万零一百"),
        (99_999, "九万九千九百九十九"),
    ],
)
def test_chinese_numerals(number: int, text: str) -> None:
    assert number_zh(number) == text


def test_years_are_written_digit_by_digit() -> None:
    assert digits_zh(2024) == "二〇二四"
