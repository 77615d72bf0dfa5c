import pytest

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.source_text import SourceText

BREAK = "\u2028"


def read(text: str) -> list[tuple[str, str]]:
    faults: Faults = []
    spans = read_inline(SourceText(text, "a.md", 1, 1), faults)
    assert faults == []
    return [(span.text, span.style) for span in spans]


def codes(text: str) -> list[tuple[str, int, int]]:
    faults: Faults = []
    read_inline(SourceText(text, "a.md", 7, 1), faults)
    return [(fault.code, fault.where.line, fault.where.column) for fault in faults if fault.where]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("甲**乙**丙", [("甲", ""), ("乙", "strong"), ("丙", "")]),
        ("甲*乙*丙", [("甲", ""), ("乙", "emphasis"), ("丙", "")]),
        ("**“党建”**引领", [("“党建”", "strong"), ("引领", "")]),
        ("坚持**（一）**、", [("坚持", ""), ("（一）", "strong"), ("、", "")]),
        ("*《简报》*，", [("《简报》", "emphasis"), ("，", "")]),
        ("**甲***乙*", [("甲", "strong"), ("乙", "emphasis")]),
        ("*甲***乙**", [("甲", "emphasis"), ("乙", "strong")]),
        ("**甲\n乙**", [("甲乙", "strong")]),
        ("**a** b", [("a", "strong"), (" b", "")]),
    ],
)
def test_emphasis(text, spans):
    assert read(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        "2*3=6",
        "面积 3*4 米，高 5*6 米",
        "*注：以上为初步数据",
        "单位 * 个人",
        "a * b * c",
        "文件_定稿_2024.doc",
        "第 # 号",
        "#主题教育#",
        "1. 第一项",
        "一、总体要求",
        "——新泾镇",
        "C:\\文件\\简报",
        "3 < 5 > 2",
        "A&B 公司",
        "[2024]3 号",
        "~~~",
        "注]（略）",
        "[2024] 3 号",
        "[甲][乙]",
        "〔2024〕3 号",
        "[一[二]三]",
        "甲[乙",
        "甲]乙",
        "][",
        "{甲}",
        "甲{乙",
        "［甲］{乙}",
        "[甲] （略）",
        "[甲]（略）",
        "[甲][",
        "100%!",
    ],
)
def test_signs_that_mean_themselves(text):
    assert read(text) == [(text, "")]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (r"\*甲\*", "*甲*"),
        (r"\\", "\\"),
        (r"\# 不是标题", "# 不是标题"),
        (r"!\[甲](乙)"[:4], "![甲"),
        (r"a\<b>", "a<b>"),
        (r"\&nbsp;", "&nbsp;"),
        (r"\　缩进", "\u3000缩进"),
        (r"末尾\ ", "末尾 "),
        ("　　首行缩进", "首行缩进"),
        ("  行尾空格  ", "行尾空格"),
    ],
)
def test_escapes_and_outer_blanks(text, plain):
    assert read(text) == [(plain, "")]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("新泾\n镇", "新泾镇"),
        ("新泾镇，\n召开", "新泾镇，召开"),
        ("hello\nworld", "hello world"),
        ("hello,\nworld", "hello, world"),
        ("2023\n年", "2023年"),
        ("年\n2023", "年2023"),
        ("“甲”\nabc", "“甲”abc"),
        ("abc  \n  def", "abc def"),
        ("甲\\\n乙", f"甲{BREAK}乙"),
        ("甲\\  \n　乙", f"甲{BREAK}乙"),
        ("甲 \\\n乙", f"甲 {BREAK}乙"),
        ("甲\\\\\n乙", "甲\\乙"),
        ("abc\\\ndef", f"abc{BREAK}def"),
    ],
)
def test_lines_are_joined_or_broken(text, plain):
    assert read(text) == [(plain, "")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲**乙", ("text.unclosed", 7, 2)),
        ("甲\n乙**丙", ("text.unclosed", 7 + 1, 2)),
        ("**甲*乙*丙**", ("text.nested", 7, 4)),
        ("*甲**乙", ("text.unclosed", 7, 3)),
        ("****", ("text.stars", 7, 1)),
        ("***甲***", ("text.stars", 7, 1)),
        ("甲![乙](丙)", ("text.photo", 7, 2)),
        ("甲<b>乙", ("text.html", 7, 2)),
        ("甲</span>乙", ("text.html", 7, 2)),
        ("甲<!-- 乙", ("text.html", 7, 2)),
        ("甲&nbsp;乙", ("text.entity", 7, 2)),
        ("甲&#160;乙", ("text.entity", 7, 2)),
        ("甲\t乙", ("text.tab", 7, 2)),
        ("甲\\", ("text.break_at_end", 7, 2)),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text, found):
    assert found in codes(text)


def test_a_star_between_digits_can_be_a_mark_where_the_digit_is_escaped():
    assert read(r"1*\2*\3") == [("1", ""), ("2", "emphasis"), ("3", "")]


def test_spans_know_where_they_begin():
    spans = read_inline(SourceText("  甲**乙**\n丙", "a.md", 3, 1), [])
    assert [span.source for span in spans] == [
        SourceSpan("a.md", 3, 3),
        SourceSpan("a.md", 3, 6),
        SourceSpan("a.md", 4, 1),
    ]


def test_a_page_of_stray_stars_is_read_in_linear_time():
    faults: Faults = []
    spans = read_inline(SourceText("*a " * 50_000, "a.md", 1, 1), faults)
    assert len("".join(span.text for span in spans)) == 149_999
