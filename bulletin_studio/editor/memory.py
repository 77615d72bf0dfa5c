"""What the editor remembers between its starts: the path of the settings file in, settings that keep themselves out."""

import contextlib
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.settings import Settings, load_settings, save_settings


class Memory:
    """The settings of all windows; they are written whenever they change, and no fault of the file stops any work."""

    def __init__(self, path: Path | None) -> None:
        """Reads the settings; without a path nothing is read or written."""
        self._path = path
        self.settings = load_settings(path) if path is not None else Settings()

    def opened(self, folder: Path, issue: Issue) -> None:
        """A number was opened."""
        self.change(self.settings.with_opened(folder, issue))

    def forget(self, folder: str) -> None:
        """A number is not there any more."""
        self.change(self.settings.without(folder))

    def change(self, settings: Settings) -> None:
        """Other settings."""
        if settings == self.settings:
            return
        self.settings = settings
        if self._path is not None:
            with contextlib.suppress(FileAccessError):
                save_settings(self._path, settings)
