"""An article as plain text: places both ways, and the smallest edit for what was changed."""

from datetime import date

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import MANUAL_BREAK, Paragraph, Span, Story, plain_paragraph
from bulletin_studio.session.story_text import (
    LINE_END,
    difference,
    place_in_story,
    position_in_story,
    story_edit,
    story_lines,
    story_text,
)


@pytest.fixture
def issue() -> Issue:
    body = (
        Paragraph("body", (Span("第一"), Span("段", "strong"))),
        Paragraph("table", (Span(f"甲\x1f乙{MANUAL_BREAK}丙\x1e丁\x1f"),)),
        plain_paragraph("body", "末"),
    )
    photos = (Photo("x.jpg", caption=plain_paragraph("caption", "说明")), Photo("y.jpg", credit="某摄"))
    article = Article("a", plain_paragraph("headline", "标题"), Story(body), photos=photos)
    return Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", (article,))


def text_of(issue: Issue) -> str:
    return story_text(story_lines(issue.articles[0]))


def test_parts_are_lines_and_walls_are_shown(issue: Issue) -> None:
    expected = ["标题", "第一段", f"甲\t乙\u23ce丙{MANUAL_BREAK}丁\t", "末", "说明", "某摄"]
    assert text_of(issue) == LINE_END.join(expected)


def test_every_place_has_a_position_and_back(issue: Issue) -> None:
    lines = story_lines(issue.articles[0])
    for position in range(len(story_text(lines)) + 1):
        place = place_in_story("a", lines, position)
        assert position_in_story(lines, place) == position
    assert position_in_story(lines, TextPlace("a", "kicker", 0, 0)) is None
    assert place_in_story("a", lines, 10_000) == TextPlace("a", "credit", 1, 2)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("abc", "abXc", (2, 2, "X")),
        ("aaa", "aa", (2, 3, "")),
        ("aa", "aaa", (2, 2, "a")),
        ("abc", "abc", (3, 3, "")),
        ("", "x", (0, 0, "x")),
        ("一二三", "一五六三", (1, 2, "五六")),
    ],
)
def test_the_difference_is_the_smallest(old: str, new: str, expected: tuple[int, int, str]) -> None:
    assert difference(old, new) == expected


def changed(issue: Issue, new: str) -> Issue | None:
    edit = story_edit(issue, "a", story_lines(issue.articles[0]), new)
    return edit.apply(issue) if edit is not None else None


def test_what_is_typed_keeps_the_marks_around_it(issue: Issue) -> None:
    after = changed(issue, text_of(issue).replace("第一段", "第一甲段"))
    assert after is not None
    assert after.articles[0].body.paragraphs[0].spans == (Span("第一甲"), Span("段", "strong"))


def test_lines_are_cut_and_joined(issue: Issue) -> None:
    cut = changed(issue, text_of(issue).replace("第一段", f"第{LINE_END}一段"))
    assert cut is not None
    assert [each.text for each in cut.articles[0].body.paragraphs[:2]] == ["第", "一段"]
    again = changed(cut, text_of(issue))
    assert again is not None
    assert again.articles[0].body == issue.articles[0].body


def test_parts_are_not_joined(issue: Issue) -> None:
    assert changed(issue, text_of(issue).replace(f"标题{LINE_END}", "标题")) is None
    assert changed(issue, text_of(issue).replace(f"说明{LINE_END}", "说明")) is None


def test_tables_keep_their_cells(issue: Issue) -> None:
    after = changed(issue, text_of(issue).replace("甲\t乙", "甲二\t乙"))
    assert after is not None
    assert after.articles[0].body.paragraphs[1].text == f"甲二\x1f乙{MANUAL_BREAK}丙\x1e丁\x1f"
    torn = changed(issue, text_of(issue).replace("甲\t乙", "甲乙"))
    assert torn is None or torn.articles[0].body.paragraphs[1].text.count("\x1f") == 2
    lines = changed(issue, text_of(issue).replace("甲\t", f"甲{LINE_END}一\t"))
    assert lines is not None
    assert lines.articles[0].body.paragraphs[1].text.startswith(f"甲{MANUAL_BREAK}一\x1f")
