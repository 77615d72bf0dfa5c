"""Offices stand on one edge, the date two characters further right, the wider of both two characters from the right."""

import pytest

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.geometry import Point
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.makeup.galley import SetText
from bulletin_studio.makeup.signatures import is_signature, signature_lefts
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle
from bulletin_studio.typesetting.line import BreakReason, Line

STYLE = ParagraphStyle("signature", size=10.0, alignment=Alignment.END, right_em=2.0)
MEASURE = 200.0


def _line(characters: int) -> Line:
    """A line flush right, two em from the edge."""
    width = characters * 10.0
    run = GlyphRun("f", 10.0, (1,), (0.0,), (), (0,), "字", width)
    placed = PlacedRun(run, Point(MEASURE - 20 - width, 0), BLACK)
    return Line((placed,), 0, characters, MEASURE, MEASURE - 20, BreakReason.MANUAL)


def _signature(*lengths: int, style: ParagraphStyle = STYLE) -> SetText:
    lines = tuple(map(_line, lengths))
    return SetText(plain_paragraph("signature", "字"), style, TextPlace("a", "body", 0, 0), lines, 16.0)


@pytest.mark.parametrize(
    ("lengths", "starts"),
    [
        ((9, 6), [90, 110]),
        ((5, 9), [70, 90]),
        ((8, 7), [90, 110]),
        ((6, 9, 5), [90, 90, 110]),
        ((30, 5), [0, 20]),
    ],
)
def test_where_the_lines_begin(lengths, starts):
    text = _signature(*lengths)
    lefts = signature_lefts(text)
    begun = [line.runs[0].origin.x + left for line, left in zip(text.lines, lefts, strict=True)]
    assert begun == starts


def test_one_line_or_another_alignment_stays_as_it_is_set():
    assert is_signature(_signature(5, 6))
    assert not is_signature(_signature(5))
    assert not is_signature(_signature(5, 6, style=ParagraphStyle("signature")))
