"""The names of parts that an article has not yet, faint over its pages, to be clicked and typed."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.session.empty_parts import EmptyPart, empty_parts
from bulletin_studio.session.text_places import article_of

_GROUND = QColor(255, 255, 255, 225)
_EDGE = QColor(120, 150, 210, 140)
_INK = QColor(70, 100, 170)
_HEIGHT_PX = 18.0
_PAD_PX = 6.0
_APART_PX = 4.0
_LEAST_ZOOM = 0.5
"""Pages smaller than this are looked at, not typed on."""


class TextHints:
    """The hints of the article with the caret."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._known: tuple[tuple[object, ...], tuple[tuple[EmptyPart, QRectF], ...]] = ((), ())

    def at(self, page: int, place: QPointF) -> TextPlace | None:
        """Where typing begins for a hint under a place on a page, in points."""
        for part, box in self.boxes(page):
            if box.contains(place):
                return part.place
        return None

    def paint(self, painter: QPainter, page: int, scale: float) -> None:
        """Paints over a page; the painter measures in points."""
        font = self._canvas.font()
        for part, box in self.boxes(page):
            painter.save()
            painter.translate(box.topLeft())
            painter.scale(1 / scale, 1 / scale)
            shape = QRectF(0, 0, box.width() * scale, box.height() * scale)
            painter.setPen(_EDGE)
            painter.setBrush(_GROUND)
            painter.drawRoundedRect(shape, 4, 4)
            painter.setFont(font)
            painter.setPen(_INK)
            painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, self._text(part))
            painter.restore()

    def _text(self, part: EmptyPart) -> str:
        return "＋" + say(f"text.part_{part.place.part}", self._canvas.desk.language)

    def boxes(self, page: int | None = None) -> tuple[tuple[EmptyPart, QRectF], ...]:
        """The hints on a page, or on all, and their boxes, in points; those of one corner stand side by side."""
        desk = self._canvas.desk
        if desk.caret is None or self._canvas.zoom < _LEAST_ZOOM or desk.composing.is_busy:
            return ()
        part = (desk.caret.article, desk.caret.part, desk.caret.paragraph)
        key = (desk.text, desk.issue, part, self._canvas.scale)
        if not self._known[0] or not _are_same(self._known[0], key):
            self._known = (key, tuple(self._made(desk.caret)))
        return tuple(each for each in self._known[1] if page is None or each[0].page == page)

    def _made(self, caret: TextPlace) -> Iterator[tuple[EmptyPart, QRectF]]:
        desk, scale = self._canvas.desk, self._canvas.scale
        metrics = QFontMetricsF(self._canvas.font())
        taken: dict[tuple[int, float, float, bool], float] = {}
        for part in empty_parts(article_of(desk.issue, caret.article), desk.text, desk.objects):
            if _is_same_part(part.place, caret):
                continue
            key = (part.page, part.corner.x, part.corner.y, part.is_above)
            left = part.corner.x + taken.get(key, _APART_PX / scale)
            width = (metrics.horizontalAdvance(self._text(part)) + 2 * _PAD_PX) / scale
            height = _HEIGHT_PX / scale
            gap = _APART_PX / scale
            top = part.corner.y - height - gap if part.is_above else part.corner.y + gap
            taken[key] = left + width + gap - part.corner.x
            yield part, QRectF(left, top, width, height)


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether keys hold the same objects, or equal small values."""
    return one[0] is other[0] and one[1] is other[1] and one[2:] == other[2:]


def _is_same_part(one: TextPlace, other: TextPlace) -> bool:
    return (one.article, one.part, one.paragraph) == (other.article, other.part, other.paragraph)
