"""The text tool: a caret on the page; mouse, keys and input methods become edits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QInputMethodEvent, QKeyEvent, QPainter, QPen

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.desk import Desk, Preedit
from bulletin_studio.editor.page_painter import qt_rect
from bulletin_studio.editor.tool import Pointing, Tool
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.caret_moves import (
    line_above_or_below,
    line_end,
    line_start,
    paragraph_range,
    part_range,
    place_after,
    place_before,
    word_after,
    word_at,
    word_before,
)
from bulletin_studio.session.page_text import Caret
from bulletin_studio.session.text_edits import TextRange, deleted, range_between, typed
from bulletin_studio.session.text_places import paragraph_at

_SELECTED = QColor(60, 120, 230, 80)
_CARET = QColor(20, 60, 200)
_LINES_A_PAGE = 20

Move = Callable[[TextPlace], TextPlace]


class TextTool(QObject, Tool):
    """Typing on the page."""

    cursor = Qt.CursorShape.IBeamCursor

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._desk: Desk = canvas.desk
        self._wanted_x: float | None = None
        self._is_shown = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle)
        self._desk.caret_moved.connect(self._caret_moved)
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        self._shift, self._control = shift, control

    # --- the mouse

    def press(self, at: Pointing) -> bool:
        """One click puts the caret, two select a word, three a paragraph; with Shift the selection reaches there."""
        self._commit()
        place = self._desk.text.place_at(at.page, at.point)
        if place is None:
            return False
        if at.clicks == 2:
            self._select(word_at(self._desk.issue, place))
        elif at.clicks == 3:
            self._select(paragraph_range(self._desk.issue, place))
        else:
            self._desk.put_caret(place, extend=bool(at.modifiers & self._shift))
        self._wanted_x = None
        return True

    def drag(self, at: Pointing) -> None:
        """Extends the selection."""
        place = self._desk.text.place_at(at.page, at.point)
        if place is not None and at.clicks <= 1:
            self._desk.put_caret(place, extend=True)

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
            self._desk.put_caret(move, extend=bool(event.modifiers() & self._shift))
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
            is_manual = bool(event.modifiers() & self._shift)
            self.insert(MANUAL_BREAK if is_manual else "\n")
            return True
        text = event.text()
        is_command = bool(event.modifiers() & (self._control | Qt.KeyboardModifier.AltModifier))
        if text and text.isprintable() and not is_command:
            self.insert(text)
            return True
        return False

    def insert(self, text: str) -> None:
        """Types text over the selection or at the caret."""
        place = self._desk.insertion
        if place is not None:
            self._desk.apply(typed(self._desk.issue, place, text))

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
        last = len(paragraph_at(self._desk.issue, caret).text)
        first = min(max(caret.offset + start, 0), last)
        end = min(first + length, last)
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
        text = paragraph_at(self._desk.issue, place).text
        selection = self._desk.selection
        is_inside = selection is not None and selection.start.paragraph == selection.end.paragraph
        anchor = self._desk.anchor or place
        answers: dict[Qt.InputMethodQuery, object] = {
            queries.ImSurroundingText: text,
            queries.ImCursorPosition: place.offset,
            queries.ImAnchorPosition: anchor.offset if anchor.paragraph == place.paragraph else place.offset,
            queries.ImCurrentSelection: text[selection.start.offset : selection.end.offset]
            if selection is not None and is_inside
            else "",
            queries.ImTextBeforeCursor: text[: place.offset],
            queries.ImTextAfterCursor: text[place.offset :],
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
        """Escape: the selection becomes a caret."""
        if self._desk.selection is None:
            return False
        self._desk.put_caret(self._desk.caret)
        return True

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

    def paint(self, painter: QPainter, page: int, scale: float) -> None:
        """Selection, what an input method shows, and the caret."""
        selection = self._desk.selection
        if selection is not None:
            for number, box in self._desk.text.boxes_of(selection):
                if number == page:
                    painter.fillRect(qt_rect(box), _SELECTED)
        preedit = self._desk.preedit
        if preedit is not None and preedit.text:
            end = TextPlace(
                preedit.place.article,
                preedit.place.part,
                preedit.place.paragraph,
                preedit.place.offset + len(preedit.text),
            )
            painter.setPen(QPen(_CARET, 1 / scale, Qt.PenStyle.DotLine))
            for number, box in self._desk.text.boxes_of(TextRange(preedit.place, end)):
                if number == page:
                    painter.drawLine(qt_rect(box).bottomLeft(), qt_rect(box).bottomRight())
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
