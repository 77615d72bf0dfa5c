"""Puts files into a file: attachments in, embedded and associated files out (ISO 19005-3, 6.8 and annex E)."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, AttachedFileSpec, Name

from bulletin_studio.export.options import Attachment


def attach_files(pdf: pikepdf.Pdf, attachments: Sequence[Attachment], pdf_date: str) -> None:
    """Embeds files and associates them with the document.

    Args:
        pdf: the open file.
        attachments: in the order in which a reader lists them.
        pdf_date: what all of them say of when they were last changed: the day of publication.
    """
    for attachment in attachments:
        spec = AttachedFileSpec(
            pdf,
            attachment.data,
            description=attachment.path,
            filename=attachment.name,
            mime_type=attachment.mime_type,
            creation_date=pdf_date,
            mod_date=pdf_date,
        )
        spec.obj.AFRelationship = Name.Source if attachment.is_source else Name.Data
        pdf.attachments[attachment.name] = spec
    if attachments:
        pdf.Root.AF = Array([pdf.attachments[attachment.name].obj for attachment in attachments])
