"""Waits for work in a thread while the windows live on: a function in, what it returns out, or nothing if cancelled.

What takes longer than a moment shows how far it is and can be cancelled. Keys and clicks of that moment are not lost:
they come when it is over; later the small window with the bar takes them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bulletin_studio.base.errors import BulletinError, CancelledError, InputError
from bulletin_studio.base.findings import Finding
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.errand import Errand, Progress
from bulletin_studio.editor.waiting import WaitingDialog

_MOMENT_MS = 250
"""What is done sooner shows no progress, which would only flash."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[Result]):
    """What has become of the work: its result, or the error that ended it."""

    results: tuple[Result, ...]
    fault: BulletinError | None = None


class WaitingJob(QObject, Generic[Result]):
    """One piece of work that is waited for."""

    def __init__(self, parent: QWidget, title: str, language: Language, work: Callable[[Progress], Result]) -> None:
        super().__init__(parent)
        self._outcome: _Outcome[Result] = _Outcome(())
        self._is_under_way = True
        self._loop = QEventLoop(self)
        self.waiting = WaitingDialog(parent, title, say("dialog.cancel", language))
        self.waiting.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.waiting.cancelled.connect(self._cancel)
        self._errand = Errand(_watched(work), parent)  # outlives the job where it is slow to stop
        self._errand.progressed.connect(self.waiting.show_share)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._give_up)

    def run(self) -> Result | None:
        """Waits while windows go on; None where the work was cancelled.

        Raises:
            BulletinError: as the work raised it.
        """
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        self._errand.start()
        QTimer.singleShot(_MOMENT_MS, self._loop, self._loop.quit)
        self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QGuiApplication.restoreOverrideCursor()
        if self._is_under_way:
            self.waiting.show()
        if self._is_under_way:
            self._loop.exec()
        self.waiting.finish()
        self.waiting.deleteLater()
        self.deleteLater()
        if self._outcome.fault is not None:
            raise self._outcome.fault
        return next(iter(self._outcome.results), None)

    @Slot(object)
    def _take(self, outcome: _Outcome[Result]) -> None:
        self._outcome = outcome
        self._end()

    @Slot(object)
    def _give_up(self, findings: tuple[Finding, ...]) -> None:
        """A fault of the program in the thread; it is told like any other."""
        self._outcome = _Outcome((), InputError(*findings))
        self._end()

    @Slot()
    def _cancel(self) -> None:
        """What has been done is given up."""
        self._errand.cancel()
        self._end()

    def _end(self) -> None:
        self._is_under_way = False
        self._loop.quit()


def wait_for(parent: QWidget, title: str, language: Language, work: Callable[[Progress], Result]) -> Result | None:
    """Does work in a thread while the windows live on; None where the editor cancels it.

    Args:
        parent: the window that asks for it.
        title: what is being done, for people.
        language: they are spoken to in.
        work: touches nothing that windows work on; what it returns is never None.

    Raises:
        BulletinError: as the work raised it.
    """
    return WaitingJob(parent, title, language, work).run()


def _watched(work: Callable[[Progress], Result]) -> Callable[[Progress], object]:
    """The work with its errors as results, so that they reach who waits as they are."""

    def watched(progress: Progress) -> _Outcome[Result]:
        try:
            return _Outcome((work(progress),))
        except CancelledError:
            raise
        except BulletinError as fault:
            return _Outcome((), fault)

    return watched
