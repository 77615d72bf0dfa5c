"""How fast the editor opens numbers and shows what is typed: sample numbers in, milliseconds and ratios out.

Run it: QT_QPA_PLATFORM=offscreen python benchmarks/editor.py

Opening is the whole process, from its start to the first painted page and to the page with its photos, the best and
the median of five; beside it stands an empty Qt window, the least any such program takes. Typing is in the sample's
articles six times over (24 pages) at 100 %: from the key event to the end of the paint event; beside it stands the same
page painted anew into a picture with nothing remembered.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin_studio.display.document import Page

RUNS = 5
KEYS = 120
SAMPLE = "xinjing-2024-01"

_EMPTY = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
class Window(QWidget):
    def paintEvent(self, event):
        print("painted", round(time.process_time() * 1000), flush=True)
        os._exit(0)
window = Window()
window.resize(1280, 860)
window.show()
application.exec()
"""
_EDITOR = """
import os, sys, time
from bulletin_studio.editor.canvas import Canvas
def told(paint):
    seen = set()
    def paint_event(self, event):
        paint(self, event)
        if "painted" not in seen:
            seen.add("painted")
            print("painted", round(time.process_time() * 1000), flush=True)
        pictures = self.paint_with.pictures
        if len(pictures._asked) == len(pictures._images):
            print("photos", round(time.process_time() * 1000), flush=True)
            os._exit(0)
    return paint_event
Canvas.paintEvent = told(Canvas.paintEvent)
from bulletin_studio.__main__ import main
main(["edit", sys.argv[1]])
"""


def main() -> None:
    """Prints the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "1")
    os.environ.setdefault("QT_FONT_DPI", "96")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs have their bytecode
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        os.environ |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), home)
        empty = times(_EMPTY, ("painted",))["painted"]
        print(f"empty Qt window: {told(empty)}")
        for copies, demand in ((1, 1500), (12, 3000)):
            number = copied(folder / f"number-{copies}", copies)
            found = times(_EDITOR, ("painted", "photos"), str(number))
            print(opening(copies * 4, demand, found, statistics.median(cpu for _, cpu in empty)))
        print(typing(copied(folder / "number-6", 6)))


def opening(pages: int, demand: int, found: dict[str, list[tuple[float, float]]], empty_cpu: float) -> str:
    """A line of the table."""
    ratio = statistics.median(cpu for _, cpu in found["painted"]) / empty_cpu
    return (
        f"open {pages} pages: first page {told(found['painted'])}, demand {demand} ms, "
        f"{ratio:.1f} times an empty window; with its photos {told(found['photos'])}"
    )


def told(found: Sequence[tuple[float, float]]) -> str:
    """Best and median of times on the clock, and the median of what the processor worked for it."""
    clock, worked = [each for each, _ in found], statistics.median(cpu for _, cpu in found)
    return f"best {min(clock):.0f}, median {statistics.median(clock):.0f} ms (processor {worked:.0f} ms)"


def copied(folder: Path, copies: int) -> Path:
    """The sample with its articles so many times over."""
    from bulletin_studio.files.data_folder import data_folder

    shutil.copytree(data_folder() / "samples" / SAMPLE, folder)
    if copies > 1:
        text = (folder / "issue.yaml").read_text(encoding="utf-8")
        names = [path.stem for path in sorted((folder / "articles").glob("*.md"))]
        head = "\n".join(line for line in text.splitlines() if not line.startswith(("pages:", "  - 0", "articles:")))
        slugs = []
        for copy in range(copies):
            for name in names:
                slugs.append(f"{name}-{copy}")
                shutil.copy(folder / "articles" / f"{name}.md", folder / "articles" / f"{name}-{copy}.md")
        listed = "\n".join(f"  - {slug}" for slug in slugs)
        (folder / "issue.yaml").write_text(f"{head}\narticles:\n{listed}\n", encoding="utf-8")
    return folder


def times(code: str, words: Sequence[str], *arguments: str) -> dict[str, list[tuple[float, float]]]:
    """Milliseconds on the clock and of processor time from a process's start to each word it says, for every run."""
    found: dict[str, list[tuple[float, float]]] = {word: [] for word in words}
    for _ in range(RUNS):
        began = perf_counter()
        command = [sys.executable, "-c", code, *arguments]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:  # noqa: S603 - this Python
            for line in process.stdout or ():
                word, _, cpu = line.strip().partition(" ")
                if word in found:
                    found[word].append(((perf_counter() - began) * 1000, float(cpu)))
    return found


def typing(folder: Path) -> str:
    """Key to paint in the number."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from bulletin_studio.base.source import TextPlace
    from bulletin_studio.base.words.catalogue import Language
    from bulletin_studio.editor.windows import open_window

    application = QApplication([])
    window = open_window(folder, Language.CHINESE)
    window.resize(1280, 860)
    window.show()
    window.canvas.set_zoom(1.0)
    slug = window.desk.issue.articles[1].slug
    place = TextPlace(slug, "body", 1, 20)
    window.desk.put_caret(place)
    box = window.desk.text.line_at(place).box
    caret = window.desk.text.caret_at(place)
    page = caret.page if caret is not None else 1
    window.canvas.reveal(page, box)
    application.processEvents()
    window.canvas.paint_with.pictures.wait()
    application.processEvents()
    counted = [0]
    window.canvas.painted.connect(lambda: counted.__setitem__(0, counted[0] + 1))
    taken, worked = [], []
    for number in range(KEYS):
        before, began, cpu = counted[0], perf_counter(), process_time()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "新泾镇开会"[number % 5])
            QApplication.sendEvent(window.canvas, event)
        while counted[0] == before:
            application.processEvents()
        taken.append((perf_counter() - began) * 1000)
        worked.append((process_time() - cpu) * 1000)
    ordered, anew = sorted(taken), painted_anew(folder, window.desk.document.pages[page - 1])
    median, late = ordered[KEYS // 2], ordered[KEYS * 95 // 100]
    return (
        f"key to paint, {len(window.desk.document.pages)} pages at 100 %: p50 {median:.1f}, p95 {late:.1f} ms "
        f"(processor {sorted(worked)[KEYS // 2]:.1f}, {sorted(worked)[KEYS * 95 // 100]:.1f}) "
        f"(demand 16, 33); page painted anew {anew:.1f} processor ms, ratio {sorted(worked)[KEYS // 2] / anew:.2f}"
    )


def painted_anew(folder: Path, page: "Page") -> float:
    """Milliseconds to paint a page into a picture with fresh caches; the photos are decoded already."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter

    from bulletin_studio.editor.page_painter import paint_page
    from bulletin_studio.editor.windows import page_paint, screen_profiles
    from bulletin_studio.session.session import Session

    session = Session(folder)
    paint = page_paint(session, screen_profiles(), None)
    scale = 96 / 72
    image = QImage(round(page.trim.width * scale), round(page.trim.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(255, 255, 255))
    began = process_time()
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, page, paint, QRectF(0, 0, page.trim.width, page.trim.height))
    painter.end()
    taken = (process_time() - began) * 1000
    paint.pictures.wait()
    return taken


if __name__ == "__main__":
    main()
