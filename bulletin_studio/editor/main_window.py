"""The window of one open number: pages in the middle, menus, docks and a status line; parts install themselves."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Argument, Finding, Severity
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import Language, message, remedy, say
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.errand import Progress
from bulletin_studio.editor.icons import icon
from bulletin_studio.editor.journaling import Journaling
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.page_painter import PagePaint
from bulletin_studio.editor.waiting_job import wait_for

MENUS = ("file", "edit", "text", "arrange", "number", "view", "help")
"""The menus in their order; their titles are "editor.menu_…" in the catalogue."""

_AUTOSAVE_MS = 400
_TOLD_MS = 8_000

Result = TypeVar("Result")

Shortcut = QKeySequence | QKeySequence.StandardKey | str


class MainWindow(QMainWindow):
    """A number on the desk."""

    closing = Signal()
    """The window is about to close, its number saved or given up."""
    save_failed = Signal(object)
    """The number could not be saved; the findings that say why."""
    open_asked = Signal(object)
    """Another number shall be opened in its own window: its folder or packed file; None where it is to be chosen."""
    new_asked = Signal(str)
    """A first number shall be made; the name of its layout, empty for the usual one."""
    start_asked = Signal()
    """The start page shall be shown."""
    picked_asked = Signal(object)
    """A thing that was put in shall be shown selected, with its frame and handles: a Picked."""
    findings_asked = Signal()
    """The first error shall be shown among the findings."""

    def __init__(self, desk: Desk, paint: PagePaint) -> None:
        super().__init__()
        self.desk = desk
        self.canvas = Canvas(desk, paint, self)
        self.canvas.setAccessibleName(say("editor.canvas", desk.language))
        self.setCentralWidget(self.canvas)
        self._menus = {name: self._made_menu(name) for name in MENUS}
        self.toolbar = QToolBar(self.say("editor.toolbar"), self)
        self.toolbar.setObjectName("toolbar")
        self.addToolBar(self.toolbar)
        self.may_close: Callable[[], bool] = self._may_always_close
        self.memory = Memory(None)
        self.parts: tuple[object, ...] = ()
        self.breathe: Callable[[], object] = no_pause
        self._page_label, self.findings_button = QLabel(), QToolButton()
        self.findings_button.setAutoRaise(True)
        self.findings_button.setToolTip(self.say("view.findings_tip"))
        self.findings_button.setAccessibleName(self.say("view.findings_tip"))
        self.findings_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for widget in (self._page_label, self.findings_button):
            self.show_in_status(widget)
        self.journaling = Journaling(desk.session, self)
        self.journaling.failed.connect(self.tell)
        self._autosave = self.soon(_AUTOSAVE_MS, self.journaling.start)
        self._check = self.soon(300, desk.checking.start)
        desk.checking.checked.connect(self.show_findings)
        desk.number_changed.connect(self._number_changed)
        desk.saved.connect(self._show_title)
        desk.told.connect(self.tell)
        self.canvas.page_shown.connect(self._show_page)
        self._number_changed()

    # --- for the parts of the window

    @property
    def language(self) -> Language:
        """The language people are spoken to in."""
        return self.desk.language

    def say(self, code: str, **arguments: Argument) -> str:
        """The words for a code."""
        return say(code, self.language, **arguments)

    def menu(self, name: str) -> QMenu:
        """One of MENUS."""
        return self._menus[name]

    def add_action(
        self, menu: str, text: str, does: Callable[[], object], *shortcuts: Shortcut, checkable: bool = False
    ) -> QAction:
        """Adds an action to a menu.

        Args:
            menu: one of MENUS.
            text: what it is called, from `say`.
            does: called when it is triggered, without arguments: a bound method of the window's thread.
            shortcuts: keys that trigger it.
            checkable: whether it is switched on and off.
        """
        action = QAction(text, self)
        action.setShortcuts(shortcuts_of(shortcuts))
        action.setCheckable(checkable)
        action.triggered.connect(_without_arguments(does))
        self._menus[menu].addAction(action)
        return action

    def add_submenu(self, menu: str, text: str) -> QMenu:
        """Adds a menu to a menu, owned by the window: what `addMenu(text)` makes dies with its name in PySide 6.8."""
        inner = QMenu(text, self)
        self._menus[menu].addMenu(inner)
        return inner

    def add_panel(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """Adds a panel at a side of the window."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        widget.setAccessibleName(title)
        self.addDockWidget(area, dock)
        return dock

    def show_in_status(self, widget: QWidget) -> None:
        """Adds something at the right end of the status line."""
        self.statusBar().addPermanentWidget(widget)

    def soon(self, milliseconds: int, does: Callable[[], object]) -> QTimer:
        """A timer that calls once, that long after it was last started."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(does)
        return timer

    def tell(self, findings: Sequence[Finding]) -> None:
        """Says in the status line what could not be done, and what to do about it."""
        texts = [f"{message(each, self.language)} {remedy(each, self.language)}".strip() for each in findings]
        self.statusBar().showMessage("  ".join(texts), _TOLD_MS)

    def number_name(self) -> str:
        """What the number is called, such as 新泾简报 2024年第1期."""
        issue = self.desk.issue
        return self.say("editor.window_title", title=issue.masthead.title, year=issue.day.year, number=issue.number)

    def show_place(self, place: TextPlace) -> None:
        """Puts the caret at a place and scrolls to it, later where its page is still being made up."""
        self.desk.put_caret(place)
        self.desk.reveal_asked.emit()
        self.desk.when_made_up(self._reveal_caret)
        self.canvas.setFocus()

    def _reveal_caret(self) -> None:
        place = self.desk.caret
        caret = self.desk.text.caret_at(place) if place is not None else None
        if caret is not None:
            self.canvas.reveal(caret.page, Rect(caret.x, caret.top, 1, caret.bottom - caret.top))

    def save(self) -> bool:
        """Writes the number; where that fails, says so and returns False, as where it is cancelled."""
        try:
            written = self.wait_for(self.say("editor.saving"), self.desk.session.save)
        except BulletinError as fault:
            self.save_failed.emit(fault.findings)
            return False
        if written is None and self.desk.session.is_changed:
            return False  # else it was cancelled when all was written
        self.desk.saved.emit()
        return True

    def wait_for(self, title: str, work: Callable[[Progress], Result]) -> Result | None:
        """Does work in a thread while the window lives on; see `waiting_job.wait_for`.

        Raises:
            BulletinError: as the work raised it.
        """
        return wait_for(self, title, self.language, work)

    def write_journal(self) -> None:
        """Writes the state of the number to its journal, now."""
        try:
            self.desk.session.autosave()
        except BulletinError as fault:
            self.tell(fault.findings)

    # --- inside

    def _made_menu(self, name: str) -> QMenu:
        menu = QMenu(say(f"editor.menu_{name}", self.language), self)
        self.menuBar().addMenu(menu)
        return menu

    def _number_changed(self) -> None:
        self._show_title()
        self._show_page(self.canvas.current_page)
        if (
            not self._autosave.isActive()
        ):  # not put off by every key: what was typed is in the journal half a second later
            self._autosave.start()
        self._check.start()

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.number_name()}[*]")
        self.setWindowModified(self.desk.session.is_changed)

    def _show_page(self, page: int) -> None:
        self._page_label.setText(self.say("editor.status_page", page=page, pages=len(self.desk.document.pages)))

    def show_findings(self) -> None:
        """Counts the findings in the status line."""
        report = self.desk.session.report
        errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
        self.findings_button.setText(self.say("editor.status_findings", errors=errors, warnings=warnings))
        self.findings_button.setAccessibleName(self.findings_button.text())
        self.findings_button.setIcon(icon("error" if errors else "warning" if warnings else "clean"))

    def _may_always_close(self) -> bool:
        return True

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closes unless the editor thinks better of it."""
        if not self.may_close():
            event.ignore()
            return
        for timer in (self._autosave, self._check):
            timer.stop()
        for beside in (self.desk.composing, self.desk.checking, self.journaling):
            beside.stop()
        self.closing.emit()
        event.accept()


def no_pause() -> None:
    """Nothing waits while a window is made."""


def shortcuts_of(shortcuts: Sequence[Shortcut]) -> list[QKeySequence]:
    """Qt's form of shortcuts."""
    return [QKeySequence(each) for each in shortcuts]


def _without_arguments(does: Callable[[], object]) -> Callable[..., None]:
    """Qt tells a triggered action whether it is checked; most do not want to know."""

    def call(*_: object) -> None:
        does()

    return call
