"""Clauses on paragraphs and headings: indents, last lines, pitch, breaks of headings, tracking, the character grid."""

from itertools import pairwise

import pytest
from ledger import Clause, LineProof, Readings, Status, each
from reading import NEAR, Reading, is_han, is_latin
from specimens import CENTRE, EVEN, PROSE, START, at_measures, body, heading, naive, ruled, styled

_INDENTS = "first_line_indents"
_ORPHANS = "adjustments_of_orphans_and_widows"
_AREA = "considerations_in_designing_type_area"
_HEADINGS = "handling_of_headings"
_NAIVE = "naive setting"
_INDENTED = tuple(styled(each_, indent_em=2.0) for each_ in at_measures(PROSE, (14, 18, 22)))
_LENGTHS = tuple(body(("一二三四五六七八九十" * 5)[:length] + "。", 10) for length in range(12, 41))
_TITLE = "新泾镇召开主题教育调研成果交流会深入推进高质量发展"
_TITLES = tuple(heading(_TITLE, measure) for measure in (13, 14, 15, 16, 18))
_QUOTED = tuple(heading("新泾镇凝心聚力做大“健康同心能量场”共建美好社区", measure) for measure in (11, 15, 16, 17))
_SPACED = tuple(heading("务虚求实聚力奋进 谋定而动开创新局面", measure) for measure in (10, 11, 12))
_NAMED = tuple(
    heading("新泾镇党委书记卞晓清同志调研社区党群服务工作", measure, ("卞晓清同志调研",))
    for measure in (9, 10, 11, 12, 13)
)
_NUMBERED = tuple(heading("新泾镇召开2024年12月学习讨论会暨第100次党员代表大会", measure) for measure in (8, 9, 10, 11))
_BROKEN = (heading("新泾镇召开会议\u2028学习讨论", 30),)
_LONG_NAMES = tuple(styled(body(name, 4), alignment=EVEN) for name in ("王芳", "李小明", "欧阳小明"))
_TRACKED = body("新泾镇召开学习，讨论", 22)
_RUN_IN = body("学习讨论\u3000新泾镇召开会议各部门发言交流", 9.3)


def _indented(reading: Reading) -> None:
    assert reading.rows[0].left == pytest.approx(2.0, abs=NEAR)
    assert all(row.left == pytest.approx(0.0, abs=NEAR) for row in reading.rows[1:])


def _indented_by_one(reading: Reading) -> None:
    assert reading.rows[0].left == pytest.approx(1.0, abs=NEAR)


def _no_runt(minimum: int) -> object:
    def check(reading: Reading) -> None:
        if len(reading.rows) > 1:
            assert sum(is_han(char.text) or is_latin(char.text) for char in reading.rows[-1].boxes) >= minimum

    return check


def _pitch(reading: Reading) -> None:
    """One and three quarters of the size from baseline to baseline, dots, names and pinyin included."""
    steps = [below.y - above.y for above, below in pairwise(reading.rows)]
    assert len(steps) > 2
    assert steps == pytest.approx([1.75] * len(steps), abs=NEAR)


def _centred(reading: Reading) -> None:
    for row in reading.rows:
        assert (row.left + row.right) / 2 == pytest.approx(reading.measure / 2, abs=0.01)


def _balanced(reading: Reading) -> None:
    widths = [row.right - row.left for row in reading.rows]
    assert len(widths) > 1
    assert max(widths) - min(widths) <= 0.35 * reading.measure
    assert max(widths) <= reading.measure + NEAR


def _no_lone_character(reading: Reading) -> None:
    assert all(len(row.boxes) > 1 for row in reading.rows)


_INSIDE_PHRASES = ("召|开", "主|题", "教|育", "调|研", "成|果", "交|流", "深|入", "推|进", "质|量", "发|展", "新|泾")


def _at_phrases(reading: Reading) -> None:
    cuts = {f"{above[-1]}|{below[0]}" for above, below in pairwise(reading.texts)}
    assert cuts
    assert not cuts & set(_INSIDE_PHRASES)


def _quotes_whole(reading: Reading) -> None:
    assert len(reading.rows) > 1
    assert any("“健康同心能量场”" in text for text in reading.texts)


def _broken_at_space(reading: Reading) -> None:
    assert reading.texts == ["务虚求实聚力奋进", "谋定而动开创新局面"]


def _names_whole(reading: Reading) -> None:
    assert len(reading.rows) > 1
    assert any("卞晓清同志调研" in text for text in reading.texts)


def _numbers_whole(reading: Reading) -> None:
    assert len(reading.rows) > 1
    for number in ("2024", "12", "100"):
        assert sum(text.count(number) for text in reading.texts) == reading.specimen.text.count(number)


def _manual_break(reading: Reading) -> None:
    assert [text.strip("\u2028") for text in reading.texts] == ["新泾镇召开会议", "学习讨论"]


def _solid(reading: Reading) -> None:
    assert all(abs(gap.width) < NEAR for row in reading.rows for gap in row.gaps("han"))


def _tracked(width: float) -> object:
    def check(reading: Reading) -> None:
        found = [gap.width for gap in reading.row.gaps("han")]
        assert found == pytest.approx([width] * len(found), abs=NEAR)

    return check


def _evenly_spaced(readings: Readings) -> None:
    for reading in readings:
        row = reading.row
        assert row.left == pytest.approx(0.0, abs=NEAR)
        assert row.right == pytest.approx(4.0, abs=NEAR)
        found = [gap.width for gap in row.gaps("han")]
        assert max(found) - min(found) < 0.01


def _run_in(reading: Reading) -> None:
    row = reading.rows[0]
    assert row.between("论", "新") == pytest.approx(1.0, abs=NEAR)
    assert row.between("学", "习") > NEAR


_GRID = ruled(at_measures("“新泾”，2024 年、Xin（A）·宁聚里学习讨论。" * 3, (10, 11)), strict_grid=True)


def _in_squares(reading: Reading) -> None:
    for row in reading.rows:
        for char in row.boxes:
            if is_han(char.text):
                assert char.x == pytest.approx(round(char.x), abs=0.01)


def _whole_ems(reading: Reading) -> None:
    """The column holds whole characters, so lines of Han alone need no adjustment."""
    assert reading.paragraph.measure_em == pytest.approx(round(reading.paragraph.measure_em), abs=NEAR)
    assert all(abs(gap.width) < NEAR for row in reading.rows for gap in row.gaps("han"))


_HAN_ONLY = "新泾镇召开学习讨论会议各部门发言交流意见总结经验查找不足聚焦重点" * 2


CLAUSES = (
    Clause(
        _INDENTS,
        "段首缩进两字",
        "First lines are indented by two em",
        "R21",
        Status.ENFORCED,
        (
            LineProof(
                "2 em on the first line, nothing on the others",
                _INDENTED,
                each(_indented),
                tuple(styled(each_, indent_em=0.0) for each_ in _INDENTED),
                "indent 0",
            ),
        ),
    ),
    Clause(
        _INDENTS,
        "短行缩进一字（选项）",
        "An indent of one em for short measures (option)",
        "R21",
        Status.OPTION,
        (
            LineProof(
                "1 em",
                (styled(body(PROSE, 12), indent_em=1.0),),
                each(_indented_by_one),
                (styled(body(PROSE, 12), indent_em=2.0),),
                "indent 2 em",
            ),
        ),
    ),
    Clause(
        _ORPHANS,
        "单字不成行",
        "No paragraph ends in a line of one character",
        "R19",
        Status.ENFORCED,
        (
            LineProof(
                "29 paragraphs of 12 to 40 characters at 10 em",
                _LENGTHS,
                each(_no_runt(2)),
                ruled(_LENGTHS, runt_minimum=1),
                "least number 1",
            ),
        ),
    ),
    Clause(
        _ORPHANS,
        "末行最少字数可定（选项）",
        "The least number of characters on a last line (option)",
        "R19",
        Status.OPTION,
        (
            LineProof(
                "three characters at least",
                ruled(_LENGTHS, runt_minimum=3),
                each(_no_runt(3)),
                _LENGTHS,
                "least number 2",
            ),
        ),
    ),
    Clause(
        _AREA,
        "行长为字号的整数倍",
        "The measure is a whole number of em",
        "R22",
        Status.ENFORCED,
        (
            LineProof(
                "lines of Han alone fill it without adjustment",
                (body(_HAN_ONLY, 22), body(_HAN_ONLY, 17)),
                each(_whole_ems),
                (body(_HAN_ONLY, 22.5),),
                "a measure of 22.5 em",
            ),
        ),
    ),
    Clause(
        _AREA,
        "行距为字号的二分之一至一倍，全文一致",
        "The pitch is one and a half to two em, and constant",
        "R23",
        Status.ENFORCED,
        (
            LineProof(
                "equal steps from baseline to baseline",
                (body(PROSE, 22),),
                each(_pitch),
                (styled(body(PROSE, 22), leading=12.0),),
                "leading 1.2 em",
            ),
        ),
    ),
    Clause(
        _HEADINGS,
        "标题居中",
        "Headings are centred",
        "R27",
        Status.ENFORCED,
        (
            LineProof(
                "every line, by its boxes",
                (*_TITLES, *_QUOTED),
                each(_centred),
                tuple(styled(each_, alignment=START) for each_ in _TITLES),
                "aligned to the start",
            ),
        ),
    ),
    Clause(
        _HEADINGS,
        "标题密排",
        "Headings are set solid",
        "R27",
        Status.ENFORCED,
        (
            LineProof(
                "no gaps between Han",
                _TITLES,
                each(_solid),
                tuple(styled(each_, tracking_em=0.1) for each_ in _TITLES),
                "tracking 0.1 em",
            ),
        ),
    ),
    Clause(
        _HEADINGS,
        "标题折行均衡",
        "Lines of a heading are balanced",
        "R28",
        Status.ENFORCED,
        (
            LineProof(
                "their lengths differ by a third of the measure at most",
                _TITLES,
                each(_balanced),
                tuple(styled(each_, is_display=False) for each_ in _TITLES),
                "set as body",
            ),
        ),
    ),
    Clause(
        _HEADINGS,
        "标题不留单字成行",
        "No line of a heading has one character",
        "R28",
        Status.ENFORCED,
        (
            LineProof(
                "two characters at least",
                _TITLES,
                each(_no_lone_character),
                naive(heading(_TITLE, measure) for measure in (6, 8, 12, 23)),
                _NAIVE,
            ),
        ),
    ),
    Clause(
        _HEADINGS,
        "标题在词语之间折行",
        "A heading is broken between phrases",
        "R28",
        Status.ENFORCED,
        (LineProof("no word is cut", _TITLES, each(_at_phrases), naive(_TITLES), _NAIVE),),
    ),
    Clause(
        _HEADINGS,
        "标题中的空格优先折行",
        "A typed space is a heading's preferred break",
        "R28",
        Status.ENFORCED,
        (LineProof("the line ends at the space", _SPACED, each(_broken_at_space), naive(_SPACED), _NAIVE),),
    ),
    Clause(
        _HEADINGS,
        "标题不在引号、书名号内折行（行数允许时）",
        "No heading is broken inside quotes where its lines allow",
        "R28",
        Status.ENFORCED,
        (LineProof("the quote stands on one line", _QUOTED, each(_quotes_whole), naive(_QUOTED), _NAIVE),),
    ),
    Clause(
        _HEADINGS,
        "标题不拆专名（保护词）",
        "No heading is broken inside protected words",
        "R28",
        Status.ENFORCED,
        (
            LineProof(
                "the name and office stand on one line",
                _NAMED,
                each(_names_whole),
                tuple(heading(each_.text, each_.measure_em) for each_ in _NAMED),
                "no protected words",
            ),
        ),
    ),
    Clause(
        _HEADINGS,
        "标题不拆数字",
        "No heading is broken inside numbers",
        "R28",
        Status.ENFORCED,
        (LineProof("numbers are whole", _NUMBERED, each(_numbers_whole), naive(_NUMBERED), _NAIVE),),
    ),
    Clause(
        _HEADINGS,
        "手动折行优先",
        "A manual break wins",
        "R28",
        Status.ENFORCED,
        (
            LineProof(
                "two lines where one would do",
                _BROKEN,
                each(_manual_break),
                (heading("新泾镇召开会议学习讨论", 30),),
                "no manual break",
            ),
        ),
    ),
    Clause(
        "processing_of_runin_headings",
        "接排标题后空一字",
        "A run-in heading is followed by one em",
        "R29",
        Status.OPTION,
        (
            LineProof(
                "an ideographic space keeps its em where the line is opened",
                (_RUN_IN,),
                each(_run_in),
                naive((_RUN_IN,), is_justified=True),
                "naive setting, every gap opened alike",
            ),
        ),
    ),
    Clause(
        "increased_inter_character_spacing",
        "加大字距（选项）",
        "Increased tracking (option)",
        "R30",
        Status.OPTION,
        (
            LineProof(
                "a quarter em between all",
                (styled(_TRACKED, tracking_em=0.25),),
                each(_tracked(0.25)),
                (_TRACKED,),
                "no tracking",
            ),
        ),
    ),
    Clause(
        "reduced_inter_character_spacing",
        "缩小字距（选项）",
        "Reduced tracking (option)",
        "R14",
        Status.OPTION,
        (
            LineProof(
                "a twentieth em closer",
                (styled(_TRACKED, tracking_em=-0.05),),
                each(_tracked(-0.05)),
                (_TRACKED,),
                "no tracking",
            ),
        ),
    ),
    Clause(
        "even_inter_character_spacing",
        "均排（选项）",
        "Even spacing (option)",
        "R31",
        Status.OPTION,
        (
            LineProof(
                "names of two to four characters, all four em wide",
                _LONG_NAMES,
                _evenly_spaced,
                tuple(styled(each_, alignment=CENTRE) for each_ in _LONG_NAMES),
                "centred",
            ),
        ),
    ),
    Clause(
        "handling_of_grid_alignment_in_chinese_and_western_mixed_text_composition",
        "纵横对齐（选项）",
        "Strict character grid (option)",
        "R39",
        Status.OPTION,
        (
            LineProof(
                "every Han character stands in a square of the grid",
                _GRID,
                each(_in_squares),
                ruled(_GRID, strict_grid=False),
                "grid off",
            ),
        ),
    ),
)
