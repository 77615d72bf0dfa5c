"""Sets marks with the house's own type and writer: frames and slug texts in, a PDF with a page of marks each out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Point, Size
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import Item, PlacedRun
from bulletin_studio.export.pdf.embedding import embed_fonts
from bulletin_studio.export.pdf.glyph_text import glyph_texts
from bulletin_studio.export.pdf.inks import KNOCKOUT_STATE, Ink, InkTable, page_colours, process_table
from bulletin_studio.export.pdf.page_writer import PageResources, write_page
from bulletin_studio.export.pdf.press import PageSheet, Press
from bulletin_studio.export.pdf.structure import Structure
from bulletin_studio.export.sheets.marks import (
    MARK_LENGTH,
    MARK_REACH,
    REGISTRATION,
    MarkFrame,
    SlugRoom,
    draw_marks,
    slug_rooms,
)
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph, Span
from bulletin_studio.model.style import Alignment, FaceRole, ParagraphStyle
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

_SIZES: tuple[Pt, ...] = (7.0, 6.0, 5.0, 4.0, 3.0)
"""Tried in this order until the text fits; below 3 pt nobody can read it, and its end is left away."""

_BASELINE = 0.62
"""The slug's baseline, as a share of the band from above: capitals and Han characters stand in its middle."""

_UNBOUNDED: Pt = 10_000.0
ALL = "All"
"""The resource by which contents name the registration colour."""

_PLACE = TextPlace("", "furniture", 0, 0)


@dataclass(frozen=True, slots=True)
class MarkedFrame:
    """What marks are drawn around, and the two texts of its slug line."""

    frame: MarkFrame
    slug: tuple[str, str]


def marks_margin(frame: MarkFrame) -> Pt:
    """How far the pages of `marks_file` reach beyond the trim on every side."""
    return frame.bleed + MARK_REACH


def marks_file(frames: Sequence[MarkedFrame], library: FontLibrary) -> bytes:
    """One page a frame, larger than its trim by `marks_margin` on all sides; the trim itself is empty.

    Raises:
        FontError: a face cannot be used.
    """
    pages = [_page(number, each, library) for number, each in enumerate(frames, 1)]
    fonts = embed_fonts(glyph_texts(pages), library)
    press = Press(is_for_print=True)
    for font in fonts.values():
        press.add_font(font)
    resources = PageResources(fonts, {}, _inks(pages))
    for page in pages:
        written = write_page(page, {}, resources, Structure())
        press.add_page(PageSheet(page.trim.width, page.trim.height, page.bleed, written.operators, ()))
    return press.data()


def _inks(pages: Sequence[Page]) -> InkTable:
    """Process inks as everywhere, and the registration colour as a space of its own that `mark_forms` defines."""
    table = process_table(page_colours(pages))
    every_plate = Ink(f"/{ALL} cs 1 scn", f"/{ALL} CS 1 SCN", KNOCKOUT_STATE, ALL)
    return replace(table, inks={**table.inks, REGISTRATION: every_plate})


def _page(number: int, marked: MarkedFrame, library: FontLibrary) -> Page:
    frame = marked.frame
    items: list[Item] = list(draw_marks(frame))
    for room, text in zip(slug_rooms(frame), marked.slug, strict=True):
        items += _slug(text, room, library)
    return Page(number, Size(frame.trim.width, frame.trim.height), marks_margin(frame), tuple(items))


def _slug(text: str, room: SlugRoom, library: FontLibrary) -> list[PlacedRun]:
    """One line of text in registration colour, as large as its room allows."""
    shown = "".join(sign for sign in text if _can_show(sign, library))
    for size in _SIZES:
        runs, width = _line(shown, size, library)
        if width <= room.width:
            break
    while width > room.width and shown:
        shown = shown[: int(len(shown) * room.width / width)]
        runs, width = _line(shown, size, library)
    baseline = room.top + MARK_LENGTH * _BASELINE
    return [PlacedRun(each.run, Point(room.x + each.origin.x, baseline), REGISTRATION) for each in runs]


def _line(text: str, size: Pt, library: FontLibrary) -> tuple[tuple[PlacedRun, ...], Pt]:
    style = ParagraphStyle("slug", face=FaceRole.HEI, size=size, leading=size, alignment=Alignment.START)
    lines = set_paragraph(Paragraph("slug", (Span(text),)), style, (_UNBOUNDED,), _PLACE, TypeContext(library)).lines
    return lines[0].runs, lines[0].width


def _can_show(sign: str, library: FontLibrary) -> bool:
    """Whether some face has the character; control characters and line ends are left away."""
    return sign.isprintable() and library.face_for(sign, library.match(FaceRole.HEI, 400)) is not None
