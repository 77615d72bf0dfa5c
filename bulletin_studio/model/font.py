"""A font file as the list of bundled faces names it."""

from dataclasses import dataclass

from bulletin_studio.model.style import FaceRole


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face in one file.

    Attributes:
        key: PostScript name, by which glyph runs name the face.
        family: English family name.
        family_zh: Chinese family name.
        role: 宋, 黑, 楷 or 仿宋.
        weight: 100 to 900.
        path: absolute path of the file.
        sha256: of the file's bytes, in hex; empty for a user's own font.
        is_bundled: whether it came with the program and may be mapped into memory.
    """

    key: str
    family: str
    family_zh: str
    role: FaceRole
    weight: int
    path: str
    sha256: str = ""
    is_bundled: bool = False
