"""The pages on screen: shows the desk's document at any zoom, and hands mouse and keyboard to the tool in use."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.display.document import Page
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.guides import GuideChoice, paint_guides
from bulletin_studio.editor.page_painter import PagePaint, paint_page, qt_rect
from bulletin_studio.editor.spreads import PageView, Spreads, lay_spreads
from bulletin_studio.editor.tool import Pointing, Tool
from bulletin_studio.session.page_changes import changed_boxes

LEAST_ZOOM, MOST_ZOOM = 0.1, 16.0
_WHEEL_STEP = 1.1
_WHEEL_NOTCH = 120
_PAPER = QColor(255, 255, 255)
_SHADOW = QColor(0, 0, 0, 60)
_SHADOW_PX = 3


class Canvas(QAbstractScrollArea):
    """The view of all pages; 100 % is as large as paper on a screen of the dpi it tells."""

    zoomed = Signal(float)
    """Another zoom; 1 is 100 %."""
    page_shown = Signal(int)
    """Another page is in the middle of the view."""
    painted = Signal()
    """A paint event has ended."""
    view_moved = Signal()
    """Pages stand elsewhere in the view: scrolled, zoomed, of another size."""
    pointed = Signal(QPointF)
    """The mouse is at a place in the viewport."""
    tool_taken = Signal(object)
    """Another tool is in use."""
    key_left = Signal(QKeyEvent)
    """A key that the tool had no use for."""

    def __init__(self, desk: Desk, paint: PagePaint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.paint_with = paint
        self.zoom = 1.0
        self.view = PageView.SPREADS if desk.session.layout.is_facing else PageView.SINGLE
        self.guides = GuideChoice()
        self.is_preview = False
        self._tool = Tool()
        self._clicks = 0
        self._last_press: tuple[int, QPoint] | None = None
        self._panned_from: QPoint | None = None
        self._is_space_down = False
        self._current_page = 1
        self._spreads: Spreads = lay_spreads((), self.view)
        self._pages: Sequence[Page] = ()
        self._reach: QRegion | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        desk.number_changed.connect(self.refresh)
        desk.caret_moved.connect(self.repaint_overlays)
        desk.picked_changed.connect(self.repaint_overlays)
        paint.pictures.arrived.connect(self._photo_arrived)
        self.refresh()

    # --- places

    @property
    def scale(self) -> float:
        """Device-independent pixels a point."""
        return self.zoom * self.logicalDpiX() / 72

    @property
    def spreads(self) -> Spreads:
        """Where the pages lie, in points."""
        return self._spreads

    def origin_of(self, page: int) -> QPointF:
        """The top left corner of a page's trim box in the viewport."""
        box, offset = self._spreads.boxes[page - 1], self._offset()
        return QPointF(box.x * self.scale - offset.x(), box.y * self.scale - offset.y())

    def view_rect(self, page: int, rect: Rect) -> QRectF:
        """A box on a page in the viewport's pixels."""
        corner = self.origin_of(page)
        return QRectF(
            corner.x() + rect.x * self.scale,
            corner.y() + rect.y * self.scale,
            rect.width * self.scale,
            rect.height * self.scale,
        )

    def pointing_at(self, place: QPointF, modifiers: Qt.KeyboardModifier, clicks: int = 0) -> Pointing:
        """A place in the viewport as a place on a page."""
        offset = self._offset()
        on_desk = Point((place.x() + offset.x()) / self.scale, (place.y() + offset.y()) / self.scale)
        page = self._spreads.nearest_page(on_desk)
        box = self._spreads.boxes[page - 1]
        point = Point(on_desk.x - box.x, on_desk.y - box.y)
        return Pointing(page, point, modifiers, clicks, self._spreads.page_at(on_desk) is not None)

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, counted from 1."""
        return self._current_page

    def _offset(self) -> QPointF:
        """What of the desk is left of and above the viewport, in pixels; negative where the desk is centred in it."""
        width, height = self._spreads.size.width * self.scale, self._spreads.size.height * self.scale
        spare_x, spare_y = self.viewport().width() - width, self.viewport().height() - height
        x = -spare_x / 2 if spare_x > 0 else self.horizontalScrollBar().value()
        y = -spare_y / 2 if spare_y > 0 else self.verticalScrollBar().value()
        return QPointF(x, y)

    # --- zoom and scrolling

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zooms so that what is at `anchor` (in the viewport; by default its middle) stays there."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if zoom == self.zoom:
            return
        place = anchor if anchor is not None else QPointF(self.viewport().rect().center())
        before = (self._offset() + place) / self.scale
        self.zoom = zoom
        self._set_bars()
        after = before * self.scale - place
        self.horizontalScrollBar().setValue(round(after.x()))
        self.verticalScrollBar().setValue(round(after.y()))
        self.viewport().update()
        self.updateMicroFocus()
        self.zoomed.emit(zoom)
        self.view_moved.emit()

    def fit_page(self) -> None:
        """Shows the current page, or its spread, whole."""
        box = self._fitted_box()
        margin = 24
        width, height = self.viewport().width() - margin, self.viewport().height() - margin
        self.set_zoom(min(width / box.width, height / box.height) / (self.logicalDpiX() / 72))
        self.show_page(self._current_page)

    def fit_width(self) -> None:
        """Shows the current page, or its spread, over the whole width."""
        page = self._current_page
        self.set_zoom((self.viewport().width() - 24) / self._fitted_box().width / (self.logicalDpiX() / 72))
        self.show_page(page)

    def show_page(self, page: int) -> None:
        """Scrolls to the top of a page."""
        page = min(max(page, 1), len(self._spreads.boxes))
        box = self._spreads.boxes[page - 1]
        self.verticalScrollBar().setValue(round(box.y * self.scale - 12))
        middle = (box.x + box.width / 2) * self.scale - self.viewport().width() / 2
        self.horizontalScrollBar().setValue(round(middle))
        self._tell_page(page)

    def reveal(self, page: int, rect: Rect) -> None:
        """Scrolls as little as needed to show a box."""
        place = self.view_rect(page, rect)
        margin = 24
        for bar, low, high, length in (
            (self.horizontalScrollBar(), place.left(), place.right(), self.viewport().width()),
            (self.verticalScrollBar(), place.top(), place.bottom(), self.viewport().height()),
        ):
            if low < margin:
                bar.setValue(bar.value() + round(low - margin))
            elif high > length - margin:
                bar.setValue(bar.value() + round(high - length + margin))

    def set_view(self, view: PageView) -> None:
        """Single pages or facing ones."""
        page = self._current_page
        self.view = view
        self.refresh()
        self.show_page(page)

    def _fitted_box(self) -> Rect:
        box = self._spreads.boxes[self._current_page - 1]
        return Rect(box.x, box.y, box.width * (2 if self.view is PageView.SPREADS else 1), box.height)

    def _set_bars(self) -> None:
        """Sets the scroll bars to the size of the desk."""
        size, view = self._spreads.size, self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), size.width * self.scale, view.width()),
            (self.verticalScrollBar(), size.height * self.scale, view.height()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(max(20, seen // 20))
            bar.setRange(0, max(0, round(whole - seen)))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """The scroll bars have moved."""
        del dx, dy
        self.viewport().update()
        middle = self.pointing_at(QPointF(self.viewport().rect().center()), Qt.KeyboardModifier.NoModifier)
        self._tell_page(middle.page)
        self.view_moved.emit()

    def _tell_page(self, page: int) -> None:
        if page != self._current_page:
            self._current_page = page
            self.page_shown.emit(page)

    # --- what is shown

    def refresh(self) -> None:
        """The pages have changed; where they stand as before, only what is other on them is painted anew."""
        before, pages = self._pages, self.desk.document.pages
        spreads = lay_spreads([page.trim for page in pages], self.view)
        is_moved, self._spreads, self._pages = spreads != self._spreads, spreads, pages
        self._current_page = min(self._current_page, len(self._spreads.boxes))
        self._set_bars()
        if is_moved:
            self.viewport().update()
        else:
            self.viewport().update(self._changed_region(before, pages))
        self.view_moved.emit()

    def _changed_region(self, before: Sequence[Page], pages: Sequence[Page]) -> QRegion:
        """What is other on the pages in the view."""
        region, seen = QRegion(), QRectF(self.viewport().rect())
        for old, new in zip(before, pages, strict=True):
            trim = Rect(-new.bleed, -new.bleed, new.trim.width + 2 * new.bleed, new.trim.height + 2 * new.bleed)
            if old is not new and self.view_rect(new.number, trim).intersects(seen):
                for box in changed_boxes(old, new):
                    region += self.view_rect(new.number, box).adjusted(-1, -1, 1, 1).toAlignedRect()
        return region

    def repaint_overlays(self) -> None:
        """Caret, selection or handles have changed."""
        reach = self._tool.reach()
        if reach is None or self._reach is None:
            self.viewport().update()
        else:
            self.viewport().update(reach.united(self._reach))
        self.updateMicroFocus()

    def _photo_arrived(self, file: str) -> None:
        del file
        self.viewport().update()

    def set_guides(self, guides: GuideChoice) -> None:
        """Which aids are shown over the pages."""
        self.guides = guides
        self.viewport().update()

    def set_preview(self, *, is_preview: bool) -> None:
        """Shows pages as trimmed, without any aid."""
        self.is_preview = is_preview
        self.viewport().update()
        self.view_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints what is exposed."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(event.rect(), self.palette().dark().color())
        exposed = QRectF(event.rect())
        for page in self._pages_near(exposed):
            self._paint_page(painter, page, exposed)
        painter.end()
        self._reach = self._tool.reach()
        self.painted.emit()

    def _pages_near(self, place: QRectF) -> list[Page]:
        """The pages that lie in a part of the viewport with what is painted round them."""
        offset, scale, pages = self._offset(), self.scale, self.desk.document.pages
        reach = Rect(
            (place.x() + offset.x()) / scale,
            (place.y() + offset.y()) / scale,
            place.width() / scale,
            place.height() / scale,
        )
        found = []
        for page, box in zip(pages, self._spreads.boxes, strict=True):
            apart = page.bleed + _SHADOW_PX / scale
            is_beside = box.x - apart > reach.right or box.right + apart < reach.x
            if not is_beside and box.y - apart <= reach.bottom and box.bottom + apart >= reach.y:
                found.append(page)
        return found

    def _paint_page(self, painter: QPainter, page: Page, exposed: QRectF) -> None:
        number = page.number
        bleed = 0.0 if self.is_preview or not self.guides.bleed else page.bleed
        trim = Rect(0, 0, page.trim.width, page.trim.height)
        sheet = Rect(-bleed, -bleed, page.trim.width + 2 * bleed, page.trim.height + 2 * bleed)
        on_screen = self.view_rect(number, sheet)
        if not on_screen.adjusted(-_SHADOW_PX, -_SHADOW_PX, _SHADOW_PX, _SHADOW_PX).intersects(exposed):
            return
        painter.fillRect(on_screen.translated(_SHADOW_PX, _SHADOW_PX), _SHADOW)
        painter.fillRect(on_screen, _PAPER)
        painter.save()
        painter.setClipRect(on_screen.intersected(exposed), Qt.ClipOperation.IntersectClip)
        corner = self.origin_of(number)
        painter.translate(corner)
        painter.scale(self.scale, self.scale)
        seen = QRectF(
            (exposed.x() - corner.x()) / self.scale,
            (exposed.y() - corner.y()) / self.scale,
            exposed.width() / self.scale,
            exposed.height() / self.scale,
        )
        paint_page(painter, page, self.paint_with, seen)
        if not self.is_preview:
            paint_guides(painter, self.desk.session.page_layout, page, self.guides, self.scale)
        painter.setClipping(False)
        if not self.is_preview:
            self._tool.paint(painter, number, self.scale)
            if self.guides.bleed:
                painter.setPen(QColor(160, 160, 160))
                painter.drawRect(qt_rect(trim))
        painter.restore()

    # --- tools

    @property
    def tool(self) -> Tool:
        """The tool in use."""
        return self._tool

    def take(self, tool: Tool) -> None:
        """Takes a tool into use."""
        if tool is not self._tool:
            self._tool.leave()
            self._tool = tool
            self.viewport().setCursor(tool.cursor)
            self.repaint_overlays()
            self.tool_taken.emit(tool)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Left: the tool; middle, or left with the space bar: panning."""
        if event.button() is Qt.MouseButton.MiddleButton or self._is_space_down:
            self._panned_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._clicks = self._count_click(event)
            self._tool.press(self.pointing_at(event.position(), event.modifiers(), self._clicks))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A second press."""
        if event.button() is Qt.MouseButton.LeftButton and not self._is_space_down:
            self._count_click(event)
            self._clicks = 2
            self._tool.press(self.pointing_at(event.position(), event.modifiers(), self._clicks))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pans, drags or hovers."""
        place = event.position()
        self.pointed.emit(place)
        if self._panned_from is not None:
            step = place.toPoint() - self._panned_from
            self._panned_from = place.toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - step.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - step.y())
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._tool.drag(self.pointing_at(place, event.modifiers(), self._clicks))
        else:
            self.viewport().setCursor(self._tool.hover(self.pointing_at(place, event.modifiers())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ends panning or dragging."""
        if self._panned_from is not None:
            self._panned_from = None
            self.viewport().setCursor(self._tool.cursor)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._tool.release(self.pointing_at(event.position(), event.modifiers(), self._clicks))

    def _count_click(self, event: QMouseEvent) -> int:
        """How many presses in quick succession at one place."""
        now, place = event.timestamp(), event.position().toPoint()
        last = self._last_press
        hints = QApplication.styleHints()
        is_quick = last is not None and now - last[0] <= hints.mouseDoubleClickInterval()
        is_near = last is not None and (place - last[1]).manhattanLength() < hints.startDragDistance()
        self._last_press = (now, place)
        return self._clicks % 3 + 1 if is_quick and is_near else 1

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scrolls; with Ctrl zooms to the cursor."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * _WHEEL_STEP ** (event.angleDelta().y() / _WHEEL_NOTCH), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape gives up what is under way; all else is the tool's, then the scroll area's."""
        if event.key() == Qt.Key.Key_Escape and self._tool.cancel():
            return
        if not self._tool.key(event):
            self.key_left.emit(event)
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab leads on to the next widget unless the tool goes through things on the pages with it."""
        return False if self._tool.takes_tab else super().focusNextPrevChild(is_next)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """An input method shows or commits something."""
        if not self._tool.input_method(event):
            super().inputMethodEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: N802 - Qt's name
        """What an input method wants to know of the caret."""
        return self._tool.query(query)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The window has another size."""
        super().resizeEvent(event)
        self._set_bars()
        self.view_moved.emit()

    def set_margin(self, margin_px: int) -> None:
        """Keeps room free left of and above the pages, for rulers."""
        self.setViewportMargins(margin_px, margin_px, 0, 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A comfortable size."""
        return QSize(900, 700)
