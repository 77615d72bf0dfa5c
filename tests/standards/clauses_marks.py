"""Clauses on the width of marks: by themselves, beside each other, and across changes of style."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from ledger import Clause, LineProof, Status, each
from reading import NEAR, Reading
from specimens import BANJIAO, KAIMING, PLAIN, MarkStyle, Span, Specimen, body, naive, ruled, styled

from bulletin_studio.model.style import Region

_WIDTHS = "punctuation_width_adjustment"
_ADJACENT = "h-adjustment_of_adjacent_punctuation_marks"
_NAIVE = "naive setting"


def _places(places: Mapping[str, float], control: tuple[Specimen, ...], switch: str) -> LineProof:
    """镇 begins at the given place, in em, after the marks of each text."""

    def check(reading: Reading) -> None:
        assert reading.row.at("镇").left == pytest.approx(places[reading.specimen.text], abs=NEAR)

    shows = "、".join(f"{text} = {left + 1:g}" for text, left in places.items())
    return LineProof(f"widths in em: {shows}", tuple(map(body, places)), each(check), control, switch)


def _blank_after(marks: str, zh: str, en: str) -> Clause:
    """Marks of half an em of ink and half an em of blank after it."""
    texts = tuple(body(f"新{mark}") for mark in marks)

    def ink(reading: Reading) -> None:
        mark = reading.row.boxes[-1]
        assert (mark.x, mark.w, mark.right) == pytest.approx((1.0, 1.0, 1.5), abs=NEAR)

    proofs = (
        _places({f"新{mark}镇": 2.0 for mark in marks}, ruled((body(f"新{marks[0]}镇"),), marks=BANJIAO), "半角 marks"),
        LineProof(
            f"{marks}: the ink's half is the left", texts, each(ink), (body(f"新{marks[0]} A"),), "other text last"
        ),
    )
    return Clause(_WIDTHS, zh, en, "R01", Status.ENFORCED, proofs)


def _fixed(places: Mapping[str, float], zh: str, en: str, rule: str = "R01", anchor: str = _WIDTHS) -> Clause:
    """Marks of a width that no blank is part of; a naive setting takes the face's advance."""
    proof = _places(places, naive(map(body, places)), _NAIVE)
    return Clause(anchor, zh, en, rule, Status.ENFORCED, (proof,))


def _pair(places: Mapping[str, float], zh: str, en: str, off: MarkStyle | None = PLAIN) -> Clause:
    """A cell of the pair table.

    Plain marks keep the blanks that are squeezed, 开明 marks lose those that are kept; None is a naive setting.
    """
    specimens = tuple(map(body, places))
    control = naive(specimens) if off is None else ruled(specimens, marks=off)
    proof = _places(places, control, f"{off.value} marks" if off else _NAIVE)
    return Clause(_ADJACENT, zh, en, "R07", Status.ENFORCED, (proof,))


def _han_are_solid(reading: Reading) -> None:
    assert len(reading.rows) > 1
    for row in reading.rows:
        assert [char.x for char in row.chars] == pytest.approx(list(range(len(row.chars))), abs=NEAR)


def _dot_is_centred(reading: Reading) -> None:
    row = reading.row
    dot = row.at("·")
    assert row.between("新", "·") == pytest.approx(0.0, abs=NEAR)
    assert row.between("·", "镇") == pytest.approx(0.0, abs=NEAR)
    assert dot.w == pytest.approx(0.5, abs=NEAR)


def _stacked_is_tight(reading: Reading) -> None:
    marks = [char for char in reading.row.boxes if char.text in "？！"]
    steps = [right.x - left.x for left, right in pairwise(marks)]
    assert steps == pytest.approx([0.5] * (len(marks) - 1), abs=NEAR)


def _style(name: str, places: Mapping[str, float], style: object, zh: str, en: str, control: object) -> Clause:
    specimens = ruled(map(body, places), marks=style)

    def check(reading: Reading) -> None:
        assert reading.row.at("镇").left == pytest.approx(places[reading.specimen.text], abs=NEAR)

    shows = "、".join(f"{text} = {left + 1:g}" for text, left in places.items())
    proof = LineProof(
        f"{name}: {shows}", specimens, each(check), ruled(specimens, marks=control), "another style of marks"
    )
    return Clause(_WIDTHS, zh, en, "R41", Status.OPTION, (proof,))


_SOLID = body("新泾镇召开学习讨论会议各部门发言", 8)
_STACKED = tuple(map(body, ("真？！的", "真！！的", "真？？的")))
_STYLED = tuple(body((Span("新"), Span("“泾”", style), Span("，镇"))) for style in ("emphasis", "strong"))
_MIXED = body((Span("新"), Span("（泾）", "half"), Span("，镇")))


def _squeezed_over_styles(reading: Reading) -> None:
    fonts = {char.font for char in reading.row.boxes}
    assert len(fonts) > 1
    assert reading.row.at("镇").left == pytest.approx(4.5, abs=NEAR)


def _squeezed_by_the_smaller(reading: Reading) -> None:
    """（泾）in half the size: 0.25 of blank before, 0.25 + 0.5 + 0.25 of boxes, then the comma close to it."""
    row = reading.row
    assert row.between("新", "（") == pytest.approx(0.25, abs=NEAR)
    assert row.between("）", "，") == pytest.approx(0.0, abs=NEAR)
    assert row.between("，", "镇") == pytest.approx(0.5, abs=NEAR)


def _in_the_middle(reading: Reading) -> None:
    """A quarter em of blank on either side of the point."""
    assert reading.row.at(reading.specimen.text[1]).left == pytest.approx(1.25, abs=NEAR)
    assert reading.row.at("镇").left == pytest.approx(2.0, abs=NEAR)


_CENTRED = tuple(map(body, ("新，镇", "新。镇", "新、镇", "新；镇")))

CLAUSES = (
    Clause(
        "h-punctuation_adjustment_space",
        "港台式点号居中，两侧各空四分之一字",
        "Points of Hong Kong and Taiwan: a quarter em of blank on both sides",
        "R41",
        Status.OPTION,
        (
            LineProof(
                "， 。 、 ； stand in the middle of their square",
                ruled(_CENTRED, region=Region.CNS),
                each(_in_the_middle),
                _CENTRED,
                "the region of the mainland",
            ),
        ),
    ),
    Clause(
        "principles_of_arrangement_of_han_characters",
        "汉字密排，字面为正方形",
        "Han characters are squares, set solid",
        "R01",
        Status.ENFORCED,
        (
            LineProof(
                "Han characters stand one em apart on every line",
                (_SOLID,),
                each(_han_are_solid),
                (styled(_SOLID, tracking_em=0.05),),
                "tracking 0.05 em",
            ),
        ),
    ),
    _blank_after(
        "，、；：", "点号（逗号、顿号、分号、冒号）占一字，墨居左半", "Pause marks: one em, ink in the left half"
    ),
    _blank_after("。！？．", "句末点号占一字，墨居左半", "Stop marks: one em, ink in the left half"),
    _blank_after("”’）》〉】」』", "闭引号、闭括号占一字，墨居左半", "Closing marks: one em, ink in the left half"),
    Clause(
        _WIDTHS,
        "开引号、开括号占一字，墨居右半",
        "Opening marks: one em, ink in the right half",
        "R01",
        Status.ENFORCED,
        (
            _places(
                {f"新{mark}镇": 2.0 for mark in "“‘（《〈【「『"}, ruled((body("新“镇"),), marks=KAIMING), "开明 marks"
            ),
        ),
    ),
    Clause(
        "GB/T 15834 5.1.7",
        "间隔号占半字，居中",
        "Middle dot: half an em, centred",
        "R04",
        Status.ENFORCED,
        (
            _places({"新·镇": 1.5, "新•镇": 1.5, "新‧镇": 1.5}, naive((body("新·镇"),)), _NAIVE),
            LineProof(
                "the dot's glyph is centred in its half em",
                (body("新·镇"),),
                each(_dot_is_centred),
                naive((body("新·镇"),)),
                _NAIVE,
            ),
        ),
    ),
    _fixed({"新–镇": 1.5, "新-镇": 1.5}, "短横线占半字，居中", "Short dash: half an em, centred"),
    _fixed({"新—镇": 2.0, "新～镇": 2.0}, "一字线、浪纹线占一字", "Single dash and wave dash: one em"),
    _fixed({"新/镇": 1.5, "新／镇": 1.5}, "分隔号占半字", "Solidus: half an em", anchor="GB/T 15834 5.1.9"),
    _fixed({"新——镇": 3.0, "新⸺镇": 3.0}, "破折号占两字", "Two-em dash: two em", "R05", "GB/T 15834 5.1.4"),
    _fixed(
        {"新……镇": 3.0, "新⋯⋯镇": 3.0, "新——镇": 3.0}, "省略号占两字", "Ellipsis: two em", "R05", "GB/T 15834 5.1.5"
    ),
    _fixed({"新‼镇": 2.0, "新⁉镇": 2.0}, "叠用问叹号（单码）占一字", "Double marks of one code point: one em", "R35"),
    Clause(
        "GB/T 15834 5.1.2",
        "两个问号、叹号叠用共占一字",
        "Two of ？！ in a row: one em together",
        "R35",
        Status.ENFORCED,
        (LineProof("half an em from mark to mark", _STACKED, each(_stacked_is_tight), naive(_STACKED), _NAIVE),),
    ),
    _fixed(
        {"真！！！镇": 3.0, "真？？？镇": 3.0},
        "三个问号、叹号叠用共占两字",
        "Three of ？！: two em",
        "R35",
        "GB/T 15834 5.1.2",
    ),
    _pair(
        {"新“《镇": 2.5, "新（“镇": 2.5, "新（（镇": 2.5},
        "开标号接开标号：中间不留空",
        "Opening before opening: no blank between",
    ),
    _pair(
        {"新》”镇": 2.5, "新”）镇": 2.5, "新））镇": 2.5},
        "闭标号接闭标号：中间不留空",
        "Closing before closing: no blank between",
    ),
    _pair(
        {"新”，镇": 2.5, "新）、镇": 2.5, "新》；镇": 2.5},
        "闭标号接点号：中间不留空",
        "Closing before pause mark: no blank between",
    ),
    _pair(
        {"新”。镇": 2.5, "新）！镇": 2.5, "新》？镇": 2.5},
        "闭标号接句末点号：中间不留空",
        "Closing before stop: no blank between",
    ),
    _pair(
        {"新，”镇": 2.5, "新：）镇": 2.5, "新；，镇": 2.5},
        "点号接闭标号、点号：中间不留空",
        "Pause before closing or pause: no blank",
    ),
    _pair(
        {"新。”镇": 2.5, "新！）镇": 2.5, "新。》镇": 2.5},
        "句末点号接闭标号：中间不留空",
        "Stop before closing: no blank between",
    ),
    _pair(
        {"新）（镇": 2.5, "新”“镇": 2.5, "新》《镇": 2.5},
        "闭标号接开标号：合为一字半",
        "Closing before opening: half an em between",
    ),
    _pair(
        {"新：“镇": 2.5, "新，“镇": 2.5, "新、《镇": 2.5},
        "点号接开标号：合为一字半",
        "Pause before opening: half an em between",
    ),
    _pair({"新。“镇": 2.5, "新！（镇": 2.5}, "句末点号接开标号：合为一字半", "Stop before opening: half an em between"),
    _pair({"新·《镇": 2.0, "新·“镇": 2.0}, "间隔号接开标号：中间不留空", "Middle dot before opening: no blank"),
    _pair({"新》·镇": 2.0, "新”·镇": 2.0}, "闭标号接间隔号：中间不留空", "Closing before middle dot: no blank"),
    _pair(
        {"新\u3000“镇": 2.5, "新。\u3000镇": 2.5},
        "全角空格旁的标点不另留空",
        "Beside an ideographic space: no blank",
        None,
    ),
    _pair(
        {"新“——镇": 4.0, "新（……镇": 4.0},
        "开标号接破折号、省略号：不留空",
        "Opening before a long mark: no blank",
        None,
    ),
    _pair(
        {"新”——镇": 4.0, "新。……镇": 4.0, "新——“镇": 4.0},
        "点号、标号与破折号、省略号：留半字",
        "Between other marks and a long mark: half an em",
        KAIMING,
    ),
    _pair({"（？）镇": 2.0}, "连用三个标点：逐对挤压", "Three marks in a row: every pair squeezed"),
    Clause(
        _ADJACENT,
        "字体、字号不同的相邻标点仍须挤压",
        "Neighbours squeeze across a change of face or size",
        "R07",
        Status.ENFORCED,
        (
            LineProof(
                "”， is one em together where face and weight change between them",
                _STYLED,
                each(_squeezed_over_styles),
                ruled(_STYLED, marks=PLAIN),
                "plain marks",
            ),
            LineProof(
                "blanks between different sizes are those of the smaller",
                (_MIXED,),
                each(_squeezed_by_the_smaller),
                ruled((_MIXED,), marks=PLAIN),
                "plain marks",
            ),
        ),
    ),
    _style(
        "开明",
        {"新，镇": 1.5, "新。镇": 2.0, "新（镇": 1.5, "新”镇": 1.5},
        KAIMING,
        "开明式：句末点号占一字，其余占半字",
        "开明 style: stops one em, other marks half",
        BANJIAO,
    ),
    _style(
        "半角",
        {"新，镇": 1.5, "新。镇": 1.5, "新（镇": 1.5, "新”镇": 1.5},
        BANJIAO,
        "半角式：标点皆占半字",
        "半角 style: all marks half an em",
        KAIMING,
    ),
    _style(
        "plain",
        {"新）（镇": 3.0, "新”，镇": 3.0},
        PLAIN,
        "不挤压：相邻标点各占一字",
        "No squeezing: neighbours one em each",
        KAIMING,
    ),
)
