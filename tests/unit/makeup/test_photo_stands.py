"""How a photo stands follows from its line and the layout; what cannot be done is told."""

from dataclasses import replace

import pytest
from numbers_in_code import GUTTER, SIZE, make_layout, make_photo

from bulletin_studio.base.units import mm_from_pt, pt_from_mm
from bulletin_studio.makeup.photo_stands import GAP_BESIDE_EM, Stand, StandKind, measure_beside, stand_of
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.photo import FixedWidth, PhotoSpot, PhotoWidth, SpanWidth

MEASURE = 20 * SIZE
AREA = TypeArea(make_layout(columns=3))


def _stand(width: PhotoWidth | SpanWidth | FixedWidth, place: PhotoSpot = PhotoSpot.AUTO, page: int = 0) -> Stand:
    return stand_of(replace(make_photo("p.jpg"), width=width, place=place, page=page or None), AREA)


@pytest.mark.parametrize(
    ("width", "points", "span", "kind"),
    [
        (PhotoWidth.COLUMN, MEASURE, 1, StandKind.COLUMN),
        (SpanWidth(2), 2 * MEASURE + GUTTER, 2, StandKind.EDGE),
        (PhotoWidth.FULL, 3 * MEASURE + 2 * GUTTER, 3, StandKind.EDGE),
        (FixedWidth(40.0), pt_from_mm(40), 1, StandKind.COLUMN),
        (FixedWidth(mm_from_pt(MEASURE)), MEASURE, 1, StandKind.COLUMN),
        (FixedWidth(100.0), pt_from_mm(100), 2, StandKind.EDGE),
        (FixedWidth(200.0), pt_from_mm(200), 3, StandKind.EDGE),
    ],
)
def test_a_width_takes_the_columns_it_needs(
    width: PhotoWidth | SpanWidth | FixedWidth, points: float, span: int, kind: StandKind
) -> None:
    stand = _stand(width)
    assert (stand.width, stand.span, stand.kind, stand.complaints) == (pytest.approx(points), span, kind, ())


def test_wider_than_the_type_area_is_set_full_width_and_told() -> None:
    stand = _stand(FixedWidth(400.0))
    assert (stand.width, stand.span) == (AREA.layout.columns.width, 3)
    assert [(each.reason, each.limit) for each in stand.complaints] == [
        ("too_wide", int(mm_from_pt(AREA.layout.columns.width)))
    ]


def test_more_columns_than_there_are_is_set_full_width_and_told() -> None:
    stand = _stand(SpanWidth(9))
    assert (stand.width, stand.span) == (AREA.layout.columns.width, 3)
    assert [(each.reason, each.limit) for each in stand.complaints] == [("too_many_columns", 3)]


def test_in_a_column_a_photo_is_no_wider_than_it() -> None:
    stand = _stand(PhotoWidth.FULL, PhotoSpot.COLUMN)
    assert (stand.kind, stand.width, stand.span) == (StandKind.COLUMN, MEASURE, 1)
    assert [each.reason for each in stand.complaints] == ["narrowed"]


@pytest.mark.parametrize("place", [PhotoSpot.HEAD, PhotoSpot.FOOT])
def test_head_and_foot_take_narrow_photos_too(place: PhotoSpot) -> None:
    assert _stand(PhotoWidth.COLUMN, place) == Stand(StandKind.EDGE, MEASURE, 1)


def test_a_photo_laid_down_for_a_page_stands_at_an_edge() -> None:
    assert _stand(PhotoWidth.COLUMN, page=2).kind is StandKind.EDGE


def test_beside_text_a_photo_takes_half_the_column_unless_told() -> None:
    stand = _stand(PhotoWidth.COLUMN, PhotoSpot.BESIDE)
    assert (stand.kind, stand.complaints) == (StandKind.BESIDE, ())
    assert measure_beside(stand.width, AREA) == 9 * SIZE
    assert stand.width + GAP_BESIDE_EM * SIZE + 9 * SIZE == MEASURE


def test_lines_beside_a_photo_hold_whole_characters() -> None:
    assert measure_beside(pt_from_mm(30), AREA) == 10 * SIZE


def test_with_less_than_eight_characters_beside_it_a_photo_stands_alone() -> None:
    widest = MEASURE - (8 + GAP_BESIDE_EM) * SIZE
    assert _stand(FixedWidth(mm_from_pt(widest)), PhotoSpot.BESIDE).kind is StandKind.BESIDE
    stand = _stand(FixedWidth(mm_from_pt(widest + 1)), PhotoSpot.BESIDE)
    assert (stand.kind, stand.width) == (StandKind.COLUMN, pytest.approx(widest + 1))
    assert [(each.reason, each.limit) for each in stand.complaints] == [("no_room_beside", int(mm_from_pt(widest)))]
    assert _stand(FixedWidth(float(int(mm_from_pt(widest)))), PhotoSpot.BESIDE).complaints == (), "the remedy cures"


def test_a_column_too_narrow_for_any_photo_beside_text() -> None:
    area = TypeArea(make_layout(measure_em=8))
    stand = stand_of(replace(make_photo("p.jpg"), place=PhotoSpot.BESIDE), area)
    assert (stand.kind, stand.width) == (StandKind.COLUMN, 8 * SIZE)
    assert [(each.reason, each.limit) for each in stand.complaints] == [("no_room_beside", 0)]


@pytest.mark.parametrize("place", [PhotoSpot.COLUMN, PhotoSpot.BESIDE])
def test_a_photo_that_goes_with_its_text_cannot_be_laid_down_for_a_page(place: PhotoSpot) -> None:
    stand = _stand(PhotoWidth.COLUMN, place, page=3)
    assert [(each.reason, each.limit) for each in stand.complaints] == [("page_ignored", 3)]
