"""Photos while typing, as in word processors: a click takes hold of one, a click on text goes on typing."""

import pytest
from PySide6.QtCore import QPointF, Qt

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import LEFT, at, drag, middle, part_of

SLUG = "01-taolunhui"


@pytest.fixture
def part(window: MainWindow) -> ArrangePart:
    found = part_of(window, ArrangePart)
    window.canvas.fit_page()
    window.canvas.show_page(1)
    assert window.canvas.tool is found.tools.text
    return found


def on_photo(window: MainWindow) -> QPointF:
    return middle(window, window.desk.objects.of(ObjectKind.PHOTO, SLUG, 0)[0])


def on_text(window: MainWindow, offset: int) -> QPointF:
    caret = window.desk.text.caret_at(TextPlace(SLUG, "body", 0, offset))
    assert caret is not None
    return at(window, caret.page, caret.x + 0.3, (caret.top + caret.bottom) / 2)


def test_a_click_on_a_photo_selects_it_and_one_on_text_types_on(window: MainWindow, qtbot, part: ArrangePart) -> None:
    port = window.canvas.viewport()
    qtbot.mouseClick(port, LEFT, pos=on_photo(window).toPoint())
    assert window.desk.picked == Picked(ObjectKind.PHOTO, SLUG, 0)
    assert part.bar.isVisible()
    qtbot.mouseClick(port, LEFT, pos=on_text(window, 5).toPoint())
    assert window.canvas.tool is part.tools.text
    assert window.desk.caret == TextPlace(SLUG, "body", 0, 5)
    assert not part.bar.isVisible()
    qtbot.keyClicks(window.canvas, "a")
    assert article_of(window.desk.issue, SLUG).body.paragraphs[0].text[5] == "a"


def test_a_photo_is_dragged_while_typing(window: MainWindow, qtbot, part: ArrangePart) -> None:
    drag(window, qtbot, on_photo(window), at(window, 1, 300, 640))
    assert window.desk.objects.of(ObjectKind.PHOTO, SLUG, 0)[0].box.y > 450
    assert window.desk.picked == Picked(ObjectKind.PHOTO, SLUG, 0)
    assert part.tools.select.is_visited


def test_after_cropping_a_click_on_text_types_on_too(window: MainWindow, qtbot, part: ArrangePart) -> None:
    port, spot = window.canvas.viewport(), on_photo(window).toPoint()
    qtbot.mouseClick(port, LEFT, pos=spot)
    qtbot.mouseDClick(port, LEFT, pos=spot)
    assert window.canvas.tool is part.crop
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.mouseClick(port, LEFT, pos=on_text(window, 4).toPoint())
    assert window.desk.caret == TextPlace(SLUG, "body", 0, 4)


def test_the_select_tool_taken_by_hand_stays(window: MainWindow, qtbot, part: ArrangePart) -> None:
    part.tools.take_select()
    port = window.canvas.viewport()
    qtbot.mouseClick(port, LEFT, pos=on_photo(window).toPoint())
    qtbot.mouseClick(port, LEFT, pos=on_text(window, 5).toPoint())
    assert window.canvas.tool is part.tools.select
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, SLUG)
