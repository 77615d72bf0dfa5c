"""Reads what codes of a PDF's font mean: a font as the file states it in, widths and texts by code out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin_studio.preflight.pdf_file import FontSource, Operand

_TOKENS = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])|(\w+)")
_REPLACEMENT = "\ufffd"
_LARGEST_RANGE = 65536
_SPACE = 32


@dataclass(frozen=True, slots=True)
class PdfFont:
    """A font's codes.

    Attributes:
        name: PostScript name without the subset's tag.
        code_bytes: length of a code.
        widths: code -> advance in em.
        missing_width: of all other codes, in em.
        texts: code -> text.
        is_vertical: written downwards; such text is not read.
    """

    name: str
    code_bytes: int
    widths: Mapping[int, float]
    missing_width: float
    texts: Mapping[int, str]
    is_vertical: bool = False

    def codes(self, string: bytes) -> Iterator[int]:
        """The codes of a shown string."""
        size = self.code_bytes
        for start in range(0, len(string) - size + 1, size):
            yield int.from_bytes(string[start : start + size])

    def width(self, code: int) -> float:
        """The advance of a code in em."""
        return self.widths.get(code, self.missing_width)

    def text(self, code: int) -> str:
        """What a code stands for; U+FFFD where the file does not say."""
        return self.texts.get(code, _REPLACEMENT)

    def takes_word_space(self, code: int) -> bool:
        """Whether word spacing applies to a code: only to the single byte 32 (ISO 32000-1, 9.3.3)."""
        return self.code_bytes == 1 and code == _SPACE


def read_font(source: FontSource) -> PdfFont:
    """Reads a font's widths and texts."""
    is_composite = source.kind == "Type0"
    widths = _cid_widths(source.cid_widths) if is_composite else enumerate(source.widths, source.first_code)
    return PdfFont(
        name=source.name.split("+", 1)[-1],
        code_bytes=2 if is_composite else 1,
        widths={code: width * source.scale for code, width in widths},
        missing_width=source.missing_width * source.scale,
        texts={**_encoded_texts(source), **to_unicode_texts(source.to_unicode)},
        is_vertical=is_composite and source.encoding.endswith("-V"),
    )


def _encoded_texts(source: FontSource) -> dict[int, str]:
    """Texts where there is no ToUnicode: simple fonts by code page, Unicode CMaps by the code itself."""
    if source.kind == "Type0":
        is_unicode = "UCS2" in source.encoding or "UTF16" in source.encoding
        return {code: chr(code) for code in range(_LARGEST_RANGE) if not 0xD800 <= code < 0xE000} if is_unicode else {}
    page = "mac_roman" if source.encoding == "MacRomanEncoding" else "cp1252"
    return {code: bytes([code]).decode(page, errors="replace") for code in range(_SPACE, 256)}


def _cid_widths(entries: Sequence[Operand]) -> Iterator[tuple[int, float]]:
    """The pairs of /W: `first [w w w]` or `first last w` (ISO 32000-1, 9.7.4.3)."""
    index = 0
    while index + 1 < len(entries):
        first, second = entries[index], entries[index + 1]
        if not isinstance(first, float):
            return
        if isinstance(second, tuple):
            yield from enumerate(second, int(first))
            index += 2
            continue
        width = entries[index + 2] if index + 2 < len(entries) else None
        if not isinstance(second, float) or not isinstance(width, float):
            return
        last = min(int(second), int(first) + _LARGEST_RANGE)
        yield from ((code, width) for code in range(int(first), last + 1))
        index += 3


def to_unicode_texts(cmap: bytes) -> dict[int, str]:
    """Code -> text from the bfchar and bfrange blocks of a ToUnicode CMap (ISO 32000-1, 9.10.3)."""
    texts: dict[int, str] = {}
    operands: list[str | list[str]] = []
    listed: list[str] | None = None
    for match in _TOKENS.finditer(cmap):
        if match[1] is not None:
            (operands if listed is None else listed).append(b"".join(match[1].split()).decode())
        elif match[2]:
            listed = []
            operands.append(listed)
        elif match[3]:
            listed = None
        else:
            texts.update(_mapped(match[4], operands))
            operands.clear()
            listed = None
    return texts


def _mapped(word: bytes, operands: Sequence[str | list[str]]) -> Iterator[tuple[int, str]]:
    """What a block's operands map, at the word that ends it."""
    if word == b"endbfchar":
        for code, text in zip(operands[::2], operands[1::2], strict=False):
            if isinstance(code, str) and isinstance(text, str) and code:
                yield int(code, 16), _text(text)
    elif word == b"endbfrange":
        for first, last, target in zip(operands[::3], operands[1::3], operands[2::3], strict=False):
            if isinstance(first, str) and isinstance(last, str) and first and last:
                yield from _range(int(first, 16), int(last, 16), target)


def _range(first: int, last: int, target: str | list[str]) -> Iterator[tuple[int, str]]:
    codes = range(first, min(last, first + _LARGEST_RANGE) + 1)
    if isinstance(target, list):
        yield from ((code, _text(text)) for code, text in zip(codes, target, strict=False))
        return
    text = _text(target)
    if text:
        yield from ((code, text[:-1] + chr(min(ord(text[-1]) + code - first, 0x10FFFF))) for code in codes)


def _text(digits: str) -> str:
    return bytes.fromhex(digits if len(digits) % 2 == 0 else digits + "0").decode("utf-16-be", errors="replace")
