"""An edit of heads and captions that are much too long: an article in, their first words and the rest as text out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import MANUAL_BREAK, Paragraph, Story
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.spans import Spans, cut
from bulletin_studio.session.text_places import (
    HEAD_PARTS,
    article_of,
    paragraph_count,
    paragraph_of,
    with_article,
    with_paragraph,
)

LONG = 80
"""Characters from which a head or caption is long: three lines of a headline across A4."""

_FIRST = re.compile(rf"[^。！？{MANUAL_BREAK}]{{1,{LONG - 2}}}(?:[。！？]|(?={MANUAL_BREAK}))")
"""A first sentence with its mark, or a first line."""

_KEPT = 40
"""Characters that stay where there is no end of a sentence among the first."""


@dataclass(frozen=True, slots=True)
class HeadToBody(SingleStep):
    """Lets the first words of an article's longest head or caption stand; the rest goes into the text.

    What was a head begins the text, what was a caption stands where its photo is.
    """

    article: str
    label: str = "edit.head_to_body"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`; where no head and no caption is long nothing is done."""
        article = article_of(issue, self.article)
        place = longest_head(article)
        if place is None:
            return issue
        part, index = place
        paragraph = paragraph_of(article, part, index)
        kept, rest = _parted(paragraph)
        at = article.photos[index].after if part == "caption" else 0
        body, text = article.body.paragraphs, Paragraph("body", rest)
        photos = tuple(replace(photo, after=photo.after + 1) if photo.after > at else photo for photo in article.photos)
        longer = replace(article, body=Story((*body[:at], text, *body[at:])), photos=photos)
        return with_article(issue, with_paragraph(longer, part, index, kept))


def longest_head(article: Article) -> tuple[str, int] | None:
    """Part and index of the longest head or caption; None where none is long."""
    found = max(_heads(article), key=lambda place: len(paragraph_of(article, *place).text))
    return found if len(paragraph_of(article, *found).text) > LONG else None


def _heads(article: Article) -> Iterator[tuple[str, int]]:
    for part in (*HEAD_PARTS, "caption"):
        yield from ((part, index) for index in range(paragraph_count(article, part)))


def _parted(paragraph: Paragraph) -> tuple[Paragraph, Spans]:
    """The first sentence or line of a paragraph, and the spans of the rest; a break between them goes."""
    text = paragraph.text
    first = _FIRST.match(text)
    end = first.end() if first is not None else _KEPT
    start = end + 1 if text[end] == MANUAL_BREAK else end
    return replace(paragraph, spans=cut(paragraph.spans, 0, end)), cut(paragraph.spans, start)
