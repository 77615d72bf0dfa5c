"""Only what changed is painted anew, and what then stands on the screen is the same as if all had been."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.main_window import MainWindow

_ROUNDING = 2
"""Smooth pictures painted in parts differ by a level or two where the parts meet."""


@pytest.fixture
def still(window: MainWindow, qtbot) -> MainWindow:
    """The window with its photos decoded and a caret that does not blink."""
    window.canvas.set_zoom(1.0)
    QApplication.styleHints().setCursorFlashTime(0)
    window.desk.put_caret(TextPlace(window.desk.issue.articles[0].slug, "body", 1, 6))
    window.desk.reveal_asked.emit()
    window.canvas.paint_with.pictures.wait()
    qtbot.wait(450)
    return window


def framebuffer(window: MainWindow) -> QImage:
    """What is on the screen where the pages are, not painted for the purpose; panels follow in their own time."""
    QApplication.processEvents()
    view = window.canvas.viewport()
    whole = window.screen().grabWindow(window.winId()).toImage()
    return whole.copy(view.rect().translated(view.mapTo(window, view.rect().topLeft())))


def largest_difference(one: QImage, other: QImage) -> int:
    """Of any channel of any pixel, 0 to 255."""
    return max(abs(left - right) for left, right in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def typed(window: MainWindow, text: str) -> None:
    """Keys of all scripts; Qt's own helper knows Latin ones only."""
    for character in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(window.canvas, event)


def act_and_compare(window: MainWindow, act) -> None:
    act()
    shown = framebuffer(window)
    window.canvas.viewport().update()
    assert largest_difference(shown, framebuffer(window)) <= _ROUNDING


def preedit(window: MainWindow, text: str, commit: str = "") -> None:
    event = QInputMethodEvent(text, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(window.canvas, event)


def test_incremental_repaint_equals_full_repaint(still: MainWindow, qtbot) -> None:
    canvas, shift = still.canvas, Qt.KeyboardModifier.ShiftModifier
    steps = [
        lambda: typed(still, "甲"),
        lambda: typed(still, "b。"),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Backspace),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Up),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_End, shift),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Down, shift),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Left),
        lambda: preedit(still, "ni'hao"),
        lambda: preedit(still, "ni'hao'shi'jie"),
        lambda: preedit(still, "", "你好世界"),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Return),
        lambda: typed(still, "新"),
        still.desk.undo,
        lambda: still.desk.put_caret(TextPlace(still.desk.issue.articles[0].slug, "headline", 0, 2)),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Tab),
        lambda: typed(still, "副题"),
        lambda: still.desk.put_caret(None),
        lambda: still.canvas.verticalScrollBar().setValue(300),
        lambda: still.desk.put_caret(TextPlace(still.desk.issue.articles[0].slug, "body", 2, 2)),
    ]
    for step in steps:
        act_and_compare(still, step)


def test_a_key_paints_a_part_of_the_view(still: MainWindow, qtbot) -> None:
    slug = still.desk.issue.articles[-1].slug
    still.desk.put_caret(TextPlace(slug, "body", 0, len(still.desk.issue.articles[-1].body.paragraphs[0].text)))
    still.desk.reveal_asked.emit()
    framebuffer(still)
    before = still.desk.document.pages
    qtbot.keyClicks(still.canvas, "x")
    changed = [new.number for old, new in zip(before, still.desk.document.pages, strict=True) if old is not new]
    assert 0 < len(changed) < len(before)
