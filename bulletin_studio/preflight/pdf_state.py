"""The graphics state while a page is drawn (ISO 32000-1, 8.4): what is current, and how matrices and boxes combine."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bulletin_studio.base.units import Pt
from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.pdf_colours import GREY, Paint
from bulletin_studio.preflight.pdf_file import IDENTITY, Matrix
from bulletin_studio.preflight.pdf_fonts import PdfFont
from bulletin_studio.preflight.pdf_objects import Entries

BLACK_INK = Paint(GREY, (0.0,))
EVERYWHERE = Box(-1e9, -1e9, 1e9, 1e9)


@dataclass(slots=True)
class GraphicsState:
    """What is current.

    Attributes:
        matrix: from the content's space to points from the trim's top left, y down.
        clip: the box around what can be seen.
        overprint_mode: OPM.
    """

    matrix: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: Paint = BLACK_INK
    stroke: Paint = BLACK_INK
    line_width: float = 1.0
    fill_overprints: bool = False
    stroke_overprints: bool = False
    overprint_mode: int = 0
    font: PdfFont | None = None
    font_name: str = ""
    font_entries: Entries = field(default_factory=dict)
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    render_mode: int = 0


def product(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that does `first`, then `second`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def moved(point: tuple[float, float], matrix: Matrix) -> tuple[Pt, Pt]:
    """A point of the content's space where it stands on the page."""
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def box_around(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box that holds all points; there must be one."""
    places = list(points)
    across, down = [x for x, _ in places], [y for _, y in places]
    return Box(min(across), min(down), max(across), max(down))


def corners(left: float, bottom: float, right: float, top: float) -> tuple[tuple[float, float], ...]:
    """The corners of a rectangle."""
    return (left, bottom), (right, bottom), (right, top), (left, top)


def matrix_of(numbers: tuple[float, ...]) -> Matrix:
    """Six numbers as a matrix; the identity where there are not six."""
    if len(numbers) != 6:
        return IDENTITY
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f
