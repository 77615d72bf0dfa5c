"""Five traps of Qt with Python that would have ended the editor: each is shown not to be stepped into."""

import ast
import gc
import sys
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from bulletin_studio import editor
from bulletin_studio.display.items import GlyphRun
from bulletin_studio.editor.errand import Errand
from bulletin_studio.editor.face_paint import FacePaint
from bulletin_studio.editor.garbage import GarbageTimer
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.fonts.library import FontLibrary, open_library

pytestmark = pytest.mark.usefixtures("qapp")

CALLS = 200


@pytest.fixture(scope="module")
def library() -> FontLibrary:
    return open_library(load_font_list())


def blank(size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def run_of(library: FontLibrary, size: float) -> GlyphRun:
    key = load_font_list()[0].key
    glyph = library.face(key).hb_font.get_nominal_glyph(ord("国"))
    return GlyphRun(key, size, (glyph,), (0.0,), (), (0,), "国", size)


def ink_share(library: FontLibrary, px: int) -> float:
    """How much of a square as large as the type is black."""
    image = blank(px)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(0, px * 0.88)
    FacePaint(library).paint(painter, run_of(library, float(px)), QColor("black"))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(grey.constBits())
    rows = [data[row * grey.bytesPerLine() : row * grey.bytesPerLine() + px] for row in range(px)]
    return sum(255 - value for row in rows for value in row) / 255 / px / px


def test_painter_calls_lose_no_reference_to_none() -> None:
    image = blank(40)
    painter = QPainter(image)
    path = QPainterPath(QPointF(1, 1))
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.save()
        painter.translate(1, 1)
        painter.fillRect(QRectF(0, 0, 3, 3), QColor("red"))
        painter.drawPath(path)
        painter.restore()
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < CALLS / 4


@pytest.mark.parametrize("px", [63, 65, 120, 400])
def test_glyphs_of_all_sizes_are_painted_alike(library: FontLibrary, px: int) -> None:
    assert ink_share(library, px) == pytest.approx(ink_share(library, 60), rel=0.06)


def test_bundled_faces_are_truetype_and_others_are_painted_by_outline(
    library: FontLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [file.key for file in load_font_list()]
    assert [key for key in keys if library.face(key).is_cff] == []
    assert FacePaint(library)._face(keys[0]).is_registered
    other = FacePaint(library)
    face = replace(library.face(keys[0]), is_cff=True)
    monkeypatch.setattr(other, "_library", SimpleNamespace(face=lambda _: face))
    assert not other._face(keys[0]).is_registered


class Receiver(QObject):
    """Notes on which thread it is called."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[int] = []

    @Slot(object)
    def take(self, _: object) -> None:
        self.threads.append(threading.get_ident())


def test_a_workers_signal_arrives_on_the_windows_thread(qtbot) -> None:
    receiver = Receiver()
    errand = Errand(lambda _: threading.get_ident())
    workers: list[int] = []
    errand.done.connect(receiver.take)
    errand.done.connect(workers.append)
    with qtbot.waitSignal(errand.done):
        errand.start()
    assert receiver.threads == [threading.get_ident()]
    assert workers != receiver.threads


def connected_lambdas(path: Path) -> list[int]:
    """The lines that connect a signal to a lambda, which would run on the worker's thread."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    connecting = [call for call in calls if call.func.attr == "connect" and call.args]
    return [call.lineno for call in connecting if isinstance(call.args[0], ast.Lambda)]


@pytest.mark.parametrize("path", sorted(Path(editor.__file__).parent.glob("*.py")), ids=lambda path: path.stem)
def test_no_signal_is_connected_to_a_lambda(path: Path) -> None:
    assert connected_lambdas(path) == []


def test_garbage_is_collected_on_the_windows_thread_only(qtbot) -> None:
    threads: list[int] = []

    def note(phase: str, _: object) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    def litter(_: object) -> int:
        for _ in range(30_000):
            loop: list[object] = []
            loop.append(loop)
        return 0

    garbage = GarbageTimer()
    gc.callbacks.append(note)
    errand = Errand(litter)
    try:
        with qtbot.waitSignal(errand.done, timeout=10_000):
            errand.start()
        assert threads == [] or set(threads) == {threading.get_ident()}
        garbage.collect()
        assert set(threads) == {threading.get_ident()}
    finally:
        gc.callbacks.remove(note)
        garbage.stop()
        gc.disable()
