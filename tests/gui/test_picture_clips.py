"""Photos cut, copied and pasted; pictures of other programs pasted and dropped."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.clipboard_part import ClipboardPart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import drop_data, middle, part_of

FIRST, SECOND = "01-taolunhui", "02-diaoyan"


@pytest.fixture
def clipboard(window: MainWindow) -> ClipboardPart:
    return part_of(window, ClipboardPart)


def photos(window: MainWindow, slug: str) -> tuple[Photo, ...]:
    return article_of(window.desk.issue, slug).photos


def shot(width: int = 640, height: int = 420) -> QMimeData:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data = QMimeData()
    data.setImageData(image)
    return data


def test_a_photo_is_cut_and_pasted_with_all_that_is_said_of_it(window: MainWindow, clipboard: ClipboardPart) -> None:
    before, old = window.desk.issue, photos(window, FIRST)[1]
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    assert clipboard.actions[0].isEnabled()
    clipboard.cut()
    assert old not in photos(window, FIRST)
    window.desk.put_caret(TextPlace(SECOND, "body", 2, 0))
    clipboard.paste()
    assert photos(window, SECOND)[-1] == replace(old, after=3)
    assert window.desk.picked == Picked(ObjectKind.PHOTO, SECOND, len(photos(window, SECOND)) - 1)
    window.desk.undo()
    window.desk.undo()
    assert window.desk.issue is before


def test_a_copied_photo_is_its_file_for_other_programs(window: MainWindow, clipboard: ClipboardPart) -> None:
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 0))
    clipboard.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert [Path(url.toLocalFile()).name for url in data.urls()] == ["taolunhui.jpg"]


def test_a_picture_of_the_screen_is_pasted_behind_the_paragraph(window: MainWindow, clipboard: ClipboardPart) -> None:
    QGuiApplication.clipboard().setMimeData(shot())
    window.desk.put_caret(TextPlace(FIRST, "body", 1, 4))
    clipboard.paste()
    added = next(each for each in photos(window, FIRST) if "粘贴的图片" in each.file)
    assert added.after == 2
    assert Image.open(window.desk.session.folder / added.file).size == (640, 420)


def test_files_copied_in_the_file_manager_are_pasted(
    window: MainWindow, clipboard: ClipboardPart, tmp_path: Path
) -> None:
    Image.new("RGB", (900, 600)).save(tmp_path / "会场.jpg")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "会场.jpg"))])
    data.setText("会场.jpg")
    QGuiApplication.clipboard().setMimeData(data)
    window.desk.put_caret(TextPlace(FIRST, "body", 1, 4))
    clipboard.paste()
    assert any(each.file == "photos/会场.jpg" for each in photos(window, FIRST))


def test_an_articles_file_is_pasted_behind_that_of_the_caret(
    window: MainWindow, clipboard: ClipboardPart, tmp_path: Path
) -> None:
    path = tmp_path / "另一期.md"
    path.write_text("---\nheadline: 村里的账本\n---\n\n账目一清二楚。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path / "会议.mp4"))])
    QGuiApplication.clipboard().setMimeData(data)
    window.desk.put_caret(TextPlace(FIRST, "body", 1, 4))
    clipboard.paste()
    assert [each.headline.text for each in window.desk.issue.articles][1] == "村里的账本"
    assert "会议.mp4" in window.statusBar().currentMessage()


def test_text_with_a_picture_of_itself_is_text(window: MainWindow, clipboard: ClipboardPart) -> None:
    data = shot()
    data.setText("表格里的字")
    QGuiApplication.clipboard().setMimeData(data)
    window.desk.put_caret(TextPlace(FIRST, "body", 1, 0))
    clipboard.paste()
    assert article_of(window.desk.issue, FIRST).body.paragraphs[1].text.startswith("表格里的字")
    assert len(photos(window, FIRST)) == 2


def test_a_picture_dragged_from_a_browser_is_put_where_it_is_dropped(window: MainWindow) -> None:
    part_of(window, ArrangePart).tools.take_select()
    window.canvas.fit_page()
    thing = window.desk.objects.of(ObjectKind.ARTICLE, SECOND)[0]
    window.canvas.show_page(thing.page)
    data = shot()
    data.setText("https://example.org/a/picture.jpg")
    data.setUrls([QUrl("https://example.org/a/picture.jpg")])
    assert drop_data(window, middle(window, thing), data)
    assert any("粘贴的图片" in each.file for each in photos(window, SECOND))
