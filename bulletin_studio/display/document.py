"""The finished document: pages of items, and what did not fit."""

from dataclasses import dataclass

from bulletin_studio.base.geometry import Size
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import Item


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        number: counted from 1.
        trim: size of the finished page.
        bleed: how far items may reach beyond the trim on all sides.
        items: in reading order, article by article; furniture stands in ARTIFACT tags, the masthead's title in TITLE.
    """

    number: int
    trim: Size
    bleed: Pt
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Overset:
    """Text of an article that found no room.

    Attributes:
        article: slug.
        headline: the article's headline, for people.
        characters: how many characters.
        lines: how many lines.
        source: the first paragraph with text left over.
        photos: how many photos of the article found no room either.
    """

    article: str
    headline: str
    characters: int
    lines: int
    source: SourceSpan | None = None
    photos: int = 0


@dataclass(frozen=True, slots=True)
class LineFault:
    """A line that could only be set by breaking a rule of good composition (requirement R43).

    Attributes:
        article: slug; empty for furniture.
        headline: the article's headline, for people.
        part: "kicker", "headline", "deck", "byline", "body", "caption" or "credit".
        paragraph: index of the paragraph in that part, from 0.
        line: index of the line in its paragraph, from 0.
        text: the line's source text.
        reason: "overfull", "emergency", "wide", "prohibited" or "inside_word", worst first; "left_out" for a headline
            that found no room in the contents box; "narrow_cell" for a column of a table that has no room for its text;
            for a text of furniture "too_small" (set much smaller to fit) or "overlap" (on that which `headline` tells).
        page: counted from 1.
        source: where the paragraph begins.
    """

    article: str
    headline: str
    part: str
    paragraph: int
    line: int
    text: str
    reason: str
    page: int
    source: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class PhotoFault:
    """A photo that could not stand as its line asks for, and stands otherwise.

    Attributes:
        article: slug.
        headline: the article's headline, for people.
        file: of the photo.
        reason: "too_wide" (wider than the type area), "too_many_columns", "narrowed" (wider than its column),
            "no_room_beside" (too few characters beside it), "no_text_beside", "caption_moved" (below instead of beside
            or over it), "page_missed" (its page is none of the article's), or "page_ignored" (it goes with its text).
        limit: the greatest width in mm, or number of columns, or the page asked for; 0 where none is to be told.
        page: counted from 1; None where it stands nowhere.
        source: where the article names it.
    """

    article: str
    headline: str
    file: str
    reason: str
    limit: int = 0
    page: int | None = None
    source: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class PlacementFault:
    """An article that could not stand as laid down, and stands in the flow instead or otherwise.

    Attributes:
        article: slug.
        headline: the article's headline, for people.
        reason: "taken" (another article is laid down there), "page" (the number has no such page), "columns" (the grid
            has no such columns), or "rows" (too few rows are left there).
        page: the page asked for.
        other: the headline of the other article; empty where there is none.
        limit: pages, columns or rows there are; 0 where none is to be told.
        source: the article's file.
    """

    article: str
    headline: str
    reason: str
    page: int
    other: str = ""
    limit: int = 0
    source: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: an article's headline, its page (from 1) and its top."""

    title: str
    page: int
    y: Pt


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a catalogue says of the document.

    Attributes:
        title: such as 新泾简报 2024年第1期（总第128期）.
        publisher: who publishes.
        language: BCP 47.
        day: the day of publication, ISO 8601, the only date in the document.
        identity: text that is the same for the same number, from which identifiers are made.
    """

    title: str
    publisher: str
    language: str
    day: str
    identity: str


@dataclass(frozen=True, slots=True)
class Document:
    """All pages of a number."""

    pages: tuple[Page, ...]
    metadata: Metadata
    outline: tuple[OutlineEntry, ...] = ()
    oversets: tuple[Overset, ...] = ()
    faults: tuple[LineFault, ...] = ()
    photo_faults: tuple[PhotoFault, ...] = ()
    placement_faults: tuple[PlacementFault, ...] = ()
