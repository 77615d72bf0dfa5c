"""Starting: the start page, recent numbers, numbers that cannot open, the sample, new numbers, packed ones."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.new_number_dialog import NewNumberDialog
from bulletin_studio.editor.next_number_dialog import NextNumberDialog
from bulletin_studio.files.load_issue import load_issue


def test_the_start_page_offers_three_things_and_the_layouts(studio) -> None:
    studio.show_start()
    page = studio.start_page
    assert page is not None
    assert page.isVisible()
    assert page.layouts.count() >= 6
    assert not page.layouts.item(0).icon().isNull()
    assert page.layouts.verticalScrollBar().maximum() == 0, "all layouts are seen at once"
    assert page.recent.count() == 0
    steps = {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    assert {say(f"start.step_{number}", Language.CHINESE) for number in (1, 2, 3)} <= steps
    told = []
    page.open_asked.connect(told.append)
    page.open_asked.disconnect(studio._open_asked)
    page.open_button.click()
    assert told == [None]


def test_numbers_opened_are_remembered_with_masthead_and_day(studio, number, tmp_path) -> None:
    window = studio.open(number)
    assert window is not None
    again = Memory(tmp_path / "config" / "settings.json")
    (recent,) = again.settings.recent
    assert (recent.title, recent.number, recent.day) == ("新泾简报", 1, "2024-01-15")
    studio.show_start()
    assert studio.start_page is not None
    item = studio.start_page.recent.item(0)
    assert "新泾简报 2024年第1期" in item.text()
    window.close()
    studio.start_page.recent.itemActivated.emit(item)
    assert len(studio.open_windows()) == 1
    assert not studio.start_page.isVisible()


def test_the_first_card_is_the_sample_for_newcomers_and_the_next_number_for_others(studio, number, monkeypatch) -> None:
    studio.show_start()
    page = studio.start_page
    told = []
    page.sample_asked.disconnect(studio.open_sample)
    page.sample_asked.connect(lambda: told.append("sample"))
    page.first.click()
    assert told == ["sample"]
    studio.open(number).close()
    studio.show_start()
    assert "新泾简报 2024年第1期" in page.first.accessibleDescription()
    asked = []
    monkeypatch.setattr(NextNumberDialog, "exec", lambda self: asked.append(self.number.value()))
    page.first.click()
    assert asked == [2]


def test_a_number_that_is_gone_is_told_of_and_leaves_the_list(studio, number, answers) -> None:
    studio.open(number).close()
    shutil.rmtree(number)
    studio.show_start()
    recent = studio.start_page.recent
    assert str(number) in recent.item(0).toolTip()
    answers.next = [0]
    recent.itemClicked.emit(recent.item(0))
    assert str(number) in answers.asked[0]
    assert recent.count() == 0


def test_a_number_is_taken_off_the_list_by_the_delete_key(studio, number, qtbot) -> None:
    studio.open(number).close()
    studio.show_start()
    page = studio.start_page
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.recent.setFocus()
    page.recent.setCurrentRow(0)
    qtbot.keyClick(page.recent, Qt.Key.Key_Delete)
    assert page.recent.count() == 0
    assert studio.memory.settings.recent == ()


@pytest.mark.parametrize(("key", "told"), [(Qt.Key.Key_O, ["open"]), (Qt.Key.Key_N, ["new"])])
def test_the_start_page_knows_the_keys(studio, qtbot, key, told) -> None:
    studio.show_start()
    page, heard = studio.start_page, []
    page.open_asked.disconnect(studio._open_asked)
    page.new_asked.disconnect(studio.make_new)
    page.open_asked.connect(lambda _: heard.append("open"))
    page.new_asked.connect(lambda _: heard.append("new"))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    assert heard == told


def test_a_folder_that_is_open_is_not_opened_twice(studio, number) -> None:
    window = studio.open(number)
    assert studio.open(number / "issue.yaml") is window
    assert len(studio.open_windows()) == 1


def test_a_number_that_cannot_open_is_told_of_in_words(studio, answers, tmp_path) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "issue.yaml").write_text("masthead: [", encoding="utf-8")
    answers.next = [0, 0]
    assert studio.open(tmp_path / "bad") is None
    assert studio.open(tmp_path / "missing") is None
    assert "issue.yaml" in answers.asked[0]
    assert "Traceback" not in "".join(answers.asked)


def test_the_sample_is_opened_as_a_copy(studio, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("bulletin_studio.editor.studio._documents", lambda: str(tmp_path / "docs"))
    studio.open_sample()
    (window,) = studio.open_windows()
    assert window.desk.session.folder == tmp_path / "docs" / "Bulletin Studio" / "xinjing-2024-01"
    studio.open_sample()
    assert studio.open_windows() == [window]


def test_a_first_number_is_made(studio, tmp_path) -> None:
    dialog = NewNumberDialog(None, Language.CHINESE, "b5-booklet", tmp_path)
    dialog.title.setText("听雨")
    dialog.title.textEdited.emit("听雨")
    dialog.number.setValue(7)
    dialog._make()
    assert dialog.made is not None
    assert dialog.made.name.startswith("听雨-")
    issue, _ = load_issue(dialog.made)
    assert (issue.masthead.title, issue.number, issue.layout) == ("听雨", 7, "b5-booklet")
    dialog.deleteLater()
    assert studio.open(dialog.made) is not None


def test_a_packed_number_is_unpacked_beside_itself_and_opened(studio, answers, number) -> None:
    package = number.parent / "packed.bulletin"
    command = [sys.executable, "-m", "bulletin_studio", "package", str(number), "-o", str(package)]
    assert subprocess.run(command, capture_output=True).returncode == 0
    answers.next = [0]
    window = studio.open(package)
    assert window is not None
    assert window.desk.session.folder == number.parent / "packed"
    assert window.desk.issue.articles[0].body == load_issue(number)[0].articles[0].body
    assert (number.parent / "packed" / "layouts" / "a4-two-column.yaml").exists()


@pytest.mark.parametrize("language", list(Language))
def test_every_field_has_a_name_for_those_who_cannot_see(qtbot, tmp_path, language) -> None:
    dialog = NewNumberDialog(None, language, "", tmp_path)
    qtbot.addWidget(dialog)
    for field in (dialog.title, dialog.publisher, dialog.number, dialog.day, dialog.layouts, dialog.folder.line):
        assert field.accessibleName()
    assert QApplication.instance() is not None


def test_the_settings_file_survives_damage(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"recent": [{"folder": 3}, {"folder": "a"}], "export_folder": 5, "newer": [1]}', encoding="utf-8")
    memory = Memory(path)
    assert [each.folder for each in memory.settings.recent] == ["a"]
    assert memory.settings.others == (("newer", [1]),)
    memory.forget("a")
    assert '"newer"' in path.read_text(encoding="utf-8")
    path.write_bytes(b"\xff")
    assert Memory(path).settings.recent == ()
