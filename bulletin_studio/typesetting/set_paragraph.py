"""Sets a paragraph: text and style in, lines of glyph runs out; the stages of composition in their order."""

from dataclasses import dataclass

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import Alignment, CharacterStyle, ParagraphStyle
from bulletin_studio.typesetting.boxes import BoxOptions, make_boxes
from bulletin_studio.typesetting.breaks import break_penalties
from bulletin_studio.typesetting.classes import classify
from bulletin_studio.typesetting.headline import break_headline
from bulletin_studio.typesetting.itemise import itemise
from bulletin_studio.typesetting.justify import justify
from bulletin_studio.typesetting.line import BreakReason, Line, SetParagraph
from bulletin_studio.typesetting.lines import ShapedText, line_runs
from bulletin_studio.typesetting.paragraph import BreakOptions, BrokenLine, break_paragraph
from bulletin_studio.typesetting.quotes import resolve_quotes
from bulletin_studio.typesetting.shape import shape

_NATURAL_ENDS = (BreakReason.PARAGRAPH_END, BreakReason.MANUAL)


@dataclass(frozen=True, slots=True)
class TypeContext:
    """What composition needs beside the text.

    Attributes:
        library: the faces.
        character_styles: of the layout.
        protected_words: names and offices that no heading may cut at a line's end.
    """

    library: FontLibrary
    character_styles: tuple[CharacterStyle, ...] = ()
    protected_words: tuple[str, ...] = ()


def set_paragraph(
    paragraph: Paragraph,
    style: ParagraphStyle,
    measures: tuple[Pt, ...],
    place: TextPlace,
    context: TypeContext,
) -> SetParagraph:
    """Sets one paragraph.

    Args:
        paragraph: the text.
        style: how it looks.
        measures: width of line k; the last one goes for all lines that follow.
        place: where the paragraph's first character stands; runs carry their own.
        context: faces and character styles.

    Raises:
        FontError: a face cannot be opened.
    """
    text = paragraph.text
    shaped, penalties = _prepare(paragraph, style, measures, place, context)
    indent = style.indent_em * style.size
    options = BreakOptions(
        measures=measures,
        indent=indent,
        is_justified=style.alignment is Alignment.JUSTIFY,
        runt_minimum=style.rules.runt_minimum,
    )
    broken = None
    if style.is_display and len(measures) == 1:
        broken = break_headline(text, shaped.boxes, penalties, measures[0] - indent, context.protected_words)
    if broken is None:
        broken = break_paragraph(shaped.boxes, penalties, options)
    lines = tuple(_set_line(shaped, broken, index, options, style.alignment) for index in range(len(broken)))
    if not lines:
        lines = (Line((), 0, len(text), measures[0], 0.0, BreakReason.PARAGRAPH_END),)
    return SetParagraph(text, lines, style.leading)


def _prepare(
    paragraph: Paragraph,
    style: ParagraphStyle,
    measures: tuple[Pt, ...],
    place: TextPlace,
    context: TypeContext,
) -> tuple[ShapedText, list[float]]:
    """Classes, quotes, runs, glyphs, boxes and the price of every break."""
    text = paragraph.text
    classes = resolve_quotes(text, classify(text))
    runs = itemise(paragraph, classes, style, context.character_styles, context.library)
    glyphs = shape(text, runs)
    options = BoxOptions(
        rules=style.rules,
        tracking_em=style.tracking_em,
        is_display=style.is_display,
        widest=min(measures),
    )
    boxes = make_boxes(text, classes, runs, glyphs, options)
    return ShapedText(text, runs, glyphs, boxes, place), break_penalties(text, classes, boxes, style.rules.level)


def _set_line(
    shaped: ShapedText,
    broken: tuple[BrokenLine, ...],
    index: int,
    options: BreakOptions,
    alignment: Alignment,
) -> Line:
    line, boxes = broken[index], shaped.boxes
    measure = options.measures[min(index, len(options.measures) - 1)]
    indent = options.indent if index == 0 else 0.0
    is_stretched = options.is_justified and line.reason not in _NATURAL_ENDS
    spacing = justify(boxes, line.first, line.last, measure - indent, is_stretched=is_stretched)
    runs, edge = line_runs(shaped, line.first, line.last, indent, spacing.gaps)
    shift = {Alignment.CENTRE: (measure - edge) / 2, Alignment.END: measure - edge}.get(alignment, 0.0)
    if shift:
        runs = tuple(PlacedRun(run.run, run.origin.moved(shift, 0.0), run.colour) for run in runs)
    is_end = index == len(broken) - 1
    return Line(
        runs=runs,
        start=boxes.gap_ends[line.first - 1] if line.first else 0,
        end=len(shaped.text) if is_end else boxes.gap_ends[line.last - 1],
        measure=measure,
        width=edge + shift,
        reason=line.reason,
        adjustment=spacing.adjustment,
        han_gap_em=spacing.han_gap_em,
    )
