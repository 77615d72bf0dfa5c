"""Times drags of photos and articles in the window, offscreen: a number in; the time between painted frames out.

Run: QT_QPA_PLATFORM=offscreen python benchmarks/editor_drag.py [ISSUE FOLDER | large]

Without a number it is the sample of 8 pages, with `large` the one of 24 (`large_number`). How long the window takes
when the button goes down and when it is let go stands apart from the frames between.
Demand: 30 frames a second, that is 33 ms between two. Beside it stands how long this machine takes for a loop that
takes 16 ms when nothing else runs on the machine it was made on.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from heartbeat import loop_ms
from large_number import large_number
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

import bulletin_studio.session.session as open_number
from bulletin_studio.base.geometry import Point
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.application import YIELD_S
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.garbage import GarbageTimer, settle
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.windows import window_of
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.session.handles import Handle
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.picked_outlines import PickedOutline, outlines_of
from bulletin_studio.session.session import Session

_EVENTS = 200
_EVENT_SECONDS = 0.008
"""A mouse tells where it is 125 times a second."""

_REST_SECONDS = 0.5
"""A hand does not begin the next drag at once: panels and checks have followed the one before."""

_HANDLES = {ObjectKind.PHOTO: Handle.BOTTOM_RIGHT, ObjectKind.ARTICLE: Handle.BOTTOM}


class _Meter:
    """Counts make-ups and paintings of a window."""

    def __init__(self, window: MainWindow) -> None:
        self.make_ups_ms: list[float] = []
        self.frames_ms: list[float] = []
        self._latest = 0.0
        self._make_up = open_number.make_up
        open_number.make_up = self._timed
        window.canvas.painted.connect(self._count)

    def _timed(self, *number: object, **ways: object) -> object:
        began = perf_counter()
        document = self._make_up(*number, **ways)
        self.make_ups_ms.append((perf_counter() - began) * 1000)
        return document

    def _count(self) -> None:
        now = perf_counter()
        self.frames_ms.append((now - self._latest) * 1000)
        self._latest = now

    def begin(self) -> None:
        """Forgets what was measured."""
        self.make_ups_ms.clear()
        self.frames_ms.clear()
        self._latest = perf_counter()

    def told(self) -> str:
        """What a line of the table says; the first frame is that of the press."""
        first, *rest = self.frames_ms
        times, frames = sorted(self.make_ups_ms) or [0.0], sorted(rest)
        return (
            f"{len(frames)} frames, {statistics.median(frames):.0f} ms apart, p95 {_p95(frames):.0f}, "
            f"longest {frames[-1]:.0f} ms; {len(self.make_ups_ms)} make-ups of {statistics.median(times):.0f} ms, "
            f"p95 {_p95(times):.0f} ms; press {first:.0f} ms"
        )


def _p95(ordered: list[float]) -> float:
    return ordered[int(len(ordered) * 0.95)]


def _send(window: MainWindow, kind: QEvent.Type, place: QPointF) -> None:
    port, none, left = window.canvas.viewport(), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    button = none if kind is QEvent.Type.MouseMove else left
    held = none if kind is QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, place, port.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, event)


def _live(seconds: float) -> None:
    """Lets the window do what is due."""
    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.0002)  # as an event loop that has nothing to do


def _drag(window: MainWindow, outline: PickedOutline, meter: _Meter, *, sizes: bool) -> str:
    """Drags a thing over its page, or a handle of it in and out; a line of the table."""
    canvas, thing, box = window.canvas, outline.part, outline.box
    window.desk.pick(Picked(thing.kind, thing.article, thing.index))
    canvas.show_page(thing.page)
    canvas.fit_page()
    _live(_REST_SECONDS)
    corner, scale = canvas.origin_of(thing.page), canvas.scale
    start = _HANDLES[thing.kind].place_on(box) if sizes else Point(box.x + box.width / 2, box.y + box.height / 2)
    size = window.desk.document.pages[thing.page - 1].trim

    def place(x: float, y: float) -> QPointF:
        return QPointF(corner.x() + x * scale, corner.y() + y * scale)

    meter.begin()
    _send(window, QEvent.Type.MouseButtonPress, place(start.x, start.y))
    end = place(start.x, start.y)
    for count in range(_EVENTS):
        share = abs((count / _EVENTS * 4) % 2 - 1)
        if sizes:
            end = place(start.x - (1 - share) * box.width * 0.7, start.y - (1 - share) * box.height * 0.7)
        else:
            end = place(size.width * (0.2 + 0.6 * (count / _EVENTS)), size.height * (0.1 + 0.8 * share))
        began = perf_counter()
        _send(window, QEvent.Type.MouseMove, end)
        _live(_EVENT_SECONDS - (perf_counter() - began))
    told, began = meter.told(), perf_counter()
    _send(window, QEvent.Type.MouseButtonRelease, end)
    QApplication.processEvents()
    return f"{told}, let go {(perf_counter() - began) * 1000:.0f} ms; loop {loop_ms():.0f} ms"


def _outlines(window: MainWindow, kind: ObjectKind, *, sizes: bool) -> tuple[PickedOutline, ...]:
    """The first, the middle and the last thing of a kind, of those that have the handle if that shall be dragged."""
    desk = window.desk
    things = [each for page in desk.document.pages for each in desk.objects.on(page.number) if each.kind is kind]
    outlines = [
        outline
        for thing in things
        for outline in outlines_of(desk.stage, kind, thing.article, thing.index)
        if outline.part == thing and (not sizes or _HANDLES[kind] in outline.handles)
    ]
    return (outlines[0], outlines[len(outlines) // 2], outlines[-1])


def _session(number: str, home: Path) -> Session:
    """A copy of a number, opened."""
    samples = data_folder() / "samples"
    folder = {"sample": samples / "tinglan-2024-06", "large": samples / "xinjing-2024-01"}.get(number, Path(number))
    session = Session(Path(shutil.copytree(folder, home / "number")))
    if number == "large":
        session.issue = large_number(session.issue)
    return session


def _time_drags(window: MainWindow) -> None:
    """Drags and prints."""
    next(part for part in window.parts if isinstance(part, ArrangePart)).tools.take_select()
    _live(_REST_SECONDS)
    window.canvas.paint_with.pictures.wait()
    settle()
    meter = _Meter(window)
    for kind in (ObjectKind.PHOTO, ObjectKind.ARTICLE):
        for sizes in (False, True):
            for outline in _outlines(window, kind, sizes=sizes):
                told = _drag(window, outline, meter, sizes=sizes)
                window.desk.go_to(0)
                print(f"{'size' if sizes else 'move'} {kind.value} on page {outline.part.page}: {told}", flush=True)


def main() -> int:
    """Opens the number, prints how long drags in it take."""
    application = QApplication([])
    garbage = GarbageTimer(application)
    sys.setswitchinterval(YIELD_S)
    with tempfile.TemporaryDirectory() as home:
        window = window_of(_session(sys.argv[1] if len(sys.argv) > 1 else "sample", Path(home)), Language.ENGLISH)
        window.resize(1400, 950)
        window.show()
        _time_drags(window)
        window.may_close = lambda: True
        window.close()
        window.desk.session.close(discard=True)
    garbage.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
