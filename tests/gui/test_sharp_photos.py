"""Photos on screen are as sharp as their files where they are shown large, and no larger in memory than needed."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.editor import pictures as proxies
from bulletin_studio.editor.pictures import Pictures
from bulletin_studio.editor.proofs import Proof, proof_profiles

_SIDE_PX = 3200
_STRIPE_PX = 4
_FULL = Rect(0, 0, 1, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A photo of fine black and white stripes."""
    stripe = Image.new("L", (2 * _STRIPE_PX, 1))
    stripe.paste(255, (0, 0, _STRIPE_PX, 1))
    row = Image.new("L", (_SIDE_PX, 1))
    for x in range(0, _SIDE_PX, 2 * _STRIPE_PX):
        row.paste(stripe, (x, 0))
    row.resize((_SIDE_PX, 400)).save(tmp_path / "stripes.png")
    row.resize((_SIDE_PX, 400)).save(tmp_path / "other.png")
    return tmp_path


@pytest.fixture
def pictures(folder: Path, qtbot: QtBot) -> Pictures:
    del qtbot  # it makes the application
    return Pictures(folder, proof_profiles(Proof.OFF))


def painted(pictures: Pictures, qtbot: QtBot, zoom: float, file: str = "stripes.png") -> QImage:
    """A part of the photo, 400 points wide, as it stands on a screen when everything asked for has come."""
    placed = PlacedImage(file, Rect(0, 0, 400, 50), _FULL, "")
    image = QImage(400, 8, QImage.Format.Format_RGB32)
    for _ in range(3):
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(zoom, zoom)
        pictures.paint(painter, placed)
        painter.end()
        pictures.wait()
        qtbot.wait(10)
    return image


def contrast(image: QImage) -> int:
    """Between the brightest and the darkest of the picture's middle row."""
    levels = [image.pixelColor(x, 4).red() for x in range(10, 390)]
    return max(levels) - min(levels)


def test_a_photo_shown_large_is_as_sharp_as_its_file(pictures: Pictures, qtbot: QtBot) -> None:
    seen = []
    pictures.sharpened.connect(seen.append)
    painted(pictures, qtbot, 2)
    assert seen == []
    image = painted(pictures, qtbot, 16)
    assert seen == ["stripes.png"]
    # Stripes are 8 pixels wide on the screen: all but their edges is quite black or white, which a proxy would blur.
    levels = [image.pixelColor(x, 4).red() for x in range(100, 300)]
    assert sum(level in (0, 255) for level in levels) > 120
    assert contrast(image) == 255


def test_few_fine_photos_are_kept_and_those_dropped_come_again(
    pictures: Pictures, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proxies, "_FINE_KEPT", 1)
    seen = []
    pictures.sharpened.connect(seen.append)
    for file in ("stripes.png", "other.png", "stripes.png"):
        painted(pictures, qtbot, 16, file)
    assert seen == ["stripes.png", "other.png", "stripes.png"]


def test_another_proof_and_another_file_show_no_fine_photo_of_before(
    pictures: Pictures, qtbot: QtBot, folder: Path
) -> None:
    painted(pictures, qtbot, 16)
    Image.new("L", (_SIDE_PX, 400), 90).save(folder / "stripes.png")
    pictures.show_with(proof_profiles(Proof.NEWSPRINT))
    pictures.forget("stripes.png")
    assert contrast(painted(pictures, qtbot, 16)) == 0
