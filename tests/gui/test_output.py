"""Putting out from the window: pages, sheets and packages in a process of their own, cancelled, refused, printed."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from bulletin_studio.base.findings import Severity
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.asking import Mood, question_box
from bulletin_studio.editor.finding_lines import error_lines
from bulletin_studio.editor.output import Order, put_out
from bulletin_studio.editor.output_dialogs import ExportDialog, ImposeDialog, PackageDialog
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.process_job import CANCELLED, ProcessJob
from bulletin_studio.editor.showing_files import show_file
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.passing_folder import drop_passing_folders
from bulletin_studio.session.photo_edits import AddPhoto
from bulletin_studio.session.state_folder import state_path
from bulletin_studio.session.text_edits import range_between, typed
from tests.gui.hands import part_of

LONG_MS = 60_000


def put_in(window, text: str) -> None:
    place = TextPlace(window.desk.issue.articles[0].slug, "body", 0, 0)
    window.desk.apply(typed(window.desk.issue, range_between(place, place), text))


def carried_out(window, order: Order, qtbot) -> int:
    output = put_out(window, order)
    assert output is not None
    with qtbot.waitSignal(output.finished, timeout=LONG_MS) as told:
        pass
    return told.args[0]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_windows_pdf_equals_the_command_lines(studio, answers, number, qtbot, tmp_path, monkeypatch) -> None:
    window = studio.open(number)
    put_in(window, "新写的。")
    shown = []
    monkeypatch.setattr("bulletin_studio.editor.output.show_file", lambda _, path: shown.append(path))
    ticks = []
    beat = QTimer(window)
    beat.timeout.connect(lambda: ticks.append(1))
    beat.start(20)
    answers.next = [1]
    out = tmp_path / "a" / "number.pdf"
    assert carried_out(window, Order("export", ("--preset", "press"), out), qtbot) == 0
    assert len(ticks) > 5
    assert shown == [out.with_suffix(".report.html")]
    assert window.desk.session.is_changed
    assert not (number / ".bulletin-studio" / "snapshots" / "1").exists()
    assert window.save()
    command = [sys.executable, "-m", "bulletin_studio", "export", str(number), "-o", str(tmp_path / "b" / "number.pdf")]
    assert subprocess.run(command, capture_output=True).returncode == 0
    assert digest(out) == digest(tmp_path / "b" / "number.pdf")


def test_cancelling_leaves_nothing_behind(studio, number, qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("BULLETIN_STUDIO_CACHE", "off")  # photos that are converted anew leave time to cancel
    window = studio.open(number)
    output = put_out(window, Order("export", (), tmp_path / "out" / "x.pdf"))
    assert output is not None
    assert output.job is not None
    output.job.progressed.connect(lambda stage, _: output.waiting.reject() if "compose" in stage else None)
    with qtbot.waitSignal(output.finished, timeout=LONG_MS) as told:
        pass
    assert told.args == [CANCELLED]
    assert not list((tmp_path / "out").glob("*")) if (tmp_path / "out").exists() else True
    assert not list(state_path(number, "snapshots").glob("*"))


def test_what_was_done_before_it_was_cancelled_is_done(qtbot, number, tmp_path) -> None:
    job = ProcessJob(("export", str(number), "-o", str(tmp_path / "x.pdf")), Language.CHINESE)
    job._is_cancelled = True  # the process never hears of it
    with qtbot.waitSignal(job.ended, timeout=LONG_MS) as told:
        job.start()
    assert told.args == [0]
    assert (tmp_path / "x.pdf").exists()


def with_too_few_pages(window) -> None:
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_count=2)))
    assert window.desk.session.report.has_errors


def test_a_number_with_errors_is_refused_then_forced(studio, answers, number, qtbot, tmp_path, monkeypatch) -> None:
    window = studio.open(number)
    with_too_few_pages(window)
    monkeypatch.setattr("bulletin_studio.editor.output.show_file", lambda *_: None)
    answers.next = [2]
    target = tmp_path / "x.pdf"
    assert carried_out(window, Order("export", (), target), qtbot) == 1
    assert not target.exists()
    answers.next = [1, 9]
    put_out(window, Order("export", (), target))
    qtbot.waitUntil(lambda: target.exists() and not answers.next, timeout=LONG_MS)


def test_enter_at_a_refusal_goes_to_the_first_error(studio, number, qtbot, tmp_path, monkeypatch) -> None:
    window = studio.open(number)
    with_too_few_pages(window)
    asked = []
    monkeypatch.setattr("bulletin_studio.editor.output.ask", lambda *given, **more: asked.append((given, more)) or 0)
    target = tmp_path / "x.pdf"
    assert carried_out(window, Order("export", (), target), qtbot) == 1
    assert not target.exists()
    (_, _, text, choices), _ = asked[0]
    assert list(choices) == ["看问题", "有错误也导出", "关闭"]
    assert "articles/" not in text
    preflight = part_of(window, PanelsPart).preflight
    assert preflight.isVisible()
    assert preflight.chosen.severity is Severity.ERROR
    assert window.focusWidget() is preflight.tree


def test_errors_are_told_by_headline_and_page(studio, number) -> None:
    window = studio.open(number)
    article = window.desk.issue.articles[1]
    window.desk.apply(AddPhoto(article.slug, Photo("photos/missing.jpg", after=1)))
    told = next(line for line in error_lines(window.desk) if "missing.jpg" in line)
    assert f"《{article.headline.text}》" in told
    assert ".md" not in told


def test_at_a_risk_enter_and_escape_mean_the_safe_choice(qtbot) -> None:
    box, buttons = question_box(None, "t", "t", ("close", "force"), Mood.RISK)
    qtbot.addWidget(box)
    assert box.defaultButton() is buttons[0]
    assert box.escapeButton() is buttons[0]


def test_a_missing_photo_is_told_in_words(studio, answers, number, qtbot, tmp_path) -> None:
    window = studio.open(number)
    slug = window.desk.issue.articles[0].slug
    window.desk.apply(AddPhoto(slug, Photo("photos/missing.jpg", after=1)))
    answers.next = [1]
    assert carried_out(window, Order("export", (), tmp_path / "x.pdf"), qtbot) == 5
    assert "missing.jpg" in answers.asked[0]
    assert "Traceback" not in answers.asked[0]


@pytest.mark.parametrize(
    ("kind", "ending"), [(ExportDialog, ".pdf"), (ImposeDialog, "-sheets.pdf"), (PackageDialog, ".bulletin")]
)
def test_dialogs_make_orders_the_command_line_takes(studio, answers, number, qtbot, kind, ending) -> None:
    window = studio.open(number)
    put_in(window, "改。")
    dialog = kind(window)
    dialog.show()
    assert dialog.save_first.isVisible()
    dialog._accept()
    assert not window.desk.session.is_changed
    order = dialog.order()
    assert order.target == number.parent / f"number{ending}"
    dialog.deleteLater()
    answers.next = [9]
    assert carried_out(window, order, qtbot) == 0
    assert order.target.stat().st_size > 10_000
    assert studio.memory.settings.export_folder == str(number.parent)


def test_presets_that_cannot_have_marks_do_not_offer_them(studio, number) -> None:
    window = studio.open(number)
    dialog = ExportDialog(window)
    dialog.marks.setChecked(True)
    dialog.preset.setCurrentIndex(dialog.preset.findData("press-x1a"))
    assert dialog.options() == ("--preset", "press-x1a", "--marks")
    dialog.preset.setCurrentIndex(dialog.preset.findData("screen"))
    assert not dialog.marks.isEnabled()
    assert dialog.options() == ("--preset", "screen")
    dialog.deleteLater()


def test_printing_opens_the_pdf(studio, number, qtbot, tmp_path, monkeypatch) -> None:
    window = studio.open(number)
    shown = []
    monkeypatch.setattr("bulletin_studio.editor.output.show_file", lambda _, path: shown.append(path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    window.parts[0].print.trigger()
    output = window.parts[0].output
    with qtbot.waitSignal(output.finished, timeout=LONG_MS):
        pass
    assert [path.name for path in shown] == ["number.pdf"]
    assert shown[0].read_bytes().startswith(b"%PDF")
    home = shown[0].parent
    assert home.is_relative_to(tmp_path / "state")
    assert home.stat().st_mode & 0o077 == 0
    drop_passing_folders()
    assert not home.exists()


def test_printing_a_number_with_errors_asks_first(studio, answers, number, qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    window = studio.open(number)
    with_too_few_pages(window)
    monkeypatch.setattr("bulletin_studio.editor.output.show_file", lambda *_: pytest.fail("printed with errors"))
    answers.next = [2]
    window.parts[0].print.trigger()
    with qtbot.waitSignal(window.parts[0].output.finished, timeout=LONG_MS) as told:
        pass
    assert told.args == [1]
    assert "本期有错误" in answers.asked[0]


def test_a_file_nothing_opens_is_told_with_its_path(studio, answers, number, monkeypatch) -> None:
    window = studio.open(number)
    asked = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: asked.append(Path(url.toLocalFile())) or False
    )
    answers.next = [1, 0]
    assert not show_file(window, number / "x.pdf")
    assert asked == [number / "x.pdf", number]
    assert str(number / "x.pdf") in answers.asked[0]
    assert QGuiApplication.clipboard().text() == str(number)


def test_a_job_that_cannot_start_ends(qtbot, monkeypatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    job = ProcessJob(("export", "x"), Language.ENGLISH)
    with qtbot.waitSignal(job.ended, timeout=5000) as told:
        job.start()
    assert told.args == [-1]
    assert job.complaints
