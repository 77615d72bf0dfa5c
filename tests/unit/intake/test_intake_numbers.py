"""Automatic numbers of Word files become text as Word shows them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from word_files import SPACES, paragraph, run, styled, word_file

from bulletin_studio.intake.assemble import Draft, assemble
from bulletin_studio.intake.manuscript import Ledger, Loss
from bulletin_studio.intake.read_docx import read_docx
from bulletin_studio.intake.roles import find_roles

LONG = "近日，新泾镇召开学习讨论会，总结全年工作，部署明年任务。"


def level(index: int, kind: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def number(name: int, definition: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>'


def numbering(*definitions: str, numbers: str = "") -> dict[str, bytes]:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{index}">{levels}</w:abstractNum>'
        for index, levels in enumerate(definitions, 1)
    )
    numbers = numbers or "".join(number(index, index) for index in range(1, len(definitions) + 1))
    return {"word/numbering.xml": f"<w:numbering {SPACES}>{lists}{numbers}</w:numbering>".encode()}


def item(text: str, name: int = 1, at: int = 0) -> str:
    return paragraph(run(text) if text else "", f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{name}"/></w:numPr>')


def read(content: str, parts: dict[str, bytes]) -> tuple[Draft, Ledger]:
    manuscript = read_docx("稿", word_file(styled("标题一行", "1") + content, parts))
    (draft,), ledger = assemble(manuscript, find_roles(manuscript.blocks))
    assert ledger.is_balanced
    return draft, ledger


def texts(content: str, parts: dict[str, bytes]) -> list[str]:
    return [each.text for each in read(content, parts)[0].article.body.paragraphs]


@pytest.mark.parametrize(
    ("kind", "pattern", "count", "wanted"),
    [
        ("chineseCounting", "%1、", 12, "十二、"),
        ("chineseCountingThousand", "（%1）", 21, "（二十一）"),
        ("japaneseCounting", "第%1条", 103, "第一百零三条"),
        ("chineseLegalSimplified", "%1、", 12, "拾贰、"),
        ("decimal", "%1.", 3, "3. "),
        ("decimal", "%1）", 3, "3）"),
        ("decimalZero", "%1", 7, "07 "),
        ("decimalFullWidth", "%1．", 10, "１０．"),
        ("decimalEnclosedCircle", "%1", 20, "⑳"),
        ("decimalEnclosedCircleChinese", "%1", 21, "㉑"),
        ("decimalEnclosedParen", "%1", 2, "⑵"),
        ("ideographTraditional", "%1、", 3, "丙、"),
        ("ideographDigital", "%1、", 20, "二〇、"),
        ("upperRoman", "%1.", 14, "XIV. "),
        ("lowerLetter", "%1)", 28, "bb) "),
        ("none", "", 1, ""),
    ],
)
def test_formats(kind: str, pattern: str, count: int, wanted: str) -> None:
    parts = numbering(level(0, kind, pattern, start=count))
    assert texts(item(LONG), parts) == [wanted + LONG]


def test_levels_count_on_begin_anew_and_name_those_above() -> None:
    levels = (
        level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "decimal", "(%3)")
    )
    content = "".join(item(f"{LONG}{at}", 1, at) for at in (0, 1, 1, 2, 0, 1, 2))
    starts = ["一、", "1.1 ", "1.2 ", "(1) ", "二、", "2.1 ", "(1) "]
    assert [each.partition("近")[0] for each in texts(content, numbering(levels))] == starts


def test_a_level_may_count_on_and_a_list_begin_where_it_is_told() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    parts = numbering(levels, numbers=number(1, 1) + number(2, 1) + number(3, 1, again))
    places = ((1, 0), (1, 1), (1, 0), (1, 1), (2, 0), (3, 0), (3, 0))
    content = "".join(item(LONG, name, at) for name, at in places)
    starts = ["1. ", "1) ", "2. ", "2) ", "3. ", "5. ", "6. "]
    assert [each.partition("近")[0] for each in texts(content, parts)] == starts


def test_bullets_are_the_layouts_and_are_counted() -> None:
    draft, ledger = read(item("清理楼道") + item("疏通水管") + paragraph(LONG), numbering(level(0, "bullet", "\uf0b7")))
    assert [(each.style, each.text) for each in draft.article.body.paragraphs][:2] == [
        ("list", "清理楼道"),
        ("list", "疏通水管"),
    ]
    assert ledger.count(Loss.SIGN) == 2


def test_a_format_that_is_not_known_stands_in_figures_and_is_counted() -> None:
    draft, ledger = read(item(LONG) + item(LONG), numbering(level(0, "hebrew2", "%1.")))
    assert [each.text[:2] for each in draft.article.body.paragraphs] == ["1.", "2."]
    assert ledger.guessed_numbers == 2


def test_numbered_headings_stay_crossheads_and_short_items_in_a_row_are_text() -> None:
    levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.")
    content = item("工作目标") + item("清理楼道", 1, 1) + item("疏通水管", 1, 1) + paragraph(LONG)
    draft, _ = read(paragraph(LONG) + content, numbering(levels))
    assert [(each.style, each.text) for each in draft.article.body.paragraphs][1:4] == [
        ("crosshead", "一、工作目标"),
        ("body", "1. 清理楼道"),
        ("body", "2. 疏通水管"),
    ]


def test_numbers_of_table_cells_stand_in_them_and_typed_indents_behind_a_number_go() -> None:
    def row(text: str) -> str:
        return f"<w:tr><w:tc>{item('')}</w:tc><w:tc>{paragraph(run(text))}</w:tc></w:tr>"

    draft, _ = read(
        f"<w:tbl>{row('甲村')}{row('乙村')}</w:tbl>" + item("　　" + LONG), numbering(level(0, "decimal", "%1"))
    )
    table, last = draft.article.body.paragraphs
    assert table.text == "1\u001f甲村\u001e2\u001f乙村"
    assert last.text == f"3 {LONG}"


def test_a_list_of_a_style_and_one_that_a_paragraph_takes_away() -> None:
    start = '<w:style w:type="paragraph" w:styleId='
    styles = (
        f'<w:styles {SPACES}>{start}"1"><w:name w:val="heading 1"/></w:style>'
        f'{start}"t"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        f'{start}"k"><w:name w:val="款"/><w:basedOn w:val="t"/></w:style></w:styles>'
    )
    levels = level(0, "decimal", "%1.") + level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="k"/>')
    without = paragraph(run(LONG), '<w:pStyle w:val="t"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    parts = {**numbering(levels), "word/styles.xml": styles.encode()}
    found = texts(styled(LONG, "t") + styled(LONG, "k") + without + styled(LONG, "t"), parts)
    assert [each.partition("近")[0] for each in found] == ["1. ", "（一）", "", "2. "]
