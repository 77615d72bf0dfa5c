"""Carets, hits and selections on composed pages; boxes of articles and photos; snapping to the grid."""

import pytest

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.document import Document, Page
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.page_objects import ObjectKind, object_at, objects_on
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.session import Session
from bulletin_studio.session.snapping import guides_of, moved_box, placement_of_box, snapped
from bulletin_studio.session.text_edits import range_between, typed


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(data_folder() / "samples" / "xinjing-2024-01")


@pytest.fixture(scope="module")
def text(session: Session) -> PageText:
    return PageText(session.document)


def places(session: Session) -> list[TextPlace]:
    return [
        TextPlace(article.slug, part, index, offset)
        for article in session.issue.articles
        for part, paragraphs in (("headline", (article.headline,)), ("body", article.body.paragraphs))
        for index, paragraph in enumerate(paragraphs)
        for offset in range(0, len(paragraph.text) + 1, 3)
    ]


def test_every_place_has_a_caret_and_a_click_on_it_gives_the_place(session: Session, text: PageText) -> None:
    for place in places(session):
        caret = text.caret_at(place)
        assert caret is not None, place
        hit = text.place_at(caret.page, Point(caret.x, (caret.top + caret.bottom) / 2))
        assert hit is not None
        line = text.line_at(hit)
        assert (hit.article, hit.part, hit.paragraph) == (place.article, place.part, place.paragraph)
        assert hit == place or (line is not None and line.x_at(hit.offset) == pytest.approx(caret.x, abs=0.01))


def test_a_selection_covers_its_lines(session: Session, text: PageText) -> None:
    article = session.issue.articles[0].slug
    start, end = TextPlace(article, "body", 0, 5), TextPlace(article, "body", 1, 4)
    boxes = text.boxes_of(range_between(end, start))
    lines = [*text.lines_of(start), *text.lines_of(end)]
    assert len(boxes) <= len(lines)
    assert boxes[0][1].x == pytest.approx(text.lines_of(start)[0].x_at(5))
    assert boxes[-1][1].right == pytest.approx(text.lines_of(end)[0].x_at(4))


def test_up_and_down_go_through_lines(session: Session, text: PageText) -> None:
    place: TextPlace | None = TextPlace(session.issue.articles[0].slug, "body", 0, 3)
    seen = []
    while place is not None:
        seen.append(place)
        caret = text.caret_at(place)
        assert caret is not None
        place = text.place_in_next_line(place, 1, caret.x)
        assert len(seen) < 500
    body = session.issue.articles[0].body.paragraphs
    assert seen[-1].paragraph == len(body) - 1
    assert {place.paragraph for place in seen} == set(range(len(body)))


def test_an_empty_paragraph_has_a_caret(session: Session) -> None:
    slug = session.issue.articles[0].slug
    end = TextPlace(slug, "body", 0, len(session.issue.articles[0].body.paragraphs[0].text))
    changed = typed(session.issue, range_between(end, end), "\n").apply(session.issue)
    caret = PageText(session.pages_of(changed)).caret_at(TextPlace(slug, "body", 1, 0))
    assert caret is not None


def test_photos_captions_and_articles_have_boxes(session: Session) -> None:
    found = [each for page in session.document.pages for each in objects_on(page)]
    photos = {(each.article, each.index) for each in found if each.kind is ObjectKind.PHOTO}
    assert photos == {
        (article.slug, index) for article in session.issue.articles for index in range(len(article.photos))
    }
    for each in found:
        if each.kind is ObjectKind.PHOTO:
            middle = Point(each.box.x + each.box.width / 2, each.box.y + each.box.height / 2)
            assert object_at(session.document.pages[each.page - 1], middle) == each


def test_bare_paper_holds_nothing(session: Session) -> None:
    page: Page = session.document.pages[0]
    assert object_at(page, Point(1, 1)) is None
    assert (
        PageText(Document((Page(1, page.trim, page.bleed, ()),), session.document.metadata)).place_at(1, Point(0, 0))
        is None
    )


def test_dragging_snaps_to_columns_and_rows(session: Session) -> None:
    guides = guides_of(session.layout, 2)
    near = Rect(guides.lefts[1] + 3, guides.tops[7] - 2, 100, 50)
    assert moved_box(near, guides, 4) == Rect(guides.lefts[1], guides.tops[7], 100, 50)
    assert moved_box(near, guides, 1) == near
    assert snapped(10, (), 5) == 10


def test_a_box_becomes_a_placement(session: Session) -> None:
    guides = guides_of(session.layout, 2)
    box = Rect(
        guides.lefts[0] + 2, guides.tops[4] + 1, guides.rights[1] - guides.lefts[0], 10 * session.layout.grid.pitch
    )
    assert placement_of_box(session.layout, 2, box, Placement(box="tint")) == Placement(
        page=2, columns=(1, 2), row=4, rows=10, box="tint"
    )
