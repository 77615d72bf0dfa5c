"""Sets captions: the text of a photo, and its credit at the right end of the last line or on a line of its own."""

from dataclasses import replace

from bulletin_studio.base.colour import PAPER
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.blocks import stack_lines
from bulletin_studio.makeup.galley import BlockLine, Caption, Setter, SetText
from bulletin_studio.makeup.set_text import set_text
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import CaptionSpot, Photo
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle

_GAP_EM = 1.0
"""Least space between a caption and its credit on one line, in em of the credit."""


def set_caption(
    photo: Photo,
    place: TextPlace,
    measure: Pt,
    layout: Layout,
    setter: Setter,
    spot: CaptionSpot = CaptionSpot.BELOW,
) -> Caption | None:
    """Sets the caption and the credit of a photo to a measure; None where it has neither.

    Over the photo's foot both are left blank in the dark bar; beside it the credit takes a line of its own.
    """
    styles = _styles(layout, spot)
    caption = _set_caption_text(photo, place, measure, styles[0], setter)
    credit = _set_credit(photo, place, measure, styles[1], setter)
    if caption is None or credit is None:
        alone = caption or credit
        return _caption_of(stack_lines((alone,), layout.grid.pitch)[0], spot, measure) if alone else None
    if _has_room_beside(caption, credit, measure):
        lines = stack_lines((caption,), layout.grid.pitch)[0]
        return _caption_of((*lines, BlockLine(credit, 0, lines[-1].baseline)), spot, measure)
    close = replace(caption, style=replace(caption.style, lines_after=0.0))
    return _caption_of(stack_lines((close, credit), layout.grid.pitch)[0], spot, measure)


def _styles(layout: Layout, spot: CaptionSpot) -> tuple[ParagraphStyle, ParagraphStyle]:
    """The styles of caption and credit; in a narrow measure beside a photo lines are not stretched."""
    caption, credit = layout.style("caption"), replace(_credit_style(layout), alignment=Alignment.END, indent_em=0.0)
    if spot is CaptionSpot.OVER:
        return replace(caption, colour=PAPER), replace(credit, colour=PAPER)
    if spot is CaptionSpot.BESIDE:
        return replace(caption, alignment=Alignment.START), replace(credit, alignment=Alignment.START)
    return caption, credit


def shorten_caption(caption: Caption, deepest: Pt) -> tuple[Caption | None, tuple[BlockLine, ...]]:
    """Keeps the lines of a caption that a page has room for; the others are given back as well."""
    kept = tuple(line for line in caption.lines if line.baseline <= deepest)
    left_out = tuple(line for line in caption.lines if line.baseline > deepest)
    return (_caption_of(kept, caption.spot, caption.measure) if kept else None), left_out


def _set_caption_text(
    photo: Photo, place: TextPlace, measure: Pt, style: ParagraphStyle, setter: Setter
) -> SetText | None:
    if photo.caption is None or not photo.caption.text.strip():
        return None
    return set_text(photo.caption, style, measure, place, setter)


def _set_credit(photo: Photo, place: TextPlace, measure: Pt, style: ParagraphStyle, setter: Setter) -> SetText | None:
    if not photo.credit.strip():
        return None
    paragraph = plain_paragraph("credit", photo.credit, photo.source)
    return set_text(paragraph, style, measure, replace(place, part="credit"), setter)


def _credit_style(layout: Layout) -> ParagraphStyle:
    """The style of credits; a layout that has none sets them as captions."""
    return next((style for style in layout.styles if style.name == "credit"), layout.style("caption"))


def _has_room_beside(caption: SetText, credit: SetText, measure: Pt) -> bool:
    if len(credit.lines) > 1 or credit.style.alignment is not Alignment.END:
        return False
    credit_left = min((run.origin.x for run in credit.lines[0].runs), default=measure)
    return caption.lines[-1].width + _GAP_EM * credit.style.size <= credit_left


def _caption_of(lines: tuple[BlockLine, ...], spot: CaptionSpot, measure: Pt) -> Caption:
    return Caption(lines, max(line.baseline for line in lines), spot, measure)
