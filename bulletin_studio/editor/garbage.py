"""Collects garbage on the thread of the window only: elsewhere Python would destroy widgets on a worker's thread."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
"""What is collected grows with the time between: 17 ms after a second of quick typing, 4 ms after this."""

_MOST_OBJECTS = 50_000
"""More are not looked at in one go: that would hold the window for more than a frame or two."""


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

        What lasts, or is too much to be looked at, is left alone until `tidy`: the pages of a large number, and what
        copyfitting remembers, are some hundred thousand objects. Nearly all of them go without being collected.
        """
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation]]
        if not due:
            return
        if len(gc.get_objects(generation=1)) > _MOST_OBJECTS:
            gc.freeze()
            return
        gc.collect(due[0])
        if due[0]:
            gc.freeze()

    def stop(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def settle() -> None:
    """A number was opened: what it is made of will stay, and is not looked at for garbage."""
    gc.freeze()


def tidy() -> None:
    """A window was closed: what it leaves goes, wherever it is."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
