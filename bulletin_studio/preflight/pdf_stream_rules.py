"""Rules on single objects of a PDF: packing, PostScript, data elsewhere; a file in, findings out (X25)."""

from collections.abc import Callable, Iterator

from bulletin_studio.base.findings import Finding, error
from bulletin_studio.model.print_profile import WantedStandard
from bulletin_studio.preflight.pdf_checked import CheckedPdf
from bulletin_studio.preflight.pdf_objects import PdfFile, PdfStream

_Test = Callable[[PdfFile, PdfStream], bool]


def find_packing(pdf: CheckedPdf) -> Iterator[Finding]:
    """Ways of packing that are forbidden (ISO 15930-7, 6.7), each told once with the first object."""
    forbidden = {"LZWDecode": "pdf.lzw", "LZW": "pdf.lzw", "Crypt": "pdf.crypt_filter"}
    if pdf.standard is WantedStandard.X1A:
        forbidden |= {"JBIG2Decode": "pdf.jbig2", "JPXDecode": "pdf.jpx_forbidden"}
    found: dict[str, list[PdfStream]] = {}
    for stream in _streams(pdf.file):
        for name in set(pdf.file.filters(stream)) & forbidden.keys():
            found.setdefault(forbidden[name], []).append(stream)
    for code, streams in found.items():
        yield error(code, object=streams[0].ref.number, kind=_kind(pdf.file, streams[0]), count=len(streams))


def find_foreign_content(pdf: CheckedPdf) -> Iterator[Finding]:
    """What is no PDF, or stands outside the file (ISO 15930-7, 6.11, 6.12)."""
    tests: dict[str, _Test] = {
        "pdf.external_stream": lambda _, stream: "F" in stream.entries,
        "pdf.postscript": _is_postscript,
        "pdf.opi": lambda _, stream: "OPI" in stream.entries,
        "pdf.reference_object": lambda file, stream: "Ref" in stream.entries and _kind(file, stream) == "Form",
        "pdf.alternate_image": lambda _, stream: "Alternates" in stream.entries,
    }
    for code, test in tests.items():
        found = [stream for stream in _streams(pdf.file) if test(pdf.file, stream)]
        if found:
            yield error(code, object=found[0].ref.number, kind=_kind(pdf.file, found[0]), count=len(found))


def _is_postscript(file: PdfFile, stream: PdfStream) -> bool:
    entries = stream.entries
    return file.name(entries.get("Subtype")) == "PS" or file.name(entries.get("Subtype2")) == "PS" or "PS" in entries


def _streams(file: PdfFile) -> Iterator[PdfStream]:
    return (each for each in file.objects.values() if isinstance(each, PdfStream))


def _kind(file: PdfFile, stream: PdfStream) -> str:
    """What a stream is, as the file says it: Image, Form, XML... or Content."""
    entries = stream.entries
    return file.name(entries.get("Subtype")) or file.name(entries.get("Type")) or "Content"
