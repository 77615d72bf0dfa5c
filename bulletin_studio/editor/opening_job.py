"""Reads a number beside the windows there are: a folder in, its session with pages and report out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.errand import Progress, now_and_then
from bulletin_studio.editor.waiting_job import WaitingJob
from bulletin_studio.session.session import Session

_READ_SHARE, _MADE_UP_SHARE = 0.1, 0.8


class OpeningJob(WaitingJob[Session]):
    """One number being opened; nothing is written where that is cancelled."""

    def __init__(self, folder: Path, parent: QWidget, language: Language) -> None:
        super().__init__(parent, say("editor.opening", language, name=folder.name), language, _Opened(folder))


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
        progress(1.0)
        return session


def _onward(progress: Progress) -> Callable[[float], None]:
    """The share of the whole for a share of make-up; it never goes back."""
    furthest = 0.0

    def tell(share: float) -> None:
        nonlocal furthest
        furthest = max(furthest, share)
        progress(_READ_SHARE + _MADE_UP_SHARE * furthest)

    return tell
