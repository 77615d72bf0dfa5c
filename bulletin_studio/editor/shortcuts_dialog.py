"""The list of shortcuts, made from the window's own menus and the keys of its tools."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
)

from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.main_window import MENUS, MainWindow

_ON_PAGES = (
    *("nudge", "grow", "next_thing", "into_text", "remove", "leave"),
    *("next_part", "paragraphs", "letters", "menu_key", "pan", "wheel"),
)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A command with its keys, in a group for people."""

    group: str
    command: str
    keys: str


def shortcuts_of(window: MainWindow) -> tuple[Shortcut, ...]:
    """All commands of the menus that have keys, then the keys on the pages."""
    found = [each for name in MENUS for each in _of_menu(window.menu(name), _plain(window.menu(name).title()))]
    group = window.say("help.on_pages")
    found += [Shortcut(group, window.say(f"help.{name}"), window.say(f"help.{name}_keys")) for name in _ON_PAGES]
    return tuple(found)


def _of_menu(menu: QMenu, group: str) -> Iterator[Shortcut]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, group)
        elif action.shortcuts():
            keys = (each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts())
            yield Shortcut(group, _plain(action.iconText()), "、".join(dict.fromkeys(keys)))


def _plain(text: str) -> str:
    """The words of a menu without the sign of its letter: 文件(&F) is 文件."""
    head, _, _ = text.partition("(&")
    return head.replace("&", "")


class ShortcutsDialog(QDialog):
    """The list, with a field to filter it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(window.say("help.shortcuts_title"))
        self.resize(520, 560)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(window.say("help.shortcuts_find"))
        self.filter.setAccessibleName(window.say("help.shortcuts_find"))
        self.filter.textChanged.connect(self._filter)
        self.list = QTreeWidget()
        self.list.setAccessibleName(window.say("help.shortcuts_title"))
        self.list.setHeaderLabels([window.say("help.shortcut_command"), window.say("help.shortcut_keys")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._fill(shortcuts_of(window))
        header = self.list.header()
        header.setAccessibleName(window.say("help.shortcuts_title"))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        buttons = QDialogButtonBox()
        close = buttons.addButton(window.say("dialog.close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAccessibleName(window.say("dialog.close"))
        buttons.rejected.connect(self.reject)
        column = dialog_column(self)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    def _fill(self, shortcuts: tuple[Shortcut, ...]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for each in shortcuts:
            if each.group not in groups:
                head = QTreeWidgetItem(self.list, [each.group])
                font = head.font(0)
                font.setBold(True)
                head.setFont(0, font)
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                groups[each.group] = head
            QTreeWidgetItem(groups[each.group], [each.command, each.keys])
        self.list.expandAll()

    def _filter(self, text: str) -> None:
        wanted = text.strip().lower()
        for place in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(place)
            if group is None:
                continue
            shown = 0
            for number in range(group.childCount()):
                item = group.child(number)
                is_wanted = item is not None and wanted in f"{item.text(0)} {item.text(1)}".lower()
                if item is not None:
                    item.setHidden(not is_wanted)
                shown += is_wanted
            group.setHidden(not shown)
