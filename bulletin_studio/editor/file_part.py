"""The File menu: numbers opened, saved, copied; articles and photos brought in; pages put out; the window closed."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from bulletin_studio.editor.bringing_in import choose_articles, choose_photos
from bulletin_studio.editor.copy_elsewhere import save_copy_elsewhere
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.next_number_dialog import NextNumberDialog
from bulletin_studio.editor.output import Output, print_number, put_out
from bulletin_studio.editor.output_dialogs import ExportDialog, ImposeDialog, OutputDialog, PackageDialog
from bulletin_studio.editor.recent_list import recent_title
from bulletin_studio.editor.showing_files import show_file


class FilePart(QObject):
    """Everything about the number as a file."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.output: Output | None = None
        say, add, keys = window.say, window.add_action, QKeySequence.StandardKey
        menu = window.menu("file")
        self.new = add("file", say("file.new_number"), self._new_number, keys.New)
        self.next = add("file", say("file.next_number"), self._next_number, "Ctrl+Shift+N")
        self.open = add("file", say("file.open"), self._open, keys.Open)
        self.recent = window.add_submenu("file", say("file.recent"))
        self.recent.aboutToShow.connect(self._fill_recent)
        self.start = add("file", say("file.start_page"), self._start)
        menu.addSeparator()
        self.save = add("file", say("editor.save"), window.save, keys.Save)
        self.copy = add("file", say("file.save_copy"), self._save_copy, "Ctrl+Shift+S")
        menu.addSeparator()
        self.articles = add("file", say("file.import_articles"), self._import_articles, "Ctrl+Shift+I")
        self.photos = add("file", say("file.import_photos"), self._import_photos, "Ctrl+D")
        menu.addSeparator()
        self.export = add("file", say("file.export"), self._export, "Ctrl+E")
        self.impose = add("file", say("file.impose"), self._impose, "Ctrl+Shift+E")
        self.package = add("file", say("file.package"), self._package)
        self.print = add("file", say("file.print"), self._print, keys.Print)
        menu.addSeparator()
        self.show_folder = add("file", say("file.show_folder"), self._show_folder)
        self.close = add("file", say("file.close"), window.close, "Ctrl+W")
        self.quit = add("file", say("file.quit"), self._quit, "Ctrl+Q")
        window.desk.number_changed.connect(self._show)
        window.desk.saved.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.save.setEnabled(self._window.desk.session.is_changed)

    # --- numbers

    def _new_number(self) -> None:
        self._window.new_asked.emit("")

    def _quit(self) -> None:
        """Closes every window, each asking what becomes of its number; one that stays open keeps the rest."""
        QApplication.closeAllWindows()

    def _next_number(self) -> None:
        dialog = NextNumberDialog(self._window)
        if dialog.exec() and dialog.made is not None:
            self._window.open_asked.emit(dialog.made)
        dialog.deleteLater()

    def _open(self) -> None:
        self._window.open_asked.emit(None)

    def _start(self) -> None:
        self._window.start_asked.emit()

    def _show_folder(self) -> None:
        show_file(self._window, self._window.desk.session.folder)

    @Slot()
    def _fill_recent(self) -> None:
        self.recent.clear()
        for each in self._window.memory.settings.recent:
            action = self.recent.addAction(recent_title(each, self._window.language))
            action.setData(each.folder)
            action.setToolTip(each.folder)
            action.triggered.connect(self._open_recent)
        self.recent.setToolTipsVisible(True)

    @Slot()
    def _open_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._window.open_asked.emit(Path(str(action.data())))

    def _save_copy(self) -> None:
        save_copy_elsewhere(self._window)

    # --- in and out

    def _import_articles(self) -> None:
        choose_articles(self._window)

    def _import_photos(self) -> None:
        choose_photos(self._window)

    def _export(self) -> None:
        self._ask(ExportDialog(self._window))

    def _impose(self) -> None:
        self._ask(ImposeDialog(self._window))

    def _package(self) -> None:
        self._ask(PackageDialog(self._window))

    def _ask(self, dialog: OutputDialog) -> None:
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.output = put_out(self._window, dialog.order())
        dialog.deleteLater()

    def _print(self) -> None:
        self.output = print_number(self._window)
