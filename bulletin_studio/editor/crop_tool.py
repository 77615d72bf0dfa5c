"""The tool for cropping: the whole picture over its page, a rectangle with handles and the focus point in it."""

from enum import Enum, auto
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.pacing import FRAME_MS, pause_ms
from bulletin_studio.editor.page_painter import qt_rect
from bulletin_studio.editor.selection_paint import HANDLE_REACH_PX, PICKED, paint_handles, shown_handles
from bulletin_studio.editor.tool import Pointing, Tool
from bulletin_studio.model.photo import WHOLE_PICTURE, Photo
from bulletin_studio.session.arranging_photos import changed_crop
from bulletin_studio.session.cropping import (
    box_from_crop,
    focus_inside,
    moved_crop,
    picture_box,
    placed_photo,
    pulled_crop,
    share_at,
)
from bulletin_studio.session.edits import FromState
from bulletin_studio.session.handles import Handle, handle_at
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of

_DIMMED = 0.45
_PAGE_VEIL = QColor(255, 255, 255, 150)
_THIN_VEIL = QColor(255, 255, 255, 90)
"""While an edge is pulled, the page is to be seen flowing round it."""

_THIRDS = QColor(255, 255, 255, 130)
_FOCUS = QColor(222, 50, 140)
_FOCUS_PX = 9.0
_STEP = 0.01
_ARROWS = {
    Qt.Key.Key_Left: Point(-_STEP, 0),
    Qt.Key.Key_Right: Point(_STEP, 0),
    Qt.Key.Key_Up: Point(0, -_STEP),
    Qt.Key.Key_Down: Point(0, _STEP),
}


class _Held(Enum):
    """What the mouse holds that is no handle."""

    PICTURE = auto()
    FOCUS = auto()


class CropTool(QObject, Tool):
    """Crop and focus of the selected photo; the pages follow, and all of it is one step."""

    finished = Signal()
    """The crop is set or given up."""
    changed = Signal()
    """Another crop or focus is shown."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._desk = canvas.desk
        self._picked: Picked | None = None
        self._page = 1
        self._picture = Rect(0, 0, 1, 1)
        self._file = ""
        self.crop = WHOLE_PICTURE
        self.focus = (0.5, 0.5)
        self._held: Handle | _Held | None = None
        self._start: tuple[Point, Rect] = (Point(0, 0), WHOLE_PICTURE)
        self._base = self._shown = self._desk.issue
        self._is_own = False
        self._wait_ms = FRAME_MS
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(self._show_on_pages)
        self._desk.number_changed.connect(self._number_changed)

    def begin(self) -> bool:
        """Takes up the selected photo; False where none is, or it stands on no page."""
        picked = self._desk.picked
        if picked is None or picked.kind is not ObjectKind.PHOTO:
            return False
        if not self._seat(picked):
            return False
        photo = self._photo_of(picked)
        self._picked, self._held = picked, None
        self.crop, self.focus = photo.crop, photo.focus
        self._base = self._shown = self._desk.issue
        self._desk.session.begin_gesture()
        return True

    def _seat(self, picked: Picked) -> bool:
        """Lays the whole picture over the photo where it stands now; False where it stands on no page."""
        for piece in self._desk.objects.of(ObjectKind.PHOTO, picked.article, picked.index):
            placed = placed_photo(self._desk.document.pages[piece.page - 1], picked.article, picked.index)
            if placed is not None:
                self._page, self._file, self._picture = piece.page, placed.file, picture_box(placed)
                return True
        return False

    def _photo_of(self, picked: Picked) -> Photo:
        return article_of(self._desk.issue, picked.article).photos[picked.index]

    @property
    def shown_box(self) -> tuple[int, Rect]:
        """The page and what the tool covers of it."""
        return self._page, self._picture

    # --- ends

    def done(self) -> None:
        """Sets crop and focus."""
        if self._picked is not None:
            self._show_on_pages()
            self._end()

    def give_up(self) -> None:
        """Leaves the photo as it was."""
        if self._picked is not None:
            self._end(keeps=False)

    def _end(self, *, keeps: bool = True) -> None:
        self._frame.stop()
        self._picked = self._held = None
        if keeps:
            self._desk.session.end_gesture()
        else:
            self._desk.cancel_gesture()
        self.finished.emit()

    def _number_changed(self) -> None:
        """When the number changes otherwise, by Undo for one, cropping is over."""
        if self._picked is not None and not self._is_own and self._desk.issue is not self._shown:
            self._end()

    def _show_on_pages(self) -> None:
        """Makes the pages up with the crop as it is now; they flow round the photo while its edges are pulled."""
        picked = self._picked
        if picked is None:
            return
        began = perf_counter()
        edit = changed_crop(self._base, picked.article, picked.index, self.crop, self.focus)
        self._is_own = True
        self._desk.apply(FromState(self._base, edit))
        self._is_own, self._shown = False, self._desk.issue
        if self._held is None:
            self._seat(picked)
        self._wait_ms = pause_ms(began)

    def show_whole(self) -> None:
        """Cuts nothing off."""
        self._set(WHOLE_PICTURE)

    def leave(self) -> None:
        """Another tool is taken: what is shown is set."""
        self.done()

    def cancel(self) -> bool:
        """Escape: first what the mouse does, then the crop is given up."""
        if self._held is not None:
            self._held = None
            self._set(self._start[1])
            self._show_on_pages()
        else:
            self.give_up()
        return True

    # --- mouse and keys

    def press(self, at: Pointing) -> bool:
        """Takes a handle, the focus or the picture; beside the picture, and on a double click, the crop is done."""
        if at.clicks == 2 or at.page != self._page:
            self.done()
            return True
        share = share_at(at.point, self._picture)
        self._held = self._held_at(at)
        self._start = (share, self.crop)
        if self._held is None:
            self.done()
        return True

    def _held_at(self, at: Pointing) -> Handle | _Held | None:
        scale = self._canvas.scale
        box = box_from_crop(self.crop, self._picture)
        handle = handle_at(box, at.point, HANDLE_REACH_PX / scale)
        if handle is not None and handle in shown_handles(box, scale):
            return handle
        focus = self._focus_point()
        if max(abs(focus.x - at.point.x), abs(focus.y - at.point.y)) * scale <= _FOCUS_PX + 2:
            return _Held.FOCUS
        is_inside = box.x <= at.point.x <= box.right and box.y <= at.point.y <= box.bottom
        return _Held.PICTURE if is_inside else None

    def drag(self, at: Pointing) -> None:
        """Changes what is held."""
        if at.page != self._page or self._picked is None:
            return
        share = share_at(at.point, self._picture)
        start, crop = self._start
        by = Point(share.x - start.x, share.y - start.y)
        match self._held:
            case Handle():
                self._set(pulled_crop(crop, self._held, by))
            case _Held.PICTURE:
                self._set(moved_crop(crop, by))
            case _Held.FOCUS:
                self.focus = focus_inside(share, self.crop)
                self._follow()
            case None:
                pass

    def release(self, at: Pointing) -> None:
        """Lets go; the picture is laid over the photo where it stands now."""
        del at
        is_held, self._held = self._held is not None, None
        if is_held:
            self._show_on_pages()
            self._canvas.repaint_overlays()
            self.changed.emit()

    def hover(self, at: Pointing) -> Qt.CursorShape:
        """A cross over handles and focus, a hand over the picture."""
        held = self._held_at(at) if at.page == self._page else None
        if held is None:
            return Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.OpenHandCursor if held is _Held.PICTURE else Qt.CursorShape.CrossCursor

    def key(self, event: QKeyEvent) -> bool:
        """Enter sets the crop, arrows move it."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done()
            return True
        if key in _ARROWS:
            self._set(moved_crop(self.crop, _ARROWS[key]))
            return True
        return False

    def _set(self, crop: Rect) -> None:
        self.crop = crop
        self.focus = focus_inside(Point(*self.focus), crop)
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """The outline follows at once, the pages as fast as they can be made up."""
        if not self._frame.isActive():
            self._frame.start(self._wait_ms)
        self._canvas.repaint_overlays()

    # --- painting

    def _focus_point(self) -> Point:
        return Point(
            self._picture.x + self.focus[0] * self._picture.width,
            self._picture.y + self.focus[1] * self._picture.height,
        )

    def paint(self, painter: QPainter, page: int, scale: float) -> None:
        """The whole picture dimmed, what stays of it bright, thirds, handles and focus."""
        if page != self._page or self._picked is None:
            return
        size = self._desk.document.pages[page - 1].trim
        veil = _PAGE_VEIL if self._held is None else _THIN_VEIL
        painter.fillRect(QRectF(0, 0, size.width, size.height), veil)
        image = self._canvas.paint_with.pictures.image(self._file)
        kept = qt_rect(box_from_crop(self.crop, self._picture))
        whole = qt_rect(self._picture)
        painter.save()
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(_DIMMED)
            painter.drawImage(whole, image)
            painter.setOpacity(1.0)
            painter.setClipRect(kept, Qt.ClipOperation.ReplaceClip)
            painter.drawImage(whole, image)
        painter.restore()
        self._paint_thirds(painter, kept, scale)
        painter.setPen(QPen(PICKED, 1.6 / scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(kept)
        paint_handles(painter, box_from_crop(self.crop, self._picture), scale)
        self._paint_focus(painter, scale)

    def _paint_thirds(self, painter: QPainter, kept: QRectF, scale: float) -> None:
        painter.setPen(QPen(_THIRDS, 1 / scale))
        for share in (1 / 3, 2 / 3):
            x, y = kept.left() + share * kept.width(), kept.top() + share * kept.height()
            painter.drawLine(QPointF(x, kept.top()), QPointF(x, kept.bottom()))
            painter.drawLine(QPointF(kept.left(), y), QPointF(kept.right(), y))

    def _paint_focus(self, painter: QPainter, scale: float) -> None:
        focus, radius = self._focus_point(), _FOCUS_PX / scale
        middle = QPointF(focus.x, focus.y)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255), 4 / scale))
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(_FOCUS, 2 / scale))
        painter.drawEllipse(middle, radius, radius)
        painter.setBrush(_FOCUS)
        painter.drawEllipse(middle, 2 / scale, 2 / scale)
