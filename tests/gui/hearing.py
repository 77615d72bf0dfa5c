"""What those who hear a window are told, and every word it shows of its own: widgets in, names and texts out."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QStatusBar,
    QTabBar,
    QTableView,
    QTabWidget,
    QToolBar,
    QTreeView,
    QWidget,
)

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
ALLOWED = {
    "PDF",
    "Word",
    "ppi",
    "Ctrl",
    "Shift",
    "Alt",
    "Tab",
    "Enter",
    "Bulletin",
    "Studio",
    "PgUp",
    "PgDown",
    "Del",
    "Ins",
}
ALLOWED |= {
    "Return",
    "Backspace",
    "Home",
    "End",
    "Esc",
    "Space",
    "F",
    "txt",
    "md",
    "docx",
    "issue",
    "yaml",
    "Up",
    "Down",
}

ALSO_HEARD = (QDockWidget, QProgressBar, QStatusBar, QTabWidget, QToolBar)
"""What cannot have the keys but is told of: where one is, and how far something has come."""


def nameless(root: QWidget) -> list[str]:
    """Widgets that somebody who cannot see would hear nothing of."""
    found = []
    for widget in root.findChildren(QWidget):
        takes_keys = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if not (takes_keys or isinstance(widget, ALSO_HEARD)) or widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        is_inner = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QTabBar)
        if not name and not is_inner and "ComboBoxPrivate" not in type(widget.parent()).__name__:
            is_popup = widget.window() is not root.window()
            found.extend([] if is_popup else [f"{type(widget).__name__} in {type(widget.parent()).__name__}"])
    return found


def texts(root: QWidget) -> Iterator[str]:
    """Everything the window says of its own: actions, labels, tooltips, names, entries of choices."""
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.toolTip(), widget.statusTip())
        yield from own_texts(widget)


def own_texts(widget: QWidget) -> tuple[str, ...]:
    """What a widget of its kind shows."""
    match widget:
        case QLabel() | QAbstractButton():
            return (widget.text(),)
        case QDockWidget() | QDialog() | QToolBar():
            return (widget.windowTitle(),)
        case QLineEdit() | QPlainTextEdit():
            return (widget.placeholderText(),)
        case QComboBox():
            return tuple(widget.itemText(place) for place in range(widget.count()))
        case QTableView() | QTreeView():
            model = widget.model()
            columns = range(model.columnCount()) if model is not None else ()
            return tuple(str(model.headerData(each, Qt.Orientation.Horizontal) or "") for each in columns)
        case _:
            return ()
