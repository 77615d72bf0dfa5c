"""Where converted photos are kept for the next export: the environment in, a folder of the user's out."""

import os
import sys
from pathlib import Path

CACHE_VARIABLE = "BULLETIN_STUDIO_CACHE"
"""An environment variable: another folder for what is kept, or `off`."""

_OFF = "off"
_PHOTOS = "photos"


def photo_cache_folder() -> Path | None:
    """The folder for converted photos; None where the user wants none kept, or has no home.

    What is kept there decides how long an export takes and nothing else: the files come out the same without it.
    """
    wanted = os.environ.get(CACHE_VARIABLE, "")
    if wanted == _OFF:
        return None
    if wanted:
        return Path(wanted) / _PHOTOS
    try:
        return _user_cache_folder() / _PHOTOS
    except RuntimeError:  # no home: a service, a container
        return None


def _user_cache_folder() -> Path:
    """Where programs of this system keep what can be made anew: by XDG, or as Windows and macOS do it."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
        return Path(local) / "BulletinStudio" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "BulletinStudio"
    xdg = os.environ.get("XDG_CACHE_HOME", "")
    # The specification has relative paths ignored (XDG Base Directory, "Basics").
    return (Path(xdg) if Path(xdg).is_absolute() else Path.home() / ".cache") / "bulletin-studio"
