"""Rows and columns of a table are added and taken away; Tab goes from cell to cell and from part to part."""

from datetime import date

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Grid, Paragraph, Span, Story, plain_paragraph
from bulletin_studio.model.style import Alignment
from bulletin_studio.session.caret_moves import part_beside
from bulletin_studio.session.table_edits import MOST_COLUMNS, ChangeTable, TableChange, cell_at, next_cell

START, END = Alignment.START, Alignment.END


@pytest.fixture
def issue() -> Issue:
    table = Paragraph(
        "table", (Span("甲\x1f"), Span("乙", "strong"), Span("\x1e丙\x1f丁")), Grid((START, END), has_head=True)
    )
    body = (plain_paragraph("body", "前"), table)
    article = Article("a", plain_paragraph("headline", "标题"), Story(body), photos=(Photo("photos/x.jpg"),))
    return Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", (article,))


def at(offset: int, paragraph: int = 1, part: str = "body") -> TextPlace:
    return TextPlace("a", part, paragraph, offset)


def table_of(issue: Issue) -> Paragraph:
    return issue.articles[0].body.paragraphs[1]


@pytest.mark.parametrize(
    ("offset", "change", "text", "grid"),
    [
        (2, TableChange.ADD_ROW, "甲\x1f乙\x1e\x1f\x1e丙\x1f丁", Grid((START, END), has_head=True)),
        (0, TableChange.REMOVE_ROW, "丙\x1f丁", Grid((START, END), has_head=False)),
        (4, TableChange.REMOVE_ROW, "甲\x1f乙", Grid((START, END), has_head=True)),
        (0, TableChange.ADD_COLUMN, "甲\x1f\x1f乙\x1e丙\x1f\x1f丁", Grid((START, START, END), has_head=True)),
        (6, TableChange.REMOVE_COLUMN, "甲\x1e丙", Grid((START,), has_head=True)),
        (6, TableChange.TURN_HEAD, "甲\x1f乙\x1e丙\x1f丁", Grid((START, END), has_head=False)),
    ],
)
def test_rows_and_columns(issue: Issue, offset: int, change: TableChange, text: str, grid: Grid) -> None:
    changed = table_of(ChangeTable(at(offset), change).apply(issue))
    assert (changed.text, changed.grid) == (text, grid)


def test_marks_in_cells_are_kept(issue: Issue) -> None:
    changed = table_of(ChangeTable(at(0), TableChange.ADD_ROW).apply(issue))
    assert Span("乙", "strong") in changed.spans


def test_a_table_without_rows_goes(issue: Issue) -> None:
    once = ChangeTable(at(0), TableChange.REMOVE_ROW).apply(issue)
    assert table_of(ChangeTable(at(0), TableChange.REMOVE_ROW).apply(once)) == Paragraph("body", ())
    assert table_of(ChangeTable(at(0), TableChange.REMOVE).apply(issue)) == Paragraph("body", ())


def test_there_are_no_more_columns_than_files_hold(issue: Issue) -> None:
    for _ in range(MOST_COLUMNS + 3):
        issue = ChangeTable(at(0), TableChange.ADD_COLUMN).apply(issue)
    assert len(table_of(issue).grid.columns) == MOST_COLUMNS


def test_text_is_no_table(issue: Issue) -> None:
    assert ChangeTable(at(0, 0), TableChange.REMOVE).apply(issue) is issue


def test_cells_are_found(issue: Issue) -> None:
    table = table_of(issue)
    assert [cell_at(table, offset) for offset in (0, 1, 2, 4, 7)] == [(0, 0), (0, 0), (0, 1), (1, 0), (1, 1)]
    assert next_cell(table, 1, 1) == 2
    assert next_cell(table, 4, -1) == 2
    assert next_cell(table, 7, 1) is None


def test_tab_leads_through_cells_and_parts(issue: Issue) -> None:
    assert part_beside(issue, at(0), 1) == at(2)
    assert part_beside(issue, at(6), 1) is None
    assert part_beside(issue, at(0, 0, "headline"), -1) == at(0, 0, "kicker")
    assert part_beside(issue, at(0, 0, "headline"), 1) == at(0, 0, "deck")
    assert part_beside(issue, at(1, 0), 1) == at(0, 0, "caption")
    assert part_beside(issue, at(0, 0, "credit"), 1) is None
