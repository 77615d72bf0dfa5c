"""Photos on screen: a placed photo in, its picture painted, from a proxy no larger than a screen needs.

A proxy is decoded when the photo is first painted, in a thread, so that the window never waits; until it is there a
grey box stands for it. Where a picture is shown larger than its proxy, a sharp piece of it is painted over as soon as
it is there. A photo that cannot be read is a box with a cross, as on paper nothing would stand there.
"""

from pathlib import Path

from PySide6.QtCore import QLineF, QObject, QRectF, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.editor.decoding import Decoded, Decoding, Order, Results
from bulletin_studio.editor.sharp_parts import Seen, common
from bulletin_studio.editor.sharp_pieces import Piece, SharpPieces
from bulletin_studio.photos.screen import ScreenProfiles

_PROXY_PX = 1600
"""Longest side of a proxy: a photo across a page of A4 at 200 %."""

_SOFT = 1.05
"""A proxy may be enlarged so much before a sharp piece is asked for."""

_WIDGET = 1
"""`QPaintDevice.devType` of widgets, which measure themselves in pixels that do not depend on the screen."""

_WHOLE = Rect(0, 0, 1, 1)
_WAITING = QColor(225, 225, 225)
_MISSING = QColor(200, 60, 60)


class Pictures(QObject):
    """The proxies and sharp pieces of a number's photos."""

    arrived = Signal(str)
    """A photo can be painted now; its file."""

    def __init__(self, folder: Path, profiles: ScreenProfiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._profiles = profiles
        self._images: dict[str, Decoded | None] = {}
        self._orders: dict[str, Order] = {}
        self._results = Results(self)
        self._results.decoded.connect(self._take)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.sharp = SharpPieces(folder, self._pool, self)
        self.sharp.show_with(profiles)

    def paint(self, painter: QPainter, placed: PlacedImage) -> None:
        """Paints a photo into its box."""
        box = QRectF(placed.box.x, placed.box.y, placed.box.width, placed.box.height)
        known = self._known(placed.file)
        if known is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            piece, is_all = self._piece(painter, placed, known)
            if not is_all:
                _paint_part(painter, placed, known.image, _WHOLE)
            if piece is not None:
                _paint_part(painter, placed, piece.image, piece.part.shares)
        elif placed.file in self._images:
            _paint_missing(painter, box)
        else:
            painter.fillRect(box, _WAITING)

    def forget(self, file: str) -> None:
        """The file of a photo has changed: it is decoded anew if it was shown; until then the picture of before is."""
        self.sharp.forget(file)
        if file in self._orders:
            self._ask(file)

    def show_with(self, profiles: ScreenProfiles) -> None:
        """Shows photos with other profiles: as they are, or as they print on a paper."""
        self._profiles = profiles
        self.sharp.show_with(profiles)
        for order in self._orders.values():
            order.is_given_up = True
        self._orders.clear()

    def wait(self) -> None:
        """Waits until every photo that was asked for is there; for exports of pictures and for tests."""
        self._pool.waitForDone()

    def image(self, file: str) -> QImage | None:
        """A photo's proxy, if it is there."""
        known = self._known(file)
        return known.image if known is not None else None

    def _known(self, file: str) -> Decoded | None:
        if file not in self._orders:
            self._ask(file)
        return self._images.get(file)

    def _ask(self, file: str) -> None:
        """Has a photo decoded; what was asked of it before is given up."""
        if file in self._orders:
            self._orders[file].is_given_up = True
        order = self._orders[file] = Order(file, self._folder / file, self._profiles, _PROXY_PX)
        self._pool.start(Decoding(order, self._results))

    def _piece(self, painter: QPainter, placed: PlacedImage, known: Decoded) -> tuple[Piece | None, bool]:
        """The sharp piece for a picture whose proxy is too coarse, and whether it shows all that is seen."""
        wide_px = placed.box.width / placed.crop.width * painter.combinedTransform().m11()
        has_px = known.image.width()
        if wide_px <= has_px * _SOFT or (known.full_px is not None and known.full_px[0] <= has_px):
            return None, False
        seen = _seen(painter, placed)
        return self.sharp.piece(placed.file, seen, known.full_px) if seen is not None else (None, False)

    @Slot(object, object)
    def _take(self, order: Order, decoded: Decoded | None) -> None:
        if not order.is_given_up:
            self._images[order.file] = decoded
            self.arrived.emit(order.file)


def _seen(painter: QPainter, placed: PlacedImage) -> Seen | None:
    """What of a picture the painter's widget or image shows; None where that is nothing."""
    device, matrix = painter.device(), painter.combinedTransform()
    ratio = device.devicePixelRatioF() if device.devType() == _WIDGET else 1.0
    view = matrix.inverted()[0].mapRect(QRectF(0, 0, device.width() * ratio, device.height() * ratio))
    box, crop = placed.box, placed.crop
    shown = common(Rect(view.x(), view.y(), view.width(), view.height()), box)
    if shown is None:
        return None
    across, down = crop.width / box.width, crop.height / box.height
    part = Rect(
        crop.x + (shown.x - box.x) * across,
        crop.y + (shown.y - box.y) * down,
        shown.width * across,
        shown.height * down,
    )
    whole_px = (matrix.m11() / across, matrix.m22() / down)
    return Seen(part, crop, whole_px, shown.width * shown.height / (view.width() * view.height()))


def _paint_part(painter: QPainter, placed: PlacedImage, image: QImage, part: Rect) -> None:
    """Paints pixels that show a part of a picture, as far as the part stands in the picture's box.

    Args:
        painter: measures in points from the page's corner.
        placed: the picture and its box.
        image: the pixels.
        part: what they show, as shares of the picture.
    """
    box, crop = placed.box, placed.crop
    shown = common(part, crop)
    if shown is None:
        return
    across, down = box.width / crop.width, box.height / crop.height
    target = QRectF(
        box.x + (shown.x - crop.x) * across,
        box.y + (shown.y - crop.y) * down,
        shown.width * across,
        shown.height * down,
    )
    width, height = image.width() / part.width, image.height() / part.height
    source = QRectF((shown.x - part.x) * width, (shown.y - part.y) * height, shown.width * width, shown.height * height)
    painter.drawImage(target, image, source)


def _paint_missing(painter: QPainter, box: QRectF) -> None:
    painter.save()
    painter.fillRect(box, QColor(245, 235, 235))
    painter.setPen(QPen(_MISSING, 0, Qt.PenStyle.SolidLine))
    painter.drawRect(box)
    painter.drawLines([QLineF(box.topLeft(), box.bottomRight()), QLineF(box.topRight(), box.bottomLeft())])
    painter.restore()
