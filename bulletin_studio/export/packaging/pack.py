"""Packs a number: members in, a ZIP with its manifest written aside and put in place. Same members, same bytes."""

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import open_atomically
from bulletin_studio.export.packaging.collect import Member
from bulletin_studio.export.packaging.manifest import (
    MANIFEST,
    README,
    Manifest,
    PackedFile,
    Part,
    manifest_json,
    manifest_text,
)

Progress = Callable[[float], None]

_CHUNK = 1 << 20
_UNIX = 3
_PERMISSIONS = 0o100644 << 16
_LEVEL = 6
_PACKED_ALREADY = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".webp", ".heic", ".gif"})
_FIRST_YEAR = 1980
"""A ZIP cannot hold an earlier date (APPNOTE 4.4.6)."""


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """What a package says of itself.

    Attributes:
        title: of the number.
        day: of publication; every file in the package bears it.
        producer: the program.
        heading: of the readable manifest.
        parts: what each part is called there, in its order.
    """

    title: str
    day: date
    producer: str
    heading: str
    parts: tuple[tuple[Part, str], ...]


def pack(
    target: Path, members: Sequence[Member], facts: PackageFacts, progress: Progress = lambda _share: None
) -> Manifest:
    """Writes the package; files are read once and never held whole.

    Args:
        target: the ZIP.
        members: what goes in; no two of one path.
        facts: what the manifest says beside.
        progress: called with the share done; may raise CancelledError.

    Raises:
        FileAccessError: a file cannot be read, or the package not be written; an older package is untouched.
        CancelledError: the user cancelled.
    """
    chosen = sorted(members, key=_path)
    files: list[PackedFile] = []
    with open_atomically(target) as stream, zipfile.ZipFile(stream, "w") as archive:
        for index, member in enumerate(chosen):
            progress(index / len(chosen))
            files.append(_add(archive, member, facts.day))
        manifest = Manifest(facts.title, facts.day.isoformat(), facts.producer, tuple(files))
        for path, text in (
            (MANIFEST, manifest_json(manifest)),
            (README, manifest_text(manifest, facts.parts, facts.heading)),
        ):
            archive.writestr(_entry(path, facts.day), text.encode())
    progress(1.0)
    return manifest


def _path(member: Member) -> str:
    return f"{member.part.value}/{member.path}"


def _add(archive: zipfile.ZipFile, member: Member, day: date) -> PackedFile:
    digest, size = hashlib.sha256(), 0
    path = _path(member)
    entry = _entry(path, day)
    entry.file_size = _size_of(member.source)  # so that a file beyond 2 GB gets the longer header it needs
    with archive.open(entry, "w") as packed:
        for piece in _pieces(member.source):
            digest.update(piece)
            size += len(piece)
            packed.write(piece)
    return PackedFile(path, member.part, size, digest.hexdigest())


def _size_of(source: Path | bytes) -> int:
    if isinstance(source, bytes):
        return len(source)
    try:
        return source.stat().st_size
    except OSError as fault:
        raise _unreadable(source, fault) from fault


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    try:
        with source.open("rb") as file:
            while piece := file.read(_CHUNK):
                yield piece
    except OSError as fault:
        raise _unreadable(source, fault) from fault


def _unreadable(source: Path, fault: OSError) -> FileAccessError:
    return FileAccessError(error("package.unreadable", SourceSpan(str(source)), reason=fault.strerror or ""))


def _entry(path: str, day: date) -> zipfile.ZipInfo:
    """An entry that says nothing of the machine it was made on."""
    year = max(day.year, _FIRST_YEAR)
    entry = zipfile.ZipInfo(path, (year, day.month, day.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = _PERMISSIONS
    is_packed = Path(path).suffix.lower() in _PACKED_ALREADY
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    return entry
