"""Clauses on where lines may begin and end, and on what is never split."""

from collections.abc import Callable, Iterable

from ledger import Clause, LineProof, Status, each
from reading import NEAR, OPEN, Reading
from specimens import BASIC, GB, NONE, STRICT, Specimen, at_measures, body, naive, ruled

_LINES = "prohibition_rules_for_line_start_end"
_UNBREAKABLE = "prohibition_rules_for_unbreakable_marks"
_NAIVE = "naive setting"
_MEASURES = range(4, 14)
_KERNING = 0.05
"""A cut word keeps the kerning of its last sign with the letter that now begins the next line."""


def _among(marks: Iterable[str]) -> tuple[Specimen, ...]:
    """Texts in which every mark comes to every place of a line."""
    return tuple(
        specimen
        for mark in marks
        for specimen in at_measures(f"新泾镇{mark}召开学习讨{mark}论会议各部{mark}门发言盈昃{mark}辰宿列张", _MEASURES)
    )


def _brackets(pairs: Iterable[str]) -> tuple[Specimen, ...]:
    return tuple(
        specimen
        for opening, closing in pairs
        for specimen in at_measures(
            f"新泾{opening}召开{closing}学习讨论{opening}会议各部{closing}门发言盈昃辰宿", _MEASURES
        )
    )


def _no_start(marks: Iterable[str]) -> Callable[[Reading], None]:
    forbidden = frozenset(marks)

    def check(reading: Reading) -> None:
        assert not [text for text in reading.texts[1:] if text[0] in forbidden]

    return check


def _no_end(marks: Iterable[str]) -> Callable[[Reading], None]:
    forbidden = frozenset(marks)

    def check(reading: Reading) -> None:
        assert not [text for text in reading.texts[:-1] if text[-1] in forbidden]

    return check


def _start(marks: str, zh: str, en: str, specimens: tuple[Specimen, ...] = ()) -> Clause:
    specimens = specimens or _among(marks)
    proof = LineProof(
        f"no line of {len(specimens)} specimens begins with {marks}",
        specimens,
        each(_no_start(marks)),
        ruled(specimens, level=NONE),
        "level none",
    )
    return Clause(_LINES, zh, en, "R02", Status.ENFORCED, (proof,))


def _whole(units: Iterable[str], zh: str, en: str, rule: str = "R17", anchor: str = _UNBREAKABLE) -> Clause:
    """Units that stand on one line at every measure."""
    found = tuple(units)
    specimens = tuple(
        specimen
        for unit in found
        for specimen in at_measures(f"盈{unit}昃辰{unit}宿列张{unit}寒来暑往{unit}秋收冬藏", range(5, 14))
    )
    proof = LineProof(
        f"{'、'.join(found)} stand whole on {len(specimens)} specimens",
        specimens,
        each(_are_whole(found)),
        naive(specimens),
        _NAIVE,
    )
    return Clause(anchor, zh, en, rule, Status.ENFORCED, (proof,))


def _are_whole(units: tuple[str, ...]) -> Callable[[Reading], None]:
    def check(reading: Reading) -> None:
        for unit in units:
            wanted = reading.specimen.text.count(unit)
            assert sum(text.count(unit) for text in reading.texts) == wanted

    return check


def _starts_somewhere(marks: str) -> Callable[[tuple[Reading, ...]], None]:
    def check(readings: tuple[Reading, ...]) -> None:
        assert [text for reading in readings for text in reading.texts[1:] if text[0] in marks]

    return check


def _ends_somewhere(marks: str) -> Callable[[tuple[Reading, ...]], None]:
    def check(readings: tuple[Reading, ...]) -> None:
        assert [text for reading in readings for text in reading.texts[:-1] if text[-1] in marks]

    return check


_SQUEEZED = body("新泾（镇）召开会，各部门发言学习讨论", 8)


def _squeezed_in(reading: Reading) -> None:
    """The comma that is half an em too far comes onto the line, because the brackets' blanks give."""
    assert reading.texts[0].endswith("，")
    assert reading.rows[0].right <= reading.measure + NEAR
    assert all(gap.width < 0.5 for gap in reading.rows[0].gaps("bracket"))


_PUSHED = body("新泾镇召开会议学，习讨论会各部门发言", 8)


def _pushed_out(reading: Reading) -> None:
    """Where nothing gives, a character moves down with the mark and the line is opened."""
    assert len(reading.texts[0]) == 7
    assert reading.texts[1].startswith("学，")


_QUOTED = at_measures("深化“1+5+1”联合招商模式发展，提升“10+1”工作法的作用。", (6, 7, 8, 9))
_QUOTED_WHOLE = tuple(
    body(each.text.replace("”联", "”\u2060联").replace("”工", "”\u2060工"), each.measure_em) for each in _QUOTED
)
_URL = at_measures("见https://www.example.com/a/long/path/that/never/ends网址。", (8, 9, 10, 11))


def _cut_after_signs(reading: Reading) -> None:
    assert "".join(reading.texts) == reading.specimen.text
    inside = [text for text in reading.texts[:-1] if any(letter.isascii() for letter in text[-1])]
    assert inside
    assert all(row.right <= reading.measure + _KERNING for row in reading.rows)
    cuts = [text[-1] for text in inside[:1]]
    assert all(cut in "/.:" for cut in cuts)


_DASHED = at_measures("新泾镇召开学习——讨论会议各部门——发言盈昃——辰宿", _MEASURES)
_ITERATED = at_measures("人々新泾镇人々召开会议時々刻々学习讨论堂々发言", _MEASURES)
_SLASHED = _among("/")
_TIED = tuple(body(f"新泾镇召{'开' * more}第\u00a012\u00a0期学习讨论会议各部门", 8) for more in range(5))
_UNTIED = tuple(body(each.text.replace("\u00a0", "  "), each.measure_em) for each in _TIED)


def _tied(reading: Reading) -> None:
    joined = [text for text in reading.texts if "第" in text]
    assert all("12" in text and "期" in text for text in joined)


CLAUSES = (
    _start(
        "”’）》〉】」』］〕",
        "闭引号、闭括号、闭书名号不居行首",
        "No line begins with a closing bracket or quote",
        _brackets(("“”", "‘’", "（）", "《》", "〈〉", "【】", "「」", "『』", "［］", "〔〕")),
    ),
    _start("，、；：", "逗号、顿号、分号、冒号不居行首", "No line begins with a pause mark"),
    _start("。！？．", "句号、叹号、问号不居行首", "No line begins with a stop mark"),
    _start("·•‧", "间隔号不居行首", "No line begins with a middle dot"),
    _start("–", "短横线不居行首", "No line begins with a short dash"),
    _start("—～", "一字线、浪纹线不居行首", "No line begins with a long connector"),
    _start("/／", "分隔号不居行首", "No line begins with a solidus"),
    _start("‼⁉", "叠用问叹号不居行首", "No line begins with a double mark"),
    _start("％‰℃", "百分号、度数符号不居行首", "No line begins with a sign that ends a number"),
    Clause(
        _LINES,
        "开引号、开括号、开书名号不居行尾",
        "No line ends with an opening bracket or quote",
        "R03",
        Status.ENFORCED,
        (
            LineProof(
                "no line ends with an opening mark of eight kinds",
                _brackets(("“”", "‘’", "（）", "《》", "〈〉", "【】", "「」", "『』")),
                each(_no_end(OPEN)),
                ruled(_brackets(("“”", "（）")), level=NONE),
                "level none",
            ),
        ),
    ),
    Clause(
        _LINES,
        "国标处理：分隔号不居行尾",
        "Level gb (default): no line ends with a solidus",
        "R03",
        Status.ENFORCED,
        (LineProof("no line ends with /", _SLASHED, each(_no_end("/")), ruled(_SLASHED, level=BASIC), "level basic"),),
    ),
    Clause(
        _LINES,
        "基本处理：仅禁行首点号、闭标号和行尾开标号",
        "Level basic: as gb, but a line may end with a solidus",
        "R41",
        Status.OPTION,
        (
            LineProof(
                "some line ends with /, none begins with it",
                ruled(_SLASHED, level=BASIC),
                _ends_somewhere("/"),
                ruled(_SLASHED, level=GB),
                "level gb",
            ),
            LineProof(
                "marks still begin no line",
                ruled(_among("，。·"), level=BASIC),
                each(_no_start("，。·")),
                ruled(_among("，"), level=NONE),
                "level none",
            ),
        ),
    ),
    Clause(
        _LINES,
        "严格处理：破折号、省略号、叠字号不居行首",
        "Level strict: long and iteration marks begin no line",
        "R06",
        Status.OPTION,
        (
            LineProof(
                "no line begins with ——", ruled(_DASHED, level=STRICT), each(_no_start("—")), _DASHED, "level gb"
            ),
            LineProof(
                "no line begins with 々", ruled(_ITERATED, level=STRICT), each(_no_start("々")), _ITERATED, "level gb"
            ),
        ),
    ),
    Clause(
        _LINES,
        "不处理：标点可居行首行尾",
        "Level none: marks stand where they fall",
        "R41",
        Status.OPTION,
        (
            LineProof(
                "some line begins with a mark",
                ruled(_among("，"), level=NONE),
                _starts_somewhere("，"),
                _among("，"),
                "level gb",
            ),
        ),
    ),
    Clause(
        _LINES,
        "先挤进：行首标点能挤入上行则挤入",
        "A mark that would begin a line is squeezed into the line above",
        "R13",
        Status.ENFORCED,
        (
            LineProof(
                "brackets give way so that the comma ends the line",
                (_SQUEEZED,),
                each(_squeezed_in),
                naive((_SQUEEZED,)),
                _NAIVE,
            ),
        ),
    ),
    Clause(
        _LINES,
        "后推出：不能挤入则连同前一字移至下行",
        "Where it cannot be squeezed in, a character moves down with it",
        "R13",
        Status.ENFORCED,
        (
            LineProof(
                "学， goes to the next line together",
                (_PUSHED,),
                each(_pushed_out),
                ruled((_PUSHED,), level=NONE),
                "level none",
            ),
        ),
    ),
    _whole(("——", "……"), "破折号、省略号不可拆分", "Two-em dashes and ellipses are never split", "R05"),
    _whole(("？！", "！！！", "？？"), "叠用的问号、叹号不可拆分", "Groups of ？！ are never split"),
    _whole(
        ("2024", "1,000.5", "3.14159", "16:30"),
        "阿拉伯数字及其小数点、分节号不可拆分",
        "Numbers with their inner signs are whole",
    ),
    _whole(("１２３４", "３．１４"), "全角数字不可拆分", "Full-width numbers are whole"),
    _whole(
        ("50%", "37℃", "90°", "50‰", "80％"),
        "数字与后附符号不可拆分",
        "Numbers and the signs after them are whole",
        anchor="h-digits_and_their_prefix_and_suffix",
    ),
    _whole(
        ("$100", "¥500", "±15", "−20", "№12"),
        "数字与前附符号不可拆分",
        "Numbers and the signs before them are whole",
        anchor="h-digits_and_their_prefix_and_suffix",
    ),
    _whole(("10km", "25kg", "30km²"), "数字与西文单位不可拆分", "Numbers and attached Latin units are whole"),
    _whole(("1+5+1", "GB/T", "A&B"), "西文算式、代号不可拆分", "Sums and codes are whole"),
    _whole(
        ("Xinjing", "Street", "T’Pol"),
        "西文单词不可拆分（未选连字符时）",
        "Latin words are never split unless hyphenation is asked for",
    ),
    Clause(
        _UNBREAKABLE,
        "超过行长的网址在符号后断开，不失字",
        "An address wider than the line is cut after its signs, nothing lost",
        "R17",
        Status.ENFORCED,
        (LineProof("cut after / . or :", _URL, each(_cut_after_signs), naive(_URL), _NAIVE),),
    ),
    Clause(
        _UNBREAKABLE,
        "引号内为数字时，引号外仍可换行",
        "A line may break outside quotes that hold a number",
        "R18",
        Status.ENFORCED,
        (
            LineProof(
                "some line begins with 联 or 工 after the closing quote",
                _QUOTED,
                _starts_somewhere("联工"),
                _QUOTED_WHOLE,
                "word joiner after the quote",
            ),
        ),
    ),
    Clause(
        _UNBREAKABLE,
        "不换行空格处不换行",
        "No line breaks at a no-break space",
        "R17",
        Status.ENFORCED,
        (LineProof("第, the number and 期 stand on one line", _TIED, each(_tied), _UNTIED, "plain spaces"),),
    ),
)
