"""Starts the editor: arguments and environment in, windows until the last is closed, an exit code out."""

import faulthandler
import os
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from bulletin_studio import __version__
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.crash import CrashGuard
from bulletin_studio.editor.desktop import check_desktop
from bulletin_studio.editor.garbage import GarbageTimer
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.palette import dress, follow_system, scheme_named
from bulletin_studio.editor.studio import Studio
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.session.passing_folder import drop_passing_folders
from bulletin_studio.session.settings import settings_path

YIELD_S = 0.0005
"""Work in a thread gives way to the window that soon; with Python's 5 ms every call of Qt would wait ten times longer.

Measured while the sample was fitted on two busy cores: 99 of 100 events within 30 ms instead of 90.
"""


def start(folders: Sequence[Path], language: Language) -> int:
    """Runs the editor.

    Args:
        folders: issue folders or packed numbers to open; where none is given or can be opened, the start page shows.
        language: that people are spoken to in.

    Returns:
        The exit code.

    Raises:
        ExportError: no window can be opened on this machine; what is missing.
    """
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    check_desktop(os.environ, plugins / "platforms")
    prepare_input_method(os.environ)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Bulletin Studio")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("bulletin-studio")
    application.setWindowIcon(QIcon(str(Path(__file__).with_name("bulletin-studio.svg"))))
    translators = [each for each in (missing_qt_words(language), qt_words(language)) if each is not None]
    for translator in translators:  # the one installed last is asked first
        application.installTranslator(translator)
    give_chinese_face(application)
    garbage = GarbageTimer(application)
    drop_passing_folders()
    sys.setswitchinterval(YIELD_S)
    memory = Memory(settings_path())
    dress(application, scheme_named(memory.settings.scheme))
    studio = Studio(language, memory, application)
    follow_system(application, memory)
    CrashGuard(studio.open_windows).install()
    if sys.stderr is not None:
        faulthandler.enable()
    for folder in folders:
        studio.open(folder)
    if not studio.open_windows():
        studio.show_start()
    code = application.exec()
    garbage.stop()
    drop_passing_folders()
    sys.excepthook = sys.__excepthook__
    return code


def give_chinese_face(application: QApplication) -> None:
    """Shows the program's words in a bundled face where the machine has none for Chinese."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return
    number = QFontDatabase.addApplicationFont(str(data_folder() / "fonts" / "BulletinHei-Regular.ttf"))
    families = QFontDatabase.applicationFontFamilies(number)
    if families:
        font = application.font()
        font.setFamilies([*font.families(), *families])
        application.setFont(font)


def prepare_input_method(environment: MutableMapping[str, str]) -> None:
    """Speaks to fcitx as to ibus where Qt has no plugin for it, as in its wheels; else no Chinese could be typed."""
    asked = environment.get("QT_IM_MODULE", "")
    if sys.platform == "linux" and asked.startswith("fcitx") and not _has_plugin(asked):
        environment["QT_IM_MODULE"] = "ibus"


def _has_plugin(name: str) -> bool:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    return any(name in path.name for path in folder.glob("*.so"))


def missing_qt_words(language: Language) -> QTranslator | None:
    """Words of file dialogs for which Qt's own Chinese has none; `pyside6-lrelease` makes the .qm of the .ts."""
    if language is not Language.CHINESE:
        return None
    translator = QTranslator()
    return translator if translator.load(str(Path(__file__).with_name("qt_zh_CN.qm"))) else None


def qt_words(language: Language) -> QTranslator | None:
    """Qt's own words (Cancel, Save) in Chinese."""
    if language is not Language.CHINESE:
        return None
    translator = QTranslator()
    found = translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator if found else None
