"""Rules on photos: a number in, findings on resolution, captions and repeated photos out."""

import math
from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Argument, Finding, error, warning
from bulletin_studio.base.units import POINTS_PER_INCH, mm_from_pt
from bulletin_studio.preflight.checked_number import CheckedNumber, ShownPhoto, plain_headline, shown_photos

_MOST_STRETCH = 1.02
"""Two in a hundred cannot be seen; crops to whole pixels stay far below."""
_ROUNDING_PPI = 0.5
"""Resolutions are compared in whole ppi (GWG 2015 §3.15)."""


def find_coarse_photos(number: CheckedNumber) -> Iterator[Finding]:
    """Photos and line art with too few pixels for the size they stand at."""
    for shown in _known_photos(number):
        is_line_art = number.photo_facts[shown.photo.file].is_line_art
        limits = number.profile.line_art if is_line_art else number.profile.photos
        ppi = effective_ppi(number, shown)
        if ppi >= limits.good - _ROUNDING_PPI:
            continue
        arguments: dict[str, Argument] = {
            "file": shown.photo.file,
            "ppi": math.floor(ppi + _ROUNDING_PPI),
            "headline": plain_headline(shown.article),
            "width_mm": round(mm_from_pt(shown.image.box.width)),
            "widest_mm": int(mm_from_pt(shown.image.box.width) * ppi / limits.good),
            "safe_mm": int(_safe_width(number, shown, limits.good)),
            "needed_px": math.ceil(shown.image.box.width / POINTS_PER_INCH * limits.good / shown.image.crop.width),
            "good": round(limits.good),
        }
        if ppi < limits.fewest - _ROUNDING_PPI:
            code = "preflight.line_art_too_coarse" if is_line_art else "preflight.photo_too_coarse"
            finding = error(code, shown.photo.source, **arguments)
        else:
            code = "preflight.line_art_coarse" if is_line_art else "preflight.photo_coarse"
            finding = warning(code, shown.photo.source, **arguments)
        yield replace(finding, page=shown.page)


def _safe_width(number: CheckedNumber, shown: ShownPhoto, good_ppi: float) -> float:
    """A width in mm at which the photo has pixels enough however make-up cuts it.

    Photos are cut to whole rows of the grid, at worst to one row more than their height, which takes from their width.
    """
    box, crop = shown.image.box, shown.image.crop
    whole = box.width * effective_ppi(number, shown) / good_ppi * shown.photo.crop.width / crop.width
    row = number.layout.grid.pitch * box.width / box.height
    widest = box.width * effective_ppi(number, shown) / good_ppi
    return mm_from_pt(min(widest, max(whole - row, whole / 2)))


def find_photos_without_caption(number: CheckedNumber) -> Iterator[Finding]:
    """Photos that say nothing of what they show."""
    pages = {shown.photo: shown.page for shown in shown_photos(number)}
    for article in number.issue.articles:
        for photo in article.photos:
            if photo.caption is None or not photo.caption.text.strip():
                headline = plain_headline(article)
                finding = warning("preflight.photo_without_caption", photo.source, file=photo.file, headline=headline)
                yield replace(finding, page=pages.get(photo))


def find_repeated_photos(number: CheckedNumber) -> Iterator[Finding]:
    """Photos that stand in the number more than once."""
    first_in: dict[str, str] = {}
    for article in number.issue.articles:
        for photo in article.photos:
            if photo.file in first_in:
                yield warning("preflight.photo_repeated", photo.source, file=photo.file, headline=first_in[photo.file])
            else:
                first_in[photo.file] = plain_headline(article)


def find_photos_otherwise(number: CheckedNumber) -> Iterator[Finding]:
    """Photos that could not stand as their line asks for; a page that was missed is a warning, the others too."""
    for fault in number.document.photo_faults:
        finding = warning(
            f"preflight.photo_{fault.reason}",
            fault.source,
            file=fault.file,
            headline=fault.headline,
            limit=fault.limit,
            page=fault.page or 0,
        )
        yield replace(finding, page=fault.page)


def find_stretched_photos(number: CheckedNumber) -> Iterator[Finding]:
    """Photos drawn wider or higher than they are."""
    for shown in _known_photos(number):
        across, down = _resolutions(number, shown)
        if max(across, down) > _MOST_STRETCH * min(across, down):
            percent = round((max(across, down) / min(across, down) - 1) * 100)
            finding = warning(
                "preflight.photo_widened" if across < down else "preflight.photo_heightened",
                shown.photo.source,
                file=shown.photo.file,
                headline=plain_headline(shown.article),
                percent=percent,
            )
            yield replace(finding, page=shown.page)


def _known_photos(number: CheckedNumber) -> Iterator[ShownPhoto]:
    """The photos on the pages whose files can be read."""
    return (shown for shown in shown_photos(number) if not number.photo_facts[shown.photo.file].is_assumed)


def effective_ppi(number: CheckedNumber, shown: ShownPhoto) -> float:
    """Pixels an inch at the size a photo stands at, after cropping: the lower of both axes."""
    return min(_resolutions(number, shown))


def _resolutions(number: CheckedNumber, shown: ShownPhoto) -> tuple[float, float]:
    """Pixels an inch across and down."""
    facts, box, crop = number.photo_facts[shown.photo.file], shown.image.box, shown.image.crop
    across = facts.width_px * crop.width / (box.width / POINTS_PER_INCH)
    down = facts.height_px * crop.height / (box.height / POINTS_PER_INCH)
    return across, down
