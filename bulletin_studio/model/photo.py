"""A photo as an article asks for it."""

from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.story import Paragraph


class PhotoWidth(Enum):
    """How wide a photo stands."""

    COLUMN = "column"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo with its caption at its place in an article.

    Attributes:
        file: path relative to the issue folder, with forward slashes.
        caption: text under the photo; None where there is none.
        credit: who made it, set after the caption; empty where unknown.
        alt: what it shows, for readers who cannot see it; empty means the caption serves.
        width: in one column or across all.
        focus: the point that must survive cropping, as shares of width and height from the top left.
        after: how many paragraphs of the body stand before it.
        source: where the article names it.
    """

    file: str
    caption: Paragraph | None = None
    credit: str = ""
    alt: str = ""
    width: PhotoWidth = PhotoWidth.COLUMN
    focus: tuple[float, float] = (0.5, 0.5)
    after: int = 0
    source: SourceSpan | None = None
