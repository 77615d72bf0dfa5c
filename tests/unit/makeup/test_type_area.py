"""Rows and columns on the page."""

from dataclasses import replace

import pytest
from numbers_in_code import ASCENT, GUTTER, MARGIN, PITCH, SIZE, make_layout

from bulletin_studio.base.geometry import Insets
from bulletin_studio.makeup.type_area import TypeArea

LAYOUT = make_layout(first_line=6)


def test_the_first_line_touches_the_top_margin_with_its_em_box() -> None:
    area = TypeArea(LAYOUT)
    assert area.slot_top(0) + area.baseline_in_slot == pytest.approx(MARGIN + ASCENT * SIZE)


def test_the_last_line_touches_the_bottom_margin() -> None:
    area = TypeArea(LAYOUT)
    foot = area.slot_top(area.rows - 1) + area.half_gap + SIZE
    assert foot == pytest.approx(LAYOUT.trim.height - MARGIN)


def test_columns_stand_a_gutter_apart() -> None:
    area = TypeArea(LAYOUT)
    assert [area.column_left(1, column) for column in (0, 1)] == [MARGIN, MARGIN + 20 * SIZE + GUTTER]


def test_even_pages_of_facing_layouts_change_inner_and_outer_margin() -> None:
    uneven = replace(LAYOUT, margins=Insets(MARGIN, MARGIN - 10, MARGIN, MARGIN + 10))
    assert [TypeArea(uneven).left(page) for page in (1, 2)] == [MARGIN + 10] * 2
    facing = replace(uneven, is_facing=True)
    assert [TypeArea(facing).left(page) for page in (1, 2, 3)] == [MARGIN + 10, MARGIN - 10, MARGIN + 10]


def test_width_the_columns_leave_is_shared_left_and_right() -> None:
    wider = replace(LAYOUT, trim=replace(LAYOUT.trim, width=LAYOUT.trim.width + 6))
    assert TypeArea(wider).left(1) == MARGIN + 3


def test_articles_begin_below_the_masthead_on_page_1_only() -> None:
    area = TypeArea(LAYOUT)
    assert [area.first_row(page) for page in (1, 2)] == [6, 0]
    assert area.capacity == area.rows


@pytest.mark.parametrize(("pitches", "rows"), [(0, 0), (0.2, 1), (1, 1), (1.005, 1), (1.1, 2), (2, 2)])
def test_blocks_take_whole_rows_but_a_hair_costs_none(pitches: float, rows: int) -> None:
    assert TypeArea(LAYOUT).rows_for(pitches * PITCH) == rows
