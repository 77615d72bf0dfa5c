"""The place of a CMYK picture that takes most ink, in the mean of a square."""

import io

import pytest
from PIL import Image, ImageChops

from bulletin_studio.photos.ink_peak import InkSamples, find_ink_peak

LIGHT, DARK = (20, 10, 10, 0), (204, 204, 204, 204)
"""16 % and 320 %."""


def picture(dark: tuple[int, int, int, int], size: int = 100) -> Image.Image:
    base = Image.new("CMYK", (size, size), LIGHT)
    base.paste(DARK, dark)
    return base


def samples(image: Image.Image, *, is_inverted: bool = False) -> InkSamples:
    data = ImageChops.invert(image) if is_inverted else image
    return InkSamples(data.tobytes(), False, *image.size, is_inverted)


@pytest.mark.parametrize("is_inverted", [False, True])
def test_a_dark_square_is_found_with_its_place(is_inverted: bool) -> None:
    peak = find_ink_peak(samples(picture((60, 20, 80, 40)), is_inverted=is_inverted), (20, 20))
    assert peak is not None
    assert peak.total == pytest.approx(3.2, abs=0.01)
    assert (peak.x, peak.y) == (0.6, 0.2)


def test_a_dark_line_counts_by_its_share_of_the_square() -> None:
    peak = find_ink_peak(samples(picture((0, 50, 100, 55))), (20, 20))
    assert peak is not None
    assert peak.total == pytest.approx(0.75 * 40 / 255 + 0.25 * 3.2, abs=0.02)


def test_a_jpeg_as_a_pdf_holds_it() -> None:
    """Photoshop and Pillow store CMYK JPEGs inverted; PDF says so in Decode."""
    file = io.BytesIO()
    picture((60, 20, 90, 50)).save(file, "JPEG", quality=95)
    peak = find_ink_peak(InkSamples(file.getvalue(), True, 100, 100, True), (20, 20))
    assert peak is not None
    assert peak.total == pytest.approx(3.2, abs=0.05)


@pytest.mark.parametrize(
    ("data", "is_jpeg", "size", "square"),
    [
        (b"no JPEG", True, 100, 20),
        (b"short", False, 100, 20),
        (bytes(400), False, 10, 20),
        (b"", False, 100_000, 20),
    ],
)
def test_what_cannot_be_measured(data: bytes, is_jpeg: bool, size: int, square: float) -> None:
    assert find_ink_peak(InkSamples(data, is_jpeg, size, size, False), (square, square)) is None
