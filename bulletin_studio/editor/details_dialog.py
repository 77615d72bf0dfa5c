"""What stands in masthead and imprint: the number's details in fields, one edit of the number out."""

from dataclasses import fields, replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.new_number_dialog import accept_buttons, day_field, day_of, number_field
from bulletin_studio.model.issue import Imprint, Issue, Masthead
from bulletin_studio.session.number_edits import ChangeNumber

_PARTED = "；"
"""Parts the names of one line of the imprint in its field."""
_MOST_PAGES = 400


class DetailsDialog(QDialog):
    """Masthead, number and day on one side, the imprint on the other."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        issue, say = window.desk.issue, window.say
        self.setWindowTitle(say("number.details"))
        self.resize(560, 560)
        self.masthead = {field.name: self._line(getattr(issue.masthead, field.name)) for field in fields(Masthead)}
        self.number = number_field(issue.number, say("number.number"))
        self.total = number_field(issue.total or 0, say("number.total"), least=0)
        self.total.setSpecialValueText(say("number.no_total"))
        self.day = day_field(issue.day, say("number.day"))
        self.pages = QSpinBox()
        self.pages.setRange(0, _MOST_PAGES)
        self.pages.setValue(issue.page_count or 0)
        self.pages.setSpecialValueText(say("number.any_pages"))
        self.protected = QPlainTextEdit("\n".join(issue.protected_words))
        self.protected.setMaximumHeight(84)
        self.imprint = {
            field.name: self._line(_PARTED.join(getattr(issue.imprint, field.name))) for field in fields(Imprint)
        }
        tabs = QTabWidget()
        tabs.setAccessibleName(say("number.details"))
        tabs.addTab(self._number_tab(), say("number.tab_number"))
        tabs.addTab(self._imprint_tab(), say("number.tab_imprint"))
        column = dialog_column(self)
        column.addWidget(tabs, 1)
        column.addWidget(accept_buttons(self, say("dialog.apply"), self._apply))

    def _line(self, text: str) -> QLineEdit:
        return QLineEdit(text)

    def _number_tab(self) -> QWidget:
        say = self._window.say
        page = QWidget()
        form = QFormLayout(page)
        for name, line in self.masthead.items():
            self._add(form, say(f"number.masthead_{name}"), line)
        self._add(form, say("number.number"), self.number)
        self._add(form, say("number.total"), self.total)
        self._add(form, say("number.day"), self.day)
        self._add(form, say("number.pages"), self.pages)
        self._add(form, say("number.protected"), self.protected)
        return page

    def _imprint_tab(self) -> QWidget:
        say = self._window.say
        page = QWidget()
        form = QFormLayout(page)
        for name, line in self.imprint.items():
            self._add(form, say(f"number.imprint_{name}"), line)
        area = QScrollArea()
        area.setAccessibleName(say("number.tab_imprint"))
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        return area

    def _add(self, form: QFormLayout, name: str, field: QWidget) -> None:
        field.setAccessibleName(name)
        form.addRow(name, field)

    def head(self) -> Issue:
        """The number as the fields say."""
        issue = self._window.desk.issue
        texts = {name: line.text().strip() for name, line in self.masthead.items()}
        masthead = Masthead(**texts | {"title": texts["title"] or issue.masthead.title})
        lines = {name: line.text().replace(";", _PARTED).split(_PARTED) for name, line in self.imprint.items()}
        imprint = Imprint(**{name: tuple(filter(None, map(str.strip, parts))) for name, parts in lines.items()})
        return replace(
            issue,
            masthead=masthead,
            imprint=imprint,
            number=self.number.value(),
            total=self.total.value() or None,
            day=day_of(self.day),
            page_count=self.pages.value() or None,
            protected_words=tuple(filter(None, map(str.strip, self.protected.toPlainText().splitlines()))),
        )

    @Slot()
    def _apply(self) -> None:
        self._window.desk.apply(ChangeNumber(self.head()))
        self.accept()
