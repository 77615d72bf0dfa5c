"""Never lose work: recovery when a number is opened, news of files changed by others, questions before it is closed.

A window and its studio's language go in; the session is restored, read again, saved or given up as the editor chooses.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, Slot

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.words.catalogue import message, remedy
from bulletin_studio.editor.asking import Mood, ask, tell_fault
from bulletin_studio.editor.copy_elsewhere import save_copy_elsewhere
from bulletin_studio.editor.differences_dialog import DifferencesDialog
from bulletin_studio.editor.errand import Progress
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.differences import differences
from bulletin_studio.session.number_edits import ReplaceNumber
from bulletin_studio.session.opening import open_number
from bulletin_studio.session.recovery import Recovery, headlines, recovery_of

_TOLD_MS = 8_000
_SETTLED_MS = 500
"""Others write several files one after another; they are looked at when that long nothing has come."""


class Keeping(QObject):
    """The keeper of one window's number."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._is_asking = False
        self._is_told_gone = False
        self._changed_photos: set[str] = set()
        self._stamps: dict[str, tuple[int, int]] = {}
        self._watcher = QFileSystemWatcher(self)
        self._settled = window.soon(_SETTLED_MS, self.look_outside)
        self._watcher.fileChanged.connect(self._file_changed)
        self._watcher.directoryChanged.connect(self._something_changed)
        self._watch()
        window.may_close = self.may_close
        window.save_failed.connect(self.offer_copy)
        window.closing.connect(self._end)
        self._desk.saved.connect(self._watch)
        window.installEventFilter(self)

    # --- after a crash

    def recover(self) -> None:
        """Offers what a crash has left in the journal."""
        session = self._desk.session
        if not session.has_journal:
            return
        try:
            looked = self._window.wait_for(
                self._window.say("editor.reading", name=session.folder.name), lambda _: (recovery_of(session),)
            )
        except BulletinError as fault:
            tell_fault(self._window, self._window.language, fault.findings)
            return
        found = looked[0] if looked is not None else None
        if found is None:
            return
        if found.number is None:
            kept = session.set_journals_aside()
            names = "\n".join(str(path) for path in kept)
            say = self._window.say
            ask(self._window, say("dialog.recovery"), say("dialog.journal_damaged", path=names), (say("dialog.close"),))
            return
        self._offer(found)

    def _offer(self, found: Recovery) -> None:
        say, session = self._window.say, self._desk.session
        text = say("dialog.recovery_found", articles="、".join(headlines(found.differences)))
        if found.files_changed:
            text += "\n\n" + say("dialog.recovery_files_changed")
        choices = (say("dialog.restore"), say("dialog.look"), say("dialog.keep_files"))
        while (choice := ask(self._window, say("dialog.recovery"), text, choices)) == 1:
            self._show_differences(found)
        if choice == 0 and found.number is not None:
            self._desk.apply(ReplaceNumber(found.number))
            self._window.write_journal()
        else:
            session.set_journals_aside()

    def _show_differences(self, found: Recovery) -> None:
        names = (self._window.say("dialog.in_journal"), self._window.say("dialog.in_files"))
        DifferencesDialog(self._window, found.differences, names).exec()

    # --- files changed by others

    @Slot(str)
    def _file_changed(self, path: str) -> None:
        """A photo that was worked on in another program is shown anew; of texts the editor is asked."""
        folder = self._desk.session.folder
        self._changed_photos |= {file for file in self._photos() if str(folder / file) == path}
        self._settled.start()

    def _photos(self) -> list[str]:
        """The photos of the number, as its articles name them."""
        return [photo.file for article in self._desk.issue.articles for photo in article.photos]

    def _show_photos_anew(self) -> None:
        told, self._changed_photos = self._changed_photos, set()
        changed = [file for file in sorted(told) if self._is_other(file)]
        for file in changed:
            self._window.canvas.paint_with.pictures.forget(file)
            self._desk.session.look_again(file)
        if changed:
            self._desk.number_changed.emit()

    def _is_other(self, file: str) -> bool:
        """Whether a photo is other than when it was last looked at: its file is told of too when it is only copied."""
        before, now = self._stamps.get(file), _stamp(self._desk.session.folder / file)
        self._stamps[file] = now
        return before != now

    @Slot()
    def _something_changed(self) -> None:
        self._settled.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Looks at the files too when the window comes to the front: not every share tells of changes."""
        if watched is self._window and event.type() == QEvent.Type.WindowActivate:
            self._settled.start()
        return False

    @Slot()
    def look_outside(self) -> None:
        """Offers what others have changed in the folder."""
        session = self._desk.session
        if not session.folder_is_there:
            self._tell_gone()
            return
        if self._is_told_gone:
            self._is_told_gone = False
            text = self._window.say("dialog.folder_is_back", path=str(session.folder))
            self._window.statusBar().showMessage(text, _TOLD_MS)
        self._watch()
        self._show_photos_anew()
        changed = session.changed_outside() if not self._is_asking else ()
        if not changed:
            return
        self._is_asking = True
        try:
            self._offer_outside(changed)
        finally:
            self._is_asking = False

    def _tell_gone(self) -> None:
        """The folder is gone, which is told once: what is not in it any more is in the journal elsewhere, at once."""
        if self._is_told_gone or self._is_asking:
            return
        self._is_told_gone = self._is_asking = True
        self._window.journaling.start()
        try:
            again = self._offer_place(error("session.folder_gone"))
        finally:
            self._is_asking = False
        if again:
            self._is_told_gone = False
            self._settled.start()

    def _offer_place(self, gone: Finding) -> bool:
        """Says that the folder is gone and offers another; whether it shall be tried again."""
        say, language = self._window.say, self._window.language
        text = f"{message(gone, language)}\n\n{self._desk.session.folder}\n{remedy(gone, language)}\n"
        choices = (say("dialog.try_again"), say("dialog.save_copy"), say("dialog.close"))
        text += say("dialog.still_kept")
        choice = ask(self._window, say("dialog.folder_gone"), text, choices, mood=Mood.WARNING)
        if choice == 1:
            save_copy_elsewhere(self._window)
        return choice == 0

    def _offer_outside(self, changed: tuple[str, ...]) -> None:
        say, session = self._window.say, self._desk.session
        code = "dialog.outside_and_ours" if session.is_changed else "dialog.outside"
        text = say(code, files="\n".join(changed[:8]))
        choices = (say("dialog.show_differences"), say("dialog.read_again"), say("dialog.keep_ours"))
        while (choice := ask(self._window, say("dialog.outside_title"), text, choices)) == 0:
            self._show_outside()
        if choice == 1:
            self.read_again()
        else:
            session.keep_ours()

    def _show_outside(self) -> None:
        try:
            theirs = open_number(self._desk.session.folder).issue
        except BulletinError as fault:
            tell_fault(self._window, self._window.language, fault.findings)
            return
        names = (self._window.say("dialog.on_desk"), self._window.say("dialog.in_files"))
        DifferencesDialog(self._window, differences(self._desk.issue, theirs), names).exec()

    def read_again(self) -> None:
        """Reads the files anew; where they cannot be read now, the number stays as it is."""
        session = self._desk.session
        title = self._window.say("editor.reading", name=session.folder.name)
        try:
            found = self._window.wait_for(title, lambda _: session.read_folder())
            if found is not None:
                self._desk.read_again(found)
        except BulletinError as fault:
            tell_fault(self._window, self._window.language, fault.findings)

    def _watch(self) -> None:
        """Watches issue.yaml, the articles and layouts; files written by renaming must be watched anew."""
        folder = self._desk.session.folder
        places = [folder, folder / "articles", folder / "layouts", folder / "issue.yaml"]
        places += sorted((folder / "articles").glob("*.md"))
        photos = self._photos()
        places += [folder / file for file in photos]
        for file in photos:
            self._stamps.setdefault(file, _stamp(folder / file))
        known = {*self._watcher.files(), *self._watcher.directories()}
        new = [str(path) for path in places if path.exists() and str(path) not in known]
        if new:
            self._watcher.addPaths(new)

    # --- saving and closing

    @Slot(object)
    def offer_copy(self, findings: tuple[Finding, ...]) -> None:
        """The number could not be saved: says why and offers another folder."""
        if findings[0].code == "session.folder_gone":
            self._is_told_gone = True
            if self._offer_place(findings[0]):
                self._window.save()
            return
        say, language = self._window.say, self._window.language
        text = f"{message(findings[0], language)}\n\n{remedy(findings[0], language)}\n{say('dialog.still_here')}"
        choices = (say("dialog.save_copy"), say("dialog.close"))
        if ask(self._window, say("dialog.not_saved"), text, choices, mood=Mood.WARNING) == 0:
            save_copy_elsewhere(self._window)

    def may_close(self) -> bool:
        """Asks whether to save what was changed; whether the window may close."""
        session, say = self._desk.session, self._window.say
        if not session.is_changed:
            self._give_up_journal()
            return True
        choices = (say("dialog.save"), say("dialog.discard"), say("dialog.cancel"))
        text = say("dialog.unsaved", title=self._window.number_name())
        choice = ask(self._window, say("dialog.unsaved_title"), text, choices)
        if choice == 2 or (choice == 0 and not self._window.save()):
            return False
        self._give_up_journal()
        return True

    def _give_up_journal(self) -> None:
        """The number is saved or given up; a journal that is just being written is waited for in a thread."""
        if self._window.journaling.is_at_rest:
            self._end_session()
        else:
            self._window.wait_for(self._window.say("editor.closing"), self._end_session)

    def _end_session(self, progress: Progress | None = None) -> bool:
        del progress
        self._desk.session.close(discard=True)
        return True

    @Slot()
    def _end(self) -> None:
        self._settled.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)


def _stamp(path: Path) -> tuple[int, int]:
    """When a file was last written, and its size in bytes; zeros for one that is not there."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
