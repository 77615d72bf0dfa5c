"""Rules on PDF pages placed like photos: their facts and what a way of output allows in, findings out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.base.findings import Finding, error, note, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.print_profile import PrintProfile, ProfileArea, WantedStandard
from bulletin_studio.photos.placed_pdf_facts import PlacedPdfFacts
from bulletin_studio.preflight.checked_number import CheckedNumber, shown_photos


@dataclass(frozen=True, slots=True)
class PlacedPdfLimits:
    """What a way of output allows in placed pages.

    Attributes:
        allows_rgb: plain RGB colours.
        allows_profiles: colours described by profiles or as Lab.
        allows_transparency: see-through and blended parts.
    """

    allows_rgb: bool = False
    allows_profiles: bool = True
    allows_transparency: bool = True


PRESS_LIMITS = PlacedPdfLimits()
"""PDF/X-4 (ISO 15930-7, 6.2): profiled colours and transparency, but no plain RGB under a CMYK output intent."""

X1A_LIMITS = PlacedPdfLimits(allows_profiles=False, allows_transparency=False)
"""PDF/X-1a (ISO 15930-1, 6.2 and 6.10)."""

SCREEN_LIMITS = PlacedPdfLimits(allows_rgb=True)


def find_placed_pdf_faults(number: CheckedNumber) -> Iterator[Finding]:
    """What may be stumbled over in adverts and forms, as the profile's standard allows it."""
    limits = placed_pdf_limits(number.profile)
    for shown in shown_photos(number):
        pdf = number.photo_facts[shown.photo.file].pdf
        if pdf is not None:
            for finding in placed_pdf_faults(pdf, shown.photo.file, limits, shown.photo.source):
                yield replace(finding, page=shown.page)


def placed_pdf_limits(profile: PrintProfile) -> PlacedPdfLimits:
    """What files that a profile asks for may hold; whether they are PDF/A is seen only when one is made."""
    if profile.area is ProfileArea.SCREEN:
        return SCREEN_LIMITS
    return X1A_LIMITS if profile.standard is WantedStandard.X1A else PRESS_LIMITS


def placed_pdf_faults(
    pdf: PlacedPdfFacts, file: str, limits: PlacedPdfLimits, where: SourceSpan | None = None
) -> Iterator[Finding]:
    """What is wrong with one placed page.

    Args:
        pdf: what is known of it.
        file: its name as the article has it.
        limits: what the way of output allows.
        where: the place that asks for it.
    """
    if pdf.loose_fonts:
        yield error("preflight.placed_pdf_font", where, file=file, fonts=", ".join(pdf.loose_fonts))
    if pdf.has_postscript:
        yield error("preflight.placed_pdf_foreign", where, file=file)
    yield from _colour_faults(pdf, file, limits, where)
    if pdf.has_transparency and not limits.allows_transparency:
        yield error("preflight.placed_pdf_transparent", where, file=file)
    yield from _remarks(pdf, file, where)


def _colour_faults(
    pdf: PlacedPdfFacts, file: str, limits: PlacedPdfLimits, where: SourceSpan | None
) -> Iterator[Finding]:
    if pdf.has_plain_rgb and not limits.allows_rgb:
        yield error("preflight.placed_pdf_rgb", where, file=file)
    if pdf.has_profiled_colour and not limits.allows_profiles:
        spaces = ", ".join(space for space in pdf.spaces if not space.startswith("Device"))
        yield error("preflight.placed_pdf_profiled", where, file=file, spaces=spaces)
    if pdf.spots:
        yield warning("preflight.placed_pdf_spots", where, file=file, spots=", ".join(pdf.spots))


def _remarks(pdf: PlacedPdfFacts, file: str, where: SourceSpan | None) -> Iterator[Finding]:
    if pdf.has_layers:
        yield warning("preflight.placed_pdf_layers", where, file=file)
    if pdf.has_annotations:
        yield warning("preflight.placed_pdf_annotations", where, file=file)
    if pdf.pages > 1 and not pdf.is_page_named:
        yield warning("preflight.placed_pdf_pages", where, file=file, pages=pdf.pages)
    if not pdf.has_trim_box:
        yield note("preflight.placed_pdf_no_trim", where, file=file)
