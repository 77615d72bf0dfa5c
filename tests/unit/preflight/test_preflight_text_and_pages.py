"""Room, pages, lines, the type itself; and a number in which nothing is wrong."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bulletin_studio.base.findings import Severity
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import CATALOGUE, Language, message, remedy
from bulletin_studio.display.document import LineFault, Overset
from bulletin_studio.model.empty_slot import empty_slot
from bulletin_studio.model.layout import BaselineGrid
from bulletin_studio.model.placement import AUTOMATIC
from bulletin_studio.model.story import Paragraph, Span, Story
from bulletin_studio.model.style import CharacterStyle
from bulletin_studio.preflight.check import RULES

BODY_PLACE = SourceSpan("articles/01.md", 6, 1)
REASONS = ["overfull", "emergency", "wide", "prohibited", "inside_word"]


def _overset(headline: str = "学习讨论会") -> Overset:
    return Overset("01", headline, 120, 6, BODY_PLACE)


def _fault(reason: str, part: str = "body", article: str = "01") -> LineFault:
    headline = "学习讨论会" if article else ""
    return LineFault(article, headline, part, 2, 4, "本报讯今天开会并通过决议", reason, 2, BODY_PLACE)


def test_nothing_is_found_in_a_clean_number(clean: Any) -> None:
    assert clean.check().findings == ()


def test_every_rule_is_listed_once() -> None:
    assert len(set(RULES)) == len(RULES) > 30


def test_overset_names_article_amount_place_and_page(clean: Any) -> None:
    finding = clean.with_issue(page_count=2).with_document(oversets=(_overset(),)).only("preflight.overset")
    assert finding.severity is Severity.ERROR
    assert dict(finding.arguments) == {"headline": "学习讨论会", "characters": 120, "lines": 6, "pages": 2}
    assert (finding.where, finding.page) == (BODY_PLACE, 2)
    assert message(finding, Language.CHINESE) == "《学习讨论会》有 120 字（6 行）放不下。"
    assert "120" in remedy(finding, Language.ENGLISH)


def test_overset_without_a_limit_of_pages_has_another_remedy(clean: Any) -> None:
    specimen = clean.with_document(oversets=(_overset("学习\u2028讨论会"),))
    finding = specimen.only("preflight.overset_too_high")
    assert dict(finding.arguments)["headline"] == "学习讨论会"
    assert "pages" not in remedy(finding, Language.ENGLISH)


def test_an_article_of_photos_alone(clean: Any) -> None:
    finding = clean.with_article(body=Story()).only("preflight.article_without_text")
    assert finding.severity is Severity.NOTE
    assert dict(finding.arguments) == {"headline": "学习讨论会", "count": 1}


def test_words_of_an_empty_slot_are_not_printed(clean: Any) -> None:
    slot = empty_slot("xuexi", AUTOMATIC)
    for changed in ({"headline": slot.headline}, {"body": slot.body}):
        finding = clean.with_article(**changed).only("preflight.text_to_come")
        assert finding.severity is Severity.ERROR
        assert "请输入" in message(finding, Language.CHINESE)


def test_an_article_without_anything_is_left_to_its_reader(clean: Any) -> None:
    assert clean.with_article(body=Story(), photos=()).check().findings == ()


@pytest.mark.parametrize(("count", "is_odd"), [(1, False), (2, False), (3, True), (4, False), (6, True), (8, False)])
def test_whole_folded_sheets(clean: Any, place_article: Callable[..., Any], count: int, is_odd: bool) -> None:
    report = clean.with_article(photos=()).with_pages(*[place_article("01")] * count).check()
    assert [finding.code for finding in report.findings] == ["preflight.pages_not_in_sheets"] * is_odd
    assert all(finding.severity is Severity.NOTE for finding in report.findings)


@pytest.mark.parametrize("wanted", [1, 4])
def test_other_than_the_pages_wanted(clean: Any, wanted: int) -> None:
    finding = clean.with_issue(page_count=wanted).only("preflight.page_count_differs")
    assert finding.severity is Severity.WARNING
    assert dict(finding.arguments) == {"count": 2, "wanted": wanted}


def test_pages_left_empty(clean: Any) -> None:
    pages = [page.items for page in clean.document.pages]
    finding = clean.with_issue(page_count=4).with_pages(*pages, (), ()).only("preflight.pages_empty")
    assert dict(finding.arguments) == {"wanted": 4, "used": 2}
    assert finding.page == 3


@pytest.mark.parametrize("reason", REASONS)
def test_bad_lines_of_the_body(clean: Any, reason: str) -> None:
    finding = clean.with_document(faults=(_fault(reason),)).only(f"preflight.line_{reason}")
    arguments = dict(finding.arguments)
    assert finding.severity is Severity.WARNING
    assert (arguments["headline"], arguments["paragraph"], arguments["line"]) == ("学习讨论会", 3, 5)
    assert (finding.where, finding.page) == (BODY_PLACE, 2)


@pytest.mark.parametrize("reason", REASONS)
def test_bad_lines_of_heads_and_captions(clean: Any, reason: str) -> None:
    finding = clean.with_document(faults=(_fault(reason, "caption"),)).only(f"preflight.heading_{reason}")
    assert dict(finding.arguments)["part"] == "caption"


def test_bad_lines_of_the_furniture_point_to_the_layout(clean: Any) -> None:
    finding = clean.with_document(faults=(_fault("overfull", "furniture", ""),)).only("preflight.furniture_line")
    assert str(finding.where) == "layouts/plain.yaml"


@pytest.mark.parametrize(
    ("reason", "code"), [("too_small", "preflight.furniture_small"), ("overlap", "preflight.furniture_overlap")]
)
def test_furniture_too_long_or_on_other_is_told_once(clean: Any, reason: str, code: str) -> None:
    fault = replace(_fault(reason, "furniture", ""), headline="刊名")
    finding = clean.with_document(faults=(fault, replace(fault, page=4))).only(code)
    assert (finding.severity, finding.where, finding.page) == (Severity.WARNING, BODY_PLACE, 2)


def test_small_type_in_a_style(clean: Any) -> None:
    finding = clean.with_style("caption", size=5.24).only("preflight.small_type")
    assert finding.severity is Severity.WARNING
    assert dict(finding.arguments) == {"style": "caption", "size": 5.24, "least": 5.25, "text": "会场"}


def test_the_least_size_is_allowed_and_unused_styles_do_not_count(clean: Any) -> None:
    assert clean.with_style("caption", size=5.25).check().findings == ()
    assert clean.with_article(photos=()).with_style("caption", size=4).check().findings == ()


def test_small_type_in_a_character_style(clean: Any) -> None:
    marks = (*clean.layout.character_styles, CharacterStyle("sup", size_factor=0.4))
    body = Story((Paragraph("body", (Span("本报讯"), Span("注", "sup"))),))
    finding = clean.with_layout(character_styles=marks).with_article(body=body).only("preflight.small_type")
    assert (dict(finding.arguments)["style"], finding.page) == ("body + sup", 2)


def test_leading_under_the_size(clean: Any) -> None:
    finding = clean.with_style("headline", leading=19.9).only("preflight.tight_leading")
    assert dict(finding.arguments) == {"style": "headline", "leading": 19.9, "size": 20}
    assert clean.with_style("headline", leading=20.0).check().findings == ()


@pytest.mark.parametrize(
    ("pitch", "is_odd"), [(15.0, True), (15.55, True), (15.7, False), (17.5, False), (21.2, False), (21.3, True)]
)
def test_the_gap_between_body_lines(clean: Any, pitch: float, is_odd: bool) -> None:
    """Body of 10.5 pt: 15.75 to 21 pt, within one part in a hundred."""
    report = clean.with_layout(grid=BaselineGrid(pitch, 40)).check()
    assert [finding.code for finding in report.findings] == ["preflight.body_gap"] * is_odd


@pytest.mark.parametrize(("columns", "indent", "is_deep"), [(13, 2.0, True), (14, 2.0, False), (13, 1.0, False)])
def test_a_deep_indent_in_narrow_columns(clean: Any, columns: int, indent: float, is_deep: bool) -> None:
    """R21: one character is suggested where a line holds fewer than 14."""
    narrow = clean.with_style("body", indent_em=indent)
    body = narrow.layout.style("body")
    report = narrow.with_layout(columns=replace(narrow.layout.columns, measure=columns * body.size)).check()
    assert [finding.code for finding in report.findings] == ["preflight.deep_indent"] * is_deep


def test_findings_stand_worst_first(clean: Any) -> None:
    specimen = clean.with_document(faults=(_fault("wide"),), oversets=(_overset(),))
    specimen = replace(specimen, layout=replace(clean.layout, grid=BaselineGrid(15.0, 40)))
    severities = [finding.severity for finding in specimen.check().findings]
    assert severities == [Severity.ERROR, Severity.WARNING, Severity.WARNING]


def test_every_finding_has_a_remedy_in_both_languages() -> None:
    words = [entry for code, entry in CATALOGUE.items() if code.startswith("preflight.")]
    assert len(words) > len(RULES)
    assert all(entry.remedy_zh and entry.remedy_en for entry in words)
