"""Where the command line speaks: sentences by code to standard output and standard error, in one language."""

import contextlib
import io
import os
import sys
from dataclasses import dataclass
from typing import TextIO

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import Argument, error
from bulletin_studio.base.words.catalogue import Language, say


@dataclass(frozen=True, slots=True)
class Console:
    """Two streams and a language.

    Attributes:
        out: for results.
        err: for findings that stop a command, and for progress.
        is_quiet: whether progress and summaries are left out.
        tells_programs: whether progress goes to `out` as lines of JSON, for a program that started this one.
    """

    language: Language
    out: TextIO
    err: TextIO
    is_quiet: bool = False
    tells_programs: bool = False

    def sentence(self, code: str, **arguments: Argument) -> str:
        """The words for a code."""
        return say(code, self.language, **arguments)

    def result(self, text: str) -> None:
        """Writes lines that the user asked for to standard output.

        Raises:
            FileAccessError: it is full or its reader has gone.
        """
        try:
            self.out.write(f"{text}\n")
            self.out.flush()
        except OSError as fault:
            _send_nowhere(self.out)
            raise FileAccessError(error("command.no_output", reason=fault.strerror or "")) from fault

    def summary(self, code: str, **arguments: Argument) -> None:
        """Writes what was done to standard output, unless quiet."""
        if not self.is_quiet:
            self.result(self.sentence(code, **arguments))

    def complain(self, text: str) -> None:
        """Writes lines to standard error; if nobody can read them there, the exit code still tells."""
        with contextlib.suppress(OSError):
            self.err.write(f"{text}\n")
            self.err.flush()


def open_console(language: Language) -> Console:
    """A console on the process's streams; a character that their encoding lacks becomes a question mark.

    A program started from a desktop's icon may have no streams at all; it then speaks into nothing.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Console(language, sys.stdout or io.StringIO(), sys.stderr or io.StringIO())


def _send_nowhere(stream: TextIO) -> None:
    """Lets what a broken stream still holds go nowhere, so that the interpreter's own flush at exit stays silent.

    This is the way Python's documentation shows (library/signal, "Note on SIGPIPE").
    """
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
