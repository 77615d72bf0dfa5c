"""Counts text as Chinese editors do: an article or a range of text in, numbers of characters out."""

import re
from collections import Counter
from dataclasses import dataclass

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.spans import text_of
from bulletin_studio.session.text_edits import TextRange, fragments_in

_WORDS = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*|\d+(?:[.,:]\d+)*")
"""A Latin word or a number counts as one, as word processors have it."""

_MARK = re.compile(r"[^\w\s\x1e\x1f\u2028]|_")
_BLANK = re.compile(r"[\s\x1e\x1f\u2028]")


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
    """Counts a text; a megabyte takes less time than a window may be still."""
    counted = Counter(text)
    blanks = sum(number for character, number in counted.items() if _BLANK.match(character))
    marks = sum(number for character, number in counted.items() if _MARK.match(character))
    pieces = _WORDS.findall(text) if any(_WORDS.match(character) for character in counted) else []
    solid = len(text) - blanks
    return TextCount(solid - sum(map(len, pieces)) + len(pieces), marks - _inside(pieces), solid)


def _inside(pieces: list[str]) -> int:
    """Marks inside words and numbers belong to them."""
    return sum(len(_MARK.findall(piece)) for piece in pieces)


def count_article(article: Article) -> TextCount:
    """Counts opening and body of an article; captions are counted with their photos, not here."""
    opening = (article.kicker, article.headline, article.deck, article.byline)
    paragraphs = (*(part for part in opening if part is not None), *article.body.paragraphs)
    return count_text("\n".join(paragraph.text for paragraph in paragraphs))


def count_range(issue: Issue, place: TextRange) -> TextCount:
    """Counts a selection."""
    return sum((count_text(text_of(piece.spans)) for piece in fragments_in(issue, place)), TextCount())
