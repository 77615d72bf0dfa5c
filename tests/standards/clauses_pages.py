"""Clauses on pages: grid, columns, what may stand at their heads and feet, headings, captions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

import page_makers as make
import pytest
from ledger import Clause, PageProof, PrintedPages, Status
from reading import is_latin

from bulletin_studio.base.units import HAO_SIZES
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.model.style import FaceRole
from bulletin_studio.preflight.pdf_lines import PdfLine, PdfParagraph

_ORPHANS = "adjustments_of_orphans_and_widows"
_AREA = "considerations_in_designing_type_area"
_GRID_TOLERANCE = 0.1
_POURED = "text poured without grid or care"
_SHORT_TAIL = 5
"""Below so many lines a tail's columns are kept level even at the price of a single line."""
_FURNITURE_TOP = 150.0
"""Above this on page 1 stands the masthead, whose lines are no body text."""


def _body(pages: PrintedPages) -> tuple[PdfParagraph, ...]:
    """Paragraphs of body text, the masthead's left out."""
    return tuple(
        each for each in pages.paragraphs
        if each.tag == "P" and not (each.page == 1 and each.lines[0].y < _FURNITURE_TOP) and each.size > 9.5
    )  # fmt: skip


def _columns(lines: tuple[PdfLine, ...]) -> list[list[PdfLine]]:
    """A paragraph's lines by the column they stand in."""
    return [list(group) for _, group in groupby(lines, key=lambda line: (line.page, round(line.left)))]


def _on_grid(pages: PrintedPages) -> None:
    lines = [line for paragraph in _body(pages) for line in paragraph.lines]
    assert len(lines) > 60
    assert len({round(line.left) for line in lines}) == 2
    phases = [(line.y - lines[0].y) / make.pitch() for line in lines]
    assert max(abs(phase - round(phase)) for phase in phases) * make.pitch() < _GRID_TOLERANCE


def _whole_rows(pages: PrintedPages) -> None:
    """What stands between paragraphs (headings, photos) takes whole rows: steps down a column are whole pitches."""
    steps = list(_steps(pages))
    assert any(step > 1.5 * make.pitch() for step in steps)
    assert all(abs(step / make.pitch() - round(step / make.pitch())) * make.pitch() < _GRID_TOLERANCE for step in steps)


def _steps(pages: PrintedPages) -> Iterator[float]:
    lines = [line for paragraph in _body(pages) for line in paragraph.lines]
    for above, below in pairwise(sorted(lines, key=lambda line: (line.page, round(line.left), line.y))):
        if (above.page, round(above.left)) == (below.page, round(below.left)):
            yield below.y - above.y


def _no_space_between(pages: PrintedPages) -> None:
    """From the last line of a paragraph to the first of the next, where no heading stands between."""
    seen = 0
    for above, below in pairwise(pages.paragraphs):
        if above.tag == below.tag == "P" and above in _body(pages) and below in _body(pages):
            last, first = above.lines[-1], below.lines[0]
            if (last.page, round(last.left)) == (first.page, round(first.left)) and first.y > last.y:
                seen += 1
                assert first.y - last.y == pytest.approx(make.pitch(), abs=_GRID_TOLERANCE)
    assert seen > 5


def _pitch_of_the_trade(pages: PrintedPages) -> None:
    """From one and a half to two em, the same everywhere; half a hundredth of an em less still counts as half an em."""
    size = _body(pages)[0].size
    steps = [
        below.y - above.y
        for paragraph in _body(pages) for column in _columns(paragraph.lines) for above, below in pairwise(column)
    ]  # fmt: skip
    assert len(steps) > 60
    assert max(steps) - min(steps) < _GRID_TOLERANCE
    assert 1.495 <= steps[0] / size <= 2.0


def _no_widow(pages: PrintedPages) -> None:
    for paragraph, columns in _cut_paragraphs(pages):
        assert len(columns[-1]) > 1, paragraph.text[:12]


def _no_orphan(pages: PrintedPages) -> None:
    for paragraph, columns in _cut_paragraphs(pages):
        assert len(columns[0]) > 1, paragraph.text[:12]


def _cut_paragraphs(pages: PrintedPages) -> Iterator[tuple[PdfParagraph, list[list[PdfLine]]]]:
    """Paragraphs that stand in several columns, those in the short tail of an article left out."""
    for paragraph in _body(pages):
        columns = _columns(paragraph.lines)
        if len(columns) > 1 and not any(_is_short_tail(pages, column[0]) for column in columns):
            yield paragraph, columns


def _is_short_tail(pages: PrintedPages, line: PdfLine) -> bool:
    """Whether a line stands above the page's first headline, in a column of few lines."""
    headlines = [each.lines[0].y for each in pages.paragraphs if each.tag == "H1" and each.page == line.page]
    foot = min(headlines, default=0.0)
    column = [
        each for paragraph in _body(pages) for each in paragraph.lines
        if each.page == line.page and round(each.left) == round(line.left) and each.y < foot
    ]  # fmt: skip
    return line.y < foot and len(column) < _SHORT_TAIL


def _heading_has_text(pages: PrintedPages) -> None:
    """Below every crosshead stand two lines of text in its column, or all there are."""
    headings = 0
    for heading, following in pairwise(pages.paragraphs):
        if heading.tag != "H2":
            continue
        headings += 1
        foot = heading.lines[-1]
        beneath = [line for line in following.lines if line.page == foot.page and round(line.left) == round(foot.left)]
        assert len([line for line in beneath if line.y > foot.y]) >= min(2, len(following.lines)), heading.text
    assert headings > 4


def _balanced(pages: PrintedPages) -> None:
    """On the page where an article ends its columns differ by little; no full column stands beside an empty one."""
    depths = Counter((line.page, round(line.left)) for paragraph in _body(pages) for line in paragraph.lines)
    last_page = max(page for page, _ in depths)
    counts = [depths[key] for key in depths if key[0] == last_page]
    assert len(counts) == 2
    assert abs(counts[0] - counts[1]) <= 3


def _headlines(pages: PrintedPages) -> tuple[PdfParagraph, ...]:
    found = tuple(each for each in pages.paragraphs if each.tag == "H1")
    assert len(found) == 3
    return found


def _headline_is_marked_out(pages: PrintedPages) -> None:
    body_font = _body(pages)[0].lines[0].glyphs[0].font
    for headline in _headlines(pages):
        assert headline.size >= 1.1 * _body(pages)[0].size
        assert headline.lines[0].glyphs[0].font != body_font


def _headline_is_centred(pages: PrintedPages) -> None:
    middle = pages.document.pages[0].trim.width / 2
    for headline in _headlines(pages):
        glyphs = headline.lines[0].glyphs
        assert (glyphs[0].x + glyphs[-1].x + glyphs[-1].advance) / 2 == pytest.approx(middle, abs=0.5)


def _sizes_of_the_trade(pages: PrintedPages) -> None:
    for paragraph in _body(pages):
        assert paragraph.size >= 7.875
        assert any(paragraph.size == pytest.approx(size, abs=0.01) for size in HAO_SIZES.values())


def _whole_measure(pages: PrintedPages) -> None:
    long = [paragraph for paragraph in _body(pages) if len(paragraph.lines) > 3]
    assert long
    for paragraph in long:
        assert paragraph.measure_em == pytest.approx(round(paragraph.measure_em), abs=0.01)


def _captions(pages: PrintedPages) -> PdfParagraph:
    found = [each for each in pages.paragraphs if each.tag == "Caption"]
    assert len(found) == 1
    return found[0]


def _caption_is_small(pages: PrintedPages) -> None:
    caption = _captions(pages)
    assert HAO_SIZES["六号"] <= caption.size < _body(pages)[0].size


def _caption_is_below(pages: PrintedPages) -> None:
    caption = _captions(pages)
    box = next(item.box for page in pages.document.pages for item in page.items if isinstance(item, PlacedImage))
    top = caption.lines[0].y - 0.88 * caption.size
    assert 0 <= top - box.bottom <= make.pitch()
    assert box.x - 0.1 <= caption.lines[0].glyphs[0].x <= box.right


def _faults_are_reported(pages: PrintedPages) -> None:
    """Every line that ends inside a word is among the document's faults."""
    seen = 0
    for paragraph in _body(pages):
        texts = [paragraph.text[line.start : line.end] for line in paragraph.lines]
        for text, following in pairwise(texts):
            if is_latin(text[-1]) and is_latin(following[0]):
                seen += 1
                assert any(fault.text.strip() == text.strip() for fault in pages.document.faults), text
    assert seen


def _same_twice(pages: PrintedPages) -> None:
    lines = [
        (round(glyph.x, 3), round(line.y, 3), glyph.text)
        for paragraph in pages.paragraphs for line in paragraph.lines for glyph in line.glyphs
    ]  # fmt: skip
    half = len(lines) // 2
    assert lines[:half] == lines[half:]


def _in_reading_order(pages: PrintedPages) -> None:
    """Paragraphs come back in the order of the articles, each whole."""
    wanted = [
        paragraph.text.replace(" ", "")
        for article in make.number().articles for paragraph in article.body.paragraphs
    ]  # fmt: skip
    found = [each.text.replace(" ", "") for each in pages.paragraphs if each.tag == "H2" or each in _body(pages)]
    assert found == wanted


CLAUSES = (
    Clause(
        _AREA,
        "版面行距一致，行间为字号的二分之一至一倍",
        "The pitch of a page is constant, one and a half to two em",
        "R23",
        Status.ENFORCED,
        (
            PageProof(
                "every step inside paragraphs, on all pages",
                make.made_up,
                _pitch_of_the_trade,
                make.tight,
                "leading 1.2 em",
            ),
        ),
    ),
    Clause(
        "line_start_indent_of_paragraphs",
        "各栏正文行同在基线网格上",
        "Body lines of all columns stand on one baseline grid",
        "R25",
        Status.ENFORCED,
        (PageProof("within 0.1 pt on every page", make.made_up, _on_grid, make.poured_with_gaps, _POURED),),
    ),
    Clause(
        "line_start_indent_of_paragraphs",
        "标题、图片占整行",
        "Headings and photos take whole rows",
        "R25",
        Status.ENFORCED,
        (
            PageProof(
                "steps down a column are whole pitches",
                make.made_up_with_photo,
                _whole_rows,
                make.poured_with_gaps,
                _POURED,
            ),
        ),
    ),
    Clause(
        "first_line_indents",
        "段落之间不空行",
        "No space between paragraphs",
        "R21",
        Status.ENFORCED,
        (
            PageProof(
                "one pitch from paragraph to paragraph",
                make.made_up,
                _no_space_between,
                make.poured_with_gaps,
                "six points after every paragraph",
            ),
        ),
    ),
    Clause(
        _ORPHANS,
        "段落末行不单独居栏首（不足五行的文尾除外）",
        "No last line alone at a column's head (tails under five lines excepted)",
        "R20",
        Status.ENFORCED,
        (PageProof("at least two lines", make.made_up, _no_widow, make.poured_variously, _POURED),),
    ),
    Clause(
        _ORPHANS,
        "段落首行不单独居栏尾（不足五行的文尾除外）",
        "No first line alone at a column's foot (tails under five lines excepted)",
        "R20",
        Status.ENFORCED,
        (
            PageProof(
                "at least two lines",
                make.made_up,
                _no_orphan,
                make.poured_variously,
                _POURED,
            ),
        ),
    ),
    Clause(
        "handling_of_new_retros",
        "标题不居栏尾",
        "No heading at a column's foot",
        "R20",
        Status.ENFORCED,
        (
            PageProof(
                "two lines of text below every crosshead",
                make.made_up,
                _heading_has_text,
                make.poured_variously,
                _POURED,
            ),
        ),
    ),
    Clause(
        "major_differences_between_horizontal_and_vertical_writing_modes",
        "末页各栏均衡",
        "Columns are balanced where an article ends",
        "R26",
        Status.ENFORCED,
        (
            PageProof(
                "the columns of the last page differ by three lines at most",
                make.made_up,
                _balanced,
                make.poured,
                _POURED,
            ),
        ),
    ),
    Clause(
        "handling_of_headings",
        "标题字号、字体有别于正文",
        "Headlines differ from the text in size and face",
        "R27",
        Status.ENFORCED,
        (
            PageProof(
                "a tenth larger at least, another face",
                make.made_up,
                _headline_is_marked_out,
                lambda library: make.restyled(library, "headline", size=10.5, face=FaceRole.SONG, weight=400),
                "set like the text",
            ),
        ),
    ),
    Clause(
        "handling_of_headings",
        "通栏标题居中",
        "Headlines across columns are centred on the page",
        "R27",
        Status.ENFORCED,
        (PageProof("the middle of the page", make.made_up, _headline_is_centred, make.poured, _POURED),),
    ),
    Clause(
        _AREA,
        "正文用号数字号，不小于七号",
        "Body text is of a size of the trade, 7.875 pt at least",
        "R24",
        Status.ENFORCED,
        (
            PageProof(
                "五号 in the default layout",
                make.made_up,
                _sizes_of_the_trade,
                lambda library: make.restyled(library, "body", size=10.0),
                "10 pt",
            ),
        ),
    ),
    Clause(
        _AREA,
        "栏宽为字号整数倍，余量归栏间",
        "Column widths are whole em, the rest goes to the gutter",
        "R22",
        Status.ENFORCED,
        (
            PageProof(
                "as lines show it",
                make.made_up,
                _whole_measure,
                lambda library: make.poured(library, gutter=14.0),
                "the gutter taken as given",
            ),
        ),
    ),
    Clause(
        "increased_inter_character_spacing",
        "图片说明用小字",
        "Captions are of a smaller size",
        "R30",
        Status.ENFORCED,
        (
            PageProof(
                "六号 at least, smaller than the text",
                make.made_up_with_photo,
                _caption_is_small,
                lambda library: make.restyled(library, "caption", size=10.5),
                "the size of the text",
            ),
        ),
    ),
    Clause(
        "increased_inter_character_spacing",
        "图片说明居图下",
        "Captions stand below their picture",
        "R30",
        Status.ENFORCED,
        (
            PageProof(
                "within a row below it",
                make.made_up_with_photo,
                _caption_is_below,
                make.caption_above,
                "moved above the picture",
            ),
        ),
    ),
    Clause(
        "reduction_and_expansion",
        "排不好的行列入检查报告",
        "Every line that is set badly is reported",
        "R43",
        Status.ENFORCED,
        (
            PageProof(
                "lines that end inside a word are among the document's faults",
                make.with_long_address,
                _faults_are_reported,
                lambda library: replace(make.with_long_address(library), faults=()),
                "no report",
            ),
        ),
    ),
    Clause(
        "reduction_and_expansion",
        "同文同式，排版结果相同",
        "The same text and style give the same lines",
        "R44",
        Status.ENFORCED,
        (
            PageProof(
                "every glyph in the same place when made up again",
                make.made_up_twice,
                _same_twice,
                lambda library: make.joined(make.made_up(library), make.restyled(library, "body", tracking_em=0.01)),
                "tracking changed in between",
            ),
        ),
    ),
    Clause(
        "major_differences_between_horizontal_and_vertical_writing_modes",
        "横排自左栏至右栏",
        "Columns are read from left to right, article by article",
        "R42",
        Status.ENFORCED,
        (
            PageProof(
                "paragraphs come back whole and in order",
                make.made_up,
                _in_reading_order,
                make.reversed_articles,
                "articles in reverse order",
            ),
        ),
    ),
)
