"""The last resort: a fault of the program in, every open number in its journal, a log and a dialog out."""

import sys
import traceback
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from bulletin_studio.editor.asking import ask
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.state_folder import user_state_folder

_LOG = "faults.log"
_LARGEST_LOG = 1_000_000


class CrashGuard:
    """Takes faults that nobody has caught: the work goes into the journals, the window stays open."""

    def __init__(self, windows: Callable[[], Iterable[MainWindow]], log: Path | None = None) -> None:
        """Watches over windows; `log` is by default a file in the user's state folder."""
        self._windows = windows
        self._log = log or user_state_folder() / _LOG
        self._is_telling = False

    def install(self) -> None:
        """Takes every fault from now on."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Called by Python, and by Qt for faults in what a signal calls."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        windows = list(self._windows())
        for window in windows:
            window.write_journal()
        text = "".join(traceback.format_exception(kind, fault, trace))
        self._write_log(text)
        if windows and not self._is_telling:
            self._is_telling = True
            try:
                self._tell(windows[0], text)
            finally:
                self._is_telling = False

    def _tell(self, window: MainWindow, text: str) -> None:
        say = window.say
        told = say("dialog.fault_text", path=str(self._log))
        ask(window, say("dialog.fault"), told, (say("dialog.close"),), details=text)

    def _write_log(self, text: str) -> None:
        """Adds to the log; one that has grown large is begun anew."""
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            is_large = self._log.exists() and self._log.stat().st_size > _LARGEST_LOG
            with self._log.open("w" if is_large else "a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(f"{datetime.now(tz=UTC).isoformat(timespec='seconds')}\n{text}\n")
        except OSError:  # there is nowhere to write; the dialog shows the text
            return
