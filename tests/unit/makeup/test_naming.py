"""Metadata and bookmarks."""

from dataclasses import replace

from numbers_in_code import make_article, make_document, make_issue, make_layout

from bulletin_studio.display.document import OutlineEntry
from bulletin_studio.makeup.naming import metadata_of
from bulletin_studio.makeup.type_area import TypeArea


def test_the_title_names_bulletin_year_and_number() -> None:
    assert metadata_of(make_issue()).title == "简报 2024年第1期"
    assert metadata_of(replace(make_issue(), total=128)).title == "简报 2024年第1期（总第128期）"


def test_the_identity_changes_with_number_and_day_only() -> None:
    issue = make_issue()
    assert metadata_of(issue).identity == metadata_of(make_issue(make_article("a", [30]))).identity
    assert metadata_of(issue).identity != metadata_of(replace(issue, number=2)).identity
    assert metadata_of(issue).identity != metadata_of(replace(issue, day=issue.day.replace(day=16))).identity


def test_the_day_is_written_as_iso_8601() -> None:
    assert metadata_of(make_issue()).day == "2024-01-15"


def test_every_article_has_one_bookmark_where_it_opens() -> None:
    layout = make_layout(first_line=0)
    issue = make_issue(
        make_article("a", [1500], headline="第一篇\u2028分两行"), make_article("b", [90], headline="第二篇")
    )
    document = make_document(issue, layout)
    assert len(document.pages) == 2
    first, second = document.outline
    assert first == OutlineEntry("第一篇分两行", 1, TypeArea(layout).slot_top(0))
    assert (second.title, second.page) == ("第二篇", 2)
    assert second.y > first.y
