"""Type as shapes (转曲): no font in the file, and the same picture as live type but for the smoothing of edges."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from numpy.typing import NDArray
from pages_in_code import HEI, KAI, METADATA, RED, filled, placed, shaped
from presets_in_code import OUTLINED, options_for

from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.display.document import Document, Page
from bulletin_studio.export.options import PdfResult
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import Choices
from bulletin_studio.fonts.library import FontLibrary

Results = Callable[..., PdfResult]
Grey = NDArray[np.float64]
DPI = 200
FINER = 6
"""Renderers put glyphs, unlike shapes, on whole or quarter pixels; drawn so much finer that shift is no more seen."""

EDGE = 0.25
"""What a shift by half a fine pixel on each side of a stroke and its smoothing may make of a pixel at 200 dpi."""


def _small_page(library: FontLibrary) -> Document:
    """Type of three faces from 6 to 40 pt, in black and in red, over and beside a tint."""
    texts = (("细体：赢得鹰 abc fi 0123", 6, KAI), ("新泾镇召开 2024 年学习讨论会，", 10.5, "BulletinSong-Regular"))
    lines = [
        placed(shaped(library, text, size, font), 10.3, 20.7 + 17.3 * n) for n, (text, size, font) in enumerate(texts)
    ]
    title = placed(shaped(library, "新泾简报", 40, HEI), 12.1, 90.2, RED)
    return Document((Page(1, Size(216, 108), 8.5, (filled(Rect(0, 60, 60, 40), RED), *lines, title)),), METADATA)


def _picture(data: bytes) -> Grey:
    """The page at 200 dpi, each pixel the mean of many: 0 for full ink, 1 for paper."""
    with pdfium.PdfDocument(data) as pdf:
        fine = pdf[0].render(scale=FINER * DPI / 72).to_numpy()[:, :, :3].astype(np.float64).min(axis=2) / 255
    height, width = (side // FINER for side in fine.shape)
    return fine[: height * FINER, : width * FINER].reshape(height, FINER, width, FINER).mean(axis=(1, 3))


@pytest.mark.parametrize("name", OUTLINED)
def test_the_picture_is_the_same(name: str, library: FontLibrary) -> None:
    document = _small_page(library)
    live, outlined = (
        _picture(export_pdf(document, library, Path(), options_for(name, Choices(outline_text=shapes))).data)
        for shapes in (False, True)
    )
    assert (live < 0.5).mean() > 0.1
    difference = np.abs(live - outlined)
    assert difference.max() < EDGE
    assert difference.mean() < 0.002
    assert outlined.sum() == pytest.approx(live.sum(), rel=1e-4)


def test_type_moved_by_half_a_pixel_is_seen(library: FontLibrary) -> None:
    options = options_for("press")
    document = _small_page(library)
    (page,) = document.pages
    moved = [placed(each.run, each.origin.x + 36 / DPI, each.origin.y, each.colour) for each in page.items[1:]]
    shifted = Document((Page(1, page.trim, page.bleed, (page.items[0], *moved)),), METADATA)
    pictures = [_picture(export_pdf(each, library, Path(), options).data) for each in (document, shifted)]
    assert np.abs(pictures[0] - pictures[1]).max() > EDGE


@pytest.mark.parametrize("name", OUTLINED)
def test_there_is_no_font_and_no_text(name: str, results: Results) -> None:
    result = results(name, outline_text=True)
    assert result.facts.fonts == ()
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        for page in pdf.pages:
            assert not page.Resources.get("/Font", pikepdf.Dictionary()).keys()
            operators = {str(operator) for _, operator in pikepdf.parse_content_stream(page)}
            assert not operators & {"BT", "Tf", "Tj", "TJ", "BDC"}
        assert not any(
            isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.Font for item in pdf.objects
        )


def test_tools_find_no_font(results: Results, tmp_path, run_tool: Callable[..., str]) -> None:
    path = tmp_path / "outlined.pdf"
    path.write_bytes(results("press-x1a", outline_text=True).data)
    assert len(run_tool("pdffonts", path).splitlines()) == 2
    assert run_tool("pdftotext", path, "-").strip() == ""
    assert "No syntax or stream encoding errors found" in run_tool("qpdf", "--check", path)
