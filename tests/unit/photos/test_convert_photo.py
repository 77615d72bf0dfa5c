"""Converted photos: upright, cropped, in the right inks, no larger than asked, no metadata, always the same bytes."""

import io
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageOps

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.base.geometry import Rect
from bulletin_studio.photos.convert import EncodedPhoto, PhotoProfiles, PhotoRequest, PhotoSpace, convert_photo
from bulletin_studio.photos.probe import probe_photo
from bulletin_studio.photos.tone import black_ink_tones

ORIENTATION = 0x0112
WHOLE = Rect(0, 0, 1, 1)
ANY_SIZE = (9999, 9999)
Rgb = tuple[int, int, int]


def _converted(
    path: Path, profiles: PhotoProfiles, crop: Rect = WHOLE, most_px: tuple[int, int] = ANY_SIZE
) -> EncodedPhoto:
    return convert_photo(PhotoRequest(path, crop, most_px), profiles)


def _decoded(photo: EncodedPhoto) -> Image.Image:
    """The embedded JPEG as a PDF reader sees it: Pillow takes away the inversion that Decode takes away there."""
    picture = Image.open(io.BytesIO(photo.data))
    assert photo.is_inverted == (picture.mode == "CMYK")
    return picture


def _in_inks(colour: Rgb, source: bytes, profiles: PhotoProfiles) -> tuple[int, ...]:
    """What LittleCMS makes of one colour."""
    transform = ImageCms.ImageCmsTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(source)),
        ImageCms.ImageCmsProfile(io.BytesIO(profiles.output)),
        "RGB",
        "CMYK",
        intent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    return transform.apply(Image.new("RGB", (1, 1), colour)).getpixel((0, 0))


def _wide_gamut_profile(profiles: PhotoProfiles) -> bytes:
    """An RGB profile with red and green exchanged: nothing that reads it wrongly can go unnoticed."""
    data = bytearray(profiles.rgb)
    tags = {bytes(data[n : n + 4]): n for n in range(132, 132 + 12 * int.from_bytes(data[128:132]), 12)}
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    data[red + 4 : red + 12], data[green + 4 : green + 12] = data[green + 4 : green + 12], data[red + 4 : red + 12]
    return bytes(data)


def _corners() -> Image.Image:
    """A picture whose corners differ: red, green, blue, white from the top left clockwise."""
    picture = Image.new("RGB", (80, 60))
    picture.paste((255, 0, 0), (0, 0, 40, 30))
    picture.paste((0, 255, 0), (40, 0, 80, 30))
    picture.paste((0, 0, 255), (40, 30, 80, 60))
    picture.paste((255, 255, 255), (0, 30, 40, 60))
    return picture


@pytest.mark.parametrize("colour", [(0, 0, 1), (200, 60, 30), (20, 120, 200)])
def test_rgb_without_a_profile_is_srgb(colour: Rgb, tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.new("RGB", (32, 32), colour).save(tmp_path / "a.png")
    photo = _converted(tmp_path / "a.png", profiles)
    assert photo.space is PhotoSpace.CMYK
    assert _decoded(photo).getpixel((16, 16)) == pytest.approx(_in_inks(colour, profiles.rgb, profiles), abs=2)


def test_white_gets_no_ink(tmp_path: Path, profiles: PhotoProfiles) -> None:
    picture = Image.new("RGB", (32, 32), (255, 255, 255))
    picture.putpixel((0, 0), (255, 0, 0))
    picture.save(tmp_path / "a.png")
    assert _decoded(_converted(tmp_path / "a.png", profiles)).getpixel((24, 24)) == (0, 0, 0, 0)


def test_an_embedded_profile_is_honoured(tmp_path: Path, profiles: PhotoProfiles) -> None:
    other = _wide_gamut_profile(profiles)
    Image.new("RGB", (32, 32), (200, 60, 30)).save(tmp_path / "a.png", icc_profile=other)
    inks = _decoded(_converted(tmp_path / "a.png", profiles)).getpixel((16, 16))
    assert inks == pytest.approx(_in_inks((200, 60, 30), other, profiles), abs=2)
    assert inks[0] > inks[1] + 50


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("ending", ["png", "tif", "jpg"])
def test_every_orientation_ends_upright(orientation: int, ending: str, tmp_path: Path, profiles: PhotoProfiles) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    path = tmp_path / f"a.{ending}"
    _corners().save(path, exif=exif, **({"quality": 95, "subsampling": 0} if ending == "jpg" else {}))
    wanted = ImageOps.exif_transpose(Image.open(path))
    tagged = _converted(path, replace(profiles, keeps_rgb=True))
    facts = probe_photo(path)
    assert (tagged.width_px, tagged.height_px) == (facts.width_px, facts.height_px) == wanted.size
    difference = ImageChops.difference(_decoded(tagged).resize((8, 8), 0), wanted.resize((8, 8), 0))
    assert max(high for _, high in difference.getextrema()) < 30


def test_a_crop_is_of_the_upright_picture(tmp_path: Path, profiles: PhotoProfiles) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    _corners().save(tmp_path / "a.png", exif=exif)
    top_right = _converted(tmp_path / "a.png", replace(profiles, keeps_rgb=True), Rect(0.5, 0, 0.5, 0.5))
    assert (top_right.width_px, top_right.height_px) == (30, 40)
    assert _decoded(top_right).getpixel((15, 20)) == pytest.approx((255, 0, 0), abs=4)


def test_large_photos_are_made_smaller_and_small_ones_never_larger(tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.linear_gradient("L").resize((800, 600)).convert("RGB").save(tmp_path / "a.jpg")
    small = _converted(tmp_path / "a.jpg", profiles, most_px=(200, 150))
    cropped = _converted(tmp_path / "a.jpg", profiles, Rect(0.25, 0.25, 0.5, 0.5), (100, 75))
    same = _converted(tmp_path / "a.jpg", profiles, most_px=(4000, 3000))
    sizes = [(photo.width_px, photo.height_px) for photo in (small, cropped, same)]
    assert sizes == [(200, 150), (100, 75), (800, 600)]


def test_a_smaller_photo_shows_the_same(tmp_path: Path, profiles: PhotoProfiles) -> None:
    _corners().resize((1600, 1200), 0).save(tmp_path / "a.jpg", quality=95)
    small = _decoded(_converted(tmp_path / "a.jpg", replace(profiles, keeps_rgb=True), most_px=(80, 60)))
    difference = ImageChops.difference(small.resize((4, 4), 0), _corners().resize((4, 4), 0))
    assert max(high for _, high in difference.getextrema()) < 12


@pytest.mark.parametrize("mode", ["L", "LA", "1", "I;16", "RGB"])
def test_grey_becomes_black_ink(mode: str, tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.linear_gradient("L").convert("RGB" if mode == "RGB" else "L").convert(mode).save(tmp_path / "a.png")
    photo = _converted(tmp_path / "a.png", profiles)
    assert photo.space is PhotoSpace.GREY
    assert photo.mask is None


def test_16_bits_are_scaled_not_cut_off(tmp_path: Path, profiles: PhotoProfiles) -> None:
    wide = Image.new("I;16", (64, 64), 32_896)
    wide.save(tmp_path / "wide.png")
    Image.new("L", (64, 64), 128).save(tmp_path / "plain.png")
    wide_tone, plain_tone = (
        _decoded(_converted(tmp_path / name, profiles)).getpixel((32, 32)) for name in ("wide.png", "plain.png")
    )
    assert wide_tone == plain_tone


def test_16_bit_white_is_paper(tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.new("I;16", (16, 16), 65_535).save(tmp_path / "a.tif")
    assert _decoded(_converted(tmp_path / "a.tif", profiles)).getpixel((8, 8)) == 255


def test_grey_tones_print_as_light_as_they_are_meant(profiles: PhotoProfiles) -> None:
    tones = black_ink_tones(None, profiles.rgb, profiles.output)
    assert (tones[0], tones[255]) == (0, 255)
    assert list(tones) == sorted(tones)
    # Middle grey of sRGB is L* 53.6; offset ink gains about 15 % there, so a tint of about 60 % shows it.
    assert 0.55 < 1 - tones[128] / 255 < 0.65


def test_untagged_cmyk_passes_untouched(tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.new("CMYK", (32, 32), (10, 200, 150, 30)).save(tmp_path / "a.tif")
    photo = _converted(tmp_path / "a.tif", profiles)
    assert _decoded(photo).getpixel((16, 16)) == pytest.approx((10, 200, 150, 30), abs=2)


def test_cmyk_tagged_with_the_output_profile_passes_untouched(tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.new("CMYK", (32, 32), (10, 200, 150, 30)).save(tmp_path / "a.tif", icc_profile=profiles.output)
    photo = _converted(tmp_path / "a.tif", profiles)
    assert _decoded(photo).getpixel((16, 16)) == pytest.approx((10, 200, 150, 30), abs=2)


def test_cmyk_of_another_condition_is_separated_anew(tmp_path: Path, profiles: PhotoProfiles) -> None:
    newsprint = (Path(__file__).resolve().parents[3] / "profiles/TR002_news240.icc").read_bytes()
    Image.new("CMYK", (32, 32), (0, 0, 0, 255)).save(tmp_path / "a.tif", icc_profile=newsprint)
    inks = _decoded(_converted(tmp_path / "a.tif", profiles)).getpixel((16, 16))
    assert inks[3] < 250
    assert sum(inks) <= 3.03 * 255


def test_adobe_and_other_cmyk_jpegs_have_their_own_polarity(tmp_path: Path, profiles: PhotoProfiles) -> None:
    file = io.BytesIO()
    Image.new("CMYK", (32, 32), (51, 127, 204, 26)).save(file, "JPEG", quality=95)
    adobe = file.getvalue()
    start = adobe.index(b"\xff\xee")
    length = int.from_bytes(adobe[start + 2 : start + 4])
    (tmp_path / "adobe.jpg").write_bytes(adobe)
    (tmp_path / "plain.jpg").write_bytes(adobe[:start] + adobe[start + 2 + length :])
    read = [_decoded(_converted(tmp_path / name, profiles)).getpixel((16, 16)) for name in ("adobe.jpg", "plain.jpg")]
    assert read[0] == pytest.approx((51, 127, 204, 26), abs=3)
    assert read[1] == pytest.approx((204, 128, 51, 229), abs=3)


def test_lab_is_converted(tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.new("LAB", (32, 32), (255, 128, 128)).save(tmp_path / "a.tif")
    photo = _converted(tmp_path / "a.tif", profiles)
    assert photo.space is PhotoSpace.CMYK
    assert sum(_decoded(photo).getpixel((16, 16))) < 12


def test_opacity_becomes_a_mask(tmp_path: Path, profiles: PhotoProfiles) -> None:
    picture = Image.new("RGBA", (40, 20), (200, 60, 30, 255))
    picture.paste((200, 60, 30, 0), (0, 0, 20, 20))
    picture.save(tmp_path / "a.png")
    photo = _converted(tmp_path / "a.png", profiles)
    assert photo.mask is not None
    mask = Image.frombytes("L", (40, 20), zlib.decompress(photo.mask))
    assert (mask.getpixel((5, 5)), mask.getpixel((35, 5))) == (0, 255)


def test_an_opaque_alpha_channel_needs_no_mask(tmp_path: Path, profiles: PhotoProfiles) -> None:
    Image.new("RGBA", (40, 20), (200, 60, 30, 255)).save(tmp_path / "a.png")
    assert _converted(tmp_path / "a.png", profiles).mask is None


def test_a_palette_with_a_transparent_colour(tmp_path: Path, profiles: PhotoProfiles) -> None:
    picture = Image.new("P", (40, 20), 0)
    picture.putpalette([255, 0, 0, 0, 0, 255])
    picture.paste(1, (20, 0, 40, 20))
    picture.save(tmp_path / "a.gif", transparency=0)
    photo = _converted(tmp_path / "a.gif", profiles)
    assert photo.mask is not None
    assert Image.frombytes("L", (40, 20), zlib.decompress(photo.mask)).getpixel((5, 5)) == 0


def test_tagged_mode_keeps_rgb_and_its_profile(tmp_path: Path, profiles: PhotoProfiles) -> None:
    other = _wide_gamut_profile(profiles)
    Image.new("RGB", (32, 32), (200, 60, 30)).save(tmp_path / "tagged.png", icc_profile=other)
    Image.new("RGB", (32, 32), (200, 60, 30)).save(tmp_path / "plain.png")
    keeping = replace(profiles, keeps_rgb=True)
    tagged, plain = (_converted(tmp_path / name, keeping) for name in ("tagged.png", "plain.png"))
    assert (tagged.space, tagged.profile) == (PhotoSpace.RGB, other)
    assert (plain.space, plain.profile) == (PhotoSpace.RGB, profiles.rgb)
    assert _decoded(plain).getpixel((16, 16)) == pytest.approx((200, 60, 30), abs=2)


def test_no_metadata_gets_out(tmp_path: Path, profiles: PhotoProfiles) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    picture = _corners()
    picture.save(tmp_path / "a.jpg", exif=exif, comment=b"SecretComment", icc_profile=profiles.rgb, dpi=(301, 301))
    data = _converted(tmp_path / "a.jpg", profiles).data
    for secret in (b"Secret", b"Exif", b"ICC_PROFILE", b"acsp", b"\x01\x2d\x01\x2d"):
        assert secret not in data


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path, profiles: PhotoProfiles) -> None:
    _corners().save(tmp_path / "a.jpg")
    first, second = (_converted(tmp_path / "a.jpg", profiles, most_px=(40, 30)) for _ in range(2))
    assert first == second


def test_damage_among_the_pixels_is_an_error_not_a_grey_block(tmp_path: Path, profiles: PhotoProfiles) -> None:
    path = tmp_path / "a.png"
    Image.effect_noise((200, 200), 60).save(path)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 400] = bytes(400)
    path.write_bytes(data)
    assert probe_photo(path).width_px == 200
    with pytest.raises(PhotoError) as caught:
        _converted(path, profiles)
    assert caught.value.findings[0].code == "photo.damaged"
