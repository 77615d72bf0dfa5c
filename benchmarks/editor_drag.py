"""Times the drag of a photo in the window, offscreen: a number in; make-ups, and the time between painted frames, out.

Run: QT_QPA_PLATFORM=offscreen python benchmarks/editor_drag.py [ISSUE FOLDER]

Demand: 30 frames a second, that is 33 ms between two. Beside it stands how long this machine takes for a loop that
takes 16 ms when nothing else runs on the machine it was made on.
"""

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from heartbeat import loop_ms
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.windows import open_window
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.session.page_objects import ObjectKind, PageObject

_EVENTS = 200
_EVENT_SECONDS = 0.008
"""A mouse tells where it is 125 times a second."""


class _Meter:
    """Counts make-ups and paintings of a window."""

    def __init__(self, window: MainWindow) -> None:
        self.make_ups_ms: list[float] = []
        self.frames_ms: list[float] = []
        self._latest: float | None = None
        session = window.desk.session
        self._pages_of = session.pages_of
        session.pages_of = self._timed  # type: ignore[method-assign]
        window.canvas.painted.connect(self._count)

    def _timed(self, issue: object) -> object:
        began = perf_counter()
        document = self._pages_of(issue)  # type: ignore[arg-type]
        self.make_ups_ms.append((perf_counter() - began) * 1000)
        return document

    def _count(self) -> None:
        now = perf_counter()
        if self._latest is not None:
            self.frames_ms.append((now - self._latest) * 1000)
        self._latest = now

    def begin(self) -> None:
        """Forgets what was measured."""
        self.make_ups_ms.clear()
        self.frames_ms.clear()
        self._latest = None


def _send(window: MainWindow, kind: QEvent.Type, place: QPointF) -> None:
    port, none, left = window.canvas.viewport(), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    button = none if kind is QEvent.Type.MouseMove else left
    held = none if kind is QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, place, port.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, event)


def _drag(window: MainWindow, thing: PageObject, *, sizes: bool) -> None:
    """Drags a photo over its page, or its corner in and out."""
    canvas = window.canvas
    window.desk.pick(Picked(ObjectKind.PHOTO, thing.article, thing.index))
    canvas.show_page(thing.page)
    canvas.fit_page()
    corner, scale, box = canvas.origin_of(thing.page), canvas.scale, thing.box
    x, y = (box.right, box.bottom) if sizes else (box.x + box.width / 2, box.y + box.height / 2)
    size = window.desk.document.pages[thing.page - 1].trim
    _send(window, QEvent.Type.MouseButtonPress, QPointF(corner.x() + x * scale, corner.y() + y * scale))
    place = QPointF(corner.x(), corner.y())
    for count in range(_EVENTS):
        share = abs((count / _EVENTS * 4) % 2 - 1)
        where = (
            QPointF(x - (1 - share) * box.width * 0.7, y)
            if sizes
            else QPointF(size.width * (0.2 + 0.6 * (count / _EVENTS)), size.height * (0.1 + 0.8 * share))
        )
        place = QPointF(corner.x() + where.x() * scale, corner.y() + where.y() * scale)
        began = perf_counter()
        _send(window, QEvent.Type.MouseMove, place)
        while perf_counter() - began < _EVENT_SECONDS:
            QApplication.processEvents()
    _send(window, QEvent.Type.MouseButtonRelease, place)


def _told(meter: _Meter) -> str:
    """A line of the table."""
    times, frames = sorted(meter.make_ups_ms) or [0.0], sorted(meter.frames_ms) or [0.0]
    return (
        f"{len(frames)} frames, {statistics.median(frames):.0f} ms apart, p95 {_p95(frames):.0f}, "
        f"longest {frames[-1]:.0f} ms; {len(meter.make_ups_ms)} make-ups of {statistics.median(times):.0f} ms, "
        f"p95 {_p95(times):.0f} ms; loop {loop_ms():.0f} ms"
    )


def _p95(ordered: list[float]) -> float:
    return ordered[int(len(ordered) * 0.95)]


def main() -> int:
    """Drags and prints."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else data_folder() / "samples" / "tinglan-2024-06"
    QApplication([])
    with tempfile.TemporaryDirectory() as home:
        window = open_window(Path(shutil.copytree(folder, Path(home) / "number")), Language.ENGLISH)
        window.resize(1400, 950)
        window.show()
        part = next(part for part in window.parts if isinstance(part, ArrangePart))
        part.tools.take_select()
        window.canvas.paint_with.pictures.wait()
        photos = [
            each
            for page in range(1, len(window.desk.document.pages) + 1)
            for each in window.desk.objects.on(page)
            if each.kind is ObjectKind.PHOTO
        ]
        meter = _Meter(window)
        for sizes in (False, True):
            for thing in (photos[0], photos[len(photos) // 2], photos[-1]):
                meter.begin()
                _drag(window, thing, sizes=sizes)
                told = f"{'size' if sizes else 'move'} page {thing.page}: {_told(meter)}"
                while window.desk.session.steps:
                    window.desk.undo()
                print(told)
        window.may_close = lambda: True
        window.close()
        window.desk.session.close(discard=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
