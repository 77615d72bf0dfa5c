"""Headings: few lines, nearly equal, broken at phrases (R27, R28)."""

from collections.abc import Callable
from typing import Any

from bulletin_studio.base.source import TextPlace
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import MANUAL_BREAK, plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle
from bulletin_studio.typesetting.line import BreakReason
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

HEADLINE = ParagraphStyle("headline", size=10.0, alignment=Alignment.CENTRE, is_display=True)


def test_a_heading_that_fits_stays_on_one_line(set_text: Callable[..., Any]) -> None:
    assert set_text("新泾镇召开主题教育调研成果交流会", 20, HEADLINE).texts == ["新泾镇召开主题教育调研成果交流会"]


def test_a_long_heading_is_balanced_and_not_filled(set_text: Callable[..., Any]) -> None:
    lines = set_text("新泾镇召开主题教育调研成果交流会暨年度工作总结大会", 20, HEADLINE).texts
    assert len(lines) == 2
    assert abs(len(lines[0]) - len(lines[1])) <= 5


def test_a_typed_space_is_the_preferred_break_and_one_em_wide(set_text: Callable[..., Any]) -> None:
    assert "聚力奋进" in " ".join(set_text("务虚求实 聚力奋进 谋定而动", 11, HEADLINE).texts)
    assert len(set_text("务虚求实 聚力奋进 谋定而动", 11, HEADLINE).texts) == 2
    assert set_text("务虚求实 聚力奋进", 20, HEADLINE).widths[0] == (20 + 9) / 2


def test_a_clause_is_not_cut_for_balance(set_text: Callable[..., Any]) -> None:
    assert set_text("老街修灯人：一盏灯照亮一条街", 9, HEADLINE).texts == ["老街修灯人：", "一盏灯照亮一条街"]
    long = "调研成果交流会：带着办法来，带着任务走"
    assert set_text(long, 12, HEADLINE).texts == ["调研成果交流会：", "带着办法来，带着任务走"]


def test_a_line_is_not_left_short_for_a_clause(set_text: Callable[..., Any]) -> None:
    lines = set_text("快讯：新泾镇召开主题教育调研成果交流会暨年度总结", 14, HEADLINE).texts
    assert min(len(line) for line in lines) > 6


def test_quotes_are_kept_whole(set_text: Callable[..., Any]) -> None:
    lines = set_text("新泾镇凝心聚力共同做大做强“健康能量场”建设工作", 14, HEADLINE).texts
    assert any("“健康能量场”" in line for line in lines)


def test_no_line_of_one_character(set_text: Callable[..., Any]) -> None:
    for measure in range(4, 12):
        assert min(len(line) for line in set_text("新泾镇召开学习讨论会议", measure, HEADLINE).texts) > 1


def test_protected_words_are_never_cut(library: FontLibrary) -> None:
    text = "镇党委书记赵钱孙李出席会议并讲话"
    for measure in range(6, 16):
        context = TypeContext(library, protected_words=("赵钱孙李", "镇党委书记"))
        place = TextPlace("a", "headline", 0, 0)
        result = set_paragraph(plain_paragraph("headline", text), HEADLINE, (measure * 10.0,), place, context)
        lines = [text[line.start : line.end] for line in result.lines]
        assert any("赵钱孙李" in line for line in lines), (measure, lines)
        assert any("镇党委书记" in line for line in lines), (measure, lines)


def test_a_manual_break_wins(set_text: Callable[..., Any]) -> None:
    setting = set_text(f"新泾镇召开{MANUAL_BREAK}学习讨论会", 30, HEADLINE)
    assert setting.texts == ["新泾镇召开", "学习讨论会"]
    assert [line.reason for line in setting.lines] == [BreakReason.MANUAL, BreakReason.PARAGRAPH_END]


def test_a_heading_of_two_hundred_characters_is_set(set_text: Callable[..., Any]) -> None:
    setting = set_text("新泾镇召开学习讨论会" * 20, 24, HEADLINE)
    assert sum(len(text) for text in setting.texts) == 200
    assert max(line.width for line in setting.lines) <= 240.001
