"""Files dropped on an article of the outline."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import LEFT, NO_KEY, part_of

SECOND = "02-diaoyan"
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def panels(window: MainWindow, qtbot) -> PanelsPart:
    found = part_of(window, PanelsPart)
    qtbot.waitUntil(lambda: found.outline.rows.rowCount(QModelIndex()) == 3)
    return found


def drop(panels: PanelsPart, *paths: Path) -> bool:
    view = panels.outline
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    spot = view.visualRect(view.rows.index_of(SECOND)).center()
    enter = QDragEnterEvent(spot, COPY, data, LEFT, NO_KEY)
    QApplication.sendEvent(view.viewport(), enter)
    move = QDragMoveEvent(spot, COPY, data, LEFT, NO_KEY)
    QApplication.sendEvent(view.viewport(), move)
    if move.isAccepted():
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(spot), COPY, data, LEFT, NO_KEY))
    return move.isAccepted()


def test_photos_dropped_on_an_article_are_one_step(window: MainWindow, panels: PanelsPart, tmp_path: Path) -> None:
    before = window.desk.issue
    for name in ("甲.jpg", "乙.png"):
        Image.new("RGB", (900, 600)).save(tmp_path / name)
    assert drop(panels, tmp_path / "甲.jpg", tmp_path / "乙.png")
    photos = article_of(window.desk.issue, SECOND).photos
    assert [each.file for each in photos[1:]] == ["photos/甲.jpg", "photos/乙.png"]
    assert {each.after for each in photos[1:]} == {len(article_of(before, SECOND).body.paragraphs)}
    assert window.desk.picked == Picked(ObjectKind.PHOTO, SECOND, 2)
    window.desk.undo()
    assert window.desk.issue is before


def test_what_is_neither_photo_nor_text_is_told(window: MainWindow, panels: PanelsPart, tmp_path: Path) -> None:
    before = window.desk.issue
    (tmp_path / "会议.mp4").write_bytes(b"x")
    assert drop(panels, tmp_path / "会议.mp4")
    assert "会议.mp4" in window.statusBar().currentMessage()
    assert window.desk.issue is before


def test_an_article_dropped_there_follows_it(window: MainWindow, panels: PanelsPart, qtbot, tmp_path: Path) -> None:
    path = tmp_path / "另一期.md"
    path.write_text("---\nheadline: 村里的账本\n---\n\n账目一清二楚。\n", encoding="utf-8")
    assert drop(panels, path)
    qtbot.waitUntil(lambda: len(window.desk.issue.articles) == 4)
    assert [each.headline.text for each in window.desk.issue.articles][2] == "村里的账本"


def test_articles_go_between_articles_or_onto_one_and_files_onto_one(panels: PanelsPart) -> None:
    rows = panels.outline.rows
    own = rows.mimeData([rows.index(0, 0)])
    files, text = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/x/a.jpg")])
    text.setUrls([QUrl("https://example.org/a.jpg")])
    on, between = rows.index_of(SECOND), QModelIndex()
    assert [rows.canDropMimeData(own, COPY, -1, -1, each) for each in (on, between)] == [True, True]
    assert [rows.canDropMimeData(files, COPY, -1, -1, each) for each in (on, between)] == [True, False]
    assert not rows.canDropMimeData(text, COPY, -1, -1, on)
