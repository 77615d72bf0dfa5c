"""Looks at all photos of a number: photos as articles name them in, facts by file out."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bulletin_studio.base.errors import PhotoError
from bulletin_studio.base.findings import Finding
from bulletin_studio.model.photo import Photo
from bulletin_studio.photos.facts import PhotoFacts
from bulletin_studio.photos.probe import probe_photo


def probe_photos(photos: Sequence[Photo], folder: Path, progress: Callable[[float], None]) -> Mapping[str, PhotoFacts]:
    """Reads the header of every photo; `progress` takes the share done.

    Raises:
        PhotoError: photos are missing or cannot be used, with a finding for each of them.
    """
    facts: dict[str, PhotoFacts] = {}
    faults: list[Finding] = []
    for done, photo in enumerate(photos):
        progress(done / len(photos))
        try:
            facts[photo.file] = probe_photo(folder / photo.file, photo.source)
        except PhotoError as fault:
            faults += fault.findings
    if faults:
        raise PhotoError(*faults)
    return MappingProxyType(facts)
