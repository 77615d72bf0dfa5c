"""Text is found all over a number and replaced in one edit."""

from datetime import date

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Span, Story, plain_paragraph
from bulletin_studio.session.search import ReplaceAll, Wanted, find_all, next_after


@pytest.fixture
def issue() -> Issue:
    body = (
        Paragraph("body", (Span("新泾镇"), Span("新泾", "strong"), Span("的 GDP 与 gdps 及ＧＤＰ。"))),
        Paragraph("table", (Span("新泾\x1f甲\x1e乙\x1f新泾"),)),
    )
    photos = (Photo("x.jpg", caption=plain_paragraph("caption", "新泾"), credit="新泾 摄"),)
    first = Article("a", plain_paragraph("headline", "新泾"), Story(body), photos=photos)
    second = Article("b", plain_paragraph("headline", "其他"), Story((plain_paragraph("body", "无（1）"),)))
    return Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", (first, second))


def texts(issue: Issue, wanted: Wanted) -> list[tuple[str, str]]:
    return [(found.range.start.part, found.text) for found in find_all(issue, wanted, 100)]


def test_headings_bodies_tables_captions_and_credits_are_gone_through(issue: Issue) -> None:
    parts = [part for part, _ in texts(issue, Wanted("新泾"))]
    assert parts == ["headline", "body", "body", "body", "body", "caption", "credit"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted("gdp"), ["GDP", "gdp", "ＧＤＰ"]),
        (Wanted("gdp", match_case=True), ["gdp"]),
        (Wanted("GDP", match_case=True, match_width=True), ["GDP"]),
        (Wanted("gdp", whole_words=True), ["GDP", "ＧＤＰ"]),
        (Wanted("(１)"), ["（1）"]),
        (Wanted("."), []),
        (Wanted(""), []),
        (Wanted("新泾新泾"), []),
        (Wanted("镇新"), ["镇新"]),
    ],
)
def test_options(issue: Issue, wanted: Wanted, expected: list[str]) -> None:
    assert [text for _, text in texts(issue, wanted)] == expected


def test_no_more_are_found_than_asked_for_and_each_with_its_surroundings(issue: Issue) -> None:
    found = find_all(issue, Wanted("镇"), 1, shown=1)
    assert [(each.before, each.text, each.after) for each in found] == [("泾", "镇", "新")]
    assert len(find_all(issue, Wanted("新"), 2)) == 2


def test_all_are_replaced_in_their_styles_and_tables_keep_their_cells(issue: Issue) -> None:
    ranges = tuple(found.range for found in find_all(issue, Wanted("新泾"), 100))
    article = ReplaceAll(ranges, "北\x1f新泾").apply(issue).articles[0]
    assert article.headline.text == "北新泾"
    assert article.body.paragraphs[0].spans[1] == Span("北新泾", "strong")
    assert article.body.paragraphs[1].text == "北新泾\x1f甲\x1e乙\x1f北新泾"
    assert (article.photos[0].caption.text, article.photos[0].credit) == ("北新泾", "北新泾 摄")
    assert ReplaceAll(ranges, "").apply(issue).articles[0].body.paragraphs[0].text.startswith("镇的")


def test_places_are_gone_through_in_order_and_round(issue: Issue) -> None:
    found = find_all(issue, Wanted("新泾"), 100)
    assert next_after(found, issue, TextPlace("a", "headline", 0, 1), 1) == 1
    assert next_after(found, issue, TextPlace("b", "headline", 0, 0), 1) == 0
    assert next_after(found, issue, TextPlace("a", "headline", 0, 0), -1) == len(found) - 1
    assert next_after(found, issue, TextPlace("a", "body", 0, 1), -1) == 0
    assert next_after((), issue, TextPlace("a", "body", 0, 1), 1) is None
