"""Styled paragraphs, lists, lists of names and tables as they are typed."""

from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.article_body import read_blocks
from bulletin_studio.files.article_file import parse_article
from bulletin_studio.files.article_text import block_text
from bulletin_studio.files.article_writing import changed_article_text
from bulletin_studio.files.check_marks import check_marks
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.new_issue import new_issue
from bulletin_studio.files.text_file import TextFile
from bulletin_studio.model.layout import TableRules
from bulletin_studio.model.story import (
    CELL_BREAK,
    ROW_BREAK,
    Grid,
    Paragraph,
    Story,
    names_of,
    plain_paragraph,
    regular_table,
    rows_of,
)
from bulletin_studio.model.style import Alignment

PLACE = SourceSpan("a.md", 10)


def read(text: str) -> list[Paragraph]:
    faults: Faults = []
    blocks = read_blocks(text.split("\n"), PLACE, Path(), faults)
    assert faults == []
    return [block.content for block in blocks if isinstance(block.content, Paragraph)]


def found(text: str) -> list[tuple[str, int, int]]:
    faults: Faults = []
    read_blocks(text.split("\n"), PLACE, Path(), faults)
    return [(fault.code, fault.where.line, fault.where.column) for fault in faults if fault.where]


@pytest.mark.parametrize(
    ("text", "style", "words"),
    [
        ("{salutation}\n各居民区：", "salutation", "各居民区："),
        ("  {note}  \n甲\n乙", "note", "甲乙"),
        ("{落款}\n甲", "落款", "甲"),
        ("{signature}\n云溪镇\n六月三日", "signature", "云溪镇\u2028六月三日"),
        ("{signature}\n云溪镇\\\n六月三日", "signature", "云溪镇\u2028六月三日"),
        ("{signature}\n　　云溪镇\n　　六月三日", "signature", "云溪镇\u2028六月三日"),
        ("{names}\n白一舟 林晓\n江枫", "names", "白一舟 林晓 江枫"),
        ("{names columns=4}\n张　三 李四", "names", "张　三 李四"),
        ("- 甲\n乙", "list", "甲乙"),
        ("- \\- 甲", "list", "- 甲"),
        ("\\{甲}", "body", "{甲}"),
    ],
)
def test_styled_paragraphs(text, style, words):
    (paragraph,) = read(text)
    assert (paragraph.style, paragraph.text) == (style, words)


def test_a_table_with_a_head():
    (table,) = read("| 甲 | **乙** |\n|:---|---:|\n| 丙\\|丁 |  |\n| 上\\\n下 | 戊 |")
    cells = [[cell.paragraph.text for cell in row] for row in rows_of(table)]
    assert cells == [["甲", "乙"], ["丙|丁", ""], ["上\u2028下", "戊"]]
    assert table.grid == Grid((Alignment.START, Alignment.END), has_head=True)
    assert rows_of(table)[0][1].paragraph.spans[0].style == "strong"


def test_a_table_without_a_head_ends_at_a_line_that_is_no_row():
    table, text = read("| 甲 |\n| 乙 |\n丙")
    assert table.grid == Grid((Alignment.START,), has_head=False)
    assert (table.text, text.text) == (f"甲{ROW_BREAK}乙", "丙")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{signature}", ("block.no_text", 10, 1)),
        ("{signature}\n\n甲", ("block.no_text", 10, 1)),
        ("{signature}\n## 甲", ("block.no_text", 10, 1)),
        ("{note}\n- 甲", ("block.no_text", 10, 1)),
        ("{}\n甲", ("block.no_style", 10, 1)),
        ("{columns=3}\n甲", ("block.no_style", 10, 1)),
        ("{note columns=3}\n甲", ("block.columns_elsewhere", 10, 7)),
        ("{names columns=0}\n甲", ("block.columns", 10, 8)),
        ("{names columns=17}\n甲", ("block.columns", 10, 8)),
        ("{names columns=四}\n甲", ("block.columns", 10, 8)),
        ("{names colums=4}\n甲", ("key.unknown_near", 10, 8)),
        ("{names note}\n甲", ("block.two_names", 10, 8)),
        ("{2024}\n甲", ("block.attribute", 10, 2)),
        ("{table}\n甲", ("block.table_style", 10, 2)),
        ("{note}\n| 甲 |", ("block.table_style", 10, 1)),
        ("{note}\n甲\n　　乙", ("block.second_paragraph", 12, 0)),
        ("{names}\n张三、李四", ("block.names_marks", 11, 1)),
        ("｛signature｝\n甲", ("block.almost_style", 10, 1)),
        ("| 甲 | 乙 |\n| 丙 |", ("table.cells", 11, 2)),
        ("| 甲 | 乙 | 丙", ("table.row", 10, 1)),
        ("|---|\n| 甲 |", ("table.head_rule", 10, 2)),
        ("|" + "甲|" * 17, ("table.columns", 10, 1)),
    ],
)
def test_faults_have_a_place(text, fault):
    assert fault in found(text)


def test_how_blocks_are_written():
    table = Paragraph("table", read("| 甲 | - |\n|---|:---:|\n| 丙 | 丁|")[0].spans, Grid((), has_head=True))
    assert block_text(table) == "| 甲 | \\- |\n|---|---|\n| 丙 | 丁 |"
    assert block_text(plain_paragraph("signature", "甲\u2028乙")) == "{signature}\n甲\n乙"
    assert block_text(plain_paragraph("list", "甲")) == "- 甲"
    assert block_text(plain_paragraph("body", "- 甲")) == "\\- 甲"
    assert block_text(replace(plain_paragraph("names", "甲 乙"), grid=Grid((Alignment.EVEN,) * 3))) == (
        "{names columns=3}\n甲 乙"
    )


def test_a_new_item_stands_on_the_line_below_the_others():
    text = "---\nheadline: 甲\n---\n\n- 一\n- 二\n\n完\n"
    parsed = parse_article(TextFile("articles/01.md", text), "01", Path(), [])
    assert parsed is not None
    one, two, end = parsed.article.body.paragraphs
    longer = replace(parsed.article, body=Story((one, plain_paragraph("list", "新"), two, end)))
    assert "- 一\n- 新\n- 二\n\n完\n" in changed_article_text(parsed, longer)


def test_rows_are_filled_up_and_names_are_parted():
    odd = plain_paragraph("table", f"甲{CELL_BREAK}乙{ROW_BREAK}丙")
    assert regular_table(odd).text == f"甲{CELL_BREAK}乙{ROW_BREAK}丙{CELL_BREAK}"
    names = names_of(plain_paragraph("names", "白一舟  林　晓\u2028江枫"))
    assert [(cell.offset, cell.paragraph.text) for cell in names] == [(0, "白一舟"), (5, "林　晓"), (9, "江枫")]


def test_a_style_that_the_layout_has_not_is_told(tmp_path):
    layout = load_layout("a4-two-column", None)
    issue = new_issue(tmp_path / "n", layout)
    body = Story(
        (plain_paragraph("salutation", "甲"), plain_paragraph("signatur", "乙"), plain_paragraph("落款", "丙"))
    )
    article = replace(issue.articles[0], body=body)
    with pytest.raises(InputError) as raised:
        check_marks(replace(issue, articles=(article,)), layout)
    codes = [finding.code for finding in raised.value.findings]
    assert codes == ["block.unknown_style_near", "block.unknown_style"]


def test_a_layout_says_how_tables_are_ruled(tmp_path):
    text = (data_folder() / "layouts" / "a4-two-column.yaml").read_text("utf-8")
    (tmp_path / "layouts").mkdir()
    own = text + "tables: {outer: 0.8pt, rows: 0.3pt, colour: red}\n"
    (tmp_path / "layouts" / "own.yaml").write_text(own, "utf-8")
    layout = load_layout("own", tmp_path)
    red = next(style.colour for style in layout.styles if style.name == "kicker")
    assert layout.tables == TableRules(outer_weight=0.8, head_weight=0.5, row_weight=0.3, colour=red)
