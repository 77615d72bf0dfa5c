"""Photos and placed PDF pages are as sharp on screen as their files, at any zoom, and arrive whatever happens."""

from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.editor import sharp_pieces
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.pictures import Pictures
from bulletin_studio.editor.sharp_parts import MOST_PX, Seen, part_wanted, serves
from bulletin_studio.editor.sharp_pieces import REST_MS
from bulletin_studio.editor.windows import screen_profiles

WHOLE = Rect(0, 0, 1, 1)
SIDE_PX = 4000
"""Fine enough that a proxy of 1600 pixels shows grey where the file has stripes of one pixel."""


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Upright stripes, black and white by turns, each a pixel wide."""
    tile = Image.new("L", (2, 1), 255)
    tile.putpixel((0, 0), 0)
    picture = Image.new("L", (SIDE_PX, 400))
    for x in range(0, SIDE_PX, 2):
        picture.paste(0, (x, 0, x + 1, 400))
        picture.paste(255, (x + 1, 0, x + 2, 400))
    picture.save(tmp_path / "stripes.png")
    return tmp_path


@pytest.fixture
def pictures(photo: Path, qtbot: QtBot) -> Pictures:
    del qtbot
    return Pictures(photo, screen_profiles())


def painted(pictures: Pictures, placed: PlacedImage, scale: float, left: float = 0.0) -> QImage:
    """A view of 400 by 100 pixels on a page."""
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    painter = QPainter(image)
    painter.translate(-left * scale, 0)
    painter.scale(scale, scale)
    pictures.paint(painter, placed)
    painter.end()
    return image


def contrast(image: QImage) -> int:
    tones = [image.pixelColor(x, 50).lightness() for x in range(40, 360)]
    return max(tones) - min(tones)


def shown(pictures: Pictures, file: str, qtbot: QtBot) -> None:
    """Has the proxy of a picture decoded."""
    with qtbot.waitSignal(pictures.arrived):
        assert pictures.image(file) is None


def test_a_photo_shown_larger_than_its_proxy_gets_the_pixels_of_its_file(pictures: Pictures, qtbot: QtBot) -> None:
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    with qtbot.waitSignal(pictures.sharp.arrived):
        assert contrast(painted(pictures, placed, 40, 200)) < 60
    assert contrast(painted(pictures, placed, 40, 200)) > 150


def test_where_the_proxy_is_fine_enough_nothing_more_is_decoded(pictures: Pictures, qtbot: QtBot) -> None:
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    painted(pictures, placed, 4)
    assert pictures.sharp.is_at_rest


def test_a_small_scroll_shows_what_is_there(pictures: Pictures, qtbot: QtBot) -> None:
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    with qtbot.waitSignal(pictures.sharp.arrived):
        painted(pictures, placed, 40, 200)
    assert contrast(painted(pictures, placed, 40, 202)) > 150
    assert pictures.sharp.is_at_rest


def test_what_was_given_up_is_not_kept_but_asked_for_again(pictures: Pictures, qtbot: QtBot) -> None:
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    painted(pictures, placed, 40, 200)
    pictures.sharp.give_up()
    with qtbot.waitSignal(pictures.sharp.arrived):
        pass
    assert pictures.sharp.pieces == ()
    with qtbot.waitSignal(pictures.sharp.arrived):
        painted(pictures, placed, 40, 100)
    assert len(pictures.sharp.pieces) == 1


def test_nothing_is_decoded_while_a_button_is_down(
    pictures: Pictures, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    held = [Qt.MouseButton.LeftButton]
    monkeypatch.setattr(QGuiApplication, "mouseButtons", staticmethod(partial(held.__getitem__, 0)))
    painted(pictures, placed, 40, 200)
    qtbot.wait(2 * REST_MS)
    assert not pictures.sharp.is_at_rest
    assert pictures.sharp.pieces == ()
    held[0] = Qt.MouseButton.NoButton
    qtbot.waitUntil(lambda: len(pictures.sharp.pieces) == 1)


def test_the_pieces_take_no_more_than_they_may(
    pictures: Pictures, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 64_000_000 >= sharp_pieces.MOST_BYTES >= MOST_PX * 4
    monkeypatch.setattr(sharp_pieces, "MOST_BYTES", 50_000)
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    for left in (0, 100, 200, 300):
        with qtbot.waitSignal(pictures.sharp.arrived):
            painted(pictures, placed, 40, left)
    sizes = [piece.image.sizeInBytes() for piece in pictures.sharp.pieces]
    assert sum(sizes) <= 50_000
    assert len(sizes) == 2


def test_a_changed_file_takes_its_pieces_along(pictures: Pictures, photo: Path, qtbot: QtBot) -> None:
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    with qtbot.waitSignal(pictures.sharp.arrived):
        painted(pictures, placed, 40, 200)
    Image.new("L", (SIDE_PX, 400), 128).save(photo / "stripes.png")
    with qtbot.waitSignal(pictures.arrived):
        pictures.forget("stripes.png")
    assert contrast(painted(pictures, placed, 40, 200)) < 10


def test_a_photo_forgotten_while_it_is_decoded_arrives_all_the_same(pictures: Pictures, qtbot: QtBot) -> None:
    placed = PlacedImage("stripes.png", Rect(0, 0, 400, 40), WHOLE, "")
    with qtbot.waitSignal(pictures.arrived):
        painted(pictures, placed, 1)
        pictures.forget(placed.file)
    assert painted(pictures, placed, 1).pixelColor(200, 20).lightness() not in (225, 255)


def test_a_placed_page_is_drawn_at_the_resolution_of_the_screen(pictures: Pictures, photo: Path, qtbot: QtBot) -> None:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(400, 40))
    stripes = "".join(f"{200 + x / 4} 0 0.125 40 re " for x in range(40))
    page.contents_add(pdf.make_stream(f"{stripes} f".encode()))
    pdf.save(photo / "ad.pdf")
    placed = PlacedImage("ad.pdf", Rect(0, 0, 400, 40), WHOLE, "")
    shown(pictures, placed.file, qtbot)
    with qtbot.waitSignal(pictures.sharp.arrived):
        assert contrast(painted(pictures, placed, 80, 200)) < 160
    assert contrast(painted(pictures, placed, 80, 200)) > 240


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_pieces_lie_where_the_proxy_shows_them(pictures: Pictures, photo: Path, qtbot: QtBot, orientation: int) -> None:
    """A turned photo with a cropped box: the edge of a dark square stays where it was."""
    picture = Image.new("RGB", (3000, 2000), "white")
    ImageDraw.Draw(picture).rectangle((1200, 800, 1700, 1100), fill="black")
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture.save(photo / "turned.jpg", exif=exif, quality=95)
    placed = PlacedImage("turned.jpg", Rect(0, 0, 100, 60), Rect(0.3, 0.25, 0.5, 0.5), "")
    shown(pictures, placed.file, qtbot)
    with qtbot.waitSignal(pictures.sharp.arrived):
        soft = painted(pictures, placed, 24, 20)
    sharp = painted(pictures, placed, 24, 20)
    dark = [[image.pixelColor(x, 50).lightness() < 128 for x in range(400)] for image in (soft, sharp)]
    assert sum(a is not b for a, b in zip(*dark, strict=True)) <= 4


def test_a_part_is_as_fine_as_the_screen_and_no_finer_than_the_file() -> None:
    seen = Seen(Rect(0.4, 0.4, 0.1, 0.1), WHOLE, (8000.0, 6000.0), 0.5)
    assert part_wanted(seen, None).whole_px == (8000, 6000)
    assert part_wanted(seen, (4000, 3000)).whole_px == (4000, 3000)
    part = part_wanted(seen, (4000, 3000))
    assert serves(part, part, seen)
    assert part.shares.x < seen.part.x
    assert part.shares.right > seen.part.right


def test_parts_on_a_huge_screen_are_made_coarser_so_that_all_fit() -> None:
    seen = Seen(WHOLE, WHOLE, (16000.0, 8000.0), 1.0)
    left, top, right, bottom = part_wanted(seen, None).box_px
    assert (right - left) * (bottom - top) <= MOST_PX * 1.01


def test_in_the_window_photos_come_sharp_and_zooming_gives_them_up(window: MainWindow, qtbot: QtBot) -> None:
    sharp = window.canvas.paint_with.pictures.sharp
    page, box = next(
        (page.number, item.box)
        for page in window.desk.document.pages
        for item in page.items
        if isinstance(item, PlacedImage)
    )
    window.canvas.set_zoom(12.0)
    window.canvas.reveal(page, Rect(box.x + box.width / 2, box.y + box.height / 2, 1, 1))
    window.canvas.viewport().grab()
    qtbot.waitUntil(lambda: bool(sharp.pieces))
    piece = sharp.pieces[-1]
    assert piece.image.size() != QSize(0, 0)
    window.canvas.set_zoom(13.0)
    window.canvas.viewport().grab()
    qtbot.waitUntil(lambda: sharp.is_at_rest)
