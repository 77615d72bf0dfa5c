"""Chooses the frame of an article; where its columns come out badly, paragraphs are set a line longer or shorter."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from bulletin_studio.makeup.costs import RELINED, TEXT_BEFORE_PHOTO, relined_cost
from bulletin_studio.makeup.frames import Frame, Progress, Room, arrange_frame, has_opening_alone
from bulletin_studio.makeup.galley import Galley, SetText
from bulletin_studio.typesetting.line import Adjustment

_PARAGRAPHS_TRIED = 6
"""How many paragraphs of a frame are set anew, the longest first: there a line more or less is seen least."""

_FEWEST_LINES = 3
"""Shorter paragraphs are left as they are: a line more or less would be a third of them."""

_MOST_RELINED = 2
"""How many paragraphs of one frame may be set anew; the second is tried only where the first was a gain."""

_STRAINED = frozenset({Adjustment.REDUCED_GAPS, Adjustment.REDUCED_STOPS, Adjustment.EMERGENCY, Adjustment.OVERFULL})
"""Adjustments of which a paragraph set anew may have no more than before."""


class Relines(Protocol):
    """Sets parts of a galley anew; None where good lines do not allow it."""

    def __call__(self, galley: Galley, paragraph: int, line_count: int) -> Galley | None:
        """Sets one paragraph to another number of lines."""

    def shifted(self, galley: Galley, beside: int, offset: int) -> Galley | None:
        """Lets rows of text in before a photo that text runs round."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """A frame, the galley it is filled from, the paragraphs set anew for it, and what all that costs."""

    galley: Galley
    frame: Frame
    relined: tuple[int, ...] = ()
    spent: float = 0.0

    @property
    def cost(self) -> float:
        return self.frame.cost + self.spent


Arranges = Callable[[Galley, Progress, Room], Frame | None]
"""Arranges a frame: `arrange_frame`, or a memory of what it gave."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a frame is sought, and what with.

    Attributes:
        progress: how far the article is placed before.
        relines: sets parts of it anew.
        arrange: the cheapest frame of a galley as it is.
    """

    progress: Progress
    room: Room
    relines: Relines
    arrange: Arranges

    def frame(self, galley: Galley) -> Frame | None:
        """The cheapest frame of a galley as it is."""
        return self.arrange(galley, self.progress, self.room)


def choose_frame(
    galley: Galley, progress: Progress, room: Room, relines: Relines, arrange: Arranges = arrange_frame
) -> tuple[Galley, Frame | None]:
    """The cheapest frame for what is left of an article, and the galley it was filled from.

    Requirements, section 8.6: cuts are moved first; a paragraph is set anew only where that leaves a worse fault.
    """
    place = _Place(progress, room, relines, arrange)
    frame = place.frame(galley)
    if frame is None:
        return galley, None
    best = _shifted(_Choice(galley, frame), place)
    for _ in range(_MOST_RELINED):
        better = _relined(best, place)
        if better is None:
            break
        best = better
    if has_opening_alone(best.galley, best.frame) and not room.is_fresh:
        return galley, None
    return best.galley, best.frame


def _shifted(choice: _Choice, place: _Place) -> _Choice:
    """The cheapest choice with photos that text runs round further down, where they leave columns badly filled."""
    for index in range(len(choice.galley.besides)):
        if _is_next(choice, index, place.progress):
            choice = _shifted_photo(choice, index, place)
    return choice


def _shifted_photo(choice: _Choice, index: int, place: _Place) -> _Choice:
    """The cheapest choice with one photo further down, at most by its own height."""
    best, beside = choice, choice.galley.besides[index]
    for rows in range(1, beside.photo.choices[0] + 1):
        spent = choice.spent + TEXT_BEFORE_PHOTO * rows
        if spent >= best.cost:
            break
        galley = place.relines.shifted(choice.galley, index, beside.offset + rows)
        frame = place.frame(galley) if galley else None
        if galley and frame and frame.cost + spent < best.cost:
            best = _Choice(galley, frame, choice.relined, spent)
    return best


def _is_next(choice: _Choice, index: int, progress: Progress) -> bool:
    """Whether a photo that text runs round stands on this page, or first on the next."""
    first, end = progress.position.strip, choice.frame.end.position.strip
    photo = choice.galley.besides[index].photo
    return any(strip.inside.photo == photo for strip in choice.galley.strips[first : end + 1])


def _relined(choice: _Choice, place: _Place) -> _Choice | None:
    """The cheapest choice with one more paragraph set anew; None where none is cheaper."""
    best: _Choice | None = None
    for paragraph, line_count in _wishes(choice, place.progress):
        bound = (best or choice).cost
        if choice.spent + RELINED >= bound:
            break
        galley = place.relines(choice.galley, paragraph, line_count)
        if galley is None:
            continue
        price = _price(choice.galley.body[paragraph], galley.body[paragraph])
        if price is None or choice.spent + price >= bound:
            continue
        frame = place.frame(galley)
        if frame and frame.cost + choice.spent + price < bound:
            best = _Choice(galley, frame, (*choice.relined, paragraph), choice.spent + price)
    return best


def _price(before: SetText, after: SetText) -> float | None:
    """What it costs to set a paragraph anew; None where more of its lines would be strained."""
    if _strained_lines(after) > _strained_lines(before):
        return None
    return relined_cost(max(0.0, _widest_gap(after) - _widest_gap(before)))


def _strained_lines(text: SetText) -> int:
    return sum(line.adjustment in _STRAINED for line in text.lines)


def _widest_gap(text: SetText) -> float:
    return max(line.han_gap_em for line in text.lines)


def _wishes(choice: _Choice, progress: Progress) -> Iterator[tuple[int, int]]:
    """Paragraphs that begin in a frame with a line less or more than they have, the longest first."""
    strips = choice.galley.strips[progress.position.strip : choice.frame.end.position.strip]
    begun = [
        strip.inside.lines[0].text
        for strip in strips
        if strip.inside.lines and strip.inside.lines[0].index == 0 and not strip.is_heading
    ]
    fit = [text for text in begun if len(text.lines) >= _FEWEST_LINES and text.place.paragraph not in choice.relined]
    for text in sorted(fit, key=lambda text: (-len(text.lines), text.place.paragraph))[:_PARAGRAPHS_TRIED]:
        for change in (-1, 1):
            yield text.place.paragraph, len(text.lines) + change
