"""Latin words are divided where the rules or a soft hyphen allow, and the hyphen is no part of the text."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from bulletin_studio.model.story import Paragraph, Span
from bulletin_studio.model.style import Alignment, CompositionRules, ParagraphStyle
from bulletin_studio.typesetting.classes import classify
from bulletin_studio.typesetting.hyphenation import hyphen_places
from bulletin_studio.typesetting.line import Adjustment

Setter = Callable[..., Any]
HYPHENATED = ParagraphStyle("body", size=10.0, rules=CompositionRules(hyphenation=True))
TEXT = "国际communication与政府government合作，understanding的问题international交流。"


def _places(text: str, *, is_automatic: bool = True) -> list[str]:
    """The text in pieces between the places."""
    cuts = sorted(hyphen_places(text, classify(text), is_automatic=is_automatic))
    return [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]


def _drawn_hyphens(setting: Any) -> int:
    """Lines whose last cluster has a glyph more than letters, or is a soft hyphen."""
    count = 0
    for line in setting.lines:
        run = line.runs[-1].run
        has_extra = len(run.clusters) > 1 and run.clusters[-1] == run.clusters[-2]
        count += has_extra or run.text.endswith("\u00ad")
    return count


def test_english_words_come_apart_at_syllables() -> None:
    assert _places("与communication、government") == ["与com", "mu", "ni", "ca", "tion、gov", "ern", "ment"]


@pytest.mark.parametrize(
    "text",
    [
        "Best",
        "UNESCO",
        "PowerPoint",
        "communication-oriented",
        "https://example.org/communication",
        "bianji@communication.org",
        "communication.example.org",
        "communication_plan",
        "communication2024",
        "naïvecommunication",
    ],
)
def test_names_addresses_codes_and_compounds_stay_whole(text: str) -> None:
    assert _places(text) == [text]


def test_at_least_two_letters_before_and_three_after() -> None:
    for word in ("about", "communication", "university", "education", "algorithm", "only", "idea", "ability"):
        first, *_, last = _places(word) if len(_places(word)) > 1 else (word, word)
        assert len(first) >= 2
        assert len(last) >= 3


def test_soft_hyphens_count_where_patterns_are_off() -> None:
    assert _places("com\u00admunication", is_automatic=False) == ["com\u00ad", "munication"]
    assert _places("com\u00admunication") == ["com\u00ad", "munication"], "the writer knows better than patterns"
    assert _places("新\u00ad泾\u00ad a\u00ad \u00adb", is_automatic=False) == ["新\u00ad泾\u00ad a\u00ad \u00adb"]


def test_words_are_whole_unless_the_rules_say_otherwise(set_text: Setter) -> None:
    for measure in range(8, 20):
        lines = set_text(TEXT, measure).texts
        assert not any(
            before[-1].isalpha() and before[-1].isascii() and after[0].isascii() and after[0].isalpha()
            for before, after in pairwise(lines)
        )


def test_hyphenated_lines_are_flush_and_evener(set_text: Setter) -> None:
    """The hyphen is part of the line's width; the paragraph's gaps open less."""
    hyphens = 0
    opened = {True: 0.0, False: 0.0}
    for measure in range(8, 20):
        for style in (HYPHENATED, None):
            setting = set_text(TEXT, measure, style)
            opened[style is None] += sum(line.han_gap_em for line in setting.lines)
            hyphens += _drawn_hyphens(setting)
            for line in setting.lines[:-1]:
                assert line.width <= measure * 10 + 0.001
                if style is not None and line.adjustment not in (Adjustment.NONE, Adjustment.EMERGENCY):
                    assert line.width == pytest.approx(measure * 10)
    assert hyphens > 3
    assert opened[False] < 0.75 * opened[True]


def test_the_drawn_hyphen_is_no_text(set_text: Setter) -> None:
    """Its glyph shares the last letter's cluster; runs hold exactly the source text."""
    setting = set_text("国际communication与合作", 7, HYPHENATED)
    run = setting.lines[0].runs[-1].run
    assert run.text.startswith("com")
    assert len(run.glyph_ids) == len(run.text) + 1
    assert run.clusters[-1] == run.clusters[-2]
    assert "".join(placed.run.text for line in setting.lines for placed in line.runs) == setting.result.text


def test_a_soft_hyphen_is_shown_at_a_break_and_nowhere_else(set_text: Setter) -> None:
    text = "国际com\u00admuni\u00adcation与合作"
    broken = set_text(text, 7)
    assert [placed.run.text for placed in broken.lines[0].runs][-1] == "\u00ad"
    assert sum(placed.run.text.count("\u00ad") for line in broken.lines for placed in line.runs) == 1
    assert broken.widths[0] == 7.0
    whole = set_text(text, 22)
    plain = set_text(text.replace("\u00ad", ""), 22)
    assert "\u00ad" not in "".join(placed.run.text for placed in whole.lines[0].runs)
    assert whole.widths == plain.widths
    assert sum(len(placed.run.glyph_ids) for placed in whole.lines[0].runs) == sum(
        len(placed.run.glyph_ids) for placed in plain.lines[0].runs
    )
    assert (broken.lines[0].end, broken.lines[-1].end) == (broken.lines[1].start, len(text))


def test_a_break_at_a_soft_hyphen_keeps_its_place_in_the_source(set_text: Setter) -> None:
    setting = set_text("国际com\u00admuni\u00adcation与合作", 7)
    for line in setting.lines:
        for placed in line.runs:
            start = placed.run.place.offset
            assert setting.result.text[start : start + len(placed.run.text)] == placed.run.text


def test_headings_break_at_soft_hyphens_only(set_text: Setter) -> None:
    style = ParagraphStyle(
        "headline", size=10.0, is_display=True, alignment=Alignment.CENTRE, rules=CompositionRules(hyphenation=True)
    )
    assert not _drawn_hyphens(set_text("Internationalcommunication understanding", 13.5, style))
    soft = set_text("International\u00adcommunication", 10, style)
    assert _drawn_hyphens(soft) == 1
    assert max(soft.widths) <= 10


def test_a_link_covers_the_hyphen_too(set_text: Setter) -> None:
    spans = (Span("国际"), Span("communication", link="https://example.org/"), Span("与合作"))
    first = set_text(Paragraph("body", spans), 7, HYPHENATED).lines[0]
    assert first.links[0].box.right == pytest.approx(first.width)


def test_the_strict_grid_keeps_words_whole(set_text: Setter) -> None:
    style = ParagraphStyle("body", size=10.0, rules=CompositionRules(hyphenation=True, strict_grid=True))
    assert not _drawn_hyphens(set_text("国际com\u00admunication与government合作", 9, style))
