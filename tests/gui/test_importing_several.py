"""Several manuscripts are counted, may be skipped or stopped, and what came in is told; file dialogs speak Chinese."""

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor import application
from bulletin_studio.editor.application import missing_qt_words, qt_words
from bulletin_studio.editor.bringing_in import bring_in_articles, choose_articles, choose_photos
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.main_window import MainWindow
from tests.gui.conftest import Answers

LONG = "近日，新泾镇召开学习讨论会，总结全年工作，部署明年任务，镇领导班子成员参加会议。"


@pytest.fixture
def stories(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in ("甲", "乙", "丙")]
    for path in paths:
        path.write_text(f"{path.stem}村召开会议\n\n{LONG}\n", encoding="utf-8")
    return paths


def doing(monkeypatch: pytest.MonkeyPatch, *steps: Callable[[ImportDialog], object]) -> list[str]:
    """What is done in one dialog after another; the titles they had."""
    titles: list[str] = []
    left = list(steps)

    def shown(dialog: ImportDialog) -> int:
        titles.append(dialog.windowTitle())
        left.pop(0)(dialog)
        return dialog.result()

    monkeypatch.setattr(ImportDialog, "exec", shown)
    return titles


def test_each_of_several_is_counted_and_all_brought_in_need_no_telling(
    window: MainWindow, answers: Answers, stories: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = doing(monkeypatch, ImportDialog.accept, ImportDialog.accept, ImportDialog.accept)
    bring_in_articles(window, stories)
    assert titles[0] == "导入：甲.txt（第 1 份，共 3 份）"
    assert titles[2] == "导入：丙.txt（第 3 份，共 3 份）"
    assert answers.asked == []
    assert len(window.desk.session.steps) == 3


def test_one_alone_is_not_counted(
    window: MainWindow, answers: Answers, stories: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = doing(monkeypatch, ImportDialog.reject)
    bring_in_articles(window, stories[:1])
    assert titles == ["导入：甲.txt"]
    assert answers.asked == []


def test_what_is_skipped_or_cannot_be_read_is_told_with_what_came_in(
    window: MainWindow, answers: Answers, stories: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    stories[1].write_bytes(b"\n")
    doing(monkeypatch, ImportDialog.accept, ImportDialog.reject)
    answers.next = [0, 0]
    bring_in_articles(window, stories)
    told = answers.asked[-1]
    assert "导入了 1 份，没有导入 2 份" in told
    assert "已导入：甲.txt" in told
    assert "您没有要）：丙.txt" in told
    assert "不能读）：乙.txt" in told


def test_no_more_are_asked_for_once_stopped(
    window: MainWindow, answers: Answers, stories: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(dialog: ImportDialog) -> None:
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        assert "跳过这一份" in buttons
        buttons["其余都不导入"].click()

    titles = doing(monkeypatch, ImportDialog.accept, stop)
    answers.next = [0]
    bring_in_articles(window, stories)
    assert len(titles) == 2
    assert "已导入：甲.txt" in answers.asked[0]
    assert "您没有要）：乙.txt，丙.txt" in answers.asked[0]
    assert len(window.desk.session.steps) == 1


def test_titles_of_file_dialogs_have_no_dots(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    titles: list[str] = []

    def chosen(_: object, title: str, *__: object) -> tuple[list[str], str]:
        titles.append(title)
        return [], ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileNames", chosen)
    choose_articles(window)
    choose_photos(window)
    assert titles == ["导入稿件", "插入照片"]


@pytest.fixture
def chinese_qt(qapp: QApplication) -> Iterator[None]:
    """Qt's own words in Chinese, installed as the program does."""
    translators = [missing_qt_words(Language.CHINESE), qt_words(Language.CHINESE)]
    for each in translators:
        assert each is not None
        qapp.installTranslator(each)
    yield
    for each in translators:
        assert each is not None
        qapp.removeTranslator(each)


@pytest.mark.usefixtures("chinese_qt")
@pytest.mark.parametrize("mode", [QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.Directory])
@pytest.mark.parametrize("accept", list(QFileDialog.AcceptMode))
def test_file_dialogs_speak_chinese(
    qtbot: QtBot, tmp_path: Path, mode: QFileDialog.FileMode, accept: QFileDialog.AcceptMode
) -> None:
    dialog = QFileDialog(None, "打开", str(tmp_path), "稿件 (*.docx)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.text() for button in dialog.findChildren(QPushButton)]
    assert len(words) >= 4
    for word in words:
        assert any(character >= "\u4e00" for character in word), word


@pytest.mark.usefixtures("chinese_qt")
def test_buttons_and_menus_of_fields_speak_chinese(qtbot: QtBot) -> None:
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(buttons.Ok | buttons.Cancel | buttons.Yes | buttons.No | buttons.Save | buttons.Discard)
    field = QLineEdit("文字")
    qtbot.addWidget(box)
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [button.text() for button in box.buttons()]
    words += [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    for word in words:
        assert any(character >= "\u4e00" for character in word), word


def test_english_windows_need_no_words() -> None:
    assert missing_qt_words(Language.ENGLISH) is None


def test_the_words_of_file_dialogs_are_those_of_their_source() -> None:
    translator = missing_qt_words(Language.CHINESE)
    assert translator is not None
    source = Path(application.__file__).with_name("qt_zh_CN.ts")
    found = 0
    for context in ET.fromstring(source.read_bytes()).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            wanted = "".join(each for each in message.find("translation").itertext()).strip()  # type: ignore[union-attr]
            name, text = context.findtext("name", ""), message.findtext("source", "")
            count = 1 if message.get("numerus") else -1
            assert translator.translate(name, text, "", count) == wanted
            found += 1
    assert found > 10
