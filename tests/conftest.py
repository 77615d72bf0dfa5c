"""What tests of many rooms share: the bundled faces, opened once; nothing is kept outside their own folders."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin_studio.fonts.library import FontLibrary, open_library
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

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
