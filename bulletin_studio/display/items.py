"""The items of a page, in reading order; places are relative to the top left of the trim box, y down."""

from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face, size and baseline, with the text they stand for.

    Attributes:
        font: key of the face.
        size: type size.
        glyph_ids: in drawing order, left to right.
        x_positions: one a glyph: its origin, right of the run's origin.
        y_offsets: one a glyph, downwards; empty where all stand on the baseline.
        clusters: one a glyph: index in `text` of the first character of its cluster, never falling.
        text: the source text of the run, spaces included.
        width: from the run's origin to its right edge.
        place: where the text's first character stands in its article; None for furniture.
    """

    font: str
    size: Pt
    glyph_ids: tuple[int, ...]
    x_positions: tuple[Pt, ...]
    y_offsets: tuple[Pt, ...]
    clusters: tuple[int, ...]
    text: str
    width: Pt
    place: TextPlace | None = None


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """A glyph run with its origin (on the baseline) and its ink."""

    run: GlyphRun
    origin: Point
    colour: Cmyk


@dataclass(frozen=True, slots=True)
class MoveTo:
    """Begins a subpath."""

    point: Point


@dataclass(frozen=True, slots=True)
class LineTo:
    """A straight line from the current point."""

    point: Point


@dataclass(frozen=True, slots=True)
class CurveTo:
    """A cubic Bézier curve from the current point."""

    control_1: Point
    control_2: Point
    point: Point


@dataclass(frozen=True, slots=True)
class ClosePath:
    """A straight line back to where the subpath began."""


PathStep = MoveTo | LineTo | CurveTo | ClosePath
Path = tuple[PathStep, ...]


def rectangle_path(rect: Rect) -> Path:
    """The outline of a box."""
    return (
        MoveTo(Point(rect.x, rect.y)),
        LineTo(Point(rect.right, rect.y)),
        LineTo(Point(rect.right, rect.bottom)),
        LineTo(Point(rect.x, rect.bottom)),
        ClosePath(),
    )


def moved_path(path: Path, dx: Pt, dy: Pt) -> Path:
    """The path moved right by dx and down by dy."""
    return tuple([_moved_step(step, dx, dy) for step in path])


def _moved_step(step: PathStep, dx: Pt, dy: Pt) -> PathStep:
    match step:
        case CurveTo(control_1, control_2, point):
            return CurveTo(control_1.moved(dx, dy), control_2.moved(dx, dy), point.moved(dx, dy))
        case MoveTo(point):
            return MoveTo(point.moved(dx, dy))
        case LineTo(point):
            return LineTo(point.moved(dx, dy))
        case ClosePath():
            return step


@dataclass(frozen=True, slots=True)
class FilledPath:
    """A filled shape (non-zero winding)."""

    path: Path
    colour: Cmyk


@dataclass(frozen=True, slots=True)
class StrokedPath:
    """A drawn line."""

    path: Path
    colour: Cmyk
    width: Pt


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A photo in its box.

    Attributes:
        file: path relative to the issue folder.
        box: where it stands.
        crop: the part of the upright picture that fills the box, as shares of its width and height.
        alt: what it shows.
    """

    file: str
    box: Rect
    crop: Rect
    alt: str


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A place that leads readers on screen elsewhere; it has no ink and is left out of print files.

    Attributes:
        address: where it leads; for a place in the document itself what stands there, for people.
        page: of the document that it leads to, from 1; 0 for an address.
    """

    box: Rect
    address: str
    page: int = 0


class Tag(Enum):
    """Kinds of structure, named as in PDF 1.7 (ISO 32000-1, 14.8.4)."""

    ARTICLE = "Art"
    TITLE = "Title"
    KICKER = "Kicker"
    HEADLINE = "H1"
    DECK = "Deck"
    BYLINE = "Byline"
    CROSSHEAD = "H2"
    PARAGRAPH = "P"
    FIGURE = "Figure"
    CAPTION = "Caption"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    ARTIFACT = "Artifact"


@dataclass(frozen=True, slots=True)
class TagBegin:
    """Opens an element of the structure; elements nest.

    Attributes:
        tag: its kind.
        key: names the element; pieces on several columns or pages with one key are one element.
        alt: for figures: what it shows.
    """

    tag: Tag
    key: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class TagEnd:
    """Closes the innermost open element."""


Item = PlacedRun | FilledPath | StrokedPath | PlacedImage | LinkArea | TagBegin | TagEnd
