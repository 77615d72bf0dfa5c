"""Lines for the proof-reader (R43)."""

import pytest
from numbers_in_code import FakeSetter, make_article, make_document, make_issue, make_layout

from bulletin_studio.base.source import TextPlace
from bulletin_studio.makeup.line_faults import fault_of
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.typesetting.line import Adjustment, BreakReason, Line, SetParagraph


def _line(
    reason: BreakReason = BreakReason.TOTAL_FIT, adjustment: Adjustment = Adjustment.NONE, gap_em: float = 0.0
) -> Line:
    return Line((), 0, 5, 100.0, 100.0, reason, adjustment, gap_em)


@pytest.mark.parametrize("adjustment", [Adjustment.NONE, Adjustment.REDUCED_STOPS, Adjustment.EXPANDED_ALL])
def test_what_the_rules_allow_is_no_fault(adjustment: Adjustment) -> None:
    assert fault_of(_line(adjustment=adjustment, gap_em=0.25)) == ""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (_line(adjustment=Adjustment.OVERFULL), "overfull"),
        (_line(adjustment=Adjustment.EMERGENCY, gap_em=0.6), "emergency"),
        (_line(adjustment=Adjustment.EXPANDED_ALL, gap_em=0.26), "wide"),
        (_line(BreakReason.PROHIBITED), "prohibited"),
        (_line(BreakReason.INSIDE_WORD), "inside_word"),
        (_line(BreakReason.PROHIBITED, Adjustment.OVERFULL), "overfull"),
    ],
)
def test_a_line_is_named_by_its_worst_fault(line: Line, reason: str) -> None:
    assert fault_of(line) == reason


class _BadSetter(FakeSetter):
    """Breaks the second line of every paragraph of the body at a prohibited place."""

    def __call__(
        self,
        paragraph: Paragraph,
        style: ParagraphStyle,
        measures: tuple[float, ...],
        place: TextPlace,
        *,
        line_count: int | None = None,
    ) -> SetParagraph:
        result = FakeSetter.__call__(self, paragraph, style, measures, place, line_count=line_count)
        if place.part != "body":
            return result
        lines = [
            Line(line.runs, line.start, line.end, line.measure, line.width, BreakReason.PROHIBITED)
            if index == 1
            else line
            for index, line in enumerate(result.lines)
        ]
        return SetParagraph(result.text, tuple(lines), result.leading)


def test_a_fault_names_article_paragraph_line_and_page() -> None:
    issue = make_issue(make_article("a", [10, 60], headline="标题"))
    (fault,) = make_document(issue, make_layout(first_line=0), setter=_BadSetter()).faults
    assert (fault.article, fault.headline, fault.part) == ("a", "标题", "body")
    assert (fault.paragraph, fault.line, fault.page, fault.reason) == (1, 1, 1, "prohibited")
    assert fault.text == issue.articles[0].body.paragraphs[1].text[18:38]
