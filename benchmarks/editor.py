"""How fast the editor opens numbers: sample numbers in, milliseconds and ratios out.

Run it: QT_QPA_PLATFORM=offscreen python benchmarks/editor.py

Opening is the whole process, from its start to the first painted page and to the page with its photos, five times;
beside it stands an empty Qt window, the least any such program takes. Typing: `editor_latency.py`; dragging:
`editor_drag.py`.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

RUNS = 5
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


if __name__ == "__main__":
    main()
