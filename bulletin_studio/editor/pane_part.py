"""Going round the window by keys: from the pages to each panel that is shown and back, for those without a mouse.

The panel that takes the keys has a frame in the colour of what is selected.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar, QWidget

from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.pane_mark import PaneMark


class PanePart(QObject):
    """F6 and Shift+F6, as in Word and in browsers; and the keys of the panels themselves."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.add_action("view", window.say("view.next_pane"), self.to_next, "F6")
        window.add_action("view", window.say("view.previous_pane"), self.to_previous, "Shift+F6")
        self._docks = {dock.toggleViewAction(): dock for dock in window.findChildren(QDockWidget)}
        self.marks = {dock: PaneMark(dock) for dock in self._docks.values()}
        for action in self._docks:
            action.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._mark)
        window.closing.connect(self._stop)

    @Slot()
    def _stop(self) -> None:
        """Frames nothing more: when a window goes, its panels go before this, and the keys with them."""
        self.marks.clear()

    @Slot(QWidget, QWidget)
    def _mark(self, _: QWidget | None, now: QWidget | None) -> None:
        """Frames the panel that takes the keys."""
        for dock, mark in self.marks.items():
            mark.setVisible(now is not None and _holds(dock, now))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The key of a panel leads into it, and where the keys go to it already, back to the pages and closes it.

        In the menu the same action just shows or closes it.
        """
        if event.type() != QEvent.Type.Shortcut or not isinstance(watched, QAction):
            return False
        dock = self._docks[watched]
        focus = QApplication.focusWidget()
        if focus is not None and _holds(dock, focus):
            dock.close()
            self._window.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        dock.show()
        dock.raise_()
        target = _first_of(dock)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def to_next(self) -> None:
        """Goes to the next panel, after the last one to the pages."""
        self._go(1)

    def to_previous(self) -> None:
        """Goes the other way round."""
        self._go(-1)

    def _go(self, step: int) -> None:
        """Goes on from where the keys go now; a panel behind another comes to the front."""
        panes = self.panes()
        focus = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), 0)
        pane = panes[(here + step) % len(panes)]
        pane.raise_()
        target = pane if pane is self._window.canvas else _first_of(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def panes(self) -> list[QWidget]:
        """The pages, then the panels that are open, always in the same order."""
        docks = [dock for dock in self._window.findChildren(QDockWidget) if not dock.isHidden() and _first_of(dock)]
        return [self._window.canvas, *sorted(docks, key=self._order)]

    def _order(self, dock: QDockWidget) -> tuple[int, str]:
        """Left, right, foot; where it stands among others would change when it comes to the front."""
        return self._window.dockWidgetArea(dock).value, dock.objectName()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _first_of(pane: QWidget) -> QWidget | None:
    """What of a panel takes the keys first: in its content, not the buttons of its title."""
    content = pane.widget() if isinstance(pane, QDockWidget) else pane
    candidates = [content, *content.findChildren(QWidget)]
    return next((each for each in candidates if _takes_keys(each)), None)


def _takes_keys(widget: QWidget) -> bool:
    is_tab_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_tab_stop and widget.isEnabled() and not widget.isHidden() and not isinstance(widget, QTabBar)
