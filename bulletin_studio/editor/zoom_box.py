"""The zoom in the status line: percentages to choose or type, and the two ways to fit the pages."""

import re

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.canvas import Canvas

_PERCENTAGES = (25, 50, 75, 100, 125, 150, 200, 400, 800)


class ZoomBox(QComboBox):
    """The box."""

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        language = canvas.desk.language
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems([f"{each}%" for each in _PERCENTAGES])
        self.addItems([say("editor.fit_page", language), say("editor.fit_width", language)])
        self.setAccessibleName(say("view.zoom", language))
        self.setToolTip(say("view.zoom", language))
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(say("view.zoom", language))
            line.returnPressed.connect(self._typed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._choose)
        canvas.zoomed.connect(self.show_zoom)
        self.show_zoom(canvas.zoom)

    def show_zoom(self, zoom: float) -> None:
        """Shows the zoom as it is."""
        blocker = QSignalBlocker(self)
        self.setCurrentIndex(-1)
        self.setEditText(f"{round(zoom * 100)}%")
        blocker.unblock()

    def _choose(self, place: int) -> None:
        if place < len(_PERCENTAGES):
            self._canvas.set_zoom(_PERCENTAGES[place] / 100)
        elif place == len(_PERCENTAGES):
            self._canvas.fit_page()
        else:
            self._canvas.fit_width()
        self.show_zoom(self._canvas.zoom)
        self._canvas.setFocus()

    def _typed(self) -> None:
        """What is no number is forgotten."""
        found = re.search(r"\d+(?:\.\d+)?", self.currentText())
        if found is not None:
            self._canvas.set_zoom(float(found[0]) / 100)
        self.show_zoom(self._canvas.zoom)
        self._canvas.setFocus()
