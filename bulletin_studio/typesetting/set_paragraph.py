"""Sets a paragraph: text and style in, lines of glyph runs out; the stages of composition in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import Alignment, CharacterStyle, ParagraphStyle
from bulletin_studio.typesetting.annotations import Annotation, line_annotations, shape_annotations
from bulletin_studio.typesetting.boxes import BoxOptions, make_boxes
from bulletin_studio.typesetting.breaks import break_penalties
from bulletin_studio.typesetting.classes import classify
from bulletin_studio.typesetting.headline import break_headline
from bulletin_studio.typesetting.hyphenation import hyphen_places
from bulletin_studio.typesetting.itemise import itemise
from bulletin_studio.typesetting.justify import Spacing, justify, space_evenly
from bulletin_studio.typesetting.lead import lead_end
from bulletin_studio.typesetting.line import BreakReason, Line, SetParagraph
from bulletin_studio.typesetting.line_cost import BreakOptions
from bulletin_studio.typesetting.lines import ShapedText, box_edges, line_runs
from bulletin_studio.typesetting.links import LinkedRange, line_links, linked_ranges
from bulletin_studio.typesetting.paragraph import BrokenLine, ParagraphBreaks
from bulletin_studio.typesetting.quotes import resolve_quotes
from bulletin_studio.typesetting.shape import shape
from bulletin_studio.typesetting.signs import SignedRange, line_signs

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
    line_count: int | None = None,
) -> SetParagraph:
    """Sets one paragraph.

    Args:
        paragraph: the text.
        style: how it looks.
        measures: width of line k; the last one goes for all lines that follow.
        place: where the paragraph's first character stands; runs carry their own.
        context: faces and character styles.
        line_count: lines wanted, to save a column from a widow; None, or a number that no line limit of the first
            pass allows, gives the best paragraph.

    Raises:
        FontError: a face cannot be opened.
    """
    prepared = prepare(paragraph, style, measures, place, context)
    return set_prepared(prepared, paragraph, style, context, line_count)


def set_prepared(
    prepared: "Prepared", paragraph: Paragraph, style: ParagraphStyle, context: TypeContext, line_count: int | None
) -> SetParagraph:
    """Sets a paragraph that `prepare` has prepared, as often as other numbers of lines are wanted of it."""
    text = paragraph.text
    broken = break_lines(prepared, style, context.protected_words, line_count)
    lines = tuple([_known_line(prepared, broken, index, style.alignment) for index in range(len(broken))])
    if not lines:
        lines = (Line((), 0, len(text), prepared.measures[0], 0.0, BreakReason.PARAGRAPH_END),)
    return SetParagraph(text, lines, style.leading)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paragraph ready to be broken.

    Attributes:
        classes: final class letters of the text.
        penalties: the price of a line's end after each box.
        signed: characters that carry dots or lines.
        annotations: 注音 above the text.
        links: characters that lead to an address.
        measures: as asked for, the paragraph's own indents included.
        left: how far all its lines are indented.
        breaks: finds the breaks, and knows what it has found.
        lines: set so far; another number of lines often shares some of them.
    """

    shaped: ShapedText
    classes: str
    penalties: list[float]
    options: BreakOptions
    signed: tuple[SignedRange, ...]
    annotations: tuple[Annotation, ...]
    links: tuple[LinkedRange, ...]
    measures: tuple[Pt, ...]
    left: Pt
    breaks: ParagraphBreaks
    lines: "dict[_LineKey, Line]" = field(default_factory=dict)


_LineKey = tuple[BrokenLine, bool, bool, Pt]
"""What a line is set from: its boxes, whether it is the first or the last, and its measure."""


def prepare(
    paragraph: Paragraph,
    style: ParagraphStyle,
    measures: tuple[Pt, ...],
    place: TextPlace,
    context: TypeContext,
) -> Prepared:
    """Classes, quotes, runs, glyphs, boxes and the price of every break."""
    text = paragraph.text
    classes = resolve_quotes(text, classify(text))
    runs = itemise(paragraph, classes, style, context.character_styles, context.library)
    glyphs = shape(text, runs)
    annotations = shape_annotations(paragraph, style, context.library)
    indents = (style.left_em + style.right_em) * style.size
    inner = tuple([max(measure - indents, 0.0) for measure in measures]) if indents else measures
    box_options = BoxOptions(
        rules=style.rules,
        tracking_em=style.tracking_em,
        is_display=style.is_display,
        widest=min(inner),
        least_widths=tuple(annotation.room for annotation in annotations),
        hyphen_places=_hyphen_places(text, classes, style),
        lead_end=0 if style.is_display else lead_end(paragraph, context.character_styles),
    )
    boxes = make_boxes(text, classes, runs, glyphs, box_options)
    options = BreakOptions(
        measures=inner,
        indent=max(style.indent_em, -style.left_em) * style.size,
        is_justified=style.alignment is Alignment.JUSTIFY and not style.rules.strict_grid,
        is_hanging=style.rules.hanging,
        runt_minimum=style.rules.runt_minimum,
    )
    penalties = break_penalties(text, classes, boxes, style.rules.level)
    return Prepared(
        shaped=ShapedText(text, runs, glyphs, boxes, place),
        classes=classes,
        penalties=penalties,
        options=options,
        signed=_signed_ranges(paragraph, style, context.character_styles),
        annotations=annotations,
        links=linked_ranges(paragraph),
        measures=measures,
        left=style.left_em * style.size,
        breaks=ParagraphBreaks(boxes, penalties, options),
    )


def _hyphen_places(text: str, classes: str, style: ParagraphStyle) -> frozenset[int]:
    """Where words may be hyphenated: never on the strict grid, and in headings only where the writer says so."""
    if style.rules.strict_grid:
        return frozenset()
    return hyphen_places(text, classes, is_automatic=style.rules.hyphenation and not style.is_display)


def _signed_ranges(
    paragraph: Paragraph, style: ParagraphStyle, character_styles: tuple[CharacterStyle, ...]
) -> tuple[SignedRange, ...]:
    signs = {each.name: each for each in character_styles if each.decoration is not None}
    ranges: list[SignedRange] = []
    start = 0
    for span in paragraph.spans:
        end = start + len(span.text)
        look = signs.get(span.style)
        if look is not None and look.decoration is not None:
            ranges.append(SignedRange(start, end, look.decoration, look.colour or style.colour))
        start = end
    return tuple(ranges)


def break_lines(
    prepared: Prepared,
    style: ParagraphStyle,
    protected_words: tuple[str, ...] = (),
    line_count: int | None = None,
) -> tuple[BrokenLine, ...]:
    """Chooses the breaks: a heading's lines are balanced, a paragraph's are the best for all of it."""
    options, boxes = prepared.options, prepared.shaped.boxes
    if style.is_display and len(options.measures) == 1:
        measure = options.measures[0] - options.indent
        broken = break_headline(prepared.shaped.text, boxes, prepared.penalties, measure, protected_words)
        if broken is not None:
            return broken
    return prepared.breaks.lines(line_count)


def space_line(
    prepared: Prepared, broken: tuple[BrokenLine, ...], index: int, alignment: Alignment
) -> tuple[list[Pt], Spacing]:
    """The left edges of a line's boxes and the right edge of its last, from the left end of the measure."""
    line, options = broken[index], prepared.options
    measure = _measure(options.measures, index)
    indent = options.indent if index == 0 else 0.0
    is_stretched = options.is_justified and line.reason not in _NATURAL_ENDS
    boxes = prepared.shaped.boxes
    hyphen = boxes.hyphens.get(line.last - 1)
    hyphen_width = hyphen.width if hyphen else 0.0
    width = measure - indent + line.hang - hyphen_width
    if alignment is Alignment.EVEN:
        spacing = space_evenly(boxes, line.first, line.last, width)
    else:
        spacing = justify(boxes, line.first, line.last, width, is_stretched=is_stretched)
    edges = box_edges(boxes, line.first, line.last, indent, spacing.gaps)
    edges[-1] += hyphen_width
    slack = measure - edges[-1]
    shift = prepared.left + {Alignment.CENTRE: slack / 2, Alignment.END: slack}.get(alignment, 0.0)
    return ([edge + shift for edge in edges] if shift else edges), spacing


def _measure(measures: Sequence[Pt], index: int) -> Pt:
    return measures[min(index, len(measures) - 1)]


def _known_line(prepared: Prepared, broken: tuple[BrokenLine, ...], index: int, alignment: Alignment) -> Line:
    """A line, the same object where it was set before."""
    key = (broken[index], index == 0, index == len(broken) - 1, _measure(prepared.measures, index))
    line = prepared.lines.get(key)
    if line is None:
        line = prepared.lines[key] = _set_line(prepared, broken, index, alignment)
    return line


def _set_line(prepared: Prepared, broken: tuple[BrokenLine, ...], index: int, alignment: Alignment) -> Line:
    line, shaped = broken[index], prepared.shaped
    boxes, first, last = shaped.boxes, line.first, line.last
    edges, spacing = space_line(prepared, broken, index, alignment)
    return Line(
        runs=line_runs(shaped, first, last, edges),
        start=boxes.gap_ends[first - 1] if first else 0,
        end=len(shaped.text) if index == len(broken) - 1 else boxes.gap_ends[last - 1],
        measure=_measure(prepared.measures, index),
        width=edges[-1],
        reason=line.reason,
        adjustment=spacing.adjustment,
        han_gap_em=spacing.han_gap_em,
        signs=line_signs(boxes, first, last, edges, prepared.signed) if prepared.signed else (),
        annotations=line_annotations(boxes, first, last, edges, prepared.annotations) if prepared.annotations else (),
        links=line_links(shaped, first, last, edges, prepared.links) if prepared.links else (),
    )
