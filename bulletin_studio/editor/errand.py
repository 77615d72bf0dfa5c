"""Work apart from the window: a function in, its progress and result told on the window's thread.

The function must not touch anything that the window works on; frozen data is safe. Signals reach bound methods only,
so that nothing of the window ever runs in the other thread.
"""

import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

from bulletin_studio.base.errors import BulletinError, CancelledError
from bulletin_studio.base.findings import error, note

Progress = Callable[[float], None]
Work = Callable[[Progress], object]

_LOOK_SECONDS = 0.05
"""How often work in the background asks whether it is still wanted."""


class _Reports(QObject):
    """Carries what the worker has to say to the window's thread."""

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)


class _Run(QRunnable):
    def __init__(self, work: Work, reports: _Reports, is_cancelled: Callable[[], bool]) -> None:
        super().__init__()
        self._parts = (work, reports, is_cancelled)

    @Slot()
    def run(self) -> None:
        """Called by the pool, in its thread."""
        work, reports, is_cancelled = self._parts

        def progress(share: float) -> None:
            if is_cancelled():
                raise CancelledError(note("command.cancelled"))
            try:
                reports.progressed.emit(share)
            except RuntimeError as gone:  # the window was closed meanwhile and has taken its signals along
                raise CancelledError(note("command.cancelled")) from gone

        tell, said = _done_with(work, progress, reports)
        with suppress(RuntimeError):
            tell.emit(said)


def _done_with(work: Work, progress: Progress, reports: _Reports) -> tuple[SignalInstance, object]:
    """Does the work; the signal that tells what has become of it, and what it says."""
    try:
        return reports.done, work(progress)
    except BulletinError as fault:
        return reports.failed, fault.findings
    except Exception as fault:  # noqa: BLE001 - a thread's fault is told in the window like any other
        finding = error("command.unexpected", kind=type(fault).__name__, reason=str(fault))
        return reports.failed, (finding,)


class Errand(QObject):
    """One piece of work in a thread of its own; it goes when the work has ended, also when nobody waits any more."""

    progressed = Signal(float)
    """The share done, 0 to 1."""
    done = Signal(object)
    """What the function has returned."""
    failed = Signal(object)
    """The findings of the error that ended it."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_cancelled = False
        self._reports = _Reports(self)
        self._reports.progressed.connect(self._tell_progress)
        self._reports.done.connect(self._tell_done)
        self._reports.failed.connect(self._tell_failed)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._work = work

    def start(self) -> None:
        """Begins."""
        self._pool.start(_Run(self._work, self._reports, self._asks_to_stop))

    def cancel(self) -> None:
        """Asks it to stop; it says nothing more."""
        self._is_cancelled = True

    def stop(self) -> None:
        """Asks it to stop and waits until it has; for windows that close, which take along what it tells by."""
        self.cancel()
        self.wait()

    def wait(self) -> None:
        """Waits until the thread has ended."""
        self._pool.waitForDone()

    def _asks_to_stop(self) -> bool:
        return self._is_cancelled

    @Slot(float)
    def _tell_progress(self, share: float) -> None:
        if not self._is_cancelled:
            self.progressed.emit(share)

    @Slot(object)
    def _tell_done(self, result: object) -> None:
        self.wait()  # for the thread to come back from telling: what it tells by goes with this
        if not self._is_cancelled:
            self.done.emit(result)
        self.deleteLater()

    @Slot(object)
    def _tell_failed(self, findings: object) -> None:
        self.wait()
        if not self._is_cancelled:
            self.failed.emit(findings)
        self.deleteLater()


def now_and_then(progress: Progress) -> Progress:
    """Passes progress on, but not more often than anybody can see."""
    latest = time.monotonic()

    def tell(share: float) -> None:
        nonlocal latest
        if time.monotonic() - latest > _LOOK_SECONDS:
            latest = time.monotonic()
            progress(share)

    return tell
