"""Paints glyphs of a font file with Qt: a face's key, glyphs and places in, ink on a painter out.

The outlines are those of the same file that goes into the PDF. Every face is one QRawFont at a fixed size without
hinting; the painter is scaled to the size wanted, so that places are those of the display list at every zoom.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGlyphRun, QPainter, QPainterPath, QRawFont

from bulletin_studio.display.items import GlyphRun
from bulletin_studio.fonts.library import FontLibrary

_EM_PX = 100.0
"""The size at which a face is loaded; glyph runs are laid out at it and scaled by the painter."""

_LARGEST_GLYPHS_PX = 64.0
"""Above this many device pixels an em Qt fills outlines anyway, and slowly; ours are kept."""

_RUNS_KEPT = 20_000


@dataclass(slots=True)
class _PaintFace:
    """A face as Qt knows it."""

    raw: QRawFont
    is_registered: bool
    outlines: dict[int, QPainterPath] = field(default_factory=dict)

    def outline(self, glyph: int) -> QPainterPath:
        """A glyph's outline at 100 px; overlapping contours are one shape (winding fill, as in the PDF)."""
        path = self.outlines.get(glyph)
        if path is None:
            path = self.raw.pathForGlyph(glyph)
            path.setFillRule(Qt.FillRule.WindingFill)
            self.outlines[glyph] = path
        return path


class FacePaint:
    """All faces that pages are painted with; each is loaded when it is first painted."""

    def __init__(self, library: FontLibrary) -> None:
        self._library = library
        self._faces: dict[str, _PaintFace] = {}
        self._runs: OrderedDict[int, tuple[GlyphRun, QGlyphRun]] = OrderedDict()

    def paint(self, painter: QPainter, run: GlyphRun, colour: QColor) -> None:
        """Paints a run with its origin at (0, 0) of a painter that measures in points."""
        face = self._face(run.font)
        scale = run.size / _EM_PX
        device_px = run.size * painter.deviceTransform().m22()
        painter.scale(scale, scale)
        if face.is_registered and abs(device_px) <= _LARGEST_GLYPHS_PX:
            painter.setPen(colour)
            painter.drawGlyphRun(QPointF(0, 0), self._glyph_run(run, face))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for index, glyph in enumerate(run.glyph_ids):
            place = _place(run, index)
            painter.translate(place)
            painter.drawPath(face.outline(glyph))
            painter.translate(-place)

    def _glyph_run(self, run: GlyphRun, face: _PaintFace) -> QGlyphRun:
        known = self._runs.get(id(run))
        if known is not None and known[0] is run:
            self._runs.move_to_end(id(run))
            return known[1]
        made = QGlyphRun()
        made.setRawFont(face.raw)
        made.setGlyphIndexes(list(run.glyph_ids))
        made.setPositions([_place(run, index) for index in range(len(run.glyph_ids))])
        self._runs[id(run)] = (run, made)
        if len(self._runs) > _RUNS_KEPT:
            self._runs.popitem(last=False)
        return made

    def _face(self, key: str) -> _PaintFace:
        if key not in self._faces:
            self._faces[key] = self._loaded(key)
        return self._faces[key]

    def _loaded(self, key: str) -> _PaintFace:
        """Registers the file with Qt; where another version of the family answers, its outlines are filled instead."""
        face = self._library.face(key)
        head = bytes(face.hb_face.reference_table("head").data)
        number = QFontDatabase.addApplicationFont(face.path)
        for family in QFontDatabase.applicationFontFamilies(number) if number >= 0 else ():
            font = QFont(family)
            font.setPixelSize(int(_EM_PX))
            font.setWeight(QFont.Weight(face.weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
            raw = QRawFont.fromFont(font)
            if bytes(raw.fontTable("head").data()) == head:
                return _PaintFace(raw, is_registered=not face.is_cff)
        raw = QRawFont(face.path, _EM_PX, QFont.HintingPreference.PreferNoHinting)
        return _PaintFace(raw, is_registered=False)


def _place(run: GlyphRun, index: int) -> QPointF:
    """A glyph's origin right of and below the run's, at 100 px an em."""
    scale = _EM_PX / run.size
    return QPointF(run.x_positions[index] * scale, (run.y_offsets[index] if run.y_offsets else 0.0) * scale)
