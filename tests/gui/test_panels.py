"""The panels: thumbnails, outline, properties, preflight and history, each against the number it shows."""

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_studio.base.findings import warning
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.keyed_rows import KeyedRows, Row
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.thumbnails_panel import DELAY_MS
from bulletin_studio.model.photo import FixedWidth, PhotoSpot, PhotoWidth
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import ChangePhoto
from bulletin_studio.session.text_places import article_of

FIRST, SECOND, THIRD = "01-taolunhui", "02-diaoyan", "03-jianfei"
PHOTO = Picked(ObjectKind.PHOTO, FIRST, 0)


@pytest.fixture
def panels(window: MainWindow, qtbot: QtBot) -> PanelsPart:
    found = next(part for part in window.parts if isinstance(part, PanelsPart))
    window.canvas.paint_with.pictures.wait()
    qtbot.wait(400)
    return found


def slugs(window: MainWindow) -> list[str]:
    return [article.slug for article in window.desk.issue.articles]


def change_photo(window: MainWindow, **values: object) -> None:
    photo = article_of(window.desk.issue, FIRST).photos[0]
    window.desk.apply(ChangePhoto(FIRST, 0, replace(photo, **values)))  # type: ignore[arg-type]


def test_the_key_of_a_panel_behind_another_brings_it_to_the_front(
    window: MainWindow, panels: PanelsPart, qtbot: QtBot
) -> None:
    window.show()
    dock, other = panels.docks["preflight"], panels.docks["properties"]
    other.raise_()
    qtbot.waitUntil(lambda: dock.visibleRegion().isEmpty())
    dock.toggleViewAction().trigger()
    qtbot.waitUntil(lambda: not dock.visibleRegion().isEmpty())
    assert dock.toggleViewAction().isChecked()
    dock.toggleViewAction().trigger()
    assert dock.isHidden()
    dock.toggleViewAction().trigger()
    qtbot.waitUntil(lambda: not dock.visibleRegion().isEmpty())


# --- rows


@pytest.mark.usefixtures("qtbot")
def test_rows_change_as_little_as_they_can() -> None:
    model = KeyedRows(("甲", "乙"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show([Row("a", ("1", "x"), children=(Row("c", ("3", "")),)), Row("b", ("2", "y"))])
    kept = model.index_of("a", "c")
    changed: list[QModelIndex] = []
    model.dataChanged.connect(lambda first, _: changed.append(first))
    model.show([Row("b", ("2", "y")), Row("d", ("4", "")), Row("a", ("1", "x"), children=(Row("c", ("5", "")),))])
    assert [model.index(row, 0).data() for row in range(3)] == ["2", "4", "1"]
    assert model.index_of("a", "c").data() == "5"
    assert [model.row_at(index) for index in changed] == [
        Row("a", ("1", "x"), children=(Row("c", ("5", "")),)),
        Row("c", ("5", "")),
    ]
    assert kept.internalId() == model.index_of("a", "c").internalId()
    model.show([])
    assert model.rowCount() == 0
    assert resets == []


# --- thumbnails


def test_six_keystrokes_paint_at_most_two_pictures(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    window.show_place(TextPlace(SECOND, "body", 0, 4))
    pictures, before = panels.thumbnails.pictures, -1
    while pictures.count != before:
        before = pictures.count
        qtbot.wait(2 * DELAY_MS)
    began = perf_counter()
    for _ in range(6):
        qtbot.keyClicks(window.canvas, "x")
    pauses = int((perf_counter() - began) * 1000 / DELAY_MS)  # on a slow machine keys come with pauses between
    qtbot.waitUntil(lambda: pictures.count > before)
    qtbot.wait(DELAY_MS)
    assert pictures.count - before <= 2 * (1 + pauses)


def test_a_click_goes_to_the_page_which_is_marked(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    view = panels.thumbnails
    box = view.visualRect(view.model().index(2, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert window.canvas.current_page == 3
    assert view.current_page == 3


def test_pages_have_their_names(window: MainWindow, panels: PanelsPart) -> None:
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_names=((2, "要闻"),))))
    assert panels.thumbnails.model().index(1, 0).data() == "第 2 版 要闻"
    assert panels.thumbnails.model().index(0, 0).data() == "第 1 版"


def test_only_visible_pages_are_painted(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    window.resize(1300, 420)
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_count=16)))
    before = panels.thumbnails.pictures.count
    qtbot.wait(500)
    assert panels.thumbnails.model().rowCount() == 16
    assert panels.thumbnails.pictures.count - before < 8


def test_an_article_of_the_outline_is_dropped_on_a_page(window: MainWindow, panels: PanelsPart) -> None:
    view = panels.thumbnails
    data = panels.outline.rows.mimeData([panels.outline.rows.index(0, 0)])
    place = view.visualRect(view.model().index(2, 0)).center()
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.MoveAction, data, button, no_key)
    QApplication.sendEvent(view.viewport(), enter)
    move = QDragMoveEvent(place, Qt.DropAction.MoveAction, data, button, no_key)
    QApplication.sendEvent(view.viewport(), move)
    assert move.isAccepted()
    assert view.target == 3
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), Qt.DropAction.MoveAction, data, button, no_key))
    assert article_of(window.desk.issue, FIRST).placement == Placement(page=3)
    assert [step.edit.label for step in window.desk.session.steps] == ["edit.place_article"]
    assert view.target is None


def test_an_article_dragged_on_the_pages_is_dropped_on_a_thumbnail(window: MainWindow, panels: PanelsPart) -> None:
    window.canvas.fit_page()
    panels.show_picked(Picked(ObjectKind.ARTICLE, THIRD if THIRD in slugs(window) else slugs(window)[2]))
    picked = window.desk.picked
    assert picked is not None
    thing = window.desk.objects.of(picked.kind, picked.article)[0]
    port, view = window.canvas.viewport(), panels.thumbnails
    start = window.canvas.view_rect(thing.page, thing.box).topLeft() + QPointF(40, 12)
    below = view.viewport().mapToGlobal(view.visualRect(view.model().index(1, 0)).center())
    end = QPointF(port.mapFromGlobal(below))
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, place in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, start + QPointF(20, 20)),
        (QEvent.Type.MouseMove, end),
    ):
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else button
        QApplication.sendEvent(port, QMouseEvent(kind, place, port.mapToGlobal(place), held, button, no_key))
    assert view.target == 2
    release = QMouseEvent(
        QEvent.Type.MouseButtonRelease, end, port.mapToGlobal(end), button, Qt.MouseButton.NoButton, no_key
    )
    QApplication.sendEvent(port, release)
    assert article_of(window.desk.issue, picked.article).placement.page == 2
    assert len(window.desk.session.steps) == 1


# --- outline


def test_the_outline_is_never_reset_while_typing(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    rows = panels.outline.rows
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    told: list[str] = []
    for name in ("modelReset", "layoutChanged", "rowsInserted", "rowsRemoved", "rowsMoved"):
        getattr(rows, name).connect(lambda *_, name=name: told.append(name))
    words = int(rows.index_of(SECOND).siblingAtColumn(2).data())
    window.show_place(TextPlace(SECOND, "body", 0, 4))
    for _ in range(5):
        qtbot.keyClicks(window.canvas, "x")
    qtbot.waitUntil(lambda: rows.index_of(SECOND).siblingAtColumn(2).data() == str(words + 1))  # one word
    assert told == []


def test_articles_are_reordered_by_drag_in_one_step(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    rows, before = panels.outline.rows, slugs(window)
    data = rows.mimeData([rows.index(0, 0)])
    assert not rows.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert slugs(window) == [before[1], before[2], before[0]]
    qtbot.waitUntil(lambda: rows.keys_of(rows.index(2, 0)) == (before[0],))
    rows.dropMimeData(rows.mimeData([rows.index(2, 0)]), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert slugs(window) == before
    assert len(window.desk.session.steps) == 2


def test_an_article_dropped_on_another_takes_its_place(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    rows, before = panels.outline.rows, slugs(window)
    data = rows.mimeData([rows.index(2, 0)])
    assert rows.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, rows.index(0, 0))
    rows.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, rows.index(0, 0))
    assert slugs(window) == [before[2], before[0], before[1]]
    qtbot.waitUntil(lambda: rows.keys_of(rows.index(0, 0)) == (before[2],))
    rows.dropMimeData(rows.mimeData([rows.index(0, 0)]), Qt.DropAction.MoveAction, -1, -1, rows.index(2, 0))
    assert slugs(window) == before


def test_a_tick_is_the_review_and_typing_takes_it_away(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    rows = panels.outline.rows
    state = rows.index_of(SECOND).siblingAtColumn(3)
    assert rows.setData(state, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    qtbot.waitUntil(lambda: rows.index_of(SECOND).siblingAtColumn(3).data() == "已审")
    window.show_place(TextPlace(SECOND, "body", 0, 4))
    qtbot.keyClicks(window.canvas, "x")
    qtbot.waitUntil(lambda: rows.index_of(SECOND).siblingAtColumn(3).data() == "未定")


def test_the_outline_and_the_pages_select_the_same(window: MainWindow, panels: PanelsPart) -> None:
    panels.outline.setCurrentIndex(panels.outline.rows.index_of(FIRST, "0"))
    assert window.desk.picked == PHOTO
    window.desk.pick(Picked(ObjectKind.ARTICLE, SECOND))
    assert panels.outline.rows.keys_of(panels.outline.currentIndex()) == (SECOND,)


def test_overset_text_is_marked_in_the_outline(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_count=2)))
    qtbot.wait(350)
    marks = [panels.outline.rows.row_at(panels.outline.rows.index(place, 0)) for place in range(3)]
    assert any(row is not None and row.icon == "overset" and "放不下" in row.tip for row in marks)


# --- properties


def test_each_field_of_a_photo_is_one_edit_and_follows_undo(
    window: MainWindow, panels: PanelsPart, qtbot: QtBot
) -> None:
    panels.show_picked(PHOTO)
    qtbot.wait(80)
    form = panels.properties.photo
    assert panels.properties.current is form
    before = form.credit.text()
    form.credit.setText("摄影：王五")
    form.credit.setModified(True)
    form.credit.editingFinished.emit()
    assert article_of(window.desk.issue, FIRST).photos[0].credit == "摄影：王五"
    form.place.chosen.emit(PhotoSpot.FOOT)
    assert article_of(window.desk.issue, FIRST).photos[0].place is PhotoSpot.FOOT
    assert len(window.desk.session.steps) == 2
    window.desk.undo()
    window.desk.undo()
    qtbot.waitUntil(lambda: form.credit.text() == before)


def test_wrong_input_is_refused_in_words_and_changes_nothing(
    window: MainWindow, panels: PanelsPart, qtbot: QtBot
) -> None:
    change_photo(window, width=FixedWidth(80))
    panels.show_picked(PHOTO)
    qtbot.wait(80)
    form, before = panels.properties.photo, window.desk.issue
    form.width_mm.setText("900")
    form.width_mm.editingFinished.emit()
    assert window.desk.issue is before
    assert form.refusal.isVisible()
    assert "毫米" in form.refusal.text()
    form.width_mm.setText("６０ｍｍ".replace("ｍ", "m"))
    form.width_mm.editingFinished.emit()
    assert article_of(window.desk.issue, FIRST).photos[0].width == FixedWidth(60)
    assert not form.refusal.isVisible()


def test_the_sharpness_of_a_photo_is_told(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    change_photo(window, width=PhotoWidth.FULL)
    panels.show_picked(PHOTO)
    qtbot.waitUntil(lambda: "ppi" in panels.properties.photo.sharpness.text())
    assert "170 ×" in panels.properties.photo.sharpness.text()


def test_an_article_is_placed_by_its_fields(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    panels.show_picked(Picked(ObjectKind.ARTICLE, SECOND))
    qtbot.wait(80)
    form = panels.properties.article
    form.page.setText("3")
    form.page.editingFinished.emit()
    form.columns.chosen.emit((1, 1))
    form.text_columns.chosen.emit(1)
    qtbot.mouseClick(form.reviewed, Qt.MouseButton.LeftButton, pos=QPoint(8, form.reviewed.height() // 2))
    article = article_of(window.desk.issue, SECOND)
    assert article.placement == Placement(page=3, columns=(1, 1), text_columns=1)
    assert article.is_reviewed
    assert len(window.desk.session.steps) == 4


def test_the_style_at_the_caret_is_shown_and_changed(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    window.show_place(TextPlace(SECOND, "body", 0, 2))
    qtbot.wait(80)
    form = panels.properties.text
    assert panels.properties.current is form
    assert form.paragraph_style.currentText() == "正文"
    form.paragraph_style.chosen.emit("crosshead")
    assert article_of(window.desk.issue, SECOND).body.paragraphs[0].style == "crosshead"
    window.desk.put_caret(TextPlace(SECOND, "body", 0, 0))
    window.desk.put_caret(TextPlace(SECOND, "body", 0, 3), extend=True)
    form.character_style.chosen.emit("emphasis")
    assert article_of(window.desk.issue, SECOND).body.paragraphs[0].spans[0].style == "emphasis"


def test_without_a_selection_the_number_is_shown(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    form = panels.properties.number
    assert panels.properties.current is form
    form.number.setText("12")
    form.number.editingFinished.emit()
    form.day.setText("2024年2月30日")
    form.day.editingFinished.emit()
    assert window.desk.issue.number == 12
    assert form.refusal.isVisible()
    assert "没有这一天" in form.refusal.text()
    window.desk.undo()
    qtbot.waitUntil(lambda: form.number.text() == "1")


# --- preflight


def test_findings_are_live_and_go_with_their_remedy(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    panels.show_preflight()
    change_photo(window, width=FixedWidth(400))
    code = "preflight.photo_too_wide"
    qtbot.waitUntil(lambda: code in {each.code for each in panels.preflight._findings.values()})
    panels.preflight.choose(code)
    (button,) = panels.preflight.buttons
    assert button.text() == "改成通栏"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert code not in {each.code for each in panels.preflight._findings.values()}
    assert article_of(window.desk.issue, FIRST).photos[0].width is PhotoWidth.FULL


def test_a_photo_used_twice_says_in_which_article(panels: PanelsPart) -> None:
    finding = warning("preflight.photo_repeated", None, file="photos/a.jpg", headline="春季整治")
    row = panels.preflight._row("key", finding)
    assert row.cells == ("照片 a.jpg 已在《春季整治》中用过。",)


def test_a_click_on_a_finding_goes_to_its_photo_and_its_caption(
    window: MainWindow, panels: PanelsPart, qtbot: QtBot
) -> None:
    panels.show_preflight()
    change_photo(window, caption=None)
    panels.preflight.refresh()
    panels.preflight.choose("preflight.photo_without_caption")
    panels.preflight.tree.clicked.emit(panels.preflight.tree.currentIndex())
    assert window.desk.picked == PHOTO
    (button,) = panels.preflight.buttons
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.desk.caret == TextPlace(FIRST, "caption", 0, 0)


def test_another_print_profile_judges_otherwise_and_is_remembered(window: MainWindow, panels: PanelsPart) -> None:
    panels.judge_by("newsprint")
    assert window.desk.session.profile.name == "newsprint"
    assert window.memory.settings.print_profile == "newsprint"


def test_a_clean_number_says_so(panels: PanelsPart) -> None:
    assert "可以付印" in str(panels.preflight.rows.index(0, 0).data())


# --- history


def test_the_history_goes_back_and_forward_by_a_click(window: MainWindow, panels: PanelsPart) -> None:
    states = [window.desk.issue]
    for number in (2, 3, 4):
        window.desk.apply(ChangeNumber(replace(window.desk.issue, number=number)))
        states.append(window.desk.issue)
    model = panels.history.model()
    assert [model.index(row, 0).data() for row in range(4)] == ["打开时", *["修改本期信息"] * 3]
    for place in (1, 3, 0):
        panels.history.clicked.emit(model.index(place, 0))
        assert window.desk.issue is states[place]
        assert panels.history.currentIndex().row() == place
