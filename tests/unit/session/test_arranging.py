"""Moving and sizing by hand without a window: handles, photos, articles, crops, against the sample's pages."""

from dataclasses import replace

import pytest

from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.model.photo import FixedWidth, Photo, PhotoSpot, PhotoWidth
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.arranging_articles import (
    grown_article,
    moved_article,
    nudged_article,
    pinned_article,
    sized_article,
    spanned_article,
)
from bulletin_studio.session.arranging_photos import (
    dropped_photo,
    grown_photo,
    nudged_photo,
    put_photo,
    sized_photo,
    smaller_photo,
)
from bulletin_studio.session.article_edits import MoveArticle, PlaceArticle
from bulletin_studio.session.cropping import (
    box_from_crop,
    focus_inside,
    moved_crop,
    picture_box,
    placed_photo,
    pulled_crop,
    share_at,
)
from bulletin_studio.session.dragging import DragPlace, moving, sizing
from bulletin_studio.session.handles import Handle, handle_at, pulled
from bulletin_studio.session.page_objects import ObjectKind, PageObject, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.photo_edits import ChangePhoto, PutPhoto
from bulletin_studio.session.session import Session
from bulletin_studio.session.snapping import guides_of
from bulletin_studio.session.stage import Stage, block_of

FIRST, SECOND = "01-taolunhui", "02-diaoyan"
BOX = Rect(100, 200, 60, 40)


@pytest.fixture(scope="module")
def stage() -> Stage:
    session = Session(data_folder() / "samples" / "xinjing-2024-01")
    return Stage(session.issue, session.layout, PageText(session.document), PageObjects(session.document))


def changed(stage: Stage, placement: Placement) -> Stage:
    issue = PlaceArticle(SECOND, placement).apply(stage.issue)
    document = Session(data_folder() / "samples" / "xinjing-2024-01").pages_of(issue)
    return Stage(issue, stage.layout, PageText(document), PageObjects(document))


def with_photo(stage: Stage, **asked: object) -> Stage:
    photo = replace(stage.issue.articles[0].photos[1], **asked)
    return replace(stage, issue=ChangePhoto(FIRST, 1, photo).apply(stage.issue))


def middle_of_line(stage: Stage, slug: str, paragraph: int, line: int) -> tuple[int, Point]:
    lines = [
        each
        for page in range(1, len(stage.objects.document.pages) + 1)
        for each in stage.text.lines_on(page)
        if (each.start.article, each.start.part, each.start.paragraph) == (slug, "body", paragraph)
    ]
    return lines[line].page, Point(lines[line].box.x + 5, (lines[line].top + lines[line].bottom) / 2)


def photo_object(stage: Stage, slug: str = FIRST, index: int = 1) -> PageObject:
    return stage.objects.of(ObjectKind.PHOTO, slug, index)[0]


# --- handles


@pytest.mark.parametrize("handle", list(Handle))
def test_each_handle_is_met_and_moves_its_own_edges_only(handle: Handle) -> None:
    place = handle.place_on(BOX)
    assert handle_at(BOX, Point(place.x + 3, place.y - 3), 4) is handle
    box = pulled(BOX, handle, Point(7, 5), Size(10, 10))
    assert box.x == BOX.x + (7 if handle.across < 0 else 0)
    assert box.right == BOX.right + (7 if handle.across > 0 else 0)
    assert box.y == BOX.y + (5 if handle.down < 0 else 0)
    assert box.bottom == BOX.bottom + (5 if handle.down > 0 else 0)


def test_no_handle_out_of_reach_and_no_box_too_small() -> None:
    assert handle_at(BOX, Point(BOX.x + 30, BOX.y + 20), 5) is None
    assert pulled(BOX, Handle.LEFT, Point(500, 0), Size(10, 10)) == Rect(BOX.right - 10, BOX.y, 10, BOX.height)
    assert pulled(BOX, Handle.BOTTOM, Point(0, -500), Size(10, 10)).height == 10


# --- photos


def test_a_photo_goes_to_the_paragraph_under_the_mouse(stage: Stage) -> None:
    for paragraph, line, after in ((3, 0, 3), (3, -1, 4)):
        page, point = middle_of_line(stage, FIRST, paragraph, line)
        edit = put_photo(stage, FIRST, 1, page, point)
        assert edit is not None
        assert (edit.to_slug, edit.photo.after, edit.photo.place, edit.photo.page) == (
            FIRST,
            after,
            PhotoSpot.AUTO,
            None,
        )


def test_a_photo_goes_to_another_article(stage: Stage) -> None:
    page, point = middle_of_line(stage, SECOND, 1, 0)
    edit = put_photo(stage, FIRST, 1, page, point)
    assert edit is not None
    assert edit.to_slug == SECOND
    issue = edit.apply(stage.issue)
    assert issue.articles[1].photos[edit.index_in(stage.issue)].file == stage.issue.articles[0].photos[1].file


def test_the_edges_of_a_page_hold_photos(stage: Stage) -> None:
    top = put_photo(stage, FIRST, 1, 2, Point(200, 70))
    foot = put_photo(stage, FIRST, 1, 2, Point(200, 800))
    assert top is not None
    assert foot is not None
    assert (top.photo.place, top.photo.page) == (PhotoSpot.HEAD, 2)
    assert (foot.photo.place, foot.photo.page) == (PhotoSpot.FOOT, 2)
    page, point = middle_of_line(stage, FIRST, 2, 0)
    back = put_photo(with_photo(stage, place=PhotoSpot.FOOT, page=2), FIRST, 1, page, point)
    assert back is not None
    assert (back.photo.place, back.photo.page) == (PhotoSpot.AUTO, None)


def test_a_photo_beside_text_stays_beside_text(stage: Stage) -> None:
    page, point = middle_of_line(stage, FIRST, 2, 0)
    beside = with_photo(stage, place=PhotoSpot.BESIDE_LEFT)
    edit = put_photo(beside, FIRST, 1, page, point)
    assert edit is not None
    assert edit.photo.place is PhotoSpot.BESIDE_LEFT
    nudged = nudged_photo(beside, FIRST, 1, 1, 0)
    assert nudged is not None
    assert nudged.photo.place is PhotoSpot.BESIDE_RIGHT


def test_widths_snap_to_columns_and_else_are_millimetres(stage: Stage) -> None:
    columns = stage.layout.columns
    assert sized_photo(stage, FIRST, 1, columns.measure + 3, 5).photo.width is PhotoWidth.COLUMN
    assert sized_photo(stage, FIRST, 1, columns.width - 3, 5).photo.width is PhotoWidth.FULL
    assert sized_photo(stage, FIRST, 1, columns.width + 300, 5).photo.width is PhotoWidth.FULL
    assert sized_photo(stage, FIRST, 1, pt_from_mm(50.2), 5).photo.width == FixedWidth(50.0)
    assert sized_photo(stage, FIRST, 1, 1, 5).photo.width == FixedWidth(15.0)


def test_arrows_move_and_size_photos(stage: Stage) -> None:
    after = stage.issue.articles[0].photos[1].after
    down = nudged_photo(stage, FIRST, 1, 0, 1)
    assert down is not None
    assert down.photo.after == after + 1
    assert nudged_photo(with_photo(stage, after=0), FIRST, 1, 0, -1) is None
    wider = grown_photo(stage, FIRST, 1, 1, 0)
    assert wider is not None
    assert wider.photo.width is PhotoWidth.FULL
    assert grown_photo(with_photo(stage, width=PhotoWidth.FULL), FIRST, 1, 1, 0) is None
    lower = grown_photo(stage, FIRST, 1, 0, -1)
    assert lower is not None
    assert isinstance(lower.photo.width, FixedWidth)


def test_a_dropped_photo_and_the_largest_made_smaller(stage: Stage) -> None:
    page, point = middle_of_line(stage, SECOND, 2, -1)
    edit = dropped_photo(stage, "photos/new.jpg", page, point)
    assert edit is not None
    assert (edit.slug, edit.photo) == (SECOND, Photo("photos/new.jpg", after=3))
    smaller = smaller_photo(stage, FIRST, 0.2)
    assert smaller is not None
    assert smaller.index == 0
    assert isinstance(smaller.photo.width, FixedWidth)


# --- articles


def test_an_article_is_laid_down_in_columns_and_rows(stage: Stage) -> None:
    guides = guides_of(stage.layout, 3)
    edit = moved_article(stage, SECOND, 3, Rect(guides.lefts[0] + 9, guides.tops[6] + 3, 10, 10))
    assert edit is not None
    assert edit.placement == Placement(page=3, row=6)
    narrow = changed(stage, Placement(page=3, columns=(1, 1), row=6, box="", text_columns=1))
    edit = moved_article(narrow, SECOND, 2, Rect(guides.lefts[1] - 9, -50, 10, 10))
    assert edit is not None
    assert edit.placement == Placement(page=2, columns=(2, 2), row=0, text_columns=1)


def test_sides_change_columns_and_corners_rows_too(stage: Stage) -> None:
    block = block_of(stage, SECOND)
    assert block is not None
    half = Rect(block.box.x, block.box.y, stage.layout.columns.measure + 4, block.box.height)
    side = sized_article(stage, SECOND, Handle.RIGHT, half)
    assert side is not None
    assert side.placement == Placement(columns=(1, 1))
    lower = Rect(block.box.x, block.box.y, block.box.width, 10 * stage.layout.grid.pitch)
    foot = sized_article(stage, SECOND, Handle.BOTTOM, lower)
    assert foot is not None
    assert (foot.placement.page, foot.placement.row, foot.placement.rows) == (block.page, block.row, 10)
    flat = sized_article(stage, SECOND, Handle.TOP, Rect(block.box.x, 5000, block.box.width, 1))
    assert flat is not None
    assert flat.placement.rows == 3


def test_arrows_move_articles_in_the_number_or_on_their_page(stage: Stage) -> None:
    assert nudged_article(stage, SECOND, 0, -1) == MoveArticle(SECOND, 0)
    assert nudged_article(stage, FIRST, 0, -1) is None
    down = changed(stage, Placement(page=3, columns=(1, 1), row=6, rows=20))
    for across, rows, wanted in (
        (0, 1, Placement(3, False, (1, 1), 7, 20)),
        (1, 0, Placement(3, False, (2, 2), 6, 20)),
    ):
        edit = nudged_article(down, SECOND, across, rows)
        assert isinstance(edit, PlaceArticle)
        assert edit.placement == wanted
    wider, higher = grown_article(down, SECOND, 1, 0), grown_article(down, SECOND, 0, 1)
    assert wider is not None
    assert higher is not None
    assert wider.placement.columns == (1, 2) or wider.placement.columns is None
    assert higher.placement.rows == 21


def test_pinning_and_spanning(stage: Stage) -> None:
    pinned = pinned_article(stage, SECOND)
    block = block_of(stage, SECOND)
    assert pinned is not None
    assert block is not None
    assert (pinned.placement.page, pinned.placement.row) == (block.page, block.row)
    loose = pinned_article(changed(stage, pinned.placement), SECOND)
    assert loose is not None
    assert loose.placement == Placement()
    assert spanned_article(stage, SECOND, 1).placement.columns == (1, 1)
    assert spanned_article(stage, SECOND, None).placement.columns is None


# --- drags


def test_drags_give_edits_and_outlines(stage: Stage) -> None:
    thing = photo_object(stage)
    page, point = middle_of_line(stage, SECOND, 1, 0)
    drag = moving(stage, thing, Point(thing.box.x + 10, thing.box.y + 10))
    assert drag is not None
    place = DragPlace(page, point, Point(0, 0), 4)
    assert isinstance(drag.step(place).edit, PutPhoto)
    assert drag.outline(place) == (page, Rect(point.x - 10, point.y - 10, thing.box.width, thing.box.height))
    pull = sizing(stage, thing, Handle.TOP_LEFT)
    assert pull is not None
    on_page, outline = pull.outline(DragPlace(page, point, Point(30, 0), 0.1))
    assert on_page == thing.page
    assert outline.right == pytest.approx(thing.box.right)
    assert outline.width == pytest.approx(thing.box.width - 30)
    assert outline.width / outline.height == pytest.approx(thing.box.width / thing.box.height)


# --- crops


def test_a_crop_stays_inside_the_picture() -> None:
    crop = Rect(0.2, 0.2, 0.5, 0.5)
    assert moved_crop(crop, Point(0.9, -0.9)) == Rect(0.5, 0.0, 0.5, 0.5)
    assert pulled_crop(crop, Handle.TOP_LEFT, Point(-0.9, 0.1)) == Rect(0.0, 0.3, 0.7, 0.4)
    assert pulled_crop(crop, Handle.RIGHT, Point(-0.9, 0)).width == pytest.approx(0.05)
    assert focus_inside(Point(0.9, 0.1), crop) == (0.7, 0.2)


def test_the_whole_picture_is_found_round_a_placed_photo(stage: Stage) -> None:
    thing = photo_object(stage)
    placed = placed_photo(stage.objects.document.pages[thing.page - 1], thing.article, thing.index)
    assert placed is not None
    picture = picture_box(placed)
    assert box_from_crop(placed.crop, picture).x == pytest.approx(placed.box.x)
    assert box_from_crop(placed.crop, picture).bottom == pytest.approx(placed.box.bottom)
    corner = share_at(Point(picture.right, picture.bottom), picture)
    assert (corner.x, corner.y) == pytest.approx((1, 1))
    assert placed_photo(stage.objects.document.pages[thing.page - 1], thing.article, 99) is None
