"""Chooses the frame of an article; where its columns come out badly, a paragraph is set a line longer or shorter."""

from dataclasses import replace
from typing import Protocol

from bulletin_studio.makeup.costs import RELINED
from bulletin_studio.makeup.frames import Frame, Progress, Room, arrange_frame
from bulletin_studio.makeup.galley import Galley, SetText
from bulletin_studio.typesetting.line import Adjustment

_PARAGRAPHS_TRIED = 4
"""How many paragraphs of a frame are set anew, the longest first: there a line more or less is seen least."""

_FEWEST_LINES = 4
"""Shorter paragraphs are left as they are."""

_WIDEST_GAP_EM = 0.05
"""The widest gap between Han characters a paragraph may get by being set anew; at 0.07 the sample shows it."""

_STRAINED = frozenset({Adjustment.REDUCED_GAPS, Adjustment.REDUCED_STOPS, Adjustment.EMERGENCY, Adjustment.OVERFULL})
"""What no line of a paragraph set anew may need."""


class Relines(Protocol):
    """Sets one paragraph of a galley to another number of lines; None where good lines do not allow it."""

    def __call__(self, galley: Galley, paragraph: int, line_count: int) -> Galley | None:
        """Sets the paragraph anew."""


def choose_frame(galley: Galley, progress: Progress, room: Room, relines: Relines) -> tuple[Galley, Frame | None]:
    """The cheapest frame for what is left of an article, and the galley it was filled from.

    Requirements, section 8.6: cuts are moved first; a paragraph is set anew only where that leaves a worse fault.
    """
    frame = arrange_frame(galley, progress, room)
    if frame is None or frame.cost <= RELINED:
        return galley, frame
    best: tuple[Galley, Frame] = (galley, frame)
    for paragraph in _relinable(galley, progress, frame):
        for change in (-1, 1):
            changed = relines(galley, paragraph, len(galley.body[paragraph].lines) + change)
            if changed is None or not _looks_even(changed.body[paragraph]):
                continue
            found = arrange_frame(changed, progress, room)
            if found and found.cost + RELINED < best[1].cost:
                best = changed, replace(found, cost=found.cost + RELINED)
    return best


def _looks_even(text: SetText) -> bool:
    """Whether nobody will see that a paragraph was set anew."""
    return all(line.adjustment not in _STRAINED and line.han_gap_em <= _WIDEST_GAP_EM for line in text.lines)


def _relinable(galley: Galley, progress: Progress, frame: Frame) -> list[int]:
    """The paragraphs that begin in a frame and are long enough, the longest first."""
    strips = galley.strips[progress.position.strip : frame.end.position.strip]
    begun = [
        strip.inside.lines[0].text
        for strip in strips
        if strip.inside.lines and strip.inside.lines[0].index == 0 and not strip.is_heading
    ]
    long = [text for text in begun if len(text.lines) >= _FEWEST_LINES]
    longest = sorted(long, key=lambda text: (-len(text.lines), text.place.paragraph))
    return [text.place.paragraph for text in longest[:_PARAGRAPHS_TRIED]]
