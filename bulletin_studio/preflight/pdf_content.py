"""Draws the pages of a finished PDF in thought: a file in, all marks of each page out (ISO 32000-1, 8 and 9)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bulletin_studio.preflight.pdf_colours import CMYK, GREY, RGB, ColourSpace, Paint, read_space
from bulletin_studio.preflight.pdf_drawing import MOST_CONTENT_BYTES, Drawing, Obey, numbers_of
from bulletin_studio.preflight.pdf_fonts import PdfFont
from bulletin_studio.preflight.pdf_marks import PageMarks
from bulletin_studio.preflight.pdf_objects import PdfFile, PdfName, Ref
from bulletin_studio.preflight.pdf_pages import PageBoxes, page_boxes
from bulletin_studio.preflight.pdf_tokens import Operand

MOST_OPERATIONS = 1_200_000
"""Of all pages together, about ten seconds; drawings with more are maps, which no bulletin has."""


def read_pages(file: PdfFile) -> Iterator[PageMarks]:
    """The marks of every page in order; drawing ends where the file has more than can be looked at."""
    fonts: dict[Ref, PdfFont] = {}
    left = MOST_OPERATIONS
    for number, page in enumerate(file.pages, 1):
        boxes = page_boxes(file, page)
        drawing = Drawing(file, fonts, left, _OPERATORS)
        unit, (x, y) = boxes.user_unit, boxes.origin
        drawing.state.matrix = (unit, 0.0, 0.0, -unit, -x * unit, y * unit)
        resources = file.entries(file.inherited(page, "Resources"))
        drawing.draw_page(_content(file, page), resources)
        left = drawing.left
        yield _page_marks(number, boxes, drawing)


def _page_marks(number: int, boxes: PageBoxes, drawing: Drawing) -> PageMarks:
    return PageMarks(
        number=number,
        trim=boxes.trim,
        bleed=boxes.bleed,
        marks=tuple(drawing.marks),
        states=tuple(drawing.states.values()),
        spaces=tuple(drawing.spaces),
        fonts=tuple(drawing.fonts_shown.values()),
        faults=MappingProxyType(drawing.faults),
        groups=tuple(drawing.groups),
        is_cut=drawing.left <= 0,
    )


def _content(file: PdfFile, page: Ref) -> bytes | None:
    """The content streams of a page as one; None where one cannot be read."""
    parts = [file.data(part, MOST_CONTENT_BYTES) for part in file.items(file.entries(page).get("Contents"))]
    return None if any(part is None for part in parts) else b"\n".join(part for part in parts if part is not None)


def _set_number(name: str, factor: float = 1.0) -> Obey:
    def obey(drawing: Drawing, operands: list[Operand]) -> None:
        setattr(drawing.state, name, factor * numbers_of(operands)[0])

    return obey


def _set_device(space: ColourSpace, *, is_stroke: bool) -> Obey:
    def obey(drawing: Drawing, operands: list[Operand]) -> None:
        used = read_space(drawing.file, PdfName(space.family), drawing.resources)
        drawing.set_paint(Paint(used, numbers_of(operands)), is_stroke)

    return obey


def _paint(*, fills: bool, strokes: bool) -> Obey:
    return lambda drawing, _: drawing.paint_path(fills, strokes)


def _clip(drawing: Drawing, _operands: list[Operand]) -> None:
    drawing.clips = True


def _set_render_mode(drawing: Drawing, operands: list[Operand]) -> None:
    drawing.state.render_mode = int(numbers_of(operands)[0])


def _pass(_drawing: Drawing, _operands: list[Operand]) -> None:
    """For operators that change nothing we look at."""


_UNSEEN = ("h", "J", "j", "M", "d", "ri", "i", "ET", "BMC", "BDC", "EMC", "MP", "DP", "BX", "EX", "d0", "d1", "EI")

_OPERATORS: Mapping[str, Obey] = MappingProxyType(
    dict.fromkeys(_UNSEEN, _pass)
    | {
        "q": Drawing.save,
        "Q": Drawing.restore,
        "cm": Drawing.concatenate,
        "gs": Drawing.set_graphics_state,
        "w": _set_number("line_width"),
        "g": _set_device(GREY, is_stroke=False),
        "G": _set_device(GREY, is_stroke=True),
        "rg": _set_device(RGB, is_stroke=False),
        "RG": _set_device(RGB, is_stroke=True),
        "k": _set_device(CMYK, is_stroke=False),
        "K": _set_device(CMYK, is_stroke=True),
        "cs": lambda drawing, operands: drawing.set_space(operands, is_stroke=False),
        "CS": lambda drawing, operands: drawing.set_space(operands, is_stroke=True),
        "sc": lambda drawing, operands: drawing.set_colour(operands, is_stroke=False),
        "SC": lambda drawing, operands: drawing.set_colour(operands, is_stroke=True),
        "scn": lambda drawing, operands: drawing.set_colour(operands, is_stroke=False),
        "SCN": lambda drawing, operands: drawing.set_colour(operands, is_stroke=True),
        "sh": Drawing.shade,
        "m": Drawing.begin_path,
        "l": Drawing.add_points,
        "c": Drawing.add_points,
        "v": Drawing.add_points,
        "y": Drawing.add_points,
        "re": Drawing.add_rectangle,
        "n": _paint(fills=False, strokes=False),
        "f": _paint(fills=True, strokes=False),
        "F": _paint(fills=True, strokes=False),
        "f*": _paint(fills=True, strokes=False),
        "S": _paint(fills=False, strokes=True),
        "s": _paint(fills=False, strokes=True),
        "B": _paint(fills=True, strokes=True),
        "B*": _paint(fills=True, strokes=True),
        "b": _paint(fills=True, strokes=True),
        "b*": _paint(fills=True, strokes=True),
        "W": _clip,
        "W*": _clip,
        "BT": Drawing.begin_text,
        "Tf": Drawing.select_font,
        "Tm": Drawing.set_text_matrix,
        "Td": Drawing.move_text,
        "TD": Drawing.move_text_and_set_leading,
        "T*": Drawing.next_line,
        "Tj": Drawing.show,
        "TJ": Drawing.show,
        "'": Drawing.show_on_next_line,
        '"': Drawing.show_on_next_line,
        "Tc": _set_number("character_space"),
        "Tw": _set_number("word_space"),
        "Tz": _set_number("scale", 0.01),
        "TL": _set_number("leading"),
        "Ts": _set_number("rise"),
        "Tr": _set_render_mode,
        "Do": Drawing.draw_object,
        "BI": Drawing.draw_inline_image,
    }
)
