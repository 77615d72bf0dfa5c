"""Remembers what make-up has worked out, so that an edit makes up again only what it touches: values in, the same out.

A result is kept with the very values it was worked out from; where these come again, it is not worked out again.
Values are frozen, so that one object is one value. What was not asked for in two make-ups one after another is
forgotten.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bulletin_studio.display.document import LineFault, Page
from bulletin_studio.makeup.article_areas import ArticleArea
from bulletin_studio.makeup.forms import FormMemory
from bulletin_studio.makeup.frames import Frame, Progress, Room
from bulletin_studio.makeup.furniture import NumberFacts, SetFurniture, set_furniture
from bulletin_studio.makeup.galley import Galley, Setter
from bulletin_studio.makeup.kept import Kept
from bulletin_studio.makeup.pages import PagePlan, PlacedFrame
from bulletin_studio.makeup.relining import Relines, choose_frame
from bulletin_studio.makeup.replay import FlowMemory
from bulletin_studio.makeup.table import Started, Table
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.photos.facts import PhotoFacts

_AREAS_KEPT = 4
"""A number has one type area, or two while it is not known which page is the last."""


@dataclass(frozen=True, slots=True)
class _SetArticle:
    """A galley and what it was set from."""

    article: Article
    across: ArticleArea
    facts: tuple[PhotoFacts, ...]
    galley: Galley


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A frame and the galley it was asked of; `result` is the galley it was filled from."""

    asked: Galley
    result: Galley
    frame: Frame | None


@dataclass(frozen=True, slots=True)
class PageToBuild:
    """What a page is built from: its frames, its furniture in type, how many pages there are, and the type area."""

    plan: PagePlan
    furniture: tuple[SetFurniture, ...]
    pages: int
    area: TypeArea


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page and what is wrong with its lines."""

    page: Page
    faults: tuple[LineFault, ...]


@dataclass(frozen=True, slots=True)
class _KeptPage:
    """A page and what it was built from."""

    asked: PageToBuild
    built: BuiltPage


@dataclass(frozen=True, slots=True)
class _KeptFurniture:
    """The furniture of a page and what it was set from."""

    number: NumberFacts
    area: TypeArea
    pieces: tuple[SetFurniture, ...]


@dataclass(slots=True)
class MakeupMemory:
    """The memory of one number in one layout with one setter of type; another number does it no harm, only no good."""

    _galleys: Kept[_SetArticle] = field(default_factory=Kept)
    _frames: Kept[_Chosen] = field(default_factory=Kept)
    _pages: Kept[_KeptPage] = field(default_factory=Kept)
    _furniture: Kept[_KeptFurniture] = field(default_factory=Kept)
    _flows: FlowMemory = field(default_factory=FlowMemory)
    _forms: FormMemory = field(default_factory=FormMemory)
    _areas: list[TypeArea] = field(default_factory=list)
    _looseness: int = 0

    def turn(self, looseness: int = 0) -> None:
        """A new make-up begins, with paragraphs so many lines longer than they would best be (see `adjusting`)."""
        if looseness != self._looseness:
            self._looseness, self._galleys = looseness, Kept()
        for kept in (self._galleys, self._frames, self._pages, self._furniture):
            kept.turn()
        self._flows.turn()

    def area(self, area: TypeArea) -> TypeArea:
        """The type area as the object that it was before, so that what was set in it is known by its identity."""
        for known in self._areas:
            if known == area:
                return known
        self._areas = [area, *self._areas[: _AREAS_KEPT - 1]]
        return area

    def galley(
        self, article: Article, across: ArticleArea, facts: Mapping[str, PhotoFacts], set_it: Callable[[], Galley]
    ) -> Galley:
        """The galley of an article; `set_it` sets it where it is not known."""
        own = tuple(facts[photo.file] for photo in article.photos)
        key = (article.slug, across.columns)
        known = self._galleys.get(key)
        if known is not None and known.article is article and known.facts == own and known.across == across:
            return known.galley
        return self._galleys.keep(key, _SetArticle(article, across, own, set_it())).galley

    def frame(self, galley: Galley, progress: Progress, room: Room, relines: Relines) -> tuple[Galley, Frame | None]:
        """The frame of an article in a room, see `choose_frame`."""
        key = (id(galley), progress, room)
        known = self._frames.get(key)
        if known is None or known.asked is not galley:
            result, frame = choose_frame(galley, progress, room, relines, self._forms.arrange)
            known = self._frames.keep(key, _Chosen(galley, result, frame))
        return known.result, known.frame

    def flow(self, table: Table, started: Started) -> None:
        """Lets an article flow, see `flow.flow`."""
        self._flows.flow(table, started)

    def furniture(self, page: int, number: NumberFacts, area: TypeArea, setter: Setter) -> tuple[SetFurniture, ...]:
        """The furniture of a page in type."""
        known = self._furniture.get(page)
        if known is None or known.area is not area or known.number != number:
            pieces = set_furniture(page, number, area, setter)
            known = self._furniture.keep(page, _KeptFurniture(number, area, pieces))
        return known.pieces

    def page(self, asked: PageToBuild, build: Callable[[PageToBuild], BuiltPage]) -> BuiltPage:
        """A page; `build` builds it where it is not known."""
        known = self._pages.get(asked.plan.number)
        if known is None or not _is_same_page(known.asked, asked):
            known = self._pages.keep(asked.plan.number, _KeptPage(asked, build(asked)))
        return known.built


def _is_same_page(one: PageToBuild, other: PageToBuild) -> bool:
    is_same = one.area is other.area and one.pages == other.pages and one.furniture is other.furniture
    return is_same and _are_same(one.plan, other.plan)


def _are_same(one: PagePlan, other: PagePlan) -> bool:
    """Whether two plans hold the very same frames at the same places."""
    return len(one.frames) == len(other.frames) and all(map(_is_same_frame, one.frames, other.frames))


def _is_same_frame(one: PlacedFrame, other: PlacedFrame) -> bool:
    are_identical = one.galley is other.galley and one.frame is other.frame
    places = (one.row, one.rule_row, one.rows_kept, one.jump_from, one.jump_to)
    others = (other.row, other.rule_row, other.rows_kept, other.jump_from, other.jump_to)
    return are_identical and places == others and one.across == other.across
