import pytest

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.export.sheets.plan import SheetOptions, plan_side
from bulletin_studio.export.sheets.schemes import Binding, Scheme, sides_of

A4 = Size(pt_from_mm(210), pt_from_mm(297))
BLEED = pt_from_mm(3)
SRA3 = Size(pt_from_mm(320), pt_from_mm(450))


def plans(count, **options):
    scheme = options.setdefault("scheme", Scheme.BOOKLET)
    chosen = SheetOptions(**options)
    return [plan_side(side, A4, BLEED, chosen) for side in sides_of(scheme, count, chosen.binding)]


def near(rect):
    return pytest.approx((rect.x, rect.y, rect.width, rect.height))


def as_tuple(rect):
    return (rect.x, rect.y, rect.width, rect.height)


def test_page_1_stands_right_of_page_8_and_both_touch_the_fold():
    first = plans(8)[0]
    assert [(each.page, each.x) for each in first.placements] == [(8, 0), (1, A4.width)]
    assert first.frame.folds == (A4.width,)
    assert first.frame.trim == Size(2 * A4.width, A4.height)


def test_pages_bleed_outward_but_not_across_the_spine():
    left, right = plans(4)[0].placements
    tall = A4.height + 2 * BLEED
    assert as_tuple(left.clip) == near(Rect(-BLEED, -BLEED, A4.width + BLEED, tall))
    assert as_tuple(right.clip) == near(Rect(A4.width, -BLEED, A4.width + BLEED, tall))


@pytest.mark.parametrize("binding", Binding)
def test_inner_sheets_move_to_the_spine_by_the_paper_outside_them(binding):
    creep = pt_from_mm(0.1)
    for planned in plans(16, creep=creep, binding=binding):
        left, right = planned.placements
        moved = creep * (planned.side.sheet - 1)
        assert left.x == pytest.approx(moved)
        assert right.x == pytest.approx(A4.width - moved)
        assert left.clip.right == pytest.approx(A4.width)
        assert right.clip.x == pytest.approx(A4.width)


def test_paper_is_turned_and_the_pages_stand_in_its_middle():
    planned = plans(4, sheet=SRA3)[0]
    assert planned.paper == Size(SRA3.height, SRA3.width)
    assert planned.corner == pytest.approx((pt_from_mm(15), pt_from_mm(11.5)))


def test_the_gripper_stays_free():
    planned = plans(4, sheet=SRA3, gripper=pt_from_mm(12))[0]
    below = planned.paper.height - planned.corner[1] - planned.frame.trim.height
    assert below == pytest.approx(planned.corner[1] + pt_from_mm(12))


def test_without_a_size_the_paper_just_holds_bleed_or_marks():
    bare, marked = plans(4)[0], plans(4, has_marks=True)[0]
    assert bare.paper.height == pytest.approx(pt_from_mm(303))
    assert marked.paper.height == pytest.approx(pt_from_mm(297 + 2 * 15))


def test_two_a4_pages_fill_an_a3_sheet():
    a3 = Size(pt_from_mm(297), pt_from_mm(420))
    assert plans(4, sheet=a3)[0].corner == pytest.approx((0, 0), abs=0.01)
    with pytest.raises(InputError) as caught:
        plans(4, sheet=a3, has_marks=True)
    assert caught.value.findings[0].code == "sheet.too_small"
    assert dict(caught.value.findings[0].arguments)["needed_height_mm"] == 315.0


def test_too_much_creep_is_refused():
    with pytest.raises(InputError) as caught:
        plans(48, creep=pt_from_mm(2))
    assert caught.value.findings[0].code == "sheet.creep"


def test_pages_to_be_cut_apart_keep_their_own_bleed():
    left, right = plans(4, scheme=Scheme.STACK)[0].placements
    assert right.x == pytest.approx(A4.width + 2 * BLEED)
    assert left.clip.right == pytest.approx(right.clip.x)
    assert left.clip.right == pytest.approx(A4.width + BLEED)


def test_a_spread_of_one_page_is_one_page_wide():
    assert [planned.frame.trim.width for planned in plans(3, scheme=Scheme.SPREADS)] == [A4.width, 2 * A4.width]
