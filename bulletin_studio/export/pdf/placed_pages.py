"""Puts pages of other PDFs in place: a plain PDF with empty pictures in, the same with forms instead of them out."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.images import EmbeddedImage, Picture
from bulletin_studio.photos.pdf_pages import Box, PageBoxes, inverse
from bulletin_studio.photos.placed_pdf import OpenedPage, open_placed_pdf, placed_pdf_facts
from bulletin_studio.photos.placed_pdf_facts import PlacedPdf, PlacedPdfFacts

_DIGITS = 4
_FINE_DIGITS = 12
"""Of numbers that are multiplied by the size of a page; pikepdf writes six digits of a float, which is too coarse."""


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page and the part of it that is shown.

    Attributes:
        page: which page of which file.
        crop: shares of the finished page's width and height from the top left.
        where: the place that asks for it, named in errors.
    """

    page: PlacedPdf
    crop: Rect
    where: SourceSpan


@dataclass(frozen=True, slots=True)
class WithPages:
    """A file with pages of others in it: its bytes, and what is known of each page, by the place that asks for it."""

    data: bytes
    pages: tuple[tuple[SourceSpan, PlacedPdfFacts], ...] = ()


def pages_to_place(images: Mapping[Picture, EmbeddedImage]) -> dict[str, PlacedPage]:
    """The pages among a document's pictures: name of the resource -> page."""
    return {
        image.resource: PlacedPage(image.photo.page, picture.crop, SourceSpan(picture.file))
        for picture, image in images.items()
        if image.photo.page is not None
    }


def place_pages(data: bytes, pages: Mapping[str, PlacedPage], options: PdfOptions) -> WithPages:
    """Replaces pictures by forms that fill the same unit square. Same input, same bytes; nothing to place, no change.

    Args:
        data: the file, still without its standards dress.
        pages: name of a picture's resource -> the page that stands in its place.
        options: the standard, which may forbid transparency.

    Raises:
        ExportError: a page is transparent, or has colours described by profiles, and the standard forbids that.
        PhotoError: a file or page is missing, damaged or locked.
    """
    if not pages:
        return WithPages(data)
    known: list[tuple[SourceSpan, PlacedPdfFacts]] = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for resource, placed in pages.items():
            with open_placed_pdf(placed.page, placed.where) as opened:
                facts = placed_pdf_facts(placed.page, opened)
                _check(facts, placed.where, options)
                known.append((placed.where, facts))
                form = pdf.copy_foreign(_form(opened, placed.crop, has_transparency=facts.has_transparency))
            _swap(pdf, f"/{resource}", form)
        file = io.BytesIO()
        pdf.save(file, static_id=True, compress_streams=True)
    return WithPages(file.getvalue(), tuple(known))


def _check(facts: PlacedPdfFacts, where: SourceSpan, options: PdfOptions) -> None:
    """Refuses what would make the file's claim untrue and cannot be mended here.

    Raises:
        ExportError: PDF/X-1a and the page is transparent, or has colours described by profiles.
    """
    if options.standard.keeps_transparency:
        return
    claim = options.standard.claims[0]
    if facts.has_transparency:
        raise ExportError(error("export.transparent_photo", where, standard=claim))
    if facts.has_profiled_colour:
        raise ExportError(error("export.placed_pdf_profiled", where, standard=claim, spaces=", ".join(facts.spaces)))


def _form(opened: OpenedPage, crop: Rect, *, has_transparency: bool) -> Object:
    """The part of a page as a form whose space is the unit square, as a picture's is (ISO 32000-1, 8.9.5.1)."""
    form = opened.page.as_form_xobject(handle_transformations=False)
    shown = _shown(opened.boxes, crop)
    own = shown.turned(inverse(opened.boxes.matrix))
    a, b, c, d = opened.boxes.matrix
    width, height = shown.size.width, shown.size.height
    matrix = (a / width, b / height, c / width, d / height, -shown.left / width, -shown.bottom / height)
    form.BBox = Array([round(edge, _DIGITS) for edge in (own.left, own.bottom, own.right, own.top)])
    if has_transparency:
        # Blends in the space of the page it stands on, whatever its own page said.
        form.Group = Dictionary(S=Name.Transparency)
    elif "/Group" in form:
        del form.Group
    form.Matrix = Array([Decimal(f"{part:.{_FINE_DIGITS}f}") for part in matrix])
    return form


def _shown(boxes: PageBoxes, crop: Rect) -> Box:
    trim = boxes.trim
    width, height = trim.size.width, trim.size.height
    return Box(
        trim.left + crop.x * width,
        trim.top - crop.bottom * height,
        trim.left + crop.right * width,
        trim.top - crop.y * height,
    )


def _swap(pdf: pikepdf.Pdf, resource: str, form: Object) -> None:
    for page in pdf.pages:
        drawn = page.obj.Resources.get("/XObject", Dictionary())
        if resource in drawn:
            drawn[resource] = form
