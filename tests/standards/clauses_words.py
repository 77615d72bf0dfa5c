"""Clauses on what layouts and writers ask for: hyphens, indents of whole paragraphs, run-in heads, rows of marks."""

from itertools import pairwise

import pytest
from ledger import Clause, LineProof, Status, each
from reading import NEAR, Reading, is_latin
from specimens import Span, at_measures, body, naive, ruled, styled

_MIXED = "mixed_text_composition_in_horizontal_writing_mode"
_INDENTS = "line_start_indent_of_paragraphs"
_ENGLISH = "国际communication与政府government合作，understanding的问题international交流。"
_WORDS = ("communication", "government", "understanding", "international")
_WHOLE = at_measures(_ENGLISH, (7, 8, 9, 12, 13))
_HYPHENATED = ruled(_WHOLE, hyphenation=True)
_SOFT = tuple(body("国际com\u00admuni\u00adcation与政府合作交流", measure) for measure in (7, 8))
_UNMARKED = tuple(body("国际communication与政府合作交流", measure) for measure in (7, 8))
_LONG = "新泾镇召开学习讨论会议各部门发言交流意见总结经验查找不足聚焦重点任务"
_QUOTED = (styled(body(_LONG, 14), left_em=2.0, right_em=1.0),)
_HUNG = (styled(body(_LONG, 14), left_em=2.0, indent_em=-2.0),)
_LEAD = (body((Span("工作要求", "strong"), Span(" 新泾镇召开会议")), 22),)
_DASHES = at_measures("他说————————好吧", (3, 5, 7))
_DOTS = at_measures("他说…………………………好吧", (3, 5, 7))


def _cuts(reading: Reading) -> list[tuple[str, str]]:
    """The Latin letters at either side of every line's end that divides a word."""
    found = []
    for above, below in pairwise(reading.texts):
        if is_latin(above[-1]) and is_latin(below[0]):
            before = above[len(above.rstrip("abcdefghijklmnopqrstuvwxyz")) :]
            after = below[: len(below) - len(below.lstrip("abcdefghijklmnopqrstuvwxyz"))]
            found.append((before, after))
    return found


def _divided(readings: tuple[Reading, ...]) -> None:
    """Words come apart between syllables, and the text of the file has no hyphen."""
    cuts = [cut for reading in readings for cut in _cuts(reading)]
    assert len(cuts) > 2
    for before, after in cuts:
        assert len(before) >= 2
        assert len(after) >= 3
        assert any(f"{before}{after}" in word for word in _WORDS)
    for reading in readings:
        assert reading.paragraph.text == reading.specimen.text


def _soft(reading: Reading) -> None:
    """A soft hyphen is read at a line's end only, where it is drawn, and the other is not there."""
    ends = [text for text in reading.texts if text.endswith("\u00ad")]
    assert len(ends) == 1
    assert "".join(reading.texts).count("\u00ad") == 1
    assert "".join(reading.texts).replace("\u00ad", "") == "国际communication与政府合作交流"


def _inside(reading: Reading) -> None:
    assert all(row.left == pytest.approx(2.0, abs=NEAR) for row in reading.rows)
    assert all(row.right == pytest.approx(13.0, abs=NEAR) for row in reading.rows[:-1])


def _hanging(reading: Reading) -> None:
    assert reading.rows[0].left == pytest.approx(0.0, abs=NEAR)
    assert all(row.left == pytest.approx(2.0, abs=NEAR) for row in reading.rows[1:])


def _lead(reading: Reading) -> None:
    assert reading.row.between("求", "新") == pytest.approx(1.0, abs=NEAR)


def _in_pairs(mark: str) -> object:
    def check(reading: Reading) -> None:
        assert len(reading.rows) > 1
        for row in reading.rows:
            assert row.text.count(mark) % 2 == 0
            assert len(row.text.strip()) <= reading.measure
        assert reading.paragraph.text == reading.specimen.text

    return check


CLAUSES = (
    Clause(
        _MIXED,
        "西文按音节加连字符转行（选项）",
        "English words hyphenated by syllables (option)",
        "R17",
        Status.OPTION,
        (
            LineProof(
                "two letters before and three after, the hyphen is no text",
                _HYPHENATED,
                _divided,
                _WHOLE,
                "switched off",
            ),
        ),
    ),
    Clause(
        _MIXED,
        "软连字符只在行末显现",
        "A soft hyphen shows at a line's end and nowhere else",
        "R17",
        Status.ENFORCED,
        (LineProof("drawn and read once", _SOFT, each(_soft), _UNMARKED, "no soft hyphens"),),
    ),
    Clause(
        _INDENTS,
        "整段缩进（引文、条目；选项）",
        "Whole paragraphs indented, as quotations and lists are (option)",
        "R21",
        Status.OPTION,
        (
            LineProof(
                "2 em at the left of all lines, 1 em at the right",
                _QUOTED,
                each(_inside),
                tuple(styled(each_, left_em=0.0, right_em=0.0) for each_ in _QUOTED),
                "no indents",
            ),
        ),
    ),
    Clause(
        _INDENTS,
        "首行悬出（条目序号；选项）",
        "The first line hangs out, as in numbered items (option)",
        "R21",
        Status.OPTION,
        (
            LineProof(
                "the first line at the edge, the others 2 em in",
                _HUNG,
                each(_hanging),
                tuple(styled(each_, indent_em=0.0) for each_ in _HUNG),
                "indent 0",
            ),
        ),
    ),
    Clause(
        "processing_of_runin_headings",
        "段首另一字体的接排标题后空一字",
        "A lead in another face is followed by one em",
        "R29",
        Status.ENFORCED,
        (
            LineProof(
                "one em after the lead's typed space",
                _LEAD,
                each(_lead),
                (body("工作要求 新泾镇召开会议", 22),),
                "the same words unmarked",
            ),
        ),
    ),
    Clause(
        "prohibition_rules_for_unbreakable_marks",
        "连用的破折号只在两个之间断开",
        "Rows of two-em dashes come apart between two of them only",
        "R05",
        Status.ENFORCED,
        (LineProof("even numbers on every line", _DASHES, each(_in_pairs("—")), naive(_DASHES), "naive setting"),),
    ),
    Clause(
        "prohibition_rules_for_unbreakable_marks",
        "连用的省略号只在两个之间断开",
        "Rows of ellipses come apart between two of them only",
        "R05",
        Status.ENFORCED,
        (LineProof("even numbers on every line", _DOTS, each(_in_pairs("…")), naive(_DOTS), "naive setting"),),
    ),
)
