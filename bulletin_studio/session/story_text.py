"""An article as one plain text and back: its parts as lines in, the smallest edit that a changed text means out.

Lines are parted by U+2029. In tables a tab stands for the wall between two cells, U+2028 for that between two rows and
U+23CE for a line break in a cell, so that places in the text are places in the article.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import CELL_BREAK, MANUAL_BREAK, ROW_BREAK, Paragraph
from bulletin_studio.session.replacing import has_cells
from bulletin_studio.session.text_edits import ReplaceText, TextRange, typed
from bulletin_studio.session.text_places import paragraph_count, paragraph_of

LINE_END = "\u2029"
_CELL_LINE = "\u23ce"
_SHOWN = str.maketrans({CELL_BREAK: "\t", ROW_BREAK: MANUAL_BREAK, MANUAL_BREAK: _CELL_LINE})
_MEANT = str.maketrans({_CELL_LINE: MANUAL_BREAK, MANUAL_BREAK: "", "\t": ""})
_ORDER = ("kicker", "headline", "deck", "byline", "body", "caption", "credit")
_ALWAYS = ("headline", "body")


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One paragraph of one part.

    Attributes:
        part: "headline", "body", "caption"...
        index: of the paragraph in its part.
        paragraph: itself.
        text: as it is shown.
    """

    part: str
    index: int
    paragraph: Paragraph
    text: str


def story_lines(article: Article) -> tuple[StoryLine, ...]:
    """All paragraphs of an article in reading order, captions and credits last; what is empty is left out."""
    lines = []
    for part in _ORDER:
        for index in range(paragraph_count(article, part)):
            paragraph = paragraph_of(article, part, index)
            if paragraph.spans or part in _ALWAYS:
                text = paragraph.text.translate(_SHOWN) if has_cells(paragraph) else paragraph.text
                lines.append(StoryLine(part, index, paragraph, text))
    return tuple(lines)


def story_text(lines: Sequence[StoryLine]) -> str:
    """The whole text."""
    return LINE_END.join(line.text for line in lines)


def place_in_story(slug: str, lines: Sequence[StoryLine], position: int) -> TextPlace:
    """The place in an article of a position in its text; of positions beyond it the end."""
    for line in lines:
        if position <= len(line.text):
            return TextPlace(slug, line.part, line.index, position)
        position -= len(line.text) + 1
    return TextPlace(slug, lines[-1].part, lines[-1].index, len(lines[-1].text))


def position_in_story(lines: Sequence[StoryLine], place: TextPlace) -> int | None:
    """The position in the text of a place; None for parts that the article has not."""
    start = 0
    for line in lines:
        if (line.part, line.index) == (place.part, place.paragraph):
            return start + min(place.offset, len(line.text))
        start += len(line.text) + 1
    return None


def difference(old: str, new: str) -> tuple[int, int, str]:
    """From where to where the old text was replaced, and by what; the smallest such range."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    return start, len(old) - end, new[start : len(new) - end]


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def story_edit(issue: Issue, slug: str, lines: Sequence[StoryLine], new: str) -> ReplaceText | None:
    """What a changed text means for the article; None where it goes over the ends of a part, which stay apart.

    Args:
        issue: the number.
        slug: of the article.
        lines: of the article as it is now.
        new: the changed text.
    """
    old = story_text(lines)
    if new == old:
        return None
    first, last, text = difference(old, new)
    place = TextRange(place_in_story(slug, lines, first), place_in_story(slug, lines, last))
    start, end = place.start, place.end
    if start.part != end.part or (start.part != "body" and start.paragraph != end.paragraph):
        return None
    line = next(each for each in lines if (each.part, each.index) == (start.part, start.paragraph))
    if has_cells(line.paragraph):
        text = text.translate(_MEANT)
    return typed(issue, place, text.replace(LINE_END, "\n"))
