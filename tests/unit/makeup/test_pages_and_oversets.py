"""Pages follow one another; what finds no room is an overset that names article, characters, lines and photos."""

import pytest
from numbers_in_code import (
    PITCH,
    FakeSetter,
    images_of,
    make_article,
    make_document,
    make_issue,
    make_layout,
    make_photo,
    runs_of,
    texts_of,
)

from bulletin_studio.base.errors import CancelledError
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.items import Tag
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import PageMaster
from bulletin_studio.model.story import Paragraph, Span, Story


def test_articles_begin_below_the_masthead_and_at_the_head_of_inside_pages() -> None:
    document = make_document(make_issue(make_article("a", [3000])), make_layout(first_line=6))
    tops = {
        page: min(run.origin.y for run in runs_of(document) if run.page == page and "a/" in run.key) for page in (1, 2)
    }
    assert tops[1] > tops[2] + 5 * PITCH


def test_as_many_pages_as_the_articles_take() -> None:
    assert len(make_document(make_issue(make_article("a", [100]))).pages) == 1
    assert len(make_document(make_issue(make_article("a", [3000]))).pages) == 3


def test_pages_the_editor_wants_are_there_though_empty() -> None:
    document = make_document(make_issue(make_article("a", [100]), page_count=4))
    assert [page.number for page in document.pages] == [1, 2, 3, 4]
    assert document.oversets == ()
    assert [run.run.text for run in runs_of(document, Tag.ARTIFACT)] == ["2", "3", "4"]


def test_text_beyond_the_last_page_is_an_overset() -> None:
    document = make_document(make_issue(make_article("a", [3000]), page_count=2))
    placed = sum(len(text) for text in texts_of(document).values()) - len("标题一行")
    lines = len([run for run in runs_of(document, Tag.PARAGRAPH) if run.key.startswith("a/p")])
    (overset,) = document.oversets
    assert (overset.article, overset.headline, overset.photos) == ("a", "标题一行", 0)
    assert overset.characters == 3000 - placed
    assert overset.lines == 151 - lines


def test_articles_after_one_that_waits_wait_as_well() -> None:
    articles = [make_article(slug, [3000 if slug == "b" else 60]) for slug in "abc"]
    document = make_document(make_issue(*articles, page_count=1))
    assert [overset.article for overset in document.oversets] == ["b", "c"]
    assert document.oversets[1].characters == 60 + len("标题一行")
    assert document.oversets[1].lines == 4 + 1


def test_photos_without_room_are_counted_with_their_captions() -> None:
    photos = (make_photo("p.jpg", caption="说明", after=1), make_photo("q.jpg", credit="某摄", after=1))
    document = make_document(make_issue(make_article("a", [900], photos=photos), page_count=1))
    (overset,) = document.oversets
    assert len(images_of(document)) == 2 - overset.photos
    assert overset.photos == 2
    placed = sum(len(text) for text in texts_of(document).values())
    assert overset.characters == 900 + 4 + 2 + 2 - placed


def test_an_overset_points_to_the_first_paragraph_left_over() -> None:
    paragraphs = tuple(Paragraph("body", (Span("字" * 700, "", SourceSpan("a.md", line)),)) for line in (5, 7, 9))
    headline = Paragraph("headline", (Span("标题\u2028两行"),))
    article = Article("a", headline, Story(paragraphs), source=SourceSpan("a.md"))
    (overset,) = make_document(make_issue(article, page_count=1)).oversets
    assert overset.source == SourceSpan("a.md", 7)
    assert overset.headline == "标题两行"


def test_an_article_does_not_begin_where_its_minimum_has_no_room() -> None:
    articles = [make_article("a", [20 * 36 - 4]), make_article("b", [2000])]
    document = make_document(make_issue(*articles), make_layout(rows=30))
    assert {run.page for run in runs_of(document) if run.key.startswith("a/")} == {1}
    assert {run.page for run in runs_of(document) if run.key == "b/headline"} == {2}


def test_bookmarks_name_page_and_place_of_every_article() -> None:
    articles = [make_article(slug, [700], headline=f"标题{slug}") for slug in "abcd"]
    document = make_document(make_issue(*articles))
    headlines = {run.key[0]: run for run in runs_of(document, Tag.HEADLINE)}
    assert [entry.title for entry in document.outline] == ["标题a", "标题b", "标题c", "标题d"]
    for entry, run in zip(document.outline, headlines.values(), strict=True):
        assert entry.page == run.page
        assert entry.y < run.box.y < entry.y + 2 * PITCH


def test_progress_rises_to_one_and_may_cancel() -> None:
    told: list[float] = []
    issue = make_issue(*(make_article(slug, [300]) for slug in "abc"))
    make_up(issue, make_layout(), {}, FakeSetter(), told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)

    def cancel(_share: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        make_up(issue, make_layout(), {}, FakeSetter(), cancel)


def test_a_photo_no_page_has_room_for_is_an_overset_of_its_own() -> None:
    issue = make_issue(make_article("a", [30], photos=(make_photo("p.jpg", caption="说明"),)))
    document = make_document(issue, make_layout(rows=2, first_line=0, inside=PageMaster(2)))
    (overset,) = document.oversets
    assert overset.photos == 1
    assert not images_of(document)
