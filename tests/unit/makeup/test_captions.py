"""Captions stand below their photos; the credit closes the last line or takes one of its own."""

from dataclasses import replace

import pytest
from numbers_in_code import FakeSetter, make_layout, make_photo

from bulletin_studio.base.colour import PAPER
from bulletin_studio.base.source import TextPlace
from bulletin_studio.makeup.captions import set_caption, shorten_caption
from bulletin_studio.makeup.galley import Caption
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import CaptionSpot

LAYOUT = make_layout()
MEASURE = 200.0
"""25 em of the caption's 8 pt, 28 em of the credit's 7 pt."""


def _set(caption: str = "", credit: str = "", layout: Layout = LAYOUT) -> Caption | None:
    photo = make_photo("p.jpg", caption=caption, credit=credit)
    return set_caption(photo, TextPlace("a", "caption", 3, 0), MEASURE, layout, FakeSetter())


def _sketch(caption: Caption | None) -> list[tuple[str, float, float]]:
    """Text, left edge and baseline of every line."""
    assert caption is not None
    return [
        (line.text.paragraph.text[line.line.start : line.line.end], line.line.runs[0].origin.x, line.baseline)
        for line in caption.lines
    ]


@pytest.mark.parametrize(("caption", "credit"), [("", ""), (" ", ""), ("", "\u3000")])
def test_neither_caption_nor_credit(caption: str, credit: str) -> None:
    assert _set(caption, credit) is None


def test_a_caption_alone() -> None:
    (line,) = _sketch(_set("会场"))
    assert line == ("会场", 0.0, pytest.approx(1.5 + 0.88 * 8))


def test_a_credit_alone_stands_at_the_right() -> None:
    (line,) = _sketch(_set(credit="某摄"))
    assert line[:2] == ("某摄", MEASURE - 2 * 7)


def test_a_credit_stands_on_the_captions_last_line() -> None:
    caption = _set("会" * 30, "某摄")
    first, second, credit = _sketch(caption)
    assert first[2] < second[2] == credit[2]
    assert (credit[0], credit[1]) == ("某摄", MEASURE - 14)
    assert caption is not None
    assert caption.depth == second[2]


def test_a_credit_without_room_takes_a_line_of_its_own() -> None:
    caption = _set("会" * 24, "某摄")
    first, credit = _sketch(caption)
    assert credit[2] == pytest.approx(first[2] + 11.0 - 0.38), (
        "a leading below, less what the smaller type stands higher"
    )
    assert caption is not None
    assert caption.depth == credit[2]


def test_credit_and_caption_keep_an_em_between_them() -> None:
    assert len({line[2] for line in _sketch(_set("会" * 22, "某"))}) == 1
    assert len({line[2] for line in _sketch(_set("会" * 24, "某"))}) == 2


def test_a_credit_of_several_lines_stands_below() -> None:
    baselines = [line[2] for line in _sketch(_set("会场", "某" * 40))]
    assert baselines == sorted(set(baselines))
    assert len(baselines) == 3


def test_a_layout_without_a_credit_style_sets_credits_as_captions() -> None:
    layout = replace(LAYOUT, styles=tuple(style for style in LAYOUT.styles if style.name != "credit"))
    (line,) = _sketch(_set(credit="某摄", layout=layout))
    assert line[1] == MEASURE - 2 * 8


def test_credits_know_their_place_in_the_article() -> None:
    caption = _set("会场", "某摄")
    assert caption is not None
    places = [line.text.place for line in caption.lines]
    assert [(place.article, place.part, place.paragraph) for place in places] == [
        ("a", "caption", 3),
        ("a", "credit", 3),
    ]


def test_a_caption_is_cut_where_the_page_has_no_room() -> None:
    whole = _set("会" * 100)
    assert whole is not None
    kept, left_out = shorten_caption(whole, 25.0)
    assert kept is not None
    assert (*kept.lines, *left_out) == whole.lines
    assert kept.depth <= 25.0 < left_out[0].baseline


def test_a_caption_without_any_room_is_left_out_whole() -> None:
    whole = _set("会场")
    assert whole is not None
    assert shorten_caption(whole, 1.0) == (None, whole.lines)


def test_over_a_photo_caption_and_credit_are_left_blank_in_the_bar() -> None:
    photo = make_photo("p.jpg", caption="说明", credit="某摄")
    caption = set_caption(photo, TextPlace("a", "caption", 0, 0), MEASURE, LAYOUT, FakeSetter(), CaptionSpot.OVER)
    assert caption is not None
    assert {run.colour for line in caption.lines for run in line.line.runs} == {PAPER}
    assert caption.spot is CaptionSpot.OVER


def test_beside_a_photo_the_credit_takes_a_line_of_its_own_at_the_left() -> None:
    photo = make_photo("p.jpg", caption="说明", credit="某摄")
    caption = set_caption(photo, TextPlace("a", "caption", 0, 0), MEASURE, LAYOUT, FakeSetter(), CaptionSpot.BESIDE)
    assert [each[:2] for each in _sketch(caption)] == [("说明", 0.0), ("某摄", 0.0)]


def test_a_shortened_caption_stays_where_it_stood() -> None:
    whole = set_caption(
        make_photo("p.jpg", caption="会" * 60),
        TextPlace("a", "caption", 0, 0),
        MEASURE,
        LAYOUT,
        FakeSetter(),
        CaptionSpot.ABOVE,
    )
    assert whole is not None
    kept, left_out = shorten_caption(whole, 20.0)
    assert kept is not None
    assert kept.spot is CaptionSpot.ABOVE
    assert len(kept.lines) + len(left_out) == len(whole.lines)
