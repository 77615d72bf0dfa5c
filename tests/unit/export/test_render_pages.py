"""Page images from PDFs made in code."""

import io

import pikepdf
import pytest
from PIL import Image

from bulletin_studio.base.errors import ExportError
from bulletin_studio.export.raster import PageArea, render_pages


def _pdf(pages: int = 1, side: float = 144) -> bytes:
    """Pages with a red trim area and a blue bleed of 9 pt around it."""
    file = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            page = pdf.add_blank_page(page_size=(side + 18, side + 18))
            page.TrimBox = pikepdf.Array([9, 9, side + 9, side + 9])
            page.contents_add(f"0 0 1 rg 0 0 {side + 18} {side + 18} re f 1 0 0 rg 9 9 {side} {side} re f".encode())
        pdf.save(file)
    return file.getvalue()


def _picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def test_the_finished_page_at_its_size() -> None:
    (png,) = render_pages(_pdf(), 150)
    picture = _picture(png)
    assert picture.size == (300, 300)
    assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.1)
    assert {picture.getpixel(place) for place in ((0, 0), (299, 0), (0, 299), (299, 299))} == {(255, 0, 0)}


def test_the_page_with_its_bleed() -> None:
    (png,) = render_pages(_pdf(), 72, PageArea.MEDIA)
    picture = _picture(png)
    assert picture.size == (162, 162)
    assert picture.getpixel((2, 2)) == (0, 0, 255)


def test_all_pages_in_order_and_the_same_bytes() -> None:
    first, second = (list(render_pages(_pdf(3), 36)) for _ in range(2))
    assert len(first) == 3
    assert first == second


def test_pages_come_one_at_a_time() -> None:
    pages = render_pages(_pdf(2), 36)
    assert next(pages).startswith(b"\x89PNG")
    pages.close()


def test_no_pdf() -> None:
    with pytest.raises(ExportError) as caught:
        next(render_pages(b"no PDF", 72))
    assert caught.value.findings[0].code == "export.page_unreadable"
    assert caught.value.exit_code == 6


def test_images_beyond_memory_are_refused() -> None:
    with pytest.raises(ExportError) as caught:
        next(render_pages(_pdf(), 9600))
    assert caught.value.findings[0].code == "export.image_too_large"
