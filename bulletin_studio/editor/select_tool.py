"""The tool for arranging: picks photos and articles, drags them and their handles; the pages follow while it drags."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter

from bulletin_studio.base.findings import Finding
from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.editor.arranging import Arranging
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.pacing import FRAME_MS
from bulletin_studio.editor.readouts import readout
from bulletin_studio.editor.rehearsal import Rehearsal, Rehearsed, rehearsed
from bulletin_studio.editor.selection_paint import (
    HANDLE_REACH_PX,
    paint_dragged,
    paint_handles,
    paint_hovered,
    paint_label,
    paint_part_number,
    paint_picked,
    paint_target,
    shown_handles,
)
from bulletin_studio.editor.tool import Pointing, Tool
from bulletin_studio.session.dragging import (
    Drag,
    DragPlace,
    MovingArticle,
    MovingPhoto,
    SizingArticle,
    moving,
    sizing,
)
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.handles import Handle, handle_at
from bulletin_studio.session.page_objects import ObjectKind, PageObject
from bulletin_studio.session.photo_edits import PutPhoto
from bulletin_studio.session.picked_outlines import PickedOutline, outlines_of

_SNAP_PX = 8.0

_MOST_TRIES = 4
"""Ways to put a photo that are made up at most when it is let go, so that a quick drag ends at a good one too."""

_EDGE_MS = 40
_EDGE_PX = 28
_MOST_SCROLL_PX = 40.0
"""A drag this near to the edge of the view scrolls it, the further out the faster, 25 times a second."""

_CURSORS = {
    Handle.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Handle.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Handle.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Handle.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
    Handle.TOP: Qt.CursorShape.SizeVerCursor,
    Handle.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Handle.LEFT: Qt.CursorShape.SizeHorCursor,
    Handle.RIGHT: Qt.CursorShape.SizeHorCursor,
}
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class _Press:
    """Where the button went down, and on what."""

    at: Pointing
    thing: PageObject
    handle: Handle | None


class SelectTool(QObject, Tool):
    """Selecting, moving, sizing."""

    cursor = Qt.CursorShape.ArrowCursor
    takes_tab = True

    text_asked = Signal(object)
    """A double click on text: where its page was pointed at."""
    text_pressed = Signal(object)
    """The button went down on text while the tool is only visited from that for text: where."""
    dragging_changed = Signal(bool)
    """A drag has begun or ended."""

    def __init__(self, canvas: Canvas, arranging: Arranging) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._desk = canvas.desk
        self._arranging = arranging
        self._press: _Press | None = None
        self._drag: Drag | None = None
        self._picked_before: Picked | None = None
        self._latest: Pointing | None = None
        self._asked: Pointing | None = None
        self._applied: Edit | None = None
        self._hovered: PageObject | None = None
        self.is_visited = False
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(self._follow)
        self._rehearsal = Rehearsal(self._desk.session, self)
        self._rehearsal.done.connect(self._take)
        self._rehearsal.failed.connect(self._give_up)
        self._mouse = QPointF()
        self._edge = QTimer(self)
        self._edge.setInterval(_EDGE_MS)
        self._edge.timeout.connect(self._scroll_at_edge)
        self.elsewhere: Callable[[Picked], Callable[[], object] | None] = _nowhere_else
        self._desk.number_changed.connect(self._forget_hovered)

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way."""
        return self._drag is not None

    # --- the mouse

    def press(self, at: Pointing) -> bool:
        """Picks what is under the mouse and gets ready to drag it, or a handle."""
        held = self._handle_at(at)
        handle = held[1] if held is not None else None
        thing = held[0] if held is not None else self._thing_at(at)
        if at.clicks == 2 and handle is None and thing is not None:
            return self._double_click(at, thing)
        if thing is None:
            self._desk.pick(None)
            return False
        if self.is_visited and held is None and not self._is_on_photo(at):
            self.text_pressed.emit(at)
            return True
        self._desk.pick(Picked(thing.kind, thing.article, thing.index))
        self._press = _Press(at, thing, handle)
        return True

    def _double_click(self, at: Pointing, thing: PageObject) -> bool:
        if thing.kind is ObjectKind.PHOTO and self._is_on_photo(at):
            self._desk.pick(Picked(thing.kind, thing.article, thing.index))
            self._arranging.ask_crop()
        else:
            self.text_asked.emit(at)
        return True

    def drag(self, at: Pointing) -> None:
        """Begins the drag once the mouse has gone far enough; from then on the pages follow it."""
        press = self._press
        if press is None:
            return
        if self._drag is None:
            by = self._way(press.at, at)
            if max(abs(by.x), abs(by.y)) * self._canvas.scale < QGuiApplication.styleHints().startDragDistance() / 2:
                return
            self._begin(press)
        self._latest = at
        corner, scale = self._canvas.origin_of(at.page), self._canvas.scale
        self._mouse = QPointF(corner.x() + at.point.x * scale, corner.y() + at.point.y * scale)
        self._follow_soon()
        self._canvas.repaint_overlays()

    def _scroll_at_edge(self) -> None:
        """Scrolls on while the mouse is held at the edge of the view, so that other pages can be reached."""
        view, mouse = self._canvas.viewport().rect(), self._mouse
        across = _beyond(mouse.x(), view.width())
        down = _beyond(mouse.y(), view.height())
        if not (across or down):
            return
        for bar, step in ((self._canvas.horizontalScrollBar(), across), (self._canvas.verticalScrollBar(), down)):
            bar.setValue(bar.value() + round(step))
        self._latest = self._canvas.pointing_at(mouse, Qt.KeyboardModifier.NoModifier)
        self._follow_soon()

    def release(self, at: Pointing) -> None:
        """Ends the drag with what the mouse is over now; that may be a part of the window beside the pages."""
        picked, target = self._desk.picked, None
        if self._drag is not None and picked is not None:
            target = self.elsewhere(picked)
        if target is not None:
            self.cancel()
            target()
        elif self._drag is not None:
            self._latest = at
            self._settle()
            self._end()
            self._desk.session.end_gesture()
        self._press = None

    def _begin(self, press: _Press) -> None:
        stage = self._desk.stage
        handle = press.handle
        drag = moving(stage, press.thing, press.at.point) if handle is None else sizing(stage, press.thing, handle)
        if drag is None:
            return
        self._drag, self._applied, self._picked_before = drag, None, self._desk.picked
        self._desk.session.begin_gesture()
        self._edge.start()
        self.dragging_changed.emit(True)

    def _end(self) -> None:
        self._frame.stop()
        self._edge.stop()
        self._rehearsal.drop()
        self._drag = self._latest = self._asked = self._applied = None
        self._press = None
        self.dragging_changed.emit(False)
        self._canvas.repaint_overlays()

    def _settle(self) -> None:
        """Finds the place for where the mouse is let go; what was shown last is where it goes, if that can be."""
        self._rehearsal.drop()
        drag, place = self._drag, self._place()
        if drag is None or place is None:
            return
        for _ in range(_MOST_TRIES):
            found = rehearsed(self._desk.session, drag, place, self._applied)
            self._show(found)
            if found.step.is_settled:
                return

    def _follow_soon(self) -> None:
        """The pages shall follow, the first time at once and then once a frame at most."""
        if self._drag is not None and not self._frame.isActive() and not self._rehearsal.is_busy:
            self._frame.start(FRAME_MS if self._asked is not None else 0)

    def _follow(self) -> None:
        """Has the pages made up for where the mouse is, beside the window, whose frames are for the mouse."""
        drag, place = self._drag, self._place()
        if drag is not None and place is not None:
            self._asked = self._latest
            self._rehearsal.ask(drag, place, self._applied)

    @Slot(object)
    def _take(self, found: Rehearsed) -> None:
        """Shows what was made up, and goes on where the mouse is elsewhere now or a better place may be found."""
        self._show(found)
        if self._latest != self._asked or not found.step.is_settled:
            self._follow_soon()

    def _show(self, found: Rehearsed) -> None:
        if found.edit is None:
            return
        edit = self._applied = found.edit.edit
        self._desk.apply(found.edit)
        if isinstance(edit, PutPhoto) and self._drag is not None:
            self._desk.pick(Picked(ObjectKind.PHOTO, edit.to_slug, edit.index_in(self._drag.stage.issue)))

    @Slot(object)
    def _give_up(self, findings: tuple[Finding, ...]) -> None:
        """The pages cannot be made up."""
        self.cancel()
        self._desk.tell(findings)

    def _place(self) -> DragPlace | None:
        """Where the mouse has taken what is dragged."""
        press, latest = self._press, self._latest
        if press is None or latest is None:
            return None
        return DragPlace(latest.page, latest.point, self._way(press.at, latest), _SNAP_PX / self._canvas.scale)

    def _way(self, start: Pointing, end: Pointing) -> Point:
        """How far the mouse went, also over pages."""
        boxes = self._canvas.spreads.boxes
        one, other = boxes[start.page - 1], boxes[min(end.page, len(boxes)) - 1]
        return Point(end.point.x + other.x - start.point.x - one.x, end.point.y + other.y - start.point.y - one.y)

    def hover(self, at: Pointing) -> Qt.CursorShape:
        """Shows what a click would pick."""
        held = self._handle_at(at)
        hovered = self._thing_at(at) if held is None else None
        if hovered != self._hovered:
            self._hovered = hovered
            self._canvas.repaint_overlays()
        if held is not None:
            return _CURSORS[held[1]]
        is_picked = hovered is not None and self._desk.picked == Picked(hovered.kind, hovered.article, hovered.index)
        return Qt.CursorShape.SizeAllCursor if is_picked else self.cursor

    def _forget_hovered(self) -> None:
        """What was under the mouse may stand elsewhere now."""
        self._hovered = None

    # --- what is where

    def _thing_at(self, at: Pointing) -> PageObject | None:
        """What a click picks: of a caption its photo."""
        if not at.is_on_page:
            return None
        found = self._desk.objects.at(at.page, at.point)
        if found is not None and found.kind is ObjectKind.CAPTION:
            photos = self._desk.objects.of(ObjectKind.PHOTO, found.article, found.index)
            return photos[0] if photos else found
        return found

    def _is_on_photo(self, at: Pointing) -> bool:
        found = self._desk.objects.at(at.page, at.point)
        return found is not None and found.kind is ObjectKind.PHOTO

    def _outlines(self) -> tuple[PickedOutline, ...]:
        """The outlines of what is picked, that of an article being its blocks."""
        picked = self._desk.picked
        return outlines_of(self._desk.stage, picked.kind, picked.article, picked.index) if picked is not None else ()

    def picked_box(self) -> tuple[int, Rect] | None:
        """The page and the outline of what is picked, of an article where it begins; None where nothing is."""
        return next(iter(self.picked_boxes()), None)

    def picked_boxes(self) -> tuple[tuple[int, Rect], ...]:
        """Pages and outlines of all parts of what is picked."""
        return tuple((each.part.page, each.box) for each in self._outlines())

    def _handle_at(self, at: Pointing) -> tuple[PageObject, Handle] | None:
        """The part and the handle of it that the mouse is on."""
        scale = self._canvas.scale
        for each in self._outlines():
            handle = handle_at(each.box, at.point, HANDLE_REACH_PX / scale) if each.part.page == at.page else None
            if handle in each.handles and handle in shown_handles(each.box, scale):
                return each.part, handle
        return None

    # --- keys

    def key(self, event: QKeyEvent) -> bool:
        """Tab goes on, arrows move, with Shift they size, Delete removes, Enter goes into a photo or text."""
        if self._drag is not None:
            return True
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._pick_next(-1 if key == Qt.Key.Key_Backtab else 1)
            return True
        return self._desk.picked is not None and self._key_on_picked(key, event.modifiers())

    def _key_on_picked(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """What a key does with what is picked; False where it does nothing."""
        if key in _ARROWS:
            is_sizing = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            (self._arranging.grow if is_sizing else self._arranging.nudge)(*_ARROWS[key])
            self._show_picked()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._arranging.remove()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._arranging.ask_crop if self._arranging.photo is not None else self._arranging.ask_text)()
        else:
            return False
        return True

    def _pick_next(self, step: int) -> None:
        """The next thing in reading order, from the last on to the first."""
        pages = range(1, len(self._desk.document.pages) + 1)
        order = list(
            dict.fromkeys(
                Picked(each.kind, each.article, each.index)
                for page in pages
                for each in self._desk.objects.on(page)
                if each.kind is not ObjectKind.CAPTION
            )
        )
        if not order:
            return
        picked = self._desk.picked
        start = order.index(picked) if picked in order else (-1 if step > 0 else 0)
        self._desk.pick(order[(start + step) % len(order)])
        self._show_picked()

    def _show_picked(self) -> None:
        found = self.picked_box()
        if found is not None:
            self._canvas.reveal(*found)

    def cancel(self) -> bool:
        """Gives up a drag; else what is selected is let go."""
        if self._drag is not None:
            before = self._picked_before
            self._end()
            self._desk.cancel_gesture()
            self._desk.pick(before)
            return True
        self._press = None
        if self._desk.picked is None:
            return False
        self._desk.pick(None)
        return True

    def leave(self) -> None:
        """Another tool is taken: a drag under way is given up."""
        if self._drag is not None:
            self.cancel()
        self._hovered = None

    # --- painting

    def paint(self, painter: QPainter, page: int, scale: float) -> None:
        """Outlines and handles; while dragging also what is dragged and the label."""
        hovered = self._hovered
        if hovered is not None and hovered.page == page and self._drag is None:
            paint_hovered(painter, hovered.box, scale)
        outlines = self._outlines()
        for number, outline in enumerate(outlines):
            if outline.part.page != page:
                continue
            if number == 0 and isinstance(self._drag, MovingArticle | SizingArticle | MovingPhoto):
                paint_target(painter, outline.box, scale)
                continue
            paint_picked(painter, outline.box, scale, is_whole=len(outlines) == 1)
            if len(outlines) > 1:
                paint_part_number(painter, outline.box, number + 1, len(outlines), scale)
            if self._drag is None:
                paint_handles(painter, outline.box, scale, outline.handles)
        self._paint_drag(painter, page, scale)

    def _paint_drag(self, painter: QPainter, page: int, scale: float) -> None:
        place, picked = self._place(), self._desk.picked
        if self._drag is None or place is None or picked is None:
            return
        on_page, outline = self._drag.outline(place)
        if on_page == page:
            paint_dragged(painter, outline, scale)
        if place.page == page:
            paint_label(painter, place.point, readout(self._desk, picked), scale)


def _beyond(place_px: float, length_px: int) -> float:
    """How far to scroll for a place in the view: nothing in its midst."""
    if place_px < _EDGE_PX:
        return max(place_px - _EDGE_PX, -_MOST_SCROLL_PX)
    return min(max(place_px - length_px + _EDGE_PX, 0.0), _MOST_SCROLL_PX)


def _nowhere_else(picked: Picked) -> None:
    """Nothing beside the pages takes what is dragged."""
    del picked
