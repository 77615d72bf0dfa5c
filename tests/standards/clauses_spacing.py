"""Clauses on justification: what gives, in which order and how far."""

from itertools import pairwise

import pytest
from ledger import Clause, LineProof, Readings, Status, each
from reading import NEAR, Reading, Row
from specimens import EVEN, PLAIN, PROSE, START, Specimen, at_measures, body, naive, ruled, styled

from bulletin_studio.model.style import FaceRole

_NEED = "necessity_for_line_adjustment"
_ORDER = "reduction_and_expansion"
_REDUCE = "procedures_for_inter-character_spacing_reduction"
_EXPAND = "procedures_for_inter-character_space_expansion"
_PROSE = at_measures(PROSE, range(11, 31))
_RIGID = "plain marks, which never give"
_ALIKE = "naive setting, every gap opened alike"
_ONE = "naive setting, one gap opened"
_ENGLISH = at_measures(
    "新泾镇 Xin 街区 Shared Living Room and Community Health Center of Xinjing Town 于 2024 年启用 New Town Plan 项目",
    range(14, 26),
)
_TYPED = at_measures("在 2024 年同Xin街区等12个项目启动 30 天，于6月公布 A 楼B座方案", range(9, 15))
_WORD_FIRST = at_measures("Xinjing新泾镇召开学习讨论会议，Community党群服务中心启用", (8.2, 8.4, 8.6, 8.8))
_LEADING_LATIN = at_measures("A新泾镇召开学习讨论会议各部门发言，B座街区党群服务中心启用", (8.6, 9.6, 10.6))


def _flush(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        assert row.left == pytest.approx(0.0, abs=NEAR)
        assert row.right == pytest.approx(reading.measure, abs=NEAR)


def _natural_last_line(reading: Reading) -> None:
    assert [gap.width for gap in reading.rows[-1].gaps("han")] == pytest.approx(
        [0.0] * (len(reading.rows[-1].boxes) - 1), abs=NEAR
    )


def _natural_before_break(reading: Reading) -> None:
    assert reading.rows[0].right == pytest.approx(3.0, abs=NEAR)


def _gaps(row: Row, *kinds: str) -> list[float]:
    return [gap.width for gap in row.gaps(*kinds)]


def _reduced(
    shows: str, text: str, measure: float, wanted: dict[str, float], control: Specimen | None = None
) -> LineProof:
    """A line of one row, too wide by nature, with the width that the gaps of each kind are left with."""
    specimen = body(text, measure)

    def check(reading: Reading) -> None:
        assert reading.row.right == pytest.approx(reading.measure, abs=NEAR)
        for kind, width in wanted.items():
            found = _gaps(reading.row, kind)
            assert found
            assert found == pytest.approx([width] * len(found), abs=NEAR)

    return LineProof(
        shows, (specimen,), each(check), (control,) if control else ruled((specimen,), marks=PLAIN), _RIGID
    )


_SPACES = tuple(styled(body("Xin Street Room No", measure), face=FaceRole.KAI) for measure in (9.15, 9.05, 9.0))


def _word_spaces_reduced(readings: Readings) -> None:
    for reading in readings:
        found = _gaps(reading.row, "word")
        assert len(found) == 3
        assert max(found) - min(found) < 2 * NEAR
        assert min(found) > 0.25 - NEAR
        assert max(found) < 0.35 - NEAR


def _reduction_in_order(readings: Readings) -> None:
    """Han-Latin gaps shrink only where brackets and pauses are used up, stops only where gaps are at their least."""
    squeezed = 0
    for row in (row for reading in readings for row in reading.rows[:-1]):
        brackets, pauses, stops, gaps = (_gaps(row, kind) for kind in ("bracket", "pause", "stop", "auto"))
        squeezed += any(width < 0.5 - NEAR for width in (*brackets, *pauses))
        if any(width < 0.5 - NEAR for width in pauses):
            assert max(brackets, default=0.0) < NEAR
        if any(width < 0.25 - NEAR for width in gaps):
            assert max((*brackets, *pauses), default=0.0) < NEAR
        if any(width < 0.5 - NEAR for width in stops):
            assert max(gaps, default=0.0) < 0.125 + NEAR
    assert squeezed


def _minima_kept(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        assert all(width > -NEAR for width in _gaps(row, "bracket", "pause", "stop", "tight", "han"))
        assert all(width > 0.125 - NEAR for width in _gaps(row, "auto"))


def _expansion_in_order(readings: Readings) -> None:
    opened = 0
    for row in (row for reading in readings for row in reading.rows[:-1]):
        if any(width > NEAR for width in _gaps(row, "han")):
            opened += 1
            assert all(width > 0.5 - NEAR for width in _gaps(row, "auto", "word"))
    assert opened


def _spaces_before_gaps(readings: Readings) -> None:
    opened = 0
    for row in (row for reading in readings for row in reading.rows[:-1]):
        spaces, gaps = _gaps(row, "word"), _gaps(row, "auto")
        if spaces and gaps and max(gaps) > 0.25 + NEAR:
            opened += 1
            assert min(spaces) > 0.5 - NEAR
        if _gaps(row, "han"):
            assert all(width < 0.5 + NEAR for width in spaces)
    assert opened


def _gap_maximum(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        assert all(width < 0.5 + NEAR for width in _gaps(row, "auto"))


def _han_gaps_equal(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        found = _gaps(row, "han")
        assert max(found, default=0.0) - min(found, default=0.0) < 0.01


def _auto_gaps_equal(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        found = _gaps(row, "auto")
        assert max(found, default=0.0) - min(found, default=0.0) < 0.01


def _marks_open_like_han(readings: Readings) -> None:
    """E3 opens the blanks of marks by as much as the gaps between Han."""
    seen = 0
    for row in (row for reading in readings for row in reading.rows[:-1]):
        han = _gaps(row, "han")
        if han and han[0] > NEAR:
            for width in _gaps(row, "pause"):
                seen += 1
                assert width == pytest.approx(0.5 + han[0], abs=2 * NEAR)
    assert seen


def _never_wide(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        assert all(-NEAR < width <= 0.25 for width in _gaps(row, "han"))


def _squeezed_more_than_opened(readings: Readings) -> None:
    rows = [row for reading in readings for row in reading.rows[:-1]]
    squeezed = sum(any(width < 0.5 - NEAR for width in _gaps(row, "bracket", "pause")) for row in rows)
    opened = sum(any(width > NEAR for width in _gaps(row, "han")) for row in rows)
    assert squeezed > 1.5 * opened


_KERNING = 0.15
"""Pairs such as To are kerned by up to this share of an em; more is a gap."""


def _words_are_tight(reading: Reading) -> None:
    for row in reading.rows:
        assert all(abs(width) < _KERNING for width in _gaps(row, "inside"))


def _nothing_beside_dots(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        for before, after in pairwise(row.boxes):
            if "·" in (before.text, after.text) or before.text == after.text == "—":
                assert after.left - before.right == pytest.approx(0.0, abs=NEAR)


def _tight_to_content(reading: Reading) -> None:
    for row in reading.rows:
        assert all(abs(width) < NEAR for width in _gaps(row, "tight"))


def _stops_stay_wide(readings: Readings) -> None:
    found = [width for reading in readings for row in reading.rows for width in _gaps(row, "stop")]
    assert found
    assert min(found) > 0.5 - NEAR


_STOPPED = (body("新。泾镇召开会", 6.75), body("新！泾镇召开会", 6.7))
_OPEN_WIDE = at_measures("新泾镇召开学习讨论会议各部门发言交流意见", (7.4, 8.3))
_PAUSED = at_measures("新泾，镇召开学习讨论会议各部，门发言交流意见", (7.4, 8.3, 9.4, 10.4))


def _opened(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        found = _gaps(row, "han")
        assert found[0] > NEAR
        assert max(found) - min(found) < 0.01


CLAUSES = (
    Clause(
        _NEED,
        "正文两端对齐",
        "Body text is flush at both edges",
        "R10",
        Status.ENFORCED,
        (
            LineProof(
                "every line but the last, at 20 measures",
                _PROSE,
                each(_flush),
                tuple(styled(each_, alignment=START) for each_ in _PROSE),
                "aligned to the start",
            ),
        ),
    ),
    Clause(
        _NEED,
        "段落末行不拉开",
        "The last line keeps its natural spacing",
        "R10",
        Status.ENFORCED,
        (
            LineProof(
                "Han gaps of the last line are nothing",
                _OPEN_WIDE,
                each(_natural_last_line),
                tuple(styled(each_, alignment=EVEN) for each_ in _OPEN_WIDE),
                "even spacing",
            ),
        ),
    ),
    Clause(
        _NEED,
        "手动换行前的行不拉开",
        "A line before a manual break keeps its natural spacing",
        "R10",
        Status.ENFORCED,
        (
            LineProof(
                "three characters are three em wide",
                (body("新泾镇\u2028召开会议", 20),),
                each(_natural_before_break),
                (styled(body("新泾镇\u2028召开会议", 20), alignment=EVEN),),
                "even spacing",
            ),
        ),
    ),
    Clause(
        _ORDER,
        "先挤压后拉伸",
        "First squeeze, then stretch",
        "R11",
        Status.ENFORCED,
        (
            LineProof(
                "more lines are squeezed than opened",
                _PROSE,
                _squeezed_more_than_opened,
                naive(_PROSE, is_justified=True),
                _ALIKE,
            ),
        ),
    ),
    Clause(
        _REDUCE,
        "缩小 1：西文词距，不小于四分之一字",
        "C2: word spaces, to a quarter em at least",
        "R11",
        Status.ENFORCED,
        (
            LineProof(
                "all spaces alike, between 0.25 em and the face's 0.35",
                _SPACES,
                _word_spaces_reduced,
                naive(_SPACES),
                "naive setting",
            ),
        ),
    ),
    Clause(
        _REDUCE,
        "缩小 2：括号、引号的空白先于点号",
        "C4: blanks of brackets and quotes before those of pauses",
        "R11",
        Status.ENFORCED,
        (
            _reduced(
                "half an em comes from both brackets alike, the comma keeps its blank",
                "新（泾）镇，召开会",
                8.5,
                {"bracket": 0.25, "pause": 0.5},
            ),
            _reduced("used up before the comma gives", "新（泾）镇，召开会", 7.75, {"bracket": 0.0, "pause": 0.25}),
        ),
    ),
    Clause(
        _REDUCE,
        "缩小 3：逗号、顿号、分号、冒号的空白先于中西间距",
        "C5: blanks of pauses before Han-Latin gaps",
        "R11",
        Status.ENFORCED,
        (_reduced("the comma gives, the gaps stay", "新，泾12镇召", 6.3, {"auto": 0.25}),),
    ),
    Clause(
        _REDUCE,
        "缩小 4：中西间距先于句末点号，不小于八分之一字",
        "C6: Han-Latin gaps before stops, to an eighth at least",
        "R11",
        Status.ENFORCED,
        (
            _reduced(
                "the gaps give alike, the stop keeps its blank",
                "新。泾12镇召",
                6.5,
                {"stop": 0.5},
                body("新。泾12镇召", 6.5, gap_em=0.125),
            ),
        ),
    ),
    Clause(
        _REDUCE,
        "缩小 5：句末点号的空白最后挤压",
        "C7: blanks of stops last",
        "R11",
        Status.ENFORCED,
        (
            _reduced(
                "the stop gives a quarter em",
                "新。泾镇召开会",
                6.75,
                {"stop": 0.25},
                body("新。泾镇召开会", 6.75, stop_fixed=True),
            ),
        ),
    ),
    Clause(
        _REDUCE,
        "缩小的次序",
        "The order of reduction holds on every line",
        "R11",
        Status.ENFORCED,
        (
            LineProof(
                "a later step is used only where the earlier ones are used up",
                _PROSE,
                _reduction_in_order,
                naive(_PROSE, is_justified=True),
                _ALIKE,
            ),
        ),
    ),
    Clause(
        _REDUCE,
        "缩小的下限",
        "The minima of reduction hold on every line",
        "R11",
        Status.ENFORCED,
        (
            LineProof(
                "blanks not below 0, Han-Latin gaps not below an eighth",
                _PROSE,
                each(_minima_kept),
                naive(_PROSE, is_justified=True),
                _ALIKE,
            ),
        ),
    ),
    Clause(
        _REDUCE,
        "句末点号固定占一字（选项）",
        "Stops never give (option)",
        "R41",
        Status.OPTION,
        (
            LineProof(
                "every stop keeps half an em",
                ruled(_STOPPED, stop_fixed=True),
                _stops_stay_wide,
                _STOPPED,
                "stops compressible",
            ),
        ),
    ),
    Clause(
        _EXPAND,
        "扩大 1：西文词距，不大于二分之一字",
        "E1: word spaces first, to half an em at most",
        "R12",
        Status.ENFORCED,
        (
            LineProof(
                "Han-Latin gaps open only where word spaces are half an em",
                _ENGLISH,
                _spaces_before_gaps,
                naive(_ENGLISH, is_justified=True),
                _ALIKE,
            ),
        ),
    ),
    Clause(
        _EXPAND,
        "扩大 2：中西间距，不大于二分之一字",
        "E2: Han-Latin gaps next, to half an em at most",
        "R12",
        Status.ENFORCED,
        (
            LineProof(
                "no gap beyond half an em",
                (*_PROSE, *_LEADING_LATIN),
                each(_gap_maximum),
                naive(_LEADING_LATIN, opens_one_gap=True),
                _ONE,
            ),
        ),
    ),
    Clause(
        _EXPAND,
        "扩大 3：其余字距均匀扩大",
        "E3: all remaining gaps, equally",
        "R12",
        Status.ENFORCED,
        (
            LineProof(
                "gaps between Han open alike", _OPEN_WIDE, each(_opened), naive(_OPEN_WIDE, opens_one_gap=True), _ONE
            ),
            LineProof(
                "the blanks of marks open as much",
                _PAUSED,
                _marks_open_like_han,
                naive(_PAUSED, opens_one_gap=True),
                _ONE,
            ),
        ),
    ),
    Clause(
        _EXPAND,
        "扩大的次序",
        "The order of expansion holds on every line",
        "R12",
        Status.ENFORCED,
        (
            LineProof(
                "Han gaps open only where Han-Latin gaps and word spaces are at half an em",
                _PROSE,
                _expansion_in_order,
                naive(_PROSE, is_justified=True),
                _ALIKE,
            ),
        ),
    ),
    Clause(
        _EXPAND,
        "同一行汉字字距相等",
        "Gaps between Han are equal on a line",
        "R12",
        Status.ENFORCED,
        (LineProof("within 0.01 em", _PROSE, each(_han_gaps_equal), naive(_PROSE, opens_one_gap=True), _ONE),),
    ),
    Clause(
        _EXPAND,
        "同一行中西间距相等",
        "Han-Latin gaps are equal on a line",
        "R12",
        Status.ENFORCED,
        (
            LineProof(
                "within 0.01 em, typed or not",
                (*_PROSE, *_TYPED),
                each(_auto_gaps_equal),
                naive(_TYPED, is_justified=True),
                _ALIKE,
            ),
        ),
    ),
    Clause(
        _EXPAND,
        "汉字字距不为负，不大于四分之一字",
        "Gaps between Han are never negative nor beyond a quarter em",
        "R14",
        Status.ENFORCED,
        (LineProof("at 20 measures", _PROSE, each(_never_wide), naive(_PROSE, opens_one_gap=True), _ONE),),
    ),
    Clause(
        _EXPAND,
        "西文词、数字内部不拉开",
        "Nothing opens inside words and numbers",
        "R12",
        Status.ENFORCED,
        (
            LineProof(
                "letters stand by their advances",
                (*_ENGLISH, *_PROSE, *_WORD_FIRST),
                each(_words_are_tight),
                naive(_WORD_FIRST, opens_one_gap=True),
                _ONE,
            ),
        ),
    ),
    Clause(
        _EXPAND,
        "间隔号两侧及破折号内部不拉开",
        "Nothing opens beside middle dots or inside dashes",
        "R12",
        Status.ENFORCED,
        (LineProof("boxes touch", _PROSE, each(_nothing_beside_dots), naive(_PROSE, is_justified=True), _ALIKE),),
    ),
    Clause(
        _EXPAND,
        "标号与其内容之间、点号与其前字之间不拉开",
        "Nothing opens between marks and what they hold",
        "R12",
        Status.ENFORCED,
        (LineProof("boxes touch", _PROSE, each(_tight_to_content), naive(_PROSE, is_justified=True), _ALIKE),),
    ),
)
