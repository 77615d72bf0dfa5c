"""The first page: what one can do now, the numbers opened last, the layouts; signals say what was chosen."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bulletin_studio.base.findings import Argument
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.layout_list import LayoutList, name_of
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.recent_list import RecentList, number_name
from bulletin_studio.editor.task_card import CARD_STYLE, TaskCard
from bulletin_studio.files.layout_titles import list_layout_titles
from bulletin_studio.session.settings import RecentNumber

_STYLE = (
    CARD_STYLE
    + """
QLabel#name { font-size: 26px; font-weight: 600; }
QLabel#about { color: palette(placeholder-text); }
QLabel[heading="true"] { font-size: 15px; font-weight: 600; }
QLabel#step-number { background: palette(highlight); color: palette(highlighted-text); border-radius: 13px; }
QLabel#step-name { font-weight: 600; }
QLabel#step-about { color: palette(placeholder-text); }
QFrame#steps, QListWidget { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }
QListWidget { padding: 4px; }
QPushButton#link { border: none; color: palette(link); padding: 2px 4px; text-align: left; }
QPushButton#link:focus { border: 1px solid palette(highlight); border-radius: 3px; }
"""
)
_SIZE = QSize(1080, 740)
_LAYOUT_PICTURE = QSize(104, 147)
_MARGIN_PX, _GAP_PX = 36, 24
_STEP_PX = 26
_LOGO_PX = 56


class StartPage(QWidget):
    """The window without a number."""

    open_asked = Signal(object)
    """A number shall be opened: its folder; None where it is to be chosen."""
    new_asked = Signal(str)
    """A new number shall be made; the name of its layout, empty where none was chosen."""
    next_asked = Signal(object)
    """The number after another shall be made: the folder of that."""
    sample_asked = Signal()
    """The sample shall be opened."""

    def __init__(self, memory: Memory, language: Language) -> None:
        super().__init__()
        self._memory = memory
        self._language = language
        self._latest: RecentNumber | None = None
        self.setWindowTitle(self._say("start.name"))
        self.setStyleSheet(_STYLE)
        self.resize(_SIZE)
        self.first = self._card("sample", self._first_asked)
        self.new_button = self._card("new", self._new_asked)
        self.open_button = self._card("open", self._open_asked)
        self.recent = RecentList(language)
        self.recent.open_asked.connect(self.open_asked)
        self.recent.forget_asked.connect(self._forget)
        self.sample_button = QPushButton(self._say("start.sample_too"))
        self.sample_button.setObjectName("link")
        self.sample_button.setAutoDefault(True)
        self.sample_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.sample_button.setToolTip(self._say("start.sample_tip"))
        self.sample_button.clicked.connect(self.sample_asked)
        self.layouts = LayoutList(list_layout_titles(None), language, _LAYOUT_PICTURE)
        self.layouts.setAccessibleName(self._say("start.layouts"))
        self.layouts.itemActivated.connect(self._new_with)
        self.layouts.itemClicked.connect(self._new_with)
        self._left = QStackedWidget()
        self._left.addWidget(self._recent_side())
        self._left.addWidget(self._steps_side())
        self._add_keys()
        self._arrange()
        self.refresh()

    def _say(self, code: str, **arguments: Argument) -> str:
        return say(code, self._language, **arguments)

    # --- how it is put together

    def _card(self, name: str, does: object) -> TaskCard:
        card = TaskCard(_ICONS[name], self._say(f"start.{name}"), self._say(f"start.{name}_tip"))
        card.clicked.connect(does)
        return card

    def _add_keys(self) -> None:
        """The keys of the window of a number."""
        keys = QKeySequence.StandardKey
        for key, does in ((keys.Open, self._open_asked), (keys.New, self._new_asked), (keys.Close, self.close)):
            action = QAction(self)
            action.setShortcuts(QKeySequence.keyBindings(key))
            action.triggered.connect(does)
            self.addAction(action)

    def _arrange(self) -> None:
        tasks = QHBoxLayout()
        tasks.setSpacing(16)
        for card in (self.first, self.new_button, self.open_button):
            tasks.addWidget(card, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(_heading(self._say("start.layouts")))
        right.addWidget(self.layouts, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN_PX, _MARGIN_PX - 8, _MARGIN_PX, _MARGIN_PX - 8)
        grid.setHorizontalSpacing(_GAP_PX)
        grid.setVerticalSpacing(_GAP_PX - 4)
        grid.addLayout(self._head(), 0, 0, 1, 2)
        grid.addLayout(tasks, 1, 0, 1, 2)
        grid.addWidget(self._left, 2, 0)
        grid.addLayout(right, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, 3 * (_LAYOUT_PICTURE.width() + 28) + 40)
        grid.setRowStretch(2, 1)

    def _head(self) -> QHBoxLayout:
        """The program's sign and name."""
        name, about, sign = QLabel(self._say("start.name")), QLabel(self._say("start.about")), QLabel()
        name.setObjectName("name")
        about.setObjectName("about")
        drawing = QIcon(str(Path(__file__).with_name("bulletin-studio.svg")))
        sign.setPixmap(drawing.pixmap(QSize(_LOGO_PX, _LOGO_PX), self.devicePixelRatioF()))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(name)
        texts.addWidget(about)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(sign)
        head.addLayout(texts, 1)
        return head

    def _recent_side(self) -> QWidget:
        """The numbers opened last, and the sample."""
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_heading(self._say("start.recent")))
        column.addWidget(self.recent, 1)
        column.addWidget(self.sample_button, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _steps_side(self) -> QWidget:
        """What a newcomer does, one after another."""
        side, steps = QWidget(), QFrame()
        steps.setObjectName("steps")
        rows = QGridLayout(steps)
        rows.setContentsMargins(20, 22, 20, 22)
        rows.setHorizontalSpacing(14)
        rows.setVerticalSpacing(22)
        rows.setColumnStretch(1, 1)
        for number in (1, 2, 3):
            sign = QLabel(str(number))
            sign.setObjectName("step-number")
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            sign.setFixedSize(_STEP_PX, _STEP_PX)
            rows.addWidget(sign, number, 0, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(self._step(number), number, 1)
        rows.setRowStretch(4, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_heading(self._say("start.steps")))
        column.addWidget(steps, 1)
        return side

    def _step(self, number: int) -> QVBoxLayout:
        name, about = QLabel(self._say(f"start.step_{number}")), QLabel(self._say(f"start.step_{number}_about"))
        name.setObjectName("step-name")
        about.setObjectName("step-about")
        about.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(name)
        column.addWidget(about)
        return column

    # --- what it shows and says

    def refresh(self) -> None:
        """Shows the numbers opened last; where there are none, how to begin."""
        recent = self._memory.settings.recent
        self.recent.show_numbers(recent)
        self._left.setCurrentIndex(0 if recent else 1)
        self._latest = next((each for each in recent if Path(each.folder).is_dir()), None)
        if self._latest is None:
            self.first.show_task(_ICONS["sample"], self._say("start.sample"), self._say("start.sample_tip"))
        else:
            about = self._say("start.next_tip", name=number_name(self._latest, self._language))
            self.first.show_task(_ICONS["next"], self._say("start.next"), about)

    @Slot()
    def _first_asked(self) -> None:
        if self._latest is None:
            self.sample_asked.emit()
        else:
            self.next_asked.emit(Path(self._latest.folder))

    @Slot()
    def _open_asked(self) -> None:
        self.open_asked.emit(None)

    @Slot()
    def _new_asked(self) -> None:
        self.new_asked.emit("")

    @Slot(str)
    def _forget(self, folder: str) -> None:
        self._memory.forget(folder)
        self.refresh()

    @Slot(QListWidgetItem)
    def _new_with(self, item: QListWidgetItem) -> None:
        self.new_asked.emit(name_of(item))


_ICONS = {"sample": "preview", "new": "number-new", "open": "open", "next": "number-next"}


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("heading", "true")
    return label
