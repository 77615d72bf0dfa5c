"""Nothing goes in, the folder of the bundled fonts, layouts, profiles and samples comes out."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """The folder in which fonts/, layouts/, profiles/ and samples/ stand.

    In an installed wheel they lie in the package, in a checkout beside it.
    """
    installed = PACKAGE / "_data"
    return installed if installed.is_dir() else PACKAGE.parent
