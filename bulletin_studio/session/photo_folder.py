"""The folder of photos of a number: photo files in, their paths as articles name them out; it can be put back."""

import hashlib
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bulletin_studio.base.errors import BulletinError, CancelledError, FileAccessError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.model.photo import Photo
from bulletin_studio.photos.probe import probe_photo
from bulletin_studio.session.opening import KnownPhotos
from bulletin_studio.session.session import Session

_UNSAFE = re.compile(r"[^\w\u4e00-\u9fff-]+")
_LONGEST_NAME = 24
_PHOTOS = "photos"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Photos taken into the folder.

    Attributes:
        files: their paths as articles name them, in the order they came.
        findings: what is wrong with those that cannot be used, of which nothing is kept.
        known: what is known of all photos of the number and of these.
    """

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    known: KnownPhotos


@dataclass(slots=True)
class PhotoFolder:
    """Takes photos into an issue folder and keeps account of what it wrote there."""

    folder: Path
    _made: list[Path] = field(default_factory=list)

    def take(self, path: Path) -> str:
        """Copies a photo in; one that lies in the issue folder already stays where it is.

        Returns:
            Its path as articles name it.

        Raises:
            PhotoError: it cannot be used.
            FileAccessError: it cannot be read or written.
        """
        probe_photo(path)
        folder = self.folder.resolve()
        if path.resolve().is_relative_to(folder):
            return path.resolve().relative_to(folder).as_posix()
        try:
            target = self._free_path(path.name, _digest(path))
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                self._made.append(target)
                shutil.copy2(path, target)
        except OSError as fault:
            raise FileAccessError(
                error("file.not_writable", SourceSpan(str(self.folder / _PHOTOS)), reason=fault.strerror or "")
            ) from fault
        return f"{_PHOTOS}/{target.name}"

    def store(self, name: str, data: bytes) -> str:
        """Writes a photo; one that is there already under this name is not written again.

        Raises:
            PhotoError: it cannot be used; nothing of it is kept.
            FileAccessError: it cannot be written.
        """
        target = self._free_path(name, hashlib.sha256(data).hexdigest())
        is_new = not target.exists()
        if is_new:
            write_atomically(target, data)
        try:
            probe_photo(target)
        except BulletinError:
            if is_new:
                target.unlink(missing_ok=True)
            raise
        if is_new:
            self._made.append(target)
        return f"{_PHOTOS}/{target.name}"

    def put_back(self) -> None:
        """Takes away what was written: it is not wanted."""
        for path in self._made:
            path.unlink(missing_ok=True)
        self._made.clear()

    def _free_path(self, name: str, digest: str) -> Path:
        """Where a photo goes: a name that is free, or taken by the same photo."""
        folder, stem, suffix = self.folder / _PHOTOS, safe_name(Path(name).stem), Path(name).suffix.lower()
        target, count = folder / f"{stem}{suffix}", 2
        while target.exists() and _digest(target) != digest:
            target, count = folder / f"{stem}-{count}{suffix}", count + 1
        return target


def take_in(session: Session, pictures: Iterable[Path], progress: Callable[[float], None]) -> TakenIn:
    """Takes pictures into the number's folder; it may be called on another thread.

    Raises:
        CancelledError: `progress` raised it; nothing was kept.
    """
    store, chosen = PhotoFolder(session.folder), tuple(pictures)
    files: list[str] = []
    findings: list[Finding] = []
    try:
        for count, path in enumerate(chosen):
            progress(count / len(chosen))
            try:
                files.append(store.take(path))
            except BulletinError as fault:
                findings += fault.findings
        known = session.photos.with_photos(map(Photo, files), session.folder)
        progress(1.0)
    except CancelledError:
        store.put_back()
        raise
    return TakenIn(tuple(files), tuple(findings), known)


def safe_name(name: str) -> str:
    """A name of a file that every system takes."""
    return _UNSAFE.sub("-", name).strip("-_")[:_LONGEST_NAME].strip("-_") or "article"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
