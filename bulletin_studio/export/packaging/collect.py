"""Finds the files of a package on disk: folders and names in, members with their paths in the package out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.export.packaging.manifest import Part

_LICENCES = "LICENSES"


@dataclass(frozen=True, slots=True)
class Member:
    """A file to be packed.

    Attributes:
        path: inside the package, below the folder of its part.
        part: what it is for.
        source: where its bytes are: a file, or the bytes themselves.
    """

    path: str
    part: Part
    source: Path | bytes


def issue_members(folder: Path, leave_out: Path) -> tuple[Member, ...]:
    """All files of an issue folder but hidden ones and what points outside of it.

    Args:
        folder: the issue folder.
        leave_out: the package itself, which may be written into the folder.

    Raises:
        FileAccessError: a folder cannot be read.
    """
    home, package = folder.resolve(), leave_out.resolve()
    try:
        paths = sorted(_visible(home), key=lambda path: path.relative_to(home).as_posix())
    except OSError as fault:
        raise FileAccessError(
            error("package.unreadable", SourceSpan(str(folder)), reason=fault.strerror or "")
        ) from fault
    return tuple(
        Member(path.relative_to(home).as_posix(), Part.ISSUE, path)
        for path in paths
        if path != package and path.resolve().is_relative_to(home)
    )


def _visible(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _visible(path)
        elif path.is_file():
            yield path


def font_members(files: Iterable[Path]) -> tuple[Member, ...]:
    """Font files, each with the licences that lie beside it."""
    members: dict[str, Member] = {}
    for path in files:
        members[path.name] = Member(path.name, Part.FONT, path)
        for licence in sorted((path.parent / _LICENCES).glob("*.txt")):
            name = f"{_LICENCES}/{licence.name}"
            members[name] = Member(name, Part.FONT, licence)
    return tuple(members.values())


def profile_members(profile: bytes, name: str, bundled: Path) -> tuple[Member, ...]:
    """The profile a file was made for; a bundled one under its own name, with its licence.

    Args:
        profile: the ICC profile.
        name: what it is called if it is none of the bundled ones.
        bundled: the folder of the bundled profiles.
    """
    for path in sorted(bundled.glob("*.icc")):
        if path.stat().st_size == len(profile) and path.read_bytes() == profile:
            notes = [each for each in (path.with_suffix(".txt"), bundled / "README.md") if each.is_file()]
            return tuple(Member(each.name, Part.PROFILE, each) for each in (path, *notes))
    return (Member(f"{name}.icc", Part.PROFILE, profile),)
