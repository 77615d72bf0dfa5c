"""The tools and the preview by letters and Escape, which mean something else where text is typed."""

import pytest
from PySide6.QtCore import Qt

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.page_objects import ObjectKind
from tests.gui.hands import at, part_of

FIRST = "01-taolunhui"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def part(window: MainWindow) -> ArrangePart:
    found = part_of(window, ArrangePart)
    found.tools.take_select()
    window.canvas.fit_page()
    return found


def test_escape_leads_back_from_text_to_arranging(window: MainWindow, qtbot, part: ArrangePart) -> None:
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 1, 0))[0]
    window.canvas.show_page(line.page)
    port, spot = window.canvas.viewport(), at(window, line.page, line.edges[4], line.top + 5).toPoint()
    qtbot.mouseDClick(port, LEFT, pos=spot)
    qtbot.mouseRelease(port, LEFT, pos=spot)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.canvas.tool is part.tools.text
    assert window.desk.selection is None
    before = window.desk.issue
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(window.canvas, Qt.Key.Key_V)
    assert window.canvas.tool is part.tools.select
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, FIRST)
    assert window.desk.issue is before


def test_escape_stays_in_the_text_of_who_types(window: MainWindow, qtbot, part: ArrangePart) -> None:
    part.tools.take_text()
    window.desk.put_caret(TextPlace(FIRST, "body", 0, 0))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.canvas.tool is part.tools.text
    assert window.desk.caret == TextPlace(FIRST, "body", 0, 0)


def test_w_previews_only_where_no_text_is_typed(window: MainWindow, qtbot, part: ArrangePart) -> None:
    part.tools.take_select()
    qtbot.keyClick(window.canvas, Qt.Key.Key_W)
    assert window.canvas.is_preview
    qtbot.keyClick(window.canvas, Qt.Key.Key_W)
    assert not window.canvas.is_preview
    part.tools.take_text()
    window.desk.put_caret(TextPlace(FIRST, "body", 0, 0))
    qtbot.keyClick(window.canvas, Qt.Key.Key_W)
    assert not window.canvas.is_preview


def test_letters_choose_tools_only_where_no_text_is_typed(window: MainWindow, qtbot, part: ArrangePart) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_T)
    assert window.canvas.tool is part.tools.text
    qtbot.keyClick(window.canvas, Qt.Key.Key_V)
    assert window.canvas.tool is part.tools.select
    part.tools.take_text()
    window.desk.put_caret(TextPlace(FIRST, "body", 0, 0))
    qtbot.keyClicks(window.canvas, "v")
    assert window.canvas.tool is part.tools.text
    assert window.desk.issue.articles[0].body.paragraphs[0].text.startswith("v")
