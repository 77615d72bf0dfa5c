"""A layout's name goes in, the Layout comes out: the issue folder's own layouts first, then the bundled ones."""

from pathlib import Path

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.faults import Faults, error_of
from bulletin_studio.files.layout_file import parse_layout
from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.text_file import read_text_file
from bulletin_studio.model.layout import Layout


def load_layout(name: str, folder: Path | None) -> Layout:
    """Reads a layout.

    Args:
        name: the file's name without ".yaml".
        folder: the issue folder, whose own layouts/ come first; None for bundled layouts alone.

    Raises:
        InputError: there is no layout of that name, or its file is wrong, with everything that is.
        FileAccessError: its file cannot be read.
    """
    for home in (folder, data_folder()):
        if home is not None and "/" not in name and (home / "layouts" / f"{name}.yaml").is_file():
            return _read_layout(home, name)
    raise InputError(error("layout.missing", None, name=name, allowed=", ".join(layout_names(folder))))


def list_layouts() -> tuple[Layout, ...]:
    """The bundled layouts, by name.

    Raises:
        InputError: a bundled layout is wrong.
        FileAccessError: one cannot be read.
    """
    return tuple(_read_layout(data_folder(), name) for name in layout_names(None))


def _read_layout(home: Path, name: str) -> Layout:
    path = f"layouts/{name}.yaml"
    faults: Faults = []
    file = read_text_file(home, path, faults)
    layout = parse_layout(file, name, faults) if file is not None else None
    if layout is None:
        raise error_of(faults)
    return layout
