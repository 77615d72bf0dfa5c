"""Lines of an article's body go in, paragraphs, tables and photos with the lines they stand on come out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.findings import error, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.article_lines import (
    ALMOST_STYLE,
    CROSSHEAD_SIGN,
    ITEM_SIGN,
    LineKind,
    line_kind,
    refusal,
)
from bulletin_studio.files.block_reading import BlockStyle, read_names, read_signature, read_style, read_table
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.photo_line import read_photo
from bulletin_studio.files.source_text import BLANKS, SourceText, ends_with_break
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import CROSSHEAD, LIST, NAMES, SIGNATURE, Paragraph

LIST_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,3}[.)])[ \t]")
ENUMERATED = re.compile(
    r"(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})、|[（(](?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)）]"
)
SENTENCE_END = re.compile(r"[。！？!?…][”’」』）)]*[ \t\u3000]*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or photo and its lines.

    Attributes:
        content: a photo's `after` is 0 here; it follows from the order of the blocks.
        start: index of its first line in the body.
        end: index after its last line.
    """

    content: Paragraph | Photo
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Body:
    """The lines of a body and what reading them needs; `place` is where the first stands."""

    lines: Sequence[str]
    place: SourceSpan
    folder: Path
    faults: Faults

    def source(self, start: int, end: int) -> SourceText:
        """Some lines with their place."""
        return SourceText("\n".join(self.lines[start:end]), self.place.path, self.place.line + start, 1)


def read_blocks(lines: Sequence[str], place: SourceSpan, folder: Path, faults: Faults) -> tuple[Block, ...]:
    """Reads the body.

    Args:
        lines: without their line ends.
        place: the file, and the line of it that the body begins on.
        folder: the issue folder.
        faults: takes what is wrong.
    """
    body = _Body(lines, place, folder, faults)
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        kind = line_kind(lines[index])
        if kind is LineKind.BLANK:
            index += 1
            continue
        end = _end_of_styled(lines, index + 1) if kind is LineKind.STYLE else _end_of_block(lines, index, kind)
        content = _styled(body, index, end) if kind is LineKind.STYLE else _content(body, kind, index, end)
        if content is not None:
            blocks.append(Block(content, index, end))
        index = end
    return tuple(blocks)


def _end_of_block(lines: Sequence[str], start: int, kind: LineKind) -> int:
    """Text runs on to the next blank line, heading, photo, table or line indented by a full-width space."""
    end = start + 1
    while end < len(lines) and kind is not LineKind.REFUSED:
        following = line_kind(lines[end])
        if not (_is_led_on(lines[end - 1], kind, following) or _runs_on(lines[end], kind, following)):
            break
        end += 1
    return end


def _is_led_on(before: str, kind: LineKind, following: LineKind) -> bool:
    """Whether a backslash leads on to a line; a row goes on whatever the line looks like."""
    if not ends_with_break(before):
        return False
    return following in (LineKind.TEXT, LineKind.ITEM) or (kind is LineKind.ROW and following is not LineKind.BLANK)


def _runs_on(line: str, kind: LineKind, following: LineKind) -> bool:
    """Whether a line goes on with what stands above it; below text so does what looks like an item, with a fault."""
    if kind is LineKind.ROW:
        return following is LineKind.ROW
    is_text = following is LineKind.TEXT or (kind is LineKind.TEXT and following is LineKind.ITEM)
    return kind in (LineKind.TEXT, LineKind.ITEM) and is_text and not line.startswith("\u3000")


def _end_of_styled(lines: Sequence[str], start: int) -> int:
    """A styled block runs on to the next blank line; indented lines are lines like others in it."""
    if start == len(lines) or line_kind(lines[start]) not in (LineKind.TEXT, LineKind.ROW):
        return start
    kind = line_kind(lines[start])
    end = _end_of_block(lines, start, kind)
    while end < len(lines) and kind is LineKind.TEXT and line_kind(lines[end]) is LineKind.TEXT:
        end = _end_of_block(lines, end, kind)
    return end


def _content(body: _Body, kind: LineKind, start: int, end: int) -> Paragraph | Photo | None:
    source = body.source(start, end)
    match kind:
        case LineKind.PHOTO:
            return read_photo(source, body.folder, body.faults)
        case LineKind.ROW:
            return read_table(source, body.faults)
        case LineKind.REFUSED:
            text = source.text.strip(BLANKS)
            where = source.place(len(source.text) - len(source.text.lstrip(BLANKS)))
            body.faults.append(error(refusal(text), where, found=text[:40]))
            return None
        case LineKind.CROSSHEAD:
            return Paragraph(CROSSHEAD, read_inline(_after(CROSSHEAD_SIGN, source), body.faults))
    _check_joined_lines(body.lines[start:end], source, body.faults)
    if kind is LineKind.ITEM:
        return Paragraph(LIST, read_inline(_after(ITEM_SIGN, source), body.faults))
    return Paragraph("body", read_inline(source, body.faults))


def _after(sign: re.Pattern[str], source: SourceText) -> SourceText:
    """What stands behind the sign that a block begins with."""
    match = sign.match(source.text)
    return source.part(match.end(), len(source.text)) if match else source


def _styled(body: _Body, start: int, end: int) -> Paragraph | None:
    """A block below a line in braces that says how it is set."""
    style = read_style(body.source(start, start + 1), body.faults)
    if end == start + 1:
        body.faults.append(error("block.no_text", body.source(start, end).place(0), found=body.lines[start].strip()))
        return None
    if style is None:
        return None
    source = body.source(start + 1, end)
    if line_kind(body.lines[start + 1]) is LineKind.ROW:
        body.faults.append(error("block.table_style", body.source(start, end).place(0), found=style.name))
        return None
    return _styled_text(body, style, source)


def _styled_text(body: _Body, style: BlockStyle, source: SourceText) -> Paragraph:
    if style.name == SIGNATURE:
        return read_signature(source, body.faults)
    if style.name == NAMES:
        return read_names(style, source, body.faults)
    lines = source.text.split("\n")
    _check_joined_lines(lines, source, body.faults)
    for index, line in enumerate(lines[1:], 1):
        if line.startswith("\u3000") and not ends_with_break(lines[index - 1]):
            where = SourceSpan(source.path, source.line + index)
            body.faults.append(error("block.second_paragraph", where, style=style.name))
    return Paragraph(style.name, read_inline(source, body.faults))


def _check_joined_lines(lines: Sequence[str], source: SourceText, faults: Faults) -> None:
    """Lines that look like paragraphs or list items of their own must not be joined unseen.

    Text pasted from an office program has one line a paragraph, each ending with a sentence.
    """
    if ALMOST_STYLE.match(lines[0].strip(BLANKS)):
        faults.append(warning("block.almost_style", source.place(0), found=lines[0].strip(BLANKS)[:40]))
    if len(lines) > 1 and all(map(SENTENCE_END.search, lines)):
        where = SourceSpan(source.path, source.line + 1)
        faults.append(warning("line.joined", where, count=len(lines)))
    for index, line in enumerate(lines[1:], 1):
        text = line.lstrip(BLANKS)
        if ends_with_break(lines[index - 1]):
            continue
        where = SourceSpan(source.path, source.line + index, len(line) - len(text) + 1)
        if LIST_ITEM.match(text):
            faults.append(error("line.list_item", where, found=text[:40]))
        elif ENUMERATED.match(text):
            faults.append(warning("line.enumerated", where, found=text[:40]))
