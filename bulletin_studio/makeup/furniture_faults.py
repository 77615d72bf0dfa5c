"""Finds what is wrong with the furniture of a page: its pieces in type in, faults of their lines out."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import LineFault
from bulletin_studio.makeup.furniture import SetFurniture
from bulletin_studio.makeup.furniture_text import PARAGRAPH_END
from bulletin_studio.makeup.line_faults import line_faults
from bulletin_studio.makeup.placing import PlacedLine
from bulletin_studio.makeup.type_area import EM_ASCENT
from bulletin_studio.model.layout import Layout

SMALLEST_SHARE = 0.75
"""A text set smaller than this share of its style's size no longer looks as the designer meant it."""
TOUCH: Pt = 1.0
"""Boxes that overlap by less do not touch to the eye: em boxes are larger than their ink."""


def furniture_faults(furniture: Sequence[SetFurniture], page: int, layout: Layout) -> Iterator[LineFault]:
    """Lines not set well, headlines left out of the contents, texts set much smaller, and texts on each other."""
    for piece in furniture:
        yield from line_faults(piece.lines, "", page)
        for number, headline in enumerate(piece.left_out):
            yield LineFault("", headline, "contents", 0, number, headline, "left_out", page)
        if piece.text and share_of_size(piece.lines, layout) < SMALLEST_SHARE:
            yield _fault(piece, "too_small", page)
    texts = [piece for piece in furniture if piece.text]
    for one, other in combinations(texts, 2):
        if any(is_over(ink, another) for ink in inks_of(one.lines) for another in inks_of(other.lines)):
            yield _fault(other, "overlap", page, _plain(one.text))


def share_of_size(lines: Sequence[PlacedLine], layout: Layout) -> float:
    """How large lines are set, as a share of the size their styles ask for; at least one line."""
    return min(placed.text.style.size / layout.style(placed.text.paragraph.style).size for placed in lines)


def inks_of(lines: Sequence[PlacedLine]) -> tuple[Rect, ...]:
    """Where the type of lines stands: the em boxes of their characters, line by line."""
    return tuple(_ink(placed) for placed in lines if placed.line.runs)


def is_over(one: Rect, other: Rect) -> bool:
    """Whether two boxes overlap so that it is seen."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width > TOUCH and height > TOUCH


def _ink(placed: PlacedLine) -> Rect:
    line, size = placed.line, placed.text.style.size
    left = min(run.origin.x for run in line.runs)
    right = max(run.origin.x + run.run.width for run in line.runs)
    return Rect(placed.origin.x + left, placed.origin.y - EM_ASCENT * size, right - left, size)


def _fault(piece: SetFurniture, reason: str, page: int, other: str = "") -> LineFault:
    return LineFault("", other, "furniture", 0, 0, _plain(piece.text), reason, page, piece.source)


def _plain(text: str) -> str:
    return text.replace(PARAGRAPH_END, " ")
