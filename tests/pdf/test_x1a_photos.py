"""Transparent photos where nothing may be transparent: laid on their ground, or refused."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from checklist_x1a import broken_rules
from pages_in_code import WHOLE, document_of, filled, page_of, placed, ruled, shaped
from PIL import Image
from presets_in_code import SPOT, options_for

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import Item, PlacedImage
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary

BOX = Rect(50, 50, 40, 40)
TINT = Cmyk(0.2, 0, 0.6, 0.1)
Export = Callable[..., bytes]


@pytest.fixture
def export(library: FontLibrary, tmp_path: Path) -> Export:
    """Exports a page with a photo, white on the right and see-through on the left, on top of some items."""
    picture = Image.new("RGBA", (40, 40), (250, 250, 250, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 20, 40))
    picture.save(tmp_path / "half.png")

    def exported(*below: Item, name: str = "press-x1a") -> bytes:
        page = page_of(*below, PlacedImage("half.png", BOX, WHOLE, ""))
        return export_pdf(document_of(page), library, tmp_path, options_for(name)).data

    return exported


def _inks(data: bytes) -> tuple[float, ...]:
    """The left half's inks in the photo itself, in percent."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        image = pdf.pages[0].Resources.XObject.Im1
        assert "/SMask" not in image
        with Image.open(io.BytesIO(image.read_raw_bytes())) as picture:
            pixel = picture.getpixel((5, 20))
            values = pixel if isinstance(pixel, tuple) else (0, 0, 0, 255 - pixel)
    return tuple(round(value / 2.55) for value in values)


def test_on_bare_paper_it_is_laid_on_paper(export: Export, library: FontLibrary) -> None:
    data = export(filled(Rect(200, 50, 40, 40), TINT), placed(shaped(library, "旁边的字"), 100, 60))
    assert _inks(data) == (0, 0, 0, 0)
    assert broken_rules(data) == []


def test_on_a_tint_it_takes_the_tints_inks(export: Export) -> None:
    data = export(filled(Rect(0, 0, 300, 300), BLACK), filled(Rect(40, 40, 60, 60), TINT))
    assert _inks(data) == pytest.approx((20, 0, 60, 10), abs=1)
    assert broken_rules(data) == []


@pytest.mark.parametrize(
    "below",
    [
        filled(Rect(60, 40, 60, 60), TINT),
        filled(Rect(40, 40, 60, 60), SPOT),
        filled(Rect(40, 40, 60, 60), BLACK),
        ruled(Rect(60, 60, 10, 10), TINT),
        PlacedImage("half.png", Rect(80, 80, 40, 40), WHOLE, ""),
    ],
    ids=["edge of a tint", "spot ink", "overprinting black", "rule", "photo"],
)
def test_on_anything_else_it_is_refused(below: Item, export: Export) -> None:
    with pytest.raises(ExportError) as caught:
        export(below)
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.where)) == ("export.transparent_photo", "half.png")
    assert dict(finding.arguments) == {"standard": "PDF/X-1a:2001"}
    assert export(below, name="press")


def test_over_type_it_is_refused(export: Export, library: FontLibrary) -> None:
    with pytest.raises(ExportError):
        export(placed(shaped(library, "下面的字"), 55, 70))


def test_elsewhere_it_stays_transparent(export: Export) -> None:
    with pikepdf.open(io.BytesIO(export(name="press"))) as pdf:
        assert "/SMask" in pdf.pages[0].Resources.XObject.Im1
        assert pikepdf.Name.DeviceCMYK == pdf.pages[0].Group.CS
    with pikepdf.open(io.BytesIO(export(name="screen"))) as pdf:
        assert pikepdf.Name.DeviceRGB == pdf.pages[0].Group.CS
