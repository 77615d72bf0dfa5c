"""Looks a finished PDF over before print: its bytes and a print profile in, a report of findings out.

Any PDF may come: another program's, damaged, locked, endless. What cannot be read is a finding, never an exception.
The writer's code is not used (rules of ISO 15930-1, 15930-7, GWG 2015); docs/profiles.md lists every rule.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import Finding, Report, report_of
from bulletin_studio.model.print_profile import PrintProfile, ProfileArea, WantedStandard, judged
from bulletin_studio.preflight import (
    pdf_colour_rules,
    pdf_file_rules,
    pdf_font_rules,
    pdf_image_rules,
    pdf_ink_rules,
    pdf_intent_rules,
    pdf_page_rules,
    pdf_stream_rules,
)
from bulletin_studio.preflight.pdf_checked import CheckedPage, CheckedPdf, PageSpaces, limited
from bulletin_studio.preflight.pdf_content import read_pages
from bulletin_studio.preflight.pdf_metadata import PDFX, read_packet
from bulletin_studio.preflight.pdf_objects import PdfFile, open_pdf
from bulletin_studio.preflight.pdf_pages import page_boxes

FileRule = Callable[[CheckedPdf], Iterator[Finding]]
PageRule = Callable[[CheckedPage], Iterator[Finding]]
JobRule = Callable[[CheckedPdf, Sequence[PageSpaces]], Iterator[Finding]]

MOST_OF_ONE_RULE = 20
"""More findings of one code only bury the others; the report says how many there were."""

FILE_RULES: tuple[FileRule, ...] = (pdf_file_rules.find_damage, pdf_file_rules.find_encryption)
"""For every file."""

STANDARD_RULES: tuple[FileRule, ...] = (
    pdf_file_rules.find_claim,
    pdf_file_rules.find_header,
    pdf_file_rules.find_object_streams,
    pdf_file_rules.find_info,
    pdf_file_rules.find_packet,
    pdf_file_rules.find_contradictions,
    pdf_file_rules.find_actions,
    pdf_file_rules.find_outline_actions,
    pdf_file_rules.find_viewer_areas,
    pdf_file_rules.find_layers,
    pdf_intent_rules.find_intents,
    pdf_intent_rules.find_profile,
    pdf_stream_rules.find_packing,
    pdf_stream_rules.find_foreign_content,
)
"""Where PDF/X is asked for."""

PRINT_FILE_RULES: tuple[FileRule, ...] = (pdf_page_rules.find_other_trims, pdf_file_rules.find_page_multiple)
"""For files that are printed."""

PAGE_RULES: tuple[PageRule, ...] = (
    pdf_page_rules.find_content_faults,
    pdf_page_rules.find_empty_page,
    pdf_font_rules.find_font_faults,
    pdf_font_rules.find_missing_glyphs,
    pdf_image_rules.find_image_faults,
    pdf_image_rules.find_coarse_images,
    pdf_image_rules.find_stretched_images,
    pdf_ink_rules.find_small_text,
)
"""For the pages of every file."""

PRINT_PAGE_RULES: tuple[PageRule, ...] = (
    pdf_page_rules.find_boxes,
    pdf_page_rules.find_bleed_box,
    pdf_page_rules.find_turns,
    pdf_page_rules.find_annotations,
    pdf_page_rules.find_transparency,
    pdf_page_rules.find_states,
    pdf_colour_rules.find_device_rgb,
    pdf_colour_rules.find_tagged_colour,
    pdf_colour_rules.find_profile_faults,
    pdf_colour_rules.find_registration_colour,
    pdf_colour_rules.find_unknown_spaces,
    pdf_image_rules.find_inked_images,
    pdf_ink_rules.find_rich_text,
    pdf_ink_rules.find_knocked_out_black,
    pdf_ink_rules.find_wrong_overprint,
    pdf_ink_rules.find_thin_lines,
    pdf_ink_rules.find_inked_areas,
    pdf_ink_rules.find_text_near_edge,
    pdf_ink_rules.find_missing_bleed,
)
"""For pages that are printed."""

JOB_RULES: tuple[JobRule, ...] = (pdf_colour_rules.find_spot_colours, pdf_colour_rules.find_differing_spots)
"""For all printed pages together."""


@dataclass(frozen=True, slots=True)
class PdfReport:
    """What was found, and how many pages were looked at; None where the file could not be opened."""

    report: Report
    pages: int | None


def check_pdf(data: bytes, profile: PrintProfile) -> PdfReport:
    """Tries every rule on a file."""
    try:
        with open_pdf(data) as file:
            findings = tuple(_findings(file, profile))
            pages = len(file.pages)
    except FileAccessError as fault:
        return PdfReport(report_of(fault.findings), None)
    kept = limited(tuple(dict.fromkeys(findings)), MOST_OF_ONE_RULE)
    return PdfReport(report_of(judged(kept, profile)), pages)


def _findings(file: PdfFile, profile: PrintProfile) -> Iterator[Finding]:
    pdf = _checked(file, profile)
    is_printed = profile.area is ProfileArea.PRINT
    file_rules: Iterable[FileRule] = FILE_RULES
    if profile.standard is not WantedStandard.NONE:
        file_rules = (*file_rules, *STANDARD_RULES)
    for rule in (*file_rules, *(PRINT_FILE_RULES if is_printed else ())):
        yield from rule(pdf)
    page_rules = (*PAGE_RULES, *(PRINT_PAGE_RULES if is_printed else ()))
    spaces: list[PageSpaces] = []
    fonts: set[tuple[str, object]] = set()
    for marks in read_pages(file):
        spaces.append(PageSpaces(marks.number, marks.spaces))
        page = CheckedPage(pdf, marks, pdf.boxes[marks.number - 1], file.entries(file.pages[marks.number - 1]))
        found = (finding for page_rule in page_rules for finding in page_rule(page))
        yield from (finding for finding in found if not _is_told(finding, fonts))
    if is_printed:
        for job_rule in JOB_RULES:
            yield from job_rule(pdf, spaces)


def _is_told(finding: Finding, fonts: set[tuple[str, object]]) -> bool:
    """Whether the same was said of the same font before; a font is one thing however many pages use it."""
    if not finding.code.startswith("pdf.font_"):
        return False
    key = finding.code, finding.arguments
    if key in fonts:
        return True
    fonts.add(key)
    return False


def _checked(file: PdfFile, profile: PrintProfile) -> CheckedPdf:
    packet = read_packet(file)
    claim = pdf_file_rules.claimed_standard(
        file.text(file.info.get("GTS_PDFXVersion")), packet.value(PDFX, "GTS_PDFXVersion")
    )
    standard = profile.standard if claim is WantedStandard.NONE or profile.standard is WantedStandard.NONE else claim
    return CheckedPdf(file, profile, tuple(page_boxes(file, page) for page in file.pages), standard, packet)
