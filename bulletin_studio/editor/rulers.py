"""Rulers in millimetres along the top and left of the pages, from the corner of the current page, with the mouse."""

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bulletin_studio.base.units import POINTS_PER_MM
from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.canvas import Canvas

RULER_PX = 20
_MARKER = QColor(222, 50, 140)
_LEAST_TICK_PX = 5.0
_LEAST_LABEL_PX = 44.0
_STEPS_MM = (1, 2, 5, 10, 20, 50, 100, 200, 500)


def ruler_steps(pixels_a_mm: float) -> tuple[int, int]:
    """Millimetres between two ticks, and between two numbers, so that both can be told apart."""
    tick = next((step for step in _STEPS_MM if step * pixels_a_mm >= _LEAST_TICK_PX), _STEPS_MM[-1])
    label = next(
        (step for step in _STEPS_MM if step * pixels_a_mm >= _LEAST_LABEL_PX and step % tick == 0), _STEPS_MM[-1]
    )
    return tick, label


class Ruler(QWidget):
    """One ruler; its zero is the trim corner of the current page."""

    def __init__(self, canvas: Canvas, *, is_across: bool) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._is_across = is_across
        self._mouse: float | None = None
        code = "editor.ruler_across" if is_across else "editor.ruler_down"
        self.setAccessibleName(say(code, canvas.desk.language))
        self._shown: tuple[float, float, int] | None = None
        canvas.view_moved.connect(self._view_moved)
        canvas.page_shown.connect(self._page_shown)
        canvas.pointed.connect(self._point)

    def _view_moved(self) -> None:
        """Pages made up anew, at every key for one, mostly stand where they stood: then nothing is painted."""
        now = (self.origin_px, self._canvas.scale, len(self._canvas.spreads.boxes))
        if now != self._shown:
            self._shown = now
            self.update()

    def _page_shown(self, _: int) -> None:
        self.update()

    def _point(self, place: QPointF) -> None:
        self._mouse = place.x() if self._is_across else place.y()
        self.update()

    @property
    def origin_px(self) -> float:
        """Where zero stands, from the start of the ruler's scale."""
        corner = self._canvas.origin_of(self._canvas.current_page)
        return corner.x() if self._is_across else corner.y()

    @property
    def mouse_mm(self) -> float | None:
        """Where the mouse is, from the trim's corner; None where it has not been over the pages."""
        if self._mouse is None:
            return None
        return (self._mouse - self.origin_px) / self._canvas.scale / POINTS_PER_MM

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ticks, numbers, the page's extent and the mouse."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        if not self._is_across:
            painter.translate(0, self.height())
            painter.rotate(-90)
        length = self.width() if self._is_across else self.height()
        self._paint_page(painter, length)
        self._paint_scale(painter, length)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.drawLine(QLineF(0, RULER_PX - 0.5, length, RULER_PX - 0.5))
        if self._mouse is not None:
            place = self._along(self._mouse, length)
            painter.setPen(QPen(_MARKER, 1))
            painter.drawLine(QLineF(place, 0, place, RULER_PX))
        painter.end()

    def _along(self, place_px: float, length: int) -> float:
        """A place in the view along the painter's x; the left ruler is painted from its foot upwards."""
        return place_px if self._is_across else length - place_px

    def _paint_page(self, painter: QPainter, length: int) -> None:
        """What of the ruler the current page takes is lighter."""
        size = self._canvas.desk.document.pages[self._canvas.current_page - 1].trim
        extent = (size.width if self._is_across else size.height) * self._canvas.scale
        start = self._along(self.origin_px, length)
        shade = self.palette().base().color()
        painter.fillRect(QRectF(min(start, start + self._sign * extent), 0, extent, RULER_PX), shade)

    @property
    def _sign(self) -> int:
        return 1 if self._is_across else -1

    def _paint_scale(self, painter: QPainter, length: int) -> None:
        pixels_a_mm = self._canvas.scale * POINTS_PER_MM
        tick, label = ruler_steps(pixels_a_mm)
        origin = self.origin_px
        first = int(-origin / pixels_a_mm // tick) * tick
        last = int((length - origin) / pixels_a_mm) + tick
        font = painter.font()
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(self.palette().windowText().color())
        lines = []
        for number in range(first, last, tick):
            place = self._along(origin + number * pixels_a_mm, length)
            is_numbered = number % label == 0
            height = RULER_PX if is_numbered else (8 if number % (5 * tick) == 0 else 5)
            lines.append(QLineF(place, RULER_PX - height, place, RULER_PX))
            if is_numbered:
                painter.drawText(QRectF(place + 2, 0, 40, 11), Qt.AlignmentFlag.AlignLeft, str(number))
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.drawLines(lines)


class Rulers(QObject):
    """Both rulers of a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.across, self.down = Ruler(canvas, is_across=True), Ruler(canvas, is_across=False)
        self._corner = QWidget(canvas)
        self._corner.setAutoFillBackground(True)
        canvas.viewport().installEventFilter(self)
        self.show()

    @property
    def is_shown(self) -> bool:
        """Whether they are there."""
        return self.across.isVisibleTo(self._canvas)

    def show(self) -> None:
        """Shows them."""
        self._canvas.set_margin(RULER_PX)
        self._set_visible(is_visible=True)

    def hide(self) -> None:
        """Hides them; the pages take their room."""
        self._canvas.set_margin(0)
        self._set_visible(is_visible=False)

    def _set_visible(self, *, is_visible: bool) -> None:
        for widget in (self.across, self.down, self._corner):
            widget.setVisible(is_visible)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follows the viewport."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        view = self._canvas.viewport().geometry()
        self.across.setGeometry(view.left(), view.top() - RULER_PX, view.width(), RULER_PX)
        self.down.setGeometry(view.left() - RULER_PX, view.top(), RULER_PX, view.height())
        self._corner.setGeometry(view.left() - RULER_PX, view.top() - RULER_PX, RULER_PX, RULER_PX)
