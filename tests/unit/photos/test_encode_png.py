"""Pixels become PNG files that know their size on paper."""

import io

import pytest
from PIL import Image

from bulletin_studio.photos.png import Pixels, encode_png


def test_rows_may_be_padded() -> None:
    row = bytes((255, 0, 0, 0, 255, 0)) + b"\x99\x99"
    png = encode_png(Pixels(2, 2, len(row), row * 2), 150)
    picture = Image.open(io.BytesIO(png))
    assert [picture.getpixel((x, y)) for y in range(2) for x in range(2)] == [(255, 0, 0), (0, 255, 0)] * 2
    assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.1)
    assert "date" not in {key.lower() for key in picture.info}
