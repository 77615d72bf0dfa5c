"""Links become areas on their lines: as wide as their glyphs, as high as the em box."""

from collections.abc import Callable
from typing import Any

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.items import LinkArea
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph, Span
from bulletin_studio.model.style import Alignment, CharacterStyle, ParagraphStyle
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext

Setter = Callable[..., Any]
SITE = "https://example.org/"
OTHER = "mailto:bianji@example.org"
SONG_ASCENT = 8.8
"""Points of 10 pt type above the baseline."""


def _areas(set_text: Setter, spans: tuple[Span, ...], measure: float = 22, **style: Any) -> list[tuple[LinkArea, ...]]:
    look = ParagraphStyle("body", size=10.0, **style)
    return [line.links for line in set_text(Paragraph("body", spans), measure, look).lines]


def test_a_link_covers_its_glyphs_and_the_em_box(set_text: Setter) -> None:
    ((area,),) = _areas(set_text, (Span("请看"), Span("新泾镇网站", link=SITE), Span("。")))
    assert area.address == SITE
    assert (area.box.x, area.box.width) == pytest.approx((20.0, 50.0))
    assert (area.box.y, area.box.height) == pytest.approx((-SONG_ASCENT, 10.0))


def test_a_link_over_two_lines_has_two_areas(set_text: Setter) -> None:
    first, second = _areas(set_text, (Span("一二三四五六"), Span("七八九十百千万亿", link=SITE)), 10)
    assert [(area.box.x, area.box.width) for area in first] == [pytest.approx((60.0, 40.0))]
    assert [(area.box.x, area.box.width) for area in second] == [pytest.approx((0.0, 40.0))]


def test_pieces_of_one_link_are_one_area(set_text: Setter) -> None:
    """Bold words and 注音 inside a link do not divide it; another address does."""
    spans = (
        Span("甲", link=SITE),
        Span("乙", "emphasis", link=SITE),
        Span("丙", annotation="b", link=SITE),
        Span("丁", link=OTHER),
        Span("戊"),
        Span("己", link=OTHER),
    )
    ((one, two, three),) = _areas(set_text, spans)
    assert [area.address for area in (one, two, three)] == [SITE, OTHER, OTHER]
    assert [(area.box.x, area.box.width) for area in (one, two, three)] == [(0, 30), (30, 10), (50, 10)]


def test_a_link_inside_a_word_covers_its_letters_only(set_text: Setter) -> None:
    setting = set_text(Paragraph("body", (Span("见 aaaa"), Span("aa", link=SITE), Span("aa"))))
    (area,) = setting.lines[0].links
    letters = [x for place, x in setting.xs().items() if place >= 2]
    assert area.box.x == pytest.approx(letters[4] * 10, abs=0.01)
    assert area.box.right == pytest.approx(letters[6] * 10, abs=0.01)


def test_a_link_follows_squeezed_and_opened_gaps(set_text: Setter) -> None:
    spans = (Span("《行动方案》", link=SITE), Span("也将于6月30日前公布，同Xin街区等项目已经启动。"))
    for measure in (9.3, 10.6, 12.2):
        first, *_ = _areas(set_text, spans, measure)
        setting = set_text(Paragraph("body", spans), measure)
        after = setting.xs()[6] if 6 in setting.xs() else setting.lines[0].width / 10
        assert first[0].box.x == pytest.approx(0.0)
        assert first[0].box.right <= after * 10 + 0.01


def test_links_move_with_alignment_and_rise_with_their_text(set_text: Setter) -> None:
    ((area,),) = _areas(set_text, (Span("网站", link=SITE),), 10, alignment=Alignment.CENTRE)
    assert (area.box.x, area.box.width) == pytest.approx((40.0, 20.0))
    ((small,),) = _areas(set_text, (Span("见"), Span("注", "small", link=SITE)))
    assert small.box.height == pytest.approx(5.0)
    assert small.box.y == pytest.approx(-4.0 - SONG_ASCENT / 2)


def test_links_in_headlines_are_on_every_line(set_text: Setter) -> None:
    style = ParagraphStyle("headline", size=10.0, is_display=True, alignment=Alignment.CENTRE)
    spans = (Span("新泾镇召开主题教育调研成果交流会深入推进高质量发展", link=SITE),)
    lines = set_text(Paragraph("headline", spans), 14, style).lines
    assert len(lines) == 2
    for line in lines:
        (area,) = line.links
        assert (area.box.x, area.box.right) == pytest.approx((line.runs[0].origin.x, line.width))


def test_an_empty_link_and_plain_text_have_no_area(set_text: Setter) -> None:
    assert _areas(set_text, (Span("甲"), Span("", link=SITE), Span("乙"))) == [()]


def test_the_cache_keeps_links_and_tells_addresses_apart(library: FontLibrary) -> None:
    cache = ParagraphCache(TypeContext(library, (CharacterStyle("emphasis"),)))
    style = ParagraphStyle("body", size=10.0)
    places = [TextPlace("a", "body", number, 0) for number in range(3)]
    pages = [(Span("网站", link=address),) for address in (SITE, SITE, OTHER)]
    set_ones = [
        cache.set_paragraph(Paragraph("body", spans), style, (100.0,), place)
        for spans, place in zip(pages, places, strict=True)
    ]
    assert [one.lines[0].links[0].address for one in set_ones] == [SITE, SITE, OTHER]
    assert [one.lines[0].runs[0].run.place.paragraph for one in set_ones] == [0, 1, 2]
