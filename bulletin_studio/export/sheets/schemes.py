"""Which page stands where: a page count and a scheme in, the sides of all sheets out, left to right."""

from dataclasses import dataclass
from enum import Enum

_PAGES_A_SHEET = 4
_PAGES_A_SIDE = 2


class Scheme(Enum):
    """Ways of putting single pages together."""

    BOOKLET = "booklet"
    """Saddle stitch (骑马订): sheets lie in one another and are folded once."""
    PAIRS = "pairs"
    """Pages 1 and 2, 3 and 4 … side by side, each side by itself: proofs, posters, sheets printed on one side."""
    STACK = "stack"
    """Cut and stack (裁切叠放): cut in the middle, one pile laid upon the other gives the pages in order."""
    SPREADS = "spreads"
    """As readers see an opened number: the first page alone, then 2 and 3 …; for screens."""


class Binding(Enum):
    """The side of the spine on the front page."""

    LEFT = "left"
    """左翻: the usual one for text that runs from left to right."""
    RIGHT = "right"
    """右翻: for text in columns from right to left."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet.

    Attributes:
        sheet: counted from 1.
        is_front: False for the back, which is turned over at its short edge.
        pages: from left to right, counted from 1; None is left blank.
    """

    sheet: int
    is_front: bool
    pages: tuple[int | None, ...]


def sides_of(scheme: Scheme, count: int, binding: Binding) -> tuple[Side, ...]:
    """The sides in printing order: front and back of sheet 1, then of sheet 2, and so on.

    Args:
        scheme: how pages are put together.
        count: pages of the file, at least 1.
        binding: right-bound numbers swap left and right throughout.
    """
    orders = {
        Scheme.BOOKLET: _booklet,
        Scheme.PAIRS: _pairs,
        Scheme.STACK: _stack,
        Scheme.SPREADS: _spreads,
    }
    is_two_sided = scheme in (Scheme.BOOKLET, Scheme.STACK)
    sides = []
    for index, slots in enumerate(orders[scheme](count)):
        pages = tuple(page if page is not None and page <= count else None for page in slots)
        sheet, is_back = divmod(index, 2) if is_two_sided else (index, 0)
        sides.append(Side(sheet + 1, not is_back, pages if binding is Binding.LEFT else pages[::-1]))
    return tuple(sides)


def blanks_of(scheme: Scheme, count: int) -> tuple[int, ...]:
    """The numbers of the blank pages that a scheme adds at the end, so that sheets are full."""
    multiple = {Scheme.BOOKLET: _PAGES_A_SHEET, Scheme.STACK: _PAGES_A_SHEET, Scheme.PAIRS: _PAGES_A_SIDE}
    return tuple(range(count + 1, _rounded_up(count, multiple.get(scheme, 1)) + 1))


def _booklet(count: int) -> list[tuple[int | None, ...]]:
    """8 pages: 8 1 | 2 7 | 6 3 | 4 5."""
    last = _rounded_up(count, _PAGES_A_SHEET)
    slots: list[tuple[int | None, ...]] = []
    for sheet in range(last // _PAGES_A_SHEET):
        first = 2 * sheet + 1
        slots += [(last - 2 * sheet, first), (first + 1, last - 2 * sheet - 1)]
    return slots


def _pairs(count: int) -> list[tuple[int | None, ...]]:
    return [(left, left + 1) for left in range(1, count + 1, 2)]


def _stack(count: int) -> list[tuple[int | None, ...]]:
    """8 pages on 2 sheets: 1 5 | 6 2 | 3 7 | 8 4; the left pile goes on top."""
    half = _rounded_up(count, _PAGES_A_SHEET) // 2
    slots: list[tuple[int | None, ...]] = []
    for front in range(1, half, 2):
        slots += [(front, half + front), (half + front + 1, front + 1)]
    return slots


def _spreads(count: int) -> list[tuple[int | None, ...]]:
    """8 pages: 1 | 2 3 | 4 5 | 6 7 | 8; a page without a neighbour stands alone."""
    slots: list[tuple[int | None, ...]] = [(1,)]
    slots += [(left, left + 1) if left < count else (left,) for left in range(2, count + 1, 2)]
    return slots


def _rounded_up(count: int, multiple: int) -> int:
    return -(-count // multiple) * multiple
