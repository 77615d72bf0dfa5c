"""What is shown as chosen answers to the keys: cards, default buttons, panels, photos put in and moved by arrows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.bringing_in import bring_in_photos
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.fit_dialog import FitDialog
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.pane_part import PanePart
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.start_page import StartPage
from bulletin_studio.model.photo import Photo, PhotoWidth
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import AddPhoto
from tests.gui.hands import part_of

SLUG = "03-shequ"
KEY, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_enter_presses_a_card_of_the_start_page(qtbot: QtBot) -> None:
    page = StartPage(Memory(None), Language.CHINESE)
    qtbot.addWidget(page)
    page.show()
    asked = []
    page.new_asked.connect(asked.append)
    page.new_button.setFocus()
    qtbot.keyClick(page.new_button, KEY.Key_Return)
    assert asked == [""]


def applying(dialog: FitDialog) -> QPushButton:
    role = dialog.buttons.ButtonRole.AcceptRole
    return next(each for each in dialog.buttons.buttons() if dialog.buttons.buttonRole(each) == role)


def test_enter_tries_a_fitting_and_then_applies_it(window: MainWindow, qtbot: QtBot) -> None:
    pages = len(window.desk.document.pages)
    dialog = FitDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.pages.setValue(pages)
    qtbot.keyClick(dialog.pages, KEY.Key_Return)
    assert not dialog.is_at_rest
    qtbot.keyClick(dialog.pages, KEY.Key_Return)
    assert not dialog.is_at_rest  # a second Enter stops nothing
    qtbot.waitUntil(lambda: dialog.is_at_rest, timeout=30_000)
    assert dialog.fitted is not None
    assert f"排成 {pages} 版不用改动" in dialog.told.text()
    assert dialog.places.count() == 0
    assert applying(dialog).isDefault()
    dialog.pages.setValue(pages + 1)
    assert dialog.search.isDefault()
    assert not applying(dialog).isEnabled()
    dialog.pages.setValue(pages)
    qtbot.keyClick(dialog.pages, KEY.Key_Return)
    qtbot.waitUntil(lambda: dialog.is_at_rest, timeout=30_000)
    qtbot.keyClick(dialog.pages, KEY.Key_Return)
    assert window.desk.issue.page_count == pages
    assert not dialog.isVisible()


def test_a_photo_put_in_while_typing_has_its_frame(window: MainWindow, number: Path) -> None:
    tools = part_of(window, ArrangePart).tools
    tools.take_text()
    window.desk.put_caret(TextPlace(window.desk.issue.articles[0].slug, "body", 0, 2))
    bring_in_photos(window, [number / "photos" / "huatong.jpg"])
    assert window.canvas.tool is tools.select
    assert tools.select.picked_box() is not None
    assert tools.select.is_visited  # a press on text types on


def column_photo(window: MainWindow) -> Picked:
    """A photo one column wide in the first column of its page."""
    slug = window.desk.issue.articles[0].slug
    edit = AddPhoto(slug, Photo("photos/huatong.jpg", after=1, width=PhotoWidth.COLUMN))
    index = edit.index_in(window.desk.issue)
    window.desk.apply(edit)
    picked = Picked(ObjectKind.PHOTO, slug, index)
    part_of(window, ArrangePart).tools.take_select()
    window.desk.pick(picked)
    return picked


def photo_x(window: MainWindow) -> tuple[int, float]:
    picked = window.desk.picked
    assert picked is not None
    piece = window.desk.objects.of(picked.kind, picked.article, picked.index)[0]
    return piece.page, piece.box.x


def test_right_and_left_take_a_photo_to_the_next_column_and_back(window: MainWindow, qtbot: QtBot) -> None:
    column_photo(window)
    page, x = photo_x(window)
    step = window.desk.session.layout.columns.measure + window.desk.session.layout.columns.gutter
    way, back = (KEY.Key_Right, KEY.Key_Left) if x < step else (KEY.Key_Left, KEY.Key_Right)
    qtbot.keyClick(window.canvas, way)
    there = photo_x(window)
    assert there[0] == page
    assert abs(abs(there[1] - x) - step) < 2
    qtbot.keyClick(window.canvas, way)
    assert photo_x(window) == there
    assert "没有别的栏" in window.statusBar().currentMessage()
    qtbot.keyClick(window.canvas, back)
    assert photo_x(window) == (page, x)


@pytest.mark.parametrize(("name", "key", "keys"), [("preflight", KEY.Key_F8, Qt.KeyboardModifier.NoModifier)])
def test_the_key_of_a_panel_leads_into_it_and_back(window: MainWindow, qtbot: QtBot, name, key, keys) -> None:
    dock, mark = part_of(window, PanelsPart).docks[name], part_of(window, PanePart).marks
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, keys)
    assert dock.isVisible()
    assert dock.isAncestorOf(QApplication.focusWidget())
    assert mark[dock].isVisible()
    assert mark[dock].size() == dock.size()
    qtbot.keyClick(window, key, keys)
    assert dock.isHidden()
    assert QApplication.focusWidget() is window.canvas
    assert not any(each.isVisible() for each in mark.values())


def test_a_panel_is_never_closed_by_its_key_while_the_keys_go_to_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    outline = part_of(window, PanelsPart).docks["outline"]
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, KEY.Key_O, ALT)
    assert outline.isVisible()
    assert outline.isAncestorOf(QApplication.focusWidget())


def test_a_window_that_goes_frames_nothing_more(window: MainWindow) -> None:
    part, dock = part_of(window, PanePart), part_of(window, PanelsPart).docks["outline"]
    window.may_close = lambda: True
    window.close()
    delete(dock)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.emit(None, window)  # what is raised there fails the test
    assert not part.marks
