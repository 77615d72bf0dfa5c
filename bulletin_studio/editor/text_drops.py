"""Text dragged over the pages: the selection to another place or program, and text of other programs to a place."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.clipboard_part import mime_data, pasted_from
from bulletin_studio.editor.picture_clips import is_picture
from bulletin_studio.editor.tools_part import ToolsPart
from bulletin_studio.session.clipping import CLIPBOARD_TYPE
from bulletin_studio.session.text_edits import TextRange, deleted, fragments_in, pasted, range_between
from bulletin_studio.session.text_moves import MoveText, is_inside

_MARK_PX = 2
_MARK_STYLE = "background: #de328c;"
"""The place where text would go in: the colour of all targets."""

_MOVE, _COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


class TextDrops(QObject):
    """The pages as a place to drag text from and to."""

    def __init__(self, canvas: Canvas, tools: ToolsPart) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._desk = canvas.desk
        self._tools = tools
        self._dragged: TextRange | None = None
        self._mark = QFrame(canvas.viewport())
        self._mark.setStyleSheet(_MARK_STYLE)
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        tools.text.drag_asked.connect(self.begin)
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    # --- from here

    def begin(self) -> None:
        """Drags the selection until it is let go; another program that takes it away leaves nothing here."""
        chosen = self._desk.selection
        if chosen is None:
            return
        self._dragged = chosen
        drag = QDrag(self._canvas.viewport())
        drag.setMimeData(mime_data(fragments_in(self._desk.issue, chosen)))
        done = drag.exec(_COPY | _MOVE, _MOVE)
        is_left, self._dragged = self._dragged is not None, None
        if is_left and done is _MOVE and self._desk.selection == chosen:
            self._desk.apply(deleted(chosen))

    # --- to here

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Takes the events of text dragged over the pages."""
        if event.type() is QEvent.Type.DragLeave:
            self._mark.hide()
        if not isinstance(event, QDropEvent) or not holds_text(event.mimeData()):
            return super().eventFilter(watched, event)
        place = self._place_at(event.position())
        if event.type() is QEvent.Type.Drop:
            self._mark.hide()
            if place is not None:
                event.setDropAction(_COPY)
                event.accept()
                self._drop(event.mimeData(), place, is_copy=_is_copy(event))
            return True
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._show_mark(place)
            event.setDropAction(_COPY if self._dragged is None or _is_copy(event) else _MOVE)
            event.accept()
            return True
        return False

    def _drop(self, data: QMimeData, place: TextPlace, *, is_copy: bool) -> None:
        """Puts text in where it was let go, and selects it there."""
        dragged, self._dragged = self._dragged, None
        self._tools.take_text()
        self._canvas.setFocus()
        if dragged is not None and is_inside(place, dragged):
            return
        if dragged is not None and not is_copy:
            move = MoveText(dragged, place)
            landed = move.landed(self._desk.issue)
            is_done = self._desk.apply(move)
        else:
            found = pasted_from(data, self._canvas.window(), self._desk.language)
            edit = pasted(self._desk.issue, range_between(place, place), found.fragments)
            landed = range_between(place, edit.caret)
            is_done = bool(edit.fragments) and self._desk.apply(edit)
        if is_done:
            self._desk.put_caret(self._desk.inside(landed.start))
            self._desk.put_caret(self._desk.inside(landed.end), extend=True)

    def _place_at(self, point: QPointF) -> TextPlace | None:
        at = self._canvas.pointing_at(point, Qt.KeyboardModifier.NoModifier)
        return self._desk.inside(self._desk.text.place_at(at.page, at.point))

    def _show_mark(self, place: TextPlace | None) -> None:
        """A line between the characters where the text would go in."""
        caret = self._desk.text.caret_at(place) if place is not None else None
        if caret is None:
            self._mark.hide()
            return
        box = self._canvas.view_rect(caret.page, Rect(caret.x, caret.top, 0, caret.bottom - caret.top))
        self._mark.setGeometry(round(box.x()) - _MARK_PX // 2, round(box.y()), _MARK_PX, round(box.height()))
        self._mark.show()


def holds_text(data: QMimeData) -> bool:
    """Whether data is text and not files or a picture."""
    has_text = data.hasFormat(CLIPBOARD_TYPE) or data.hasHtml() or data.hasText()
    return has_text and not is_picture(data) and not any(url.isLocalFile() for url in data.urls())


def _is_copy(event: QDropEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
