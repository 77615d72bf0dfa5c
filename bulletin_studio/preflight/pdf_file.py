"""The door through which lines are read back: the bytes of a PDF in, its pages, fonts and structure out."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pikepdf

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error

Operand = float | bytes | str | tuple[Any, ...] | Mapping[str, Any]
"""A number, a string's bytes, a name with its slash, an array or a dictionary of operands."""
Operator = tuple[str, tuple[Operand, ...]]
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_WANTED = "q Q cm BT ET Tf Td TD Tm T* Tc Tw Tz TL Ts Tj TJ ' \" BMC BDC EMC Do"
_HEADER_BYTES = 1024
"""The header stands in the first kilobyte (ISO 32000-1, annex H.3)."""
_DEEPEST = 64
"""Elements of structure and forms nested deeper are left out; such a file loops or is no document."""
_DAMAGE = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, RuntimeError)
"""What pikepdf raises where objects of a file are not what they should be."""


@dataclass(frozen=True, slots=True)
class FontSource:
    """A font as the file states it.

    Attributes:
        name: PostScript name with the subset's tag.
        kind: Type0, TrueType, Type1, Type3...
        encoding: name of the encoding or CMap; empty for one of the font's own.
        first_code: the code that `widths` begins at.
        widths: of a simple font, one a code.
        cid_widths: of a Type 0 font, as in /W (ISO 32000-1, 9.7.4.3).
        missing_width: of codes without a width.
        to_unicode: the CMap's text.
        scale: what turns widths into em.
    """

    name: str
    kind: str
    encoding: str
    first_code: int
    widths: tuple[float, ...]
    cid_widths: tuple[Operand, ...]
    missing_width: float
    to_unicode: bytes
    scale: float


@dataclass(frozen=True, slots=True)
class Content:
    """A content stream with what it names.

    Attributes:
        operators: those that place text, in order.
        fonts: resource name -> font.
        properties: resource name -> property list of marked content.
        forms: resource name -> form XObject; drawn where the operator Do names it.
        matrix: from the stream's space to that of what draws it.
    """

    operators: tuple[Operator, ...]
    fonts: Mapping[str, FontSource]
    properties: Mapping[str, Operand]
    forms: Mapping[str, "Content"]
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class StructElement:
    """An element of the structure: its kind, and the index of the element it stands in (-1 for none)."""

    tag: str
    parent: int


@dataclass(frozen=True, slots=True)
class PageSource:
    """A page.

    Attributes:
        number: counted from 1.
        left: of the trim box, in the page's space.
        top: of the trim box, in the page's space, y up.
        owners: MCID -> index of its element.
    """

    number: int
    left: float
    top: float
    content: Content
    owners: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class PdfSource:
    """A file: its structure in reading order, and its pages."""

    elements: tuple[StructElement, ...]
    pages: tuple[PageSource, ...]


def read_pdf_source(data: bytes) -> PdfSource:
    """Reads a PDF.

    Raises:
        FileAccessError: it is no PDF, needs a password, or is damaged.
    """
    if b"%PDF-" not in data[:_HEADER_BYTES]:
        raise FileAccessError(error("inspection.no_pdf"))
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            return _source_of(pdf)
    except pikepdf.PasswordError as fault:
        raise FileAccessError(error("inspection.pdf_locked")) from fault
    except _DAMAGE as fault:
        raise FileAccessError(error("inspection.pdf_damaged")) from fault


def _source_of(pdf: pikepdf.Pdf) -> PdfSource:
    structure = _Structure(pdf)
    pages: list[PageSource] = []
    for number, page in enumerate(pdf.pages, 1):
        left, _, _, top = (float(edge) for edge in page.trimbox)
        content = _content_of(page.obj, page.resources, IDENTITY, 0)
        pages.append(PageSource(number, left, top, content, structure.owners(page.obj)))
    return PdfSource(tuple(structure.elements), tuple(pages))


class _Structure:
    """The structure tree, walked in reading order (ISO 32000-1, 14.7)."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.elements: list[StructElement] = []
        self._owners: dict[tuple[int, int], dict[int, int]] = {}
        root = pdf.Root.get("/StructTreeRoot")
        if isinstance(root, pikepdf.Dictionary):
            self._walk(root.get("/K"), -1, None, 0)

    def owners(self, page: pikepdf.Object) -> Mapping[int, int]:
        """MCID -> index of its element, on one page."""
        return MappingProxyType(self._owners.get(page.objgen, {}))

    def _walk(self, kid: Any, parent: int, page: pikepdf.Object | None, depth: int) -> None:
        if depth > _DEEPEST or kid is None:
            return
        if isinstance(kid, pikepdf.Array):
            for each in kid:
                self._walk(each, parent, page, depth)
        elif isinstance(kid, pikepdf.Dictionary):
            self._take(kid, parent, kid.get("/Pg", page), depth)
        elif page is not None:
            self._owners.setdefault(page.objgen, {})[int(kid)] = parent

    def _take(self, kid: pikepdf.Object, parent: int, page: pikepdf.Object | None, depth: int) -> None:
        if "/MCID" in kid:
            if "/Stm" not in kid:
                self._walk(kid.MCID, parent, page, depth)
        elif "/S" in kid:
            self.elements.append(StructElement(str(kid.S).removeprefix("/"), parent))
            self._walk(kid.get("/K"), len(self.elements) - 1, page, depth + 1)


def _content_of(stream: pikepdf.Object, resources: Any, matrix: Matrix, depth: int) -> Content:
    """The content of a page or a form; forms that draw themselves end at a limit."""
    parsed = pikepdf.parse_content_stream(stream, operators=_WANTED)
    operators = tuple((str(each.operator), tuple(map(_plain, each.operands))) for each in parsed)
    drawn = {operands[0] for name, operands in operators if name == "Do" and operands}
    forms = {
        name: _content_of(form, form.get("/Resources", resources), _matrix(form.get("/Matrix")), depth + 1)
        for name, form in _entries(resources, "/XObject")
        if name in drawn and form.get("/Subtype") == "/Form" and depth < _DEEPEST
    }
    return Content(
        operators=operators,
        fonts=MappingProxyType({name: _font(font) for name, font in _entries(resources, "/Font")}),
        properties=MappingProxyType({name: _plain(each) for name, each in _entries(resources, "/Properties")}),
        forms=MappingProxyType(forms),
        matrix=matrix,
    )


def _entries(resources: Any, key: str) -> Iterator[tuple[str, pikepdf.Object]]:
    entries = resources.get(key) if resources is not None else None
    if isinstance(entries, pikepdf.Dictionary):
        yield from entries.as_dict().items()


def _font(font: pikepdf.Object) -> FontSource:
    descendants = font.get("/DescendantFonts")
    inner = descendants[0] if descendants is not None else font
    encoding = font.get("/Encoding")
    to_unicode = font.get("/ToUnicode")
    descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
    missing = inner.get("/DW", 1000) if inner is not font else descriptor.get("/MissingWidth", 500)
    return FontSource(
        name=str(font.get("/BaseFont", "")).removeprefix("/"),
        kind=str(font.get("/Subtype", "")).removeprefix("/"),
        encoding=str(encoding).removeprefix("/") if isinstance(encoding, pikepdf.Name) else "",
        first_code=int(font.get("/FirstChar", 0)),
        widths=tuple(map(float, font.get("/Widths", ()))),
        cid_widths=tuple(map(_plain, inner.get("/W", ()))),
        missing_width=float(missing),
        to_unicode=to_unicode.read_bytes() if isinstance(to_unicode, pikepdf.Stream) else b"",
        scale=float(font.FontMatrix[0]) if "/FontMatrix" in font else 0.001,
    )


def _matrix(found: Any) -> Matrix:
    if found is None:
        return IDENTITY
    a, b, c, d, e, f = map(float, found)
    return a, b, c, d, e, f


def _plain(value: Any, depth: int = 0) -> Operand:
    """An object of the file as a plain value; streams and what lies too deep become an empty name."""
    if isinstance(value, pikepdf.String):
        return bytes(value)
    if isinstance(value, pikepdf.Name):
        return str(value)
    if isinstance(value, pikepdf.Stream) or depth > 4:
        return ""
    if isinstance(value, pikepdf.Dictionary):
        return {key: _plain(each, depth + 1) for key, each in value.as_dict().items()}
    if isinstance(value, pikepdf.Array | Sequence):
        return tuple(_plain(each, depth + 1) for each in value)
    return "" if value is None else float(value)
