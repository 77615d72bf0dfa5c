"""Clauses on signs beside the text: emphasis dots, lines under names and titles, pinyin."""

from itertools import pairwise

import pytest
from ledger import Clause, LineProof, Status, each
from reading import NEAR, Reading, Row, is_han
from specimens import Span, body, styled

_SIGNS = "handling_interlinear_punctuation"
_PINYIN = "positioning_of_romanization"
_DESCENT = 0.12
"""The em box reaches so far below the baseline in Chinese faces."""

_DOTTED = body((Span("要"), Span("重点，A 抓好", "dots"), Span("落实工作")))
_UNDOTTED = body((Span("要"), Span("重点，A 抓好"), Span("落实工作")))
_STRETCHED = tuple(
    body((Span("学习讨论会要"), Span("重点抓好重点抓好重点抓好", style), Span("落实工作落实工作落实工作")), measure)
    for style in ("dots",)
    for measure in (8.3, 9.4)
)
_NAMES = {
    style: body((Span("在"), Span("新泾", style), Span("长宁", style), Span("工作"))) for style in ("name", "book")
}
_JOINED = {style: body((Span("在"), Span("新泾长宁", style), Span("工作"))) for style in ("name", "book")}
_RUNS = tuple(
    body((Span("在学习"), Span("新泾镇党群服务", "name"), Span("工作会议各部门发言")), measure)
    for measure in (12.3, 14.3)
)
_RUBY = body((Span("新"), Span("泾", annotation="jīng"), Span("庄", annotation="zhuāng"), Span("镇召开会议")))
_PROSE = body(
    (Span("新泾镇召开会议学习讨论各部门"), Span("泾", annotation="jīng"), Span("发言"), Span("交流意见", "dots"),
     Span("总结经验查找不足"), Span("新泾镇", "name"), Span("聚焦重点促进发展" * 5)),
    10,
)  # fmt: skip


def _dots(row: Row) -> list[float]:
    return sorted((left + right) / 2 for left, right, _, _ in row.shapes)


def _dotted_han(reading: Reading) -> list[tuple[Row, list[float]]]:
    """Each row with the centres of its Han characters that carry a dot."""
    wanted = [span.style == "dots" for span in reading.specimen.spans for _ in span.text]
    found: list[tuple[Row, list[float]]] = []
    place = 0
    for row in reading.rows:
        centres = []
        for char in row.chars:
            place = reading.specimen.text.index(char.text, place)
            if wanted[place] and is_han(char.text):
                centres.append((char.left + char.right) / 2)
            place += 1
        found.append((row, centres))
    return found


def _dots_are_centred(reading: Reading) -> None:
    """One dot under each Han character, none under marks, letters and spaces."""
    for row, centres in _dotted_han(reading):
        assert _dots(row) == pytest.approx(centres, abs=0.02)


def _dots_are_below(reading: Reading) -> None:
    """Below the em box, above the next line's."""
    shapes = [shape for row in reading.rows for shape in row.shapes]
    assert shapes
    for _, _, top, bottom in shapes:
        assert top >= _DESCENT - 0.01
        assert bottom <= _DESCENT + 0.5


def _lines_do_not_touch(reading: Reading) -> None:
    first, second = sorted(reading.row.shapes)
    row = reading.row
    assert row.at("新").left <= first[0] < first[1] <= row.at("泾").right
    assert row.at("长").left <= second[0] < second[1] <= row.at("宁").right
    assert second[0] - first[1] > 0.1


def _one_line_each(reading: Reading) -> None:
    assert len(reading.row.shapes) == 2
    _lines_do_not_touch(reading)


def _follows_justification(reading: Reading) -> None:
    """One unbroken line under all characters of the name on its row, opened gaps included."""
    row = reading.rows[0]
    assert any(gap.width > NEAR for gap in row.gaps("han"))
    assert len(row.shapes) == 1
    left, right, _, _ = row.shapes[0]
    named = [char for char in row.boxes if char.text in "新泾镇党群服务"]
    assert left == pytest.approx(named[0].left, abs=0.1)
    assert right == pytest.approx(named[-1].right, abs=0.1)


def _is_wavy(reading: Reading) -> None:
    for _, _, top, bottom in reading.row.shapes:
        assert bottom - top > 0.1


def _annotated(reading: Reading) -> list[tuple[float, float, float, float]]:
    """Left, right, size and rise of each annotation in em, from the left end of the measure."""
    em, left = reading.paragraph.size, 72.0
    baseline = reading.paragraph.lines[0].y
    found = []
    for line in reading.paragraph.annotations:
        last: list[float] | None = None
        for glyph in line.glyphs:
            x, right = (glyph.x - left) / em, (glyph.x + glyph.advance - left) / em
            if last is None or x - last[1] > 0.05:
                last = [x, right, glyph.size / em, (baseline - glyph.y) / em]
                found.append(last)
            last[1] = right
    return [(a, b, c, d) for a, b, c, d in found]


def _pinyin_is_small(reading: Reading) -> None:
    found = _annotated(reading)
    assert len(found) == 2
    assert all(size <= 0.5 + NEAR for _, _, size, _ in found)
    assert all(rise >= 0.88 for _, _, _, rise in found)


def _pinyin_is_centred(reading: Reading) -> None:
    found = _annotated(reading)
    assert len(found) == 2
    for (left, right, _, _), base in zip(found, "泾庄", strict=True):
        char = reading.row.at(base)
        assert (left + right) / 2 == pytest.approx((char.left + char.right) / 2, abs=0.03)


def _pinyin_stands_apart(reading: Reading) -> None:
    found = _annotated(reading)
    assert len(found) == 2
    assert found[1][0] - found[0][1] >= 0.25 * found[0][2] - NEAR


def _pitch_unchanged(reading: Reading) -> None:
    assert reading.paragraph.annotations
    ys = [row.y for row in reading.rows]
    assert [below - above for above, below in pairwise(ys)] == pytest.approx([1.75] * (len(ys) - 1), abs=NEAR)


CLAUSES = (
    Clause(
        _SIGNS,
        "着重号居汉字正下方，标点、空格下不加",
        "Emphasis dots: one centred under each Han character, none elsewhere",
        "R32",
        Status.ENFORCED,
        (
            LineProof(
                "their centres are those of the characters, on opened lines too",
                (_DOTTED, *_STRETCHED),
                each(_dots_are_centred),
                (
                    body(tuple(Span(s.text, "dots") for s in _DOTTED.spans)),
                    body((Span("要重"), Span("点，A 抓好", "name"))),
                ),
                "another sign",
            ),
        ),
    ),
    Clause(
        _SIGNS,
        "着重号在字与下行之间",
        "Emphasis dots stand between the line and the next",
        "R32",
        Status.ENFORCED,
        (
            LineProof(
                "below the em box, within half an em",
                (_DOTTED, *_STRETCHED),
                each(_dots_are_below),
                (_UNDOTTED,),
                "no emphasis",
            ),
        ),
    ),
    Clause(
        _SIGNS,
        "专名号：相邻专名各一条，不相连",
        "Proper-noun marks: one line a name, neighbours apart",
        "R33",
        Status.ENFORCED,
        (
            LineProof(
                "two lines with a gap between", (_NAMES["name"],), each(_one_line_each), (_JOINED["name"],), "one name"
            ),
        ),
    ),
    Clause(
        _SIGNS,
        "专名号随字距伸缩，同行不断",
        "Proper-noun marks follow justification unbroken",
        "R33",
        Status.ENFORCED,
        (
            LineProof(
                "one line from the name's first to its last character",
                _RUNS,
                each(_follows_justification),
                tuple(
                    body(
                        (Span("在学习"), Span("新泾镇", "name"), Span("党群", "name"), Span("服务工作会议各部门发言")),
                        each_.measure_em,
                    )
                    for each_ in _RUNS
                ),
                "several names",
            ),
        ),
    ),
    Clause(
        _SIGNS,
        "书名号甲式为波浪线",
        "Book-title marks (form A) are wavy lines",
        "R33",
        Status.ENFORCED,
        (
            LineProof(
                "one wave a title, neighbours apart",
                (_NAMES["book"],),
                each(_one_line_each),
                (_JOINED["book"],),
                "one title",
            ),
            LineProof(
                "the line rises and falls", (_NAMES["book"],), each(_is_wavy), (_NAMES["name"],), "a straight line"
            ),
        ),
    ),
    Clause(
        _PINYIN,
        "拼音字号不大于正文一半，居字上方",
        "Pinyin is half the size at most, above its character",
        "R36",
        Status.ENFORCED,
        (
            LineProof(
                "half the size, above the em box",
                (_RUBY,),
                each(_pinyin_is_small),
                (body((Span("新泾庄镇召开会议"),)),),
                "no pinyin",
            ),
        ),
    ),
    Clause(
        _PINYIN,
        "拼音与所注汉字居中对齐",
        "Pinyin is centred on its character",
        "R36",
        Status.ENFORCED,
        (
            LineProof(
                "centres agree",
                (_RUBY,),
                each(_pinyin_is_centred),
                (body((Span("新"), Span("泾庄", annotation="jīng zhuāng"), Span("镇召开会议"))),),
                "one pinyin for both",
            ),
        ),
    ),
    Clause(
        _PINYIN,
        "相邻拼音之间至少留四分之一字",
        "A quarter em at least between pinyin of neighbours",
        "R36",
        Status.ENFORCED,
        (
            LineProof(
                "a quarter of the pinyin's em",
                (_RUBY,),
                each(_pinyin_stands_apart),
                (body((Span("新"), Span("泾庄", annotation="jīngzhuāng"), Span("镇召开会议"))),),
                "one pinyin for both",
            ),
        ),
    ),
    Clause(
        _PINYIN,
        "加注拼音不改行距",
        "Pinyin and signs leave the pitch unchanged",
        "R36",
        Status.ENFORCED,
        (
            LineProof(
                "equal steps from baseline to baseline",
                (_PROSE,),
                each(_pitch_unchanged),
                (styled(_PROSE, leading=22.0),),
                "another leading",
            ),
        ),
    ),
)
