"""Ink and edges of a number: black of several inks, small and reversed type, rules, spot inks, bleed, safety margin."""

from dataclasses import replace
from typing import Any

import pytest

from bulletin_studio.base.colour import BLACK, PAPER, Cmyk
from bulletin_studio.base.findings import Severity
from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.display.items import FilledPath, PlacedImage, StrokedPath, rectangle_path
from bulletin_studio.model.print_profile import PageLimits, PrintProfile
from bulletin_studio.model.story import Paragraph, Span, Story
from bulletin_studio.model.style import CharacterStyle, FaceRole
from bulletin_studio.preflight.check import check_document

RED = Cmyk(0.15, 1, 0.9, 0.1)
BLEED = pt_from_mm(3)


def checked(specimen: Any, profile: PrintProfile) -> Any:
    return check_document(
        specimen.issue, specimen.layout, specimen.document, specimen.photo_facts, specimen.library, profile
    )


def marked(clean: Any, **look: Any) -> Any:
    """The body's second span in a character style of that look."""
    marks = (*clean.layout.character_styles, CharacterStyle("look", **look))
    body = Story((Paragraph("body", (Span("本报讯"), Span("今天开会。", "look"))),))
    return clean.with_layout(character_styles=marks).with_article(body=body)


def with_item(clean: Any, item: Any, page: int = 1) -> Any:
    """An item more at the end of a page, outside every article."""
    pages = [each.items for each in clean.document.pages]
    pages[page - 1] = (*pages[page - 1], item)
    return clean.with_pages(*pages)


@pytest.mark.parametrize(
    ("colour", "is_rich"),
    [
        (Cmyk(0.5, 0.4, 0.4, 1), True),
        (Cmyk(0, 1, 1, 0.9), True),
        (Cmyk(0, 0.6, 0.5, 0.9), False),
        (Cmyk(0.6, 0.5, 0.5, 0.5), False),
        (BLACK, False),
    ],
)
def test_black_text_of_several_inks(clean: Any, colour: Cmyk, is_rich: bool) -> None:
    report = marked(clean, colour=colour).check()
    assert [finding.code for finding in report.findings] == ["preflight.text_rich_black"] * is_rich
    if is_rich:
        arguments = dict(report.findings[0].arguments)
        assert (arguments["headline"], arguments["style"], arguments["text"]) == ("学习讨论会", "look", "今天开会。")
        assert report.findings[0].page == 2


def test_small_text_in_several_inks(clean: Any) -> None:
    finding = marked(clean, colour=RED, size_factor=0.6).only("preflight.text_in_several_inks")
    assert dict(finding.arguments)["size"] == 6.3
    assert marked(clean, colour=RED).check().findings == ()
    assert marked(clean, size_factor=0.6).check().findings == ()


@pytest.mark.parametrize(
    ("face", "size_factor", "is_small"), [("song", 0.9, True), ("hei", 0.9, False), ("hei", 0.6, True)]
)
def test_reversed_text(clean: Any, face: str, size_factor: float, is_small: bool) -> None:
    """7 pt of Hei will do; thin faces take half as much again."""
    look = {"colour": PAPER, "size_factor": size_factor, "face": FaceRole(face)}
    codes = [finding.code for finding in marked(clean, **look).check().findings]
    assert codes == ["preflight.text_reversed_small"] * is_small


def test_a_colour_over_the_ink_limit(clean: Any) -> None:
    heavy = FilledPath(rectangle_path(Rect(60, 300, 50, 50)), Cmyk(1, 1, 1, 0.1))
    finding = with_item(clean, heavy).only("preflight.ink_over_limit_masthead")
    assert dict(finding.arguments) == {"percent": 310, "limit": 300}
    assert with_item(clean, replace(heavy, colour=Cmyk(1, 1, 1, 0))).check().findings == ()


@pytest.mark.parametrize(
    ("colour", "width", "is_thin"),
    [(BLACK, 0.28, True), (BLACK, 0.29, False), (RED, 0.24, True), (RED, 0.25, False), (PAPER, 0.2, True)],
)
def test_hairlines(clean: Any, colour: Cmyk, width: float, is_thin: bool) -> None:
    """0.1 mm in one ink, 0.25 pt in none or several; drawn or filled."""
    drawn = StrokedPath(rectangle_path(Rect(60, 300, 50, 0)), colour, width)
    filled = FilledPath(rectangle_path(Rect(60, 300, 50, width)), colour)
    for item in (drawn, filled):
        codes = [finding.code for finding in with_item(clean, item).check().findings]
        assert codes == ["preflight.hairline_masthead"] * is_thin


def test_spot_inks(clean: Any) -> None:
    spot = FilledPath(rectangle_path(Rect(60, 300, 50, 50)), Cmyk(0, 1, 1, 0, "PANTONE 186 C"))
    finding = with_item(clean, spot).only("preflight.spot_inks")
    assert dict(finding.arguments) == {"names": "PANTONE 186 C", "count": 1, "allowed": 0}
    assert checked(with_item(clean, spot), PrintProfile(spot_colours=1)).findings == ()


@pytest.mark.parametrize(
    ("box", "found_mm"),
    [
        (Rect(-BLEED, 300, 100, 50), None),
        (Rect(0, 300, 100, 50), 0.0),
        (Rect(-3, 300, 100, 50), 1.1),
        (Rect(545, 300, 50, 50), 0.0),
        (Rect(60, 300, 50, 50), None),
        (Rect(-60, 300, 50, 50), None),
    ],
)
def test_bleed_of_areas(clean: Any, box: Rect, found_mm: float | None) -> None:
    """The page is 595 pt wide."""
    specimen = with_item(clean, FilledPath(rectangle_path(box), BLACK))
    if found_mm is None:
        assert specimen.check().findings == ()
        return
    finding = specimen.only("preflight.bleed_missing_masthead")
    assert (finding.severity, dict(finding.arguments)["found_mm"]) == (Severity.ERROR, found_mm)


def test_bleed_of_a_photo(clean: Any, image: PlacedImage) -> None:
    pages = [page.items for page in clean.document.pages]
    moved = replace(image, box=replace(image.box, x=0))
    items = tuple(moved if item == image else item for item in pages[0])
    finding = clean.with_pages(items, pages[1]).only("preflight.photo_bleed_missing")
    assert (str(finding.where), finding.page) == ("articles/01.md:8", 1)
    without = PrintProfile(page=PageLimits(bleed=0))
    assert checked(clean.with_pages(items, pages[1]), without).findings == ()


def test_a_layout_with_little_bleed(clean: Any) -> None:
    finding = clean.with_layout(bleed=pt_from_mm(2)).only("preflight.layout_bleed_small")
    assert dict(finding.arguments) == {"found_mm": 2.0, "wanted_mm": 3.0}


@pytest.mark.parametrize(("x", "distance_mm"), [(8.5, None), (4, 1.4), (-4, -1.4)])
def test_text_near_the_edge(clean: Any, place_text: Any, x: float, distance_mm: float | None) -> None:
    run = replace(place_text("学习讨论会", TextPlace("01", "headline", 0, 0)), origin=Point(x, 200))
    pages = [page.items for page in clean.document.pages]
    first = (*pages[0][:-1], run, pages[0][-1])
    report = clean.with_pages(first, pages[1]).check()
    assert [finding.code for finding in report.findings] == ["preflight.text_near_edge"] * (distance_mm is not None)
    if distance_mm is not None:
        arguments = dict(report.findings[0].arguments)
        assert (arguments["distance_mm"], arguments["headline"]) == (distance_mm, "学习讨论会")


@pytest.mark.parametrize(
    ("text", "found"),
    [("着重{strong}", "{strong}"), ("[着重{strong}", "{strong}"), ('字{ruby="zì"}', '{ruby="zì"}'), ("集合{1}", None)],
)
def test_braces_printed_as_typed(clean: Any, text: str, found: str | None) -> None:
    report = clean.with_body(text).check()
    assert [dict(each.arguments)["found"] for each in report.findings] == ([found] if found else [])
    assert all(finding.severity is Severity.NOTE for finding in report.findings)


def test_an_article_on_no_page(clean: Any) -> None:
    other = replace(clean.issue.articles[0], slug="02", photos=())
    specimen = clean.with_issue(articles=(*clean.issue.articles, other))
    assert specimen.only("preflight.article_nowhere").severity is Severity.ERROR


def test_a_blank_page_between_pages(clean: Any) -> None:
    pages = [page.items for page in clean.document.pages]
    report = clean.with_pages(pages[0], (), pages[1], pages[1]).check()
    assert [(finding.code, finding.page) for finding in report.findings] == [("preflight.page_blank", 2)]


def test_the_profile_judges(clean: Any) -> None:
    severities = (("preflight.layout_bleed_small", Severity.ERROR),)
    specimen = clean.with_layout(bleed=0)
    assert checked(specimen, PrintProfile(severities=severities)).has_errors
    assert checked(specimen, PrintProfile(severities=(("preflight.layout_bleed_small", None),))).findings == ()
