"""A file of any kind we know in, its manuscript out."""

from pathlib import Path

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.intake.manuscript import Manuscript

SUFFIXES = (".docx", ".txt", ".md")
_LARGEST_TEXT = 16 << 20
_LARGEST_WORD = 1 << 30


def read_manuscript(path: Path) -> Manuscript:
    """Reads a Word file, plain text or Markdown.

    Raises:
        InputError: it is of another kind, damaged or far too large.
        FileAccessError: it cannot be read.
    """
    where = SourceSpan(str(path))
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        code = "intake.old_word" if suffix in (".doc", ".wps", ".rtf") else "intake.unknown_kind"
        raise InputError(error(code, where))
    largest = _LARGEST_WORD if suffix == ".docx" else _LARGEST_TEXT
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as fault:
        raise FileAccessError(error("file.not_readable", where, reason=fault.strerror or "")) from fault
    if len(data) > largest:
        raise InputError(error("intake.too_large", where))
    if suffix == ".docx":
        from bulletin_studio.intake.read_docx import read_docx

        return read_docx(path.stem, data)
    from bulletin_studio.intake.read_text import read_text

    return read_text(path.stem, data, is_markdown=suffix == ".md")
