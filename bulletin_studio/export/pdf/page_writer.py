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
from bulletin_studio.export.pdf.content import ContentStream
from bulletin_studio.export.pdf.embedding import EmbeddedFont
from bulletin_studio.export.pdf.images import EmbeddedImage, PagePictures, Picture
from bulletin_studio.export.pdf.inks import InkTable
from bulletin_studio.export.pdf.linked_runs import linked_runs
from bulletin_studio.export.pdf.marking import Marking
from bulletin_studio.export.pdf.outlines import GlyphShapes, write_outlined
from bulletin_studio.export.pdf.structure import Edges, Structure
from bulletin_studio.export.pdf.syntax import number
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
        inks: how colours are set.
        shapes: where glyphs are drawn as shapes, their shapes.
        is_tagged: whether content belongs to a structure.
        has_links: whether link areas become links.
    """

    fonts: Mapping[str, EmbeddedFont]
    images: Mapping[Picture, EmbeddedImage]
    inks: InkTable
    shapes: GlyphShapes | None = None
    is_tagged: bool = True
    has_links: bool = False


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page's operators, and the images and spot inks they name."""

    operators: str
    images: tuple[str, ...]
    spots: tuple[str, ...]


def write_page(page: Page, pictures: PagePictures, resources: PageResources, structure: Structure) -> WrittenPage:
    """Writes a page's items in order and adds its marks to the structure."""
    structure.begin_page()
    links = linked_runs(page.items) if resources.has_links else {}
    writer = _PageWriter(page, resources, structure, frozenset(links.values()))
    for index, item in enumerate(page.items):
        match item:
            case PlacedRun():
                writer.collect(item, links.get(index))
            case FilledPath() | StrokedPath():
                writer.draw(item)
            case PlacedImage():
                writer.place(item, resources.images[pictures[index]].resource)
            case LinkArea():
                writer.add_link(item)
            case TagBegin():
                writer.begin_tag(item)
            case TagEnd():
                writer.end_tag()
    return writer.finished()


class _PageWriter:
    """One page being written; runs are held back until their line is whole."""

    def __init__(self, page: Page, resources: PageResources, structure: Structure, linked: frozenset[LinkArea]) -> None:
        self._linked = linked
        self._frame = PageFrame(page.bleed, page.trim.height)
        self._resources = resources
        self._structure = structure
        self._content = ContentStream(resources.inks)
        self._marking = Marking(self._content, structure, is_tagged=resources.is_tagged)
        self._line: list[PlacedRun] = []
        self._link: LinkArea | None = None
        self._images: dict[str, None] = {}

    def collect(self, placed: PlacedRun, link: LinkArea | None) -> None:
        if link is not self._link:
            self._turn_to(link)
        elif self._line and not _continues(self._line[-1], placed, self._widest_gap_em()):
            self._write_line()
        self._line.append(placed)

    def _turn_to(self, link: LinkArea | None) -> None:
        """Leaves the link that runs belonged to so far and enters another."""
        self._write_line()
        if self._link is not None:
            self._structure.end()
        self._link = link
        if link is not None and not self._structure.is_furniture:
            box = link.box
            self._structure.begin_link(self._edges(box.x, box.bottom, box.width, box.height), link.address)
        else:
            self._link = None

    def add_link(self, link: LinkArea) -> None:
        """Adds a link whose text is part of a longer run and stays with its paragraph.

        One to a page of the document covers furniture, which has no place in the structure, and stands alone. A print
        file has no annotations (ISO 15930-7, 6.17).
        """
        if not self._resources.has_links:
            return
        if link.page:
            box = link.box
            edges = self._edges(box.x, box.bottom, box.width, box.height)
            self._structure.add_page_link(edges, link.address, link.page)
        elif link not in self._linked:
            self._turn_to(link)
            self._turn_to(None)

    def _edges(self, x: float, foot: float, width: float, height: float) -> Edges:
        left, bottom = self._frame.x(x), self._frame.y(foot)
        return left, bottom, left + width, bottom + height

    def _widest_gap_em(self) -> float:
        """How far apart runs of one line may stand; a caption and its credit are one line however far."""
        element = self._structure.current
        is_caption = element is not None and element.tag is Tag.CAPTION
        return inf if is_caption else _WIDEST_GAP_EM

    def draw(self, shape: FilledPath | StrokedPath) -> None:
        self._begin_drawing()
        if isinstance(shape, FilledPath):
            self._content.fill_with(shape.colour)
            self._content.add(f"{self._outline(shape.path)} f")
        else:
            self._content.stroke_with(shape.colour)
            self._content.add(f"{number(shape.width)} w {self._outline(shape.path)} S")

    def place(self, image: PlacedImage, resource: str) -> None:
        self._begin_drawing()
        self._images[resource] = None
        edges = self._edges(image.box.x, image.box.bottom, image.box.width, image.box.height)
        self._content.begin_photo()
        matrix = " ".join(map(number, (image.box.width, 0, 0, image.box.height, edges[0], edges[1])))
        self._content.add(f"q {matrix} cm /{resource} Do Q")
        element = self._structure.current
        if element is not None and element.tag is Tag.FIGURE:
            element.box = edges

    def begin_tag(self, begin: TagBegin) -> None:
        self._turn_to(None)
        self._structure.begin(begin)

    def end_tag(self) -> None:
        self._turn_to(None)
        self._structure.end()

    def finished(self) -> WrittenPage:
        self._turn_to(None)
        self._marking.close()
        return WrittenPage(self._content.finished(), tuple(self._images), self._content.spots)

    def _write_line(self) -> None:
        if not self._line:
            return
        line, self._line = TextLine(self._line, self._structure.is_furniture), []
        if self._resources.shapes is not None:
            self._marking.mark(is_text=True)
            write_outlined(self._content, line.runs, self._resources.shapes, self._frame)
            return
        element = self._structure.current
        text = stated_text(line, self._resources.fonts)
        is_stated = text is not None and element is not None
        if text is None or element is None:
            self._marking.mark(is_text=True)
        else:
            self._marking.mark_stated(element, text)
        is_stated = is_stated or not self._resources.is_tagged
        write_line(self._content, line, self._resources.fonts, self._frame, is_stated=is_stated)

    def _begin_drawing(self) -> None:
        self._turn_to(None)
        self._marking.mark(is_text=False)
        self._content.end_text()

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
