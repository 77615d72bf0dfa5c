"""Puts single pages together on larger sheets: a finished PDF in, a PDF of sheets and what became of each page out.

Pages are placed whole, as form XObjects, at full size and are never looked into. The file keeps its output intent, Info
and PDF/X version; claims to be PDF/A or PDF/UA go, as structure and page labels do.
Bookmarks stay in spreads, which are read.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.export.sheets.add_marks import MarkSetting
from bulletin_studio.export.sheets.bookmarks import NewPlace, move_bookmarks
from bulletin_studio.export.sheets.claims import check_ink, drop_page_claims, rename_instance, saved
from bulletin_studio.export.sheets.drawing import (
    blending_group,
    box_array,
    content_stream,
    mark_forms,
    page_form,
    placed,
)
from bulletin_studio.export.sheets.marks import LEAST_BLEED
from bulletin_studio.export.sheets.marks_file import MarkedFrame, marks_file, marks_margin
from bulletin_studio.export.sheets.plan import PlannedSide, SheetOptions, plan_side
from bulletin_studio.export.sheets.schemes import Scheme, Side, blanks_of, sides_of
from bulletin_studio.export.sheets.single_pages import SinglePage, common_size, open_pages, single_pages
from bulletin_studio.export.sheets.slug import side_slug, slug_facts
from bulletin_studio.photos.pdf_pages import Box

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class SheetResult:
    """A file of sheets and what stands in it.

    Attributes:
        data: the file.
        sides: in the order of the file's pages.
        blanks: numbers of the blank pages added at the end.
        paper: size of the largest side.
        dropped: what the single pages had and sheets have not: "structure", "bookmarks", "attachments", "annotations".
    """

    data: bytes
    sides: tuple[Side, ...]
    blanks: tuple[int, ...]
    paper: Size
    dropped: tuple[str, ...]

    @property
    def sheets(self) -> int:
        """How many sheets of paper."""
        return self.sides[-1].sheet


def impose(
    data: bytes,
    name: str,
    options: SheetOptions,
    setting: MarkSetting,
    progress: Progress = lambda _share: None,
) -> SheetResult:
    """Imposes a PDF of single pages. Same input, same bytes.

    Args:
        data: pages of one size in reading order, with trim and bleed boxes.
        name: what the file is called in errors, and in the slug line where it has no title.
        options: scheme, binding, paper, creep, gripper, marks.
        setting: words and faces of the slug line, used where marks are drawn.
        progress: called with the share done; may raise CancelledError.

    Raises:
        FileAccessError: the file is no PDF, is encrypted, or is damaged.
        InputError: it has no pages, odd boxes, or pages of several sizes; the paper is too small; the creep too large;
            marks are asked for around spreads.
        FontError: a face cannot be used.
    """
    if options.has_marks and options.scheme is Scheme.SPREADS:
        raise InputError(error("sheet.spreads_have_no_marks"))
    with open_pages(data, name) as pdf:
        pages = single_pages(pdf, name)
        planned = _plan(pages, name, options)
        marks = _marks(pdf, planned, name, setting) if options.has_marks else [None] * len(planned)
        has_annotations = any(len(page.get("/Annots", Array())) for page in pdf.pages)
        writer = _SheetWriter(pdf, pages)
        for index, (side, mark) in enumerate(zip(planned, marks, strict=True)):
            progress(index / len(planned))
            writer.add(side, mark)
        is_read = options.scheme is Scheme.SPREADS
        if is_read:
            move_bookmarks(pdf, writer.places)
        del pdf.pages[: len(pages)]
        dropped = drop_page_claims(pdf, keeps_bookmarks=is_read)
        rename_instance(pdf, f"{options} {setting.words} {hashlib.sha256(data).hexdigest()}")
        result = saved(pdf)
    progress(1.0)
    return SheetResult(
        data=result,
        sides=tuple(each.side for each in planned),
        blanks=blanks_of(options.scheme, len(pages)),
        paper=max((each.paper for each in planned), key=lambda paper: paper.width),
        dropped=(*dropped, "annotations") if has_annotations else dropped,
    )


def _plan(pages: Sequence[SinglePage], name: str, options: SheetOptions) -> list[PlannedSide]:
    size = common_size(pages, name)
    bleed = 0.0 if options.scheme is Scheme.SPREADS else max(page.bleed_width for page in pages)
    if options.has_marks:
        bleed = max(bleed, LEAST_BLEED)
    sides = sides_of(options.scheme, len(pages), options.binding)
    return [plan_side(side, size, bleed, options) for side in sides]


def _marks(pdf: pikepdf.Pdf, planned: Sequence[PlannedSide], name: str, setting: MarkSetting) -> list[Object]:
    check_ink(pdf, name)
    facts, sheets = slug_facts(pdf, name), planned[-1].side.sheet
    frames = [MarkedFrame(each.frame, side_slug(facts, setting.words, each.side, sheets)) for each in planned]
    return mark_forms(marks_file(frames, setting.library), pdf)


class _SheetWriter:
    """Appends sheets to the file that the pages stand in; each page is made a form once.

    Attributes:
        places: object number and generation of a page -> where it went.
    """

    def __init__(self, pdf: pikepdf.Pdf, pages: Sequence[SinglePage]) -> None:
        self._pdf = pdf
        self._pages = pages
        self._forms = [page_form(page, single) for page, single in zip(list(pdf.pages), pages, strict=True)]
        self._objgens = [page.obj.objgen for page in pdf.pages]
        self.places: dict[tuple[int, int], NewPlace] = {}
        self._groups = [blending_group(page.obj) for page in pdf.pages]

    def add(self, planned: PlannedSide, marks: Object | None) -> None:
        """Adds one side; what its pages blend in, it blends in."""
        left, top = planned.corner
        bottom = planned.paper.height - top - planned.frame.trim.height
        forms, operators = Dictionary(), []
        moves: dict[tuple[int, int], tuple[float, float]] = {}
        for placement in planned.placements:
            key, single = f"/Page{placement.page}", self._pages[placement.page - 1]
            forms[key] = self._forms[placement.page - 1]
            x, y = left + placement.x - single.trim.left, bottom - single.trim.bottom
            moves[self._objgens[placement.page - 1]] = (x, y)
            operators.append(placed(key, x, y, _on_paper(placement.clip, planned)))
        if marks is not None:
            forms["/PrinterMarks"] = marks
            margin = marks_margin(planned.frame)
            operators.append(placed("/PrinterMarks", left - margin, bottom - margin))
        trim = Box(left, bottom, left + planned.frame.trim.width, bottom + planned.frame.trim.height)
        paper = Box(0, 0, planned.paper.width, planned.paper.height)
        page = Dictionary(
            Type=Name.Page,
            MediaBox=box_array(paper),
            BleedBox=box_array(trim.grown(planned.frame.bleed).within(paper)),
            TrimBox=box_array(trim.within(paper)),
            Resources=Dictionary(XObject=forms),
            Contents=content_stream(self._pdf, "\n".join(operators)),
        )
        groups = [group for each in planned.placements if (group := self._groups[each.page - 1]) is not None]
        if groups:
            page.Group = Dictionary(S=Name.Transparency, CS=groups[0].get("/CS", Name.DeviceCMYK))
        sheet = self._pdf.make_indirect(page)
        self._pdf.pages.append(pikepdf.Page(sheet))
        self.places |= {objgen: NewPlace(sheet, dx, dy) for objgen, (dx, dy) in moves.items()}


def _on_paper(clip: Rect, planned: PlannedSide) -> Box:
    """From places on the trim, y down, to places on the paper, y up."""
    left, top = planned.corner
    upper = planned.paper.height - top - clip.y
    return Box(left + clip.x, upper - clip.height, left + clip.right, upper)
