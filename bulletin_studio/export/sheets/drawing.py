"""Draws finished pages and marks as form XObjects: an open file in, forms and the operators that place them out."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from bulletin_studio.export.pdf.inks import SpotInk
from bulletin_studio.export.pdf.page_dress import set_spot_inks
from bulletin_studio.export.pdf.syntax import number
from bulletin_studio.export.sheets.marks import REGISTRATION
from bulletin_studio.export.sheets.marks_file import ALL
from bulletin_studio.export.sheets.single_pages import SinglePage
from bulletin_studio.photos.pdf_pages import Box, Matrix, inverse

_OPERAND_DIGITS = 4


def page_form(page: pikepdf.Page, single: SinglePage) -> Object:
    """A page as a form that stands upright and shows its bleed (not its annotations)."""
    form = page.as_form_xobject(handle_transformations=False)
    own = single.boxes.own_bleed
    form.BBox = Array([round(edge, 4) for edge in (own.left, own.bottom, own.right, own.top)])
    form.Matrix = Array([*single.matrix, 0, 0])
    return form


def mark_forms(marks: bytes, pdf: pikepdf.Pdf) -> list[Object]:
    """The pages of a PDF of marks as forms of another file; their fonts are taken over once."""
    with pikepdf.open(io.BytesIO(marks)) as source:
        set_spot_inks(source, {ALL: SpotInk(REGISTRATION.spot, REGISTRATION)}, [(ALL,)] * len(source.pages))
        forms = []
        for page in source.pages:
            form = page.as_form_xobject(handle_transformations=False)
            form.BBox = Array([float(edge) for edge in page.mediabox])
            forms.append(pdf.copy_foreign(form))
    return forms


def placed(name: str, x: float, y: float, clip: Box | None = None) -> str:
    """Operators that draw a form with its origin at a place, inside a box."""
    parts = ["q"]
    if clip is not None:
        parts.append(clipped(clip))
    return " ".join([*parts, f"1 0 0 1 {_operands(x, y)} cm", f"{name} Do Q"])


def clipped(box: Box) -> str:
    """Operators after which nothing is drawn outside a box."""
    return f"{_operands(box.left, box.bottom, box.size.width, box.size.height)} re W n"


def inverse_turn(matrix: Matrix) -> str:
    """The operand of `cm` that undoes a page's own turn and scale."""
    return _operands(*inverse(matrix), 0, 0)


def box_array(box: Box) -> Array:
    """A page box as the file holds it."""
    return Array([round(edge, _OPERAND_DIGITS) for edge in (box.left, box.bottom, box.right, box.top)])


def blending_group(page: Object) -> Object | None:
    """The transparency group of a page; None where it has none."""
    group = page.get("/Group")
    return group if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency else None


def content_stream(pdf: pikepdf.Pdf, operators: str) -> Stream:
    """Operators as a stream of the file."""
    return pdf.make_stream(operators.encode("ascii"))


def _operands(*values: float) -> str:
    return " ".join(number(value, _OPERAND_DIGITS) for value in values)
