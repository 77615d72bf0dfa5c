"""Files dropped on pages, and the places at which text that ran out is shown."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from bulletin_studio.base.geometry import Point
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import PhotoSpot
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Story, plain_paragraph
from bulletin_studio.session.article_edits import PlaceArticle
from bulletin_studio.session.copyfitting import cuts_for, proof_of
from bulletin_studio.session.drops import drop_pictures, sort_dropped
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.overset_places import overset_places
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.session import Session
from bulletin_studio.session.stage import Stage


def article(slug: str, paragraphs: int) -> Article:
    body = Story(
        tuple(plain_paragraph("body", f"第{count}段，" + "新泾镇今天召开会议。" * 12) for count in range(paragraphs))
    )
    return Article(slug, plain_paragraph("headline", f"{slug}的标题"), body)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    articles = (article("01", 3), article("02", 3))
    save_issue(tmp_path / "issue", Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", articles))
    return Session(tmp_path / "issue")


def stage_of(session: Session) -> Stage:
    return Stage(session.issue, session.layout, PageText(session.document), PageObjects(session.document))


def picture(path: Path, size: tuple[int, int] = (900, 600)) -> Path:
    Image.new("RGB", size, (120, 130, 140)).save(path)
    return path


def codes(findings: object) -> list[str]:
    return [each.code for each in findings]  # type: ignore[attr-defined]


def test_files_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").mkdir()
    names = ("a.JPG", "advert.pdf", "稿.docx", "稿.txt", "old.doc", "film.mp4", "noname")
    dropped = sort_dropped([tmp_path / "照片.jpg", *(tmp_path / name for name in names)])
    assert [path.name for path in dropped.pictures] == ["a.JPG", "advert.pdf"]
    assert [path.name for path in dropped.manuscripts] == ["稿.docx", "稿.txt", "old.doc"]
    assert codes(dropped.findings) == ["drop.folder", "drop.unknown_kind", "drop.unknown_kind"]


def test_a_picture_is_copied_and_put_where_it_was_dropped(session: Session, tmp_path: Path) -> None:
    stage = stage_of(session)
    box = stage.objects.of(ObjectKind.ARTICLE, "02")[0].box
    page = stage.objects.of(ObjectKind.ARTICLE, "02")[0].page
    edits, findings = drop_pictures(
        session, stage, [picture(tmp_path / "会场 1.jpg")], page, Point(box.x + 30, box.bottom - 60)
    )
    assert findings == ()
    assert edits[0].slug == "02"
    assert (session.folder / edits[0].photo.file).is_file()
    session.apply(edits[0])
    session.save()
    assert Session(session.folder).issue.articles[1].photos[0].file == edits[0].photo.file


def test_at_the_edge_of_a_page_a_picture_stands_at_it(session: Session, tmp_path: Path) -> None:
    stage = stage_of(session)
    edits, _ = drop_pictures(session, stage, [picture(tmp_path / "a.png")], 1, Point(200, 830))
    assert (edits[0].photo.place, edits[0].photo.page) == (PhotoSpot.FOOT, 1)


def test_what_is_no_picture_leaves_nothing_behind(session: Session, tmp_path: Path) -> None:
    stage = stage_of(session)
    (tmp_path / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")
    huge = tmp_path / "huge.png"
    Image.new("1", (20_000, 10_001)).save(huge)
    bad = [tmp_path / "torn.jpg", huge, tmp_path / "gone.jpg"]
    edits, findings = drop_pictures(session, stage, [*bad, picture(tmp_path / "good.png")], 1, Point(200, 500))
    assert len(findings) == 3
    assert "photo.too_large" in codes(findings)
    assert [each.photo.file for each in edits] == ["photos/good.png"]
    assert [path.name for path in (session.folder / "photos").iterdir()] == ["good.png"]


def test_a_page_without_articles_takes_no_picture(session: Session, tmp_path: Path) -> None:
    session.apply(ChangeNumber(replace(session.issue, page_count=4)))
    edits, findings = drop_pictures(session, stage_of(session), [picture(tmp_path / "a.png")], 4, Point(200, 400))
    assert edits == ()
    assert codes(findings) == ["drop.no_article"]
    assert not (session.folder / "photos").exists()


def test_what_runs_out_is_shown_where_its_article_ends(session: Session) -> None:
    long = replace(session.issue, articles=(article("01", 40), article("02", 3)), page_count=1)
    session = Session(session.folder)
    document = session.pages_of(long)
    stage = Stage(long, session.layout, PageText(document), PageObjects(document))
    places = overset_places(stage)
    assert [(each.overset.article, each.page) for each in places] == [("01", 1), ("02", 1)]
    box = stage.objects.of(ObjectKind.ARTICLE, "01")[-1].box
    assert places[0].corner == Point(box.right, box.bottom)
    assert places[1].corner.y > places[0].corner.y


def test_the_cheapest_cuts_make_it_fit(session: Session) -> None:
    session.apply(PlaceArticle("02", Placement(starts_page=True)))
    session.apply(ChangeNumber(replace(session.issue, page_count=1)))
    told: list[float] = []
    cuts = cuts_for(proof_of(session), 1, told.append)
    assert cuts
    assert told == sorted(told)
    assert told[-1] < 1
