"""While pages are made up beside the window, what is dragged stays with the mouse; faults end the drag in words."""

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF
from pytestqt.qtbot import QtBot

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.document import Document
from bulletin_studio.editor import select_tool
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.model.issue import Issue
from bulletin_studio.session import session as open_number
from bulletin_studio.session.page_objects import ObjectKind, PageObject
from tests.gui.hands import at, middle, part_of, send

FIRST = "01-taolunhui"
_SLOW_SECONDS = 0.2

MakeUp = Callable[..., Document]


@pytest.fixture
def thing(window: MainWindow) -> PageObject:
    part_of(window, ArrangePart).tools.take_select()
    window.canvas.fit_page()
    found = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 1)[0]
    window.canvas.show_page(found.page)
    return found


def slowly(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """Makes each make-up slow; the threads that make up."""
    make_up: MakeUp = open_number.make_up
    threads = []

    def slow(*number: object, **ways: object) -> Document:
        threads.append(threading.current_thread())
        time.sleep(_SLOW_SECONDS)
        return make_up(*number, **ways)

    monkeypatch.setattr(open_number, "make_up", slow)
    return threads


def outlines(monkeypatch: pytest.MonkeyPatch) -> list[Rect]:
    """The outlines of what is dragged, as they are painted from now on."""
    painted: list[Rect] = []
    monkeypatch.setattr(select_tool, "paint_dragged", lambda _painter, box, _scale: painted.append(box))
    return painted


def test_the_outline_goes_with_the_mouse_while_pages_are_made_up(
    window: MainWindow, qtbot: QtBot, thing: PageObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, painted = slowly(monkeypatch), outlines(monkeypatch)
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 8, 0))[0]
    end, before = at(window, line.page, line.box.x + 10, line.box.y + 2), window.desk.issue
    send(window, QEvent.Type.MouseButtonPress, middle(window, thing))
    send(window, QEvent.Type.MouseMove, end - QPointF(0, 10))
    qtbot.waitUntil(lambda: bool(threads))
    painted.clear()
    for step in range(5):
        send(window, QEvent.Type.MouseMove, end - QPointF(0, 2 * step))
        window.canvas.viewport().repaint()
    assert window.desk.issue is before
    assert len({box.y for box in painted}) == 5
    qtbot.waitUntil(lambda: window.desk.issue is not before)
    assert threading.main_thread() not in threads
    send(window, QEvent.Type.MouseButtonRelease, end)
    assert len(window.desk.session.steps) == 1


def test_escape_while_pages_are_made_up_leaves_no_trace(
    window: MainWindow, qtbot: QtBot, thing: PageObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = slowly(monkeypatch)
    start, before = middle(window, thing), window.desk.issue
    send(window, QEvent.Type.MouseButtonPress, start)
    send(window, QEvent.Type.MouseMove, start + QPointF(0, 120))
    qtbot.waitUntil(lambda: bool(threads))
    assert window.canvas.tool.cancel()
    qtbot.wait(round(_SLOW_SECONDS * 2000))
    assert window.desk.issue is before
    assert window.desk.session.steps == ()


def test_a_drag_whose_pages_cannot_be_made_up_is_given_up_in_words(
    window: MainWindow, qtbot: QtBot, thing: PageObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault, told = error("command.unexpected", kind="ValueError", reason="…"), []
    start, before, make_up = middle(window, thing), window.desk.issue, open_number.make_up

    def faulty(issue: Issue, *number: object, **ways: object) -> Document:
        if issue is not before:
            raise InputError(fault)
        return make_up(issue, *number, **ways)

    monkeypatch.setattr(window.desk, "tell", told.append)
    monkeypatch.setattr(open_number, "make_up", faulty)
    send(window, QEvent.Type.MouseButtonPress, start)
    send(window, QEvent.Type.MouseMove, start + QPointF(0, 120))
    qtbot.waitUntil(lambda: told == [(fault,)])
    assert not part_of(window, ArrangePart).tools.select.is_dragging
    assert window.desk.issue is before
