"""The report beside a PDF: a number's findings and its finished file in, all findings and two small files out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bulletin_studio.base.findings import Finding
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.cli.check_result import CheckResult
from bulletin_studio.cli.findings_html import findings_html
from bulletin_studio.cli.findings_json import result_json
from bulletin_studio.export.options import PhotoMode
from bulletin_studio.export.presets import PDF_X1A, Preset
from bulletin_studio.files.load_print_profile import load_print_profile, profile_name_for
from bulletin_studio.model.print_profile import PrintProfile, WantedStandard

_TWINS = {
    "pdf.photo_coarse": ("preflight.photo_coarse", "preflight.photo_too_coarse"),
    "pdf.photo_too_coarse": ("preflight.photo_coarse", "preflight.photo_too_coarse"),
    "pdf.line_art_coarse": ("preflight.line_art_coarse", "preflight.line_art_too_coarse"),
    "pdf.line_art_too_coarse": ("preflight.line_art_coarse", "preflight.line_art_too_coarse"),
    "pdf.image_widened": ("preflight.photo_widened",),
    "pdf.image_heightened": ("preflight.photo_heightened",),
    "pdf.page_multiple": ("preflight.pages_not_in_sheets",),
    "pdf.empty_page": ("preflight.pages_empty", "preflight.page_blank"),
    "pdf.spot_colours": ("preflight.spot_inks",),
    "pdf.small_text": ("preflight.small_type",),
    "pdf.rich_text": ("preflight.text_rich_black", "preflight.text_rich_black_masthead"),
    "pdf.four_colour_text": ("preflight.text_rich_black", "preflight.text_rich_black_masthead"),
    "pdf.small_mixed_text": ("preflight.text_in_several_inks", "preflight.text_in_several_inks_masthead"),
    "pdf.small_reversed_text": ("preflight.text_reversed_small", "preflight.text_reversed_small_masthead"),
    "pdf.hairline": ("preflight.hairline", "preflight.hairline_masthead"),
    "pdf.mixed_hairline": ("preflight.hairline", "preflight.hairline_masthead"),
    "pdf.area_ink": ("preflight.ink_over_limit", "preflight.ink_over_limit_masthead"),
    "pdf.text_near_edge": ("preflight.text_near_edge", "preflight.text_near_edge_masthead"),
    "pdf.bleed_small": ("preflight.layout_bleed_small",),
    "pdf.bleed_missing": (
        "preflight.bleed_missing",
        "preflight.bleed_missing_masthead",
        "preflight.photo_bleed_missing",
    ),
}
"""What both halves see; the number's finding names the article, so that the file's says nothing more."""


def profile_of(preset: Preset, *, has_own_condition: bool) -> PrintProfile:
    """The profile a preset's files are held to: by its condition, with the standard it promises.

    Args:
        preset: the way of output.
        has_own_condition: whether the user gave another output profile, so that the condition is theirs.

    Raises:
        InputError: a bundled profile is wrong.
        FileAccessError: one cannot be read.
    """
    if preset.photos is PhotoMode.SCREEN:
        return load_print_profile("screen")
    profile = load_print_profile(profile_name_for(preset.condition.identifier))
    if has_own_condition:
        profile = replace(profile, condition="")
    return replace(profile, standard=WantedStandard.X1A) if preset.standard is PDF_X1A else profile


def file_findings(data: bytes, profile: PrintProfile, of_number: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is wrong with the finished print file and was not said of the number."""
    from bulletin_studio.preflight.check_pdf import check_pdf

    told = {finding.code for finding in of_number}
    found = check_pdf(data, profile).report.findings
    return tuple(finding for finding in found if told.isdisjoint(_TWINS.get(finding.code, ())))


def write_report(pdf: Path, result: CheckResult, language: Language) -> None:
    """Writes the report beside the PDF: NAME.report.json for programs, NAME.report.html for people.

    Raises:
        FileAccessError: one cannot be written.
    """
    write_atomically(pdf.with_suffix(".report.json"), f"{result_json(result)}\n".encode())
    write_atomically(pdf.with_suffix(".report.html"), findings_html(result, language).encode())
