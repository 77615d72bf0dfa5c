"""PDFs as advertisers send them, built in code: good ones and each with one fault."""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

CMYK = b"0 1 1 0 k 0 0 100 50 re f 1 0 0 0 k 100 50 100 50 re f"
"""On a page of 200 x 100 pt: the lower left quarter red, the upper right one cyan."""


def advert(
    path: Path, content: bytes = CMYK, pages: int = 1, trim: tuple[float, ...] | None = None, **resources
) -> Path:
    """Writes a PDF of 200 x 100 pt whose pages all show the same; with `trim`, a larger page with that trim box."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.new() as pdf:
        for _ in range(pages):
            page = Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, 200, 100]),
                Resources=Dictionary({f"/{key}": value for key, value in resources.items()}),
                Contents=pdf.make_stream(content),
            )
            if trim is not None:
                page.TrimBox = Array(trim)
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(path, static_id=True)
    return path


def changed(path: Path, change) -> Path:
    """The same file after a function has changed the open PDF."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(path, static_id=True)
    return path


def loose_font() -> Dictionary:
    return Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def separation(name: str) -> Dictionary:
    function = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([0, 1, 0, 0]), N=1)
    return Dictionary(S=Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, function]))
