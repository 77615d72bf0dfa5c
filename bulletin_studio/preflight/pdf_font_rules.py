"""Rules on fonts: a page of a finished PDF in, findings on its fonts out (X24; ISO 15930-7, 6.5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.preflight.pdf_checked import CheckedPage, on_page, quoted
from bulletin_studio.preflight.pdf_font_source import font_name, font_source
from bulletin_studio.preflight.pdf_fonts import read_font
from bulletin_studio.preflight.pdf_marks import ShownText
from bulletin_studio.preflight.pdf_objects import Entries, PdfFile
from bulletin_studio.preflight.pdf_sfnt import advances, embedding_right

_MOST_BYTES = 64 << 20
_MOST_UNICODE_BYTES = 4 << 20
_PROGRAMS = ("FontFile", "FontFile2", "FontFile3")
_STARTS = {
    "FontFile": (b"%!", b"\x80\x01"),
    "FontFile2": (b"\0\1\0\0", b"true", b"OTTO"),
    "FontFile3": (b"\1\0", b"OTTO", b"\0\1\0\0", b"true"),
}
_RESTRICTED = 0x0002
_EMBEDDING_BITS = 0x000E
_WIDTH_TOLERANCE_EM = 0.0011
"""A thousandth, as PDF/A allows (ISO 19005-2, 6.2.11.5)."""


@dataclass(frozen=True, slots=True)
class _Font:
    """A font as its dictionaries describe it; `inner` is the descendant of a composite one."""

    name: str
    kind: str
    outer: Entries
    inner: Entries
    descriptor: Entries
    key: str


def find_font_faults(page: CheckedPage) -> Iterator[Finding]:
    """Fonts that are not embedded, damaged, forbidden or inconsistent."""
    file = page.pdf.file
    for entries in page.marks.fonts:
        font = _font(file, entries)
        for code, severity in _faults(file, font):
            yield on_page(severity, code, page.number, font=font.name)


def find_missing_glyphs(page: CheckedPage) -> Iterator[Finding]:
    """Text that shows a font's sign for a missing character (ISO 19005-2, 6.2.11.8)."""
    found = [mark for mark in page.marks.marks if isinstance(mark, ShownText) and mark.has_missing_glyph]
    if found:
        first = found[0]
        text = quoted(first.text)
        yield on_page(
            Severity.ERROR, "pdf.glyph_missing", page.number, first.box, font=first.font, text=text, count=len(found)
        )


def _font(file: PdfFile, outer: Entries) -> _Font:
    descendants = file.items(outer.get("DescendantFonts"))
    inner = file.entries(descendants[0]) if descendants else outer
    descriptor = file.entries(inner.get("FontDescriptor"))
    key = next((key for key in _PROGRAMS if file.stream(descriptor.get(key)) is not None), "")
    return _Font(font_name(file, outer), file.name(outer.get("Subtype")), outer, inner, descriptor, key)


def _faults(file: PdfFile, font: _Font) -> Iterator[tuple[str, Severity]]:
    if font.kind == "Type3":
        yield "pdf.font_type3", Severity.NOTE
        return
    if not font.key:
        yield "pdf.font_not_embedded", Severity.ERROR
        return
    program = file.data(font.descriptor[font.key], _MOST_BYTES)
    if program is None or not program.startswith(_STARTS[font.key]):
        yield "pdf.font_damaged", Severity.ERROR
        return
    right = embedding_right(program)
    if right is not None and right & _EMBEDDING_BITS == _RESTRICTED:
        yield "pdf.font_forbids", Severity.WARNING
    if font.kind == "Type0":
        yield from _composite_faults(file, font, program)
    if _has_no_text(file, font):
        yield "pdf.font_no_unicode", Severity.NOTE


def _composite_faults(file: PdfFile, font: _Font, program: bytes) -> Iterator[tuple[str, Severity]]:
    system = file.entries(font.inner.get("CIDSystemInfo"))
    if not file.text(system.get("Registry")) or not file.text(system.get("Ordering")):
        yield "pdf.font_cid_system", Severity.ERROR
    is_true_type = file.name(font.inner.get("Subtype")) == "CIDFontType2"
    if is_true_type and file.resolve(font.inner.get("CIDToGIDMap")) is None:
        yield "pdf.font_glyph_map", Severity.ERROR
    elif (
        is_true_type
        and file.name(font.inner.get("CIDToGIDMap")) == "Identity"
        and _has_other_widths(file, font, program)
    ):
        yield "pdf.font_widths", Severity.WARNING


def _has_other_widths(file: PdfFile, font: _Font, program: bytes) -> bool:
    """Whether a width in the file differs from the font program's."""
    own = advances(program)
    stated = read_font(font_source(file, font.outer)).widths
    return any(abs(width - own[glyph]) > _WIDTH_TOLERANCE_EM for glyph, width in stated.items() if glyph < len(own))


def _has_no_text(file: PdfFile, font: _Font) -> bool:
    """Whether nothing says which characters the codes of a composite font stand for."""
    encoding = file.name(font.outer.get("Encoding"))
    if font.kind != "Type0" or (encoding and not encoding.startswith("Identity")):
        return False
    return not file.data(font.outer.get("ToUnicode"), _MOST_UNICODE_BYTES)
