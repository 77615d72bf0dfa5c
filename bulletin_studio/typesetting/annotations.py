"""注音: small text centred above the characters it explains (CLREQ #positioning_of_romanization)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_studio.base.geometry import Point
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph, plain_paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.typesetting.boxes import Boxes
from bulletin_studio.typesetting.classes import classify
from bulletin_studio.typesetting.itemise import itemise
from bulletin_studio.typesetting.shape import shape

ANNOTATION_SHARE = 0.5
"""Size of an annotation as a share of the text's."""
_NEIGHBOUR_GAP_EM = 0.25
"""Between the annotations of neighbours, in em of the annotation."""
_ABOVE_EM = 0.06
"""Between the em box and the foot of the annotation's letters, in em of the text."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A shaped annotation.

    Attributes:
        start: index of the first character it stands above.
        end: index after the last.
        runs: its glyphs from x = 0 on its own baseline.
        width: of all of them.
        rise: of its baseline above the text's.
    """

    start: int
    end: int
    runs: tuple[PlacedRun, ...]
    width: Pt
    rise: Pt

    @property
    def room(self) -> tuple[int, int, Pt]:
        """Start, end and the least width the text below must have."""
        size = self.runs[0].run.size if self.runs else 0.0
        return self.start, self.end, self.width + _NEIGHBOUR_GAP_EM * size


def shape_annotations(paragraph: Paragraph, style: ParagraphStyle, library: FontLibrary) -> tuple[Annotation, ...]:
    """Shapes the annotations of a paragraph's spans."""
    annotations: list[Annotation] = []
    start = 0
    for span in paragraph.spans:
        end = start + len(span.text)
        if span.annotation and span.text:
            annotations.append(_shape_one(span.annotation, start, end, style, library))
        start = end
    return tuple(annotations)


def _shape_one(text: str, start: int, end: int, style: ParagraphStyle, library: FontLibrary) -> Annotation:
    size = style.size * ANNOTATION_SHARE
    small = ParagraphStyle("annotation", face=style.face, weight=style.weight, size=size, colour=style.colour)
    runs = itemise(plain_paragraph("annotation", text), classify(text), small, (), library)
    glyphs = shape(text, runs)
    placed: list[PlacedRun] = []
    x = 0.0
    for index, run in enumerate(runs):
        members = [glyph for glyph, owner in enumerate(glyphs.runs) if owner == index]
        positions: list[Pt] = []
        pen = 0.0
        for glyph in members:
            positions.append(pen + glyphs.x_offsets[glyph])
            pen += glyphs.advances[glyph]
        glyph_run = GlyphRun(
            font=run.face.key,
            size=size,
            glyph_ids=tuple(glyphs.ids[glyph] for glyph in members),
            x_positions=tuple(positions),
            y_offsets=(),
            clusters=tuple(glyphs.clusters[glyph] - run.start for glyph in members),
            text=text[run.start : run.end],
            width=pen,
        )
        placed.append(PlacedRun(glyph_run, Point(x, 0.0), style.colour))
        x += pen
    face = library.match(style.face, style.weight)
    return Annotation(start, end, tuple(placed), x, (face.em_ascent + _ABOVE_EM) * style.size)


def line_annotations(
    boxes: Boxes, first: int, last: int, edges: Sequence[Pt], annotations: Sequence[Annotation]
) -> tuple[PlacedRun, ...]:
    """The annotations of boxes `first` to `last` (exclusive), centred above the text they explain.

    An annotation whose text is cut by a line's end stands above its first part.
    """
    placed: list[PlacedRun] = []
    for annotation in annotations:
        members = [index for index in range(first, last) if annotation.start <= boxes.starts[index] < annotation.end]
        if not members or boxes.starts[members[0]] != annotation.start:
            continue
        left, right = edges[members[0] - first], edges[members[-1] - first] + boxes.widths[members[-1]]
        x = (left + right - annotation.width) / 2
        placed.extend(PlacedRun(run.run, run.origin.moved(x, -annotation.rise), run.colour) for run in annotation.runs)
    return tuple(placed)
