"""fonts/fonts.yaml goes in, the list of bundled faces comes out."""

import re
from pathlib import Path

from bulletin_studio.base.findings import error
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.faults import Faults, error_of, raise_faults
from bulletin_studio.files.inside import fault_of_path
from bulletin_studio.files.layout_styles import FACES
from bulletin_studio.files.section import Keys, Section, check_format, open_section, open_text
from bulletin_studio.files.text_file import read_text_file
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

FONT_LIST_FILE = "fonts.yaml"

LIST_KEYS = Keys(required=("format", "faces"))
FACE_KEYS = Keys(required=("key", "family", "family_zh", "role", "weight", "file", "sha256"))

KEY = re.compile(r"[!-~]{1,63}")
"""A PostScript name: at most 63 signs of ASCII, none a blank (OpenType, name table, ID 6)."""

SHA256 = re.compile(r"[0-9a-f]{64}")


def load_font_list() -> tuple[FontFile, ...]:
    """The bundled faces, in the order of the list.

    Raises:
        InputError: the list is wrong.
        FileAccessError: it cannot be read.
    """
    return read_font_list(data_folder() / "fonts")


def read_font_list(folder: Path) -> tuple[FontFile, ...]:
    """The faces that the fonts.yaml of a folder lists; the files themselves are opened by `fonts`.

    Raises:
        InputError: the list is wrong.
        FileAccessError: it cannot be read.
    """
    faults: Faults = []
    file = read_text_file(folder, FONT_LIST_FILE, faults)
    section = open_text(file.text, file.path, LIST_KEYS, faults) if file is not None else None
    if section is None:
        raise error_of(faults)
    check_format(section)
    faces = [
        _read_face(face, folder)
        for number, item in enumerate(section.items("faces"), 1)
        if (face := open_section(item, FONT_LIST_FILE, f"faces[{number}]", FACE_KEYS, faults)) is not None
    ]
    _check_doubles(section, faces)
    raise_faults(faults)
    return tuple(faces)


def _read_face(section: Section, folder: Path) -> FontFile:
    name = section.required_text("file")
    code = fault_of_path(folder, name) if name else ""
    if code:
        section.refuse(code, "file")
    return FontFile(
        key=_matching(section, "key", KEY, "fonts.not_a_key"),
        family=section.required_text("family"),
        family_zh=section.required_text("family_zh"),
        role=section.choice("role", FaceRole.SONG, FACES),
        weight=section.integer("weight", 400, 100, 900),
        path=str(folder / name),
        sha256=_matching(section, "sha256", SHA256, "fonts.not_a_hash"),
        is_bundled=True,
    )


def _matching(section: Section, key: str, pattern: re.Pattern[str], code: str) -> str:
    text = section.required_text(key)
    if text and not pattern.fullmatch(text):
        section.refuse(code, key)
    return text


def _check_doubles(section: Section, faces: list[FontFile]) -> None:
    seen: set[str] = set()
    for face in faces:
        if face.key in seen:
            section.faults.append(error("fonts.listed_twice", section.where("faces"), key=face.key))
        seen.add(face.key)
