"""Marked pages and imposed sheets, read back: boxes, places, standards, plates."""

import contextlib
import io
import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pages_in_code import A4, BLEED, HEI, document_of, filled, page_of, placed, shaped
from pdf_checklist import broken_rules
from pikepdf import Array, Dictionary, Name
from PIL import Image

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.errors import BulletinError, CancelledError, FileAccessError, InputError
from bulletin_studio.base.findings import note
from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.display.document import OutlineEntry
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import PDF_X1A
from bulletin_studio.export.sheets.add_marks import MarkSetting, add_marks
from bulletin_studio.export.sheets.impose import SheetResult, impose
from bulletin_studio.export.sheets.plan import SheetOptions
from bulletin_studio.export.sheets.schemes import Binding, Scheme
from bulletin_studio.export.sheets.slug import SlugWords
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.photos.probe import probe_photo

WORDS = SlugWords(
    page="第 {page} 页，共 {count} 页",
    front="第 {sheet} 张（共 {count} 张）正面：{pages}",
    back="第 {sheet} 张（共 {count} 张）背面：{pages}",
    blank="空白",
    preset="press",
)
SRA3 = Size(pt_from_mm(320), pt_from_mm(450))
MARGIN = pt_from_mm(12)
GREEN, RED = Cmyk(0.4, 0, 0.4, 0), Cmyk(0, 1, 1, 0)
SQUARE = 30.0
"""Each page has a red square at its top left corner, on the trim."""


@pytest.fixture
def setting(library: FontLibrary) -> MarkSetting:
    return MarkSetting(WORDS, library)


@pytest.fixture(scope="session")
def six_pages(library: FontLibrary, options: PdfOptions, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return _numbered(6, library, options, tmp_path_factory.mktemp("six"))


@pytest.fixture(scope="session")
def eight_pages(library: FontLibrary, options: PdfOptions, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return _numbered(8, library, options, tmp_path_factory.mktemp("eight"))


def _numbered(count: int, library: FontLibrary, options: PdfOptions, folder: Path) -> bytes:
    """Pages that say their number, on a ground that bleeds."""
    ground = Rect(-BLEED, -BLEED, A4.width + 2 * BLEED, A4.height + 2 * BLEED)
    pages = [
        page_of(
            filled(ground, GREEN),
            filled(Rect(0, 0, SQUARE, SQUARE), RED),
            placed(shaped(library, f"页{number}页", 60, HEI), 200, 400),
        )
        for number in range(1, count + 1)
    ]
    return export_pdf(document_of(*pages), library, folder, options).data


def _imposed(data: bytes, setting: MarkSetting, scheme: Scheme = Scheme.BOOKLET, **options: object) -> SheetResult:
    return impose(data, "pages.pdf", SheetOptions(scheme, **options), setting)  # type: ignore[arg-type]


def _box(page: pikepdf.Page, key: str) -> list[float]:
    return [float(edge) for edge in page[key]]


def _metadata(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return str(pdf.Root.Metadata.read_bytes().decode())


def _pixels(data: bytes, page: int, dpi: int = 72) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        return document[page].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()


def test_a_marked_page_is_still_the_page_it_was(bulletin_result, setting: MarkSetting) -> None:
    marked = add_marks(bulletin_result.data, "bulletin.pdf", setting)
    assert broken_rules(marked) == []
    with pikepdf.open(io.BytesIO(bulletin_result.data)) as before, pikepdf.open(io.BytesIO(marked)) as after:
        assert len(after.pages) == len(before.pages)
        for old, new in zip(before.pages, after.pages, strict=True):
            assert _box(new, "/TrimBox") == pytest.approx(_box(old, "/TrimBox"), abs=0.001)
            assert _box(new, "/BleedBox") == pytest.approx(_box(old, "/BleedBox"), abs=0.001)
            trim, media = _box(new, "/TrimBox"), _box(new, "/MediaBox")
            assert [round(abs(a - b), 2) for a, b in zip(trim, media, strict=True)] == [round(BLEED + MARGIN, 2)] * 4
        for key in ("/StructTreeRoot", "/PageLabels", "/Outlines", "/OutputIntents"):
            assert key in after.Root
        assert str(after.docinfo["/Title"]) == str(before.docinfo["/Title"])


def test_the_finished_page_looks_as_before(bulletin_result, setting: MarkSetting) -> None:
    marked = add_marks(bulletin_result.data, "bulletin.pdf", setting)
    before, after = _pixels(bulletin_result.data, 0, 144), _pixels(marked, 0, 144)
    edge = round(MARGIN * 2)
    middle = after.crop((edge, edge, edge + before.width, edge + before.height))
    inner = (4, 4, before.width - 4, before.height - 4)
    differing = sum(
        abs(a - b) > 60 for a, b in zip(before.crop(inner).tobytes(), middle.crop(inner).tobytes(), strict=True)
    )
    assert differing / (before.width * before.height * 3) < 0.01
    blank = Image.new("RGB", after.size, "white")
    blank.paste(after.crop((0, 0, after.width, edge)), (0, 0))
    assert blank.getcolors(1_000_000)
    assert after.getpixel((edge - 3, 400)) == (255, 255, 255)


def test_a_marked_file_has_its_own_instance_and_the_same_document(bulletin_result, setting: MarkSetting) -> None:
    before, after = _metadata(bulletin_result.data), _metadata(add_marks(bulletin_result.data, "b", setting))
    for key, is_same in (("DocumentID", True), ("InstanceID", False)):
        found = [re.findall(rf"{key}[>=\"]+(uuid:[0-9a-f-]+)", text) for text in (before, after)]
        assert all(found)
        assert (found[0] == found[1]) is is_same


def test_the_slug_says_what_and_when(
    six_pages: bytes, setting: MarkSetting, tmp_path: Path, run_tool: Callable[..., str]
) -> None:
    (tmp_path / "m.pdf").write_bytes(add_marks(six_pages, "six.pdf", setting))
    text = re.sub(r"\s", "", run_tool("pdftotext", "-f", "2", "-l", "2", tmp_path / "m.pdf", "-"))
    for part in ("新泾简报2024年第1期（总第128期）·第2页，共6页", "2024-01-15·press·PDF/X-4·FOGRA39"):
        assert part in text


def test_marks_print_on_every_plate_and_text_stays_on_its_own(
    six_pages: bytes, setting: MarkSetting, tmp_path: Path, run_tool: Callable[..., str]
) -> None:
    (tmp_path / "m.pdf").write_bytes(add_marks(six_pages, "six.pdf", setting))
    settings = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r144", "-dFirstPage=1", "-dLastPage=1")
    run_tool("gs", *settings, f"-sOutputFile={tmp_path / 'plate.tif'}", tmp_path / "m.pdf")
    scale = 2
    x, y = ((MARGIN + BLEED) * scale, (MARGIN - pt_from_mm(3)) * scale)
    for name in ("Cyan", "Magenta", "Yellow", "Black"):
        with Image.open(tmp_path / f"plate({name}).tif") as picture:
            plate = picture.convert("L")
        crop_mark = plate.crop((round(x) - 4, round(y) - 2, round(x) + 4, round(y) + 2))
        assert crop_mark.getextrema()[0] < 140, name
        slug = plate.crop((round(x), plate.height - round(MARGIN * scale), round(x) + 300, plate.height))
        assert slug.getextrema()[0] < 140, name


def test_marks_print_on_the_plate_of_a_spot_ink_too(
    library: FontLibrary, options: PdfOptions, setting: MarkSetting, tmp_path: Path, run_tool: Callable[..., str]
) -> None:
    page = page_of(filled(Rect(100, 100, 50, 50), Cmyk(0, 1, 1, 0, "RedHead")))
    data = export_pdf(document_of(page), library, tmp_path, options).data
    (tmp_path / "m.pdf").write_bytes(add_marks(data, "spot.pdf", setting))
    settings = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r144")
    run_tool("gs", *settings, f"-sOutputFile={tmp_path / 'plate.tif'}", tmp_path / "m.pdf")
    x, y = (MARGIN + BLEED) * 2, (MARGIN - pt_from_mm(3)) * 2
    with Image.open(tmp_path / "plate(RedHead).tif") as picture:
        plate = picture.convert("L")
    assert plate.crop((round(x) - 4, round(y) - 2, round(x) + 4, round(y) + 2)).getextrema()[0] < 140


def test_registration_colour_stands_in_marks_alone(six_pages: bytes, setting: MarkSetting) -> None:
    with pikepdf.open(io.BytesIO(add_marks(six_pages, "six.pdf", setting))) as pdf:
        for page in pdf.pages:
            assert "/ColorSpace" not in page.Resources
            space = page.Resources.XObject["/PrinterMarks"].Resources.ColorSpace["/All"]
            assert (str(space[0]), str(space[1]), str(space[2])) == ("/Separation", "/All", "/DeviceCMYK")
            assert [float(share) for share in space[3].C1] == [1, 1, 1, 1]


def test_pdf_x_1a_stays_pdf_x_1a(
    library: FontLibrary, options: PdfOptions, setting: MarkSetting, tmp_path: Path
) -> None:
    x1a = replace(options, standard=PDF_X1A, is_tagged=False)
    data = export_pdf(document_of(*[page_of(filled(Rect(9, 9, 9, 9), RED))] * 4), library, tmp_path, x1a).data
    for made in (add_marks(data, "x1a.pdf", setting), _imposed(data, setting, has_marks=True).data):
        assert made.startswith(b"%PDF-1.3")
        assert b"/ObjStm" not in made
        assert b"/XRef" not in made
        with pikepdf.open(io.BytesIO(made)) as pdf:
            assert str(pdf.docinfo["/GTS_PDFXConformance"]) == "PDF/X-1a:2001"
            assert not any("/Group" in page for page in pdf.pages)
            for each in pdf.objects:
                assert not (isinstance(each, Dictionary | pikepdf.Stream) and "/Group" in each)


@pytest.mark.parametrize("binding", Binding)
def test_pages_stand_where_the_folded_booklet_wants_them(
    eight_pages: bytes, setting: MarkSetting, tmp_path: Path, run_tool: Callable[..., str], binding: Binding
) -> None:
    result = _imposed(eight_pages, setting, binding=binding, sheet=SRA3, has_marks=True)
    (tmp_path / "sheets.pdf").write_bytes(result.data)
    wanted = [(8, 1), (2, 7), (6, 3), (4, 5)]
    half = round(SRA3.height / 2)
    for number, pages in enumerate(wanted, 1):
        for slot, page in enumerate(pages if binding is Binding.LEFT else pages[::-1]):
            area = ("-x", str(slot * half + 60), "-y", "100", "-W", str(half - 120), "-H", "600")
            text = run_tool("pdftotext", "-f", str(number), "-l", str(number), *area, tmp_path / "sheets.pdf", "-")
            assert re.sub(r"\s", "", text) == f"页{page}页"


def test_sheets_have_the_finished_size_as_trim(six_pages: bytes, setting: MarkSetting) -> None:
    result = _imposed(six_pages, setting, sheet=SRA3, has_marks=True)
    assert result.blanks == (7, 8)
    assert (result.sheets, len(result.sides)) == (2, 4)
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        for page in pdf.pages:
            media, bleed, trim = (_box(page, key) for key in ("/MediaBox", "/BleedBox", "/TrimBox"))
            assert media == pytest.approx([0, 0, SRA3.height, SRA3.width], abs=0.001)
            assert trim[2] - trim[0] == pytest.approx(2 * A4.width, abs=0.001)
            assert trim[3] - trim[1] == pytest.approx(A4.height, abs=0.001)
            assert [abs(a - b) for a, b in zip(trim, bleed, strict=True)] == pytest.approx([BLEED] * 4, abs=0.001)


def test_pages_meet_at_the_fold_to_a_tenth_of_a_point(eight_pages: bytes, setting: MarkSetting) -> None:
    """The red square at page 1's corner begins at the fold; page 8's begins at the left trim."""
    dpi = 720
    result = _imposed(eight_pages, setting)
    document = pypdfium2.PdfDocument(result.data)
    try:
        page = document[0]
        crop = (0, page.get_height() - BLEED - 15, 0, BLEED + 10)
        row = page.render(scale=dpi / 72, crop=crop).to_pil().convert("RGB")
    finally:
        document.close()
    line = [row.getpixel((x, row.height // 2)) for x in range(row.width)]
    is_red = [red > 200 and green < 100 for red, green, _ in line]
    starts = [x for x in range(1, len(is_red)) if is_red[x] and not is_red[x - 1]]
    scale = dpi / 72
    assert [start / scale for start in starts] == pytest.approx([BLEED, BLEED + A4.width], abs=0.1)


def test_inner_sheets_creep_to_the_spine(eight_pages: bytes, setting: MarkSetting) -> None:
    creep = pt_from_mm(1)
    result = _imposed(eight_pages, setting, creep=creep)
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        moves = [
            [float(operands[4]) for operands, operator in pikepdf.parse_content_stream(page) if str(operator) == "cm"]
            for page in pdf.pages
        ]
    assert moves[0] == moves[1]
    assert moves[2] == pytest.approx([moves[0][0] + creep, moves[0][1] - creep], abs=0.001)


def test_sheets_claim_what_they_meet_and_no_more(bulletin_result, setting: MarkSetting) -> None:
    result = _imposed(bulletin_result.data, setting, has_marks=True)
    text = _metadata(result.data)
    assert "PDF/X-4" in text
    assert "pdfaid:part" not in text.replace("xmlns:pdfaid", "")
    assert set(result.dropped) == {"structure", "bookmarks"}
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == Name.GTS_PDFX
        assert len(intent.DestOutputProfile.read_bytes()) > 100_000
        assert not {"/StructTreeRoot", "/PageLabels", "/Outlines", "/MarkInfo"} & set(pdf.Root.keys())
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == "PDF/X-4"
        assert pdf.pdf_version == "1.6"
        for page in pdf.pages:
            assert "/Annots" not in page
            for form in page.Resources.XObject.as_dict().values():
                assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in _fonts(form))


def _fonts(form: pikepdf.Object) -> list[pikepdf.Object]:
    return list(form.Resources.get("/Font", Dictionary()).as_dict().values())


def test_spreads_are_cut_to_the_trim(six_pages: bytes, setting: MarkSetting) -> None:
    result = _imposed(six_pages, setting, Scheme.SPREADS)
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        widths = [_box(page, "/MediaBox")[2] for page in pdf.pages]
    assert widths == pytest.approx([A4.width, 2 * A4.width, 2 * A4.width, A4.width], abs=0.001)
    with pytest.raises(InputError) as caught:
        _imposed(six_pages, setting, Scheme.SPREADS, has_marks=True)
    assert caught.value.findings[0].code == "sheet.spreads_have_no_marks"


def test_bookmarks_lead_to_the_spread_their_page_is_on(
    library: FontLibrary, options: PdfOptions, setting: MarkSetting, tmp_path: Path
) -> None:
    pages = [page_of(filled(Rect(9, 9, 9, 9), RED))] * 3
    outline = (OutlineEntry("甲", 1, 100), OutlineEntry("乙", 3, 200))
    data = export_pdf(document_of(*pages, outline=outline), library, tmp_path, options).data
    result = _imposed(data, setting, Scheme.SPREADS)
    assert "bookmarks" not in result.dropped
    with pikepdf.open(io.BytesIO(result.data)) as pdf, pdf.open_outline() as read:
        found = [(item.title, item.destination) for item in read.root]
        assert [title for title, _ in found] == ["甲", "乙"]
        assert [pdf.pages.index(pikepdf.Page(place[0])) for _, place in found] == [0, 1]
        (_, first), (_, second) = found
        assert float(first[3]) == pytest.approx(A4.height - 100, abs=0.01)
        assert float(second[2]) == pytest.approx(A4.width - BLEED, abs=0.01)
        assert float(second[3]) == pytest.approx(A4.height - 200, abs=0.01)


@pytest.mark.parametrize("program", ["qpdf", "gs"])
def test_other_readers_accept_sheets(
    six_pages: bytes, setting: MarkSetting, tmp_path: Path, run_tool: Callable[..., str], program: str
) -> None:
    path = tmp_path / "sheets.pdf"
    path.write_bytes(_imposed(six_pages, setting, has_marks=True).data)
    arguments = {"qpdf": ("--check", path), "gs": ("-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", path)}
    run_tool(program, *arguments[program])


def test_same_pages_same_bytes(six_pages: bytes, setting: MarkSetting) -> None:
    assert add_marks(six_pages, "six.pdf", setting) == add_marks(six_pages, "six.pdf", setting)
    assert _imposed(six_pages, setting, has_marks=True).data == _imposed(six_pages, setting, has_marks=True).data


def _foreign(pages: list[Dictionary], **encryption: object) -> bytes:
    """A PDF as other programs make them: no identifiers, odd boxes, turned pages."""
    file = io.BytesIO()
    with pikepdf.new() as pdf:
        for page in pages:
            entries = {
                "/Type": Name.Page,
                "/Resources": Dictionary(),
                "/Contents": pdf.make_stream(b"1 0 0 rg 0 0 20 20 re f"),
            } | {key: page[key] for key in page}
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(Dictionary(entries))))
        pdf.save(file, **encryption)  # type: ignore[arg-type]
    return file.getvalue()


def test_a_turned_page_stands_upright_on_the_sheet(setting: MarkSetting) -> None:
    """A landscape page turned by 90 degrees: its lower left corner is the reader's upper left."""
    data = _foreign([Dictionary(MediaBox=Array([0, 0, 600, 400]), Rotate=90)] * 2)
    result = _imposed(data, setting, Scheme.PAIRS)
    picture = _pixels(result.data, 0)
    assert picture.size == (800, 600)
    assert picture.getpixel((10, 10)) == (255, 0, 0)
    assert picture.getpixel((410, 10)) == (255, 0, 0)
    assert picture.getpixel((10, 590)) == (255, 255, 255)


def test_marks_surround_a_turned_page_upright(setting: MarkSetting) -> None:
    data = _foreign([Dictionary(MediaBox=Array([0, 0, 600, 400]), Rotate=90)])
    marked = add_marks(data, "turned.pdf", setting)
    upright = add_marks(_foreign([Dictionary(MediaBox=Array([0, 0, 400, 600]))]), "turned.pdf", setting)
    band = (0, 0, 400, round(MARGIN))
    assert _pixels(marked, 0).crop(band).tobytes() == _pixels(upright, 0).crop(band).tobytes()


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (Dictionary(MediaBox=Array([0, 0, 400, 600]), TrimBox=Array([10, 10, 500, 590])), "sheet.odd_boxes"),
        (Dictionary(MediaBox=Array([0, 0, 0, 0])), "sheet.odd_boxes"),
        (Dictionary(MediaBox=Array([0, 0, 400, 600]), Rotate=45), "sheet.odd_boxes"),
    ],
)
def test_odd_pages_are_refused(page: Dictionary, code: str, setting: MarkSetting) -> None:
    data = _foreign([page])
    with pytest.raises(BulletinError) as caught:
        _imposed(data, setting)
    assert caught.value.findings[0].code == code
    with pytest.raises(BulletinError):
        add_marks(data, "odd.pdf", setting)


def test_pages_of_two_sizes_are_refused(setting: MarkSetting) -> None:
    data = _foreign([Dictionary(MediaBox=Array([0, 0, width, 600])) for width in (400, 402)])
    with pytest.raises(InputError) as caught:
        _imposed(data, setting)
    assert dict(caught.value.findings[0].arguments)["page"] == 2


def test_files_that_are_no_usable_pdf_are_refused(six_pages: bytes, setting: MarkSetting) -> None:
    page = Dictionary(MediaBox=Array([0, 0, 400, 600]))
    locked = pikepdf.Encryption(owner="o", user="u", allow=pikepdf.Permissions())
    restricted = pikepdf.Encryption(owner="o", user="", allow=pikepdf.Permissions())
    cases = {
        "sheet.no_pdf": [b"", b"GIF89a"],
        "sheet.damaged": [b"%PDF-1.6\nnothing", six_pages[:300]],
        "sheet.locked": [_foreign([page], encryption=locked), _foreign([page], encryption=restricted)],
    }
    for code, files in cases.items():
        for data in files:
            for work in (lambda data=data: _imposed(data, setting), lambda data=data: add_marks(data, "x", setting)):
                with pytest.raises(FileAccessError) as caught:
                    work()
                assert caught.value.findings[0].code == code
    with pytest.raises(InputError) as empty:
        _imposed(_foreign([]), setting)
    assert empty.value.findings[0].code == "sheet.no_pages"


def test_screen_files_take_no_marks(setting: MarkSetting) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(_foreign([Dictionary(MediaBox=Array([0, 0, 400, 600]))]))) as pdf:
        profile = pdf.make_stream(b"icc", N=3)
        pdf.Root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFA1, DestOutputProfile=profile)])
        pdf.save(file)
    with pytest.raises(InputError) as caught:
        add_marks(file.getvalue(), "screen.pdf", setting)
    assert caught.value.findings[0].code == "sheet.no_plates"


def test_work_can_be_cancelled(six_pages: bytes, setting: MarkSetting) -> None:
    def cancel(share: float) -> None:
        if share > 0.2:
            raise CancelledError(note("command.cancelled"))

    with pytest.raises(CancelledError):
        add_marks(six_pages, "six.pdf", setting, cancel)
    with pytest.raises(CancelledError):
        impose(six_pages, "six.pdf", SheetOptions(Scheme.BOOKLET), setting, cancel)


def test_a_file_with_a_broken_packet_is_imposed_in_silence(
    six_pages: bytes, setting: MarkSetting, capfd: pytest.CaptureFixture[str]
) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(six_pages)) as pdf:
        pdf.Root.Metadata.write(b"<x:xmpmeta <no XML>")
        pdf.save(file)
    assert len(_imposed(file.getvalue(), setting).sides) == 4
    assert add_marks(file.getvalue(), "six.pdf", setting)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("seed", range(30))
def test_damage_anywhere_is_told_or_overcome(seed: int, setting: MarkSetting, tmp_path: Path) -> None:
    whole = _foreign([Dictionary(MediaBox=Array([0, 0, 400, 600]), Resources=Dictionary())] * 3)
    chance = random.Random(seed)  # noqa: S311 - damage, no secret
    data = bytearray(whole)
    for _ in range(chance.choice((1, 5, 25))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (tmp_path / "a.pdf").write_bytes(data)
    for work in (
        lambda: _imposed(bytes(data), setting, has_marks=True),
        lambda: add_marks(bytes(data), "a.pdf", setting),
        lambda: probe_photo(tmp_path / "a.pdf"),
    ):
        with contextlib.suppress(BulletinError):
            assert work()
