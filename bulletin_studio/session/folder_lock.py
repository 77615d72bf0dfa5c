"""Tells two people that they have one folder open: a lock file with who, where and which process."""

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.session.state_folder import state_path

_NAME = "lock.json"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a folder open."""

    user: str
    host: str
    process: int


class FolderLock:
    """A lock on an issue folder; it warns and never forbids, so that a lock left by a crash costs nobody their work."""

    def __init__(self, folder: Path) -> None:
        self._path = state_path(folder, _NAME)
        self._is_held = False

    def take(self, user: str) -> Holder | None:
        """Takes the lock unless somebody else, still at work, holds it; who that is. None where it is ours now.

        A lock of a process of this machine that is gone is taken over. Where no file can be written, there is no lock.
        """
        holder = self._holder()
        if holder is not None and _is_at_work(holder):
            return holder
        mine = Holder(user, socket.gethostname(), os.getpid())
        text = json.dumps({"user": mine.user, "host": mine.host, "process": mine.process}, ensure_ascii=False)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(text, encoding="utf-8")
        except OSError:
            return None
        self._is_held = True
        return None

    def release(self) -> None:
        """Gives the lock back if it is ours."""
        if self._is_held:
            self._is_held = False
            self._path.unlink(missing_ok=True)

    def _holder(self) -> Holder | None:
        """Who the file names; None where there is no lock, or none that can be read."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return Holder(str(found["user"]), str(found["host"]), int(found["process"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _is_at_work(holder: Holder) -> bool:
    """Whether the holder may still have the folder open; of other machines nobody can tell, so yes."""
    if holder.host != socket.gethostname():
        return True
    return holder.process != os.getpid() and is_running(holder.process)


def is_running(process: int) -> bool:
    """Whether a process of this machine runs."""
    if os.name == "nt":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    """On Windows a signal would end the process; it is opened for a look instead."""
    import ctypes

    look_at = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(look_at, 0, process)
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)
