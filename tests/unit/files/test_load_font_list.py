import hashlib
from pathlib import Path

import pytest

from bulletin_studio.files.load_font_list import load_font_list, read_font_list
from bulletin_studio.model.style import FaceRole

FACE = "{key: A-B, family: A, family_zh: 甲, role: song, weight: 400, file: a.ttf, sha256: " + "0" * 64 + "}"


def test_bundled_faces_are_the_files_they_should_be():
    files = load_font_list()
    assert [(file.role, file.weight) for file in files] == [
        (FaceRole.SONG, 400),
        (FaceRole.SONG, 700),
        (FaceRole.SONG, 900),
        (FaceRole.HEI, 400),
        (FaceRole.HEI, 700),
        (FaceRole.KAI, 400),
    ]
    for file in files:
        assert hashlib.sha256(Path(file.path).read_bytes()).hexdigest() == file.sha256
        assert file.is_bundled
    folder = Path(files[0].path).parent
    assert {Path(file.path).name for file in files} == {path.name for path in folder.glob("*.ttf")}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("key: A-B", "key: 甲", "fonts.not_a_key"),
        ("0" * 64, "'12'", "fonts.not_a_hash"),
        ("weight: 400", "weight: heavy", "value.not_integer"),
        ("role: song", "role: ming", "value.not_one_of"),
        ("file: a.ttf", "file: ../a.ttf", "name.parent"),
        ("family: A, ", "", "key.missing"),
        ("format: 1", "format: 2", "format.newer"),
        (FACE, f"{FACE}, {FACE}", "fonts.listed_twice"),
        (FACE, "a", "value.not_mapping"),
    ],
)
def test_wrong_lists(tmp_path, findings_of, old, new, code):
    face = FACE.replace("sha256: " + "0" * 64, "sha256: '" + "0" * 64 + "'")
    text = f"format: 1\nfaces: [{FACE}]\n".replace(old, new).replace(FACE, face)
    (tmp_path / "fonts.yaml").write_text(text)
    assert code in [finding.code for finding in findings_of(lambda: read_font_list(tmp_path))]


def test_missing_list(tmp_path, findings_of):
    (finding,) = findings_of(lambda: read_font_list(tmp_path))
    assert finding.code == "file.missing"
