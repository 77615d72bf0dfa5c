"""`inspect`: shows from outside what the composition engine does, and what stands in a finished PDF."""

import sys
from argparse import Namespace
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.cli.console import Console


def run_inspect(options: Namespace, console: Console) -> int:
    """Answers requests from standard input, or reads the lines of a PDF; one JSON object a line.

    Raises:
        FileAccessError: the PDF is missing, cannot be read, or is none.
        FontError: a face cannot be opened.
    """
    if options.subject == "lines":
        return _inspect_lines(console)
    return _inspect_pdf(options.pdf, console)


def _inspect_lines(console: Console) -> int:
    from bulletin_studio.cli.inspect_lines import inspect_lines
    from bulletin_studio.files.load_font_list import load_font_list
    from bulletin_studio.fonts.library import open_library

    requests = (line.decode("utf-8", "surrogatepass") for line in sys.stdin.buffer)
    for answer in inspect_lines(requests, open_library(load_font_list())):
        console.result(answer)
    return 0


def _inspect_pdf(path: Path, console: Console) -> int:
    from bulletin_studio.cli.inspect_pdf_lines import pdf_lines_json

    try:
        data = path.read_bytes()
    except OSError as fault:
        raise FileAccessError(
            error("command.unreadable", SourceSpan(str(path)), reason=fault.strerror or "")
        ) from fault
    for line in pdf_lines_json(data):
        console.result(line)
    return 0
