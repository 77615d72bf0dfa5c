"""Whole paragraphs indented, first lines hanging out, and run-in headings."""

from collections.abc import Callable
from typing import Any

import pytest

from bulletin_studio.model.story import Paragraph, Span
from bulletin_studio.model.style import Alignment, CharacterStyle, FaceRole, ParagraphStyle
from bulletin_studio.typesetting.lead import lead_end

Setter = Callable[..., Any]
TEXT = "新泾镇召开学习讨论会议各部门发言交流意见总结经验查找不足聚焦重点任务推动落实"
MARKS = (CharacterStyle("strong", face=FaceRole.HEI), CharacterStyle("super", size_factor=0.6))


def _lefts(setting: Any) -> list[float]:
    return [round(line.runs[0].origin.x / 10, 3) for line in setting.lines]


def test_a_whole_paragraph_is_indented_at_both_edges(set_text: Setter) -> None:
    setting = set_text(TEXT, 14, ParagraphStyle("quotation", size=10.0, left_em=2.0, right_em=1.0))
    assert set(_lefts(setting)) == {2.0}
    assert set(setting.widths[:-1]) == {13.0}
    assert {line.measure for line in setting.lines} == {140.0}, "the column's measure is still known"


def test_the_first_line_hangs_out(set_text: Setter) -> None:
    """As in numbered items: the number at the edge, the text below it indented."""
    setting = set_text(TEXT, 14, ParagraphStyle("item", size=10.0, left_em=2.0, indent_em=-2.0))
    assert _lefts(setting) == [0.0, *[2.0] * (len(setting.lines) - 1)]
    assert set(setting.widths[:-1]) == {14.0}


def test_the_first_line_never_leaves_the_measure(set_text: Setter) -> None:
    assert _lefts(set_text(TEXT, 14, ParagraphStyle("item", size=10.0, left_em=1.0, indent_em=-3.0)))[0] == 0.0


def test_a_first_line_indent_counts_from_the_block(set_text: Setter) -> None:
    setting = set_text(TEXT, 14, ParagraphStyle("quotation", size=10.0, left_em=2.0, indent_em=2.0))
    assert _lefts(setting) == [4.0, *[2.0] * (len(setting.lines) - 1)]


@pytest.mark.parametrize(("alignment", "middle"), [(Alignment.CENTRE, 7.5), (Alignment.END, None)])
def test_alignment_is_inside_the_indents(set_text: Setter, alignment: Alignment, middle: float | None) -> None:
    style = ParagraphStyle("quotation", size=10.0, left_em=2.0, right_em=1.0, alignment=alignment)
    setting = set_text("新泾镇", 14, style)
    if middle is None:
        assert setting.widths == [13.0]
    else:
        assert (_lefts(setting)[0] + setting.widths[0]) / 2 == pytest.approx(middle)


def test_indents_wider_than_the_measure_lose_nothing(set_text: Setter) -> None:
    setting = set_text(TEXT, 2, ParagraphStyle("quotation", size=10.0, left_em=2.0, right_em=1.0))
    assert "".join(setting.texts) == TEXT


def _line(set_text: Setter, *spans: Span, is_display: bool = False) -> dict[int, float]:
    found: dict[int, float] = set_text(
        Paragraph("body", spans), 22, ParagraphStyle("body", size=10.0, is_display=is_display)
    ).xs()
    return found


def test_a_run_in_heading_is_followed_by_one_em(set_text: Setter) -> None:
    """CLREQ #processing_of_runin_headings."""
    xs = _line(set_text, Span("要求", "emphasis"), Span(" 各部门"))
    assert xs[3] - xs[1] == pytest.approx(2.0)
    inside = _line(set_text, Span("要求 ", "emphasis"), Span("各部门"))
    assert inside[3] - inside[1] == pytest.approx(2.0)


def test_a_mark_at_a_leads_edge_keeps_its_own_blank(set_text: Setter) -> None:
    xs = _line(set_text, Span("要求：", "emphasis"), Span(" 各部门"))
    assert xs[4] - xs[2] == pytest.approx(2.0)
    before_latin = _line(set_text, Span("要求", "emphasis"), Span(" Xin"))
    assert before_latin[3] - before_latin[1] == pytest.approx(2.0)


def test_spaces_elsewhere_are_half_an_em(set_text: Setter) -> None:
    xs = _line(set_text, Span("会议"), Span("要求", "emphasis"), Span(" 各部门"))
    assert xs[5] - xs[3] == pytest.approx(1.5)
    plain = _line(set_text, Span("要求 各部门"))
    assert plain[3] - plain[1] == pytest.approx(1.5)
    small = _line(set_text, Span("要", "small"), Span(" 各部门"))
    assert small[2] - small[0] < 1.5


@pytest.mark.parametrize(
    ("spans", "end"),
    [
        ((Span("一、", "strong"), Span("要求", "strong"), Span(" 各部门")), 4),
        ((Span("要求", "strong"), Span("各部门")), 0),
        ((Span("要求", "strong"), Span(" ")), 0),
        ((Span(" ", "strong"), Span("各部门")), 0),
        ((Span("要求", "strong"),), 0),
        ((Span("要", "super"), Span(" 各部门")), 0),
        ((), 0),
    ],
)
def test_what_a_lead_is(spans: tuple[Span, ...], end: int) -> None:
    assert lead_end(Paragraph("body", spans), MARKS) == end
