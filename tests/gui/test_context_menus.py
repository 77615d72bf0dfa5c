"""The right button: on text, on photos and articles, beside everything, in the outline, and the menu key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.context_part import ContextPart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.session.page_objects import ObjectKind

FIRST = "01-taolunhui"


@pytest.fixture
def menus(window: MainWindow) -> Iterator[ContextPart]:
    found = next(part for part in window.parts if isinstance(part, ContextPart))
    window.canvas.fit_page()
    yield found
    if found.shown is not None:
        found.shown.close()


def tools(window: MainWindow) -> ArrangePart:
    return next(part for part in window.parts if isinstance(part, ArrangePart))


def right_click(widget: QWidget, place: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def middle(window: MainWindow, page: int, box: Rect) -> QPoint:
    return window.canvas.view_rect(page, box).center().toPoint()


def words(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def photo_box(window: MainWindow) -> tuple[int, Rect]:
    piece = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 0)[0]
    return piece.page, piece.box


def test_on_a_photo_what_the_bar_offers(window: MainWindow, menus: ContextPart) -> None:
    right_click(window.canvas.viewport(), middle(window, *photo_box(window)))
    assert window.desk.picked == Picked(ObjectKind.PHOTO, FIRST, 0)
    assert words(menus.shown)[0].startswith("宽度")
    assert "移出照片" in words(menus.shown)
    assert menus.shown is not None
    next(action for action in menus.shown.actions() if action.text() == "移出照片").trigger()
    assert len(window.desk.issue.articles[0].photos) == 1


def test_a_submenu_does_what_it_says(window: MainWindow, menus: ContextPart) -> None:
    right_click(window.canvas.viewport(), middle(window, *photo_box(window)))
    assert menus.shown is not None
    widths = menus.shown.actions()[0].menu()
    assert isinstance(widths, QMenu)
    next(action for action in widths.actions() if action.text() == "栏宽").trigger()
    assert window.desk.issue.articles[0].photos[0].width.value == "column"


def test_on_an_article_while_arranging(window: MainWindow, menus: ContextPart) -> None:
    tools(window).tools.take_select()
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 0, 0))[0]
    right_click(window.canvas.viewport(), middle(window, line.page, line.box))
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, FIRST)
    assert "固定在此版" in words(menus.shown)


def test_on_text_the_caret_goes_there_and_a_selection_is_kept(window: MainWindow, menus: ContextPart) -> None:
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 0, 0))[0]
    place = middle(window, line.page, line.box)
    right_click(window.canvas.viewport(), place)
    caret = window.desk.caret
    assert caret is not None
    assert (caret.article, caret.part, caret.paragraph) == (FIRST, "body", 0)
    assert words(menus.shown)[:3] == ["剪切", "复制", "粘贴"]
    assert menus.shown is not None
    menus.shown.close()
    window.desk.put_caret(TextPlace(FIRST, "body", 0, 0))
    window.desk.put_caret(TextPlace(FIRST, "body", 0, 200), extend=True)
    chosen = window.desk.selection
    right_click(window.canvas.viewport(), place)
    assert window.desk.selection == chosen


def test_beside_the_pages_new_things(window: MainWindow, menus: ContextPart) -> None:
    tools(window).tools.take_select()
    window.desk.pick(Picked(ObjectKind.ARTICLE, FIRST))
    right_click(window.canvas.viewport(), QPoint(2, 2))
    assert window.desk.picked is None
    assert words(menus.shown)[0] == "新建一篇文章"


def test_in_the_outline_the_row_under_the_mouse(window: MainWindow, menus: ContextPart) -> None:
    outline = next(part for part in window.parts if isinstance(part, PanelsPart)).outline
    outline.refresh()
    row = outline.visualRect(outline.model().index(1, 0)).center()
    right_click(outline.viewport(), row)
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, window.desk.issue.articles[1].slug)
    assert "固定在此版" in words(menus.shown)


def test_the_menu_key_opens_at_the_caret(window: MainWindow, menus: ContextPart) -> None:
    window.desk.put_caret(TextPlace(FIRST, "body", 0, 3))
    window.canvas.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPointF(0, 0).toPoint(), QPoint(0, 0))
    assert event.type() is QEvent.Type.ContextMenu
    QApplication.sendEvent(window.canvas, event)
    assert window.desk.caret == TextPlace(FIRST, "body", 0, 3)
    assert menus.shown is not None
    assert menus.shown.pos() != QPoint(0, 0)
