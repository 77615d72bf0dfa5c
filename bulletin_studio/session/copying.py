"""Copies of an open number: a session and a folder in, the folder with the number as it stands on the desk out."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from bulletin_studio.base.errors import CancelledError, FileAccessError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.session.session import Session
from bulletin_studio.session.state_folder import private_path, state_path
from bulletin_studio.session.tidying import tidied

_SNAPSHOTS = "snapshots"
_TEXT_SUFFIXES = frozenset({".yaml", ".yml", ".md"})


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share


def save_copy(session: Session, target: Path, progress: Callable[[float], None] = _go_on) -> None:
    """Writes the number with all its files into a new or empty folder; the session goes on with its own.

    It may be called on another thread while nothing changes the number. Where the session's own folder is gone, its
    photos cannot come along.

    Raises:
        InputError: the folder holds something, or the files cannot hold the number.
        FileAccessError: it cannot be written, or a file not be read.
        CancelledError: `progress` raised it; nothing was kept.
    """
    where = SourceSpan(target.as_posix())
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise InputError(error("folder.not_empty", where))
    was_there = target.is_dir()
    try:
        _write_number(session, target, progress, shares_photos=False)
    except CancelledError:
        shutil.rmtree(target, ignore_errors=True)
        if was_there:
            target.mkdir(exist_ok=True)
        raise


def take_snapshot(session: Session, progress: Callable[[float], None] = _go_on) -> Path:
    """A copy for another process to read while editing goes on; photos are shared with the folder where that can be.

    It bears the name of the number's folder, so that what is made of it is named alike; `drop_snapshot` takes it away.
    It may be taken on another thread while nothing changes the number.

    Raises:
        InputError: the files cannot hold the number.
        FileAccessError: the number's folder is gone, or it cannot be written.
        CancelledError: `progress` raised it; nothing was kept.
    """
    session.check_folder()
    can_write = os.access(session.folder, os.W_OK)
    home = (state_path if can_write else private_path)(session.folder, _SNAPSHOTS)
    count = 1
    while (home / str(count)).exists():
        count += 1
    target = home / str(count) / session.folder.resolve().name
    try:
        _write_number(session, target, progress, shares_photos=True)
    except CancelledError:
        drop_snapshot(target)
        raise
    return target


def drop_snapshot(snapshot: Path) -> None:
    """Takes a snapshot away."""
    shutil.rmtree(snapshot.parent, ignore_errors=True)


def _write_number(session: Session, target: Path, progress: Callable[[float], None], *, shares_photos: bool) -> None:
    source = session.folder.resolve()
    try:
        files = _visible_files(source) if session.folder_is_there else []
        for count, path in enumerate(files):
            progress(count / len(files))
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if shares_photos and path.suffix.lower() not in _TEXT_SUFFIXES:
                _share(path, copy)
            else:
                shutil.copy2(path, copy)
        target.mkdir(parents=True, exist_ok=True)
    except (OSError, shutil.Error) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise FileAccessError(error("file.not_writable", SourceSpan(str(target)), reason=reason)) from fault
    save_issue(target, tidied(session.issue), session.sealed, progress)
    progress(1.0)


def _visible_files(folder: Path) -> list[Path]:
    """All files but hidden ones and links that lead out of the folder."""
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or not path.resolve().is_relative_to(folder):
            continue
        if path.is_dir() and not path.is_symlink():
            found += _visible_files(path)
        elif path.is_file():
            found.append(path)
    return found


def _share(path: Path, copy: Path) -> None:
    """The same file under a second name, or a copy where the file system knows no such thing."""
    try:
        os.link(path.resolve(), copy)
    except OSError:
        shutil.copy2(path, copy)
