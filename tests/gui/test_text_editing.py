"""The clipboard, marks and styles, tables, parts that are not there yet, and text too long to wait for."""

import time

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.clipboard_part import ClipboardPart
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.text_dialogs import LinkDialog, RubyDialog
from bulletin_studio.editor.text_part import TextPart
from bulletin_studio.model.story import Grid, Paragraph, Span
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.text_edits import pasted, range_between


def slug(window: MainWindow) -> str:
    return window.desk.issue.articles[0].slug


def body(window: MainWindow, paragraph: int = 0) -> Paragraph:
    return window.desk.issue.articles[0].body.paragraphs[paragraph]


def place(window: MainWindow, offset: int, paragraph: int = 0, part: str = "body") -> TextPlace:
    return TextPlace(slug(window), part, paragraph, offset)


def select(window: MainWindow, start: int, end: int, paragraph: int = 0, part: str = "body") -> None:
    window.desk.put_caret(place(window, start, paragraph, part))
    window.desk.put_caret(place(window, end, paragraph, part), extend=True)


def part_of(window: MainWindow, kind: type):
    return next(part for part in window.parts if isinstance(part, kind))


def put_html(html: str, text: str = "") -> None:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text or html)
    QGuiApplication.clipboard().setMimeData(data)


def test_copy_and_paste_keep_marks_and_are_one_step(window: MainWindow, qtbot) -> None:
    select(window, 0, 4)
    part_of(window, TextPart).mark("strong")
    copied = body(window).text[:4]
    qtbot.keyClick(window.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == copied
    window.desk.put_caret(place(window, 0, 1))
    qtbot.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert body(window, 1).spans[0].text == copied
    assert body(window, 1).spans[0].style == "strong"
    assert window.desk.caret == place(window, 4, 1)
    before = len(window.desk.session.steps)
    window.desk.undo()
    assert len(window.desk.session.steps) == before - 1
    assert not body(window, 1).text.startswith(copied)


def test_cut_takes_away(window: MainWindow, qtbot) -> None:
    before = body(window).text
    select(window, 0, 3)
    qtbot.keyClick(window.canvas, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert body(window).text == before[3:]
    assert QGuiApplication.clipboard().text() == before[:3]


def test_paste_from_word_is_cleaned_and_told(window: MainWindow) -> None:
    put_html("<p>　　甲<b>乙</b></p><p>&nbsp;</p><h2>丙</h2><p>丁</p>")
    window.desk.put_caret(place(window, 2))
    before = body(window).text
    part_of(window, ClipboardPart).paste()
    assert body(window).text == before[:2] + "甲乙"
    assert (body(window, 1).style, body(window, 1).text) == ("crosshead", "丙")
    assert body(window, 2).text == "丁" + before[2:]
    assert "段首空格 3" in window.statusBar().currentMessage()


def test_paste_as_plain_text(window: MainWindow, qtbot) -> None:
    put_html("<h2>甲<b>乙</b></h2>")
    window.desk.put_caret(place(window, 0))
    key = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.canvas, Qt.Key.Key_V, key)
    assert body(window).text.startswith("甲乙")
    assert {span.style for span in body(window).spans} == {""}


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.desk.put_caret(place(window, 0))
    part_of(window, ClipboardPart).paste()
    assert window.statusBar().currentMessage() == "剪贴板里没有文字。"
    assert not window.desk.session.steps


def test_marks_by_key_follow_the_caret(window: MainWindow, qtbot) -> None:
    text = part_of(window, TextPart)
    select(window, 2, 5)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert [span.text for span in body(window).spans if span.style == "strong"] == [body(window).text[2:5]]
    assert text.marks["strong"].isChecked()
    window.desk.put_caret(place(window, 1))
    assert not text.marks["strong"].isChecked()
    window.desk.put_caret(place(window, 4))
    assert text.marks["strong"].isChecked()


def test_a_mark_at_a_caret_is_for_what_is_typed_next(window: MainWindow, qtbot) -> None:
    window.desk.put_caret(place(window, 3))
    qtbot.keyClick(window.canvas, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert part_of(window, TextPart).marks["emphasis"].isChecked()
    qtbot.keyClicks(window.canvas, "ab")
    assert Span("ab", "emphasis") in [Span(span.text, span.style) for span in body(window).spans]
    assert len(window.desk.session.steps) == 1


def test_paragraph_styles_by_key(window: MainWindow, qtbot) -> None:
    window.desk.put_caret(place(window, 3))
    key = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window.canvas, Qt.Key.Key_1, key)
    assert body(window).style == "crosshead"
    text = part_of(window, TextPart)
    assert text.styles["crosshead"].isChecked()
    assert not text.styles["body"].isChecked()
    qtbot.keyClick(window.canvas, Qt.Key.Key_0, key)
    assert body(window).style == "body"


def answer(kind: type, does) -> None:
    """Fills in the dialog of a kind once it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            does(dialog)
            dialog.accept()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_readings_are_asked_for_character_by_character(window: MainWindow) -> None:
    select(window, 0, 2)
    answer(
        RubyDialog,
        lambda dialog: [field.setText(text) for field, text in zip(dialog._fields, ("xin1", "jing1"), strict=True)],
    )
    part_of(window, TextPart).ask_readings()
    assert [span.annotation for span in body(window).spans[:2]] == ["xīn", "jīng"]
    assert len(window.desk.session.steps) == 1


def test_an_address_is_asked_for_and_checked(window: MainWindow) -> None:
    select(window, 0, 2)
    answer(LinkDialog, lambda dialog: dialog.type_address("www.example.org/a"))
    part_of(window, TextPart).ask_address()
    assert body(window).spans[0].link == "https://www.example.org/a"
    dialog = LinkDialog("", window.desk.language)
    dialog.type_address("没有 地址")
    assert not dialog._ok.isEnabled()
    window.desk.put_caret(place(window, 1))
    answer(LinkDialog, lambda dialog: setattr(dialog, "is_removed", True))
    part_of(window, TextPart).ask_address()
    assert body(window).spans[0].link == ""


def test_clear_marks_takes_all_away_in_one_step(window: MainWindow) -> None:
    text = part_of(window, TextPart)
    select(window, 0, 6)
    text.mark("strong")
    select(window, 0, 2)
    text.annotate(window.desk.selection, ("a", "b"))
    select(window, 0, 6)
    steps = len(window.desk.session.steps)
    text.clear_marks()
    assert len(body(window).spans) == 1
    assert len(window.desk.session.steps) == steps + 1


def with_table(window: MainWindow) -> None:
    spans = (Span("村\x1f户数\x1e新泾\x1f"),)
    at = range_between(place(window, len(body(window).text)), place(window, len(body(window).text)))
    window.desk.apply(pasted(window.desk.issue, at, (Fragment(spans, "table", Grid(has_head=True)),)))


def test_typing_in_cells_and_tab_between_them(window: MainWindow, qtbot) -> None:
    with_table(window)
    window.desk.put_caret(place(window, 0, 1))
    qtbot.keyClicks(window.canvas, "A")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    qtbot.keyClicks(window.canvas, "12")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.keyClicks(window.canvas, "x")
    assert body(window, 1).text == "A村\x1f户数\x1e新泾\x1f12\u2028x"
    for _ in range(9):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Backspace)
    assert body(window, 1).text == "A村\x1f户数\x1e新泾\x1f"


def test_a_caret_in_an_empty_cell_stands_in_it(window: MainWindow) -> None:
    with_table(window)
    window.desk.put_caret(place(window, 8, 1))
    caret = window.desk.text.caret_at(place(window, 8, 1))
    before = window.desk.text.caret_at(place(window, 7, 1))
    assert caret is not None
    assert before is not None
    assert caret.x > before.x + 20
    assert caret.top == pytest.approx(before.top, abs=0.1)


def test_an_empty_paragraph_has_room_for_the_caret_and_the_number_does_not_know(window: MainWindow, qtbot) -> None:
    window.desk.put_caret(place(window, len(body(window).text)))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    caret = window.desk.text.caret_at(window.desk.caret)
    following = window.desk.text.caret_at(place(window, 0, 2))
    assert caret is not None
    assert following is not None
    assert (caret.page, caret.top) != (following.page, following.top)
    assert window.desk.document is not window.desk.session.document
    assert window.desk.text.lines_of(window.desk.caret)
    assert body(window, 1).text == ""


def test_a_missing_deck_is_typed_where_its_hint_stands(window: MainWindow, qtbot) -> None:
    window.canvas.set_zoom(1.0)
    window.desk.put_caret(place(window, 0, 0, "headline"))
    hints = window.canvas.tool._hints
    page = window.desk.text.caret_at(window.desk.caret).page
    part, box = next((part, box) for part, box in hints.boxes(page) if part.place.part == "deck")
    corner, scale = window.canvas.origin_of(page), window.canvas.scale
    middle = QPoint(round(corner.x() + box.center().x() * scale), round(corner.y() + box.center().y() * scale))
    qtbot.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert window.desk.caret == part.place
    assert window.desk.text.caret_at(part.place) is not None
    assert window.desk.issue.articles[0].deck is None
    qtbot.keyClicks(window.canvas, "ab")
    assert window.desk.issue.articles[0].deck.text == "ab"


def test_hints_are_not_in_the_document(window: MainWindow) -> None:
    window.desk.put_caret(place(window, 3))
    assert window.desk.document is window.desk.session.document


def test_long_text_is_pasted_and_typed_in_while_it_is_made_up(window: MainWindow, qtbot) -> None:
    line = "新泾镇召开学习讨论会，研究部署全年工作。" * 15
    fragments = tuple(Fragment((Span(f"{index}{line}"),), "body") for index in range(60))
    window.desk.put_caret(place(window, 0))
    at = window.desk.insertion
    begin = time.perf_counter()
    window.desk.apply(pasted(window.desk.issue, at, fragments))
    QApplication.processEvents()
    assert time.perf_counter() - begin < 1.0
    assert window.desk.composing.is_busy
    window.grab()
    qtbot.keyClicks(window.canvas, "x")
    with qtbot.waitSignal(window.desk.composing.composed, timeout=60_000):
        pass
    assert not window.desk.composing.is_busy
    assert window.desk.session.document is window.desk.document
    assert body(window, 59).text.startswith(f"59{line}x")
    assert window.desk.text.caret_at(place(window, 0)) is not None
