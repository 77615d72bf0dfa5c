"""Small dialogs of the Text menu: 注音 character by character, and the address of a link."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.files.bracket_tail import ADDRESS
from bulletin_studio.session.pinyin import accented

_A_ROW = 8


class RubyDialog(QDialog):
    """A field below each character for its reading."""

    def __init__(self, text: str, readings: Sequence[str], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("text.ruby_title", language))
        self._fields = [QLineEdit(reading) for reading in readings]
        grid = QGridLayout()
        for index, (character, field) in enumerate(zip(text, self._fields, strict=True)):
            head = QLabel(character)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            font = head.font()
            font.setPointSizeF(QFontInfo(font).pointSizeF() * 1.8)
            head.setFont(font)
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setMaximumWidth(84)
            field.setAccessibleName(say("text.ruby_of", language, character=character))
            row, column = divmod(index, _A_ROW)
            grid.addWidget(head, row * 2, column)
            grid.addWidget(field, row * 2 + 1, column)
        hint = QLabel(say("text.ruby_hint", language))
        hint.setWordWrap(True)
        layout = dialog_column(self)
        layout.addLayout(grid)
        layout.addWidget(hint)
        layout.addWidget(_buttons(self, language))

    @property
    def readings(self) -> tuple[str, ...]:
        """What stands in the fields, with tone marks; empty for none."""
        return tuple(accented(field.text().strip()) for field in self._fields)


class LinkDialog(QDialog):
    """An address."""

    def __init__(self, address: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("text.link_title", language))
        self._field = QLineEdit(address or "https://")
        self._field.setMinimumWidth(380)
        self._field.setAccessibleName(say("text.link_address", language))
        self._wrong = QLabel(say("text.link_wrong", language))
        self._wrong.setWordWrap(True)
        form = QFormLayout()
        form.addRow(QLabel(say("text.link_address", language)))
        form.addRow(self._field)
        form.addRow(self._wrong)
        layout = dialog_column(self)
        layout.addLayout(form)
        buttons = _buttons(self, language)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.is_removed = False
        if address:
            remove = buttons.addButton(say("text.link_remove", language), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.clicked.connect(self._remove)
        layout.addWidget(buttons)
        self._field.textChanged.connect(self._check)
        self._check()
        self._field.selectAll()

    @property
    def address(self) -> str:
        """The address; empty where the link is to go."""
        return "" if self.is_removed else _whole_address(self._field.text())

    def type_address(self, address: str) -> None:
        """As if it were typed."""
        self._field.setText(address)

    def _remove(self) -> None:
        self.is_removed = True
        self.accept()

    def _check(self) -> None:
        is_right = ADDRESS.fullmatch(_whole_address(self._field.text())) is not None
        self._ok.setEnabled(is_right)
        self._wrong.setVisible(not is_right and self._field.text() not in ("", "https://"))


def _whole_address(text: str) -> str:
    """What people leave out is put before addresses."""
    text = text.strip()
    return f"https://{text}" if text.lower().startswith("www.") else text


def _buttons(dialog: QDialog, language: Language) -> QDialogButtonBox:
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
    buttons.button(standard.Ok).setText(say("text.ok", language))
    buttons.button(standard.Cancel).setText(say("text.cancel", language))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
