"""Values typed into fields, outlines, sharpness and moves to pages: what the panels show, without a window."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.print_profile import PrintProfile
from bulletin_studio.session.article_edits import PlaceArticle
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.outline import Outliner, page_range
from bulletin_studio.session.page_moves import moved_to_page
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.photo_resolution import resolution_of
from bulletin_studio.session.property_values import crop_of, day_of, focus_of, percent_text, whole_of, width_mm_of
from bulletin_studio.session.session import Session
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_counts import count_article
from bulletin_studio.session.text_edits import range_between, typed
from tests.conftest import PROJECT

FIRST, SECOND = "01-taolunhui", "02-diaoyan"


@pytest.fixture
def session(tmp_path: Path, library: FontLibrary) -> Session:
    folder = Path(shutil.copytree(PROJECT / "samples" / "xinjing-2024-01", tmp_path / "number"))
    return Session(folder, library)


def stage_of(session: Session) -> Stage:
    document = session.document
    return Stage(session.issue, session.layout, PageText(document), PageObjects(document))


def test_fields_take_what_people_type() -> None:
    assert width_mm_of("60", 170) == width_mm_of("60mm", 170) == width_mm_of(" ６０ 毫米 ", 170) == 60
    assert whole_of("", 1, 9) is None
    assert whole_of("３", 1, 9) == 3
    assert day_of("2024年1月15日") == day_of("2024.1.15") == day_of("2024-01-15") == date(2024, 1, 15)
    assert crop_of("10% 0% 80% 100%") == crop_of("10 0 80 100") == Rect(0.1, 0, 0.8, 1)
    assert crop_of("") == Rect(0, 0, 1, 1)
    assert focus_of("50%，40%") == (0.5, 0.4)
    assert crop_of(percent_text(0.125, 0, 0.5, 1)) == Rect(0.125, 0, 0.5, 1)


@pytest.mark.parametrize(
    ("read", "text", "code"),
    [
        (lambda text: width_mm_of(text, 170), "171", "property.width"),
        (lambda text: width_mm_of(text, 170), "宽", "property.width"),
        (lambda text: width_mm_of(text, 170), "nan", "property.width"),
        (lambda text: whole_of(text, 1, 9), "12", "property.whole"),
        (lambda text: whole_of(text, 1, 9), "1.5", "property.whole"),
        (day_of, "2024-02-30", "property.day"),
        (day_of, "明天", "property.day"),
        (crop_of, "50 0 60 100", "property.crop"),
        (crop_of, "0 0 0 100", "property.crop"),
        (crop_of, "0 0 100", "property.crop"),
        (focus_of, "50", "property.focus"),
        (focus_of, "50 140", "property.focus"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(read, text, code) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError) as caught:
        read(text)
    assert [each.code for each in caught.value.findings] == [code]


def test_the_outline_tells_pages_lengths_and_photos(session: Session) -> None:
    rows = Outliner().outline(session.issue, PageObjects(session.document))
    assert [row.slug for row in rows] == [article.slug for article in session.issue.articles]
    assert rows[0].pages[0] == 1
    assert rows[0].words == count_article(session.issue.articles[0]).words
    assert len(rows[0].photos) == len(session.issue.articles[0].photos)
    assert rows[0].photos[0].page in rows[0].pages
    assert (rows[0].overset, rows[0].is_reviewed, rows[0].is_pinned) == (0, False, False)


def test_the_outline_tells_of_overset_text(session: Session) -> None:
    session.apply(ChangeNumber(replace(session.issue, page_count=1)))
    rows = Outliner().outline(session.issue, PageObjects(session.document))
    assert any(row.overset > 0 and row.overset_lines > 0 for row in rows)


def test_only_the_article_typed_in_is_counted_anew(session: Session) -> None:
    outliner = Outliner()
    before = outliner.outline(session.issue, PageObjects(session.document))
    place = TextPlace(SECOND, "body", 0, 0)
    session.apply(typed(session.issue, range_between(place, place), "新字"))
    after = outliner.outline(session.issue, PageObjects(session.document))
    assert after[1].words == before[1].words + 2
    assert after[0] == before[0]


@pytest.mark.parametrize(("pages", "text"), [((), ""), ((2,), "2"), ((2, 3, 4), "2–4"), ((2, 5), "2、5")])
def test_pages_are_written_as_people_do(pages: tuple[int, ...], text: str) -> None:
    assert page_range(pages) == text


def test_an_article_dropped_on_a_page_is_laid_down_there(session: Session) -> None:
    session.apply(PlaceArticle(FIRST, Placement(page=1, row=9, rows=12, columns=(1, 2))))
    edit = moved_to_page(stage_of(session), ObjectKind.ARTICLE, FIRST, 0, 2)
    assert edit is not None
    session.apply(edit)
    assert session.issue.articles[0].placement == Placement(page=2, columns=(1, 2))
    assert moved_to_page(stage_of(session), ObjectKind.ARTICLE, FIRST, 0, 2) is None
    assert PageObjects(session.document).of(ObjectKind.ARTICLE, FIRST)[0].page == 2


def test_a_photo_dropped_on_a_page_goes_into_an_article_there(session: Session) -> None:
    stage = stage_of(session)
    edit = moved_to_page(stage, ObjectKind.PHOTO, FIRST, 0, len(session.document.pages))
    assert edit is not None
    session.apply(edit)
    last = {each.article for each in stage.objects.on(len(session.document.pages))}
    owner = next(article for article in session.issue.articles if article.slug in last and article.photos)
    assert owner.photos


def test_sharpness_goes_with_width(session: Session) -> None:
    photo = session.issue.articles[0].photos[0]
    found = resolution_of(session.document, FIRST, 0, session.photos.facts[photo.file], 300)
    assert found is not None
    assert found.widest_mm == pytest.approx(found.width_mm * found.ppi / 300)
    assert resolution_of(session.document, FIRST, 7, session.photos.facts[photo.file], 300) is None


def test_the_number_is_judged_by_another_profile(session: Session) -> None:
    session.judge_by(PrintProfile(severities=tuple((each.code, None) for each in session.report.findings)))
    assert session.report.findings == ()


def test_the_history_goes_to_any_step(session: Session) -> None:
    states = [session.issue]
    for count in (2, 3, 4):
        session.apply(ChangeNumber(replace(session.issue, number=count)))
        states.append(session.issue)
    for count in (1, 3, 0, 2):
        session.go_to(count)
        assert session.issue is states[count]
    session.go_to(99)
    assert session.issue is states[3]
