"""How sharp a photo prints: the photo as it stands on a page and its pixels in, ppi and the widest print out."""

from dataclasses import dataclass

from bulletin_studio.base.units import POINTS_PER_INCH, mm_from_pt
from bulletin_studio.display.document import Document
from bulletin_studio.photos.facts import PhotoFacts
from bulletin_studio.session.cropping import placed_photo


@dataclass(frozen=True, slots=True)
class PhotoResolution:
    """How sharp.

    Attributes:
        ppi: pixels an inch at the size it stands at, the lower of both axes.
        width_mm: how wide it stands.
        height_mm: how high.
        widest_mm: the widest it may stand with `good` pixels an inch, cut as it is now.
    """

    ppi: float
    width_mm: float
    height_mm: float
    widest_mm: float


def resolution_of(document: Document, slug: str, index: int, facts: PhotoFacts, good: float) -> PhotoResolution | None:
    """The resolution; None where the photo stands on no page."""
    for page in document.pages:
        placed = placed_photo(page, slug, index)
        if placed is not None:
            box, crop = placed.box, placed.crop
            across = facts.width_px * crop.width / (box.width / POINTS_PER_INCH)
            down = facts.height_px * crop.height / (box.height / POINTS_PER_INCH)
            ppi = min(across, down)
            return PhotoResolution(
                ppi, mm_from_pt(box.width), mm_from_pt(box.height), mm_from_pt(box.width) * ppi / good
            )
    return None
