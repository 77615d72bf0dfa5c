"""Sets every article of a number into a galley: text into lines, headings into whole rows, photos into their sizes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.makeup.blocks import fit_opening
from bulletin_studio.makeup.galley import Galley, SetPhoto, Setter, SetText, Strip
from bulletin_studio.makeup.photo_stands import Complaint
from bulletin_studio.makeup.runaround import run_round, shift_beside, stand_beside
from bulletin_studio.makeup.set_block import set_block
from bulletin_studio.makeup.set_photos import centred, photo_fault, set_photos
from bulletin_studio.makeup.set_text import reset_text, set_text
from bulletin_studio.makeup.strips import recut_strips
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
from bulletin_studio.photos.facts import PhotoFacts


def set_galley(article: Article, facts: Mapping[str, PhotoFacts], area: TypeArea, setter: Setter) -> Galley:
    """Sets one article; `facts` holds those of every photo it names, by file."""
    most = max(1, area.capacity - area.layout.articles.minimum_lines)
    opening, left_out = fit_opening(_set_headings(article, area, setter), area, most)
    body = _set_body(article, area, setter)
    photos = set_photos(article, facts, area, setter)
    besides, alone = stand_beside(photos.besides, body, area, setter)
    columns = sorted((*photos.columns, *(centred(beside, area) for beside in alone)), key=lambda photo: photo.index)
    galley = Galley(
        article,
        opening,
        body,
        (),
        tuple(columns),
        photos.edges,
        (*left_out, *photos.left_out),
        photos.unplaceable,
        photos.pinned,
        besides,
        (*photos.faults, *(photo_fault(article, each.photo.photo, Complaint("no_text_beside")) for each in alone)),
    )
    return _with_strips(galley, area)


@dataclass(frozen=True, slots=True)
class Resetting:
    """Sets parts of galleys anew."""

    area: TypeArea
    setter: Setter

    def __call__(self, galley: Galley, paragraph: int, line_count: int) -> Galley | None:
        """Sets one paragraph to another number of lines; None where good lines do not allow it."""
        return reset_paragraph(galley, paragraph, line_count, self.area, self.setter)

    def shifted(self, galley: Galley, beside: int, offset: int) -> Galley | None:
        """Lets rows of full measure in before a photo that text runs round; None where there is no text for it."""
        besides = shift_beside(galley.besides, beside, offset, galley.body, (self.area, self.setter))
        return None if besides is None else _with_strips(replace(galley, besides=besides), self.area)


def reset_paragraph(galley: Galley, paragraph: int, line_count: int, area: TypeArea, setter: Setter) -> Galley | None:
    """Sets one paragraph of the body to another number of lines; None where good lines do not allow it.

    Paragraphs beside a photo are left as they are.
    """
    if any(beside.paragraph <= paragraph < beside.end for beside in galley.besides):
        return None
    text = reset_text(galley.body[paragraph], line_count, setter)
    if text is None:
        return None
    changed = replace(galley, body=(*galley.body[:paragraph], text, *galley.body[paragraph + 1 :]))
    if galley.besides or text.style.is_display:
        return _with_strips(changed, area)
    return _recut(changed, paragraph, area)


def _recut(galley: Galley, paragraph: int, area: TypeArea) -> Galley:
    """The galley with the strips of one paragraph cut anew, and photos after it moved on."""
    strips, starts = recut_strips((galley.strips, galley.starts), galley.body, paragraph, area)
    begin, change = starts[paragraph], len(strips) - len(galley.strips)

    def moved(photos: tuple[SetPhoto, ...]) -> tuple[SetPhoto, ...]:
        if not change or all(photo.anchor <= begin for photo in photos):
            return photos
        return tuple(
            replace(photo, anchor=photo.anchor + change) if photo.anchor > begin else photo for photo in photos
        )

    return _with_photos(galley, strips, starts, moved)


def _with_strips(galley: Galley, area: TypeArea) -> Galley:
    """The galley with its body cut into strips and its photos before those they belong to."""
    strips, starts = run_round(galley.body, galley.besides, area)

    def moved(photos: tuple[SetPhoto, ...]) -> tuple[SetPhoto, ...]:
        return tuple(replace(photo, anchor=_anchor(strips, starts, photo.photo)) for photo in photos)

    return _with_photos(galley, strips, starts, moved)


def _with_photos(
    galley: Galley,
    strips: tuple[Strip, ...],
    starts: tuple[int, ...],
    moved: Callable[[tuple[SetPhoto, ...]], tuple[SetPhoto, ...]],
) -> Galley:
    """The galley with other strips and its photos moved to them."""
    return replace(
        galley,
        strips=strips,
        starts=starts,
        column_photos=moved(galley.column_photos),
        full_photos=moved(galley.full_photos),
        pinned_photos=moved(galley.pinned_photos),
    )


def _set_headings(article: Article, area: TypeArea, setter: Setter) -> tuple[SetText, ...]:
    parts = (
        ("kicker", article.kicker),
        ("headline", article.headline),
        ("deck", article.deck),
        ("byline", article.byline),
    )
    return tuple(
        set_text(
            paragraph,
            area.layout.style(paragraph.style),
            area.layout.columns.width,
            TextPlace(article.slug, part, 0, 0),
            setter,
        )
        for part, paragraph in parts
        if paragraph is not None and paragraph.text.strip()
    )


def _set_body(article: Article, area: TypeArea, setter: Setter) -> tuple[SetText, ...]:
    body, measure = article.body.paragraphs, area.layout.columns.measure
    return tuple(
        set_block(body, TextPlace(article.slug, "body", index, 0), measure, area.layout, setter)
        for index in range(len(body))
    )


def _anchor(strips: tuple[Strip, ...], starts: tuple[int, ...], photo: Photo) -> int:
    """The strip before which a photo belongs; never between a heading and its text."""
    strip = starts[min(photo.after, len(starts) - 1)]
    while strip and strips[strip - 1].is_heading:
        strip -= 1
    return strip
