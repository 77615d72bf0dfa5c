"""A PDF page placed like a photo, for a screen: which page in, RGB pixels out. This room's door to pypdfium2."""

from dataclasses import dataclass

import pypdfium2

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.photos.placed_pdf_facts import PlacedPdf


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
    where = SourceSpan(placed.path.as_posix())
    try:
        document = pypdfium2.PdfDocument(placed.path)
    except (pypdfium2.PdfiumError, OSError) as fault:
        raise PhotoError(error("photo.damaged", where, file=placed.path.name)) from fault
    try:
        return _drawn(document, placed.page - 1, longest_px)
    except (pypdfium2.PdfiumError, IndexError) as fault:
        raise PhotoError(error("photo.damaged", where, file=placed.path.name)) from fault
    finally:
        document.close()


def _drawn(document: pypdfium2.PdfDocument, index: int, longest_px: int) -> PagePixels:
    page = document[index]
    page.set_cropbox(*page.get_trimbox())
    page.close()  # the box counts when the page is opened the next time
    page = document[index]
    scale = longest_px / max(page.get_width(), page.get_height())
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    try:
        picture = bitmap.to_pil().convert("RGB")
        return PagePixels(picture.width, picture.height, picture.tobytes())
    finally:
        bitmap.close()
        page.close()
