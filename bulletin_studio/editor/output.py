"""Puts a number out in a process of its own: a command and its target in, the file and a dialog about it out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.editor.asking import Mood, ask, tell_fault
from bulletin_studio.editor.finding_lines import error_lines
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.process_job import CANCELLED, ProcessJob
from bulletin_studio.editor.showing_files import show_file
from bulletin_studio.editor.waiting import WaitingDialog
from bulletin_studio.session.copying import drop_snapshot, take_snapshot
from bulletin_studio.session.passing_folder import make_passing_folder

_FORCE = "--force"
_FOUND, _NO_PHOTO = 1, 5
"""Exit codes: findings of severity error; a photo is missing or cannot be read."""
_TOLD_LINES = 6


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be put out.

    Attributes:
        command: "export", "impose" or "package".
        options: of the command, without source and target.
        target: the file to be written.
        opens_result: whether the file is opened at once and nothing is asked.
    """

    command: str
    options: tuple[str, ...]
    target: Path
    opens_result: bool = False


class Output(QObject):
    """One order being carried out; the number may be edited meanwhile, since a snapshot of it is read."""

    finished = Signal(int)
    """The exit code, after the result was shown."""

    def __init__(self, window: MainWindow, order: Order) -> None:
        super().__init__(window)
        self._window = window
        self._order = order
        self._snapshot: Path | None = None
        self.job: ProcessJob | None = None
        self.waiting = WaitingDialog(window, window.say("output.title"), window.say("dialog.cancel"))
        window.closing.connect(self._stop)

    def start(self) -> bool:
        """Begins; False where the number cannot be written for the process to read, which is told, or is not wanted."""
        window = self._window
        try:
            self._snapshot = window.wait_for(window.say("output.title"), partial(take_snapshot, window.desk.session))
        except BulletinError as fault:
            tell_fault(window, window.language, fault.findings)
        if self._snapshot is None:
            return False
        order = self._order
        arguments = (order.command, str(self._snapshot), "-o", str(order.target), *order.options)
        self.job = ProcessJob(arguments, self._window.language, self)
        self.job.progressed.connect(self._show)
        self.job.ended.connect(self._end)
        self.waiting.cancelled.connect(self.job.cancel)
        self.waiting.show()
        self.job.start()
        return True

    @Slot(str, float)
    def _show(self, stage: str, share: float) -> None:
        self.waiting.show_stage(self._window.say(stage) if stage in CATALOGUE else "", share)

    @Slot(int)
    def _end(self, code: int) -> None:
        self.waiting.finish()
        self._drop()
        if code == 0:
            self._tell_done()
        elif code != CANCELLED:
            self._tell_refused(code)
        self.finished.emit(code)
        self.deleteLater()

    def _tell_done(self) -> None:
        order, say = self._order, self._window.say
        if order.opens_result:
            show_file(self._window, order.target)
            return
        report = order.target.with_suffix(".report.html")
        files = [order.target, *([report] if report.exists() else []), order.target.parent]
        names = [say("output.open_file"), *([say("output.open_report")] if report.exists() else [])]
        names += [say("output.open_folder"), say("dialog.close")]
        text = self.job.output.strip() if self.job is not None else ""
        told = f"{say('output.done_text', name=order.target.name)}\n\n{text}"
        choice = ask(self._window, say("output.done"), told, names, mood=Mood.DONE)
        if choice < len(files):
            show_file(self._window, files[choice])

    def _tell_refused(self, code: int) -> None:
        """Says why nothing was written, by the number's own findings where there are some; they can be passed over.

        Enter never does: it goes to the first finding, or closes.
        """
        order, window, say = self._order, self._window, self._window.say
        complaints = self.job.complaints if self.job is not None else ""
        found = error_lines(window.desk) if code in {_FOUND, _NO_PHOTO} else ()
        can_force = code == _FOUND and _FORCE not in order.options
        force = ["force"] if can_force else []
        ways = ["look", *force, "close"] if found else ["close", *force]
        names = {
            "look": say("output.look"),
            "close": say("dialog.close"),
            "force": say("output.force_print" if order.opens_result else "output.force"),
        }
        lines = found or tuple(complaints.splitlines())
        told = f"{say('output.refused' if can_force else 'output.failed')}\n\n" + "\n".join(lines[:_TOLD_LINES])
        details = "\n".join(lines) if len(lines) > _TOLD_LINES else ""
        choices = [names[way] for way in ways]
        mood = Mood.WARNING if found else Mood.RISK
        place = ask(window, say("dialog.cannot"), told, choices, details=details, mood=mood)
        if ways[place] == "look":
            window.findings_asked.emit()
        elif ways[place] == "force":
            put_out(window, Order(order.command, (*order.options, _FORCE), order.target, order.opens_result))

    @Slot()
    def _stop(self) -> None:
        """The window closes: the process is stopped and tidied up after."""
        if self.job is not None:
            self.job.ended.disconnect(self._end)
            self.job.cancel()
            self.job.wait()
        self._drop()

    def _drop(self) -> None:
        if self._snapshot is not None:
            drop_snapshot(self._snapshot)
            self._snapshot = None


def put_out(window: MainWindow, order: Order) -> Output | None:
    """Carries an order out; None where it could not begin."""
    output = Output(window, order)
    return output if output.start() else None


def print_number(window: MainWindow) -> Output | None:
    """Makes the print PDF in a folder for passing files and opens it in the system's viewer, which prints it."""
    try:
        home = make_passing_folder()
    except BulletinError as fault:
        tell_fault(window, window.language, fault.findings)
        return None
    target = home / f"{window.desk.session.folder.resolve().name}.pdf"
    return put_out(window, Order("export", (), target, opens_result=True))


def options_of(choices: Sequence[tuple[bool, str]]) -> tuple[str, ...]:
    """The options of the command line that are chosen."""
    return tuple(name for is_chosen, name in choices if is_chosen)
