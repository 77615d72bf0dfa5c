"""The door for finished PDFs to be marked or imposed: bytes in, an open file and its pages' boxes out."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pikepdf

from bulletin_studio.base.errors import BulletinError, FileAccessError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Size
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import Pt, mm_from_pt
from bulletin_studio.photos.pdf_pages import Box, Matrix, PageBoxes, PdfFault, open_pdf, page_boxes

_SLACK: Pt = 0.5
"""Pages of one size may differ by this much: 0.2 mm, less than any cutter keeps."""


@dataclass(frozen=True, slots=True)
class SinglePage:
    """A page and its number, counted from 1."""

    number: int
    boxes: PageBoxes

    @property
    def matrix(self) -> Matrix:
        """From the page's own space to the upright one."""
        return self.boxes.matrix

    @property
    def trim(self) -> Box:
        """The finished page, upright."""
        return self.boxes.trim

    @property
    def bleed_width(self) -> Pt:
        """How far the page reaches beyond its trim at most."""
        trim, bleed = self.boxes.trim, self.boxes.bleed
        return max(
            trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top, 0.0
        )


@contextmanager
def open_pages(data: bytes, name: str) -> Iterator[pikepdf.Pdf]:
    """Opens a file of single pages.

    Args:
        data: the file.
        name: what it is called in errors.

    Raises:
        FileAccessError: it is no PDF, is encrypted, or is damaged.
    """

    def refusal(fault: PdfFault) -> BulletinError:
        where = SourceSpan(name)
        match fault:
            case PdfFault.NO_PDF:
                return FileAccessError(error("sheet.no_pdf", where))
            case PdfFault.LOCKED:
                return FileAccessError(error("sheet.locked", where))
            case PdfFault.DAMAGED:
                return FileAccessError(error("sheet.damaged", where))

    with open_pdf(io.BytesIO(data), refusal) as pdf:
        yield pdf


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
    boxes = page_boxes(page)
    if boxes is None:
        raise InputError(error("sheet.odd_boxes", SourceSpan(name), page=number))
    return SinglePage(number, boxes)


def _size_mm(size: Size) -> str:
    return f"{mm_from_pt(size.width):.1f} × {mm_from_pt(size.height):.1f}"
