"""Photos at the head and foot of an article on its page, across some columns, side by side, on a page laid down."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from numbers_in_code import (
    GUTTER,
    MARGIN,
    PITCH,
    SIZE,
    SeenImage,
    images_of,
    make_article,
    make_document,
    make_facts,
    make_issue,
    make_layout,
    make_photo,
    runs_of,
)

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import Tag
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import Photo, PhotoSpot, SpanWidth
from bulletin_studio.photos.facts import PhotoFacts

MEASURE = 20 * SIZE
FOUR = make_layout(4, first_line=0, rows=40)
TWO = make_layout(2, first_line=0)
LONG = (400,) * 8


def _photo(file: str = "a.jpg", span: int = 1, **asked: object) -> Photo:
    width = {"width": SpanWidth(span)} if span > 1 else {}
    photo = make_photo(file, after=int(str(asked.pop("after", 0))), caption=str(asked.pop("caption", "")))
    return replace(photo, **{**asked, **width})  # type: ignore[arg-type]


def _made(
    *photos: Photo,
    lengths: tuple[int, ...] = LONG,
    layout: Layout = FOUR,
    facts: Mapping[str, PhotoFacts] | None = None,
    pages: int | None = None,
) -> Document:
    return make_document(make_issue(make_article("a", lengths, photos=photos), page_count=pages), layout, facts)


def _images(document: Document) -> dict[str, SeenImage]:
    return {image.image.file: image for image in images_of(document)}


def _box(document: Document, file: str = "a.jpg") -> Rect:
    return _images(document)[file].image.box


def _columns(document: Document, page: int = 1) -> dict[int, list[float]]:
    """The baselines of body text by column."""
    found: dict[int, list[float]] = {}
    for run in runs_of(document, Tag.PARAGRAPH):
        if run.page == page:
            found.setdefault(int((run.origin.x - MARGIN) // (MEASURE + GUTTER)), []).append(run.origin.y)
    return found


def test_a_photo_across_two_of_four_columns_takes_room_from_those_alone() -> None:
    document = _made(_photo(span=2))
    box, columns = _box(document), _columns(document)
    assert (box.x, box.width) == (MARGIN, pytest.approx(2 * MEASURE + GUTTER))
    assert min(columns[0]) == min(columns[1]) > box.bottom
    assert min(columns[2]) == min(columns[3]) < box.bottom
    feet = [max(column) for column in columns.values()]
    assert max(feet) - min(feet) < 1.5 * PITCH


def test_a_foot_is_below_all_text_of_its_columns_and_the_feet_are_level() -> None:
    document = _made(_photo(span=2, place=PhotoSpot.FOOT, caption="说明"), lengths=(400, 400, 400))
    box, columns = _box(document), _columns(document)
    assert box.right == pytest.approx(MARGIN + 4 * MEASURE + 3 * GUTTER)
    assert max(columns[2] + columns[3]) < box.y
    (caption,) = runs_of(document, Tag.CAPTION)
    assert abs(caption.origin.y - max(columns[0])) < 1.5 * PITCH


@pytest.mark.parametrize("place", [PhotoSpot.HEAD, PhotoSpot.FOOT])
def test_photos_side_by_side_stand_in_the_order_of_the_text_and_are_equally_high(place: PhotoSpot) -> None:
    photos = (_photo("a.jpg", 2, place=place, caption="说明"), _photo("b.jpg", 2, place=place, caption="说" * 60))
    facts = {"a.jpg": make_facts(4000, 3000), "b.jpg": make_facts(4000, 2800)}
    document = _made(*photos, facts=facts)
    first, second = _box(document, "a.jpg"), _box(document, "b.jpg")
    assert first.right < second.x
    assert (first.y, first.height) == (second.y, pytest.approx(second.height))


def test_photos_of_shapes_too_different_are_not_cropped_to_be_equal() -> None:
    photos = (_photo("a.jpg", place=PhotoSpot.HEAD), _photo("b.jpg", place=PhotoSpot.HEAD))
    facts = {"a.jpg": make_facts(3000, 4000), "b.jpg": make_facts(4000, 3000)}
    document = _made(*photos, facts=facts)
    assert _box(document, "a.jpg").height > 1.4 * _box(document, "b.jpg").height
    assert all(min(image.image.crop.width, image.image.crop.height) >= 0.85 - 1e-6 for image in images_of(document))


def test_the_widest_photo_stands_outermost() -> None:
    photos = (_photo("a.jpg", 2, place=PhotoSpot.HEAD), _photo("b.jpg", 4, place=PhotoSpot.HEAD))
    document = _made(*photos, facts={"b.jpg": make_facts(4000, 800), "a.jpg": make_facts(4000, 2000)})
    assert _box(document, "b.jpg").bottom < _box(document, "a.jpg").y


def test_a_photo_of_a_late_paragraph_stands_at_the_foot_not_at_the_head() -> None:
    lengths = (380,) * 6
    early = _made(_photo(span=2, after=0), lengths=lengths, layout=TWO)
    late = _made(_photo(span=2, after=5), lengths=lengths[:6], layout=make_layout(2, first_line=0, rows=100))
    assert _box(early).y < min(_columns(early)[0])
    assert _box(late).y > max(_columns(late)[0])


@pytest.mark.parametrize("page", [1, 2, 3])
def test_a_photo_stands_on_the_page_laid_down_for_it(page: int) -> None:
    document = _made(_photo(page=page, span=2, after=4), lengths=(1000,) * 6, layout=TWO)
    assert _images(document)["a.jpg"].page == page
    assert document.photo_faults == ()


@pytest.mark.parametrize(("page", "stands_on"), [(9, 1), (4000, 1)])
def test_a_page_that_the_article_never_comes_to_is_told(page: int, stands_on: int) -> None:
    document = _made(_photo(page=page), lengths=(300,), layout=TWO)
    assert _images(document)["a.jpg"].page == stands_on
    (fault,) = document.photo_faults
    assert (fault.reason, fault.limit, fault.page) == ("page_missed", page, stands_on)


def test_photos_of_all_kinds_keep_their_order_from_page_to_page() -> None:
    photos = (
        _photo("a.jpg", after=0),
        _photo("b.jpg", 2, after=1),
        _photo("c.jpg", after=1),
        _photo("d.jpg", 2, after=3),
        _photo("e.jpg", after=3),
    )
    for length in range(200, 1000, 50):
        images = _images(_made(*photos, lengths=(length,) * 5, layout=TWO))
        pages = [images[f"{name}.jpg"].page for name in "abcde"]
        assert pages == sorted(pages), length


def test_a_photo_that_waits_leaves_no_rows_blank() -> None:
    """The text goes on to the foot; the photo stands at the head of the next column or page."""
    area = TypeArea(TWO)
    last = area.slot_top(area.rows - 1) + area.baseline_in_slot
    for after in range(1, 6):
        document = _made(_photo(after=after, span=2), lengths=(500,) * 6, layout=TWO)
        for page in document.pages[:-1]:
            feet = [max(column) for column in _columns(document, page.number).values()]
            photo_foot = max((i.image.box.bottom for i in images_of(document) if i.page == page.number), default=0.0)
            assert max(*feet, photo_foot) > last - 1.5 * PITCH, (after, page.number)


def test_a_photo_goes_with_the_last_lines_rather_than_alone_to_the_next_page() -> None:
    document = _made(_photo(place=PhotoSpot.FOOT), lengths=(60,), layout=TWO)
    assert [image.page for image in images_of(document)] == [1]
    assert len(document.pages) == 1
