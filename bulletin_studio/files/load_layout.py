"""A layout's name or file goes in, the Layout comes out: the issue folder's own ones first, then the bundled ones."""

from collections.abc import Callable
from pathlib import Path

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import Finding, Report, error, report_of
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.faults import Faults, error_of
from bulletin_studio.files.layout_checks import check_layout
from bulletin_studio.files.layout_file import is_nothing, parse_layout
from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.files.text_file import TextFile, read_text_file
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
    return _read_layout(_home_of(name, folder), f"layouts/{name}.yaml", [])[0]


def open_layout(name: str, folder: Path | None) -> tuple[Layout, tuple[Finding, ...]]:
    """Reads a layout for the editor: where faces alone have names that nobody knows, others stand in and that is told.

    Args and errors as for `load_layout`.
    """
    faults: Faults = []
    layout, _ = _read_layout(_home_of(name, folder), f"layouts/{name}.yaml", faults, _is_of_a_face)
    return layout, tuple(map(_face_finding, faults))


def load_checked_layout(name: str, folder: Path | None) -> tuple[Layout, Report]:
    """Reads a layout and looks at what can be used but is odd; arguments and errors as for `load_layout`."""
    return _checked(*_read_layout(_home_of(name, folder), f"layouts/{name}.yaml", []))


def load_layout_file(path: Path) -> tuple[Layout, Report]:
    """Reads a layout wherever its file stands, and looks at what can be used but is odd.

    Raises:
        InputError: the file is wrong, with everything that is.
        FileAccessError: it is missing or cannot be read.
    """
    return _checked(*_read_layout(path.parent, path.name, []))


def list_layouts() -> tuple[Layout, ...]:
    """The bundled layouts, by name.

    Raises:
        InputError: a bundled layout is wrong.
        FileAccessError: one cannot be read.
    """
    return tuple(load_layout(name, None) for name in layout_names(None))


def _home_of(name: str, folder: Path | None) -> Path:
    for home in (folder, data_folder()):
        if home is not None and "/" not in name and (home / "layouts" / f"{name}.yaml").is_file():
            return home
    raise InputError(error("layout.missing", None, name=name, allowed=", ".join(layout_names(folder))))


def _read_layout(
    home: Path, path: str, faults: Faults, forgives: Callable[[Finding], bool] = is_nothing
) -> tuple[Layout, TextFile]:
    file = read_text_file(home, path, faults)
    layout = parse_layout(file, Path(path).stem, faults, forgives) if file is not None else None
    if layout is None or file is None:
        raise error_of(faults)
    return layout, file


def _checked(layout: Layout, file: TextFile) -> tuple[Layout, Report]:
    return layout, report_of(check_layout(layout, file, load_font_list()))


def _is_of_a_face(fault: Finding) -> bool:
    """Whether a fault is the name of a face that nobody knows."""
    return fault.code in _UNKNOWN and str(dict(fault.arguments).get("key", "")).endswith(".face")


def _face_finding(fault: Finding) -> Finding:
    """Tells of which style or mark the face is; keys are such as styles.headline.face and marks.strong.face."""
    told = dict(fault.arguments)
    style = str(told["key"]).split(".")[1]
    return error("layout.unknown_face", fault.where, style=style, found=told["found"], allowed=told["allowed"])


_UNKNOWN = frozenset({"value.not_one_of", "value.not_one_of_near"})
