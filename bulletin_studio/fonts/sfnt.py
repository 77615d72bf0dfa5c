"""The outer form of font files: a file goes in, where its tables stand comes out; and what its embedding bits allow."""

import struct
from collections.abc import Iterable, Mapping
from typing import BinaryIO

_HEADER_BYTES = 12
_RECORD_BYTES = 16
_VERSIONS = (b"\0\1\0\0", b"OTTO", b"true")
_COLLECTION = b"ttcf"
_EMBEDDING_BITS = 0x000E
_RESTRICTED = 0x0002
_BITMAP_ONLY = 0x0200


def read_directory(file: BinaryIO) -> Mapping[str, tuple[int, int]]:
    """Offset and length of every table; of a collection those of its first member.

    Raises:
        ValueError: the file is no font.
        EOFError: its directory is cut short.
    """
    head = file.read(_HEADER_BYTES)
    if head[:4] == _COLLECTION:
        first = file.read(4)
        if len(first) < 4:
            raise EOFError(first)
        file.seek(*struct.unpack(">I", first))
        head = file.read(_HEADER_BYTES)
    if len(head) < _HEADER_BYTES or head[:4] not in _VERSIONS:
        raise ValueError(head[:4])
    (count,) = struct.unpack_from(">H", head, 4)
    records = file.read(count * _RECORD_BYTES)
    if len(records) < count * _RECORD_BYTES:
        raise EOFError(count)
    return {
        records[start : start + 4].decode("latin-1"): struct.unpack_from(">II", records, start + 8)
        for start in range(0, len(records), _RECORD_BYTES)
    }


def read_tables(file: BinaryIO, directory: Mapping[str, tuple[int, int]], wanted: Iterable[str]) -> dict[str, bytes]:
    """The bytes of some tables, those that the file lacks left out."""
    tables: dict[str, bytes] = {}
    for tag in wanted:
        if tag in directory:
            offset, length = directory[tag]
            file.seek(offset)
            tables[tag] = file.read(length)
    return tables


def sfnt_from_tables(tables: Mapping[str, bytes]) -> bytes:
    """A font file of nothing but these tables, checksums left at 0: for looking at, not for keeping."""
    place = _HEADER_BYTES + _RECORD_BYTES * len(tables)
    records, data = b"", b""
    for tag in sorted(tables):
        records += struct.pack(">4sIII", tag.encode("latin-1"), 0, place + len(data), len(tables[tag]))
        data += tables[tag] + bytes(-len(tables[tag]) % 4)
    return struct.pack(">4sHHHH", _VERSIONS[0], len(tables), 0, 0, 0) + records + data


def may_be_embedded(fs_type: int) -> bool:
    """Whether OS/2 fsType lets outlines be embedded in a document (OpenType, OS/2, fsType)."""
    return not fs_type & _BITMAP_ONLY and fs_type & _EMBEDDING_BITS != _RESTRICTED
