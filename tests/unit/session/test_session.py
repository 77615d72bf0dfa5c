"""An open number: edits, undo, saving, recovery, locks, changes from outside, and numbers with faults."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import Severity
from bulletin_studio.base.source import TextPlace
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Story, plain_paragraph
from bulletin_studio.session.article_edits import AddArticle, JoinArticle, MoveArticle, RemoveArticle, SplitArticle
from bulletin_studio.session.number_edits import ReplaceNumber
from bulletin_studio.session.photo_edits import AddPhoto, MovePhoto, RemovePhoto
from bulletin_studio.session.session import Session
from bulletin_studio.session.state_folder import state_path
from bulletin_studio.session.text_edits import range_between, typed


def article(slug: str, *texts: str) -> Article:
    body = Story(tuple(plain_paragraph("body", text) for text in texts))
    return Article(slug, plain_paragraph("headline", f"{slug}的标题"), body)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = (article("01-a", "甲文第一段。", "甲文第二段。"), article("02-b", "乙文第一段。"))
    save_issue(tmp_path / "issue", Issue(Masthead("简报"), 1, date(2024, 1, 1), "a4-two-column", articles))
    return tmp_path / "issue"


def typing(session: Session, text: str, slug: str = "01-a", paragraph: int = 0, offset: int = 0) -> None:
    place = TextPlace(slug, "body", paragraph, offset)
    session.apply(typed(session.issue, range_between(place, place), text))


def texts(session: Session) -> list[str]:
    return [paragraph.text for each in session.issue.articles for paragraph in each.body.paragraphs]


def test_typing_saving_and_undoing(folder: Path) -> None:
    session = Session(folder)
    typing(session, "新")
    assert session.is_changed
    assert [path.name for path in session.save()] == ["01-a.md"]
    assert not session.is_changed
    assert load_issue(folder)[0].articles[0].body.paragraphs[0].text == "新甲文第一段。"
    session.undo()
    assert session.is_changed
    assert texts(session)[0] == "甲文第一段。"
    session.redo()
    assert not session.is_changed
    session.close(discard=True)


def test_a_gesture_is_one_step(folder: Path) -> None:
    session = Session(folder)
    with session.gesture():
        typing(session, "一", paragraph=1)
        typing(session, "二", paragraph=0)
    typing(session, "三", paragraph=0)
    assert len(session.steps) == 2
    session.undo()
    session.undo()
    assert texts(session) == ["甲文第一段。", "甲文第二段。", "乙文第一段。"]
    session.close(discard=True)


def test_empty_paragraphs_are_not_saved_and_photos_stay(folder: Path) -> None:
    session = Session(folder)
    session.apply(AddPhoto("01-a", Photo("photos/x.jpg", after=2)))
    typing(session, "\n\n", offset=6)
    assert [photo.after for photo in session.issue.articles[0].photos] == [4]
    session.save()
    saved = load_issue(folder)[0].articles[0]
    assert [paragraph.text for paragraph in saved.body.paragraphs] == ["甲文第一段。", "甲文第二段。"]
    assert [photo.after for photo in saved.photos] == [2]
    session.close(discard=True)


def test_a_crash_loses_nothing(folder: Path) -> None:
    session = Session(folder)
    typing(session, "未保存")
    session.autosave()
    state = session.issue
    session.close(discard=False)  # as after a crash: the journal stays
    again = Session(folder)
    found = again.recoverable()
    assert found is not None
    assert found.number == state
    again.apply(ReplaceNumber(found.number))
    assert texts(again)[0] == "未保存甲文第一段。"
    again.save()
    again.close(discard=True)
    assert Session(folder).recoverable() is None


def test_nothing_to_recover_after_saving(folder: Path) -> None:
    session = Session(folder)
    typing(session, "甲")
    session.autosave()
    session.save()
    assert not state_path(folder, "journal.jsonl").exists()
    session.close(discard=True)


def test_nothing_is_journalled_of_what_is_saved(folder: Path) -> None:
    session = Session(folder)
    typing(session, "甲")
    session.save()
    session.autosave()  # the timer of a key typed before the saving
    assert not state_path(folder, "journal.jsonl").exists()
    session.undo()
    session.autosave()
    assert state_path(folder, "journal.jsonl").exists()
    session.close(discard=True)


def test_the_journal_gets_the_state_it_was_asked_to_write_for(folder: Path) -> None:
    session = Session(folder)
    typing(session, "甲")
    state, write = session.issue, session.journal_entry()
    session.undo()  # before the thread came to write: half way to another state
    write()
    session.close(discard=False)
    found = Session(folder).recoverable()
    assert found is not None
    assert found.number == state


def test_a_state_older_than_the_saved_files_is_not_written_after_them(folder: Path) -> None:
    session = Session(folder)
    typing(session, "甲")
    write = session.journal_entry()
    typing(session, "乙")
    session.save()
    write()
    assert not state_path(folder, "journal.jsonl").exists()
    session.close(discard=True)


def test_a_corrupt_journal_opens_all_the_same(folder: Path) -> None:
    state_path(folder, "x").parent.mkdir()
    state_path(folder, "journal.jsonl").write_bytes(b"\xff\x00 damaged")
    session = Session(folder)
    found = session.recoverable()
    assert found is not None
    assert (found.number, found.is_damaged) == (None, True)


def test_articles_are_added_moved_split_joined_and_removed(folder: Path) -> None:
    session = Session(folder)
    session.apply(AddArticle(article("01-a", "丙文。"), 1))
    assert [each.slug for each in session.issue.articles] == ["01-a", "01-a-2", "02-b"]
    session.apply(MoveArticle("02-b", 0))
    session.apply(RemoveArticle("01-a-2"))
    assert [each.slug for each in session.issue.articles] == ["02-b", "01-a"]
    session.apply(SplitArticle(TextPlace("01-a", "body", 1, 2), "下篇"))
    assert [[p.text for p in each.body.paragraphs] for each in session.issue.articles] == [
        ["乙文第一段。"],
        ["甲文第一段。", "甲文"],
        ["第二段。"],
    ]
    session.apply(JoinArticle("01-a-2"))
    assert texts(session) == ["乙文第一段。", "甲文第一段。", "甲文", "下篇", "第二段。"]
    for _ in range(5):
        session.undo()
    assert texts(session) == ["甲文第一段。", "甲文第二段。", "乙文第一段。"]


def test_photos_move_between_articles(folder: Path) -> None:
    session = Session(folder)
    session.apply(AddPhoto("01-a", Photo("photos/x.jpg", after=1)))
    session.apply(AddPhoto("01-a", Photo("photos/y.jpg", after=0)))
    assert [photo.file for photo in session.issue.articles[0].photos] == ["photos/y.jpg", "photos/x.jpg"]
    session.apply(MovePhoto("01-a", 1, "02-b", 1))
    assert [photo.file for photo in session.issue.articles[1].photos] == ["photos/x.jpg"]
    session.apply(RemovePhoto("02-b", 0))
    assert session.issue.articles[1].photos == ()
    with pytest.raises(IndexError):
        session.apply(RemovePhoto("02-b", 0))


def test_a_layout_with_a_face_nobody_knows_is_kept(folder: Path) -> None:
    own = folder / "layouts" / "own.yaml"
    own.parent.mkdir(exist_ok=True)
    text = (data_folder() / "layouts" / "a4-red-head.yaml").read_text(encoding="utf-8")
    kept = load_layout("a4-red-head", None)
    own.write_text(text.replace("face: hei", "face: arial", 1), encoding="utf-8")
    issue = folder / "issue.yaml"
    issue.write_text(re.sub(r"(?m)^layout: .*$", "layout: own", issue.read_text("utf-8")), encoding="utf-8")
    session = Session(folder)
    assert (session.layout.name, session.layout.margins, session.layout.grid) == ("own", kept.margins, kept.grid)
    (finding,) = [each for each in session.report.findings if each.code.startswith("layout.")]
    assert (finding.code, finding.severity) == ("layout.unknown_face", Severity.ERROR)
    told = dict(finding.arguments)
    assert told["found"] == "arial"
    assert told["style"] in {style.name for style in kept.styles}
    assert "session.layout_stand_in" not in {each.code for each in session.report.findings}


def test_a_number_with_faults_opens_with_stand_ins_and_findings(folder: Path) -> None:
    (folder / "articles" / "02-b.md").unlink()
    (folder / "issue.yaml").write_text(
        (folder / "issue.yaml").read_text(encoding="utf-8").replace("a4-two-column", "nobody-has-it"), encoding="utf-8"
    )
    session = Session(folder)
    session.apply(AddPhoto("01-a", Photo("photos/missing.jpg", after=1)))
    codes = {finding.code for finding in session.report.findings}
    assert {"article.missing", "session.layout_stand_in"} <= codes
    assert any(code.startswith("photo.") for code in codes)
    assert session.layout.name == "a4-two-column"
    assert session.document.pages
    with pytest.raises(InputError):
        typing(session, "甲", "02-b")
    typing(session, "甲")
    session.save()
    assert not (folder / "articles" / "02-b.md").exists()
    assert "nobody-has-it" in (folder / "issue.yaml").read_text(encoding="utf-8")


def test_an_article_file_with_faults_is_never_written(folder: Path) -> None:
    path = folder / "articles" / "02-b.md"
    path.write_text("---\nheadline: 乙\n---\n\n| 表 | 格\n# 标题\n", encoding="utf-8")
    before = path.read_bytes()
    session = Session(folder)
    assert "02-b" in session.sealed
    typing(session, "甲")
    session.save()
    assert path.read_bytes() == before


def test_what_others_change_is_seen(folder: Path) -> None:
    session = Session(folder)
    assert session.changed_outside() == ()
    path = folder / "articles" / "02-b.md"
    path.write_text(path.read_text(encoding="utf-8").replace("乙文", "丁文"), encoding="utf-8")
    assert session.changed_outside() == ("articles/02-b.md",)
    session.read_again()
    assert texts(session)[-1] == "丁文第一段。"
    assert session.changed_outside() == ()


def test_somebody_else_is_told_of_and_a_dead_one_is_not(folder: Path) -> None:
    session = Session(folder)
    lock = state_path(folder, "lock.json")
    lock.parent.mkdir(exist_ok=True)
    lock.write_text(json.dumps({"user": "张三", "host": "elsewhere", "process": 1}), encoding="utf-8")
    holder = session.lock()
    assert holder is not None
    assert holder.user == "张三"
    lock.unlink()
    assert session.lock() is None
    assert lock.exists()
    session.close(discard=True)
    assert not lock.exists()


def test_an_edit_sets_one_paragraph_anew(tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    shutil.copytree(data_folder() / "samples" / "xinjing-2024-01", folder)
    session = Session(folder)
    before = session.document
    typing(session, "新", session.issue.articles[2].slug, 5, 3)
    after = session.document
    assert after is not before
    assert after.pages[0] == before.pages[0]
    assert session.document is after
    session.undo()
    assert session.document == before
