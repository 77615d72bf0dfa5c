"""Clauses on the stretching of lines: what opens, in which order and how far."""

from itertools import pairwise

import pytest
from ledger import Clause, LineProof, Readings, Status, each
from reading import NEAR, Reading, Row
from specimens import PROSE, at_measures, naive

_EXPAND = "procedures_for_inter-character_space_expansion"
_PROSE = at_measures(PROSE, range(11, 31))
_ALIKE = "naive setting, every gap opened alike"
_ONE = "naive setting, one gap opened"
_ENGLISH = at_measures(
    "新泾镇 Xin 街区 Shared Living Room and Community Health Center of Xinjing Town 于 2024 年启用 New Town Plan 项目",
    range(14, 26),
)
_TYPED = at_measures("在 2024 年同Xin街区等12个项目启动 30 天，于6月公布 A 楼B座方案", range(9, 15))
_WORD_FIRST = at_measures("Xinjing新泾镇召开学习讨论会议，Community党群服务中心启用", (8.2, 8.4, 8.6, 8.8))
_LEADING_LATIN = at_measures("A新泾镇召开学习讨论会议各部门发言，B座街区党群服务中心启用", (8.6, 9.6, 10.6))
_OPEN_WIDE = at_measures("新泾镇召开学习讨论会议各部门发言交流意见", (7.4, 8.3))
_PAUSED = at_measures("新泾，镇召开学习讨论会议各部，门发言交流意见", (7.4, 8.3, 9.4, 10.4))


def _gaps(row: Row, *kinds: str) -> list[float]:
    return [gap.width for gap in row.gaps(*kinds)]


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


def _opened(reading: Reading) -> None:
    for row in reading.rows[:-1]:
        found = _gaps(row, "han")
        assert found[0] > NEAR
        assert max(found) - min(found) < 0.01


CLAUSES = (
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
