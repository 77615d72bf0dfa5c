"""Starts the command line or the editor; `open_editor` is where a desktop's icon starts."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin_studio.base.words.catalogue import Language


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; without one, the editor.

    Args:
        arguments: without the program's name; None means those of the process.

    Returns:
        The exit code.
    """
    try:
        from bulletin_studio.cli.run import run

        return run(sys.argv[1:] if arguments is None else arguments, os.environ, start_editor)
    except KeyboardInterrupt:  # before the command line can catch it itself: there is nothing to tidy up yet
        return 130


def open_editor() -> int:
    """Opens the editor with the folders that the desktop gives; returns the exit code."""
    return main(["edit", *sys.argv[1:]])


def start_editor(folders: Sequence[Path], language: "Language") -> int:
    """Starts the editor, whose libraries are loaded only now.

    Raises:
        ExportError: there is no desktop, Qt lacks libraries of the system, or a part of the program is missing.
    """
    from bulletin_studio.base.errors import ExportError
    from bulletin_studio.editor.desktop import import_finding, see_a_screen, tell_on_desktop

    try:
        see_a_screen(os.environ)
        try:
            from bulletin_studio.editor.application import start
        except ImportError as fault:
            raise ExportError(import_finding(fault)) from fault
        return start(folders, language)
    except ExportError as fault:
        if sys.stderr is None or not sys.stderr.isatty():  # started by an icon: nobody reads what is written there
            tell_on_desktop(fault.findings, language, os.environ)
        raise


if __name__ == "__main__":
    raise SystemExit(main())
