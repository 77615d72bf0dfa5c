"""Clauses on justification: what gives, in which order and how far."""

import pytest
from ledger import Clause, LineProof, Readings, Status, each
from reading import NEAR, Reading, Row
from specimens import EVEN, PLAIN, PROSE, START, Specimen, at_measures, body, naive, ruled, styled

from bulletin_studio.model.style import FaceRole

_NEED = "necessity_for_line_adjustment"
_ORDER = "reduction_and_expansion"
_REDUCE = "procedures_for_inter-character_spacing_reduction"
_PROSE = at_measures(PROSE, range(11, 31))
_RIGID = "plain marks, which never give"
_ALIKE = "naive setting, every gap opened alike"
_OPEN_WIDE = at_measures("新泾镇召开学习讨论会议各部门发言交流意见", (7.4, 8.3))


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


def _squeezed_more_than_opened(readings: Readings) -> None:
    rows = [row for reading in readings for row in reading.rows[:-1]]
    squeezed = sum(any(width < 0.5 - NEAR for width in _gaps(row, "bracket", "pause")) for row in rows)
    opened = sum(any(width > NEAR for width in _gaps(row, "han")) for row in rows)
    assert squeezed > 1.5 * opened


def _stops_stay_wide(readings: Readings) -> None:
    found = [width for reading in readings for row in reading.rows for width in _gaps(row, "stop")]
    assert found
    assert min(found) > 0.5 - NEAR


_STOPPED = (body("新。泾镇召开会", 6.75), body("新！泾镇召开会", 6.7))


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
)
