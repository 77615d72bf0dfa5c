"""A text file's bytes in, its paragraphs as blocks out; lines cut at the width of a window are joined again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.intake.cleaning import clean_runs, is_page_number
from bulletin_studio.intake.manuscript import Block, Look, Loss, Manuscript, Picture, Removal, Role, Run

_END_MARKS = "。！？…”』」.!?：:；;"
_LEAST_WRAPPED = 12
"""Characters of a line that may be thought to be cut at the width of a window."""
_SLACK = 3
_LEAST_LINES = 3

_HEADS = {
    "kicker": Role.KICKER,
    "headline": Role.HEADLINE,
    "title": Role.HEADLINE,
    "deck": Role.DECK,
    "byline": Role.BYLINE,
}
_HEAD_LINE = re.compile(r"(\w+):\s*(.*)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_ITEM = re.compile(r"[-*+•·][ \t]+(.*)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)[^)]*\)(?:\{[^}]*\})?$")
_MARKED = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(\*|_)(?=\S)(.+?)(?<=\S)\3")


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    blocks: list[Block] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    added: int = 0


def read_text(name: str, data: bytes, *, is_markdown: bool) -> Manuscript:
    """Reads plain text or Markdown.

    Args:
        name: of the file, without its ending.
        data: its bytes: UTF-8, UTF-16 with its mark, or GB 18030.
        is_markdown: whether signs such as # and ** are meant.

    Raises:
        InputError: the bytes are no text.
    """
    text = _decoded(name, data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    characters = len(text.replace("\n", ""))
    reading = _Reading()
    lines = text.split("\n")
    if is_markdown:
        lines = _read_head(lines, reading)
    for group in _groups(lines):
        _read_group(group, reading, is_markdown=is_markdown)
    return Manuscript(name, tuple(reading.blocks), characters, tuple(reading.removals), added=reading.added)


def _decoded(name: str, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise InputError(error("intake.not_text", SourceSpan(name)))


def _read_head(lines: list[str], reading: _Reading) -> list[str]:
    """Reads the head between lines of three hyphens; the lines after it are returned."""
    if not lines or lines[0].strip() != "---" or "---" not in [line.strip() for line in lines[1:]]:
        return lines
    end = [line.strip() for line in lines[1:]].index("---") + 1
    reading.removals += [Removal(Loss.SIGN, lines[0]), Removal(Loss.SIGN, lines[end])]
    for line in lines[1:end]:
        match = _HEAD_LINE.fullmatch(line.strip())
        role = _HEADS.get(match[1].lower()) if match is not None else None
        if match is None or role is None or not match[2]:
            reading.removals += [Removal(Loss.SIGN, line)] if line else []
            continue
        value = match[2].strip("\"'")
        start = line.index(match[2]) + match[2].index(value) if value else len(line)
        reading.removals.append(Removal(Loss.SIGN, line[:start] + line[start + len(value) :]))
        _add(reading, (Run(value),), role=role)
    return lines[end + 1 :]


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines between blank ones; blank lines come as groups of their own, since their blanks are counted."""
    group: list[str] = []
    for line in lines:
        if line.strip():
            group.append(line)
            continue
        if group:
            yield group
            group = []
        if line:
            yield [line]
    if group:
        yield group


def _read_group(lines: list[str], reading: _Reading, *, is_markdown: bool) -> None:
    if is_markdown and any(
        _HEADING.match(line) or _ITEM.match(line.lstrip()) or _PICTURE.match(line.strip()) for line in lines
    ):
        for line in lines:
            _read_markdown_line(line, reading)
        return
    if _is_wrapped(lines) or (is_markdown and len(lines) > 1):
        joined, added = _joined(lines, reading)
        reading.added += added
        lines = [joined]
    for line in lines:
        if is_page_number(line):
            reading.removals.append(Removal(Loss.PAGE_NUMBER, line))
        else:
            _add(reading, _marked(line, reading) if is_markdown else (Run(line),))


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are one paragraph cut at the width of a window: all but the last about equally long, few ended."""
    if len(lines) < _LEAST_LINES:
        return False
    lengths = [len(line.strip()) for line in lines]
    longest = max(lengths)
    full = lengths[:-1]
    ended = sum(line.strip()[-1] in _END_MARKS for line in lines[:-1])
    return longest >= _LEAST_WRAPPED and min(full) >= longest - _SLACK and ended * 2 <= len(full)


def _joined(lines: Sequence[str], reading: _Reading) -> tuple[str, int]:
    """The lines as one, with a blank only between two Latin words, and how many blanks were put in."""
    text, added = lines[0], 0
    for line in lines[1:]:
        start, rest = line.lstrip(" \t\u3000"), text.rstrip(" \t\u3000")
        lost = line[: len(line) - len(start)] + text[len(rest) :]
        if lost:
            reading.removals.append(Removal(Loss.INDENT, lost))
        needs_blank = rest[-1:].isascii() and start[:1].isascii() and rest[-1:].isalnum() and start[:1].isalnum()
        added += needs_blank
        text = rest + (" " if needs_blank else "") + start
    return text, added


def _read_markdown_line(line: str, reading: _Reading) -> None:
    bare = line.strip()
    if (match := _PICTURE.match(bare)) is not None:
        reading.removals.append(Removal(Loss.SIGN, line.replace(match[1], "", 1) if match[1] else line))
        reading.blocks.append(Block(picture=Picture(match[2], b""), role=Role.PHOTO))
        if match[1]:
            _add(reading, (Run(match[1]),), role=Role.CAPTION)
    elif (match := _HEADING.match(line)) is not None:
        reading.removals.append(Removal(Loss.SIGN, line[: match.start(2)] + line[match.end(2) :]))
        level = len(match[1])
        _add(reading, _marked(match[2], reading), look=Look(level=level))
    elif (match := _ITEM.fullmatch(bare)) is not None:
        start = line.index(bare) + match.start(1)
        reading.removals.append(Removal(Loss.SIGN, line[:start]))
        _add(reading, _marked(line[start:], reading), role=Role.LIST)
    else:
        _add(reading, _marked(line, reading))


def _marked(text: str, reading: _Reading) -> tuple[Run, ...]:
    """The runs of a line of Markdown: **bold** and *emphasis*."""
    runs: list[Run] = []
    end = 0
    for match in _MARKED.finditer(text):
        sign, inner = (match[1], match[2]) if match[1] else (match[3], match[4])
        reading.removals.append(Removal(Loss.SIGN, sign * 2))
        runs += [Run(text[end : match.start()]), Run(inner, is_bold=len(sign) == 2, is_italic=len(sign) == 1)]
        end = match.end()
    return (*runs, Run(text[end:]))


def _add(reading: _Reading, runs: Sequence[Run], look: Look | None = None, role: Role | None = None) -> None:
    """Adds a paragraph, unless nothing of it is left."""
    kept, lost = clean_runs(runs)
    reading.removals += lost
    if kept:
        reading.blocks.append(Block(kept, look or Look(), role=role))
