"""Clauses on Chinese mixed with Latin: gaps, typed spaces, quotes, faces, and the text that readers copy."""

from collections.abc import Callable, Mapping

import pytest
from ledger import Clause, LineProof, Status, each
from reading import NEAR, Reading
from specimens import HEI_LATIN, PROSE, Span, Specimen, at_measures, body, heading, naive, ruled, styled

from bulletin_studio.model.style import FaceRole, LatinMix

_MIXED = "mixed_text_composition_in_horizontal_writing_mode"
_NAIVE = "naive setting"


def _auto(width: float) -> Callable[[Reading], None]:
    def check(reading: Reading) -> None:
        found = [gap.width for gap in reading.row.gaps("auto")]
        assert found
        assert found == pytest.approx([width] * len(found), abs=NEAR)

    return check


def _gap(texts: tuple[str, ...], zh: str, en: str) -> Clause:
    specimens = tuple(map(body, texts))
    proof = LineProof(
        f"a quarter em in {'、'.join(texts)}", specimens, each(_auto(0.25)), ruled(specimens, gap_em=0.0), "gap 0"
    )
    return Clause(_MIXED, zh, en, "R15", Status.ENFORCED, (proof,))


def _gap_option(width: float, zh: str, en: str) -> Clause:
    specimens = tuple(map(body, ("新A泾", "在2024年")))
    proof = LineProof(f"{width:.4f} em", ruled(specimens, gap_em=width), each(_auto(width)), specimens, "a quarter em")
    return Clause(_MIXED, zh, en, "R41", Status.OPTION, (proof,))


def _apart(places: Mapping[str, tuple[str, str, float]], control: tuple[Specimen, ...], switch: str) -> LineProof:
    """How far the boxes of two characters stand apart in each text."""

    def check(reading: Reading) -> None:
        before, after, width = places[reading.specimen.text.replace(" ", "")]
        assert reading.row.between(before, after) == pytest.approx(width, abs=NEAR)

    shows = "、".join(f"{before}{after} {width:g}" for before, after, width in places.values())
    return LineProof(f"em between boxes: {shows}", tuple(map(body, places)), each(check), control, switch)


_BESIDE_MARKS = {
    "A，镇": ("A", "，", 0.0),
    "（A）镇": ("（", "A", 0.0),
    "“A”镇": ("A", "”", 0.0),
    "新：A": ("：", "A", 0.5),
}
_TYPED_BESIDE = tuple(map(body, ("A ，镇", "（ A ）镇", "“A ”镇", "新： A")))


def _typed_dropped(reading: Reading) -> None:
    before, after, width = _BESIDE_MARKS[reading.specimen.text.replace(" ", "")]
    assert reading.row.between(before, after) == pytest.approx(width, abs=NEAR)


_TYPED = tuple(map(body, ("在 2024 年", "同 Xin 街", "新 A 泾")))
_SPACED_HAN = body("务虚求实 聚力奋进，新泾镇召开学习讨论会", 22)
_SPACED_LINES = at_measures("新泾镇 召开学习讨论会各部门发言交流意见", (8.2, 8.4))
_HEADING = heading("务虚求实 聚力奋进", 20)


def _half_between_han(reading: Reading) -> None:
    assert [gap.width for row in reading.rows for gap in row.gaps("typed")] == pytest.approx([0.5], abs=NEAR)


def _whole_between_han(reading: Reading) -> None:
    assert [gap.width for gap in reading.row.gaps("typed")] == pytest.approx([1.0], abs=NEAR)


_WIDE = at_measures("新泾镇\u3000召开学习讨论会各部门发言交流意见", (8.2, 8.4))


def _wide_space_fixed(reading: Reading) -> None:
    row = reading.rows[0]
    assert row.between("镇", "召") == pytest.approx(1.0, abs=NEAR)
    assert row.between("新", "泾") > NEAR


_CHINESE_QUOTES = {"“yes”了": ("“", 1.0), "他说“Yes”": ("“", 1.0), "深化“1+5+1”联": ("“", 1.0), "‘画’镇": ("‘", 1.0)}


def _quotes_are_chinese(reading: Reading) -> None:
    row = reading.row
    quote = next(char for char in row.boxes if char.text in "“‘")
    content = row.boxes[row.boxes.index(quote) + 1]
    assert quote.w == pytest.approx(1.0, abs=NEAR)
    assert content.left - quote.right == pytest.approx(0.0, abs=NEAR)
    closing = next(char for char in row.boxes if char.text in "”’")
    assert closing.left - row.boxes[row.boxes.index(closing) - 1].right == pytest.approx(0.0, abs=NEAR)


def _quotes_are_latin(reading: Reading) -> None:
    quotes = [char for char in reading.row.boxes if char.text in "“”‘’"]
    assert quotes
    assert all(quote.w < 0.6 for quote in quotes)


_LATIN_QUOTES = tuple(map(body, ("She said “yes” again", "New ‘Town’ Plan")))
_APOSTROPHES = tuple(map(body, ("T’Pol", "见it’s镇", "Xin’s Room")))
_NESTED = tuple(map(body, ("新——共‘画’健康", "“共‘画’健康”镇")))


def _on_baseline(reading: Reading) -> None:
    assert {char.rise for row in reading.rows for char in row.boxes} == {0.0}
    assert {round(char.size, 3) for row in reading.rows for char in row.boxes} == {1.0}


_WESTERN = (body("在 2024 年同 Xin 街区"),)
_RAISED = tuple(styled(each_, latin=LatinMix(FaceRole.SONG, rise_em=0.1)) for each_ in _WESTERN)
_SMALLER = tuple(styled(each_, latin=LatinMix(FaceRole.HEI, size_factor=0.9, rise_em=0.05)) for each_ in _WESTERN)


def _latin_in_hei(reading: Reading) -> None:
    fonts = {char.text: char.font for char in reading.row.boxes}
    assert fonts["X"] == fonts["2"] == "BulletinHei-Regular"
    assert fonts["街"] == "BulletinSong-Regular"


def _latin_smaller(reading: Reading) -> None:
    letter, han = reading.row.at("X"), reading.row.at("街")
    assert letter.size == pytest.approx(0.9 * han.size, abs=NEAR)
    assert letter.rise == pytest.approx(0.05, abs=NEAR)


def _text_is_whole(reading: Reading) -> None:
    """The lines hold the source, typed spaces inside lines included, and nothing else."""
    lines = [row.text for row in reading.rows]
    rest = reading.specimen.text
    for line in lines:
        assert rest.startswith(line), (line, rest)
        rest = rest[len(line) :].lstrip(" ")
    assert not rest


_COPIED = at_measures(PROSE, range(8, 24, 3))
_SUPER = (Span("面积 5 km"), Span("2", "small"), Span("，新泾镇"))


def _superscript(reading: Reading) -> None:
    digits = [char for char in reading.row.boxes if char.text == "2"]
    assert len(digits) == 1
    assert digits[0].size == pytest.approx(0.6, abs=NEAR)
    assert digits[0].rise == pytest.approx(0.35, abs=NEAR)
    assert reading.row.between("m", "2") == pytest.approx(0.0, abs=0.05)


CLAUSES = (
    _gap(("新A泾", "同Xin街"), "汉字与西文字母之间留四分之一字", "A quarter em between Han and Latin letters"),
    _gap(("在2024年", "第12期"), "汉字与阿拉伯数字之间留四分之一字", "A quarter em between Han and digits"),
    _gap_option(1 / 8, "中西间距取八分之一字（选项）", "Han-Latin gap of an eighth (option)"),
    _gap_option(1 / 6, "中西间距取六分之一字（选项）", "Han-Latin gap of a sixth (option)"),
    Clause(
        _MIXED,
        "西文与全角标点之间不留间距",
        "No gap between Latin and full-width marks",
        "R15",
        Status.ENFORCED,
        (_apart(_BESIDE_MARKS, naive(_TYPED_BESIDE), "naive setting of typed spaces"),),
    ),
    Clause(
        _MIXED,
        "全角标点旁键入的空格不占位",
        "A space typed beside a full-width mark is dropped",
        "R16",
        Status.ENFORCED,
        (
            LineProof(
                "boxes as close as without the space", _TYPED_BESIDE, each(_typed_dropped), naive(_TYPED_BESIDE), _NAIVE
            ),
        ),
    ),
    Clause(
        _MIXED,
        "汉字与西文符号之间不留间距",
        "No gap between Han and Latin signs",
        "R15",
        Status.ENFORCED,
        (
            _apart(
                {"37℃镇": ("℃", "镇", 0.0), "新+镇": ("+", "镇", 0.0), "(新)镇": ("(", "新", 0.0)},
                (body("37 ℃ 镇"),),
                "typed spaces beside the sign",
            ),
        ),
    ),
    Clause(
        _MIXED,
        "中西之间键入的空格由间距取代，不叠加",
        "A typed space between Han and Latin is replaced by the gap",
        "R16",
        Status.ENFORCED,
        (LineProof("a quarter em, as without the space", _TYPED, each(_auto(0.25)), naive(_TYPED), _NAIVE),),
    ),
    Clause(
        _MIXED,
        "正文汉字之间键入的空格占半字，不拉开",
        "A space typed between Han is half an em, fixed",
        "R16",
        Status.ENFORCED,
        (
            LineProof(
                "half an em, on opened lines too",
                (_SPACED_HAN, *_SPACED_LINES),
                each(_half_between_han),
                naive((_SPACED_HAN,)),
                _NAIVE,
            ),
        ),
    ),
    Clause(
        "handling_of_headings",
        "标题中键入的空格占一字",
        "A space typed in a heading is one em",
        "R16",
        Status.ENFORCED,
        (
            LineProof(
                "one em", (_HEADING,), each(_whole_between_han), (styled(_HEADING, is_display=False),), "set as body"
            ),
        ),
    ),
    Clause(
        _MIXED,
        "全角空格占一字，不伸缩",
        "An ideographic space is one em, fixed",
        "R01",
        Status.ENFORCED,
        (
            LineProof(
                "one em on lines that are opened",
                _WIDE,
                each(_wide_space_fixed),
                naive(_WIDE, is_justified=True),
                "naive setting, every gap opened alike",
            ),
        ),
    ),
    Clause(
        _MIXED,
        "中文语境的弯引号为中文引号",
        "Curly quotes beside Chinese are Chinese marks",
        "R18",
        Status.ENFORCED,
        (
            LineProof(
                "full width, tight to their content",
                tuple(map(body, _CHINESE_QUOTES)),
                each(_quotes_are_chinese),
                tuple(map(body, ("a “yes” b", "b ‘画 x’ c"))),
                "Latin text around",
            ),
        ),
    ),
    Clause(
        _MIXED,
        "西文语境的弯引号为西文引号",
        "Curly quotes in Latin text are Latin",
        "R18",
        Status.ENFORCED,
        (LineProof("proportional", _LATIN_QUOTES, each(_quotes_are_latin), naive(_LATIN_QUOTES), _NAIVE),),
    ),
    Clause(
        _MIXED,
        "西文撇号不是引号",
        "An apostrophe is no quote",
        "R18",
        Status.ENFORCED,
        (
            LineProof(
                "proportional, inside its word", _APOSTROPHES, each(_quotes_are_latin), naive(_APOSTROPHES), _NAIVE
            ),
        ),
    ),
    Clause(
        _MIXED,
        "引号内的引号同样辨认",
        "Quotes within quotes are told apart alike",
        "R18",
        Status.ENFORCED,
        (
            LineProof(
                "the inner quote is a Chinese mark",
                _NESTED,
                each(_quotes_are_chinese),
                (body("say ‘yes’ now"),),
                "Latin text around",
            ),
        ),
    ),
    Clause(
        _MIXED,
        "西文与汉字同基线",
        "Western text stands on the baseline of Han",
        "R15",
        Status.ENFORCED,
        (LineProof("no rise, same size", _WESTERN, each(_on_baseline), _RAISED, "a raised Latin face"),),
    ),
    Clause(
        _MIXED,
        "西文另选字体（选项）",
        "A Latin face of its own (option)",
        "R41",
        Status.OPTION,
        (
            LineProof(
                "letters and digits in Hei, Han in Song",
                tuple(styled(e, latin=HEI_LATIN) for e in _WESTERN),
                each(_latin_in_hei),
                _WESTERN,
                "no Latin face",
            ),
        ),
    ),
    Clause(
        _MIXED,
        "西文字号、基线微调（选项）",
        "Size factor and rise of the Latin face (option)",
        "R41",
        Status.OPTION,
        (
            LineProof(
                "nine tenths of the size, raised by 0.05 em", _SMALLER, each(_latin_smaller), _WESTERN, "no Latin face"
            ),
        ),
    ),
    Clause(
        _MIXED,
        "上标、下标",
        "Superscripts and subscripts",
        "R41",
        Status.OPTION,
        (
            LineProof(
                "small, raised, close to what it belongs to",
                (body(_SUPER),),
                each(_superscript),
                (body("面积 5 km2，新泾镇"),),
                "no character style",
            ),
        ),
    ),
    Clause(
        _MIXED,
        "复制与检索的文字即原文",
        "Text copied from the page is the source text",
        "R42",
        Status.ENFORCED,
        (
            LineProof(
                "lines read as typed, spaces kept, none added",
                _COPIED,
                each(_text_is_whole),
                naive(_COPIED, drops_spaces=True),
                "spaces as gaps without a glyph",
            ),
        ),
    ),
)
