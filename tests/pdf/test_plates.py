"""What falls on which plate, told by Ghostscript's separations."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pages_in_code import RED, WHOLE, document_of, filled, page_of, placed, shaped, tagged
from PIL import Image

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import Item, PlacedImage, Tag
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary

DPI = 72
NO_INK, SOLID = 255, 0

Plates = dict[str, Image.Image]
MakePlates = Callable[..., Plates]


@pytest.fixture
def plates(library: FontLibrary, options: PdfOptions, tmp_path: Path, run_tool: Callable[..., str]) -> MakePlates:
    """Exports one page and separates its trimmed area: plate name -> picture, 255 for no ink."""

    def separated(*items: Item) -> Plates:
        pdf = tmp_path / "page.pdf"
        pdf.write_bytes(export_pdf(document_of(page_of(*items)), library, tmp_path, options).data)
        target = tmp_path / "plate.tif"
        settings = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dUseTrimBox", "-sDEVICE=tiffsep")
        run_tool("gs", *settings, f"-r{DPI}", f"-sOutputFile={target}", pdf)
        found = {}
        for name in ("Cyan", "Magenta", "Yellow", "Black"):
            with Image.open(tmp_path / f"plate({name}).tif") as picture:
                found[name] = picture.convert("L").copy()
        return found

    return separated


def test_black_text_is_on_the_black_plate_alone(plates: MakePlates, library: FontLibrary) -> None:
    run = shaped(library, "正文只印黑版，不套四色", 24)
    found = plates(*tagged(Tag.PARAGRAPH, "p", placed(run, 60, 100)))
    for name in ("Cyan", "Magenta", "Yellow"):
        assert found[name].getextrema() == (NO_INK, NO_INK)
    assert found["Black"].getextrema()[0] < 40


def test_solid_black_overprints_and_other_colours_knock_out(plates: MakePlates) -> None:
    found = plates(
        filled(Rect(50, 50, 200, 200), Cmyk(0, 1, 0, 0)),
        filled(Rect(80, 80, 40, 40), BLACK),
        filled(Rect(160, 80, 40, 40), Cmyk(1, 0, 0, 0)),
        filled(Rect(80, 160, 40, 40), Cmyk(0, 0, 0, 0.5)),
    )
    assert found["Magenta"].getpixel((100, 100)) == SOLID
    assert found["Black"].getpixel((100, 100)) == SOLID
    assert found["Magenta"].getpixel((180, 100)) == NO_INK
    assert found["Cyan"].getpixel((180, 100)) == SOLID
    assert found["Magenta"].getpixel((100, 180)) == NO_INK
    assert found["Black"].getpixel((100, 180)) == pytest.approx(128, abs=2)


def test_a_photo_knocks_out_what_lies_below(plates: MakePlates, tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), (255, 255, 255)).save(tmp_path / "white.png")
    found = plates(
        filled(Rect(0, 0, 200, 200), RED),
        filled(Rect(10, 10, 5, 5), BLACK),
        PlacedImage("white.png", Rect(50, 50, 40, 40), WHOLE, ""),
    )
    assert found["Magenta"].getpixel((20, 120)) == SOLID
    assert [plate.getpixel((70, 70)) for plate in found.values()] == [NO_INK] * 4


def test_a_grey_photo_is_on_the_black_plate_alone(plates: MakePlates, tmp_path: Path) -> None:
    Image.linear_gradient("L").save(tmp_path / "grey.png")
    found = plates(PlacedImage("grey.png", Rect(50, 50, 256, 256), WHOLE, ""))
    for name in ("Cyan", "Magenta", "Yellow"):
        assert found[name].getextrema() == (NO_INK, NO_INK)
    tones = [found["Black"].getpixel((150, y)) for y in range(55, 300, 10)]
    assert tones == sorted(tones)
    assert tones[0] < 20
    assert tones[-1] > 225


def test_ink_stays_within_the_limit_of_the_condition(plates: MakePlates, tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), (0, 0, 1)).save(tmp_path / "black.png")
    found = plates(PlacedImage("black.png", Rect(50, 50, 40, 40), WHOLE, ""))
    inks = [(255 - plate.getpixel((70, 70))) / 2.55 for plate in found.values()]
    assert 270 < sum(inks) <= 303
    assert inks[3] > 80


def test_a_transparent_photo_lets_the_ground_through(plates: MakePlates, tmp_path: Path) -> None:
    picture = Image.new("RGBA", (40, 40), (255, 255, 255, 255))
    picture.paste((255, 255, 255, 0), (0, 0, 20, 40))
    picture.save(tmp_path / "half.png")
    found = plates(
        filled(Rect(0, 0, 200, 200), Cmyk(0, 1, 0, 0)), PlacedImage("half.png", Rect(50, 50, 40, 40), WHOLE, "")
    )
    assert found["Magenta"].getpixel((58, 70)) == SOLID
    assert found["Magenta"].getpixel((82, 70)) == NO_INK


def test_poppler_agrees_on_the_inks_of_a_photo(
    plates: MakePlates, tmp_path: Path, run_tool: Callable[..., str]
) -> None:
    Image.new("RGB", (40, 40), (200, 60, 30)).save(tmp_path / "red.png")
    found = plates(PlacedImage("red.png", Rect(0, 0, 200, 200), WHOLE, ""))
    run_tool("pdftoppm", "-jpegcmyk", "-r", "72", tmp_path / "page.pdf", tmp_path / "poppler")
    with Image.open(next(tmp_path.glob("poppler*.jpg"))) as picture:
        seen = picture.getpixel((100, 100))
    wanted = [255 - plate.getpixel((100, 100)) for plate in found.values()]
    assert seen == pytest.approx(wanted, abs=6)
