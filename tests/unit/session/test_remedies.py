"""One click at a finding: the edit is made, the pages made up anew, and the finding is gone."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from bulletin_studio.base.findings import Finding, error, warning
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.article import Article
from bulletin_studio.model.empty_slot import empty_slot
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import (
    CELL_BREAK,
    ROW_BREAK,
    TABLE,
    Alignment,
    Grid,
    Paragraph,
    Span,
    Story,
    plain_paragraph,
)
from bulletin_studio.session.article_edits import PlaceArticle, RemoveArticle
from bulletin_studio.session.finding_case import Request
from bulletin_studio.session.finding_places import place_of_finding
from bulletin_studio.session.head_edits import HeadToBody
from bulletin_studio.session.number_edits import ReplaceNumber
from bulletin_studio.session.photo_edits import ChangePhoto, RemovePhoto
from bulletin_studio.session.remedies import REMEDIES, needs_rewriting, remedies_of
from bulletin_studio.session.session import Session
from bulletin_studio.session.text_places import article_of
from tests.conftest import PROJECT

FIRST, SECOND = "01-taolunhui", "02-diaoyan"
Change = Callable[[Issue], Issue]


@pytest.fixture
def session(tmp_path: Path, library: FontLibrary) -> Session:
    folder = Path(shutil.copytree(PROJECT / "samples" / "xinjing-2024-01", tmp_path / "number"))
    Image.new("RGB", (800, 600), (120, 90, 60)).save(folder / "photos" / "small.jpg")
    Image.new("1", (1600, 1200)).save(folder / "photos" / "line.png")
    pages = pikepdf.new()
    for _ in range(2):
        pages.add_blank_page(page_size=(300, 200))
    pages.save(folder / "photos" / "two.pdf")
    return Session(folder, library)


def with_photo(**values: object) -> Change:
    """The first photo of the first article otherwise."""

    def change(issue: Issue) -> Issue:
        article = issue.articles[0]
        photo = replace(article.photos[0], **values)  # type: ignore[arg-type]
        return with_first(issue, replace(article, photos=(photo, *article.photos[1:])))

    return change


def with_first(issue: Issue, article: Article) -> Issue:
    return replace(issue, articles=(article, *issue.articles[1:]))


def with_body(*texts: str) -> Change:
    """More paragraphs behind the first article's text."""

    def change(issue: Issue) -> Issue:
        article = issue.articles[0]
        more = tuple(plain_paragraph("body", text) for text in texts)
        return with_first(issue, replace(article, body=Story((*article.body.paragraphs, *more))))

    return change


def placed(placement: Placement) -> Change:
    return lambda issue: with_first(issue, replace(issue.articles[0], placement=placement))


def both_laid_down(issue: Issue) -> Issue:
    place = Placement(page=2, row=0, rows=10)
    articles = tuple(replace(article, placement=place) for article in issue.articles[:2])
    return replace(issue, articles=(*articles, *issue.articles[2:]))


def repeated(issue: Issue) -> Issue:
    article = issue.articles[1]
    photo = Photo(issue.articles[0].photos[0].file, plain_paragraph("caption", "又一次"))
    return replace(
        issue, articles=(issue.articles[0], replace(article, photos=(*article.photos, photo)), *issue.articles[2:])
    )


def without_text(issue: Issue) -> Issue:
    empty = Article("03-kong", Paragraph("headline", ()), Story(()))
    return replace(issue, articles=(*issue.articles, empty))


def with_slot(issue: Issue) -> Issue:
    return replace(issue, articles=(*issue.articles, empty_slot("04-kong", Placement())))


PASTED = "会议开得很好。" + "大家继续学习讨论，" * 300


def with_long_headline(issue: Issue) -> Issue:
    """A whole text pasted into the headline; the number may take as many pages as it likes."""
    article = replace(
        issue.articles[0], headline=plain_paragraph("headline", "会议开得很好。" + "大家继续学习讨论，" * 300)
    )
    return replace(with_first(issue, article), page_count=None)


def with_long_caption(issue: Issue) -> Issue:
    caption = plain_paragraph("caption", "会场。" + "大家继续学习讨论，" * 900)
    return replace(with_photo(caption=caption)(issue), page_count=None)


def with_gap(issue: Issue) -> Issue:
    """The last article far behind the others."""
    *others, last = issue.articles
    return replace(issue, articles=(*others, replace(last, placement=Placement(page=9))), page_count=None)


def with_wide_table(issue: Issue) -> Issue:
    cells = CELL_BREAK.join("一二三四五六七八九十" * 2 for _ in range(11))
    table = Paragraph(TABLE, (Span(f"{cells}{ROW_BREAK}{cells}"),), Grid((Alignment.START,) * 11))
    article = issue.articles[0]
    return with_first(issue, replace(article, body=Story((*article.body.paragraphs, table))))


CASES: list[tuple[str, Change, str]] = [
    ("preflight.photo_too_coarse", with_photo(file="photos/small.jpg", width=PhotoWidth.FULL), "fix.photo_width"),
    ("preflight.photo_repeated", repeated, "fix.photo_out"),
    ("preflight.pages_empty", lambda issue: replace(issue, page_count=8), "fix.pages"),
    ("preflight.photo_too_wide", with_photo(width=FixedWidth(400)), "fix.photo_full"),
    ("preflight.photo_too_many_columns", with_photo(width=SpanWidth(6)), "fix.photo_full"),
    ("preflight.photo_narrowed", with_photo(width=FixedWidth(120), place=PhotoSpot.COLUMN), "fix.photo_column"),
    ("preflight.photo_no_room_beside", with_photo(width=FixedWidth(76), place=PhotoSpot.BESIDE), "fix.photo_auto"),
    ("preflight.photo_page_ignored", with_photo(page=2, place=PhotoSpot.COLUMN), "fix.photo_unpin"),
    ("preflight.photo_page_missed", with_photo(page=9, place=PhotoSpot.HEAD), "fix.photo_unpin"),
    ("preflight.article_place_taken", both_laid_down, "fix.unpin"),
    ("preflight.article_place_columns", placed(Placement(columns=(1, 5))), "fix.columns_free"),
    ("preflight.half_width", with_body("会议,研究(一)。", "好:吗"), "fix.punctuation_all"),
    ("preflight.half_width", with_body("会议,研究(一)。"), "fix.punctuation"),
    ("preflight.half_width_article", with_body("一,二", "三,四", "五,六", "七,八"), "fix.punctuation"),
    ("preflight.half_width_head", with_photo(credit="摄影:王小明"), "fix.punctuation"),
    ("preflight.overset", lambda issue: replace(issue, page_count=1), "fix.pages_free"),
    ("preflight.overset_too_high", with_long_headline, "fix.head_to_body"),
    ("preflight.overset_too_high", with_long_caption, "fix.head_to_body"),
    ("preflight.text_to_come", with_slot, "fix.article_out"),
    ("preflight.page_blank", with_gap, "fix.unpin_next"),
    ("preflight.line_art_too_coarse", with_photo(file="photos/line.png", width=PhotoWidth.FULL), "fix.photo_width"),
    ("preflight.line_narrow_cell", with_wide_table, "fix.text_column"),
    ("preflight.stray_braces", with_body("他{dots}说，今天很好。"), "fix.braces"),
    ("preflight.placed_pdf_pages", with_photo(file="photos/two.pdf"), "fix.first_page"),
    ("preflight.pages_not_in_sheets", lambda issue: replace(issue, page_count=3), "fix.pages"),
]


def finding_of(session: Session, code: str) -> Finding:
    found = [each for each in session.report.findings if each.code == code]
    assert found, [each.code for each in session.report.findings]
    return found[0]


@pytest.mark.parametrize(("code", "change", "label"), CASES, ids=[case[0] for case in CASES])
def test_the_finding_goes_with_one_edit(session: Session, code: str, change: Change, label: str) -> None:
    session.apply(ReplaceNumber(change(session.issue)))
    finding = finding_of(session, code)
    (remedy,) = [each for each in remedies_of(session.issue, finding) if each.label == label]
    assert not isinstance(remedy.does, Request)
    steps = len(session.steps)
    assert session.apply(remedy.does)
    assert len(session.steps) == steps + 1
    left = [each for each in session.report.findings if each.code == code]
    assert finding not in left
    assert len(left) == 0 or code == "preflight.article_place_taken"


def test_an_article_whose_file_is_gone_is_taken_off_the_list(session: Session, library: FontLibrary) -> None:
    folder = session.folder
    (folder / "articles" / f"{SECOND}.md").unlink()
    opened = Session(folder, library)
    (remedy,) = remedies_of(opened.issue, finding_of(opened, "article.missing"))
    assert isinstance(remedy.does, RemoveArticle)
    assert opened.apply(remedy.does)
    assert SECOND not in [article.slug for article in opened.issue.articles]
    assert "article.missing" not in {each.code for each in opened.report.findings}
    opened.save()
    assert SECOND not in (folder / "issue.yaml").read_text(encoding="utf-8")
    opened.undo()
    assert "article.missing" in {each.code for each in opened.report.findings}


def test_the_text_of_an_empty_slot_is_typed_over_where_it_stands(session: Session) -> None:
    session.apply(ReplaceNumber(with_slot(session.issue)))
    over, _ = remedies_of(session.issue, finding_of(session, "preflight.text_to_come"))
    assert (over.does, over.place.text) == (Request.SLOT, TextPlace("04-kong", "headline", 0, 0))


def test_the_rest_of_a_long_head_is_text_and_nothing_is_lost(session: Session) -> None:
    session.apply(ReplaceNumber(with_long_headline(session.issue)))
    before = session.issue.articles[0]
    session.apply(HeadToBody(FIRST))
    article = session.issue.articles[0]
    assert article.headline.text == "会议开得很好。"
    assert article.headline.text + article.body.paragraphs[0].text == before.headline.text
    assert article.body.paragraphs[1:] == before.body.paragraphs
    assert [photo.after for photo in article.photos] == [each.after + (each.after > 0) for each in before.photos]
    assert not session.apply(HeadToBody(FIRST))


@pytest.mark.parametrize("code", ["preflight.line_wide", "preflight.heading_overfull", "preflight.character_missing"])
def test_what_must_be_rewritten_leads_to_the_text_and_keeps_its_advice(session: Session, code: str) -> None:
    finding = warning(code, SourceSpan(f"articles/{SECOND}.md", 9), part="body", paragraph=2, line=1)
    ways = remedies_of(session.issue, finding)
    assert [(way.does, way.place.text) for way in ways] == [(Request.TEXT, TextPlace(SECOND, "body", 1, 0))]
    assert needs_rewriting(ways)
    assert not needs_rewriting(remedies_of(session.issue, warning("preflight.hairline", None)))


def test_a_stretched_photo_is_shown_whole_or_chosen_anew(session: Session) -> None:
    session.apply(ReplaceNumber(with_photo(crop=Rect(0.1, 0.1, 0.5, 0.5))(session.issue)))
    photo = session.issue.articles[0].photos[0]
    whole, choose = remedies_of(session.issue, warning("preflight.photo_widened", photo.source, file=photo.file))
    assert choose.does is Request.FILE
    assert isinstance(whole.does, ChangePhoto)
    session.apply(whole.does)
    assert session.issue.articles[0].photos[0].crop == Rect(0, 0, 1, 1)


def test_every_finding_of_the_check_has_a_way_out() -> None:
    """Against a face of this machine nothing can be done in the window; its message says what to think of."""
    codes = {code for code in CATALOGUE if code.startswith("preflight.")}
    assert codes - set(REMEDIES) == {"preflight.system_face"}


def test_an_unknown_box_is_taken_away(session: Session) -> None:
    session.apply(PlaceArticle(FIRST, Placement(box="花边")))
    finding = error("article.unknown_box", SourceSpan("issue.yaml"), slug=FIRST, found="花边", layout="x", allowed="—")
    (remedy,) = remedies_of(session.issue, finding)
    assert not isinstance(remedy.does, Request)
    session.apply(remedy.does)
    assert session.issue.articles[0].placement.box == ""


def test_an_unknown_box_of_the_files_is_told_no_longer_when_it_is_taken_away(
    session: Session, library: FontLibrary
) -> None:
    session.apply(PlaceArticle(FIRST, Placement(box="花边")))
    session.save()
    opened = Session(session.folder, library)
    (remedy,) = remedies_of(opened.issue, finding_of(opened, "article.unknown_box"))
    assert not isinstance(remedy.does, Request)
    opened.apply(remedy.does)
    assert "article.unknown_box" not in {each.code for each in opened.report.findings}


def test_a_caption_that_does_not_fit_beside_goes_below(session: Session) -> None:
    session.apply(ReplaceNumber(with_photo(caption_place=CaptionSpot.BESIDE)(session.issue)))
    photo = session.issue.articles[0].photos[0]
    finding = warning("preflight.photo_caption_moved", photo.source, file=photo.file, headline="")
    (remedy,) = remedies_of(session.issue, finding)
    assert isinstance(remedy.does, ChangePhoto)
    session.apply(remedy.does)
    assert session.issue.articles[0].photos[0].caption_place is CaptionSpot.BELOW


def test_a_missing_photo_is_chosen_anew_or_taken_out(session: Session) -> None:
    session.apply(ReplaceNumber(with_photo(file="photos/none.jpg")(session.issue)))
    finding = finding_of(session, "photo.missing")
    choose, take_out = remedies_of(session.issue, finding)
    assert choose.does is Request.FILE
    assert isinstance(take_out.does, RemovePhoto)
    session.apply(take_out.does)
    assert "photo.missing" not in {each.code for each in session.report.findings}


def test_a_missing_photo_is_told_once_however_wide_it_stands(session: Session) -> None:
    wide = with_photo(file="photos/none.jpg", width=PhotoWidth.FULL)(session.issue)
    session.apply(ReplaceNumber(wide))
    codes = [each.code for each in session.report.findings if "none.jpg" in str(each.arguments)]
    assert codes == ["photo.missing"]


def test_a_caption_is_asked_for_at_its_photo(session: Session) -> None:
    session.apply(ReplaceNumber(with_photo(caption=None)(session.issue)))
    (remedy,) = remedies_of(session.issue, finding_of(session, "preflight.photo_without_caption"))
    assert remedy.does is Request.CAPTION
    assert (remedy.place.article, remedy.place.photo) == (FIRST, 0)


def test_a_photo_is_never_made_too_narrow(session: Session) -> None:
    photo = article_of(session.issue, FIRST).photos[0]
    finding = error("preflight.photo_too_coarse", photo.source, file=photo.file, safe_mm=9)
    assert [each.does for each in remedies_of(session.issue, finding)] == [Request.FILE]


def test_findings_on_lines_lead_into_their_paragraph(session: Session) -> None:
    finding = warning("preflight.line_wide", SourceSpan(f"articles/{SECOND}.md", 9), part="body", paragraph=2, line=1)
    place = place_of_finding(session.issue, finding)
    assert place.text is not None
    assert (place.text.article, place.text.part, place.text.paragraph) == (SECOND, "body", 1)


def test_places_in_files_lead_to_the_text_that_stands_there(session: Session) -> None:
    paragraph = session.issue.articles[1].body.paragraphs[2]
    assert paragraph.source is not None
    place = place_of_finding(session.issue, warning("x", paragraph.source))
    assert place.text is not None
    assert (place.text.part, place.text.paragraph, place.text.offset) == ("body", 2, 0)


def test_what_nothing_helps_against_has_no_remedy(session: Session) -> None:
    assert remedies_of(session.issue, warning("preflight.page_blank", SourceSpan("issue.yaml"))) == ()


def test_full_width_marks_keep_styles_and_are_one_step_for_one_paragraph_or_for_all(session: Session) -> None:
    spans = (Span("会议"), Span(",研究", "strong"), Span('说"'), Span("好", "emphasis"), Span('"...'))
    article = session.issue.articles[0]
    body = Story((Paragraph("body", spans), plain_paragraph("body", "又,一段")))
    session.apply(ReplaceNumber(with_first(session.issue, replace(article, body=body))))
    finding = finding_of(session, "preflight.half_width")
    assert dict(finding.arguments)["marks"] == ', " ...'
    assert place_of_finding(session.issue, finding).text == TextPlace(FIRST, "body", 0, 0)
    one, whole = (each.does for each in remedies_of(session.issue, finding))
    assert not isinstance(one, Request)
    assert not isinstance(whole, Request)
    session.apply(one)
    mended = session.issue.articles[0].body.paragraphs
    assert [(span.text, span.style) for span in mended[0].spans] == [
        ("会议", ""),
        ("，研究", "strong"),
        ("说“", ""),
        ("好", "emphasis"),
        ("”……", ""),
    ]
    assert mended[1].text == "又,一段"
    session.undo()
    session.apply(whole)
    assert session.issue.articles[0].body.paragraphs[1].text == "又，一段"
    assert not session.apply(whole)
    session.undo()
    assert session.issue.articles[0].body == body
