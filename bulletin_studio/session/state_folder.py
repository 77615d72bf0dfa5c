"""Where the program keeps what is its own about an issue folder: journal and lock."""

import hashlib
import os
import sys
from pathlib import Path

_INSIDE = ".bulletin-studio"
"""The folder inside the issue folder, hidden from file managers; it may be deleted when the number is closed."""


def state_path(folder: Path, name: str) -> Path:
    """The path of a file of ours inside the issue folder, so that it travels with it and others on a share see it."""
    return folder / _INSIDE / name


def private_path(folder: Path, name: str) -> Path:
    """The path of a file of ours for an issue folder that cannot be written: under the user's own folder."""
    key = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return user_state_folder() / "numbers" / key / name


def user_state_folder() -> Path:
    """Where programs of this system keep their state: by XDG, or as Windows and macOS do it."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "BulletinStudio"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "BulletinStudio"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "bulletin-studio"
