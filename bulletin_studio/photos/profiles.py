"""ICC profiles of pictures: which one holds, what it is called, and pixels turned from one into another."""

import io
import struct
from collections.abc import Callable

from PIL import Image, ImageCms

from bulletin_studio.photos.facts import PictureKind

_HEADER_BYTES = 128
_SPACES = {PictureKind.GREY: b"GRAY", PictureKind.RGB: b"RGB ", PictureKind.CMYK: b"CMYK", PictureKind.LAB: b"Lab "}
_DEVICE_CLASSES = frozenset({b"scnr", b"mntr", b"prtr", b"spac"})
"""Profiles that describe pixels (ICC.1:2010, 7.2.5); device links and named colours do not."""


def embedded_profile(picture: Image.Image, kind: PictureKind) -> bytes | None:
    """The profile a picture carries; None where it has none, or one that is damaged or for another kind of pixels."""
    data = picture.info.get("icc_profile")
    return data if isinstance(data, bytes) and is_profile_for(data, kind) else None


def is_profile_for(data: bytes, kind: PictureKind) -> bool:
    """Whether the bytes are a whole ICC profile that describes pixels of a kind."""
    if len(data) < _HEADER_BYTES or data[36:40] != b"acsp" or struct.unpack_from(">I", data)[0] != len(data):
        return False
    if data[16:20] != _SPACES[kind] or data[12:16] not in _DEVICE_CLASSES:
        return False
    try:
        profile_name(data)
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


def profile_name(data: bytes) -> str:
    """What a profile calls itself, such as "Adobe RGB (1998)"."""
    return ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(data))).strip() or "ICC"


def converted(picture: Image.Image, source: bytes | None, target: bytes | None, mode: str) -> Image.Image:
    """Turns pixels into another space; see `converter`."""
    return converter(source, target, picture.mode, mode)(picture)


def converter(
    source: bytes | None, target: bytes | None, from_mode: str, mode: str
) -> Callable[[Image.Image], Image.Image]:
    """What turns pixels into another space, relative colorimetric with black point compensation.

    It takes some 40 ms to make and next to nothing to use.

    Args:
        source: the profile of the pixels as they are; None for CIE Lab.
        target: the profile of the pixels wanted; None for CIE Lab.
        from_mode: Pillow's mode of the pixels as they are, which must fit the source profile.
        mode: Pillow's mode of the result.
    """
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    transform = ImageCms.ImageCmsTransform(
        _opened(source), _opened(target), from_mode, mode, intent=intent, flags=flags
    )
    return transform.apply


def _opened(data: bytes | None) -> ImageCms.ImageCmsProfile:
    if data is None:
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return ImageCms.ImageCmsProfile(io.BytesIO(data))
