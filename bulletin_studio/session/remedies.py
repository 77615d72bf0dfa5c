"""What one click can do about a finding: the number and a finding in, edits and requests with their names out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from bulletin_studio.base.findings import Argument, Finding
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth
from bulletin_studio.session.article_edits import PlaceArticle, RemoveArticle
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.finding_places import FindingPlace, place_of_finding
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.photo_edits import ChangePhoto, RemovePhoto
from bulletin_studio.session.punctuation_edits import WidenPunctuation
from bulletin_studio.session.text_places import article_of

LEAST_WIDTH_MM = 15
"""A photo is never made narrower than this to give it pixels enough (see `arranging_photos`)."""


class Request(Enum):
    """What a remedy needs a person for."""

    FIT = "fit"
    """The search for a fitting that fills the pages wanted."""
    CAPTION = "caption"
    """A caption typed at the photo."""
    FILE = "file"
    """Another picture chosen for the photo."""
    LAYOUT = "layout"
    """Another layout chosen."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way out.

    Attributes:
        label: code of its name, "fix.…" in the catalogue.
        arguments: of the name.
        does: the edit, or what is to be asked of the editor.
        place: what the finding speaks of.
    """

    label: str
    arguments: tuple[tuple[str, Argument], ...]
    does: Edit | Request
    place: FindingPlace


@dataclass(frozen=True, slots=True)
class _Case:
    """A finding with what it speaks of."""

    issue: Issue
    finding: Finding
    place: FindingPlace

    @property
    def arguments(self) -> Mapping[str, Argument]:
        return dict(self.finding.arguments)

    def number(self, name: str) -> int:
        """A whole number among the arguments; 0 where there is none."""
        value = self.arguments.get(name, 0)
        return int(value) if isinstance(value, int | float) else 0

    @property
    def article(self) -> Article | None:
        """The article."""
        return article_of(self.issue, self.place.article) if self.place.article else None

    def remedy(self, label: str, does: Edit | Request, **arguments: Argument) -> Remedy:
        """Makes a remedy of this finding."""
        return Remedy(f"fix.{label}", tuple(arguments.items()), does, self.place)

    def photo_edit(self, change: Callable[[Photo], Photo]) -> ChangePhoto | None:
        """Changes the photo; None where that would change nothing."""
        if self.article is None or self.place.photo is None:
            return None
        photo = self.article.photos[self.place.photo]
        changed = change(photo)
        return ChangePhoto(self.place.article, self.place.photo, changed) if changed != photo else None


def remedies_of(issue: Issue, finding: Finding) -> tuple[Remedy, ...]:
    """The ways out of a finding, the best first; none where only writing anew or another layout helps."""
    maker = _MAKERS.get(finding.code)
    return maker(_Case(issue, finding, place_of_finding(issue, finding))) if maker is not None else ()


def _narrower(case: _Case) -> tuple[Remedy, ...]:
    """The width at which the photo has pixels enough, and another picture."""
    found = []
    safe = case.number("safe_mm")
    edit = case.photo_edit(lambda photo: replace(photo, width=FixedWidth(float(safe))))
    if edit is not None and safe >= LEAST_WIDTH_MM:
        found.append(case.remedy("photo_width", edit, width=safe))
    return (*found, *_other_file(case))


def _other_file(case: _Case) -> tuple[Remedy, ...]:
    return (case.remedy("photo_file", Request.FILE),) if case.place.photo is not None else ()


def _missing_photo(case: _Case) -> tuple[Remedy, ...]:
    return (*_other_file(case), *_taken_out(case))


def _taken_out(case: _Case) -> tuple[Remedy, ...]:
    if case.place.photo is None:
        return ()
    return (case.remedy("photo_out", RemovePhoto(case.place.article, case.place.photo)),)


def _captioned(case: _Case) -> tuple[Remedy, ...]:
    return (case.remedy("caption", Request.CAPTION),) if case.place.photo is not None else ()


def _photo_change(label: str, change: Callable[[Photo], Photo]) -> Callable[[_Case], tuple[Remedy, ...]]:
    """A remedy that changes the photo in one way."""

    def made(case: _Case) -> tuple[Remedy, ...]:
        edit = case.photo_edit(change)
        return (case.remedy(label, edit),) if edit is not None else ()

    return made


def _pages(name: str) -> Callable[[_Case], tuple[Remedy, ...]]:
    """Asks for as many pages as an argument of the finding says, and offers to fit the number."""

    def made(case: _Case) -> tuple[Remedy, ...]:
        count = case.number(name)
        edit = ChangeNumber(replace(case.issue, page_count=count))
        return (case.remedy("pages", edit, pages=count), case.remedy("fit", Request.FIT))

    return made


def _overset(case: _Case) -> tuple[Remedy, ...]:
    if case.issue.page_count is None:
        return ()
    release = ChangeNumber(replace(case.issue, page_count=None))
    return (case.remedy("fit", Request.FIT), case.remedy("pages_free", release))


def _released(case: _Case) -> tuple[Remedy, ...]:
    """Gives the article back to the flow."""
    article = case.article
    if article is None:
        return ()
    placement = replace(article.placement, page=None, row=None, rows=None)
    if placement == article.placement:
        return ()
    return (case.remedy("unpin", PlaceArticle(article.slug, placement)),)


def _nowhere(case: _Case) -> tuple[Remedy, ...]:
    article = case.article
    is_empty = article is not None and not article.photos and not any(p.text.strip() for p in article.body.paragraphs)
    remove = (case.remedy("article_out", RemoveArticle(case.place.article)),) if is_empty else ()
    return (*_released(case), *remove)


def _all_columns(case: _Case) -> tuple[Remedy, ...]:
    article = case.article
    if article is None:
        return ()
    return (case.remedy("columns_free", PlaceArticle(article.slug, replace(article.placement, columns=None))),)


def _unboxed(case: _Case) -> tuple[Remedy, ...]:
    article = case.article
    if article is None or not article.placement.box:
        return ()
    return (case.remedy("unbox", PlaceArticle(article.slug, replace(article.placement, box=""))),)


def _layout(case: _Case) -> tuple[Remedy, ...]:
    used = str(case.arguments.get("used", ""))
    keep = (case.remedy("layout", ChangeNumber(replace(case.issue, layout=used)), layout=used),) if used else ()
    return (*keep, case.remedy("layout_choose", Request.LAYOUT))


def _full_width(case: _Case) -> tuple[Remedy, ...]:
    """Widens the marks of the paragraph, or of the article where it has many, and of the whole number."""
    whole = case.remedy("punctuation_all", WidenPunctuation())
    if not case.place.article:
        return (whole,)
    edit = WidenPunctuation(case.place.article)
    if case.finding.code != "preflight.half_width_article":
        edit = replace(edit, part=str(case.arguments.get("part", "")), paragraph=case.number("paragraph") - 1)
    return (case.remedy("punctuation", edit), whole)


_FULL = _photo_change("photo_full", lambda photo: replace(photo, width=PhotoWidth.FULL))
_COLUMN = _photo_change("photo_column", lambda photo: replace(photo, width=PhotoWidth.COLUMN))
_NOT_BESIDE = _photo_change("photo_auto", lambda photo: replace(photo, place=PhotoSpot.AUTO))
_CAPTION_BELOW = _photo_change("caption_below", lambda photo: replace(photo, caption_place=CaptionSpot.BELOW))
_ANY_PAGE = _photo_change("photo_unpin", lambda photo: replace(photo, page=None))

_MAKERS: Mapping[str, Callable[[_Case], tuple[Remedy, ...]]] = {
    "preflight.overset": _overset,
    "preflight.photos_left_out": _overset,
    "preflight.photo_coarse": _narrower,
    "preflight.photo_too_coarse": _narrower,
    "preflight.photo_repeated": _taken_out,
    "preflight.photo_without_caption": _captioned,
    "preflight.photo_too_wide": _FULL,
    "preflight.photo_too_many_columns": _FULL,
    "preflight.photo_narrowed": _COLUMN,
    "preflight.photo_no_room_beside": _NOT_BESIDE,
    "preflight.photo_no_text_beside": _NOT_BESIDE,
    "preflight.photo_caption_moved": _CAPTION_BELOW,
    "preflight.photo_page_missed": _ANY_PAGE,
    "preflight.photo_page_ignored": _ANY_PAGE,
    "preflight.page_count_differs": _pages("count"),
    "preflight.pages_empty": _pages("used"),
    "preflight.article_nowhere": _nowhere,
    "preflight.article_place_taken": _released,
    "preflight.article_place_page": _released,
    "preflight.article_place_rows": _released,
    "preflight.article_place_columns": _all_columns,
    "preflight.half_width": _full_width,
    "preflight.half_width_head": _full_width,
    "preflight.half_width_article": _full_width,
    "article.unknown_box": _unboxed,
    "session.layout_stand_in": _layout,
    "photo.missing": _missing_photo,
    "photo.unreadable": _missing_photo,
    "photo.not_a_picture": _missing_photo,
    "photo.unsupported_kind": _missing_photo,
    "photo.damaged": _missing_photo,
    "photo.cut_short": _missing_photo,
}
"""What helps against which finding."""
