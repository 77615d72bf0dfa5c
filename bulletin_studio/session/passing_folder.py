"""A folder for files that are only passed on to another program, such as the PDF that is printed.

The path of a folder nobody else can read out; what an earlier start of the program has left in it goes.
"""

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.session.folder_lock import is_running
from bulletin_studio.session.state_folder import user_state_folder

_PRIVATE = 0o700


def make_passing_folder() -> Path:
    """A new folder for files that are passed on; only the user can read it.

    Raises:
        FileAccessError: it cannot be made.
    """
    home = _home()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
        home.chmod(_PRIVATE)
        return Path(mkdtemp(dir=home, prefix=f"{os.getpid()}-"))
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise FileAccessError(error("file.not_writable", SourceSpan(str(home)), reason=reason)) from fault


def drop_passing_folders() -> None:
    """Takes those of this process away, and those of processes that are gone: when the program starts and ends."""
    for folder in _home().glob("*-*"):
        process = folder.name.partition("-")[0]
        if process.isdecimal() and (int(process) == os.getpid() or not is_running(int(process))):
            shutil.rmtree(folder, ignore_errors=True)


def _home() -> Path:
    return user_state_folder() / "passing"
