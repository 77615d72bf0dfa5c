"""What text at a caret looks like, what Enter does in lists, how much text there is, how 拼音 is written."""

from datetime import date

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.story import MANUAL_BREAK, Grid, Paragraph, Span, Story, plain_paragraph
from bulletin_studio.session.pinyin import accented
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.text_counts import TextCount, count_article, count_range, count_text
from bulletin_studio.session.text_edits import deleted, pasted, range_between, typed
from bulletin_studio.session.text_looks import begun_paragraph, in_style, linked_range, look_of, makes_empty_line

TABLE = Paragraph("table", (Span("甲\x1f乙\x1e丙\x1f丁"),), Grid(has_head=True))


def issue_of(*paragraphs: Paragraph) -> Issue:
    article = Article("a", plain_paragraph("headline", "标题"), Story(paragraphs))
    return Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", (article,))


def at(paragraph: int, offset: int, part: str = "body") -> TextPlace:
    return TextPlace("a", part, paragraph, offset)


def rng(first: tuple[int, int], last: tuple[int, int] | None = None):
    return range_between(at(*first), at(*(last or first)))


def bodies(issue: Issue) -> list[tuple[str, str]]:
    return [(paragraph.style, paragraph.text) for paragraph in issue.articles[0].body.paragraphs]


def test_the_look_of_a_caret_is_that_of_the_character_before_it() -> None:
    issue = issue_of(Paragraph("crosshead", (Span("甲"), Span("乙", "strong", link="https://a.cn"))))
    assert look_of(issue, rng((0, 1))).marks == {""}
    assert look_of(issue, rng((0, 2))).marks == {"strong"}
    whole = look_of(issue, rng((0, 0), (0, 2)))
    assert (whole.marks, whole.paragraph_style, whole.link) == ({"", "strong"}, "crosshead", "https://a.cn")


def test_a_link_is_found_whole_from_inside() -> None:
    spans = (Span("见"), Span("网", link="u"), Span("页", "strong", link="u"), Span("。"))
    issue = issue_of(Paragraph("body", spans))
    assert linked_range(issue, at(0, 2)) == rng((0, 1), (0, 3))
    assert linked_range(issue, at(0, 0)) is None


def test_enter_goes_on_with_a_list_and_ends_it_at_an_empty_item() -> None:
    issue = issue_of(plain_paragraph("list", "一"))
    edit = begun_paragraph(issue, rng((0, 1)))
    longer = edit.apply(issue)
    assert bodies(longer) == [("list", "一"), ("list", "")]
    assert bodies(begun_paragraph(longer, rng((1, 0))).apply(longer)) == [("list", "一"), ("body", "")]


def test_enter_after_a_crosshead_begins_text_and_inside_it_cuts_it_in_two() -> None:
    issue = issue_of(plain_paragraph("crosshead", "小标题"))
    assert bodies(begun_paragraph(issue, rng((0, 3))).apply(issue))[1] == ("body", "")
    assert [style for style, _ in bodies(begun_paragraph(issue, rng((0, 1))).apply(issue))] == ["crosshead"] * 2


def test_enter_in_names_begins_a_line_and_twice_ends_the_list() -> None:
    issue = issue_of(Paragraph("names", (Span("甲 乙"),), Grid()))
    line = begun_paragraph(issue, rng((0, 3))).apply(issue)
    assert bodies(line) == [("names", f"甲 乙{MANUAL_BREAK}")]
    assert bodies(begun_paragraph(line, rng((0, 4))).apply(line)) == [("names", "甲 乙"), ("body", "")]


def test_typing_in_a_style_of_its_own() -> None:
    issue = issue_of(plain_paragraph("body", "甲"))
    changed = in_style(typed(issue, rng((0, 1)), "乙"), "strong").apply(issue)
    assert changed.articles[0].body.paragraphs[0].spans == (Span("甲"), Span("乙", "strong"))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((0, 0), (0, 7), "\x1f\x1e\x1f"),
        ((0, 1), (0, 2), "甲\x1f乙\x1e丙\x1f丁"),
        ((0, 0), (0, 3), "\x1f\x1e丙\x1f丁"),
        ((0, 2), (0, 5), "甲\x1f\x1e\x1f丁"),
    ],
)
def test_deleting_in_a_table_empties_cells_and_keeps_their_walls(first, last, expected: str) -> None:
    issue = issue_of(TABLE)
    assert bodies(deleted(rng(first, last)).apply(issue)) == [("table", expected)]


def test_a_table_is_joined_to_no_text_and_goes_only_whole() -> None:
    issue = issue_of(plain_paragraph("body", "前"), TABLE, plain_paragraph("body", "后"))
    assert deleted(rng((0, 1), (1, 0))).apply(issue) is issue
    assert deleted(rng((1, 7), (2, 0))).apply(issue) is issue
    assert bodies(deleted(rng((0, 0), (1, 3))).apply(issue)) == [("table", "\x1f\x1e丙\x1f丁"), ("body", "后")]
    assert bodies(deleted(rng((1, 6), (2, 1))).apply(issue)) == [("body", "前"), ("table", "甲\x1f乙\x1e丙\x1f")]
    assert bodies(deleted(rng((0, 0), (2, 1))).apply(issue)) == [("body", "")]
    assert bodies(deleted(rng((1, 0), (2, 1))).apply(issue)) == [("body", "前"), ("body", "")]


def test_what_is_put_into_a_cell_stays_in_it() -> None:
    issue = issue_of(TABLE)
    assert bodies(typed(issue, rng((0, 1)), "一\n二").apply(issue)) == [
        ("table", f"甲一{MANUAL_BREAK}二\x1f乙\x1e丙\x1f丁")
    ]
    fragments = (Fragment((Span("x\x1fy"),), "table"), Fragment((Span("z"),), "body"))
    edit = pasted(issue, rng((0, 3)), fragments)
    assert bodies(edit.apply(issue)) == [("table", f"甲\x1f乙x y{MANUAL_BREAK}z\x1e丙\x1f丁")]
    assert edit.caret == at(0, 8)


def test_a_table_that_is_pasted_stands_between_paragraphs() -> None:
    issue = issue_of(plain_paragraph("body", "前后"))
    changed = pasted(issue, rng((0, 1)), (Fragment(TABLE.spans, "table", TABLE.grid),)).apply(issue)
    assert bodies(changed) == [("body", "前"), ("table", TABLE.text), ("body", "后")]
    assert changed.articles[0].body.paragraphs[1].grid == TABLE.grid


@pytest.mark.parametrize(
    ("text", "words", "marks", "characters"),
    [
        ("新泾镇召开会议。", 8, 1, 8),
        ("2024 年 GDP 增长 5.5%", 7, 1, 14),
        ("don't stop—now", 4, 1, 13),
        ("　　", 0, 0, 0),
        ("甲\x1f乙\x1e\u2028丙", 3, 0, 3),
    ],
)
def test_text_is_counted_as_editors_do(text: str, words: int, marks: int, characters: int) -> None:
    assert count_text(text) == TextCount(words, marks, characters)


def test_articles_and_selections_are_counted() -> None:
    issue = issue_of(plain_paragraph("body", "一二，"), plain_paragraph("body", "三"))
    assert count_article(issue.articles[0]).words == 6
    assert count_article(issue.articles[0]).without_marks == 5
    assert count_range(issue, rng((0, 1), (1, 1))).words == 3


@pytest.mark.parametrize(
    ("keys", "printed"),
    [
        ("jing1", "jīng"),
        ("lv4", "lǜ"),
        ("xiao3 gou3", "xiǎo gǒu"),
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("de5", "de"),
        ("Bei3jing1", "Běijīng"),
        ("lüe4", "lüè"),
        ("jīng", "jīng"),
        ("12", "12"),
    ],
)
def test_tones_are_written_where_they_belong(keys: str, printed: str) -> None:
    assert accented(keys) == printed


@pytest.mark.parametrize(("offset", "is_empty"), [(0, True), (1, False), (2, True)])
def test_enter_puts_no_empty_line_into_a_headline(offset: int, is_empty: bool) -> None:
    here = at(0, offset, "headline")
    assert makes_empty_line(issue_of(), range_between(here, here)) is is_empty


def test_enter_beside_a_line_break_of_a_headline_makes_none_either() -> None:
    broken = typed(issue_of(), range_between(at(0, 1, "headline"), at(0, 1, "headline")), MANUAL_BREAK)
    issue = broken.apply(issue_of())
    for offset in (1, 2):
        here = at(0, offset, "headline")
        assert makes_empty_line(issue, range_between(here, here))
