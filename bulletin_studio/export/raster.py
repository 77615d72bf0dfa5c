"""Page images: a PDF in, one PNG a page out. The one door to pypdfium2."""

import math
from collections.abc import Iterator
from enum import Enum

import pypdfium2

from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.findings import error
from bulletin_studio.base.units import POINTS_PER_INCH
from bulletin_studio.photos.png import Pixels, encode_png

MAXIMUM_PIXELS = 200_000_000
"""An A4 page at 1200 dpi has 140 million; beyond 200 million the memory may not suffice."""


class PageArea(Enum):
    """How much of a page is shown."""

    TRIM = "trim"
    """The finished page."""
    MEDIA = "media"
    """The page with its bleed."""


def render_pages(pdf: bytes, dpi: float, area: PageArea = PageArea.TRIM) -> Iterator[bytes]:
    """Renders the pages in order, one at a time; colours are the renderer's, for looking at, not for proofing.

    Args:
        pdf: the file.
        dpi: pixels per inch.
        area: how much of each page is shown.

    Yields:
        One PNG file a page.

    Raises:
        ExportError: the file is no PDF, or the images would be too large.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as fault:
        raise ExportError(error("export.page_unreadable")) from fault
    try:
        for index in range(len(document)):
            if area is PageArea.TRIM:
                _crop_to_trim(document[index])
            yield _png(document[index], dpi)
    finally:
        document.close()


def _crop_to_trim(page: pypdfium2.PdfPage) -> None:
    """Only in memory; takes effect when the page is opened the next time."""
    page.set_cropbox(*page.get_trimbox())
    page.close()


def _png(page: pypdfium2.PdfPage, dpi: float) -> bytes:
    scale = dpi / POINTS_PER_INCH
    millions = page.get_width() * page.get_height() * scale**2 / 1e6
    if millions > MAXIMUM_PIXELS / 1e6:
        raise ExportError(error("export.image_too_large", dpi=round(dpi), millions=math.ceil(millions)))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        return encode_png(Pixels(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)), dpi)
    finally:
        bitmap.close()
        page.close()
