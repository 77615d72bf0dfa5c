"""Times the drag of a photo in the window, offscreen: a number in; make-ups, paintings and frames a second out.

Run: QT_QPA_PLATFORM=offscreen python benchmarks/editor_drag.py [ISSUE FOLDER]
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

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
        self.paintings = 0
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
        self.paintings += 1


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
                meter.make_ups_ms.clear()
                meter.paintings = 0
                began = perf_counter()
                _drag(window, thing, sizes=sizes)
                seconds = perf_counter() - began
                while window.desk.session.steps:
                    window.desk.undo()
                times = sorted(meter.make_ups_ms) or [0.0]
                print(
                    f"{'size' if sizes else 'move'} page {thing.page}: {len(times)} make-ups, "
                    f"median {statistics.median(times):.0f} ms, p95 {times[int(len(times) * 0.95) - 1]:.0f} ms; "
                    f"painted {meter.paintings / seconds:.0f} times a second in {seconds:.1f} s"
                )
        window.may_close = lambda: True
        window.close()
        window.desk.session.close(discard=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
