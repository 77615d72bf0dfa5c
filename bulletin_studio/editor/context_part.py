"""The menus of the right button: a place on the pages or in the outline in, what can be done there out."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.clipboard_part import ClipboardPart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.file_part import FilePart
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.text_part import TextPart
from bulletin_studio.editor.tool import Pointing
from bulletin_studio.session.page_objects import ObjectKind


class ContextPart(QObject):
    """Menus where the mouse is, or, by the menu key, where the caret or the selected thing is."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._canvas = window.desk, window.canvas
        self.shown: QMenu | None = None

    def begin(self) -> None:
        """All parts are there: their commands are offered, and the pages and the outline answer the right button."""
        parts = self._window.parts
        self._arrange = next(part for part in parts if isinstance(part, ArrangePart))
        self._clipboard = next(part for part in parts if isinstance(part, ClipboardPart))
        self._text = next(part for part in parts if isinstance(part, TextPart))
        self._file = next(part for part in parts if isinstance(part, FilePart))
        self._outline = next(part for part in parts if isinstance(part, PanelsPart)).outline
        for widget in (self._canvas, self._canvas.viewport(), self._outline.viewport()):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Answers the right button and the menu key."""
        if not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        if watched is self._outline.viewport():
            self._over_outline(event)
        elif event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._pop_up(self._menu(), self._canvas.viewport().mapToGlobal(self._spot()))
        else:
            self._aim(self._canvas.pointing_at(QPointF(event.pos()), Qt.KeyboardModifier.NoModifier))
            self._pop_up(self._menu(), event.globalPos())
        return True

    # --- what is meant

    def _aim(self, at: Pointing) -> None:
        """The right button selects what is under it, as the left one does, but leaves a selection it falls into."""
        tools, tool = self._arrange.tools, self._canvas.tool
        thing = self._desk.objects.at(at.page, at.point) if at.is_on_page else None
        if tool is tools.text and thing is not None and thing.kind is ObjectKind.PHOTO:
            tools.take_select()
        elif tool is tools.text:
            place = self._desk.text.place_at(at.page, at.point)
            if place is not None and not self._is_selected(place):
                self._desk.put_caret(place)
            return
        if thing is None:
            self._desk.pick(None)
            return
        kind = ObjectKind.PHOTO if thing.kind is ObjectKind.CAPTION else thing.kind
        self._desk.pick(Picked(kind, thing.article, thing.index))

    def _is_selected(self, place: TextPlace) -> bool:
        chosen = self._desk.selection
        if chosen is None or (place.article, place.part) != (chosen.start.article, chosen.start.part):
            return False
        start, end = chosen.start, chosen.end
        here = (place.paragraph, place.offset)
        return (start.paragraph, start.offset) <= here <= (end.paragraph, end.offset)

    def _over_outline(self, event: QContextMenuEvent) -> None:
        index = self._outline.indexAt(event.pos())
        if index.isValid():
            self._outline.setCurrentIndex(index)
            self._arrange.tools.take_select()
        else:
            self._desk.pick(None)
        self._pop_up(self._menu(), event.globalPos())

    def _spot(self) -> QPoint:
        """The caret, the selected thing, or the middle of what is seen; in the viewport."""
        tools, view = self._arrange.tools, self._canvas.viewport().rect()
        if self._desk.caret is not None:
            found = tools.text.caret_rect().bottomLeft().toPoint() - self._canvas.viewport().pos()
        else:
            boxes = tools.select.picked_boxes()
            found = self._canvas.view_rect(*boxes[0]).center().toPoint() if boxes else view.center()
        return found if view.contains(found) else view.center()

    # --- what is offered

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        if self._desk.caret is not None and self._desk.picked is None:
            menu.addActions(self._clipboard.actions)
            menu.addSeparator()
            menu.addActions(self._text.actions)
            menu.addSeparator()
            menu.addAction(self._arrange.split_action)
        elif self._desk.picked is not None:
            self._arrange.bar.renew()
            self._arrange.bar.fill_menu(menu)
            if self._desk.picked.kind is ObjectKind.PHOTO:  # of an article the bar's last menu has it
                menu.addAction(self._arrange.duplicate_action)
        else:
            offered: tuple[QAction, ...] = (self._arrange.add_action, self._file.articles, self._file.photos)
            menu.addActions(offered)
        return menu

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget)
        self.shown = menu
        menu.popup(place)

    def _forget(self) -> None:
        self.shown = None
