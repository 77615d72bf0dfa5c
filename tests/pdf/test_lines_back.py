"""The reader of finished PDFs and the engine agree on the place of every character, by way of the printed file."""

from pathlib import Path

import pytest
from pages_in_code import document_of, page_of, tagged

from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.items import Item, PlacedRun, Tag
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import FaceRole, MarkStyle, ParagraphStyle
from bulletin_studio.preflight.pdf_lines import PdfParagraph, read_pdf_lines
from bulletin_studio.typesetting.positions import nominal_positions
from bulletin_studio.typesetting.set_paragraph import TypeContext, break_lines, prepare, set_paragraph, space_line

LEFT, TOP = 60.0, 100.0
TEXT = (
    "近日，新泾镇召开 2024 年学习讨论会，围绕“绿色新泾、精品小镇”的目标，总结经验、查找不足。会议（重点在落实）——"
    "同Xin街区等12个项目已启动，《行动方案》将公布！宁聚里·新泾镇……T’Pol 说“go on”，好？！"
)
TOLERANCE = 0.004
"""Em; the file places glyphs to a thousandth of the type size, and faces centre their dots as well as they can."""


def _printed(
    style: ParagraphStyle, measure_em: float, library: FontLibrary, options: PdfOptions
) -> tuple[PdfParagraph, list[tuple[str, list[float], list[float]]]]:
    """What is read back, and for each line its text with the engine's origins and widths in em."""
    context, place, size = TypeContext(library), TextPlace("a", "body", 0, 0), style.size
    paragraph, measures = plain_paragraph("body", TEXT), (measure_em * style.size,)
    runs: list[Item] = [
        PlacedRun(run.run, run.origin.moved(LEFT, TOP + index * style.leading), run.colour)
        for index, line in enumerate(set_paragraph(paragraph, style, measures, place, context).lines)
        for run in line.runs
    ]
    document = document_of(page_of(*tagged(Tag.PARAGRAPH, "a", *runs)))
    read = list(read_pdf_lines(export_pdf(document, library, Path(), options).data))
    prepared = prepare(paragraph, style, measures, place, context)
    broken = break_lines(prepared, style)
    boxes = prepared.shaped.boxes
    wanted = []
    for index, line in enumerate(broken):
        edges, _ = space_line(prepared, broken, index, style.alignment)
        span = (boxes.starts[line.first], boxes.ends[line.last - 1])
        xs, widths = nominal_positions(prepared, line.first, line.last, edges, span)
        wanted.append((TEXT[slice(*span)], [x / size for x in xs], [width / size for width in widths]))
    assert len(read) == 1
    return read[0], wanted


@pytest.mark.parametrize("face", [FaceRole.SONG, FaceRole.HEI, FaceRole.KAI])
@pytest.mark.parametrize("measure_em", [9, 14, 22])
def test_every_character_stands_where_the_engine_set_it(
    face: FaceRole, measure_em: float, library: FontLibrary, options: PdfOptions
) -> None:
    style = ParagraphStyle("body", face=face, size=10.0, indent_em=2.0)
    paragraph, wanted = _printed(style, measure_em, library, options)
    assert [paragraph.text[line.start : line.end] for line in paragraph.lines] == [text for text, _, _ in wanted]
    assert paragraph.measure_em == pytest.approx(measure_em, abs=0.01)
    for line, (text, xs, _) in zip(paragraph.lines, wanted, strict=True):
        assert line.left == pytest.approx(LEFT, abs=0.01)
        for character, x, wanted_x in zip(text, line.x, xs, strict=True):
            assert x == pytest.approx(wanted_x, abs=TOLERANCE), (character, text)


def test_widths_are_those_of_the_case_protocol(library: FontLibrary, options: PdfOptions) -> None:
    paragraph, wanted = _printed(ParagraphStyle("body", size=10.0), 22, library, options)
    for line, (text, _, widths) in zip(paragraph.lines, wanted, strict=True):
        for character, width, wanted_width in zip(text, line.w, widths, strict=True):
            if not character.isascii() or character.isspace():
                assert width == pytest.approx(wanted_width, abs=0.02), (character, text)


def test_a_line_moved_in_the_file_is_seen(library: FontLibrary, options: PdfOptions) -> None:
    """The reader does not take the engine's word: marks of half the width come back at other places."""
    style = ParagraphStyle("body", size=10.0)
    rules = type(style.rules)(marks=MarkStyle.BANJIAO)
    paragraph, _ = _printed(ParagraphStyle("body", size=10.0, rules=rules), 22, library, options)
    _, wanted = _printed(style, 22, library, options)
    assert paragraph.lines[0].x[3] != pytest.approx(wanted[0][1][3], abs=TOLERANCE)
