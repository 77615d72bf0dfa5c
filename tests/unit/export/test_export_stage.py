"""The export stage as a whole: progress, cancelling, missing photos, facts, photos by option."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.errors import CancelledError, PhotoError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.display.document import Document, Metadata, OutlineEntry, Page
from bulletin_studio.display.items import GlyphRun, Item, PlacedImage, PlacedRun
from bulletin_studio.export.options import PdfOptions, PhotoMode
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary

WHOLE = Rect(0, 0, 1, 1)
METADATA = Metadata("试刊", "编辑部", "zh-CN", "2024-01-15", "trial/1")


def _document(*pages: tuple[Item, ...]) -> Document:
    return Document(tuple(Page(n, Size(300, 400), 8.5, items) for n, items in enumerate(pages, 1)), METADATA)


BOX = Rect(10, 10, 72, 48)


def _image(file: str, box: Rect = BOX, crop: Rect = WHOLE) -> PlacedImage:
    return PlacedImage(file, box, crop, "")


def _save(path: Path, size: tuple[int, int] = (600, 400)) -> None:
    picture = Image.linear_gradient("L").resize(size)
    Image.merge("RGB", (picture, picture.rotate(180), picture)).save(path)


def test_a_missing_photo_is_named(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    with pytest.raises(PhotoError) as caught:
        export_pdf(_document((_image("photos/none.jpg"),)), library, tmp_path, options)
    finding = caught.value.findings[0]
    assert (finding.code, str(finding.where)) == ("photo.missing", "photos/none.jpg")
    assert caught.value.exit_code == 5


def test_progress_rises_to_one(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    _save(tmp_path / "a.jpg")
    shares: list[float] = []
    export_pdf(_document((_image("a.jpg"),), (), ()), library, tmp_path, options, shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert len(shares) == 5


def test_cancelling_stops_at_once(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    def cancel(_: float) -> None:
        raise CancelledError(error("command.cancelled"))

    with pytest.raises(CancelledError):
        export_pdf(_document((_image("missing.jpg"),)), library, tmp_path, options, cancel)


def test_one_picture_for_the_same_photo_crop_and_size(
    library: FontLibrary, options: PdfOptions, tmp_path: Path
) -> None:
    _save(tmp_path / "a.jpg")
    moved, cropped = _image("a.jpg", Rect(100, 99, 72, 48)), _image("a.jpg", crop=Rect(0, 0, 0.5, 0.5))
    result = export_pdf(_document((_image("a.jpg"), moved), (cropped, _image("a.jpg"))), library, tmp_path, options)
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        images = [page.Resources.XObject.as_dict() for page in pdf.pages]
        assert [sorted(names) for names in images] == [["/Im1"], ["/Im1", "/Im2"]]
        assert images[0]["/Im1"].objgen == images[1]["/Im1"].objgen
    assert [photo.file for photo in result.facts.photos] == ["a.jpg"] * 4


def test_photos_get_the_resolution_asked_for_at_most(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    _save(tmp_path / "large.jpg", (1200, 800))
    _save(tmp_path / "small.jpg", (90, 60))
    result = export_pdf(_document((_image("large.jpg"), _image("small.jpg"))), library, tmp_path, options)
    large, small = result.facts.photos
    assert (large.width_px, large.height_px, large.ppi) == (350, 234, 350)
    assert (small.width_px, small.height_px, small.ppi) == (90, 60, 90)
    assert large.space == "DeviceCMYK"


def test_tagged_photos_share_their_profile(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg"):
        _save(tmp_path / name)
    tagged = replace(options, photos=PhotoMode.TAGGED)
    result = export_pdf(_document((_image("a.jpg"), _image("b.jpg"))), library, tmp_path, tagged)
    assert [photo.space for photo in result.facts.photos] == ["ICCBased", "ICCBased"]
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        spaces = [image.ColorSpace for image in pdf.pages[0].Resources.XObject.as_dict().values()]
        assert [str(space[0]) for space in spaces] == ["/ICCBased", "/ICCBased"]
        assert spaces[0][1].objgen == spaces[1][1].objgen
        assert spaces[0][1].read_bytes() == options.rgb_profile


def test_pages_may_differ_in_size_and_boxes_follow(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    document = Document((Page(1, Size(300, 400), 8.5, ()), Page(2, Size(500, 200), 0, ())), METADATA)
    with pikepdf.open(io.BytesIO(export_pdf(document, library, tmp_path, options).data)) as pdf:
        boxes = [[[float(edge) for edge in page[key]] for key in ("/MediaBox", "/TrimBox")] for page in pdf.pages]
    assert boxes == [
        [[0, 0, 317, 417], [8.5, 8.5, 308.5, 408.5]],
        [[0, 0, 500, 200], [0, 0, 500, 200]],
    ]


def test_pages_keep_their_numbers(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    pages = tuple(Page(number, Size(300, 400), 8.5, ()) for number in (5, 6, 9))
    document = Document(pages, METADATA, (OutlineEntry("文章", 9, 20),))
    with pikepdf.open(io.BytesIO(export_pdf(document, library, tmp_path, options).data)) as pdf:
        labels = [int(part) if isinstance(part, int) else int(part.St) for part in pdf.Root.PageLabels.Nums]
        assert labels == [0, 5, 2, 9]
        with pdf.open_outline() as outline:
            assert outline.root[0].destination[0].objgen == pdf.pages[2].obj.objgen


def test_texts_that_pdf_a_forbids_are_replaced(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    face = library.face("BulletinSong-Regular")
    glyph_ids = tuple(face.hb_font.get_nominal_glyph(ord(character)) for character in "中文字")
    run = GlyphRun(face.key, 10, glyph_ids, (0, 10, 20), (), (0, 1, 2), "\0\ufeff字", 30)
    result = export_pdf(_document((PlacedRun(run, Point(10, 100), BLACK),)), library, tmp_path, options)
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        cmap = pdf.pages[0].Resources.Font["/F1"].ToUnicode.read_bytes()
    assert sorted(line.split()[1] for line in cmap.split(b"\n") if line.startswith(b"<0")) == [
        b"<2060>",
        b"<5B57>",
        b"<FFFD>",
    ]
