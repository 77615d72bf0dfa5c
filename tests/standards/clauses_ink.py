"""Clauses on the ink of long marks, measured on the finished page as it is drawn."""

import io
from collections.abc import Callable
from dataclasses import replace

from ledger import Clause, PageProof, PrintedPages, Status
from PIL import Image
from press import specimen_document
from specimens import Specimen, body, naive, styled

from bulletin_studio.base.geometry import Size
from bulletin_studio.display.document import Document
from bulletin_studio.export.raster import PageArea, render_pages
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.style import FaceRole

_DPI = 600
_PIXELS = _DPI / 72
_INK = 64
"""A pixel darker than this is full ink; black prints as 32."""
_EM_MIDDLE = 0.38
"""The middle of the em box above the baseline: Chinese faces reach 0.88 em above and 0.12 em below."""
_SHEET = Size(240.0, 330.0)
_FACES = (FaceRole.SONG, FaceRole.HEI, FaceRole.KAI)


def _in_faces(text: str) -> tuple[Specimen, ...]:
    return tuple(styled(body(text), face=face, size=24.0, leading=42.0) for face in _FACES)


def _printed(*specimens: Specimen) -> Callable[[FontLibrary], Document]:
    """The specimens on a page no larger than they need, which is drawn the sooner."""

    def made(library: FontLibrary) -> Document:
        document = specimen_document(specimens, library)
        return replace(document, pages=tuple(replace(page, trim=_SHEET) for page in document.pages))

    return made


def _bands(pages: PrintedPages) -> list[Image.Image]:
    """The two em between 泾 and 镇 of each line, from the top of the em box to its foot."""
    page = Image.open(io.BytesIO(next(render_pages(pages.data, _DPI, PageArea.TRIM)))).convert("L")
    bands = []
    for paragraph in pages.paragraphs:
        line, em = paragraph.lines[0], paragraph.size
        before, after = line.glyphs[0], line.glyphs[-1]
        left, top, right, foot = before.x + before.advance, line.y - 0.88 * em, after.x, line.y + 0.12 * em
        bands.append(
            page.crop((round(left * _PIXELS), round(top * _PIXELS), round(right * _PIXELS), round(foot * _PIXELS)))
        )
    return bands


def _has_no_seam(pages: PrintedPages) -> None:
    """Every column of pixels between the ends of the dash has ink."""
    for band in _bands(pages):
        columns = [min(band.crop((x, 0, x + 1, band.height)).tobytes()) < _INK for x in range(band.width)]
        first, last = columns.index(True), len(columns) - 1 - columns[::-1].index(True)
        assert last - first > 0.8 * band.width
        assert all(columns[first : last + 1])


def _is_in_the_middle(pages: PrintedPages) -> None:
    """The ink's middle is that of the em box, within a twentieth of an em."""
    for band in _bands(pages):
        rows = [y for y in range(band.height) if min(band.crop((0, y, band.width, y + 1)).tobytes()) < _INK]
        middle = (rows[0] + rows[-1] + 1) / 2 / band.height
        assert abs(middle - (0.88 - _EM_MIDDLE)) < 0.06, middle


CLAUSES = (
    Clause(
        "GB/T 15834 5.1.4",
        "破折号为一线，中间无缝",
        "A two-em dash is one stroke without a seam",
        "R05",
        Status.ENFORCED,
        (
            PageProof(
                "ink from end to end, in Song, Hei and Kai at 600 dpi",
                _printed(*_in_faces("泾——镇")),
                _has_no_seam,
                _printed(*naive(_in_faces("泾——镇")[:1])),
                "naive setting",
            ),
        ),
    ),
    Clause(
        "GB/T 15834 5.1.4",
        "破折号上下居中",
        "A two-em dash stands in the middle of the line",
        "R05",
        Status.ENFORCED,
        (
            PageProof(
                "the dash's ink in the middle of the em box",
                _printed(*_in_faces("泾——镇")),
                _is_in_the_middle,
                _printed(body("泾__镇")),
                "low lines",
            ),
        ),
    ),
    Clause(
        "GB/T 15834 5.1.5",
        "省略号上下居中",
        "An ellipsis stands in the middle of the line",
        "R05",
        Status.ENFORCED,
        (
            PageProof(
                "the dots' ink in the middle of the em box",
                _printed(*_in_faces("泾……镇")),
                _is_in_the_middle,
                _printed(body("泾......镇")),
                "Latin full stops",
            ),
        ),
    ),
)
