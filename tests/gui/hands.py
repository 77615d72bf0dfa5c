"""What a hand does with the mouse on the pages of a window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.pacing import FRAME_MS
from bulletin_studio.session.page_objects import PageObject

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def part_of(window: MainWindow, kind: type):
    """A part of the window."""
    return next(part for part in window.parts if isinstance(part, kind))


def at(window: MainWindow, page: int, x: float, y: float) -> QPointF:
    """A point of a page in the view, in pixels."""
    corner, scale = window.canvas.origin_of(page), window.canvas.scale
    return QPointF(corner.x() + x * scale, corner.y() + y * scale)


def middle(window: MainWindow, thing: PageObject) -> QPointF:
    """The middle of a thing in the view."""
    return at(window, thing.page, thing.box.x + thing.box.width / 2, thing.box.y + thing.box.height / 2)


def send(window: MainWindow, kind: QEvent.Type, place: QPointF, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    """A press, move or release of the left button."""
    port = window.canvas.viewport()
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    QApplication.sendEvent(port, QMouseEvent(kind, place, port.mapToGlobal(place), button, held, keys))


def drag(window: MainWindow, qtbot: QtBot, start: QPointF, end: QPointF, *, lets_go: bool = True) -> None:
    """Presses, moves in steps of a frame each, and lets go."""
    send(window, QEvent.Type.MouseButtonPress, start)
    for share in (0.2, 0.4, 0.6, 0.8, 1.0):
        send(window, QEvent.Type.MouseMove, start + (end - start) * share)
        qtbot.wait(FRAME_MS)
    if lets_go:
        send(window, QEvent.Type.MouseButtonRelease, end)


def drop_data(window: MainWindow, place: QPointF, data: QMimeData, keys: Qt.KeyboardModifier = NO_KEY) -> bool:
    """Drops data that another program drags; whether the pages take it."""
    port, copy = window.canvas.viewport(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place.toPoint(), copy, data, LEFT, keys)
    QApplication.sendEvent(port, enter)
    if enter.isAccepted():
        QApplication.sendEvent(port, QDropEvent(place, copy, data, LEFT, keys))
    return enter.isAccepted()


def drop_files(window: MainWindow, place: QPointF, *paths: Path) -> None:
    """Drops files from the file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert drop_data(window, place, data)
