"""Keeps converted photos on disk: what a conversion depends on in, the converted photo of an earlier export out.

An entry's name is the hash of everything its bytes depend on: the photo's own bytes, the crop and size wanted, the
profiles, the libraries. An entry that is damaged is made anew. The oldest go when there are too many.
"""

import hashlib
import json
import os
from dataclasses import fields
from pathlib import Path

from PIL import __version__ as pillow_version
from PIL import features

from bulletin_studio import __version__
from bulletin_studio.photos.convert import EncodedPhoto, PhotoCoding, PhotoProfiles, PhotoRequest, PhotoSpace

_MOST_BYTES = 1_000_000_000
"""What all entries may take: about 300 photos across a page."""

_LIBRARIES = ("jpg", "littlecms2", "zlib", "libjpeg_turbo", "webp")


class PhotoCache:
    """A folder of converted photos."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._profile_hashes: dict[bytes, str] = {}

    def key(self, request: PhotoRequest, profiles: PhotoProfiles) -> str:
        """The name of a conversion.

        Raises:
            OSError: the photo cannot be read.
        """
        asked = [getattr(profiles, field.name) for field in fields(profiles)]
        parts = (
            _file_hash(request.path),
            repr((request.crop, request.most_px, request.ground)),
            *(self._hash(value) if isinstance(value, bytes) else repr(value) for value in asked),
            __version__,
            pillow_version,
            *(str(features.version(library)) for library in _LIBRARIES),
        )
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def get(self, key: str) -> EncodedPhoto | None:
        """A converted photo; None where it is not kept or its entry is damaged."""
        path = self._folder / key
        try:
            data = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        digest, _, rest = data.partition(b"\n")
        if hashlib.sha256(rest).hexdigest().encode() != digest:
            return None
        return _decoded(rest)

    def put(self, key: str, photo: EncodedPhoto) -> None:
        """Keeps a converted photo; where the disk does not allow it, nothing is kept."""
        data = _encoded(photo)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = self._folder / f"{key}.{os.getpid()}"
            fresh.write_bytes(hashlib.sha256(data).hexdigest().encode() + b"\n" + data)
            fresh.replace(self._folder / key)
        except OSError:
            return

    def trim(self) -> None:
        """Takes away what was not used for the longest time, until the rest is small enough."""
        try:
            entries = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
            size = 0
            for path in entries:
                size += path.stat().st_size
                if size > _MOST_BYTES:
                    path.unlink(missing_ok=True)
        except OSError:
            return

    def _hash(self, profile: bytes) -> str:
        if profile not in self._profile_hashes:
            self._profile_hashes[profile] = hashlib.sha256(profile).hexdigest()
        return self._profile_hashes[profile]


def _file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _encoded(photo: EncodedPhoto) -> bytes:
    """A line of JSON, then samples, mask and profile one after another."""
    parts = (photo.data, photo.mask or b"", photo.profile or b"")
    head = {
        "width_px": photo.width_px,
        "height_px": photo.height_px,
        "space": photo.space.value,
        "coding": photo.coding.value,
        "is_inverted": photo.is_inverted,
        "sizes": [len(part) for part in parts],
        "has": [photo.mask is not None, photo.profile is not None],
    }
    return json.dumps(head).encode() + b"\n" + b"".join(parts)


def _decoded(data: bytes) -> EncodedPhoto:
    line, _, rest = data.partition(b"\n")
    head = json.loads(line)
    samples, mask, profile = head["sizes"]
    return EncodedPhoto(
        width_px=head["width_px"],
        height_px=head["height_px"],
        space=PhotoSpace(head["space"]),
        data=rest[:samples],
        is_inverted=head["is_inverted"],
        profile=rest[samples + mask : samples + mask + profile] if head["has"][1] else None,
        mask=rest[samples : samples + mask] if head["has"][0] else None,
        coding=PhotoCoding(head["coding"]),
    )
