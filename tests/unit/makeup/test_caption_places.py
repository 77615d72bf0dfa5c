"""Captions above, beside and over their photo; where they have no room they stand below, and that is told."""

from dataclasses import replace

import pytest
from numbers_in_code import (
    MARGIN,
    PITCH,
    SIZE,
    SeenRun,
    images_of,
    make_article,
    make_document,
    make_facts,
    make_issue,
    make_layout,
    make_photo,
    runs_of,
)

from bulletin_studio.base.colour import PAPER, Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import FilledPath, LineTo, MoveTo, Tag
from bulletin_studio.makeup.photo_stands import GAP_BESIDE_EM
from bulletin_studio.makeup.photos import BAR_COLOUR
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.photo import CaptionSpot, FixedWidth, Photo, PhotoSpot

LAYOUT = make_layout(1, first_line=0, rows=60)


def _photo(spot: CaptionSpot, caption: str = "说明", **asked: object) -> Photo:
    return replace(make_photo("p.jpg", caption=caption, after=1), caption_place=spot, **asked)  # type: ignore[arg-type]


def _made(photo: Photo, pixels: tuple[int, int] = (4000, 3000)) -> Document:
    article = make_article("a", (98, 98), photos=(photo,))
    return make_document(make_issue(article), LAYOUT, {"p.jpg": make_facts(*pixels)})


def _box(document: Document) -> Rect:
    (image,) = images_of(document)
    return image.image.box


def _caption(document: Document) -> list[SeenRun]:
    return runs_of(document, Tag.CAPTION)


def test_above_its_photo() -> None:
    document = _made(_photo(CaptionSpot.ABOVE))
    (caption,) = _caption(document)
    above = [run for run in runs_of(document, Tag.PARAGRAPH) if run.key == "a/p0"][-1]
    assert above.box.bottom < caption.box.y
    assert 3.0 < _box(document).y - caption.box.bottom < 6.0
    assert caption.origin.x == _box(document).x


def test_beside_a_narrow_photo_it_ends_level_with_its_foot() -> None:
    document = _made(_photo(CaptionSpot.BESIDE, "说" * 20, width=FixedWidth(30.0)))
    box, caption = _box(document), _caption(document)
    assert box.x == MARGIN
    assert min(run.origin.x for run in caption) >= box.right + GAP_BESIDE_EM * SIZE - 0.01
    assert max(run.box.right for run in caption) <= MARGIN + 20 * SIZE
    assert caption[-1].origin.y == pytest.approx(box.bottom)


def test_over_a_photo_it_stands_in_a_dark_bar_on_its_foot() -> None:
    document = _made(_photo(CaptionSpot.OVER))
    box, (caption,) = _box(document), _caption(document)
    (bar,) = [item for page in document.pages for item in page.items if isinstance(item, FilledPath) and _is_bar(item)]
    corners = [step.point for step in bar.path if isinstance(step, MoveTo | LineTo)]
    top = min(corner.y for corner in corners)
    assert (min(corner.x for corner in corners), max(corner.x for corner in corners)) == (box.x, box.right)
    assert max(corner.y for corner in corners) == pytest.approx(box.bottom)
    assert box.y < top < caption.box.y
    assert caption.box.bottom < box.bottom
    assert caption.origin.x > box.x


def _is_bar(item: FilledPath) -> bool:
    return item.colour == BAR_COLOUR


def _luminance(ink: Cmyk) -> float:
    """Of black ink alone, by the reflectance of its share of the paper."""
    return 1 - ink.black


def test_the_bar_gives_a_contrast_that_everyone_can_read() -> None:
    """WCAG 2.2, 1.4.6: 7 : 1 at least."""
    assert (_luminance(PAPER) + 0.05) / (_luminance(BAR_COLOUR) ** 2.2 + 0.05) > 7


@pytest.mark.parametrize(
    ("photo", "pixels"),
    [
        (_photo(CaptionSpot.BESIDE), (4000, 3000)),
        (_photo(CaptionSpot.BESIDE, "长" * 300, width=FixedWidth(30.0)), (4000, 3000)),
        (_photo(CaptionSpot.BESIDE, place=PhotoSpot.BESIDE), (4000, 3000)),
        (_photo(CaptionSpot.OVER), (20_000, 1000)),
        (_photo(CaptionSpot.OVER, "长" * 400), (4000, 3000)),
    ],
    ids=["no room beside", "too long beside", "text beside", "photo too low", "too long over"],
)
def test_where_it_has_no_room_it_stands_below_and_that_is_told(photo: Photo, pixels: tuple[int, int]) -> None:
    document = _made(photo, pixels)
    assert min(run.origin.y for run in _caption(document)) > _box(document).bottom
    assert [fault.reason for fault in document.photo_faults] == ["caption_moved"]
    assert photo.caption is not None
    assert "".join(run.run.text for run in _caption(document)) == photo.caption.text


def test_a_photo_without_caption_has_nothing_to_move() -> None:
    assert _made(_photo(CaptionSpot.OVER, "")).photo_faults == ()


@pytest.mark.parametrize("spot", CaptionSpot)
def test_text_keeps_as_far_from_the_foot_as_from_the_head(spot: CaptionSpot) -> None:
    document = _made(_photo(spot, width=FixedWidth(30.0)))
    paragraphs = runs_of(document, Tag.PARAGRAPH)
    block = [_box(document), *(run.box for run in _caption(document))]
    above = min(box.y for box in block) - max(run.box.bottom for run in paragraphs if run.key == "a/p0")
    below = min(run.box.y for run in paragraphs if run.key == "a/p1") - max(box.bottom for box in block)
    assert above > PITCH - SIZE
    assert below > PITCH - SIZE
    assert abs(above - below) < 0.5 * PITCH


@pytest.mark.parametrize("focus", [(0.5, 0.5), (0.0, 0.0), (1.0, 1.0)])
def test_the_editors_crop_is_kept_wherever_the_focus_is(focus: tuple[float, float]) -> None:
    photo = replace(make_photo("p.jpg", after=1), crop=Rect(0.1, 0.2, 0.5, 0.6), focus=focus)
    (image,) = images_of(_made(photo))
    crop = image.image.crop
    assert crop.x >= 0.1 - 1e-9
    assert crop.y >= 0.2 - 1e-9
    assert crop.x + crop.width <= 0.6 + 1e-9
    assert crop.y + crop.height <= 0.8 + 1e-9
    shape = crop.height * 3000 / (crop.width * 4000)
    assert image.image.box.height / image.image.box.width == pytest.approx(shape)
    assert min(crop.width / 0.5, crop.height / 0.6) >= 0.85 - 1e-6
    assert TypeArea(LAYOUT).slot_top(0) < image.image.box.y


@pytest.mark.parametrize("place", [PhotoSpot.AUTO, PhotoSpot.BESIDE_LEFT, PhotoSpot.BESIDE_RIGHT])
def test_the_caption_of_a_very_narrow_photo_is_wider_and_stands_about_its_middle(place: PhotoSpot) -> None:
    document = _made(_photo(CaptionSpot.BELOW, "说" * 8, width=FixedWidth(5.0), place=place), (3000, 4000))
    box, caption = _box(document), _caption(document)
    assert [len(run.run.text) for run in caption] == [4, 4]
    middle = (caption[0].box.x + caption[0].box.right) / 2
    assert box.x + box.width / 2 == pytest.approx(middle)
    assert caption[0].box.x >= MARGIN - 0.01
    assert caption[0].box.right <= MARGIN + 20 * SIZE + 0.01
