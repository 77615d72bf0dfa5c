"""Photographs as files: JPEG with the resolution, orientation and colour space a camera would write."""

import io
import struct

import numpy as np
from PIL import Image

QUALITY = 88
RESOLUTION_DPI = 300
SIDEWAYS = 6
"""EXIF orientation: turn clockwise by a quarter to see it upright."""
ORIENTATION_TAG = 0x0112

SRGB_TO_XYZ = ((0.4360747, 0.3850649, 0.1430804), (0.2225045, 0.7168786, 0.0606169), (0.0139322, 0.0971045, 0.7141733))
WIDE_TO_XYZ = ((0.60974, 0.20528, 0.14919), (0.31111, 0.62567, 0.06322), (0.01947, 0.06087, 0.74457))
"""Adobe RGB (1998), section 4.3.4.1, adapted to D50; sRGB by B. Lindbloom's matrix, also at D50."""
WIDE_GAMMA = 563 / 256
D50 = (0.9642, 1.0, 0.8249)


def jpeg(picture: Image.Image, *, is_sideways: bool = False, icc_profile: bytes | None = None) -> bytes:
    """The file of a photograph."""
    exif = Image.Exif()
    if is_sideways:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
        exif[ORIENTATION_TAG] = SIDEWAYS
    file = io.BytesIO()
    dpi = (RESOLUTION_DPI, RESOLUTION_DPI)
    picture.save(file, "JPEG", quality=QUALITY, subsampling=0, dpi=dpi, exif=exif, icc_profile=icc_profile)
    return file.getvalue()


def black_and_white(picture: Image.Image) -> Image.Image:
    """One channel, with the contrast of a print."""
    grey = np.asarray(picture.convert("L"), np.float32) / 255
    curved = grey + 0.18 * grey * (1 - grey) * (2 * grey - 1) * 2
    return Image.fromarray((np.clip(curved, 0, 1) * 255 + 0.5).astype(np.uint8))


def in_wide_gamut(picture: Image.Image) -> Image.Image:
    """The same colours as numbers of the space that `wide_profile` describes."""
    coded = np.asarray(picture, np.float32) / 255
    light = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    matrix = np.linalg.inv(np.array(WIDE_TO_XYZ)) @ np.array(SRGB_TO_XYZ)
    wide = np.clip(light @ matrix.T, 0, 1) ** (1 / WIDE_GAMMA)
    return Image.fromarray((wide * 255 + 0.5).astype(np.uint8))


def wide_profile() -> bytes:
    """An ICC profile (version 2.1, ICC.1:1998-09) of the colour space of Adobe RGB (1998)."""
    primaries = zip(*WIDE_TO_XYZ, strict=True)
    curve = b"curv" + struct.pack(">4xIHxx", 1, round(WIDE_GAMMA * 256))
    tags = [
        (b"desc", _description("Compatible with Adobe RGB (1998)")),
        (b"cprt", b"text" + bytes(4) + b"CC0\0"),
        (b"wtpt", _xyz(D50)),
        *((name, _xyz(values)) for name, values in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)),
        *((name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")),
    ]
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags:
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    size = start + len(body)
    date = struct.pack(">6H", 2024, 1, 15, 0, 0, 0)
    header = struct.pack(">I4xI4s4s4s", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ") + date + b"acsp"
    return header.ljust(68, b"\0") + b"".join(_fixed(value) for value in D50) + bytes(48) + table + body


def _description(words: str) -> bytes:
    text = words.encode("ascii") + b"\0"
    return b"desc" + struct.pack(">4xI", len(text)) + text + bytes(4 + 4 + 2 + 1 + 67)


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(_fixed(value) for value in values)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))
