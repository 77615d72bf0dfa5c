"""Columns of an article on its pages: level feet, no single lines, headings with their text (R20, R25, R26)."""

from collections.abc import Iterable

from numbers_in_code import (
    PITCH,
    FakeSetter,
    body_columns,
    make_article,
    make_document,
    make_issue,
    make_layout,
    runs_of,
)

from bulletin_studio.display.document import Document
from bulletin_studio.display.items import Tag
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import ArticleRules, Layout

LAYOUT = make_layout(first_line=0)
LINES = 30
OPENING_ROWS = 3
"""A headline of 32 pt and half a line after it, on a pitch of 16 pt."""


def _length(lines: int) -> int:
    """The characters of a paragraph of so many full lines: 20 em, the first indented by 2."""
    return 20 * lines - 2


def _made(lines: Iterable[int], layout: Layout = LAYOUT, crosshead: int | None = None) -> Document:
    lengths = [4 if index == crosshead else _length(count) for index, count in enumerate(lines)]
    crossheads = () if crosshead is None else (crosshead,)
    return make_document(make_issue(make_article("a", lengths, crossheads=crossheads)), layout)


def _counts(document: Document, page: int = 1, article: str = "a") -> list[int]:
    return [len(runs) for runs in body_columns(document, article, page).values()]


def _row(y: float) -> float:
    area = TypeArea(LAYOUT)
    return round((y - area.slot_top(0) - area.baseline_in_slot) / PITCH, 6)


def test_an_even_count_gives_level_feet() -> None:
    assert _counts(_made([7, 7])) == [7, 7]


def test_an_odd_count_leaves_the_last_column_one_line_short() -> None:
    assert _counts(_made([13])) == [7, 6]


def test_three_columns_differ_by_one_line_at_most() -> None:
    assert _counts(_made([7], make_layout(3, first_line=0))) == [3, 2, 2]


def test_the_first_column_ends_a_line_early_rather_than_leave_a_last_line_alone() -> None:
    assert _counts(_made([10, 7])) == [8, 9]


def test_level_feet_come_before_a_single_line() -> None:
    assert _counts(_made([10, 8])) == [9, 9]


def test_a_crosshead_stands_on_the_grid_with_its_space_above() -> None:
    document = _made([4, 0, 9], make_layout(1, first_line=0), crosshead=1)
    (heading,) = runs_of(document, Tag.CROSSHEAD)
    body = [_row(run.origin.y) for run in runs_of(document, Tag.PARAGRAPH)]
    assert (body[3], _row(heading.origin.y), body[4]) == (OPENING_ROWS + 3, OPENING_ROWS + 5, OPENING_ROWS + 6)


def test_the_space_above_a_crosshead_is_dropped_at_a_columns_head() -> None:
    (heading,) = runs_of(_made([5, 0, 4], crosshead=1), Tag.CROSSHEAD)
    assert _row(heading.origin.y) == OPENING_ROWS


def test_no_crosshead_stands_at_a_columns_foot_without_two_lines() -> None:
    for before in range(4, 14):
        document = _made([before, 0, 8], crosshead=1)
        (heading,) = runs_of(document, Tag.CROSSHEAD)
        column = [run for run in runs_of(document, Tag.PARAGRAPH) if abs(run.origin.x - heading.origin.x) < 200]
        assert sum(run.origin.y > heading.origin.y for run in column) >= 2, before


def test_columns_are_full_where_the_article_goes_on() -> None:
    document = _made([30, 30, 30])
    assert _counts(document) == [LINES - OPENING_ROWS] * 2
    assert _counts(document, 2) == [18, 18]


def test_the_next_page_gets_more_than_a_stub() -> None:
    for more in range(1, 8):
        assert sum(_counts(_made([27, 20, 7 + more]), 2)) >= 3, more


def test_an_article_does_not_open_at_the_foot_of_a_page() -> None:
    layout = make_layout(first_line=0, articles=ArticleRules(lines_between=2, minimum_lines=4))
    issue = make_issue(make_article("a", [_length(36)]), make_article("b", [_length(20)]))
    assert _counts(make_document(issue, layout), 1, "b") == [4, 4]
    issue = make_issue(make_article("a", [_length(38)]), make_article("b", [_length(20)]))
    assert _counts(make_document(issue, layout), 1, "b") == []


def test_a_short_article_may_end_where_a_long_one_may_not_begin() -> None:
    layout = make_layout(first_line=0, articles=ArticleRules(lines_between=2, minimum_lines=4))
    issue = make_issue(make_article("a", [_length(38)]), make_article("b", [_length(4)]))
    assert _counts(make_document(issue, layout), 1, "b") == [2, 2]


def test_the_same_text_is_set_a_line_longer_where_that_cures_a_single_line() -> None:
    issue = make_issue(make_article("a", [_length(10), _length(8)]))
    assert _counts(make_document(issue, LAYOUT, setter=FakeSetter(1))) != [9, 9]
