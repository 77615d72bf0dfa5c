"""Clauses on line edges: marks at line ends and starts, spaces at edges, hanging marks."""

from collections.abc import Callable

import pytest
from ledger import Clause, LineProof, Readings, Status, each
from reading import CLOSE, MARKS, NEAR, OPEN, PAUSE, STOP, Reading, Row, is_latin
from specimens import CENTRE, END, PROSE, at_measures, body, naive, ruled, styled

_EDGES = "h-compression_of_punctuation_marks_at_line_start"
_END = "GB/T 15834 5.1.10"
_HANGING = "hanging_punctuation_marks_at_line_end"
_FULL = "naive setting, full-width marks flush"
_MARKED = "新泾镇（长宁）召开“学习”讨论会，发言、交流：“善治”《方案》；通过！会后（即日），公布。" * 2
_MEASURES = range(7, 27)
_PROSE = at_measures(PROSE, _MEASURES)
_TEXT = at_measures(_MARKED, _MEASURES)
_INDENTED = tuple(styled(body(f"{mark}新泾镇”召开学习讨论会议", 22), indent_em=2.0) for mark in "“（《")
_SHORT = tuple(body(text, 12) for text in ("新泾镇。", "“新泾镇”", "（长宁）", "新泾镇，"))
_ENDED, _CENTRED = (tuple(styled(short, alignment=way) for short in _SHORT) for way in (END, CENTRE))
_SPACED = at_measures("新泾镇 Xin 街区 2024 年 12 月 A 楼 B 座 New Town 学习 讨论 会 议", range(4, 14))
_LONE = at_measures(
    "第二天我起得非常迟，午饭之后，出去看了朋友。今天天气很好，我们到公园里走走，看看花——好！”", range(6, 18)
)


def _ends_half(marks: frozenset[str]) -> Callable[[Readings], None]:
    """Justified lines that end with a mark: its half square ends at the measure."""

    def check(readings: Readings) -> None:
        rows = [(row, reading.measure) for reading in readings for row in reading.rows[:-1]]
        ended = [(row, measure) for row, measure in rows if row.boxes[-1].text in marks]
        assert len(ended) >= 5
        for row, measure in ended:
            assert row.boxes[-1].x + 0.5 == pytest.approx(measure, abs=NEAR)

    return check


def _half_at_end(marks: frozenset[str], zh: str, en: str) -> Clause:
    proof = LineProof(
        f"{''.join(sorted(marks))[:8]}: the box ends at the measure on every justified line of {len(_TEXT)} specimens",
        _TEXT,
        _ends_half(marks),
        naive(_TEXT, is_justified=True),
        _FULL,
    )
    return Clause(_END, zh, en, "R08", Status.ENFORCED, (proof,))


def _opening_at_edge(readings: Readings) -> None:
    opened = [row for reading in readings for row in reading.rows[1:] if row.boxes[0].text in OPEN]
    assert len(opened) >= 5
    for row in opened:
        assert row.boxes[0].x == pytest.approx(-0.5, abs=NEAR)


def _opening_at_indent(reading: Reading) -> None:
    assert reading.row.left == pytest.approx(2.0, abs=NEAR)


def _ends_at_measure(reading: Reading) -> None:
    assert reading.row.right == pytest.approx(reading.measure, abs=NEAR)


def _ink_is_centred(reading: Reading) -> None:
    assert (reading.row.left + reading.row.right) / 2 == pytest.approx(reading.measure / 2, abs=NEAR)


def _no_space_at_edges(reading: Reading) -> None:
    for row in reading.rows:
        assert row.text == row.text.strip()
        assert row.left == pytest.approx(0.0, abs=NEAR)


def _no_gap_at_edges(readings: Readings) -> None:
    rows = [(row, reading.measure) for reading in readings for row in reading.rows[:-1]]
    ended = [(row, measure) for row, measure in rows if is_latin(row.boxes[-1].text) and _is_flush_line(row)]
    started = [row for reading in readings for row in reading.rows[1:] if is_latin(row.boxes[0].text)]
    assert ended
    assert started
    for row, measure in ended:
        assert row.right == pytest.approx(measure, abs=NEAR)
    for row in started:
        assert row.left == pytest.approx(0.0, abs=NEAR)


def _is_flush_line(row: Row) -> bool:
    return len(row.boxes) > 3


def _manual(reading: Reading) -> None:
    assert len(reading.rows) == 2
    first, second = reading.rows
    assert first.right == pytest.approx(3.0, abs=NEAR)
    assert second.left == pytest.approx(0.0, abs=NEAR)


_BROKEN = tuple(body(text, 22) for text in ("新泾镇 \u2028Xin街区", "新泾镇\u2028“长宁”区", "新泾镇\u2028 2024 年"))


def _nothing_hangs(reading: Reading) -> None:
    assert all(row.right <= reading.measure + NEAR for row in reading.rows)


def _single_marks_hang(readings: Readings) -> None:
    hung = [(row, reading) for reading in readings for row in reading.rows if row.right > reading.measure + NEAR]
    assert hung
    for row, reading in hung:
        assert row.right == pytest.approx(reading.measure + 0.5, abs=NEAR)
        assert row.boxes[-1].text in PAUSE | STOP
        assert row.boxes[-2].text not in MARKS | {"—"}


CLAUSES = (
    _half_at_end(PAUSE, "行尾的逗号、顿号、分号、冒号占半字", "A pause mark at the line end takes half an em"),
    _half_at_end(STOP, "行尾的句号、问号、叹号占半字", "A stop mark at the line end takes half an em"),
    _half_at_end(CLOSE, "行尾的闭引号、闭括号占半字", "A closing mark at the line end takes half an em"),
    Clause(
        _EDGES,
        "行首的开引号、开括号去掉前半字空白",
        "The blank before an opening mark vanishes at the line start",
        "R09",
        Status.ENFORCED,
        (
            LineProof(
                "its ink begins at the edge of the measure",
                _TEXT,
                _opening_at_edge,
                naive(_TEXT, is_justified=True),
                _FULL,
            ),
        ),
    ),
    Clause(
        _EDGES,
        "段首开标号的墨从缩进处起",
        "At a paragraph's start the opening mark's ink stands at the indent",
        "R09",
        Status.ENFORCED,
        (LineProof("ink at 2 em exactly", _INDENTED, each(_opening_at_indent), naive(_INDENTED), "naive setting"),),
    ),
    Clause(
        _EDGES,
        "末行及右对齐行同样处理",
        "Last lines and lines aligned to the end are trimmed alike",
        "R08",
        Status.ENFORCED,
        (
            LineProof(
                "the last box ends at the measure", _ENDED, each(_ends_at_measure), naive(_ENDED), "naive setting"
            ),
        ),
    ),
    Clause(
        _EDGES,
        "居中行按墨居中，不计边缘空白",
        "Centred lines are centred without the blanks at their edges",
        "R08",
        Status.ENFORCED,
        (LineProof("boxes are centred", _CENTRED, each(_ink_is_centred), naive(_CENTRED), "naive setting"),),
    ),
    Clause(
        "mixed_text_composition_in_horizontal_writing_mode",
        "行首行尾不留空格",
        "No space is left at a line's edges",
        "R15",
        Status.ENFORCED,
        (
            LineProof(
                "no line begins or ends with a space",
                _SPACED,
                each(_no_space_at_edges),
                naive(_SPACED),
                "naive setting",
            ),
        ),
    ),
    Clause(
        "mixed_text_composition_in_horizontal_writing_mode",
        "行首行尾不留中西间距",
        "No Han-Latin gap at a line's edges",
        "R15",
        Status.ENFORCED,
        (
            LineProof("Latin at an edge stands at the edge", _PROSE, _no_gap_at_edges, naive(_SPACED), "naive setting"),
            LineProof(
                "nor at a manual break",
                _BROKEN,
                each(_manual),
                tuple(body(each.text.replace("\u2028", "\u3000"), 22) for each in _BROKEN),
                "a space for the break",
            ),
        ),
    ),
    Clause(
        _HANGING,
        "不悬挂行尾点号（默认）",
        "Marks do not hang at line ends (default)",
        "R38",
        Status.ENFORCED,
        (
            LineProof(
                "no box passes the measure", _LONE, each(_nothing_hangs), ruled(_LONE, hanging=True), "hanging on"
            ),
        ),
    ),
    Clause(
        _HANGING,
        "行尾点号悬挂（选项）",
        "Hanging punctuation (option)",
        "R38",
        Status.OPTION,
        (
            LineProof(
                "a single pause or stop mark hangs by half an em, never a dash, never one of several",
                ruled(_LONE, hanging=True),
                _single_marks_hang,
                _LONE,
                "hanging off",
            ),
        ),
    ),
)
