"""Shares a line's slack among its glue, step by step in CLREQ's order (#reduction_and_expansion)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_studio.base.units import Pt
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.glue import Step
from bulletin_studio.typesetting.line import Adjustment

_SLACK = 1.0e-9
_REDUCTION = (
    (Step.SPACE, Adjustment.REDUCED_SPACES),
    (Step.BRACKET, Adjustment.REDUCED_BRACKETS),
    (Step.PAUSE, Adjustment.REDUCED_COMMAS),
    (Step.GAP, Adjustment.REDUCED_GAPS),
    (Step.STOP, Adjustment.REDUCED_STOPS),
)
_EXPANSION = ((Step.SPACE, Adjustment.EXPANDED_SPACES), (Step.GAP, Adjustment.EXPANDED_GAPS))


@dataclass(frozen=True, slots=True)
class Spacing:
    """The widths of a line's glue.

    Attributes:
        gaps: width of the glue after each box of the line but the last.
        adjustment: the last step that was needed.
        han_gap_em: what E3 or E4 added to a gap of one em's size.
    """

    gaps: tuple[Pt, ...]
    adjustment: Adjustment
    han_gap_em: float = 0.0


def justify(boxes: Boxes, first: int, last: int, width: Pt, *, is_stretched: bool) -> Spacing:
    """Sets the glue of a line of boxes `first` to `last` (exclusive) so that it fills `width`.

    Inside a step all glue gives an equal share of what it has; a step is used up before the next begins. A line that
    is too wide is squeezed even where it need not be flush; `is_stretched` is off for last and ragged lines.
    """
    glues, units = boxes.glues[first : last - 1], boxes.units[first : last - 1]
    gaps = [glue.natural * unit for glue, unit in zip(glues, units, strict=True)]
    slack = width - sum(boxes.widths[first:last]) - sum(gaps)
    if slack < -_SLACK:
        return _reduce(gaps, [(g.step, g.shrink * u) for g, u in zip(glues, units, strict=True)], slack)
    if slack <= _SLACK or not is_stretched:
        return Spacing(tuple(gaps), Adjustment.NONE)
    return _expand(boxes, first, last, gaps, slack)


def space_evenly(boxes: Boxes, first: int, last: int, width: Pt) -> Spacing:
    """Spreads a line over `width` with equal gaps wherever one may open (CLREQ #even_inter_character_spacing)."""
    spacing = justify(boxes, first, last, width, is_stretched=False)
    glues, units = boxes.glues[first : last - 1], boxes.units[first : last - 1]
    slack = width - sum(boxes.widths[first:last]) - sum(spacing.gaps)
    openings = [unit if glue.opens or glue.stretch else 0.0 for glue, unit in zip(glues, units, strict=True)]
    if slack <= _SLACK or not any(openings):
        return spacing
    gap_em = slack / sum(openings)
    gaps = [gap + gap_em * opening for gap, opening in zip(spacing.gaps, openings, strict=True)]
    return Spacing(tuple(gaps), Adjustment.NONE, gap_em)


def _reduce(gaps: list[Pt], shrinks: Sequence[tuple[Step, Pt]], slack: Pt) -> Spacing:
    adjustment = Adjustment.NONE
    for step, name in _REDUCTION:
        available = sum(shrink for glue_step, shrink in shrinks if glue_step is step)
        if not available:
            continue
        share = min(1.0, -slack / available)
        gaps = [
            gap - share * shrink if glue_step is step else gap
            for gap, (glue_step, shrink) in zip(gaps, shrinks, strict=True)
        ]
        slack += share * available
        adjustment = name
        if slack >= -_SLACK:
            return Spacing(tuple(gaps), adjustment)
    return Spacing(tuple(gaps), Adjustment.OVERFULL)


def _expand(boxes: Boxes, first: int, last: int, gaps: list[Pt], slack: Pt) -> Spacing:
    glues, units = boxes.glues[first : last - 1], boxes.units[first : last - 1]
    for step, name in _EXPANSION:
        stretches = [glue.stretch * unit if glue.step is step else 0.0 for glue, unit in zip(glues, units, strict=True)]
        available = sum(stretches)
        if not available:
            continue
        share = min(1.0, slack / available)
        gaps = [gap + share * stretch for gap, stretch in zip(gaps, stretches, strict=True)]
        slack -= share * available
        if slack <= _SLACK:
            return Spacing(tuple(gaps), name)
    openings = [unit if glue.opens else 0.0 for glue, unit in zip(glues, units, strict=True)]
    adjustment = Adjustment.EXPANDED_ALL
    if not any(openings):
        openings = [unit if glue.opens or glue.stretch else 0.0 for glue, unit in zip(glues, units, strict=True)]
        adjustment = Adjustment.EMERGENCY
    total = sum(openings)
    if not total:
        return Spacing(tuple(gaps), Adjustment.EMERGENCY)
    gap_em = slack / total
    gaps = [gap + gap_em * opening for gap, opening in zip(gaps, openings, strict=True)]
    return Spacing(tuple(gaps), adjustment, gap_em)
