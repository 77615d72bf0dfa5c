"""Manuscripts brought in beside an article: into the slots from there on, else right behind it."""

import shutil
from pathlib import Path

import pytest

from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.intake.assemble import Draft, assemble
from bulletin_studio.intake.read_manuscript import read_manuscript
from bulletin_studio.intake.roles import find_roles
from bulletin_studio.model.empty_slot import empty_slot
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.article_edits import AddArticle
from bulletin_studio.session.importing import bring_in
from bulletin_studio.session.session import Session

SECOND, LAST = "02-diaoyan", "03-jiankang"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(Path(shutil.copytree(data_folder() / "samples" / "xinjing-2024-01", tmp_path / "number")))


def drafts(tmp_path: Path, *headlines: str) -> tuple[Path, list[Draft]]:
    made: list[Draft] = []
    path = tmp_path / "来稿.md"
    for headline in headlines:
        path.write_text(f"# {headline}\n\n近日，社区食堂开张，居民纷纷前来用餐。\n", encoding="utf-8")
        manuscript = read_manuscript(path)
        made += assemble(manuscript, find_roles(manuscript.blocks))[0]
    return path, made


def headlines(session: Session) -> list[str]:
    return [article.headline.text for article in session.issue.articles]


def test_without_slots_it_goes_behind_the_article_it_was_dropped_on(session: Session, tmp_path: Path) -> None:
    path, made = drafts(tmp_path, "甲", "乙")
    before = headlines(session)
    bring_in(session, made, path, SECOND)
    assert headlines(session) == [*before[:2], "甲", "乙", before[2]]
    session.undo()
    assert headlines(session) == before


def test_without_a_place_it_goes_last(session: Session, tmp_path: Path) -> None:
    path, made = drafts(tmp_path, "甲")
    bring_in(session, made, path)
    assert headlines(session)[-1] == "甲"


def test_slots_are_filled_from_the_one_it_was_dropped_on(session: Session, tmp_path: Path) -> None:
    for slug, index in (("s1", 0), ("s2", 2), ("s3", 4)):
        session.apply(AddArticle(empty_slot(slug, Placement(page=index + 1)), index))
    path, made = drafts(tmp_path, "甲", "乙", "丙")
    done = bring_in(session, made, path, "s2")
    assert done.slugs == ("s2", "s3", "s1")
    places = {article.headline.text: article.placement.page for article in session.issue.articles}
    assert [places[each] for each in ("甲", "乙", "丙")] == [3, 5, 1]
