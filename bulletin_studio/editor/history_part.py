"""Undo and redo in the menus."""

from PySide6.QtGui import QKeySequence

from bulletin_studio.editor.main_window import MainWindow


class HistoryPart:
    """Undo and redo with the names of what they take back."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        keys = QKeySequence.StandardKey
        self.undo = window.add_action("edit", window.say("editor.undo"), window.desk.undo, keys.Undo)
        self.redo = window.add_action("edit", window.say("editor.redo"), window.desk.redo, "Ctrl+Y", "Ctrl+Shift+Z")
        for action, code in ((self.undo, "editor.undo"), (self.redo, "editor.redo")):
            action.setIconText(window.say(code))  # what it is called where no step is meant, as in the list of keys
        window.desk.number_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        """Names the steps and greys what cannot be done."""
        window, session = self._window, self._window.desk.session
        for action, code, steps in (
            (self.undo, "editor.undo", session.steps),
            (self.redo, "editor.redo", session.undone_steps),
        ):
            name = window.say(steps[-1].edit.label) if steps else ""
            action.setText(f"{window.say(code)} {name}".strip())
            action.setEnabled(bool(steps))
