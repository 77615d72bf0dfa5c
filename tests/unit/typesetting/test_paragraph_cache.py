"""The cache gives what composing gives, composes each paragraph once, and follows paragraphs that move."""

from dataclasses import replace

import pytest

from bulletin_studio.base.source import TextPlace
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import CompositionRules, ParagraphStyle
from bulletin_studio.typesetting import paragraph_cache
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph, set_prepared

STYLE = ParagraphStyle("body", size=10.0)
TEXT = plain_paragraph("body", "近日，新泾镇召开 2024 年学习讨论会，以贯彻落实“重要讲话”为新的起点。")
HERE, THERE = TextPlace("a", "body", 0, 0), TextPlace("b", "body", 7, 0)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    calls: list[object] = []

    def counting(*arguments: object) -> object:
        calls.append(arguments)
        return set_prepared(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(paragraph_cache, "set_prepared", counting)
    return calls


def test_the_second_time_nothing_is_composed(library: FontLibrary, counted: list[object]) -> None:
    context = TypeContext(library)
    cache = ParagraphCache(context)
    first = cache.set_paragraph(TEXT, STYLE, (100.0,), HERE)
    assert cache.set_paragraph(TEXT, STYLE, (100.0,), HERE) is first
    assert first == set_paragraph(TEXT, STYLE, (100.0,), HERE, context)
    assert len(counted) == 1


def test_a_moved_paragraph_is_placed_anew_without_composing(library: FontLibrary, counted: list[object]) -> None:
    context = TypeContext(library)
    cache = ParagraphCache(context)
    cache.set_paragraph(TEXT, STYLE, (100.0,), HERE)
    assert cache.set_paragraph(TEXT, STYLE, (100.0,), THERE) == set_paragraph(TEXT, STYLE, (100.0,), THERE, context)
    assert len(counted) == 1


def test_at_each_of_its_places_a_paragraph_is_the_same_object(library: FontLibrary) -> None:
    cache = ParagraphCache(TypeContext(library))
    first = [cache.set_paragraph(TEXT, STYLE, (100.0,), place) for place in (HERE, THERE)]
    assert [cache.set_paragraph(TEXT, STYLE, (100.0,), place) for place in (HERE, THERE)] == first
    assert cache.set_paragraph(TEXT, STYLE, (100.0,), THERE) is first[1]


def test_other_numbers_of_lines_are_what_composing_gives(library: FontLibrary) -> None:
    context = TypeContext(library)
    cache = ParagraphCache(context)
    long = plain_paragraph("body", TEXT.text * 12)
    best = len(cache.set_paragraph(long, STYLE, (100.0,), HERE).lines)
    for count in (best + 1, best - 1, best + 2, 1):
        assert cache.set_paragraph(long, STYLE, (100.0,), HERE, count) == set_paragraph(
            long, STYLE, (100.0,), HERE, context, count
        )


def test_whatever_changes_lines_is_composed_again(library: FontLibrary, counted: list[object]) -> None:
    cache = ParagraphCache(TypeContext(library))
    cache.set_paragraph(TEXT, STYLE, (100.0,), HERE)
    cache.set_paragraph(TEXT, STYLE, (110.0,), HERE)
    cache.set_paragraph(TEXT, STYLE, (100.0, 90.0), HERE)
    cache.set_paragraph(TEXT, replace(STYLE, size=9.0), (100.0,), HERE)
    cache.set_paragraph(TEXT, replace(STYLE, rules=CompositionRules(gap_em=0.125)), (100.0,), HERE)
    cache.set_paragraph(plain_paragraph("body", TEXT.text + "新"), STYLE, (100.0,), HERE)
    cache.set_paragraph(TEXT, STYLE, (100.0,), HERE, 7)
    assert len(counted) == 7


def test_another_number_of_lines_is_not_prepared_again(library: FontLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    context = TypeContext(library)
    cache = ParagraphCache(context)
    best = cache.set_paragraph(TEXT, STYLE, (100.0,), HERE)
    monkeypatch.setattr(paragraph_cache, "prepare", None)
    longer = cache.set_paragraph(TEXT, STYLE, (100.0,), HERE, len(best.lines) + 1)
    assert longer == set_paragraph(TEXT, STYLE, (100.0,), HERE, context, len(best.lines) + 1)
