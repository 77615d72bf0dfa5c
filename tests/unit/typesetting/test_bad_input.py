"""Text that no editor would type on purpose: nothing is lost, nothing hangs, and a poor line says that it is poor."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from bulletin_studio.typesetting.line import Adjustment, BreakReason

Setter = Callable[..., Any]
POOR = (Adjustment.EMERGENCY, Adjustment.OVERFULL)


def _shown(setting: Any) -> str:
    return "".join(placed.run.text for line in setting.lines for placed in line.runs)


def _covers(setting: Any) -> bool:
    lines = setting.lines
    joints = all(before.end == after.start for before, after in pairwise(lines))
    return joints and lines[0].start == 0 and lines[-1].end == len(setting.result.text)


@pytest.mark.parametrize("measure", [0, 0.4, 1])
def test_a_measure_of_nothing_or_one_em(set_text: Setter, measure: float) -> None:
    """Every mark stands somewhere; lines that had to break a rule say so."""
    setting = set_text("他说：“新泾（镇）”……2024 年，好！", measure)
    assert _covers(setting)
    assert any(
        line.reason in (BreakReason.PROHIBITED, BreakReason.INSIDE_WORD) or line.adjustment in POOR
        for line in setting.lines
    )


def test_a_word_of_ten_thousand_letters(set_text: Setter) -> None:
    setting = set_text("新" + "x" * 10_000 + "泾", 22)
    assert _covers(setting)
    assert _shown(setting).count("x") == 10_000
    assert any(line.reason is BreakReason.INSIDE_WORD for line in setting.lines)
    assert max(setting.widths) <= 22.001


def test_a_paragraph_of_a_million_bytes(set_text: Setter) -> None:
    """A third of a million Han characters in one paragraph; every line flush."""
    text = "近日，新泾镇召开 2024 年学习讨论会，以贯彻落实“重要讲话”为新的起点。" * 10_000
    assert len(text.encode()) > 1_000_000
    setting = set_text(text, 22)
    assert _covers(setting)
    assert {round(line.width, 2) for line in setting.lines[:-1]} == {220.0}


@pytest.mark.parametrize(
    "text",
    [
        "新\ud800泾\udfff镇",
        "新\x00泾\x07镇\x1b[0m",
        "新\u05d0\u05d1\u05d2泾\u0627\u0644\u0639镇",
        "新\u202e泾镇\u202c开会",
        "新👩‍👩‍👧‍👦泾🇨🇳镇👍🏽",
        "新Z̸̢̛͔̺̦͖̄͋̈́̽͝a̵̡̘̟͑̈́̕͝l̷̰͆̓ģ̸͇̯͛o̶̪̘̕泾" * 20,
        "新\u0378\U000e0fff泾\U0010ffff",
        "\ufeff新\u200d\u200c泾\u00ad镇\ufe0f",
        "\u2028\u2028新\u2028",
        "，。！？；：”）》" * 30,
        "（“《‘" * 30,
        "—" * 301,
        "“" * 20_000,
        "”’" * 10_000,
        "“‘" * 10_000 + "’”" * 10_000,
        "…" * 301,
        "\u00ad" * 30_000,
        "co\u00admu" * 3_000,
        "\u3000" * 100 + "新",
        " " * 100,
    ],
)
@pytest.mark.parametrize("measure", [1, 7, 22])
def test_odd_characters_are_kept(set_text: Setter, text: str, measure: float) -> None:
    """Soft hyphens are kept in their lines but are shown at line ends only; `test_hyphenation` has their rules."""
    setting = set_text(text, measure)
    assert _covers(setting)
    shown, typed = ("".join(each.replace("\u00ad", "").split()) for each in (_shown(setting), text))
    assert shown == typed


def test_spaces_of_fixed_width_are_never_missing_sorts(set_text: Setter) -> None:
    setting = set_text("约\u202f5\u2009kg 重")
    assert _shown(setting) == "约\u202f5\u2009kg 重"
    placeholder = set_text("〓").lines[0].runs[0].run.glyph_ids[0]
    glyphs = [glyph for placed in setting.lines[0].runs for glyph in placed.run.glyph_ids]
    assert placeholder not in glyphs
    assert 0 not in glyphs
