"""Keeps a changed file honest: an open PDF in, metadata that fit the marked or imposed file, and its bytes, out."""

import io
import uuid
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Name

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "Bulletin Studio sheets")
_INSTANCE = "xmpMM:InstanceID"
_PAGE_CLAIMS = ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev", "pdfaid:amd", "pdfuaid:part", "pdfuaid:rev")
"""Claims to be PDF/A and PDF/UA: they speak of structure, which sheets do not have."""

_KEPT_OF_CATALOG = frozenset({"/Type", "/Pages", "/OutputIntents", "/Metadata", "/OCProperties", "/Lang", "/Version"})
"""What goes for sheets as well; the rest (structure, page labels, bookmarks, names, forms) speaks of single pages."""

_BOOKMARK_KEYS = frozenset({"/Outlines", "/PageMode"})
_CMYK_COMPONENTS = 4
_COMPRESSED_SINCE = (1, 5)
"""Object streams came with PDF 1.5; PDF/X-1a forbids them."""


def check_ink(pdf: pikepdf.Pdf, name: str) -> None:
    """Refuses marks for plates on a file that is not made for any.

    Raises:
        InputError: its output intent is not CMYK.
    """
    for intent in pdf.Root.get("/OutputIntents", Array()):
        profile = intent.get("/DestOutputProfile")
        if profile is not None and int(profile.get("/N", _CMYK_COMPONENTS)) != _CMYK_COMPONENTS:
            raise InputError(error("sheet.no_plates", SourceSpan(name)))


def rename_instance(pdf: pikepdf.Pdf, seed: str) -> None:
    """Gives the XMP packet, where there is one, a new instance identifier: other contents, another instance.

    Args:
        pdf: the open file.
        seed: the same for the same file and options.
    """
    if "/Metadata" in pdf.Root:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
            packet[_INSTANCE] = f"uuid:{uuid.uuid5(_NAMESPACE, seed)}"


def drop_page_claims(pdf: pikepdf.Pdf, *, keeps_bookmarks: bool) -> tuple[str, ...]:
    """Takes away what no longer holds once pages lie on sheets.

    Args:
        pdf: the open file.
        keeps_bookmarks: whether they lead to the sheets by now.

    Returns:
        What was dropped and may be missed: "structure", "bookmarks", "attachments", in this order.
    """
    kept = _KEPT_OF_CATALOG | _BOOKMARK_KEYS if keeps_bookmarks else _KEPT_OF_CATALOG
    dropped = tuple(lost for key, lost in _lost(pdf) if key not in kept)
    for key in list(pdf.Root.keys()):
        if key not in kept:
            del pdf.Root[key]
    intents = [each for each in pdf.Root.get("/OutputIntents", Array()) if each.get("/S") != Name.GTS_PDFA1]
    if intents:
        pdf.Root.OutputIntents = Array(intents)
    elif "/OutputIntents" in pdf.Root:
        del pdf.Root.OutputIntents
    if "/Metadata" in pdf.Root:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
            for claim in _PAGE_CLAIMS:
                if claim in packet:
                    del packet[claim]
    return dropped


def _lost(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    if "/StructTreeRoot" in pdf.Root:
        yield "/StructTreeRoot", "structure"
    if "/Outlines" in pdf.Root:
        yield "/Outlines", "bookmarks"
    if len(pdf.attachments):
        yield "/Names", "attachments"


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file, in the PDF version it had. Same input, same bytes."""
    major, minor = pdf.pdf_version.split(".")
    is_compressed = (int(major), int(minor)) >= _COMPRESSED_SINCE
    mode = pikepdf.ObjectStreamMode.generate if is_compressed else pikepdf.ObjectStreamMode.disable
    file = io.BytesIO()
    pdf.save(
        file,
        force_version=pdf.pdf_version,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=mode,
        compress_streams=True,
        recompress_flate=False,
    )
    return file.getvalue()
