"""The stage that makes the PDF: document in, bytes of a finished file out, as its options say."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from bulletin_studio.base.findings import Finding
from bulletin_studio.display.document import Document
from bulletin_studio.export.options import EmbeddedFontFact, PdfFacts, PdfOptions, PdfResult, PdfStandard
from bulletin_studio.export.pdf.accessibility import claimable
from bulletin_studio.export.pdf.embedding import check_glyphs, embed_fonts
from bulletin_studio.export.pdf.finish import Dress, finish_pdf
from bulletin_studio.export.pdf.glyph_text import glyph_texts
from bulletin_studio.export.pdf.identity import identity_of
from bulletin_studio.export.pdf.images import (
    embed_pictures,
    kept_pictures,
    needed_pictures,
    page_pictures,
    photo_facts,
)
from bulletin_studio.export.pdf.inks import InkTable, ink_table
from bulletin_studio.export.pdf.outlines import GlyphShapes
from bulletin_studio.export.pdf.page_writer import PageResources, WrittenPage, write_page
from bulletin_studio.export.pdf.photo_store import open_photo_store
from bulletin_studio.export.pdf.placed_claims import claimable_around
from bulletin_studio.export.pdf.placed_pages import WithPages, pages_to_place, place_pages
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
    """Writes a document as PDF. Same input, same bytes.

    Args:
        document: pages of items.
        library: the faces its runs name.
        photo_folder: the folder that the photos' paths are relative to.
        options: the standard, the printing condition, and what becomes of photos, text and inks.
        progress: called with the share done; may raise CancelledError.

    Raises:
        FontError: a face cannot be used.
        PhotoError: a photo is missing or cannot be used.
        FileAccessError: the disk for temporary files is full.
        ExportError: it cannot be made, or would not conform: a glyph that stands for no character, a spot ink with
            two stand-ins, a transparent photo where the standard forbids it.
        CancelledError: the user cancelled.
    """
    texts = glyph_texts(document.pages)
    check_glyphs(texts)
    inks = ink_table(document.pages, options)
    fonts = {} if options.outline_text else embed_fonts(texts, library)
    needed = [page_pictures(page, options) for page in document.pages]
    pictures = needed_pictures(needed)
    photo_share = _PHOTO_STEPS * len(pictures) / (_PHOTO_STEPS * len(pictures) + len(document.pages) + 1)
    shapes = GlyphShapes(library) if options.outline_text else None
    with open_photo_store() as store:
        images = embed_pictures(pictures, photo_folder, options, store, lambda share: progress(share * photo_share))
        resources = PageResources(fonts, images, inks, shapes, options.is_tagged, options.has_links)
        structure = Structure()
        written: list[WrittenPage] = []
        for index, page in enumerate(document.pages):
            progress(photo_share + (1 - photo_share) * index / (len(document.pages) + 1))
            written.append(write_page(page, needed[index], resources, structure))
        plain = _printed(document, written, resources, options)
        standard, findings = _claims(plain, options, inks, structure)
        identity = identity_of(document.metadata, options, hashlib.sha256(plain.data).hexdigest())
        page_spots = tuple(page.spots for page in written)
        dress = Dress(options, standard, identity, inks.spots, page_spots, store, kept_pictures(images))
        finished = finish_pdf(plain.data, document, dress, structure)
    progress(1.0)
    facts = PdfFacts(
        pages=len(document.pages),
        fonts=tuple(EmbeddedFontFact(key, len(font.codes)) for key, font in fonts.items()),
        photos=tuple(photo_facts(document.pages, needed, images)),
        claims=standard.claims,
        spots=tuple(spot.name for spot in inks.spots.values()),
        findings=findings,
    )
    return PdfResult(finished, facts)


def _claims(
    plain: WithPages, options: PdfOptions, inks: InkTable, structure: Structure
) -> tuple[PdfStandard, tuple[Finding, ...]]:
    """What the file may claim to be, and why it claims less than it should."""
    spots = [spot.name for spot in inks.spots.values()]
    around, placed = claimable_around(options.standard, plain.pages, spots, is_rgb=options.is_rgb)
    standard, findings = claimable(around, structure)
    return standard, (*placed, *findings)


def _printed(
    document: Document, written: list[WrittenPage], resources: PageResources, options: PdfOptions
) -> WithPages:
    """The pages as a plain PDF, still without what the standards ask for."""
    press = Press(is_for_print=not options.is_rgb)
    for font in resources.fonts.values():
        press.add_font(font)
    for image in resources.images.values():
        press.add_image(image)
    for page, content in zip(document.pages, written, strict=True):
        press.add_page(PageSheet(page.trim.width, page.trim.height, page.bleed, content.operators, content.images))
    return place_pages(press.data(), pages_to_place(resources.images), options)
