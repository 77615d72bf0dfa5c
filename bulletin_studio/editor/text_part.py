"""The Text menu: marks, 注音, links, paragraph styles and tables at the caret; what is checked follows the caret."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDialog, QMenu

from bulletin_studio.editor.main_window import MainWindow, shortcuts_of
from bulletin_studio.editor.text_dialogs import LinkDialog, RubyDialog
from bulletin_studio.model.story import MANUAL_BREAK, TABLE
from bulletin_studio.session.replacing import WALLS
from bulletin_studio.session.table_edits import ChangeTable, TableChange
from bulletin_studio.session.text_edits import (
    AnnotateText,
    LinkText,
    MarkText,
    StyleParagraphs,
    TextRange,
    fragments_in,
)
from bulletin_studio.session.text_looks import linked_range, look_of
from bulletin_studio.session.text_places import paragraph_at

_MARKS = (
    ("strong", "Ctrl+B"),
    ("emphasis", "Ctrl+I"),
    ("dots", "Ctrl+Shift+D"),
    ("name", "Ctrl+U"),
    ("book", "Ctrl+Shift+U"),
    ("super", "Ctrl+."),
    ("sub", "Ctrl+,"),
)
_STYLES = (
    ("body", "Ctrl+Alt+0"),
    ("crosshead", "Ctrl+Alt+1"),
    ("salutation", "Ctrl+Alt+2"),
    ("signature", "Ctrl+Alt+3"),
    ("note", "Ctrl+Alt+4"),
    ("list", "Ctrl+Alt+5"),
    ("names", "Ctrl+Alt+6"),
)
_TABLE_CHANGES = (
    (TableChange.ADD_ROW, "text.row_below"),
    (TableChange.REMOVE_ROW, "text.row_remove"),
    (TableChange.ADD_COLUMN, "text.column_right"),
    (TableChange.REMOVE_COLUMN, "text.column_remove"),
    (TableChange.TURN_HEAD, "text.table_head"),
    (TableChange.REMOVE, "text.table_remove"),
)
_MOST_READ = 16
"""More characters than this are not annotated one by one."""

_TOLD_MS = 6_000


class TextPart:
    """What can be done with text at the caret."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._desk = window.desk
        menu = window.menu("text")
        menu.addSeparator()
        self.marks: dict[str, QAction] = {}
        marks = self._submenu("text.menu_marks")
        for name, shortcut in self._known_marks():
            text = window.say(f"text.mark_{name}") if shortcut else name
            self.marks[name] = self._action(marks, text, partial(self.mark, name), shortcut, checkable=True)
        marks.addSeparator()
        self.clear = self._action(marks, window.say("text.clear_marks"), self.clear_marks, "Ctrl+\\")
        self.ruby = self._action(menu, window.say("text.ruby"), self.ask_readings, "Ctrl+Alt+R")
        self.link = self._action(menu, window.say("text.link"), self.ask_address, "Ctrl+K")
        self.styles: dict[str, QAction] = {}
        styles = self._submenu("text.menu_paragraph")
        group = QActionGroup(window)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for name, shortcut in _STYLES:
            text = window.say(f"text.style_{name}")
            self.styles[name] = self._action(styles, text, partial(self.style, name), shortcut, checkable=True)
            group.addAction(self.styles[name])
        self.tables = self._submenu("text.menu_table")
        self.actions = (marks.menuAction(), styles.menuAction(), self.tables.menuAction(), self.ruby, self.link)
        for change, code in _TABLE_CHANGES:
            self._action(self.tables, window.say(code), partial(self.change_table, change))
        window.desk.caret_moved.connect(self._show)
        self._show()

    def _known_marks(self) -> list[tuple[str, str]]:
        """The marks of the layout, those that every layout has first and with keys."""
        known = {style.name for style in self._desk.session.layout.character_styles}
        own = sorted(known - {name for name, _ in _MARKS})
        return [(name, keys) for name, keys in _MARKS if name in known] + [(name, "") for name in own]

    def _submenu(self, code: str) -> QMenu:
        menu = QMenu(self._window.say(code), self._window)
        self._window.menu("text").addMenu(menu)
        return menu

    def _action(
        self, menu: QMenu, text: str, does: Callable[..., None], shortcut: str = "", *, checkable: bool = False
    ) -> QAction:
        """Adds an action; its check mark is the caret's, not that of the click."""
        action = QAction(text, self._window)
        if shortcut:
            action.setShortcuts(shortcuts_of([shortcut]))
        action.setCheckable(checkable)
        action.triggered.connect(does)
        menu.addAction(action)
        return action

    def _show(self) -> None:
        """What is checked and can be done follows the caret."""
        place = self._desk.insertion
        look = look_of(self._desk.issue, place) if place is not None else None
        style = self._desk.typing_style
        for name, action in self.marks.items():
            action.setEnabled(look is not None)
            is_on = style == name if style is not None else look is not None and look.marks == {name}
            action.setChecked(is_on)
        is_body = place is not None and place.start.part == "body"
        for name, action in self.styles.items():
            action.setEnabled(is_body)
            action.setChecked(is_body and look is not None and look.paragraph_style == name)
        for action in (self.clear, self.ruby, self.link):
            action.setEnabled(look is not None)
        self.tables.menuAction().setEnabled(is_body and look is not None and look.paragraph_style == TABLE)

    # --- what is done

    def mark(self, name: str, _: object = None) -> None:
        """Sets a mark on the selection, or takes it away; at a caret, for what is typed next."""
        selection, place = self._desk.selection, self._desk.insertion
        if selection is not None:
            self._desk.apply(MarkText(selection, name))
        elif place is not None:
            current = self._desk.typing_style
            if current is None:
                marks = look_of(self._desk.issue, place).marks
                current = name if name in marks else ""
            self._desk.typing_style = "" if current == name else name
        self._show()

    def clear_marks(self, _: object = None) -> None:
        """Makes the selection plain: no marks, no 注音, no links; at a caret, what is typed next."""
        selection = self._desk.selection
        if selection is None:
            self._desk.typing_style = ""
            self._show()
            return
        with self._desk.session.gesture():
            for edit in (MarkText(selection, ""), AnnotateText(selection, ""), LinkText(selection, "")):
                self._desk.apply(replace(edit, label="edit.clear_marks"))

    def style(self, name: str, _: object = None) -> None:
        """Sets the style of all paragraphs that the selection touches."""
        place = self._desk.insertion
        if place is not None and place.start.part == "body":
            self._desk.apply(StyleParagraphs(place, name))
        self._show()

    def change_table(self, change: TableChange, _: object = None) -> None:
        """Changes the table at the caret."""
        caret = self._desk.caret
        if caret is not None:
            self._desk.apply(ChangeTable(caret, change))

    def ask_address(self, _: object = None) -> None:
        """Asks where the selection, or the link at the caret, shall lead to."""
        caret = self._desk.caret
        place = self._desk.selection or (linked_range(self._desk.issue, caret) if caret is not None else None)
        if place is None:
            self._tell("text.link_select")
            return
        dialog = LinkDialog(look_of(self._desk.issue, place).link, self._desk.language, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._desk.apply(LinkText(place, dialog.address))
        dialog.deleteLater()

    def ask_readings(self, _: object = None) -> None:
        """Asks for the reading of each selected character."""
        selection = self._desk.selection
        text = self._one_piece(selection)
        if selection is None or not text:
            self._tell("text.ruby_select", most=_MOST_READ)
            return
        spans = fragments_in(self._desk.issue, selection)[0].spans
        known = [span.annotation if len(span.text) == 1 else "" for span in spans for _ in span.text]
        dialog = RubyDialog(text, known, self._desk.language, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.annotate(selection, dialog.readings)
        dialog.deleteLater()

    def annotate(self, place: TextRange, readings: tuple[str, ...]) -> None:
        """Gives each character of a range its reading, as one step."""
        start = place.start
        with self._desk.session.gesture():
            for index, reading in enumerate(readings):
                one = TextRange(
                    replace(start, offset=start.offset + index), replace(start, offset=start.offset + index + 1)
                )
                self._desk.apply(AnnotateText(one, reading))

    def _one_piece(self, selection: TextRange | None) -> str:
        """The selected text where it is short and in one line; else empty."""
        if selection is None or selection.start.paragraph != selection.end.paragraph:
            return ""
        text = paragraph_at(self._desk.issue, selection.start).text[selection.start.offset : selection.end.offset]
        return text if len(text) <= _MOST_READ and not set(text) & {*WALLS, MANUAL_BREAK} else ""

    def _tell(self, code: str, **arguments: int) -> None:
        self._window.statusBar().showMessage(self._window.say(code, **arguments), _TOLD_MS)
