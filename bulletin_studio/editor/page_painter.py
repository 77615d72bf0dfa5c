"""Paints a page on screen: the same display list as the PDF, one match over its items."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import (
    ClosePath,
    CurveTo,
    FilledPath,
    LineTo,
    LinkArea,
    MoveTo,
    Path,
    PlacedImage,
    PlacedRun,
    StrokedPath,
    TagBegin,
    TagEnd,
)
from bulletin_studio.editor.face_paint import FacePaint
from bulletin_studio.editor.pictures import Pictures
from bulletin_studio.editor.screen_ink import ScreenInk

_REACH_EM = 1.2
"""How far glyphs may reach above and below their baseline, in em."""

_GREEKED_PX = 4.0
"""Text smaller than this many device pixels is shown as grey bars: it cannot be read, and bars are painted faster."""


@dataclass(frozen=True, slots=True)
class PagePaint:
    """What pages are painted with."""

    faces: FacePaint
    pictures: Pictures
    ink: ScreenInk


def paint_page(painter: QPainter, page: Page, paint: PagePaint, exposed: QRectF) -> None:
    """Paints what of a page lies in a rectangle; the painter measures in points from the trim's top left corner."""
    top, bottom = exposed.top(), exposed.bottom()
    for item in page.items:
        match item:
            case PlacedRun():
                reach = _REACH_EM * item.run.size
                if top - reach <= item.origin.y <= bottom + reach:
                    _paint_run(painter, item, paint)
            case FilledPath() | StrokedPath():
                _paint_path(painter, item, paint.ink)
            case PlacedImage():
                if item.box.y <= bottom and item.box.bottom >= top:
                    paint.pictures.paint(painter, item)
            case LinkArea() | TagBegin() | TagEnd():
                pass


def qt_rect(rect: Rect) -> QRectF:
    """Qt's form of a box."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def _paint_run(painter: QPainter, placed: PlacedRun, paint: PagePaint) -> None:
    colour = paint.ink.colour(placed.colour)
    if placed.run.size * abs(painter.deviceTransform().m22()) < _GREEKED_PX:
        height = placed.run.size * 0.5
        bar = QRectF(placed.origin.x, placed.origin.y - height * 1.2, placed.run.width, height)
        faint = QColor(colour)
        faint.setAlphaF(0.35)
        painter.fillRect(bar, faint)
        return
    painter.save()
    painter.translate(placed.origin.x, placed.origin.y)
    paint.faces.paint(painter, placed.run, colour)
    painter.restore()


def _paint_path(painter: QPainter, shape: FilledPath | StrokedPath, ink: ScreenInk) -> None:
    colour = ink.colour(shape.colour)
    path = _qt_path(shape.path)
    if isinstance(shape, FilledPath):
        painter.fillPath(path, QBrush(colour))
    else:
        pen = QPen(colour, shape.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(path, pen)


@lru_cache(maxsize=4096)
def _qt_path(path: Path) -> QPainterPath:
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for step in path:
        match step:
            case MoveTo(point):
                made.moveTo(_qt_point(point))
            case LineTo(point):
                made.lineTo(_qt_point(point))
            case CurveTo(control_1, control_2, point):
                made.cubicTo(_qt_point(control_1), _qt_point(control_2), _qt_point(point))
            case ClosePath():
                made.closeSubpath()
    return made


def _qt_point(point: Point) -> QPointF:
    return QPointF(point.x, point.y)
