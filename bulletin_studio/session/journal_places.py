"""Where the journal of a number stands: its folder in, the path to write to and those to look at out."""

import os
from collections.abc import Iterable
from pathlib import Path

from bulletin_studio.files.issue_file import ISSUE_FILE
from bulletin_studio.session.state_folder import private_path, state_path

_NAME = "journal.jsonl"


def journal_path(folder: Path, *, is_alone: bool) -> Path:
    """The journal to write: in the issue folder; where that is gone, cannot be written or is in use, in the user's own.

    Args:
        folder: the issue folder.
        is_alone: whether nobody else has it open.
    """
    is_there = (folder / ISSUE_FILE).is_file() and os.access(folder, os.W_OK)
    return (state_path if is_alone and is_there else private_path)(folder, _NAME)


def journal_paths(folder: Path, *, is_alone: bool) -> tuple[Path, ...]:
    """Where a journal may be that is ours, the one written last first; for the arguments see `journal_path`."""
    own, inside = private_path(folder, _NAME), state_path(folder, _NAME)
    return tuple(sorted((inside, own), key=_written, reverse=True)) if is_alone else (own,)


def set_aside(journals: Iterable[Path]) -> tuple[Path, ...]:
    """Gives journals other names, so that new ones do not write over them; the new names of those there are."""
    kept = []
    for path in journals:
        if path.is_file():
            count = 1
            while (aside := path.with_name(f"journal-kept-{count}.jsonl")).exists():
                count += 1
            kept.append(path.rename(aside))
    return tuple(kept)


def _written(path: Path) -> int:
    """When a file was last written, in nanoseconds; 0 where there is none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
