"""Faces installed on this machine serve where a style asks for them and nothing bundled does."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio.base.errors import FontError
from bulletin_studio.fonts.face import open_face
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.fonts.sfnt import may_be_embedded
from bulletin_studio.fonts.subset import subset_face
from bulletin_studio.fonts.system_faces import SystemFaces, system_font_folders
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

RARE = "㐂"
"""Bulletin Song has it, Kai has not."""


@pytest.fixture
def folder(tmp_path: Path, font_files: tuple[FontFile, ...]) -> Path:
    """Song in a folder of its own, as if it were installed, beside what is no font."""
    inner = tmp_path / "fonts" / "song"
    inner.mkdir(parents=True)
    (inner / "song.ttf").symlink_to(font_files[0].path)
    (inner / "broken.otf").write_bytes(b"OTTO\0\xff")
    (inner / "empty.ttc").write_bytes(b"")
    (inner / "readme.txt").write_text("no font")
    return tmp_path / "fonts"


def _kai(font_files: tuple[FontFile, ...]) -> FontFile:
    return next(file for file in font_files if file.role is FaceRole.KAI)


def _patched(original: Path, target: Path, *, fs_type: int | None = None, as_collection: bool = False) -> Path:
    """A copy with other embedding bits, or as the only member of a collection."""
    data = bytearray(original.read_bytes())
    (count,) = struct.unpack_from(">H", data, 4)
    records = [12 + 16 * index for index in range(count)]
    for record in records:
        offset = struct.unpack_from(">I", data, record + 8)[0]
        if fs_type is not None and data[record : record + 4] == b"OS/2":
            struct.pack_into(">H", data, offset + 8, fs_type)
        if as_collection:
            struct.pack_into(">I", data, record + 8, offset + 16)
    head = b"ttcf" + struct.pack(">III", 0x00010000, 1, 16) if as_collection else b""
    target.write_bytes(head + bytes(data))
    return target


def test_a_character_no_bundled_face_has_is_found_where_it_is_asked_for(
    folder: Path, font_files: tuple[FontFile, ...]
) -> None:
    library = FontLibrary([replace(_kai(font_files), role=FaceRole.SONG)], system_folders=[folder])
    kai = library.match(FaceRole.SONG, 400)
    assert not kai.has(RARE)
    assert library.face_for(RARE, kai) is None
    found = library.face_for(RARE, kai, with_system=True)
    assert found is not None
    assert found.key == "BulletinSong-Regular"
    assert library.face(found.key) is found
    file = library.system_file(found.key)
    assert file is not None
    assert Path(file.path).name == "song.ttf"
    assert library.system_file(kai.key) is None
    assert library.face_for("国", kai, with_system=True) is kai


def test_another_library_finds_the_same_face_by_its_key(folder: Path, font_files: tuple[FontFile, ...]) -> None:
    """A document that was made before names its faces by key."""
    library = FontLibrary([_kai(font_files)], system_folders=[folder])
    assert library.face("BulletinSong-Regular").has(RARE)
    with pytest.raises(FontError):
        library.face("Nothing-Regular")


def test_a_family_that_is_not_bundled_is_taken_from_the_machine(folder: Path, font_files: tuple[FontFile, ...]) -> None:
    library = FontLibrary([_kai(font_files)], system_folders=[folder])
    assert library.match(FaceRole.SONG, 400, with_system=True).key == "BulletinSong-Regular"
    with pytest.raises(FontError):
        library.match(FaceRole.SONG, 400)
    assert library.match(FaceRole.KAI, 400, with_system=True).key == "BulletinKai-Regular"


def test_a_bundled_face_is_never_replaced(folder: Path) -> None:
    faces = SystemFaces([folder], {"BulletinSong-Regular"})
    assert faces.face("BulletinSong-Regular") is None
    assert faces.match(FaceRole.SONG, 400) is None


@pytest.mark.parametrize(("fs_type", "is_allowed"), [(0, True), (2, False), (4, True), (8, True), (0x204, False)])
def test_embedding_rights_are_respected(
    tmp_path: Path, font_files: tuple[FontFile, ...], fs_type: int, *, is_allowed: bool
) -> None:
    assert may_be_embedded(fs_type) is is_allowed
    _patched(Path(_kai(font_files).path), tmp_path / "kai.ttf", fs_type=fs_type)
    assert (SystemFaces([tmp_path]).match(FaceRole.KAI, 400) is not None) is is_allowed


def test_a_collection_gives_its_first_face(tmp_path: Path, font_files: tuple[FontFile, ...]) -> None:
    """Most faces of Windows and macOS come in collections."""
    kai = _kai(font_files)
    _patched(Path(kai.path), tmp_path / "kai.ttc", as_collection=True)
    face = SystemFaces([tmp_path]).match(FaceRole.KAI, 700)
    assert face is not None
    glyph = face.hb_font.get_nominal_glyph(ord("国"))
    assert subset_face(face, {glyph}).program == subset_face(open_face(kai), {glyph}).program


def test_the_first_of_several_is_the_same_in_any_order_of_the_disk(
    tmp_path: Path, font_files: tuple[FontFile, ...]
) -> None:
    for name in ("z.ttf", "a.ttf", "m/b.ttf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(_kai(font_files).path)
    faces = SystemFaces([tmp_path])
    face = faces.match(FaceRole.KAI, 400)
    assert face is not None
    assert Path(face.path).name == "a.ttf"
    again = SystemFaces([tmp_path]).match(FaceRole.KAI, 400)
    assert again is not None
    assert again.path == face.path


def test_nothing_is_read_before_it_is_asked_for(font_files: tuple[FontFile, ...], tmp_path: Path) -> None:
    missing = tmp_path / "not there"
    library = FontLibrary(font_files, system_folders=[missing])
    assert library.face_for("\U000f1234", library.match(FaceRole.SONG, 400), with_system=True) is None
    assert all(folder.is_absolute() for folder in system_font_folders())
