"""`inspect pdf-lines`: a finished PDF in, its lines with every character's place as JSON lines out, lengths in em.

The figures mean what those of `inspect lines` mean, so one check measures the engine and what the shop prints.
"""

import json
from collections.abc import Iterator, Sequence

from bulletin_studio.preflight.pdf_lines import PdfLine, PdfParagraph, read_pdf_lines

_DIGITS = 4


def pdf_lines_json(data: bytes) -> Iterator[str]:
    """One JSON object a paragraph, in reading order.

    Raises:
        FileAccessError: it is no PDF, needs a password, or is damaged.
    """
    for paragraph in read_pdf_lines(data):
        yield json.dumps(_plain(paragraph), ensure_ascii=False)


def _plain(paragraph: PdfParagraph) -> dict[str, object]:
    plain: dict[str, object] = {
        "id": paragraph.id,
        "tag": paragraph.tag,
        "page": paragraph.page,
        "text": paragraph.text,
        "size_pt": _rounded(paragraph.size),
        "width_em": _rounded(paragraph.measure_em),
        "lines": [_plain_line(line) for line in paragraph.lines],
    }
    if paragraph.annotations:
        plain["annotations"] = [
            {**_plain_line(line), "text": "".join(glyph.text for glyph in line.glyphs)}
            for line in paragraph.annotations
        ]
    return plain


def _plain_line(line: PdfLine) -> dict[str, object]:
    return {
        "page": line.page,
        "y_pt": _rounded(line.y),
        "start": line.start,
        "end": line.end,
        "x": _all_rounded(line.x),
        "w": _all_rounded(line.w),
    }


def _rounded(length: float) -> float:
    return round(length, _DIGITS)


def _all_rounded(lengths: Sequence[float]) -> list[float]:
    return [_rounded(length) for length in lengths]
