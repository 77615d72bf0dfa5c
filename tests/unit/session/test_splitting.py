"""An article split with the caret in a table, a list or names, and joined again."""

from dataclasses import replace
from datetime import date

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import (
    CELL_BREAK,
    LIST,
    NAMES,
    ROW_BREAK,
    TABLE,
    Grid,
    Paragraph,
    Span,
    Story,
    plain_paragraph,
)
from bulletin_studio.model.style import Alignment
from bulletin_studio.session.article_edits import JoinArticle, SplitArticle

ROWS = ROW_BREAK.join(CELL_BREAK.join(row) for row in (("项目", "数"), ("甲", "1"), ("乙", "2"), ("丙", "3")))
COLUMNS = (Alignment.START, Alignment.START)


def number(*body: Paragraph, photos: tuple[Photo, ...] = ()) -> Issue:
    article = Article("01", plain_paragraph("headline", "标题"), body=Story(body), photos=photos)
    return Issue(Masthead("某报"), 1, date(2026, 3, 2), "a4-two-column", (article,))


def table(*, has_head: bool = True) -> Paragraph:
    return Paragraph(TABLE, (Span(ROWS),), Grid(COLUMNS, has_head))


def split(issue: Issue, paragraph: int, offset: int) -> list[tuple[Paragraph, ...]]:
    made = SplitArticle(TextPlace("01", "body", paragraph, offset), "下").apply(issue)
    return [article.body.paragraphs for article in made.articles]


def test_a_table_is_split_above_the_row_of_the_caret() -> None:
    before, after = split(number(plain_paragraph("body", "前文。"), table()), 1, ROWS.index("乙") + 1)
    assert before[1].text == ROWS[: ROWS.index(f"{ROW_BREAK}乙")]
    assert before[1].grid == Grid(COLUMNS, has_head=True)
    assert [each.text for each in after] == [ROWS[ROWS.index("乙") :]]
    assert after[0].grid == Grid(COLUMNS, has_head=False)


@pytest.mark.parametrize("sign", ["目", "数", "甲", "1"])
def test_a_head_is_not_left_without_rows(sign: str) -> None:
    issue = number(plain_paragraph("body", "前文。"), table(), plain_paragraph("body", "后文。"))
    before, after = split(issue, 1, ROWS.index(sign))
    assert [each.text for each in before] == ["前文。"]
    assert after == (table(), plain_paragraph("body", "后文。"))


def test_a_table_without_a_head_is_split_below_its_first_row() -> None:
    before, after = split(number(table(has_head=False)), 0, ROWS.index("甲"))
    assert before[0].text == f"项目{CELL_BREAK}数"
    assert after[0].text == ROWS[ROWS.index("甲") :]


@pytest.mark.parametrize(
    ("sign", "first", "second"), [("李", "张三", "李　四 王五六 赵七"), ("六", "张三 李　四", "王五六 赵七")]
)
def test_names_are_split_between_names(sign: str, first: str, second: str) -> None:
    names = Paragraph(NAMES, (Span("张三 李　四 王五六 赵七"),), Grid((Alignment.START,) * 3))
    before, after = split(number(plain_paragraph("body", "到会："), names), 1, names.text.index(sign))
    assert (before[1].text, after[0].text) == (first, second)
    assert before[1].grid == after[0].grid == names.grid


def test_a_list_item_is_split_where_the_caret_stands() -> None:
    items = (Paragraph(LIST, (Span("第一条"),)), Paragraph(LIST, (Span("第二条长一些"),)))
    before, after = split(number(*items), 1, 3)
    assert [(each.style, each.text) for each in (*before, *after)] == [
        (LIST, "第一条"),
        (LIST, "第二条"),
        (LIST, "长一些"),
    ]


@pytest.mark.parametrize(
    ("part", "paragraph", "offset"), [("body", 0, 3), ("body", 1, 1), ("body", 9, 0), ("headline", 0, 1)]
)
def test_where_a_half_would_be_empty_nothing_is_done(part: str, paragraph: int, offset: int) -> None:
    issue = number(table(), plain_paragraph("body", "末"))
    assert SplitArticle(TextPlace("01", part, paragraph, offset), "下").apply(issue) is issue


def test_photos_go_with_their_paragraphs_and_come_back() -> None:
    body = tuple(plain_paragraph("body", text) for text in ("甲甲。", "乙乙，乙。", "丙丙。"))
    photos = (Photo("a.jpg", after=1), Photo("b.jpg", after=2), Photo("c.jpg", after=3))
    issue = number(*body, photos=photos)
    made = SplitArticle(TextPlace("01", "body", 1, 0), "乙乙").apply(issue)
    assert [[(each.file, each.after) for each in article.photos] for article in made.articles] == [
        [("a.jpg", 1)],
        [("b.jpg", 1), ("c.jpg", 2)],
    ]
    joined = JoinArticle(made.articles[1].slug).apply(made)
    assert joined == issue


def test_a_headline_of_its_own_stays_as_a_crosshead() -> None:
    issue = number(plain_paragraph("body", "甲甲。"), plain_paragraph("body", "乙乙，乙。"))
    made = SplitArticle(TextPlace("01", "body", 1, 0), "乙乙").apply(issue)
    renamed = replace(made.articles[1], headline=plain_paragraph("headline", "另题"))
    changed = replace(made, articles=(made.articles[0], renamed))
    joined = JoinArticle(changed.articles[1].slug).apply(changed)
    assert [each.text for each in joined.articles[0].body.paragraphs] == ["甲甲。", "另题", "乙乙，乙。"]
