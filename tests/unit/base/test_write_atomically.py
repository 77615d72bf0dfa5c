"""Writing leaves the whole new file or the untouched old one, with words for why."""

import errno
import os
from pathlib import Path

import pytest

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.base.writing import write_atomically, write_set_atomically


def _fails(path: Path, code: str) -> None:
    with pytest.raises(FileAccessError) as caught:
        write_atomically(path, b"new" * 1000)
    (finding,) = caught.value.findings
    assert (finding.code, caught.value.exit_code) == (code, 3)
    assert all(message(finding, language) and remedy(finding, language) for language in Language)
    assert str(path) in str(finding.where)


def test_a_file_is_written_into_a_new_folder(tmp_path: Path) -> None:
    write_atomically(tmp_path / "out/a.pdf", b"new")
    assert (tmp_path / "out/a.pdf").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.pdf"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    _fails(path, "file.disk_full")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    _fails(tmp_path / "out/a.pdf", "file.folder_is_file")


def test_an_output_file_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    _fails(tmp_path / "a.pdf", "file.not_writable")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_an_interrupt_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_set_is_written_in_whole(tmp_path: Path) -> None:
    paths = [tmp_path / "pages" / f"{n}.png" for n in range(3)]
    write_set_atomically((path, path.name.encode()) for path in paths)
    assert [path.read_bytes() for path in paths] == [b"0.png", b"1.png", b"2.png"]
    assert sorted((tmp_path / "pages").iterdir()) == paths


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_set_that_finds_no_room_leaves_nothing(
    fault: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "1.png").write_bytes(b"old")
    calls: list[int] = []

    def third_is_too_much(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 3:
            raise fault

    monkeypatch.setattr(os, "fsync", third_is_too_much)
    with pytest.raises((FileAccessError, KeyboardInterrupt)):
        write_set_atomically((tmp_path / f"{n}.png", b"new") for n in range(5))
    assert len(calls) == 3
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("1.png", b"old")]
