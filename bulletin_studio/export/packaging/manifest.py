"""The manifest of a package: files with their hashes -> JSON for programs and back, text for people."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

FORMAT = 1
"""Goes up when a key is taken away or changes its meaning; documented in docs/file-format.md."""

MANIFEST = "manifest.json"
README = "README.txt"

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Part(Enum):
    """What a file is for; also the folder it lies in."""

    PRINT = "print"
    """The PDF and the reports on it: all that a shop needs to print."""
    ISSUE = "issue"
    """The issue folder, photos included."""
    LAYOUT = "layouts"
    """The bundled layout that the number is set with."""
    FONT = "fonts"
    """The faces it is set in, with their licences."""
    PROFILE = "profiles"
    """The ICC profiles it is made for, with their licences."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of a package.

    Attributes:
        path: inside the package, with forward slashes.
        part: what it is for.
        size: in bytes.
        sha256: of its bytes, in hex.
    """

    path: str
    part: Part
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package holds.

    Attributes:
        title: of the number.
        day: of publication, ISO 8601.
        producer: the program that made the package.
        files: by path.
    """

    title: str
    day: str
    producer: str
    files: tuple[PackedFile, ...]


def manifest_json(manifest: Manifest) -> str:
    """The manifest for programs; the same for the same files."""
    files = [
        {"path": each.path, "part": each.part.value, "bytes": each.size, "sha256": each.sha256}
        for each in manifest.files
    ]
    result = {
        "format": FORMAT,
        "title": manifest.title,
        "date": manifest.day,
        "producer": manifest.producer,
        "files": files,
    }
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def read_manifest(text: str) -> Manifest | None:
    """Reads a manifest back; None where the text is none of this format."""
    try:
        found = json.loads(text)
        if found["format"] != FORMAT:
            return None
        files = tuple(
            PackedFile(str(each["path"]), Part(each["part"]), int(each["bytes"]), str(each["sha256"]))
            for each in found["files"]
        )
        manifest = Manifest(str(found["title"]), str(found["date"]), str(found["producer"]), files)
    except (ValueError, KeyError, TypeError):
        return None
    return manifest if all(_is_sound(each) for each in files) else None


def _is_sound(file: PackedFile) -> bool:
    return bool(file.path) and _SHA256.fullmatch(file.sha256) is not None


def manifest_text(manifest: Manifest, words: Sequence[tuple[Part, str]], heading: str) -> str:
    """The manifest for people: what lies where, and lines that `sha256sum --check` reads.

    Args:
        manifest: what there is.
        words: what each part is called, in the order shown.
        heading: stands above, such as what the package is and how it is checked.
    """
    lines = [manifest.title, manifest.day, "", heading]
    for part, name in words:
        files = [each for each in manifest.files if each.part is part]
        if files:
            lines += ["", f"# {name}", *(f"{each.sha256}  {each.path}" for each in files)]
    return "\n".join(lines) + "\n"
