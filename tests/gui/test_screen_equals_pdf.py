"""The screen equals the print: glyphs of a painted page stand where two other programs draw them from the PDF.

Around every glyph the centre of its ink is measured on three pictures of one page: painted by the editor, drawn from
the exported PDF by pdfium, and by poppler. The whole page may be off by a constant (page sizes are rounded to whole
pixels); single glyphs may not.
"""

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bulletin_studio import pipeline
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.editor.page_painter import paint_page
from bulletin_studio.editor.windows import page_paint, screen_profiles
from bulletin_studio.export.options import PhotoMode
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.session.session import Session

SCALE = 7.0
"""Pixels a point: 504 dpi, at which none of the three programs snaps glyphs to whole pixels."""

PAGE = 2
MOST_SPREAD_PX = 0.6
"""How far nineteen of twenty glyphs may be off, the constant taken away: 0.03 mm."""

Picture = np.ndarray


@pytest.fixture(scope="module")
def sample() -> Path:
    return data_folder() / "samples" / "xinjing-2024-01"


@pytest.fixture(scope="module")
def pdf(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    loaded = pipeline.load(sample, lambda _share: None)
    document = pipeline.compose(loaded, lambda _share: None)
    result = pipeline.export(loaded, document, pipeline.print_options(PhotoMode.CONVERT), lambda _share: None)
    path = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    with pikepdf.open(io.BytesIO(result.data)) as file:
        for page in file.pages:  # as the screen shows it, from the corner of the trim box
            page.mediabox = page.cropbox = page.trimbox
        file.save(path)
    return path


@pytest.fixture
def painted(qapp: object, sample: Path) -> tuple[Page, Picture]:
    """The page and its ink as the editor paints it, without photos."""
    del qapp
    session = Session(sample)
    page = session.document.pages[PAGE - 1]
    size = (round(page.trim.width * SCALE), round(page.trim.height * SCALE))
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    paint = page_paint(session, screen_profiles())
    paint_page(painter, page, paint, QRectF(0, 0, page.trim.width, page.trim.height))
    painter.end()
    paint.pictures.wait()
    buffer = np.frombuffer(image.constBits(), dtype=np.uint8)
    grey = buffer.reshape(image.height(), image.bytesPerLine())[:, : image.width()]
    return page, 255.0 - grey


def by_pdfium(pdf: Path, folder: Path) -> Picture:
    del folder
    document = pypdfium2.PdfDocument(pdf)
    grey = document[PAGE - 1].render(scale=SCALE, grayscale=True, may_draw_forms=False).to_numpy()
    document.close()
    return 255.0 - np.squeeze(grey)


def by_poppler(pdf: Path, folder: Path) -> Picture:
    command = ["pdftoppm", "-gray", "-r", str(72 * SCALE), "-f", str(PAGE), "-l", str(PAGE), "-singlefile"]
    subprocess.run([*command, str(pdf), str(folder / "page")], check=True)
    head, size, depth, rest = (folder / "page.pgm").read_bytes().split(b"\n", 3)
    assert (head, depth) == (b"P5", b"255")
    width, height = map(int, size.split())
    return 255.0 - np.frombuffer(rest, dtype=np.uint8).reshape(height, width)


def glyph_boxes(page: Page) -> Iterator[tuple[int, int, int, int]]:
    """The squares of the Han characters of body text, in pixels: left, top, right, bottom.

    Their ink keeps clear of the square's edges, so that a neighbour's does not come in when all is off by a pixel.
    """
    for item in page.items:
        if isinstance(item, PlacedRun) and 9 < item.run.size < 12 and item.run.place and item.run.place.part == "body":
            run = item.run
            for index, x in enumerate(run.x_positions):
                if not "\u4e00" <= run.text[run.clusters[index]] <= "\u9fff":
                    continue
                left, top = item.origin.x + x, item.origin.y - run.size
                right, bottom = left + run.size, item.origin.y + run.size * 0.25
                yield tuple(round(edge * SCALE) for edge in (left, top, right, bottom))


def centres(picture: Picture, boxes: list[tuple[int, int, int, int]]) -> np.ndarray:
    """Ink, and the x and y of its centre in each box."""
    found = []
    for left, top, right, bottom in boxes:
        part = picture[top:bottom, left:right]
        ink = part.sum()
        rows, columns = np.indices(part.shape)
        found.append((ink, (part * columns).sum() / max(ink, 1), (part * rows).sum() / max(ink, 1)))
    return np.array(found)


def solid(picture: Picture, boxes: list[tuple[int, int, int, int]]) -> float:
    """The darkest ink of a picture's text: programs show black ink as more or less black."""
    return float(max(picture[top:bottom, left:right].max() for left, top, right, bottom in boxes[:50]))


@pytest.mark.parametrize("renderer", ["pdfium", "poppler"])
def test_glyphs_stand_where_the_pdf_has_them(
    painted: tuple[Page, Picture], pdf: Path, tmp_path: Path, renderer: str
) -> None:
    page, screen = painted
    drawn = {"pdfium": by_pdfium, "poppler": by_poppler}[renderer](pdf, tmp_path)
    boxes = list(glyph_boxes(page))
    assert len(boxes) > 500
    ours, theirs = centres(screen, boxes), centres(drawn, boxes)
    is_inked = (ours[:, 0] > 2000) & (theirs[:, 0] > 2000)
    assert is_inked.mean() > 0.9
    for axis in (1, 2):
        shift = (ours - theirs)[is_inked, axis]
        spread = np.percentile(np.abs(shift - np.median(shift)), 95)
        assert spread < MOST_SPREAD_PX, (axis, spread)
        assert abs(np.median(shift)) < 1.5
    weights = [found[is_inked, 0].sum() / solid(picture, boxes) for found, picture in ((ours, screen), (theirs, drawn))]
    assert 0.95 < weights[0] / weights[1] < 1.05


def test_the_measure_sees_a_glyph_that_is_off(painted: tuple[Page, Picture], pdf: Path, tmp_path: Path) -> None:
    """The control: the same page with every line moved by a pixel more than the one before it."""
    page, screen = painted
    boxes = list(glyph_boxes(page))
    moved = np.zeros_like(screen)
    for row in range(0, screen.shape[0], 100):
        moved[row : row + 100] = np.roll(screen[row : row + 100], (row // 100) % 4, axis=1)
    ours, theirs = centres(moved, boxes), centres(by_pdfium(pdf, tmp_path), boxes)
    shift = (ours - theirs)[:, 1]
    assert np.percentile(np.abs(shift - np.median(shift)), 95) > MOST_SPREAD_PX
