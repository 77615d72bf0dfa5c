"""The bar below the picture while it is cropped: done, the whole picture, give up."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.crop_tool import CropTool
from bulletin_studio.editor.selection_bar import BAR_STYLE, bar_corner


class CropBar(QFrame):
    """The bar."""

    def __init__(self, canvas: Canvas, tool: CropTool) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self._tool = tool
        self._language = canvas.desk.language
        self.setObjectName("selectionBar")
        self.setStyleSheet(BAR_STYLE)
        self.setAccessibleName(say("editor.crop", self._language))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 3, 3, 3)
        self._row.addWidget(QLabel(say("editor.crop_hint", self._language), self))
        self._add("editor.crop_done", tool.done)
        self._add("editor.crop_whole", tool.show_whole)
        self._add("editor.crop_cancel", tool.give_up)
        self.hide()
        canvas.tool_taken.connect(self._tool_taken)
        canvas.view_moved.connect(self.place)
        tool.changed.connect(self.place)

    def _add(self, code: str, does: Callable[[], object]) -> None:
        button = QToolButton(self)
        button.setText(say(code, self._language))
        button.setAccessibleName(button.text())
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(does)
        self._row.addWidget(button)

    def _tool_taken(self, _: object) -> None:
        self.place()

    def place(self) -> None:
        """Beside the picture, as the bar of a selection."""
        page, box = self._tool.shown_box
        if self._canvas.tool is not self._tool or page > len(self._canvas.spreads.boxes):
            self.hide()
            return
        thing = self._canvas.view_rect(page, box).toAlignedRect()
        self._row.activate()
        size = self._row.totalSizeHint()
        self.setGeometry(QRect(bar_corner(thing, self._canvas.viewport().rect(), size), size))
        self.show()
        self.raise_()
