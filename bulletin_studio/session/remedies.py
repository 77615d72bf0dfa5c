"""What one click can do about a finding: the number and a finding in, edits and requests with their names out."""

from collections.abc import Mapping, Sequence

from bulletin_studio.base.findings import Finding
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.finding_case import Case, Maker, Remedy, Request
from bulletin_studio.session.finding_places import place_of_finding
from bulletin_studio.session.number_remedies import (
    ANOTHER_LAYOUT,
    OTHER_DETAILS,
    all_columns,
    found_nowhere,
    more_room,
    next_released,
    off_the_list,
    other_page_count,
    stand_in_layout,
    unboxed,
    unpinned,
)
from bulletin_studio.session.photo_remedies import (
    ANY_PAGE,
    CAPTION_BELOW,
    COLUMN,
    FULL,
    NOT_BESIDE,
    captioned,
    first_page,
    missing_photo,
    narrower,
    other_file,
    taken_out,
    uncropped,
)
from bulletin_studio.session.text_remedies import (
    full_width,
    one_text_column,
    rewritten,
    shorter_head,
    text_written,
    typed_over,
    without_braces,
)


def remedies_of(issue: Issue, finding: Finding) -> tuple[Remedy, ...]:
    """The ways out of a finding, the best first; none where nothing in the window helps."""
    maker = REMEDIES.get(finding.code)
    return maker(Case(issue, finding, place_of_finding(issue, finding))) if maker is not None else ()


def needs_rewriting(ways: Sequence[Remedy]) -> bool:
    """Whether somebody must think of other words, however one gets to the place."""
    return all(way.does is Request.TEXT for way in ways)


REMEDIES: Mapping[str, Maker] = {
    # What found no room, and pages.
    "preflight.overset": more_room,
    "preflight.overset_too_high": shorter_head,
    "preflight.photos_left_out": more_room,
    "preflight.page_count_differs": other_page_count("count"),
    "preflight.pages_empty": other_page_count("used"),
    "preflight.pages_not_in_sheets": other_page_count("count", "missing"),
    "preflight.page_blank": next_released,
    # Articles.
    "article.missing": off_the_list,
    "article.unknown_box": unboxed,
    "preflight.text_to_come": typed_over,
    "preflight.article_without_text": text_written,
    "preflight.article_nowhere": found_nowhere,
    "preflight.article_place_taken": unpinned,
    "preflight.article_place_page": unpinned,
    "preflight.article_place_rows": unpinned,
    "preflight.article_place_columns": all_columns,
    # Photos: their files, then how they stand.
    "photo.missing": missing_photo,
    "photo.unreadable": missing_photo,
    "photo.not_a_picture": missing_photo,
    "photo.unsupported_kind": missing_photo,
    "photo.damaged": missing_photo,
    "photo.cut_short": missing_photo,
    "photo.too_large": missing_photo,
    "photo.heic_needs_reader": missing_photo,
    "photo.pdf_none": missing_photo,
    "photo.pdf_locked": missing_photo,
    "photo.pdf_no_such_page": missing_photo,
    "photo.pdf_odd_boxes": missing_photo,
    "preflight.photo_coarse": narrower,
    "preflight.photo_too_coarse": narrower,
    "preflight.line_art_coarse": narrower,
    "preflight.line_art_too_coarse": narrower,
    "preflight.photo_widened": uncropped,
    "preflight.photo_heightened": uncropped,
    "preflight.photo_repeated": taken_out,
    "preflight.photo_without_caption": captioned,
    "preflight.photo_too_wide": FULL,
    "preflight.photo_too_many_columns": FULL,
    "preflight.photo_narrowed": COLUMN,
    "preflight.photo_no_room_beside": NOT_BESIDE,
    "preflight.photo_no_text_beside": NOT_BESIDE,
    "preflight.photo_caption_moved": CAPTION_BELOW,
    "preflight.photo_page_missed": ANY_PAGE,
    "preflight.photo_page_ignored": ANY_PAGE,
    "preflight.placed_pdf_pages": first_page,
    "preflight.placed_pdf_font": missing_photo,
    "preflight.placed_pdf_foreign": missing_photo,
    "preflight.placed_pdf_rgb": missing_photo,
    "preflight.placed_pdf_profiled": missing_photo,
    "preflight.placed_pdf_spots": missing_photo,
    "preflight.placed_pdf_transparent": missing_photo,
    "preflight.placed_pdf_layers": other_file,
    "preflight.placed_pdf_annotations": other_file,
    "preflight.placed_pdf_no_trim": other_file,
    # Text that is to be written otherwise, if not by one edit.
    "preflight.half_width": full_width,
    "preflight.half_width_head": full_width,
    "preflight.half_width_article": full_width,
    "preflight.stray_braces": without_braces,
    "preflight.line_narrow_cell": one_text_column,
    "preflight.line_emergency": rewritten,
    "preflight.line_inside_word": rewritten,
    "preflight.line_overfull": rewritten,
    "preflight.line_prohibited": rewritten,
    "preflight.line_wide": rewritten,
    "preflight.heading_emergency": rewritten,
    "preflight.heading_inside_word": rewritten,
    "preflight.heading_overfull": rewritten,
    "preflight.heading_prohibited": rewritten,
    "preflight.heading_wide": rewritten,
    "preflight.character_missing": rewritten,
    "preflight.fallback_face": rewritten,
    # Masthead and imprint.
    "preflight.furniture_line": OTHER_DETAILS,
    "preflight.furniture_overlap": OTHER_DETAILS,
    "preflight.furniture_small": OTHER_DETAILS,
    "preflight.masthead_character_missing": OTHER_DETAILS,
    "preflight.masthead_fallback_face": OTHER_DETAILS,
    # The layout.
    "session.layout_stand_in": stand_in_layout,
    "layout.unknown_face": ANOTHER_LAYOUT,
    "preflight.bleed_missing": ANOTHER_LAYOUT,
    "preflight.bleed_missing_masthead": ANOTHER_LAYOUT,
    "preflight.body_gap": ANOTHER_LAYOUT,
    "preflight.contents_short": ANOTHER_LAYOUT,
    "preflight.deep_indent": ANOTHER_LAYOUT,
    "preflight.family_missing": ANOTHER_LAYOUT,
    "preflight.hairline": ANOTHER_LAYOUT,
    "preflight.hairline_masthead": ANOTHER_LAYOUT,
    "preflight.ink_over_limit": ANOTHER_LAYOUT,
    "preflight.ink_over_limit_masthead": ANOTHER_LAYOUT,
    "preflight.layout_bleed_small": ANOTHER_LAYOUT,
    "preflight.photo_bleed_missing": ANOTHER_LAYOUT,
    "preflight.photo_bleed_missing_masthead": ANOTHER_LAYOUT,
    "preflight.small_type": ANOTHER_LAYOUT,
    "preflight.spot_inks": ANOTHER_LAYOUT,
    "preflight.text_in_several_inks": ANOTHER_LAYOUT,
    "preflight.text_in_several_inks_masthead": ANOTHER_LAYOUT,
    "preflight.text_near_edge": ANOTHER_LAYOUT,
    "preflight.text_near_edge_masthead": ANOTHER_LAYOUT,
    "preflight.text_reversed_small": ANOTHER_LAYOUT,
    "preflight.text_reversed_small_masthead": ANOTHER_LAYOUT,
    "preflight.text_rich_black": ANOTHER_LAYOUT,
    "preflight.text_rich_black_masthead": ANOTHER_LAYOUT,
    "preflight.tight_leading": ANOTHER_LAYOUT,
}
"""What helps against which finding; against `system_face` nothing is to be done in the window."""
