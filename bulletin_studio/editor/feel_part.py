"""How the window feels: the toolbar's icons, tooltips with keys, zoom box, soft proof, light and dark, help."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox

from bulletin_studio import __version__
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.file_part import FilePart
from bulletin_studio.editor.history_part import HistoryPart
from bulletin_studio.editor.icons import icon
from bulletin_studio.editor.main_window import MENUS, MainWindow
from bulletin_studio.editor.palette import Scheme, scheme_named, wear
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.proofs import Proof, proof_profiles
from bulletin_studio.editor.shortcuts_dialog import ShortcutsDialog
from bulletin_studio.editor.view_part import ViewPart
from bulletin_studio.editor.zoom_box import ZoomBox

T = TypeVar("T")

_ICON_PX = 20

EXPLAINED = (
    *("file.next_number", "file.save_copy", "file.import_articles", "file.import_photos"),
    *("file.export", "file.impose", "file.package", "file.print"),
    *("number.details_menu", "number.layout_menu", "number.fit_menu"),
    *("editor.split", "editor.join", "editor.pin", "editor.start_page", "editor.crop"),
    *("editor.preview", "editor.show_baselines", "editor.show_bleed"),
)
"""Commands that do not explain themselves; "tip." and their code is what they are for."""


class FeelPart(QObject):
    """Installed last, for it dresses what the other parts have made."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.zoom = ZoomBox(window.canvas)
        window.show_in_status(self.zoom)
        self.proofs = self._choices("view.proof", [(f"view.proof_{each.value}", each) for each in Proof], self._prove)
        schemes = [(f"view.scheme_{each.value or 'system'}", each) for each in Scheme]
        self.schemes = self._choices("view.scheme", schemes, self._dress)
        self.proofs[Proof.OFF].setChecked(True)
        window.add_action("help", window.say("help.shortcuts"), self.show_shortcuts, "F1", "Ctrl+/")
        window.add_action("help", window.say("help.about"), self._about)

    def _choices(self, code: str, choices: list[tuple[str, T]], does: Callable[[T, bool], None]) -> dict[T, QAction]:
        """A submenu of the View menu of which one thing is chosen."""
        menu = self._window.add_submenu("view", self._window.say(code))
        group = QActionGroup(self)
        made: dict[T, QAction] = {}
        for name, value in choices:
            action = menu.addAction(self._window.say(name))
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(partial(does, value))
            made[value] = action
        return made

    # --- once all parts are there

    def begin(self) -> None:
        """Fills the toolbar and gives every action its tooltip and every widget its name."""
        parts = self._window.parts
        file, history = _of(parts, FilePart), _of(parts, HistoryPart)
        tools, view, panels = _of(parts, ArrangePart).tools, _of(parts, ViewPart), _of(parts, PanelsPart)
        bar = self._window.toolbar
        bar.clear()
        bar.setIconSize(QSize(_ICON_PX, _ICON_PX))
        bar.setMovable(False)
        groups = (
            ((file.open, "open"), (file.save, "save")),
            ((history.undo, "undo"), (history.redo, "redo")),
            ((tools.select_action, "select"), (tools.text_action, "text")),
            ((file.articles, "article-add"), (file.photos, "photo-add")),
            ((view.zoom_out, "zoom-out"), (view.zoom_in, "zoom-in")),
            ((view.fit_page, "fit-page"), (view.fit_width, "fit-width"), (view.preview, "preview")),
            ((file.export, "export"), (file.print, "print")),
        )
        for place, group in enumerate(groups):
            if place:
                bar.addSeparator()
            for action, name in group:
                action.setIcon(icon(name))
                bar.addAction(action)
        for name, dock in panels.docks.items():
            dock.toggleViewAction().setIcon(icon(name))
        self._name_widgets()
        self._window.findings_button.clicked.connect(panels.show_preflight)
        scheme = scheme_named(self._window.memory.settings.scheme)
        self.schemes[scheme].setChecked(True)
        about = {self._window.say(name): self._window.say(f"tip.{name}") for name in EXPLAINED}
        for name in MENUS:
            _give_tooltips(self._window.menu(name), about)
        history.undo.changed.connect(partial(_give_tooltip, history.undo))
        history.redo.changed.connect(partial(_give_tooltip, history.redo))

    def _name_widgets(self) -> None:
        """Names for those who hear the window."""
        window = self._window
        window.toolbar.setAccessibleName(window.say("editor.toolbar"))
        window.statusBar().setAccessibleName(window.say("view.status"))
        window.menuBar().setAccessibleName(window.number_name())
        for label in window.statusBar().findChildren(QLabel):
            if not label.accessibleName():
                label.setAccessibleName(window.say("view.status"))

    # --- colours

    def _prove(self, proof: Proof, _: bool = False) -> None:
        """Shows photos and inks as they print on a paper."""
        paint = self._window.canvas.paint_with
        profiles = proof_profiles(proof)
        paint.pictures.show_with(profiles)
        paint.ink.show_with(profiles)
        self._window.canvas.viewport().update()
        _of(self._window.parts, PanelsPart).thumbnails.pictures.forget()

    def _dress(self, scheme: Scheme, _: bool = False) -> None:
        """Light or dark for all windows, now and at the next start."""
        memory = self._window.memory
        memory.change(memory.settings.with_scheme(scheme.value))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            wear(application, scheme)

    # --- help

    def show_shortcuts(self) -> ShortcutsDialog:
        """Shows the list of shortcuts beside the window."""
        dialog = ShortcutsDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def _about(self) -> None:
        text = self._window.say("help.about_text", version=__version__)
        QMessageBox.about(self._window, self._window.say("help.about"), text)


def _of(parts: tuple[object, ...], kind: type[T]) -> T:
    return next(part for part in parts if isinstance(part, kind))


def _give_tooltips(menu: QMenu, about: Mapping[str, str]) -> None:
    """Gives commands their tooltips, and those that `about` knows by their text a line in the status line."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            _give_tooltips(inner, about)
        elif not action.isSeparator():
            action.setStatusTip(about.get(action.text(), ""))
            _give_tooltip(action)


def _give_tooltip(action: QAction) -> None:
    """What it does and its keys."""
    name = action.text().partition("(&")[0].replace("&", "").rstrip("…. ")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = "\n".join(line for line in (f"{name} ({keys})" if keys else name, action.statusTip()) if line)
    if action.toolTip() != tip:
        action.setToolTip(tip)
