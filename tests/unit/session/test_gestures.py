"""Drags as one step: every event from the state at the start, given up without a trace, photos put elsewhere."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.geometry import Point
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo, PhotoSpot
from bulletin_studio.model.story import Story, plain_paragraph
from bulletin_studio.session.article_edits import MoveArticle
from bulletin_studio.session.edits import Foreseen, FromState
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
from bulletin_studio.session.photo_edits import PutPhoto
from bulletin_studio.session.session import Session


def article(slug: str, *photos: Photo) -> Article:
    body = Story(tuple(plain_paragraph("body", f"{slug}第{count}段。") for count in range(3)))
    return Article(slug, plain_paragraph("headline", slug), body, photos=photos)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    photos = tuple(Photo(f"photos/{name}.jpg", after=1) for name in "ab")
    articles = (article("01", *photos), article("02"), article("03"))
    save_issue(tmp_path / "issue", Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", articles))
    return Session(tmp_path / "issue")


def order(session: Session) -> list[str]:
    return [each.slug for each in session.issue.articles]


def test_each_event_of_a_drag_starts_from_the_same_state(session: Session) -> None:
    base = session.issue
    session.begin_gesture()
    for index in (1, 2, 1):
        session.apply(FromState(base, MoveArticle("01", index)))
    session.end_gesture()
    assert order(session) == ["02", "01", "03"]
    assert [step.edit.label for step in session.steps] == ["edit.move_article"]
    session.undo()
    assert session.issue is base


def test_an_edit_foreseen_brings_the_very_number_whose_pages_were_made_up(session: Session) -> None:
    edit = MoveArticle("01", 2)
    outcome = edit.apply(session.issue)
    document = session.pages_of(outcome)
    assert session.apply(Foreseen(edit, outcome))
    assert session.issue is outcome
    assert session.document is document
    assert [step.edit.label for step in session.steps] == ["edit.move_article"]


def test_pages_made_up_last_are_made_up_anew_when_a_photo_file_is_other(session: Session) -> None:
    document = session.pages_of(session.issue)
    assert session.pages_of(session.issue) is document
    session.look_again("photos/a.jpg")
    assert session.pages_of(session.issue) is not document


def test_a_drag_back_to_its_start_is_no_step(session: Session) -> None:
    base = session.issue
    session.begin_gesture()
    session.apply(FromState(base, MoveArticle("01", 2)))
    session.apply(FromState(base, MoveArticle("01", 0)))
    session.end_gesture()
    assert session.issue is base
    assert session.steps == ()


def test_a_gesture_given_up_leaves_nothing_and_keeps_what_could_be_redone(session: Session) -> None:
    session.apply(MoveArticle("03", 0))
    session.undo()
    base, redo = session.issue, session.undone_steps
    session.begin_gesture()
    session.apply(FromState(base, MoveArticle("01", 2)))
    assert session.cancel_gesture()
    assert session.issue is base
    assert session.steps == ()
    assert session.undone_steps == redo
    assert not session.cancel_gesture()
    session.redo()
    assert order(session) == ["03", "01", "02"]


def test_giving_up_leaves_the_steps_before(session: Session) -> None:
    session.apply(MoveArticle("03", 0))
    session.begin_gesture()
    assert not session.cancel_gesture()
    assert len(session.steps) == 1
    assert order(session) == ["03", "01", "02"]


@pytest.mark.parametrize(
    ("to_slug", "after", "index"), [("01", 1, 0), ("01", 0, 0), ("01", 3, 1), ("02", 2, 0), ("01", 2, 1)]
)
def test_a_photo_is_found_where_it_was_put(session: Session, to_slug: str, after: int, index: int) -> None:
    photo = replace(session.issue.articles[0].photos[0], after=after, place=PhotoSpot.FOOT)
    edit = PutPhoto("01", 0, to_slug, photo)
    assert edit.index_in(session.issue) == index
    changed = edit.apply(session.issue)
    there = next(each for each in changed.articles if each.slug == to_slug)
    assert there.photos[index] == photo
    assert sum(len(each.photos) for each in changed.articles) == 2


def test_things_are_found_by_name_and_by_place() -> None:
    session = Session(data_folder() / "samples" / "xinjing-2024-01")
    objects = PageObjects(session.document)
    slug = session.issue.articles[0].slug
    photo = objects.of(ObjectKind.PHOTO, slug, 1)[0]
    middle = Point(photo.box.x + photo.box.width / 2, photo.box.y + photo.box.height / 2)
    assert objects.at(photo.page, middle) == photo
    assert [each.page for each in objects.of(ObjectKind.ARTICLE, slug)] == sorted(
        {each.page for each in objects.of(ObjectKind.ARTICLE, slug)}
    )
