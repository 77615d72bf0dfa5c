"""Takes a picture file into a number's folder: the file is looked at and copied, its name in the folder comes out."""

import shutil
import unicodedata
from filecmp import cmp
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import open_atomically
from bulletin_studio.photos.probe import probe_photo

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".avif", ".bmp", ".gif", ".heic", ".heif", ".pdf"}
)
"""Files that may be put on a page: photos, and PDF pages such as adverts."""

_PHOTOS = "photos"
_ODD = frozenset('\\/:*?"<>|()[]{}#&%~')
"""Characters that some system, or the line that names a photo, would not bear in a file name."""


def take_in_photo(folder: Path, path: Path) -> str:
    """Copies a picture into the photos folder of a number, under a name that is free; one already there stays.

    Returns:
        The file's name as articles name it, such as photos/x.jpg.

    Raises:
        PhotoError: it is missing, unreadable, damaged, of a kind we do not read, or too large.
        FileAccessError: the folder cannot be written.
    """
    probe_photo(path)
    known = _name_inside(folder, path)
    if known is not None:
        return known
    name = _free_name(folder / _PHOTOS, path)
    target = folder / _PHOTOS / name
    if not target.exists():
        _copy(path, target)
    return f"{_PHOTOS}/{name}"


def _name_inside(folder: Path, path: Path) -> str | None:
    """The name of a file that lies in the photos folder already."""
    home, place = (folder / _PHOTOS).resolve(), path.resolve()
    if not place.is_relative_to(home):
        return None
    name = place.relative_to(home).as_posix()
    return f"{_PHOTOS}/{name}" if not set(name) & (_ODD - {"/"}) else None


def _free_name(home: Path, path: Path) -> str:
    """The file's own name, or that with a number; a file of the same name and content is not copied again."""
    stem, suffix = plain_name(path.stem), path.suffix.lower()
    taken = {each.name.casefold() for each in home.iterdir()} if home.is_dir() else set()
    name, count = f"{stem}{suffix}", 2
    while name.casefold() in taken and not _is_same(home / name, path):
        name, count = f"{stem}-{count}{suffix}", count + 1
    return name


def plain_name(stem: str) -> str:
    """A name that every system bears: no signs, no blanks at its ends, never empty."""
    normal = unicodedata.normalize("NFC", stem)
    kept = "".join("-" if each in _ODD or unicodedata.category(each)[0] in "CZ" else each for each in normal).strip(
        "-. "
    )
    return kept or "photo"


def _is_same(one: Path, other: Path) -> bool:
    try:
        return cmp(one, other, shallow=False)
    except OSError:
        return False


def _copy(path: Path, target: Path) -> None:
    try:
        with path.open("rb") as source, open_atomically(target) as file:
            shutil.copyfileobj(source, file)
    except OSError as fault:
        where = SourceSpan(path.as_posix())
        raise FileAccessError(error("file.not_readable", where, reason=fault.strerror or "")) from fault
