"""Reads what the rules need of an OpenType or TrueType font program: its bytes in, widths and embedding right out."""

import struct
from collections.abc import Mapping

_HEADER_BYTES = 12
_RECORD_BYTES = 16
_MOST_TABLES = 256
_MOST_GLYPHS = 65536


def embedding_right(program: bytes) -> int | None:
    """The fsType of the OS/2 table (OpenType, OS/2); None where the program has none."""
    table = _tables(program).get(b"OS/2", b"")
    return int.from_bytes(table[8:10]) if len(table) >= _HEADER_BYTES - 2 else None


def advances(program: bytes) -> tuple[float, ...]:
    """The advance of every glyph in em; empty where the program does not say or is no sfnt."""
    tables = _tables(program)
    head, hhea, maxp, hmtx = (tables.get(tag, b"") for tag in (b"head", b"hhea", b"maxp", b"hmtx"))
    if len(head) < 20 or len(hhea) < 36 or len(maxp) < 6:
        return ()
    units = int.from_bytes(head[18:20])
    measured, count = int.from_bytes(hhea[34:36]), min(int.from_bytes(maxp[4:6]), _MOST_GLYPHS)
    if not units or not measured or len(hmtx) < 4 * measured:
        return ()
    widths = [struct.unpack_from(">H", hmtx, 4 * glyph)[0] / units for glyph in range(measured)]
    return tuple(widths + widths[-1:] * (count - measured))


def _tables(program: bytes) -> Mapping[bytes, bytes]:
    if program[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        return {}
    count = min(int.from_bytes(program[4:6]), _MOST_TABLES)
    tables: dict[bytes, bytes] = {}
    for place in range(_HEADER_BYTES, _HEADER_BYTES + count * _RECORD_BYTES, _RECORD_BYTES):
        record = program[place : place + _RECORD_BYTES]
        if len(record) == _RECORD_BYTES:
            offset, length = struct.unpack_from(">II", record, 8)
            tables[record[:4]] = program[offset : offset + length]
    return tables
