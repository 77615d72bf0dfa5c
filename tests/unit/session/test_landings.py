"""A photo that is let go comes to stand as near to the mouse as make-up allows; what the drag says is what it does."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from bulletin_studio.base.geometry import Point
from bulletin_studio.display.document import Document
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import PhotoSpot
from bulletin_studio.session.arranging_photos import dropped_photo, put_photo
from bulletin_studio.session.dragging import Drag, DragPlace, DragStep, moving
from bulletin_studio.session.page_moves import moved_to_page
from bulletin_studio.session.page_objects import ObjectKind, PageObject, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.photo_edits import PutPhoto
from bulletin_studio.session.session import Session
from bulletin_studio.session.stage import Stage

FIRST = "01-taolunhui"
WIDE, NARROW = 0, 1
"""Photos of the first article: across both columns, and in a column."""


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(data_folder() / "samples" / "xinjing-2024-01")


@pytest.fixture(scope="module")
def stage(session: Session) -> Stage:
    document = session.document
    return Stage(session.issue, session.page_layout, PageText(document), PageObjects(document), session.pages_of)


def picked_up(stage: Stage, index: int) -> Drag:
    thing = stage.objects.of(ObjectKind.PHOTO, FIRST, index)[0]
    drag = moving(stage, thing, Point(thing.box.x + thing.box.width / 2, thing.box.y + thing.box.height / 2))
    assert drag is not None
    return drag


def steps(drag: Drag, page: int, y: float, x: float = 300) -> Iterator[DragStep]:
    """All steps while the mouse rests at a place."""
    while True:
        step = drag.step(DragPlace(page, Point(x, y), Point(0, 0), 8))
        yield step
        if step.is_settled:
            return


def landed(session: Session, step: DragStep) -> PageObject:
    edit = step.edit
    assert isinstance(edit, PutPhoto)
    objects = PageObjects(session.pages_of(edit.apply(session.issue)))
    return objects.of(ObjectKind.PHOTO, edit.to_slug, edit.index_in(session.issue))[0]


def middle_y(thing: PageObject) -> float:
    return thing.box.y + thing.box.height / 2


def test_a_wide_photo_dragged_down_stays_down(session: Session, stage: Stage) -> None:
    drag = picked_up(stage, WIDE)
    (*_, low) = steps(drag, 1, 640)
    assert middle_y(landed(session, low)) > 560
    (*_, high) = steps(drag, 1, 330)
    assert landed(session, high) == stage.objects.of(ObjectKind.PHOTO, FIRST, WIDE)[0]


@pytest.mark.parametrize("page", [2, 3, 4])
def test_a_photo_goes_to_the_page_and_the_half_it_is_dragged_to(session: Session, stage: Stage, page: int) -> None:
    drag = picked_up(stage, WIDE)
    (*_, high) = steps(drag, page, 220)
    (*_, low) = steps(drag, page, 600)
    assert [landed(session, each).page for each in (high, low)] == [page, page]
    assert middle_y(landed(session, high)) < middle_y(landed(session, low))


def test_a_photo_in_a_column_follows_the_mouse_down_the_column(session: Session, stage: Stage) -> None:
    drag = picked_up(stage, NARROW)
    lands = [landed(session, [*steps(drag, 2, y, 170)][-1]) for y in (240, 320, 450)]
    assert all(thing.page == 2 and thing.box.x < 100 for thing in lands)
    assert all(one.box.y < other.box.y for one, other in pairwise(lands))


def test_where_nothing_was_moved_nothing_is_changed(session: Session, stage: Stage) -> None:
    thing = stage.objects.of(ObjectKind.PHOTO, FIRST, WIDE)[0]
    (only,) = steps(picked_up(stage, WIDE), thing.page, middle_y(thing) + 6)
    assert only.edit is not None
    assert only.edit.apply(session.issue) is session.issue


def test_one_way_is_made_up_at_each_step(session: Session, stage: Stage) -> None:
    made: list[Issue] = []

    def counted(issue: Issue) -> Document:
        made.append(issue)
        return session.pages_of(issue)

    drag = picked_up(replace(stage, pages_of=counted), NARROW)
    counts = [len(made) for _ in steps(drag, 3, 350, 420)]
    assert counts == list(range(1, len(counts) + 1))
    settled = len(made)
    (*_,) = steps(drag, 3, 350, 420)
    assert len(made) == settled


def test_without_trials_the_likeliest_way_is_taken(stage: Stage) -> None:
    edit = put_photo(replace(stage, pages_of=None), FIRST, WIDE, 2, Point(300, 600))
    assert edit is not None
    assert (edit.photo.place, edit.photo.page) == (PhotoSpot.FOOT, 2)


def test_a_photo_given_to_a_page_stands_on_it(session: Session, stage: Stage) -> None:
    for page in (1, 2, 3, 4):
        edit = moved_to_page(stage, ObjectKind.PHOTO, FIRST, NARROW, page)
        assert isinstance(edit, PutPhoto)
        assert landed(session, DragStep(edit)).page == page


def test_a_new_photo_lands_on_the_page_it_was_dropped_on(session: Session, stage: Stage) -> None:
    for point in (Point(170, 300), Point(420, 600), Point(300, 700)):
        edit = dropped_photo(stage, "photos/huatong.jpg", 1, point)
        assert edit is not None
        objects = PageObjects(session.pages_of(edit.apply(session.issue)))
        assert objects.of(ObjectKind.PHOTO, edit.slug, edit.index_in(session.issue))[0].page == 1
