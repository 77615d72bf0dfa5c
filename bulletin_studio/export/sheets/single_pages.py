"""The door for finished PDFs to be marked or imposed: bytes in, an open file and its pages' boxes out."""

import io
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pikepdf

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Size
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import Pt, mm_from_pt

Matrix = tuple[float, float, float, float]
"""The upper left part of a transformation, as in ISO 32000-1, 8.3.4: x' = a x + c y, y' = b x + d y."""

_DAMAGE = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError, ArithmeticError)
"""What pikepdf raises where objects of a file are not what they should be."""

_HEADER_BYTES = 1024
"""The header stands in the first kilobyte (ISO 32000-1, annex H.3)."""

_SLACK: Pt = 0.5
"""Boxes of one size may differ by this much: 0.2 mm, less than any cutter keeps."""

_LEAST: Pt = 20.0
_MOST: Pt = 14400.0
"""Acrobat's own limit for pages (ISO 32000-1, annex C.2)."""

_TURNS: dict[int, Matrix] = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}


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


@dataclass(frozen=True, slots=True)
class SinglePage:
    """A page as readers see it.

    Attributes:
        number: counted from 1.
        matrix: from the page's own space to the upright one (Rotate and UserUnit).
        trim: the finished page, upright.
        bleed: what may be printed, upright.
        own_trim: the finished page in the page's own space.
        own_bleed: what may be printed, in the page's own space.
    """

    number: int
    matrix: Matrix
    trim: Box
    bleed: Box
    own_trim: Box
    own_bleed: Box

    @property
    def bleed_width(self) -> Pt:
        """How far the page reaches beyond its trim at most."""
        trim, bleed = self.trim, self.bleed
        return max(
            trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top, 0.0
        )


@contextmanager
def open_pdf(data: bytes, name: str) -> Iterator[pikepdf.Pdf]:
    """Opens a file; faults of its objects inside the block are mapped as well.

    Args:
        data: the file.
        name: what it is called in errors.

    Raises:
        FileAccessError: it is no PDF, is encrypted, or is damaged.
    """
    where = SourceSpan(name)
    if b"%PDF-" not in data[:_HEADER_BYTES]:
        raise FileAccessError(error("sheet.no_pdf", where))
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise FileAccessError(error("sheet.locked", where))
            yield pdf
    except pikepdf.PasswordError as fault:
        raise FileAccessError(error("sheet.locked", where)) from fault
    except _DAMAGE as fault:
        raise FileAccessError(error("sheet.damaged", where)) from fault


def single_pages(pdf: pikepdf.Pdf, name: str) -> tuple[SinglePage, ...]:
    """The pages with their boxes.

    Raises:
        InputError: there are none, or boxes that no press can work with.
    """
    pages = tuple(_single_page(page, number, name) for number, page in enumerate(pdf.pages, 1))
    if not pages:
        raise InputError(error("sheet.no_pages", SourceSpan(name)))
    return pages


def common_size(pages: Sequence[SinglePage], name: str) -> Size:
    """The size all pages have once trimmed.

    Raises:
        InputError: they differ.
    """
    first = pages[0].trim.size
    for page in pages[1:]:
        size = page.trim.size
        if abs(size.width - first.width) > _SLACK or abs(size.height - first.height) > _SLACK:
            fault = error(
                "sheet.sizes_differ", SourceSpan(name), page=page.number, size=_size_mm(size), first=_size_mm(first)
            )
            raise InputError(fault)
    return first


def _single_page(page: pikepdf.Page, number: int, name: str) -> SinglePage:
    media, crop = _box(page.mediabox), _box(page.cropbox)
    shown = crop.within(media)
    trim = _box(page.trimbox)
    bleed = _box(page.bleedbox).within(media)
    is_odd = trim.within(shown.grown(_SLACK)) != trim or trim.within(bleed.grown(_SLACK)) != trim
    unit = float(page.obj.get("/UserUnit", 1))
    turn = _TURNS.get(int(page.rotation) % 360)
    if turn is None or is_odd or unit <= 0:
        raise InputError(error("sheet.odd_boxes", SourceSpan(name), page=number))
    matrix = tuple(part * unit for part in turn)
    upright = (matrix[0], matrix[1], matrix[2], matrix[3])
    result = SinglePage(number, upright, _turned(trim, upright), _turned(bleed, upright), trim, bleed)
    if not all(_LEAST <= side <= _MOST for side in (result.trim.size.width, result.trim.size.height)):
        raise InputError(error("sheet.odd_boxes", SourceSpan(name), page=number))
    return result


def _box(found: pikepdf.Object) -> Box:
    x_1, y_1, x_2, y_2 = (float(edge) for edge in found)
    if not all(map(math.isfinite, (x_1, y_1, x_2, y_2))):
        raise ValueError
    return Box(min(x_1, x_2), min(y_1, y_2), max(x_1, x_2), max(y_1, y_2))


def _turned(box: Box, matrix: Matrix) -> Box:
    a, b, c, d = matrix
    xs = [a * x + c * y for x, y in ((box.left, box.bottom), (box.right, box.top))]
    ys = [b * x + d * y for x, y in ((box.left, box.bottom), (box.right, box.top))]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _size_mm(size: Size) -> str:
    return f"{mm_from_pt(size.width):.1f} × {mm_from_pt(size.height):.1f}"
