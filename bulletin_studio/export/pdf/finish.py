"""Dresses a plain PDF as its standard asks: bytes and what stands in them in, the finished file's bytes out."""

import io
from collections.abc import Mapping
from dataclasses import dataclass

import pikepdf

from bulletin_studio.display.document import Document
from bulletin_studio.export.options import PdfOptions, PdfStandard
from bulletin_studio.export.pdf.attaching import attach_files
from bulletin_studio.export.pdf.catalog import add_outline, declare_output, describe, number_pages
from bulletin_studio.export.pdf.identity import Identity
from bulletin_studio.export.pdf.inks import SpotInk
from bulletin_studio.export.pdf.page_dress import crop_pages, set_blending, set_spot_inks
from bulletin_studio.export.pdf.photo_store import KeptPicture, PhotoStore
from bulletin_studio.export.pdf.structure import Structure
from bulletin_studio.export.pdf.tree import add_structure


@dataclass(frozen=True, slots=True)
class Dress:
    """What a finished file wears.

    Attributes:
        options: how it is made.
        standard: what it claims, which may be less than the options ask for.
        identity: names, dates and identifiers.
        spots: resource -> spot ink.
        page_spots: for each page the resources of its spot inks.
        store: where the samples of its pictures wait.
        pictures: resource -> samples.
    """

    options: PdfOptions
    standard: PdfStandard
    identity: Identity
    spots: Mapping[str, SpotInk]
    page_spots: tuple[tuple[str, ...], ...]
    store: PhotoStore
    pictures: Mapping[str, KeptPicture]


def finish_pdf(data: bytes, document: Document, dress: Dress, structure: Structure) -> bytes:
    """Adds the photos, what the standards ask for and what readers want: intents, metadata, bookmarks, structure.

    Saving through qpdf also sets line ends before `endstream` (ISO 19005-2, 6.1.7.1), object streams and the file's
    identifier. Same input, same bytes.
    """
    options, standard = dress.options, dress.standard
    with pikepdf.open(io.BytesIO(data)) as pdf, dress.store.filling(pdf, dress.pictures):
        describe(pdf, dress.identity, standard)
        number_pages(pdf, document.pages)
        declare_output(pdf, options, standard)
        set_spot_inks(pdf, dress.spots, dress.page_spots)
        set_blending(pdf, options)
        if options.is_rgb:
            crop_pages(pdf)
        if document.outline:
            add_outline(pdf, document.outline, document.pages)
        if options.is_tagged:
            add_structure(pdf, structure, dress.identity.language)
        attach_files(pdf, options.attachments, dress.identity.pdf_date)
        return _saved(pdf, standard)


def _saved(pdf: pikepdf.Pdf, standard: PdfStandard) -> bytes:
    mode = pikepdf.ObjectStreamMode.generate if standard.is_compact else pikepdf.ObjectStreamMode.disable
    file = io.BytesIO()
    pdf.save(
        file,
        force_version=standard.pdf_version,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=mode,
        compress_streams=True,
        recompress_flate=False,
    )
    return file.getvalue()
