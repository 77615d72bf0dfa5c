"""Options of composition (hanging, strict grid, Latin face) and signs beside the text."""

from collections.abc import Callable
from typing import Any

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.items import FilledPath, MoveTo, StrokedPath
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph, Span
from bulletin_studio.model.style import (
    Alignment,
    CharacterStyle,
    CompositionRules,
    Decoration,
    FaceRole,
    LatinMix,
    ParagraphStyle,
)
from bulletin_studio.typesetting.line import Line
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

Setter = Callable[..., Any]
TEXT = "第二天我起得非常迟，午饭之后，出去看了朋友。今天天气很好，我们到公园里走走，看看花。"


def _ruled(**rules: Any) -> ParagraphStyle:
    return ParagraphStyle("body", size=10.0, rules=CompositionRules(**rules))


def test_hanging_is_off_by_default_and_half_an_em_where_on(set_text: Setter) -> None:
    """R38."""
    for measure in range(6, 16):
        assert max(set_text(TEXT, measure).widths) <= measure + 0.001
    hung = [set_text(TEXT, measure, _ruled(hanging=True)) for measure in range(6, 16)]
    over = {
        round(width - measure, 3)
        for measure, setting in zip(range(6, 16), hung, strict=True)
        for width in setting.widths
        if width > measure + 0.001
    }
    assert over == {0.5}


def test_only_single_pause_and_stop_marks_hang(set_text: Setter) -> None:
    """R38: never one of several marks, never a dash."""
    text = "他说：“你好！”，我说——好。" * 3
    for measure in range(5, 14):
        setting = set_text(text, measure, _ruled(hanging=True))
        for line, width in zip(setting.texts, setting.widths, strict=True):
            if width > measure + 0.001:
                assert line[-1] in "：，。！"
                assert line[-2] not in "”！，—"


def test_strict_grid_puts_everything_in_squares(set_text: Setter) -> None:
    """R39."""
    setting = set_text("“新泾”，2024 年、Xin（A）·宁聚里。" * 3, 11, _ruled(strict_grid=True))
    for index in range(len(setting.lines)):
        text = setting.result.text
        for place, x in setting.xs(index).items():
            if "\u4e00" <= text[place] <= "\u9fff":
                assert x == pytest.approx(round(x), abs=0.001), text[place]
    assert all(width == pytest.approx(round(width)) for width in setting.widths)


def test_even_spacing_fills_the_measure_with_equal_gaps(set_text: Setter) -> None:
    """R31: names of two, three and four characters all four em wide."""
    even = ParagraphStyle("name", size=10.0, alignment=Alignment.EVEN)
    assert set_text("王芳", 4, even).xs() == {0: 0.0, 1: 3.0}
    assert set_text("李小明", 4, even).xs() == {0: 0.0, 1: 1.5, 2: 3.0}
    assert set_text("欧阳小明", 4, even).widths == [4.0]


def test_latin_letters_may_come_from_another_face(library: FontLibrary) -> None:
    latin = LatinMix(FaceRole.HEI, size_factor=0.95, rise_em=0.02)
    style = ParagraphStyle("body", size=10.0, latin=latin)
    paragraph = Paragraph("body", (Span("在 Xin 街区"),))
    line = set_paragraph(paragraph, style, (220.0,), TextPlace("a", "body", 0, 0), TypeContext(library)).lines[0]
    runs = {placed.run.text.strip(): placed.run for placed in line.runs}
    assert runs["Xin"].font == "BulletinHei-Regular"
    assert runs["Xin"].size == pytest.approx(9.5)
    assert set(runs["Xin"].y_offsets) == {-0.2}
    assert runs["街区"].font == "BulletinSong-Regular"


def _signed_line(library: FontLibrary, decoration: Decoration, *spans: Span) -> Line:
    context = TypeContext(library, (CharacterStyle("sign", decoration=decoration),))
    style = ParagraphStyle("body", size=10.0)
    return set_paragraph(Paragraph("body", spans), style, (220.0,), TextPlace("a", "body", 0, 0), context).lines[0]


def test_emphasis_dots_stand_under_han_only(library: FontLibrary) -> None:
    """R32: centred under each Han character, none under marks, spaces and letters."""
    line = _signed_line(library, Decoration.DOTS, Span("要"), Span("重点，A 抓", "sign"), Span("落实"))
    dots = [sign for sign in line.signs if isinstance(sign, FilledPath)]
    assert len(dots) == 3
    start = dots[0].path[0]
    assert isinstance(start, MoveTo)
    assert start.point.x == pytest.approx(15.0 + 0.7)
    assert 1.2 < start.point.y < 5.0


@pytest.mark.parametrize("decoration", [Decoration.NAME, Decoration.BOOK])
def test_lines_under_neighbouring_names_do_not_touch(library: FontLibrary, decoration: Decoration) -> None:
    """R33."""
    line = _signed_line(library, decoration, Span("新泾", "sign"), Span("长宁", "sign"))
    lines = [sign for sign in line.signs if isinstance(sign, StrokedPath)]
    assert len(lines) == 2
    ends = [lines[0].path[-1], lines[1].path[0]]
    assert ends[1].point.x - ends[0].point.x == pytest.approx(1.6)  # type: ignore[union-attr]


def test_pinyin_is_centred_above_and_makes_room_for_itself(library: FontLibrary) -> None:
    """R36: half the size, the pitch unchanged, a quarter em between neighbours."""
    spans = (Span("新"), Span("泾", annotation="jīng"), Span("庄", annotation="zhuāng"), Span("镇"))
    context = TypeContext(library)
    place = TextPlace("a", "body", 0, 0)
    result = set_paragraph(Paragraph("body", spans), ParagraphStyle("body", size=10.0), (220.0,), place, context)
    line = result.lines[0]
    first, second = line.annotations
    assert first.run.size == 5.0
    assert second.origin.x - (first.origin.x + first.run.width) >= 1.25 - 0.001
    assert first.origin.y < -8.8
    assert line.width > 40.0
    assert result.leading == 17.5
