"""The frame round the panel that takes the keys: a panel in, a frame over its edge out; the mouse goes through."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

_THICK_PX = 2


class PaneMark(QWidget):
    """It is only as large as its line, so that what is inside is painted without it."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane.installEventFilter(self)
        self._fit()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stays as large as the panel."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        pane = self.parentWidget()
        if pane is not None:
            self.setGeometry(pane.rect())
        inside = self.rect().adjusted(_THICK_PX, _THICK_PX, -_THICK_PX, -_THICK_PX)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inside)))
        self.raise_()

    def showEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        """Stands over what was put into the panel later."""
        self.raise_()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A line in the colour of what is selected."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().highlight(), 2 * _THICK_PX))
        painter.drawRect(self.rect())
