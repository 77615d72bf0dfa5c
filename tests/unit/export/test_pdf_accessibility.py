"""What takes the claim to be accessible away."""

from bulletin_studio.display.items import Tag, TagBegin
from bulletin_studio.export.pdf.accessibility import claimable
from bulletin_studio.export.pdf.structure import Structure
from bulletin_studio.export.presets import PDF_A3B, PDF_UA1, PDF_X4


def _structure(*tags: TagBegin) -> Structure:
    structure = Structure()
    structure.begin_page()
    structure.begin_page()
    for tag in tags:
        structure.begin(tag)
        current = structure.current
        assert current is not None
        structure.mark(current)
        structure.end()
    return structure


def test_a_number_with_all_it_takes_keeps_the_claim() -> None:
    structure = _structure(TagBegin(Tag.HEADLINE, "h"), TagBegin(Tag.CROSSHEAD, "c"), TagBegin(Tag.FIGURE, "f", "会场"))
    assert claimable(PDF_A3B, structure) == (PDF_A3B, ())


def test_a_figure_without_words_is_named_by_its_page() -> None:
    standard, findings = claimable(PDF_A3B, _structure(TagBegin(Tag.FIGURE, "f", " ")))
    assert standard.claims == ("PDF/A-3b",)
    assert [(each.code, each.page) for each in findings] == [("export.figure_without_text", 2)]


def test_a_crosshead_before_any_headline_is_named_once() -> None:
    structure = _structure(TagBegin(Tag.CROSSHEAD, "a"), TagBegin(Tag.CROSSHEAD, "b"), TagBegin(Tag.HEADLINE, "h"))
    standard, findings = claimable(PDF_UA1, structure)
    assert standard.claims == ()
    assert [each.code for each in findings] == ["export.crosshead_first"]


def test_standards_that_claim_nothing_of_the_kind_are_left_alone() -> None:
    assert claimable(PDF_X4, _structure(TagBegin(Tag.FIGURE, "f"))) == (PDF_X4, ())
