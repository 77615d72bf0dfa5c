"""Files that are passed on to other programs: read by the user only, gone when the program ends or starts again."""

import os
import subprocess
import sys

import pytest

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.session.passing_folder import drop_passing_folders, make_passing_folder


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_only_the_user_can_read_it(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("bulletin_studio.session.passing_folder.user_state_folder", lambda: tmp_path / "state")
    made = make_passing_folder()
    assert made.stat().st_mode & 0o777 == 0o700
    assert made.parent.stat().st_mode & 0o777 == 0o700


def test_what_a_dead_process_left_goes_and_what_a_living_one_needs_stays(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("bulletin_studio.session.passing_folder.user_state_folder", lambda: tmp_path)
    ours = make_passing_folder()
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    gone, lives = ours.parent / f"{dead.pid}-a", ours.parent / f"{os.getppid()}-b"
    for folder in (ours, gone, lives):
        folder.mkdir(exist_ok=True)
        (folder / "x.pdf").write_bytes(b"%PDF")
    drop_passing_folders()
    assert not ours.exists()
    assert not gone.exists()
    assert (lives / "x.pdf").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("bulletin_studio.session.passing_folder.user_state_folder", lambda: tmp_path / "file")
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FileAccessError):
        make_passing_folder()
