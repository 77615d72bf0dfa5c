"""Windows for tests: offscreen, at one scale, with a copy of the sample number; a Qt warning fails the test."""

import gc
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

pytest.importorskip(
    "PySide6.QtWidgets",
    reason="Qt misses libraries of the system: on Debian or Ubuntu `make system-deps` installs them",
    exc_type=ImportError,
)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.studio import Studio
from bulletin_studio.editor.windows import open_window
from bulletin_studio.files.data_folder import data_folder


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """As in the program: workers never collect garbage, so that no widget dies on their thread."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def clipboard_emptied() -> Iterator[None]:
    """What Python has put on the offscreen clipboard must go before Python does: Qt would take it away after it."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def nothing_held() -> Iterator[None]:
    """A double click of QTest holds the button, which Qt knows of for all windows: it is let go after the test."""
    yield
    if QGuiApplication.instance() is not None and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        QTest.mouseRelease(QWidget(), QGuiApplication.mouseButtons())


@pytest.fixture
def number(tmp_path: Path) -> Path:
    """A copy of the sample number."""
    return Path(shutil.copytree(data_folder() / "samples" / "xinjing-2024-01", tmp_path / "number"))


@pytest.fixture
def window(qtbot: object, number: Path) -> Iterator[MainWindow]:
    """The sample number in a window."""
    made = open_window(number, Language.CHINESE)
    made.resize(1300, 900)
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    made.show()
    made.canvas.setFocus()
    qtbot.waitExposed(made)  # type: ignore[attr-defined]
    yield made
    made.canvas.paint_with.pictures.wait()
    made.may_close = lambda: True
    made.close()
    made.desk.session.close(discard=True)


class Answers:
    """Stands for the editor who is asked: gives the answers laid down, in order, and keeps the questions."""

    def __init__(self) -> None:
        self.next: list[int] = []
        self.asked: list[str] = []

    def ask(self, parent: object, title: str, text: str, choices: Sequence[str], **more: object) -> int:
        del parent, more
        self.asked.append(f"{title}\n{text}")
        assert self.next, f"nobody answers: {title}\n{text}\n{choices}"
        return self.next.pop(0)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Answers to every question of the editor's dialogs."""
    made = Answers()
    for module in ("asking", "keeping", "studio", "output", "crash", "showing_files"):
        monkeypatch.setattr(f"bulletin_studio.editor.{module}.ask", made.ask)
    return made


@pytest.fixture
def studio(qtbot: object, tmp_path: Path, answers: Answers) -> Iterator[Studio]:
    """The program without a window yet; every window it opens is closed without questions."""
    del qtbot, answers
    made = Studio(Language.CHINESE, Memory(tmp_path / "config" / "settings.json"))
    yield made
    for window in made.open_windows():
        window.canvas.paint_with.pictures.wait()
        window.may_close = lambda: True
        window.close()
        window.desk.session.close(discard=False)
        window.deleteLater()
    if made.start_page is not None:
        made.start_page.close()
        made.start_page.deleteLater()
