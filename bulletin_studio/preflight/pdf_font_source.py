"""A font of a finished PDF as plain values in, what `read_font` takes out, so that both halves share one reading."""

from bulletin_studio.preflight.pdf_file import FontSource
from bulletin_studio.preflight.pdf_objects import Entries, PdfFile

_MOST_CMAP_BYTES = 4 << 20


def font_name(file: PdfFile, font: Entries) -> str:
    """The PostScript name without the subset's tag."""
    return (file.name(font.get("BaseFont")) or file.name(font.get("Name")) or "Type3").split("+", 1)[-1]


def font_source(file: PdfFile, font: Entries) -> FontSource:
    """A font for `read_font`, which is shared with the reading of lines."""
    descendants = file.items(font.get("DescendantFonts"))
    inner = file.entries(descendants[0]) if descendants else font
    descriptor = file.entries(inner.get("FontDescriptor"))
    missing = file.number(inner.get("DW"), 1000) if descendants else file.number(descriptor.get("MissingWidth"), 500)
    matrix = file.numbers(font.get("FontMatrix"))
    return FontSource(
        name=file.name(font.get("BaseFont")),
        kind=file.name(font.get("Subtype")),
        encoding=file.name(font.get("Encoding")),
        first_code=int(file.number(font.get("FirstChar"))),
        widths=file.numbers(font.get("Widths")),
        cid_widths=_cid_widths(file, inner),
        missing_width=missing,
        to_unicode=file.data(font.get("ToUnicode"), _MOST_CMAP_BYTES) or b"",
        scale=matrix[0] if matrix and matrix[0] else 0.001,
    )


def _cid_widths(file: PdfFile, font: Entries) -> tuple[float | tuple[float, ...], ...]:
    """/W with its lists inside."""
    items = (file.resolve(item) for item in file.items(font.get("W")))
    return tuple(
        file.numbers(item) if isinstance(item, tuple) else file.number(item) for item in items if item is not None
    )
