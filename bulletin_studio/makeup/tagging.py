"""Writes placed content as display items: every paragraph, photo and caption in its tag, article by article."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from bulletin_studio.display.items import (
    FilledPath,
    Item,
    PlacedImage,
    PlacedRun,
    Tag,
    TagBegin,
    TagEnd,
    moved_path,
    rectangle_path,
)
from bulletin_studio.makeup.photos import BAR_COLOUR
from bulletin_studio.makeup.placing import PlacedContent, PlacedFigure, PlacedLine

_PART_TAGS = {"kicker": Tag.KICKER, "headline": Tag.HEADLINE, "deck": Tag.DECK, "byline": Tag.BYLINE}


def tag_article(slug: str, content: PlacedContent) -> Iterator[Item]:
    """The items of an article on one page; pieces of one paragraph on several pages bear one key.

    Photos and captions stand between whole paragraphs: after the text, or before its last paragraph if that goes on to
    the next page, so that whoever reads the file in order never meets a caption inside a paragraph.
    """
    yield TagBegin(Tag.ARTICLE, slug)
    for part, lines in groupby(content.opening, key=lambda line: line.text.place.part):
        yield from wrap(_PART_TAGS[part], f"{slug}/{part}", items_of(lines))
    paragraphs = [tuple(lines) for _, lines in groupby(content.body, key=lambda line: line.text.place.paragraph)]
    whole = len(paragraphs) - 1 if paragraphs and _goes_on(paragraphs[-1]) else len(paragraphs)
    for paragraph in paragraphs[:whole]:
        yield from _paragraph_items(slug, paragraph)
    for figure in content.figures:
        yield from _figure_items(slug, figure)
    for paragraph in paragraphs[whole:]:
        yield from _paragraph_items(slug, paragraph)
    yield TagEnd()


def wrap(tag: Tag, key: str, items: Iterable[Item], alt: str = "") -> Iterator[Item]:
    """Items inside a tag."""
    yield TagBegin(tag, key, alt)
    yield from items
    yield TagEnd()


def items_of(lines: Iterable[PlacedLine]) -> Iterator[Item]:
    """The runs of lines at their places on the page, then the signs, 注音 and link areas that belong to them."""
    for placed in lines:
        x, y = placed.origin.x, placed.origin.y
        line = placed.line
        for run in (*line.runs, *line.annotations):
            yield PlacedRun(run.run, run.origin.moved(x, y), run.colour)
        for sign in line.signs:
            yield replace(sign, path=moved_path(sign.path, x, y))
        for link in line.links:
            yield replace(link, box=link.box.moved(x, y))


def _goes_on(lines: tuple[PlacedLine, ...]) -> bool:
    """Whether a paragraph has lines after these."""
    return lines[-1].index < len(lines[-1].text.lines) - 1


def _paragraph_items(slug: str, lines: tuple[PlacedLine, ...]) -> Iterator[Item]:
    tag = Tag.CROSSHEAD if lines[0].text.style.is_display else Tag.PARAGRAPH
    yield from wrap(tag, f"{slug}/p{lines[0].text.place.paragraph}", items_of(lines))


def _figure_items(slug: str, figure: PlacedFigure) -> Iterator[Item]:
    photo = figure.photo.photo
    number = figure.photo.index
    alt = photo.alt or (photo.caption.text if photo.caption else "")
    image = PlacedImage(photo.file, figure.box, figure.crop, alt)
    ground = (FilledPath(rectangle_path(figure.bar), BAR_COLOUR),) if figure.bar else ()
    yield from wrap(Tag.FIGURE, f"{slug}/photo{number}", (image, *ground), alt)
    if figure.caption:
        yield from wrap(Tag.CAPTION, f"{slug}/caption{number}", items_of(figure.caption))
