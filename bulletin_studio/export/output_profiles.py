"""ICC profiles of printing conditions: a file in, its checked bytes or a whole condition out."""

import struct
from pathlib import Path

from bulletin_studio.base.errors import ExportError, FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.export.options import OutputCondition
from bulletin_studio.photos.facts import PictureKind
from bulletin_studio.photos.profiles import is_profile_for, profile_name

_HEADER_BYTES = 128
_TAG_BYTES = 12
_PRINTER_CMYK = b"prtrCMYK"
_MONITOR_RGB = b"mntrRGB "
_VERSIONS = frozenset({2, 4})
"""ICC versions that PDF 1.6 knows (ISO 32000-1, table 66)."""

_CUSTOM = "Custom"
"""What OutputConditionIdentifier says of a condition that is not registered (ISO 15930-7)."""

_REGISTERED = {
    "ISO Coated v2 (ECI)": "FOGRA39",
    "ISO Coated v2 300% (ECI)": "FOGRA39",
    "ISO Coated v2 300% (basICColor)": "FOGRA39",
    "PSO Coated v3": "FOGRA51",
    "PSO Uncoated v3 (FOGRA52)": "FOGRA52",
    "GRACoL2013_CRPC6.icc": "CGATS21-2-CRPC6",
}
"""Profiles of registered conditions, by the names they give themselves (www.color.org, characterisation registry)."""


def printer_profile(path: Path) -> bytes:
    """Reads a profile that can be an output intent and that photos can be converted to.

    It must be whole, ICC version 2 or 4, of class printer, CMYK, with tables both ways, and readable by the colour
    engine (ICC.1:2010, 7.2 and 8.4; ISO 15930-7).

    Raises:
        FileAccessError: it cannot be read.
        ExportError: it is not such a profile.
    """
    data = _read(path, _PRINTER_CMYK)
    has_tables = {b"A2B0", b"B2A0"} <= _tags(data)
    if data[8] not in _VERSIONS or not has_tables or not is_profile_for(data, PictureKind.CMYK):
        raise ExportError(error("export.profile_unfit", SourceSpan(path.as_posix())))
    return data


def screen_profile(path: Path) -> bytes:
    """Reads the RGB profile of screens.

    Raises:
        FileAccessError: it cannot be read.
        ExportError: it is not such a profile.
    """
    return _read(path, _MONITOR_RGB)


def condition_of(path: Path) -> OutputCondition:
    """The printing condition of a user's own profile: registered where its name is known, else custom.

    Raises:
        FileAccessError: the profile cannot be read.
        ExportError: it cannot serve.
    """
    data = printer_profile(path)
    name = profile_name(data)
    if name in _REGISTERED:
        return OutputCondition(_REGISTERED[name], name, data)
    return OutputCondition(_CUSTOM, name, data, registry="")


def _read(path: Path, class_and_space: bytes) -> bytes:
    """The bytes, held to their header: whole, of that device class and colour space."""
    where = SourceSpan(path.as_posix())
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise FileAccessError(error("export.profile_missing", where, reason=fault.strerror or "")) from fault
    is_whole = len(data) > _HEADER_BYTES and struct.unpack_from(">I", data)[0] == len(data)
    if not is_whole or data[12:20] != class_and_space:
        raise ExportError(error("export.profile_unfit", where))
    return data


def _tags(data: bytes) -> frozenset[bytes]:
    """Signatures in the tag table (ICC.1:2010, 7.3); only what the file has room for."""
    if len(data) < _HEADER_BYTES + 4:
        return frozenset()
    (count,) = struct.unpack_from(">I", data, _HEADER_BYTES)
    starts = range(_HEADER_BYTES + 4, min(_HEADER_BYTES + 4 + _TAG_BYTES * count, len(data) - 3), _TAG_BYTES)
    return frozenset(data[start : start + 4] for start in starts)
