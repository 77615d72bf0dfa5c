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

    def at(self, page: int, place: QPointF) -> TextPlace | None:
        """Where typing begins for a hint under a place on a page, in points."""
        for part, box in self._boxes(page):
            if box.contains(place):
                return part.place
        return None

    def paint(self, painter: QPainter, page: int, scale: float) -> None:
        """Paints over a page; the painter measures in points."""
        font = self._canvas.font()
        for part, box in self._boxes(page):
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

    def _boxes(self, page: int) -> Iterator[tuple[EmptyPart, QRectF]]:
        """The hints on a page and their boxes, in points; those of one corner stand side by side."""
        desk, scale = self._canvas.desk, self._canvas.scale
        if desk.caret is None or self._canvas.zoom < _LEAST_ZOOM or desk.composing.is_busy:
            return
        metrics = QFontMetricsF(self._canvas.font())
        taken: dict[tuple[float, float, bool], float] = {}
        for part in empty_parts(article_of(desk.issue, desk.caret.article), desk.text, desk.objects):
            if part.page != page or _is_same_part(part.place, desk.caret):
                continue
            key = (part.corner.x, part.corner.y, part.is_above)
            left = part.corner.x + taken.get(key, _APART_PX / scale)
            width = (metrics.horizontalAdvance(self._text(part)) + 2 * _PAD_PX) / scale
            height = _HEIGHT_PX / scale
            gap = _APART_PX / scale
            top = part.corner.y - height - gap if part.is_above else part.corner.y + gap
            taken[key] = left + width + gap - part.corner.x
            yield part, QRectF(left, top, width, height)


def _is_same_part(one: TextPlace, other: TextPlace) -> bool:
    return (one.article, one.part, one.paragraph) == (other.article, other.part, other.paragraph)
