"""Rules on the page's edge: a number in, findings on text near the trim and colour that ends at it out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.colour import PAPER
from bulletin_studio.base.findings import Argument, Finding, error, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import mm_from_pt
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import FilledPath, Item, PlacedImage, PlacedRun
from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.checked_number import CheckedNumber, items_by_article, plain_headline
from bulletin_studio.preflight.edges import SLACK, distance_inside, shortest_bleed
from bulletin_studio.preflight.path_boxes import path_box

_ASCENT_EM, _DESCENT_EM = 0.88, 0.12
"""The em box of Chinese type."""
_QUOTED = 12


def find_text_near_edge(number: CheckedNumber) -> Iterator[Finding]:
    """Text so near to the trim that the knife may touch it: the nearest of every article and of the furniture."""
    safety = number.profile.page.safety
    nearest: dict[str, tuple[float, int, PlacedRun]] = {}
    for page in number.document.pages:
        trim = _trim(page)
        for slug, item in items_by_article(page):
            if isinstance(item, PlacedRun) and item.run.text.strip():
                distance = distance_inside(trim, _run_box(item))
                if distance < safety - SLACK and (slug not in nearest or distance < nearest[slug][0]):
                    nearest[slug] = (distance, page.number, item)
    for slug, (distance, page_number, item) in nearest.items():
        arguments: dict[str, Argument] = {
            "text": item.run.text.strip()[:_QUOTED],
            "distance_mm": round(mm_from_pt(distance), 1),
            "safety_mm": round(mm_from_pt(safety), 1),
        }
        yield _at(number, "preflight.text_near_edge", slug, page_number, arguments)


def find_missing_bleed(number: CheckedNumber) -> Iterator[Finding]:
    """Photos and areas that end at the trim, so that a white edge shows where the knife slips."""
    wanted = number.profile.page.bleed
    seen: set[tuple[str, str]] = set()
    for page in number.document.pages:
        for slug, item in items_by_article(page):
            box, file = _area(item)
            short = None if box is None or not wanted else shortest_bleed(_trim(page), box, wanted)
            if short is None or (slug, file) in seen:
                continue
            seen.add((slug, file))
            arguments: dict[str, Argument] = {
                "file": file,
                "found_mm": round(max(mm_from_pt(short), 0.0), 1),
                "wanted_mm": round(mm_from_pt(wanted), 1),
            }
            code = "preflight.photo_bleed_missing" if file else "preflight.bleed_missing"
            yield _at(number, code, slug, page.number, arguments, _photo_source(number, slug, file))


def find_small_bleed(number: CheckedNumber) -> Iterator[Finding]:
    """A layout whose bleed is less than the shop asks."""
    wanted, found = number.profile.page.bleed, number.layout.bleed
    if found < wanted - SLACK:
        yield warning(
            "preflight.layout_bleed_small",
            number.layout.source,
            found_mm=round(mm_from_pt(found), 1),
            wanted_mm=round(mm_from_pt(wanted), 1),
        )


def _area(item: Item) -> tuple[Box | None, str]:
    """The box of a photo or a filled area, with the photo's file."""
    if isinstance(item, PlacedImage):
        return Box(item.box.x, item.box.y, item.box.right, item.box.bottom), item.file
    if isinstance(item, FilledPath) and item.colour != PAPER:
        return path_box(item.path), ""
    return None, ""


def _trim(page: Page) -> Box:
    return Box(0.0, 0.0, page.trim.width, page.trim.height)


def _run_box(item: PlacedRun) -> Box:
    size, origin = item.run.size, item.origin
    return Box(origin.x, origin.y - _ASCENT_EM * size, origin.x + item.run.width, origin.y + _DESCENT_EM * size)


def _photo_source(number: CheckedNumber, slug: str, file: str) -> SourceSpan | None:
    photos = (photo for article in number.issue.articles if article.slug == slug for photo in article.photos)
    return next((photo.source for photo in photos if photo.file == file), None)


def _at(
    number: CheckedNumber,
    code: str,
    slug: str,
    page: int,
    arguments: dict[str, Argument],
    where: SourceSpan | None = None,
) -> Finding:
    """A finding on something of an article, or on furniture, which the layout says."""
    make = error if "bleed" in code else warning
    article = next((each for each in number.issue.articles if each.slug == slug), None)
    if article is None:
        return replace(make(f"{code}_masthead", number.layout.source, **arguments), page=page)
    place = where or number.layout.source
    return replace(make(code, place, headline=plain_headline(article), **arguments), page=page)
