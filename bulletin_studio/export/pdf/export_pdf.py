"""The stage that makes the PDF: document in, bytes of a finished PDF/X-4 and PDF/A-2u file out."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from bulletin_studio.display.document import Document
from bulletin_studio.export.options import EmbeddedFontFact, PdfFacts, PdfOptions, PdfResult
from bulletin_studio.export.pdf.embedding import EmbeddedFont, embed_fonts
from bulletin_studio.export.pdf.finish import finish_pdf
from bulletin_studio.export.pdf.glyph_text import glyph_texts
from bulletin_studio.export.pdf.identity import identity_of
from bulletin_studio.export.pdf.images import (
    EmbeddedImage,
    Picture,
    encode_picture,
    needed_pictures,
    photo_fact,
    picture_of,
    placed_images,
)
from bulletin_studio.export.pdf.page_writer import PageResources, write_page
from bulletin_studio.export.pdf.press import PageSheet, Press
from bulletin_studio.export.pdf.structure import Structure
from bulletin_studio.fonts.library import FontLibrary

Progress = Callable[[float], None]

_PHOTO_STEPS = 5
"""A photo takes about as long as that many pages of text; measured on 24 MP JPEGs."""


def export_pdf(
    document: Document,
    library: FontLibrary,
    photo_folder: Path,
    options: PdfOptions,
    progress: Progress = lambda _share: None,
) -> PdfResult:
    """Writes a document as print-ready PDF. Same input, same bytes.

    Args:
        document: pages of items.
        library: the faces its runs name.
        photo_folder: the folder that the photos' paths are relative to.
        options: printing condition and what becomes of photos.
        progress: called with the share done; may raise CancelledError.

    Raises:
        FontError: a face cannot be used.
        PhotoError: a photo is missing or cannot be used.
        ExportError: a run draws a glyph that no PDF/A may hold.
        CancelledError: the user cancelled.
    """
    fonts = embed_fonts(glyph_texts(document.pages), library)
    images: dict[Picture, EmbeddedImage] = {}
    pictures = needed_pictures(document.pages, options.target_ppi)
    steps = _PHOTO_STEPS * len(pictures) + len(document.pages) + 1
    for index, picture in enumerate(pictures):
        progress(_PHOTO_STEPS * index / steps)
        images[picture] = EmbeddedImage(f"Im{index + 1}", encode_picture(picture, photo_folder, options))
    press = _loaded_press(fonts, images)
    structure = Structure()
    resources = PageResources(fonts, images, options.target_ppi)
    for index, page in enumerate(document.pages):
        progress((_PHOTO_STEPS * len(pictures) + index) / steps)
        written = write_page(page, resources, structure)
        press.add_page(PageSheet(page.trim.width, page.trim.height, page.bleed, written.operators, written.images))
    data = press.data()
    identity = identity_of(document.metadata, options, hashlib.sha256(data).hexdigest())
    finished = finish_pdf(data, document, options.condition, identity, structure)
    progress(1.0)
    return PdfResult(finished, _facts(document, fonts, images, options.target_ppi))


def _loaded_press(fonts: dict[str, EmbeddedFont], images: dict[Picture, EmbeddedImage]) -> Press:
    press = Press()
    for font in fonts.values():
        press.add_font(font)
    for image in images.values():
        press.add_image(image)
    return press


def _facts(
    document: Document, fonts: dict[str, EmbeddedFont], images: dict[Picture, EmbeddedImage], target_ppi: float
) -> PdfFacts:
    return PdfFacts(
        pages=len(document.pages),
        fonts=tuple(EmbeddedFontFact(key, len(font.codes)) for key, font in fonts.items()),
        photos=tuple(
            photo_fact(image, images[picture_of(image, target_ppi)].photo) for image in placed_images(document.pages)
        ),
    )
