"""Typing on the page: caret, keys, selections, and what input methods send."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.main_window import MainWindow

HEADLINE = "新泾镇召开 2024 年学习讨论会"


def slug(window: MainWindow) -> str:
    return window.desk.issue.articles[0].slug


def body(window: MainWindow, paragraph: int = 0) -> str:
    return window.desk.issue.articles[0].body.paragraphs[paragraph].text


def put(window: MainWindow, offset: int, part: str = "body", paragraph: int = 0) -> None:
    window.desk.put_caret(TextPlace(slug(window), part, paragraph, offset))


def click_at(
    window: MainWindow, qtbot, place: TextPlace, *, modifier=Qt.KeyboardModifier.NoModifier, double=False
) -> None:
    caret = window.desk.text.caret_at(place)
    assert caret is not None
    window.canvas.reveal(caret.page, window.desk.text.line_at(place).box)
    corner = window.canvas.origin_of(caret.page)
    scale = window.canvas.scale
    point = QPointF(corner.x() + (caret.x + 0.3) * scale, corner.y() + (caret.top + caret.bottom) / 2 * scale).toPoint()
    press = qtbot.mouseDClick if double else qtbot.mouseClick
    press(window.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, point)


def test_a_click_puts_the_caret_and_keys_type(window: MainWindow, qtbot) -> None:
    place = TextPlace(slug(window), "body", 0, 7)
    click_at(window, qtbot, place)
    assert window.desk.caret == place
    before = body(window)
    qtbot.keyClicks(window.canvas, "abc")
    assert body(window) == before[:7] + "abc" + before[7:]
    assert window.desk.caret == TextPlace(slug(window), "body", 0, 10)
    assert len(window.desk.session.steps) == 1
    window.desk.undo()
    assert body(window) == before


def test_enter_splits_and_backspace_joins(window: MainWindow, qtbot) -> None:
    count = len(window.desk.issue.articles[0].body.paragraphs)
    before = body(window)
    put(window, 5)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert len(window.desk.issue.articles[0].body.paragraphs) == count + 1
    assert window.desk.caret == TextPlace(slug(window), "body", 1, 0)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Backspace)
    assert body(window) == before
    assert window.desk.caret == TextPlace(slug(window), "body", 0, 5)


def test_arrows_go_through_parts_and_select(window: MainWindow, qtbot) -> None:
    put(window, 0)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Left)
    assert window.desk.caret == TextPlace(slug(window), "headline", 0, len(HEADLINE))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Down)
    assert window.desk.caret is not None
    assert window.desk.caret.part == "body"
    put(window, 0)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.canvas, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert window.desk.selection is not None
    assert window.desk.selection.start.offset == 0
    before = body(window)
    end = window.desk.selection.end.offset
    qtbot.keyClicks(window.canvas, "x")
    assert body(window) == "x" + before[end:]


def test_a_double_click_selects_a_word(window: MainWindow, qtbot) -> None:
    click_at(window, qtbot, TextPlace(slug(window), "headline", 0, 7), double=True)
    selection = window.desk.selection
    assert selection is not None
    assert HEADLINE[selection.start.offset : selection.end.offset] == "2024"


@pytest.mark.parametrize("part", ["kicker", "caption"])
def test_headings_and_captions_are_typed_into(window: MainWindow, qtbot, part: str) -> None:
    put(window, 0, part)
    qtbot.keyClicks(window.canvas, "A")
    article = window.desk.issue.articles[0]
    paragraph = article.kicker if part == "kicker" else article.photos[0].caption
    assert paragraph is not None
    assert paragraph.text.startswith("A")


def send(window: MainWindow, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(window.canvas, event)


def test_preedit_flows_and_only_the_commit_is_in_the_number(window: MainWindow) -> None:
    before = body(window)
    put(window, 3)
    send(window, "ni'hao")
    assert body(window) == before
    assert window.desk.text.caret_at(TextPlace(slug(window), "body", 0, 9)) is not None
    assert window.desk.document is not window.desk.session.document
    send(window, "", "你好")
    assert body(window) == before[:3] + "你好" + before[3:]
    assert len(window.desk.session.steps) == 1
    send(window, "shi'jie", "")
    send(window, "", "")
    assert body(window) == before[:3] + "你好" + before[3:]


def test_a_commit_and_the_next_preedit_in_one_event(window: MainWindow) -> None:
    before = body(window)
    put(window, 0)
    send(window, "ma", "你")
    assert body(window) == "你" + before
    assert window.desk.preedit is not None
    assert window.desk.preedit.place.offset == 1


def test_preedit_replaces_a_selection(window: MainWindow) -> None:
    before = body(window)
    put(window, 0)
    window.desk.put_caret(TextPlace(slug(window), "body", 0, 4), extend=True)
    send(window, "x")
    send(window, "", "新")
    assert body(window) == "新" + before[4:]


def test_an_input_method_is_told_of_caret_and_text(window: MainWindow) -> None:
    def asked(query: Qt.InputMethodQuery) -> object:
        event = QInputMethodQueryEvent(query)
        QApplication.sendEvent(window.canvas, event)
        return event.value(query)

    assert asked(Qt.InputMethodQuery.ImEnabled) is False
    put(window, 3)
    assert asked(Qt.InputMethodQuery.ImEnabled) is True
    assert asked(Qt.InputMethodQuery.ImSurroundingText) == body(window)
    assert asked(Qt.InputMethodQuery.ImCursorPosition) == 3
    rect = asked(Qt.InputMethodQuery.ImCursorRectangle)
    caret = window.desk.text.caret_at(TextPlace(slug(window), "body", 0, 3))
    assert caret is not None
    on_canvas = window.canvas.viewport().x() + window.canvas.origin_of(1).x()
    assert rect.x() == pytest.approx(on_canvas + caret.x * window.canvas.scale, abs=1)


def test_a_click_elsewhere_keeps_what_was_being_typed(window: MainWindow, qtbot) -> None:
    before = body(window)
    put(window, 2)
    send(window, "abc")
    click_at(window, qtbot, TextPlace(slug(window), "body", 0, 20))
    assert body(window) == before[:2] + "abc" + before[2:]
