"""Outlines of glyphs as paths."""

from bulletin_studio.base.geometry import Point
from bulletin_studio.display.items import ClosePath, CurveTo, LineTo, MoveTo, Path
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.fonts.outline import glyph_outline


def _outline(library: FontLibrary, character: str) -> Path:
    face = library.face("BulletinSong-Regular")
    glyph_id = face.hb_font.get_nominal_glyph(ord(character))
    assert glyph_id
    return glyph_outline(face, glyph_id)


def test_contours_are_closed_and_lie_where_the_glyph_has_its_ink(library: FontLibrary) -> None:
    path = _outline(library, "国")
    assert isinstance(path[0], MoveTo)
    assert isinstance(path[-1], ClosePath)
    assert sum(isinstance(step, MoveTo) for step in path) == sum(isinstance(step, ClosePath) for step in path) > 2
    face = library.face("BulletinSong-Regular")
    extents = face.hb_font.get_glyph_extents(face.hb_font.get_nominal_glyph(ord("国")))
    xs = [step.point.x for step in path if not isinstance(step, ClosePath)]
    ys = [step.point.y for step in path if not isinstance(step, ClosePath)]
    assert min(xs) >= extents.x_bearing
    assert max(xs) <= extents.x_bearing + extents.width
    assert max(ys) <= extents.y_bearing
    assert min(ys) >= extents.y_bearing + extents.height


def test_a_blank_has_no_outline(library: FontLibrary) -> None:
    assert _outline(library, " ") == ()


def test_quadratic_curves_are_raised_exactly(library: FontLibrary) -> None:
    """A cubic raised from a quadratic one has its third difference nil: no term of the third power."""
    path = _outline(library, "s")
    starts = [step.point if not isinstance(step, ClosePath) else Point(0, 0) for step in path]
    curves = [(starts[n - 1], step) for n, step in enumerate(path) if isinstance(step, CurveTo)]
    assert curves
    for start, curve in curves:
        for get in (lambda point: point.x, lambda point: point.y):
            third = -get(start) + 3 * get(curve.control_1) - 3 * get(curve.control_2) + get(curve.point)
            assert abs(third) < 0.01
    assert not any(isinstance(step, LineTo) and step.point.x > 1e5 for step in path)
