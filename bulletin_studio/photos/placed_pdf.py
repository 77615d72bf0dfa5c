"""PDF pages placed like photos, such as adverts and forms: which page of which file in, facts and the open page out.

Facts give the finished size in hundredths of a point where photos have pixels, for such a page has no resolution.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pikepdf
from pikepdf import Array

from bulletin_studio.base.errors import BulletinError, PhotoError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.photos.facts import PhotoFacts, PictureKind
from bulletin_studio.photos.pdf_contents import page_contents
from bulletin_studio.photos.pdf_pages import PageBoxes, PdfFault, open_pdf, page_boxes
from bulletin_studio.photos.placed_pdf_facts import PlacedPdf, PlacedPdfFacts

UNITS_A_POINT = 100
FILE_FORMAT = "PDF"

_PDFA_PART = re.compile(rb"""pdfaid:part\s*(?:>|=\s*["'])\s*([1-9])""")
_PDFA_LEVEL = re.compile(rb"""pdfaid:conformance\s*(?:>|=\s*["'])\s*([A-Za-z])""")
_PROCESS = frozenset({"Cyan", "Magenta", "Yellow", "Black"})


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """A page of an open file."""

    pdf: pikepdf.Pdf
    page: pikepdf.Page
    boxes: PageBoxes


@contextmanager
def open_placed_pdf(placed: PlacedPdf, where: SourceSpan) -> Iterator[OpenedPage]:
    """The page, as long as the block lasts.

    Raises:
        PhotoError: the file is missing, unreadable, no PDF, encrypted or damaged; it has no such page, or odd boxes.
    """
    name = placed.path.name
    try:
        with open_pdf(placed.path, _refusal(name, where)) as pdf:
            if placed.page > len(pdf.pages):
                pages = len(pdf.pages)
                raise PhotoError(error("photo.pdf_no_such_page", where, file=name, page=placed.page, pages=pages))
            page = pdf.pages[placed.page - 1]
            boxes = page_boxes(page)
            if boxes is None:
                raise PhotoError(error("photo.pdf_odd_boxes", where, file=name, page=placed.page))
            yield OpenedPage(pdf, page, boxes)
    except FileNotFoundError as fault:
        raise PhotoError(error("photo.missing", where, file=name)) from fault
    except OSError as fault:
        raise PhotoError(error("photo.unreadable", where, file=name, reason=fault.strerror or "")) from fault


def _refusal(name: str, where: SourceSpan) -> Callable[[PdfFault], BulletinError]:
    def refusal(fault: PdfFault) -> BulletinError:
        match fault:
            case PdfFault.NO_PDF:
                return PhotoError(error("photo.pdf_none", where, file=name))
            case PdfFault.LOCKED:
                return PhotoError(error("photo.pdf_locked", where, file=name))
            case PdfFault.DAMAGED:
                return PhotoError(error("photo.damaged", where, file=name))

    return refusal


def probe_placed_pdf(placed: PlacedPdf, where: SourceSpan) -> PhotoFacts:
    """Says what a PDF page holds.

    Raises:
        PhotoError: as `open_placed_pdf`.
    """
    with open_placed_pdf(placed, where) as opened:
        pdf = placed_pdf_facts(placed, opened)
        size = opened.boxes.trim.size
        return PhotoFacts(
            width_px=round(size.width * UNITS_A_POINT),
            height_px=round(size.height * UNITS_A_POINT),
            kind=_kind(pdf.spaces),
            orientation=1,
            profile="",
            has_alpha=pdf.has_transparency,
            file_format=FILE_FORMAT,
            pdf=pdf,
        )


def placed_pdf_facts(placed: PlacedPdf, opened: OpenedPage) -> PlacedPdfFacts:
    """What a press, or a standard, may stumble over on an open page."""
    pdf, page = opened.pdf, opened.page
    found = page_contents(page)
    packet = pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""
    return PlacedPdfFacts(
        page=placed.page,
        is_page_named=placed.is_page_named,
        pages=len(pdf.pages),
        has_trim_box="/TrimBox" in page.obj,
        loose_fonts=tuple(sorted(name for name, is_embedded in found.fonts.items() if not is_embedded)),
        spaces=tuple(sorted(found.spaces)),
        spots=tuple(sorted(found.spots - _PROCESS)),
        has_transparency=found.has_transparency,
        has_annotations=len(page.obj.get("/Annots", Array())) > 0,
        has_layers="/OCProperties" in pdf.Root,
        has_postscript=found.has_postscript,
        pdfa=_pdfa(packet),
    )


def _pdfa(packet: bytes) -> str:
    """Part and level as an XMP packet states them, as elements or as attributes (ISO 19005-1, 6.7.11)."""
    stated = (_PDFA_PART.search(packet), _PDFA_LEVEL.search(packet))
    return "".join(found[1].decode("ascii").upper() for found in stated if found is not None)


def _kind(spaces: tuple[str, ...]) -> PictureKind:
    if any("RGB" in space for space in spaces):
        return PictureKind.RGB
    if any("CMYK" in space for space in spaces):
        return PictureKind.CMYK
    return PictureKind.LAB if "Lab" in spaces else PictureKind.GREY
