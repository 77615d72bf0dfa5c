"""Writes a document as readable text for golden tests: what stands where, to a hundredth of a point."""

import json
from collections.abc import Iterable, Iterator

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.display.document import Document, Page
from bulletin_studio.display.items import (
    ClosePath,
    CurveTo,
    FilledPath,
    Item,
    LineTo,
    LinkArea,
    MoveTo,
    Path,
    PlacedImage,
    PlacedRun,
    StrokedPath,
    TagBegin,
    TagEnd,
)

_INDENT = "  "


def dump(document: Document) -> str:
    """One line an item, indented by tags; lengths in points from the trim's top left corner, y down.

    A run's line gives its origin, its width, its type, its text, and where each glyph stands right of the origin.
    """
    return "\n".join([*_head(document), *_pages(document.pages), *_foot(document)]) + "\n"


def _head(document: Document) -> Iterator[str]:
    metadata = document.metadata
    yield f"document {_quoted(metadata.title)} by {_quoted(metadata.publisher)}, {metadata.day}, {metadata.language}"


def _foot(document: Document) -> Iterator[str]:
    for entry in document.outline:
        yield f"bookmark {_quoted(entry.title)} page {entry.page} at {_length(entry.y)}"
    for overset in document.oversets:
        photos = f", {overset.photos} photos" if overset.photos else ""
        yield f"overset {overset.article}: {overset.characters} characters, {overset.lines} lines{photos}"


def _pages(pages: Iterable[Page]) -> Iterator[str]:
    for page in pages:
        size = f"{_length(page.trim.width)} x {_length(page.trim.height)}"
        yield f"page {page.number}: {size}, bleed {_length(page.bleed)}"
        depth = 1
        for item in page.items:
            if isinstance(item, TagEnd):
                depth = max(depth - 1, 1)
                continue
            yield _INDENT * depth + _item(item)
            if isinstance(item, TagBegin):
                depth += 1


def _item(item: Item) -> str:
    match item:
        case PlacedRun():
            return _run(item)
        case FilledPath(path, colour):
            return f"fill {_ink(colour)}: {_outline(path)}"
        case StrokedPath(path, colour, width):
            return f"stroke {_length(width)} {_ink(colour)}: {_outline(path)}"
        case PlacedImage(file, box, crop, alt):
            return f"image {file} {_box(box)} crop {_shares(crop)} {_quoted(alt)}"
        case LinkArea(box, address, page):
            return f"link {_box(box)} {_quoted(address)}" + (f" page {page}" if page else "")
        case TagBegin() | TagEnd():
            return _tag(item)


def _tag(item: TagBegin | TagEnd) -> str:
    if isinstance(item, TagEnd):
        return "</>"
    return " ".join(filter(None, (f"<{item.tag.value}", item.key, _quoted(item.alt) if item.alt else ""))) + ">"


def _run(placed: PlacedRun) -> str:
    run = placed.run
    place = f"{_point(placed.origin)} +{_length(run.width)}"
    kind = f"{run.font} {_length(run.size)} {_ink(placed.colour)}"
    return f"{place} {kind} {_quoted(run.text)} [{_glyphs(placed)}]"


def _glyphs(placed: PlacedRun) -> str:
    """Where each glyph stands, right of the run's origin, and how far it is lowered where it is."""
    run = placed.run
    rises = run.y_offsets or (0.0,) * len(run.x_positions)
    places = zip(run.x_positions, rises, strict=True)
    return " ".join(_length(x) + (f"/{_length(y)}" if y else "") for x, y in places)


def _outline(path: Path) -> str:
    return " ".join(_step(step) for step in path)


def _step(step: MoveTo | LineTo | CurveTo | ClosePath) -> str:
    match step:
        case MoveTo(point):
            return f"M {_point(point)}"
        case LineTo(point):
            return f"L {_point(point)}"
        case CurveTo(control_1, control_2, point):
            return f"C {_point(control_1)} {_point(control_2)} {_point(point)}"
        case ClosePath():
            return "Z"


def _point(point: Point) -> str:
    return f"{_length(point.x)},{_length(point.y)}"


def _box(box: Rect) -> str:
    return f"{_length(box.x)},{_length(box.y)} {_length(box.width)} x {_length(box.height)}"


def _shares(crop: Rect) -> str:
    return " ".join(f"{share:.4f}" for share in (crop.x, crop.y, crop.width, crop.height))


def _ink(colour: Cmyk) -> str:
    percents = (colour.cyan, colour.magenta, colour.yellow, colour.black)
    spot = f" spot {_quoted(colour.spot)}" if colour.spot else ""
    return "cmyk " + "/".join(f"{100 * part:g}" for part in percents) + spot


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _length(length: float) -> str:
    """Rounded to a hundredth; never a negative zero."""
    return f"{round(length, 2) + 0.0:.2f}"
