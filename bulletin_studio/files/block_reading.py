"""Blocks of an article that are more than running text go in; styled lines, lists of names and tables come out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bulletin_studio.base.findings import error
from bulletin_studio.files.article_lines import whole_lines
from bulletin_studio.files.attributes import Attribute, AttributeRules, read_attributes
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.source_text import BLANKS, SourceText, ends_with_break
from bulletin_studio.model.story import (
    CELL_BREAK,
    NAMES,
    ROW_BREAK,
    SIGNATURE,
    TABLE,
    Grid,
    Paragraph,
    Span,
)
from bulletin_studio.model.style import Alignment

MOST_COLUMNS = 16
"""More columns than this no page of a bulletin has room for."""

BAR = re.compile(r"\\.|\|", re.DOTALL)
HEAD_RULE = re.compile(r"(?P<left>:?)-+(?P<right>:?)")
"""A cell of the line below a table's head."""
ALIGNMENTS = {
    ("", ""): Alignment.START,
    (":", ""): Alignment.START,
    (":", ":"): Alignment.CENTRE,
    ("", ":"): Alignment.END,
}

RULES = AttributeRules(
    keys=("columns",),
    unreadable="block.attribute",
    curly_quotes="block.attribute",
    takes_name=True,
    two_names="block.two_names",
)


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """What a line in braces says of the block below it; `columns` of a list of names, 0 for as many as fit."""

    name: str
    columns: int = 0


def read_style(source: SourceText, faults: Faults) -> BlockStyle | None:
    """Reads a line such as `{signature}` or `{names columns=4}`; None where it names no style."""
    start = source.text.index("{") + 1
    found = read_attributes(source.part(start, source.text.rindex("}")), RULES, faults)
    name = found.get("")
    if name is None:
        faults.append(error("block.no_style", source.place(start - 1), found=source.text.strip(BLANKS)[:40]))
        return None
    columns = found.get("columns")
    if columns is not None and name.value != NAMES:
        faults.append(error("block.columns_elsewhere", columns.where, found=name.value))
        return None
    if name.value == TABLE:
        faults.append(error("block.table_style", name.where, found=name.value))
        return None
    return BlockStyle(name.value, _columns(columns, faults))


def _columns(attribute: Attribute | None, faults: Faults) -> int:
    if attribute is None:
        return 0
    if attribute.value.isascii() and attribute.value.isdecimal() and 1 <= int(attribute.value[:3]) <= MOST_COLUMNS:
        return int(attribute.value)
    faults.append(error("block.columns", attribute.where, found=attribute.value, most=MOST_COLUMNS))
    return 0


def read_signature(source: SourceText, faults: Faults) -> Paragraph:
    """Reads a signature, whose lines are parted as they are typed, with or without a backslash at their ends."""
    *lines, last = source.text.split("\n")
    parted = [line if ends_with_break(line) else line.rstrip(BLANKS) + "\\" for line in lines]
    spans = read_inline(replace(source, text="\n".join([*parted, last])), faults)
    return Paragraph(SIGNATURE, spans)


def read_names(style: BlockStyle, source: SourceText, faults: Faults) -> Paragraph:
    """Reads a list of names; the end of a line parts two names."""
    spans: list[Span] = []
    for line in _whole_sources(source):
        if spans:
            spans.append(Span(" ", "", line.place(0)))
        spans += read_inline(line, faults)
    if re.search("[、，,;；]", "".join(span.text for span in spans)):
        faults.append(error("block.names_marks", source.place(0)))
    grid = Grid((Alignment.EVEN,) * style.columns) if style.columns else None
    return Paragraph(NAMES, tuple(spans), grid)


def read_table(source: SourceText, faults: Faults) -> Paragraph | None:
    """Reads the rows of a table; None where one is no row, or they have not all the same number of cells."""
    rows = [_cells(line, faults) for line in _whole_sources(source)]
    kept = [row for row in rows if row]
    if len(kept) < len(rows) or not _is_even(kept, source, faults):
        return None
    columns = _head_rule(kept[1]) if len(kept) > 1 else None
    data = [row for index, row in enumerate(kept) if index != 1 or columns is None]
    for row in data:
        if _head_rule(row) is not None:
            faults.append(error("table.head_rule", row[0].place(0)))
            return None
    spans: list[Span] = []
    for row_index, row in enumerate(data):
        for index, cell in enumerate(row):
            if row_index or index:
                spans.append(Span(CELL_BREAK if index else ROW_BREAK, "", cell.place(0)))
            spans += read_inline(cell, faults)
    return Paragraph(TABLE, tuple(spans), Grid(columns or (Alignment.START,) * len(data[0]), columns is not None))


def _whole_sources(source: SourceText) -> list[SourceText]:
    """The lines of a block, each with those that a backslash leads on to."""
    lines = source.text.split("\n")
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    return [source.part(offsets[start], offsets[end] - 1) for start, end in whole_lines(lines)]


def _cells(row: SourceText, faults: Faults) -> tuple[SourceText, ...]:
    """The cells of a row; none where the bars are not in order."""
    bars = [match.start() for match in BAR.finditer(row.text) if match.group() == "|"]
    if len(bars) < 2 or row.text[bars[-1] + 1 :].strip(BLANKS):
        where = row.place(len(row.text) - len(row.text.lstrip(BLANKS)))
        faults.append(error("table.row", where, found=row.text.strip(BLANKS)[:40]))
        return ()
    return tuple(row.part(start + 1, end) for start, end in pairwise(bars))


def _is_even(rows: Sequence[tuple[SourceText, ...]], source: SourceText, faults: Faults) -> bool:
    wanted = len(rows[0]) if rows else 0
    if wanted > MOST_COLUMNS:
        faults.append(error("table.columns", source.place(0), count=wanted, most=MOST_COLUMNS))
        return False
    odd = [row for row in rows if len(row) != wanted]
    for row in odd:
        faults.append(error("table.cells", row[0].place(0), count=len(row), wanted=wanted))
    return not odd


def _head_rule(row: tuple[SourceText, ...]) -> tuple[Alignment, ...] | None:
    """The alignments that the line below a head says; None where it is a row like others."""
    found = [HEAD_RULE.fullmatch(cell.text.strip(BLANKS)) for cell in row]
    if not all(found):
        return None
    return tuple(ALIGNMENTS[match["left"], match["right"]] for match in found if match)
