"""Reads LineBreak.txt and EastAsianWidth.txt of the Unicode Character Database, writes the data file of `uax14`.

A developer's tool, run when Unicode publishes new data; the product reads only what it writes.

    cd bulletin_studio/typesetting
    python ../../tools/build_line_break_data.py LineBreak.txt EastAsianWidth.txt line_break_classes.txt
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

LAST_CODE_POINT = 0x10FFFF
DOTTED_CIRCLE = 0x25CC
WIDTHS_WIDE = ("F", "W", "H")
"""The set $EastAsian of UAX #14, LB19a and LB30."""

EMOJI_BLOCKS = ((0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD))
"""Where an unassigned code point is Extended_Pictographic (UAX #14, LB30b; the same ranges as in LineBreak.txt's
header)."""

WIDE_SINCE_15 = (
    (0x2630, 0x2637), (0x268A, 0x268F), (0x2FFC, 0x2FFF), (0x31E4, 0x31E5), (0x31EF, 0x31EF), (0x4DC0, 0x4DFF),
    (0x16FF2, 0x16FF6), (0x187F8, 0x187FF), (0x18CD6, 0x18CDA), (0x18CFF, 0x18CFF), (0x18D09, 0x18D20),
    (0x18D80, 0x18DF2), (0x18E00, 0x19191), (0x191A0, 0x191D2), (0x1B123, 0x1B128), (0x1B168, 0x1B168),
    (0x1D300, 0x1D356), (0x1D360, 0x1D376), (0x1F1AE, 0x1F1AE), (0x1F6D8, 0x1F6D9), (0x1F7DA, 0x1F7DA),
    (0x1FA89, 0x1FA8F), (0x1FABE, 0x1FABE), (0x1FAC6, 0x1FAC6), (0x1FAC8, 0x1FAC8), (0x1FACC, 0x1FACD),
    (0x1FADC, 0x1FADD), (0x1FADF, 0x1FADF), (0x1FAE9, 0x1FAEB), (0x1FAEF, 0x1FAEF), (0x1FAF9, 0x1FAFA),
)  # fmt: skip
"""Code points that became East Asian Wide after Unicode 15.0 (East_Asian_Width of 15.0 against 18.0), so that the
15.0 file serves; with a newer file they change nothing."""

_LINE = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)\s*#\s*(\S+)")

HEADER = """\
# Line_Break classes with what UAX #14 asks of a character beside its class: a code point from which on, its class.
# wide: East_Asian_Width F, W or H. initial, final: General_Category Pi, Pf of a quotation mark. mark: Mn or Mc of
# class SA. circle: U+25CC. pictograph: unassigned and Extended_Pictographic. XX: not listed.
# Made by tools/build_line_break_data.py from {sources}.
# © Unicode, Inc. Unicode License V3: docs/licences/UNICODE-LICENSE.txt

"""


def property_lines(path: Path) -> Iterator[tuple[range, str, str]]:
    """Yields the code points, the value and the General_Category of each line of a UCD file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := _LINE.match(line):
            first, last, value, category = match.groups()
            yield range(int(first, 16), int(last or first, 16) + 1), value, category


def wide_code_points(path: Path) -> set[int]:
    """Gives the code points that are East Asian Wide, Fullwidth or Halfwidth."""
    wide = {point for points, width, _ in property_lines(path) if width in WIDTHS_WIDE for point in points}
    return wide.union(*(range(first, last + 1) for first, last in WIDE_SINCE_15))


def flag_of(point: int, line_break: str, category: str) -> str:
    """Names what distinguishes a character within its class, "" for nothing."""
    if line_break == "QU":
        return {"Pi": "+initial", "Pf": "+final"}.get(category, "")
    if line_break == "SA" and category in ("Mn", "Mc"):
        return "+mark"
    if category == "Cn" and any(first <= point <= last for first, last in EMOJI_BLOCKS):
        return "+pictograph"
    return "+circle" if point == DOTTED_CIRCLE else ""


def kinds(line_break: Path, east_asian_width: Path) -> list[str]:
    """Gives the class with its flags of every code point from 0 on."""
    found = ["XX"] * (LAST_CODE_POINT + 1)
    for points, value, category in property_lines(line_break):
        for point in points:
            found[point] = value + flag_of(point, value, category)
    for point in wide_code_points(east_asian_width):
        found[point] += "+wide"
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Writes the data file; its bytes depend on the input files only."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("line_break", type=Path)
    parser.add_argument("east_asian_width", type=Path)
    parser.add_argument("output", type=Path)
    given = parser.parse_args(arguments)
    found = kinds(given.line_break, given.east_asian_width)
    starts = [point for point, kind in enumerate(found) if point == 0 or kind != found[point - 1]]
    sources = " and ".join(_title(path) for path in (given.line_break, given.east_asian_width))
    lines = "".join(f"{point:04X} {found[point]}\n" for point in starts)
    given.output.write_text(HEADER.format(sources=sources) + lines, encoding="utf-8", newline="\n")


def _title(path: Path) -> str:
    """The name and the day in the first two lines of a UCD file."""
    name, date = path.read_text(encoding="utf-8").splitlines()[:2]
    return f"{name.removeprefix('# ')} ({date.removeprefix('# Date: ')[:10]})"


if __name__ == "__main__":
    main()
