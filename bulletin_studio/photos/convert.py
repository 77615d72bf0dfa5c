"""Turns a photo into a picture ready for print: upright, cropped, in its inks, no larger than needed, no metadata."""

import io
import zlib
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PIL import Image, ImageChops
from PIL.ImageFile import ImageFile

from bulletin_studio.base.colour import PAPER, Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.photos.ink import limited_ink
from bulletin_studio.photos.opening import open_picture, orientation_of
from bulletin_studio.photos.placed_pdf_facts import PlacedPdf, placed_pdf_of
from bulletin_studio.photos.probe import is_line_art, kind_of
from bulletin_studio.photos.profiles import converted, embedded_profile
from bulletin_studio.photos.tone import black_ink_tones

_JPEG_QUALITY = 92
"""Above 90 the blocks cannot be seen at 300 ppi; chroma is kept whole because red type on photos shows it first."""

_DEFLATE_LEVEL = 9
_LINE_ART_FACTOR = 4
"""Line art is kept at up to 1 400 ppi where photos are at 350; shops ask for 1 200 (GWG 2015, 4.27)."""
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
        ground: the process ink that transparent parts are laid on; None keeps them transparent.
    """

    path: Path
    crop: Rect
    most_px: tuple[int, int]
    where: SourceSpan | None = None
    ground: Cmyk | None = None


@dataclass(frozen=True, slots=True)
class PhotoProfiles:
    """The ICC profiles of a conversion, and what else the printing condition asks.

    Attributes:
        output: the printer's, CMYK.
        rgb: the one meant by RGB pictures that carry none.
        keeps_rgb: colour pictures stay RGB and keep their profile; the printer converts them.
        most_ink: the sum of the four inks that no pixel may pass, 3.0 for 300 %; the printer's profile keeps its own.
        for_screen: all colour pictures become RGB of the profile `rgb`, grey ones keep their greys.
        neutral_to_black: RGB pictures without any colour become black ink alone.
    """

    output: bytes
    rgb: bytes
    keeps_rgb: bool = False
    most_ink: float = 4.0
    for_screen: bool = False
    neutral_to_black: bool = True


class PhotoCoding(Enum):
    """How the samples of a converted photo are written, named as PDF's filters are (ISO 32000-1, table 6)."""

    JPEG = "DCTDecode"
    """A baseline JPEG without metadata, 8 bits a sample."""
    BITS = "FlateDecode"
    """One bit a sample, rows padded to bytes, deflated; 0 is solid ink."""


@dataclass(frozen=True, slots=True)
class EncodedPhoto:
    """A picture ready to be embedded.

    Attributes:
        width_px: pixels across.
        height_px: pixels down.
        space: what the samples mean; GREY is the black plate alone, 0 being solid ink.
        data: the samples as `coding` says.
        is_inverted: samples are stored inverted (CMYK JPEGs, Adobe Technical Note 5116).
        profile: the ICC profile of RGB samples; None for inks.
        mask: opacity of each pixel, 8 bits, deflated; None where all is opaque.
        page: a PDF page to be placed instead of pixels, of which there are none then.
    """

    width_px: int
    height_px: int
    space: PhotoSpace
    data: bytes
    is_inverted: bool = False
    profile: bytes | None = None
    mask: bytes | None = None
    coding: PhotoCoding = PhotoCoding.JPEG
    page: PlacedPdf | None = None


def convert_photo(request: PhotoRequest, profiles: PhotoProfiles) -> EncodedPhoto:
    """Decodes one photo and makes it ready for print. Same input, same bytes.

    Grey pictures, and RGB pictures without any colour, become black ink alone unless asked otherwise. CMYK pictures
    without a profile are taken to be separated for the output already. Line art (one bit a pixel) stays so and keeps up
    to four times the pixels asked for, since its edges show what photos hide. PDF pages are not converted at all.

    Raises:
        PhotoError: see `open_picture`.
    """
    placed = placed_pdf_of(request.path)
    if placed is not None:
        return EncodedPhoto(1, 1, PhotoSpace.GREY, b"", page=placed)
    with open_picture(request.path, request.where) as picture:
        kind = kind_of(picture.mode)
        profile = embedded_profile(picture, kind)
        if is_line_art(picture):
            return _encoded_bits(plain_pixels(picture, _finer(request)))
        pixels, opacity = _split_opacity(plain_pixels(picture, request))
        separated, kept_profile = (_for_screen if profiles.for_screen else _separated)(pixels, profile, profiles)
        if separated.mode == "CMYK":
            separated = limited_ink(separated, profiles.most_ink)
        if opacity is None or request.ground is None:
            return _encoded(separated, kept_profile, opacity)
        return _encoded(_on_ground(separated, opacity, request.ground), kept_profile, None)


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
    upright: Image.Image = picture.transpose(_TURNS[orientation]) if orientation in _TURNS else picture
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


def _split_opacity(picture: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """The colours, and the opacities where any pixel is not opaque."""
    if picture.mode not in {"LA", "RGBA"}:
        return picture, None
    alpha = picture.getchannel("A")
    colours = picture.convert(picture.mode[:-1])
    if alpha.getextrema() == (255, 255):
        return colours, None
    return colours, alpha


def _on_ground(picture: Image.Image, opacity: Image.Image, ground: Cmyk) -> Image.Image:
    """An opaque picture: each ink mixed with the ground's as blending in DeviceCMYK does (ISO 32000-1, 11.3)."""
    if picture.mode == "L" and ground == PAPER:
        return Image.composite(picture, Image.new("L", picture.size, "white"), opacity)
    if picture.mode == "L":
        empty = Image.new("L", picture.size)
        picture = Image.merge("CMYK", (empty, empty, empty, ImageChops.invert(picture)))
    inks = (ground.cyan, ground.magenta, ground.yellow, ground.black)
    below = Image.new("CMYK", picture.size, tuple(round(255 * ink) for ink in inks))
    return Image.composite(picture, below, opacity)


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
    if profiles.neutral_to_black and _is_neutral(picture):
        return picture.getchannel(0).point(black_ink_tones(None, source, profiles.output)), None
    if profiles.keeps_rgb:
        return picture, source
    return converted(picture, source, profiles.output, "CMYK"), None


def _for_screen(
    picture: Image.Image, profile: bytes | None, profiles: PhotoProfiles
) -> tuple[Image.Image, bytes | None]:
    """The picture in grey or in the RGB profile, which it keeps."""
    if picture.mode == "L" and profile is None:
        return picture, None
    if picture.mode == "LAB":
        return converted(picture, None, profiles.rgb, "RGB"), profiles.rgb
    usual = profiles.output if picture.mode == "CMYK" else profiles.rgb
    source = profile or usual
    is_ready = picture.mode == "RGB" and source == profiles.rgb
    return (picture if is_ready else converted(picture, source, profiles.rgb, "RGB")), profiles.rgb


def _is_neutral(picture: Image.Image) -> bool:
    red, green, blue = picture.split()
    return not ImageChops.difference(red, green).getbbox() and not ImageChops.difference(green, blue).getbbox()


def _finer(request: PhotoRequest) -> PhotoRequest:
    """The same request for line art."""
    return replace(request, most_px=(_LINE_ART_FACTOR * request.most_px[0], _LINE_ART_FACTOR * request.most_px[1]))


def _encoded_bits(picture: Image.Image) -> EncodedPhoto:
    """Line art: grey left from turning or making smaller goes to the nearer of ink and paper."""
    bits = picture.point(lambda tone: 255 if tone > 127 else 0).convert("1", dither=Image.Dither.NONE)
    data = zlib.compress(bits.tobytes(), _DEFLATE_LEVEL)
    return EncodedPhoto(bits.width, bits.height, PhotoSpace.GREY, data, coding=PhotoCoding.BITS)


def _encoded(picture: Image.Image, profile: bytes | None, opacity: Image.Image | None) -> EncodedPhoto:
    picture.info.clear()
    mask = None if opacity is None else zlib.compress(opacity.tobytes(), _DEFLATE_LEVEL)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    space = {"L": PhotoSpace.GREY, "CMYK": PhotoSpace.CMYK, "RGB": PhotoSpace.RGB}[picture.mode]
    width, height = picture.size
    return EncodedPhoto(width, height, space, file.getvalue(), space is PhotoSpace.CMYK, profile, mask)
