"""The first page: what a newcomer can do, the numbers opened last, the layouts; signals say what was chosen."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bulletin_studio.base.findings import Argument
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.layout_list import LayoutList, name_of
from bulletin_studio.editor.memory import Memory
from bulletin_studio.files.load_layout import list_layouts
from bulletin_studio.session.settings import RecentNumber

_STYLE = """
QLabel#name { font-size: 26px; font-weight: 600; }
QLabel#about { color: palette(placeholder-text); }
QLabel[heading="true"] { font-size: 15px; font-weight: 600; margin-top: 8px; }
QPushButton#task { text-align: left; padding: 12px 16px; font-size: 15px; }
QListWidget { border: 1px solid palette(mid); border-radius: 4px; padding: 4px; }
QListWidget#recent::item { padding: 6px 4px; }
"""


class StartPage(QWidget):
    """The window without a number."""

    open_asked = Signal(object)
    """A number shall be opened: its folder; None where it is to be chosen."""
    new_asked = Signal(str)
    """A new number shall be made; the name of its layout, empty where none was chosen."""
    sample_asked = Signal()
    """The sample shall be opened."""

    def __init__(self, memory: Memory, language: Language) -> None:
        super().__init__()
        self._memory = memory
        self._language = language
        self.setWindowTitle("Bulletin Studio")
        self.setStyleSheet(_STYLE)
        self.resize(1040, 720)
        self.recent = QListWidget()
        self.recent.setObjectName("recent")
        self.recent.setWordWrap(True)
        self.recent.setAccessibleName(self._say("start.recent"))
        self.recent.itemActivated.connect(self._open_recent)
        self.recent.itemClicked.connect(self._open_recent)
        self.layouts = LayoutList(list_layouts(), language, is_single_row=True)
        self.layouts.setAccessibleName(self._say("start.layouts"))
        self.layouts.itemActivated.connect(self._new_with)
        self.layouts.itemClicked.connect(self._new_with)
        self._arrange()
        self.refresh()

    def _say(self, code: str, **arguments: Argument) -> str:
        return say(code, self._language, **arguments)

    def _arrange(self) -> None:
        name, about = QLabel(self._say("start.name")), QLabel(self._say("start.about"))
        name.setObjectName("name")
        about.setObjectName("about")
        tasks = QVBoxLayout()
        self.open_button = self._task("start.open", "start.open_tip", self._open_asked)
        self.new_button = self._task("start.new", "start.new_tip", self._new_asked)
        self.sample_button = self._task("start.sample", "start.sample_tip", self._sample_asked)
        for button in (self.open_button, self.new_button, self.sample_button):
            tasks.addWidget(button)
        tasks.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(36, 28, 36, 28)
        grid.setHorizontalSpacing(28)
        grid.addWidget(name, 0, 0, 1, 2)
        grid.addWidget(about, 1, 0, 1, 2)
        grid.addWidget(_heading(self._say("start.tasks")), 2, 0)
        grid.addWidget(_heading(self._say("start.recent")), 2, 1)
        grid.addLayout(tasks, 3, 0)
        grid.addWidget(self.recent, 3, 1)
        grid.addWidget(_heading(self._say("start.layouts")), 4, 0, 1, 2)
        grid.addWidget(self.layouts, 5, 0, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(3, 1)

    def _task(self, code: str, tip: str, does: object) -> QPushButton:
        button = QPushButton(self._say(code))
        button.setObjectName("task")
        button.setAccessibleName(self._say(code))
        button.setToolTip(self._say(tip))
        button.clicked.connect(does)
        return button

    def refresh(self) -> None:
        """Shows the numbers opened last; those that are gone are greyed."""
        self.recent.clear()
        for each in self._memory.settings.recent:
            item = QListWidgetItem(f"{recent_title(each, self._language)}\n{each.folder}")
            item.setData(Qt.ItemDataRole.UserRole, each.folder)
            item.setToolTip(each.folder)
            item.setSizeHint(QSize(0, 3 * self.fontMetrics().lineSpacing()))
            if not Path(each.folder).is_dir():
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.recent.addItem(item)
        if not self.recent.count():
            item = QListWidgetItem(self._say("start.no_recent"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.recent.addItem(item)

    @Slot()
    def _open_asked(self) -> None:
        self.open_asked.emit(None)

    @Slot()
    def _new_asked(self) -> None:
        self.new_asked.emit("")

    @Slot()
    def _sample_asked(self) -> None:
        self.sample_asked.emit()

    @Slot(QListWidgetItem)
    def _open_recent(self, item: QListWidgetItem) -> None:
        folder = item.data(Qt.ItemDataRole.UserRole)
        if folder and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.open_asked.emit(Path(folder))

    @Slot(QListWidgetItem)
    def _new_with(self, item: QListWidgetItem) -> None:
        self.new_asked.emit(name_of(item))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The keys of the window of a number: Ctrl+O and Ctrl+N."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_O:
            self._open_asked()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_N:
            self._new_asked()
        else:
            super().keyPressEvent(event)


def recent_title(each: RecentNumber, language: Language) -> str:
    """A number opened before, with its day."""
    try:
        year: int | str = date.fromisoformat(each.day).year
    except ValueError:
        year = "?"
    title = say("editor.window_title", language, title=each.title, year=year, number=each.number)
    return f"{title}　{each.day}"


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("heading", "true")
    return label
