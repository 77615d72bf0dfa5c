"""A path in, the box around its points out; curves lie inside the hull of their points."""

from bulletin_studio.base.geometry import Point
from bulletin_studio.display.items import ClosePath, CurveTo, Path
from bulletin_studio.preflight.box import Box


def path_box(path: Path) -> Box:
    """The box around a path; an empty one stands at the origin."""
    points: list[Point] = []
    for step in path:
        if isinstance(step, CurveTo):
            points += [step.control_1, step.control_2, step.point]
        elif not isinstance(step, ClosePath):
            points.append(step.point)
    if not points:
        return Box(0.0, 0.0, 0.0, 0.0)
    across, down = [point.x for point in points], [point.y for point in points]
    return Box(min(across), min(down), max(across), max(down))
