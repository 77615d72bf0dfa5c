"""Facts of photos from their headers, and a clear error for every file that is no photo."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.photos.convert import PhotoProfiles
from bulletin_studio.photos.facts import PictureKind
from bulletin_studio.photos.probe import probe_photo

ORIENTATION = 0x0112


def _picture(mode: str = "RGB", size: tuple[int, int] = (80, 60)) -> Image.Image:
    return Image.linear_gradient("L").resize(size).convert(mode)


def _fault(path: Path) -> str:
    """The code of the one fault found; its words name the file and a remedy in both languages."""
    with pytest.raises(PhotoError) as caught:
        probe_photo(path)
    (finding,) = caught.value.findings
    for language in Language:
        assert path.name in message(finding, language)
        assert remedy(finding, language)
    assert caught.value.exit_code == 5
    return finding.code


@pytest.mark.parametrize(
    ("mode", "ending", "kind", "has_alpha"),
    [
        ("RGB", "jpg", PictureKind.RGB, False),
        ("L", "jpg", PictureKind.GREY, False),
        ("CMYK", "jpg", PictureKind.CMYK, False),
        ("RGBA", "png", PictureKind.RGB, True),
        ("LA", "png", PictureKind.GREY, True),
        ("P", "png", PictureKind.RGB, False),
        ("1", "png", PictureKind.GREY, False),
        ("I;16", "png", PictureKind.GREY, False),
        ("LAB", "tif", PictureKind.LAB, False),
        ("CMYK", "tif", PictureKind.CMYK, False),
        ("RGB", "webp", PictureKind.RGB, False),
        ("RGB", "bmp", PictureKind.RGB, False),
        ("P", "gif", PictureKind.RGB, False),
    ],
)
def test_kinds(mode: str, ending: str, kind: PictureKind, has_alpha: bool, tmp_path: Path) -> None:
    path = tmp_path / f"photo.{ending}"
    Image.new(mode, (80, 60)).save(path)
    facts = probe_photo(path)
    assert (facts.width_px, facts.height_px) == (80, 60)
    assert (facts.kind, facts.has_alpha) == (kind, has_alpha)
    assert not facts.has_profile


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
def test_size_is_upright(orientation: int, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"photo.{ending}"
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    _picture().save(path, exif=exif)
    facts = probe_photo(path)
    assert (facts.width_px, facts.height_px) == ((60, 80) if orientation >= 5 else (80, 60))
    assert facts.orientation == orientation


def test_a_wrong_orientation_counts_as_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 42
    _picture().save(tmp_path / "a.jpg", exif=exif)
    assert probe_photo(tmp_path / "a.jpg").orientation == 1


def test_the_profile_is_named_and_only_a_fitting_one_counts(tmp_path: Path, profiles: PhotoProfiles) -> None:
    _picture().save(tmp_path / "tagged.jpg", icc_profile=profiles.rgb)
    _picture("L").save(tmp_path / "wrong.jpg", icc_profile=profiles.rgb)
    _picture().save(tmp_path / "damaged.jpg", icc_profile=profiles.rgb[:300])
    assert probe_photo(tmp_path / "tagged.jpg").profile == "sRGB2014"
    assert not probe_photo(tmp_path / "wrong.jpg").has_profile
    assert not probe_photo(tmp_path / "damaged.jpg").has_profile


def test_missing(tmp_path: Path) -> None:
    assert _fault(tmp_path / "会议.jpg") == "photo.missing"


def test_the_place_that_asks_for_it_is_named(tmp_path: Path) -> None:
    where = SourceSpan("articles/01.md", 12)
    with pytest.raises(PhotoError) as caught:
        probe_photo(tmp_path / "none.jpg", where)
    assert caught.value.findings[0].where == where


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert _fault(tmp_path / "a.jpg") == "photo.unreadable"


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\0" * 5000])
def test_not_a_picture(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    assert _fault(tmp_path / "a.jpg") == "photo.not_a_picture"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4\n", "PDF"),
        (b"8BPS\0\1", "Photoshop"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "EPS"),
        (b"\0\0\0\x18ftypcrx \0\0\0\0", "RAW"),
        (b"PK\x03\x04", "ZIP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    ],
)
def test_kinds_we_do_not_read_are_named(content: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(content + b"\0" * 64)
    assert _fault(path) == "photo.unsupported_kind"
    with pytest.raises(PhotoError) as caught:
        probe_photo(path)
    assert dict(caught.value.findings[0].arguments)["kind"] == kind


@pytest.mark.parametrize("mode", ["F", "I"])
def test_32_bits_a_sample(mode: str, tmp_path: Path) -> None:
    Image.new(mode, (8, 8)).save(tmp_path / "a.tif")
    assert _fault(tmp_path / "a.tif") == "photo.unsupported_kind"


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("share", [0.5, 0.9, 0.99])
def test_a_file_cut_short(ending: str, share: float, tmp_path: Path) -> None:
    whole, cut = tmp_path / f"whole.{ending}", tmp_path / f"cut.{ending}"
    Image.effect_noise((200, 200), 60).convert("RGB").save(whole)
    data = whole.read_bytes()
    cut.write_bytes(data[: int(len(data) * share)])
    assert probe_photo(whole).width_px == 200
    assert _fault(cut) in {"photo.cut_short", "photo.damaged"}


@pytest.mark.parametrize("length", [1, 2, 3, 10, 25])
def test_a_jpeg_of_a_few_bytes(length: int, tmp_path: Path) -> None:
    file = io.BytesIO()
    _picture().save(file, "JPEG")
    (tmp_path / "a.jpg").write_bytes(file.getvalue()[:length])
    assert _fault(tmp_path / "a.jpg") in {"photo.cut_short", "photo.not_a_picture", "photo.damaged"}


def test_a_thumbnail_does_not_hide_that_the_end_is_missing(tmp_path: Path) -> None:
    thumbnail, photo = io.BytesIO(), io.BytesIO()
    _picture().save(thumbnail, "JPEG")
    exif = Image.Exif()
    exif[0x010E] = "x"
    Image.effect_noise((200, 200), 60).save(photo, "JPEG", exif=exif, comment=thumbnail.getvalue())
    data = photo.getvalue()
    assert data.count(b"\xff\xd9") == 2
    (tmp_path / "a.jpg").write_bytes(data[:-500])
    assert _fault(tmp_path / "a.jpg") == "photo.cut_short"


def test_bytes_after_the_end_do_no_harm(tmp_path: Path) -> None:
    _picture().save(tmp_path / "a.jpg")
    (tmp_path / "a.jpg").write_bytes((tmp_path / "a.jpg").read_bytes() + b"MotionPhoto" * 9000)
    assert probe_photo(tmp_path / "a.jpg").width_px == 80


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_decompression_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 20_001, 10_000, 8, 2, 0, 0, 0)
    content = (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")
    )
    (tmp_path / "bomb.png").write_bytes(content)
    assert _fault(tmp_path / "bomb.png") == "photo.too_large"


def test_the_largest_camera_is_accepted(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 14_204, 10_652, 8, 2, 0, 0, 0)
    content = (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")
    )
    (tmp_path / "camera.png").write_bytes(content)
    assert probe_photo(tmp_path / "camera.png").width_px == 14_204
