"""What a manuscript becomes: its blocks with the roles found shown and changed, the drafts to bring in out."""

from functools import partial
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
)

from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.icons import icon
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.new_number_dialog import accept_buttons
from bulletin_studio.intake.assemble import Draft, assemble
from bulletin_studio.intake.manuscript import Block, Ledger, Loss, Manuscript, Role
from bulletin_studio.intake.roles import find_roles

_TEXT_ROLES = tuple(role for role in Role if role not in (Role.PHOTO, Role.TABLE))
_LARGER = {Role.HEADLINE: 4, Role.KICKER: 1, Role.CROSSHEAD: 1}
_FAINT = (Role.LEFT_OUT, Role.BYLINE, Role.CAPTION, Role.NOTE, Role.SIGNATURE)
_LONGEST_SHOWN = 220
_AT_ONCE = 20
"""So many rows have their choices and texts when the dialog comes."""
_TURN_S = 0.015
"""Rows are fitted no longer than this before the window has its turn."""


class ImportDialog(QDialog):
    """A row for each block: what it is taken for, and its text in a look that shows it."""

    def __init__(self, window: MainWindow, manuscript: Manuscript, file_name: str, index: int = 1, of: int = 1) -> None:
        """Shows a manuscript, the `index`th of as many as are brought in together."""
        super().__init__(window)
        self._window = window
        self._manuscript = manuscript
        self.is_last = False
        say = window.say
        code = "importing.title" if of == 1 else "importing.title_of"
        self.setWindowTitle(say(code, name=file_name, index=index, count=of))
        self.resize(860, 640)
        self.table = QTableWidget(len(manuscript.blocks), 2)
        self.table.setHorizontalHeaderLabels([say("importing.role"), say("importing.text")])
        self.table.setAccessibleName(say("importing.table"))
        self.table.horizontalHeader().setAccessibleName(say("importing.table"))
        self.table.verticalHeader().setAccessibleName(say("importing.table"))
        self.table.verticalHeader().hide()
        for corner in self.table.findChildren(QAbstractButton):
            corner.setAccessibleName(say("importing.table"))
        self.table.setWordWrap(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setColumnWidth(0, 120)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._roles = list(find_roles(manuscript.blocks))
        self.choices: dict[int, QComboBox] = {}
        """The choices of the rows that have been in view; a choice for each of thousands would take seconds."""
        self._fitted = 0
        self._going_on = QTimer(self)
        self._going_on.setSingleShot(True)
        self._going_on.timeout.connect(self._fit_rows)
        self.table.verticalScrollBar().valueChanged.connect(self._show_choices)
        self.account = QLabel()
        self.account.setWordWrap(True)
        about = QLabel(say("importing.about"))
        about.setWordWrap(True)
        column = dialog_column(self)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        column.addWidget(self.account)
        column.addWidget(self._buttons(index, of))
        self.drafts: tuple[Draft, ...] = ()
        for row in range(min(_AT_ONCE, len(self._roles))):
            self._show_choice(row)
        self._fit_rows()
        self._show()

    def _buttons(self, index: int, of: int) -> QDialogButtonBox:
        """Import or not; of several this one, or none of those that follow either."""
        say = self._window.say
        buttons = accept_buttons(self, say("importing.bring_in"), self.accept)
        if of > 1:
            buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(say("importing.skip"))
        if index < of:
            stop = buttons.addButton(say("importing.stop"), QDialogButtonBox.ButtonRole.DestructiveRole)
            stop.setAutoDefault(False)
            stop.clicked.connect(self.stop)
        return buttons

    @Slot()
    def _fit_rows(self) -> None:
        """Fills rows with their texts, each as high as it needs, and goes on when the window has had its turn."""
        began = perf_counter()
        while self._fitted < len(self._roles) and (self._fitted < _AT_ONCE or perf_counter() - began < _TURN_S):
            self._fill_row(self._fitted, self._manuscript.blocks[self._fitted])
            self._fitted += 1
        if self._fitted < len(self._roles):
            self._going_on.start()
        self._show_choices()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fits the rows to the width they have now."""
        super().showEvent(event)
        self._fitted = 0
        self._going_on.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More rows may be in view."""
        super().resizeEvent(event)
        self._show_choices()

    @Slot()
    def _show_choices(self) -> None:
        """Gives the rows in view their choices."""
        if not self.isVisible():
            return
        first, last = self.table.rowAt(0), self.table.rowAt(self.table.viewport().height() - 1)
        for row in range(max(first, 0), (last if last >= 0 else len(self._roles) - 1) + 1):
            self._show_choice(row)

    def _show_choice(self, row: int) -> None:
        """The choice of a row; pictures and tables are what they are, or left out."""
        if row in self.choices:
            return
        role = self._roles[row]
        fixed = (role, Role.LEFT_OUT) if role in (Role.PHOTO, Role.TABLE) else _TEXT_ROLES
        choice = QComboBox()
        for each in fixed:
            choice.addItem(self._window.say(f"intake.role_{each.value}"), each.value)
        choice.setCurrentIndex(fixed.index(role))
        choice.setAccessibleName(self._window.say("importing.role"))
        choice.currentIndexChanged.connect(partial(self._choose, row))
        self.table.setCellWidget(row, 0, choice)
        self.choices[row] = choice

    def _choose(self, row: int, _: int) -> None:
        """A block is taken for something else."""
        self._roles[row] = Role(str(self.choices[row].currentData()))
        if row < self._fitted:
            self._fit_row(row)
        self._show()

    def _fill_row(self, row: int, block: Block) -> None:
        text = block.picture.name if block.picture is not None else block.text
        if block.rows:
            text = "\n".join("　|　".join(cells) for cells in block.rows)
        shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
        item = QTableWidgetItem(shown)
        if block.picture is not None:
            item.setIcon(icon("photo"))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.table.setItem(row, 1, item)
        self._fit_row(row)

    def _fit_row(self, row: int) -> None:
        """Shows the text of a row as what it is taken for, and makes room for it."""
        item = self.table.item(row, 1)
        if item is not None:
            self._dress(item, self._roles[row])
        self.table.resizeRowToContents(row)

    @Slot()
    def stop(self) -> None:
        """Neither this manuscript nor those after it are wanted."""
        self.is_last = True
        self.reject()

    @property
    def roles(self) -> tuple[Role, ...]:
        """The role of each block."""
        return tuple(self._roles)

    def _show(self) -> None:
        self.drafts, ledger = assemble(self._manuscript, self.roles)
        self.account.setText(self._account(ledger))

    def _dress(self, item: QTableWidgetItem, role: Role) -> None:
        font = QFont(self.font())
        font.setPointSizeF(QFontInfo(font).pointSizeF() + _LARGER.get(role, 0))
        font.setBold(role in (Role.HEADLINE, Role.CROSSHEAD))
        font.setStrikeOut(role is Role.LEFT_OUT)
        item.setFont(font)
        colour = self.palette().placeholderText().color() if role in _FAINT else self.palette().text().color()
        item.setForeground(QColor(colour))

    def _account(self, ledger: Ledger) -> str:
        """The account of every character, for people."""
        say = self._window.say
        total = ledger.characters + ledger.added
        photos = sum(len(draft.pictures) for draft in self.drafts)
        head = say("importing.counts", articles=len(self.drafts), photos=photos)
        account = say("intake.account", characters=total, placed=ledger.placed, removed=total - ledger.placed)
        losses = [say(f"intake.loss_{loss.value}", count=ledger.count(loss)) for loss in Loss if ledger.count(loss)]
        if ledger.insertions:
            losses.append(say("intake.insertions", count=ledger.insertions))
        if ledger.guessed_numbers:
            losses.append(say("intake.guessed_numbers", count=ledger.guessed_numbers))
        return f"{head}　{account}\n" + say("importing.comma").join(losses)
