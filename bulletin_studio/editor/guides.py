"""Aids over a page: margins, columns, baseline grid; a layout and what to show in, thin lines on a painter out."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from bulletin_studio.display.document import Page
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import Layout

_MARGIN = QColor(210, 80, 160, 150)
_COLUMN = QColor(90, 130, 220, 130)
_BASELINE = QColor(90, 170, 220, 90)
_CLOSEST_LINES_PX = 4.0
"""Baselines nearer to each other than this are not shown: they would be a tint."""


@dataclass(frozen=True, slots=True)
class GuideChoice:
    """Which aids are shown."""

    margins: bool = True
    columns: bool = True
    baselines: bool = False
    bleed: bool = False


def paint_guides(painter: QPainter, layout: Layout, page: Page, choice: GuideChoice, scale: float) -> None:
    """Paints the aids of a page; the painter measures in points on it, `scale` is pixels a point."""
    area = TypeArea(layout)
    top, bottom = layout.margins.top, page.trim.height - layout.margins.bottom
    mirrored = area.is_mirrored(page.number)
    left = layout.margins.right if mirrored else layout.margins.left
    right = page.trim.width - (layout.margins.left if mirrored else layout.margins.right)
    if choice.baselines and area.pitch * scale >= _CLOSEST_LINES_PX:
        painter.setPen(QPen(_BASELINE, 0))
        lines = [area.slot_top(row) + area.baseline_in_slot for row in range(area.rows)]
        painter.drawLines([QLineF(left, y, right, y) for y in lines])
    if choice.columns:
        painter.setPen(QPen(_COLUMN, 0))
        measure = layout.columns.measure
        for column in range(layout.columns.count):
            painter.drawRect(QRectF(area.column_left(page.number, column), top, measure, bottom - top))
    if choice.margins:
        painter.setPen(QPen(_MARGIN, 0))
        painter.drawRect(QRectF(left, top, right - left, bottom - top))
