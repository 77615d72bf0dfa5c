"""Fields of the properties panel: lines, choices and ticks that send one edit each and follow every change."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import Argument
from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.icons import tick_style
from bulletin_studio.session.edits import Edit

T = TypeVar("T")

Option = tuple[str, object]
"""What a choice shows, and what it stands for."""


class LineField(QLineEdit):
    """A line of text; what is typed is sent when the field is left or Enter is pressed."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.editingFinished.connect(self._finished)

    def show_value(self, text: str) -> None:
        """Shows a value, unless somebody is typing in the field."""
        if text == self._shown and (self.isModified() or self.text() == text):
            return
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    def _finished(self) -> None:
        if self.text() != self._shown:
            self.typed.emit(self.text())

    def taken(self) -> None:
        """What was typed has become an edit: the field shows the number's value again."""
        self.setModified(False)
        self._shown = "\0"


class ChoiceField(QComboBox):
    """One of several values."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Option, ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._activated)

    def show_value(self, options: Sequence[Option], value: object) -> None:
        """Shows a value among those that can be chosen."""
        blocker = QSignalBlocker(self)
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.clear()
            self.addItems([text for text, _ in options])
        values = [each for _, each in self._options]
        self.setCurrentIndex(values.index(value) if value in values else -1)
        blocker.unblock()

    def _activated(self, place: int) -> None:
        self.chosen.emit(self._options[place][1])


class PropertyForm(QWidget):
    """Fields for one kind of thing, and below them why a value was refused."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = QFormLayout(self)
        self.form.setContentsMargins(10, 10, 10, 10)
        self.form.setHorizontalSpacing(10)
        self.form.setVerticalSpacing(7)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.refusal = QLabel()
        self.refusal.setWordWrap(True)
        self.refusal.setStyleSheet("color: #d0342c;")
        self.refusal.hide()

    def say(self, code: str, **arguments: Argument) -> str:
        """The words for a code."""
        return say(code, self.desk.language, **arguments)

    def refresh(self) -> None:
        """Shows the number as it is now."""
        raise NotImplementedError

    def add(self, code: str, field: QWidget, tip: str = "") -> None:
        """Adds a field with its name."""
        name = self.say(code)
        field.setAccessibleName(name)
        field.setToolTip(self.say(tip) if tip else "")
        self.form.addRow(name, field)

    def add_refusal(self) -> None:
        """Ends the form with the place for refusals."""
        self.refusal.setAccessibleName(self.say("panel.properties"))
        self.form.addRow(self.refusal)

    def line(self, code: str, edit_of: Callable[[str], Edit | None], tip: str = "") -> LineField:
        """A line of text; `edit_of` makes an edit of it, or raises InputError."""
        field = LineField()
        field.typed.connect(partial(self._send_line, field, edit_of))
        self.add(code, field, tip)
        return field

    def choice(self, code: str, edit_of: Callable[[object], Edit | None]) -> ChoiceField:
        """One of several values."""
        field = ChoiceField()
        field.chosen.connect(partial(self._send, edit_of))
        self.add(code, field)
        return field

    def tick(self, code: str, edit_of: Callable[[bool], Edit | None]) -> QCheckBox:
        """Yes or no."""
        field = QCheckBox(self.say(code))
        field.setStyleSheet(tick_style())
        field.setAccessibleName(self.say(code))
        field.clicked.connect(partial(self._send_tick, field, edit_of))
        self.form.addRow("", field)
        return field

    def text(self, code: str) -> QLabel:
        """Something that is only shown."""
        label = QLabel()
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.add(code, label)
        return label

    def _send_line(self, field: LineField, edit_of: Callable[[str], Edit | None], text: str) -> None:
        if self._send(edit_of, text):
            field.taken()
            self.refresh()

    def _send_tick(self, field: QCheckBox, edit_of: Callable[[bool], Edit | None], *_: bool) -> None:
        self._send(edit_of, field.isChecked())

    def _send(self, edit_of: Callable[[T], Edit | None], value: T) -> bool:
        """Makes and sends the edit; False where the value makes no sense, which is told below the fields."""
        try:
            edit = edit_of(value)
        except InputError as fault:
            self.refusal.setText("\n".join(self.say(each.code, **dict(each.arguments)) for each in fault.findings))
            self.refusal.show()
            return False
        self.refusal.hide()
        if edit is not None:
            self.desk.apply(edit)
        else:
            self.refresh()
        return True
