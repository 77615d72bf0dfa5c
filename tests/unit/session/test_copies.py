"""Copies of an open number: elsewhere, as a snapshot, from a package; and what differs between two states."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.source import TextPlace
from bulletin_studio.export.packaging.collect import issue_members
from bulletin_studio.export.packaging.manifest import Part
from bulletin_studio.export.packaging.pack import PackageFacts, pack
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Paragraph, Span, Story, plain_paragraph
from bulletin_studio.session.copying import drop_snapshot, save_copy, take_snapshot
from bulletin_studio.session.differences import Change, differences
from bulletin_studio.session.packed import unpack_number
from bulletin_studio.session.session import Session
from bulletin_studio.session.text_edits import range_between, typed


def article(slug: str, *texts: str) -> Article:
    body = Story(tuple(plain_paragraph("body", text) for text in texts))
    return Article(slug, plain_paragraph("headline", f"{slug}的标题"), body)


ISSUE = Issue(
    Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", (article("01-a", "一。", "二。"), article("02-b", "三。"))
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    folder = tmp_path / "number"
    save_issue(folder, ISSUE)
    (folder / "photos").mkdir()
    (folder / "photos" / "x.jpg").write_bytes(b"photo")
    (folder / ".hidden").write_bytes(b"no")
    made = Session(folder)
    place = TextPlace("01-a", "body", 0, 0)
    made.apply(typed(made.issue, range_between(place, place), "新"))
    return made


def first(folder: Path) -> str:
    return load_issue(folder)[0].articles[0].body.paragraphs[0].text


def test_a_copy_has_everything_as_it_stands_on_the_desk(session: Session, tmp_path: Path) -> None:
    save_copy(session, tmp_path / "copy")
    assert first(tmp_path / "copy") == "新一。"
    assert first(session.folder) == "一。"
    assert (tmp_path / "copy" / "photos" / "x.jpg").read_bytes() == b"photo"
    assert not (tmp_path / "copy" / ".hidden").exists()
    assert session.is_changed
    with pytest.raises(InputError):
        save_copy(session, tmp_path / "copy")


def test_a_snapshot_shares_photos_and_goes_without_them(session: Session) -> None:
    snapshot = take_snapshot(session)
    assert (snapshot.name, first(snapshot), first(session.folder)) == ("number", "新一。", "一。")
    other = take_snapshot(session)
    assert other != snapshot
    drop_snapshot(snapshot)
    drop_snapshot(other)
    assert not snapshot.exists()
    assert (session.folder / "photos" / "x.jpg").read_bytes() == b"photo"


def test_a_package_is_unpacked_whole_and_a_changed_one_is_not(session: Session, tmp_path: Path) -> None:
    package = tmp_path / "packed.bulletin"
    facts = PackageFacts("t", date(2024, 1, 1), "p", "h", tuple((part, part.value) for part in Part))
    pack(package, issue_members(session.folder, package), facts, lambda _: None)
    folder = unpack_number(package)
    assert (folder.name, first(folder)) == ("packed", "一。")
    with pytest.raises(FileAccessError):
        unpack_number(package)
    changed = tmp_path / "changed.bulletin"
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name) + (b" " if name.endswith(".md") else b""))
    with pytest.raises(FileAccessError):
        unpack_number(changed)
    assert not (tmp_path / "changed").exists()
    assert not list(tmp_path.glob(".changed*"))


def test_differences_name_what_is_other() -> None:
    one, two = ISSUE.articles
    marked = replace(one, body=Story((Paragraph("body", (Span("一", "strong"), Span("。"))), one.body.paragraphs[1])))
    cases: tuple[tuple[Issue, list[tuple[str, Change]]], ...] = (
        (ISSUE, []),
        (replace(ISSUE, number=2), [("", Change.HEAD)]),
        (replace(ISSUE, articles=(marked, two)), [("01-a", Change.TEXT)]),
        (replace(ISSUE, articles=(replace(one, photos=(Photo("x.jpg"),)), two)), [("01-a", Change.PHOTOS)]),
        (replace(ISSUE, articles=(one, replace(two, placement=Placement(page=2)))), [("02-b", Change.PLACE)]),
        (replace(ISSUE, articles=(one,)), [("", Change.HEAD), ("02-b", Change.ONLY_OURS)]),
    )
    for theirs, expected in cases:
        assert [(each.article, each.change) for each in differences(ISSUE, theirs)] == expected
    changed = replace(ISSUE, articles=(article("01-a", "一。", "改。"), two, article("03-c", "丙。")))
    found = {each.article: each for each in differences(ISSUE, changed)}
    assert found["01-a"].lines == ((" ", "01-a的标题"), (" ", "一。"), ("-", "二。"), ("+", "改。"))
    assert found["03-c"].change is Change.ONLY_THEIRS
