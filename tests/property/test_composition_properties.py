"""Whatever the text and the measure: nothing is lost, nothing is wider than its measure, no forbidden start or end."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bulletin_studio.base.source import TextPlace
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import CompositionRules, ParagraphStyle
from bulletin_studio.typesetting.line import Adjustment, BreakReason
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

PIECES = st.sampled_from(
    [
        *"新泾镇的一是在，、。；：！？“”‘’（）《》·—…～/％",
        "——",
        "……",
        " ",
        "2024",
        "Xin",
        "GB/T",
        "37℃",
        "1+5+1",
        "\u3000",
        "々",
        "😀",
        "é",
        "-",
    ]
)
TEXTS = st.lists(PIECES, max_size=120).map("".join)
WORDS = st.sampled_from(
    [
        *"新泾镇，。“”—…",
        " ",
        "communication",
        "under\u00adstanding",
        "ad\u00admin\u00adis\u00adtration",
        "\u00ad",
        "government",
        "(international)",
        "office",
        "e\u0301lite",
        "q\u0323",
        "————",
        "…………",
        "https://example.org/communication",
    ]
)
"""Words that may be divided, letters with marks, rows of dashes."""
STYLES = st.builds(
    lambda left, right, hang, hyphenation, is_display: ParagraphStyle(
        "body",
        size=10.0,
        left_em=left,
        right_em=right,
        indent_em=-left if hang else 0.0,
        is_display=is_display,
        rules=CompositionRules(hyphenation=hyphenation),
    ),
    st.sampled_from([0.0, 1.0, 2.5]),
    st.sampled_from([0.0, 1.0]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
PLACE = TextPlace("a", "body", 0, 0)
SIZE = 10.0
NO_START = "，、。；：！？”’）》·"
NO_END = "“‘（《"


@given(text=TEXTS, measure_em=st.integers(6, 40), indent_em=st.sampled_from([0.0, 2.0]))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_cover_the_text_and_keep_the_rules(
    library: FontLibrary, text: str, measure_em: int, indent_em: float
) -> None:
    style = ParagraphStyle("body", size=SIZE, indent_em=indent_em)
    result = set_paragraph(plain_paragraph("body", text), style, (measure_em * SIZE,), PLACE, TypeContext(library))
    assert result.lines[0].start == 0
    assert result.lines[-1].end == len(text)
    for before, after in zip(result.lines, result.lines[1:], strict=False):
        assert before.end == after.start
        end, start = text[before.start : before.end].rstrip(), text[after.start : after.end]
        if before.reason not in (BreakReason.PROHIBITED, BreakReason.MANUAL) and end and start.strip():
            assert start.lstrip()[0] not in NO_START
            assert end[-1] not in NO_END
    for line in result.lines:
        assert line.width <= line.measure + 0.01 or line.adjustment is Adjustment.OVERFULL
        for placed in line.runs:
            assert placed.run.text == text[placed.run.place.offset :][: len(placed.run.text)]
            assert list(placed.run.clusters) == sorted(placed.run.clusters)


@given(text=TEXTS, measure_em=st.integers(6, 40))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_visible_character_has_its_glyph(library: FontLibrary, text: str, measure_em: int) -> None:
    style = ParagraphStyle("body", size=SIZE)
    result = set_paragraph(plain_paragraph("body", text), style, (measure_em * SIZE,), PLACE, TypeContext(library))
    shown = "".join(placed.run.text for line in result.lines for placed in line.runs)
    assert [c for c in shown if not c.isspace()] == [c for c in text if not c.isspace()]


@given(text=st.lists(WORDS, max_size=40).map("".join), measure_em=st.integers(1, 30), style=STYLES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_divided_words_and_indents_lose_nothing(
    library: FontLibrary, text: str, measure_em: int, style: ParagraphStyle
) -> None:
    result = set_paragraph(plain_paragraph("body", text), style, (measure_em * SIZE,), PLACE, TypeContext(library))
    lines = result.lines
    assert (lines[0].start, lines[-1].end) == (0, len(text))
    shown = ""
    for line in lines:
        assert line.width <= line.measure + 0.01 or line.adjustment is Adjustment.OVERFULL or measure_em < 4
        pieces = [placed.run.text for placed in line.runs]
        assert not any("\u00ad" in piece for piece in pieces[:-1]), "a soft hyphen inside a line"
        for placed in line.runs:
            assert placed.run.text == text[placed.run.place.offset :][: len(placed.run.text)]
            assert line.start <= placed.run.place.offset < line.end
            assert list(placed.run.clusters) == sorted(placed.run.clusters)
        shown += "".join(pieces)
    assert [c for c in shown if not c.isspace() and c != "\u00ad"] == [
        c for c in text if not c.isspace() and c != "\u00ad"
    ]
