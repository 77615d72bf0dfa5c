"""Prints specimens: set by the engine, placed on pages, exported as PDF, read back by the reader of finished files."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pikepdf
from ledger import PrintedPages
from naive_setting import naive_lines
from reading import Char, Reading, Row
from specimens import CHARACTER_STYLES, Specimen

from bulletin_studio.base.geometry import Size
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.document import Document, Metadata, Page
from bulletin_studio.display.items import FilledPath, Item, PlacedRun, StrokedPath, Tag, TagBegin, TagEnd, moved_path
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import default_options
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph
from bulletin_studio.preflight.pdf_lines import PdfLine, PdfParagraph, read_pdf_lines
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

PROJECT = Path(__file__).resolve().parents[2]
TRIM = Size(640.0, 900.0)
LEFT, TOP, BOTTOM = 72.0, 60.0, 860.0
METADATA = Metadata("样张", "样刊编辑部", "zh-CN", "2024-01-15", "样张")
Shape = tuple[int, float, float, float, float]
"""Page, left, right, top and bottom of a drawn path, from the top left of the trim box."""


def print_specimens(specimens: Sequence[Specimen], library: FontLibrary) -> Mapping[Specimen, Reading]:
    """Sets, exports and reads back all specimens as one document."""
    wanted = tuple(dict.fromkeys(specimens))
    data = _exported(specimen_document(wanted, library), library)
    paragraphs = tuple(read_pdf_lines(data))
    assert len(paragraphs) == len(wanted), "every specimen is one paragraph of the file"
    shapes = tuple(_shapes(data))
    return {
        specimen: Reading(specimen, paragraph, tuple(_row(line, paragraph, shapes) for line in paragraph.lines))
        for specimen, paragraph in zip(wanted, paragraphs, strict=True)
    }


def print_pages(document: Document, library: FontLibrary) -> PrintedPages:
    data = _exported(document, library)
    return PrintedPages(document, data, tuple(read_pdf_lines(data)))


def _exported(document: Document, library: FontLibrary) -> bytes:
    return export_pdf(document, library, PROJECT, default_options(PROJECT / "profiles")).data


def specimen_document(specimens: Iterable[Specimen], library: FontLibrary) -> Document:
    """Pages of specimens, one below the other at the same left edge."""
    pages: list[list[Item]] = [[]]
    y = TOP
    for index, specimen in enumerate(specimens):
        rows, leading = _set(specimen, library)
        if y + leading * len(rows) > BOTTOM:
            pages.append([])
            y = TOP
        pages[-1].append(TagBegin(Tag.PARAGRAPH, f"specimen{index}"))
        for row in rows:
            y += leading
            pages[-1] += [_moved(item, y) for item in row]
        pages[-1].append(TagEnd())
        y += leading
    return Document(tuple(Page(number, TRIM, 0.0, tuple(items)) for number, items in enumerate(pages, 1)), METADATA)


def _set(specimen: Specimen, library: FontLibrary) -> tuple[Sequence[Sequence[Item]], float]:
    style = specimen.style
    if specimen.naive is not None:
        return naive_lines(specimen, specimen.naive, library), style.leading
    context = TypeContext(library, CHARACTER_STYLES, specimen.protected)
    place = TextPlace("specimen", "body", 0, 0)
    paragraph = Paragraph(style.name, specimen.spans)
    result = set_paragraph(paragraph, style, (specimen.measure_em * style.size,), place, context)
    return [(*line.runs, *line.signs, *line.annotations) for line in result.lines], result.leading


def _moved(item: Item, y: float) -> Item:
    match item:
        case PlacedRun(run, origin, colour):
            return PlacedRun(run, origin.moved(LEFT, y), colour)
        case FilledPath(path, colour):
            return FilledPath(moved_path(path, LEFT, y), colour)
        case StrokedPath(path, colour, width):
            return StrokedPath(moved_path(path, LEFT, y), colour, width)
    raise AssertionError(item)


def _row(line: PdfLine, paragraph: PdfParagraph, shapes: Iterable[Shape]) -> Row:
    em = paragraph.size
    shift = (line.left - LEFT) / em
    sizes = [(glyph.size / em, glyph.rise / em, glyph.font) for glyph in line.glyphs for _ in glyph.text]
    text = paragraph.text[line.start : line.end]
    chars = tuple(
        Char(character, x + shift, w, *look) for character, x, w, look in zip(text, line.x, line.w, sizes, strict=True)
    )
    near = tuple(
        ((left - LEFT) / em, (right - LEFT) / em, (top - line.y) / em, (bottom - line.y) / em)
        for page, left, right, top, bottom in shapes
        if page == line.page and -0.2 * em < top - line.y and bottom - line.y < 0.9 * em
    )
    return Row(chars, line.y / em, near)


def _shapes(data: bytes) -> Iterator[Shape]:
    """The paths that a finished PDF draws, as boxes."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            points: list[tuple[float, float]] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in {"m", "l", "c"}:
                    figures = [float(operand) for operand in operands]
                    points += [(x, TRIM.height - y) for x, y in zip(figures[::2], figures[1::2], strict=True)]
                elif name in {"f", "S"} and points:
                    xs, ys = zip(*points, strict=True)
                    yield number, min(xs), max(xs), min(ys), max(ys)
                    points = []
