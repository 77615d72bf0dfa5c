"""`fonts`: the faces at hand as a table, each file held against its checksum."""

import hashlib
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.errors import FontError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.cli.cells import table
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.fonts.library import FontLibrary, open_library
from bulletin_studio.model.font import FontFile

_HEADINGS = ("face", "family", "role", "weight", "characters", "state")


@dataclass(frozen=True, slots=True)
class _Look:
    """What one look at a font file showed.

    Attributes:
        state: its word's name in the catalogue: "sound", "changed", "unlisted" or "unusable".
        characters: how many characters the face has.
        faults: what is wrong with the file.
    """

    state: str
    characters: int
    faults: tuple[Finding, ...] = ()


def run_fonts(options: Namespace, console: Console) -> int:  # noqa: ARG001 - every command takes its options
    """Lists the faces, also those that cannot be used; what is wrong with them goes to standard error.

    Returns:
        0, or the exit code of FontError where a file cannot be used or is not the one on record.

    Raises:
        FontError: there are no fonts.
    """
    files = load_font_list()
    library = open_library(files)
    looks = [_look(file, library) for file in files]
    headings = tuple(console.sentence(f"command.column_{heading}") for heading in _HEADINGS)
    rows = [_row(file, look, console) for file, look in zip(files, looks, strict=True)]
    console.result("\n".join(table([headings, *rows])))
    faults = [fault for look in looks for fault in look.faults]
    if not faults:
        return 0
    console.complain(findings_text(faults, console.language))
    return FontError.exit_code


def _look(file: FontFile, library: FontLibrary) -> _Look:
    try:
        characters = len(library.face(file.key).coverage)
        digest = hashlib.sha256(Path(file.path).read_bytes()).hexdigest()
    except FontError as fault:
        return _Look("unusable", 0, fault.findings)
    if not file.sha256:
        return _Look("unlisted", characters)
    if digest != file.sha256:
        return _Look("changed", characters, (error("command.font_not_on_record", SourceSpan(file.path)),))
    return _Look("sound", characters)


def _row(file: FontFile, look: _Look, console: Console) -> tuple[str, ...]:
    return (
        file.key,
        file.family_zh if console.language.value == "zh" else file.family,
        console.sentence(f"command.role_{file.role.value}"),
        str(file.weight),
        str(look.characters),
        console.sentence(f"command.font_{look.state}"),
    )
