"""Pixels in, PNG file out."""

import io
from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True, slots=True)
class Pixels:
    """A rendered page.

    Attributes:
        width_px: pixels across.
        height_px: pixels down.
        stride: bytes from one row to the next.
        data: red, green, blue, one byte each, row by row from the top.
    """

    width_px: int
    height_px: int
    stride: int
    data: bytes


def encode_png(pixels: Pixels, dpi: float) -> bytes:
    """Writes pixels as a PNG file that knows its size on paper. Same input, same bytes."""
    picture = Image.frombytes("RGB", (pixels.width_px, pixels.height_px), pixels.data, "raw", "RGB", pixels.stride, 1)
    file = io.BytesIO()
    picture.save(file, "PNG", dpi=(dpi, dpi))
    return file.getvalue()
