"""Collects garbage on the thread of the window only: elsewhere Python would destroy widgets on a worker's thread."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class GarbageTimer(QObject):
    """Takes collecting away from Python and does it between events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def collect(self) -> None:
        """Collects the generations that have grown beyond Python's own thresholds."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.enable()
