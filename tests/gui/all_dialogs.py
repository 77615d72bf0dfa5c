"""Every dialog of the program with something in it: a window in, dialogs not yet shown out."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bulletin_studio.editor.asking import Mood, question_box
from bulletin_studio.editor.cut_list_dialog import CutListDialog
from bulletin_studio.editor.details_dialog import DetailsDialog
from bulletin_studio.editor.differences_dialog import DifferencesDialog
from bulletin_studio.editor.find_dialog import FindDialog
from bulletin_studio.editor.fit_dialog import FitDialog
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.layout_dialog import LayoutDialog
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.new_number_dialog import NewNumberDialog
from bulletin_studio.editor.next_number_dialog import NextNumberDialog
from bulletin_studio.editor.output_dialogs import ExportDialog, ImposeDialog, PackageDialog
from bulletin_studio.editor.shortcuts_dialog import ShortcutsDialog
from bulletin_studio.editor.start_page import StartPage
from bulletin_studio.editor.text_dialogs import LinkDialog, RubyDialog
from bulletin_studio.editor.waiting import WaitingDialog
from bulletin_studio.intake.read_manuscript import read_manuscript
from bulletin_studio.session.differences import Change, Difference
from bulletin_studio.session.settings import RecentNumber, Settings

Maker = Callable[[MainWindow, Path], QWidget]


def _import(window: MainWindow, folder: Path) -> QWidget:
    manuscript = folder / "manuscript.txt"
    manuscript.write_text("News\n\nFirst paragraph.\n\nSecond paragraph.\n", encoding="utf-8")
    return ImportDialog(window, read_manuscript(manuscript), "manuscript.txt")


def _differences(window: MainWindow, _: Path) -> QWidget:
    changed = Difference("news", "News", Change.TEXT, ((" ", "one"), ("-", "two"), ("+", "three")))
    return DifferencesDialog(window, (changed,), ("1", "2"))


def _waiting(window: MainWindow, _: Path) -> QWidget:
    dialog = WaitingDialog(window, window.say("output.title"), window.say("dialog.cancel"))
    dialog.show_stage(window.say("command.stage_export"), 0.4)
    return dialog


def _question(window: MainWindow, _: Path) -> QWidget:
    say = window.say
    choices = (say("dialog.save"), say("dialog.discard"), say("dialog.cancel"))
    text = say("dialog.unsaved", title="1")
    return question_box(window, say("dialog.unsaved_title"), text, choices, Mood.QUESTION)[0]


def _done(window: MainWindow, _: Path) -> QWidget:
    say = window.say
    choices = (say("output.open_file"), say("output.open_report"), say("output.open_folder"), say("dialog.close"))
    text = f"{say('output.done_text', name='1.pdf')}\n\n1.pdf"
    return question_box(window, say("output.done"), text, choices, Mood.DONE)[0]


def start_page(window: MainWindow, folder: Path, *, is_first: bool = False) -> StartPage:
    """The start page with a number, one that is gone, or none."""
    memory = Memory(None)
    day = date(2024, 1, 15).isoformat()
    if not is_first:
        memory.change(Settings((RecentNumber(str(folder), "1", 1, day), RecentNumber("/gone", "2", 2, day))))
    return StartPage(memory, window.language)


DIALOGS: Mapping[str, Maker] = {
    "cut_list": lambda window, _: CutListDialog(window, 3),
    "details": lambda window, _: DetailsDialog(window),
    "differences": _differences,
    "find": lambda window, _: FindDialog(window),
    "fit": lambda window, _: FitDialog(window),
    "import": _import,
    "layout": lambda window, _: LayoutDialog(window),
    "new": lambda window, folder: NewNumberDialog(window, window.language, "", folder),
    "next": lambda window, _: NextNumberDialog(window),
    "export": lambda window, _: ExportDialog(window),
    "impose": lambda window, _: ImposeDialog(window),
    "package": lambda window, _: PackageDialog(window),
    "shortcuts": lambda window, _: ShortcutsDialog(window),
    "start": start_page,
    "start_first": lambda window, folder: start_page(window, folder, is_first=True),
    "link": lambda window, _: LinkDialog("", window.language, window),
    "ruby": lambda window, _: RubyDialog("1", ("",), window.language, window),
    "waiting": _waiting,
    "question": _question,
    "done": _done,
}
"""By name."""
