"""Saves a copy of the window's number elsewhere: a folder asked for and written, whether that was done out."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.editor.asking import Mood, ask, tell_fault
from bulletin_studio.editor.errand import Progress
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.copying import save_copy

_TOLD_MS = 8_000


def save_copy_elsewhere(window: MainWindow) -> bool:
    """Asks for a new folder and writes the number there with all its files; the window goes on with its own."""
    session = window.desk.session
    folder = session.folder.resolve()
    usual = folder.with_name(window.say("file.copy_name", name=folder.name))
    chosen, _ = QFileDialog.getSaveFileName(window, window.say("dialog.save_copy_title"), str(usual))
    if not chosen:
        return False

    def copied(progress: Progress) -> bool:
        """Called in a thread."""
        save_copy(session, Path(chosen), progress)
        return True

    try:
        if not window.wait_for(window.say("editor.copying"), copied):
            return False
    except BulletinError as fault:
        tell_fault(window, window.language, fault.findings)
        return False
    if session.folder_is_there:
        window.statusBar().showMessage(window.say("dialog.copy_saved", path=chosen), _TOLD_MS)
    else:
        text = window.say("dialog.copy_without_photos", path=chosen)
        ask(window, window.say("dialog.folder_gone"), text, (window.say("dialog.close"),), mood=Mood.WARNING)
    return True
