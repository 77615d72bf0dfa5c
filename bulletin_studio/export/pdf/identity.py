"""Names, dates and identifiers of a file, all from the number itself: no clock, no chance."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import date

from bulletin_studio.display.document import Metadata
from bulletin_studio.export.options import PdfOptions

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "Bulletin Studio")
_TIME_ZONE_HOURS = 8
"""Dates are midnight in China, so that they read as the day of publication where the bulletin is read."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What the Info dictionary and the XMP packet both say.

    Attributes:
        title: the document's title.
        author: who publishes.
        creator: the program that made the document.
        producer: the program that wrote the PDF.
        language: BCP 47.
        pdf_date: as in ISO 32000-1, 7.9.4.
        xmp_date: as in ISO 8601.
        document_id: the same for every file of this number.
        instance_id: the same for every file of this number with the same contents and claims.
    """

    title: str
    author: str
    creator: str
    producer: str
    language: str
    pdf_date: str
    xmp_date: str
    document_id: str
    instance_id: str


def identity_of(metadata: Metadata, options: PdfOptions, content_digest: str) -> Identity:
    """Derives a file's identity from the number's metadata and a digest of its contents."""
    day = date.fromisoformat(metadata.day)
    attached = [hashlib.sha256(each.data).hexdigest() for each in options.attachments]
    seed = "/".join((metadata.identity, content_digest, *options.standard.claims, *attached))
    return Identity(
        title=metadata.title,
        author=metadata.publisher,
        creator=options.producer,
        producer=options.producer,
        language=metadata.language,
        pdf_date=f"D:{day:%Y%m%d}000000+{_TIME_ZONE_HOURS:02}'00'",
        xmp_date=f"{day.isoformat()}T00:00:00+{_TIME_ZONE_HOURS:02}:00",
        document_id=f"uuid:{uuid.uuid5(_NAMESPACE, metadata.identity)}",
        instance_id=f"uuid:{uuid.uuid5(_NAMESPACE, seed)}",
    )
