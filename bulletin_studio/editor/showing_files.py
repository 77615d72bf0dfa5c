"""Opens files and folders with the system's programs: a path in; where no program takes it, its path is told."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from bulletin_studio.editor.asking import Mood, ask
from bulletin_studio.editor.main_window import MainWindow

_TOLD_MS = 8_000


def show_file(window: MainWindow, path: Path) -> bool:
    """Opens a file or folder with the program of the system for it; whether the system took it.

    Desktops take what they then have no program for, so that the path is told in the status line too.
    """
    if _open(path):
        window.statusBar().showMessage(window.say("output.opened", path=str(path)), _TOLD_MS)
        return True
    _tell_where(window, path)
    return False


def _tell_where(window: MainWindow, path: Path) -> None:
    """Tells the path, to be copied or looked up in its folder."""
    say, folder = window.say, path.parent
    ways = [say("output.copy_path"), *([] if path.is_dir() else [say("output.open_folder")]), say("dialog.close")]
    text = say("output.no_program", path=str(path))
    choice = ask(window, say("output.no_program_title"), text, ways, mood=Mood.WARNING)
    if choice == 0:
        QGuiApplication.clipboard().setText(str(path))
        window.statusBar().showMessage(say("output.path_copied", path=str(path)), _TOLD_MS)
    elif choice < len(ways) - 1 and not _open(folder):
        _tell_where(window, folder)


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
