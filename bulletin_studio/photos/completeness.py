"""Tells from a picture file's own table of contents whether its end is missing, without decoding a pixel."""

import mmap
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

_JPEG_START_OF_SCAN = 0xDA
_JPEG_END = b"\xff\xd9"
_JPEG_LONE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})
_TIFF_PARTS = ((273, 279), (324, 325))
"""Tags of offsets and byte counts, for strips and for tiles (TIFF 6.0, sections 3 and 15)."""


def is_cut_short(path: Path, file_format: str, tiff_tags: Mapping[int, Any] | None = None) -> bool:
    """Whether the file ends before its own contents do; False for kinds that do not tell.

    Args:
        path: the file.
        file_format: Pillow's name of the format.
        tiff_tags: the directory of a TIFF.
    """
    with path.open("rb") as file:
        match file_format:
            case "JPEG" | "MPO":
                return _is_jpeg_cut_short(file)
            case "PNG":
                return _is_png_cut_short(file)
            case "WEBP":
                (length,) = struct.unpack("<I", file.read(8)[4:])
                return bool(path.stat().st_size < length + 8)
            case "TIFF" if tiff_tags:
                return _tiff_end(tiff_tags) > path.stat().st_size
    return False


def _is_jpeg_cut_short(file: BinaryIO) -> bool:
    """Inside a scan 0xFF is always followed by 0 (ITU-T T.81, B.1.1.5), so any end marker after its start is one."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        place = 2
        while place + 4 <= len(data) and data[place] == 0xFF:
            marker = data[place + 1]
            if marker == _JPEG_START_OF_SCAN:
                return data.rfind(_JPEG_END) < place
            if marker == 0xFF:
                place += 1
            elif marker in _JPEG_LONE_MARKERS:
                place += 2
            else:
                place += 2 + struct.unpack_from(">H", data, place + 2)[0]
    return True


def _is_png_cut_short(file: BinaryIO) -> bool:
    """Walks the chunks (PNG specification, 5.3) to the last one, IEND."""
    file.seek(8)
    while len(header := file.read(8)) == 8:
        if header[4:] == b"IEND":
            return False
        file.seek(struct.unpack(">I", header[:4])[0] + 4, 1)
    return True


def _tiff_end(tags: Mapping[int, Any]) -> int:
    ends = [0]
    for offsets_tag, counts_tag in _TIFF_PARTS:
        ends += [
            offset + count for offset, count in zip(tags.get(offsets_tag, ()), tags.get(counts_tag, ()), strict=False)
        ]
    return max(ends)
