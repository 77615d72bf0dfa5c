"""What pages need besides their content: spot inks, the blending space, and the part a screen shows."""

from collections.abc import Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.inks import SpotInk

_INK_DIGITS = 4


def set_spot_inks(pdf: pikepdf.Pdf, spots: Mapping[str, SpotInk], page_spots: Sequence[Sequence[str]]) -> None:
    """Gives pages the Separation spaces of their spot inks, one object a name (ISO 32000-1, 8.6.6.4; ISO 15930-7)."""
    spaces = {resource: pdf.make_indirect(_separation(spot)) for resource, spot in spots.items()}
    for page, resources in zip(pdf.pages, page_spots, strict=True):
        if resources:
            page.Resources.ColorSpace = Dictionary({f"/{resource}": spaces[resource] for resource in resources})


def _separation(spot: SpotInk) -> Array:
    """The space of a spot ink; tints mix its process inks evenly with paper."""
    function = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=_shares(spot.alternate), N=1)
    return Array([Name.Separation, Name(f"/{spot.name}"), Name.DeviceCMYK, function])


def _shares(colour: Cmyk) -> Array:
    parts = (colour.cyan, colour.magenta, colour.yellow, colour.black)
    return Array([round(part, _INK_DIGITS) for part in parts])


def set_blending(pdf: pikepdf.Pdf, options: PdfOptions) -> None:
    """Pages with transparent photos or placed pages blend in the inks they are printed with (GWG 2015, 4.25)."""
    space = Name.DeviceRGB if options.is_rgb else Name.DeviceCMYK
    for page in pdf.pages:
        if any("/SMask" in image or "/Group" in image for image in _images(page)):
            page.Group = Dictionary(S=Name.Transparency, CS=space)


def _images(page: pikepdf.Page) -> list[Object]:
    return list(page.Resources.get("/XObject", Dictionary()).as_dict().values())


def crop_pages(pdf: pikepdf.Pdf) -> None:
    """Screens show the finished page without its bleed."""
    for page in pdf.pages:
        page.CropBox = page.TrimBox
