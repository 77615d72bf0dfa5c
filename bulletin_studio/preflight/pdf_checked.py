"""A finished PDF as the rules look at it: the file, its boxes, what it claims to be, and how findings are made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_studio.base.findings import Argument, Finding, Severity
from bulletin_studio.base.units import mm_from_pt
from bulletin_studio.model.print_profile import PrintProfile, WantedStandard
from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.pdf_colours import ColourSpace
from bulletin_studio.preflight.pdf_marks import PageMarks
from bulletin_studio.preflight.pdf_metadata import Packet
from bulletin_studio.preflight.pdf_objects import Entries, PdfFile
from bulletin_studio.preflight.pdf_pages import PageBoxes

_QUOTED = 12


@dataclass(frozen=True, slots=True)
class CheckedPdf:
    """A file with what every rule may ask.

    Attributes:
        boxes: of each page, in order.
        standard: what the file is held to: what it claims, else what the profile asks for.
        packet: its XMP metadata.
    """

    file: PdfFile
    profile: PrintProfile
    boxes: tuple[PageBoxes, ...]
    standard: WantedStandard
    packet: Packet


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """A page of a file.

    Attributes:
        resources: what its content names.
        entries: its dictionary.
    """

    pdf: CheckedPdf
    marks: PageMarks
    boxes: PageBoxes
    entries: Entries

    @property
    def number(self) -> int:
        """Counted from 1."""
        return self.marks.number


@dataclass(frozen=True, slots=True)
class PageSpaces:
    """What is remembered of a page for rules that compare pages: the colour spaces used on it."""

    number: int
    spaces: tuple[ColourSpace, ...]


def on_page(severity: Severity, code: str, page: int, box: Box | None = None, /, **arguments: Argument) -> Finding:
    """A finding on a page; the place of its box is told in millimetres from the trim's top left."""
    place: dict[str, Argument] = {}
    if box is not None:
        place = {"x_mm": round(mm_from_pt(box.left)), "y_mm": round(mm_from_pt(box.top))}
    return Finding(code, severity, tuple({**arguments, **place}.items()), None, page)


def quoted(text: str) -> str:
    """The first characters of a text, so that people know which is meant."""
    shown = "".join(character if character.isprintable() else " " for character in text).strip()
    return shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}…"


def limited(findings: Sequence[Finding], most: int) -> tuple[Finding, ...]:
    """No more than `most` findings of one code; the last one of each says how many more there were."""
    kept: list[Finding] = []
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.code] = counts.get(finding.code, 0) + 1
        if counts[finding.code] <= most:
            kept.append(finding)
    rest = [(code, count - most) for code, count in counts.items() if count > most]
    first = {finding.code: finding for finding in reversed(kept)}
    more = [
        replace(first[code], code="pdf.more", arguments=(("rule", code), ("count", count)), page=None)
        for code, count in rest
    ]
    return (*kept, *more)
