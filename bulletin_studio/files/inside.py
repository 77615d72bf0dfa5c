"""Names of files as people write them go in, paths that stay inside the issue folder come out."""

import re
import unicodedata
from pathlib import Path

DRIVE = re.compile(r"[A-Za-z]:")


def fault_of_name(name: str) -> str:
    """The code of what is wrong with a relative file name; empty where nothing is.

    Forward slashes only, so that a folder made on one system opens on another.
    """
    tests = (
        ("name.empty", not name.strip()),
        ("name.control_character", any(unicodedata.category(character) in ("Cc", "Cs") for character in name)),
        ("name.backslash", "\\" in name),
        ("name.address", "://" in name),
        ("name.absolute", name.startswith(("/", "~")) or DRIVE.match(name) is not None),
        ("name.parent", ".." in name.split("/")),
    )
    return next((code for code, is_wrong in tests if is_wrong), "")


def is_inside(folder: Path, name: str) -> bool:
    """Whether the file, all symbolic links followed, lies in the folder; it need not exist."""
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a circle of links
        return False


def fault_of_path(folder: Path, name: str) -> str:
    """The code of what is wrong with a relative file name in that folder; empty where nothing is."""
    return fault_of_name(name) or ("" if is_inside(folder, name) else "name.link_outside")
