"""Turns a photo into a picture ready for print: upright, cropped, in its inks, no larger than needed, no metadata."""

import io
import zlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PIL import Image, ImageChops
from PIL.ImageFile import ImageFile

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.photos.opening import open_picture, orientation_of
from bulletin_studio.photos.probe import kind_of
from bulletin_studio.photos.profiles import converted, embedded_profile
from bulletin_studio.photos.tone import black_ink_tones

_JPEG_QUALITY = 92
"""Above 90 the blocks cannot be seen at 300 ppi; chroma is kept whole because red type on photos shows it first."""

_DEFLATE_LEVEL = 9
_JPEG_FORMATS = frozenset({"JPEG", "MPO"})
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture of each EXIF orientation upright."""


class PhotoSpace(Enum):
    """The colour spaces a converted photo can be in."""

    GREY = "DeviceGray"
    CMYK = "DeviceCMYK"
    RGB = "ICCBased RGB"


@dataclass(frozen=True, slots=True)
class PhotoRequest:
    """What is wanted of a photo.

    Attributes:
        path: the file.
        crop: the part wanted, as shares of the upright picture's width and height.
        most_px: no more pixels than these across and down; fewer where the photo has fewer.
        where: the place that asks for the photo, named in errors; the file itself where None.
    """

    path: Path
    crop: Rect
    most_px: tuple[int, int]
    where: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class PhotoProfiles:
    """The ICC profiles of a conversion.

    Attributes:
        output: the printer's, CMYK.
        rgb: the one meant by RGB pictures that carry none.
        keeps_rgb: colour pictures stay RGB and keep their profile; the printer converts them.
    """

    output: bytes
    rgb: bytes
    keeps_rgb: bool = False


@dataclass(frozen=True, slots=True)
class EncodedPhoto:
    """A picture ready to be embedded.

    Attributes:
        width_px: pixels across.
        height_px: pixels down.
        space: what the samples mean; GREY is the black plate alone, 0 being solid ink.
        data: a baseline JPEG without metadata.
        is_inverted: samples are stored inverted (CMYK JPEGs, Adobe Technical Note 5116).
        profile: the ICC profile of RGB samples; None for inks.
        mask: opacity of each pixel, 8 bits, deflated; None where all is opaque.
    """

    width_px: int
    height_px: int
    space: PhotoSpace
    data: bytes
    is_inverted: bool = False
    profile: bytes | None = None
    mask: bytes | None = None


def convert_photo(request: PhotoRequest, profiles: PhotoProfiles) -> EncodedPhoto:
    """Decodes one photo and makes it ready for print. Same input, same bytes.

    Grey pictures, and colour pictures without any colour, become black ink alone. CMYK pictures without a profile are
    taken to be separated for the output already.

    Raises:
        PhotoError: see `open_picture`.
    """
    with open_picture(request.path, request.where) as picture:
        kind = kind_of(picture.mode)
        profile = embedded_profile(picture, kind)
        pixels, mask = _split_opacity(plain_pixels(picture, request))
        return _encoded(*_separated(pixels, profile, profiles), mask)


def plain_pixels(picture: ImageFile, request: PhotoRequest) -> Image.Image:
    """The pixels wanted of an opened photo: upright, cropped, not too many, of a plain mode (see `_plain`)."""
    return _framed(_plain(_upright(picture, request)), request)


def _upright(picture: ImageFile, request: PhotoRequest) -> Image.Image:
    """All pixels, upright; CMYK with 255 for solid ink."""
    orientation = orientation_of(picture)
    if picture.format in _JPEG_FORMATS:
        _decode_smaller(picture, orientation, request)
    picture.load()
    if picture.format == "TIFF":
        orientation = orientation_of(picture)
    upright = picture.transpose(_TURNS[orientation]) if orientation in _TURNS else picture.copy()
    if picture.format in _JPEG_FORMATS and picture.mode == "CMYK" and "adobe" not in picture.info:
        # Pillow takes every CMYK JPEG for an inverted one, which only those with Adobe's marker are.
        upright = ImageChops.invert(upright)
    return upright


def _decode_smaller(picture: ImageFile, orientation: int, request: PhotoRequest) -> None:
    """Lets the JPEG decoder skip detail by halves, never below twice the pixels wanted."""
    width = round(2 * request.most_px[0] / request.crop.width)
    height = round(2 * request.most_px[1] / request.crop.height)
    if orientation >= 5:
        width, height = height, width
    picture.draft(picture.mode, (width, height))


def _framed(picture: Image.Image, request: PhotoRequest) -> Image.Image:
    """The part wanted, at no more than the pixels wanted."""
    crop, (width, height) = request.crop, picture.size
    box = (crop.x * width, crop.y * height, crop.right * width, crop.bottom * height)
    left, top, right, bottom = (round(edge) for edge in box)
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    size = (min(request.most_px[0], right - left), min(request.most_px[1], bottom - top))
    if size == (right - left, bottom - top):
        return picture.crop((left, top, right, bottom))
    return picture.resize(size, Image.Resampling.LANCZOS, box=_inside(box, width, height))


def _inside(box: tuple[float, ...], width: int, height: int) -> tuple[float, float, float, float]:
    """Trims what rounding of shares left beyond the picture's edge."""
    left, top, right, bottom = box
    return max(0.0, left), max(0.0, top), min(float(width), right), min(float(height), bottom)


def _plain(picture: Image.Image) -> Image.Image:
    """One of the modes L, LA, RGB, RGBA, CMYK, LAB; 16 bits a sample are scaled down to 8, not cut off."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda sample: sample * (1 / 257) + 0.5).convert("L")
    has_key = "transparency" in picture.info
    plain_modes = {
        "1": "LA" if has_key else "L",
        "L": "LA" if has_key else "L",
        "La": "LA",
        "P": "RGBA" if has_key else "RGB",
        "PA": "RGBA",
        "RGB": "RGBA" if has_key else "RGB",
        "RGBa": "RGBA",
        "RGBX": "RGB",
        "YCbCr": "RGB",
    }
    plain_mode = plain_modes.get(picture.mode, picture.mode)
    return picture if plain_mode == picture.mode else picture.convert(plain_mode)


def _split_opacity(picture: Image.Image) -> tuple[Image.Image, bytes | None]:
    """The colours, and the opacities where any pixel is not opaque."""
    if picture.mode not in {"LA", "RGBA"}:
        return picture, None
    alpha = picture.getchannel("A")
    colours = picture.convert(picture.mode[:-1])
    if alpha.getextrema() == (255, 255):
        return colours, None
    return colours, zlib.compress(alpha.tobytes(), _DEFLATE_LEVEL)


def _separated(
    picture: Image.Image, profile: bytes | None, profiles: PhotoProfiles
) -> tuple[Image.Image, bytes | None]:
    """The picture in its final colour space, and the profile it keeps."""
    if picture.mode == "L":
        return picture.point(black_ink_tones(profile, profiles.rgb, profiles.output)), None
    if picture.mode == "CMYK":
        is_ready = profile is None or profile == profiles.output
        return (picture if is_ready else converted(picture, profile, profiles.output, "CMYK")), None
    if picture.mode == "LAB":
        return converted(picture, None, profiles.output, "CMYK"), None
    source = profile or profiles.rgb
    if _is_neutral(picture):
        return picture.getchannel(0).point(black_ink_tones(None, source, profiles.output)), None
    if profiles.keeps_rgb:
        return picture, source
    return converted(picture, source, profiles.output, "CMYK"), None


def _is_neutral(picture: Image.Image) -> bool:
    red, green, blue = picture.split()
    return not ImageChops.difference(red, green).getbbox() and not ImageChops.difference(green, blue).getbbox()


def _encoded(picture: Image.Image, profile: bytes | None, mask: bytes | None) -> EncodedPhoto:
    picture.info.clear()
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    space = {"L": PhotoSpace.GREY, "CMYK": PhotoSpace.CMYK, "RGB": PhotoSpace.RGB}[picture.mode]
    width, height = picture.size
    return EncodedPhoto(width, height, space, file.getvalue(), space is PhotoSpace.CMYK, profile, mask)
