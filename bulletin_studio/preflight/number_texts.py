"""All texts of a number with their styles, and the pages they stand on: a CheckedNumber in, NumberTexts out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import FurnitureContents, FurnitureText, Layout
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import TABLE, TABLE_HEAD, Paragraph, Span, plain_paragraph, rows_of
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.preflight.checked_number import CheckedNumber, plain_headline
from bulletin_studio.typesetting.annotations import ANNOTATION_SHARE

Stretch = tuple[int, int, int]
"""Characters `start` to `end` (exclusive) of a paragraph stand on page `page`, counted from 1."""


@dataclass(frozen=True, slots=True)
class NumberText:
    """One paragraph of a number.

    Attributes:
        headline: of its article; empty for furniture.
        place: of its first character.
        style: with which it is set.
        stretches: where it is printed, in reading order; empty where it found no room.
    """

    headline: str
    place: TextPlace
    paragraph: Paragraph
    style: ParagraphStyle
    stretches: tuple[Stretch, ...] = ()

    @property
    def is_furniture(self) -> bool:
        """Whether it belongs to masthead, running heads or folio."""
        return not self.place.article

    def span_at(self, offset: int) -> Span:
        """The span that holds a character."""
        end = 0
        for span in self.paragraph.spans:
            end += len(span.text)
            if offset < end:
                return span
        raise IndexError(offset)

    def source_at(self, offset: int) -> SourceSpan | None:
        """Where a character stands in its file: the place of its span, to the column for a span's first character.

        Spans are joined over line ends and freed of backslashes, so that the column of a later one is not known.
        """
        start = 0
        for span in self.paragraph.spans:
            if offset < start + len(span.text):
                is_exact = offset == start or span.source is None
                return span.source if is_exact or span.source is None else replace(span.source, column=0)
            start += len(span.text)
        return None

    def page_at(self, offset: int) -> int | None:
        """The page a character stands on."""
        return next((page for start, end, page in self.stretches if start <= offset < end), None)


def texts_of(number: CheckedNumber) -> Iterator[NumberText]:
    """Every text in reading order, article by article, captions after the body; then the furniture as printed."""
    printed = _stretches(number.document)
    for article in number.issue.articles:
        headline = plain_headline(article)
        for place, paragraph in article_paragraphs(article):
            style = style_named(paragraph.style, number.layout)
            stretches = _shifted(printed.get(_key(place), ()), place.offset, len(paragraph.text))
            text = NumberText(headline, place, paragraph, style, stretches)
            yield text
            yield from _annotations(text)
    yield from _furniture(number)


def _annotations(text: NumberText) -> Iterator[NumberText]:
    """The 注音 of a paragraph, each a text of its own."""
    for span in text.paragraph.spans:
        if span.annotation:
            small = replace(text.style, size=text.style.size * ANNOTATION_SHARE)
            paragraph = plain_paragraph(small.name, span.annotation, span.source)
            yield replace(text, paragraph=paragraph, style=small)


def article_paragraphs(article: Article) -> Iterator[tuple[TextPlace, Paragraph]]:
    """The paragraphs of an article that hold text, with the places that glyph runs name; of tables each cell."""
    heads = (
        ("kicker", article.kicker),
        ("headline", article.headline),
        ("deck", article.deck),
        ("byline", article.byline),
    )
    parts = [(part, 0, paragraph) for part, paragraph in heads]
    parts += [("body", index, paragraph) for index, paragraph in enumerate(article.body.paragraphs)]
    for index, photo in enumerate(article.photos):
        parts += [("caption", index, photo.caption), ("credit", index, _credit(photo))]
    for part, index, paragraph in parts:
        for offset, piece in _pieces(paragraph) if paragraph is not None else ():
            if piece.text.strip():
                yield TextPlace(article.slug, part, index, offset), piece


def _pieces(paragraph: Paragraph) -> Iterator[tuple[int, Paragraph]]:
    """What is set as one text: a paragraph, or each cell of a table, with its offset."""
    if paragraph.style != TABLE:
        yield 0, paragraph
        return
    for index, row in enumerate(rows_of(paragraph)):
        is_head = index == 0 and paragraph.grid is not None and paragraph.grid.has_head
        for cell in row:
            yield cell.offset, replace(cell.paragraph, style=TABLE_HEAD if is_head else TABLE)


def _shifted(stretches: Iterable[Stretch], offset: int, length: int) -> tuple[Stretch, ...]:
    """The stretches of a piece of a paragraph, counted from its first character."""
    return tuple(
        (start - offset, end - offset, page)
        for start, end, page in stretches
        if start < offset + length and end > offset
    )


def style_named(name: str, layout: Layout) -> ParagraphStyle:
    """The style of that name; a layout that has none for credits or heads of tables sets them as captions or tables."""
    other = {"credit": "caption", TABLE_HEAD: TABLE}.get(name)
    if other is not None and all(style.name != name for style in layout.styles):
        return layout.style(other)
    return layout.style(name)


def _credit(photo: Photo) -> Paragraph:
    return plain_paragraph("credit", photo.credit, photo.source)


def _placed_runs(document: Document) -> Iterator[tuple[int, GlyphRun, TextPlace]]:
    for page in document.pages:
        for item in page.items:
            if isinstance(item, PlacedRun) and item.run.place is not None:
                yield page.number, item.run, item.run.place


def _key(place: TextPlace) -> tuple[str, str, int]:
    return place.article, place.part, place.paragraph


def _stretches(document: Document) -> Mapping[tuple[str, str, int], list[Stretch]]:
    found: dict[tuple[str, str, int], list[Stretch]] = defaultdict(list)
    for page, run, place in _placed_runs(document):
        found[_key(place)].append((place.offset, place.offset + len(run.text), page))
    return found


def _furniture(number: CheckedNumber) -> Iterator[NumberText]:
    """Each line of furniture once, with the first page that shows it."""
    pieces: dict[tuple[int, int], str] = defaultdict(str)
    for page, run, place in _placed_runs(number.document):
        if not place.article:
            pieces[page, place.paragraph] += run.text
    seen: set[tuple[str, str]] = set()
    for (page, index), text in pieces.items():
        piece = number.layout.furniture(page, len(number.document.pages))[index]
        if isinstance(piece, FurnitureText | FurnitureContents) and (piece.style, text) not in seen:
            seen.add((piece.style, text))
            paragraph = plain_paragraph(piece.style, text, number.issue.source)
            place = TextPlace("", "furniture", index, 0)
            yield NumberText("", place, paragraph, number.layout.style(piece.style), ((0, len(text), page),))
