"""The faces at hand: opened when first needed, matched by role and weight, with a fallback for missing characters."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bulletin_studio.base.errors import FontError
from bulletin_studio.base.findings import error
from bulletin_studio.fonts.face import Face, open_face
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

    def __init__(self, files: Sequence[FontFile], opened: Mapping[str, Face] = MappingProxyType({})) -> None:
        self._files = {file.key: file for file in files}
        self._opened: dict[str, Face] = dict(opened)
        self._stand_in_cache: dict[tuple[str, str], Face | None] = {}

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
            if key not in self._files:
                raise FontError(error("font.unknown", key=key))
            face = self._opened[key] = open_face(self._files[key])
        return face

    def match(self, role: FaceRole, weight: int) -> Face:
        """The face of a role nearest in weight; of two equally near the bolder. Another role stands in if need be.

        Raises:
            FontError: no face can serve.
        """
        for wanted in _STAND_INS[role]:
            candidates = [file for file in self._files.values() if file.role is wanted]
            if candidates:
                return self.face(min(candidates, key=lambda file: (abs(file.weight - weight), -file.weight)).key)
        raise FontError(error("font.none_for_role", role=role.value))

    def face_for(self, cluster: str, face: Face) -> Face | None:
        """The face that shows a character or a cluster: the wanted one, else the first of its fallbacks.

        Args:
            cluster: a character, or a letter with the marks attached to it, which one face must have together.
            face: the wanted one.

        Returns:
            None if no face has all of it.
        """
        if face.shows(cluster):
            return face
        key = (face.key, cluster)
        if key not in self._stand_in_cache:
            self._stand_in_cache[key] = next((other for other in self._fallbacks(face) if other.shows(cluster)), None)
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
    """Makes a library of font files; each is opened when first needed.

    Raises:
        FontError: the list is empty.
    """
    if not files:
        raise FontError(error("font.none"))
    return FontLibrary(files)
