"""Before Qt is started: no screen, one that is silent, libraries that are missing, each told in a clerk's words."""

import importlib.util
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.findings import Finding
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.editor import desktop
from bulletin_studio.editor.desktop import QT_PACKAGES, check_desktop, import_finding, library_finding

PROJECT = Path(__file__).parents[3]
NO_SUCH_SCREEN = ":987"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings all it needs")


def finding_of(environment: dict[str, str], platforms: Path) -> Finding:
    with pytest.raises(ExportError) as caught:
        check_desktop(environment, platforms)
    assert caught.value.exit_code == 6
    return caught.value.findings[0]


def test_without_a_screen_it_says_so(tmp_path: Path) -> None:
    assert finding_of({}, tmp_path).code == "command.no_display"


def test_a_platform_that_was_asked_for_is_not_doubted(tmp_path: Path) -> None:
    check_desktop({"QT_QPA_PLATFORM": "offscreen"}, tmp_path)


@pytest.mark.parametrize("environment", [{"DISPLAY": NO_SUCH_SCREEN}, {"WAYLAND_DISPLAY": "none-here"}])
def test_a_screen_that_does_not_answer_is_named(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", NO_SUCH_SCREEN)
    monkeypatch.setattr(desktop, "answers_x11", lambda: False)
    found = finding_of(environment, tmp_path)
    assert found.code == "command.display_silent"
    assert "=".join(next(iter(environment.items()))) in message(found, Language.CHINESE)


def test_the_x_server_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    if desktop.load_fault("libxcb.so.1") is not None:
        pytest.skip("libxcb is not installed")
    monkeypatch.setenv("DISPLAY", NO_SUCH_SCREEN)
    assert not desktop.answers_x11()


def test_a_compositor_that_answers_is_enough(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as compositor:
        compositor.bind(str(tmp_path / "way"))
        compositor.listen()
        check_desktop({"WAYLAND_DISPLAY": "way", "XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path / "no-plugins")


def test_every_missing_library_is_named_with_its_package() -> None:
    missing = {"libxcb-cursor.so.0", "libxkbcommon-x11.so.0"}
    found = library_finding(lambda name: name not in missing, "the first of them")
    assert all(name in message(found, Language.CHINESE) for name in missing)
    for language in Language:
        assert "sudo apt-get install libxcb-cursor0 libxkbcommon-x11-0" in remedy(found, language)


def test_what_the_table_does_not_know_is_told_in_the_systems_words() -> None:
    found = library_finding(lambda _: True, "libstrange.so.3: cannot open shared object file")
    assert "libstrange.so.3" in message(found, Language.CHINESE)


def test_a_plugin_that_cannot_be_loaded_names_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "libqxcb.so").write_bytes(b"no library")
    monkeypatch.setattr(desktop, "loads", lambda name: name != "libxcb-icccm.so.4")
    found = finding_of({"DISPLAY": NO_SUCH_SCREEN}, tmp_path)
    assert found.code == "command.no_screen_libraries"
    assert dict(found.arguments)["packages"] == "libxcb-icccm4"


def test_the_table_has_all_that_the_plugin_asks_for() -> None:
    package = importlib.util.find_spec("PySide6")
    assert package is not None
    assert package.origin is not None
    plugin = Path(package.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        pytest.skip("PySide6 is not from a wheel")
    asked = {name.decode() for name in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", plugin.read_bytes())}
    of_every_system = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6", "libpthread.so.0", "libdl.so.2"}
    wanted = {name for name in asked - of_every_system if not name.startswith("libQt6")}
    assert "libxcb-cursor.so.0" in wanted
    assert wanted <= set(QT_PACKAGES)


def test_who_clicked_an_icon_is_told_in_a_window(tmp_path: Path) -> None:
    heard = tmp_path / "heard.txt"
    teller = tmp_path / "kdialog"
    teller.write_text(f'#!/bin/sh\nprintf "%s" "$2" > {heard}\n', encoding="utf-8")
    teller.chmod(0o755)
    found = library_finding(lambda name: name != "libxcb-cursor.so.0", "")
    assert desktop.tell_on_desktop((found,), Language.CHINESE, {"DISPLAY": ":0", "PATH": f"{tmp_path}"})
    assert "sudo apt-get install libxcb-cursor0" in heard.read_text(encoding="utf-8")
    assert not desktop.tell_on_desktop((found,), Language.CHINESE, {"DISPLAY": ":0", "PATH": "/nowhere"})
    assert not desktop.tell_on_desktop((found,), Language.CHINESE, {"PATH": f"{tmp_path}"})


def test_make_system_deps_and_the_readme_have_every_package() -> None:
    for page in ("Makefile", "README.md"):
        words = set(re.findall(r"[\w.+-]+", (PROJECT / page).read_text(encoding="utf-8")))
        assert set(QT_PACKAGES.values()) <= words, page


def test_the_program_ends_with_words_and_no_traceback() -> None:
    environment = {name: text for name, text in os.environ.items() if name not in desktop.SCREENS}
    environment["DISPLAY"] = NO_SUCH_SCREEN
    environment["PATH"] = "/nowhere"  # no program to tell it in a window
    command = [sys.executable, "-m", "bulletin_studio", "--language", "en"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 6
    assert done.stderr.startswith("error: The editor cannot open")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "fault",
    [
        ImportError("libGL.so.1: cannot open shared object file: No such file or directory"),
        ImportError("libodd.so.7: cannot open shared object file", name="QtGui", path="/x/PySide6/QtGui.abi3.so"),
    ],
)
def test_a_library_that_qt_misses_is_told_as_such(fault: ImportError) -> None:
    assert import_finding(fault).code in {"command.no_qt", "command.no_screen_libraries"}


@pytest.mark.parametrize(
    "fault",
    [
        ModuleNotFoundError("No module named 'PySide6'", name="PySide6"),
        ImportError("cannot import name 'QFoo' from 'PySide6.QtCore'", name="PySide6.QtCore", path="/x/PySide6/a.so"),
        ImportError("cannot import name 'x' from 'bulletin_studio.editor.desk'", name="bulletin_studio.editor.desk"),
        ImportError("libjpeg.so.8: cannot open shared object file", name="_imaging", path="/x/PIL/_imaging.so"),
    ],
)
def test_any_other_fault_of_loading_is_told_as_it_is(fault: ImportError) -> None:
    found = import_finding(fault)
    assert found.code == "command.part_missing"
    assert dict(found.arguments)["reason"] == str(fault)
