"""Sees what others change in an issue folder: a folder in, fingerprints of its text files out, and what differs."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

Fingerprints = Mapping[str, str]
"""SHA-256 of each text file by its path relative to the folder, with forward slashes."""

_PATTERNS = ("issue.yaml", "articles/*.md", "layouts/*.yaml")


def fingerprints_of(folder: Path) -> Fingerprints:
    """The fingerprints of issue, articles and layouts; files that cannot be read are left out."""
    found: dict[str, str] = {}
    for pattern in _PATTERNS:
        for path in sorted(folder.glob(pattern)):
            try:
                found[path.relative_to(folder).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
            except OSError:
                continue
    return MappingProxyType(found)


def changed_files(before: Fingerprints, after: Fingerprints) -> tuple[str, ...]:
    """Files that are new, gone or other, sorted."""
    names = sorted(set(before) | set(after))
    return tuple(name for name in names if before.get(name) != after.get(name))


def folder_fingerprint(prints: Fingerprints) -> str:
    """One fingerprint of all."""
    text = "".join(f"{name}\0{digest}\n" for name, digest in sorted(prints.items()))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
