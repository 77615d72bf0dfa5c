"""Text moved by hand: nothing is lost or doubled, and what was moved is known afterwards."""

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.open_issue import open_issue
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.spans import text_of
from bulletin_studio.session.text_edits import TextRange, fragments_in
from bulletin_studio.session.text_moves import MoveText
from bulletin_studio.session.text_places import paragraph_at

SLUG, OTHER = "01-taolunhui", "02-diaoyan"


@pytest.fixture(scope="module")
def issue() -> Issue:
    return open_issue(data_folder() / "samples" / "xinjing-2024-01").issue


def at(paragraph: int, offset: int, part: str = "body", slug: str = SLUG) -> TextPlace:
    return TextPlace(slug, part, paragraph, offset)


def signs(issue: Issue) -> list[str]:
    parts = (
        each
        for article in issue.articles
        for each in (article.headline, *article.body.paragraphs, *(photo.caption for photo in article.photos))
        if each is not None
    )
    return sorted("".join(each.text for each in parts))


@pytest.mark.parametrize(
    ("first", "last", "to"),
    [
        (at(1, 2), at(1, 6), at(1, 0)),
        (at(1, 2), at(1, 6), at(1, 20)),
        (at(1, 2), at(1, 6), at(4, 3)),
        (at(4, 2), at(4, 6), at(1, 3)),
        (at(1, 5), at(3, 4), at(0, 2)),
        (at(1, 5), at(3, 4), at(3, 9)),
        (at(1, 5), at(3, 4), at(5, 1)),
        (at(1, 2), at(1, 6), at(0, 0, "body", OTHER)),
        (at(1, 2), at(1, 6), at(0, 3, "caption")),
        (at(0, 0, "headline"), at(0, 3, "headline"), at(2, 5)),
    ],
)
def test_text_moved_is_all_there_and_stands_where_it_says(
    issue: Issue, first: TextPlace, last: TextPlace, to: TextPlace
) -> None:
    move = MoveText(TextRange(first, last), to)
    moved = move.apply(issue)
    assert signs(moved) == signs(issue)
    landed = move.landed(issue)
    before = [text_of(each.spans) for each in fragments_in(issue, TextRange(first, last))]
    assert [text_of(each.spans) for each in fragments_in(moved, landed)] == before


@pytest.mark.parametrize("offset", [2, 4, 6])
def test_inside_itself_nothing_happens(issue: Issue, offset: int) -> None:
    assert MoveText(TextRange(at(1, 2), at(1, 6)), at(1, offset)).apply(issue) is issue


def test_a_word_moved_within_its_paragraph(issue: Issue) -> None:
    text = paragraph_at(issue, at(1, 0)).text
    moved = MoveText(TextRange(at(1, 2), at(1, 6)), at(1, 10)).apply(issue)
    assert paragraph_at(moved, at(1, 0)).text == text[:2] + text[6:10] + text[2:6] + text[10:]
