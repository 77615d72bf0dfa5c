"""Operators of content streams: nothing set twice, black overprints, text objects closed."""

import pytest

from bulletin_studio.base.colour import BLACK, PAPER, Cmyk
from bulletin_studio.export.pdf.content import ContentStream
from bulletin_studio.export.pdf.inks import process_table
from bulletin_studio.export.pdf.syntax import hex_text, ink, number
from bulletin_studio.export.pdf.text import PageFrame


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.0001, "0"), (1.5, "1.5"), (10.0, "10"), (100, "100"), (-3.1415926, "-3.142"), (0.0005, "0.001")],
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


def test_whole_numbers_keep_their_zeros() -> None:
    assert number(1200, 0) == "1200"
    assert number(-0.2, 0) == "0"


def test_texts_are_utf_16_with_surrogates() -> None:
    assert hex_text("中𬭎") == "<FEFF4E2DD872DF4E>"


def test_inks() -> None:
    assert ink(Cmyk(0.15, 1, 0.9, 0.12345)) == "0.15 1 0.9 0.1235"


def test_the_page_is_flipped_once() -> None:
    frame = PageFrame(bleed=8.5, trim_height=842)
    assert (frame.x(0), frame.y(0)) == (8.5, 850.5)
    assert (frame.x(-8.5), frame.y(850.5)) == (0, 0)


def _content(*colours: Cmyk) -> ContentStream:
    return ContentStream(process_table(colours))


def test_nothing_is_set_twice() -> None:
    content = _content(BLACK)
    for _ in range(3):
        content.begin_text("F1", 10.5)
        content.fill_with(BLACK)
    assert content.finished().split("\n") == ["BT", "/F1 10.5 Tf", "0 0 0 1 k", "/Overprint gs", "ET"]


def test_only_solid_black_overprints() -> None:
    for colour, state in ((BLACK, "Overprint"), (PAPER, "Knockout"), (Cmyk(0, 0, 0, 0.5), "Knockout")):
        content = _content(colour)
        content.fill_with(colour)
        assert f"/{state} gs" in content.finished()
    colour = Cmyk(0.6, 0.4, 0.4, 1)
    rich = _content(colour)
    rich.stroke_with(colour)
    assert rich.finished() == "0.6 0.4 0.4 1 K\n/Knockout gs"


def test_fill_and_stroke_inks_are_apart_but_share_the_state() -> None:
    content = _content(BLACK)
    content.fill_with(BLACK)
    content.stroke_with(BLACK)
    assert content.finished() == "0 0 0 1 k\n/Overprint gs\n0 0 0 1 K"
