"""Starts the command line; `open_editor` is where a desktop's icon starts."""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line.

    Args:
        arguments: without the program's name; None means those of the process.

    Returns:
        The exit code.
    """
    try:
        from bulletin_studio.cli.run import run

        return run(sys.argv[1:] if arguments is None else arguments, os.environ)
    except KeyboardInterrupt:  # before the command line can catch it itself: there is nothing to tidy up yet
        return 130


def open_editor() -> int:
    """Says that this version has no editor; returns the exit code 6."""
    from bulletin_studio.cli.run import refuse_editor

    return refuse_editor(os.environ)


if __name__ == "__main__":
    raise SystemExit(main())
