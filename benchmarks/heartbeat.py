"""Measures how long a window stands still: a job and when it is over in, the longest time between two beats out."""

import time
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

LOOP_MS = 16.0
"""What `loop_ms` gives on the machine the demands were measured on, when nothing else runs there."""

_BEAT_MS = 2
_SETTLED_S = 0.6
"""Panels and checks follow a change within that time; they are part of the job."""


def loop_ms() -> float:
    """How long this machine takes now for a loop of Python that does the same everywhere."""
    began, total = perf_counter(), 0
    for number in range(300_000):
        total += number * number % 7
    return (perf_counter() - began) * 1000


class Heartbeat(QObject):
    """A heart that beats whenever the window's thread has time."""

    def __init__(self) -> None:
        super().__init__()
        self._latest = 0.0
        self.longest_ms = 0.0
        self.beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def hold_ms(self, job: Callable[[], object], is_over: Callable[[], bool], most_s: float = 60.0) -> float:
        """The longest time in which the window could not answer while a job was done and what followed it.

        Args:
            job: begins the work, on the window's thread.
            is_over: whether it has been done.
            most_s: how long it is waited for.
        """
        self.longest_ms, self.beats, self._latest = 0.0, 0, perf_counter()
        self._timer.start()
        job()
        self._go_on(is_over, most_s)
        self._go_on(_never, _SETTLED_S)
        self._timer.stop()
        return self.longest_ms

    def _go_on(self, is_over: Callable[[], bool], seconds: float) -> None:
        end = perf_counter() + seconds
        while not is_over() and perf_counter() < end:
            QApplication.processEvents()
            time.sleep(0.0002)  # as an event loop that has nothing to do

    def _beat(self) -> None:
        now = perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._latest) * 1000)
        self._latest = now
        self.beats += 1


def _never() -> bool:
    return False
