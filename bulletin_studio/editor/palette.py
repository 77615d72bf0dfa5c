"""Light and dark: a scheme in, colours for every part of the window out; paper stays white in both."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bulletin_studio.editor.memory import Memory


class Scheme(Enum):
    """How windows look."""

    SYSTEM = ""
    LIGHT = "light"
    DARK = "dark"


_Roles = QPalette.ColorRole

_LIGHT: dict[QPalette.ColorRole, str] = {
    _Roles.Window: "#f3f3f4",
    _Roles.WindowText: "#1f2328",
    _Roles.Base: "#ffffff",
    _Roles.AlternateBase: "#f7f7f8",
    _Roles.Text: "#1f2328",
    _Roles.Button: "#ececee",
    _Roles.ButtonText: "#1f2328",
    _Roles.BrightText: "#ffffff",
    _Roles.Light: "#ffffff",
    _Roles.Midlight: "#e4e6ea",
    _Roles.Mid: "#c4c7cc",
    _Roles.Dark: "#a7abb2",
    _Roles.Shadow: "#70747a",
    _Roles.Highlight: "#2f6fd0",
    _Roles.HighlightedText: "#ffffff",
    _Roles.Link: "#1f5fc4",
    _Roles.LinkVisited: "#6d4bb3",
    _Roles.ToolTipBase: "#ffffff",
    _Roles.ToolTipText: "#1f2328",
    _Roles.PlaceholderText: "#6b7077",
}

_DARK: dict[QPalette.ColorRole, str] = {
    _Roles.Window: "#2f3136",
    _Roles.WindowText: "#e6e7e9",
    _Roles.Base: "#1d1f22",
    _Roles.AlternateBase: "#25272b",
    _Roles.Text: "#e6e7e9",
    _Roles.Button: "#383b3f",
    _Roles.ButtonText: "#e6e7e9",
    _Roles.BrightText: "#ffffff",
    _Roles.Light: "#565a60",
    _Roles.Midlight: "#43474c",
    _Roles.Mid: "#55595f",
    _Roles.Dark: "#17181a",
    _Roles.Shadow: "#0c0d0e",
    _Roles.Highlight: "#3b7ddd",
    _Roles.HighlightedText: "#ffffff",
    _Roles.Link: "#7fb0f5",
    _Roles.LinkVisited: "#b79cf0",
    _Roles.ToolTipBase: "#383b3f",
    _Roles.ToolTipText: "#e6e7e9",
    _Roles.PlaceholderText: "#9a9ea5",
}

_DISABLED = {False: "#9da1a7", True: "#7b7f86"}
_DISABLED_ROLES = (_Roles.WindowText, _Roles.Text, _Roles.ButtonText, _Roles.HighlightedText)


def palette_of(*, is_dark: bool) -> QPalette:
    """All colours of one look."""
    palette = QPalette()
    for role, colour in (_DARK if is_dark else _LIGHT).items():
        palette.setColor(role, QColor(colour))
    for role in _DISABLED_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED[is_dark]))
    quiet = "#4a4e54" if is_dark else "#c9ccd1"
    palette.setColor(QPalette.ColorGroup.Disabled, _Roles.Highlight, QColor(quiet))
    return palette


def is_dark_wanted(application: QApplication, scheme: Scheme) -> bool:
    """Whether a scheme means dark now; the system is asked where it is followed."""
    if scheme is Scheme.SYSTEM:
        return application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return scheme is Scheme.DARK


def wear(application: QApplication, scheme: Scheme) -> None:
    """Shows all windows so."""
    application.setPalette(palette_of(is_dark=is_dark_wanted(application, scheme)))
    for widget in application.allWidgets():
        sheet = widget.styleSheet()
        if sheet:  # Qt keeps the colours that such a widget had when it was first shown
            widget.setStyleSheet("")
            widget.setStyleSheet(sheet)


def dress(application: QApplication, scheme: Scheme) -> None:
    """Gives the program its style, the same on every system, and its colours."""
    application.setStyle("Fusion")
    wear(application, scheme)


def scheme_named(name: str) -> Scheme:
    """The scheme of a name in the settings; one that is not known is the system's."""
    return next((each for each in Scheme if each.value == name), Scheme.SYSTEM)


def follow_system(application: QApplication, memory: Memory) -> None:
    """Changes with the system, as long as the settings say so."""

    def changed(_: Qt.ColorScheme) -> None:
        if scheme_named(memory.settings.scheme) is Scheme.SYSTEM:
            wear(application, Scheme.SYSTEM)

    application.styleHints().colorSchemeChanged.connect(changed)
