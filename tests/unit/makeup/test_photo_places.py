"""Photos: sizes in whole grid rows, crops around the focus, places near their paragraphs."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from numbers_in_code import (
    ASCENT,
    DESCENT,
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
from bulletin_studio.makeup.photos import crop_around
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.layout import Layout, PhotoRules
from bulletin_studio.model.photo import Photo

FILE = "photos/a.jpg"
LAYOUT = make_layout(first_line=0)
MEASURE = 20 * SIZE
WIDTH = 2 * MEASURE + GUTTER


def _made(
    lines: Iterable[int], photo: Photo, layout: Layout = LAYOUT, pixels: tuple[int, int] = (3000, 2000)
) -> Document:
    article = make_article("a", [20 * count - 2 for count in lines], photos=(photo,))
    return make_document(make_issue(article), layout, {FILE: make_facts(*pixels)})


def _image(document: Document) -> SeenImage:
    (image,) = images_of(document)
    return image


def _box(document: Document) -> Rect:
    return _image(document).image.box


def _column_rows(document: Document, image: SeenImage) -> list[float]:
    """The rows of body lines in the column of a photo."""
    area = TypeArea(LAYOUT)
    box = image.image.box
    return [
        (run.origin.y - area.slot_top(0) - area.baseline_in_slot) / PITCH
        for run in runs_of(document, Tag.PARAGRAPH)
        if box.x - 1 <= run.origin.x < box.right and run.page == image.page
    ]


def test_a_photo_is_cropped_not_squeezed() -> None:
    image = _image(_made([10, 10], make_photo(FILE, after=1))).image
    assert image.box.height / image.box.width == pytest.approx(2 / 3 * image.crop.height / image.crop.width)


def test_no_more_is_cropped_than_the_layout_allows() -> None:
    layout = make_layout(first_line=0, photos=PhotoRules(crop_limit=0.1))
    for height_px in range(900, 6000, 300):
        image = _image(_made([20, 20], make_photo(FILE, after=1), layout, (3000, height_px))).image
        assert min(image.crop.width, image.crop.height) >= 0.9 - 1e-6, height_px


def test_without_any_crop_the_photo_keeps_its_shape() -> None:
    layout = make_layout(first_line=0, photos=PhotoRules(crop_limit=0.0))
    image = _image(_made([10, 10], make_photo(FILE, after=1), layout)).image
    assert image.crop == Rect(0, 0, 1, 1)
    assert image.box.height == pytest.approx(image.box.width * 2 / 3)


def test_at_a_columns_head_a_photo_is_level_with_the_ink_beside_it() -> None:
    area = TypeArea(LAYOUT)
    assert _box(_made([12], make_photo(FILE, after=0))).y == pytest.approx(area.slot_top(3) + area.ink_in_slot)


def test_at_a_columns_foot_the_caption_stands_on_the_grid() -> None:
    area = TypeArea(LAYOUT)
    (caption,) = runs_of(_made([12], make_photo(FILE, caption="说明", after=1)), Tag.CAPTION)
    row = (caption.origin.y - area.slot_top(0) - area.baseline_in_slot) / PITCH
    assert row == pytest.approx(round(row))


def test_text_keeps_clear_of_photo_and_caption() -> None:
    document = _made([4, 9], make_photo(FILE, caption="说明", after=1), make_layout(1, first_line=0))
    box = _box(document)
    (caption,) = runs_of(document, Tag.CAPTION)
    baselines = [run.origin.y for run in runs_of(document, Tag.PARAGRAPH)]
    above = box.y - max(y for y in baselines if y < box.y) - DESCENT * SIZE
    below = min(y for y in baselines if y > box.bottom) - ASCENT * SIZE - caption.origin.y
    assert above > PITCH - SIZE
    assert below > PITCH - SIZE


def test_text_below_a_photo_keeps_the_grid() -> None:
    document = _made([4, 20], make_photo(FILE, after=1))
    rows = _column_rows(document, _image(document))
    assert rows == pytest.approx([round(row) for row in rows])
    assert max(later - row for row, later in pairwise(rows)) > 5


def test_a_photo_across_all_columns_stands_below_the_opening() -> None:
    document = _made([10, 10], make_photo(FILE, width="full"))
    box = _box(document)
    assert (box.x, box.width) == pytest.approx((MARGIN, WIDTH))
    assert all(run.box.y > box.bottom for run in runs_of(document, Tag.PARAGRAPH))
    assert all(run.box.bottom < box.y for run in runs_of(document, Tag.HEADLINE))


def test_a_photo_of_a_later_page_stands_there() -> None:
    assert _image(_made([27, 27, 10, 10], make_photo(FILE, width="full", after=3))).page == 2


@pytest.mark.parametrize("width", ["full", "column"])
def test_a_photo_is_never_left_alone_on_a_page(width: str) -> None:
    for lines in range(20, 70):
        document = _made([lines], make_photo(FILE, caption="说明", width=width, after=1))
        page = _image(document).page
        assert any(run.page == page for run in runs_of(document, Tag.PARAGRAPH)), lines


@pytest.mark.parametrize("width", ["full", "column"])
def test_a_tall_photo_keeps_its_share_and_its_caption_its_width(width: str) -> None:
    layout = make_layout(first_line=0, photos=PhotoRules(maximum_share=0.3))
    document = _made([20], make_photo(FILE, caption="说" * 30, width=width), layout, (1000, 4000))
    box = _box(document)
    assert box.height <= 0.3 * 30 * PITCH
    assert box.x + box.width / 2 == pytest.approx(MARGIN + (WIDTH if width == "full" else MEASURE) / 2)
    for run in runs_of(document, Tag.CAPTION):
        assert run.box.x == pytest.approx(box.x)
        assert run.box.right <= box.right + 1e-6


def test_a_photo_does_not_stand_between_a_crosshead_and_its_text() -> None:
    article = make_article("a", [98, 4, 158], crossheads=(1,), photos=(make_photo(FILE, after=2),))
    document = make_document(make_issue(article), make_layout(1, rows=50, first_line=0))
    (heading,) = runs_of(document, Tag.CROSSHEAD)
    assert heading.box.y > _box(document).bottom


def test_the_crop_is_centred_on_the_focus_and_stays_inside() -> None:
    assert crop_around((0.5, 0.5), 1.0, 0.5) == Rect(0, 0.25, 1, 0.5)
    assert crop_around((0.5, 0.3), 1.0, 0.5).y == pytest.approx(0.05)
    assert crop_around((0.5, 0.1), 1.0, 0.5).y == 0
    assert crop_around((0.9, 0.5), 1.0, 2.0).right == pytest.approx(1)


def test_rules_at_their_limits_lose_no_photo_silently() -> None:
    cropped = make_layout(first_line=0, photos=PhotoRules(crop_limit=1.0))
    assert _box(_made([10], make_photo(FILE), cropped)).height > 0
    none = make_layout(first_line=0, photos=PhotoRules(maximum_share=0.0))
    document = _made([10], make_photo(FILE, caption="说明"), none)
    assert images_of(document) == []
    (overset,) = document.oversets
    assert (overset.photos, overset.characters) == (1, 2)
