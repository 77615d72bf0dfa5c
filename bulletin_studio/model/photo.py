"""A photo as an article asks for it."""

from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.story import Paragraph


class PhotoWidth(Enum):
    """How wide a photo stands, by the layout's columns; beside text, a column means half of one."""

    COLUMN = "column"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class SpanWidth:
    """The width of some of the layout's columns with the gutters between them; at least 2."""

    columns: int


@dataclass(frozen=True, slots=True)
class FixedWidth:
    """A width laid down in millimetres."""

    width_mm: float


class PhotoSpot(Enum):
    """Where a photo stands; AUTO leaves it to make-up, BESIDE leaves the side to it."""

    AUTO = "auto"
    HEAD = "head"
    FOOT = "foot"
    COLUMN = "column"
    BESIDE = "beside"
    BESIDE_LEFT = "beside-left"
    BESIDE_RIGHT = "beside-right"

    @property
    def is_beside(self) -> bool:
        """Whether text runs round the photo."""
        return self in (PhotoSpot.BESIDE, PhotoSpot.BESIDE_LEFT, PhotoSpot.BESIDE_RIGHT)


class CaptionSpot(Enum):
    """Where caption and credit stand to their photo: OVER is on its foot."""

    BELOW = "below"
    ABOVE = "above"
    BESIDE = "beside"
    OVER = "over"


WHOLE_PICTURE = Rect(0.0, 0.0, 1.0, 1.0)
"""A crop that cuts nothing off."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo with its caption at its place in an article.

    Attributes:
        file: path relative to the issue folder, with forward slashes.
        caption: its text; None where there is none.
        credit: who made it, set after the caption; empty where unknown.
        alt: what it shows, for readers who cannot see it; empty means the caption serves.
        width: of photo and caption.
        focus: the point that must survive cropping, as shares of the upright picture's width and height from the top
            left.
        after: how many paragraphs of the body stand before it.
        source: where the article names it.
        place: where it stands.
        page: the page it is pinned to, from 1; None where make-up chooses.
        crop: the part of the upright picture that may be shown, as shares of its width and height; make-up cuts off
            more only within the layout's limit.
        caption_place: where caption and credit stand.
    """

    file: str
    caption: Paragraph | None = None
    credit: str = ""
    alt: str = ""
    width: PhotoWidth | SpanWidth | FixedWidth = PhotoWidth.COLUMN
    focus: tuple[float, float] = (0.5, 0.5)
    after: int = 0
    source: SourceSpan | None = None
    place: PhotoSpot = PhotoSpot.AUTO
    page: int | None = None
    crop: Rect = WHOLE_PICTURE
    caption_place: CaptionSpot = CaptionSpot.BELOW
