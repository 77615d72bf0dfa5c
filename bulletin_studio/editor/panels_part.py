"""The panels at the sides of the window, and what leads from them to the pages."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QWidget

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.history_panel import HistoryPanel
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.number_part import NumberPart
from bulletin_studio.editor.outline_panel import OutlinePanel
from bulletin_studio.editor.preflight_panel import PreflightPanel
from bulletin_studio.editor.properties_panel import PropertiesPanel
from bulletin_studio.editor.thumbnails_panel import ThumbnailsPanel
from bulletin_studio.files.load_print_profile import load_print_profile
from bulletin_studio.session.finding_case import Remedy, Request
from bulletin_studio.session.finding_places import FindingPlace
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import paragraph_at

_LISTS_MS, _CHECK_MS, _FIELDS_MS = 250, 300, 40
"""How long panels wait after a change: lists, preflight, fields."""

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_LEFT_PX, _RIGHT_PX = 168, 300


class PanelsPart(QObject):
    """Thumbnails and history at the left, outline, properties and preflight at the right."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        desk, paint = window.desk, window.canvas.paint_with
        self.thumbnails = ThumbnailsPanel(desk, paint)
        self.outline = OutlinePanel(desk)
        window.breathe()
        self.properties = PropertiesPanel(desk)
        window.breathe()
        self.preflight = PreflightPanel(desk)
        window.breathe()
        self.history = HistoryPanel(desk)
        self.docks: dict[str, QDockWidget] = {}
        self._menu = window.add_submenu("view", window.say("view.panels"))
        self._dock("pages", self.thumbnails, _LEFT, "F7")
        self._dock("history", self.history, _LEFT, "Ctrl+Alt+H")
        self._dock("outline", self.outline, _RIGHT, "Ctrl+Alt+O")
        self._dock("properties", self.properties, _RIGHT, "Ctrl+Alt+P")
        self._dock("preflight", self.preflight, _RIGHT, "F8")
        window.breathe()
        window.tabifyDockWidget(self.docks["properties"], self.docks["preflight"])
        self.docks["properties"].raise_()
        self.docks["history"].hide()
        window.resizeDocks([self.docks["pages"]], [_LEFT_PX], Qt.Orientation.Horizontal)
        window.resizeDocks([self.docks["outline"]], [_RIGHT_PX], Qt.Orientation.Horizontal)
        self._connect()

    def _dock(self, name: str, widget: QWidget, area: Qt.DockWidgetArea, shortcut: str) -> None:
        window = self._window
        dock = window.add_panel(name, window.say(f"panel.{name}"), widget, area)
        dock.setAccessibleName(window.say(f"panel.{name}"))
        self.docks[name] = dock
        action: QAction = dock.toggleViewAction()
        action.setShortcut(shortcut)
        action.triggered.connect(partial(self._toggled, dock))
        self._menu.addAction(action)

    @staticmethod
    def _toggled(dock: QDockWidget, *_: object) -> None:
        """Brings a panel to the front that is opened, or that stood behind another, which Qt would have closed unseen.

        Qt keeps what stands behind another tab beyond the upper left corner of the window.
        """
        if dock.isHidden() and dock.geometry().right() < 0:
            dock.show()
        if not dock.isHidden():
            dock.raise_()

    def _connect(self) -> None:
        window, desk, canvas = self._window, self._window.desk, self._window.canvas
        self._lists = window.soon(_LISTS_MS, self.outline.refresh)
        self._check = window.soon(_CHECK_MS, desk.checking.start)
        desk.checking.checked.connect(self.preflight.refresh)
        self._fields = window.soon(_FIELDS_MS, self.properties.refresh)
        for timer in (self._lists, self._check):
            desk.number_changed.connect(timer.start)
        for signal in (desk.number_changed, desk.caret_moved, desk.picked_changed):
            signal.connect(self._fields.start)
        window.closing.connect(self._stop)
        canvas.page_shown.connect(self.thumbnails.show_current)
        canvas.pointed.connect(self._dragged_to)
        self.thumbnails.page_asked.connect(self._show_page)
        self.outline.picked.connect(self.show_picked)
        self.outline.rows.moved.connect(self.show_picked)
        self.thumbnails.moved.connect(self.show_picked)
        desk.number_changed.connect(self._pages_changed)
        self.outline.text_asked.connect(self._type_in)
        self.preflight.place_asked.connect(self.show_finding)
        self.preflight.remedy_asked.connect(self.do_remedy)
        self.preflight.profile_chosen.connect(self.judge_by)
        window.findings_asked.connect(self.show_first_error)
        self.properties.number.more.clicked.connect(self._show_details)

    @Slot()
    def _stop(self) -> None:
        for timer in (self._lists, self._check, self._fields):
            timer.stop()

    def begin(self) -> None:
        """All parts are there: what needs others is joined to them."""
        self._arrange.tools.select.elsewhere = self.elsewhere
        self.outline.rows.manuscripts_dropped.connect(self._arrange.drops.take_manuscripts)
        name = self._window.memory.settings.print_profile
        if name:
            self.preflight.show_profile(name)
            self.judge_by(name)

    @property
    def _arrange(self) -> ArrangePart:
        return next(part for part in self._window.parts if isinstance(part, ArrangePart))

    # --- pages

    @Slot(int)
    def _show_page(self, page: int) -> None:
        self._window.canvas.show_page(page)
        self._window.canvas.setFocus()

    @Slot()
    def _pages_changed(self) -> None:
        """Another layout, more or fewer pages: another page may stand in the middle of the view."""
        page = self._window.canvas.current_page
        if page != self.thumbnails.current_page:
            self.thumbnails.show_current(page)

    # --- things

    @Slot(object)
    def show_picked(self, picked: Picked) -> None:
        """Selects a thing and scrolls to it."""
        self._arrange.tools.take_select()
        self._window.desk.pick(picked)
        self._window.desk.when_made_up(self._arrange.tools.reveal_picked)

    @Slot(object)
    def _type_in(self, picked: Picked) -> None:
        if picked.kind is ObjectKind.ARTICLE:
            self._type_at(TextPlace(picked.article, "headline", 0, 0))
        else:
            self._type_at(TextPlace(picked.article, "caption", picked.index, 0))

    def _type_at(self, place: TextPlace) -> None:
        self._arrange.tools.take_text()
        self._window.desk.pick(None)
        self._window.show_place(place)

    # --- findings

    @Slot(object)
    def show_finding(self, place: FindingPlace) -> None:
        """Goes to what a finding speaks of: its photo, its text, its article, or the page."""
        canvas = self._window.canvas
        if place.photo is not None:
            self.show_picked(Picked(ObjectKind.PHOTO, place.article, place.photo))
        elif place.text is not None:
            self._type_at(place.text)
        elif place.article:
            self.show_picked(Picked(ObjectKind.ARTICLE, place.article))
        if place.page is not None and place.text is None and place.page <= len(self._window.desk.document.pages):
            canvas.show_page(place.page)

    @Slot(object)
    def do_remedy(self, remedy: Remedy) -> None:
        """Makes the edit of a remedy, or asks what it needs."""
        match remedy.does:
            case Request.FIT:
                self._number.show_fit()
            case Request.LAYOUT:
                self._number.layout.trigger()
            case Request.DETAILS:
                self._number.details.trigger()
            case Request.FILE:
                self.show_finding(remedy.place)
                self._arrange.arranging.ask_file()
            case Request():
                self._write_for(remedy)
            case edit:
                if self._window.desk.apply(edit):
                    self.preflight.refresh()

    def _write_for(self, remedy: Remedy) -> None:
        """Goes to the text that a remedy wants written; that of an empty slot is selected to be typed over."""
        place = remedy.place.text
        if remedy.does is Request.CAPTION:
            self._type_at(TextPlace(remedy.place.article, "caption", remedy.place.photo or 0, 0))
        elif place is not None:
            self._type_at(place)
        if place is not None and remedy.does is Request.SLOT:
            text = paragraph_at(self._window.desk.issue, place).text
            self._window.desk.put_caret(replace(place, offset=len(text)), extend=True)

    @property
    def _number(self) -> NumberPart:
        return next(part for part in self._window.parts if isinstance(part, NumberPart))

    @Slot(str)
    def judge_by(self, name: str) -> None:
        """Judges the number by another print profile; it is remembered for the next number."""
        try:
            profile = load_print_profile(name)
        except BulletinError as fault:
            self._window.tell(fault.findings)
            return
        self._window.desk.session.judge_by(profile)
        memory = self._window.memory
        memory.change(memory.settings.with_profile(name))
        self.preflight.refresh()
        self._window.show_findings()
        self.properties.refresh()

    def show_preflight(self) -> None:
        """Brings the preflight panel to the front."""
        self.docks["preflight"].show()
        self.docks["preflight"].raise_()

    @Slot()
    def show_first_error(self) -> None:
        """Goes to the first error, in the panel and on the pages."""
        self.show_preflight()
        self.preflight.refresh()
        place = self.preflight.choose_error()
        if place is not None:
            self.show_finding(place)
            self.preflight.tree.setFocus()

    @Slot()
    def _show_details(self) -> None:
        self._number.details.trigger()

    # --- things dragged from the pages to the thumbnails

    @Slot(QPointF)
    def _dragged_to(self, place: QPointF) -> None:
        is_dragging = self._arrange.tools.select.is_dragging if self._window.parts else False
        if not is_dragging:
            self.thumbnails.mark_target(None)
            return
        port = self.thumbnails.viewport()
        at: QPoint = port.mapFromGlobal(self._window.canvas.viewport().mapToGlobal(place.toPoint()))
        self.thumbnails.mark_target(self.thumbnails.page_at(at))

    def elsewhere(self, picked: Picked) -> Callable[[], object] | None:
        """What to do instead where a drag on the pages ends over a thumbnail: the thing goes to that page."""
        page = self.thumbnails.target
        return None if page is None else partial(self.thumbnails.take, picked, page)
