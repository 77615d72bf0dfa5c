"""Rules on photos: a number in, findings on resolution, captions and repeated photos out."""

import math
from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Argument, Finding, error, warning
from bulletin_studio.base.units import POINTS_PER_INCH, mm_from_pt
from bulletin_studio.preflight.checked_number import CheckedNumber, ShownPhoto, plain_headline, shown_photos

GOOD_PPI = 300
"""What print shops ask of photos at printed size: twice the usual screen of 150 lines an inch."""

FEWEST_PPI = 150
"""Below this single pixels are seen in print."""

_ROUNDING_PPI = 0.5
"""Resolutions are compared in whole ppi (GWG 2015 §3.15)."""


def find_coarse_photos(number: CheckedNumber) -> Iterator[Finding]:
    """Photos with too few pixels for the size they stand at."""
    for shown in shown_photos(number):
        ppi = effective_ppi(number, shown)
        if ppi >= GOOD_PPI - _ROUNDING_PPI:
            continue
        arguments: dict[str, Argument] = {
            "file": shown.photo.file,
            "ppi": math.floor(ppi + _ROUNDING_PPI),
            "headline": plain_headline(shown.article),
            "width_mm": round(mm_from_pt(shown.image.box.width)),
            "widest_mm": int(mm_from_pt(shown.image.box.width) * ppi / GOOD_PPI),
            "needed_px": math.ceil(shown.image.box.width / POINTS_PER_INCH * GOOD_PPI / shown.image.crop.width),
        }
        if ppi < FEWEST_PPI - _ROUNDING_PPI:
            finding = error("preflight.photo_too_coarse", shown.photo.source, **arguments)
        else:
            finding = warning("preflight.photo_coarse", shown.photo.source, **arguments)
        yield replace(finding, page=shown.page)


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


def effective_ppi(number: CheckedNumber, shown: ShownPhoto) -> float:
    """Pixels an inch at the size a photo stands at, after cropping: the lower of both axes."""
    facts, box, crop = number.photo_facts[shown.photo.file], shown.image.box, shown.image.crop
    across = facts.width_px * crop.width / (box.width / POINTS_PER_INCH)
    down = facts.height_px * crop.height / (box.height / POINTS_PER_INCH)
    return min(across, down)
