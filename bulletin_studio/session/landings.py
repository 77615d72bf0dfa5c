"""Where a photo comes to stand: ways to put it near a place in, made up on trial, the way that leads nearest out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.session.page_objects import ObjectKind, PageObject, PageObjects
from bulletin_studio.session.photo_edits import AddPhoto, PutPhoto
from bulletin_studio.session.stage import Stage

W = TypeVar("W", PutPhoto, AddPhoto)

_PAGE_APART: Pt = 10_000.0
"""Another page is further off than any place on the same."""

_UNLIKELY_ROWS = 3.0
"""So much nearer another way must lead than a likely one to be taken in its place."""

_NEAR_ROWS = 2.0
"""A way that leads so near is taken without trying others."""


@dataclass(frozen=True, slots=True)
class Chosen(Generic[W]):
    """The best way known.

    Attributes:
        edit: None where there is no way.
        is_settled: whether no other is left that might lead nearer.
    """

    edit: W | None
    is_settled: bool


class Landings(Generic[W]):
    """What is known of the places that ways lead to; each is made up once."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._known: dict[W, tuple[int, Rect] | None] = {}

    def know(self, edit: W, place: PageObject) -> None:
        """Takes down where a way leads without making it up."""
        self._known[edit] = (place.page, place.box)

    def place_of(self, edit: W) -> tuple[int, Rect] | None:
        """The page and the outline that a way leads to; None where that is not known or it stands on no page."""
        return self._known.get(edit)

    def nearest(self, ways: Sequence[W], page: int, aim: Point, tries: int, *, likely: int = 1) -> Chosen[W]:
        """The way whose photo has its middle nearest to a point on a page.

        Args:
            ways: the likeliest first; of a stage that cannot make up, that is taken.
            page: counted from 1.
            aim: where the middle of the photo is wanted.
            tries: how many ways that are not known yet may be made up now.
            likely: how many of the first ways are as likely as the first.
        """
        if not ways or self._stage.pages_of is None:
            return Chosen(ways[0] if ways else None, True)
        pitch = self._stage.layout.grid.pitch
        near, handicap = _NEAR_ROWS * pitch, _UNLIKELY_ROWS * pitch
        for way in ways:
            if way not in self._known:
                if tries <= 0:
                    break
                self._known[way] = self._tried(way)
                tries -= 1
            if self._miss(way, page, aim) <= near:
                break
        known = [way for way in ways if way in self._known]

        def cost(way: W) -> Pt:
            return self._miss(way, page, aim) + (0.0 if way in ways[:likely] else handicap)

        best = min(known or ways[:1], key=cost)
        is_settled = len(known) == len(ways) or (bool(known) and self._miss(best, page, aim) <= near)
        return Chosen(best, is_settled)

    def _tried(self, way: W) -> tuple[int, Rect] | None:
        """Makes the number up with a photo put so; None where it stands on no page."""
        stage = self._stage
        if stage.pages_of is None:
            return None
        objects = PageObjects(stage.pages_of(way.apply(stage.issue)), stage.objects)
        pieces = objects.of(ObjectKind.PHOTO, way.to_slug, way.index_in(stage.issue))
        return (pieces[0].page, pieces[0].box) if pieces else None

    def _miss(self, way: W, page: int, aim: Point) -> Pt:
        """How far a photo stands from where it is wanted; of unknown ways, and those that lead nowhere, infinitely."""
        place = self._known.get(way)
        if place is None:
            return math.inf
        box = place[1]
        apart = math.hypot(box.x + box.width / 2 - aim.x, box.y + box.height / 2 - aim.y)
        return abs(place[0] - page) * _PAGE_APART + apart
