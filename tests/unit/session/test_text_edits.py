"""Edits of text: ranges replaced, paragraphs split and joined, styles set, photos kept at their paragraphs."""

from dataclasses import replace
from datetime import date

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import MANUAL_BREAK, Paragraph, Span, Story, plain_paragraph
from bulletin_studio.session.history import History
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.spans import cut, joined
from bulletin_studio.session.text_edits import (
    AnnotateText,
    LinkText,
    MarkText,
    ReplaceText,
    StyleParagraphs,
    deleted,
    fragments_in,
    range_between,
    typed,
)


def at(paragraph: int, offset: int, part: str = "body") -> TextPlace:
    return TextPlace("a", part, paragraph, offset)


def caret(paragraph: int, offset: int, part: str = "body"):
    return range_between(at(paragraph, offset, part), at(paragraph, offset, part))


@pytest.fixture
def issue() -> Issue:
    body = (
        plain_paragraph("body", "第一段文字。"),
        Paragraph("body", (Span("第二"), Span("段粗", "strong"), Span("文字。"))),
        plain_paragraph("body", "第三段。"),
    )
    photos = (
        Photo("photos/x.jpg", after=1),
        Photo("photos/y.jpg", caption=plain_paragraph("caption", "说明"), after=3),
    )
    article = Article("a", plain_paragraph("headline", "标题"), Story(body), photos=photos)
    return Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", (article,))


def body_of(issue: Issue) -> list[str]:
    return [paragraph.text for paragraph in issue.articles[0].body.paragraphs]


def test_typing_goes_in_at_the_caret_in_the_style_before_it(issue: Issue) -> None:
    changed = typed(issue, caret(1, 4), "甲").apply(issue)
    assert changed.articles[0].body.paragraphs[1].spans == (Span("第二"), Span("段粗甲", "strong"), Span("文字。"))


def test_typing_over_a_range_of_paragraphs_joins_them_and_photos_stay_near(issue: Issue) -> None:
    changed = typed(issue, range_between(at(2, 1), at(0, 3)), "和").apply(issue)
    assert body_of(changed) == ["第一段和三段。"]
    assert [photo.after for photo in changed.articles[0].photos] == [1, 1]


def test_a_line_feed_splits_and_moves_photos_below(issue: Issue) -> None:
    edit = typed(issue, caret(0, 3), "\n")
    changed = edit.apply(issue)
    assert body_of(changed) == ["第一段", "文字。", "第二段粗文字。", "第三段。"]
    assert [photo.after for photo in changed.articles[0].photos] == [2, 4]
    assert edit.caret == at(1, 0)


def test_the_paragraph_after_a_crosshead_is_body(issue: Issue) -> None:
    styled = StyleParagraphs(caret(0, 0), "crosshead").apply(issue)
    changed = typed(styled, caret(0, 6), "\n").apply(styled)
    assert [paragraph.style for paragraph in changed.articles[0].body.paragraphs] == [
        "crosshead",
        "body",
        "body",
        "body",
    ]


def test_deleting_and_putting_back_is_identity(issue: Issue) -> None:
    place = range_between(at(0, 2), at(2, 2))
    kept = fragments_in(issue, place)
    emptied = deleted(place).apply(issue)
    assert body_of(emptied) == ["第一段。"]
    assert body_of(ReplaceText(caret(0, 2), kept).apply(emptied)) == body_of(issue)


def test_outside_the_body_lines_become_manual_breaks(issue: Issue) -> None:
    edit = ReplaceText(caret(0, 1, "headline"), (Fragment((Span("甲"),)), Fragment((Span("乙"),))))
    assert edit.apply(issue).articles[0].headline.text == f"标甲{MANUAL_BREAK}乙题"
    assert edit.caret == at(0, 4, "headline")


def test_a_kicker_comes_and_goes_with_its_text(issue: Issue) -> None:
    changed = typed(issue, caret(0, 0, "kicker"), "引").apply(issue)
    assert changed.articles[0].kicker == plain_paragraph("kicker", "引")
    assert deleted(range_between(at(0, 0, "kicker"), at(0, 1, "kicker"))).apply(changed).articles[0].kicker is None


def test_caption_and_credit_are_text_of_the_photo(issue: Issue) -> None:
    changed = typed(issue, caret(1, 2, "caption"), "文").apply(issue)
    changed = typed(changed, caret(1, 0, "credit"), "摄影：甲").apply(changed)
    photo = changed.articles[0].photos[1]
    assert photo.caption is not None
    assert (photo.caption.text, photo.credit) == ("说明文", "摄影：甲")


def test_a_mark_is_set_and_taken_away_again(issue: Issue) -> None:
    place = range_between(at(0, 1), at(1, 3))
    marked = MarkText(place, "emphasis").apply(issue)
    assert [span.style for span in marked.articles[0].body.paragraphs[0].spans] == ["", "emphasis"]
    assert marked.articles[0].body.paragraphs[1].spans[0] == Span("第二段", "emphasis")
    assert {span.style for span in MarkText(place, "emphasis").apply(marked).articles[0].body.paragraphs[0].spans} == {
        ""
    }


def test_names_side_by_side_stay_two() -> None:
    one, other = Span("张三", "name"), Span("李四", "name", annotation="x")
    assert joined((one,), (other,)) == (one, other)


def test_annotation_and_link(issue: Issue) -> None:
    place = range_between(at(0, 0), at(0, 2))
    assert AnnotateText(place, "dì yī").apply(issue).articles[0].body.paragraphs[0].spans[0].annotation == "dì yī"
    assert LinkText(place, "https://x").apply(issue).articles[0].body.paragraphs[0].spans[0].link == "https://x"


def test_typing_after_an_annotated_character_is_not_annotated(issue: Issue) -> None:
    annotated = AnnotateText(range_between(at(0, 0), at(0, 1)), "dì").apply(issue)
    spans = typed(annotated, caret(0, 1), "甲").apply(annotated).articles[0].body.paragraphs[0].spans
    assert [(span.text, span.annotation) for span in spans] == [("第", "dì"), ("甲一段文字。", "")]


def test_a_run_of_typing_is_one_step_and_a_moved_caret_begins_another(issue: Issue) -> None:
    history, state = History(), issue
    for place, text in ((caret(0, 0), "甲"), (caret(0, 1), "乙"), (caret(2, 0), "丙")):
        edit = typed(state, place, text)
        changed = edit.apply(state)
        history.record(state, changed, edit, in_gesture=False)
        state = changed
    assert len(history.done) == 2
    step = history.undo()
    assert step is not None
    assert body_of(step.before)[0] == "甲乙第一段文字。"


def test_deleting_backwards_is_one_step() -> None:
    first = deleted(range_between(at(0, 4), at(0, 5)))
    second = deleted(range_between(at(0, 3), at(0, 4)))
    assert second.continues(first)
    assert not second.continues(replace(first, label="edit.paste"))


def test_cut_takes_exactly_the_characters() -> None:
    spans = (Span("甲乙"), Span("丙丁", "strong"))
    assert cut(spans, 1, 3) == (Span("乙"), Span("丙", "strong"))
    assert cut(spans, 2, 2) == ()
