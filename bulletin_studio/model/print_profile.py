"""A print profile: what one print shop asks of a file, as numbers and severities to judge a number or a PDF by."""

from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.base.units import POINTS_PER_MM, Pt


class WantedStandard(Enum):
    """The conformance a shop asks of a PDF."""

    X4 = "pdf-x-4"
    X1A = "pdf-x-1a"
    NONE = "none"


class ProfileArea(Enum):
    """What a file is for: screens show colours and resolutions that no press prints."""

    PRINT = "print"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class InkLimits:
    """How much ink the paper takes, as sums of shares of solid ink (3.0 is 300 %).

    Attributes:
        most: in the mean of any square of 15 mm² (GWG 2015, 4.22).
        most_in_black_text: of text whose black plate is nearly solid (GWG 2015, 4.15).
    """

    most: float = 3.0
    most_in_black_text: float = 2.8


@dataclass(frozen=True, slots=True)
class ResolutionLimits:
    """Pixels per inch at printed size.

    Attributes:
        fewest: below it single pixels are seen: not to be printed.
        good: what shops ask for; below it pictures look soft.
    """

    fewest: float = 150.0
    good: float = 300.0


@dataclass(frozen=True, slots=True)
class TypeLimits:
    """The smallest type.

    Attributes:
        smallest: in one ink on paper.
        smallest_mixed: in more than one ink, which plates out of register blur (GWG 2015, 4.16).
        smallest_reversed: white out of a ground; thin faces take half as much again.
    """

    smallest: Pt = 5.25
    smallest_mixed: Pt = 8.0
    smallest_reversed: Pt = 7.0


@dataclass(frozen=True, slots=True)
class LineLimits:
    """The thinnest lines.

    Attributes:
        thinnest: in one solid ink.
        thinnest_mixed: white, screened or in more than one ink (GWG 2015, 4.17).
    """

    thinnest: Pt = 0.1 * POINTS_PER_MM
    thinnest_mixed: Pt = 0.25


@dataclass(frozen=True, slots=True)
class PageLimits:
    """What folding and cutting ask for.

    Attributes:
        bleed: how far colour at the edge must reach beyond the trim.
        safety: how far from the trim text must stay inside.
        multiple: page counts must be divisible by it; one leaf is always right.
    """

    bleed: Pt = 3 * POINTS_PER_MM
    safety: Pt = 3 * POINTS_PER_MM
    multiple: int = 4


@dataclass(frozen=True, slots=True)
class PrintProfile:
    """What a shop asks of a file; as built, offset printing on coated paper.

    Attributes:
        name: the file's name without ".yaml".
        titles: (language, title) pairs for people to choose by.
        area: what the file is for.
        standard: the conformance asked for.
        condition: the output condition's registered name, such as FOGRA39; empty for any.
        photos: of photos.
        line_art: of pictures of one bit.
        spot_colours: how many spot inks the job may have.
        severities: (code of a finding, its severity) where the shop judges otherwise; None leaves such findings out.
    """

    name: str = "coated"
    titles: tuple[tuple[str, str], ...] = ()
    area: ProfileArea = ProfileArea.PRINT
    standard: WantedStandard = WantedStandard.X4
    condition: str = ""
    ink: InkLimits = InkLimits()
    photos: ResolutionLimits = ResolutionLimits()
    line_art: ResolutionLimits = ResolutionLimits(550.0, 800.0)
    type_sizes: TypeLimits = TypeLimits()
    lines: LineLimits = LineLimits()
    page: PageLimits = PageLimits()
    spot_colours: int = 0
    severities: tuple[tuple[str, Severity | None], ...] = ()

    def title(self, language: str) -> str:
        """The title in a language ("zh", "en"); in another where it has none, the name where it has no title."""
        titles = dict(self.titles)
        return titles.get(language) or next(iter(titles.values()), self.name)


def judged(findings: tuple[Finding, ...], profile: PrintProfile) -> tuple[Finding, ...]:
    """The findings with the profile's severities, without those it leaves out."""
    chosen = dict(profile.severities)
    levels = [(finding, chosen.get(finding.code, finding.severity)) for finding in findings]
    return tuple(
        Finding(finding.code, level, finding.arguments, finding.where, finding.page)
        for finding, level in levels
        if level is not None
    )


USUAL_PROFILE = PrintProfile()
"""Offset printing on coated paper, as shops commonly ask."""
