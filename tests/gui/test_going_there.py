"""Whoever goes to a place sees it: what is found can be typed at though one was arranging, what is moved is in view."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import LEFT, NO_KEY, part_of

MOVE = Qt.DropAction.MoveAction
FIRST, THIRD = "01-taolunhui", "03-jiankang"


@pytest.fixture
def panels(window: MainWindow, qtbot) -> PanelsPart:
    found = part_of(window, PanelsPart)
    qtbot.waitUntil(lambda: found.outline.rows.rowCount(QModelIndex()) == 3)
    part_of(window, ArrangePart).tools.take_select()
    window.canvas.fit_page()
    return found


def is_in_view(window: MainWindow, picked: Picked) -> bool:
    pieces = window.desk.objects.of(picked.kind, picked.article, picked.index)
    boxes = [window.canvas.view_rect(each.page, each.box).toAlignedRect() for each in pieces]
    return any(box.intersects(window.canvas.viewport().rect()) for box in boxes)


def test_a_place_gone_to_while_arranging_can_be_typed_at(window: MainWindow) -> None:
    tools = part_of(window, ArrangePart).tools
    tools.take_select()
    window.show_place(TextPlace(THIRD, "body", 0, 3))
    assert window.canvas.tool is tools.text
    tools.take_select()
    window.desk.pick(Picked(ObjectKind.ARTICLE, FIRST))
    window.desk.reveal_asked.emit()
    assert window.canvas.tool is tools.select


def test_an_article_or_photo_put_on_another_page_is_followed(window: MainWindow, panels: PanelsPart) -> None:
    window.canvas.show_page(2)
    assert panels.thumbnails.take(Picked(ObjectKind.PHOTO, FIRST, 1), 4)
    picked = window.desk.picked
    assert picked is not None
    assert picked.kind is ObjectKind.PHOTO
    assert is_in_view(window, picked)
    window.canvas.show_page(4)
    rows = panels.outline.rows
    rows.dropMimeData(rows.mimeData([rows.index_of(THIRD)]), MOVE, 0, 0, QModelIndex())
    assert window.desk.issue.articles[0].slug == THIRD
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, THIRD)
    assert is_in_view(window, Picked(ObjectKind.ARTICLE, THIRD))


def test_a_photo_goes_to_another_article_in_the_list(window: MainWindow, panels: PanelsPart) -> None:
    rows, before = panels.outline.rows, window.desk.issue
    photo = article_of(before, FIRST).photos[1]
    index = rows.index_of(FIRST, "1")
    assert rows.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    data = rows.mimeData([index])
    spots = [rows.index_of(slug) for slug in (FIRST, THIRD)]
    assert [rows.canDropMimeData(data, MOVE, -1, -1, each) for each in (*spots, QModelIndex())] == [False, True, False]
    rows.dropMimeData(data, MOVE, -1, -1, spots[1])
    photos = article_of(window.desk.issue, THIRD).photos
    assert (photos[-1].file, photos[-1].caption) == (photo.file, photo.caption)
    assert window.desk.picked == Picked(ObjectKind.PHOTO, THIRD, len(photos) - 1)
    window.desk.undo()
    assert window.desk.issue is before


def test_a_photo_of_the_list_goes_onto_a_page(window: MainWindow, panels: PanelsPart) -> None:
    rows, view = panels.outline.rows, panels.thumbnails
    data = rows.mimeData([rows.index_of(FIRST, "1")])
    view.doItemsLayout()
    spot = view.visualRect(view.model().index(2, 0)).center()
    enter = QDragEnterEvent(spot, MOVE, data, LEFT, NO_KEY)
    QApplication.sendEvent(view.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(spot), MOVE, data, LEFT, NO_KEY))
    picked = window.desk.picked
    assert picked is not None
    assert [each.page for each in window.desk.objects.of(picked.kind, picked.article, picked.index)] == [3]


def test_the_marked_page_is_the_one_in_view_after_a_change(window: MainWindow, panels: PanelsPart) -> None:
    window.canvas.show_page(4)
    assert panels.thumbnails.current_page == 4
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_count=2)))
    assert len(window.desk.document.pages) == 2
    assert panels.thumbnails.current_page == window.canvas.current_page == 2


def test_the_picture_of_the_page_in_view_stays_when_the_history_opens(
    window: MainWindow, panels: PanelsPart, qtbot
) -> None:
    window.canvas.show_page(4)
    window.resize(1024, 700)
    panels.docks["history"].show()
    view = panels.thumbnails

    def is_whole() -> bool:
        return view.viewport().rect().contains(view.visualRect(view.model().index(3, 0)))

    qtbot.waitUntil(is_whole, timeout=2000)
