"""Paints what is selected over a page: outlines, handles, what is dragged, and a label that says to what it snaps."""

from collections.abc import Container

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter, QPen

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.editor.page_painter import qt_rect
from bulletin_studio.session.handles import Handle

PICKED = QColor(26, 115, 232)
"""Outlines and handles: blue, which no bulletin's own red and black come near."""

_HOVERED = QColor(26, 115, 232, 110)
_VEIL = QColor(26, 115, 232, 26)
_TARGET = QColor(222, 50, 140)
_LABEL = QColor(32, 33, 36, 235)
_LABEL_TEXT = QColor(255, 255, 255)

HANDLE_PX = 8.0
HANDLE_REACH_PX = 8.0
"""From a handle's middle: a target of 16 pixels whatever the zoom."""

_LEAST_FOR_MIDDLES_PX = 48.0
"""Sides shorter than this have handles at their corners only, so that handles do not hide each other."""

_LABEL_OFFSET_PX = 18.0
_LABEL_PADDING_PX = 6.0


def shown_handles(box: Rect, scale: float) -> tuple[Handle, ...]:
    """The handles that a box has room for on screen."""
    wide, high = box.width * scale >= _LEAST_FOR_MIDDLES_PX, box.height * scale >= _LEAST_FOR_MIDDLES_PX
    return tuple(
        handle
        for handle in Handle
        if (handle.across and handle.down) or (handle.across and high) or (handle.down and wide)
    )


def paint_hovered(painter: QPainter, box: Rect, scale: float) -> None:
    """The outline of what a click would select."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_HOVERED, 1.5 / scale))
    painter.drawRect(qt_rect(box))


def paint_picked(painter: QPainter, box: Rect, scale: float, *, is_whole: bool) -> None:
    """The outline of what is selected; dashed where it goes on elsewhere."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.SolidLine if is_whole else Qt.PenStyle.DashLine
    painter.setPen(QPen(PICKED, 1.6 / scale, style))
    painter.drawRect(qt_rect(box))


def paint_handles(painter: QPainter, box: Rect, scale: float, handles: Container[Handle] = tuple(Handle)) -> None:
    """White squares on the outline, as many of the handles as there is room for."""
    side = HANDLE_PX / scale
    painter.setPen(QPen(PICKED, 1.4 / scale))
    painter.setBrush(QColor(255, 255, 255))
    for handle in shown_handles(box, scale):
        if handle not in handles:
            continue
        place = handle.place_on(box)
        painter.drawRect(QRectF(place.x - side / 2, place.y - side / 2, side, side))


def paint_part_number(painter: QPainter, box: Rect, number: int, count: int, scale: float) -> None:
    """A tab on the outline's upper left corner: which part of how many this is."""
    painter.save()
    painter.translate(box.x, box.y)
    painter.scale(1 / scale, 1 / scale)
    painter.setFont(QGuiApplication.font())
    metrics, text = QFontMetricsF(painter.font()), f"{number}/{count}"
    height = metrics.height() + 2
    tab = QRectF(HANDLE_PX, -height, metrics.horizontalAdvance(text) + 2 * _LABEL_PADDING_PX, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PICKED)
    painter.drawRect(tab)
    painter.setPen(_LABEL_TEXT)
    painter.drawText(tab, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_dragged(painter: QPainter, outline: Rect, scale: float) -> None:
    """What is dragged, where the mouse has it."""
    painter.setBrush(_VEIL)
    painter.setPen(QPen(PICKED, 1 / scale, Qt.PenStyle.DashLine))
    painter.drawRect(qt_rect(outline))


def paint_target(painter: QPainter, box: Rect, scale: float) -> None:
    """The part of the grid, or the edge of the page, that what is dragged has snapped to."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_TARGET, 2 / scale))
    painter.drawRect(qt_rect(box))


def paint_line(painter: QPainter, start: Point, width: float, scale: float) -> None:
    """The line between two paragraphs at which a photo would stand."""
    painter.setPen(QPen(_TARGET, 3 / scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(start.x, start.y), QPointF(start.x + width, start.y))


def paint_label(painter: QPainter, at: Point, text: str, scale: float) -> None:
    """A small bar beside the mouse, or where that would lead out of what is painted on, as near as it is whole."""
    painter.save()
    painter.translate(at.x, at.y)
    painter.scale(1 / scale, 1 / scale)
    painter.setFont(QGuiApplication.font())
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(text) + 2 * _LABEL_PADDING_PX
    bar = QRectF(_LABEL_OFFSET_PX, _LABEL_OFFSET_PX, width, metrics.height() + _LABEL_PADDING_PX)
    seen = painter.combinedTransform().inverted()[0].mapRect(QRectF(painter.viewport()))
    bar.moveRight(min(bar.right(), seen.right()))
    bar.moveBottom(min(bar.bottom(), seen.bottom()))
    bar.moveTopLeft(QPointF(max(bar.left(), seen.left()), max(bar.top(), seen.top())))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_LABEL)
    painter.drawRoundedRect(bar, 4, 4)
    painter.setPen(_LABEL_TEXT)
    painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
