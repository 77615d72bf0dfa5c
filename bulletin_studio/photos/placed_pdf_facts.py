"""What is known of a PDF page that is placed like a photo, and how a photo line names it.

As in a web address (RFC 8118): `ads/ad.pdf#page=2`; without a page number the first page is meant.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"(?P<file>.*\.pdf)(?:#page=(?P<page>[1-9][0-9]{0,4}))?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class PlacedPdfFacts:
    """A page of somebody else's PDF: what a press, or a standard, may stumble over.

    Attributes:
        page: its number, counted from 1.
        is_page_named: whether the photo line names the page.
        pages: how many the file has.
        has_trim_box: whether the page says where it is cut; if not, all of it is shown.
        loose_fonts: names of fonts whose programs are not in the file.
        spaces: the colour spaces of its inks and pictures, such as "DeviceRGB" or "ICCBased CMYK", by name.
        spots: names of its spot inks.
        has_transparency: whether anything on it is see-through or blended.
        has_annotations: whether comments, links or form fields stand on it, which are not placed.
        has_layers: whether the file has layers; hidden ones would show.
        has_postscript: whether it holds fragments of PostScript, or content that stands in other files.
        pdfa: part and level of PDF/A that it says it keeps, such as "2U"; empty where it says neither.
    """

    page: int
    is_page_named: bool
    pages: int
    has_trim_box: bool
    loose_fonts: tuple[str, ...]
    spaces: tuple[str, ...]
    spots: tuple[str, ...]
    has_transparency: bool
    has_annotations: bool
    has_layers: bool
    has_postscript: bool
    pdfa: str

    @property
    def has_plain_rgb(self) -> bool:
        """Whether colours are RGB without a profile that says which."""
        return any(space in ("DeviceRGB", "CalRGB") for space in self.spaces)

    @property
    def has_profiled_colour(self) -> bool:
        """Whether colours are described by profiles or as Lab, for the printer to convert."""
        return any(space.startswith("ICCBased") or space in ("Lab", "CalGray") for space in self.spaces)


@dataclass(frozen=True, slots=True)
class PlacedPdf:
    """Which page of which file.

    Attributes:
        path: the file.
        page: counted from 1.
        is_page_named: whether the page was asked for by number.
    """

    path: Path
    page: int
    is_page_named: bool


def placed_pdf_of(path: Path) -> PlacedPdf | None:
    """The page that a photo's path names; None where the path names no PDF."""
    match = _NAME.fullmatch(str(path))
    if match is None:
        return None
    return PlacedPdf(Path(match["file"]), int(match["page"] or 1), match["page"] is not None)
