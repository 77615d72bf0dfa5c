"""Applies copyfitting to a layout: a layout and what was changed in, the layout the number is made up in out."""

import math
from dataclasses import replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.galley import Setter
from bulletin_studio.model.fitting import AS_LAID_OUT, Fitting
from bulletin_studio.model.layout import BaselineGrid, ColumnGrid, Layout, PageMaster
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.typesetting.line import SetParagraph

_SAME: Pt = 0.01
"""Lengths closer than this are meant to be equal."""

_ROUNDING = 1e-6
_HEADINGS = ("kicker", "headline", "deck", "byline")

_LOOSE_FROM_LINES = 4
"""Shorter paragraphs are not set a line shorter or longer: it would be seen."""

_SHORT_LAST_LINE = 0.35
_LONG_LAST_LINE = 0.7
"""A paragraph can lose a line where its last is shorter than this share of the measure, and gain one where longer."""


def adjusted_layout(layout: Layout, fitting: Fitting) -> Layout:
    """The layout with other sizes and spaces; columns stay whole em of the body, as many lines as fit the page."""
    if fitting == AS_LAID_OUT:
        return layout
    old_size, old_pitch = layout.style("body").size, layout.grid.pitch
    size, pitch = fitting.size or old_size, fitting.pitch or old_pitch
    height = layout.trim.height - layout.margins.top - layout.margins.bottom
    lines = 1 + math.floor((height - size) / pitch + _ROUNDING)
    between = layout.articles.lines_between if fitting.lines_between is None else fitting.lines_between

    def master(one: PageMaster | None) -> PageMaster | None:
        """Articles begin no higher than before, since the masthead does not shrink, and end no lower."""
        if one is None:
            return None
        share = old_pitch / pitch
        return replace(
            one,
            first_line=math.ceil(one.first_line * share - _ROUNDING),
            foot_lines=math.ceil(one.foot_lines * share - _ROUNDING),
        )

    first, inside = master(layout.first), master(layout.inside)
    if first is None or inside is None:
        return layout
    return replace(
        layout,
        columns=_columns(layout.columns, size),
        grid=BaselineGrid(pitch, lines),
        styles=tuple(_style(style, layout, size, pitch, fitting.headline) for style in layout.styles),
        articles=replace(layout.articles, lines_between=between),
        photos=replace(layout.photos, height_factor=layout.photos.height_factor * fitting.photos),
        first=first,
        inside=inside,
        left=master(layout.left),
        right=master(layout.right),
        last=master(layout.last),
    )


def _columns(columns: ColumnGrid, size: Pt) -> ColumnGrid:
    """Columns of whole em of the new size, what is left over in the gutters."""
    measure = math.floor(columns.measure / size + _ROUNDING) * size
    if columns.count == 1:
        return replace(columns, measure=measure)
    return replace(columns, measure=measure, gutter=(columns.width - columns.count * measure) / (columns.count - 1))


def _style(style: ParagraphStyle, layout: Layout, size: Pt, pitch: Pt, headline: float) -> ParagraphStyle:
    """A style of the text goes with the body; a heading by its own share, its leading with the grid."""
    body, old_pitch = layout.style("body").size, layout.grid.pitch
    rows = style.leading / old_pitch
    leading = rows * pitch if abs(rows - round(rows)) < _SAME else style.leading
    if style.name in _HEADINGS:
        return replace(style, size=round(style.size * headline * 4) / 4, leading=leading)
    if abs(style.size - body) < _SAME:
        return replace(style, size=size, leading=leading)
    return replace(style, leading=leading)


def loosened(setter: Setter, looseness: int) -> Setter:
    """A setter that sets long paragraphs a line shorter (-1) or longer (1) where that is nearly so already."""
    return setter if looseness == 0 else _Loosened(setter, looseness)


class _Loosened:
    """See `loosened`."""

    def __init__(self, setter: Setter, looseness: int) -> None:
        self._setter = setter
        self._looseness = looseness

    def __call__(
        self,
        paragraph: Paragraph,
        style: ParagraphStyle,
        measures: tuple[Pt, ...],
        place: TextPlace,
        *,
        line_count: int | None = None,
    ) -> SetParagraph:
        """Sets one paragraph."""
        best = self._setter(paragraph, style, measures, place, line_count=line_count)
        if line_count is not None or style.is_display or place.part != "body" or not self._may_change(best):
            return best
        wanted = len(best.lines) + self._looseness
        other = self._setter(paragraph, style, measures, place, line_count=wanted)
        return other if len(other.lines) == wanted else best

    def _may_change(self, best: SetParagraph) -> bool:
        if len(best.lines) < _LOOSE_FROM_LINES:
            return False
        last = best.lines[-1]
        share = last.width / last.measure if last.measure else 1.0
        return share < _SHORT_LAST_LINE if self._looseness < 0 else share > _LONG_LAST_LINE
