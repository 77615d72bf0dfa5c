"""Never lose work: recovery, locks, files that others change, saving that fails, closing, faults of the program."""

import json
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.editor.crash import CrashGuard
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.studio import Studio
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.session.session import Session
from bulletin_studio.session.state_folder import private_path, state_path
from bulletin_studio.session.text_edits import range_between, typed


def put_in(window: MainWindow, text: str) -> None:
    place = TextPlace(window.desk.issue.articles[0].slug, "body", 0, 0)
    window.desk.apply(typed(window.desk.issue, range_between(place, place), text))


def first(window: MainWindow) -> str:
    return window.desk.issue.articles[0].body.paragraphs[0].text


def on_disk(number: Path) -> str:
    return load_issue(number)[0].articles[0].body.paragraphs[0].text


def crash(number: Path, text: str) -> None:
    """What a crash leaves: a journal, and a lock of a process that is gone."""
    session = Session(number)
    place = TextPlace(session.issue.articles[0].slug, "body", 0, 0)
    session.apply(typed(session.issue, range_between(place, place), text))
    session.autosave()
    session.close(discard=False)


def opened(studio: Studio, number: Path) -> MainWindow:
    window = studio.open(number)
    assert window is not None
    return window


@pytest.mark.parametrize(("choices", "is_restored"), [([0], True), ([2], False)])
def test_after_a_crash_the_number_is_offered_as_it_was(studio, answers, number, choices, is_restored) -> None:
    crash(number, "没保存的")
    answers.next = list(choices)
    window = opened(studio, number)
    assert first(window).startswith("没保存的") is is_restored
    assert "新泾镇召开" in answers.asked[0]
    if is_restored:
        assert window.desk.session.is_changed
        assert window.save()
        assert on_disk(number).startswith("没保存的")
    else:
        assert list(state_path(number, "x").parent.glob("journal-kept-*.jsonl"))
    window.close()
    again = opened(studio, number)
    assert len(answers.asked) == 1
    assert again is not window


def test_a_restored_number_survives_the_next_crash_too(studio, answers, number) -> None:
    crash(number, "没保存的")
    answers.next = [0]
    window = opened(studio, number)
    window.desk.session.close(discard=False)
    found = Session(number).recoverable()
    assert found is not None
    assert found.number == window.desk.issue


def test_a_damaged_journal_is_told_and_kept(studio, answers, number) -> None:
    state_path(number, "journal.jsonl").parent.mkdir()
    state_path(number, "journal.jsonl").write_bytes(b"\xff damaged \n")
    answers.next = [0]
    window = opened(studio, number)
    assert first(window) == on_disk(number)
    assert state_path(number, "journal-kept-1.jsonl").read_bytes() == b"\xff damaged \n"


def test_somebody_else_at_work_is_told_of(studio, answers, number) -> None:
    lock = state_path(number, "lock.json")
    lock.parent.mkdir()
    lock.write_text(json.dumps({"user": "张三", "host": "elsewhere", "process": 1}), encoding="utf-8")
    theirs = state_path(number, "journal.jsonl")
    theirs.write_bytes(b"their journal")
    answers.next = [0]
    assert studio.open(number) is None
    assert "张三" in answers.asked[0]
    assert "elsewhere" in answers.asked[0]
    answers.next = [1]
    window = opened(studio, number)
    put_in(window, "我的")
    window.write_journal()
    assert theirs.read_bytes() == b"their journal"
    assert private_path(number, "journal.jsonl").exists()
    window.desk.session.close(discard=True)
    assert lock.exists()


def change_outside(number: Path) -> Path:
    path = number / "articles" / "02-diaoyan.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n别人加的一段。\n", encoding="utf-8")
    return path


def test_what_others_change_is_offered_and_read(studio, answers, number, qtbot) -> None:
    window = opened(studio, number)
    change_outside(number)
    answers.next = [1]
    qtbot.waitUntil(lambda: len(answers.asked) == 1, timeout=5000)
    assert window.desk.issue.articles[1].body.paragraphs[-1].text == "别人加的一段。"
    assert "02-diaoyan.md" in answers.asked[0]
    assert not window.isWindowModified()


def test_ours_can_be_kept_over_theirs(studio, answers, number, qtbot) -> None:
    window = opened(studio, number)
    put_in(window, "我的")
    change_outside(number)
    answers.next = [2]
    qtbot.waitUntil(lambda: len(answers.asked) == 1, timeout=5000)
    assert first(window).startswith("我的")
    assert window.save()
    assert on_disk(number).startswith("我的")
    assert "别人加的一段" not in (number / "articles" / "02-diaoyan.md").read_text(encoding="utf-8")
    qtbot.wait(700)
    assert len(answers.asked) == 1


def test_files_that_cannot_be_read_now_leave_the_number_alone(studio, answers, number, qtbot) -> None:
    window = opened(studio, number)
    before = window.desk.issue
    (number / "issue.yaml").write_text("masthead: [", encoding="utf-8")
    answers.next = [1, 0]
    qtbot.waitUntil(lambda: len(answers.asked) == 2, timeout=5000)
    assert window.desk.issue is before


def test_a_photo_worked_on_elsewhere_is_shown_anew(studio, number, qtbot) -> None:
    window = opened(studio, number)
    file = window.desk.issue.articles[0].photos[0].file
    before = window.desk.session.photos.facts[file]
    shutil.copy(number / "photos" / "huatong.jpg", number / file)
    qtbot.waitUntil(lambda: window.desk.session.photos.facts[file] != before, timeout=5000)
    assert window.desk.session.photos.facts[file] == window.desk.session.photos.facts["photos/huatong.jpg"]


def full_disk(*_: object) -> tuple[Path, ...]:
    raise FileAccessError(error("file.disk_full", SourceSpan("issue.yaml"), reason="No space left on device"))


def test_saving_that_fails_says_why_and_offers_another_folder(studio, answers, number, tmp_path, monkeypatch) -> None:
    window = opened(studio, number)
    put_in(window, "还在")
    target = tmp_path / "elsewhere"
    monkeypatch.setattr("bulletin_studio.session.session.save_issue", full_disk)
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    answers.next = [0]
    assert not window.save()
    assert window.desk.session.is_changed
    assert on_disk(target).startswith("还在")
    assert (target / "photos" / "taolunhui.jpg").exists()
    assert not on_disk(number).startswith("还在")


@pytest.mark.parametrize(("choice", "closes", "saves"), [(0, True, True), (1, True, False), (2, False, False)])
def test_unsaved_changes_are_asked_about(studio, answers, number, choice, closes, saves) -> None:
    window = opened(studio, number)
    put_in(window, "改了")
    answers.next = [choice]
    assert window.close() is closes
    assert on_disk(number).startswith("改了") is saves
    assert state_path(number, "lock.json").exists() is not closes


def test_a_window_whose_number_cannot_be_saved_stays(studio, answers, number, monkeypatch) -> None:
    window = opened(studio, number)
    put_in(window, "改了")
    monkeypatch.setattr("bulletin_studio.session.session.save_issue", full_disk)
    answers.next = [0, 1]
    assert not window.close()
    assert window.isVisible()


def test_typing_without_a_pause_is_in_the_journal_within_a_second(studio, number, qtbot) -> None:
    window = opened(studio, number)
    window.desk.put_caret(TextPlace(window.desk.issue.articles[0].slug, "body", 0, 0))
    for _ in range(12):
        qtbot.keyClicks(window.canvas, "a")
        qtbot.wait(80)
    found = Session(number).recoverable()
    assert found is not None
    assert found.number is not None
    assert found.number.articles[0].body.paragraphs[0].text.startswith("aaa")


def test_a_fault_of_the_program_costs_no_work(studio, answers, number, tmp_path) -> None:
    window = opened(studio, number)
    put_in(window, "写了")
    guard = CrashGuard(studio.open_windows, tmp_path / "faults.log")
    answers.next = [0]
    guard.take(ZeroDivisionError, ZeroDivisionError(), None)
    assert window.isVisible()
    assert "ZeroDivisionError" in (tmp_path / "faults.log").read_text(encoding="utf-8")
    found = Session(number).recoverable()
    assert found is not None
    assert found.number == window.desk.issue


def gone(number: Path) -> Path:
    """The disk is pulled: the folder is elsewhere."""
    return number.rename(number.with_name("pulled"))


def test_saving_where_the_folder_is_gone_is_refused_and_tried_again(studio, number, monkeypatch) -> None:
    window = opened(studio, number)
    put_in(window, "还在")
    pulled = gone(number)
    questions = []

    def asked(_: object, title: str, text: str, choices: tuple[str, ...], **more: object) -> int:
        del more
        questions.append(f"{title} {text} {choices}")
        if len(questions) == 1:
            assert not number.exists()
            return 2
        pulled.rename(number)
        return 0

    monkeypatch.setattr("bulletin_studio.editor.keeping.ask", asked)
    assert not window.save()
    assert not number.exists()
    assert window.desk.session.is_changed
    assert "找不到文件夹" in questions[0]
    assert str(number) in questions[0]
    assert "没有丢" in questions[0]
    window.save()
    assert not window.desk.session.is_changed
    assert on_disk(number).startswith("还在")
    assert (number / "photos" / "taolunhui.jpg").exists()
    assert Session(number).recoverable() is None


def test_a_folder_that_goes_is_told_of_once_and_typing_goes_on_into_the_journal(studio, answers, number, qtbot) -> None:
    window = opened(studio, number)
    pulled = gone(number)
    answers.next = [2]
    qtbot.waitUntil(lambda: len(answers.asked) == 1, timeout=5000)
    put_in(window, "拔了以后写的")
    window.write_journal()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.wait(700)
    assert len(answers.asked) == 1
    assert not number.exists()
    window.desk.session.close(discard=False)
    pulled.rename(number)
    found = Session(number).recoverable()
    assert found is not None
    assert found.number == window.desk.issue


def test_a_copy_elsewhere_has_the_texts_of_a_number_whose_folder_is_gone(
    studio, answers, number, tmp_path, monkeypatch
) -> None:
    window = opened(studio, number)
    put_in(window, "还在")
    gone(number)
    target = tmp_path / "elsewhere"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr("bulletin_studio.editor.copy_elsewhere.ask", answers.ask)
    answers.next = [1, 0]
    assert not window.save()
    assert on_disk(target).startswith("还在")
    assert "照片没能带上" in answers.asked[-1]
    assert not number.exists()


def test_a_folder_that_cannot_be_written_loses_nothing(studio, answers, number) -> None:
    window = opened(studio, number)
    put_in(window, "还在")
    shutil.rmtree(number / "articles")
    (number / "articles").write_text("a file in the place of the folder", encoding="utf-8")
    answers.next = [1]
    assert not window.save()
    assert window.desk.session.is_changed
    assert "没有保存" in answers.asked[-1]
    assert "没有丢" in answers.asked[-1]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator writes anywhere")
def test_a_read_only_folder_loses_nothing(studio, answers, number) -> None:
    window = opened(studio, number)
    put_in(window, "还在")
    folders = [number, *(path for path in number.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    answers.next = [1]
    try:
        assert not window.save()
        window.write_journal()
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert "没有保存" in answers.asked[-1]
    assert window.desk.session.is_changed
    assert not on_disk(number).startswith("还在")
