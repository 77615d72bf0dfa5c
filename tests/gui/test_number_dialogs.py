"""The number as a whole: the next one, masthead and imprint, layouts with previews, fitting, manuscripts and photos."""

import shutil
import time
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from bulletin_studio.editor.bringing_in import bring_in_articles, bring_in_photos
from bulletin_studio.editor.details_dialog import DetailsDialog
from bulletin_studio.editor.fit_dialog import FitDialog
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.layout_dialog import LayoutDialog
from bulletin_studio.editor.next_number_dialog import NextNumberDialog
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.intake.manuscript import Role
from bulletin_studio.intake.read_manuscript import read_manuscript
from bulletin_studio.model.fitting import AS_LAID_OUT
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.article_edits import PlaceArticle

LONG = "近日，新泾镇召开学习讨论会，总结全年工作，部署明年任务，镇领导班子成员及各部门负责人参加会议。"


def test_the_next_number_goes_on_from_this_one(studio, number) -> None:
    home = number.parent / "xinjing-2024-01"
    number.rename(home)
    window = studio.open(home)
    dialog = NextNumberDialog(window)
    assert (dialog.number.value(), dialog.total.value()) == (2, 129)
    assert dialog.folder.path == home.parent / "xinjing-2024-02"
    dialog._make()
    assert dialog.made is not None
    issue, _ = load_issue(dialog.made)
    assert (issue.number, issue.total, issue.day) == (2, 129, date(2024, 2, 15))
    assert issue.masthead == window.desk.issue.masthead
    assert [article.slug for article in issue.articles] == ["01", "02", "03"]
    assert all(not article.photos for article in issue.articles)
    assert studio.open(dialog.made) is not None
    dialog.deleteLater()


def test_the_next_number_may_keep_texts_and_photos(studio, number) -> None:
    window = studio.open(number)
    dialog = NextNumberDialog(window)
    dialog.kept.setChecked(True)
    dialog.number.setValue(9)
    dialog._make()
    assert dialog.made is not None
    issue, _ = load_issue(dialog.made)
    assert issue.number == 9
    assert [article.headline.text for article in issue.articles] == [
        a.headline.text for a in window.desk.issue.articles
    ]
    assert (dialog.made / "photos" / "taolunhui.jpg").exists()
    dialog.deleteLater()


def test_a_folder_that_holds_something_is_refused(studio, answers, number) -> None:
    window = studio.open(number)
    dialog = NextNumberDialog(window)
    dialog.folder.line.setText(str(number))
    answers.next = [0]
    dialog._make()
    assert dialog.made is None
    assert len(answers.asked) == 1
    dialog.deleteLater()


def test_masthead_and_imprint_are_one_step(studio, number) -> None:
    window = studio.open(number)
    before = window.desk.issue
    dialog = DetailsDialog(window)
    assert dialog.head() == before
    dialog.masthead["subtitle"].setText("内部资料")
    dialog.imprint["editors"].setText("叶知秋；苏木")
    dialog.number.setValue(5)
    dialog.total.setValue(0)
    dialog._apply()
    issue = window.desk.issue
    assert (issue.masthead.subtitle, issue.imprint.editors, issue.number, issue.total) == (
        "内部资料",
        ("叶知秋", "苏木"),
        5,
        None,
    )
    assert len(window.desk.session.steps) == 1
    window.desk.undo()
    assert window.desk.issue == before
    dialog.deleteLater()


def test_every_layout_shows_the_numbers_own_first_page(studio, number, qtbot) -> None:
    window = studio.open(number)
    dialog = LayoutDialog(window)
    dialog.show()
    names = [dialog.layouts.item(row).data(0x100) for row in range(dialog.layouts.count())]
    qtbot.waitUntil(lambda: len(dialog._counts) == len(names), timeout=60_000)
    assert dialog._counts["a4-two-column"] == len(window.desk.document.pages)
    dialog.layouts.choose("b5-booklet")
    dialog._apply()
    assert window.desk.issue.layout == "b5-booklet"
    assert window.desk.session.layout.name == "b5-booklet"
    window.desk.undo()
    assert window.desk.session.layout.name == "a4-two-column"
    dialog.deleteLater()


def test_fitting_shows_its_changes_and_does_not_freeze_the_window(studio, number, qtbot) -> None:
    window = studio.open(number)
    dialog = FitDialog(window)
    dialog.pages.setValue(4)
    dialog.show()
    beats: list[float] = []
    beat = QTimer(window)
    beat.timeout.connect(lambda: beats.append(time.monotonic()))
    beat.start(10)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.fitted is not None, timeout=60_000)
    beat.stop()
    assert dialog.fitted is not None
    assert dialog.fitted.fitting is not None
    assert (dialog.places.count() == 0) is (dialog.fitted.fitting == AS_LAID_OUT)
    assert ("不用改动" in dialog.told.text()) is (dialog.fitted.fitting == AS_LAID_OUT)
    dialog._apply()
    assert window.desk.issue.page_count == 4
    assert len(window.desk.document.pages) == 4
    dialog.deleteLater()


def test_what_must_be_cut_is_listed_and_led_to(studio, number, qtbot) -> None:
    window = studio.open(number)
    dialog = FitDialog(window)
    dialog.pages.setValue(3)
    dialog.show()
    dialog.start()
    qtbot.waitUntil(lambda: dialog.fitted is not None, timeout=120_000)
    assert dialog.places.count() > 1
    dialog._go_to(dialog.places.item(3))
    caret = window.desk.caret
    assert caret is not None
    assert caret.part == "body"
    dialog.close()
    dialog.deleteLater()


def test_fitting_can_be_stopped_and_begun_again(studio, number, qtbot) -> None:
    window = studio.open(number)
    dialog = FitDialog(window)
    dialog.pages.setValue(3)
    dialog.start()
    began = time.monotonic()
    dialog.start()
    assert time.monotonic() - began < 0.1
    qtbot.wait(300)
    assert dialog.fitted is None
    assert dialog.search.isEnabled()
    dialog.deleteLater()


def word_file(*paragraphs: str, picture: bytes = b"") -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    drawing = (
        '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="r1"/>'
        "</w:drawing></w:r></w:p>"
    )
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs) + (drawing if picture else "")
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        link = '<Relationship Id="r1" Target="media/image1.jpg"/>'
        archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{links}">{link}</Relationships>')
        archive.writestr("word/media/image1.jpg", picture)
    return data.getvalue()


@pytest.fixture
def manuscript(tmp_path: Path, number: Path) -> Path:
    path = tmp_path / "来稿.docx"
    path.write_bytes(
        word_file("食堂开张了", "记者 张三", LONG, LONG, picture=(number / "photos" / "taolunhui.jpg").read_bytes())
    )
    return path


def test_a_manuscript_is_looked_over_and_brought_in_as_one_step(studio, number, manuscript, monkeypatch) -> None:
    window = studio.open(number)

    def look_over(dialog: ImportDialog) -> int:
        assert dialog.roles == (Role.HEADLINE, Role.BYLINE, Role.BODY, Role.BODY, Role.PHOTO)
        picture = dialog.table.item(4, 1)
        assert picture.text().endswith("jpg")
        assert picture.text().isascii()  # a picture is told by an icon, not by a letter that faces of menus lack
        assert not picture.icon().isNull()
        dialog.choices[3].setCurrentIndex(dialog.choices[3].findData(Role.LEFT_OUT.value))
        assert "您选择不要的" in dialog.account.text()
        return 1

    monkeypatch.setattr(ImportDialog, "exec", look_over)
    bring_in_articles(window, [manuscript])
    article = window.desk.issue.articles[-1]
    assert article.headline.text == "食堂开张了"
    assert [paragraph.text for paragraph in article.body.paragraphs] == [LONG]
    assert (number / article.photos[0].file).is_file()
    assert len(window.desk.session.steps) == 1
    assert window.desk.caret is not None
    assert window.desk.caret.article == article.slug
    assert window.save()
    assert load_issue(number)[0].articles[-1].headline.text == "食堂开张了"
    window.desk.undo()
    assert len(window.desk.issue.articles) == 3


def test_manuscripts_fill_the_empty_slots_first(studio, number, manuscript, monkeypatch) -> None:
    window = studio.open(number)
    dialog = NextNumberDialog(window)
    dialog._make()
    dialog.deleteLater()
    following = studio.open(dialog.made)
    laid_down = PlaceArticle("01", Placement(starts_page=True, text_columns=1))
    following.desk.apply(laid_down)
    monkeypatch.setattr(ImportDialog, "exec", lambda _dialog: 1)
    bring_in_articles(following, [manuscript])
    articles = following.desk.issue.articles
    assert [article.headline.text for article in articles] == ["食堂开张了", "请输入标题", "请输入标题"]
    assert (articles[0].slug, articles[0].placement) == ("01", laid_down.placement)
    assert len(following.desk.session.steps) == 2
    bring_in_articles(following, [manuscript, manuscript, manuscript])
    assert [article.headline.text for article in following.desk.issue.articles] == ["食堂开张了"] * 4


def test_a_manuscript_that_cannot_be_read_is_told(studio, answers, number, tmp_path) -> None:
    window = studio.open(number)
    (tmp_path / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "空.txt").write_bytes(b"\n\n")
    answers.next = [0, 0]
    bring_in_articles(window, [tmp_path / "旧.doc", tmp_path / "空.txt"])
    assert "docx" in answers.asked[0]
    assert len(window.desk.issue.articles) == 3


def test_photos_are_placed_and_bad_ones_told(studio, answers, number, tmp_path) -> None:
    window = studio.open(number)
    good, bad = tmp_path / "会场 1.jpg", tmp_path / "bad.jpg"
    shutil.copy(number / "photos" / "huatong.jpg", good)
    bad.write_bytes(b"no picture")
    answers.next = [0]
    bring_in_photos(window, [good, bad])
    assert "photos/会场-1.jpg" in [photo.file for photo in window.desk.issue.articles[0].photos]
    assert (number / "photos" / "会场-1.jpg").read_bytes() == good.read_bytes()
    assert len(window.desk.session.steps) == 1
    picked = window.desk.picked
    assert picked is not None
    assert window.desk.issue.articles[0].photos[picked.index].file == "photos/会场-1.jpg"


def test_a_window_is_no_larger_than_its_screen(studio, number) -> None:
    window = studio.open(number)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()


def test_the_account_of_a_manuscript_is_shown(studio, number, manuscript) -> None:
    window = studio.open(number)
    dialog = ImportDialog(window, read_manuscript(manuscript), manuscript.name)
    assert "1 篇文章，1 张图片" in dialog.account.text()
    dialog.deleteLater()
