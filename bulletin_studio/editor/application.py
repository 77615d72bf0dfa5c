"""Starts the editor: arguments and environment in, windows until the last is closed, an exit code out."""

import os
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from bulletin_studio import __version__
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.garbage import GarbageTimer
from bulletin_studio.editor.windows import open_window


def start(folders: Sequence[Path], language: Language) -> int:
    """Runs the editor.

    Args:
        folders: issue folders to open.
        language: that people are spoken to in.

    Returns:
        The exit code.

    Raises:
        BulletinError: a number cannot be opened.
    """
    prepare_input_method(os.environ)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Bulletin Studio")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("bulletin-studio")
    translator = _qt_words(language)
    if translator is not None:
        application.installTranslator(translator)
    garbage = GarbageTimer(application)
    windows = [open_window(folder, language) for folder in folders]
    for window in windows:
        window.show()
    code = application.exec()
    garbage.stop()
    return code


def prepare_input_method(environment: MutableMapping[str, str]) -> None:
    """Speaks to fcitx as to ibus where Qt has no plugin for it, as in its wheels; else no Chinese could be typed."""
    asked = environment.get("QT_IM_MODULE", "")
    if sys.platform == "linux" and asked.startswith("fcitx") and not _has_plugin(asked):
        environment["QT_IM_MODULE"] = "ibus"


def _has_plugin(name: str) -> bool:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    return any(name in path.name for path in folder.glob("*.so"))


def _qt_words(language: Language) -> QTranslator | None:
    """Qt's own words (Cancel, Save) in Chinese."""
    if language is not Language.CHINESE:
        return None
    translator = QTranslator()
    found = translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator if found else None
