"""The window is never held up: its heart beats while large jobs run, measured against this machine's speed."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.clipboard_part import ClipboardPart
from bulletin_studio.editor.fit_dialog import FitDialog
from bulletin_studio.editor.layout_dialog import LayoutDialog
from bulletin_studio.editor.opening_job import OpeningJob
from bulletin_studio.editor.waiting import WaitingDialog
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import Span
from bulletin_studio.session.journal import read_journal
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.state_folder import state_path
from bulletin_studio.session.text_edits import TextRange, pasted, range_between, typed
from tests.gui.alive import as_in_the_program, assert_alive  # noqa: F401 - a fixture
from tests.gui.hands import part_of

pytestmark = pytest.mark.usefixtures("as_in_the_program")


def test_a_megabyte_is_pasted_and_taken_back(window) -> None:
    paragraphs = ["新泾镇召开学习讨论会，研究部署全年工作。" * 10 + str(number) for number in range(1_660)]
    text = "\n".join(paragraphs)
    assert len(text.encode()) > 1_000_000
    desk, clipboard = window.desk, part_of(window, ClipboardPart)
    article = desk.issue.articles[0]
    desk.put_caret(TextPlace(article.slug, "body", 0, 0))
    QApplication.clipboard().setText(text)
    before, steps = desk.issue, len(desk.session.steps)
    assert_alive(clipboard.paste, lambda: desk.issue is not before)
    assert desk.composing.is_busy
    texts = [each.text for each in desk.issue.articles[0].body.paragraphs]
    assert texts[: len(paragraphs) - 1] == paragraphs[:-1]
    assert texts[len(paragraphs) - 1] == paragraphs[-1] + before.articles[0].body.paragraphs[0].text
    assert len(desk.session.steps) == steps + 1
    assert_alive(desk.undo, lambda: not desk.composing.is_busy)
    assert desk.issue == before
    assert desk.session.document is desk.document
    QApplication.clipboard().clear()


def test_a_long_text_of_word_is_pasted_beside_the_window(window) -> None:
    paragraph = (
        "<p class=MsoNormal><span lang=EN-US>" + "新泾镇<b><span>研究部署</span></b>全年工作。" * 20 + "</span></p>"
    )
    data = QMimeData()
    data.setHtml(paragraph * 1_000)
    desk, article = window.desk, window.desk.issue.articles[0]
    desk.put_caret(TextPlace(article.slug, "body", 0, 0))
    QApplication.clipboard().setMimeData(data)
    assert_alive(part_of(window, ClipboardPart).paste, lambda: not desk.composing.is_busy, beats=20)
    body = desk.issue.articles[0].body.paragraphs
    assert len(body) == len(article.body.paragraphs) + 999
    assert "strong" in [span.style for span in body[3].spans]
    assert len(desk.session.steps) == 1
    QApplication.clipboard().clear()


def test_fitting_and_trying_layouts_leave_the_window_alive(window) -> None:
    fit = FitDialog(window)
    fit.pages.setValue(3)
    assert_alive(fit.start, lambda: fit.is_at_rest)
    layouts = LayoutDialog(window)
    assert_alive(layouts.show, lambda: layouts.is_complete)
    layouts.reject()


def test_a_number_opens_beside_another_window(studio, number, tmp_path) -> None:
    studio.open(number)
    other = Path(shutil.copytree(number, tmp_path / "other"))
    assert_alive(lambda: studio.open(other), lambda: len(studio.open_windows()) == 2)
    document = studio.open_windows()[-1].desk.session.document
    assert len(document.pages) == 4


def test_an_opening_that_is_cancelled_opens_nothing(window, number, monkeypatch) -> None:
    job = OpeningJob(number, window, window.language)
    monkeypatch.setattr(job.waiting, "show", job.waiting.reject)  # closed as soon as it comes
    monkeypatch.setattr("bulletin_studio.editor.waiting_job._MOMENT_MS", 0)
    assert job.run() is None


def test_an_opening_that_fails_says_why(window, tmp_path) -> None:
    job = OpeningJob(tmp_path / "nowhere", window, window.language)
    with pytest.raises(FileAccessError) as caught:
        job.run()
    assert caught.value.findings


def test_a_megabyte_is_saved_beside_the_window(window, number) -> None:
    desk, article = window.desk, window.desk.issue.articles[0]
    place = TextPlace(article.slug, "body", 0, 0)
    pieces = tuple(Fragment((Span(f"{count}" + "研究部署全年工作。" * 20),)) for count in range(1_900))
    desk.apply(pasted(desk.issue, TextRange(place, place), pieces))
    assert_alive(window.save, lambda: not desk.session.is_changed)
    assert (number / "articles" / f"{article.slug}.md").stat().st_size > 1_000_000
    assert not window.isWindowModified()


def test_saving_that_is_cancelled_writes_nothing_and_says_so(window, number, monkeypatch) -> None:
    desk, before = window.desk, (number / "articles" / "01-taolunhui.md").read_bytes()
    desk.apply(typed(desk.issue, range_between(*[TextPlace("01-taolunhui", "body", 0, 0)] * 2), "没存"))
    monkeypatch.setattr("bulletin_studio.editor.waiting_job._MOMENT_MS", 0)
    monkeypatch.setattr(WaitingDialog, "show", WaitingDialog.reject)
    monkeypatch.setattr("bulletin_studio.session.session.save_issue", slow_save)
    assert not window.save()
    assert desk.session.is_changed
    assert (number / "articles" / "01-taolunhui.md").read_bytes() == before


def slow_save(folder: Path, issue: Issue, sealed: frozenset[str], progress: Callable[[float], None]) -> tuple[Path]:
    del issue, sealed
    for _ in range(200):
        time.sleep(0.01)
        progress(0.5)
    return (folder,)


def test_the_journal_is_written_beside_the_window_and_not_after_it(window, number) -> None:
    desk, journal = window.desk, state_path(number, "journal.jsonl")
    desk.apply(typed(desk.issue, range_between(*[TextPlace("01-taolunhui", "body", 0, 0)] * 2), "一"))
    assert_alive(window.journaling.start, lambda: window.journaling.is_at_rest)
    found = read_journal(journal)
    assert found is not None
    assert found.number == desk.issue
    window.journaling.start()
    desk.session.close(discard=True)
    desk.session.autosave()
    while not window.journaling.is_at_rest:
        QApplication.processEvents()
    assert not journal.exists()
