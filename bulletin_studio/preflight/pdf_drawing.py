"""Draws content of a PDF in thought: operators with their operands in, marks out (ISO 32000-1, 8 and 9)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import hypot
from types import MappingProxyType

from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.pdf_colours import UNKNOWN, ColourSpace, Paint, read_space
from bulletin_studio.preflight.pdf_file import IDENTITY, Matrix
from bulletin_studio.preflight.pdf_font_source import font_name, font_source
from bulletin_studio.preflight.pdf_fonts import PdfFont, read_font
from bulletin_studio.preflight.pdf_marks import DrawnImage, Mark, PaintedShape, ShownText
from bulletin_studio.preflight.pdf_objects import Entries, PdfFile, PdfName, PdfStream, Ref, Value
from bulletin_studio.preflight.pdf_state import (
    EVERYWHERE,
    GraphicsState,
    box_around,
    corners,
    matrix_of,
    moved,
    product,
)
from bulletin_studio.preflight.pdf_tokens import Operand, read_operations

MOST_CONTENT_BYTES = 64 << 20
_DEEPEST_FORM = 12
_ASCENT_EM, _DESCENT_EM = 0.88, -0.12
"""The em box of Chinese type, taken for every font: a text's box need not be finer."""
_INVISIBLE_TEXT = (3, 7)
_STROKED_TEXT = (1, 5)
_LONG_NAMES = {
    "BPC": "BitsPerComponent",
    "CS": "ColorSpace",
    "D": "Decode",
    "F": "Filter",
    "H": "Height",
    "IM": "ImageMask",
    "I": "Interpolate",
    "W": "Width",
}
"""Keys of inline images (ISO 32000-1, table 93)."""


@dataclass(slots=True)
class Drawing:
    """Draws content and notes its marks.

    Attributes:
        fonts: those read before, by reference.
        left: how many operations may still be looked at.
        operators: what each operator does.
        faults: kind -> an example.
        path: the rectangles of the path.
        points: all its other points.
        clips: whether the path cuts what follows once it is painted.
        patterns: those drawn before.
        open_forms: those being drawn; one that draws itself is left out.
        contents: of forms, unpacked once a page.
    """

    file: PdfFile
    fonts: dict[Ref, PdfFont]
    left: int
    operators: Mapping[str, "Obey"]
    state: GraphicsState = field(default_factory=GraphicsState)
    saved: list[GraphicsState] = field(default_factory=list)
    resources: Entries = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    states: dict[int, Entries] = field(default_factory=dict)
    spaces: list[ColourSpace] = field(default_factory=list)
    fonts_shown: dict[int, Entries] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    groups: list[Entries] = field(default_factory=list)
    text_matrix: Matrix = IDENTITY
    line_matrix: Matrix = IDENTITY
    path: list[Box] = field(default_factory=list)
    points: list[tuple[float, float]] = field(default_factory=list)
    clips: bool = False
    patterns: set[int] = field(default_factory=set)
    depth: int = 0
    open_forms: set[Ref] = field(default_factory=set)
    contents: dict[Ref, bytes | None] = field(default_factory=dict)

    def draw_page(self, content: bytes | None, resources: Entries) -> None:
        """Draws a page's content."""
        if content is None:
            self.faults["unreadable"] = ""
            return
        self.draw(content, resources)

    def draw(self, content: bytes, resources: Entries) -> None:
        """Draws one stream; what it leaves of the state is forgotten."""
        outer, before, depth = self.resources, replace(self.state), len(self.saved)
        self.resources = resources
        for operation in read_operations(content):
            self.left -= 1
            if self.left <= 0:
                break
            obey = self.operators.get(operation.operator)
            if obey is None:
                self.faults.setdefault("operator", operation.operator[:12])
                continue
            try:
                obey(self, operation.operands)
            except (IndexError, TypeError, ValueError, KeyError, AttributeError, OverflowError):
                self.faults.setdefault("operands", operation.operator)
        if len(self.saved) > depth:
            self.faults.setdefault("open_state", str(len(self.saved) - depth))
        del self.saved[depth:]
        self.resources, self.state = outer, before

    def resource(self, kind: str, name: Operand) -> Value:
        """A named resource; where there is none, that is a fault."""
        key = _name(name)
        found = self.file.entries(self.resources.get(kind)).get(key)
        if found is None:
            self.faults.setdefault("resource", f"/{kind} /{key}")
        return found

    # State

    def save(self, _operands: list[Operand]) -> None:
        """Obeys q."""
        self.saved.append(replace(self.state))

    def restore(self, _operands: list[Operand]) -> None:
        """Obeys Q."""
        if self.saved:
            self.state = self.saved.pop()
        else:
            self.faults.setdefault("restore", "Q")

    def concatenate(self, operands: list[Operand]) -> None:
        """Obeys cm."""
        self.state.matrix = product(matrix_of(numbers_of(operands)), self.state.matrix)

    def set_graphics_state(self, operands: list[Operand]) -> None:
        """Obeys gs."""
        entries = self.file.entries(self.resource("ExtGState", operands[-1]))
        self.states[id(entries)] = entries
        state, resolve = self.state, self.file.resolve
        if "OP" in entries:
            state.stroke_overprints = resolve(entries["OP"]) is True
            state.fill_overprints = state.stroke_overprints
        if "op" in entries:
            state.fill_overprints = resolve(entries["op"]) is True
        if "OPM" in entries:
            state.overprint_mode = int(self.file.number(entries["OPM"]))
        if "LW" in entries:
            state.line_width = self.file.number(entries["LW"])
        font = self.file.items(entries.get("Font"))
        if len(font) == 2:
            self._set_font(font[0], self.file.number(font[1]))

    # Colour

    def set_space(self, operands: list[Operand], is_stroke: bool) -> None:
        """Obeys cs and CS."""
        name = _name(operands[-1])
        space = read_space(self.file, PdfName(name), self.resources)
        if space is UNKNOWN and name not in self.file.entries(self.resources.get("ColorSpace")):
            self.faults.setdefault("resource", f"/ColorSpace /{name}")
        self.set_paint(Paint(space, space.beginning()), is_stroke)

    def set_colour(self, operands: list[Operand], is_stroke: bool) -> None:
        """Obeys sc, scn, SC and SCN."""
        space = (self.state.stroke if is_stroke else self.state.fill).space
        pattern = self.resource("Pattern", operands[-1]) if operands and isinstance(operands[-1], str) else None
        self.set_paint(Paint(space, numbers_of(operands), pattern), is_stroke)

    def set_paint(self, paint: Paint, is_stroke: bool) -> None:
        """What all that follows is filled or drawn with."""
        if is_stroke:
            self.state.stroke = paint
        else:
            self.state.fill = paint

    def use(self, paint: Paint) -> None:
        """Notes what something is painted with; a pattern is drawn once to see its own colours."""
        self.use_space(paint.space)
        if paint.pattern is None or id(paint.pattern) in self.patterns or self.depth > _DEEPEST_FORM:
            return
        self.patterns.add(id(paint.pattern))
        shading = self.file.entries(self.file.entries(paint.pattern).get("Shading"))
        stream = self.file.stream(paint.pattern)
        if shading:
            self._use_shading(shading)
        elif stream is not None:
            # Where its cells fall does not matter, only what they are painted with.
            marks, self.marks = self.marks, []
            self._draw_stream(stream, replace(self.state, clip=EVERYWHERE))
            self.marks = marks

    def use_space(self, space: ColourSpace) -> None:
        """Notes a colour space, each once."""
        if space not in self.spaces:
            self.spaces.append(space)

    def shade(self, operands: list[Operand]) -> None:
        """Obeys sh."""
        self._use_shading(self.file.entries(self.resource("Shading", operands[-1])))

    def _use_shading(self, shading: Entries) -> None:
        space = read_space(self.file, shading.get("ColorSpace"), self.resources)
        self.use_space(space)
        self.marks.append(PaintedShape(self.state.clip, Paint(space, ()), 0.0, False, False))

    # Paths

    def begin_path(self, operands: list[Operand]) -> None:
        """Obeys m."""
        x, y = numbers_of(operands)[-2:]
        self.points.append(moved((x, y), self.state.matrix))

    def add_points(self, operands: list[Operand]) -> None:
        """l, c, v and y; the curve lies inside the hull of its points."""
        numbers = numbers_of(operands)
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            self.points.append(moved((x, y), self.state.matrix))

    def add_rectangle(self, operands: list[Operand]) -> None:
        """Obeys re."""
        x, y, width, height = numbers_of(operands)[-4:]
        places = corners(x, y, x + width, y + height)
        self.path.append(box_around(moved(place, self.state.matrix) for place in places))

    def paint_path(self, fills: bool, strokes: bool) -> None:
        """Ends the path, painted or not."""
        state = self.state
        shapes = [*self.path, *([box_around(self.points)] if self.points else ())]
        for shape in shapes:
            if fills:
                self._shape(shape, state.fill, min(shape.width, shape.height), state.fill_overprints, is_line=False)
            if strokes:
                width = state.line_width * _least_scale(state.matrix)
                self._shape(shape, state.stroke, width, state.stroke_overprints, is_line=True)
        if self.clips and shapes:
            whole = box_around(point for shape in shapes for point in ((shape.left, shape.top), shape[2:]))
            state.clip = state.clip.cut(whole)
        self.path, self.points, self.clips = [], [], False

    def _shape(self, shape: Box, paint: Paint, thickness: float, overprints: bool, *, is_line: bool) -> None:
        self.use(paint)
        room = thickness / 2 if is_line else 0.0
        grown = Box(shape.left - room, shape.top - room, shape.right + room, shape.bottom + room)
        seen = grown.cut(self.state.clip)
        if not seen.is_empty:
            mode = self.state.overprint_mode
            self.marks.append(PaintedShape(seen, paint, thickness, is_line, overprints, mode))

    # Text

    def begin_text(self, _operands: list[Operand]) -> None:
        """Obeys BT."""
        self.text_matrix = self.line_matrix = IDENTITY

    def select_font(self, operands: list[Operand]) -> None:
        """Obeys Tf."""
        self._set_font(self.resource("Font", operands[0]), numbers_of(operands[1:])[0])

    def _set_font(self, font: Value, size: float) -> None:
        self.state.size = size
        entries = self.file.entries(font)
        self.state.font_name = font_name(self.file, entries)
        self.state.font_entries = entries
        key = font if isinstance(font, Ref) else Ref(-1 - len(self.fonts), 0)
        if key not in self.fonts:
            self.fonts[key] = read_font(font_source(self.file, entries))
        self.state.font = self.fonts[key]

    def set_text_matrix(self, operands: list[Operand]) -> None:
        """Obeys Tm."""
        self.text_matrix = self.line_matrix = matrix_of(numbers_of(operands))

    def move_text(self, operands: list[Operand]) -> None:
        """Obeys Td."""
        x, y = numbers_of(operands)
        self.text_matrix = self.line_matrix = product((1, 0, 0, 1, x, y), self.line_matrix)

    def move_text_and_set_leading(self, operands: list[Operand]) -> None:
        """Obeys TD."""
        self.state.leading = -numbers_of(operands)[1]
        self.move_text(operands)

    def next_line(self, _operands: list[Operand]) -> None:
        """Obeys T*."""
        self.move_text([0.0, -self.state.leading])

    def show(self, operands: list[Operand]) -> None:
        """Obeys Tj and TJ."""
        parts = operands[-1] if operands and isinstance(operands[-1], list) else operands[-1:]
        for part in parts:
            if isinstance(part, bytes):
                self._show_string(part)
            elif isinstance(part, float):
                self._advance(-part / 1000 * self.state.size * self.state.scale)

    def show_on_next_line(self, operands: list[Operand]) -> None:
        """The apostrophe and the quotation mark."""
        if len(operands) == 3:
            self.state.word_space, self.state.character_space = numbers_of(operands[:2])
        self.next_line([])
        self.show(operands)

    def _show_string(self, string: bytes) -> None:
        state, font = self.state, self.state.font
        if font is None:
            self.faults.setdefault("operands", "Tj")
            return
        codes = list(font.codes(string))
        matrix = product(self.text_matrix, state.matrix)
        distance = sum(
            font.width(code) * state.size
            + state.character_space
            + (state.word_space if font.takes_word_space(code) else 0.0)
            for code in codes
        )
        advance = distance * state.scale
        if state.render_mode not in _INVISIBLE_TEXT and codes:
            self._note_text(font, codes, matrix, advance)
        self._advance(advance)

    def _note_text(self, font: PdfFont, codes: list[int], matrix: Matrix, advance: float) -> None:
        state = self.state
        is_stroked = state.render_mode in _STROKED_TEXT
        paint = state.stroke if is_stroked else state.fill
        self.use(paint)
        self.fonts_shown[id(state.font_entries)] = state.font_entries
        bottom, top = (state.rise + edge * state.size for edge in (_DESCENT_EM, _ASCENT_EM))
        width = state.size if font.is_vertical else advance
        box = box_around(moved(corner, matrix) for corner in corners(0.0, bottom, width, top)).cut(state.clip)
        if not box.is_empty:
            overprints = state.stroke_overprints if is_stroked else state.fill_overprints
            size = abs(state.size) * hypot(matrix[2], matrix[3])
            text = "".join(font.text(code) for code in codes)
            is_missing = font.code_bytes == 2 and 0 in codes
            needs_mode = paint.space.family == "DeviceCMYK" and state.overprint_mode != 1
            is_over = overprints and not needs_mode
            self.marks.append(ShownText(text, state.font_name, size, box, paint, is_over, is_missing))

    def _advance(self, distance: float) -> None:
        self.text_matrix = product((1, 0, 0, 1, distance, 0), self.text_matrix)

    # Pictures and forms

    def draw_object(self, operands: list[Operand]) -> None:
        """Obeys Do."""
        name = _name(operands[-1])
        stream = self.file.stream(self.resource("XObject", operands[-1]))
        if stream is None:
            return
        kind = self.file.name(stream.entries.get("Subtype"))
        if kind == "Image":
            self._note_image(name, stream.entries, stream)
        elif kind == "Form":
            self._draw_stream(stream, self.state)

    def draw_inline_image(self, operands: list[Operand]) -> None:
        """Obeys BI."""
        if not operands or not isinstance(operands[0], dict):
            return
        found = {_LONG_NAMES.get(key[1:], key[1:]): _value(each) for key, each in operands[0].items()}
        self._note_image("", MappingProxyType(found), None)

    def _note_image(self, name: str, entries: Entries, stream: PdfStream | None) -> None:
        number, state = self.file.number, self.state
        is_mask = self.file.resolve(entries.get("ImageMask")) is True
        space = None
        if is_mask:
            self.use(state.fill)
        elif "ColorSpace" in entries:
            space = read_space(self.file, entries["ColorSpace"], self.resources)
            self.use_space(space)
        a, b, c, d, _, _ = state.matrix
        box = box_around(moved(corner, state.matrix) for corner in corners(0.0, 0.0, 1.0, 1.0)).cut(state.clip)
        if not box.is_empty:
            self.marks.append(
                DrawnImage(
                    name=name,
                    entries=entries,
                    stream=stream,
                    space=space,
                    width_px=number(entries.get("Width")),
                    height_px=number(entries.get("Height")),
                    width=hypot(a, b),
                    height=hypot(c, d),
                    box=box,
                    overprints=state.fill_overprints,
                )
            )

    def _draw_stream(self, stream: PdfStream, state: GraphicsState) -> None:
        """Draws a form or a cell of a pattern in its own space."""
        if self.depth >= _DEEPEST_FORM or stream.ref in self.open_forms:
            self.faults.setdefault("too_deep", str(_DEEPEST_FORM))
            return
        group = self.file.entries(stream.entries.get("Group"))
        if group:
            self.groups.append(group)
        if stream.ref not in self.contents:
            self.contents[stream.ref] = self.file.data(stream, MOST_CONTENT_BYTES)
        content = self.contents[stream.ref]
        if content is None:
            self.faults.setdefault("unreadable", "")
            return
        outer, text = self.state, (self.text_matrix, self.line_matrix)
        self.state = replace(
            state, matrix=product(matrix_of(self.file.numbers(stream.entries.get("Matrix"))), state.matrix)
        )
        edges = self.file.numbers(stream.entries.get("BBox"))
        if len(edges) == 4:
            seen = box_around(moved(corner, self.state.matrix) for corner in corners(*edges))
            self.state.clip = self.state.clip.cut(seen)
        self.depth += 1
        self.open_forms.add(stream.ref)
        self.draw(content, self.file.entries(stream.entries.get("Resources")) or self.resources)
        self.open_forms.discard(stream.ref)
        self.depth -= 1
        self.state, (self.text_matrix, self.line_matrix) = outer, text


def _least_scale(matrix: Matrix) -> float:
    """The factor by which the thinner side of a pen grows."""
    a, b, c, d, _, _ = matrix
    return min(hypot(a, b), hypot(c, d))


def _name(operand: Operand) -> str:
    return operand[1:] if isinstance(operand, str) else ""


def numbers_of(operands: list[Operand]) -> tuple[float, ...]:
    """The numbers among operands."""
    return tuple(operand for operand in operands if isinstance(operand, float))


def _value(operand: Operand) -> Value:
    """An operand as a value of the file."""
    if isinstance(operand, str):
        return PdfName(operand[1:])
    if isinstance(operand, list):
        return tuple(_value(item) for item in operand)
    if isinstance(operand, dict):
        return {key[1:]: _value(item) for key, item in operand.items()}
    return operand


Obey = Callable[[Drawing, list[Operand]], None]
"""What an operator does, given its operands."""
