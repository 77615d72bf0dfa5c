"""Captions: a photo that came without one gets it by typing, in the panel, from the bar and on the page."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QToolButton

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import MANUAL_BREAK, Paragraph, Span
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import ChangePhoto
from bulletin_studio.session.property_values import caption_edit, caption_text
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import LEFT, drop_files, middle, part_of

SLUG = "02-diaoyan"


@pytest.fixture
def bare(window: MainWindow, tmp_path, qtbot) -> Picked:
    """A photo dropped on a page, which has no caption."""
    part_of(window, ArrangePart).tools.take_select()
    window.canvas.fit_page()
    thing = window.desk.objects.of(ObjectKind.ARTICLE, SLUG)[0]
    window.canvas.show_page(thing.page)
    Image.new("RGB", (1200, 800), (90, 120, 150)).save(tmp_path / "会场.jpg")
    drop_files(window, middle(window, thing), tmp_path / "会场.jpg")
    qtbot.wait(80)
    picked = window.desk.picked
    assert picked is not None
    assert photo(window, picked).caption is None
    return picked


def photo(window: MainWindow, picked: Picked) -> Photo:
    return article_of(window.desk.issue, picked.article).photos[picked.index]


def caption_on_page(window: MainWindow, picked: Picked) -> str:
    lines = window.desk.text.lines_of(TextPlace(picked.article, "caption", picked.index, 0))
    paragraph = photo(window, picked).caption
    return "".join(paragraph.text[line.start.offset : line.end_offset] for line in lines) if paragraph else ""


def test_a_caption_is_typed_into_its_field_and_stands_on_the_page(window: MainWindow, qtbot, bare: Picked) -> None:
    form = part_of(window, PanelsPart).properties.photo
    assert form.caption.text() == ""
    assert form.caption.placeholderText()
    before = window.desk.issue
    form.caption.setFocus()
    form.caption.insert("会场")
    qtbot.keyClick(form.caption, Qt.Key.Key_Return)
    assert photo(window, bare).caption == Paragraph("caption", (Span("会场"),))
    assert caption_on_page(window, bare) == "会场"
    assert window.desk.picked == bare
    assert window.desk.caret is None
    window.desk.undo()
    assert window.desk.issue is before
    qtbot.wait(80)
    assert form.caption.text() == ""


def test_the_bar_leads_into_a_caption_that_is_not_there_yet(window: MainWindow, qtbot, bare: Picked) -> None:
    part = part_of(window, ArrangePart)
    button = next(each for each in part.bar.findChildren(QToolButton) if each.text().startswith("图片说明"))
    assert button.text() == "图片说明：无"
    button.menu().actions()[0].trigger()
    assert window.canvas.tool is part.tools.text
    assert window.desk.caret == TextPlace(bare.article, "caption", bare.index, 0)
    assert part.tools.text.caret() is not None
    before = window.desk.issue
    for letter in "hui":
        qtbot.keyClick(window.canvas, letter)
    assert caption_on_page(window, bare) == "hui"
    window.desk.undo()
    assert window.desk.issue == before


def test_a_caption_on_the_page_is_typed_into_after_a_double_click(window: MainWindow, qtbot) -> None:
    part = part_of(window, ArrangePart)
    part.tools.take_select()
    window.canvas.fit_page()
    thing = window.desk.objects.of(ObjectKind.CAPTION, SLUG, 0)[0]
    window.canvas.show_page(thing.page)
    qtbot.mouseDClick(window.canvas.viewport(), LEFT, pos=middle(window, thing).toPoint())
    assert window.desk.caret is not None
    assert (window.desk.caret.part, window.desk.caret.paragraph) == ("caption", 0)
    old = caption_on_page(window, Picked(ObjectKind.PHOTO, SLUG, 0))
    qtbot.keyClick(window.canvas, Qt.Key.Key_End)
    qtbot.keyClick(window.canvas, "X")
    assert caption_on_page(window, Picked(ObjectKind.PHOTO, SLUG, 0)) == f"{old}X"


def test_the_field_keeps_marks_and_line_breaks(window: MainWindow) -> None:
    marked = Paragraph(
        "caption",
        (
            Span("左起"),
            Span("张三", style="strong"),
            Span(f"{MANUAL_BREAK}右"),
        ),
    )
    number = ChangePhoto(SLUG, 0, Photo("photos/diaoyan.jpg", marked, after=1)).apply(window.desk.issue)
    assert caption_text(number, SLUG, 0) == "左起张三⏎右"
    edit = caption_edit(number, SLUG, 0, "左起张三、李四⏎右")
    assert edit is not None
    caption = article_of(edit.apply(number), SLUG).photos[0].caption
    assert caption is not None
    assert caption.text == f"左起张三、李四{MANUAL_BREAK}右"
    assert caption.spans[1].style == "strong"
    emptied = caption_edit(number, SLUG, 0, " ")
    assert emptied is not None
    assert article_of(emptied.apply(number), SLUG).photos[0].caption is None
    assert caption_edit(number, SLUG, 0, "左起张三⏎右") is None


def test_an_input_method_writes_a_caption_that_is_not_there_yet(window: MainWindow, bare: Picked) -> None:
    part = part_of(window, ArrangePart)
    part.arranging.ask_caption()
    before = window.desk.issue
    QApplication.sendEvent(window.canvas, QInputMethodEvent("hui'chang", []))
    shown = window.desk.text.lines_of(TextPlace(bare.article, "caption", bare.index, 0))
    assert [line.end_offset for line in shown] == [9]
    assert window.desk.issue is before
    event = QInputMethodEvent("", [])
    event.setCommitString("会场一角")
    QApplication.sendEvent(window.canvas, event)
    assert caption_on_page(window, bare) == "会场一角"
    assert len(window.desk.session.steps) == 2
