"""The open windows of the program: folders and packed numbers in, each in one window that is kept and raised."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMargins, QObject, QSize, QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Argument
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.asking import Mood, ask, tell_fault
from bulletin_studio.editor.file_part import FilePart
from bulletin_studio.editor.garbage import settle, tidy
from bulletin_studio.editor.keeping import Keeping
from bulletin_studio.editor.main_window import MainWindow, no_pause
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.new_number_dialog import NewNumberDialog
from bulletin_studio.editor.opening_job import OpeningJob
from bulletin_studio.editor.start_page import StartPage
from bulletin_studio.editor.waiting_job import wait_for
from bulletin_studio.editor.windows import window_of
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.session.packed import PACKED_SUFFIXES, unpack_number
from bulletin_studio.session.session import Session

SAMPLE = "xinjing-2024-01"

_USUAL_SIZE = QSize(1280, 860)
"""Of a window, in device-independent pixels, where the screen has room for it."""
_FRAME = QMargins(8, 40, 8, 8)
"""Room for the title bar and the borders that a desktop puts round a window."""
_TIDY_MS = 1_000
"""What is left of a window that was closed goes so much later, when nobody waits for it any more."""


class Studio(QObject):
    """All windows of one start of the program."""

    def __init__(self, language: Language, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.memory = memory
        self.windows: list[MainWindow] = []
        self.start_page: StartPage | None = None

    def say(self, code: str, **arguments: Argument) -> str:
        """The words for a code."""
        return say(code, self.language, **arguments)

    # --- opening

    def open(self, path: Path) -> MainWindow | None:
        """Opens an issue folder, its issue.yaml or a packed number; None where that is not possible or not wanted.

        A number that is open already has its window raised.
        """
        parent = self._front()
        try:
            folder = self._folder_of(path)
        except BulletinError as fault:
            tell_fault(parent, self.language, fault.findings)
            return None
        if folder is None:
            return None
        known = self._window_of(folder)
        if known is not None:
            _raise(known)
            return known
        session = self._session_of(folder, parent)
        if session is None or not self._may_share(session, parent):
            return None
        return self._shown(session, no_pause if parent is None else _let_others_live)

    def _session_of(self, folder: Path, parent: QWidget | None) -> Session | None:
        """Reads a number; beside a window that is shown already, so that it lives on. None where that cannot be."""
        try:
            return Session(folder) if parent is None else OpeningJob(folder, parent, self.language).run()
        except BulletinError as fault:
            findings = fault.findings
        self.memory.forget(str(folder))
        tell_fault(parent, self.language, findings)
        if self.start_page is not None:
            self.start_page.refresh()
        return None

    def _folder_of(self, path: Path) -> Path | None:
        """The issue folder that a path means; a packed number is unpacked beside itself first."""
        if path.is_file() and path.suffix.lower() in PACKED_SUFFIXES:
            choices = (self.say("dialog.unpack"), self.say("dialog.cancel"))
            text = self.say("dialog.unpack_text", name=path.name, folder=str(path.with_suffix("")))
            if path.with_suffix("").exists():
                return path.with_suffix("").resolve()
            if ask(self._front(), self.say("dialog.unpack_title"), text, choices):
                return None
            return self._unpacked(path)
        return (path.parent if path.name == "issue.yaml" else path).resolve()

    def _unpacked(self, path: Path) -> Path | None:
        """The folder of a packed number, written beside it; None where that is cancelled."""
        parent = self._front()
        if parent is None:
            return unpack_number(path)
        return wait_for(parent, self.say("editor.reading", name=path.name), self.language, partial(unpack_number, path))

    def _may_share(self, session: Session, parent: QWidget | None) -> bool:
        """Warns where somebody has the folder open."""
        holder = session.lock()
        if holder is None:
            return True
        text = self.say("dialog.locked", user=holder.user or "?", host=holder.host)
        choices = (self.say("dialog.cancel"), self.say("dialog.open_all_the_same"))
        if ask(parent, self.say("dialog.locked_title"), text, choices, mood=Mood.WARNING) == 1:
            return True
        session.close(discard=False)
        return False

    def _shown(self, session: Session, breathe: Callable[[], object]) -> MainWindow:
        window = window_of(session, self.language, breathe)
        window.memory = self.memory
        window.resize(_USUAL_SIZE.boundedTo(window.screen().availableSize().shrunkBy(_FRAME)))
        self.windows.append(window)
        window.open_asked.connect(self._open_asked)
        window.new_asked.connect(self.make_new)
        window.start_asked.connect(self.show_start)
        window.closing.connect(self._let_go)
        settle()
        keeping = Keeping(window)
        window.canvas.setUpdatesEnabled(False)  # the first painting of all the rest takes long enough
        breathe()
        window.show()
        if self.start_page is not None:
            self.start_page.close()
        window.canvas.fit_width()
        breathe()
        window.canvas.setUpdatesEnabled(True)
        window.canvas.setFocus()
        self.memory.opened(session.folder, session.issue)
        keeping.recover()
        return window

    def open_windows(self) -> list[MainWindow]:
        """The windows that show a number."""
        return [window for window in self.windows if window.isVisible()]

    def _window_of(self, folder: Path) -> MainWindow | None:
        return next((each for each in self.open_windows() if each.desk.session.folder.resolve() == folder), None)

    def _front(self) -> QWidget | None:
        if self.start_page is not None and self.start_page.isVisible():
            return self.start_page
        return next(iter(self.open_windows()), None)

    @Slot()
    def _let_go(self) -> None:
        """A window is closed for good."""
        window = self.sender()
        if isinstance(window, MainWindow):
            self.windows.remove(window)
            QTimer.singleShot(_TIDY_MS, self, tidy)
            window.deleteLater()

    @Slot(object)
    def _open_asked(self, path: Path | None) -> None:
        if path is None:
            self.choose()
        else:
            self.open(path)

    # --- the start page and what it offers

    @Slot()
    def show_start(self) -> None:
        """Shows the start page."""
        if self.start_page is None:
            page = StartPage(self.memory, self.language)
            page.open_asked.connect(self._open_asked)
            page.new_asked.connect(self.make_new)
            page.next_asked.connect(self.make_next)
            page.sample_asked.connect(self.open_sample)
            self.start_page = page
        self.start_page.refresh()
        _raise(self.start_page)

    @Slot()
    def choose(self) -> None:
        """Asks for a number to open."""
        parent = self._front()
        recent = self.memory.settings.recent
        home = str(Path(recent[0].folder).parent) if recent else _documents()
        kinds = f"{self.say('dialog.kind_number')} (issue.yaml *.bulletin *.zip)"
        chosen, _ = QFileDialog.getOpenFileName(parent, self.say("dialog.open_title"), home, kinds)
        if chosen:
            self.open(Path(chosen))

    @Slot(str)
    def make_new(self, layout: str) -> None:
        """Asks for what a first number needs, writes and opens it."""
        dialog = NewNumberDialog(self._front(), self.language, layout, Path(_documents()))
        if dialog.exec() and dialog.made is not None:
            self.open(dialog.made)
        dialog.deleteLater()

    @Slot(object)
    def make_next(self, folder: Path) -> None:
        """Opens a number and asks there for the one after it."""
        window = self.open(folder)
        if window is not None:
            next(part for part in window.parts if isinstance(part, FilePart)).next.trigger()

    @Slot()
    def open_sample(self) -> None:
        """Opens the user's own copy of the sample number, which is made where there is none."""
        folder = Path(_documents()) / "Bulletin Studio" / SAMPLE
        try:
            if not folder.exists():
                shutil.copytree(data_folder() / "samples" / SAMPLE, folder)
        except (OSError, shutil.Error) as fault:
            reason = getattr(fault, "strerror", None) or str(fault)
            text = self.say("dialog.no_sample", path=str(folder), reason=reason)
            ask(self._front(), self.say("dialog.cannot"), text, (self.say("dialog.close"),))
            return
        self.open(folder)


def _let_others_live() -> None:
    """What the windows there are have waited for is done; keys and clicks come when the new window is there.

    A turn does what was due when it began; what came due during it, such as timers during painting, has another.
    """
    for _ in range(2):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _documents() -> str:
    """Where the user keeps documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def _raise(window: QWidget) -> None:
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
