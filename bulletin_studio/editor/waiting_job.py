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
from bulletin_studio.base.findings import Finding, note
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.errand import Errand, Progress
from bulletin_studio.editor.waiting import WaitingDialog

_MOMENT_MS = 250
"""What is done sooner shows no progress, which would only flash."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[Result]):
    """What has become of the work: its result, or the error that ended it, or neither where it was cancelled."""

    results: tuple[Result, ...] = ()
    fault: BulletinError | None = None


class WaitingJob(QObject, Generic[Result]):
    """One piece of work that is waited for."""

    def __init__(self, parent: QWidget, title: str, language: Language, work: Callable[[Progress], Result]) -> None:
        super().__init__(parent)
        self._language = language
        self._outcome: _Outcome[Result] = _Outcome()
        self._is_under_way = True
        self._is_cancelled = False
        self._loop = QEventLoop(self)
        self.waiting = WaitingDialog(parent, title, say("dialog.cancel", language))
        self.waiting.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.waiting.cancelled.connect(self._cancel)
        self._errand = Errand(self._watched(work), self)
        self._errand.progressed.connect(self.waiting.show_share)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._give_up)

    def run(self) -> Result | None:
        """Waits while windows go on; None where the work was cancelled before it was done.

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
        """Asks the work to stop, and waits until it has: nothing goes on behind the editor's back."""
        if not self._is_cancelled:
            self._is_cancelled = True
            self.waiting.button.setEnabled(False)
            self.waiting.stage.setText(say("editor.stopping", self._language))
            self.waiting.show()

    def _end(self) -> None:
        self._is_under_way = False
        self._loop.quit()

    def _watched(self, work: Callable[[Progress], Result]) -> Callable[[Progress], object]:
        """The work with its errors as results, so that they reach who waits as they are; called in the thread."""

        def watched(tell: Progress) -> _Outcome[Result]:
            def progress(share: float) -> None:
                if self._is_cancelled:
                    raise CancelledError(note("command.cancelled"))
                tell(share)

            try:
                return _Outcome((work(progress),))
            except CancelledError:
                return _Outcome()
            except BulletinError as fault:
                return _Outcome((), fault)

        return watched


def wait_for(parent: QWidget, title: str, language: Language, work: Callable[[Progress], Result]) -> Result | None:
    """Does work in a thread while the windows live on; None where the editor cancels it.

    Args:
        parent: the window that asks for it.
        title: what is being done, for people.
        language: they are spoken to in.
        work: touches nothing that windows work on; what it returns is never None. Where it can still be undone it
            asks for progress last of all, so that nothing is done that was cancelled.

    Raises:
        BulletinError: as the work raised it.
    """
    return WaitingJob(parent, title, language, work).run()
