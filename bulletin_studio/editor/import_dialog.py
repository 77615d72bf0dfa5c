"""What a manuscript becomes: its blocks with the roles found shown and changed, the drafts to bring in out."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
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


class ImportDialog(QDialog):
    """A row for each block: what it is taken for, and its text in a look that shows it."""

    def __init__(self, window: MainWindow, manuscript: Manuscript, file_name: str) -> None:
        super().__init__(window)
        self._window = window
        self._manuscript = manuscript
        say = window.say
        self.setWindowTitle(say("importing.title", name=file_name))
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
        self.choices = [
            self._fill_row(row, block, role)
            for row, (block, role) in enumerate(zip(manuscript.blocks, find_roles(manuscript.blocks), strict=True))
        ]
        self.account = QLabel()
        self.account.setWordWrap(True)
        about = QLabel(say("importing.about"))
        about.setWordWrap(True)
        column = dialog_column(self)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        column.addWidget(self.account)
        column.addWidget(accept_buttons(self, say("importing.bring_in"), self.accept))
        self.drafts: tuple[Draft, ...] = ()
        for choice in self.choices:
            choice.currentIndexChanged.connect(self._show)
        self._show()

    def _fill_row(self, row: int, block: Block, role: Role) -> QComboBox:
        """The choice of a row; pictures and tables are what they are, or left out."""
        fixed = (role, Role.LEFT_OUT) if role in (Role.PHOTO, Role.TABLE) else _TEXT_ROLES
        choice = QComboBox()
        for each in fixed:
            choice.addItem(self._window.say(f"intake.role_{each.value}"), each.value)
        choice.setCurrentIndex(fixed.index(role))
        choice.setAccessibleName(self._window.say("importing.role"))
        self.table.setCellWidget(row, 0, choice)
        text = block.picture.name if block.picture is not None else block.text
        if block.rows:
            text = "\n".join("　|　".join(cells) for cells in block.rows)
        shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
        item = QTableWidgetItem(shown)
        if block.picture is not None:
            item.setIcon(icon("photo"))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.table.setItem(row, 1, item)
        return choice

    @property
    def roles(self) -> tuple[Role, ...]:
        """The role of each block."""
        return tuple(Role(str(choice.currentData())) for choice in self.choices)

    @Slot()
    def _show(self) -> None:
        roles = self.roles
        for row, role in enumerate(roles):
            item = self.table.item(row, 1)
            if item is not None:
                self._dress(item, role)
        self.table.resizeRowsToContents()
        self.drafts, ledger = assemble(self._manuscript, roles)
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
        return f"{head}　{account}\n" + say("importing.comma").join(losses)
