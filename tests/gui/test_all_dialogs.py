"""Every dialog, in both languages: names, words of one language, nothing cut off, reached by Tab, closed by Escape."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.application import qt_words
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.new_number_dialog import FolderField
from bulletin_studio.editor.windows import open_window
from tests.gui.all_dialogs import DIALOGS
from tests.gui.hearing import ALLOWED, HAN, LATIN, nameless, texts
from tests.gui.test_feel import plain_english_number

OWN = {
    "News",
    "manuscript",
    "First",
    "Second",
    "paragraph",
    "https",
    "mailto",
    "number",
    "sheets",
    "tmp",
    "pytest",
    "jing",
}
"""Words of files, addresses and the manuscript, which are in no language of ours."""
OWN |= {
    "PDF",
    "pdf",
    "http",
    "bulletin",
    "ng",
    "CMYK",
    "RGB",
    "SRA",
    "Word",
    "WPS",
    "ISO",
    "newspaper",
    "gone",
    "one",
    "two",
    "three",
    "zh",
    "en",
}


@pytest.fixture(scope="module", params=list(Language), ids=lambda each: each.value)
def desk(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """A number without a Chinese word in a window of either language."""
    language: Language = request.param
    translator = qt_words(language)
    if translator is not None:
        qapp.installTranslator(translator)
    window = open_window(plain_english_number(tmp_path_factory.mktemp("number") / "issue"), language)
    window.resize(1200, 800)
    window.show()
    yield window
    window.canvas.paint_with.pictures.wait()
    window.may_close = lambda: True
    window.close()
    window.desk.session.close(discard=True)
    window.deleteLater()
    if translator is not None:
        qapp.removeTranslator(translator)


@pytest.fixture(params=sorted(DIALOGS))
def dialog(request: pytest.FixtureRequest, desk: MainWindow, qtbot: QtBot, tmp_path: Path) -> Iterator[QWidget]:
    made = DIALOGS[request.param](desk, tmp_path)
    made.show()
    qtbot.waitExposed(made)
    yield made
    if isValid(made):  # some go when they are closed
        made.close()
        made.deleteLater()


def test_fields_put_together_have_a_name_of_their_own(dialog: QWidget) -> None:
    assert all(field.accessibleName() for field in dialog.findChildren(FolderField))


def cut_off(root: QWidget) -> list[str]:
    """Texts that have less room than they need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) and widget.text() and not widget.pixmap().isNull():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                found.append(widget.text())
        elif (
            isinstance(widget, QLabel | QAbstractButton | QComboBox) and widget.sizeHint().width() > widget.width() + 1
        ):
            found.append(widget.accessibleName() or type(widget).__name__)
    return found


def by_tab(root: QWidget) -> set[QWidget]:
    """What the Tab key comes to."""
    reached, widget = set(), root
    while (widget := widget.nextInFocusChain()) is not root:
        reached.add(widget)
    return reached


def test_a_dialog_can_be_heard_read_and_used_by_keys(dialog: QWidget, desk: MainWindow) -> None:
    assert nameless(dialog) == []
    assert dialog.windowTitle()
    assert cut_off(dialog) == []
    asking = {each for each in dialog.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus}
    assert {each for each in asking if each.window() is dialog} <= by_tab(dialog)
    if desk.language is Language.ENGLISH:
        assert {text for text in texts(dialog) if HAN.search(text)} == set()
    else:
        words = {word for text in texts(dialog) for word in LATIN.findall(text)}
        assert {word for word in words - ALLOWED - OWN if not word.startswith("F")} == set()


@pytest.mark.parametrize("dialog", sorted(set(DIALOGS) - {"start", "start_first"}), indirect=True)
def test_escape_leaves_a_dialog(dialog: QWidget, qtbot: QtBot) -> None:
    assert isinstance(dialog, QDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not isValid(dialog) or not dialog.isVisible()
