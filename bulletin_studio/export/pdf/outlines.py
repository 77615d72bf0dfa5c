"""Writes lines of glyph runs as filled shapes (转曲): the same picture as live text, without a font."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import ClosePath, CurveTo, LineTo, MoveTo, PathStep, PlacedRun
from bulletin_studio.export.pdf.content import ContentStream
from bulletin_studio.export.pdf.syntax import number
from bulletin_studio.export.pdf.text import PageFrame
from bulletin_studio.fonts.face import Face
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.fonts.outline import glyph_outline

_SCALE_DIGITS = 8
"""Type sizes over 1000 or 2048 units an em, exact to a millionth of the size."""

_UNIT_DIGITS = 2
"""Font units are whole; control points raised from quadratic curves are thirds."""


@dataclass(frozen=True, slots=True)
class GlyphShapes:
    """The shapes of glyphs as operators, made when first needed.

    Attributes:
        library: the faces.
    """

    library: FontLibrary
    _known: dict[tuple[str, int], str] = field(default_factory=dict)

    def operators(self, face: Face, glyph_id: int) -> str:
        """The path of a glyph in font units; empty for a blank."""
        shape = self._known.get((face.key, glyph_id))
        if shape is None:
            shape = " ".join(map(_step, glyph_outline(face, glyph_id)))
            self._known[face.key, glyph_id] = shape
        return shape


def write_outlined(content: ContentStream, runs: Sequence[PlacedRun], shapes: GlyphShapes, frame: PageFrame) -> None:
    """Draws every glyph of the runs at its place."""
    for placed in runs:
        run = placed.run
        face = shapes.library.face(run.font)
        scale = number(run.size / face.units_per_em, _SCALE_DIGITS)
        rises: Sequence[Pt] = run.y_offsets or (0.0,) * len(run.glyph_ids)
        content.fill_with(placed.colour)
        for glyph_id, x, rise in zip(run.glyph_ids, run.x_positions, rises, strict=True):
            shape = shapes.operators(face, glyph_id)
            if shape:
                left, bottom = frame.x(placed.origin.x + x), frame.y(placed.origin.y + rise)
                content.add(f"q {scale} 0 0 {scale} {number(left)} {number(bottom)} cm {shape} f Q")


def _step(step: PathStep) -> str:
    match step:
        case MoveTo(point):
            points, operator = (point,), "m"
        case LineTo(point):
            points, operator = (point,), "l"
        case CurveTo(control_1, control_2, point):
            return f"{' '.join(_place(each.x, each.y) for each in (control_1, control_2, point))} c"
        case ClosePath():
            return "h"
    return f"{_place(points[0].x, points[0].y)} {operator}"


def _place(x: float, y: float) -> str:
    return f"{number(x, _UNIT_DIGITS)} {number(y, _UNIT_DIGITS)}"
