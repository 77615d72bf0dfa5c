"""An article: kicker, headline, deck, byline, body and photos as one thing."""

from dataclasses import dataclass

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.placement import AUTOMATIC, Placement
from bulletin_studio.model.story import Paragraph, Story


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a number.

    Attributes:
        slug: its short name, the file name without ".md"; findings and bookmarks use the headline, code the slug.
        kicker: 引题, the line above the headline.
        headline: 主标题.
        deck: 副题, the line below the headline.
        byline: who wrote it.
        body: the text.
        photos: in the order of the text.
        placement: where the editor wants it; by default make-up chooses.
        source: the article's file.
        is_reviewed: 已审: somebody has read and released its text as it is now.
    """

    slug: str
    headline: Paragraph
    body: Story
    kicker: Paragraph | None = None
    deck: Paragraph | None = None
    byline: Paragraph | None = None
    photos: tuple[Photo, ...] = ()
    placement: Placement = AUTOMATIC
    source: SourceSpan | None = None
    is_reviewed: bool = False
