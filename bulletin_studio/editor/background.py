"""Work that would hold up the window, done on one other thread: functions in, their results on the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from bulletin_studio.base.errors import BulletinError, CancelledError
from bulletin_studio.base.findings import note

Work = Callable[[Callable[[float], None]], object]
"""Gets a function to call now and then, which raises CancelledError when the result is not wanted any more."""


class _Results(QObject):
    """Brings results to the thread of the window."""

    done = Signal(int, object)
    failed = Signal(int, object)


class _Task(QRunnable):
    """One piece of work."""

    def __init__(self, number: int, work: Work, results: _Results) -> None:
        super().__init__()
        self._number, self._work, self._results = number, work, results
        self.is_cancelled = False

    @Slot()
    def run(self) -> None:
        """Called by the pool."""
        try:
            self._check(0.0)
            result = self._work(self._check)
        except CancelledError:
            return
        except BulletinError as fault:
            self._results.failed.emit(self._number, fault)
        else:
            self._results.done.emit(self._number, result)

    def _check(self, share: float) -> None:
        del share
        if self.is_cancelled:
            raise CancelledError(note("command.cancelled"))


class Background(QObject):
    """One piece of work at a time; a newer one takes the place of that under way, whose result is not told."""

    done = Signal(object)
    """The result of the latest work."""
    failed = Signal(object)
    """The latest work ended with this BulletinError."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results = _Results(self)
        self._results.done.connect(self._take)
        self._results.failed.connect(self._take_fault)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._task: _Task | None = None
        self._number = 0

    @property
    def is_busy(self) -> bool:
        """Whether a result is still to come."""
        return self._task is not None

    def start(self, work: Work) -> None:
        """Begins work; what is under way is cancelled."""
        self.cancel()
        self._number += 1
        self._task = _Task(self._number, work, self._results)
        self._pool.start(self._task)

    def cancel(self) -> None:
        """Gives up what is under way."""
        if self._task is not None:
            self._task.is_cancelled = True
            self._task = None

    def wait(self) -> None:
        """Waits until no work is under way; what was done is told afterwards."""
        self._pool.waitForDone()

    @Slot(int, object)
    def _take(self, number: int, result: object) -> None:
        if number == self._number and self._task is not None:
            self._task = None
            self.done.emit(result)

    @Slot(int, object)
    def _take_fault(self, number: int, fault: BulletinError) -> None:
        if number == self._number and self._task is not None:
            self._task = None
            self.failed.emit(fault)
