"""Starts the editor: arguments and environment in, windows until the last is closed, an exit code out."""

import os
import sys
from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from bulletin_studio import __version__
from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.editor.garbage import GarbageTimer
from bulletin_studio.editor.windows import open_window


def start(arguments: Sequence[str], environment: MutableMapping[str, str]) -> int:
    """Runs the editor.

    Args:
        arguments: issue folders to open.
        environment: of the process; the input method is set in it where Qt has no plugin for the one asked for.

    Returns:
        The exit code.
    """
    prepare_input_method(environment)
    application = QApplication.instance() or QApplication([sys.argv[0]])
    if not isinstance(application, QApplication):
        return 6
    application.setApplicationName("Bulletin Studio")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("bulletin-studio")
    language = language_of(environment)
    translator = _qt_words(language)
    if translator is not None:
        application.installTranslator(translator)
    garbage = GarbageTimer(application)
    windows = []
    for argument in arguments:
        try:
            window = open_window(Path(argument), language)
        except BulletinError as fault:
            for finding in fault.findings:
                sys.stderr.write(f"{finding.where or ''} {message(finding, language)} {remedy(finding, language)}\n")
            return fault.exit_code
        window.show()
        windows.append(window)
    code = application.exec()
    garbage.stop()
    return code


def language_of(environment: Mapping[str, str]) -> Language:
    """Chinese where the locale is Chinese; BULLETIN_STUDIO_LANGUAGE (zh, en) goes before it."""
    asked = environment.get("BULLETIN_STUDIO_LANGUAGE") or QLocale.system().name()
    return Language.CHINESE if asked.startswith("zh") else Language.ENGLISH


def prepare_input_method(environment: MutableMapping[str, str]) -> None:
    """Speaks to fcitx as to ibus where Qt has no plugin for it, as in its wheels; else no Chinese could be typed."""
    asked = environment.get("QT_IM_MODULE", "")
    if sys.platform == "linux" and asked.startswith("fcitx") and not _has_plugin(asked):
        environment["QT_IM_MODULE"] = "ibus"
        os.environ["QT_IM_MODULE"] = "ibus"


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
