"""Checks a package against its manifest: a ZIP in, the manifest and what differs out."""

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.export.packaging.manifest import MANIFEST, README, Manifest, read_manifest

Progress = Callable[[float], None]

_CHUNK = 1 << 20
_LONGEST_MANIFEST = 64 << 20


def verify_package(path: Path, progress: Progress = lambda _share: None) -> tuple[Manifest, tuple[Finding, ...]]:
    """Reads every file of a package and compares it with the manifest.

    Returns:
        The manifest, and a finding for every file that is missing, changed, or not on it; none where all is well.

    Raises:
        FileAccessError: the package cannot be read, is no ZIP, or has no manifest.
        CancelledError: the user cancelled.
    """
    where = SourceSpan(str(path))
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(archive, where)
            return manifest, tuple(_differences(archive, manifest, progress))
    except OSError as fault:
        raise FileAccessError(error("package.unreadable", where, reason=fault.strerror or "")) from fault
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as fault:
        raise FileAccessError(error("package.no_zip", where)) from fault


def _manifest(archive: zipfile.ZipFile, where: SourceSpan) -> Manifest:
    manifest = None
    if MANIFEST in archive.namelist() and archive.getinfo(MANIFEST).file_size <= _LONGEST_MANIFEST:
        content = _content_of(archive, MANIFEST)
        manifest = read_manifest(content.decode("utf-8", errors="replace")) if content is not None else None
    if manifest is None:
        raise FileAccessError(error("package.no_manifest", where))
    return manifest


def _differences(archive: zipfile.ZipFile, manifest: Manifest, progress: Progress) -> Iterator[Finding]:
    names = set(archive.namelist())
    for index, file in enumerate(manifest.files):
        progress(index / len(manifest.files))
        where = SourceSpan(file.path)
        if file.path not in names:
            yield error("package.file_missing", where)
        elif _hash_of(archive, file.path) != file.sha256:
            yield error("package.file_changed", where)
    for name in sorted(names - {file.path for file in manifest.files} - {MANIFEST, README}):
        yield error("package.file_unlisted", SourceSpan(name))


def _hash_of(archive: zipfile.ZipFile, name: str) -> str:
    """The hash of a file in the package; empty where it cannot be unpacked."""
    digest = hashlib.sha256()
    try:
        with archive.open(name) as file:
            while piece := file.read(_CHUNK):
                digest.update(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError):
        return ""
    return digest.hexdigest()


def _content_of(archive: zipfile.ZipFile, name: str) -> bytes | None:
    try:
        return archive.read(name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError):
        return None
