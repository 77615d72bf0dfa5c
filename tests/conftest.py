"""What tests of many rooms share: the bundled faces, opened once; nothing is kept outside their own folders.

pytest-qt is loaded from here and not by itself (`addopts`): where Qt misses libraries of the system it would stop the
whole run, while so all other tests run and those in tests/gui are skipped with the reason.
"""

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin_studio.fonts.library import FontLibrary, open_library
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

try:
    importlib.import_module("PySide6.QtTest")
    importlib.import_module("PySide6.QtWidgets")
except ImportError:
    HAS_QT = False
else:
    HAS_QT = True

pytest_plugins = ("pytestqt.plugin",) if HAS_QT else ()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Lets the settings of pytest-qt stand where it is not loaded."""
    if not HAS_QT:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "a setting of pytest-qt, which is not loaded")


PROJECT = Path(__file__).resolve().parent.parent
_BUNDLED = (
    ("BulletinSong-Regular", FaceRole.SONG, 400),
    ("BulletinSong-Bold", FaceRole.SONG, 700),
    ("BulletinSong-Black", FaceRole.SONG, 900),
    ("BulletinHei-Regular", FaceRole.HEI, 400),
    ("BulletinHei-Bold", FaceRole.HEI, 700),
    ("BulletinKai-Regular", FaceRole.KAI, 400),
)


@pytest.fixture(scope="session", autouse=True)
def nothing_kept() -> Iterator[None]:
    """No test depends on photos that an earlier one converted, nor leaves any in the user's folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BULLETIN_STUDIO_CACHE", "off")
        yield


@pytest.fixture(scope="session")
def font_files() -> tuple[FontFile, ...]:
    """The six bundled faces, without reading fonts.yaml."""
    return tuple(
        FontFile(key, key, key, role, weight, str(PROJECT / "fonts" / f"{key}.ttf"), is_bundled=True)
        for key, role, weight in _BUNDLED
    )


@pytest.fixture(scope="session")
def library(font_files: tuple[FontFile, ...]) -> FontLibrary:
    """The bundled faces as a library."""
    return open_library(font_files)
