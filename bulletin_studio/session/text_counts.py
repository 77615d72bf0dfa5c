"""Counts text as Chinese editors do: an article or a range of text in, numbers of characters out."""

import re
from dataclasses import dataclass

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.spans import text_of
from bulletin_studio.session.text_edits import TextRange, fragments_in

_WORDS = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*|\d+(?:[.,:]\d+)*")
"""A Latin word or a number counts as one, as word processors have it."""

_MARKS = re.compile(r"[^\w\s\x1e\x1f\u2028]|_")
_BLANKS = re.compile(r"[\s\x1e\x1f\u2028]+")


@dataclass(frozen=True, slots=True)
class TextCount:
    """How much text there is.

    Attributes:
        words: 字数: Han characters and marks, and Latin words and numbers as one each.
        marks: how many of them are marks.
        characters: all characters without blanks.
    """

    words: int = 0
    marks: int = 0
    characters: int = 0

    @property
    def without_marks(self) -> int:
        """字数 without marks."""
        return self.words - self.marks

    def __add__(self, other: "TextCount") -> "TextCount":
        """Both together."""
        return TextCount(self.words + other.words, self.marks + other.marks, self.characters + other.characters)


def count_text(text: str) -> TextCount:
    """Counts a text."""
    solid = _BLANKS.sub("", text)
    pieces = _WORDS.findall(text)
    return TextCount(
        len(solid) - sum(map(len, pieces)) + len(pieces), len(_MARKS.findall(solid)) - _inside(pieces), len(solid)
    )


def _inside(pieces: list[str]) -> int:
    """Marks inside words and numbers belong to them."""
    return sum(len(_MARKS.findall(piece)) for piece in pieces)


def count_article(article: Article) -> TextCount:
    """Counts opening and body of an article; captions are counted with their photos, not here."""
    opening = (article.kicker, article.headline, article.deck, article.byline)
    paragraphs = (*(part for part in opening if part is not None), *article.body.paragraphs)
    return sum((count_text(paragraph.text) for paragraph in paragraphs), TextCount())


def count_range(issue: Issue, place: TextRange) -> TextCount:
    """Counts a selection."""
    return sum((count_text(text_of(piece.spans)) for piece in fragments_in(issue, place)), TextCount())
