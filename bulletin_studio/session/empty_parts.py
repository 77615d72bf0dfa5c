"""Parts that an article has not: the number and its pages in, where on them each could be typed out."""

from dataclasses import dataclass

from bulletin_studio.base.geometry import Point
from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.text_places import paragraph_of

_BELOW = ("deck", "byline")


@dataclass(frozen=True, slots=True)
class EmptyPart:
    """A part that could be typed.

    Attributes:
        place: where it would begin.
        page: counted from 1.
        corner: where its name is shown: the left end of its upper or lower edge.
        is_above: whether the name stands above that corner.
    """

    place: TextPlace
    page: int
    corner: Point
    is_above: bool


def empty_parts(article: Article, text: PageText, objects: PageObjects) -> tuple[EmptyPart, ...]:
    """Kicker, deck and byline that are missing, at the headline; captions and credits that are, in their photos."""
    lines = text.lines_of(TextPlace(article.slug, "headline", 0, 0))
    found: list[EmptyPart] = []
    if lines:
        first, last = lines[0], lines[-1]
        left = min(line.box.x for line in lines)
        if _is_empty(article, "kicker"):
            found.append(EmptyPart(_start(article, "kicker"), first.page, Point(left, first.top), is_above=True))
        corner = Point(left, last.bottom)
        found += [
            EmptyPart(_start(article, part), last.page, corner, is_above=False)
            for part in _BELOW
            if _is_empty(article, part)
        ]
    for index in range(len(article.photos)):
        for piece in objects.of(ObjectKind.PHOTO, article.slug, index)[:1]:
            corner = Point(piece.box.x, piece.box.bottom)
            found += [
                EmptyPart(_start(article, part, index), piece.page, corner, is_above=True)
                for part in ("caption", "credit")
                if _is_empty(article, part, index)
            ]
    return tuple(found)


def _is_empty(article: Article, part: str, index: int = 0) -> bool:
    return not paragraph_of(article, part, index).text


def _start(article: Article, part: str, index: int = 0) -> TextPlace:
    return TextPlace(article.slug, part, index, 0)
