"""What a tool of the canvas is: it gets what mouse and keyboard do, in points on a page, and paints over the pages."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QRegion

from bulletin_studio.base.geometry import Point


@dataclass(frozen=True, slots=True)
class Pointing:
    """Where the mouse is.

    Attributes:
        page: the page under it or nearest to it, counted from 1.
        point: in points from the top left of that page's trim box.
        modifiers: the keys held down.
        clicks: 1, 2 or 3 for single, double and triple clicks; 0 for moves.
        is_on_page: whether the mouse is over the page and not beside it.
    """

    page: int
    point: Point
    modifiers: Qt.KeyboardModifier
    clicks: int = 0
    is_on_page: bool = True


class Tool:
    """A tool; each method does nothing unless a tool does something. Those that return bool say whether they did."""

    cursor = Qt.CursorShape.ArrowCursor
    takes_tab = False
    """Whether Tab goes through things on the pages."""

    def press(self, at: Pointing) -> bool:
        """The left button goes down."""
        del at
        return False

    def drag(self, at: Pointing) -> None:
        """The mouse moves with the left button down."""

    def release(self, at: Pointing) -> None:
        """The left button goes up."""

    def hover(self, at: Pointing) -> Qt.CursorShape:
        """The mouse moves with no button down; the cursor to show."""
        del at
        return self.cursor

    def key(self, event: QKeyEvent) -> bool:
        """A key goes down."""
        del event
        return False

    def input_method(self, event: QInputMethodEvent) -> bool:
        """An input method has something to show or to commit."""
        del event
        return False

    def query(self, asked: Qt.InputMethodQuery) -> object:
        """What an input method wants to know; None where nothing can be typed."""
        return False if asked == Qt.InputMethodQuery.ImEnabled else None

    def cancel(self) -> bool:
        """Escape: what is under way is given up."""
        return False

    def leave(self) -> None:
        """Another tool is taken."""

    def reach(self) -> QRegion | None:
        """What of the viewport the tool paints over now; None where that cannot be told, then all is painted anew."""
        return None

    def paint(self, painter: QPainter, page: int, scale: float) -> None:
        """Paints over a page; the painter measures in points on it, `scale` is device pixels a point."""
