"""The tools in the toolbar and menu: one for text, one for arranging."""

from PySide6.QtGui import QActionGroup

from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.text_tool import TextTool


class ToolsPart:
    """Chooses the tool in use."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.text = TextTool(window.canvas)
        self._group = QActionGroup(window)
        action = window.add_action("text", window.say("editor.text_tool"), self.take_text, "Ctrl+Alt+T", checkable=True)
        action.setActionGroup(self._group)
        action.setChecked(True)
        window.toolbar.addAction(action)
        self.take_text()

    def take_text(self) -> None:
        """Takes the text tool."""
        self._window.canvas.take(self.text)
