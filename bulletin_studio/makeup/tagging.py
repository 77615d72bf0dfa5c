"""Writes placed content as display items: every paragraph, photo and caption in its tag, article by article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bulletin_studio.base.geometry import Point
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
from bulletin_studio.makeup.galley import Label
from bulletin_studio.makeup.photos import BAR_COLOUR
from bulletin_studio.makeup.placing import PlacedContent, PlacedFigure, PlacedLine
from bulletin_studio.model.story import TABLE

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
    yield from content.rules
    yield TagEnd()


def wrap(tag: Tag, key: str, items: Iterable[Item], alt: str = "") -> Iterator[Item]:
    """Items inside a tag."""
    yield TagBegin(tag, key, alt)
    yield from items
    yield TagEnd()


def artifact_lines(key: str, lines: Sequence[PlacedLine]) -> Iterator[Item]:
    """Lines that are no text of an article and are not read out."""
    if lines:
        yield from wrap(Tag.ARTIFACT, key, items_of(lines))


def items_of(lines: Iterable[PlacedLine]) -> Iterator[Item]:
    """The runs of lines at their places on the page, then the signs, 注音 and link areas that belong to them."""
    for placed in lines:
        x, y = placed.origin.x, placed.origin.y
        line = placed.line
        yield from _runs_at((*line.runs, *line.annotations), placed.origin)
        for sign in line.signs:
            yield replace(sign, path=moved_path(sign.path, x, y))
        for link in line.links:
            yield replace(link, box=link.box.moved(x, y))


def _runs_at(runs: Iterable[PlacedRun], origin: Point) -> Iterator[Item]:
    for run in runs:
        yield PlacedRun(run.run, run.origin.moved(origin.x, origin.y), run.colour)


def _goes_on(lines: tuple[PlacedLine, ...]) -> bool:
    """Whether a paragraph has lines after these, a table or list of names rows."""
    cell = lines[-1].text.cell
    if cell is not None:
        return cell.row < cell.rows - 1
    return lines[-1].index < len(lines[-1].text.lines) - 1


def _paragraph_items(slug: str, lines: tuple[PlacedLine, ...]) -> Iterator[Item]:
    text = lines[0].text
    if text.label is not None:
        yield from _list_item(slug, lines, text.label)
        return
    if text.paragraph.style == TABLE and text.cell is not None:
        yield from _table_items(slug, lines)
        return
    tag = Tag.CROSSHEAD if lines[0].text.style.is_display else Tag.PARAGRAPH
    yield from wrap(tag, f"{slug}/p{lines[0].text.place.paragraph}", items_of(lines))


def _list_item(slug: str, lines: tuple[PlacedLine, ...], label: Label) -> Iterator[Item]:
    """An item in its list, its bullet before its first line."""
    key = f"{slug}/p{lines[0].text.place.paragraph}"
    yield TagBegin(Tag.LIST, f"{slug}/l{label.first}")
    yield TagBegin(Tag.LIST_ITEM, key)
    if lines[0].index == 0:
        yield from wrap(Tag.LABEL, key, _runs_at(label.line.runs, lines[0].origin))
    yield from wrap(Tag.LIST_BODY, key, items_of(lines))
    yield TagEnd()
    yield TagEnd()


def _table_items(slug: str, lines: tuple[PlacedLine, ...]) -> Iterator[Item]:
    """The rows and cells of a table; a head that stands once more is furniture."""
    key = f"{slug}/p{lines[0].text.place.paragraph}"
    cells = [(line, line.text.cell) for line in lines if line.text.cell is not None]
    yield TagBegin(Tag.TABLE, key)
    for (row, is_copy), in_row in groupby(cells, key=lambda each: (each[1].row, each[1].is_copy)):
        if is_copy:
            yield from wrap(Tag.ARTIFACT, "table-head", items_of(line for line, _ in in_row))
            continue
        yield TagBegin(Tag.ROW, f"{key}/{row}")
        for place, in_cell in groupby(in_row, key=lambda each: each[1]):
            tag = Tag.HEAD_CELL if place.is_head else Tag.CELL
            yield from wrap(tag, f"{key}/{row}/{place.column}", items_of(line for line, _ in in_cell))
        yield TagEnd()
    yield TagEnd()


def _figure_items(slug: str, figure: PlacedFigure) -> Iterator[Item]:
    photo = figure.photo.photo
    number = figure.photo.index
    alt = photo.alt or (photo.caption.text if photo.caption else "")
    image = PlacedImage(photo.file, figure.box, figure.crop, alt)
    ground = (FilledPath(rectangle_path(figure.bar), BAR_COLOUR),) if figure.bar else ()
    yield from wrap(Tag.FIGURE, f"{slug}/photo{number}", (image, *ground), alt)
    if figure.caption:
        yield from wrap(Tag.CAPTION, f"{slug}/caption{number}", items_of(figure.caption))
