"""Furniture: variables filled, lines and rules in their boxes, the masthead to be read, the rest artifacts."""

from dataclasses import fields, replace
from datetime import date

import pytest
from numbers_in_code import (
    MARGIN,
    FakeSetter,
    make_article,
    make_document,
    make_issue,
    make_layout,
    runs_of,
    text_of,
)

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import FilledPath, MoveTo, Tag, TagBegin, TagEnd
from bulletin_studio.makeup.furniture import NumberFacts, set_furniture
from bulletin_studio.makeup.furniture_text import fill_template, furniture_values, variables_of
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Imprint, Issue, Masthead
from bulletin_studio.model.layout import FURNITURE_VARIABLES, Furniture, FurnitureRule, FurnitureText, PageMaster
from bulletin_studio.model.style import Alignment

RED = Cmyk(0, 1, 1, 0)
ISSUE = Issue(Masthead("新泾简报", "内部资料", "编印", "样刊"), 3, date(2024, 1, 15), "test", total=128)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{title}", "新泾简报"),
        ("{subtitle}·{publisher}·{mark}", "内部资料·编印·样刊"),
        ("第{number}期[（总第{total}期）]", "第3期（总第128期）"),
        ("{date} {weekday}", "2024年1月15日 星期一"),
        ("{year}-{month}-{day}", "2024-1-15"),
        ("{page}/{pages}", "2/4"),
        ("第{number_zh}期[·总第{total_zh}期]", "第三期·总第一百二十八期"),
        ("{date_zh} {year_zh} {month_zh} {day_zh}", "二〇二四年一月十五日 二〇二四 一 十五"),
        ("{page_02} 第{page_zh}版[ {page_name}]共{pages_zh}版", "02 第二版共四版"),
        ("[责任编辑：{editors}]\n[电话：{phone}]\n{title}", "新泾简报"),
        ("无变量", "无变量"),
        ("", ""),
    ],
)
def test_variables_are_filled(template: str, text: str) -> None:
    assert fill_template(template, furniture_values(ISSUE, 2, 4)) == text


def test_every_variable_has_a_value() -> None:
    imprint = Imprint(**{field.name: (field.name,) for field in fields(Imprint)})
    values = furniture_values(replace(ISSUE, imprint=imprint, page_names=((1, "要闻"),)), 1, 1)
    assert tuple(values) == FURNITURE_VARIABLES
    assert all(values.values())


def test_optional_parts_fall_away_where_a_variable_is_empty() -> None:
    values = furniture_values(replace(ISSUE, total=None, masthead=Masthead("简报")), 1, 1)
    assert fill_template("第{number}期[（总第{total}期）][·{mark}]", values) == "第3期"
    assert fill_template("[{publisher}{title}]", values) == ""
    assert fill_template("[永远]", values) == "永远"


def test_what_editors_write_is_never_taken_for_a_variable() -> None:
    values = furniture_values(replace(ISSUE, masthead=Masthead("{page}[甲]")), 7, 9)
    assert fill_template("{title}", values) == "{page}[甲]"
    assert fill_template("[{title}]", values) == "{page}[甲]"


@pytest.mark.parametrize(
    ("day", "weekday"), [(date(2024, 1, 15), "星期一"), (date(2024, 1, 20), "星期六"), (date(2024, 1, 21), "星期日")]
)
def test_weekdays(day: date, weekday: str) -> None:
    assert furniture_values(replace(ISSUE, day=day), 1, 1)["weekday"] == weekday


def test_variables_are_listed_in_order() -> None:
    assert variables_of("[{mark}]{page}/{pages}") == ("mark", "page", "pages")


def _document(first: tuple[Furniture, ...], inside: tuple[Furniture, ...] = (), **changes: object) -> Document:
    layout = make_layout(rows=20, first=PageMaster(4, first), inside=PageMaster(0, inside), **changes)
    issue = replace(make_issue(make_article("a", [500, 500]), page_count=3), masthead=ISSUE.masthead)
    return make_document(issue, layout)


def _text(template: str, x: float = MARGIN, alignment: Alignment = Alignment.START) -> FurnitureText:
    return FurnitureText(template, "folio", Rect(x, 30.0, 120.0, 12.0), alignment)


def test_the_first_title_of_page_1_is_the_title_and_the_rest_text() -> None:
    document = _document((_text("{title}"), _text("{title} {mark}"), _text("{page}")), (_text("{title}"),))
    tags = [(run.page, run.tag) for run in runs_of(document, Tag.TITLE, Tag.PARAGRAPH, Tag.ARTIFACT)]
    masthead = [tag for page, tag in tags if page == 1 and tag is not Tag.PARAGRAPH]
    assert masthead == [Tag.TITLE, Tag.ARTIFACT]
    assert {run.key for run in runs_of(document, Tag.PARAGRAPH) if "masthead" in run.key} == {"masthead/1"}
    assert {tag for page, tag in tags if page == 2} == {Tag.PARAGRAPH, Tag.ARTIFACT}


def test_lines_left_empty_are_left_out() -> None:
    document = _document((_text("[{mark}]"), _text("[{total}]")))
    assert [run.run.text for run in runs_of(document) if "masthead" in run.key] == ["样刊"]


def test_the_first_baseline_stands_an_ascent_below_the_top_of_the_box() -> None:
    area = TypeArea(make_layout(first=PageMaster(4, (_text("{title}"),))))
    (piece,) = set_furniture(1, NumberFacts(ISSUE, 1), area, FakeSetter())
    assert piece.lines[0].origin == Point(MARGIN, pytest.approx(30.0 + 0.88 * 8))


def test_text_stands_at_its_end_of_the_box() -> None:
    document = _document((_text("{mark}", alignment=Alignment.END), _text("{mark}", alignment=Alignment.CENTRE)))
    lefts = [run.origin.x for run in runs_of(document) if "masthead" in run.key]
    assert lefts == pytest.approx([MARGIN + 120 - 16, MARGIN + 60 - 8])


def test_even_pages_of_facing_layouts_are_mirrored() -> None:
    pieces = (_text("{page}"), FurnitureRule(Rect(MARGIN, 20.0, 30.0, 1.0), RED))
    document = _document((), pieces, is_facing=True)
    width = document.pages[0].trim.width
    folios = {run.page: run.origin.x for run in runs_of(document, Tag.ARTIFACT)}
    assert folios == pytest.approx({2: width - MARGIN - 8, 3: MARGIN})
    bars = {page.number: _bars(document, page.number) for page in document.pages[1:]}
    assert bars[2] == [pytest.approx(width - MARGIN - 30)]
    assert bars[3] == [pytest.approx(MARGIN)]


def _bars(document: Document, page: int) -> list[float]:
    """The left edges of red bars."""
    return [
        item.path[0].point.x
        for item in document.pages[page - 1].items
        if isinstance(item, FilledPath) and item.colour == RED and isinstance(item.path[0], MoveTo)
    ]


def test_rules_stand_in_the_middle_between_two_articles() -> None:
    layout = make_layout()
    document = make_document(make_issue(make_article("a", [50]), make_article("b", [50])), layout)
    (rule,) = [item for item in document.pages[0].items if isinstance(item, FilledPath)]
    ys = [step.point.y for step in rule.path if hasattr(step, "point")]
    runs = runs_of(document)
    above = max(run.box.bottom for run in runs if run.key.startswith("a/"))
    below = min(run.box.y for run in runs if run.key == "b/headline")
    assert above < min(ys) < max(ys) < below
    xs = [step.point.x for step in rule.path if hasattr(step, "point")]
    assert (min(xs), max(xs)) == pytest.approx((MARGIN, MARGIN + layout.columns.width))


def test_no_rule_above_the_first_article_of_a_page_and_none_of_no_weight() -> None:
    layout = make_layout()
    alone = make_document(make_issue(make_article("a", [50])), layout)
    plain = replace(layout, articles=replace(layout.articles, rule_weight=0.0))
    pair = make_document(make_issue(make_article("a", [50]), make_article("b", [50])), plain)
    for document in (alone, pair):
        assert not any(isinstance(item, FilledPath) for item in document.pages[0].items)


def test_a_line_too_long_for_its_box_goes_on_below_and_loses_nothing() -> None:
    long = text_of(60)
    area = TypeArea(make_layout(first=PageMaster(4, (_text("{title}"),))))
    number = NumberFacts(replace(ISSUE, masthead=Masthead(long)), 1)
    (piece,) = set_furniture(1, number, area, FakeSetter())
    assert "".join(line.line.runs[0].run.text for line in piece.lines) == long
    assert len({line.origin.y for line in piece.lines}) == len(piece.lines)


def test_rules_are_painted_first_and_nothing_is_left_open() -> None:
    document = _document((_text("{title}"), FurnitureRule(Rect(0, 0, 10, 10), RED)))
    first = document.pages[0].items
    assert isinstance(first[0], TagBegin)
    assert (first[0].tag, first[0].key) == (Tag.ARTIFACT, "rules")
    assert sum(isinstance(item, TagBegin) for item in first) == sum(isinstance(item, TagEnd) for item in first)
