"""Checks the number beside the window, as large numbers take longer than a window may be still."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from bulletin_studio.base.findings import Report
from bulletin_studio.display.document import Document
from bulletin_studio.editor.errand import Errand
from bulletin_studio.model.print_profile import PrintProfile
from bulletin_studio.session.session import Session


@dataclass(frozen=True, slots=True)
class _Checked:
    document: Document
    report: Report
    profile: PrintProfile


class Checking(QObject):
    """Asks for the report of a session, which then is there at once for whoever shows it."""

    checked = Signal()
    """The report of the pages that are shown is there."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._errand: Errand | None = None

    @Slot()
    def start(self) -> None:
        """Checks the number as it is now; nothing is done twice."""
        if self._session.awaits_pages or self._errand is not None:
            return
        if self._session.is_checked:
            self.checked.emit()
            return
        session, issue, document = self._session, self._session.issue, self._session.document
        profile = session.profile

        def work(_: Callable[[float], None]) -> object:
            return _Checked(document, session.report_on(issue, document), profile)

        self._errand = Errand(work, self)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._give_up)
        self._errand.start()

    def stop(self) -> None:
        """The window closes: nobody waits for the report any more."""
        if self._errand is not None:
            self._errand.stop()

    @Slot(object)
    def _take(self, found: _Checked) -> None:
        """Of pages that have changed meanwhile the report is made again."""
        self._errand = None
        self._session.take_report(found.document, found.report, found.profile)
        self.start()

    @Slot(object)
    def _give_up(self, _: object) -> None:
        """Whoever asks for the report meets the fault on the window's thread, where it is told."""
        self._errand = None
