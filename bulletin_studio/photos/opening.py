"""Opens a picture file: path in, Pillow's picture with its header read out, or a PhotoError that says what is wrong."""

import importlib
import importlib.util
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError
from PIL.ImageFile import ImageFile

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.photos.completeness import is_cut_short

MAXIMUM_PIXELS = 200_000_000
"""More than any camera gives (2024: 150 million); beyond it a small file could fill the memory when decoded."""

_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "BMP", "GIF")
_HEIC_READER = "pillow_heif"
"""Reads what telephones write; optional, since its binaries are under licences of their own (docs/decisions/0006)."""
_MODES = frozenset({"1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "YCbCr", "CMYK", "LAB"})
_WIDE_MODES = frozenset({"I;16", "I;16B", "I;16L", "I;16N"})
_REFUSED_MODES = {"I": "32 bit", "F": "32 bit float"}
_ORIENTATION_TAG = 0x0112
_TIFF_WIDTH, _TIFF_HEIGHT = 256, 257

# Pillow's own limit is lower than ours and partly a warning; the size is checked here before a pixel is decoded.
Image.MAX_IMAGE_PIXELS = None


@contextmanager
def open_picture(path: Path, where: SourceSpan | None = None) -> Iterator[ImageFile]:
    """Opens a picture, reads its header and closes it when done; faults while decoding inside are mapped as well.

    Args:
        path: the file.
        where: the place that asks for the photo; the file itself where not given.

    Raises:
        PhotoError: missing, unreadable, not a picture, of a kind we do not read, cut short, damaged, or too large.
    """
    where = where or SourceSpan(path.as_posix())
    with warnings.catch_warnings():
        # Pillow warns of odd metadata that we do not use.
        warnings.simplefilter("ignore")
        try:
            with _opened(path, where) as picture:
                _check(picture, path, where)
                yield picture
        except PhotoError:
            raise
        except Exception as fault:
            # Decoders raise whatever damaged data provokes: OSError, SyntaxError, ValueError, struct.error, zlib.error.
            code = "photo.cut_short" if "truncated" in str(fault) else "photo.damaged"
            raise PhotoError(error(code, where, file=path.name)) from fault


def orientation_of(picture: Image.Image) -> int:
    """The EXIF orientation, 1 to 8 (CIPA DC-008, 4.6.5.A); 1 where it is missing or wrong."""
    if picture.format == "PNG" and "exif" not in picture.info:
        # Pillow would decode the whole picture to look for EXIF behind the pixels.
        return 1
    orientation = picture.getexif().get(_ORIENTATION_TAG, 1)
    return orientation if orientation in range(1, 9) else 1


def upright_size(picture: ImageFile) -> tuple[int, int]:
    """Width and height in pixels once upright."""
    width, height = picture.size
    if picture.format == "TIFF":
        # Pillow turns TIFF pictures itself, and from some version on gives the turned size before.
        tags = picture.tag_v2  # type: ignore[attr-defined]  # only TIFF pictures have it
        width, height = tags[_TIFF_WIDTH], tags[_TIFF_HEIGHT]
    return (height, width) if orientation_of(picture) >= 5 else (width, height)


def _opened(path: Path, where: SourceSpan) -> ImageFile:
    try:
        return Image.open(path, formats=_FORMATS)
    except FileNotFoundError as fault:
        raise PhotoError(error("photo.missing", where, file=path.name)) from fault
    except UnidentifiedImageError as fault:
        if _is_heic(path):
            return _opened_heic(path, where)
        raise PhotoError(_unidentified(path, where)) from fault
    except OSError as fault:
        if fault.errno is None:
            raise
        raise PhotoError(error("photo.unreadable", where, file=path.name, reason=fault.strerror or "")) from fault


def _is_heic(path: Path) -> bool:
    """Whether a file is of the HEIF family with HEVC pictures (ISO 23008-12, brands heic, heix, hevc, mif1)."""
    with path.open("rb") as file:
        head = file.read(12)
    return head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS


def _opened_heic(path: Path, where: SourceSpan) -> ImageFile:
    """Opens a HEIC picture with the optional reader; the reader turns it upright itself."""
    if importlib.util.find_spec(_HEIC_READER) is None:
        raise PhotoError(error("photo.heic_needs_reader", where, file=path.name))
    importlib.import_module(_HEIC_READER).register_heif_opener()
    try:
        return Image.open(path, formats=("HEIF",))
    except UnidentifiedImageError as fault:
        raise PhotoError(error("photo.damaged", where, file=path.name)) from fault


def _check(picture: ImageFile, path: Path, where: SourceSpan) -> None:
    width, height = picture.size
    if width * height > MAXIMUM_PIXELS:
        millions = -(-width * height // 1_000_000)
        fault = error("photo.too_large", where, file=path.name, millions=millions, most=MAXIMUM_PIXELS // 1_000_000)
        raise PhotoError(fault)
    if picture.mode not in _MODES | _WIDE_MODES:
        kind = _REFUSED_MODES.get(picture.mode, picture.mode)
        raise PhotoError(error("photo.unsupported_kind", where, file=path.name, kind=kind))
    if is_cut_short(path, picture.format or "", getattr(picture, "tag_v2", None)):
        raise PhotoError(error("photo.cut_short", where, file=path.name))


_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1")

_SIGNATURES = (
    (0, b"%PDF", "PDF"),
    (0, b"8BPS", "Photoshop"),
    (0, b"%!PS", "EPS"),
    (0, b"\xc5\xd0\xd3\xc6", "EPS"),
    (4, b"ftypavi", "AVIF"),
    (4, b"ftypcrx", "RAW"),
    (4, b"ftyp", "MP4"),
    (0, b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (0, b"II\x55\0", "RAW"),
    (0, b"FUJIFILMCCD-RAW", "RAW"),
    (0, b"\xd7\xcd\xc6\x9a", "WMF"),
    (0, b"PK\x03\x04", "ZIP"),
    (0, b"<svg", "SVG"),
    (0, b"<?xml", "SVG"),
)
"""Where a kind of file bears its mark, the mark, and its name for people."""

_OUR_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"RIFF", b"BM", b"GIF8")


def _unidentified(path: Path, where: SourceSpan) -> Finding:
    with path.open("rb") as file:
        head = file.read(32)
    for offset, mark, kind in _SIGNATURES:
        if head.startswith(mark, offset):
            return error("photo.unsupported_kind", where, file=path.name, kind=kind)
    code = "photo.cut_short" if head.startswith(_OUR_SIGNATURES) else "photo.not_a_picture"
    return error(code, where, file=path.name)
