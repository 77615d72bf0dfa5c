"""The number after this one: number, total, day, folder and what becomes of the texts are asked for, it is written."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QRadioButton

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.editor.asking import tell_fault
from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.new_number_dialog import FolderField, accept_buttons, day_field, day_of, number_field
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.next_number import earlier_numbers, next_folder, next_number, write_next_number


class NextNumberDialog(QDialog):
    """Asks for the next number; `made` is its folder once it is written."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.made: Path | None = None
        say, session = window.say, window.desk.session
        self.setWindowTitle(say("next.title"))
        self.setMinimumWidth(540)
        self._earlier = earlier_numbers(session.folder, session.issue)
        following = next_number(session.issue, self._earlier, keeps_text=False)
        self.number = number_field(following.number, say("number.number"))
        self.total = number_field(following.total or 0, say("number.total"), least=0)
        self.total.setSpecialValueText(say("number.no_total"))
        self.day = day_field(following.day, say("number.day"))
        self.cleared = QRadioButton(say("next.cleared"))
        self.kept = QRadioButton(say("next.kept"))
        self.cleared.setChecked(True)
        path = next_folder(session.folder, session.issue, following)
        self.folder = FolderField(path, say("new.folder"), say("dialog.choose"))
        form = QFormLayout()
        form.addRow(say("number.number"), self.number)
        form.addRow(say("number.total"), self.total)
        form.addRow(say("number.day"), self.day)
        form.addRow(say("next.texts"), self.cleared)
        form.addRow("", self.kept)
        about = QLabel(say("next.about"))
        about.setWordWrap(True)
        column = dialog_column(self)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(QLabel(say("new.folder")))
        column.addWidget(self.folder)
        column.addStretch(1)
        column.addWidget(accept_buttons(self, say("next.make"), self._make))

    def number_made(self) -> Issue:
        """The number as the fields say."""
        following = next_number(self._window.desk.issue, self._earlier, keeps_text=self.kept.isChecked())
        total = self.total.value() or None
        return replace(following, number=self.number.value(), total=total, day=day_of(self.day))

    @Slot()
    def _make(self) -> None:
        folder = self.folder.path
        try:
            write_next_number(folder, self.number_made(), self._window.desk.session.folder)
        except BulletinError as fault:
            tell_fault(self, self._window.language, fault.findings)
            return
        self.made = folder
        self.accept()
