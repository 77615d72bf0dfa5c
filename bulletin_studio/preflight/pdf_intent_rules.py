"""Rules on the output intent: a CheckedPdf in, findings out (X04; ISO 15930-7, 6.2.2; ICC.1:2010, 7.2)."""

import struct
from collections.abc import Iterator

from bulletin_studio.base.findings import Finding, error, note, warning
from bulletin_studio.model.print_profile import WantedStandard
from bulletin_studio.preflight.pdf_checked import CheckedPdf
from bulletin_studio.preflight.pdf_objects import Entries, PdfFile, Value

_HEADER_BYTES = 128
_MOST_BYTES = 64 << 20
_COMPONENTS = {b"CMYK": 4, b"RGB ": 3, b"GRAY": 1}


def x_intents(file: PdfFile) -> tuple[Entries, ...]:
    """The output intents for PDF/X."""
    intents = (file.entries(item) for item in file.items(file.catalog.get("OutputIntents")))
    return tuple(intent for intent in intents if file.name(intent.get("S")) == "GTS_PDFX")


def find_intents(pdf: CheckedPdf) -> Iterator[Finding]:
    """One output intent, with its condition by name."""
    intents = x_intents(pdf.file)
    if not intents:
        yield error("pdf.no_intent")
        return
    if len(intents) > 1:
        yield error("pdf.several_intents", count=len(intents))
    intent, file = intents[0], pdf.file
    condition = file.text(intent.get("OutputConditionIdentifier"))
    if not condition.strip():
        yield error("pdf.intent_condition")
    if not file.text(intent.get("Info")) and not file.text(intent.get("RegistryName")):
        yield warning("pdf.intent_info")
    if "DestOutputProfileRef" in intent:
        yield error("pdf.profile_elsewhere")
    if condition and pdf.profile.condition and _plain(condition) != _plain(pdf.profile.condition):
        yield warning("pdf.other_condition", found=condition, wanted=pdf.profile.condition)


def find_profile(pdf: CheckedPdf) -> Iterator[Finding]:
    """The profile of the intent: a whole CMYK printer profile."""
    intents, file = x_intents(pdf.file), pdf.file
    if not intents:
        return
    value = intents[0].get("DestOutputProfile")
    if file.stream(value) is None:
        is_needed = pdf.standard is not WantedStandard.X1A or not file.text(intents[0].get("RegistryName"))
        yield error("pdf.no_profile") if is_needed else note("pdf.profile_by_name")
        return
    data = file.data(value, _MOST_BYTES)
    if data is None or len(data) < _HEADER_BYTES or data[36:40] != b"acsp":
        yield error("pdf.profile_damaged")
        return
    if struct.unpack_from(">I", data)[0] != len(data):
        yield error("pdf.profile_damaged")
    yield from _header_findings(file, value, data)


def _header_findings(file: PdfFile, value: Value, data: bytes) -> Iterator[Finding]:
    kind, space = data[12:16], data[16:20]
    if kind != b"prtr":
        yield error("pdf.profile_class", found=_sign(kind))
    if space != b"CMYK":
        yield error("pdf.profile_space", found=_sign(space))
    if file.number(file.entries(value).get("N")) != _COMPONENTS.get(space, 4):
        yield error("pdf.profile_components", found=int(file.number(file.entries(value).get("N"))))
    if data[8] not in (2, 4):
        yield error("pdf.profile_version", found=data[8])


def _sign(signature: bytes) -> str:
    return signature.decode("ascii", errors="replace").strip()


def _plain(condition: str) -> str:
    """A condition's name as it is compared: FOGRA39, FOGRA39L and "Fogra 39" are one."""
    return "".join(sign for sign in condition.upper() if sign.isalnum()).removesuffix("L")
