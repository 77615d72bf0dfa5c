"""The numbers opened last: what is remembered in, a list to open one from or to take one out of."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.session.settings import RecentNumber

_FOLDER_ROLE = Qt.ItemDataRole.UserRole
_DAY_ROLE = Qt.ItemDataRole.UserRole + 1
_NAME_ROLE = Qt.ItemDataRole.UserRole + 2
_GONE_ROLE = Qt.ItemDataRole.UserRole + 3
_PADDING_PX = 10
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex


class RecentList(QListWidget):
    """A row for each number: its name and day, below it where it is kept."""

    open_asked = Signal(object)
    """A number shall be opened: its folder."""
    forget_asked = Signal(str)
    """A number shall not be listed any more: its folder."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(say("start.recent", language))
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)
        self.forget = QAction(say("start.forget", language), self)
        self.forget.setShortcut(QKeySequence.StandardKey.Delete)
        self.forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.forget.triggered.connect(self._forget)
        self.addAction(self.forget)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_numbers(self, numbers: tuple[RecentNumber, ...]) -> None:
        """Lists numbers; those that are gone are greyed, and whoever opens one is told."""
        self.clear()
        for each in numbers:
            is_there = Path(each.folder).is_dir()
            item = QListWidgetItem(recent_title(each, self._language))
            item.setData(_FOLDER_ROLE, each.folder)
            item.setData(_NAME_ROLE, number_name(each, self._language))
            item.setData(_DAY_ROLE, each.day)
            gone = say("start.gone", self._language, folder=each.folder)
            item.setToolTip(each.folder if is_there else gone)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.toolTip())
            item.setData(_GONE_ROLE, not is_there)
            self.addItem(item)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.open_asked.emit(Path(item.data(_FOLDER_ROLE)))

    @Slot()
    def _forget(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.forget_asked.emit(item.data(_FOLDER_ROLE))


class _Rows(QStyledItemDelegate):
    """Paints two lines: the name and at the right the day; the folder, cut in the middle where it is too long."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See Qt."""
        options = QStyleOptionViewItem(option)
        self.initStyleOption(options, index)
        options.text = ""
        list_: QWidget = options.widget
        list_.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, options, painter, list_)
        state: QStyle.StateFlag = options.state
        inner = QRect(options.rect).adjusted(_PADDING_PX, _PADDING_PX - 2, -_PADDING_PX, 2 - _PADDING_PX)
        lower = inner.adjusted(0, inner.height() // 2, 0, 0)
        upper = QRect(inner.topLeft(), QSize(inner.width(), inner.height() // 2))
        strong, quiet = _colours(list_.palette(), state, is_gone=bool(index.data(_GONE_ROLE)))
        name_font = QFont(list_.font())
        name_font.setBold(True)
        day = str(index.data(_DAY_ROLE))
        painter.save()
        painter.setFont(list_.font())
        painter.setPen(quiet)
        metrics = painter.fontMetrics()
        painter.drawText(upper, _RIGHT, day)
        folder = metrics.elidedText(str(index.data(_FOLDER_ROLE)), Qt.TextElideMode.ElideMiddle, lower.width())
        painter.drawText(lower, _LEFT, folder)
        upper.setWidth(upper.width() - metrics.horizontalAdvance(day) - _PADDING_PX)
        painter.setFont(name_font)
        painter.setPen(strong)
        name = painter.fontMetrics().elidedText(str(index.data(_NAME_ROLE)), Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, _LEFT, name)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        del index
        metrics: QFontMetrics = option.fontMetrics
        return QSize(0, 2 * metrics.lineSpacing() + 2 * _PADDING_PX)


def _colours(palette: QPalette, state: QStyle.StateFlag, *, is_gone: bool) -> tuple[QColor, QColor]:
    """Of a number's name, and of what stands beside and below it."""
    roles, group = QPalette.ColorRole, QPalette.ColorGroup.Active
    if state & QStyle.StateFlag.State_Selected:
        return palette.color(group, roles.HighlightedText), palette.color(group, roles.HighlightedText)
    if is_gone:
        grey = palette.color(QPalette.ColorGroup.Disabled, roles.Text)
        return grey, grey
    return palette.color(group, roles.Text), palette.color(group, roles.PlaceholderText)


def number_name(each: RecentNumber, language: Language) -> str:
    """What a number opened before is called."""
    try:
        year: int | str = date.fromisoformat(each.day).year
    except ValueError:
        year = "?"
    return say("editor.window_title", language, title=each.title, year=year, number=each.number)


def recent_title(each: RecentNumber, language: Language) -> str:
    """A number opened before, with its day."""
    return f"{number_name(each, language)}　{each.day}"
