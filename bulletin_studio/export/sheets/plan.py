"""Where everything stands on a sheet: page size and options in, places of pages, trim and sheet edges out.

Places are counted from the top left of the sheet's trim (the finished, unfolded sheet), y down.
"""

from dataclasses import dataclass

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.base.units import Pt, mm_from_pt, pt_from_mm
from bulletin_studio.export.sheets.marks import MARK_REACH, SLUG, MarkFrame
from bulletin_studio.export.sheets.schemes import Binding, Scheme, Side

_SLACK: Pt = 0.1
"""Sheets are named in whole millimetres; A3 is 0.07 pt narrower than two A4 pages."""

DEEPEST_CREEP: Pt = pt_from_mm(10)
"""Text would run into the spine long before; a booklet that thick is not stitched through the saddle."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How pages are put on sheets.

    Attributes:
        scheme: which page goes where.
        binding: the side of the spine.
        sheet: size of the paper, turned the way that the pages ask for; None for one that just holds them.
        creep: thickness of one sheet of paper; by so much more each inner sheet's pages move towards the spine.
        gripper: the strip at the sheet's lower edge that the press holds it by (咬口); nothing is printed there.
        has_marks: whether crop, fold and registration marks, colour bar and slug line are drawn.
    """

    scheme: Scheme
    binding: Binding = Binding.LEFT
    sheet: Size | None = None
    creep: Pt = 0.0
    gripper: Pt = 0.0
    has_marks: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """A page on its side of a sheet.

    Attributes:
        page: counted from 1.
        x: left edge of the page's trim.
        clip: what may be seen of it: its bleed, without what would cross the spine.
    """

    page: int
    x: Pt
    clip: Rect


@dataclass(frozen=True, slots=True)
class PlannedSide:
    """One side of a sheet with its pages in place.

    Attributes:
        side: which it is.
        paper: width and height of the paper.
        corner: where the trim's top left stands on the paper, from its top left.
        frame: the trim with its folds, for marks.
        placements: from left to right, blanks left out.
    """

    side: Side
    paper: Size
    corner: tuple[Pt, Pt]
    frame: MarkFrame
    placements: tuple[Placement, ...]


def plan_side(side: Side, page: Size, bleed: Pt, options: SheetOptions) -> PlannedSide:
    """Places the pages of one side.

    Args:
        side: which pages.
        page: size of a finished page.
        bleed: how far pages reach beyond their trim.
        options: how they are put on the sheet.

    Raises:
        InputError: the paper is too small for the pages, or for pages with marks; or the creep is too large.
    """
    frame = _frame(len(side.pages), page, bleed, options.scheme)
    paper = _paper(frame, options)
    shift = options.creep * (side.sheet - 1) if options.scheme is Scheme.BOOKLET else 0.0
    if shift > DEEPEST_CREEP:
        raise InputError(error("sheet.creep", creep_mm=_mm(shift), most_mm=_mm(DEEPEST_CREEP)))
    placements = tuple(
        _placement(number, slot, frame, shift) for slot, number in enumerate(side.pages) if number is not None
    )
    height = paper.height - options.gripper
    corner = ((paper.width - frame.trim.width) / 2, (height - frame.trim.height) / 2)
    return PlannedSide(side, paper, corner, frame, placements)


def _frame(slots: int, page: Size, bleed: Pt, scheme: Scheme) -> MarkFrame:
    """The trim of a side, with a strip for both bleeds where pages are cut apart."""
    gutter = 2 * bleed if scheme is Scheme.STACK else 0.0
    edges = tuple((slot * (page.width + gutter), slot * (page.width + gutter) + page.width) for slot in range(slots))
    folds = (page.width,) if scheme in (Scheme.BOOKLET, Scheme.PAIRS) else ()
    return MarkFrame(Size(edges[-1][1], page.height), bleed, edges, folds)


def _placement(number: int, slot: int, frame: MarkFrame, shift: Pt) -> Placement:
    left, right = frame.columns[slot]
    is_first, is_last = slot == 0, slot == len(frame.columns) - 1
    is_apart = len(frame.columns) > 1 and frame.columns[0][1] < frame.columns[1][0]
    moved = 0.0 if is_first and is_last else (shift if is_first else -shift)
    clip_left = left + moved - frame.bleed if is_first else left - (frame.bleed if is_apart else 0.0)
    clip_right = right + moved + frame.bleed if is_last else right + (frame.bleed if is_apart else 0.0)
    clip = Rect(clip_left, -frame.bleed, clip_right - clip_left, frame.trim.height + 2 * frame.bleed)
    return Placement(number, left + moved, clip)


def _paper(frame: MarkFrame, options: SheetOptions) -> Size:
    """The paper, turned like the pages on it.

    Raises:
        InputError: it is too small.
    """
    around = frame.bleed + SLUG if options.has_marks else frame.bleed
    if options.sheet is None:
        return Size(frame.trim.width + 2 * around, frame.trim.height + 2 * around + options.gripper)
    short, long = sorted((options.sheet.width, options.sheet.height))
    is_wide = frame.trim.width > frame.trim.height
    paper = Size(long, short) if is_wide else Size(short, long)
    least = frame.bleed + MARK_REACH if options.has_marks else 0.0
    needed = Size(frame.trim.width + 2 * least, frame.trim.height + 2 * least + options.gripper)
    if needed.width > paper.width + _SLACK or needed.height > paper.height + _SLACK:
        fault = error(
            "sheet.too_small",
            width_mm=_mm(paper.width),
            height_mm=_mm(paper.height),
            needed_width_mm=_mm(needed.width),
            needed_height_mm=_mm(needed.height),
        )
        raise InputError(fault)
    return paper


def _mm(length: Pt) -> float:
    return round(mm_from_pt(length), 1)
