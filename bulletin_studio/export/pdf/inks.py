"""Turns the colours of a document into the operators that set them: process inks, spot inks, or RGB for a screen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import FilledPath, PlacedRun, StrokedPath
from bulletin_studio.export.options import PdfOptions, SpotMode
from bulletin_studio.export.pdf.syntax import ink, number
from bulletin_studio.photos.screen import ScreenProfiles, screen_colour

OVERPRINT_STATE = "Overprint"
KNOCKOUT_STATE = "Knockout"

_RESERVED = frozenset({"All", "None", "Cyan", "Magenta", "Yellow", "Black"})
"""Names that a Separation may not bear for a spot ink (ISO 32000-1, 8.6.6.4)."""

_LONGEST_NAME_BYTES = 127
"""The limit of PDF 1.7 and PDF/A for names (ISO 32000-1, annex C.2; ISO 19005-2, 6.1.13)."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour as content streams set it.

    Attributes:
        fill: operators that set it for text and filled shapes.
        stroke: operators that set it for lines.
        state: name of the graphics state it is printed in; empty for a screen.
        spot: resource of the spot ink; empty for others.
    """

    fill: str
    stroke: str
    state: str
    spot: str = ""


@dataclass(frozen=True, slots=True)
class SpotInk:
    """A spot ink of the file: its name and the process inks of its solid."""

    name: str
    alternate: Cmyk


@dataclass(frozen=True, slots=True)
class InkTable:
    """All inks of a document.

    Attributes:
        inks: colour -> how it is set.
        spots: resource -> spot ink, in order of first use.
        photo_state: the graphics state of photos; empty for a screen.
    """

    inks: Mapping[Cmyk, Ink]
    spots: Mapping[str, SpotInk]
    photo_state: str


def ink_table(pages: Iterable[Page], options: PdfOptions) -> InkTable:
    """Finds the inks of a document, in order of first use.

    Raises:
        ExportError: a spot ink has a name that no plate may bear, or two different stand-ins (ISO 15930-7: one name,
            one alternate).
    """
    colours = tuple(dict.fromkeys(page_colours(pages)))
    if options.is_rgb:
        return InkTable({colour: ink_on_screen(colour, options) for colour in colours}, {}, "")
    if options.spots is SpotMode.PROCESS:
        return process_table(colours)
    spots = _spots(colours)
    resources = {spot.name: resource for resource, spot in spots.items()}
    separations = {colour: _spot_ink(resources[colour.spot]) for colour in colours if colour.spot}
    plain = process_table(colour for colour in colours if not colour.spot)
    return replace(plain, inks={**plain.inks, **separations}, spots=spots)


def process_table(colours: Iterable[Cmyk]) -> InkTable:
    """Colours printed from process inks; spot inks by those that stand in for them."""
    return InkTable({colour: _plain_ink(replace(colour, spot="")) for colour in colours}, {}, KNOCKOUT_STATE)


def ink_on_screen(colour: Cmyk, options: PdfOptions) -> Ink:
    """The RGB of a colour: as the printing condition shows it, but solid black alone is the screen's black.

    Tints of black stay neutral, spread between that black and white.
    """
    profiles = ScreenProfiles(options.rgb_profile, options.condition.profile)
    parts = screen_colour(replace(colour, spot=""), profiles)
    if colour.is_black_only:
        darkest = sum(screen_colour(BLACK, profiles)) / 3
        grey = round((sum(parts) / 3 - darkest) / (255 - darkest) * 255)
        parts = (grey, grey, grey)
    operands = " ".join(number(part / 255, 4) for part in parts)
    return Ink(f"{operands} rg", f"{operands} RG", "")


def _plain_ink(colour: Cmyk) -> Ink:
    return Ink(f"{ink(colour)} k", f"{ink(colour)} K", _state_for(colour))


def _spot_ink(resource: str) -> Ink:
    return Ink(f"/{resource} cs 1 scn", f"/{resource} CS 1 SCN", KNOCKOUT_STATE, resource)


def _state_for(colour: Cmyk) -> str:
    """Solid black overprints, so that no white shows around it where plates are out of register (GWG 2015, 4.10-13)."""
    return OVERPRINT_STATE if colour.is_black_only and colour.black == 1 else KNOCKOUT_STATE


def _spots(colours: Iterable[Cmyk]) -> dict[str, SpotInk]:
    alternates: dict[str, Cmyk] = {}
    faults: list[Finding] = []
    for colour in colours:
        if not colour.spot:
            continue
        alternate = replace(colour, spot="")
        if colour.spot in _RESERVED or len(colour.spot.encode()) > _LONGEST_NAME_BYTES:
            faults.append(error("export.spot_name", name=colour.spot))
        elif alternates.setdefault(colour.spot, alternate) != alternate:
            faults.append(error("export.spot_conflict", name=colour.spot))
    if faults:
        raise ExportError(*dict.fromkeys(faults))
    return {f"Sp{index}": SpotInk(name, inks) for index, (name, inks) in enumerate(alternates.items(), 1)}


def page_colours(pages: Iterable[Page]) -> Iterator[Cmyk]:
    """The colours of all type and shapes, in drawing order."""
    for page in pages:
        for item in page.items:
            if isinstance(item, PlacedRun | FilledPath | StrokedPath):
                yield item.colour
