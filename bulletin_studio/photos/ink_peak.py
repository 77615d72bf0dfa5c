"""How much ink the darkest place of a CMYK picture takes: its samples in, the highest mean of a square out."""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageChops

from bulletin_studio.photos.opening import MAXIMUM_PIXELS

_CHANNELS = 4
_PARTS = 2
"""Squares are tried at every half of their side, down and across."""
_FULL = 255


@dataclass(frozen=True, slots=True)
class InkSamples:
    """The samples of a picture.

    Attributes:
        data: a JPEG, or 8 bits a sample, four samples a pixel, row by row.
        is_inverted: 0 means solid ink.
    """

    data: bytes
    is_jpeg: bool
    width_px: int
    height_px: int
    is_inverted: bool


@dataclass(frozen=True, slots=True)
class InkPeak:
    """The square with most ink.

    Attributes:
        total: sum of the four inks, 4.0 where all are solid, in the mean of the square.
        x: its left edge as a share of the picture's width.
        y: its top edge as a share of the picture's height.
    """

    total: float
    x: float
    y: float


def find_ink_peak(samples: InkSamples, square_px: tuple[float, float]) -> InkPeak | None:
    """The square with most ink; None where the picture cannot be decoded or is smaller than a square.

    Args:
        samples: the picture.
        square_px: sides of the square in pixels.
    """
    columns, rows = (
        int(size / side * _PARTS) for size, side in zip((samples.width_px, samples.height_px), square_px, strict=True)
    )
    if columns < _PARTS or rows < _PARTS or samples.width_px * samples.height_px > MAXIMUM_PIXELS:
        return None
    picture = _cells(samples, columns, rows)
    return None if picture is None else _peak(picture.tobytes(), columns, rows)


def _cells(samples: InkSamples, columns: int, rows: int) -> Image.Image | None:
    """The picture with one pixel for each part of a square, 255 for solid ink."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture = _opened(samples, columns, rows)
            small = picture.resize((columns, rows), Image.Resampling.BOX)
        except Exception:  # noqa: BLE001 - decoders raise whatever damaged data provokes; damage is another rule's
            return None
    # Pillow takes every CMYK JPEG for an inverted one.
    return ImageChops.invert(small) if samples.is_inverted != samples.is_jpeg else small


def _opened(samples: InkSamples, columns: int, rows: int) -> Image.Image:
    size = samples.width_px, samples.height_px
    if not samples.is_jpeg:
        return Image.frombuffer("CMYK", size, samples.data, "raw", "CMYK", 0, 1)
    picture = Image.open(io.BytesIO(samples.data), formats=("JPEG",))
    if picture.mode != "CMYK" or picture.size != size:
        raise ValueError(picture.mode)
    picture.draft("CMYK", (columns, rows))
    return picture


def _peak(cells: bytes, columns: int, rows: int) -> InkPeak:
    sums = [sum(cells[start : start + _CHANNELS]) for start in range(0, len(cells), _CHANNELS)]
    best, place = -1, 0
    for row in range(rows - 1):
        above, below = (sums[(row + step) * columns : (row + step + 1) * columns] for step in (0, 1))
        pairs = [one + other for one, other in zip(above, below, strict=True)]
        for column in range(columns - 1):
            total = pairs[column] + pairs[column + 1]
            if total > best:
                best, place = total, row * columns + column
    share = best / (_PARTS * _PARTS * _FULL)
    return InkPeak(share, place % columns / columns, place // columns / rows)
