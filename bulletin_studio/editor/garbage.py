"""Collects garbage on the thread of the window only: elsewhere Python would destroy widgets on a worker's thread."""

import gc

from PySide6.QtCore import QObject, QTimer

_OLDEST = 2
_EVERY_MS = 200
"""What is collected grows with the time between: 17 ms after a second of quick typing, 4 ms after this."""


class GarbageTimer(QObject):
    """Takes collecting away from Python and does it between events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def collect(self) -> None:
        """Collects the generations that have grown beyond Python's own thresholds.

        What is left of all generations is not looked at again until `thaw`: the pages of a large number are some
        hundred thousand objects, and looking at them would hold the window for a tenth of a second.
        """
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                if generation == _OLDEST:
                    gc.freeze()
                return

    def stop(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def settle() -> None:
    """A number was opened: what it is made of will stay, and is not looked at for garbage."""
    gc.freeze()


def thaw() -> None:
    """A window was closed: what it leaves is looked at with all else when the oldest are collected next."""
    gc.unfreeze()
