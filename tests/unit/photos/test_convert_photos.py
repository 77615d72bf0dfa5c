"""Many photos: order, cache, cancelling; ink limits; line art; HEIC."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image

from bulletin_studio.base.errors import CancelledError, PhotoError
from bulletin_studio.base.findings import note
from bulletin_studio.base.geometry import Rect
from bulletin_studio.photos import convert_photos as module
from bulletin_studio.photos.cache import PhotoCache
from bulletin_studio.photos.convert import (
    EncodedPhoto,
    PhotoCoding,
    PhotoProfiles,
    PhotoRequest,
    PhotoSpace,
    convert_photo,
)
from bulletin_studio.photos.convert_photos import convert_photos
from bulletin_studio.photos.ink import limited_ink
from bulletin_studio.photos.probe import probe_photo

WHOLE = Rect(0, 0, 1, 1)


def request_for(path: Path, most: int = 400) -> PhotoRequest:
    return PhotoRequest(path, WHOLE, (most, most))


def saved(folder: Path, name: str, picture: Image.Image, **options: object) -> Path:
    picture.save(folder / name, **options)
    return folder / name


def ignore(_share: float) -> None:
    pass


@pytest.fixture
def requests(tmp_path: Path) -> list[PhotoRequest]:
    sizes = (300, 40, 260, 20, 180)
    return [
        request_for(saved(tmp_path, f"{size}.png", Image.new("RGB", (size, size), (size % 256, 90, 10))))
        for size in sizes
    ]


def test_photos_come_in_the_order_asked_for(requests: list[PhotoRequest], profiles: PhotoProfiles) -> None:
    shares: list[float] = []
    made = list(convert_photos(requests, profiles, None, shares.append))
    assert made == [convert_photo(each, profiles) for each in requests]
    assert shares == [0.0, 0.2, 0.4, 0.6, 0.8]


def test_a_second_export_converts_nothing(
    requests: list[PhotoRequest], profiles: PhotoProfiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list(convert_photos(requests, profiles, PhotoCache(tmp_path / "cache"), ignore))
    monkeypatch.setattr(module, "convert_photo", None)
    assert list(convert_photos(requests, profiles, PhotoCache(tmp_path / "cache"), ignore)) == first


def test_the_cache_knows_what_a_conversion_depends_on(
    requests: list[PhotoRequest], profiles: PhotoProfiles, tmp_path: Path
) -> None:
    cache = PhotoCache(tmp_path / "cache")
    other = PhotoProfiles(profiles.output, profiles.rgb, most_ink=2.4)
    smaller = PhotoRequest(requests[0].path, WHOLE, (100, 100))
    cut = PhotoRequest(requests[0].path, Rect(0, 0, 0.5, 1), (400, 400))
    keys = {cache.key(requests[0], profiles), cache.key(requests[0], other)}
    keys |= {cache.key(smaller, profiles), cache.key(cut, profiles)}
    requests[0].path.write_bytes(requests[1].path.read_bytes())
    keys.add(cache.key(requests[0], profiles))
    assert len(keys) == 5


def test_a_damaged_entry_is_made_anew(requests: list[PhotoRequest], profiles: PhotoProfiles, tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path / "cache")
    first = list(convert_photos(requests, profiles, cache, ignore))
    for entry in (tmp_path / "cache").iterdir():
        data = bytearray(entry.read_bytes())
        data[-1] ^= 1
        entry.write_bytes(data)
    assert list(convert_photos(requests, profiles, cache, ignore)) == first


@pytest.mark.parametrize("has_mask", [True, False])
def test_an_entry_holds_everything(tmp_path: Path, *, has_mask: bool) -> None:
    cache = PhotoCache(tmp_path)
    photo = EncodedPhoto(
        3, 4, PhotoSpace.RGB, b"samples\n\0", False, b"profile", b"mask" if has_mask else None, PhotoCoding.BITS
    )
    cache.put("key", photo)
    assert cache.get("key") == photo


def test_a_cache_that_cannot_be_written_does_no_harm(
    requests: list[PhotoRequest], profiles: PhotoProfiles, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    cache = PhotoCache(tmp_path / "file" / "cache")
    assert len(list(convert_photos(requests, profiles, cache, ignore))) == len(requests)


def test_a_bad_photo_is_told_and_cancelling_ends(requests: list[PhotoRequest], profiles: PhotoProfiles) -> None:
    requests[2].path.write_bytes(b"no picture")
    with pytest.raises(PhotoError):
        list(convert_photos(requests, profiles, None, ignore))

    def cancel(share: float) -> None:
        if share > 0:
            raise CancelledError(note("command.cancelled"))

    with pytest.raises(CancelledError):
        list(convert_photos(requests, profiles, None, cancel))


def test_ink_over_the_limit_loses_colour_and_keeps_its_black() -> None:
    picture = Image.new("CMYK", (3, 600), (200, 180, 170, 220))
    picture.putpixel((1, 500), (10, 20, 30, 40))
    limited = limited_ink(picture, 2.4)
    pixel = limited.getpixel((0, 599))
    assert sum(pixel) <= 2.4 * 255
    assert sum(pixel) >= 2.4 * 255 - 4
    assert pixel[3] == 220
    assert pixel[0] / pixel[1] == pytest.approx(200 / 180, abs=0.02)
    assert limited.getpixel((1, 500)) == (10, 20, 30, 40)
    assert limited_ink(picture, 4.0) is picture


def test_a_heavy_cmyk_photo_is_held_to_the_limit(tmp_path: Path, profiles: PhotoProfiles) -> None:
    path = saved(tmp_path, "heavy.tif", Image.new("CMYK", (64, 64), (255, 255, 255, 255)))
    limit = PhotoProfiles(profiles.output, profiles.rgb, most_ink=2.4)
    made = Image.open(io.BytesIO(convert_photo(request_for(path), limit).data))
    assert sum(made.getpixel((32, 32))) <= 2.4 * 255 + 8


def test_line_art_stays_line_art_and_fine(tmp_path: Path, profiles: PhotoProfiles) -> None:
    art = Image.new("1", (1000, 800), 1)
    art.paste(0, (100, 100, 300, 300))
    photo = convert_photo(request_for(saved(tmp_path, "art.png", art), 400), profiles)
    assert (photo.coding, photo.space, photo.width_px, photo.height_px) == (
        PhotoCoding.BITS,
        PhotoSpace.GREY,
        1000,
        800,
    )
    rows = zlib.decompress(photo.data)
    assert len(rows) == 125 * 800
    assert rows[200 * 125 + 200 // 8] == 0
    assert rows[0] == 0xFF


def test_heic_is_read_upright(tmp_path: Path, profiles: PhotoProfiles) -> None:
    heif = pytest.importorskip("pillow_heif")
    heif.register_heif_opener()
    path = saved(tmp_path, "phone.heic", Image.new("RGB", (64, 48), (200, 30, 30)))
    facts = probe_photo(path)
    assert (facts.width_px, facts.height_px, facts.file_format) == (64, 48, "HEIF")
    assert convert_photo(request_for(path), profiles).space is PhotoSpace.CMYK


def test_heic_without_its_reader_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bulletin_studio.photos import opening

    path = tmp_path / "phone.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    monkeypatch.setattr(opening.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(PhotoError) as caught:
        probe_photo(path)
    assert [finding.code for finding in caught.value.findings] == ["photo.heic_needs_reader"]


def test_avif_is_read(tmp_path: Path, profiles: PhotoProfiles) -> None:
    path = saved(tmp_path, "web.avif", Image.new("RGB", (64, 48), (10, 30, 200)))
    assert convert_photo(request_for(path), profiles).space is PhotoSpace.CMYK
