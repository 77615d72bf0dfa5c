import hashlib
import json
import os
import zipfile
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from bulletin_studio.base.errors import CancelledError, FileAccessError
from bulletin_studio.base.findings import note
from bulletin_studio.export.packaging.collect import Member, font_members, issue_members, profile_members
from bulletin_studio.export.packaging.manifest import Part, manifest_json, read_manifest
from bulletin_studio.export.packaging.pack import PackageFacts, pack
from bulletin_studio.export.packaging.verify import verify_package

SCHEMA = Path(__file__).parents[4] / "docs/schema/package-manifest.schema.json"
FACTS = PackageFacts(
    "新泾简报 2024年第1期", date(2024, 1, 15), "Bulletin Studio", "说明", tuple((part, part.value) for part in Part)
)


@pytest.fixture
def folder(tmp_path):
    issue = tmp_path / "2024-01"
    for name, text in {
        "issue.yaml": "format: 1\n",
        "articles/01-会议.md": "正文",
        "photos/a.jpg": "jpeg",
        ".bulletin-studio/journal": "secret",
        "photos/.DS_Store": "x",
    }.items():
        (issue / name).parent.mkdir(parents=True, exist_ok=True)
        (issue / name).write_text(text, "utf-8")
    return issue


def packed(tmp_path, folder, name="p.zip"):
    target = tmp_path / name
    members = (*issue_members(folder, target), Member("n.pdf", Part.PRINT, b"%PDF-1.6"))
    return target, pack(target, members, FACTS)


def codes(path):
    return [(finding.code, finding.where.path) for finding in verify_package(path)[1]]


def rewritten(path, change):
    """The same package with its files changed by a function of (name, bytes); None leaves a file away."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in change(files).items():
            archive.writestr(name, data)


def test_a_package_holds_the_issue_but_nothing_hidden(tmp_path, folder):
    target, manifest = packed(tmp_path, folder)
    assert [file.path for file in manifest.files] == [
        "issue/articles/01-会议.md",
        "issue/issue.yaml",
        "issue/photos/a.jpg",
        "print/n.pdf",
    ]
    with zipfile.ZipFile(target) as archive:
        assert archive.read("issue/articles/01-会议.md").decode() == "正文"
        assert archive.testzip() is None


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path, folder):
    (tmp_path / "private.txt").write_text("private")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/b.txt").write_text("b")
    (folder / "photos/link.txt").symlink_to(tmp_path / "private.txt")
    (folder / "photos/more").symlink_to(tmp_path / "elsewhere")
    (folder / "photos/same.jpg").symlink_to(folder / "photos/a.jpg")
    names = [member.path for member in issue_members(folder, tmp_path / "p.zip")]
    assert names == ["articles/01-会议.md", "issue.yaml", "photos/a.jpg", "photos/same.jpg"]


def test_a_package_written_into_the_issue_folder_does_not_hold_itself(folder):
    target = folder / "p.zip"
    target.write_bytes(b"PK")
    assert all(member.path != "p.zip" for member in issue_members(folder, target))


def test_the_same_files_give_the_same_bytes(tmp_path, folder):
    first, _ = packed(tmp_path, folder, "1.zip")
    os.utime(folder / "issue.yaml", (0, 0))
    (folder / "issue.yaml").chmod(0o600)
    second, _ = packed(tmp_path, folder, "2.zip")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2024, 1, 15, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}
        assert {entry.create_system for entry in archive.infolist()} == {3}


def test_the_manifest_has_every_hash_for_programs_and_people(tmp_path, folder):
    target, manifest = packed(tmp_path, folder)
    with zipfile.ZipFile(target) as archive:
        found = json.loads(archive.read("manifest.json"))
        text = archive.read("README.txt").decode()
        for file in found["files"]:
            data = archive.read(file["path"])
            assert hashlib.sha256(data).hexdigest() == file["sha256"]
            assert len(data) == file["bytes"]
            assert f"{file['sha256']}  {file['path']}" in text
    assert (found["format"], found["title"], found["date"]) == (1, "新泾简报 2024年第1期", "2024-01-15")
    assert read_manifest(manifest_json(manifest)) == manifest


def test_the_manifest_is_as_its_schema_says(tmp_path, folder):
    schema = json.loads(SCHEMA.read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    plain = json.loads(manifest_json(packed(tmp_path, folder)[1]))
    assert not list(validator.iter_errors(plain))
    assert schema["properties"]["files"]["items"]["properties"]["part"]["enum"] == [part.value for part in Part]
    for key in schema["required"]:
        assert list(validator.iter_errors({name: value for name, value in plain.items() if name != key}))


def test_a_sound_package_is_as_it_was(tmp_path, folder):
    target, manifest = packed(tmp_path, folder)
    assert verify_package(target) == (manifest, ())


def test_what_was_changed_taken_or_added_is_named(tmp_path, folder):
    target, _ = packed(tmp_path, folder)

    def change(files):
        del files["issue/photos/a.jpg"]
        return files | {"issue/issue.yaml": b"format: 2\n", "issue/new.md": b""}

    rewritten(target, change)
    assert codes(target) == [
        ("package.file_changed", "issue/issue.yaml"),
        ("package.file_missing", "issue/photos/a.jpg"),
        ("package.file_unlisted", "issue/new.md"),
    ]


def test_one_flipped_bit_is_found(tmp_path, folder):
    target, _ = packed(tmp_path, folder)
    data = bytearray(target.read_bytes())
    data[data.index(b"jpeg")] ^= 1
    target.write_bytes(data)
    assert codes(target) == [("package.file_changed", "issue/photos/a.jpg")]


@pytest.mark.parametrize(
    "manifest", [None, b"", b"{}", b"[]", b'{"format": 1, "files": [1]}', b'{"format": 99}', b"\xff"]
)
def test_a_zip_without_a_usable_manifest_is_refused(tmp_path, folder, manifest):
    target, _ = packed(tmp_path, folder)
    rewritten(
        target,
        lambda files: {
            k: manifest if k == "manifest.json" else v
            for k, v in files.items()
            if k != "manifest.json" or manifest is not None
        },
    )
    with pytest.raises(FileAccessError) as caught:
        verify_package(target)
    assert caught.value.findings[0].code == "package.no_manifest"


def test_files_that_are_no_zip_are_refused(tmp_path, folder):
    target, _ = packed(tmp_path, folder)
    for data in (b"", b"text", target.read_bytes()[:200]):
        target.write_bytes(data)
        with pytest.raises(FileAccessError) as caught:
            verify_package(target)
        assert caught.value.findings[0].code == "package.no_zip"
    with pytest.raises(FileAccessError) as caught:
        verify_package(tmp_path / "nothing.zip")
    assert caught.value.findings[0].code == "package.unreadable"


def test_a_file_that_goes_away_leaves_the_older_package(tmp_path, folder):
    target, _ = packed(tmp_path, folder)
    before = target.read_bytes()
    members = (*issue_members(folder, target), Member("gone.pdf", Part.PRINT, tmp_path / "gone.pdf"))
    with pytest.raises(FileAccessError) as caught:
        pack(target, members, FACTS)
    assert caught.value.findings[0].code == "package.unreadable"
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2024-01", "p.zip"]


def test_packing_can_be_cancelled(tmp_path, folder):
    def cancel(share):
        if share > 0.4:
            raise CancelledError(note("command.cancelled"))

    with pytest.raises(CancelledError):
        pack(tmp_path / "p.zip", issue_members(folder, tmp_path / "p.zip"), FACTS, cancel)
    assert [path.name for path in tmp_path.iterdir()] == ["2024-01"]


def test_fonts_come_with_the_licences_beside_them(tmp_path):
    (tmp_path / "LICENSES").mkdir()
    for name in ("a.ttf", "b.ttf", "LICENSES/OFL.txt"):
        (tmp_path / name).write_text(name)
    names = [member.path for member in font_members([tmp_path / "a.ttf", tmp_path / "b.ttf"])]
    assert names == ["a.ttf", "LICENSES/OFL.txt", "b.ttf"]


def test_a_bundled_profile_keeps_its_name_and_licence_a_strange_one_gets_a_name(tmp_path):
    (tmp_path / "coated.icc").write_bytes(b"profile")
    (tmp_path / "coated.txt").write_text("licence")
    assert [member.path for member in profile_members(b"profile", "FOGRA39", tmp_path)] == ["coated.icc", "coated.txt"]
    assert profile_members(b"other", "SHOP", tmp_path) == (Member("SHOP.icc", Part.PROFILE, b"other"),)
