"""What is known of a photo file before its pixels are decoded."""

from dataclasses import dataclass
from enum import Enum

from bulletin_studio.photos.placed_pdf_facts import PlacedPdfFacts


class PictureKind(Enum):
    """How a picture's pixels name colours."""

    GREY = "grey"
    RGB = "RGB"
    CMYK = "CMYK"
    LAB = "Lab"


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """A photo as its file's header describes it.

    Attributes:
        width_px: width once upright.
        height_px: height once upright.
        kind: how the pixels name colours.
        orientation: the EXIF orientation, 1 to 8; 1 is upright.
        profile: name of the embedded ICC profile; empty where there is none, or none that fits the pixels.
        has_alpha: whether parts may be transparent.
        file_format: such as JPEG; empty where the file cannot be read and its size is assumed.
        pdf: of a placed PDF page, whose size is in hundredths of a point instead of pixels; None for pictures.
        is_line_art: whether each pixel is ink or paper, one bit.
    """

    width_px: int
    height_px: int
    kind: PictureKind
    orientation: int
    profile: str
    has_alpha: bool
    file_format: str
    pdf: PlacedPdfFacts | None = None
    is_line_art: bool = False

    @property
    def has_profile(self) -> bool:
        """Whether the file says what its colours mean."""
        return bool(self.profile)

    @property
    def is_assumed(self) -> bool:
        """Whether the file cannot be read, and this stands in for it: nothing may be told of its pixels."""
        return not self.file_format
