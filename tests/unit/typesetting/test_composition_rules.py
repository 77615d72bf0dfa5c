"""Cases a person can read for the rules of Chinese line composition; lengths in em."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import MANUAL_BREAK, Paragraph, Span, plain_paragraph
from bulletin_studio.model.style import Alignment, CompositionRules, MarkStyle, ParagraphStyle, ProhibitionLevel, Region
from bulletin_studio.typesetting.line import Adjustment, BreakReason
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

Setter = Callable[..., Any]


def _ruled(**rules: Any) -> ParagraphStyle:
    return ParagraphStyle("body", size=10.0, rules=CompositionRules(**rules))


def test_han_stand_on_whole_ems(set_text: Setter) -> None:
    assert list(set_text("新泾镇召开").xs().values()) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("新，泾", 3.0),
        ("新（泾）镇", 5.0),
        ("））", 1.0),
        ("新”，泾", 3.5),
        ("新”“泾", 3.5),
        ("新：“泾", 3.5),
        ("新。》泾", 3.5),
        ("新·泾", 2.5),
        ("新—泾", 3.0),
        ("新——泾", 4.0),
        ("新……泾", 4.0),
        ("新/泾", 2.5),
        ("新－泾", 3.0),
        ("真？！的", 3.0),
        ("真！！！的", 4.0),
    ],
)
def test_natural_widths_of_marks(set_text: Setter, text: str, width: float) -> None:
    """R01, R05, R07, R35: boxes and blanks; the blank at the very edge is trimmed."""
    assert set_text(text).widths == [width]


@pytest.mark.parametrize(("marks", "width"), [("quanjiao", 6.0), ("kaiming", 5.5), ("banjiao", 5.0), ("plain", 7.0)])
def test_mark_styles(set_text: Setter, marks: str, width: float) -> None:
    """R41: 全角 squeezes neighbours, 开明 keeps only stops wide, 半角 none, plain neither trims nor squeezes."""
    assert set_text("“新”，泾。镇", style=_ruled(marks=MarkStyle(marks))).widths[0] == pytest.approx(width)


@pytest.mark.parametrize(
    ("text", "width"),
    [("新，泾", 3.0), ("新。泾", 3.0), ("新？泾", 3.0), ("新·泾", 3.0), ("“新”，泾", 4.0), ("新，“泾", 3.75)],
)
def test_marks_of_hong_kong_and_taiwan(set_text: Setter, text: str, width: float) -> None:
    """R41, region cns: points stand in the middle of their square, ！？ and · take a whole one."""
    assert set_text(text, style=_ruled(region=Region.CNS)).widths == [width]


def test_centred_points_have_their_ink_in_the_middle(set_text: Setter) -> None:
    """The glyph of a Mainland face is moved by a quarter em, and back to the edge at a line's end."""
    assert set_text("新，泾", style=_ruled(region=Region.CNS)).xs() == {0: 0.0, 1: 1.25, 2: 2.0}
    assert set_text("新，泾").xs() == {0: 0.0, 1: 1.0, 2: 2.0}


def test_no_line_begins_with_a_closing_mark_at_any_measure(set_text: Setter) -> None:
    """R02, R03, R04 on a text full of marks."""
    text = "“绿色新泾、精品小镇”，不断升级的宁聚里·新泾镇（长宁）；“善治”“乐活”！《美好》——共‘画’健康。" * 2
    for measure in range(4, 30):
        lines = set_text(text, measure).texts
        assert not [line for line in lines[1:] if line[0] in "，、。；！？”’》）·"], measure
        assert not [line for line in lines[:-1] if line[-1] in "“‘《（"], measure


def test_strict_level_keeps_the_dash_from_the_line_start(set_text: Setter) -> None:
    """R06."""
    text = "新泾镇召开——学习讨论会议"
    gb = {set_text(text, measure).texts[1][:1] for measure in (5, 6)}
    strict = {set_text(text, measure, _ruled(level=ProhibitionLevel.STRICT)).texts[1][:1] for measure in (5, 6)}
    assert "—" in gb
    assert "—" not in strict


def test_level_none_lets_marks_begin_a_line(set_text: Setter) -> None:
    style = _ruled(level=ProhibitionLevel.NONE)
    assert set_text("新泾镇召，开会", 4, style).texts == ["新泾镇召", "，开会"]
    assert set_text("新泾镇召，开会", 4).texts[1][0] != "，"


def test_a_mark_at_the_line_end_is_half_an_em_and_flush(set_text: Setter) -> None:
    """R08: the comma's ink box ends at the measure; its glyph begins half an em before it."""
    setting = set_text("新泾镇召开会议学习，讨论会上镇领导班子成员发言", 9.5)
    assert setting.texts[0].endswith("，")
    assert setting.xs()[9] == 9.0


def test_an_opening_mark_at_a_line_start_is_trimmed(set_text: Setter) -> None:
    """R09: the glyph stands half an em to the left, so its ink is at the edge."""
    assert set_text("“新泾镇”").xs()[0] == -0.5
    indented = ParagraphStyle("body", size=10.0, indent_em=2)
    assert set_text("“新泾镇”", style=indented).xs()[0] == 1.5


def test_all_lines_but_the_last_are_flush(set_text: Setter) -> None:
    """R10."""
    text = "近日，新泾镇召开 2024 年学习讨论会，以贯彻落实重要讲话为新的起点和重要契机，深入贯彻全会精神。" * 3
    for measure in (12, 17, 22, 25):
        widths = set_text(text, measure).widths
        assert widths[:-1] == pytest.approx([measure] * (len(widths) - 1), abs=0.001)


@pytest.mark.parametrize(
    ("text", "width", "adjustment"),
    [
        ("新（泾）镇召开会", 7.5, Adjustment.REDUCED_BRACKETS),
        ("新泾，镇召开会", 6.75, Adjustment.REDUCED_COMMAS),
        ("新泾 A 镇召开会", 7.0, Adjustment.REDUCED_GAPS),
        ("新泾。镇召开会", 6.75, Adjustment.REDUCED_STOPS),
    ],
)
def test_each_kind_of_glue_is_reduced_in_its_step(
    set_text: Setter, text: str, width: float, adjustment: Adjustment
) -> None:
    """R11: a one-line paragraph slightly too wide is squeezed by what it has."""
    line = set_text(text, width).lines[0]
    assert line.adjustment is adjustment
    assert line.width == pytest.approx(10 * width)


def test_brackets_give_before_commas_and_gaps_before_stops(set_text: Setter) -> None:
    """R11: a step is used up before the next begins."""
    setting = set_text("新（泾），镇 A 区。会", 8.9)
    xs = setting.xs()
    assert xs[1] == pytest.approx(0.5 + 1 - 1.0 + 0.0, abs=0.01)
    assert setting.lines[0].adjustment in (Adjustment.REDUCED_COMMAS, Adjustment.REDUCED_GAPS)


def test_gaps_expand_before_han(set_text: Setter) -> None:
    """R12: with one Han-Latin gap the slack goes there first; without, all gaps open alike."""
    text = "新泾镇党委 A" + "召开会议学习讨论" * 3
    first = set_text(text, 8.1).lines[0]
    assert first.adjustment in (Adjustment.EXPANDED_GAPS, Adjustment.REDUCED_GAPS, Adjustment.NONE)
    even = set_text("新泾镇召开学习讨论会议", 5.3)
    xs = list(even.xs().values())
    steps = [right - left for left, right in pairwise(xs)]
    assert max(steps) - min(steps) < 0.002


def test_typed_space_at_a_latin_boundary_is_replaced(set_text: Setter) -> None:
    """R15, R16: 2024 年 and 2024年 are equally wide, and the space is kept as a glyph for copying."""
    typed, untyped = set_text("在 2024 年"), set_text("在2024年")
    assert typed.widths == untyped.widths
    assert typed.xs()[2] == pytest.approx(1.25)
    text = "".join(placed.run.text for placed in typed.lines[0].runs)
    assert text == "在 2024 年"
    assert typed.xs()[1] == 1.0


def test_no_gap_beside_marks_and_at_edges(set_text: Setter) -> None:
    """R15."""
    assert set_text("“新A”").widths[0] == pytest.approx(set_text("新A").widths[0] + 1.0, abs=0.002)
    assert set_text("A，B").xs()[1] == set_text("A").widths[0]


@pytest.mark.parametrize("unit", ["37℃", "1+5+1", "GB/T", "16:30", "$100", "50%", "１２３", "—— ", "……", "３．５"])
def test_units_are_never_split(set_text: Setter, unit: str) -> None:
    """R05, R17."""
    text = f"盈{unit}昃辰{unit}宿列张{unit}寒来暑往{unit}秋收"
    for measure in range(4, 14):
        for line in set_text(text, measure).texts:
            assert line.count(unit.strip()) * len(unit.strip()) == sum(line.count(c) for c in set(unit.strip()))


def test_quotes_around_a_number_are_chinese_and_break_outside(set_text: Setter) -> None:
    """R18: “1+5+1”联合 can break before 联合, and its quotes are Chinese marks of half an em."""
    xs = set_text("深化“1+5+1”联合").xs()
    assert xs[2] == pytest.approx(2.0)
    breaks = {set_text("深化“1+5+1”联合招商模式发展", measure).texts[1][0] for measure in (5.6, 6)}
    assert "联" in breaks


def test_latin_quotes_and_apostrophes_stay_latin(set_text: Setter) -> None:
    """R18."""
    latin = set_text("T’Pol said “yes” again")
    assert latin.widths[0] < 12.5
    chinese = set_text("他说“yes”了")
    assert chinese.xs()[2] == pytest.approx(2.0)


def test_a_paragraph_never_ends_in_a_single_character(set_text: Setter) -> None:
    """R19 where it can be avoided: every length from 12 to 40 characters at 10 em."""
    for length in range(12, 41):
        text = ("一二三四五六七八九十" * 5)[:length] + "。"
        last = set_text(text, 10).texts[-1]
        assert len(last.strip("。")) >= 2, (length, last)


def test_first_line_indent(set_text: Setter) -> None:
    """R21."""
    style = ParagraphStyle("body", size=10.0, indent_em=2)
    setting = set_text("新泾镇召开学习讨论会议发言", 6, style)
    assert setting.xs()[0] == 2.0
    assert setting.xs(1)[setting.lines[1].start] == 0.0


def test_manual_break_wins_and_is_not_stretched(set_text: Setter) -> None:
    setting = set_text(f"新泾镇{MANUAL_BREAK}召开会议", 20)
    assert setting.texts == ["新泾镇", "召开会议"]
    assert setting.lines[0].reason is BreakReason.MANUAL
    assert setting.widths == [3.0, 4.0]


def test_missing_character_shows_the_placeholder(set_text: Setter) -> None:
    setting = set_text("新😀泾")
    runs = [placed.run for placed in setting.lines[0].runs]
    assert [run.text for run in runs] == ["新", "😀", "泾"]
    assert runs[1].glyph_ids == set_text("〓").lines[0].runs[0].run.glyph_ids
    assert setting.widths == [3.0]


def test_a_word_wider_than_the_measure_is_cut_and_reported(set_text: Setter) -> None:
    setting = set_text("见 https://www.example.com/a/long/path/that/never/ends/ever 网址。", 8)
    assert any(line.reason is BreakReason.INSIDE_WORD for line in setting.lines)
    assert max(setting.widths) <= 8.001


def test_centred_and_end_aligned_lines(set_text: Setter) -> None:
    centred = ParagraphStyle("caption", size=10.0, alignment=Alignment.CENTRE)
    assert set_text("新泾镇", 9, centred).xs()[0] == 3.0
    flush = ParagraphStyle("caption", size=10.0, alignment=Alignment.END)
    assert set_text("新泾镇", 9, flush).xs()[0] == 6.0


def test_marks_squeeze_across_a_change_of_style(set_text: Setter) -> None:
    """R07: ”， is 1 em together although the quote is Kai and the comma Song."""
    paragraph = Paragraph("body", (Span("新"), Span("“泾”", "emphasis"), Span("，镇")))
    assert set_text(paragraph).widths[0] == set_text("新“泾”，镇").widths[0]
    assert len(set_text(paragraph).lines[0].runs) == 3


def test_superscript_is_small_and_raised(set_text: Setter) -> None:
    paragraph = Paragraph("body", (Span("镇"), Span("注", "small")))
    run = set_text(paragraph).lines[0].runs[1].run
    assert run.size == 5.0
    assert run.y_offsets == (-4.0,)


@pytest.mark.parametrize(
    "text", ["", " ", "\u2028", "\u3000\u3000", "A", "，", "（", "\u200b", "\ud800", "\x00\x1b", "e\u0301"]
)
@pytest.mark.parametrize("measure", [0, 1, 22])
def test_odd_texts_are_set_at_every_measure(set_text: Setter, text: str, measure: float) -> None:
    lines = set_text(text, measure).lines
    assert lines[0].start == 0
    assert lines[-1].end == len(text)


def test_a_paragraph_can_be_set_a_line_longer_or_shorter_within_its_limits(library: FontLibrary) -> None:
    """CLREQ-style squeezing gives make-up a choice of line counts; text and flush edges stay."""
    text = "近日，新泾镇召开学习讨论会，以贯彻落实“重要讲话”为新的起点和重要契机，深入贯彻“全会精神”，谋划工作。" * 6
    style = ParagraphStyle("body", size=10.0, indent_em=2)
    place = TextPlace("a", "body", 0, 0)
    counts = {}
    for wanted in (None, 11, 12, 13, 14, 15, 40):
        result = set_paragraph(plain_paragraph("body", text), style, (220.0,), place, TypeContext(library), wanted)
        counts[wanted] = len(result.lines)
        assert all(line.width == pytest.approx(220.0) for line in result.lines[:-1])
    best = counts[None]
    assert len(set(counts.values())) > 1
    assert counts[40] == best
    assert all(count in (wanted, best) for wanted, count in counts.items())


@pytest.mark.parametrize("group", ["30 kg", "＞7"])
def test_a_number_keeps_its_latin_unit_and_its_comparison(set_text: Setter, group: str) -> None:
    """R17: at every measure where another break serves as well."""
    for length in range(8, 24):
        lines = set_text("北桥街道各居民区" * 3 + f"{group}的标准，" + "新泾镇" * 6, length).texts
        assert any(group in line for line in lines), (length, lines)
