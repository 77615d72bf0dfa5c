"""What the editor remembers from start to start: a small file in the user's folder in, settings out, and back."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bulletin_studio.base.writing import write_atomically
from bulletin_studio.model.issue import Issue

FORMAT = 1
_NAME = "settings.json"
_MOST_RECENT = 12


@dataclass(frozen=True, slots=True)
class RecentNumber:
    """A number that was opened.

    Attributes:
        folder: its issue folder, absolute.
        title: of its masthead.
        number: 期号.
        day: of publication, ISO 8601.
    """

    folder: str
    title: str
    number: int
    day: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered.

    Attributes:
        recent: the numbers opened last, the latest first.
        export_folder: where the last output went; empty where there was none.
        print_profile: the name of the print profile that numbers are judged by; empty for the usual one.
        scheme: "light" or "dark"; empty for as the system has it.
        others: what another version of the program has written and this one does not know.
    """

    recent: tuple[RecentNumber, ...] = ()
    export_folder: str = ""
    print_profile: str = ""
    scheme: str = ""
    others: tuple[tuple[str, Any], ...] = ()

    def with_opened(self, folder: Path, issue: Issue) -> "Settings":
        """The settings after a number was opened."""
        path = str(folder.resolve())
        opened = RecentNumber(path, issue.masthead.title, issue.number, issue.day.isoformat())
        rest = tuple(each for each in self.recent if each.folder != path)
        return replace(self, recent=(opened, *rest)[:_MOST_RECENT])

    def with_profile(self, name: str) -> "Settings":
        """The settings with another print profile."""
        return replace(self, print_profile=name)

    def with_scheme(self, scheme: str) -> "Settings":
        """The settings with another look of the windows."""
        return replace(self, scheme=scheme)

    def without(self, folder: str) -> "Settings":
        """The settings without a number that is gone."""
        return replace(self, recent=tuple(each for each in self.recent if each.folder != folder))


def settings_path() -> Path:
    """Where programs of this system keep their settings: by XDG, or as Windows and macOS do it."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "BulletinStudio"
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Preferences" / "BulletinStudio"
    else:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "bulletin-studio"
    return folder / _NAME


def load_settings(path: Path) -> Settings:
    """Reads the settings; a file that is missing or damaged counts as none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    known = {"format", "recent", "export_folder", "print_profile", "scheme"}
    return Settings(
        recent=tuple(_recent_numbers(found.get("recent"))),
        export_folder=_text(found, "export_folder"),
        print_profile=_text(found, "print_profile"),
        scheme=_text(found, "scheme"),
        others=tuple((name, value) for name, value in found.items() if name not in known),
    )


def save_settings(path: Path, settings: Settings) -> None:
    """Writes the settings.

    Raises:
        FileAccessError: the folder cannot be written.
    """
    content = {
        "format": FORMAT,
        "recent": [
            {"folder": each.folder, "title": each.title, "number": each.number, "date": each.day}
            for each in settings.recent
        ],
        "export_folder": settings.export_folder,
        "print_profile": settings.print_profile,
        "scheme": settings.scheme,
        **dict(settings.others),
    }
    write_atomically(
        path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
    )


def _recent_numbers(found: object) -> list[RecentNumber]:
    """The entries that make sense."""
    numbers = []
    for each in found if isinstance(found, list) else []:
        if isinstance(each, dict) and _text(each, "folder"):
            number = each.get("number")
            numbers.append(
                RecentNumber(
                    _text(each, "folder"),
                    _text(each, "title"),
                    number if isinstance(number, int) else 1,
                    _text(each, "date"),
                )
            )
    return numbers[:_MOST_RECENT]


def _text(found: Mapping[str, Any], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""
