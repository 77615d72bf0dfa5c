"""Text runs round photos: narrow lines for exactly the rows of the photo, whatever paragraphs they belong to."""

import pytest
from numbers_in_code import (
    GUTTER,
    MARGIN,
    PITCH,
    SIZE,
    FakeSetter,
    SeenRun,
    images_of,
    make_article,
    make_document,
    make_facts,
    make_issue,
    make_layout,
    make_photo,
    runs_of,
    texts_of,
)

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import Tag
from bulletin_studio.makeup.galleys import Resetting, set_galley
from bulletin_studio.makeup.photo_stands import GAP_BESIDE_EM
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import Photo, PhotoSpot

FILE = "p.jpg"
ONE = make_layout(1, first_line=0, rows=60)
TWO = make_layout(2, first_line=0)
BESIDE = 9
"""Characters of a line beside a photo of half a column of 20."""


def _photo(after: int = 0, place: PhotoSpot = PhotoSpot.BESIDE, **asked: object) -> Photo:
    return make_photo(FILE, after=after, place=place, **asked)


def _article(*lengths: int, photos: tuple[Photo, ...], heads: tuple[int, ...] = ()) -> Article:
    return make_article("a", lengths, photos=photos, crossheads=heads)


def _made(*lengths: int, photo: Photo, heads: tuple[int, ...] = (), layout: Layout = ONE) -> Document:
    return make_document(make_issue(_article(*lengths, photos=(photo,), heads=heads)), layout)


def _box(document: Document) -> Rect:
    (image,) = images_of(document)
    return image.image.box


def _beside(document: Document) -> list[SeenRun]:
    """The lines of text level with the photo, from the top down."""
    box = _box(document)
    runs = [run for run in runs_of(document, Tag.PARAGRAPH, Tag.CROSSHEAD) if _column(run.origin.x) == _column(box.x)]
    level = [run for run in runs if run.box.y < box.bottom and run.box.bottom > box.y]
    return sorted(level, key=lambda run: run.origin.y)


def _column(x: float) -> int:
    return int((x - MARGIN) // (20 * SIZE + GUTTER))


def test_lines_are_narrow_for_the_rows_of_the_photo_and_full_below() -> None:
    document = _made(200, photo=_photo())
    runs = sorted(runs_of(document, Tag.PARAGRAPH), key=lambda run: run.origin.y)
    widths = [len(run.run.text) for run in runs]
    count = len(_beside(document))
    assert count == 6
    assert widths[:count] == [BESIDE - 2, *[BESIDE] * (count - 1)]
    assert widths[count:-1] == [20] * (len(widths) - count - 1)
    assert texts_of(document)["a/p0"] == _article(200, photos=()).body.paragraphs[0].text


def test_a_photo_is_level_with_the_lines_beside_it() -> None:
    document = _made(200, photo=_photo())
    box, beside = _box(document), _beside(document)
    area = TypeArea(ONE)
    assert box.y == pytest.approx(beside[0].origin.y - area.baseline_in_slot + area.ink_in_slot)
    assert box.bottom <= beside[-1].origin.y + 0.01


@pytest.mark.parametrize(("place", "is_left"), [(PhotoSpot.BESIDE_LEFT, True), (PhotoSpot.BESIDE_RIGHT, False)])
def test_the_photo_stands_on_the_side_asked_for(place: PhotoSpot, is_left: bool) -> None:
    document = _made(200, photo=_photo(place=place))
    box = _box(document)
    second = _beside(document)[1]
    if is_left:
        assert box.x == MARGIN
        assert second.origin.x >= box.right + GAP_BESIDE_EM * SIZE
    else:
        assert box.right == pytest.approx(MARGIN + 20 * SIZE)
        assert second.box.right <= box.x - GAP_BESIDE_EM * SIZE


def test_several_short_paragraphs_stand_beside_one_photo() -> None:
    document = _made(7, 10, 30, 200, photo=_photo())
    keys = [run.key for run in _beside(document)]
    assert keys == ["a/p0", "a/p1", "a/p1", "a/p2", "a/p2", "a/p2"]
    texts = texts_of(document)
    assert [len(texts[f"a/p{number}"]) for number in range(4)] == [7, 10, 30, 200]


def test_where_the_text_ends_first_the_photo_stands_on() -> None:
    document = _made(9, photo=_photo())
    assert [run.key for run in _beside(document)] == ["a/p0", "a/p0"]
    assert document.oversets == ()


def test_a_crosshead_may_stand_beside_a_photo() -> None:
    document = _made(20, 5, 200, photo=_photo(), heads=(1,))
    beside = _beside(document)
    assert [run.tag for run in beside][:4] == [Tag.PARAGRAPH] * 3 + [Tag.CROSSHEAD]
    assert all(run.box.right <= _box(document).x for run in beside)


def test_where_a_column_has_no_room_text_runs_on_and_the_photo_stands_at_the_next_head() -> None:
    document = _made(20 * 13 - 2, 400, photo=_photo(after=1), layout=TWO)
    lowest: dict[int, float] = {}
    for run in runs_of(document, Tag.PARAGRAPH):
        column = _column(run.origin.x)
        lowest[column] = max(lowest.get(column, 0.0), run.origin.y)
    assert abs(lowest[0] - lowest[1]) < 1.5 * PITCH, "feet are level"
    assert len(images_of(document)) == 1


def test_two_photos_in_one_paragraph_stand_below_one_another() -> None:
    photos = (_photo(), make_photo("q.jpg", place=PhotoSpot.BESIDE_LEFT))
    document = make_document(make_issue(_article(60, 300, photos=photos)), ONE)
    first, second = (image.image.box for image in images_of(document))
    assert first.bottom < second.y
    assert document.photo_faults == ()


def test_a_photo_after_the_last_paragraph_stands_alone_in_the_middle_and_is_told() -> None:
    document = _made(200, photo=_photo(after=1))
    box = _box(document)
    assert box.x + box.width / 2 == pytest.approx(MARGIN + 10 * SIZE)
    assert [fault.reason for fault in document.photo_faults] == ["no_text_beside"]


def test_a_photo_further_down_lets_full_lines_in_and_loses_nothing() -> None:
    article = _article(300, 100, photos=(_photo(),))
    facts = {FILE: make_facts(4000, 3000)}
    galley = set_galley(article, facts, TypeArea(ONE), FakeSetter())
    shifted = Resetting(TypeArea(ONE), FakeSetter()).shifted(galley, 0, 3)
    assert shifted is not None
    assert [len(strip.inside.lines) for strip in shifted.strips[:4]] == [1, 1, 1, 6]
    text = "".join(
        line.text.paragraph.text[line.line.start : line.line.end]
        for strip in shifted.strips
        for line in strip.inside.lines
    )
    assert text == "".join(paragraph.text for paragraph in article.body.paragraphs)


def test_a_photo_is_not_moved_beyond_its_text() -> None:
    galley = set_galley(_article(60, photos=(_photo(),)), {FILE: make_facts(4000, 3000)}, TypeArea(ONE), FakeSetter())
    assert Resetting(TypeArea(ONE), FakeSetter()).shifted(galley, 0, 30) is None


def test_paragraphs_beside_a_photo_are_not_set_anew() -> None:
    galley = set_galley(
        _article(200, 200, photos=(_photo(),)), {FILE: make_facts(4000, 3000)}, TypeArea(ONE), FakeSetter(2)
    )
    resetting = Resetting(TypeArea(ONE), FakeSetter(2))
    assert resetting(galley, 0, len(galley.body[0].lines) + 1) is None
    assert resetting(galley, 1, len(galley.body[1].lines) + 1) is not None


def test_no_headline_stands_alone_at_a_foot_because_its_photo_beside_text_has_no_room() -> None:
    layout = make_layout(2, first_line=0, rows=30)
    for rows in range(34, 52, 2):
        first = make_article("f", [20 * rows - 2])
        second = _article(600, photos=(_photo(),))
        document = make_document(make_issue(first, second), layout)
        heads = {run.page for run in runs_of(document, Tag.HEADLINE) if run.key.startswith("a/")}
        texts = {run.page for run in runs_of(document, Tag.PARAGRAPH) if run.key.startswith("a/")}
        assert heads <= texts, rows
        assert len(images_of(document)) == 1
