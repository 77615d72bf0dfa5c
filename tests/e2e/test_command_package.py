"""`package` as a user runs it."""

import json
import zipfile

import pytest


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    from bulletin_studio.__main__ import main

    folder = tmp_path_factory.mktemp("package")
    assert main(["new", str(folder / "2024-02"), "-q"]) == 0
    assert main(["package", str(folder / "2024-02"), "-o", str(folder / "p.zip"), "-q"]) == 0
    return folder / "p.zip"


def test_a_package_holds_what_shop_and_archive_need(package):
    with zipfile.ZipFile(package) as archive:
        names = set(archive.namelist())
        assert archive.read("print/2024-02.pdf").startswith(b"%PDF-1.6")
        report = json.loads(archive.read("print/report.json"))
    assert {
        "manifest.json",
        "README.txt",
        "issue/issue.yaml",
        "layouts/a4-two-column.yaml",
        "print/report.html",
    } <= names
    assert {"profiles/ISOcoated_v2_300_bas.icc", "profiles/ISOcoated_v2_300_bas.txt"} <= names
    assert {"fonts/BulletinSong-Regular.ttf", "fonts/LICENSES/Noto-CJK-OFL.txt"} <= names
    assert report["issue"] == "2024-02"
    assert report["exit_code"] == 0


def test_the_print_file_comes_with_a_report_on_itself(package):
    with zipfile.ZipFile(package) as archive:
        report = json.loads(archive.read("print/pdf-report.json"))
        page = archive.read("print/pdf-report.html").decode()
    assert (report["issue"], report["counts"]["error"]) == ("2024-02.pdf", 0)
    assert '<html lang="zh-Hans">' in page


def test_it_is_the_same_in_another_language_and_from_another_folder(package, run, tmp_path, monkeypatch):
    other = tmp_path / "other.zip"
    monkeypatch.chdir(package.parent)
    assert run("package", "2024-02", "-o", other, "--language", "zh").code == 0
    assert other.read_bytes() == package.read_bytes()


def test_the_unpacked_issue_gives_the_same_pdf(package, run, tmp_path):
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path)
    target = tmp_path / "again.pdf"
    assert run("export", tmp_path / "issue", "-o", target).code == 0
    assert target.read_bytes() == (tmp_path / "print/2024-02.pdf").read_bytes()


def test_verify_says_whether_all_is_well(package, run, tmp_path):
    done = run("package", "--verify", package)
    assert done.code == 0
    assert "as they were packed" in done.out
    data = bytearray(package.read_bytes())
    data[data.index(b"%PDF-1.6") + 200] ^= 0xFF
    broken = tmp_path / "broken.zip"
    broken.write_bytes(data)
    done = run("package", "--verify", broken)
    assert done.code == 1
    assert "print/2024-02.pdf" in done.out
    assert run("package", "--verify", tmp_path / "none.zip").code == 3


def test_another_file_is_not_overwritten(package, run, tmp_path):
    target = tmp_path / "notes.txt"
    target.write_text("mine")
    done = run("package", package.parent / "2024-02", "-o", target)
    assert done.code == 3
    assert target.read_text() == "mine"
