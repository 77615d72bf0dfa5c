"""The faces installed on this machine: folders go in, faces for characters and families that the bundled ones lack out.

Looked at only where a style asks for it and nothing bundled serves: what is found differs from machine to machine, so
preflight names every face that was taken from here.
"""

import os
import re
import struct
import sys
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb

from bulletin_studio.base.errors import FontError
from bulletin_studio.fonts.face import Face, open_face
from bulletin_studio.fonts.sfnt import may_be_embedded, read_directory, read_tables, sfnt_from_tables
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_OUTLINES = ("glyf", "CFF ")
"""Tables of shapes that a PDF can embed; pictures of emoji have neither."""
_LOOKED_AT = ("OS/2", "cmap", "head", "maxp", "name")
_ITALIC = 0x0001
"""Bit 0 of fsSelection (OpenType, OS/2)."""
_NAME_FAMILY, _NAME_POSTSCRIPT = 1, 6
_ROLE_SIGNS = (
    (FaceRole.FANGSONG, ("fangsong", "fang song", "仿宋")),
    (FaceRole.KAI, ("kai", "楷")),
    (FaceRole.HEI, ("hei", "sans", "gothic", "黑")),
    (FaceRole.SONG, ("song", "sun", "ming", "serif", "宋", "明")),
)
"""What names of families say of their kind, in the order they are asked for: 仿宋 is no 宋."""
_KEY = re.compile(r"[!-$&'*-.0-;=?-Z\\^-z|~]{1,63}")
"""A PostScript name: signs of ASCII but the delimiters (OpenType, name table, ID 6)."""
_COMMON = "的一是国"
"""Characters that every face for Chinese text has."""


def system_font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts, those of all users first; folders that are not there do no harm."""
    home = Path.home()
    if sys.platform == "win32":
        return Path("C:/Windows/Fonts"), home / "AppData/Local/Microsoft/Windows/Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
    shared = Path("/usr/share/fonts"), Path("/usr/local/share/fonts")
    return *shared, home / ".local/share/fonts", home / ".fonts"


@dataclass(frozen=True, slots=True)
class _Listed:
    """A face as one look at its file shows it."""

    file: FontFile
    is_italic: bool
    coverage: hb.Set


class SystemFaces:
    """The faces of some folders, listed when first asked for, each opened when first needed."""

    def __init__(self, folders: Sequence[Path], bundled: Set[str] = frozenset()) -> None:
        """Takes the folders and the keys of the bundled faces, which no installed file of that name replaces."""
        self._folders = tuple(folders)
        self._bundled = frozenset(bundled)
        self._listed: dict[str, _Listed] | None = None
        self._opened: dict[str, Face | None] = {}

    def face_for(self, cluster: str, like: Face) -> Face | None:
        """The face that has a whole cluster: upright, of the same family and weight where there is one."""
        having = [
            each for each in self._all().values() if all(ord(character) in each.coverage for character in cluster)
        ]
        return self._first(having, like.role, like.weight)

    def match(self, role: FaceRole, weight: int) -> Face | None:
        """The face of a family nearest in weight, if one for Chinese text is installed."""
        of_role = [
            each
            for each in self._all().values()
            if each.file.role is role and all(ord(character) in each.coverage for character in _COMMON)
        ]
        return self._first(of_role, role, weight)

    def face(self, key: str) -> Face | None:
        """The face of that PostScript name; None if it is not installed or cannot be used."""
        if key not in self._opened:
            listed = self._all().get(key)
            self._opened[key] = _open(listed.file) if listed else None
        return self._opened[key]

    def file(self, key: str) -> FontFile | None:
        """The file of a face that was opened from here."""
        return self._all()[key].file if self._opened.get(key) else None

    def _first(self, listed: Sequence[_Listed], role: FaceRole, weight: int) -> Face | None:
        """The best of some faces that can be used; ties go to the first in the order of folders and names."""
        ranked = sorted(
            listed, key=lambda each: (each.is_italic, each.file.role is not role, abs(each.file.weight - weight))
        )
        return next((face for each in ranked if (face := self.face(each.file.key)) is not None), None)

    def _all(self) -> dict[str, _Listed]:
        if self._listed is None:
            self._listed = {}
            for path in _font_paths(self._folders):
                listed = _look(path)
                if listed is not None and listed.file.key not in self._bundled:
                    self._listed.setdefault(listed.file.key, listed)
        return self._listed


def _font_paths(folders: Sequence[Path]) -> Iterator[Path]:
    """Font files in the order of their folders and names, whatever order the disk gives them in."""
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner.sort()
            yield from (Path(place, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))


def _look(path: Path) -> _Listed | None:
    """Reads names, weight and coverage, and no more of the file; None for what cannot be embedded or is no font."""
    try:
        with path.open("rb") as file:
            directory = read_directory(file)
            if not any(tag in directory for tag in _OUTLINES):
                return None
            tables = read_tables(file, directory, _LOOKED_AT)
        return _listed(path, hb.Face(hb.Blob(sfnt_from_tables(tables))), tables.get("OS/2", b""))
    except (OSError, EOFError, struct.error, ValueError, RuntimeError):
        return None


def _listed(path: Path, face: hb.Face, os2: bytes) -> _Listed | None:
    weight, fs_type = struct.unpack_from(">H2xH", os2, 4)
    (selection,) = struct.unpack_from(">H", os2, 62)
    key = face.get_name(_NAME_POSTSCRIPT)
    if not key or not _KEY.fullmatch(key) or not may_be_embedded(fs_type):
        return None
    family = face.get_name(_NAME_FAMILY) or key
    family_zh = face.get_name(_NAME_FAMILY, "zh-hans") or family
    role = _role(f"{family} {family_zh} {key}".lower())
    file = FontFile(key, family, family_zh, role, min(max(weight, 100), 900), str(path))
    return _Listed(file, bool(selection & _ITALIC), face.unicodes)


def _role(names: str) -> FaceRole:
    return next((role for role, signs in _ROLE_SIGNS if any(sign in names for sign in signs)), FaceRole.HEI)


def _open(file: FontFile) -> Face | None:
    try:
        return open_face(file)
    except FontError:
        return None
