"""What falls on which plate, told by Ghostscript's separations."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pages_in_code import BLEED, RED, WHOLE, document_of, filled, page_of, placed, shaped, tagged
from PIL import Image
from presets_in_code import options_for

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import Item, PlacedImage, Tag
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import Choices
from bulletin_studio.fonts.library import FontLibrary

DPI = 72
NO_INK, SOLID = 255, 0
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
PRINTED = ("press", "press-x1a", "newsprint")
PATCHES = (
    Cmyk(1, 0, 0, 0),
    Cmyk(0, 1, 0, 0),
    Cmyk(0, 0, 1, 0),
    Cmyk(0, 0, 0, 1),
    Cmyk(0, 1, 1, 0.1),
    Cmyk(0.4, 0.3, 0.2, 0.1),
    Cmyk(0.05, 0, 0, 0),
    Cmyk(0.5, 0.4, 0.4, 0),
    Cmyk(0.75, 0.66, 0.66, 0.9),
    Cmyk(0, 0, 0, 0.33),
)
ONE_PERCENT = 2.55

Plates = dict[str, Image.Image]
MakePlates = Callable[..., Plates]


@pytest.fixture
def plates(library: FontLibrary, options: PdfOptions, tmp_path: Path, run_tool: Callable[..., str]) -> MakePlates:
    """Exports one page and separates its trimmed area: plate name -> picture, 255 for no ink."""

    def opened(name: str) -> Image.Image:
        with Image.open(tmp_path / f"plate({name}).tif") as picture:
            return picture.convert("L").copy()

    def separated(*items: Item, options: PdfOptions = options) -> Plates:
        pdf = tmp_path / "page.pdf"
        pdf.write_bytes(export_pdf(document_of(page_of(*items)), library, tmp_path, options).data)
        target = tmp_path / "plate.tif"
        settings = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dUseTrimBox", "-sDEVICE=tiffsep")
        run_tool("gs", *settings, f"-r{DPI}", f"-sOutputFile={target}", pdf)
        found = {}
        for name in PROCESS:
            found[name] = opened(name)
        for path in sorted(tmp_path.glob("plate(*).tif")):
            name = path.name.removeprefix("plate(").removesuffix(").tif")
            if name not in found:
                found[name] = opened(name)
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


def _patches() -> tuple[Item, ...]:
    return tuple(filled(Rect(40 * n, 40, 30, 30), colour) for n, colour in enumerate(PATCHES))


@pytest.mark.parametrize("name", PRINTED)
def test_patches_have_the_inks_they_are_meant_to_have(name: str, plates: MakePlates) -> None:
    found = plates(*_patches(), options=options_for(name))
    for n, colour in enumerate(PATCHES):
        inks = [255 - found[plate].getpixel((40 * n + 15, 55)) for plate in PROCESS]
        wanted = [255 * ink for ink in (colour.cyan, colour.magenta, colour.yellow, colour.black)]
        assert inks == pytest.approx(wanted, abs=ONE_PERCENT), colour


def test_poppler_finds_the_same_inks(plates: MakePlates, tmp_path: Path, run_tool: Callable[..., str]) -> None:
    """JPEG smooths by a step or two; three steps are 1.2 %."""
    plates(*_patches())
    run_tool(
        "pdftoppm", "-jpegcmyk", "-jpegopt", "quality=100", "-r", "72", tmp_path / "page.pdf", tmp_path / "poppler"
    )
    with Image.open(next(tmp_path.glob("poppler*.jpg"))) as picture:
        for n, colour in enumerate(PATCHES):
            seen = picture.getpixel((round(BLEED) + 40 * n + 15, round(BLEED) + 55))
            wanted = [255 * ink for ink in (colour.cyan, colour.magenta, colour.yellow, colour.black)]
            assert seen == pytest.approx(wanted, abs=3), colour


def test_mupdf_finds_the_same_inks(plates: MakePlates, tmp_path: Path, run_tool: Callable[..., str]) -> None:
    plates(*_patches())
    picture = tmp_path / "mupdf.pam"
    run_tool("mutool", "draw", "-q", "-c", "cmyk", "-r", "72", "-F", "pam", "-o", picture, tmp_path / "page.pdf", "1")
    head, _, pixels = picture.read_bytes().partition(b"ENDHDR\n")
    told = dict(line.split(b" ", 1) for line in head.splitlines() if b" " in line)
    width, depth = int(told[b"WIDTH"]), int(told[b"DEPTH"])
    for n, colour in enumerate(PATCHES):
        start = ((round(BLEED) + 55) * width + round(BLEED) + 40 * n + 15) * depth
        wanted = [255 * ink for ink in (colour.cyan, colour.magenta, colour.yellow, colour.black)]
        assert list(pixels[start : start + 4]) == pytest.approx(wanted, abs=ONE_PERCENT), colour


@pytest.mark.parametrize("name", PRINTED)
@pytest.mark.parametrize("outline_text", [False, True])
def test_black_type_is_on_the_black_plate_and_overprints(
    name: str, outline_text: bool, plates: MakePlates, library: FontLibrary
) -> None:
    run = shaped(library, "正文只印黑版", 40)
    options = options_for(name, Choices(outline_text=outline_text))
    found = plates(filled(Rect(0, 0, 400, 150), Cmyk(0, 1, 0, 0)), placed(run, 40, 100), options=options)
    assert found["Black"].getextrema()[0] < 10
    assert found["Cyan"].getextrema() == found["Yellow"].getextrema() == (NO_INK, NO_INK)
    under = found["Magenta"].crop((0, 0, 400, 150))
    assert under.getextrema() == (SOLID, SOLID)


@pytest.mark.parametrize("name", PRINTED)
def test_a_spot_ink_has_its_own_plate(name: str, plates: MakePlates, library: FontLibrary) -> None:
    spot = Cmyk(0, 1, 0.8, 0.05, "Head Red")
    items = (filled(Rect(50, 50, 100, 100), spot), placed(shaped(library, "黑字叠印", 24), 60, 100))
    found = plates(*items, options=options_for(name))
    assert sorted(found) == sorted((*PROCESS, "Head Red"))
    assert found["Head Red"].getpixel((55, 55)) == SOLID
    assert found["Head Red"].crop((50, 50, 150, 150)).getextrema() == (SOLID, SOLID)
    for process in PROCESS[:3]:
        assert found[process].getextrema() == (NO_INK, NO_INK)


def test_a_spot_ink_can_be_printed_from_process_inks(plates: MakePlates) -> None:
    spot = Cmyk(0, 1, 0.8, 0.05, "Head Red")
    found = plates(filled(Rect(50, 50, 100, 100), spot), options=options_for("press", Choices(spots_as_process=True)))
    assert sorted(found) == sorted(PROCESS)
    inks = [255 - found[plate].getpixel((100, 100)) for plate in PROCESS]
    assert inks == pytest.approx([0, 255, 204, 12.75], abs=ONE_PERCENT)


@pytest.mark.parametrize(("name", "limit"), [("press", 300), ("press-x1a", 300), ("newsprint", 240)])
def test_the_darkest_photo_keeps_to_the_presets_ink_limit(
    name: str, limit: int, plates: MakePlates, tmp_path: Path
) -> None:
    Image.new("CMYK", (40, 40), (255, 250, 245, 240)).save(tmp_path / "deep.tif")
    Image.new("RGB", (40, 40), (1, 0, 2)).save(tmp_path / "black.png")
    places = (
        PlacedImage("deep.tif", Rect(0, 0, 40, 40), WHOLE, ""),
        PlacedImage("black.png", Rect(50, 0, 40, 40), WHOLE, ""),
    )
    found = plates(*places, options=options_for(name))
    for x in (20, 70):
        assert sum((255 - found[plate].getpixel((x, 20))) / 2.55 for plate in PROCESS) <= limit + 2


def test_a_neutral_photo_is_black_alone_or_four_inks_as_chosen(plates: MakePlates, tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), (120, 120, 120)).save(tmp_path / "neutral.png")
    photo = PlacedImage("neutral.png", Rect(0, 0, 40, 40), WHOLE, "")
    black = plates(photo)
    assert [black[plate].getpixel((20, 20)) for plate in PROCESS[:3]] == [NO_INK] * 3
    four = plates(photo, options=options_for("press", Choices(neutral_in_four=True)))
    assert all(four[plate].getpixel((20, 20)) < 230 for plate in PROCESS[:3])
