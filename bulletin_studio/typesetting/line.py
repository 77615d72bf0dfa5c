"""Lines: the result of composition."""

from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import FilledPath, LinkArea, PlacedRun, StrokedPath


class BreakReason(Enum):
    """Why a line ends where it does."""

    PARAGRAPH_END = "paragraph end"
    MANUAL = "manual break"
    TOTAL_FIT = "best for the whole paragraph"
    BALANCE = "balanced heading"
    INSIDE_WORD = "inside a word wider than the measure"
    PROHIBITED = "at a prohibited place, for want of any other"


class Adjustment(Enum):
    """The last step of CLREQ's order that a line needed to become flush."""

    NONE = "natural"
    REDUCED_SPACES = "C2 word spaces reduced"
    REDUCED_BRACKETS = "C4 brackets and quotes reduced"
    REDUCED_COMMAS = "C5 pause marks reduced"
    REDUCED_GAPS = "C6 Han-Latin gaps reduced"
    REDUCED_STOPS = "C7 stop marks reduced"
    EXPANDED_SPACES = "E1 word spaces expanded"
    EXPANDED_GAPS = "E2 Han-Latin gaps expanded"
    EXPANDED_ALL = "E3 all gaps expanded"
    EMERGENCY = "E4 everything expanded beyond its limit"
    OVERFULL = "wider than the measure"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph.

    Attributes:
        runs: glyph runs; origins relative to the left end of the measure on the line's baseline.
        start: index in the paragraph's text of the line's first character.
        end: index after its last character; spaces at the line's edges belong to the line they follow.
        measure: the width the line was set to.
        width: from the left end of the measure to the right edge of the last box.
        reason: why it ends here.
        adjustment: what was needed to make it flush.
        han_gap_em: what was added between two Han characters, in em.
        signs: emphasis dots, name and title lines, placed like the runs.
        annotations: 注音 above the text, placed like the runs.
        links: one area for every link on the line, placed like the runs.
    """

    runs: tuple[PlacedRun, ...]
    start: int
    end: int
    measure: Pt
    width: Pt
    reason: BreakReason
    adjustment: Adjustment = Adjustment.NONE
    han_gap_em: float = 0.0
    signs: tuple[FilledPath | StrokedPath, ...] = ()
    annotations: tuple[PlacedRun, ...] = ()
    links: tuple[LinkArea, ...] = ()


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph as set.

    Attributes:
        text: the paragraph's whole source text; the lines cover it without gap or overlap.
        lines: from the first to the last; never empty, an empty text gives one empty line.
        leading: from baseline to baseline.
    """

    text: str
    lines: tuple[Line, ...]
    leading: Pt
