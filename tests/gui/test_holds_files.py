"""The window lives while files come and go: manuscripts, photos, layouts, files read again, output, copies."""

import shutil
import time
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from bulletin_studio.editor.bringing_in import bring_in_articles, bring_in_photos
from bulletin_studio.editor.copy_elsewhere import save_copy_elsewhere
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.keeping import Keeping
from bulletin_studio.editor.output import Order, Output
from bulletin_studio.editor.process_job import ProcessJob
from bulletin_studio.editor.waiting import WaitingDialog
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.intake.manuscript import Role
from bulletin_studio.intake.read_manuscript import read_manuscript
from bulletin_studio.session.number_edits import ChangeNumber
from tests.gui.alive import as_in_the_program, assert_alive, benchmark_kit  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("as_in_the_program")
FILES = benchmark_kit("heavy_files")


def made_up(window):
    return lambda: not window.desk.composing.is_busy


@pytest.fixture
def cancels(monkeypatch):
    """Every wait is cancelled as soon as it shows itself, which is at once; disks are slow."""
    copy = shutil.copy2
    monkeypatch.setattr(shutil, "copy2", lambda source, target: time.sleep(0.05) or copy(source, target))
    monkeypatch.setattr("bulletin_studio.editor.waiting_job._MOMENT_MS", 0)
    monkeypatch.setattr(WaitingDialog, "show", WaitingDialog.reject)


def test_a_manuscript_of_sixty_pages_is_brought_in(window, tmp_path, monkeypatch) -> None:
    manuscript, before = FILES.word_file(tmp_path / "年鉴.docx", pages=60), window.desk.issue
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)
    assert_alive(lambda: bring_in_articles(window, [manuscript]), made_up(window), beats=20)
    article = window.desk.issue.articles[-1]
    assert len(article.body.paragraphs) >= 300
    assert len(article.photos) == 60
    assert all((window.desk.session.folder / photo.file).is_file() for photo in article.photos)
    assert len(window.desk.session.steps) == 1
    assert_alive(window.desk.undo, made_up(window))
    assert window.desk.issue == before


def test_the_rows_of_a_long_manuscript_come_in_turns(window, tmp_path, qtbot) -> None:
    manuscript = FILES.word_file(tmp_path / "年鉴.docx", pages=100)
    dialogs = []

    def show() -> None:
        dialogs.append(ImportDialog(window, read_manuscript(manuscript), manuscript.name))
        dialogs[0].show()

    last = len(read_manuscript(manuscript).blocks) - 1
    assert_alive(show, lambda: bool(dialogs) and dialogs[0].table.item(last, 1) is not None, beats=5)
    dialog = dialogs[0]
    assert len(dialog.choices) < 100  # a choice for each row would take seconds
    dialog.table.scrollToBottom()
    qtbot.waitUntil(lambda: last in dialog.choices)
    dialog.choices[last].setCurrentIndex(dialog.choices[last].findData(Role.LEFT_OUT.value))
    dialog.reject()
    dialog.deleteLater()


def test_photos_of_a_camera_are_brought_in_as_one_step(window, tmp_path) -> None:
    photos = FILES.photos(tmp_path / "camera", count=6)
    assert_alive(lambda: bring_in_photos(window, photos), made_up(window), beats=10)
    assert "photos/全景.jpg" in [photo.file for photo in window.desk.issue.articles[0].photos]
    assert len(window.desk.session.steps) == 1
    assert window.desk.picked is not None
    assert_alive(window.desk.undo, made_up(window))


@pytest.mark.usefixtures("cancels")
def test_photos_that_are_cancelled_leave_nothing(window, number, tmp_path) -> None:
    names, before = sorted((number / "photos").iterdir()), window.desk.issue
    photos = FILES.photos(tmp_path / "camera", count=6)
    bring_in_photos(window, photos)
    assert window.desk.issue is before
    assert sorted((number / "photos").iterdir()) == names


def test_another_layout_is_laid_out_beside_the_window(window) -> None:
    desk = window.desk
    pages = desk.document.pages
    assert_alive(lambda: desk.apply(ChangeNumber(replace(desk.issue, layout="b5-booklet"))), made_up(window), beats=20)
    assert desk.document.pages[0].trim != pages[0].trim
    assert_alive(desk.undo, made_up(window), beats=20)
    assert desk.document.pages == pages


def test_files_are_read_again_beside_the_window(studio, number) -> None:
    window = studio.open(number)
    keeping = next(each for each in window.children() if isinstance(each, Keeping))
    path = number / "articles" / "02-diaoyan.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n别人加的一段。\n", encoding="utf-8")
    assert_alive(keeping.read_again, made_up(window), beats=20)
    assert window.desk.issue.articles[1].body.paragraphs[-1].text == "别人加的一段。"


def test_an_output_begins_beside_the_window(window, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(ProcessJob, "start", lambda _: None)
    output = Output(window, Order("export", (), tmp_path / "a.pdf"))
    assert_alive(output.start, lambda: output.job is not None)
    output.waiting.finish()
    output._drop()


@pytest.mark.usefixtures("cancels")
def test_an_output_that_is_cancelled_before_it_begins_leaves_nothing(window, number, tmp_path) -> None:
    output = Output(window, Order("export", (), tmp_path / "a.pdf"))
    assert not output.start()
    assert not list(number.glob(".*/snapshots/*"))


def test_a_copy_elsewhere_is_written_beside_the_window(window, tmp_path, monkeypatch) -> None:
    target = tmp_path / "copy"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    assert_alive(lambda: save_copy_elsewhere(window), (target / "issue.yaml").exists)
    assert load_issue(target)[0].articles == load_issue(window.desk.session.folder)[0].articles


@pytest.mark.usefixtures("cancels")
def test_a_copy_that_is_cancelled_leaves_nothing(window, tmp_path, monkeypatch) -> None:
    target = tmp_path / "copy"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    assert not save_copy_elsewhere(window)
    assert not target.exists()


def test_photos_are_not_read_anew_because_others_link_to_them(studio, number, tmp_path, monkeypatch) -> None:
    window = studio.open(number)
    keeping = next(each for each in window.children() if isinstance(each, Keeping))
    looked = []
    monkeypatch.setattr(window.desk.session, "look_again", looked.append)
    file = window.desk.issue.articles[0].photos[0].file
    (tmp_path / "link.jpg").hardlink_to(number / file)
    keeping._file_changed(str(number / file))
    keeping.look_outside()
    assert looked == []
    shutil.copy(number / "photos" / "huatong.jpg", number / file)
    keeping._file_changed(str(number / file))
    keeping.look_outside()
    assert looked == [file]
    QApplication.processEvents()
