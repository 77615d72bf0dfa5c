"""What one click can do about a finding: the number and a finding in, edits and requests with their names out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bulletin_studio.base.findings import Argument, Finding
from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.empty_slot import text_to_come
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import WHOLE_PICTURE, CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.article_edits import PlaceArticle, RemoveArticle
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.finding_places import FindingPlace, place_of_finding
from bulletin_studio.session.head_edits import HeadToBody, longest_head
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.photo_edits import ChangePhoto, RemovePhoto
from bulletin_studio.session.punctuation_edits import WidenPunctuation
from bulletin_studio.session.text_edits import TextRange, deleted
from bulletin_studio.session.text_places import article_of, paragraph_at

LEAST_WIDTH_MM = 15
"""A photo is never made narrower than this to give it pixels enough (see `arranging_photos`)."""


_QUOTED = 10
"""Characters of a headline that a button shows."""


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
    DETAILS = "details"
    """Masthead or imprint written otherwise."""
    TEXT = "text"
    """Text written otherwise at the place."""
    SLOT = "slot"
    """The paragraph at the place typed over."""


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
    """The ways out of a finding, the best first; none where nothing in the window helps."""
    maker = REMEDIES.get(finding.code)
    return maker(_Case(issue, finding, place_of_finding(issue, finding))) if maker is not None else ()


def needs_rewriting(ways: Sequence[Remedy]) -> bool:
    """Whether somebody must think of other words, however one gets to the place."""
    return all(way.does is Request.TEXT for way in ways)


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


def _typed_over(case: _Case) -> tuple[Remedy, ...]:
    """The text of an empty slot is selected for typing, or the slot goes."""
    if case.article is None:
        return ()
    slot = text_to_come(case.article)
    place = replace(case.place, photo=None, text=slot)
    over = (Remedy("fix.type_over", (), Request.SLOT, place),) if slot is not None else ()
    return (*over, case.remedy("article_out", RemoveArticle(case.place.article)))


def _written(case: _Case) -> tuple[Remedy, ...]:
    """The text is to be written otherwise."""
    return (case.remedy("text", Request.TEXT),) if case.place.text is not None else ()


def _body_written(case: _Case) -> tuple[Remedy, ...]:
    """A text is to be written where there is none."""
    if case.article is None:
        return ()
    place = replace(case.place, photo=None, text=TextPlace(case.place.article, "body", 0, 0))
    return (Remedy("fix.text", (), Request.TEXT, place),)


def _off_the_list(case: _Case) -> tuple[Remedy, ...]:
    return (case.remedy("article_off", RemoveArticle(case.place.article)),) if case.article is not None else ()


def _shorter_head(case: _Case) -> tuple[Remedy, ...]:
    """The rest of a head or caption that is higher than a page becomes text."""
    if case.article is None or longest_head(case.article) is None:
        return ()
    return (case.remedy("head_to_body", HeadToBody(case.place.article)),)


def _whole_sheets(case: _Case) -> tuple[Remedy, ...]:
    count = case.number("count") + case.number("missing")
    edit = ChangeNumber(replace(case.issue, page_count=count))
    return (case.remedy("pages", edit, pages=count), case.remedy("fit", Request.FIT))


def _next_released(case: _Case) -> tuple[Remedy, ...]:
    """Gives the first article that is laid down behind an empty page back to the flow, which then fills the page."""
    page = case.finding.page
    laid = [article for article in case.issue.articles if page and (article.placement.page or 0) > page]
    if not laid:
        return ()
    first = min(laid, key=lambda article: article.placement.page or 0)
    placement = replace(first.placement, page=None, row=None, rows=None)
    return (case.remedy("unpin_next", PlaceArticle(first.slug, placement), headline=_in_one_line(first)),)


def _in_one_line(article: Article) -> str:
    text = article.headline.text.replace(MANUAL_BREAK, "")
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def _one_text_column(case: _Case) -> tuple[Remedy, ...]:
    """Sets an article with a wide table in one column; where it is so already, the table is to be written otherwise."""
    article = case.article
    if article is None or article.placement.text_columns == 1:
        return _written(case)
    return (case.remedy("text_column", PlaceArticle(article.slug, replace(article.placement, text_columns=1))),)


def _without_braces(case: _Case) -> tuple[Remedy, ...]:
    """Takes braces away that were left of a mark."""
    found, place = str(case.arguments.get("found", "")), case.place.text
    if place is None or not found:
        return ()
    text = paragraph_at(case.issue, place).text
    start = text.find(found, place.offset) if found in text[place.offset :] else text.find(found)
    if start < 0:
        return _written(case)
    place = replace(place, offset=start)
    braces = TextRange(place, replace(place, offset=start + len(found)))
    return (case.remedy("braces", deleted(braces), found=found), *_written(case))


def _first_page(case: _Case) -> tuple[Remedy, ...]:
    """Names the page of a file of several that is shown already."""
    edit = case.photo_edit(lambda photo: replace(photo, file=f"{photo.file}#page=1"))
    return (*((case.remedy("first_page", edit),) if edit is not None else ()), *_other_file(case))


def _uncropped(case: _Case) -> tuple[Remedy, ...]:
    edit = case.photo_edit(lambda photo: replace(photo, crop=WHOLE_PICTURE))
    return (*((case.remedy("uncropped", edit),) if edit is not None else ()), *_other_file(case))


def _asked(label: str, request: Request) -> Callable[[_Case], tuple[Remedy, ...]]:
    """A remedy that a person must see to, wherever the finding stands."""

    def made(case: _Case) -> tuple[Remedy, ...]:
        return (case.remedy(label, request),)

    return made


_ANOTHER_LAYOUT = _asked("layout_choose", Request.LAYOUT)
_OTHER_DETAILS = _asked("details", Request.DETAILS)
_FULL = _photo_change("photo_full", lambda photo: replace(photo, width=PhotoWidth.FULL))
_COLUMN = _photo_change("photo_column", lambda photo: replace(photo, width=PhotoWidth.COLUMN))
_NOT_BESIDE = _photo_change("photo_auto", lambda photo: replace(photo, place=PhotoSpot.AUTO))
_CAPTION_BELOW = _photo_change("caption_below", lambda photo: replace(photo, caption_place=CaptionSpot.BELOW))
_ANY_PAGE = _photo_change("photo_unpin", lambda photo: replace(photo, page=None))

REMEDIES: Mapping[str, Callable[[_Case], tuple[Remedy, ...]]] = {
    # What found no room, and pages.
    "preflight.overset": _overset,
    "preflight.overset_too_high": _shorter_head,
    "preflight.photos_left_out": _overset,
    "preflight.page_count_differs": _pages("count"),
    "preflight.pages_empty": _pages("used"),
    "preflight.pages_not_in_sheets": _whole_sheets,
    "preflight.page_blank": _next_released,
    # Articles.
    "article.missing": _off_the_list,
    "article.unknown_box": _unboxed,
    "preflight.text_to_come": _typed_over,
    "preflight.article_without_text": _body_written,
    "preflight.article_nowhere": _nowhere,
    "preflight.article_place_taken": _released,
    "preflight.article_place_page": _released,
    "preflight.article_place_rows": _released,
    "preflight.article_place_columns": _all_columns,
    # Photos: their files, then how they stand.
    "photo.missing": _missing_photo,
    "photo.unreadable": _missing_photo,
    "photo.not_a_picture": _missing_photo,
    "photo.unsupported_kind": _missing_photo,
    "photo.damaged": _missing_photo,
    "photo.cut_short": _missing_photo,
    "photo.too_large": _missing_photo,
    "photo.heic_needs_reader": _missing_photo,
    "photo.pdf_none": _missing_photo,
    "photo.pdf_locked": _missing_photo,
    "photo.pdf_no_such_page": _missing_photo,
    "photo.pdf_odd_boxes": _missing_photo,
    "preflight.photo_coarse": _narrower,
    "preflight.photo_too_coarse": _narrower,
    "preflight.line_art_coarse": _narrower,
    "preflight.line_art_too_coarse": _narrower,
    "preflight.photo_widened": _uncropped,
    "preflight.photo_heightened": _uncropped,
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
    "preflight.placed_pdf_pages": _first_page,
    "preflight.placed_pdf_font": _missing_photo,
    "preflight.placed_pdf_foreign": _missing_photo,
    "preflight.placed_pdf_rgb": _missing_photo,
    "preflight.placed_pdf_profiled": _missing_photo,
    "preflight.placed_pdf_spots": _missing_photo,
    "preflight.placed_pdf_transparent": _missing_photo,
    "preflight.placed_pdf_layers": _other_file,
    "preflight.placed_pdf_annotations": _other_file,
    "preflight.placed_pdf_no_trim": _other_file,
    # Text that is to be written otherwise, if not by one edit.
    "preflight.half_width": _full_width,
    "preflight.half_width_head": _full_width,
    "preflight.half_width_article": _full_width,
    "preflight.stray_braces": _without_braces,
    "preflight.line_narrow_cell": _one_text_column,
    "preflight.line_emergency": _written,
    "preflight.line_inside_word": _written,
    "preflight.line_overfull": _written,
    "preflight.line_prohibited": _written,
    "preflight.line_wide": _written,
    "preflight.heading_emergency": _written,
    "preflight.heading_inside_word": _written,
    "preflight.heading_overfull": _written,
    "preflight.heading_prohibited": _written,
    "preflight.heading_wide": _written,
    "preflight.character_missing": _written,
    "preflight.fallback_face": _written,
    # Masthead and imprint.
    "preflight.furniture_line": _OTHER_DETAILS,
    "preflight.furniture_overlap": _OTHER_DETAILS,
    "preflight.furniture_small": _OTHER_DETAILS,
    "preflight.masthead_character_missing": _OTHER_DETAILS,
    "preflight.masthead_fallback_face": _OTHER_DETAILS,
    # The layout.
    "session.layout_stand_in": _layout,
    "layout.unknown_face": _ANOTHER_LAYOUT,
    "preflight.bleed_missing": _ANOTHER_LAYOUT,
    "preflight.bleed_missing_masthead": _ANOTHER_LAYOUT,
    "preflight.body_gap": _ANOTHER_LAYOUT,
    "preflight.contents_short": _ANOTHER_LAYOUT,
    "preflight.deep_indent": _ANOTHER_LAYOUT,
    "preflight.family_missing": _ANOTHER_LAYOUT,
    "preflight.hairline": _ANOTHER_LAYOUT,
    "preflight.hairline_masthead": _ANOTHER_LAYOUT,
    "preflight.ink_over_limit": _ANOTHER_LAYOUT,
    "preflight.ink_over_limit_masthead": _ANOTHER_LAYOUT,
    "preflight.layout_bleed_small": _ANOTHER_LAYOUT,
    "preflight.photo_bleed_missing": _ANOTHER_LAYOUT,
    "preflight.photo_bleed_missing_masthead": _ANOTHER_LAYOUT,
    "preflight.small_type": _ANOTHER_LAYOUT,
    "preflight.spot_inks": _ANOTHER_LAYOUT,
    "preflight.text_in_several_inks": _ANOTHER_LAYOUT,
    "preflight.text_in_several_inks_masthead": _ANOTHER_LAYOUT,
    "preflight.text_near_edge": _ANOTHER_LAYOUT,
    "preflight.text_near_edge_masthead": _ANOTHER_LAYOUT,
    "preflight.text_reversed_small": _ANOTHER_LAYOUT,
    "preflight.text_reversed_small_masthead": _ANOTHER_LAYOUT,
    "preflight.text_rich_black": _ANOTHER_LAYOUT,
    "preflight.text_rich_black_masthead": _ANOTHER_LAYOUT,
    "preflight.tight_leading": _ANOTHER_LAYOUT,
}
"""What helps against which finding; against `system_face` nothing is to be done in the window."""
