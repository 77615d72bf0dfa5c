"""Turns broken lines into placed glyph runs."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_studio.base.geometry import Point
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.hyphenation import SOFT_HYPHEN
from bulletin_studio.typesetting.itemise import TextRun
from bulletin_studio.typesetting.shape import Glyphs


@dataclass(frozen=True, slots=True)
class ShapedText:
    """A paragraph ready to be cut into lines."""

    text: str
    runs: tuple[TextRun, ...]
    glyphs: Glyphs
    boxes: Boxes
    place: TextPlace


def box_edges(boxes: Boxes, first: int, last: int, x: Pt, gaps: Sequence[Pt]) -> list[Pt]:
    """The left edges of boxes `first` to `last` (exclusive), the first at x, and the right edge of the last."""
    edges = [x]
    for width, gap in zip(boxes.widths[first : last - 1], gaps, strict=True):
        x += width + gap
        edges.append(x)
    edges.append(x + boxes.widths[last - 1])
    return edges


def line_runs(shaped: ShapedText, first: int, last: int, edges: Sequence[Pt]) -> tuple[PlacedRun, ...]:
    """Places the glyphs of boxes `first` to `last` (exclusive) at their left edges.

    A typed space between two boxes keeps its glyph, at the left edge of the gap, so that copied text has it. Soft
    hyphens leave no trace but the hyphen at a line's end.
    """
    writer = _RunWriter(shaped)
    boxes, first_at = shaped.boxes, shaped.glyphs.first_at
    for index, edge in zip(range(first, last), edges, strict=False):
        start, end = boxes.starts[index], boxes.ends[index]
        writer.add(first_at[start], first_at[end], edge + boxes.shifts[index])
        if index < last - 1 and boxes.gap_ends[index] > end:
            writer.add(first_at[end], first_at[boxes.gap_ends[index]], edge + boxes.widths[index])
    if last - 1 in boxes.hyphens:
        hyphen = boxes.hyphens[last - 1]
        writer.hyphenate(hyphen.glyph_id, boxes.ends[last - 1], edges[-1] - hyphen.width)
    return writer.finished(boxes.ends[last - 1], edges[-1])


class _RunWriter:
    """Collects glyphs into runs of one face, size and colour."""

    def __init__(self, shaped: ShapedText) -> None:
        self._shaped = shaped
        self._runs: list[PlacedRun] = []
        self._current = -1
        self._glyph_ids: list[int] = []
        self._xs: list[Pt] = []
        self._ys: list[Pt] = []
        self._clusters: list[int] = []
        self._has_soft_hyphens = SOFT_HYPHEN in shaped.text

    def add(self, first_glyph: int, last_glyph: int, x: Pt) -> None:
        """Adds the glyphs `first_glyph` to `last_glyph` (exclusive), set from x by their own advances."""
        glyphs = self._shaped.glyphs
        for glyph in range(first_glyph, last_glyph):
            if self._has_soft_hyphens and self._shaped.text[glyphs.clusters[glyph]] == SOFT_HYPHEN:
                self._close(glyphs.clusters[glyph], x)
                self._current = -1
                continue
            if glyphs.runs[glyph] != self._current:
                self._close(glyphs.clusters[glyph], x)
                self._current = glyphs.runs[glyph]
            self._glyph_ids.append(glyphs.ids[glyph])
            self._xs.append(x + glyphs.x_offsets[glyph])
            self._ys.append(glyphs.y_offsets[glyph])
            self._clusters.append(glyphs.clusters[glyph])
            x += glyphs.advances[glyph]

    def hyphenate(self, glyph_id: int, end: int, x: Pt) -> None:
        """Draws a hyphen after the glyphs before character `end`.

        It stands for the soft hyphen there; without one it belongs to the cluster of the last letter, so that copied
        text does not have it.
        """
        glyphs = self._shaped.glyphs
        last = glyphs.first_at[end] - 1
        self._current = glyphs.runs[last]
        self._glyph_ids.append(glyph_id)
        self._xs.append(x)
        self._ys.append(glyphs.y_offsets[last])
        self._clusters.append(glyphs.clusters[last])

    def finished(self, end: int, edge: Pt) -> tuple[PlacedRun, ...]:
        """All runs of the line, which ends before character `end` at the right edge `edge`."""
        self._close(end, edge)
        return tuple(self._runs)

    def _close(self, end: int, edge: Pt) -> None:
        if not self._glyph_ids:
            return
        run = self._shaped.runs[self._current]
        start, origin = self._clusters[0], self._xs[0]
        place = self._shaped.place
        glyph_run = GlyphRun(
            font=run.face.key,
            size=run.size,
            glyph_ids=tuple(self._glyph_ids),
            x_positions=tuple([x - origin for x in self._xs]),
            y_offsets=tuple(self._ys) if any(self._ys) else (),
            clusters=tuple([cluster - start for cluster in self._clusters]),
            text=self._shaped.text[start:end],
            width=edge - origin,
            place=TextPlace(place.article, place.part, place.paragraph, place.offset + start),
        )
        self._runs.append(PlacedRun(glyph_run, Point(origin, 0.0), run.colour))
        self._glyph_ids, self._xs, self._ys, self._clusters = [], [], [], []
