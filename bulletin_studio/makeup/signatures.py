"""Where the lines of a signature (落款) stand: a signature in type in, how far each line is moved out."""

from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import SetText
from bulletin_studio.model.story import SIGNATURE
from bulletin_studio.model.style import Alignment

DATE_INDENT_EM = 2.0
"""The date begins two characters right of the office above it (GB/T 9704-2012, 7.3.5.2)."""


def is_signature(text: SetText) -> bool:
    """Whether a paragraph is a signature of several lines that the layout sets flush right."""
    return text.paragraph.style == SIGNATURE and text.style.alignment is Alignment.END and len(text.lines) > 1


def signature_lefts(text: SetText) -> tuple[Pt, ...]:
    """How far each line is moved right (left: less than 0) from where it stands flush right.

    Offices begin on one edge, the date in the last line two characters further right; the widest of them ends where
    the style ends its lines (GB/T 9704-2012, 7.3.5.2: so also where the date is longer than the office).
    """
    starts = [min((run.origin.x for run in line.runs), default=line.width) for line in text.lines]
    em = text.style.size
    shifts = (*(0.0,) * (len(text.lines) - 1), DATE_INDENT_EM * em)
    widths = [line.width - start for line, start in zip(text.lines, starts, strict=True)]
    edge = min(line.width - width - shift for line, width, shift in zip(text.lines, widths, shifts, strict=True))
    return tuple(max(0.0, edge) + shift - start for shift, start in zip(shifts, starts, strict=True))
