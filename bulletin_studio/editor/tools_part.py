"""The tools in the toolbar and menu: one for text, one for arranging."""

from PySide6.QtGui import QAction, QActionGroup, QKeyEvent

from bulletin_studio.editor.arranging import Arranging
from bulletin_studio.editor.asking import ask
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.select_tool import SelectTool
from bulletin_studio.editor.text_tool import TextTool
from bulletin_studio.editor.tool import Pointing, Tool
from bulletin_studio.session.page_objects import ObjectKind


class ToolsPart:
    """Chooses the tool in use."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        canvas = window.canvas
        self.arranging = Arranging(window.desk, self._asks_removal, window)
        self.text = TextTool(canvas)
        self.select = SelectTool(canvas, self.arranging)
        self.select.text_asked.connect(self._type_at)
        self.text.photo_pressed.connect(self._visit_photo)
        self.text.done.connect(self._arrange_again)
        self.select.text_pressed.connect(self._return_to_text)
        self._group = QActionGroup(window)
        self.select_action = self._tool_action(window.say("editor.select_tool"), "select", "Ctrl+Alt+V")
        self.text_action = self._tool_action(window.say("editor.text_tool"), "text", "Ctrl+Alt+T")
        canvas.tool_taken.connect(self._show_tool)
        canvas.key_left.connect(self._take_by_letter)
        window.desk.reveal_asked.connect(self._show_caret)
        window.picked_asked.connect(self.show_put_in)
        self.take_text()

    def _tool_action(self, text: str, name: str, shortcut: str) -> QAction:
        takes = {"select": self.take_select, "text": self.take_text}[name]
        menu = {"select": "arrange", "text": "text"}[name]
        action = self._window.add_action(menu, text, takes, shortcut, checkable=True)
        action.setToolTip(f"{text} ({shortcut})")
        action.setActionGroup(self._group)
        self._window.toolbar.addAction(action)
        return action

    def take_text(self) -> None:
        """Takes the text tool."""
        self.text.is_visited = False
        self._window.canvas.take(self.text)

    def take_select(self) -> None:
        """Takes the tool for arranging."""
        self.select.is_visited = False
        self._window.canvas.take(self.select)

    def visit_select(self) -> None:
        """Takes the tool for arranging for something that was put in; who was typing goes on by a press on text."""
        if self._window.canvas.tool is not self.select:
            self.select.is_visited = True
            self._window.canvas.take(self.select)

    def show_put_in(self, picked: Picked) -> None:
        """Selects what was put in while typing, as Word shows the frame of a picture, and scrolls to it."""
        self.visit_select()
        self._window.desk.pick(picked)
        self._window.desk.when_made_up(self.reveal_picked)

    def reveal_picked(self) -> None:
        """Scrolls to what is selected, where it stands on a page."""
        picked = self._window.desk.picked
        pieces = self._window.desk.objects.of(picked.kind, picked.article, picked.index) if picked is not None else ()
        if pieces:
            self._window.canvas.reveal(pieces[0].page, pieces[0].box)

    def back_to_select(self) -> None:
        """Takes it again as it was before cropping."""
        self._window.canvas.take(self.select)

    def _visit_photo(self, at: Pointing) -> None:
        """A press on a photo while typing: it is selected and can be dragged; a press on text leads back to typing."""
        self.select.is_visited = True
        self._window.canvas.take(self.select)
        self.select.press(at)

    def _show_caret(self) -> None:
        """What is found or gone to is marked and typed in at once, also by who was arranging."""
        if self._window.desk.caret is not None and self._window.canvas.tool is self.select:
            self.take_text()

    def _return_to_text(self, at: Pointing) -> None:
        self.take_text()
        self.text.press(at)

    def _type_at(self, at: Pointing) -> None:
        """A double click on text while arranging; Escape leads back."""
        self.take_text()
        self.text.is_visited = True
        place = self._window.desk.text.place_at(at.page, at.point)
        if place is not None:
            self._window.desk.put_caret(place)
        self._window.canvas.setFocus()

    def _arrange_again(self) -> None:
        """Escape in text that was entered by a double click: its article is selected."""
        caret = self._window.desk.caret
        self.take_select()
        if caret is not None:
            self._window.desk.pick(Picked(ObjectKind.ARTICLE, caret.article))

    def _show_tool(self, tool: Tool) -> None:
        self.select_action.setChecked(tool is self.select)
        self.text_action.setChecked(tool is self.text)

    def _take_by_letter(self, event: QKeyEvent) -> None:
        """V and T, where no text is being typed."""
        if event.text().lower() == "v":
            self.take_select()
        elif event.text().lower() == "t":
            self.take_text()

    def _asks_removal(self, headline: str) -> bool:
        say = self._window.say
        choices = (say("editor.remove"), say("editor.keep"))
        text = say("editor.remove_article_question", headline=headline)
        return ask(self._window, say("editor.remove_article"), text, choices) == 0
