"""Rules on photos: a number in, findings on resolution, captions and repeated photos out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Argument, Finding, error, warning
from bulletin_studio.base.units import POINTS_PER_INCH
from bulletin_studio.preflight.checked_number import CheckedNumber, ShownPhoto, plain_headline, shown_photos

GOOD_PPI = 300
"""What print shops ask of photos at printed size: twice the usual screen of 150 lines an inch."""

FEWEST_PPI = 150
"""Below this single pixels are seen in print."""

_MM_PER_INCH = 25.4
_ROUNDING_PPI = 0.5
"""Sizes in points and millimetres differ by less than this; it must not make a photo fail."""


def find_coarse_photos(number: CheckedNumber) -> Iterator[Finding]:
    """Photos with too few pixels for the size they stand at."""
    for shown in shown_photos(number):
        ppi = effective_ppi(number, shown)
        if ppi >= GOOD_PPI - _ROUNDING_PPI:
            continue
        arguments: dict[str, Argument] = {
            "file": shown.photo.file,
            "ppi": round(ppi),
            "width_mm": round(shown.image.box.width / POINTS_PER_INCH * _MM_PER_INCH),
            "widest_mm": int(_shown_px(number, shown) / GOOD_PPI * _MM_PER_INCH),
        }
        if ppi < FEWEST_PPI - _ROUNDING_PPI:
            finding = error("preflight.photo_too_coarse", shown.photo.source, **arguments)
        else:
            finding = warning("preflight.photo_coarse", shown.photo.source, **arguments)
        yield replace(finding, page=shown.page)


def find_photos_without_caption(number: CheckedNumber) -> Iterator[Finding]:
    """Photos that say nothing of what they show."""
    for article in number.issue.articles:
        for photo in article.photos:
            if photo.caption is None or not photo.caption.text.strip():
                yield warning(
                    "preflight.photo_without_caption",
                    photo.source,
                    file=photo.file,
                    headline=plain_headline(article),
                )


def find_repeated_photos(number: CheckedNumber) -> Iterator[Finding]:
    """Photos that stand in the number more than once."""
    first_in: dict[str, str] = {}
    for article in number.issue.articles:
        for photo in article.photos:
            if photo.file in first_in:
                yield warning("preflight.photo_repeated", photo.source, file=photo.file, headline=first_in[photo.file])
            else:
                first_in[photo.file] = plain_headline(article)


def effective_ppi(number: CheckedNumber, shown: ShownPhoto) -> float:
    """Pixels an inch at the size a photo stands at, after cropping."""
    return _shown_px(number, shown) / (shown.image.box.width / POINTS_PER_INCH)


def _shown_px(number: CheckedNumber, shown: ShownPhoto) -> float:
    """The pixels in the shown part of a photo's width."""
    return number.photo_facts[shown.photo.file].width_px * shown.image.crop.width
