"""What extractors read from a file is the text that was set: whole paragraphs, no invented spaces, no folios within."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pages_in_code import HEI, KAI, SONG, document_of, page_of, placed, shaped, tagged

from bulletin_studio.base.errors import ExportError
from bulletin_studio.display.items import GlyphRun, Item, PlacedRun, Tag
from bulletin_studio.export.options import PdfOptions, PdfResult
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary

Export = Callable[..., Path]


@pytest.fixture
def export(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> Export:
    """Exports one page of items and gives the file's path."""

    def exported(*items: Item) -> Path:
        path = tmp_path / "page.pdf"
        path.write_bytes(export_pdf(document_of(page_of(*items)), library, tmp_path, options).data)
        return path

    return exported


def _row(library: FontLibrary, pieces: list[str], gap_em: float, y: float = 100, size: float = 10.5) -> list[PlacedRun]:
    """Pieces of one line with gaps between them that no typed space fills."""
    runs, x = [], 60.0
    for piece in pieces:
        runs.append(placed(shaped(library, piece, size), x, y))
        x += runs[-1].run.width + gap_em * size
    return runs


def _pdfium_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        text = page.get_textpage()
        content: str = text.get_text_bounded()
        text.close()
        page.close()
    return content


def test_paragraphs_come_back_whole_and_furniture_stays_out(bulletin_path: Path, run_tool: Callable[..., str]) -> None:
    text = "".join(run_tool("pdftotext", "-raw", bulletin_path, "-").split())
    paragraph = (
        "新泾镇召开2024年学习讨论会，会议围绕“谋定而动”展开，与会人员认真学习了文件，学习讨论会会场"
        "并结合实际谈了体会——大家一致认为，要把工作落到实处。第二段是这样的。"
    )
    assert text == "新泾简报务虚求实聚力奋进新泾镇召开学习讨论会" + paragraph
    assert "页" not in text


def test_typed_spaces_come_back(bulletin_path: Path, run_tool: Callable[..., str]) -> None:
    assert "新泾镇召开 2024 年学习讨论会" in run_tool("pdftotext", bulletin_path, "-")


def test_the_structure_gives_an_element_over_two_pages_as_one(
    bulletin_path: Path, run_tool: Callable[..., str]
) -> None:
    told = run_tool("pdfinfo", "-struct-text", bulletin_path)
    article = re.sub(r"[\s\"　]", "", told.split("Art", 1)[1])
    assert "与会人员认真学习了文件，并结合实际谈了体会——大家一致认为" in article
    assert article.index("落到实处") < article.index("Figure") < article.index("学习讨论会会场")


@pytest.mark.parametrize("gap_em", [0.0, 0.125, 0.25, 0.5])
@pytest.mark.parametrize("mode", [(), ("-raw",), ("-layout",)])
def test_gaps_between_han_and_latin_are_no_spaces(
    gap_em: float, mode: tuple[str, ...], export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    path = export(*tagged(Tag.PARAGRAPH, "p", *_row(library, ["新泾镇在", "2024", "年用", "Web 2.0", "发布"], gap_em)))
    assert run_tool("pdftotext", *mode, path, "-").strip() == "新泾镇在2024年用Web 2.0发布"
    assert _pdfium_text(path).strip() == "新泾镇在2024年用Web 2.0发布"


def test_a_line_stretched_by_justification_has_no_spaces(
    export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    path = export(*tagged(Tag.PARAGRAPH, "p", placed(shaped(library, "拉开的一行", extra=4), 60, 100)))
    assert run_tool("pdftotext", path, "-").strip() == "拉开的一行"


@pytest.mark.parametrize("mode", [(), ("-raw",), ("-layout",)])
def test_squeezed_marks_do_not_break_the_line(
    mode: tuple[str, ...], export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    text = "围绕“肯干、苦干”，不断“提质”"
    whole = shaped(library, text)
    squeezed = [x - 5.25 * sum(mark in "“、”，" for mark in text[:n]) for n, x in enumerate(whole.x_positions)]
    run = GlyphRun(SONG, 10.5, whole.glyph_ids, tuple(squeezed), (), whole.clusters, text, whole.width)
    path = export(*tagged(Tag.PARAGRAPH, "p", placed(run, 60, 100)))
    assert run_tool("pdftotext", *mode, path, "-").strip() == text


def test_columns_set_as_tight_as_one_and_a_half_come_back_one_after_the_other(
    export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    """Poppler takes looser columns for a table unless it is asked for the order of the content (-raw)."""
    texts = [f"第{n}行的文字写满整个栏宽为止" for n in "一二三四五六七八"]
    runs = [placed(shaped(library, text), 60 + 180 * (n // 4), 100 + 15.7 * (n % 4)) for n, text in enumerate(texts)]
    path = export(*tagged(Tag.PARAGRAPH, "p", *runs))
    assert run_tool("pdftotext", path, "-").split() == texts
    assert run_tool("pdftotext", "-raw", path, "-").split() == texts


def test_texts_far_apart_on_one_baseline_stay_apart(
    export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    left, right = placed(shaped(library, "左"), 60, 100), placed(shaped(library, "右"), 400, 100)
    path = export(*tagged(Tag.PARAGRAPH, "p", left, right))
    assert run_tool("pdftotext", path, "-").split() == ["左", "右"]


def test_a_ligature_reads_as_both_its_characters(
    export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    run = shaped(library, "甲——乙")
    assert len(run.glyph_ids) == 3
    path = export(*tagged(Tag.PARAGRAPH, "p", placed(run, 60, 100)))
    assert run_tool("pdftotext", path, "-").strip() == "甲——乙"
    assert b"ActualText" not in _contents(path).replace(b"ActualText ()", b"")


def test_one_glyph_with_two_texts_reads_right_at_both_places(
    export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    first = shaped(library, "工作")
    alias = GlyphRun(SONG, 10.5, first.glyph_ids, first.x_positions, (), (0, 1), "⼯作", first.width)
    path = export(
        *tagged(Tag.PARAGRAPH, "1", placed(first, 60, 100)), *tagged(Tag.PARAGRAPH, "2", placed(alias, 60, 130))
    )
    assert run_tool("pdftotext", path, "-").split() == ["工作", "⼯作"]


def test_a_cluster_of_two_glyphs_reads_as_one_character(
    export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    parts = shaped(library, "人口")
    whole = GlyphRun(SONG, 10.5, parts.glyph_ids, parts.x_positions, (), (0, 0), "㐂", parts.width)
    path = export(*tagged(Tag.PARAGRAPH, "p", placed(whole, 60, 100)))
    assert run_tool("pdftotext", path, "-").strip() == "㐂"


def test_characters_beyond_the_basic_plane(export: Export, library: FontLibrary, run_tool: Callable[..., str]) -> None:
    path = export(*tagged(Tag.PARAGRAPH, "p", placed(shaped(library, "元素𬭎和𪟝"), 60, 100)))
    assert run_tool("pdftotext", path, "-").strip() == "元素𬭎和𪟝"


def test_faces_and_sizes_on_one_line_read_as_one_line(
    export: Export, library: FontLibrary, run_tool: Callable[..., str]
) -> None:
    runs, x = [], 60.0
    for text, font in (("坚持", SONG), ("党建引领", HEI), ("这条", SONG), ("主线", KAI)):
        runs.append(placed(shaped(library, text, font=font), x, 100))
        x += runs[-1].run.width
    assert run_tool("pdftotext", export(*tagged(Tag.PARAGRAPH, "p", *runs)), "-").strip() == "坚持党建引领这条主线"


def test_glyph_0_is_refused(export: Export) -> None:
    with pytest.raises(ExportError) as caught:
        export(placed(GlyphRun(SONG, 10.5, (0,), (0.0,), (), (0,), "꙰", 10.5), 60, 100))
    assert caught.value.findings[0].code == "export.missing_glyph"


def test_bookmarks_labels_language_and_opening(bulletin_result: PdfResult) -> None:
    with pikepdf.open(io.BytesIO(bulletin_result.data)) as pdf:
        with pdf.open_outline() as outline:
            (entry,) = outline.root
        assert entry.title == "新泾镇召开学习讨论会"
        assert entry.action is None
        page, kind, _, top, _ = entry.destination
        assert page.objgen == pdf.pages[0].obj.objgen
        assert (str(kind), float(top)) == ("/XYZ", pytest.approx(8.504 + 841.89 - 140, abs=0.01))
        assert pdf.Root.PageLabels.Nums[1].S == pikepdf.Name.D
        assert str(pdf.Root.Lang) == "zh-CN"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_a_document_without_pages_of_text(library: FontLibrary, options: PdfOptions, tmp_path: Path) -> None:
    result = export_pdf(document_of(page_of()), library, tmp_path, options)
    with pikepdf.open(io.BytesIO(result.data)) as pdf:
        assert len(pdf.pages) == 1
        assert "/Outlines" not in pdf.Root or "/First" not in pdf.Root.Outlines
    assert result.facts.fonts == ()


def _contents(path: Path) -> bytes:
    with pikepdf.open(path) as pdf:
        return b"\n".join(page.Contents.read_bytes() for page in pdf.pages)
