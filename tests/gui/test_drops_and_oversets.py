"""Files dropped on the pages, marks where text runs out with their remedies, the list of cuts."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QRubberBand

from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.cut_list_dialog import CutListDialog
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.model.photo import FixedWidth
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.page_objects import ObjectKind

SECOND = "02-diaoyan"
COPY = Qt.DropAction.CopyAction


def part_of(window: MainWindow) -> ArrangePart:
    return next(part for part in window.parts if isinstance(part, ArrangePart))


def over(window: MainWindow, slug: str) -> QPointF:
    thing = window.desk.objects.of(ObjectKind.ARTICLE, slug)[0]
    window.canvas.show_page(thing.page)
    corner, scale = window.canvas.origin_of(thing.page), window.canvas.scale
    return QPointF(corner.x() + (thing.box.x + 40) * scale, corner.y() + (thing.box.y + thing.box.height / 2) * scale)


def drop(window: MainWindow, place: QPointF, *paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    port, no_key = window.canvas.viewport(), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), COPY, data, Qt.MouseButton.LeftButton, no_key)
    QApplication.sendEvent(port, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(port, QDropEvent(place, COPY, data, Qt.MouseButton.LeftButton, no_key))
    return data


def test_photos_dropped_on_an_article_are_one_step(window: MainWindow, tmp_path: Path) -> None:
    window.canvas.fit_page()
    files = []
    for name in ("甲.jpg", "乙.png"):
        Image.new("RGB", (900, 600), (90, 120, 150)).save(tmp_path / name)
        files.append(tmp_path / name)
    before = window.desk.issue
    drop(window, over(window, SECOND), *files)
    photos = next(each for each in window.desk.issue.articles if each.slug == SECOND).photos
    added = [each.file for each in photos if each.file.startswith(("photos/甲", "photos/乙"))]
    assert sorted(added) == ["photos/乙.png", "photos/甲.jpg"]
    assert all((window.desk.session.folder / name).is_file() for name in added)
    assert window.desk.picked is not None
    assert window.desk.picked.article == SECOND
    window.desk.undo()
    assert window.desk.issue is before


def test_the_target_is_framed_while_files_are_over_it(window: MainWindow, tmp_path: Path) -> None:
    window.canvas.fit_page()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.jpg"))])
    port = window.canvas.viewport()
    place = over(window, SECOND).toPoint()
    enter = QDragEnterEvent(place, COPY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, enter)
    band = port.findChild(QRubberBand)
    assert band.isVisible()
    assert band.geometry().contains(place)
    QApplication.sendEvent(port, QDragLeaveEvent())
    assert not band.isVisible()


def test_what_cannot_be_dropped_is_told_and_changes_nothing(window: MainWindow, tmp_path: Path) -> None:
    told: list[object] = []
    window.desk.told.connect(told.append)
    (tmp_path / "文件夹").mkdir()
    (tmp_path / "片.mp4").write_bytes(b"film")
    (tmp_path / "坏.jpg").write_bytes(b"no picture")
    Image.new("1", (20_000, 10_001)).save(tmp_path / "大.png")
    before = window.desk.issue
    files = [tmp_path / name for name in ("文件夹", "片.mp4", "坏.jpg", "大.png")]
    drop(window, over(window, SECOND), *files)
    assert window.desk.issue is before
    codes = [finding.code for finding in told[0]]  # type: ignore[attr-defined]
    assert codes[:2] == ["drop.folder", "drop.unknown_kind"]
    assert "photo.too_large" in codes
    assert len(codes) == 4
    assert "文件夹" in window.statusBar().currentMessage()


def test_manuscripts_are_handed_on_after_the_drop(window: MainWindow, qtbot, tmp_path: Path) -> None:
    given: list[object] = []
    part_of(window).drops._takes_manuscripts = lambda *what: given.append(what)
    (tmp_path / "稿.txt").write_text("标题\n\n正文。", encoding="utf-8")
    drop(window, over(window, SECOND), tmp_path / "稿.txt")
    assert given == []
    qtbot.waitUntil(lambda: given == [((tmp_path / "稿.txt",), SECOND)])


def test_an_article_of_another_number_is_dropped_and_stands_behind_the_one_below(
    window: MainWindow, qtbot, tmp_path: Path
) -> None:
    path = tmp_path / "另一期.md"
    path.write_text("---\nheadline: 村里的账本\n---\n\n| 项目 | 数 |\n| --- | --- |\n| 路灯 | 12 |\n", encoding="utf-8")
    before = window.desk.issue
    drop(window, over(window, SECOND), path)
    qtbot.waitUntil(lambda: len(window.desk.issue.articles) == 4)
    article = window.desk.issue.articles[2]
    assert article.headline.text == "村里的账本"
    assert [each.style for each in article.body.paragraphs] == ["table"]
    window.desk.undo()
    assert window.desk.issue is before


def too_long(window: MainWindow, pages: int = 3) -> ArrangePart:
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_count=pages)))
    window.canvas.fit_page()
    QApplication.processEvents()
    return part_of(window)


def chosen(part: ArrangePart, words: str, mark: int = 0) -> None:
    actions = part.oversets.marks[mark].menu().actions()
    next(action for action in actions if words in action.text()).trigger()


def test_a_mark_stands_where_the_text_runs_out_and_goes_with_it(window: MainWindow) -> None:
    assert part_of(window).oversets.marks == []
    part = too_long(window)
    overset = window.desk.document.oversets[0]
    mark = part.oversets.marks[0]
    assert str(overset.characters) in mark.text()
    assert f"{overset.lines} 行" in mark.text()
    place = part.oversets._places[0]
    window.canvas.show_page(place.page)
    assert mark.isVisible()
    right = window.canvas.origin_of(place.page).x() + place.corner.x * window.canvas.scale
    assert mark.geometry().right() == pytest.approx(right, abs=2)
    chosen(part, "不限版数")
    assert part.oversets.marks == []
    assert window.desk.document.oversets == ()


def test_the_largest_photo_is_made_smaller(window: MainWindow) -> None:
    part = too_long(window)
    index = next(
        index
        for index, mark in enumerate(part.oversets.marks)
        if any("照片" in action.text() for action in mark.menu().actions())
    )
    slug = window.desk.document.oversets[index].article
    before = {each.slug: each for each in window.desk.issue.articles}[slug].photos
    chosen(part, "照片", index)
    assert "缩小了，现在宽" in window.statusBar().currentMessage()
    after = {each.slug: each for each in window.desk.issue.articles}[slug].photos
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert isinstance(changed[0].width, FixedWidth)


def test_cuts_are_listed_and_gone_to(window: MainWindow, qtbot) -> None:
    part = too_long(window)
    chosen(part, "可删")
    dialog = window.findChild(CutListDialog)
    qtbot.waitUntil(lambda: dialog.places.count() > 0, timeout=60_000)
    assert not dialog.bar.isVisible()
    dialog.places.itemClicked.emit(dialog.places.item(0))
    assert window.desk.caret is not None
    assert window.desk.caret.part == "body"
    dialog.close()


def test_a_search_for_cuts_is_given_up(window: MainWindow, qtbot) -> None:
    chosen(too_long(window), "可删")
    window.findChild(CutListDialog).close()
    qtbot.wait(50)
    window.desk.pick(Picked(ObjectKind.ARTICLE, SECOND))
    assert window.desk.picked is not None


def test_marks_follow_when_pages_go(window: MainWindow) -> None:
    part = too_long(window)
    assert part.oversets._places[-1].page == 3
    window.canvas.show_page(3)
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_count=1)))
    assert {place.page for place in part.oversets._places} == {1}
    assert len(part.oversets.marks) == len(window.desk.document.oversets) == 3
    window.desk.undo()
    assert len(part.oversets.marks) == 1
