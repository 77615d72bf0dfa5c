"""The story panel and the page say the same, whichever is typed into; finding, replacing and counting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.count_part import CountPart
from bulletin_studio.editor.find_dialog import FindDialog, FindPart
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.story_panel import StoryPanel, StoryPart
from bulletin_studio.session.story_text import position_in_story, story_lines, story_text


def part_of(window: MainWindow, kind: type):
    return next(part for part in window.parts if isinstance(part, kind))


def place(window: MainWindow, offset: int, paragraph: int = 0, part: str = "body") -> TextPlace:
    return TextPlace(window.desk.issue.articles[0].slug, part, paragraph, offset)


def expected(window: MainWindow) -> str:
    return story_text(story_lines(window.desk.issue.articles[0]))


@pytest.fixture
def panel(window: MainWindow) -> StoryPanel:
    window.desk.put_caret(place(window, 3))
    part = part_of(window, StoryPart)
    part.dock.show()
    part.panel.follow()
    return part.panel


def put(panel: StoryPanel, at: TextPlace) -> None:
    cursor = panel.textCursor()
    cursor.setPosition(position_in_story(panel.lines, at))
    panel.setTextCursor(cursor)


def test_the_panel_shows_the_article_and_its_caret(window: MainWindow, panel: StoryPanel) -> None:
    assert panel.document().toRawText() == expected(window)
    assert panel.textCursor().position() == position_in_story(panel.lines, place(window, 3))
    other = window.desk.issue.articles[1]
    window.desk.put_caret(TextPlace(other.slug, "body", 0, 0))
    assert panel.document().toRawText() == story_text(story_lines(other))


def test_typing_on_the_page_is_seen_in_the_panel(window: MainWindow, panel: StoryPanel, qtbot) -> None:
    qtbot.keyClicks(window.canvas, "abc")
    assert panel.document().toRawText() == expected(window)
    assert panel.textCursor().position() == position_in_story(panel.lines, place(window, 6))
    window.desk.undo()
    assert panel.document().toRawText() == expected(window)


def test_typing_in_the_panel_is_one_step_on_the_page(window: MainWindow, panel: StoryPanel, qtbot) -> None:
    before = window.desk.issue.articles[0].body.paragraphs[0].text
    put(panel, place(window, 5))
    assert window.desk.caret == place(window, 5)
    qtbot.keyClicks(panel, "xyz")
    assert window.desk.issue.articles[0].body.paragraphs[0].text == before[:5] + "xyz" + before[5:]
    assert window.desk.caret == place(window, 8)
    assert len(window.desk.session.steps) == 1
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert window.desk.issue.articles[0].body.paragraphs[1].text == before[5:]
    assert panel.document().toRawText() == expected(window)


def test_what_the_number_does_not_take_is_taken_back(window: MainWindow, panel: StoryPanel, qtbot) -> None:
    before = expected(window)
    put(panel, place(window, 0, 0, "headline"))
    qtbot.keyClick(panel, Qt.Key.Key_Backspace)
    assert expected(window) == before
    assert panel.document().toRawText() == before


def test_a_selection_in_the_panel_is_that_of_the_page(window: MainWindow, panel: StoryPanel) -> None:
    start = position_in_story(panel.lines, place(window, 2))
    cursor = panel.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 4, QTextCursor.MoveMode.KeepAnchor)
    panel.setTextCursor(cursor)
    assert window.desk.selection is not None
    assert (window.desk.selection.start, window.desk.selection.end) == (place(window, 2), place(window, 6))


@pytest.fixture
def dialog(window: MainWindow) -> FindDialog:
    part = part_of(window, FindPart)
    part.replace()
    return part.dialog


def test_finding_goes_through_the_number_and_round(window: MainWindow, dialog: FindDialog) -> None:
    dialog.wanted.setText("新泾")
    dialog.search()
    count = len(dialog.found)
    assert count > 3
    assert dialog.results.count() == count
    assert dialog.count.text() == f"共 {count} 处"
    seen = []
    for _ in range(count + 1):
        dialog.find_next()
        seen.append(window.desk.selection)
    assert len(set(seen)) == count
    assert seen[0] == seen[-1]
    dialog.find_previous()
    assert window.desk.selection == seen[-2]


def test_replacing_one_and_all(window: MainWindow, dialog: FindDialog) -> None:
    dialog.wanted.setText("新泾")
    dialog.replacement.setText("北新泾")
    dialog.search()
    count = len(dialog.found)
    dialog.find_next()
    dialog.replace_one()
    assert window.desk.selection is not None
    dialog.wanted.setText("北新泾")
    dialog.search()
    assert len(dialog.found) == 1
    window.desk.undo()
    dialog.wanted.setText("新泾")
    dialog.replace_all()
    assert dialog.count.text() == f"已替换 {count} 处（可一步撤销）"
    window.desk.undo()
    dialog.search()
    assert len(dialog.found) == count


def test_nothing_found_is_said(dialog: FindDialog) -> None:
    dialog.wanted.setText("没有的字句")
    dialog.search()
    assert dialog.count.text() == "没有找到"
    assert not dialog.replace_all_button.isEnabled()


def test_characters_and_lines_are_told(window: MainWindow) -> None:
    part = part_of(window, CountPart)
    window.desk.put_caret(place(window, 0))
    part.tell()
    assert part.label.text().startswith("本文 ")
    window.desk.put_caret(place(window, 4), extend=True)
    part.tell()
    assert part.label.text() == "选中 4 字 · 1 行"
    part.select_all()
    assert window.desk.selection is not None
    assert window.desk.selection.start == place(window, 0)
