"""Faces: opening, damage, matching, fallback, marks, subsets."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest
import uharfbuzz as hb

from bulletin_studio.base.errors import FontError
from bulletin_studio.fonts.face import open_face
from bulletin_studio.fonts.library import FontLibrary, open_library
from bulletin_studio.fonts.subset import subset_face
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole


def _user_font(tmp_path: Path, original: FontFile, data: bytes) -> FontFile:
    path = tmp_path / "face.ttf"
    path.write_bytes(data)
    return replace(original, path=str(path), is_bundled=False)


def test_song_regular_has_the_em_box_of_a_chinese_face(library: FontLibrary) -> None:
    face = library.face("BulletinSong-Regular")
    assert (face.units_per_em, face.em_ascent, face.is_cff) == (1000, 0.88, False)
    assert face.has("国")
    assert face.has("𠮷") == (0x20BB7 in face.coverage)
    assert not face.has("😀")


@pytest.mark.parametrize("size", [0, 3, 11, 100, 5000, 4_000_000])
def test_a_font_cut_short_is_refused_before_it_is_mapped(
    tmp_path: Path, font_files: tuple[FontFile, ...], size: int
) -> None:
    data = Path(font_files[3].path).read_bytes()[:size]
    with pytest.raises(FontError) as caught:
        open_face(_user_font(tmp_path, font_files[3], data))
    assert caught.value.findings[0].code in ("font.cut_short", "font.damaged")
    assert caught.value.findings[0].where is not None
    assert caught.value.exit_code == 4


def test_a_font_full_of_zeros_is_refused(tmp_path: Path, font_files: tuple[FontFile, ...]) -> None:
    data = bytearray(Path(font_files[3].path).read_bytes())
    data[1000:] = bytes(len(data) - 1000)
    with pytest.raises(FontError) as caught:
        open_face(_user_font(tmp_path, font_files[3], bytes(data)))
    assert caught.value.findings[0].code == "font.damaged"


def test_a_missing_font_names_its_file(tmp_path: Path, font_files: tuple[FontFile, ...]) -> None:
    with pytest.raises(FontError) as caught:
        open_face(replace(font_files[0], path=str(tmp_path / "gone.ttf")))
    assert caught.value.findings[0].code == "font.unreadable"


@pytest.mark.parametrize(("fs_type", "is_allowed"), [(0, True), (2, False), (4, True), (8, True), (0x200, False)])
def test_embedding_rights_are_kept(
    tmp_path: Path, font_files: tuple[FontFile, ...], fs_type: int, *, is_allowed: bool
) -> None:
    data = bytearray(Path(font_files[3].path).read_bytes())
    records = range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16)
    offset = next(struct.unpack_from(">I", data, r + 8)[0] for r in records if data[r : r + 4] == b"OS/2")
    struct.pack_into(">H", data, offset + 8, fs_type)
    file = _user_font(tmp_path, font_files[3], bytes(data))
    if is_allowed:
        assert open_face(file).key == file.key
    else:
        with pytest.raises(FontError) as caught:
            open_face(file)
        assert caught.value.findings[0].code == "font.not_embeddable"


@pytest.mark.parametrize(
    ("role", "weight", "key"),
    [
        (FaceRole.SONG, 400, "BulletinSong-Regular"),
        (FaceRole.SONG, 800, "BulletinSong-Black"),
        (FaceRole.SONG, 600, "BulletinSong-Bold"),
        (FaceRole.HEI, 900, "BulletinHei-Bold"),
        (FaceRole.KAI, 700, "BulletinKai-Regular"),
        (FaceRole.FANGSONG, 400, "BulletinSong-Regular"),
    ],
)
def test_matching_takes_the_nearest_weight_and_a_stand_in_role(
    library: FontLibrary, role: FaceRole, weight: int, key: str
) -> None:
    assert library.match(role, weight).key == key


def test_a_rare_character_falls_back_to_song_regular(library: FontLibrary) -> None:
    kai = library.face("BulletinKai-Regular")
    found = library.face_for("國", kai)
    assert found is not None
    assert found.key == "BulletinSong-Regular"
    assert library.face_for("国", kai) is kai
    assert library.face_for("😀", kai) is None


def test_no_fonts_is_an_error() -> None:
    with pytest.raises(FontError) as caught:
        open_library(())
    assert caught.value.findings[0].code == "font.none"


@pytest.mark.parametrize("key", ["BulletinSong-Regular", "BulletinHei-Bold", "BulletinKai-Regular"])
def test_every_mark_of_the_bundled_faces_fits_half_a_square(library: FontLibrary, key: str) -> None:
    face = library.face(key)
    for mark in "，。、；：！？“”‘’（）《》〈〉【】「」『』〔〕":
        form = face.mark_form(mark)
        glyph = face.hb_font.get_nominal_glyph(ord(mark))
        extents = face.hb_font.get_glyph_extents(glyph)
        left = form.offset_em + extents.x_bearing / face.units_per_em
        right = left + extents.width / face.units_per_em
        assert form.is_half, mark
        assert left >= -0.04, (mark, left)
        assert right <= 0.54, (mark, right)


def test_a_subset_holds_the_glyphs_asked_for_and_is_the_same_every_time(library: FontLibrary) -> None:
    face = library.face("BulletinSong-Regular")
    glyphs = {face.hb_font.get_nominal_glyph(ord(character)) for character in "新泾镇A"}
    subset = subset_face(face, glyphs)
    assert set(subset.glyph_map) == glyphs | {0}
    assert subset_face(face, glyphs).program == subset.program
    cut = hb.Font(hb.Face(hb.Blob(subset.program)))
    for old, new in subset.glyph_map.items():
        assert subset.advances[new] == face.hb_font.get_glyph_h_advance(old)
        assert cut.get_glyph_extents(new) == face.hb_font.get_glyph_extents(old)
