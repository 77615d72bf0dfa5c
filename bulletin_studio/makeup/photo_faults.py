"""Finds photos that could not stand as asked: filled pages in, each such photo with its page and the reason out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bulletin_studio.display.document import PhotoFault
from bulletin_studio.makeup.galley import Galley, SetPhoto
from bulletin_studio.makeup.pages import PagePlan, PlacedGalley
from bulletin_studio.makeup.photo_stands import Complaint
from bulletin_studio.makeup.set_photos import photo_fault


def find_photo_faults(plans: Iterable[PagePlan], placed: Iterable[PlacedGalley]) -> tuple[PhotoFault, ...]:
    """The faults article by article: what the layout has no room for, then photos that missed their page."""
    pages = {
        (frame.galley.article.slug, edge.photo.index): plan.number
        for plan in plans
        for frame in plan.frames
        for edge in frame.frame.photos
    }
    return tuple(fault for each in placed for fault in _faults_of(each.galley, pages))


def _faults_of(galley: Galley, pages: dict[tuple[str, int], int]) -> Iterator[PhotoFault]:
    yield from galley.photo_faults
    for photo in galley.pinned_photos:
        page = pages.get((galley.article.slug, photo.index))
        if page is not None and page != photo.photo.page:
            yield _page_fault(galley, photo, page)


def _page_fault(galley: Galley, photo: SetPhoto, page: int) -> PhotoFault:
    complaint = Complaint("page_missed", photo.photo.page or 0)
    return replace(photo_fault(galley.article, photo.photo, complaint), page=page)
