"""Finds where a number that is too long loses lines for the fewest characters, and how much one too short lacks.

A paragraph whose last line holds three characters gives up a whole line for three. Every list is tried before it is
given: the number is made up without the characters, and the list grows until that fits.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.placement import AUTOMATIC
from bulletin_studio.model.story import MANUAL_BREAK, NAMES, SALUTATION, SIGNATURE, TABLE, Paragraph, Span, Story

Makes = Callable[[Issue], Document]

_ROUNDS = 40
"""Lists tried, each longer by the lines that found no room, before the last is given as it is."""

_FEWEST_KEPT = 4
"""Characters that a cut paragraph keeps."""

_FIRST_TRIED = 1_000
_MOST_WRITTEN = 1_024_000
"""How many characters more are tried first, then as many as that comes to, up to a thousand pages."""

_BEYOND = 1.05
_FASTEST = 32
"""What is tried next goes beyond what the last try comes to by this share, but at most so many times its characters."""

_EXACT_TO = 10
_EXACT_SHARE = 0.005
"""What is missing is told to within so many characters, or to within this share; it depends on how they are put into
paragraphs anyway."""

_PARAGRAPH = 150
"""Characters of a usual paragraph, about that of the sample number."""

_FILLER = "字"
_LEFT_WHOLE = (TABLE, NAMES, SALUTATION, SIGNATURE)
"""Paragraphs of these kinds are not text that could be shorter."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where to cut.

    Attributes:
        article: slug.
        headline: the article's, for people.
        paragraph: index in the body, from 0.
        characters: how many must go.
        lines: how many lines that frees.
        where: the paragraph in its file.
    """

    article: str
    headline: str
    paragraph: int
    characters: int
    lines: int
    where: SourceSpan | None


@dataclass(frozen=True, slots=True)
class _Offer:
    """A paragraph with its lines: `starts` are the offsets at which they begin."""

    article: str
    paragraph: int
    starts: tuple[int, ...]
    length: int

    def characters_for(self, lines: int) -> int:
        """How many characters must go so that so many lines go."""
        return self.length - self.starts[len(self.starts) - lines]

    @property
    def most_lines(self) -> int:
        """How many lines it can give and still be a paragraph."""
        return sum(start >= _FEWEST_KEPT for start in self.starts)


def cheapest_cuts(issue: Issue, pages: int, make: Makes, step: Callable[[], None]) -> tuple[Cut, ...]:
    """The places to cut so that a number fits its pages, the cheapest line first; applied together they make it fit.

    The dearest of them is needed: without it the number does not fit. Where nothing makes it fit, all that can be cut
    is told. `step` is called before each make-up.
    """
    step()
    offers = list(_offers(issue, make(replace(issue, page_count=None))))
    most = sum(offer.most_lines for offer in offers)

    def over(need: int) -> int:
        """The lines that find no room when so many are cut; at least 1 where anything finds none."""
        step()
        oversets = make(replace(without(issue, _cheapest(offers, need)), page_count=pages)).oversets
        return max(len(oversets), sum(overset.lines for overset in oversets))

    low, need = 0, 1
    for _ in range(_ROUNDS):
        too_many = over(need)
        if not too_many or need >= most:
            break
        low, need = need, min(need + too_many, most)
    while need - low > 1:
        middle = (low + need) // 2
        low, need = (middle, need) if over(middle) else (low, middle)
    return _cuts(issue, _cheapest(offers, need))


def _cheapest(offers: list[_Offer], need: int) -> list[tuple[_Offer, int]]:
    """So many lines from the paragraphs that give them for the fewest characters; ties in the order of the text."""
    steps = [
        (offer.characters_for(lines) - (offer.characters_for(lines - 1) if lines > 1 else 0), index, lines)
        for index, offer in enumerate(offers)
        for lines in range(1, offer.most_lines + 1)
    ]
    taken: dict[int, int] = {}
    for _, index, lines in sorted(steps, key=lambda each: (each[0], each[2], each[1])):
        if sum(taken.values()) >= need:
            break
        if taken.get(index, 0) == lines - 1:
            taken[index] = lines
    return [(offers[index], lines) for index, lines in sorted(taken.items())]


def without(issue: Issue, taken: list[tuple[_Offer, int]]) -> Issue:
    """The number without the characters, taken before the last character of their paragraphs."""
    amounts = {(offer.article, offer.paragraph): offer.characters_for(lines) for offer, lines in taken}
    return replace(issue, articles=tuple(_shortened(article, amounts) for article in issue.articles))


def shortened_by(issue: Issue, cuts: tuple[Cut, ...]) -> Issue:
    """The number with a list of cuts applied."""
    amounts = {(cut.article, cut.paragraph): cut.characters for cut in cuts}
    return replace(issue, articles=tuple(_shortened(article, amounts) for article in issue.articles))


def _shortened(article: Article, amounts: dict[tuple[str, int], int]) -> Article:
    body = tuple(
        _shorter(paragraph, amounts.get((article.slug, index), 0))
        for index, paragraph in enumerate(article.body.paragraphs)
    )
    return replace(article, body=Story(body))


def _shorter(paragraph: Paragraph, characters: int) -> Paragraph:
    """Without so many characters before its last, which is most often a mark."""
    if not characters:
        return paragraph
    text = paragraph.text
    first, end = len(text) - 1 - characters, len(text) - 1
    spans: list[Span] = []
    place = 0
    for span in paragraph.spans:
        kept = "".join(character for index, character in enumerate(span.text, place) if index < first or index >= end)
        place += len(span.text)
        if kept:
            spans.append(replace(span, text=kept))
    return replace(paragraph, spans=tuple(spans))


def _offers(issue: Issue, document: Document) -> Iterator[_Offer]:
    """The body paragraphs of several lines, as they stand on the pages."""
    starts: dict[tuple[str, int], list[int]] = {}
    last: PlacedRun | None = None
    for page in document.pages:
        for item in page.items:
            if not isinstance(item, PlacedRun) or item.run.place is None or item.run.place.part != "body":
                continue
            place = item.run.place
            known = starts.setdefault((place.article, place.paragraph), [])
            if not known or last is None or not _is_same_line(last, item):
                known.append(place.offset)
            last = item
    for article in issue.articles:
        for index, paragraph in enumerate(article.body.paragraphs):
            lines = starts.get((article.slug, index), [])
            if len(lines) > 1 and paragraph.style not in _LEFT_WHOLE:
                yield _Offer(article.slug, index, tuple(lines), len(paragraph.text))


def _is_same_line(one: PlacedRun, other: PlacedRun) -> bool:
    return abs(one.origin.y - other.origin.y) < one.run.size / 2 and other.origin.x > one.origin.x


def _cuts(issue: Issue, taken: list[tuple[_Offer, int]]) -> tuple[Cut, ...]:
    articles = {article.slug: article for article in issue.articles}
    cheapest_first = sorted(taken, key=lambda each: each[0].characters_for(each[1]) / each[1])
    return tuple(
        Cut(
            offer.article,
            articles[offer.article].headline.text.replace(MANUAL_BREAK, ""),
            offer.paragraph,
            offer.characters_for(lines),
            lines,
            articles[offer.article].body.paragraphs[offer.paragraph].source,
        )
        for offer, lines in cheapest_first
    )


def missing_characters(issue: Issue, pages: int, make: Makes, step: Callable[[], None]) -> int:
    """About how many characters, written at the end of the number, make it take so many pages; 0 without an article."""
    if not issue.articles:
        return 0

    def pages_with(characters: int) -> int:
        step()
        return len(make(replace(_lengthened(issue, characters), page_count=None)).pages)

    low, high, reached = 0, _FIRST_TRIED, pages_with(_FIRST_TRIED)
    natural = pages_with(0)
    while reached < pages and high < _MOST_WRITTEN:
        rate = (reached - natural) / high  # pages a character; the next try goes a little beyond what that comes to
        wanted = math.ceil((pages - natural) / rate * _BEYOND) if rate else _FASTEST * high
        low, high = high, min(max(2 * high, wanted), _FASTEST * high, _MOST_WRITTEN)
        reached = pages_with(high)
    while high - low > max(_EXACT_TO, high * _EXACT_SHARE):
        middle = (low + high) // 2
        low, high = (low, middle) if pages_with(middle) >= pages else (middle, high)
    return high


def _lengthened(issue: Issue, characters: int) -> Issue:
    """The number with paragraphs of usual length more at the end of its last article that flows."""
    flowing = [index for index, article in enumerate(issue.articles) if article.placement == AUTOMATIC]
    last = flowing[-1] if flowing else len(issue.articles) - 1
    lengths = [_PARAGRAPH] * (characters // _PARAGRAPH) + [characters % _PARAGRAPH]
    more = (Paragraph("body", (Span(_FILLER * length),)) for length in lengths if length)
    articles = list(issue.articles)
    articles[last] = replace(articles[last], body=Story((*articles[last].body.paragraphs, *more)))
    return replace(issue, articles=tuple(articles))
