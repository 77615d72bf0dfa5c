"""The faces at hand: opened when first needed, matched by role and weight, with a fallback for missing characters."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bulletin_studio.base.errors import FontError
from bulletin_studio.base.findings import error
from bulletin_studio.fonts.face import Face, open_face
from bulletin_studio.fonts.system_faces import SystemFaces, system_font_folders
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

_STAND_INS = {
    FaceRole.FANGSONG: (FaceRole.FANGSONG, FaceRole.SONG),
    FaceRole.KAI: (FaceRole.KAI, FaceRole.SONG),
    FaceRole.HEI: (FaceRole.HEI, FaceRole.SONG),
    FaceRole.SONG: (FaceRole.SONG, FaceRole.HEI),
}
"""Which role serves where no face of a role is at hand, in order."""


class FontLibrary:
    """All faces a number may be set in."""

    def __init__(
        self,
        files: Sequence[FontFile],
        opened: Mapping[str, Face] = MappingProxyType({}),
        system_folders: Sequence[Path] = (),
    ) -> None:
        """Takes the bundled files, faces opened already, and where the machine's own stand."""
        self._files = {file.key: file for file in files}
        self._system = SystemFaces(system_folders, self._files.keys())
        self._opened: dict[str, Face] = dict(opened)
        self._stand_in_cache: dict[tuple[str, str, bool], Face | None] = {}

    @property
    def files(self) -> tuple[FontFile, ...]:
        """The font files, in the order of the list."""
        return tuple(self._files.values())

    def face(self, key: str) -> Face:
        """The face of that PostScript name.

        Raises:
            FontError: there is none, or its file cannot be used.
        """
        face = self._opened.get(key)
        if face is None:
            face = open_face(self._files[key]) if key in self._files else self._system.face(key)
            if face is None:
                raise FontError(error("font.unknown", key=key))
            self._opened[key] = face
        return face

    def system_file(self, key: str) -> FontFile | None:
        """The file of a face that was taken from the machine's own; None for a bundled one."""
        return None if key in self._files else self._system.file(key)

    def match(self, role: FaceRole, weight: int, *, with_system: bool = False) -> Face:
        """The face of a role nearest in weight; of two equally near the bolder. Another role stands in if need be.

        Args:
            role: the family wanted.
            weight: 100 to 900.
            with_system: whether the machine's own faces are asked before another role stands in.

        Raises:
            FontError: no face can serve.
        """
        if with_system and all(file.role is not role for file in self._files.values()):
            face = self._system.match(role, weight)
            if face is not None:
                return face
        for wanted in _STAND_INS[role]:
            candidates = [file for file in self._files.values() if file.role is wanted]
            if candidates:
                return self.face(min(candidates, key=lambda file: (abs(file.weight - weight), -file.weight)).key)
        raise FontError(error("font.none_for_role", role=role.value))

    def face_for(self, cluster: str, face: Face, *, with_system: bool = False) -> Face | None:
        """The face that shows a character or a cluster: the wanted one, else the first of its fallbacks.

        Args:
            cluster: a character, or a letter with the marks attached to it, which one face must have together.
            face: the wanted one.
            with_system: whether the machine's own faces are asked when no bundled one has it.

        Returns:
            None if no face has all of it.
        """
        if face.shows(cluster):
            return face
        key = (face.key, cluster, with_system)
        if key not in self._stand_in_cache:
            found = next((other for other in self._fallbacks(face) if other.shows(cluster)), None)
            if found is None and with_system:
                found = self._system.face_for(cluster, face)
            self._stand_in_cache[key] = found
        return self._stand_in_cache[key]

    def _fallbacks(self, face: Face) -> Iterator[Face]:
        """Song and Hei nearest in weight, Song Regular (the fullest face), then all others in the list's order."""
        keys = [self.match(role, face.weight).key for role in (FaceRole.SONG, FaceRole.HEI)]
        keys.append(self.match(FaceRole.SONG, 400).key)
        keys.extend(self._files)
        for key in dict.fromkeys(keys):
            if key != face.key:
                yield self.face(key)


def open_library(files: Sequence[FontFile]) -> FontLibrary:
    """Makes a library of font files; each is opened when first needed, the machine's own only where a style asks.

    Raises:
        FontError: the list is empty.
    """
    if not files:
        raise FontError(error("font.none"))
    return FontLibrary(files, system_folders=system_font_folders())
