"""Copyfitting of an open number apart from its window: a session in, what it takes to run elsewhere, and the result."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from bulletin_studio.display.document import Document
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.fonts.library import open_library
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.makeup.cut_list import Cut, cheapest_cuts
from bulletin_studio.makeup.fit import Fitted, fit_number, usual_pages
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.session.opening import KnownPhotos
from bulletin_studio.session.session import Session
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share


@dataclass(frozen=True, slots=True)
class Proof:
    """A state of a number and all it is made up of; frozen, so that another thread may work on it."""

    issue: Issue
    layout: Layout
    photos: KnownPhotos

    def maker(self, progress: Callable[[float], None] = _go_on) -> Callable[[Issue], Document]:
        """Makes states of the number up, with faces and a cache of its own; `progress` is told of each."""
        library = open_library(load_font_list())
        cache = ParagraphCache(TypeContext(library, self.layout.character_styles, self.issue.protected_words))
        return lambda issue: make_up(issue, self.layout, self.photos.facts, cache.set_paragraph, progress)


def proof_of(session: Session) -> Proof:
    """The number of a session as it is now."""
    return Proof(session.issue, session.layout, session.photos)


def fit_proof(proof: Proof, pages: int | None, progress: Callable[[float], None]) -> Fitted:
    """What to change so that the number takes so many pages; None for those it asks for, or the nearest whole sheets.

    Raises:
        CancelledError: `progress` raised it.
    """
    make = proof.maker()
    wanted = pages or proof.issue.page_count or usual_pages(proof.issue, make)
    return fit_number(proof.issue, proof.layout, wanted, make, progress)


def cuts_for(proof: Proof, pages: int, progress: Callable[[float], None]) -> tuple[Cut, ...]:
    """Where to cut so that the number takes so many pages as it is fitted now; see `cheapest_cuts`.

    Raises:
        CancelledError: `progress` raised it.
    """
    counted = count(1)
    return cheapest_cuts(proof.issue, pages, proof.maker(), lambda: progress(1 - 0.9 ** next(counted)))


def fitted_number(issue: Issue, fitted: Fitted) -> Issue:
    """The number as copyfitting would have it; itself where nothing does."""
    if fitted.fitting is None:
        return issue
    return replace(issue, page_count=fitted.pages, fit=fitted.fitting)
