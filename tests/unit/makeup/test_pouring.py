"""Columns end level, cuts spare single lines and headings, and the last column alone may be a row short."""

import pytest
from numbers_in_code import FakeSetter, make_article, make_facts, make_layout, make_photo

from bulletin_studio.makeup.columns import START, PlacedPhoto, Position, Thread
from bulletin_studio.makeup.costs import short_column_cost, short_last_column_cost
from bulletin_studio.makeup.frames import thread_of
from bulletin_studio.makeup.galleys import set_galley
from bulletin_studio.makeup.pouring import Pouring, pour_full, pour_rest
from bulletin_studio.makeup.type_area import TypeArea

AREA = TypeArea(make_layout())


def _thread(*lines: int, heads: tuple[int, ...] = (), after: tuple[int, ...] = ()) -> Thread:
    photos = tuple(make_photo("p.jpg", after=each) for each in after)
    article = make_article("a", [20 * count - 2 for count in lines], crossheads=heads, photos=photos)
    return thread_of(set_galley(article, {"p.jpg": make_facts(4, 3)}, AREA, FakeSetter()))


def _rows(pouring: Pouring | None) -> list[int]:
    assert pouring is not None
    return [column.rows for column in pouring.columns]


@pytest.mark.parametrize(
    ("lines", "count", "expected"),
    [
        ((5, 5), 2, [5, 5]),
        ((5, 4), 2, [5, 4]),
        ((4, 4, 4), 3, [4, 4, 4]),
        ((20,), 1, [20]),
        ((1,), 2, [1, 0]),
        ((9, 9, 9), 9, [3] * 9),
    ],
)
def test_an_article_ends_in_level_columns(lines: tuple[int, ...], count: int, expected: list[int]) -> None:
    pouring = pour_rest(_thread(*lines), START, count, 30)
    assert _rows(pouring) == expected


def test_rest_is_not_poured_where_it_does_not_fit() -> None:
    assert pour_rest(_thread(20), START, 2, 9) is None
    assert pour_rest(_thread(20), START, 2, 10) is not None


def test_nothing_left_needs_no_row() -> None:
    thread = _thread(3)
    pouring = pour_rest(thread, Position(3, 0), 2, 0)
    assert pouring is not None
    assert (pouring.rows, pouring.cost) == (0, 0.0)


def test_no_column_begins_with_a_last_line_alone() -> None:
    pouring = pour_rest(_thread(6, 4), START, 2, 30)
    assert _rows(pouring) == [6, 4] or _rows(pouring) == [5, 5]
    first = pour_rest(_thread(6, 3, 3), START, 2, 30)
    assert first is not None
    strip = first.columns[0].pieces[-1]
    assert not isinstance(strip, PlacedPhoto)
    assert strip.fit.lines[0].index != 4, "the sixth line would stand alone"


def test_level_feet_are_worth_more_than_a_single_line_cured_by_two_rows() -> None:
    assert short_column_cost(1) < short_column_cost(2)
    assert short_last_column_cost(1) < short_column_cost(1)


def test_a_full_page_leaves_no_heading_at_a_foot() -> None:
    thread = _thread(8, 1, 20, heads=(1,))
    pouring = pour_full(thread, START, 2, 10)
    ends = [column.pieces[-1] for column in pouring.columns]
    assert not any(isinstance(piece, PlacedPhoto) or piece.fit.lines[0].text.style.is_display for piece in ends)
    assert _rows(pouring)[0] == 8, "the heading goes over with its text"


def test_a_full_page_leaves_more_than_a_stub_for_the_next() -> None:
    thread = _thread(8, 8, 6)
    pouring = pour_full(thread, START, 2, 10)
    assert len(thread.strips) - pouring.end.strip >= 3


def test_a_photo_is_made_a_row_lower_where_that_levels_the_feet() -> None:
    thread = _thread(7, 8, after=(1,))
    asked = thread.photos[0].rows
    pouring = pour_rest(thread, START, 2, 30)
    assert pouring is not None
    placed = [piece.rows for column in pouring.columns for piece in column.pieces if isinstance(piece, PlacedPhoto)]
    assert (15 + asked) % 2 == 1, "an odd sum of rows"
    assert sum(_rows(pouring)) == 15 + placed[0]
    assert abs(_rows(pouring)[0] - _rows(pouring)[1]) <= 1


def test_nothing_fits_in_no_room() -> None:
    pouring = pour_full(_thread(5), START, 2, 0)
    assert (pouring.end, _rows(pouring)) == (START, [0, 0])


@pytest.mark.parametrize("lines", [4, 7, 9, 12])
def test_text_ends_level_where_its_photo_must_wait_for_the_next_page(lines: int) -> None:
    pouring = pour_full(_thread(lines, after=(0,)), START, 2, 8)
    first, second = _rows(pouring)
    assert second > 0
    assert first - second in (0, 1)


def test_a_photo_gives_way_further_where_feet_would_differ_by_rows() -> None:
    thread = _thread(12, after=(0,))
    best = thread.photos[0].rows
    pouring = pour_rest(thread, START, 2, 30)
    assert pouring is not None
    (photo,) = [piece for column in pouring.columns for piece in column.pieces if isinstance(piece, PlacedPhoto)]
    assert photo.rows > best
    assert photo.rows == max(thread.photos[0].photo.choices)


def test_the_next_page_gets_two_rows_in_every_column() -> None:
    for lines in range(17, 24):
        thread = _thread(4, 4, lines - 8)
        rest = len(thread.strips) - pour_full(thread, START, 2, 8).end.strip
        assert rest >= 4, lines
