"""Links: a line's boxes and its paragraph's links in, the areas that lead readers on screen to an address out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import LinkArea
from bulletin_studio.model.story import Paragraph
from bulletin_studio.typesetting.lines import ShapedText


@dataclass(frozen=True, slots=True)
class LinkedRange:
    """Characters `start` to `end` (exclusive) that lead to an address."""

    start: int
    end: int
    address: str


def linked_ranges(paragraph: Paragraph) -> tuple[LinkedRange, ...]:
    """The links of a paragraph; spans side by side with one address, as around 注音 or bold words, are one link."""
    ranges: list[LinkedRange] = []
    start = 0
    for span in paragraph.spans:
        end = start + len(span.text)
        if span.link and ranges and (ranges[-1].end, ranges[-1].address) == (start, span.link):
            ranges[-1] = LinkedRange(ranges[-1].start, end, span.link)
        elif span.link and span.text:
            ranges.append(LinkedRange(start, end, span.link))
        start = end
    return tuple(ranges)


def line_links(
    shaped: ShapedText, first: int, last: int, edges: Sequence[Pt], ranges: Sequence[LinkedRange]
) -> tuple[LinkArea, ...]:
    """The areas of boxes `first` to `last` (exclusive), whose left edges are given; y is down from the baseline.

    A line has one area for every link on it: from the left edge of the link's first glyph to the right edge of its
    last, and as high as the em boxes of all of them.
    """
    areas: list[LinkArea] = []
    for linked in ranges:
        parts = list(_parts(shaped, first, last, edges, linked))
        if parts:
            left, top = min(part.x for part in parts), min(part.y for part in parts)
            right, bottom = max(part.right for part in parts), max(part.bottom for part in parts)
            areas.append(LinkArea(Rect(left, top, right - left, bottom - top), linked.address))
    return tuple(areas)


def _parts(shaped: ShapedText, first: int, last: int, edges: Sequence[Pt], linked: LinkedRange) -> Iterator[Rect]:
    """The em boxes of what a link has in each box of a line."""
    boxes, glyphs = shaped.boxes, shaped.glyphs
    for index in range(first, last):
        start, end = max(boxes.starts[index], linked.start), min(boxes.ends[index], linked.end)
        if start >= end:
            continue
        left, width = edges[index - first], boxes.widths[index]
        if (start, end) != (boxes.starts[index], boxes.ends[index]):
            first_glyph, from_glyph = glyphs.first_at[boxes.starts[index]], glyphs.first_at[start]
            left += boxes.shifts[index] + sum(glyphs.advances[first_glyph:from_glyph])
            width = sum(glyphs.advances[from_glyph : glyphs.first_at[end]])
        if index in boxes.hyphens and index == last - 1 and end == boxes.ends[index]:
            width += boxes.hyphens[index].width
        run = shaped.runs[glyphs.runs[min(glyphs.first_at[start], len(glyphs.runs) - 1)]]
        yield Rect(left, -run.rise - run.face.em_ascent * run.size, width, run.size)
