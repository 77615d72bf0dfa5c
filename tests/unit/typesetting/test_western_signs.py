"""Raised digits belong to their unit; a word joiner forbids a break."""

from collections.abc import Callable
from typing import Any

import pytest

Setter = Callable[..., Any]


@pytest.mark.parametrize("unit", ["30km²", "5m³", "10²", "1½", "x₁"])
def test_raised_and_lowered_digits_stay_with_what_they_follow(set_text: Setter, unit: str) -> None:
    """R17: ² is neutral to East Asian width, yet part of the unit."""
    text = f"盈{unit}昃辰{unit}宿列张{unit}寒来暑往{unit}秋收冬藏"
    for measure in range(5, 14):
        assert sum(line.count(unit) for line in set_text(text, measure).texts) == 4


def test_no_line_breaks_at_a_word_joiner(set_text: Setter) -> None:
    """UAX #14 WJ: 新⁠泾 stands on one line wherever it comes to stand."""
    for length in range(10):
        for line in set_text("召" * length + "新\u2060泾镇召开学习讨论会", 6).texts:
            assert ("新" in line) == ("泾" in line)


@pytest.mark.parametrize(("text", "width"), [("T’Pol", 2.7), ("She said “yes”.", 7.4), ("Xin’s", 2.5)])
def test_latin_quotes_and_apostrophes_are_proportional(set_text: Setter, text: str, width: float) -> None:
    """R18: the face's own ’ is a whole em wide, made for Chinese."""
    assert set_text(text).widths[0] < width
