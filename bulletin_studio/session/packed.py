"""Opens a packed number: a package with its manifest in, an issue folder beside it out."""

import shutil
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.export.packaging.manifest import Manifest, Part
from bulletin_studio.export.packaging.verify import verify_package

PACKED_SUFFIXES = (".bulletin", ".zip")


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share


def unpack_number(package: Path, progress: Callable[[float], None] = _go_on) -> Path:
    """Unpacks the issue folder of a package, and the bundled layout it was set with, beside the package.

    Every file is checked against the manifest first; a package that differs from it is not unpacked.

    Returns:
        The folder, named as the package is.

    Raises:
        FileAccessError: the package cannot be read or is damaged, or the folder exists or cannot be written.
        CancelledError: `progress` raised it; nothing was kept.
    """
    manifest, differing = verify_package(package, progress)
    if differing:
        raise FileAccessError(*differing)
    folder = package.with_suffix("").resolve()
    where = SourceSpan(str(folder))
    if folder.exists():
        raise FileAccessError(error("folder.not_empty", where))
    aside: Path | None = None
    try:
        aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        _unpack(package, manifest, aside)
        progress(1.0)
        aside.chmod(0o755)
        aside.rename(folder)
    except (OSError, zipfile.BadZipFile) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise FileAccessError(error("file.not_writable", where, reason=reason)) from fault
    finally:
        if aside is not None and aside.exists():
            shutil.rmtree(aside, ignore_errors=True)
    return folder


def _unpack(package: Path, manifest: Manifest, target: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        for file in manifest.files:
            place = _place_of(file.path, file.part)
            if place is None:
                continue
            path = target / place
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(file.path) as source, path.open("wb") as copy:
                shutil.copyfileobj(source, copy)


def _place_of(path: str, part: Part) -> Path | None:
    """Where a file of the package goes in the issue folder; None for what it does not need or must not take."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or len(pure.parts) < 2:
        return None
    if part is Part.ISSUE:
        return Path(*pure.parts[1:])
    return Path("layouts", pure.name) if part is Part.LAYOUT else None
