"""How long each of the editor's larger jobs holds its window up: jobs on a number of 48 pages in, milliseconds out.

Run it: QT_QPA_PLATFORM=offscreen python benchmarks/editor_holds.py [word ...]

Words choose the jobs whose names hold one of them. Demand: no more than 100 ms. Beside each job stands how long a loop
took right after it that takes 16 ms on an idle machine: on a busy one all figures grow with it, and the last column is
the hold divided by how much longer that loop took.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from editor import copied
from heartbeat import LOOP_MS, Heartbeat, loop_ms
from heavy_files import photos, word_file
from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.application import YIELD_S
from bulletin_studio.editor.bringing_in import bring_in_articles, bring_in_photos
from bulletin_studio.editor.clipboard_part import ClipboardPart
from bulletin_studio.editor.count_part import CountPart
from bulletin_studio.editor.feel_part import FeelPart
from bulletin_studio.editor.find_dialog import FindDialog
from bulletin_studio.editor.fit_dialog import FitDialog
from bulletin_studio.editor.garbage import GarbageTimer
from bulletin_studio.editor.keeping import Keeping
from bulletin_studio.editor.layout_dialog import LayoutDialog
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.output import Order, Output, put_out
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.proofs import Proof
from bulletin_studio.editor.story_panel import StoryPart
from bulletin_studio.editor.studio import Studio
from bulletin_studio.editor.waiting import WaitingDialog
from bulletin_studio.session.article_edits import MoveArticle
from bulletin_studio.session.number_edits import ChangeNumber

COPIES = 12
FIT_PAGES = 44
OTHER_LAYOUT = "tabloid-8k"
READING_MS = 400
WATCHED_S = 8.0
"""Work in the background is watched no longer than this; it does the same all the time."""

Part = TypeVar("Part")
Job = tuple[str, Callable[[], object], Callable[[], bool]]


class Clerk(QObject):
    """Accepts every dialog that stands before the window, when there was time to read it."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: QDialog | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(READING_MS)

    @Slot()
    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not isinstance(dialog, WaitingDialog):
            if dialog is self._seen:
                dialog.done(1)
            self._seen = dialog


class Jobs:
    """The jobs, in an order in which each finds what it needs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.studio = Studio(Language.CHINESE, Memory(None))
        self._output: Output | None = None

    @property
    def window(self) -> MainWindow:
        """The window of the number."""
        return self.studio.open_windows()[-1]

    def is_made_up(self) -> bool:
        """Whether the pages shown are those of the number."""
        return not self.window.desk.composing.is_busy

    def part(self, kind: type[Part]) -> Part:
        """A part of the window."""
        return next(part for part in self.window.parts if isinstance(part, kind))

    def opening(self) -> tuple[Job, ...]:
        """What comes before there is a number."""
        return (
            ("start page", self.studio.show_start, _at_once),
            ("open 48 pages", lambda: self.studio.open(copied(self._folder / "number", COPIES)), _at_once),
        )

    def looking(self) -> tuple[Job, ...]:
        """What changes nothing."""
        window, session = self.window, self.window.desk.session
        panels, feel = self.part(PanelsPart), self.part(FeelPart)
        self._find, self._fit = FindDialog(window), FitDialog(window)
        self._find.show()
        self._fit.pages.setValue(FIT_PAGES)
        return (
            ("thumbnails", panels.thumbnails.scrollToBottom, _at_once),
            ("check", self.check, lambda: session.is_checked),
            ("soft proof", feel.proofs[Proof.NEWSPRINT].trigger, _at_once),
            ("proof off", feel.proofs[Proof.OFF].trigger, _at_once),
            ("find", lambda: self._find.wanted.setText("新泾"), _at_once),
            ("layout pictures", self.show_layouts, lambda: self._layouts.is_complete),
            ("fit 48 to 44 pages", self._fit.start, lambda: self._fit.is_at_rest),
        )

    def check(self) -> None:
        """Checks the number though it is as before."""
        desk = self.window.desk
        desk.session.judge_by(desk.session.profile)
        desk.checking.start()

    def show_layouts(self) -> None:
        """Opens the dialog, which makes the number up in every layout."""
        self._layouts = LayoutDialog(self.window)
        self._layouts.show()

    def changing(self) -> tuple[Job, ...]:
        """What changes the number."""
        window, desk = self.window, self.window.desk
        clipboard = self.part(ClipboardPart)
        desk.put_caret(TextPlace(desk.issue.articles[5].slug, "body", 1, 5))
        self._find.replacement.setText("新泾镇")
        return (
            ("replace all", self._find.replace_all, self.is_made_up),
            ("undo it", desk.undo, self.is_made_up),
            (
                "change layout",
                lambda: desk.apply(ChangeNumber(replace(desk.issue, layout=OTHER_LAYOUT))),
                self.is_made_up,
            ),
            ("undo it", desk.undo, self.is_made_up),
            ("put 1 MB on the clipboard", lambda: QApplication.clipboard().setText(megabyte()), _at_once),
            ("paste 1 MB", clipboard.paste, self.is_made_up),
            ("undo it", desk.undo, self.is_made_up),
            ("paste 1 MB", clipboard.paste, self.is_made_up),
            ("save with it", window.save, _at_once),
            ("undo it", desk.undo, self.is_made_up),
            ("save", window.save, _at_once),
            ("show the story panel", self.show_story, _at_once),
            ("paste 1 MB beside it", clipboard.paste, self.is_made_up),
            ("undo it", desk.undo, self.is_made_up),
            ("put 1 MB of HTML on it", self.put_html, _at_once),
            ("paste 1 MB of HTML", clipboard.paste, self.is_made_up),
            ("copy all of it", self.copy_all, _at_once),
            ("delete it", self.part(ClipboardPart).cut, self.is_made_up),
            ("undo it", desk.undo, self.is_made_up),
            ("undo it", desk.undo, self.is_made_up),
            ("hide the story panel", self.show_story, _at_once),
            ("first article last", self.move_article, self.is_made_up),
            ("undo it", desk.undo, self.is_made_up),
            ("preflight panel", self.part(PanelsPart).show_preflight, _at_once),
        )

    def show_story(self) -> None:
        """Shows the story panel, or hides it."""
        self.part(StoryPart).dock.toggleViewAction().trigger()

    def put_html(self) -> None:
        """A megabyte of text as Word gives it."""
        data = QMimeData()
        data.setHtml(
            "".join(f"<p class=MsoNormal><span lang=EN-US>{line}</span></p>" for line in megabyte().split("\n"))
        )
        QApplication.clipboard().setMimeData(data)

    def copy_all(self) -> None:
        """Copies the article with the caret."""
        self.part(CountPart).select_all()
        self.part(ClipboardPart).copy()

    def move_article(self) -> None:
        """Puts the first article behind all others."""
        articles = self.window.desk.issue.articles
        self.window.desk.apply(MoveArticle(articles[0].slug, len(articles) - 1))

    def change_layout(self) -> None:
        """Lays the number out otherwise."""
        desk = self.window.desk
        desk.apply(ChangeNumber(replace(desk.issue, layout=OTHER_LAYOUT)))

    def bringing_in(self) -> tuple[Job, ...]:
        """What comes from elsewhere."""
        window, desk = self.window, self.window.desk
        manuscript, pictures = word_file(self._folder / "年鉴.docx"), photos(self._folder / "camera")
        return (
            ("import 300 pages of Word", lambda: bring_in_articles(window, [manuscript]), self.is_made_up),
            ("save with it", window.save, _at_once),
            ("undo it", desk.undo, self.is_made_up),
            ("30 photos", lambda: bring_in_photos(window, pictures), self.is_made_up),
            ("undo it", desk.undo, self.is_made_up),
            ("save", window.save, _at_once),
            ("read again", self.part_of_window(Keeping).read_again, self.is_made_up),
        )

    def part_of_window(self, kind: type[Part]) -> Part:
        """What hangs on the window."""
        return next(each for each in self.window.children() if isinstance(each, kind))

    def putting_out(self) -> tuple[Job, ...]:
        """What goes elsewhere; it runs in a process of its own and is cancelled when it has been watched."""
        return (
            ("export", lambda: self._put_out("export", "number.pdf"), self._is_out),
            ("cancel it", self._cancel, self._is_out),
            ("impose", lambda: self._put_out("impose", "sheets.pdf"), self._is_out),
            ("cancel it", self._cancel, self._is_out),
            ("package", lambda: self._put_out("package", "number.zip"), self._is_out),
            ("cancel it", self._cancel, self._is_out),
        )

    def _put_out(self, command: str, name: str) -> None:
        self._output = put_out(self.window, Order(command, ("--force",), self._folder / name))
        if self._output is not None:
            self._output.finished.connect(self._out)

    def _out(self, code: int) -> None:
        del code
        self._output = None

    def _is_out(self) -> bool:
        return self._output is None

    def _cancel(self) -> None:
        if self._output is not None:
            self._output.waiting.reject()

    def closing(self) -> tuple[Job, ...]:
        """The end."""
        return (("close", self.window.close, lambda: not self.studio.open_windows()),)


def megabyte() -> str:
    """A megabyte of text as UTF-8: paragraphs of 200 characters."""
    return "\n".join("新泾镇召开学习讨论会，研究部署全年工作。" * 10 for _ in range(1_667))


def _at_once() -> bool:
    return True


def main() -> None:
    """Prints the table."""
    words = sys.argv[1:]
    application = QApplication([])
    garbage, heart, clerk = GarbageTimer(application), Heartbeat(), Clerk()
    sys.setswitchinterval(YIELD_S)
    with tempfile.TemporaryDirectory() as home:
        os.environ |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), home)
        jobs = Jobs(Path(home))
        for group in (jobs.opening, jobs.looking, jobs.changing, jobs.bringing_in, jobs.putting_out, jobs.closing):
            for name, job, is_over in group():
                if group == jobs.opening or not words or any(word in name for word in words):
                    held = heart.hold_ms(job, is_over, WATCHED_S)
                    loop = loop_ms()
                    quiet = held * LOOP_MS / max(loop, LOOP_MS)
                    print(f"{name:28} {held:5.0f} ms   loop {loop:3.0f}   on an idle machine {quiet:4.0f}", flush=True)
        for window in jobs.studio.open_windows():
            window.canvas.paint_with.pictures.wait()
            window.may_close = lambda: True
            window.close()
            window.desk.session.close(discard=True)
    QApplication.clipboard().clear()  # what Python put there must go before Python does
    clerk.deleteLater()
    garbage.stop()


if __name__ == "__main__":
    main()
