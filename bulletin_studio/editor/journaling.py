"""Writes the journal beside the window: a session in, its states on the disk; faults are told."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from bulletin_studio.editor.errand import Errand, Progress
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.session import Session


class Journaling(QObject):
    """One state is written at a time; what comes meanwhile is written after it, the latest only."""

    failed = Signal(object)
    """The findings that say why the journal could not be written."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._errand: Errand | None = None
        self._written: Issue | None = None

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being written."""
        return self._errand is None

    @Slot()
    def start(self) -> None:
        """Writes the number as it is now."""
        if self._errand is not None:
            return
        self._written, write = self._session.issue, self._session.journal_entry()
        self._errand = Errand(_in_thread(write), self)
        self._errand.done.connect(self._go_on)
        self._errand.failed.connect(self._tell)
        self._errand.start()

    def stop(self) -> None:
        """The window closes: what is being written is waited for."""
        if self._errand is not None:
            self._errand.stop()

    @Slot(object)
    def _go_on(self, _: object) -> None:
        self._errand = None
        if self._session.issue is not self._written:
            self.start()

    @Slot(object)
    def _tell(self, findings: object) -> None:
        self._errand = None
        self.failed.emit(findings)


def _in_thread(write: Callable[[], None]) -> Callable[[Progress], object]:
    """The writing as an errand, which has no progress to tell."""

    def work(progress: Progress) -> object:
        del progress
        write()
        return None

    return work
