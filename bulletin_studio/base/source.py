"""Places: where in a file, and where in an article's text, something came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A place in a file.

    Attributes:
        path: the file, relative to the issue or layout folder, with forward slashes.
        line: counted from 1; 0 where the whole file is meant.
        column: counted from 1 in characters; 0 where the whole line is meant.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A place in an article's text, so that a click on the page finds the character in the story.

    Attributes:
        article: the article's slug; empty for furniture (masthead, folio).
        part: "kicker", "headline", "deck", "byline", "body", "caption", "credit" or "furniture".
        paragraph: index of the paragraph in that part, from 0.
        offset: index of a character in the paragraph's text, from 0.
    """

    article: str
    part: str
    paragraph: int
    offset: int
