"""The text tool: a caret on the page; mouse, keys and input methods become edits."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QInputMethodEvent, QKeyEvent, QPainter, QPen, QRegion

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.desk import Desk, Preedit
from bulletin_studio.editor.page_painter import qt_rect
from bulletin_studio.editor.text_hints import TextHints
from bulletin_studio.editor.tool import Pointing, Tool
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.caret_moves import (
    line_above_or_below,
    line_end,
    line_start,
    paragraph_after,
    paragraph_before,
    paragraph_range,
    part_beside,
    part_range,
    place_after,
    place_before,
    word_after,
    word_at,
    word_before,
)
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.page_text import Caret
from bulletin_studio.session.replacing import cell_bounds
from bulletin_studio.session.text_edits import TextRange, deleted, range_between, typed
from bulletin_studio.session.text_looks import begun_paragraph, in_style, makes_empty_line
from bulletin_studio.session.text_moves import is_in_part
from bulletin_studio.session.text_places import paragraph_at

_SELECTED = QColor(60, 120, 230, 80)
_CARET = QColor(20, 60, 200)
_LINES_A_PAGE = 20
_EDGE_PX = 3.0
"""Caret and lines may be a little wider than where they stand."""

Move = Callable[[TextPlace], TextPlace]


class TextTool(QObject, Tool):
    """Typing on the page."""

    cursor = Qt.CursorShape.IBeamCursor
    takes_tab = True

    drag_asked = Signal()
    """The selection is taken hold of and dragged."""
    photo_pressed = Signal(object)
    """The button went down on a photo: where."""
    done = Signal()
    """Who came here from arranging by a double click leaves the text by Escape."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._desk: Desk = canvas.desk
        self._wanted_x: float | None = None
        self._grabbed: Pointing | None = None
        self._unit: TextRange | None = None
        self._is_let_go = False
        self._is_shown = True
        self.is_visited = False
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle)
        self._hints = TextHints(canvas)
        self._desk.caret_moved.connect(self._caret_moved)
        self._desk.reveal_asked.connect(self._show_caret)
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        self._shift, self._control = shift, control

    # --- the mouse

    def press(self, at: Pointing) -> bool:
        """One click puts the caret, two select a word, three a paragraph; with Shift the selection reaches there.

        On the selection it takes hold of that, to drag it elsewhere; a photo is taken hold of as in word processors.
        """
        self._commit()
        self._wanted_x = self._grabbed = self._unit = None
        self._is_let_go = False
        hinted = self._hints.at(at.page, QPointF(at.point.x, at.point.y))
        if hinted is not None:
            self._desk.put_caret(hinted)
            return True
        if self._is_on_photo(at) and not at.modifiers & self._shift:
            self.photo_pressed.emit(at)
            return True
        place = self._place_at(at)
        if place is None:
            return False
        selection, is_reaching = self._desk.selection, bool(at.modifiers & self._shift)
        if at.clicks == 2:
            self._unit = word_at(self._desk.issue, place)
            self._select(self._unit)
        elif at.clicks == 3:
            self._unit = paragraph_range(self._desk.issue, place)
            self._select(self._unit)
        elif selection is not None and not is_reaching and self._is_on(selection, at):
            self._grabbed = at
        else:
            self._desk.put_caret(place, extend=bool(at.modifiers & self._shift))
        return True

    def drag(self, at: Pointing) -> None:
        """Extends the selection, after two clicks by words, after three by paragraphs; or drags it elsewhere."""
        if self._grabbed is not None:
            apart = max(abs(at.point.x - self._grabbed.point.x), abs(at.point.y - self._grabbed.point.y))
            least = QGuiApplication.styleHints().startDragDistance()
            if at.page != self._grabbed.page or apart * self._canvas.scale >= least:
                self._grabbed, self._is_let_go = None, True
                self.drag_asked.emit()
            return
        if self._is_let_go:
            return
        place = self._place_at(at)
        if place is None or place == self._desk.caret:
            return
        if self._unit is None:
            self._desk.put_caret(place, extend=True)
        else:
            self._reach_by_units(self._unit, place)

    def _reach_by_units(self, first: TextRange, place: TextPlace) -> None:
        """Extends the selection from one word or paragraph so that it holds another whole."""
        if not is_in_part(place, first):
            return
        is_word = first != paragraph_range(self._desk.issue, first.start)
        other = (word_at if is_word else paragraph_range)(self._desk.issue, place)
        is_before = (place.paragraph, place.offset) < (first.start.paragraph, first.start.offset)
        self._desk.put_caret(first.end if is_before else first.start)
        self._desk.put_caret(other.start if is_before else other.end, extend=True)

    def release(self, at: Pointing) -> None:
        """A click on the selection that was no drag puts the caret."""
        grabbed, self._grabbed = self._grabbed, None
        if grabbed is not None:
            self._desk.put_caret(self._place_at(at))

    def _is_on_photo(self, at: Pointing) -> bool:
        found = self._desk.objects.at(at.page, at.point) if at.is_on_page else None
        return found is not None and found.kind is ObjectKind.PHOTO

    def _is_on(self, chosen: TextRange, at: Pointing) -> bool:
        """Whether the mouse is on the boxes of a range."""
        x, y = at.point.x, at.point.y
        boxes = self._desk.text.boxes_of(chosen)
        return any(page == at.page and box.x <= x <= box.right and box.y <= y <= box.bottom for page, box in boxes)

    def hover(self, at: Pointing) -> Qt.CursorShape:
        """A hand over what can be clicked, else the sign for text."""
        is_hint = self._hints.at(at.page, QPointF(at.point.x, at.point.y)) is not None
        chosen = self._desk.selection
        if not is_hint and (self._is_on_photo(at) or (chosen is not None and self._is_on(chosen, at))):
            return Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.PointingHandCursor if is_hint else self.cursor

    def _place_at(self, at: Pointing) -> TextPlace | None:
        """The place in the number nearest to the mouse; pages may show a little more or other text than it has."""
        place = self._desk.text.place_at(at.page, at.point)
        return self._desk.inside(place) if place is not None else None

    def _select(self, chosen: TextRange) -> None:
        self._desk.put_caret(chosen.start)
        self._desk.put_caret(chosen.end, extend=True)

    # --- keys

    def key(self, event: QKeyEvent) -> bool:
        """Moves, deletes, types."""
        place = self._desk.caret
        if place is None:
            return False
        move = self._move_for(event, place)
        if move is not None:
            is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            self._desk.put_caret(move, extend=bool(event.modifiers() & self._shift) and not is_tab)
            self._show_caret()
            return True
        if self._edit_for(event):
            self._wanted_x = None
            self._show_caret()
            return True
        return False

    def _move_for(self, event: QKeyEvent, place: TextPlace) -> TextPlace | None:
        """Where a key leads; None where it is no key of movement."""
        key, by_word = event.key(), bool(event.modifiers() & self._control)
        if by_word and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._wanted_x = None
            return (paragraph_before if key == Qt.Key.Key_Up else paragraph_after)(self._desk.issue, place)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return self._vertical(key, place)
        self._wanted_x = None
        issue, text = self._desk.issue, self._desk.text
        selection = self._desk.selection
        if selection is not None and not event.modifiers() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return selection.start if key == Qt.Key.Key_Left else selection.end
        moves: dict[int, Move] = {
            Qt.Key.Key_Left: lambda at: (word_before if by_word else place_before)(issue, at),
            Qt.Key.Key_Right: lambda at: (word_after if by_word else place_after)(issue, at),
            Qt.Key.Key_Tab: lambda at: part_beside(issue, at, 1) or at,
            Qt.Key.Key_Backtab: lambda at: part_beside(issue, at, -1) or at,
            Qt.Key.Key_Home: lambda at: part_range(issue, at).start if by_word else line_start(text, at),
            Qt.Key.Key_End: lambda at: part_range(issue, at).end if by_word else line_end(text, at),
        }
        move = moves.get(key)
        return move(place) if move is not None else None

    def _vertical(self, key: int, place: TextPlace) -> TextPlace:
        """Up and down keep the x at which they began."""
        if self._wanted_x is None:
            caret = self._desk.text.caret_at(place)
            self._wanted_x = caret.x if caret is not None else 0.0
        step = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -1
        count = _LINES_A_PAGE if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else 1
        for _ in range(count):
            place = line_above_or_below(self._desk.text, place, step, self._wanted_x)
        return place

    def _edit_for(self, event: QKeyEvent) -> bool:
        """Types or deletes; False where the key does neither."""
        key = event.key()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._delete(is_back=key == Qt.Key.Key_Backspace, by_word=bool(event.modifiers() & self._control))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            place = self._desk.insertion
            if event.modifiers() & self._shift:
                self.insert(MANUAL_BREAK)
            elif place is not None and makes_empty_line(self._desk.issue, place):
                self._desk.put_caret(paragraph_after(self._desk.issue, place.start))
            elif place is not None:
                self._desk.apply(begun_paragraph(self._desk.issue, place))
            return True
        text = event.text()
        is_command = bool(event.modifiers() & (self._control | Qt.KeyboardModifier.AltModifier))
        if text and text.isprintable() and not is_command:
            self.insert(text)
            return True
        return False

    def insert(self, text: str) -> None:
        """Types text over the selection or at the caret."""
        place, style = self._desk.insertion, self._desk.typing_style
        if place is not None:
            edit = typed(self._desk.issue, place, text)
            self._desk.apply(edit if style is None else in_style(edit, style))

    def _delete(self, *, is_back: bool, by_word: bool) -> None:
        place, selection = self._desk.caret, self._desk.selection
        if selection is None and place is not None:
            back, on = (word_before, word_after) if by_word else (place_before, place_after)
            other = (back if is_back else on)(self._desk.issue, place)
            if (other.article, other.part) != (place.article, place.part):
                return
            selection = range_between(place, other)
        if selection is not None and not selection.is_empty:
            self._desk.apply(deleted(selection))

    # --- input methods

    def input_method(self, event: QInputMethodEvent) -> bool:
        """Deletes what is replaced, puts in what is committed, shows what is not yet (in this order)."""
        place = self._desk.insertion
        if place is None:
            return False
        self._desk.set_preedit(None)
        if event.replacementLength():
            self._replace_around(event.replacementStart(), event.replacementLength())
        if event.commitString():
            self.insert(event.commitString())
        if event.preeditString():
            selection = self._desk.selection
            if selection is not None:
                self._desk.apply(deleted(selection))
            if self._desk.caret is not None:
                self._desk.set_preedit(Preedit(self._desk.caret, event.preeditString(), _cursor_of(event)))
        self._show_caret()
        return True

    def _replace_around(self, start: int, length: int) -> None:
        caret = self._desk.caret
        if caret is None:
            return
        low, high = cell_bounds(paragraph_at(self._desk.issue, caret), caret.offset)
        first = min(max(caret.offset + start, low), high)
        end = min(first + length, high)
        self._desk.apply(
            deleted(
                TextRange(
                    TextPlace(caret.article, caret.part, caret.paragraph, first),
                    TextPlace(caret.article, caret.part, caret.paragraph, end),
                )
            )
        )

    def query(self, asked: Qt.InputMethodQuery) -> object:
        """What an input method wants to know of the caret and the text round it."""
        queries = Qt.InputMethodQuery
        place = self._desk.caret
        if asked == queries.ImEnabled:
            return place is not None
        if place is None:
            return None
        if asked in (queries.ImCursorRectangle, queries.ImAnchorRectangle):
            return self.caret_rect()
        paragraph = paragraph_at(self._desk.issue, place)
        low, high = cell_bounds(paragraph, place.offset)
        text, here = paragraph.text[low:high], place.offset - low
        anchor = self._desk.anchor or place
        is_inside = anchor.paragraph == place.paragraph and low <= anchor.offset <= high
        there = anchor.offset - low if is_inside else here
        answers: dict[Qt.InputMethodQuery, object] = {
            queries.ImSurroundingText: text,
            queries.ImCursorPosition: here,
            queries.ImAnchorPosition: there,
            queries.ImCurrentSelection: text[min(here, there) : max(here, there)],
            queries.ImTextBeforeCursor: text[:here],
            queries.ImTextAfterCursor: text[here:],
            queries.ImHints: int(Qt.InputMethodHint.ImhMultiLine.value),
        }
        return answers.get(asked)

    def _commit(self) -> None:
        """Ends what an input method is at; what it does not commit itself is kept as typed."""
        if self._desk.preedit is None:
            return
        QGuiApplication.inputMethod().commit()
        preedit = self._desk.preedit
        if preedit is not None:
            self._desk.set_preedit(None)
            self.insert(preedit.text)

    def leave(self) -> None:
        """Another tool is taken."""
        self._commit()
        self._blink.stop()

    def cancel(self) -> bool:
        """Escape: the selection becomes a caret; without one, who was arranging goes on with that."""
        if self._desk.selection is not None:
            self._desk.put_caret(self._desk.caret)
            return True
        if self.is_visited:
            self.done.emit()
        return self.is_visited

    # --- painting

    def caret(self) -> Caret | None:
        """Where the caret is drawn, behind what an input method shows."""
        place = self._desk.caret
        if place is None:
            return None
        preedit = self._desk.preedit
        shown = place.offset + (preedit.cursor if preedit is not None else 0)
        return self._desk.text.caret_at(TextPlace(place.article, place.part, place.paragraph, shown))

    def caret_rect(self) -> QRectF:
        """The caret in the canvas's own coordinates, where input methods open their windows."""
        caret = self.caret()
        if caret is None:
            return QRectF()
        box = self._canvas.view_rect(caret.page, Rect(caret.x, caret.top, 0.5, caret.bottom - caret.top))
        return box.translated(self._canvas.viewport().pos())

    def reach(self) -> QRegion:
        """Selection, what an input method shows, hints and caret, in the viewport."""
        region, view = QRegion(), self._canvas.view_rect
        boxes = [(part.page, Rect(box.x(), box.y(), box.width(), box.height())) for part, box in self._hints.boxes()]
        for place in (self._desk.selection, self._shown_range()):
            boxes += self._boxes_in_view(place) if place is not None else ()
        for page, box in boxes:
            region += view(page, box).adjusted(-_EDGE_PX, -_EDGE_PX, _EDGE_PX, _EDGE_PX).toAlignedRect()
        caret = self.caret_rect().translated(-self._canvas.viewport().pos().toPointF())
        return region + caret.adjusted(-_EDGE_PX, -_EDGE_PX, _EDGE_PX, _EDGE_PX).toAlignedRect()

    def _boxes_in_view(self, place: TextRange) -> Iterator[tuple[int, Rect]]:
        """The boxes of a range on pages that are in the viewport; a long article has thousands elsewhere."""
        text, seen = self._desk.text, QRectF(self._canvas.viewport().rect())
        for page in text.pages_of(place):
            trim = text.document.pages[page - 1].trim
            if self._canvas.view_rect(page, Rect(0, 0, trim.width, trim.height)).intersects(seen):
                for box in text.boxes_on(page, place):
                    yield page, box

    def _shown_range(self) -> TextRange | None:
        """Where what an input method shows stands on the pages."""
        preedit = self._desk.preedit
        if preedit is None or not preedit.text:
            return None
        return TextRange(preedit.place, replace(preedit.place, offset=preedit.place.offset + len(preedit.text)))

    def paint(self, painter: QPainter, page: int, scale: float) -> None:
        """Selection, what an input method shows, and the caret."""
        selection = self._desk.selection
        if selection is not None:
            for box in self._desk.text.boxes_on(page, selection):
                painter.fillRect(qt_rect(box), _SELECTED)
        shown = self._shown_range()
        if shown is not None:
            painter.setPen(QPen(_CARET, 1 / scale, Qt.PenStyle.DotLine))
            for box in self._desk.text.boxes_on(page, shown):
                painter.drawLine(qt_rect(box).bottomLeft(), qt_rect(box).bottomRight())
        self._hints.paint(painter, page, scale)
        caret = self.caret()
        if caret is not None and caret.page == page and self._is_shown and self._canvas.hasFocus():
            width = max(1.0, 1.5) / scale
            painter.fillRect(QRectF(caret.x - width / 2, caret.top, width, caret.bottom - caret.top), _CARET)

    def _caret_moved(self) -> None:
        """The caret is shown at once after every move, and blinks from then on."""
        self._is_shown = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if self._desk.caret is not None and flash > 0 and self._canvas.tool is self:
            self._blink.start(flash // 2)
        else:
            self._blink.stop()

    def _toggle(self) -> None:
        self._is_shown = not self._is_shown
        caret = self.caret()
        if caret is not None:
            self._canvas.viewport().update(self.caret_rect().adjusted(-4, -4, 4, 4).toAlignedRect())

    def _show_caret(self) -> None:
        """Scrolls so that the caret can be seen."""
        caret = self.caret()
        if caret is not None:
            self._canvas.reveal(caret.page, Rect(caret.x, caret.top, 1, caret.bottom - caret.top))


def _cursor_of(event: QInputMethodEvent) -> int:
    """Where the cursor stands in what the input method shows."""
    for attribute in event.attributes():
        if attribute.type == QInputMethodEvent.AttributeType.Cursor:
            return int(attribute.start)
    return len(event.preeditString())
