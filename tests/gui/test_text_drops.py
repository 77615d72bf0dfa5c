"""Text dragged on the pages with the mouse, from other programs, and to them."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.text_edits import fragments_in
from bulletin_studio.session.text_places import paragraph_at
from tests.gui.hands import at, drag, drop_data, part_of, send

SLUG = "01-taolunhui"
CONTROL = Qt.KeyboardModifier.ControlModifier
MOVE = Qt.DropAction.MoveAction


def place(paragraph: int, offset: int) -> TextPlace:
    return TextPlace(SLUG, "body", paragraph, offset)


def text(window: MainWindow, paragraph: int) -> str:
    return paragraph_at(window.desk.issue, place(paragraph, 0)).text


def select(window: MainWindow, start: TextPlace, end: TextPlace) -> None:
    window.desk.put_caret(start)
    window.desk.put_caret(end, extend=True)


def point_of(window: MainWindow, where: TextPlace) -> QPointF:
    caret = window.desk.text.caret_at(where)
    assert caret is not None
    return at(window, caret.page, caret.x + 0.2, (caret.top + caret.bottom) / 2)


@pytest.fixture
def view(window: MainWindow) -> MainWindow:
    window.canvas.show_page(1)
    window.canvas.fit_page()
    return window


class Hand:
    """Stands for the drag of the system: lets what is dragged go at a place of the pages, or elsewhere."""

    def __init__(self, window: MainWindow, to: TextPlace | None, keys: Qt.KeyboardModifier) -> None:
        self.window, self.to, self.keys = window, to, keys
        self.dragged: list[str] = []

    def let_go(self, drag: QDrag, actions: Qt.DropAction, usual: Qt.DropAction) -> Qt.DropAction:
        assert actions & usual
        self.dragged.append(drag.mimeData().text())
        if self.to is not None:
            drop_data(self.window, point_of(self.window, self.to), drag.mimeData(), self.keys)
        return MOVE


def hand(window: MainWindow, monkeypatch, to: TextPlace | None, keys=Qt.KeyboardModifier.NoModifier) -> Hand:
    made = Hand(window, to, keys)

    def dragged(drag: QDrag, actions: Qt.DropAction, usual: Qt.DropAction) -> Qt.DropAction:
        return made.let_go(drag, actions, usual)

    monkeypatch.setattr(QDrag, "exec", dragged)
    return made


def pull_selection(window: MainWindow, qtbot) -> None:
    chosen = window.desk.selection
    assert chosen is not None
    start = point_of(window, TextPlace(SLUG, "body", chosen.start.paragraph, chosen.start.offset + 1))
    drag(window, qtbot, start, start + QPointF(60, 30))


def test_the_selection_is_dragged_to_another_place(view: MainWindow, qtbot, monkeypatch) -> None:
    before, words = view.desk.issue, text(view, 0)[4:8]
    select(view, place(0, 4), place(0, 8))
    made = hand(view, monkeypatch, place(1, 3))
    pull_selection(view, qtbot)
    assert made.dragged == [words]
    assert text(view, 1)[3:7] == words
    assert words not in text(view, 0)[:10]
    assert view.desk.selection is not None
    assert fragments_in(view.desk.issue, view.desk.selection)[0].spans[0].text == words
    assert len(view.desk.session.steps) == 1
    view.desk.undo()
    assert view.desk.issue is before


def test_with_ctrl_it_is_copied(view: MainWindow, qtbot, monkeypatch) -> None:
    old, words = text(view, 0), text(view, 0)[4:8]
    select(view, place(0, 4), place(0, 8))
    hand(view, monkeypatch, place(1, 3), CONTROL)
    pull_selection(view, qtbot)
    assert text(view, 0) == old
    assert text(view, 1)[3:7] == words


def test_another_program_that_takes_it_away_leaves_nothing(view: MainWindow, qtbot, monkeypatch) -> None:
    old = text(view, 0)
    select(view, place(0, 4), place(0, 8))
    hand(view, monkeypatch, None)
    pull_selection(view, qtbot)
    assert text(view, 0) == old[:4] + old[8:]


def test_dropped_on_itself_nothing_happens(view: MainWindow, qtbot, monkeypatch) -> None:
    before = view.desk.issue
    select(view, place(0, 4), place(0, 8))
    hand(view, monkeypatch, place(0, 6))
    pull_selection(view, qtbot)
    assert view.desk.issue is before


def test_a_click_on_the_selection_puts_the_caret(view: MainWindow, qtbot) -> None:
    select(view, place(0, 4), place(0, 8))
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, place(0, 6)).toPoint())
    assert view.desk.selection is None
    assert view.desk.caret == place(0, 6)


def test_text_of_another_program_goes_in_where_it_is_dropped(view: MainWindow) -> None:
    part_of(view, ArrangePart).tools.take_select()
    data = QMimeData()
    data.setHtml("<p>新来的<b>话</b></p>")
    data.setText("新来的话")
    data.setUrls([QUrl("https://example.org/a")])
    assert drop_data(view, point_of(view, place(1, 3)), data)
    assert text(view, 1)[3:7] == "新来的话"
    assert view.canvas.tool is part_of(view, ArrangePart).tools.text


def test_a_drag_after_a_double_click_takes_whole_words(view: MainWindow, qtbot) -> None:
    port, start, end = view.canvas.viewport(), point_of(view, place(0, 5)), point_of(view, place(0, 14))
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=start.toPoint())
    word = view.desk.selection
    assert word is not None
    send(view, QEvent.Type.MouseMove, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end.toPoint())  # the double click holds it
    chosen = view.desk.selection
    assert chosen is not None
    assert chosen.start == word.start
    assert chosen.end.offset >= 14
