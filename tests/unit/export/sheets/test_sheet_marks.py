import pytest

from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.display.items import ClosePath, CurveTo, FilledPath, StrokedPath
from bulletin_studio.export.sheets.marks import (
    MARK_GAP,
    MARK_REACH,
    REGISTRATION,
    MarkFrame,
    draw_marks,
    frame_of_page,
    slug_rooms,
)

BLEED = pt_from_mm(3)
SIZES = {"A4": Size(595.276, 841.89), "A5": Size(419.5, 595.3), "card": Size(pt_from_mm(60), pt_from_mm(90))}
SPREAD = MarkFrame(Size(1190.55, 841.89), BLEED, ((0, 595.275), (595.275, 1190.55)), (595.275,))
FRAMES = [*(frame_of_page(size, BLEED) for size in SIZES.values()), SPREAD]


def points(path):
    for step in path:
        if isinstance(step, CurveTo):
            yield from (step.control_1, step.control_2, step.point)
        elif not isinstance(step, ClosePath):
            yield step.point


def extent(item):
    xs, ys = zip(*((point.x, point.y) for point in points(item.path)), strict=True)
    half = item.width / 2 if isinstance(item, StrokedPath) else 0
    return Rect(min(xs) - half, min(ys) - half, max(xs) - min(xs) + 2 * half, max(ys) - min(ys) + 2 * half)


@pytest.mark.parametrize("frame", FRAMES)
def test_no_mark_reaches_into_the_bleed(frame):
    for item in draw_marks(frame):
        box = extent(item)
        inside_x = box.right > -frame.bleed and box.x < frame.trim.width + frame.bleed
        inside_y = box.bottom > -frame.bleed and box.y < frame.trim.height + frame.bleed
        assert not (inside_x and inside_y)
        assert box.x >= -frame.bleed - MARK_REACH - 0.2
        assert box.bottom <= frame.trim.height + frame.bleed + MARK_REACH + 0.2


@pytest.mark.parametrize("frame", FRAMES)
def test_marks_do_not_cover_one_another(frame):
    boxes = [extent(item) for item in draw_marks(frame)]
    slack = 1e-6
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            apart_x = one.right <= other.x + slack or other.right <= one.x + slack
            apart_y = one.bottom <= other.y + slack or other.bottom <= one.y + slack
            assert apart_x or apart_y


def test_lines_are_a_quarter_point_on_every_plate_and_patches_on_their_own():
    for item in draw_marks(SPREAD):
        if isinstance(item, StrokedPath):
            assert item.width == 0.25
            assert item.colour == REGISTRATION
        else:
            assert isinstance(item, FilledPath)
            assert item.colour.spot == ""


def test_crop_marks_point_at_the_corners():
    frame = frame_of_page(SIZES["A4"], BLEED)
    straight = [tuple(points(item.path)) for item in draw_marks(frame) if len(item.path) == 2]
    ends = {(round(a.x, 3), round(a.y, 3), round(b.x, 3), round(b.y, 3)) for a, b in straight}
    near, far = round(BLEED + MARK_GAP, 3), round(BLEED + MARK_REACH, 3)
    width, height = frame.trim.width, frame.trim.height
    assert len(ends) == 8
    assert {(0, -near, 0, -far), (-near, 0, -far, 0)} <= ends
    assert (round(width + near, 3), height, round(width + far, 3), height) in ends


def test_fold_marks_are_dashed_at_the_spine():
    folds = [item for item in draw_marks(SPREAD) if {point.x for point in points(item.path)} == {595.275}]
    assert len(folds) == 2
    assert all(len(item.path) > 4 for item in folds)


def test_pages_cut_apart_have_marks_at_both_edges_of_the_gutter():
    frame = MarkFrame(Size(1200, 800), BLEED, ((0, 590), (610, 1200)))
    edges = {next(points(item.path)).x for item in draw_marks(frame) if len(item.path) == 2}
    assert {0, 590, 610, 1200} <= edges


def test_the_slug_stands_below_the_bleed_between_marks():
    for room in slug_rooms(SPREAD):
        assert room.top == pytest.approx(841.89 + BLEED + MARK_GAP)
        assert room.width > pt_from_mm(80)
