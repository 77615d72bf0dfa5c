"""Hyphens at line ends are drawn and not read; soft hyphens that are not drawn are not in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pages_in_code import document_of, page_of, tagged

from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.items import Item, PlacedRun, Tag
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import CompositionRules, ParagraphStyle
from bulletin_studio.preflight.pdf_lines import read_pdf_lines
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

TEXT = "国际communication与政府government-led合作，understanding的问题————————再说administration。"
Exported = Callable[[str, float], tuple[Path, int]]


@pytest.fixture
def exported(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> Exported:
    """Sets a text in hyphenated lines; gives the file and how many glyphs more than letters it has."""

    def make(text: str, measure: float) -> tuple[Path, int]:
        style = ParagraphStyle("body", size=10.0, rules=CompositionRules(hyphenation=True))
        place = TextPlace("a", "body", 0, 0)
        lines = set_paragraph(plain_paragraph("body", text), style, (measure,), place, TypeContext(library)).lines
        items: list[Item] = [
            PlacedRun(placed.run, placed.origin.moved(60, 100 + 17.5 * number), placed.colour)
            for number, line in enumerate(lines)
            for placed in line.runs
        ]
        path = tmp_path / "hyphens.pdf"
        path.write_bytes(
            export_pdf(document_of(page_of(*tagged(Tag.PARAGRAPH, "p", *items))), library, tmp_path, options).data
        )
        hyphens = sum(
            line.runs[-1].run.clusters[-2:-1] == line.runs[-1].run.clusters[-1:] and line.runs[-1].run.text[-1] != "—"
            for line in lines
        )
        return path, hyphens

    return make


@pytest.mark.parametrize("measure", [70.0, 80.0, 85.0, 95.0])
def test_divided_words_are_read_as_they_were_typed(
    exported: Exported, run_tool: Callable[..., str], measure: float
) -> None:
    path, hyphens = exported(TEXT, measure)
    assert hyphens
    assert "".join(run_tool("pdftotext", "-raw", path, "-").split()) == TEXT
    (paragraph,) = read_pdf_lines(path.read_bytes())
    assert paragraph.text == TEXT


def test_soft_hyphens_are_read_where_they_are_drawn(exported: Exported, run_tool: Callable[..., str]) -> None:
    text = "国际com\u00admuni\u00adcation与合作"
    path, _ = exported(text, 70.0)
    (paragraph,) = read_pdf_lines(path.read_bytes())
    assert paragraph.text == "国际com\u00admunication与合作"
    wide, _ = exported(text, 300.0)
    assert "".join(run_tool("pdftotext", "-raw", wide, "-").split()) == "国际communication与合作"
