"""What a drag does: a thing picked up at a place on a stage; for each place of the mouse an edit and an outline out."""

from dataclasses import dataclass
from typing import Protocol

from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.base.units import Pt, pt_from_mm
from bulletin_studio.session.arranging_articles import FEWEST_ROWS, moved_article, sized_article
from bulletin_studio.session.arranging_photos import LEAST_WIDTH_MM, sized_photo, ways_to_put
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.handles import Handle, pulled
from bulletin_studio.session.landings import Landings
from bulletin_studio.session.page_objects import ObjectKind, PageObject
from bulletin_studio.session.photo_edits import PutPhoto
from bulletin_studio.session.photo_ways import edge_at
from bulletin_studio.session.picked_outlines import outlines_of
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_places import article_of


@dataclass(frozen=True, slots=True)
class DragPlace:
    """Where the mouse is.

    Attributes:
        page: under it or nearest to it, counted from 1.
        point: on that page.
        by: how far it went since the press, over all pages.
        reach: how near to an edge it must come to snap.
    """

    page: int
    point: Point
    by: Point
    reach: Pt


@dataclass(frozen=True, slots=True)
class DragStep:
    """What a place of the mouse means.

    Attributes:
        edit: made from the stage's state; None where nothing can be done there.
        is_settled: whether the same place of the mouse would give no better edit when asked again.
    """

    edit: Edit | None
    is_settled: bool = True


class Drag(Protocol):
    """A drag under way."""

    @property
    def stage(self) -> Stage:
        """The number when it began."""

    def outline(self, place: DragPlace) -> tuple[int, Rect]:
        """The page and the outline of what is dragged, as the mouse has it, not yet snapped."""

    def step(self, place: DragPlace) -> DragStep:
        """What a place of the mouse means."""


@dataclass(frozen=True, slots=True)
class MovingPhoto:
    """A photo picked up; `grip` is where in its box the mouse holds it.

    It goes where its middle comes nearest to that of the outline; one way to put it is made up on trial at each step.
    """

    stage: Stage
    photo: PageObject
    grip: Point
    landings: Landings[PutPhoto]

    def outline(self, place: DragPlace) -> tuple[int, Rect]:
        """See `Drag.outline`."""
        return _held_at(place, self.grip, self.photo.box)

    def step(self, place: DragPlace) -> DragStep:
        """See `Drag.step`; the paragraph is looked for under the mouse."""
        stage, held = self.stage, self.photo
        ways, likely = ways_to_put(stage, held.article, held.index, place.page, place.point), 1
        if ways and edge_at(stage, place.page, place.point) is None:
            as_it_is = PutPhoto(
                held.article, held.index, held.article, article_of(stage.issue, held.article).photos[held.index]
            )
            self.landings.know(as_it_is, held)
            ways, likely = ((as_it_is, *ways), 2) if stage.pages_of is not None else (ways, 1)
        _, outline = self.outline(place)
        middle = Point(outline.x + outline.width / 2, outline.y + outline.height / 2)
        chosen = self.landings.nearest(ways, place.page, middle, 1, likely=likely)
        return DragStep(chosen.edit, chosen.is_settled)


@dataclass(frozen=True, slots=True)
class SizingPhoto:
    """A photo held by a handle; it keeps its shape."""

    stage: Stage
    photo: PageObject
    handle: Handle

    def outline(self, place: DragPlace) -> tuple[int, Rect]:
        """See `Drag.outline`; the edges opposite the handle stay where they were."""
        box, width = self.photo.box, self._width(place)
        height = width * box.height / box.width
        left = box.right - width if self.handle.across < 0 else box.x
        top = box.bottom - height if self.handle.down < 0 else box.y
        return self.photo.page, Rect(left, top, width, height)

    def step(self, place: DragPlace) -> DragStep:
        """See `Drag.step`."""
        return DragStep(sized_photo(self.stage, self.photo.article, self.photo.index, self._width(place), place.reach))

    def _width(self, place: DragPlace) -> Pt:
        """How wide the mouse has made it."""
        box, least = self.photo.box, pt_from_mm(LEAST_WIDTH_MM)
        shape = box.width / box.height
        wanted = pulled(box, self.handle, place.by, Size(least, least / shape))
        return wanted.width if self.handle.across else wanted.height * shape


@dataclass(frozen=True, slots=True)
class MovingArticle:
    """An article picked up at one of its parts, `block`; `grip` is where in that the mouse holds it.

    Whichever part is held, the article begins where that is let go.
    """

    stage: Stage
    article: PageObject
    block: Rect
    grip: Point

    def outline(self, place: DragPlace) -> tuple[int, Rect]:
        """See `Drag.outline`."""
        return _held_at(place, self.grip, self.block)

    def step(self, place: DragPlace) -> DragStep:
        """See `Drag.step`."""
        return DragStep(moved_article(self.stage, self.article.article, *self.outline(place)))


@dataclass(frozen=True, slots=True)
class SizingArticle:
    """An article held by a handle of one of its parts."""

    stage: Stage
    article: PageObject
    block: Rect
    handle: Handle

    def outline(self, place: DragPlace) -> tuple[int, Rect]:
        """See `Drag.outline`."""
        columns, pitch = self.stage.layout.columns, self.stage.layout.grid.pitch
        least = Size(columns.measure, FEWEST_ROWS * pitch)
        return self.article.page, pulled(self.block, self.handle, place.by, least)

    def step(self, place: DragPlace) -> DragStep:
        """See `Drag.step`."""
        page, outline = self.outline(place)
        return DragStep(sized_article(self.stage, self.article.article, self.handle, outline, page))


def moving(stage: Stage, thing: PageObject, point: Point) -> Drag | None:
    """Picks a thing up at a point; None for one that cannot be moved."""
    if thing.kind is ObjectKind.PHOTO:
        return MovingPhoto(stage, thing, _from(thing.box, point), Landings(stage))
    box = _block_box(stage, thing)
    return MovingArticle(stage, thing, box, _from(box, point)) if box is not None else None


def sizing(stage: Stage, thing: PageObject, handle: Handle) -> Drag | None:
    """Takes a thing by a handle; None for one that has no size of its own."""
    if thing.kind is ObjectKind.PHOTO:
        return SizingPhoto(stage, thing, handle)
    box = _block_box(stage, thing)
    return SizingArticle(stage, thing, box, handle) if box is not None else None


def _block_box(stage: Stage, thing: PageObject) -> Rect | None:
    """The outline of a part of an article; None for what is no article."""
    outlines = outlines_of(stage, thing.kind, thing.article) if thing.kind is ObjectKind.ARTICLE else ()
    return next((each.box for each in outlines if each.part == thing), None)


def _from(box: Rect, point: Point) -> Point:
    return Point(point.x - box.x, point.y - box.y)


def _held_at(place: DragPlace, grip: Point, box: Rect) -> tuple[int, Rect]:
    """Where a box goes that the mouse holds at a point of it."""
    return place.page, Rect(place.point.x - grip.x, place.point.y - grip.y, box.width, box.height)
