"""Finds text in a number and replaces it: what is wanted in, places and the one edit that replaces all of them out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.replacing import WALLS
from bulletin_studio.session.spans import cut, joined, typed_spans
from bulletin_studio.session.text_edits import TextRange
from bulletin_studio.session.text_places import article_of, paragraph_count, paragraph_of, with_article, with_paragraph

PARTS = ("kicker", "headline", "deck", "byline", "body", "caption", "credit")
_WIDE_ASCII = {0xFF01 + index: 0x21 + index for index in range(94)} | {0x3000: 0x20}
"""Full-width forms by the half-width ones that look like them (Unicode, Halfwidth and Fullwidth Forms)."""

_LATIN = r"A-Za-z0-9\u00c0-\u024f"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for.

    Attributes:
        text: as typed.
        match_case: whether capitals differ from small letters.
        whole_words: whether Latin words must be whole; Han text has no such words.
        match_width: whether full-width letters, digits and marks differ from half-width ones.
    """

    text: str
    match_case: bool = False
    whole_words: bool = False
    match_width: bool = False

    def pattern(self) -> re.Pattern[str]:
        """What finds it in text that `folded` has made ready."""
        text = re.escape(self.folded(self.text))
        if self.whole_words:
            text = f"(?<![{_LATIN}]){text}" if re.match(f"[{_LATIN}]", self.text) else text
            text = f"{text}(?![{_LATIN}])" if re.search(f"[{_LATIN}]$", self.text) else text
        return re.compile(text, 0 if self.match_case else re.IGNORECASE)

    def folded(self, text: str) -> str:
        """The text with full-width forms as half-width ones where these are the same; of the same length."""
        return text if self.match_width else text.translate(_WIDE_ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """One place.

    Attributes:
        range: of the text found.
        before: some text before it, for a list.
        text: itself.
        after: some text after it.
    """

    range: TextRange
    before: str
    text: str
    after: str


def find_all(issue: Issue, wanted: Wanted, most: int, *, shown: int = 12) -> tuple[Found, ...]:
    """The places of a number in reading order: headings, bodies with tables, captions, credits.

    Args:
        issue: the number.
        wanted: what is looked for; an empty text is nowhere.
        most: no more than these are looked for.
        shown: how many characters before and after are given.
    """
    if not wanted.text:
        return ()
    found = (each for article in issue.articles for each in _found_in(article, wanted, shown))
    return tuple(islice(found, most))


def _found_in(article: Article, wanted: Wanted, shown: int) -> Iterator[Found]:
    pattern = wanted.pattern()
    for part in PARTS:
        for index in range(paragraph_count(article, part)):
            text = paragraph_of(article, part, index).text
            for match in pattern.finditer(wanted.folded(text)):
                start, end = match.span()
                place = TextRange(
                    TextPlace(article.slug, part, index, start), TextPlace(article.slug, part, index, end)
                )
                yield Found(place, text[max(0, start - shown) : start], text[start:end], text[end : end + shown])


def next_after(found: Sequence[Found], issue: Issue, place: TextPlace, step: int) -> int | None:
    """Which of the places comes after a place (step 1) or before it (-1), going round; None where there is none."""
    if not found:
        return None
    order = [article.slug for article in issue.articles]

    def key(at: TextPlace) -> tuple[int, int, int, int]:
        return order.index(at.article), PARTS.index(at.part), at.paragraph, at.offset

    here = key(place)
    if step > 0:
        return next((index for index, each in enumerate(found) if key(each.range.start) >= here), 0)
    before = [index for index, each in enumerate(found) if key(each.range.end) < here]
    return before[-1] if before else len(found) - 1


@dataclass(frozen=True, slots=True)
class ReplaceAll(SingleStep):
    """Puts a text in the place of every range, in the style of what stood there; one step for all.

    Attributes:
        ranges: each inside one paragraph, in the order of `find_all`, none over another.
        text: what is put in; walls of cells are left out of it.
    """

    ranges: tuple[TextRange, ...]
    text: str
    label: str = "edit.replace_all"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        text = "".join(character for character in self.text if character not in WALLS)
        for slug, ranges in groupby(self.ranges, key=lambda each: each.start.article):
            article = article_of(issue, slug)
            for (part, index), places in groupby(ranges, key=lambda each: (each.start.part, each.start.paragraph)):
                paragraph = paragraph_of(article, part, index)
                spans = paragraph.spans
                for place in reversed(list(places)):
                    new = typed_spans(spans, place.start.offset + 1, text) if text else ()
                    spans = joined(cut(spans, 0, place.start.offset), new, cut(spans, place.end.offset))
                article = with_paragraph(article, part, index, replace(paragraph, spans=spans))
            issue = with_article(issue, article)
        return issue


def as_one_line(text: str) -> str:
    """Text for a list: breaks and walls as blanks."""
    return re.sub(f"[{WALLS}{MANUAL_BREAK}]", " ", text)
