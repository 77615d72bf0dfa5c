"""PDF pages placed like photos: what is known of them, what is found wrong, and what the finished file shows."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from adverts_in_code import CMYK, advert, changed, loose_font, separation
from pages_in_code import RED, document_of, filled, page_of, tagged
from pikepdf import Array, Dictionary, Name
from PIL import Image

from bulletin_studio.base.errors import ExportError, InputError, PhotoError
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import PlacedImage, Tag
from bulletin_studio.export.options import PdfOptions, PdfStandard
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.new_issue import new_issue
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.photos.placed_pdf_facts import placed_pdf_of
from bulletin_studio.photos.probe import probe_photo
from bulletin_studio.photos.screen import ScreenProfiles, screen_picture
from bulletin_studio.preflight.placed_pdf_rules import (
    PRESS_LIMITS,
    SCREEN_LIMITS,
    X1A_LIMITS,
    placed_pdf_faults,
)

WHOLE = Rect(0, 0, 1, 1)
BOX = Rect(100, 100, 200, 100)


def codes(path: Path, limits=PRESS_LIMITS) -> list[str]:
    pdf = probe_photo(path).pdf
    assert pdf is not None
    return [finding.code.removeprefix("preflight.placed_pdf_") for finding in placed_pdf_faults(pdf, path.name, limits)]


def exported(folder: Path, library: FontLibrary, options: PdfOptions, *images: PlacedImage) -> bytes:
    items = [item for index, each in enumerate(images) for item in tagged(Tag.FIGURE, f"f{index}", each, alt="广告")]
    return export_pdf(document_of(page_of(*items)), library, folder, options).data


def picture_of(data: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[0]
        page.set_cropbox(*page.get_trimbox())
        return page.render(scale=1).to_pil().convert("RGB")
    finally:
        document.close()


def is_red(pixel: tuple[int, ...]) -> bool:
    return pixel[0] > 200 and max(pixel[1:]) < 80


def is_cyan(pixel: tuple[int, ...]) -> bool:
    return pixel[0] < 80 and min(pixel[1:]) > 150


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ads/a.pdf", ("ads/a.pdf", 1, False)),
        ("ads/A.PDF#page=12", ("ads/A.PDF", 12, True)),
        ("ads/a.pdf#page=0", None),
        ("ads/a.pdf#seite=2", None),
        ("photos/a.jpg", None),
        ("photos/pdf", None),
    ],
)
def test_a_photo_line_may_name_a_page(name: str, found: tuple[str, int, bool] | None) -> None:
    placed = placed_pdf_of(Path(name))
    assert (placed and (placed.path.as_posix(), placed.page, placed.is_page_named)) == found


def test_the_finished_size_is_the_photos_size(tmp_path: Path) -> None:
    facts = probe_photo(advert(tmp_path / "a.pdf", trim=(10, 10, 190.5, 90)))
    assert (facts.width_px, facts.height_px, facts.file_format) == (18050, 8000, "PDF")
    turned = changed(advert(tmp_path / "b.pdf"), lambda pdf: pdf.pages[0].rotate(90, relative=False))
    facts = probe_photo(turned)
    assert (facts.width_px, facts.height_px) == (10000, 20000)


def test_a_good_advert_is_good(tmp_path: Path) -> None:
    path = advert(tmp_path / "a.pdf", trim=(0, 0, 200, 100))
    for limits in (PRESS_LIMITS, X1A_LIMITS, SCREEN_LIMITS):
        assert codes(path, limits) == []
    pdf = probe_photo(path).pdf
    assert pdf is not None
    assert pdf.pdfa == ""


def image_in(space: object) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        image = pdf.make_stream(b"\0\0\0", Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8)
        image.ColorSpace = space
        pdf.pages[0].Resources.XObject = Dictionary(I=image)

    return change


def hidden_in_form(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    outer = pdf.make_stream(b"/F Do", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    outer.Resources = Dictionary(XObject=Dictionary(F=form, Self=outer))
    pdf.pages[0].Resources.XObject = Dictionary(F=outer)


def annotated(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]))])


def layered(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


def profiled(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Resources.ColorSpace = Dictionary(C=Array([Name.ICCBased, pdf.make_stream(b"icc", N=3)]))


@pytest.mark.parametrize(
    ("change", "limits", "code"),
    [
        (lambda pdf: pdf.pages[0].Resources.update({"/Font": loose_font()}), PRESS_LIMITS, "font"),
        (image_in(Name.DeviceRGB), PRESS_LIMITS, "rgb"),
        (image_in(Array([Name.Indexed, Name.DeviceRGB, 0, pikepdf.String(b"abc")])), PRESS_LIMITS, "rgb"),
        (hidden_in_form, PRESS_LIMITS, "rgb"),
        (profiled, X1A_LIMITS, "profiled"),
        (lambda pdf: pdf.pages[0].Resources.update({"/ColorSpace": separation("金")}), PRESS_LIMITS, "spots"),
        (
            lambda pdf: pdf.pages[0].Resources.update({"/ExtGState": Dictionary(G=Dictionary(ca=0.5))}),
            X1A_LIMITS,
            "transparent",
        ),
        (
            lambda pdf: pdf.pages[0].Resources.update({"/ExtGState": Dictionary(G=Dictionary(BM=Name.Multiply))}),
            X1A_LIMITS,
            "transparent",
        ),
        (annotated, PRESS_LIMITS, "annotations"),
        (layered, PRESS_LIMITS, "layers"),
        (lambda pdf: pdf.pages.append(pdf.pages[0]), PRESS_LIMITS, "pages"),
        (lambda pdf: pdf.pages[0].obj.__delitem__("/TrimBox"), PRESS_LIMITS, "no_trim"),
    ],
)
def test_each_fault_is_found_by_its_name(tmp_path: Path, change, limits, code: str) -> None:
    path = changed(advert(tmp_path / "a.pdf", trim=(0, 0, 200, 100)), change)
    assert codes(path, limits) == [code]


def test_rgb_is_found_in_operators_and_inline_pictures(tmp_path: Path) -> None:
    inline = b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q"
    for content in (b"1 0 0 rg 0 0 9 9 re f", b"/DeviceRGB CS 1 0 0 SC 0 0 m 9 9 l S", inline):
        path = advert(tmp_path / "a.pdf", content, trim=(0, 0, 200, 100))
        assert codes(path) == ["rgb"]
        assert codes(path, SCREEN_LIMITS) == []


def test_transparency_and_profiles_are_fine_in_x4(tmp_path: Path) -> None:
    path = changed(advert(tmp_path / "a.pdf", trim=(0, 0, 200, 100)), profiled)
    assert codes(path) == []


def test_the_page_stands_in_its_box_as_it_is(tmp_path: Path, library: FontLibrary, options: PdfOptions) -> None:
    advert(tmp_path / "ads/a.pdf")
    data = exported(tmp_path, library, options, PlacedImage("ads/a.pdf", BOX, WHOLE, "广告"))
    picture = picture_of(data)
    assert is_cyan(picture.getpixel((290, 110)))
    assert is_red(picture.getpixel((110, 190)))
    for corner in ((110, 110), (290, 190), (95, 195), (305, 105)):
        assert picture.getpixel(corner) == (255, 255, 255)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (form,) = pdf.pages[0].Resources.XObject.as_dict().values()
        assert form.Subtype == Name.Form
        assert form.read_bytes() == CMYK


def test_only_the_crop_is_shown(tmp_path: Path, library: FontLibrary, options: PdfOptions) -> None:
    advert(tmp_path / "a.pdf")
    picture = picture_of(exported(tmp_path, library, options, PlacedImage("a.pdf", BOX, Rect(0.5, 0, 0.5, 0.5), "")))
    assert all(is_cyan(picture.getpixel(corner)) for corner in ((102, 102), (298, 102), (102, 198), (298, 198)))
    assert picture.getpixel((96, 150)) == (255, 255, 255)


def test_what_lies_outside_the_trim_is_not_shown(tmp_path: Path, library: FontLibrary, options: PdfOptions) -> None:
    advert(tmp_path / "a.pdf", b"0 0 0 1 k 0 0 200 100 re f 0 1 1 0 k 20 20 160 60 re f", trim=(20, 20, 180, 80))
    picture = picture_of(exported(tmp_path, library, options, PlacedImage("a.pdf", BOX, WHOLE, "")))
    assert all(is_red(picture.getpixel(corner)) for corner in ((101, 101), (298, 198), (200, 150)))


def test_a_turned_page_is_placed_upright(tmp_path: Path, library: FontLibrary, options: PdfOptions) -> None:
    changed(advert(tmp_path / "a.pdf"), lambda pdf: pdf.pages[0].rotate(90, relative=False))
    picture = picture_of(
        exported(tmp_path, library, options, PlacedImage("a.pdf", Rect(100, 100, 100, 200), WHOLE, ""))
    )
    assert is_red(picture.getpixel((110, 110)))
    assert is_cyan(picture.getpixel((190, 290)))
    assert picture.getpixel((190, 110)) == (255, 255, 255)


def test_another_page_of_the_same_file_and_the_same_page_twice(
    tmp_path: Path, library: FontLibrary, options: PdfOptions
) -> None:
    path = advert(tmp_path / "a.pdf", pages=2)
    changed(path, lambda pdf: pdf.pages[1].__setattr__("Contents", pdf.make_stream(b"1 0 0 0 k 0 0 200 100 re f")))
    images = [PlacedImage("a.pdf#page=2", BOX, WHOLE, ""), PlacedImage("a.pdf#page=2", BOX.moved(0, 200), WHOLE, "")]
    data = exported(tmp_path, library, options, *images)
    picture = picture_of(data)
    assert is_cyan(picture.getpixel((110, 110)))
    assert is_cyan(picture.getpixel((290, 390)))
    assert exported(tmp_path, library, options, *images) == data


def test_a_transparent_page_gives_the_sheet_a_blending_space_and_is_refused_in_x1a(
    tmp_path: Path, library: FontLibrary, options: PdfOptions
) -> None:
    states = Dictionary(G=Dictionary(ca=0.5))
    advert(tmp_path / "a.pdf", b"/G gs " + CMYK, ExtGState=states)
    image = PlacedImage("a.pdf", BOX, WHOLE, "")
    with pikepdf.open(io.BytesIO(exported(tmp_path, library, options, image))) as pdf:
        assert Name.DeviceCMYK == pdf.pages[0].Group.CS
    x1a = replace(options, standard=PdfStandard("1.3", "PDF/X-1:2001", "PDF/X-1a:2001", keeps_transparency=False))
    with pytest.raises(ExportError) as caught:
        exported(tmp_path, library, x1a, image)
    assert caught.value.findings[0].code == "export.transparent_photo"
    changed(advert(tmp_path / "a.pdf"), profiled)
    with pytest.raises(ExportError) as caught:
        exported(tmp_path, library, x1a, image)
    assert caught.value.findings[0].code == "export.placed_pdf_profiled"


def test_other_readers_accept_it(
    tmp_path: Path, library: FontLibrary, options: PdfOptions, run_tool: Callable[..., str]
) -> None:
    advert(tmp_path / "a.pdf")
    ground = filled(Rect(0, 0, 400, 400), RED)
    page = page_of(ground, *tagged(Tag.FIGURE, "f", PlacedImage("a.pdf", BOX, WHOLE, ""), alt="广告"))
    path = tmp_path / "out.pdf"
    path.write_bytes(export_pdf(document_of(page), library, tmp_path, options).data)
    run_tool("qpdf", "--check", path)
    run_tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", path)


def locked(path: Path) -> None:
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user=""))


@pytest.mark.parametrize(
    ("name", "spoil", "code"),
    [
        ("a.pdf#page=2", lambda _path: None, "photo.pdf_no_such_page"),
        ("a.pdf", locked, "photo.pdf_locked"),
        ("a.pdf", lambda path: path.write_bytes(b"text"), "photo.pdf_none"),
        ("a.pdf", lambda path: path.write_bytes(b"%PDF-1.7\n"), "photo.damaged"),
        ("a.pdf", lambda path: path.unlink(), "photo.missing"),
        (
            "a.pdf",
            lambda path: changed(path, lambda pdf: pdf.pages[0].obj.update({"/TrimBox": Array([0, 0, 900, 900])})),
            "photo.pdf_odd_boxes",
        ),
    ],
)
def test_bad_files_are_told(
    tmp_path: Path, library: FontLibrary, options: PdfOptions, name: str, spoil, code: str
) -> None:
    spoil(advert(tmp_path / "a.pdf"))
    with pytest.raises(PhotoError) as caught:
        probe_photo(tmp_path / name)
    assert caught.value.findings[0].code == code
    with pytest.raises(PhotoError) as caught:
        exported(tmp_path, library, options, PlacedImage(name, BOX, WHOLE, ""))
    assert caught.value.findings[0].code == code


def test_the_editor_shows_the_finished_page(tmp_path: Path) -> None:
    path = advert(tmp_path / "a.pdf", b"0 0 0 1 k 0 0 200 100 re f 0 1 1 0 k 20 20 160 60 re f", trim=(20, 20, 180, 80))
    shown = screen_picture(path, 320, ScreenProfiles(b"", b""))
    assert (shown.width_px, shown.height_px, len(shown.pixels)) == (320, 120, 320 * 120 * 3)
    assert is_red(tuple(shown.pixels[:3]))
    assert is_red(tuple(shown.pixels[-3:]))
    with pytest.raises(PhotoError):
        screen_picture(tmp_path / "a.pdf#page=3", 320, ScreenProfiles(b"", b""))


def test_a_page_of_a_file_outside_the_issue_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    new_issue(folder, load_layout("a4-two-column", None))
    advert(tmp_path / "outside.pdf")
    (folder / "ads").mkdir()
    (folder / "ads/a.pdf").symlink_to(tmp_path / "outside.pdf")
    article = next((folder / "articles").glob("*.md"))
    article.write_text(article.read_text("utf-8") + "\n\n![广告](ads/a.pdf#page=1)\n", "utf-8")
    with pytest.raises(InputError) as caught:
        load_issue(folder)
    assert caught.value.findings[0].code == "name.link_outside"
