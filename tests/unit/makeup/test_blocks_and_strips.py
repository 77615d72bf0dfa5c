"""Headings take whole rows, body lines one row each, and cuts that part what belongs together have their price."""

from dataclasses import replace

import pytest
from numbers_in_code import PITCH, SIZE, FakeSetter, make_layout, text_of

from bulletin_studio.base.source import TextPlace
from bulletin_studio.makeup.blocks import fit_heading, fit_opening, stack_lines, whole_rows
from bulletin_studio.makeup.costs import ORPHAN, STRANDED_HEADING, WIDOW
from bulletin_studio.makeup.galley import SetText
from bulletin_studio.makeup.set_text import reset_text, set_text
from bulletin_studio.makeup.strips import cut_strips
from bulletin_studio.makeup.type_area import EM_ASCENT, TypeArea
from bulletin_studio.model.story import plain_paragraph

AREA = TypeArea(make_layout())
MEASURE = AREA.layout.columns.measure


def _set(style: str, length: int, paragraph: int = 0, **changes: object) -> SetText:
    """A paragraph of so many characters, 20 em to the line."""
    look = replace(AREA.layout.style(style), **changes)  # type: ignore[arg-type]
    place = TextPlace("a", "body", paragraph, 0)
    return set_text(plain_paragraph(style, text_of(length)), look, MEASURE, place, FakeSetter())


def test_stacked_lines_stand_in_the_middle_of_their_leading() -> None:
    lines, height = stack_lines((_set("crosshead", 25),), PITCH)
    middle = (PITCH - SIZE) / 2 + EM_ASCENT * SIZE
    assert [line.baseline for line in lines] == pytest.approx([middle, middle + PITCH])
    assert height == 2 * PITCH


def test_space_before_the_first_of_a_stack_is_left_out_and_space_after_counted() -> None:
    spaced = _set("crosshead", 5, lines_before=2.0, lines_after=1.5)
    lines, height = stack_lines((spaced, spaced), PITCH)
    assert lines[1].baseline - lines[0].baseline == pytest.approx((1 + 1.5 + 2.0) * PITCH)
    assert height == pytest.approx((1 + 1.5 + 2.0 + 1 + 1.5) * PITCH)


def test_an_opening_takes_whole_rows() -> None:
    fit, left_out = fit_opening((_set("kicker", 4), _set("headline", 4)), AREA, 20)
    assert (fit.rows, left_out) == (4, ()), "one row, two rows and half a row of space after"


def test_no_headings_no_rows() -> None:
    fit, left_out = fit_opening((), AREA, 20)
    assert (fit.rows, fit.lines, left_out) == (0, (), ())


def test_an_opening_deeper_than_the_page_gives_the_rest_back() -> None:
    headline = _set("headline", 200)
    fit, left_out = fit_opening((headline,), AREA, 9)
    assert fit.rows == 9
    assert [line.index for line in (*fit.lines, *left_out)] == list(range(len(headline.lines)))
    assert fit.lines[-1].baseline <= 9 * PITCH < left_out[0].baseline


def test_a_crosshead_stands_nearer_to_what_follows() -> None:
    fit = fit_heading(_set("crosshead", 4, lines_before=0.5), AREA, is_at_head=False)
    assert fit.rows == 2
    above = fit.lines[0].baseline - EM_ASCENT * SIZE
    below = 2 * PITCH - fit.lines[0].baseline - (1 - EM_ASCENT) * SIZE
    assert above > below > 0


def test_a_crosshead_at_a_columns_head_has_no_space_above() -> None:
    text = _set("crosshead", 4)
    inside, at_head = (fit_heading(text, AREA, is_at_head=is_at_head) for is_at_head in (False, True))
    assert (inside.rows, at_head.rows) == (2, 1)
    assert at_head.lines[0].baseline == pytest.approx(AREA.baseline_in_slot)


@pytest.mark.parametrize(("blank", "rows"), [(0.0, 0), (0.3, 1), (1.0, 1), (1.0000001, 1), (1.2, 2)])
def test_blank_lines_are_whole_rows(blank: float, rows: int) -> None:
    assert whole_rows(blank) == rows


def test_every_body_line_is_a_strip_on_the_grid() -> None:
    strips, starts = cut_strips((_set("body", 50), _set("body", 5, 1)), AREA)
    assert [(strip.inside.rows, strip.at_head.rows) for strip in strips] == [(1, 1)] * 4
    assert {strip.inside.lines[0].baseline for strip in strips} == {AREA.baseline_in_slot}
    assert starts == (0, 3, 4)


def test_single_first_and_last_lines_have_their_price() -> None:
    strips, _ = cut_strips((_set("body", 70), _set("body", 30, 1), _set("body", 5, 2)), AREA)
    assert [strip.cut_cost for strip in strips] == [ORPHAN, 0.0, WIDOW, 0.0, ORPHAN + WIDOW, 0.0, 0.0]


def test_a_heading_keeps_two_lines_of_its_text() -> None:
    strips, _ = cut_strips((_set("body", 5), _set("crosshead", 4, 1), _set("body", 70, 2)), AREA)
    assert [strip.cut_cost >= STRANDED_HEADING for strip in strips] == [False, True, True, False, False, False]
    assert [strip.is_heading for strip in strips] == [False, True, False, False, False, False]


def test_a_heading_deeper_than_half_a_page_is_cut_like_text() -> None:
    strips, _ = cut_strips((_set("crosshead", 20 * 17),), AREA)
    assert len(strips) == 17
    assert not any(strip.is_heading for strip in strips)


def test_space_between_paragraphs_is_whole_rows_and_falls_away_at_a_head() -> None:
    strips, _ = cut_strips((_set("body", 5, lines_after=0.5), _set("body", 5, 1, lines_before=0.6)), AREA)
    assert (strips[1].inside.rows, strips[1].at_head.rows) == (3, 1)
    assert strips[1].inside.lines[0].baseline == pytest.approx(2 * PITCH + AREA.baseline_in_slot)


def test_a_heading_and_what_precedes_share_the_space_between_them() -> None:
    area = TypeArea(make_layout())
    names, heading = _set("body", 15, lines_after=1.0), _set("crosshead", 5, 1, is_display=True, lines_before=1.0)
    strips, starts = cut_strips((names, heading), area)
    alone, _ = cut_strips((_set("body", 15), heading), area)
    assert strips[starts[1]].inside.rows == alone[-1].inside.rows


def test_wide_leading_takes_as_many_rows_as_it_needs() -> None:
    strips, _ = cut_strips((_set("body", 30, leading=1.5 * PITCH),), AREA)
    assert [strip.inside.rows for strip in strips] == [2, 2]
    assert strips[0].inside.lines[0].baseline == pytest.approx(PITCH + AREA.baseline_in_slot)


def test_a_paragraph_is_set_anew_only_to_the_lines_wanted() -> None:
    text = _set("body", 70)
    assert reset_text(text, 5, FakeSetter()) is None
    longer = reset_text(text, 5, FakeSetter(give=4))
    assert longer is not None
    assert len(longer.lines) == 5
    assert (longer.paragraph, longer.place) == (text.paragraph, text.place)
