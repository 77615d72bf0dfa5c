"""Every glyph stands within a hundredth of a point of its place, read back from the content stream and the widths."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages_in_code import A4, BLEED, SONG, document_of, page_of, placed, shaped

from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary

TOLERANCE = 0.01


class _Reader:
    """As much of a PDF reader as it takes to know where glyphs stand."""

    def __init__(self, page: pikepdf.Page) -> None:
        fonts = page.Resources.Font.as_dict()
        self._widths = {name: [float(w) for w in font.DescendantFonts[0].W[1]] for name, font in fonts.items()}
        self._font, self._size, self._x, self._y, self._rise = "", 0.0, 0.0, 0.0, 0.0

    def obey(self, operator: str, operands: Any) -> Iterator[tuple[float, float]]:
        match operator:
            case "Tf":
                self._font, self._size = str(operands[0]), float(operands[1])
            case "Tm":
                self._x, self._y = float(operands[4]), float(operands[5])
            case "Ts":
                self._rise = float(operands[0])
            case "TJ":
                for part in operands[0]:
                    yield from self._show(part)

    def _show(self, part: Any) -> Iterator[tuple[float, float]]:
        if not isinstance(part, pikepdf.String):
            self._x -= float(part) * self._size / 1000
            return
        codes = bytes(part)
        for n in range(0, len(codes), 2):
            yield self._x, self._y + self._rise
            self._x += self._widths[self._font][int.from_bytes(codes[n : n + 2])] * self._size / 1000


def _places(data: bytes) -> Iterator[tuple[float, float]]:
    """x and y of each glyph on the first page, from the media box's bottom left corner."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        reader = _Reader(pdf.pages[0])
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            yield from reader.obey(str(operator), operands)


def _wanted(runs: list[PlacedRun]) -> Iterator[tuple[float, float]]:
    for item in runs:
        rises = item.run.y_offsets or (0.0,) * len(item.run.glyph_ids)
        for x, dy in zip(item.run.x_positions, rises, strict=True):
            yield BLEED + item.origin.x + x, BLEED + A4.height - item.origin.y - dy


def _check(runs: list[PlacedRun], library: FontLibrary, options: PdfOptions) -> None:
    data = export_pdf(document_of(page_of(*runs)), library, Path(), options).data
    read, wanted = list(_places(data)), list(_wanted(runs))
    assert len(read) == len(wanted)
    for (x, y), (wanted_x, wanted_y) in zip(read, wanted, strict=True):
        assert x == pytest.approx(wanted_x, abs=TOLERANCE)
        assert y == pytest.approx(wanted_y, abs=TOLERANCE)


@pytest.mark.parametrize("size", [5.0, 9.0, 10.5, 12.0, 21.0, 72.0, 140.0])
def test_justified_lines_do_not_drift(size: float, library: FontLibrary, options: PdfOptions) -> None:
    text = "新泾镇召开 2024 年学习讨论会，谋定而动——“聚力奋进”Web" * 4
    runs = [placed(shaped(library, text, size, extra=extra), 60, 100) for extra in (0, 0.0037, 0.1234, 1.7)]
    runs = [PlacedRun(run.run, run.origin.moved(0, 20 * n), run.colour) for n, run in enumerate(runs)]
    _check(runs, library, options)


def test_raised_and_lowered_glyphs(library: FontLibrary, options: PdfOptions) -> None:
    run = shaped(library, "面积二三米")
    raised = GlyphRun(
        SONG, 10.5, run.glyph_ids, run.x_positions, (0, 0, -3.5, -3.5, 1.25), run.clusters, run.text, run.width
    )
    _check([placed(raised, 60, 100), placed(run, 60, 130)], library, options)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    size=st.floats(4, 200),
    steps=st.lists(st.floats(-5, 40), min_size=1, max_size=40),
    x=st.floats(-8, 500),
    y=st.floats(0, 840),
)
def test_any_places(
    size: float, steps: list[float], x: float, y: float, library: FontLibrary, options: PdfOptions
) -> None:
    glyph_id = shaped(library, "字").glyph_ids[0]
    positions = tuple(sum(steps[:n]) for n in range(len(steps)))
    count = len(steps)
    run = GlyphRun(SONG, size, (glyph_id,) * count, positions, (), tuple(range(count)), "字" * count, sum(steps))
    _check([placed(run, x, y)], library, options)
