"""A PDF page placed like a photo, for a screen: which page in, RGB pixels out. This room's door to pypdfium2."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.photos.placed_pdf_facts import PlacedPdf

_HAIR_PX = 0.01


@dataclass(frozen=True, slots=True)
class PagePixels:
    """RGB pixels, 8 bits a sample, row by row without padding."""

    width_px: int
    height_px: int
    pixels: bytes


def placed_pdf_picture(placed: PlacedPdf, longest_px: int) -> PagePixels:
    """Draws the finished page, its longer side `longest_px`; colours are the renderer's, no proof.

    Raises:
        PhotoError: the page cannot be drawn; what is wrong with it is found before (`probe_photo`).
    """

    def whole(page: pypdfium2.PdfPage) -> PagePixels:
        return _drawn(page, longest_px / max(page.get_size()), (0, 0, 0, 0))

    return _of_page(placed, whole)


def placed_pdf_part(placed: PlacedPdf, width_px: int, box: tuple[int, int, int, int]) -> PagePixels:
    """Draws a part of the finished page; see `placed_pdf_picture`.

    Args:
        placed: which page.
        width_px: pixels across the whole page.
        box: left, top, right and bottom of the part, in pixels of the whole page.

    Raises:
        PhotoError: the page cannot be drawn.
    """

    def part(page: pypdfium2.PdfPage) -> PagePixels:
        scale = width_px / page.get_width()
        right, bottom = math.ceil(page.get_width() * scale), math.ceil(page.get_height() * scale)
        left, top = box[0], box[1]
        edges = (left, bottom - min(box[3], bottom), right - min(box[2], right), top)
        # The renderer rounds edges up; a hair less keeps whole pixels whole.
        return _drawn(page, scale, tuple(max(0.0, (edge - _HAIR_PX) / scale) for edge in edges))

    return _of_page(placed, part)


def _of_page(placed: PlacedPdf, drawn: Callable[[pypdfium2.PdfPage], PagePixels]) -> PagePixels:
    """Opens the finished page and lets it be drawn."""
    where = SourceSpan(placed.path.as_posix())
    try:
        document = pypdfium2.PdfDocument(placed.path)
    except (pypdfium2.PdfiumError, OSError) as fault:
        raise PhotoError(error("photo.damaged", where, file=placed.path.name)) from fault
    try:
        return drawn(_finished_page(document, placed.page - 1))
    except (pypdfium2.PdfiumError, IndexError) as fault:
        raise PhotoError(error("photo.damaged", where, file=placed.path.name)) from fault
    finally:
        document.close()


def _finished_page(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """The page as it is cut."""
    page = document[index]
    page.set_cropbox(*page.get_trimbox())
    page.close()  # the box counts when the page is opened the next time
    return document[index]


def _drawn(page: pypdfium2.PdfPage, scale: float, edges: tuple[float, ...]) -> PagePixels:
    """Pixels of a page without what is left away at the left, bottom, right and top edge, in points."""
    bitmap = page.render(scale=scale, crop=edges, rev_byteorder=True, prefer_bgrx=False)
    try:
        picture = bitmap.to_pil().convert("RGB")
        return PagePixels(picture.width, picture.height, picture.tobytes())
    finally:
        bitmap.close()
        page.close()
