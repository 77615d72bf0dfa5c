"""Looks a finished number over before print: issue, layout and pages in, a report of findings out."""

from collections.abc import Callable, Iterator, Mapping

from bulletin_studio.base.findings import Finding, Report, report_of
from bulletin_studio.display.document import Document
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.print_profile import USUAL_PROFILE, PrintProfile, judged
from bulletin_studio.photos.facts import PhotoFacts
from bulletin_studio.preflight.checked_number import CheckedNumber
from bulletin_studio.preflight.edge_rules import find_missing_bleed, find_small_bleed, find_text_near_edge
from bulletin_studio.preflight.face_rules import (
    find_fallbacks,
    find_missing_characters,
    find_stand_ins,
    find_system_faces,
)
from bulletin_studio.preflight.ink_rules import (
    find_hairlines,
    find_heavy_ink,
    find_rich_black_text,
    find_small_reversed_text,
    find_small_text_in_inks,
    find_spot_inks,
)
from bulletin_studio.preflight.page_rules import (
    find_awkward_page_count,
    find_blank_pages,
    find_empty_pages,
    find_other_page_count,
)
from bulletin_studio.preflight.photo_rules import (
    find_coarse_photos,
    find_photos_otherwise,
    find_photos_without_caption,
    find_repeated_photos,
    find_stretched_photos,
)
from bulletin_studio.preflight.placed_pdf_rules import find_placed_pdf_faults
from bulletin_studio.preflight.placement_rules import find_articles_otherwise
from bulletin_studio.preflight.punctuation_rules import find_half_width_marks
from bulletin_studio.preflight.text_rules import (
    find_articles_nowhere,
    find_articles_without_text,
    find_line_faults,
    find_overset,
    find_stray_braces,
    find_text_to_come,
)
from bulletin_studio.preflight.type_rules import (
    find_deep_indent,
    find_odd_body_gap,
    find_small_type,
    find_tight_leading,
)

Rule = Callable[[CheckedNumber], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    find_overset,
    find_articles_nowhere,
    find_articles_otherwise,
    find_missing_characters,
    find_missing_bleed,
    find_spot_inks,
    find_coarse_photos,
    find_photos_otherwise,
    find_stretched_photos,
    find_photos_without_caption,
    find_repeated_photos,
    find_placed_pdf_faults,
    find_other_page_count,
    find_empty_pages,
    find_blank_pages,
    find_line_faults,
    find_text_near_edge,
    find_rich_black_text,
    find_small_text_in_inks,
    find_small_reversed_text,
    find_heavy_ink,
    find_hairlines,
    find_small_bleed,
    find_stand_ins,
    find_system_faces,
    find_small_type,
    find_tight_leading,
    find_odd_body_gap,
    find_articles_without_text,
    find_text_to_come,
    find_stray_braces,
    find_half_width_marks,
    find_fallbacks,
    find_awkward_page_count,
    find_deep_indent,
)
"""Every rule, in the order its findings are reported among those of one severity."""


def check_document(
    issue: Issue,
    layout: Layout,
    document: Document,
    photo_facts: Mapping[str, PhotoFacts],
    library: FontLibrary,
    profile: PrintProfile = USUAL_PROFILE,
) -> Report:
    """Tries every rule on a number, fast enough for every edit; `photo_facts` are by file as the articles name it.

    Raises:
        FontError: a face cannot be opened.
    """
    number = CheckedNumber(issue, layout, document, photo_facts, library, profile)
    return report_of(judged(tuple(finding for rule in RULES for finding in rule(number)), profile))
