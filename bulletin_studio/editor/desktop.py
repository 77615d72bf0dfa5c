"""Whether Qt can open windows here: environment and plugins in, an error out that says what is missing and what helps.

Qt itself ends the process with a message for programmers where a library or the screen is missing, so all is asked
before it is started. Nothing here loads Qt.
"""

import ctypes
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.words.catalogue import Language, message, remedy

QT_PACKAGES: dict[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What the plugin of X11 and Qt's own libraries ask of the system, and the Debian package each is in."""

WAYLAND_PACKAGES: dict[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""What the plugin of Wayland asks for beyond that."""

_X_PLUGIN, _WAYLAND_PLUGIN = "libqxcb.so", "libqwayland*.so"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""What says where windows shall appear."""

_QT_MODULES = ("PySide6", "shiboken6", "libQt6", "libpyside6", "libshiboken6")
"""Names in the paths of Qt's own files."""

_CONNECT_S = 2.0

Loads = Callable[[str], bool]
"""Whether a library can be loaded, by its name."""


def see_a_screen(environment: Mapping[str, str]) -> None:
    """Sees that there is a desktop at all, before anything of Qt is loaded.

    Raises:
        ExportError: there is none.
    """
    if sys.platform.startswith("linux") and not any(environment.get(name) for name in SCREENS):
        raise ExportError(error("command.no_display"))


def check_desktop(environment: Mapping[str, str], platforms: Path) -> None:
    """Sees that there is a screen that answers, and that Qt's plugin for it can be loaded.

    Only Linux is looked at; elsewhere all of it comes with the system.

    Args:
        environment: of the process.
        platforms: the folder of Qt's platform plugins.

    Raises:
        ExportError: there is none; or which libraries are missing, with their packages.
    """
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return
    wayland = _fault_of_wayland(environment, platforms)
    if wayland is None:
        return
    display = environment.get("DISPLAY")
    fault = _fault_of_x11(display, platforms / _X_PLUGIN) if display else wayland
    if fault is not None:
        raise ExportError(fault)


def _fault_of_wayland(environment: Mapping[str, str], platforms: Path) -> Finding | None:
    """Why no window can be opened by Wayland; None where it can."""
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return error("command.no_display")
    if not answers_wayland(name, environment.get("XDG_RUNTIME_DIR", "/")):
        return error("command.display_silent", display=f"WAYLAND_DISPLAY={name}")
    faults = [load_fault(str(path)) for path in sorted(platforms.glob(_WAYLAND_PLUGIN))]
    if not faults or None in faults:
        return None
    return library_finding(loads, str(faults[0]), WAYLAND_PACKAGES)


def _fault_of_x11(display: str, plugin: Path) -> Finding | None:
    """Why no window can be opened by X11; None where it can."""
    fault = load_fault(str(plugin)) if plugin.exists() else None
    if fault is not None:
        return library_finding(loads, fault)
    return None if answers_x11() else error("command.display_silent", display=f"DISPLAY={display}")


def import_finding(fault: ImportError) -> Finding:
    """Why the editor's modules cannot be loaded: a library that Qt needs of the system, else what is really amiss."""
    place = f"{fault.name or ''} {fault.path or ''} {fault}"
    is_of_qt = any(name in place for name in (*_QT_MODULES, *QT_PACKAGES))
    if is_of_qt and not isinstance(fault, ModuleNotFoundError) and "cannot import name" not in str(fault):
        return library_finding(loads, str(fault))
    return error("command.part_missing", reason=str(fault))


def library_finding(can_load: Loads, fault: str, packages_of: Mapping[str, str] = QT_PACKAGES) -> Finding:
    """What keeps Qt from being loaded.

    Args:
        can_load: asked for every library there is a package of.
        fault: the system's words, where none of those is missing.
        packages_of: the libraries that are needed, each with its package.
    """
    missing = {name: package for name, package in packages_of.items() if not can_load(name)}
    if not missing:
        return error("command.no_qt", reason=fault)
    packages = " ".join(sorted(set(missing.values())))
    return error("command.no_screen_libraries", libraries=" ".join(missing), packages=packages)


def loads(name: str) -> bool:
    """Whether a library can be loaded; one that can stays loaded, as Qt would have it anyway."""
    return load_fault(name) is None


def load_fault(name: str) -> str | None:
    """Why a library cannot be loaded, in the system's words; None where it can."""
    try:
        ctypes.CDLL(name)
    except OSError as fault:
        return str(fault)
    return None


def answers_x11() -> bool:
    """Whether the X server that $DISPLAY names takes us (`xcb_connect`); its libraries are there."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    has_error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not has_error


def answers_wayland(name: str, folder: str) -> bool:
    """Whether a compositor takes us.

    Args:
        name: $WAYLAND_DISPLAY, a socket's name or path.
        folder: $XDG_RUNTIME_DIR, where sockets stand.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as channel:
        channel.settimeout(_CONNECT_S)
        try:
            channel.connect(str(Path(folder, name)))
        except OSError:
            return False
    return True


_TELLERS = (
    ("zenity", "--error", "--no-markup", "--width=560", "--text"),
    ("kdialog", "--error"),
    ("xmessage", "-center"),
)
"""Programs of desktops that show a text in a window, with their options; the text comes last."""


def tell_on_desktop(findings: Sequence[Finding], language: Language, environment: Mapping[str, str]) -> bool:
    """Shows why the editor cannot open in a window made by another program; whether there was one to show it."""
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        return False
    text = "\n\n".join(f"{message(each, language)}\n{remedy(each, language)}".strip() for each in findings)
    for command in _TELLERS:
        program = shutil.which(command[0], path=environment.get("PATH"))
        if program is not None:
            done = subprocess.run([program, *command[1:], text], check=False, capture_output=True)  # noqa: S603 - one of ours
            return done.returncode in (0, 1)
    return False
