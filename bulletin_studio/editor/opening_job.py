"""Opens a number beside the windows there are: a folder in, its session with pages and report out.

What takes longer than a moment shows how far it is and can be cancelled; the windows stay alive meanwhile.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from bulletin_studio.base.findings import Finding
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.errand import Errand, Progress, now_and_then
from bulletin_studio.editor.waiting import WaitingDialog
from bulletin_studio.session.session import Session

_MOMENT_MS = 250
"""What is done sooner shows no progress, which would only flash."""

_READ_SHARE, _MADE_UP_SHARE = 0.1, 0.8


class OpeningJob(QObject):
    """One number being opened; `findings` say why it could not be, and are empty where that was cancelled."""

    def __init__(self, folder: Path, parent: QWidget, language: Language) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self.session: Session | None = None
        self._is_under_way = True
        self._loop = QEventLoop(self)
        title = say("editor.opening", language, name=folder.name)
        self.waiting = WaitingDialog(parent, title, say("dialog.cancel", language))
        self.waiting.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.waiting.cancelled.connect(self._cancel)
        self._errand = Errand(_Opened(folder), self)
        self._errand.progressed.connect(self.waiting.show_share)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._give_up)

    def run(self) -> Session | None:
        """Waits while windows go on; None where the number could not be opened or is not wanted any more."""
        self._errand.start()
        QTimer.singleShot(_MOMENT_MS, self._loop, self._loop.quit)
        self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self._is_under_way:
            self.waiting.show()
        if self._is_under_way:
            self._loop.exec()
        self.waiting.finish()
        self.waiting.deleteLater()
        self.deleteLater()
        return self.session

    @Slot(object)
    def _take(self, session: Session) -> None:
        self.session = session
        self._end()

    @Slot(object)
    def _give_up(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self._end()

    @Slot()
    def _cancel(self) -> None:
        """What has been read is given up; nothing was written."""
        self._errand.cancel()
        self._end()

    def _end(self) -> None:
        self._is_under_way = False
        self._loop.quit()


class _Opened:
    """The opening, to be called in a thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, progress: Progress) -> Session:
        """Called in the thread."""
        session = Session(self._folder)
        progress(_READ_SHARE)
        issue = session.issue
        document = session.pages_of(issue, now_and_then(_onward(progress)))
        progress(_READ_SHARE + _MADE_UP_SHARE)
        session.take_pages(issue, document, session.report_on(issue, document))
        return session


def _onward(progress: Progress) -> Callable[[float], None]:
    """The share of the whole for a share of make-up; it never goes back."""
    furthest = 0.0

    def tell(share: float) -> None:
        nonlocal furthest
        furthest = max(furthest, share)
        progress(_READ_SHARE + _MADE_UP_SHARE * furthest)

    return tell
