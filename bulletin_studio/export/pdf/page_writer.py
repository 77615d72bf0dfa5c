"""Writes one page: items in, operators of its content stream out."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from bulletin_studio.base.geometry import Point
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import (
    ClosePath,
    CurveTo,
    FilledPath,
    LineTo,
    LinkArea,
    MoveTo,
    Path,
    PlacedImage,
    PlacedRun,
    StrokedPath,
    Tag,
    TagBegin,
    TagEnd,
)
from bulletin_studio.export.pdf.content import KNOCKOUT_STATE, ContentStream
from bulletin_studio.export.pdf.embedding import EmbeddedFont
from bulletin_studio.export.pdf.images import EmbeddedImage, Picture, picture_of
from bulletin_studio.export.pdf.structure import Element, Structure
from bulletin_studio.export.pdf.syntax import hex_text, number
from bulletin_studio.export.pdf.text import PageFrame, TextLine, stated_text, write_line

_SAME_BASELINE = 0.01
_WIDEST_GAP_EM = 2.0
"""Justification never opens a gap as wide as this; beyond it stands another piece of text."""


@dataclass(frozen=True, slots=True)
class PageResources:
    """What pages draw with.

    Attributes:
        fonts: face key -> embedded font.
        images: picture -> embedded image.
        target_ppi: the resolution the pictures were chosen for.
    """

    fonts: Mapping[str, EmbeddedFont]
    images: Mapping[Picture, EmbeddedImage]
    target_ppi: float


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page's operators and the images they name."""

    operators: str
    images: tuple[str, ...]


def write_page(page: Page, resources: PageResources, structure: Structure) -> WrittenPage:
    """Writes a page's items in order and adds its marks to the structure."""
    structure.begin_page()
    writer = _PageWriter(page, resources, structure)
    for item in page.items:
        match item:
            case PlacedRun():
                writer.collect(item)
            case FilledPath() | StrokedPath():
                writer.draw(item)
            case PlacedImage():
                writer.place(item)
            case LinkArea():
                pass  # a print file has no annotations (ISO 15930-7, 6.17)
            case TagBegin():
                writer.begin_tag(item)
            case TagEnd():
                writer.end_tag()
    return writer.finished()


class _PageWriter:
    """One page being written; runs are held back until their line is whole."""

    def __init__(self, page: Page, resources: PageResources, structure: Structure) -> None:
        self._frame = PageFrame(page.bleed, page.trim.height)
        self._resources = resources
        self._structure = structure
        self._content = ContentStream()
        self._line: list[PlacedRun] = []
        self._marked: Element | str | None = None
        self._images: dict[str, None] = {}

    def collect(self, placed: PlacedRun) -> None:
        if self._line and not _continues(self._line[-1], placed, self._widest_gap_em()):
            self._write_line()
        self._line.append(placed)

    def _widest_gap_em(self) -> float:
        """How far apart runs of one line may stand; a caption and its credit are one line however far."""
        element = self._structure.current
        is_caption = element is not None and element.tag is Tag.CAPTION
        return inf if is_caption else _WIDEST_GAP_EM

    def draw(self, shape: FilledPath | StrokedPath) -> None:
        self._begin_drawing(is_text=False)
        if isinstance(shape, FilledPath):
            self._content.fill_with(shape.colour)
            self._content.add(f"{self._outline(shape.path)} f")
        else:
            self._content.stroke_with(shape.colour)
            self._content.add(f"{number(shape.width)} w {self._outline(shape.path)} S")

    def place(self, image: PlacedImage) -> None:
        self._begin_drawing(is_text=False)
        resource = self._resources.images[picture_of(image, self._resources.target_ppi)].resource
        self._images[resource] = None
        left, bottom = self._frame.x(image.box.x), self._frame.y(image.box.bottom)
        width, height = image.box.width, image.box.height
        self._content.set_state(KNOCKOUT_STATE)
        matrix = " ".join(map(number, (width, 0, 0, height, left, bottom)))
        self._content.add(f"q {matrix} cm /{resource} Do Q")
        element = self._structure.current
        if element is not None and element.tag is Tag.FIGURE:
            element.box = (left, bottom, left + width, bottom + height)

    def begin_tag(self, begin: TagBegin) -> None:
        self._write_line()
        self._structure.begin(begin)

    def end_tag(self) -> None:
        self._write_line()
        self._structure.end()

    def finished(self) -> WrittenPage:
        self._write_line()
        self._change_mark(None)
        return WrittenPage(self._content.finished(), tuple(self._images))

    def _write_line(self) -> None:
        if not self._line:
            return
        line = TextLine(self._line, self._structure.is_furniture)
        text = stated_text(line, self._resources.fonts)
        element = self._structure.current
        if text is None or element is None:
            self._mark(is_text=True)
        else:
            self._mark_stated(element, text)
        is_stated = text is not None and element is not None
        write_line(self._content, line, self._resources.fonts, self._frame, is_stated=is_stated)
        self._line = []

    def _mark_stated(self, element: Element, text: str) -> None:
        """Opens marked content that states its text (14.9.4): its own piece of the element, as poppler needs it."""
        self._change_mark(None)
        self._marked = f"/Span <</MCID {self._structure.mark(element)} /ActualText {hex_text(text)}>> BDC"
        self._content.add(self._marked)

    def _begin_drawing(self, *, is_text: bool) -> None:
        self._write_line()
        self._mark(is_text=is_text)
        self._content.end_text()

    def _mark(self, *, is_text: bool) -> None:
        """Opens the marked content that what comes next belongs to (ISO 32000-1, 14.7.4.2 and 14.8.2.2)."""
        element = self._structure.current
        if self._structure.is_furniture:
            self._change_mark(_FURNITURE)
        elif element is None or (element.tag is Tag.ARTICLE and not is_text):
            self._change_mark(_DECORATION)
        else:
            self._change_mark(element)

    def _change_mark(self, mark: Element | str | None) -> None:
        if mark is self._marked:
            return
        self._content.end_text()
        if self._marked is not None:
            self._content.add("EMC EMC" if self._marked is _FURNITURE else "EMC")
        if isinstance(mark, Element) and mark.tag is not None:
            self._content.add(f"/{mark.tag.value} <</MCID {self._structure.mark(mark)}>> BDC")
        elif isinstance(mark, str):
            self._content.add(mark)
        self._marked = mark

    def _outline(self, path: Path) -> str:
        return " ".join(self._step(step) for step in path)

    def _step(self, step: MoveTo | LineTo | CurveTo | ClosePath) -> str:
        points: tuple[Point, ...]
        match step:
            case MoveTo(point):
                points, operator = (point,), "m"
            case LineTo(point):
                points, operator = (point,), "l"
            case CurveTo(control_1, control_2, point):
                points, operator = (control_1, control_2, point), "c"
            case ClosePath():
                return "h"
        places = (f"{number(self._frame.x(point.x))} {number(self._frame.y(point.y))}" for point in points)
        return f"{' '.join(places)} {operator}"


def _continues(last: PlacedRun, following: PlacedRun, widest_gap_em: float) -> bool:
    """Whether a run stands on the same line as the run before it, to its right."""
    gap = following.origin.x - (last.origin.x + last.run.width)
    is_level = abs(following.origin.y - last.origin.y) <= _SAME_BASELINE
    return is_level and following.origin.x >= last.origin.x and gap <= widest_gap_em * last.run.size


_FURNITURE = "/Artifact <</Type /Pagination>> BDC /Span <</ActualText ()>> BDC"
"""The empty text keeps folios and running heads out of the paragraphs that extractors read across pages."""

_DECORATION = "/Artifact <</Type /Layout>> BDC"
