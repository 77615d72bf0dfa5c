"""Lines of an article's body go in, paragraphs, crossheads and photos with the lines they stand on come out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bulletin_studio.base.findings import error, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.photo_line import read_photo
from bulletin_studio.files.source_text import BLANKS, SourceText, ends_with_break
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph


class LineKind(Enum):
    """What a line of the body is by its first signs."""

    BLANK = "blank"
    TEXT = "text"
    CROSSHEAD = "crosshead"
    PHOTO = "photo"
    REFUSED = "refused"


CROSSHEAD = re.compile(r"[ \t\u3000]*##[ \t\u3000]+")

REFUSED_LINES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"##[ \t\u3000]*$"), "line.heading_empty"),
    (re.compile(r"#(?:##+)?[ \t\u3000]"), "line.heading_level"),
    (re.compile(r"##+[^#\s]"), "line.heading_space"),
    (re.compile(r"(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|={3,}[ \t]*$"), "line.rule"),
    (re.compile(r">"), "line.quote"),
    (re.compile(r"```|~~~"), "line.fence"),
    (re.compile(r"\|.*\|"), "line.table"),
    (re.compile(r"！\[[^\[\]]*(?<!\\)\][(（](?!https?:|mailto:)"), "line.full_width_photo"),
)
"""What other Markdown would read as something else than text, by the first signs of the line."""

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


def line_kind(line: str) -> LineKind:
    """What a line is; what stands before it makes no difference."""
    text = line.strip(BLANKS)
    if not text:
        return LineKind.BLANK
    if text.startswith("!["):
        return LineKind.PHOTO
    if _refusal(text):
        return LineKind.REFUSED
    return LineKind.CROSSHEAD if CROSSHEAD.match(line) else LineKind.TEXT


def read_blocks(lines: Sequence[str], place: SourceSpan, folder: Path, faults: Faults) -> tuple[Block, ...]:
    """Reads the body.

    Args:
        lines: without their line ends.
        place: the file, and the line of it that the body begins on.
        folder: the issue folder.
        faults: takes what is wrong.
    """
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        kind = line_kind(lines[index])
        if kind is LineKind.BLANK:
            index += 1
            continue
        end = _end_of_block(lines, index, kind)
        source = SourceText("\n".join(lines[index:end]), place.path, place.line + index, 1)
        content = _content(source, kind, folder, faults)
        if kind is LineKind.TEXT:
            _check_joined_lines(lines[index:end], source, faults)
        if content is not None:
            blocks.append(Block(content, index, end))
        index = end
    return tuple(blocks)


def _refusal(text: str) -> str:
    return next((code for pattern, code in REFUSED_LINES if pattern.match(text)), "")


def _end_of_block(lines: Sequence[str], start: int, kind: LineKind) -> int:
    """Text runs on to the next blank line, heading, photo or line indented by a full-width space."""
    end = start + 1
    while end < len(lines) and kind is not LineKind.REFUSED and line_kind(lines[end]) is LineKind.TEXT:
        runs_on = kind is LineKind.TEXT and not lines[end].startswith("\u3000")
        if not (runs_on or ends_with_break(lines[end - 1])):
            break
        end += 1
    return end


def _content(source: SourceText, kind: LineKind, folder: Path, faults: Faults) -> Paragraph | Photo | None:
    if kind is LineKind.PHOTO:
        return read_photo(source, folder, faults)
    if kind is LineKind.REFUSED:
        text = source.text.strip(BLANKS)
        where = source.place(len(source.text) - len(source.text.lstrip(BLANKS)))
        faults.append(error(_refusal(text), where, found=text[:40]))
        return None
    heading = CROSSHEAD.match(source.text) if kind is LineKind.CROSSHEAD else None
    spans = read_inline(source.part(heading.end(), len(source.text)) if heading else source, faults)
    return Paragraph("crosshead" if heading else "body", spans)


def _check_joined_lines(lines: Sequence[str], source: SourceText, faults: Faults) -> None:
    """Lines that look like paragraphs or list items of their own must not be joined unseen.

    Text pasted from an office program has one line a paragraph, each ending with a sentence.
    """
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
