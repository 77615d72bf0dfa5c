"""Looks at a layout's furniture as it prints: layout, number and setter of type in, findings with their places out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from bulletin_studio.base.findings import Finding, warning
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import POINTS_PER_MM, Pt, mm_from_pt
from bulletin_studio.makeup.furniture import standing_pieces
from bulletin_studio.makeup.furniture_faults import SMALLEST_SHARE, TOUCH, inks_of, is_over, share_of_size
from bulletin_studio.makeup.furniture_lines import set_lines
from bulletin_studio.makeup.furniture_text import fill_template, furniture_values
from bulletin_studio.makeup.galley import Setter
from bulletin_studio.makeup.placing import PlacedLine
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import (
    Furniture,
    FurnitureBox,
    FurnitureContents,
    FurnitureRule,
    FurnitureText,
    Layout,
)

SAFETY: Pt = 5 * POINTS_PER_MM
"""Text nearer to the trim than this may be cut into: knives of print shops stray by up to 2 mm, and text needs air."""
HAIRLINE: Pt = 0.25
"""Thinner rules break up on the plate."""

_PAGES = 4
"""Pages looked at: the first, a left one, a right one, and a left one that is the last."""
_QUOTED = 24


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of furniture on a page.

    Attributes:
        inks: where its type stands, line by line; empty for bars and boxes.
    """

    piece: Furniture
    text: str = ""
    lines: tuple[PlacedLine, ...] = ()
    inks: tuple[Rect, ...] = ()


def check_furniture(layout: Layout, issue: Issue, setter: Setter) -> Iterator[Finding]:
    """Finds furniture that stands in the way or will not print well, each piece with the first page it shows on.

    Args:
        layout: to look at.
        issue: whose masthead and imprint fill the variables.
        setter: sets paragraphs.
    """
    area = TypeArea(layout, _PAGES)
    seen: set[tuple[str, SourceSpan | None]] = set()
    for page in range(1, _PAGES + 1):
        pieces = tuple(_set_pieces(page, issue, area, setter))
        for finding in (*_page_findings(pieces, page, area), *_overlaps(pieces)):
            if (finding.code, finding.where) not in seen:
                seen.add((finding.code, finding.where))
                yield finding


def _set_pieces(page: int, issue: Issue, area: TypeArea, setter: Setter) -> Iterator[_Piece]:
    values = furniture_values(issue, page, _PAGES)
    for index, piece in enumerate(standing_pieces(page, _PAGES, area)):
        text = fill_template(piece.template, values) if isinstance(piece, FurnitureText) else ""
        if isinstance(piece, FurnitureText) and text:
            lines = set_lines(piece, text, index, area, setter)
            yield _Piece(piece, text, lines, inks_of(lines))
        elif isinstance(piece, FurnitureContents):
            yield _Piece(piece, piece.template, (), (piece.box,))
        elif isinstance(piece, FurnitureRule | FurnitureBox):
            yield _Piece(piece)


def _page_findings(pieces: Sequence[_Piece], page: int, area: TypeArea) -> Iterator[Finding]:
    columns = _columns(page, area)
    for piece in pieces:
        yield from _size_findings(piece, area)
        yield from _edge_findings(piece, area.layout)
        boxes = [(box, column) for box in _boxes(piece) for column in columns]
        if any(is_over(box, column) and not _holds(box, column) for box, column in boxes):
            yield warning("layout.over_type_area", piece.piece.source, page=page)


def _size_findings(piece: _Piece, area: TypeArea) -> Iterator[Finding]:
    """Text too long for its box, rules too thin to print."""
    box = piece.piece.box
    if isinstance(piece.piece, FurnitureText):
        share = share_of_size(piece.lines, area.layout)
        if share < SMALLEST_SHARE:
            text = piece.text.replace("\n", " ")
            text = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
            yield warning("layout.text_too_long", piece.piece.source, text=text, percent=round(100 * share))
    elif isinstance(piece.piece, FurnitureRule) and min(box.width, box.height) < HAIRLINE:
        yield warning(
            "layout.hairline", piece.piece.source, weight=round(min(box.width, box.height), 2), least=HAIRLINE
        )


def _edge_findings(piece: _Piece, layout: Layout) -> Iterator[Finding]:
    """Type too near to the trim; bars that should bleed and do not."""
    for ink in piece.inks:
        near = min(_distances(ink, layout))
        if near < SAFETY - TOUCH / 2:
            arguments = {"distance": round(mm_from_pt(near), 1), "least": round(mm_from_pt(SAFETY), 1)}
            yield warning("layout.near_trim", piece.piece.source, **arguments)
            return
    if not piece.inks and any(
        -layout.bleed + TOUCH / 2 < each < TOUCH / 2 for each in _distances(piece.piece.box, layout)
    ):
        yield warning("layout.short_of_bleed", piece.piece.source, bleed=round(mm_from_pt(layout.bleed), 1))


def _overlaps(pieces: Sequence[_Piece]) -> Iterator[Finding]:
    """Texts that stand on each other."""
    texts = [piece for piece in pieces if piece.inks]
    for one, other in combinations(texts, 2):
        if any(is_over(ink, another) for ink in one.inks for another in other.inks):
            line = one.piece.source.line if one.piece.source is not None else 0
            yield warning("layout.texts_overlap", other.piece.source, line=line)


def _columns(page: int, area: TypeArea) -> tuple[Rect, ...]:
    """The columns of a page as articles may fill them, without the gaps above the first line and below the last."""
    top = area.slot_top(area.first_row(page)) + area.half_gap
    height = area.slot_top(area.end_row(page)) - area.half_gap - top
    columns = area.layout.columns
    return tuple(Rect(area.column_left(page, column), top, columns.measure, height) for column in range(columns.count))


def _boxes(piece: _Piece) -> tuple[Rect, ...]:
    """What must keep clear of columns; a bar is as high or wide as it is, however thin."""
    if piece.inks:
        return piece.inks
    box = piece.piece.box
    return (Rect(box.x, box.y, max(box.width, 2 * TOUCH), max(box.height, 2 * TOUCH)),)


def _holds(one: Rect, other: Rect) -> bool:
    """Whether a box holds all of another, behind which it lies on purpose."""
    return one.x <= other.x and one.y <= other.y and one.right >= other.right and one.bottom >= other.bottom


def _distances(box: Rect, layout: Layout) -> tuple[Pt, Pt, Pt, Pt]:
    """From the trim inwards to the box: left, top, right, bottom."""
    return box.x, box.y, layout.trim.width - box.right, layout.trim.height - box.bottom
