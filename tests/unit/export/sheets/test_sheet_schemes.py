import pytest

from bulletin_studio.export.sheets.schemes import Binding, Scheme, blanks_of, sides_of


def order(scheme, count, binding=Binding.LEFT):
    return [side.pages for side in sides_of(scheme, count, binding)]


@pytest.mark.parametrize(
    ("count", "pages"),
    [
        (1, [(None, 1), (None, None)]),
        (4, [(4, 1), (2, 3)]),
        (6, [(None, 1), (2, None), (6, 3), (4, 5)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (12, [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
    ],
)
def test_a_booklet_is_in_order_once_folded(count, pages):
    assert order(Scheme.BOOKLET, count) == pages
    assert order(Scheme.BOOKLET, count, Binding.RIGHT) == [(right, left) for left, right in pages]


@pytest.mark.parametrize("count", [4, 8, 12, 16, 52])
@pytest.mark.parametrize("binding", Binding)
def test_the_pages_of_a_leaf_lie_back_to_back(count, binding):
    """Turned at the short edge, the left half of a back lies behind the right half of its front."""
    sides = order(Scheme.BOOKLET, count, binding)
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert abs(front[0] - back[1]) == 1
        assert abs(front[1] - back[0]) == 1


@pytest.mark.parametrize("count", range(1, 20))
def test_folded_and_laid_into_one_another_the_sheets_read_from_1_on(count):
    sides = order(Scheme.BOOKLET, count)
    first_halves = [page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front[1], back[0])]
    last_halves = [page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front[0], back[1])]
    read = first_halves + last_halves[::-1]
    assert [page for page in read if page is not None] == list(range(1, count + 1))
    assert len(read) == -(-count // 4) * 4


@pytest.mark.parametrize(("count", "blanks"), [(4, ()), (5, (6, 7, 8)), (6, (7, 8)), (8, ()), (1, (2, 3, 4))])
def test_blank_pages_are_named(count, blanks):
    assert blanks_of(Scheme.BOOKLET, count) == blanks
    assert blanks_of(Scheme.STACK, count) == blanks
    assert blanks_of(Scheme.SPREADS, count) == ()


def test_pairs_stand_in_reading_order():
    assert order(Scheme.PAIRS, 5) == [(1, 2), (3, 4), (5, None)]
    assert order(Scheme.PAIRS, 4, Binding.RIGHT) == [(2, 1), (4, 3)]
    assert blanks_of(Scheme.PAIRS, 5) == (6,)


def test_spreads_show_the_first_page_alone():
    assert order(Scheme.SPREADS, 6) == [(1,), (2, 3), (4, 5), (6,)]
    assert order(Scheme.SPREADS, 5, Binding.RIGHT) == [(1,), (3, 2), (5, 4)]


@pytest.mark.parametrize("count", range(1, 18))
def test_cut_piles_laid_on_one_another_read_from_1_on(count):
    sides = order(Scheme.STACK, count)
    left = [page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front[0], back[1])]
    right = [page for front, back in zip(sides[::2], sides[1::2], strict=True) for page in (front[1], back[0])]
    assert [page for page in left + right if page is not None] == list(range(1, count + 1))


def test_sides_know_their_sheet():
    sides = sides_of(Scheme.BOOKLET, 8, Binding.LEFT)
    assert [(side.sheet, side.is_front) for side in sides] == [(1, True), (1, False), (2, True), (2, False)]
    assert [(side.sheet, side.is_front) for side in sides_of(Scheme.PAIRS, 4, Binding.LEFT)] == [(1, True), (2, True)]
