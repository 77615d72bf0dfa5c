"""`export` on the sample number: where the PDF goes, what it is, that it is always the same, what it loads."""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys

import pytest

from bulletin_studio import pipeline
from bulletin_studio.base.findings import error, report_of, warning
from bulletin_studio.base.source import SourceSpan

ERROR = error("command.cancelled", SourceSpan("articles/01-taolunhui.md", 3))
WARNING = warning("command.cancelled", SourceSpan("articles/01-taolunhui.md", 5))


@pytest.fixture
def findings(monkeypatch):
    """Puts findings in the place of those that the check makes."""

    def put(*found):
        monkeypatch.setattr(pipeline, "check", lambda *_: report_of(found))

    return put


def test_export_says_where_the_pdf_is_and_what_is_in_it(issue, run, tmp_path):
    target = tmp_path / "new" / "folder" / "number.pdf"
    result = run("export", issue, "-o", target)
    assert result.code == 0
    assert target.read_bytes().startswith(b"%PDF-")
    first, preset, facts, fonts = result.out.splitlines()
    assert first == f"Exported: {target}"
    assert preset == "Preset: press (PDF/X-4, PDF/A-2u)"
    assert re.fullmatch(r"Pages: 4, size: (\d+ KB|\d+\.\d MB)", facts)
    assert "BulletinSong" in fonts
    names = sorted(path.name for path in target.parent.iterdir())
    assert names == ["number.pdf", "number.report.html", "number.report.json"]


def test_the_usual_name_is_the_issue_folders_in_the_current_folder(small_issue, run, tmp_path, monkeypatch):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert run("export", small_issue).code == 0
    assert sorted(path.name for path in here.iterdir()) == ["small.pdf", "small.report.html", "small.report.json"]


def test_a_folder_as_output_takes_the_usual_name(small_issue, run, tmp_path):
    assert run("export", f"{small_issue}/.", "-o", tmp_path).code == 0
    assert (tmp_path / "small.pdf").is_file()


def test_errors_forbid_the_export(small_issue, run, tmp_path, findings):
    findings(ERROR, WARNING)
    target = tmp_path / "number.pdf"
    target.write_bytes(b"%PDF-1.7 old")
    result = run("export", small_issue, "-o", target)
    assert (result.code, result.out) == (1, "")
    assert target.read_bytes() == b"%PDF-1.7 old"
    assert "articles/01-taolunhui.md:3: error: " in result.err
    assert "--force" in result.err


def test_force_exports_in_spite_of_errors_and_says_so(small_issue, run, tmp_path, findings):
    findings(ERROR)
    target = tmp_path / "number.pdf"
    result = run("export", small_issue, "-o", target, "--force")
    assert result.code == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert "1 error(s) remain" in result.out


def test_warnings_are_told_and_do_not_stop_the_export(small_issue, run, tmp_path, findings):
    findings(WARNING)
    result = run("export", small_issue, "-o", tmp_path / "number.pdf", "--quiet")
    assert (result.code, result.out) == (0, "")
    assert result.err.startswith("articles/01-taolunhui.md:5: warning: ")


def test_photos_may_keep_their_colours(issue, run, tmp_path):
    converted, tagged = tmp_path / "converted.pdf", tmp_path / "tagged.pdf"
    assert run("export", issue, "-o", converted).code == 0
    assert run("export", issue, "-o", tagged, "--photos", "tagged").code == 0
    assert converted.read_bytes() != tagged.read_bytes()


def test_two_exports_in_different_surroundings_are_the_same_bytes(issue, run_process, tmp_path):
    elsewhere = tmp_path / "elsewhere" / "another-name"
    shutil.copytree(issue, elsewhere)
    one, two = tmp_path / "1.pdf", tmp_path / "2.pdf"
    first = run_process(
        "export", issue, "-o", one, PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="zh_CN.UTF-8", LANG="zh_CN.UTF-8"
    )
    second = run_process(
        "export",
        ".",
        "-o",
        two,
        cwd=elsewhere,
        PYTHONHASHSEED="2",
        TZ="America/New_York",
        LC_ALL="C",
        HOME=str(tmp_path),
    )
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert first.stdout.startswith("已输出：")
    assert second.stdout.startswith("Exported: ")
    assert hashlib.sha256(one.read_bytes()).hexdigest() == hashlib.sha256(two.read_bytes()).hexdigest()


def test_export_loads_no_qt(small_issue, tmp_path):
    code = (
        "import sys; from bulletin_studio.__main__ import main;"
        f"code = main(['export', {str(small_issue)!r}, '-o', {str(tmp_path / 'number.pdf')!r}, '-q']);"
        "print(code, *sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    exit_code, *modules = done.stdout.split()
    assert exit_code == "0", done.stderr
    assert "reportlab" in modules
    assert not {"PySide6", "shiboken6", "PyQt6", "fontTools"} & set(modules)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal of the Unix kind")
def test_ctrl_c_on_a_terminal_wipes_the_progress_and_leaves_nothing(issue, tmp_path):
    try:
        leader, follower = os.openpty()
    except OSError:
        pytest.skip("no terminal can be had here")
    target = tmp_path / "out" / "number.pdf"
    process = subprocess.Popen(
        [sys.executable, "-m", "bulletin_studio", "--language=en", "export", str(issue), "-o", str(target)],
        stdout=subprocess.PIPE,
        stderr=follower,
    )
    os.close(follower)
    seen = b""
    while b"%" not in seen:
        seen += os.read(leader, 1024)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    seen += os.read(leader, 4096)
    os.close(leader)
    assert process.returncode == 130
    assert out == b""
    assert b"\rReading issue and photos" in seen
    assert seen.endswith(b"note: Cancelled; nothing half-written was left and older files are untouched.\r\n")
    assert b"Traceback" not in seen
    assert not target.parent.exists() or not list(target.parent.iterdir())
