"""Columns are filled from the top down; a photo stands where its paragraph begins, at a head or at a foot."""

from numbers_in_code import FakeSetter, make_article, make_facts, make_layout, make_photo

from bulletin_studio.makeup.columns import (
    START,
    Column,
    PlacedPhoto,
    PlacedText,
    Position,
    Thread,
    ThreadPhoto,
    fill_column,
    is_poured,
)
from bulletin_studio.makeup.frames import thread_of
from bulletin_studio.makeup.galleys import set_galley
from bulletin_studio.makeup.type_area import TypeArea

AREA = TypeArea(make_layout())


def _thread(*lines: int, after: int | None = None, rows: int = 5, heads: tuple[int, ...] = ()) -> Thread:
    """Paragraphs of so many lines, with a photo of some rows before one of them."""
    photos = () if after is None else (make_photo("p.jpg", after=after),)
    article = make_article("a", [20 * count - 2 for count in lines], crossheads=heads, photos=photos)
    thread = thread_of(set_galley(article, {"p.jpg": make_facts(4, 3)}, AREA, FakeSetter()))
    return Thread(thread.strips, tuple(ThreadPhoto(photo.photo, photo.anchor, rows) for photo in thread.photos))


def _sketch(column: Column) -> str:
    """A letter a row: T text, P photo, F photo at the foot."""
    rows = ["."] * column.rows
    for piece in column.pieces:
        match piece:
            case PlacedText(row, fit):
                rows[row : row + fit.rows] = "T" * fit.rows
            case PlacedPhoto(row, _, count, is_at_foot):
                rows[row : row + count] = ("F" if is_at_foot else "P") * count
    return "".join(rows)


def test_a_column_takes_lines_up_to_its_depth() -> None:
    column, end = fill_column(_thread(8), START, 5)
    assert (_sketch(column), end) == ("TTTTT", Position(5, 0))


def test_a_column_goes_on_where_the_last_ended() -> None:
    thread = _thread(8)
    column, end = fill_column(thread, Position(5, 0), 5)
    assert (_sketch(column), end) == ("TTT", Position(8, 0))
    assert is_poured(thread, end)


def test_no_depth_no_text() -> None:
    assert fill_column(_thread(3), START, 0) == (Column((), 0), START)


def test_a_photo_stands_where_its_paragraph_begins() -> None:
    column, end = fill_column(_thread(3, 4, after=1), START, 12)
    assert (_sketch(column), end) == ("TTTPPPPPTTTT", Position(7, 1))


def test_a_photo_before_all_text_stands_at_the_head() -> None:
    column, _ = fill_column(_thread(3, after=0), START, 12)
    assert _sketch(column) == "PPPPPTTT"


def test_a_photo_after_all_text_stands_at_the_foot() -> None:
    column, _ = fill_column(_thread(3, after=1), START, 12)
    assert _sketch(column) == "TTTFFFFF"


def test_a_photo_without_room_lets_text_pass_and_takes_the_foot_where_it_fits_exactly() -> None:
    thread = _thread(2, 9, after=1, rows=5)
    first, end = fill_column(thread, START, 6)
    assert (_sketch(first), end) == ("TTTTTT", Position(6, 0))
    second, _ = fill_column(thread, end, 6)
    assert _sketch(second) == "PPPPPT"
    foot, _ = fill_column(thread, START, 7)
    assert _sketch(foot) == "TTFFFFF"


def test_no_photo_between_a_heading_and_its_text() -> None:
    thread = _thread(2, 1, 4, after=2, heads=(1,))
    column, _ = fill_column(thread, START, 20)
    assert _sketch(column) == "TTPPPPPTTTTTT", "the photo stands before the heading"


def test_no_single_line_beside_a_photo() -> None:
    column, _ = fill_column(_thread(1, 4, after=1, rows=5), START, 9)
    assert _sketch(column)[:2] == "TT", "not below one line alone"
    column, _ = fill_column(_thread(3, 4, after=1, rows=5), START, 9)
    assert "PT" not in _sketch(column).replace("PTT", ""), "nor above one"


def test_two_photos_before_one_paragraph_stand_one_below_the_other() -> None:
    thread = _thread(3, after=0, rows=4)
    twice = Thread(thread.strips, thread.photos * 2)
    assert _sketch(fill_column(twice, START, 20)[0]) == "PPPPPPPPTTT"


def test_a_heading_as_the_last_paragraph_does_not_hinder_two_photos() -> None:
    thread = _thread(3, 1, after=0, rows=4, heads=(1,))
    twice = Thread(thread.strips, thread.photos * 2)
    assert _sketch(fill_column(twice, START, 20)[0]).startswith("PPPPPPPPTTT")
