"""This room's door to pikepdf: a PDF that others made in, the open file and its pages as a reader sees them out."""

import logging
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

import pikepdf

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.geometry import Size
from bulletin_studio.base.units import Pt

# What pikepdf finds odd in a file it still reads is no fault of the number; without a handler it would be printed.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())

Matrix = tuple[float, float, float, float]
"""The upper left part of a transformation, as in ISO 32000-1, 8.3.4: x' = a x + c y, y' = b x + d y."""

_DAMAGE = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError, ArithmeticError)
"""What pikepdf raises where objects of a file are not what they should be."""

_HEADER_BYTES = 1024
"""The header stands in the first kilobyte (ISO 32000-1, annex H.3)."""

_SLACK: Pt = 0.5
"""Boxes may stick out by this much: 0.2 mm, less than any cutter keeps."""

_LEAST: Pt = 20.0
_MOST: Pt = 14400.0
"""Acrobat's own limit for pages (ISO 32000-1, annex C.2)."""

_TURNS: dict[int, Matrix] = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}


class PdfFault(Enum):
    """Why a file cannot be worked with."""

    NO_PDF = "no PDF"
    LOCKED = "encrypted"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Box:
    """An upright box in PDF's coordinates: y up."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> Size:
        """Width and height."""
        return Size(self.right - self.left, self.top - self.bottom)

    def grown(self, by: float) -> "Box":
        """The box made larger on all sides."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def within(self, other: "Box") -> "Box":
        """The part of the box that lies in another."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def turned(self, matrix: Matrix) -> "Box":
        """The box after a turn by right angles and a change of scale."""
        a, b, c, d = matrix
        corners = ((self.left, self.bottom), (self.right, self.top))
        xs, ys = [a * x + c * y for x, y in corners], [b * x + d * y for x, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """A page as readers see it.

    Attributes:
        matrix: from the page's own space to the upright one (Rotate and UserUnit).
        trim: the finished page, upright.
        bleed: what may be printed, upright.
        own_trim: the finished page in the page's own space.
        own_bleed: what may be printed, in the page's own space.
    """

    matrix: Matrix
    trim: Box
    bleed: Box
    own_trim: Box
    own_bleed: Box


def inverse(matrix: Matrix) -> Matrix:
    """The turn and scale that undo a page's own."""
    a, b, c, d = matrix
    unit = a * d - b * c
    return d / unit, -b / unit, -c / unit, a / unit


@contextmanager
def open_pdf(source: Path | BinaryIO, refusal: Callable[[PdfFault], BulletinError]) -> Iterator[pikepdf.Pdf]:
    """Opens a file; faults of its objects inside the block are mapped as well.

    Args:
        source: the file, or its path.
        refusal: makes the error to raise.

    Raises:
        BulletinError: what `refusal` makes: the file is no PDF, is encrypted, or is damaged.
        OSError: the path cannot be read.
    """
    if not _has_header(source):
        raise refusal(PdfFault.NO_PDF)
    try:
        with pikepdf.open(source, suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise refusal(PdfFault.LOCKED)
            yield pdf
    except pikepdf.PasswordError as fault:
        raise refusal(PdfFault.LOCKED) from fault
    except _DAMAGE as fault:
        raise refusal(PdfFault.DAMAGED) from fault


def _has_header(source: Path | BinaryIO) -> bool:
    if isinstance(source, Path):
        with source.open("rb") as file:
            return b"%PDF-" in file.read(_HEADER_BYTES)
    head = source.read(_HEADER_BYTES)
    source.seek(0)
    return b"%PDF-" in head


def page_boxes(page: pikepdf.Page) -> PageBoxes | None:
    """A page's boxes; None where no press can work with them: trim outside of bleed or media, or of no usable size."""
    media = _box(page.mediabox)
    shown = _box(page.cropbox).within(media)
    trim = _box(page.trimbox)
    bleed = _box(page.bleedbox).within(media)
    unit = float(page.obj.get("/UserUnit", 1))
    turn = _TURNS.get(int(page.rotation) % 360)
    is_odd = any(trim.within(outer.grown(_SLACK)) != trim for outer in (shown, bleed))
    if turn is None or is_odd or unit <= 0:
        return None
    a, b, c, d = turn
    matrix = (a * unit, b * unit, c * unit, d * unit)
    boxes = PageBoxes(matrix, trim.turned(matrix), bleed.turned(matrix), trim, bleed)
    sides = (boxes.trim.size.width, boxes.trim.size.height)
    return boxes if all(_LEAST <= side <= _MOST for side in sides) else None


def _box(found: pikepdf.Object) -> Box:
    x_1, y_1, x_2, y_2 = (float(edge) for edge in found)
    if not all(map(math.isfinite, (x_1, y_1, x_2, y_2))):
        raise ValueError
    return Box(min(x_1, x_2), min(y_1, y_2), max(x_1, x_2), max(y_1, y_2))
