"""A command of ours in a process of its own: its arguments in, progress, what it says and its exit code out."""

import json
import os
import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from bulletin_studio.base.words.catalogue import Language

_PATIENCE_MS = 3_000
"""A command that is asked to stop tidies up within that time, or is ended."""

CANCELLED = 130


class ProcessJob(QObject):
    """One run of `bulletin-studio`; it can be cancelled at any time and leaves no half file."""

    progressed = Signal(str, float)
    """The code of the stage, and the share of it that is done."""
    ended = Signal(int)
    """The exit code; `output` and `complaints` hold what was said."""

    def __init__(self, arguments: Sequence[str], language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.output = ""
        self.complaints = ""
        self._rest = ""
        self._is_cancelled = False
        self._arguments = ["-m", "bulletin_studio", *arguments, "--progress", "json", "--language", language.value]
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Begins."""
        self._process.start(sys.executable, self._arguments)

    def cancel(self) -> None:
        """Asks it to stop, as Ctrl+C does, so that it tidies up; a deaf one is ended."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._is_cancelled = True
        process = self._process.processId()
        if os.name == "posix" and process:
            os.kill(process, signal.SIGINT)
            self._patience.start()
        else:
            self._process.kill()

    def wait(self) -> None:
        """Waits until it has ended; for windows that close."""
        if not self._process.waitForFinished(_PATIENCE_MS):
            self._process.kill()
            self._process.waitForFinished(_PATIENCE_MS)

    @Slot()
    def _read(self) -> None:
        text = self._rest + bytes(self._process.readAllStandardOutput().data()).decode("utf-8", errors="replace")
        *lines, self._rest = text.split("\n")
        for line in lines:
            self._take(line)

    def _take(self, line: str) -> None:
        """A line of progress, or one for people."""
        try:
            found = json.loads(line) if line.startswith('{"stage"') else None
        except ValueError:
            found = None
        if isinstance(found, dict):
            self.progressed.emit(str(found.get("stage", "")), float(found.get("share", 0.0)))
        else:
            self.output += f"{line}\n"

    @Slot(int)
    def _end(self, code: int) -> None:
        self._patience.stop()
        self._read()
        self.complaints = bytes(self._process.readAllStandardError().data()).decode("utf-8", errors="replace").strip()
        crashed = self._process.exitStatus() == QProcess.ExitStatus.CrashExit
        is_done = code == 0 and not crashed  # also where it was done before it heard that it shall stop
        self.ended.emit(0 if is_done else CANCELLED if self._is_cancelled else -1 if crashed else code)

    @Slot(QProcess.ProcessError)
    def _fail(self, fault: QProcess.ProcessError) -> None:
        if fault == QProcess.ProcessError.FailedToStart:
            self.complaints = self._process.errorString()
            self.ended.emit(-1)
