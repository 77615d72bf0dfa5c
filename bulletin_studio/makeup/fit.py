"""Brings a number to exactly so many pages: a number, its layout and a way to make it up in, what to change out.

Only what the layout allows is changed, inside its limits and for all articles alike, the least visible first: space
between articles, heights of photos, lines of long paragraphs, sizes of headings, the pitch, at last the body's size.
Where that is not enough, the places are named at which the fewest characters would have to go, or how many to write.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bulletin_studio.display.document import Document, Page
from bulletin_studio.display.items import PlacedImage, PlacedRun
from bulletin_studio.makeup.cut_list import Cut, cheapest_cuts, missing_characters
from bulletin_studio.model.article import Article
from bulletin_studio.model.fitting import AS_LAID_OUT, Fitting
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout

Makes = Callable[[Issue], Document]
"""Makes a number up as its `fit` says; deterministic."""

_SHEET_PAGES = 4
_SIZE_STEP = 0.25
_PITCH_STEP = 0.1
_SHARE_STEP = 0.05
_ROUNDING = 1e-6
_LONE_LINE = 0.5
"""How much less a page counts on which nothing but a lone line of an article stands."""

_LEVERS: tuple[str, ...] = ("lines_between", "photos", "looseness", "headline", "pitch", "size")
"""What may be changed, the least visible first."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What copyfitting came to.

    Attributes:
        pages: the pages asked for.
        natural_pages: the pages the number takes as it is laid out.
        fitting: what to change so that it takes exactly the pages; None where nothing the layout allows will do.
        cuts: the cheapest places to cut, all of them needed; empty where it fits or is too short.
        missing: about how many characters to write so that it fills the pages; 0 where it fits or is too long.
        beyond: articles laid down for a page after the last; while there are any, nothing is tried.
    """

    pages: int
    natural_pages: int
    fitting: Fitting | None
    cuts: tuple[Cut, ...] = ()
    missing: int = 0
    beyond: tuple[Article, ...] = ()

    @property
    def characters_over(self) -> int:
        """How many characters the cuts take."""
        return sum(cut.characters for cut in self.cuts)


def usual_pages(issue: Issue, make: Makes) -> int:
    """The page count of a number that asks for none: the multiple of four nearest to what it takes (saddle stitch).

    Of two as near it is the higher one; it is never so low that an article is laid down for a page beyond it.
    """
    natural = len(make(replace(issue, page_count=None, fit=AS_LAID_OUT)).pages)
    nearest = math.floor(natural / _SHEET_PAGES + 0.5)
    laid_down = max((article.placement.page or 0 for article in issue.articles), default=0)
    return _SHEET_PAGES * max(1, nearest, math.ceil(laid_down / _SHEET_PAGES))


def fit_number(issue: Issue, layout: Layout, pages: int, make: Makes, progress: Callable[[float], None]) -> Fitted:
    """Finds the least that must be changed so that a number takes exactly so many pages.

    Args:
        issue: the number; what was changed for it before does not count.
        layout: its layout, as the designer wrote it.
        pages: the pages wanted, at least 1.
        make: makes it up; called at most about 80 times, 130 where cuts must be found.
        progress: takes the share done; may raise CancelledError.
    """
    search = _Search(issue, pages, make, progress)
    natural = search.pages_with(AS_LAID_OUT)
    beyond = tuple(article for article in issue.articles if (article.placement.page or 0) > pages)
    if beyond:
        return Fitted(pages, search.natural, None, beyond=beyond)
    if natural == pages:
        return Fitted(pages, search.natural, AS_LAID_OUT)
    found, nearest = search.exact_or_nearest(layout, tighter=natural > pages)
    if found is not None:
        return Fitted(pages, search.natural, search.given_back(found))
    if search.natural == pages:
        return Fitted(pages, pages, AS_LAID_OUT)  # a lone line on the last page is better than none
    if natural > pages:
        cuts = cheapest_cuts(replace(issue, fit=nearest), pages, make, search.step)
        return Fitted(pages, search.natural, None, cuts)
    missing = missing_characters(replace(issue, fit=nearest), pages, make, search.step)
    return Fitted(pages, search.natural, None, missing=missing)


def _steps(layout: Layout, begun: Fitting, levers: Sequence[str], *, tighter: bool) -> Iterator[tuple[str, Fitting]]:
    """Levers and fittings from one to the farthest allowed, each with one thing changed a little more."""
    now = begun
    for lever in levers:
        for value in _values(layout, lever, tighter=tighter):
            now = _changed(now, lever, value)
            yield lever, now


def _values(layout: Layout, lever: str, *, tighter: bool) -> Sequence[float]:
    """The values of one lever beyond the layout's own, in steps to its limit."""
    limits, size, pitch = layout.fit, layout.style("body").size, layout.grid.pitch
    match lever:
        case "lines_between":
            span = limits.lines_between
            return _stepped(layout.articles.lines_between, span.least if tighter else span.most, 1)
        case "photos":
            return _stepped(1.0, limits.photos.least if tighter else limits.photos.most, _SHARE_STEP)
        case "looseness":
            return (-1 if tighter else 1,) if limits.looseness else ()
        case "headline":
            return _stepped(1.0, limits.headline.least if tighter else limits.headline.most, _SHARE_STEP)
        case "pitch":
            share = limits.pitch.least if tighter else limits.pitch.most
            return _stepped(pitch, max(pitch * share, size), _PITCH_STEP)
        case _:
            share = limits.size.least if tighter else limits.size.most
            return _stepped(size, size * share, _SIZE_STEP)


def _stepped(start: float, limit: float, step: float) -> Sequence[float]:
    """Values from the one after `start` to the limit, never beyond it."""
    count = int(abs(limit - start) / step + _ROUNDING)
    signed = step if limit > start else -step
    return [round(start + signed * index, 4) for index in range(1, count + 1)]


def _changed(fitting: Fitting, lever: str, value: float) -> Fitting:
    match lever:
        case "lines_between":
            return replace(fitting, lines_between=int(value))
        case "photos":
            return replace(fitting, photos=value)
        case "looseness":
            return replace(fitting, looseness=int(value))
        case "headline":
            return replace(fitting, headline=value)
        case "pitch":
            return replace(fitting, pitch=value)
        case _:
            return replace(fitting, size=value)


def _without(fitting: Fitting, lever: str) -> Fitting:
    """The fitting with one lever as the layout has it."""
    match lever:
        case "lines_between":
            return replace(fitting, lines_between=None)
        case "photos":
            return replace(fitting, photos=1.0)
        case "looseness":
            return replace(fitting, looseness=0)
        case "headline":
            return replace(fitting, headline=1.0)
        case "pitch":
            return replace(fitting, pitch=None)
        case _:
            return replace(fitting, size=None)


class _Search:
    """The search for a fitting; every number of pages is worked out once."""

    def __init__(self, issue: Issue, pages: int, make: Makes, progress: Callable[[float], None]) -> None:
        self._issue = replace(issue, page_count=None)
        self._pages = pages
        self._make = make
        self._progress = progress
        self._known: dict[Fitting, float] = {}
        self._count = 0

    def step(self) -> None:
        """Tells that another make-up is begun; how many there will be is not known, so the share grows ever slower."""
        self._count += 1
        self._progress(1 - 0.95**self._count)

    @property
    def natural(self) -> int:
        """The pages the number takes as it is laid out."""
        return math.ceil(self.pages_with(AS_LAID_OUT))

    def pages_with(self, fitting: Fitting) -> float:
        """The pages the number takes with a fitting; the last counts half where a lone line stands there."""
        if fitting not in self._known:
            self.step()
            pages = self._make(replace(self._issue, fit=fitting)).pages
            self._known[fitting] = len(pages) - (_LONE_LINE if _has_lone_line(pages[-1]) else 0)
        return self._known[fitting]

    def exact_or_nearest(self, layout: Layout, *, tighter: bool) -> tuple[Fitting | None, Fitting]:
        """A fitting that gives exactly the pages, if there is one, and the farthest that does not pass them by.

        Where a lever's step passes them by, that lever stays where it was and finer ones go on from there.
        """
        nearest, levers = AS_LAID_OUT, _LEVERS
        while levers:
            steps = tuple(_steps(layout, nearest, levers, tighter=tighter))
            fittings = tuple(fitting for _, fitting in steps)
            reached = self._first_that_reaches(fittings, tighter=tighter)
            near = sorted(range(len(steps)), key=lambda index: (abs(index - reached), index))
            for index in near[:_NEAR]:
                if self.pages_with(fittings[index]) == self._pages:
                    return fittings[index], nearest
            if reached:
                nearest = fittings[reached - 1]
            if reached == len(steps):
                break
            levers = levers[levers.index(steps[reached][0]) + 1 :]
        return None, nearest

    def _first_that_reaches(self, fittings: Sequence[Fitting], *, tighter: bool) -> int:
        """The index of the first with so few or so many pages as wanted; they are nearly, not always, monotone."""
        low, high = 0, len(fittings)
        while low < high:
            middle = (low + high) // 2
            pages = self.pages_with(fittings[middle])
            if (pages <= self._pages) if tighter else (pages >= self._pages):
                high = middle
            else:
                low = middle + 1
        return low

    def given_back(self, fitting: Fitting) -> Fitting:
        """The same with every lever as the layout has it that is not needed, the most visible first."""
        for lever in reversed(_LEVERS):
            without = _without(fitting, lever)
            if without != fitting and self.pages_with(without) == self._pages:
                fitting = without
        return fitting


def _has_lone_line(page: Page) -> bool:
    """Whether nothing but one row of lines of articles stands on a page."""
    runs = [item for item in page.items if isinstance(item, PlacedRun) and item.run.place and item.run.place.article]
    has_photos = any(isinstance(item, PlacedImage) for item in page.items)
    return not has_photos and len({round(item.origin.y) for item in runs}) == 1


_NEAR = 8
"""How many steps round the one where the pages change are looked at, since pages are not quite monotone."""
