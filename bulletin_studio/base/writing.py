"""Atomic writing: the whole file or the old one, never half."""

import errno
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan


def write_atomically(path: Path, data: bytes) -> None:
    """Writes aside in the same folder, flushes to the disk and renames.

    Raises:
        FileAccessError: the folder is missing or cannot be written, or the disk is full; an older file is untouched.
    """
    with open_atomically(path) as file:
        file.write(data)


@contextmanager
def open_atomically(path: Path) -> Iterator[IO[bytes]]:
    """A file to write piece by piece; it takes its place when the block ends, unless an error ends it.

    Raises:
        FileAccessError: as `write_atomically`; an OSError of the block is taken for one of this file.
    """
    temporary: Path | None = None
    try:
        with _faults_at(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
                temporary = Path(file.name)
                yield file.file
                _flush(file.file)
            _take_place(temporary, path)
            temporary = None
    finally:
        if temporary is not None:  # also when the user interrupts
            temporary.unlink(missing_ok=True)


def write_set_atomically(files: Iterable[tuple[Path, bytes]]) -> None:
    """Writes all files aside and gives them their places only then: the whole set, or nothing.

    Args:
        files: paths and what goes there; made one by one, so that no more than one is in memory.

    Raises:
        FileAccessError: as `write_atomically`; whatever `files` raises.
    """
    aside: dict[Path, Path] = {}
    try:
        for path, data in files:
            with _faults_at(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
                    aside[path] = Path(file.name)
                    file.write(data)
                    _flush(file.file)
        for path, temporary in tuple(aside.items()):
            with _faults_at(path):
                _take_place(temporary, path)
            del aside[path]
    finally:
        for temporary in aside.values():  # also when the user interrupts
            temporary.unlink(missing_ok=True)


def _flush(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _take_place(temporary: Path, path: Path) -> None:
    """Renames; the new file may be read by whoever could read the old one."""
    temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
    temporary.replace(path)


@contextmanager
def _faults_at(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise FileAccessError(_fault_of(path, fault)) from fault


def _fault_of(path: Path, fault: OSError) -> Finding:
    where = SourceSpan(str(path))
    if isinstance(fault, FileExistsError | NotADirectoryError):
        return error("file.folder_is_file", where)
    code = "file.disk_full" if fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) else "file.not_writable"
    return error(code, where, reason=fault.strerror or "")


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
