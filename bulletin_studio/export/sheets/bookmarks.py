"""Moves bookmarks to where their pages went: an open PDF and the new place of each page in, changed bookmarks out."""

from collections.abc import Mapping
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Name, Object, OutlineItem

_DEEPEST = 32


@dataclass(frozen=True, slots=True)
class NewPlace:
    """Where a page's content stands now.

    Attributes:
        page: the sheet.
        dx: how far to the right of where it was.
        dy: how far above where it was.
    """

    page: Object
    dx: float
    dy: float


def move_bookmarks(pdf: pikepdf.Pdf, places: Mapping[tuple[int, int], NewPlace]) -> None:
    """Lets bookmarks lead to the sheets; those that lead elsewhere, or by an action, go, and what is under them too.

    Args:
        pdf: the open file.
        places: object number and generation of a page -> where it went.
    """
    if "/Outlines" not in pdf.Root:
        return
    with pdf.open_outline() as outline:
        outline.root[:] = _moved(outline.root, places, 0)


def _moved(items: list[OutlineItem], places: Mapping[tuple[int, int], NewPlace], depth: int) -> list[OutlineItem]:
    kept = []
    for item in items if depth < _DEEPEST else ():
        destination = item.destination
        if not isinstance(destination, Array) or not len(destination):
            continue
        place = places.get(destination[0].objgen)
        if place is not None:
            item.destination = _destination(destination, place)
            item.children[:] = _moved(item.children, places, depth + 1)
            kept.append(item)
    return kept


def _destination(found: Array, place: NewPlace) -> Array:
    """The same view on the new page; other kinds than XYZ show all of it (ISO 32000-1, 12.3.2.2)."""
    if len(found) < 5 or found[1] != Name.XYZ:
        return Array([place.page, Name.Fit])
    return Array([place.page, Name.XYZ, _edge(found[2], place.dx), _edge(found[3], place.dy), found[4]])


def _edge(edge: object, move: float) -> float | None:
    """A coordinate after the move; null, which leaves the reader's view as it is, stays so."""
    return None if edge is None else round(float(str(edge)) + move, 3)
