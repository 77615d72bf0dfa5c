"""Sets every article of a number into a galley: text into lines, headings into whole rows, photos into their sizes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.makeup.blocks import fit_opening
from bulletin_studio.makeup.captions import set_caption, shorten_caption
from bulletin_studio.makeup.galley import BlockLine, Caption, Galley, SetPhoto, Setter, SetText, Strip
from bulletin_studio.makeup.photos import PhotoSpace, photo_measure, size_photo
from bulletin_studio.makeup.set_text import reset_text, set_text
from bulletin_studio.makeup.strips import cut_strips
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo, PhotoWidth
from bulletin_studio.photos.facts import PhotoFacts

_CAPTION_SHARE = 0.5
"""The largest share of a page's rows that a caption may take from its photo."""


def set_galley(article: Article, facts: Mapping[str, PhotoFacts], area: TypeArea, setter: Setter) -> Galley:
    """Sets one article; `facts` holds those of every photo it names, by file."""
    most = max(1, area.capacity - area.layout.articles.minimum_lines)
    opening, left_out = fit_opening(_set_headings(article, area, setter), area, most)
    body = _set_body(article, area, setter)
    strips, starts = cut_strips(body, area)
    sized = [
        _set_photo(_Asked(article, index, facts), strips, starts, area, setter) for index in range(len(article.photos))
    ]
    photos = [result.photo for result in sized if result.photo]
    return Galley(
        article,
        opening,
        body,
        strips,
        tuple(photo for photo in photos if not photo.is_full),
        tuple(photo for photo in photos if photo.is_full),
        (*left_out, *(line for result in sized for line in result.left_out)),
        len(sized) - len(photos),
    )


def reset_paragraph(galley: Galley, paragraph: int, line_count: int, area: TypeArea, setter: Setter) -> Galley | None:
    """Sets one paragraph of the body to another number of lines; None where good lines do not allow it."""
    text = reset_text(galley.body[paragraph], line_count, setter)
    if text is None:
        return None
    body = (*galley.body[:paragraph], text, *galley.body[paragraph + 1 :])
    strips, starts = cut_strips(body, area)

    def moved(photos: tuple[SetPhoto, ...]) -> tuple[SetPhoto, ...]:
        return tuple(replace(photo, anchor=_anchor(strips, starts, photo.photo)) for photo in photos)

    return replace(
        galley,
        body=body,
        strips=strips,
        column_photos=moved(galley.column_photos),
        full_photos=moved(galley.full_photos),
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
    return tuple(
        set_text(
            paragraph,
            area.layout.style(paragraph.style),
            area.layout.columns.measure,
            TextPlace(article.slug, "body", index, 0),
            setter,
        )
        for index, paragraph in enumerate(article.body.paragraphs)
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A photo as the article asks for it."""

    article: Article
    index: int
    facts: Mapping[str, PhotoFacts]

    @property
    def photo(self) -> Photo:
        return self.article.photos[self.index]


@dataclass(frozen=True, slots=True)
class _Sized:
    """A photo in type, if a page has room for it, and the caption lines that no page has room for."""

    photo: SetPhoto | None
    left_out: tuple[BlockLine, ...]


def _set_photo(
    asked: _Asked, strips: tuple[Strip, ...], starts: tuple[int, ...], area: TypeArea, setter: Setter
) -> _Sized:
    columns = area.layout.columns
    is_full = asked.photo.width is PhotoWidth.FULL and columns.count > 1
    width = columns.width if is_full else columns.measure
    facts = asked.facts[asked.photo.file]
    place = TextPlace(asked.article.slug, "caption", asked.index, 0)
    measure = photo_measure(facts, width, area)
    whole = set_caption(asked.photo, place, measure, area.layout, setter)
    caption, left_out = _shortened(whole, area)
    anchor = _anchor(strips, starts, asked.photo)
    space = PhotoSpace(measure, (width - measure) / 2, caption, anchor, is_full)
    photo = size_photo(asked.photo, asked.index, facts, space, area)
    return _Sized(photo, left_out if photo or whole is None else whole.lines)


def _shortened(caption: Caption | None, area: TypeArea) -> tuple[Caption | None, tuple[BlockLine, ...]]:
    if caption is None:
        return None, ()
    return shorten_caption(caption, _CAPTION_SHARE * area.capacity * area.pitch)


def _anchor(strips: tuple[Strip, ...], starts: tuple[int, ...], photo: Photo) -> int:
    """The strip before which a photo belongs; never between a heading and its text."""
    strip = starts[min(photo.after, len(starts) - 1)]
    while strip and strips[strip - 1].is_heading:
        strip -= 1
    return strip
