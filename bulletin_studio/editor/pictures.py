"""Photos on screen: a placed photo in, its picture painted, from a proxy no larger than a screen needs.

A proxy is decoded when the photo is first painted, in a thread, so that the window never waits; until it is there a
grey box stands for it. Where a photo is shown so large that its proxy would be a blur, a finer one is decoded, and the
finer ones painted last are kept. A photo that cannot be read is a box with a cross, as on paper nothing would stand
there.
"""

from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLineF, QObject, QRectF, QRunnable, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.photos.screen import ScreenPicture, ScreenProfiles, screen_picture

_PROXY_PX = 1600
"""Longest side of a proxy: a photo across a page of A4 at 200 %."""

_FINE_PX = 4000
"""Longest side of a finer one: across a page of A4 some 500 dots an inch, more than print shows."""

_BLURRED = 1.2
"""A proxy stretched by more than this is seen to be one."""

_FINE_KEPT = 8
"""Finer ones take 43 MB each; no more are in view at once where each is wider than a proxy."""

_WAITING = QColor(225, 225, 225)
_MISSING = QColor(200, 60, 60)


class _Results(QObject):
    """Brings results to the thread of the window."""

    decoded = Signal(str, int, object, object)


class _Decoding(QRunnable):
    """Decodes one photo in a thread of the pool."""

    def __init__(self, file: str, longest_px: int, path: Path, profiles: ScreenProfiles, results: _Results) -> None:
        super().__init__()
        self._work = (file, longest_px, path, profiles, results)

    @Slot()
    def run(self) -> None:
        """Called by the pool."""
        file, longest_px, path, profiles, results = self._work
        try:
            image: QImage | None = _qt_image(screen_picture(path, longest_px, profiles))
        except PhotoError:
            image = None
        with suppress(RuntimeError):  # the window was closed meanwhile and has taken its signals along
            results.decoded.emit(file, longest_px, image, profiles)


class Pictures(QObject):
    """The proxies of a number's photos."""

    arrived = Signal(str)
    """A photo can be painted now; its file."""
    sharpened = Signal(str)
    """A photo can be painted more sharply now; its file."""

    def __init__(self, folder: Path, profiles: ScreenProfiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._profiles = profiles
        self._images: dict[str, QImage | None] = {}
        self._fine: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[tuple[str, int]] = set()
        self._results = _Results(self)
        self._results.decoded.connect(self._take)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def paint(self, painter: QPainter, placed: PlacedImage) -> None:
        """Paints a photo into its box."""
        box = QRectF(placed.box.x, placed.box.y, placed.box.width, placed.box.height)
        image, crop = self._image(placed.file), placed.crop
        if image is not None:
            across_px = box.width() / crop.width * abs(painter.deviceTransform().m11())
            if across_px > _BLURRED * image.width() and max(image.width(), image.height()) == _PROXY_PX:
                image = self._finer(placed.file) or image
            width, height = image.width(), image.height()
            part = QRectF(crop.x * width, crop.y * height, crop.width * width, crop.height * height)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image, part)
        elif placed.file in self._images:
            _paint_missing(painter, box)
        else:
            painter.fillRect(box, _WAITING)

    def forget(self, file: str) -> None:
        """Decodes a photo anew when it is next painted: its file has changed."""
        self._images.pop(file, None)
        self._fine.pop(file, None)
        self._asked -= {(file, _PROXY_PX), (file, _FINE_PX)}

    def show_with(self, profiles: ScreenProfiles) -> None:
        """Shows photos with other profiles: as they are, or as they print on a paper."""
        self._profiles = profiles
        self._fine.clear()
        self._asked.clear()

    def wait(self) -> None:
        """Waits until every photo that was asked for is there; for exports of pictures and for tests."""
        self._pool.waitForDone()

    def image(self, file: str) -> QImage | None:
        """A photo's proxy, if it is there."""
        return self._image(file)

    def _image(self, file: str) -> QImage | None:
        self._ask(file, _PROXY_PX)
        return self._images.get(file)

    def _finer(self, file: str) -> QImage | None:
        """A larger picture of a photo than its proxy, if it is there."""
        self._ask(file, _FINE_PX)
        if file in self._fine:
            self._fine.move_to_end(file)
        return self._fine.get(file)

    def _ask(self, file: str, longest_px: int) -> None:
        if (file, longest_px) not in self._asked:
            self._asked.add((file, longest_px))
            self._pool.start(_Decoding(file, longest_px, self._folder / file, self._profiles, self._results))

    @Slot(str, int, object, object)
    def _take(self, file: str, longest_px: int, image: QImage | None, profiles: ScreenProfiles) -> None:
        if (file, longest_px) not in self._asked or profiles is not self._profiles:
            return
        if longest_px == _PROXY_PX:
            self._images[file] = image
            self.arrived.emit(file)
        elif image is not None:
            self._keep_fine(file, image)

    def _keep_fine(self, file: str, image: QImage) -> None:
        self._fine[file] = image
        if len(self._fine) > _FINE_KEPT:
            gone, _ = self._fine.popitem(last=False)
            self._asked.discard((gone, _FINE_PX))
        self.sharpened.emit(file)


def _qt_image(picture: ScreenPicture) -> QImage:
    """Qt's form of a picture, with pixels of its own."""
    line_bytes = 3 * picture.width_px
    image = QImage(picture.pixels, picture.width_px, picture.height_px, line_bytes, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _paint_missing(painter: QPainter, box: QRectF) -> None:
    painter.save()
    painter.fillRect(box, QColor(245, 235, 235))
    painter.setPen(QPen(_MISSING, 0, Qt.PenStyle.SolidLine))
    painter.drawRect(box)
    painter.drawLines([QLineF(box.topLeft(), box.bottomRight()), QLineF(box.topRight(), box.bottomLeft())])
    painter.restore()
