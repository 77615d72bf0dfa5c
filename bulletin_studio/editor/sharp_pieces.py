"""Sharp pieces of pictures shown larger than their proxies: what is seen in, the file's own pixels out soon after.

A piece is decoded in a thread once the view has come to rest and no mouse button is down, so that neither dragging nor
scrolling nor typing waits for it. A few pieces are kept, those used last.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage

from bulletin_studio.base.geometry import Rect
from bulletin_studio.editor.decoding import Decoded, Decoding, Order, Results
from bulletin_studio.editor.sharp_parts import Seen, common, part_wanted, serves
from bulletin_studio.photos.screen import PicturePart, ScreenProfiles

REST_MS = 150
"""The view is at rest when so long no other piece was wanted: longer than between two steps of a wheel."""

MOST_BYTES = 64_000_000
"""What all pieces may take."""

_AFTER_PROXIES = -1
"""Whole pictures come first in the pool."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a picture, decoded."""

    file: str
    part: PicturePart
    image: QImage


class SharpPieces(QObject):
    """The pieces of a number's pictures."""

    arrived = Signal()
    """Something can be painted sharper now, or must be asked for again."""

    def __init__(self, folder: Path, pool: QThreadPool, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._pool = pool
        self._pieces: list[Piece] = []
        self._wanted: dict[tuple[str, Rect], PicturePart] = {}
        self._orders: list[Order] = []
        self._unreadable: set[str] = set()
        self._profiles: ScreenProfiles | None = None
        self._is_given_up = False
        self._results = Results(self)
        self._results.decoded.connect(self._take)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._order)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is kept, the piece used last at the end."""
        return tuple(self._pieces)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is wanted or being decoded."""
        return not self._rest.isActive() and not self._orders

    def show_with(self, profiles: ScreenProfiles) -> None:
        """Other profiles from now on; pieces in colours of before go."""
        self._profiles = profiles
        self._pieces.clear()
        self.give_up()

    def forget(self, file: str) -> None:
        """A file has changed: pieces of it go."""
        self._pieces = [piece for piece in self._pieces if piece.file != file]
        self._unreadable.discard(file)
        self.give_up()

    @Slot()
    def give_up(self) -> None:
        """The view shows something else: what is under way is no longer waited for."""
        self._is_given_up = bool(self._is_given_up or self._wanted or self._orders)
        self._wanted.clear()
        for order in self._orders:
            order.is_given_up = True
        self._orders.clear()
        if self._is_given_up:
            self._rest.start()

    def piece(self, file: str, seen: Seen, full_px: tuple[int, int] | None) -> tuple[Piece | None, bool]:
        """The best piece there is of what is seen, and whether it shows all of it sharp; if not, that is asked for."""
        wanted = part_wanted(seen, full_px)
        for piece in reversed(self._pieces):
            if piece.file == file and serves(piece.part, wanted, seen):
                self._pieces.remove(piece)
                self._pieces.append(piece)
                return piece, True
        self._want(file, seen.crop, wanted)
        return self._nearest(file, seen), False

    def _nearest(self, file: str, seen: Seen) -> Piece | None:
        """The newest piece that shows something of what is seen."""
        for piece in reversed(self._pieces):
            if piece.file == file and common(piece.part.shares, seen.part) is not None:
                return piece
        return None

    def _want(self, file: str, crop: Rect, part: PicturePart) -> None:
        if file in self._unreadable or any(order.file == file and order.wants == part for order in self._orders):
            return
        self._wanted[file, crop] = part
        self._rest.start()

    @Slot()
    def _order(self) -> None:
        """The view is at rest: what is wanted now is decoded, what was wanted before no longer."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._rest.start()
            return
        wanted, was_given_up = list(self._wanted.items()), self._is_given_up
        self._wanted.clear()
        self._is_given_up = False
        if not wanted and was_given_up:
            self.arrived.emit()  # what is seen is painted anew, and asks again
        for (file, _), part in wanted:
            if self._profiles is not None:
                order = Order(file, self._folder / file, self._profiles, part)
                self._orders.append(order)
                self._pool.start(Decoding(order, self._results), _AFTER_PROXIES)

    @Slot(object, object)
    def _take(self, order: Order, decoded: Decoded | None) -> None:
        if order.is_given_up:
            return
        self._orders.remove(order)
        if decoded is None or not isinstance(order.wants, PicturePart):
            self._unreadable.add(order.file)
            return
        self._pieces.append(Piece(order.file, order.wants, decoded.image))
        while len(self._pieces) > 1 and sum(piece.image.sizeInBytes() for piece in self._pieces) > MOST_BYTES:
            self._pieces.pop(0)
        self.arrived.emit()
