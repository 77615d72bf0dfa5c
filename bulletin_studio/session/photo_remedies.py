"""Remedies of photos and placed pages: a finding's case in, the ways out of it out."""

from collections.abc import Callable
from dataclasses import replace

from bulletin_studio.model.photo import WHOLE_PICTURE, CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth
from bulletin_studio.session.finding_case import Case, Maker, Remedy, Request
from bulletin_studio.session.photo_edits import RemovePhoto

LEAST_WIDTH_MM = 15
"""A photo is never made narrower than this to give it pixels enough (see `arranging_photos`)."""


def narrower(case: Case) -> tuple[Remedy, ...]:
    """The width at which the photo has pixels enough, and another picture."""
    found = []
    safe = case.number("safe_mm")
    edit = case.photo_edit(lambda photo: replace(photo, width=FixedWidth(float(safe))))
    if edit is not None and safe >= LEAST_WIDTH_MM:
        found.append(case.remedy("photo_width", edit, width=safe))
    return (*found, *other_file(case))


def other_file(case: Case) -> tuple[Remedy, ...]:
    """Another picture is chosen."""
    return (case.remedy("photo_file", Request.FILE),) if case.place.photo is not None else ()


def missing_photo(case: Case) -> tuple[Remedy, ...]:
    """Another picture is chosen, or the photo goes."""
    return (*other_file(case), *taken_out(case))


def taken_out(case: Case) -> tuple[Remedy, ...]:
    """Takes the photo out."""
    if case.place.photo is None:
        return ()
    return (case.remedy("photo_out", RemovePhoto(case.place.article, case.place.photo)),)


def captioned(case: Case) -> tuple[Remedy, ...]:
    """A caption is typed."""
    return (case.remedy("caption", Request.CAPTION),) if case.place.photo is not None else ()


def first_page(case: Case) -> tuple[Remedy, ...]:
    """Names the page of a file of several that is shown already."""
    edit = case.photo_edit(lambda photo: replace(photo, file=f"{photo.file}#page=1"))
    return (*((case.remedy("first_page", edit),) if edit is not None else ()), *other_file(case))


def uncropped(case: Case) -> tuple[Remedy, ...]:
    """Shows all of the picture, or another one is chosen."""
    edit = case.photo_edit(lambda photo: replace(photo, crop=WHOLE_PICTURE))
    return (*((case.remedy("uncropped", edit),) if edit is not None else ()), *other_file(case))


def _photo_change(label: str, change: Callable[[Photo], Photo]) -> Maker:
    """A remedy that changes the photo in one way."""

    def made(case: Case) -> tuple[Remedy, ...]:
        edit = case.photo_edit(change)
        return (case.remedy(label, edit),) if edit is not None else ()

    return made


FULL = _photo_change("photo_full", lambda photo: replace(photo, width=PhotoWidth.FULL))
COLUMN = _photo_change("photo_column", lambda photo: replace(photo, width=PhotoWidth.COLUMN))
NOT_BESIDE = _photo_change("photo_auto", lambda photo: replace(photo, place=PhotoSpot.AUTO))
CAPTION_BELOW = _photo_change("caption_below", lambda photo: replace(photo, caption_place=CaptionSpot.BELOW))
ANY_PAGE = _photo_change("photo_unpin", lambda photo: replace(photo, page=None))
