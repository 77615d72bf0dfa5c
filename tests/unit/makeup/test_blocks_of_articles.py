"""Tables, lists of names, lists and signatures: where they stand, what is never cut, how they are tagged."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_in_code import MARGIN, PITCH, SIZE, make_document, make_issue, make_layout, make_styles, runs_of, seen

from bulletin_studio.display.document import Document
from bulletin_studio.display.items import FilledPath, MoveTo, Tag, TagBegin
from bulletin_studio.files.block_styles import with_block_styles
from bulletin_studio.makeup.set_table import share_width
from bulletin_studio.model.article import Article
from bulletin_studio.model.story import CELL_BREAK, ROW_BREAK, Grid, Paragraph, Story, plain_paragraph
from bulletin_studio.model.style import Alignment

COLUMN = 200.0
"""The measure of a column of 20 em."""


def _article(*paragraphs: Paragraph) -> Article:
    return Article("a", plain_paragraph("headline", "标题"), Story(paragraphs))


def _table(rows: list[list[str]], *, has_head: bool = True) -> Paragraph:
    text = ROW_BREAK.join(CELL_BREAK.join(row) for row in rows)
    grid = Grid((Alignment.START,) * len(rows[0]), has_head)
    return replace(plain_paragraph("table", text), grid=grid)


def _made(*paragraphs: Paragraph, columns: int = 1) -> Document:
    layout = replace(make_layout(columns, rows=12, first_line=0), styles=with_block_styles(make_styles()))
    return make_document(make_issue(_article(*paragraphs)), layout)


def _rules(document: Document, page: int = 1) -> list[float]:
    """The tops of the rules on a page."""
    paths = [item.path for item in document.pages[page - 1].items if isinstance(item, FilledPath)]
    return [path[0].point.y for path in paths if isinstance(path[0], MoveTo)]


def _tree(document: Document, page: int = 1) -> list[str]:
    tags = (Tag.LIST, Tag.LIST_ITEM, Tag.LABEL, Tag.LIST_BODY, Tag.TABLE, Tag.ROW, Tag.HEAD_CELL, Tag.CELL)
    items = document.pages[page - 1].items
    return [f"{item.tag.value} {item.key}" for item in items if isinstance(item, TagBegin) and item.tag in tags]


def test_a_table_has_rows_and_cells_in_reading_order() -> None:
    document = _made(_table([["甲", "乙"], ["丙", ""]]))
    assert _tree(document) == [
        "Table a/p0",
        "TR a/p0/0",
        "TH a/p0/0/0",
        "TH a/p0/0/1",
        "TR a/p0/1",
        "TD a/p0/1/0",
        "TD a/p0/1/1",
    ]
    texts = {run.key: run.run.text for run in runs_of(document, Tag.HEAD_CELL, Tag.CELL)}
    assert texts == {"a/p0/0/0": "甲", "a/p0/0/1": "乙", "a/p0/1/0": "丙"}


def test_a_cell_knows_where_it_stands_in_the_text_of_its_table() -> None:
    paragraph = _table([["甲乙", "丙"], ["丁", "戊己"]])
    runs = runs_of(_made(paragraph), Tag.HEAD_CELL, Tag.CELL)
    for run in runs:
        place = run.run.place
        assert place is not None
        assert paragraph.text[place.offset : place.offset + len(run.run.text)] == run.run.text


def test_three_rules_as_wide_as_the_column() -> None:
    document = _made(_table([["甲", "乙"], ["丙", "丁"], ["戊", "己"]]))
    first, head, last = _rules(document)
    assert head - first == pytest.approx(PITCH, abs=0.5)
    assert last - head == pytest.approx(2 * PITCH, abs=0.5)
    paths = [item.path for item in document.pages[0].items if isinstance(item, FilledPath)]
    assert all(isinstance(step, MoveTo) is (index == 0) for path in paths for index, step in enumerate(path[:2]))
    right = max(step.point.x for path in paths for step in path if hasattr(step, "point"))
    assert right == pytest.approx(MARGIN + COLUMN)


def test_a_row_is_never_cut_and_the_head_stands_again() -> None:
    rows = [["头", "部"], *([chr(0x4E10 + k), "字" * 25] for k in range(8))]
    document = _made(_table(rows))
    assert len(document.pages) > 1
    pages_of: dict[str, set[int]] = {}
    for run in runs_of(document, Tag.HEAD_CELL, Tag.CELL):
        pages_of.setdefault(run.key, set()).add(run.page)
    assert all(len(pages) == 1 for pages in pages_of.values())
    first, last = min(map(min, pages_of.values())), max(map(max, pages_of.values()))
    assert first < last
    copies = [
        each for each in seen(document) if getattr(each, "tag", None) is Tag.ARTIFACT and each.key == "table-head"
    ]
    assert [each.page for each in copies if each.run.text == "头"] == list(range(first + 1, last + 1))
    assert all(each.run.place is None for each in copies)
    assert document.oversets == ()


def test_a_row_deeper_than_a_page_is_cut_as_nothing_else_would_do() -> None:
    document = _made(_table([["甲", "字" * 400]], has_head=False))
    text = "".join(run.run.text for run in runs_of(document, Tag.CELL))
    assert sorted(text) == sorted("甲" + "字" * 400)
    assert document.oversets == ()


def test_a_column_too_narrow_to_read_is_told_once() -> None:
    rows = [["长" * 4] * 9 for _ in range(2)]
    document = _made(_table(rows, has_head=False))
    assert [fault.reason for fault in document.faults] == ["narrow_cell"] * 9


def test_columns_get_what_they_ask_for_and_share_the_rest() -> None:
    assert share_width([10, 20], 60, 5) == (25, 35)
    assert share_width([10, 100, 50], 90, 5) == (10, 40, 40)
    assert share_width([100, 100], 100, 5) == (50, 50)
    assert share_width([100] * 30, 60, 5) == (5,) * 30


@given(
    st.lists(st.lists(st.integers(0, 60), min_size=1, max_size=5), min_size=1, max_size=9),
    st.booleans(),
    st.integers(1, 3),
)
@settings(max_examples=60, deadline=None)
def test_whatever_the_table_every_character_stands_once(lengths, has_head, columns):
    letters = iter(range(0x4E00, 0x9FA5))
    rows = [["".join(chr(next(letters)) for _ in range(length)) for length in row] for row in lengths]
    if not any(any(row) for row in rows):
        return
    document = _made(plain_paragraph("body", "前" * 30), _table(rows, has_head=has_head), columns=columns)
    found = "".join(run.run.text for run in runs_of(document, Tag.HEAD_CELL, Tag.CELL))
    assert sorted(found) == sorted("".join("".join(row) for row in rows))
    assert document.oversets == ()


def test_names_stand_in_columns_and_wide_ones_take_two() -> None:
    document = _made(plain_paragraph("names", "白一舟 林晓 欧阳晓岚 江枫 许望舒"))
    runs = runs_of(document, Tag.PARAGRAPH)
    assert [run.run.text for run in runs] == ["白一舟", "林晓", "欧阳晓岚", "江枫", "许望舒"]
    lefts = [round((run.origin.x - MARGIN) / SIZE, 2) for run in runs]
    assert lefts == [0, 4.25, 8.5, 17, 0], "a name of four characters takes two of the five columns"
    assert len({run.origin.y for run in runs}) == 2


def test_names_in_as_many_columns_as_asked_for_if_there_is_room() -> None:
    names = plain_paragraph("names", "白一舟 林晓 江枫 许望舒")
    two = _made(replace(names, grid=Grid((Alignment.EVEN,) * 2)))
    assert [round(run.origin.x - MARGIN) for run in runs_of(two, Tag.PARAGRAPH)] == [0, 170, 0, 170]
    many = _made(replace(names, grid=Grid((Alignment.EVEN,) * 16)))
    assert len({run.origin.y for run in runs_of(many, Tag.PARAGRAPH)}) == 1


def test_items_have_a_bullet_that_is_no_text_of_the_article() -> None:
    items = [plain_paragraph("list", text) for text in ("甲", "乙")]
    document = _made(plain_paragraph("body", "前"), *items, plain_paragraph("body", "后"))
    assert _tree(document) == [
        "L a/l1",
        "LI a/p1",
        "Lbl a/p1",
        "LBody a/p1",
        "L a/l1",
        "LI a/p2",
        "Lbl a/p2",
        "LBody a/p2",
    ]
    bullets = runs_of(document, Tag.LABEL)
    assert [(run.run.text, run.run.place) for run in bullets] == [("●", None)] * 2
