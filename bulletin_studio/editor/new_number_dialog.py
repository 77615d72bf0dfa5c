"""A first number: masthead, number, day, layout and folder are asked for, the folder is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QSize, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Argument
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.asking import tell_fault
from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.layout_list import LayoutList
from bulletin_studio.files.layout_titles import list_layout_titles
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.new_issue import new_issue
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.empty_slot import empty_slot
from bulletin_studio.model.issue import Masthead
from bulletin_studio.model.placement import AUTOMATIC

MOST_NUMBER = 99_999
_LAYOUT_PICTURE = QSize(98, 138)


class FolderField(QWidget):
    """A line for a folder that need not be there yet, with a button to choose where it goes."""

    def __init__(self, path: Path, title: str, button: str) -> None:
        super().__init__()
        self._title = title
        self.setAccessibleName(title)
        self.line = QLineEdit(str(path))
        self.line.setAccessibleName(title)
        choose = QPushButton(button)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(choose)

    @property
    def path(self) -> Path:
        """The folder."""
        return Path(self.line.text().strip()).expanduser()

    @Slot()
    def _choose(self) -> None:
        home = QFileDialog.getExistingDirectory(self, self._title, str(self.path.parent))
        if home:
            self.line.setText(str(Path(home) / self.path.name))


def number_field(value: int, name: str, least: int = 1) -> QSpinBox:
    """A field for a number of the bulletin."""
    field = QSpinBox()
    field.setRange(least, MOST_NUMBER)
    field.setValue(value)
    field.setAccessibleName(name)
    return field


def day_field(day: date, name: str) -> QDateEdit:
    """A field for a day, with a calendar."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("yyyy-MM-dd")
    field.setAccessibleName(name)
    return field


def day_of(field: QDateEdit) -> date:
    """The day in a field."""
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def accept_buttons(dialog: QDialog, text: str, does: Callable[[], None]) -> QDialogButtonBox:
    """A button that does what the dialog is for, and Cancel."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    for other in (*box.buttons(), *dialog.findChildren(QPushButton)):
        if isinstance(other, QPushButton):
            other.setAutoDefault(False)
    button = box.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    button.setDefault(True)
    box.accepted.connect(does)
    box.rejected.connect(dialog.reject)
    return box


class NewNumberDialog(QDialog):
    """Asks for a first number; `made` is its folder once it is written."""

    def __init__(self, parent: QWidget | None, language: Language, layout_name: str, home: Path) -> None:
        super().__init__(parent)
        self._language = language
        self.made: Path | None = None
        self.setWindowTitle(self._say("new.title"))
        self.resize(840, 560)
        self.title = QLineEdit()
        self.title.setPlaceholderText(self._say("new.masthead_example"))
        self.title.setAccessibleName(self._say("number.masthead"))
        self.publisher = QLineEdit()
        self.publisher.setPlaceholderText(self._say("new.publisher_example"))
        self.publisher.setAccessibleName(self._say("number.publisher"))
        self.number = number_field(1, self._say("number.number"))
        today = QDate.currentDate()
        self.day = day_field(date(today.year(), today.month(), today.day()), self._say("number.day"))
        self.layouts = LayoutList(list_layout_titles(None), language, _LAYOUT_PICTURE)
        self.layouts.setAccessibleName(self._say("start.layouts"))
        self.layouts.choose(layout_name or "a4-two-column")
        self.folder = FolderField(
            home / self._say("new.folder_name"), self._say("new.folder"), self._say("dialog.choose")
        )
        self.title.textEdited.connect(self._name_folder)
        form = QFormLayout()
        for code, field in (
            ("number.masthead", self.title),
            ("number.publisher", self.publisher),
            ("number.number", self.number),
            ("number.day", self.day),
        ):
            form.addRow(self._say(code), field)
        column = dialog_column(self)
        column.addLayout(form)
        column.addWidget(QLabel(self._say("number.layout")))
        column.addWidget(self.layouts, 1)
        column.addWidget(QLabel(self._say("new.folder")))
        column.addWidget(self.folder)
        column.addWidget(accept_buttons(self, self._say("new.make"), self._make))
        self.title.setFocus()

    def _say(self, code: str, **arguments: Argument) -> str:
        return say(code, self._language, **arguments)

    @Slot(str)
    def _name_folder(self, title: str) -> None:
        """Names the folder by the bulletin and its first number."""
        safe = "".join("-" if each in '/\\:*?"<>|' else each for each in title.strip())
        if safe:
            name = f"{safe}-{day_of(self.day).year}-{self.number.value():02d}"
            self.folder.line.setText(str(self.folder.path.parent / name))

    @Slot()
    def _make(self) -> None:
        folder = self.folder.path
        try:
            issue = new_issue(folder, load_layout(self.layouts.current_name, None), empty_slot("01", AUTOMATIC))
            title, publisher = self.title.text().strip(), self.publisher.text().strip()
            masthead = Masthead(
                title or issue.masthead.title, issue.masthead.subtitle, publisher or issue.masthead.publisher
            )
            save_issue(folder, replace(issue, masthead=masthead, number=self.number.value(), day=day_of(self.day)))
        except BulletinError as fault:
            tell_fault(self, self._language, fault.findings)
            return
        self.made = folder
        self.accept()
