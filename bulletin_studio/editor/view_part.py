"""The View menu: zoom, pages side by side, aids over the pages, preview."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.spreads import PageView

_ZOOM_STEP = 1.25


class ViewPart:
    """Zoom and aids of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._canvas = window.canvas
        say, add = window.say, window.add_action
        keys = QKeySequence.StandardKey
        self.zoom_in = add("view", say("editor.zoom_in"), self._zoom_in, keys.ZoomIn, "Ctrl+=")
        self.zoom_out = add("view", say("editor.zoom_out"), self._zoom_out, keys.ZoomOut)
        add("view", say("editor.zoom_actual"), self._zoom_actual, "Ctrl+1")
        self.fit_page = add("view", say("editor.fit_page"), self._canvas.fit_page, "Ctrl+0")
        self.fit_width = add("view", say("editor.fit_width"), self._canvas.fit_width, "Ctrl+2")
        window.menu("view").addSeparator()
        self._facing = add("view", say("editor.facing_pages"), self._set_view, checkable=True)
        self._facing.setChecked(self._canvas.view is PageView.SPREADS)
        add("view", say("editor.previous_page"), self._previous_page, "Ctrl+PgUp")
        add("view", say("editor.next_page"), self._next_page, "Ctrl+PgDown")
        window.menu("view").addSeparator()
        self._aids = {
            name: self._aid(name, text)
            for name, text in (
                ("margins", say("editor.show_margins")),
                ("columns", say("editor.show_columns")),
                ("baselines", say("editor.show_baselines")),
                ("bleed", say("editor.show_bleed")),
            )
        }
        self.preview = add("view", say("editor.preview"), self._set_preview, "F5", checkable=True)
        self._canvas.key_left.connect(self._preview_by_letter)

    def _aid(self, name: str, text: str) -> QAction:
        action = self._window.add_action("view", text, self._set_aids, checkable=True)
        action.setChecked(bool(getattr(self._canvas.guides, name)))
        return action

    def _zoom_in(self) -> None:
        self._canvas.set_zoom(self._canvas.zoom * _ZOOM_STEP)

    def _zoom_out(self) -> None:
        self._canvas.set_zoom(self._canvas.zoom / _ZOOM_STEP)

    def _zoom_actual(self) -> None:
        self._canvas.set_zoom(1.0)

    def _set_view(self) -> None:
        self._canvas.set_view(PageView.SPREADS if self._facing.isChecked() else PageView.SINGLE)

    def _previous_page(self) -> None:
        self._canvas.show_page(self._canvas.current_page - 1)

    def _next_page(self) -> None:
        self._canvas.show_page(self._canvas.current_page + 1)

    def _set_aids(self) -> None:
        chosen = {name: action.isChecked() for name, action in self._aids.items()}
        guides = replace(
            self._canvas.guides,
            margins=chosen["margins"],
            columns=chosen["columns"],
            baselines=chosen["baselines"],
            bleed=chosen["bleed"],
        )
        self._canvas.set_guides(guides)

    def _preview_by_letter(self, event: QKeyEvent) -> None:
        """W, where no text is being typed."""
        if event.text().lower() == "w" and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.preview.trigger()

    def _set_preview(self) -> None:
        self._canvas.set_preview(is_preview=self.preview.isChecked())
