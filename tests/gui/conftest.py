"""Windows for tests: offscreen, at one scale, with a copy of the sample number; a Qt warning fails the test."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.windows import open_window
from bulletin_studio.files.data_folder import data_folder


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """As in the program: workers never collect garbage, so that no widget dies on their thread."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


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
