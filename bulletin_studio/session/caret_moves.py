"""Where the caret goes: a number, its pages and a place in, the place that a key leads to out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import TABLE
from bulletin_studio.session.page_text import PageText, TextLine
from bulletin_studio.session.table_edits import next_cell
from bulletin_studio.session.text_edits import TextRange
from bulletin_studio.session.text_places import article_of, paragraph_count, paragraph_of

_PIECES = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+|[\u3400-\u9fff\U00020000-\U0003ffff]+|\s+|.", re.DOTALL)
"""What a caret jumps over and a double click selects: a Latin word or number, Han without marks, blanks, one mark."""

_ORDER = ("kicker", "headline", "deck", "byline", "body")
_LONGEST_HAN = 4
"""Of a long run of Han characters a jump takes no more than this: an idiom."""


def _parts_of(article: Article) -> Iterator[tuple[str, int]]:
    """The paragraphs of an article in reading order; empty parts of the opening are passed over."""
    for part in _ORDER:
        for index in range(paragraph_count(article, part)):
            if part in ("headline", "body") or paragraph_of(article, part, index).spans:
                yield part, index


def place_before(issue: Issue, place: TextPlace) -> TextPlace:
    """The place one character back; at the start of a paragraph the end of the one before it, if there is one."""
    if place.offset > 0:
        text = paragraph_of(article_of(issue, place.article), place.part, place.paragraph).text
        return TextPlace(place.article, place.part, place.paragraph, _cluster_before(text, place.offset))
    return _neighbour(issue, place, -1) or place


def place_after(issue: Issue, place: TextPlace) -> TextPlace:
    """The place one character on; at the end of a paragraph the start of the next, if there is one."""
    text = paragraph_of(article_of(issue, place.article), place.part, place.paragraph).text
    if place.offset < len(text):
        return TextPlace(place.article, place.part, place.paragraph, _cluster_after(text, place.offset))
    return _neighbour(issue, place, 1) or place


def part_beside(issue: Issue, place: TextPlace, step: int) -> TextPlace | None:
    """Where Tab leads: in a table the next cell, else the next part of the article, also one that is not there yet.

    Args:
        issue: the number.
        place: of the caret.
        step: 1 for the next, -1 for the one before.
    """
    article = article_of(issue, place.article)
    paragraph = paragraph_of(article, place.part, place.paragraph)
    if paragraph.style == TABLE:
        offset = next_cell(paragraph, place.offset, step)
        return TextPlace(place.article, place.part, place.paragraph, offset) if offset is not None else None
    captions = [(part, index) for index in range(len(article.photos)) for part in ("caption", "credit")]
    order = [*((part, 0) for part in _ORDER), *captions]
    here = (place.part, 0 if place.part == "body" else place.paragraph)
    index = order.index(here) + step
    if not 0 <= index < len(order):
        return None
    part, number = order[index]
    return TextPlace(
        place.article, part, number, len(paragraph_of(article, part, number).text) if part != "body" else 0
    )


def paragraph_before(issue: Issue, place: TextPlace) -> TextPlace:
    """The start of the paragraph; from there that of the one before."""
    before = _neighbour(issue, place, -1) if place.offset == 0 else None
    return replace(before if before is not None else place, offset=0)


def paragraph_after(issue: Issue, place: TextPlace) -> TextPlace:
    """The start of the next paragraph; behind the last the end of it."""
    return _neighbour(issue, place, 1) or paragraph_range(issue, place).end


def _neighbour(issue: Issue, place: TextPlace, step: int) -> TextPlace | None:
    """The end of the paragraph before, or the start of the one after; captions and credits stand alone."""
    article = article_of(issue, place.article)
    order = list(_parts_of(article))
    if (place.part, place.paragraph) not in order:
        return None
    index = order.index((place.part, place.paragraph)) + step
    if not 0 <= index < len(order):
        return None
    part, paragraph = order[index]
    length = len(paragraph_of(article, part, paragraph).text)
    return TextPlace(place.article, part, paragraph, length if step < 0 else 0)


def _cluster_before(text: str, offset: int) -> int:
    """A combining mark or variation selector goes with its base."""
    offset -= 1
    while offset > 0 and _is_attached(text[offset]):
        offset -= 1
    return offset


def _cluster_after(text: str, offset: int) -> int:
    offset += 1
    while offset < len(text) and _is_attached(text[offset]):
        offset += 1
    return offset


def _is_attached(character: str) -> bool:
    return unicodedata.combining(character) > 0 or "\ufe00" <= character <= "\ufe0f" or character == "\u200d"


def word_before(issue: Issue, place: TextPlace) -> TextPlace:
    """The start of the word before a place."""
    if place.offset == 0:
        return place_before(issue, place)
    text = paragraph_of(article_of(issue, place.article), place.part, place.paragraph).text
    start = max((first for first, _ in _words(text) if first < place.offset), default=0)
    return TextPlace(place.article, place.part, place.paragraph, start)


def word_after(issue: Issue, place: TextPlace) -> TextPlace:
    """The start of the word after a place."""
    text = paragraph_of(article_of(issue, place.article), place.part, place.paragraph).text
    if place.offset >= len(text):
        return place_after(issue, place)
    end = min((first for first, _ in _words(text) if first > place.offset), default=len(text))
    return TextPlace(place.article, place.part, place.paragraph, end)


def word_at(issue: Issue, place: TextPlace) -> TextRange:
    """The word that a place stands in."""
    text = paragraph_of(article_of(issue, place.article), place.part, place.paragraph).text
    for first, end in _words(text):
        if first <= place.offset < end or end == len(text) == place.offset:
            return TextRange(
                TextPlace(place.article, place.part, place.paragraph, first),
                TextPlace(place.article, place.part, place.paragraph, end),
            )
    return TextRange(place, place)


def paragraph_range(issue: Issue, place: TextPlace) -> TextRange:
    """The whole paragraph."""
    length = len(paragraph_of(article_of(issue, place.article), place.part, place.paragraph).text)
    return TextRange(
        TextPlace(place.article, place.part, place.paragraph, 0),
        TextPlace(place.article, place.part, place.paragraph, length),
    )


def part_range(issue: Issue, place: TextPlace) -> TextRange:
    """All text of the part: the whole body, or the one paragraph of a heading or caption."""
    if place.part != "body":
        return paragraph_range(issue, place)
    article = article_of(issue, place.article)
    last = paragraph_count(article, "body") - 1
    length = len(paragraph_of(article, "body", last).text)
    return TextRange(TextPlace(place.article, "body", 0, 0), TextPlace(place.article, "body", last, length))


def _words(text: str) -> Iterator[tuple[int, int]]:
    for match in _PIECES.finditer(text):
        step = _LONGEST_HAN if match[0][0] >= "\u3400" else len(match[0])
        for first in range(match.start(), match.end(), step):
            yield first, min(first + step, match.end())


def line_start(text: PageText, place: TextPlace) -> TextPlace:
    """The start of the line that a place stands in."""
    line = text.line_at(place)
    return line.start if line is not None else place


def line_end(text: PageText, place: TextPlace) -> TextPlace:
    """The last place in the line: before its last character where the next line begins behind it."""
    line = text.line_at(place)
    if line is None:
        return place
    lines = text.lines_of(place)
    end = line.end_offset if line == lines[-1] else max(line.start.offset, line.end_offset - 1)
    return TextPlace(place.article, place.part, place.paragraph, end)


def line_above_or_below(text: PageText, place: TextPlace, step: int, x: Pt) -> TextPlace:
    """The place nearest to an x in the line above (-1) or below (1) of the article; at its ends the place itself."""
    line = text.line_at(place)
    if line is None:
        return place
    lines = _flow(text, place)
    index = lines.index(line) + step if line in lines else -1
    return lines[index].place_near(x) if 0 <= index < len(lines) else place


def _flow(text: PageText, place: TextPlace) -> list[TextLine]:
    """The lines that follow one another with a line: those of its caption, or of the article without its captions."""
    lines = [
        line
        for page in range(1, len(text.document.pages) + 1)
        for line in text.lines_on(page)
        if line.start.article == place.article
    ]
    if place.part in ("caption", "credit"):
        return [line for line in lines if (line.start.part, line.start.paragraph) == (place.part, place.paragraph)]
    flow = [line for line in lines if line.start.part in _ORDER]
    return sorted(flow, key=lambda line: (_ORDER.index(line.start.part), line.start.paragraph, line.start.offset))
