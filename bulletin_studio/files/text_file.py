"""Bytes of a text file go in, its text comes out; what is not UTF-8 text is told apart and named."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inside import is_inside

MAXIMUM_BYTES = 4 * 1024 * 1024
"""No article comes near it; a larger file was renamed by mistake. (A number of 16 pages holds about 60 kB of text.)"""

MAXIMUM_FAULTS = 50
"""A file full of stray characters is not told line by line."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "file.is_word"),
    (b"\xd0\xcf\x11\xe0", "file.is_word"),
    (b"{\\rtf", "file.is_word"),
    (b"%PDF", "file.is_pdf"),
    (b"\xff\xd8\xff", "file.is_picture"),
    (b"\x89PNG", "file.is_picture"),
    (codecs.BOM_UTF16_LE, "file.is_utf16"),
    (codecs.BOM_UTF16_BE, "file.is_utf16"),
)
"""First bytes of what is renamed to .md or saved wrongly in an office."""

UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff]")
"""Characters that no text file may hold: they print nothing, or stand for text that was lost in a conversion."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file as it was read.

    Attributes:
        path: relative to the issue or layout folder, with forward slashes.
        text: without the byte order mark; line ends as in the file.
        has_mark: whether the file begins with a byte order mark.
    """

    path: str
    text: str
    has_mark: bool = False

    @property
    def newline(self) -> str:
        """The line end that the file uses, judged by its first."""
        match = re.search(r"\r\n|\n|\r", self.text)
        return match.group() if match else "\n"

    def encoded(self, text: str) -> bytes:
        """Other text as bytes of the same kind."""
        return (codecs.BOM_UTF8 if self.has_mark else b"") + text.encode()


def read_text_file(folder: Path, name: str, faults: Faults) -> TextFile | None:
    """Reads a file of the folder; None where it cannot be read or lies elsewhere, and the faults say why."""
    path = folder / name
    if not is_inside(folder, name):
        faults.append(error("name.link_outside", SourceSpan(name), found=name))
        return None
    try:
        if path.exists() and not path.is_file():  # a folder, or a pipe that would keep us waiting
            faults.append(error("file.not_a_file", SourceSpan(name)))
            return None
        with path.open("rb") as file:
            data = file.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        faults.append(error("file.missing", SourceSpan(name)))
        return None
    except OSError as fault:
        faults.append(error("file.not_readable", SourceSpan(name), reason=fault.strerror or ""))
        return None
    return text_file_from_bytes(name, data, faults)


def text_file_from_bytes(name: str, data: bytes, faults: Faults) -> TextFile | None:
    """Decodes a file; None where it is not text in UTF-8, and the faults say what it is."""
    has_mark = data.startswith(codecs.BOM_UTF8)
    content = data.removeprefix(codecs.BOM_UTF8)
    code = _kind_fault(content)
    if code:
        faults.append(error(code, SourceSpan(name)))
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        faults.append(error("file.is_gbk" if _is_gbk(content) else "file.not_utf8", SourceSpan(name, line)))
        return None
    return TextFile(name, text, has_mark) if _is_clean(name, text, faults) else None


def _kind_fault(content: bytes) -> str:
    for signature, code in SIGNATURES:
        if content.startswith(signature):
            return code
    if len(content) > MAXIMUM_BYTES:
        return "file.too_large"
    zeros = content.count(0)
    return "file.is_utf16" if zeros and zeros * 8 > len(content) else ""


def _is_gbk(content: bytes) -> bool:
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    han = sum("\u4e00" <= character <= "\u9fff" for character in text)
    return han * 2 > sum(not character.isascii() for character in text)


def _is_clean(name: str, text: str, faults: Faults) -> bool:
    first = UNWANTED.search(text)
    for match in UNWANTED.finditer(text):
        before = text[: match.start()]
        line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
        line = len(re.findall(r"\r\n|\n|\r", before)) + 1
        code = "file.lost_character" if match.group() == "\ufffd" else "file.control_character"
        where = SourceSpan(name, line, match.start() - line_start + 1)
        faults.append(error(code, where, character=f"U+{ord(match.group()):04X}"))
        if len(faults) >= MAXIMUM_FAULTS:
            break
    return first is None
