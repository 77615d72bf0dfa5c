"""How long a key takes from its event to the painted page, typed in the middle of a number of 24 pages at 100 %.

Run it: QT_QPA_PLATFORM=offscreen python benchmarks/editor_latency.py [keys]

The number is `large_number`, in a whole window with all its panels. Keys go in one
after another at three carets in its middle; wall time is taken from the event until the canvas has painted.
Demand: p50 at most 16 ms, p95 at most 33 ms. The loop at the end takes 16 ms on an idle machine.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from heartbeat import loop_ms
from large_number import large_number
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.garbage import GarbageTimer
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.windows import window_of
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.session.session import Session

KEYS = 150
CARETS = 3
TYPED = "新泾镇召开学习讨论会，研究部署全年工作。"


def main() -> None:
    """Prints the figures."""
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else KEYS
    application = QApplication([])
    garbage = GarbageTimer(application)
    with tempfile.TemporaryDirectory() as folder:
        window = large_window(Path(folder))
        times = [each for index in range(CARETS) for each in typed_at(window, application, index, keys // CARETS)]
        pages = len(window.desk.document.pages)
        window.desk.session.close(discard=True)
        window.canvas.paint_with.pictures.wait()
    garbage.stop()
    ordered = sorted(times)
    print(f"pages {pages}, keys {len(times)}, ms from key to painted page")
    p50, p95 = statistics.median(times), ordered[int(len(ordered) * 0.95)]
    print(f"p50 {p50:.1f}  p95 {p95:.1f}  worst {ordered[-1]:.1f}  loop {loop_ms():.0f}")


def large_window(folder: Path) -> MainWindow:
    """A window with the large number, painted once."""
    number = Path(shutil.copytree(data_folder() / "samples" / "xinjing-2024-01", folder / "number"))
    session = Session(number)
    session.issue = large_number(session.issue)
    window = window_of(session, Language.CHINESE)
    window.resize(1280, 860)
    window.show()
    window.canvas.set_zoom(1.0)
    window.canvas.setFocus()
    QApplication.processEvents()
    return window


def typed_at(window: MainWindow, application: QApplication, index: int, keys: int) -> list[float]:
    """Types at a caret; milliseconds for each key, the first ones left out, which warm things up."""
    painted = Painted(window)
    articles = window.desk.issue.articles
    article = articles[len(articles) // 2 + index]
    window.desk.put_caret(TextPlace(article.slug, "body", 1 + index, 5))
    window.desk.reveal_asked.emit()
    for _ in range(20):
        application.processEvents()
        time.sleep(0.02)
    times = []
    for number in range(keys + 3):
        character = TYPED[number % len(TYPED)]
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        painted.count = 0
        begin = time.perf_counter()
        QApplication.sendEvent(window.canvas, event)
        while not painted.count:
            application.processEvents()
        if number >= 3:
            times.append((time.perf_counter() - begin) * 1000)
        application.processEvents()
    return times


class Painted:
    """Counts paints of the canvas."""

    def __init__(self, window: MainWindow) -> None:
        self.count = 0
        window.canvas.painted.connect(self._tell)

    def _tell(self) -> None:
        self.count += 1


if __name__ == "__main__":
    main()
