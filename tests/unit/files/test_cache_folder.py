"""Where converted photos are kept on each system, and how a user keeps none."""

import sys
from pathlib import Path

import pytest

from bulletin_studio.files.cache_folder import CACHE_VARIABLE, photo_cache_folder


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (CACHE_VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".cache/bulletin-studio/photos"),
        ("darwin", "Library/Caches/BulletinStudio/photos"),
        ("win32", "AppData/Local/BulletinStudio/Cache/photos"),
    ],
)
def test_each_system_has_its_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, folder: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert photo_cache_folder() == tmp_path / folder


def test_xdg_is_followed_but_for_relative_paths(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    assert photo_cache_folder() == tmp_path / "kept/bulletin-studio/photos"
    monkeypatch.setenv("XDG_CACHE_HOME", "kept")
    assert photo_cache_folder() == tmp_path / ".cache/bulletin-studio/photos"


def test_the_user_says_another_place_or_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "here"))
    assert photo_cache_folder() == tmp_path / "here/photos"
    monkeypatch.setenv(CACHE_VARIABLE, "off")
    assert photo_cache_folder() is None


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", homeless)
    assert photo_cache_folder() is None
