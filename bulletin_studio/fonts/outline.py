"""Outlines of glyphs: a face and a glyph id in, a path in font units (y up) out."""

import uharfbuzz as hb

from bulletin_studio.base.geometry import Point
from bulletin_studio.display.items import ClosePath, CurveTo, LineTo, MoveTo, Path, PathStep
from bulletin_studio.fonts.face import Face


def glyph_outline(face: Face, glyph_id: int) -> Path:
    """The shape of a glyph, to be filled by the non-zero winding rule; empty for a blank.

    TrueType's quadratic curves are raised to cubic ones, which is exact.
    """
    steps: list[PathStep] = []
    face.hb_font.draw_glyph(glyph_id, _draw_functions(), steps)
    return tuple(steps)


def _draw_functions() -> hb.DrawFuncs:
    """Functions through which HarfBuzz tells an outline; each closes what it draws."""
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, steps: steps.append(MoveTo(Point(x, y))))
    functions.set_line_to_func(lambda x, y, steps: steps.append(LineTo(Point(x, y))))
    functions.set_quadratic_to_func(_add_quadratic)
    functions.set_cubic_to_func(
        lambda x_1, y_1, x_2, y_2, x, y, steps: steps.append(CurveTo(Point(x_1, y_1), Point(x_2, y_2), Point(x, y)))
    )
    functions.set_close_path_func(lambda steps: steps.append(ClosePath()))
    return functions


def _add_quadratic(x_1: float, y_1: float, x: float, y: float, steps: list[PathStep]) -> None:
    start = _end_of(steps[-1])
    control_1 = Point(start.x + (x_1 - start.x) * 2 / 3, start.y + (y_1 - start.y) * 2 / 3)
    control_2 = Point(x + (x_1 - x) * 2 / 3, y + (y_1 - y) * 2 / 3)
    steps.append(CurveTo(control_1, control_2, Point(x, y)))


def _end_of(step: PathStep) -> Point:
    """Where a step ends; contours always begin with a move, so that no step follows a closed one."""
    return Point(0, 0) if isinstance(step, ClosePath) else step.point
