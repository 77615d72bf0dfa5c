"""Furniture that a number's own words make too long, or lay on each other, is told with its page and its place."""

from dataclasses import replace

from numbers_in_code import MARGIN, make_article, make_document, make_issue, make_layout

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.document import Document
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.layout import Furniture, FurnitureText, PageMaster

HERE = SourceSpan("layouts/own.yaml", 7, 3)


def _issue(title: str) -> Issue:
    masthead = Masthead(title, "内部资料", "编印", "样刊")
    return replace(make_issue(make_article("a", [30])), masthead=masthead)


def _text(template: str, x: float, width: float, height: float = 10.0) -> FurnitureText:
    return FurnitureText(template, "folio", Rect(x, 25.0, width, height), source=HERE)


def _made_up(title: str, *pieces: Furniture) -> Document:
    return make_document(_issue(title), make_layout(first=PageMaster(0, pieces), inside=PageMaster(0)))


def _faults(document: Document) -> list[tuple[str, str, str, int]]:
    return [(fault.reason, fault.text, fault.headline, fault.page) for fault in document.faults]


def test_a_name_that_fits_is_no_fault() -> None:
    assert _faults(_made_up("简报", _text("{title}", MARGIN, 60.0))) == []


def test_a_name_set_much_smaller_to_fit_is_told_with_its_place_in_the_layout() -> None:
    document = _made_up("听澜镇党群服务中心工作简报", _text("{title}", MARGIN, 60.0))
    assert _faults(document) == [("too_small", "听澜镇党群服务中心工作简报", "", 1)]
    assert document.faults[0].source == HERE


def test_texts_on_each_other_tell_both() -> None:
    pieces = (_text("{title}", MARGIN, 200.0), _text("{subtitle}", MARGIN + 40.0, 80.0))
    assert _faults(_made_up("简报", *pieces)) == []
    assert _faults(_made_up("听澜镇工作简报", *pieces)) == [("overlap", "内部资料", "听澜镇工作简报", 1)]
