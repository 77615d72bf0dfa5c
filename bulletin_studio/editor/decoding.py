"""Decodes pictures in a thread of a pool: a file and the pixels wanted in, a picture of Qt's out by a signal."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Signal, Slot
from PySide6.QtGui import QImage

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.photos.screen import PicturePart, ScreenPicture, ScreenProfiles, screen_part, screen_picture


@dataclass(slots=True, eq=False)
class Order:
    """One picture to be decoded.

    Attributes:
        file: as the number names it.
        path: where it is.
        profiles: of the screen.
        wants: the longest side of the whole picture in pixels, or a part of it.
        is_given_up: nobody waits for it any more; may be set by another thread at any time.
    """

    file: str
    path: Path
    profiles: ScreenProfiles
    wants: int | PicturePart
    is_given_up: bool = False


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture on screen.

    Attributes:
        image: its pixels.
        full_px: pixels the whole picture has in its file; None for a PDF page, drawn as fine as one likes.
    """

    image: QImage
    full_px: tuple[int, int] | None


class Results(QObject):
    """Brings results to the thread of the window."""

    decoded = Signal(object, object)
    """The order, and the picture decoded; None where the file cannot be read."""


class Decoding(QRunnable):
    """Carries out one order in a thread of the pool."""

    def __init__(self, order: Order, results: Results) -> None:
        super().__init__()
        self._order = order
        self._results = results

    @Slot()
    def run(self) -> None:
        """Called by the pool."""
        order = self._order
        if order.is_given_up:
            return
        try:
            decoded: Decoded | None = _qt_picture(_decoded(order))
        except PhotoError:
            decoded = None
        with suppress(RuntimeError):  # the window was closed meanwhile and has taken its signals along
            self._results.decoded.emit(order, decoded)


def _decoded(order: Order) -> ScreenPicture:
    if isinstance(order.wants, PicturePart):
        return screen_part(order.path, order.wants, order.profiles)
    return screen_picture(order.path, order.wants, order.profiles)


def _qt_picture(picture: ScreenPicture) -> Decoded:
    """Qt's form of a picture, with pixels of its own."""
    line_bytes = 3 * picture.width_px
    image = QImage(picture.pixels, picture.width_px, picture.height_px, line_bytes, QImage.Format.Format_RGB888)
    return Decoded(image.convertToFormat(QImage.Format.Format_RGB32), picture.full_px)
