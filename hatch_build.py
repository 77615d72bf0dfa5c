"""Build hook: a wheel carries fonts, layouts, profiles and samples; an editable install finds them in the project."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA_FOLDERS = ("fonts", "layouts", "profiles", "samples")
NOT_DATA = {"build", "photography", "__pycache__", "make_photos.py"}
"""What stands in the data folders only to make the data: the scripts for fonts and photos."""


class DataHook(BuildHookInterface[Any]):
    """Puts the data folders into `bulletin_studio/_data`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the data to a standard wheel.

        An editable wheel gets none: `files.data_folder` finds the folders beside the package.

        Args:
            version: "standard" or "editable".
            build_data: what hatchling is to build; changed in place, as its interface asks.
        """
        if version != "standard":
            return
        root = Path(self.root)
        build_data["force_include"].update(
            {
                str(path): f"bulletin_studio/_data/{path.relative_to(root).as_posix()}"
                for folder in DATA_FOLDERS
                for path in sorted((root / folder).iterdir())
                if path.name not in NOT_DATA
            }
        )
