"""Rules on a PDF as a whole: header, trailer, metadata, catalog; a CheckedPdf in, findings out.

Numbers as X01 are those of the checklist in docs/standards; clauses are named where each rule is written.
"""

import re
from collections.abc import Iterator

from bulletin_studio.base.findings import Finding, error, note, warning
from bulletin_studio.model.print_profile import WantedStandard
from bulletin_studio.preflight.pdf_checked import CheckedPdf
from bulletin_studio.preflight.pdf_metadata import DC, PDF, PDFX, XMP, XMP_MM
from bulletin_studio.preflight.pdf_objects import Entries, PdfFile, Value

_NEWEST_VERSION = {WantedStandard.X4: (1, 7), WantedStandard.X1A: (1, 4)}
"""PDF/X-4 is made on PDF 1.6 (readers take 1.7), PDF/X-1a on 1.3 (2001) or 1.4 (2003)."""
_AREAS = ("ViewArea", "ViewClip", "PrintArea", "PrintClip")
_MOST_OUTLINE = 20_000
_INFO_NEEDED = ("Title", "Creator", "Producer", "CreationDate", "ModDate")


def claimed_standard(info_version: str, xmp_version: str) -> WantedStandard:
    """What a file says it is."""
    claim = xmp_version or info_version
    if claim.startswith("PDF/X-4"):
        return WantedStandard.X4
    return WantedStandard.X1A if claim.startswith("PDF/X-1") else WantedStandard.NONE


def find_damage(pdf: CheckedPdf) -> Iterator[Finding]:
    """Damage that could be read around, and files too long to be read whole."""
    if pdf.file.is_repaired:
        yield warning("pdf.repaired")
    if pdf.file.is_cut:
        yield warning("pdf.too_long", pages=len(pdf.file.pages))
    if not pdf.file.pages:
        yield error("pdf.no_pages")


def find_encryption(pdf: CheckedPdf) -> Iterator[Finding]:
    """Encryption (X01; ISO 15930-7, 6.4)."""
    if pdf.file.is_encrypted:
        yield error("pdf.encrypted")


def find_header(pdf: CheckedPdf) -> Iterator[Finding]:
    """The header, the version and the identifier (X01)."""
    if not pdf.file.head.startswith(b"%PDF-"):
        yield error("pdf.header")
    newest = _NEWEST_VERSION.get(pdf.standard)
    found = tuple(int(digits) for digits in re.findall(r"\d+", pdf.file.version)[:2])
    if newest is not None and found > newest:
        yield warning("pdf.version", version=pdf.file.version, newest=".".join(map(str, newest)))
    if len(pdf.file.items(pdf.file.trailer.get("ID"))) != 2:
        yield error("pdf.no_identifier")


def find_object_streams(pdf: CheckedPdf) -> Iterator[Finding]:
    """Compressed objects, which PDF 1.3 and 1.4 have not (ISO 15930-1)."""
    if pdf.standard is WantedStandard.X1A and pdf.file.has_object_streams:
        yield error("pdf.object_streams")


def find_claim(pdf: CheckedPdf) -> Iterator[Finding]:
    """Which standard the file claims, and where it says so (X02, X03)."""
    in_info = pdf.file.text(pdf.file.info.get("GTS_PDFXVersion"))
    in_packet = pdf.packet.value(PDFX, "GTS_PDFXVersion")
    claim = claimed_standard(in_info, in_packet)
    wanted = pdf.profile.standard
    if claim is WantedStandard.NONE:
        found = in_packet or in_info
        yield error("pdf.no_claim", wanted=wanted.value.upper().replace("PDF-", "PDF/"), found=found or "—")
    elif wanted is WantedStandard.X1A and claim is WantedStandard.X4:
        yield error("pdf.newer_standard", found=in_packet or in_info)
    elif wanted is WantedStandard.X4 and claim is WantedStandard.X1A:
        yield note("pdf.older_standard", found=in_packet or in_info)
    if claim is WantedStandard.X4 and not in_info:
        yield note("pdf.claim_not_in_info")
    if claim is WantedStandard.X4 and not in_packet and pdf.packet.is_readable:
        yield error("pdf.claim_not_in_packet")
    if claim is WantedStandard.X1A and in_info.endswith(":2001") and not _says_x1a(pdf.file):
        yield error("pdf.x1a_conformance")


def _says_x1a(file: PdfFile) -> bool:
    return file.text(file.info.get("GTS_PDFXConformance")) == "PDF/X-1a:2001"


def find_info(pdf: CheckedPdf) -> Iterator[Finding]:
    """The Info dictionary (X03); PDF/X-1a needs all of its entries."""
    missing = [key for key in _INFO_NEEDED if not pdf.file.text(pdf.file.info.get(key)).strip()]
    if missing:
        make = error if pdf.standard is WantedStandard.X1A else warning
        yield make("pdf.info_missing", names="、".join(missing))
    if pdf.file.name(pdf.file.info.get("Trapped")) not in ("True", "False"):
        yield error("pdf.trapped")


def find_packet(pdf: CheckedPdf) -> Iterator[Finding]:
    """The XMP packet (X02; ISO 15930-7, 6.3); PDF/X-1a does without."""
    if pdf.standard is not WantedStandard.X4:
        return
    packet = pdf.packet
    if not packet.is_there:
        yield error("pdf.no_packet")
        return
    if packet.is_packed:
        yield error("pdf.packet_packed")
    if not packet.is_readable:
        yield error("pdf.packet_unreadable")
        return
    needed = {
        "pdf.packet_dates": ((XMP, "CreateDate"), (XMP, "ModifyDate"), (XMP, "MetadataDate")),
        "pdf.packet_title": ((DC, "title"),),
        "pdf.packet_identifiers": ((XMP_MM, "DocumentID"), (XMP_MM, "VersionID")),
        "pdf.packet_rendition": ((XMP_MM, "RenditionClass"),),
        "pdf.packet_trapped": ((PDF, "Trapped"),),
    }
    for code, properties in needed.items():
        missing = [name for namespace, name in properties if not packet.value(namespace, name)]
        if missing:
            yield error(code, names="、".join(missing))


def find_contradictions(pdf: CheckedPdf) -> Iterator[Finding]:
    """What Info and packet say differently (X02; ISO 32000-1, 14.3.3)."""
    info, packet, file = pdf.file.info, pdf.packet, pdf.file
    pairs = (
        ("Title", file.text(info.get("Title")).strip(), packet.value(DC, "title").strip()),
        ("Producer", file.text(info.get("Producer")).strip(), packet.value(PDF, "Producer").strip()),
        ("CreationDate", _minute(file.text(info.get("CreationDate"))), _minute(packet.value(XMP, "CreateDate"))),
        ("ModDate", _minute(file.text(info.get("ModDate"))), _minute(packet.value(XMP, "ModifyDate"))),
    )
    different = [name for name, one, other in pairs if one and other and one != other]
    if different:
        yield warning("pdf.metadata_differ", names="、".join(different))


def _minute(date: str) -> str:
    """A date of either kind as digits up to the minute; zones are written in too many ways to compare."""
    return re.sub(r"\D", "", date)[:12]


def find_actions(pdf: CheckedPdf) -> Iterator[Finding]:
    """Actions, scripts and forms (X05; ISO 15930-7, 6.15, 6.16)."""
    file, catalog = pdf.file, pdf.file.catalog
    action = file.resolve(catalog.get("OpenAction"))
    if "AA" in catalog or (action is not None and not isinstance(action, tuple)):
        yield error("pdf.open_action")
    names = file.entries(catalog.get("Names"))
    scripts = any(file.name(file.entries(each).get("S")) == "JavaScript" for each in file.objects.values())
    if "JavaScript" in names or scripts:
        yield error("pdf.javascript")
    form = file.entries(catalog.get("AcroForm"))
    if file.items(form.get("Fields")) or "XFA" in form:
        yield error("pdf.form")
    if "EmbeddedFiles" in names:
        yield warning("pdf.attachments")
    if "AlternatePresentations" in names or any("PresSteps" in file.entries(page) for page in file.pages):
        yield error("pdf.presentation")


def find_outline_actions(pdf: CheckedPdf) -> Iterator[Finding]:
    """Bookmarks that act instead of naming their destination (X05)."""
    waiting: list[Value] = [pdf.file.at(pdf.file.catalog, "Outlines", "First")]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_OUTLINE:
        entries = pdf.file.entries(waiting.pop())
        if not entries or id(entries) in seen:
            continue
        seen.add(id(entries))
        if "A" in entries or "AA" in entries:
            yield error("pdf.outline_action", title=pdf.file.text(entries.get("Title"))[:40])
            return
        waiting += [entries.get("Next"), entries.get("First")]


def find_viewer_areas(pdf: CheckedPdf) -> Iterator[Finding]:
    """Preferences by which a viewer would print less than the bleed (X06; ISO 15930-7, 6.14)."""
    preferences = pdf.file.entries(pdf.file.catalog.get("ViewerPreferences"))
    wrong = [key for key in _AREAS if pdf.file.name(preferences.get(key)) not in ("", "MediaBox", "BleedBox")]
    if wrong:
        yield error("pdf.viewer_area", names="、".join(wrong))


def find_layers(pdf: CheckedPdf) -> Iterator[Finding]:
    """Layers (X07; ISO 15930-7, 6.17): hidden ones appear when pages are imposed."""
    file = pdf.file
    properties = file.entries(file.catalog.get("OCProperties"))
    groups = file.items(properties.get("OCGs"))
    if not groups:
        return
    if pdf.standard is WantedStandard.X1A:
        yield error("pdf.layers_forbidden", count=len(groups))
        return
    usual = file.entries(properties.get("D"))
    hidden = _hidden_layers(file, usual, len(groups))
    if hidden:
        names = [file.text(file.entries(layer).get("Name")) for layer in file.items(usual.get("OFF"))]
        yield error("pdf.layer_hidden", names="、".join(filter(None, names)) or "—", count=hidden)
    else:
        yield warning("pdf.layers", count=len(groups))
    if pdf.standard is WantedStandard.X4 and not file.text(usual.get("Name")):
        yield error("pdf.layer_unnamed")
    if "Configs" in properties:
        yield warning("pdf.layer_configurations")


def _hidden_layers(file: PdfFile, usual: Entries, count: int) -> int:
    if file.name(usual.get("BaseState")) == "OFF":
        return count - len(file.items(usual.get("ON")))
    return len(file.items(usual.get("OFF")))


def find_page_multiple(pdf: CheckedPdf) -> Iterator[Finding]:
    """A page count that cannot be folded from whole sheets; one leaf needs no fold."""
    count, multiple = len(pdf.file.pages), pdf.profile.page.multiple
    missing = -count % multiple
    if count > 2 and missing:
        yield note("pdf.page_multiple", count=count, multiple=multiple, missing=missing)
