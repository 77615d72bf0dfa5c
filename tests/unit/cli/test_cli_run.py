import io
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin_studio import __version__
from bulletin_studio.__main__ import main, open_editor
from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.cli import run as run_module

FULL_DEVICE = Path("/dev/full")
HEAVY = ("reportlab", "PySide6", "PIL", "pikepdf", "pypdfium2", "uharfbuzz", "ruamel", "fontTools")


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.delenv("BULLETIN_STUDIO_DEBUG", raising=False)


@pytest.fixture
def command(monkeypatch):
    """Puts a function in the place of the command `layouts`."""

    def put(function):
        monkeypatch.setattr(run_module, "_command", lambda _: function)

    return put


def run_python(code, **options):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, **options)


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["export", "--help"], ["export"]])
def test_start_loads_no_heavy_library(arguments):
    code = f"import sys; from bulletin_studio.__main__ import main; main({arguments!r}); print('|', *sys.modules)"
    modules = run_python(code).stdout.rpartition("|")[2].split()
    assert "bulletin_studio.cli.run" in modules
    assert [name for name in modules if name.split(".")[0] in HEAVY] == []


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"bulletin-studio {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "folders"), [([], ()), (["edit"], []), (["edit", "a", "b"], [Path("a"), Path("b")])]
)
def test_without_a_command_or_with_edit_the_editor_opens(arguments, folders):
    opened = []

    def editor(paths, language):
        opened.append((paths, language))
        return 7

    assert run_module.run(["--language", "zh", *arguments], {}, editor) == 7
    assert opened == [(folders, Language.CHINESE)]


def test_the_locale_chooses_the_language(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["export"]) == 2
    assert capsys.readouterr().err.startswith("错误：缺少参数：ISSUE。\n    → ")


def test_an_error_of_the_tree_gives_its_words_and_its_exit_code(capsys, command):
    def fail(_options, _console):
        raise FileAccessError(error("file.not_writable", SourceSpan("out.pdf"), reason="no"))

    command(fail)
    assert main(["layouts"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        "out.pdf: error: Cannot be written (no).\n    → Check the folder's permissions, or choose another place.\n"
    )


def test_an_interrupt_is_told_and_exits_with_130(capsys, command):
    def interrupt(_options, _console):
        raise KeyboardInterrupt

    command(interrupt)
    assert main(["layouts"]) == 130
    assert "Cancelled" in capsys.readouterr().err


def test_an_unexpected_fault_is_one_clear_message_without_traceback(capsys, command):
    def fail(_options, _console):
        raise ZeroDivisionError("a\nb")

    command(fail)
    assert main(["layouts"]) == 6
    message = capsys.readouterr().err
    assert "ZeroDivisionError: a\\nb" in message
    assert "report" in message
    assert "Traceback" not in message
    assert len(message.splitlines()) == 2


def test_a_finding_without_words_is_an_unexpected_fault_like_any_other(capsys, command):
    def fail(_options, _console):
        raise FileAccessError(error("no.such_code"))

    command(fail)
    assert main(["layouts"]) == 6
    message = capsys.readouterr().err
    assert "KeyError: 'no.such_code'" in message
    assert "Traceback" not in message


def test_developers_may_see_the_traceback(capsys, command, monkeypatch):
    def fail(_options, _console):
        raise ZeroDivisionError

    command(fail)
    monkeypatch.setenv("BULLETIN_STUDIO_DEBUG", "1")
    assert main(["layouts"]) == 6
    assert "Traceback" in capsys.readouterr().err


def test_quiet_leaves_summaries_out_but_not_results(capsys, command):
    def speak(_options, console):
        console.summary("command.nothing_found")
        console.result("result")
        return 0

    command(speak)
    assert main(["layouts", "--quiet"]) == 0
    assert capsys.readouterr().out == "result\n"


@pytest.mark.skipif(not FULL_DEVICE.exists(), reason="only Linux has a device that is always full")
def test_a_full_standard_output_is_told():
    with FULL_DEVICE.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bulletin_studio", "--language=en", "--help"], stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 3
    assert done.stderr.startswith(b"error: Standard output cannot be written (No space left on device).\n")
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_a_reader_that_has_gone_is_told_nothing():
    process = subprocess.Popen(
        [sys.executable, "-m", "bulletin_studio", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    stderr = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), stderr) == (3, b"")


def test_a_narrow_encoding_shows_question_marks_and_does_not_fail(monkeypatch):
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["--language", "zh", "--help"]) == 0
    assert out.buffer.getvalue().startswith(b"???bulletin-studio")


def test_without_streams_nothing_fails(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--help"]) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a desktop")
def test_without_a_desktop_the_editor_says_so(capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["bulletin-studio-editor"])
    assert open_editor() == 6
    assert capsys.readouterr().err.startswith("error: There is no desktop here")
