"""Reviews: kept in the article's file, ended by a change of its text, back with undo."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.photo import FixedWidth
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.article_edits import PlaceArticle, SplitArticle
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.photo_edits import ChangePhoto
from bulletin_studio.session.reviewing import ReviewArticle
from bulletin_studio.session.session import Session
from bulletin_studio.session.text_edits import range_between, typed
from tests.conftest import PROJECT

FIRST = "01-taolunhui"


@pytest.fixture
def session(tmp_path: Path, library: FontLibrary) -> Session:
    folder = Path(shutil.copytree(PROJECT / "samples" / "xinjing-2024-01", tmp_path / "number"))
    made = Session(folder, library)
    made.apply(ReviewArticle(FIRST, is_reviewed=True))
    return made


def is_reviewed(session: Session) -> bool:
    return session.issue.articles[0].is_reviewed


def typing(session: Session) -> Edit:
    place = TextPlace(FIRST, "body", 0, 3)
    return typed(session.issue, range_between(place, place), "又")


def test_typing_ends_a_review_and_undo_brings_it_back(session: Session) -> None:
    assert is_reviewed(session)
    session.apply(typing(session))
    assert not is_reviewed(session)
    session.undo()
    assert is_reviewed(session)


def test_another_caption_or_alt_text_ends_a_review(session: Session) -> None:
    session.apply(ChangePhoto(FIRST, 0, replace(session.issue.articles[0].photos[0], alt="会场")))
    assert not is_reviewed(session)


def test_places_and_widths_leave_it(session: Session) -> None:
    session.apply(PlaceArticle(FIRST, Placement(starts_page=True)))
    session.apply(ChangePhoto(FIRST, 0, replace(session.issue.articles[0].photos[0], width=FixedWidth(60))))
    assert is_reviewed(session)


def test_both_halves_of_a_split_article_are_drafts(session: Session) -> None:
    session.apply(SplitArticle(TextPlace(FIRST, "body", 1, 0), "后半"))
    assert [article.is_reviewed for article in session.issue.articles[:2]] == [False, False]


def test_it_is_kept_in_the_file_and_taken_out_again(session: Session) -> None:
    path = session.folder / "articles" / f"{FIRST}.md"
    before = path.read_text(encoding="utf-8")
    session.save()
    assert "\nstate: reviewed\n---\n" in path.read_text(encoding="utf-8")
    assert load_issue(session.folder)[0].articles[0].is_reviewed
    session.apply(ReviewArticle(FIRST, is_reviewed=False))
    session.save()
    assert path.read_text(encoding="utf-8") == before


def test_saying_it_twice_is_no_step(session: Session) -> None:
    assert not session.apply(ReviewArticle(FIRST, is_reviewed=True))
    assert len(session.steps) == 1
