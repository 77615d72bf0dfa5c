"""What follows a large change costs a window no more than what is in view: lists, selections, counts, the story."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.count_part import CountPart
from bulletin_studio.editor.keyed_rows import KeyedRows, Row
from bulletin_studio.editor.story_panel import StoryPart
from bulletin_studio.model.story import Span
from bulletin_studio.session.article_edits import MoveArticle
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.text_edits import TextRange, pasted
from tests.gui.alive import as_in_the_program, assert_alive  # noqa: F401 - a fixture
from tests.gui.hands import part_of

pytestmark = pytest.mark.usefixtures("as_in_the_program")


def rows(*keys: str) -> list[Row]:
    return [Row(key, (key,)) for key in keys]


def test_rows_that_come_or_go_together_are_one_change() -> None:
    model, changes = KeyedRows(("名",)), []
    model.rowsInserted.connect(lambda _parent, first, last: changes.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: changes.append(("out", first, last)))
    model.show(rows("a", "b", "c", "d", "e", "f"))
    model.show(rows("a", "e"))
    model.show(rows("x", "y", "a", "z", "e"))
    assert changes == [("in", 0, 5), ("out", 5, 5), ("out", 1, 3), ("in", 0, 1), ("in", 3, 3)]
    assert [model.row_at(model.index(row, 0)).key for row in range(model.rowCount())] == ["x", "y", "a", "z", "e"]


@pytest.fixture
def long_article(window):
    """The window with an article that goes over many pages, its caret in it; the pages are there."""
    desk, article = window.desk, window.desk.issue.articles[0]
    desk.apply(ChangeNumber(replace(desk.issue, page_count=None)))
    place = TextPlace(article.slug, "body", 0, 0)
    pieces = tuple(Fragment((Span(f"{count}" + "研究部署全年工作。" * 10),)) for count in range(200))
    desk.put_caret(place)
    assert_alive(
        lambda: desk.apply(pasted(desk.issue, TextRange(place, place), pieces)),
        lambda: not desk.composing.is_busy,
        beats=20,
    )
    assert len(desk.document.pages) > 12
    return window


def test_a_long_selection_is_looked_at_where_it_is_in_view(long_article, monkeypatch) -> None:
    desk, looked = long_article.desk, []
    part_of(long_article, CountPart).select_all()
    boxes_on = type(desk.text).boxes_on
    monkeypatch.setattr(
        type(desk.text), "boxes_on", lambda text, page, place: looked.append(page) or boxes_on(text, page, place)
    )
    long_article.canvas.repaint_overlays()
    assert len(list(desk.text.pages_of(desk.selection))) > 12
    assert len(set(looked)) <= 4


def test_a_long_article_is_counted_in_turns(long_article, monkeypatch, qtbot) -> None:
    monkeypatch.setattr("bulletin_studio.editor.count_part._AT_ONCE_S", 0.0)
    count = part_of(long_article, CountPart)
    count.label.setText("")
    count.tell()
    assert count.label.text() == ""
    qtbot.waitUntil(lambda: count.label.text() != "")
    lines = sum(
        line.start.article == "01-taolunhui" and line.start.part in ("kicker", "headline", "deck", "byline", "body")
        for page in range(1, len(long_article.desk.document.pages) + 1)
        for line in long_article.desk.text.lines_on(page)
    )
    assert f"{lines} 行" in count.label.text()


def test_the_story_panel_marks_what_was_put_in_once(window, monkeypatch, qtbot) -> None:
    desk, story = window.desk, part_of(window, StoryPart)
    place = TextPlace(desk.issue.articles[0].slug, "body", 0, 0)
    desk.put_caret(place)
    story.dock.show()
    qtbot.waitUntil(story.panel.isVisible)
    QApplication.processEvents()
    again = []
    monkeypatch.setattr(story.panel._marks, "rehighlightBlock", lambda block: again.append(block.text()))
    pieces = (Fragment((Span("甲"),)), Fragment((Span("乙"), Span("丙", "strong"))), Fragment((Span("丁"),)))
    desk.apply(pasted(desk.issue, TextRange(place, place), pieces))
    assert not {"甲", "乙丙"} & set(again)
    block = next(each for each in blocks(story.panel) if each.text() == "乙丙")
    assert [(each.start, each.length) for each in block.layout().formats()] == [(1, 1)]


def blocks(panel):
    block = panel.document().firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def test_articles_of_a_large_number_change_places_beside_the_window(long_article, monkeypatch) -> None:
    monkeypatch.setattr("bulletin_studio.editor.composing._MOST_MOVED_CHARACTERS", 10_000)
    desk = long_article.desk
    slugs = [article.slug for article in desk.issue.articles]
    assert_alive(lambda: desk.apply(MoveArticle(slugs[0], 2)), lambda: not desk.composing.is_busy, beats=5)
    assert [article.slug for article in desk.issue.articles] == [*slugs[1:], slugs[0]]
