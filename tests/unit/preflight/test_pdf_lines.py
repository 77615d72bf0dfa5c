"""Lines read back from content streams written by hand: operators, fonts, structure, columns and damaged files."""

import io
import json
from collections.abc import Callable, Sequence
from contextlib import suppress

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.cli.inspect_pdf_lines import pdf_lines_json
from bulletin_studio.preflight.pdf_fonts import to_unicode_texts
from bulletin_studio.preflight.pdf_glyphs import share_text
from bulletin_studio.preflight.pdf_lines import PdfParagraph, read_pdf_lines

LETTERS = "新泾镇召开会议，“”·—…Ax 1"
"""Code 1 is the first; all are one em wide but the Latin letters, half an em."""
_CMAP = (
    b"begincmap 3 beginbfchar "
    + b" ".join(b"<%04X> <%04X>" % (code, ord(letter)) for code, letter in enumerate(LETTERS, 1))
    + b" endbfchar endcmap"
)

Build = Callable[..., bytes]


def coded(text: str) -> str:
    return "<" + "".join(f"{LETTERS.index(letter) + 1:04X}" for letter in text) + ">"


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    latin = LETTERS.index("A") + 1
    inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, DW=1000, W=Array([latin, latin + 3, 500]))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/ABCDEF+Song"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([inner]),
            ToUnicode=pdf.make_stream(_CMAP),
        )
    )


def build(*contents: str, tags: Sequence[Sequence[str]] = (), forms: str = "") -> bytes:
    """A file of one page a content; `tags[page][mcid]` names the element "P1", "H1.a"... of marked content."""
    pdf = pikepdf.new()
    resources = Dictionary(Font=Dictionary(F=_font(pdf)))
    if forms:
        form = pdf.make_stream(forms.encode(), Type=Name.XObject, Subtype=Name.Form, Matrix=Array([1, 0, 0, 1, 0, -50]))
        form.BBox, form.Resources = Array([0, 0, 600, 800]), resources
        resources = Dictionary(Font=resources.Font, XObject=Dictionary(X=form))
    for content in contents:
        page = pdf.add_blank_page(page_size=(600, 800))
        page.obj.Resources, page.obj.Contents = resources, pdf.make_stream(content.encode())
    if tags:
        _tag(pdf, tags)
    file = io.BytesIO()
    pdf.save(file, deterministic_id=True)
    return file.getvalue()


def _tag(pdf: pikepdf.Pdf, tags: Sequence[Sequence[str]]) -> None:
    elements: dict[str, list[pikepdf.Object]] = {}
    for page, names in zip(pdf.pages, tags, strict=True):
        for mcid, name in enumerate(names):
            elements.setdefault(name, []).append(Dictionary(Type=Name.MCR, Pg=page.obj, MCID=mcid))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    kids = [Dictionary(S=Name(f"/{name.split('.')[0]}"), P=root, K=Array(kids)) for name, kids in elements.items()]
    root.K = Dictionary(S=Name.Document, K=Array([pdf.make_indirect(kid) for kid in kids]))
    pdf.Root.StructTreeRoot = root


def read(*contents: str, **more: object) -> list[PdfParagraph]:
    return list(read_pdf_lines(build(*contents, **more)))  # type: ignore[arg-type]


def text_at(x: float, y: float, text: str, size: float = 10) -> str:
    return f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm {coded(text)} Tj ET"


def marked(mcid: int, *pieces: str, tag: str = "P") -> str:
    return f"/{tag} <</MCID {mcid}>> BDC {' '.join(pieces)} EMC"


def test_a_paragraph_runs_over_columns_and_pages_in_reading_order() -> None:
    first = marked(0, text_at(50, 100, "新泾"), text_at(300, 700, "镇召")) + marked(1, text_at(50, 750, "会议"))
    second = marked(0, text_at(50, 700, "开"))
    paragraphs = read(first, second, tags=[["P.a", "P.b"], ["P.a"]])
    assert [(each.id, each.text) for each in paragraphs] == [("page1/P-1", "新泾镇召开"), ("page1/P-2", "会议")]
    assert [(line.page, line.y, line.left) for line in paragraphs[0].lines] == [
        (1, 700, 50),
        (1, 100, 300),
        (2, 100, 50),
    ]
    assert [(line.start, line.end) for line in paragraphs[0].lines] == [(0, 2), (2, 4), (4, 5)]


def test_marks_are_given_by_their_squares() -> None:
    """An opening mark set at the edge has its origin half an em left of it; marks and Han are one em, dots half."""
    line = read(marked(0, text_at(95, 700, "“新”·，—…A"), text_at(100, 680, "新泾")), tags=[["P"]])[0].lines[0]
    assert line.left == 100
    assert line.x == (-0.5, 0.5, 1.5, 2.75, 3.5, 4.5, 5.5, 6.5)
    assert line.w == (1, 1, 1, 0.5, 1, 1, 1, 0.5)


def test_a_typed_space_is_as_wide_as_its_gap() -> None:
    gapped = f"BT /F 10 Tf 1 0 0 1 50 700 Tm [{coded('新 ')} -300 {coded('“泾')}] TJ ET"
    line = read(marked(0, gapped), tags=[["P"]])[0].lines[0]
    assert line.x == (0, 1.0, 1.8, 2.8)
    assert line.w[1] == pytest.approx(1.3)


def test_the_measure_is_the_commonest_width_and_first_lines_are_indented() -> None:
    rows = [
        text_at(70, 700, "新泾镇"),
        text_at(50, 680, "新泾镇召开"),
        text_at(50, 660, "新泾镇召开"),
        text_at(50, 640, "会"),
    ]
    paragraph = read(marked(0, *rows), tags=[["P"]])[0]
    assert paragraph.measure_em == pytest.approx(5)
    assert [line.x[0] for line in paragraph.lines] == [2, 0, 0, 0]


def test_a_gutter_parts_the_lines_of_one_baseline() -> None:
    """Two columns drawn row by row come back column by column."""
    blocks = read(" ".join(text_at(x, y, "新泾镇，") for y in (700, 680) for x in (50, 110)))
    places = [[(line.left, line.y) for line in block.lines] for block in blocks]
    assert places == [[(50, 100), (50, 120)], [(110, 100), (110, 120)]]


def test_files_without_tags_give_blocks_of_one_size() -> None:
    rows = [text_at(50, 750, "会议", 20), text_at(50, 700, "新泾"), text_at(50, 680, "镇召"), text_at(50, 400, "开会")]
    blocks = read(" ".join(rows))
    assert [(block.tag, block.size, block.text) for block in blocks] == [
        ("Text", 20, "会议"),
        ("Text", 10, "新泾镇召"),
        ("Text", 10, "开会"),
    ]


@pytest.mark.parametrize(
    ("operators", "xs"),
    [
        (f"2 Tc {coded('新泾')} Tj", [50, 62]),
        (f"50 Tz [{coded('新')} -1000 {coded('泾')}] TJ", [50, 60]),
        (f"50 Tz 4 Tc {coded('新泾')} Tj", [50, 57]),
        (f"5 Tw {coded('A x')} Tj", [50, 55, 60]),
        (f"3 0 Td {coded('新泾')} Tj", [53, 63]),
    ],
)
def test_spacing_operators(operators: str, xs: list[float]) -> None:
    content = f"BT /F 10 Tf 1 0 0 1 50 700 Tm {operators} ET"
    glyphs = read(content)[0].lines[0].glyphs
    assert [round(glyph.x, 6) for glyph in glyphs] == xs


def test_line_operators_move_down_by_the_leading() -> None:
    shown = [coded(letter) for letter in "新泾镇召会议"]
    next_line = "12 TL {} Tj T* {} Tj {} ' 1 2 {} \" 0 -20 TD {} Tj T* {} Tj".format(*shown)
    block = read(f"BT /F 10 Tf 1 0 0 1 50 700 Tm {next_line} ET")[0]
    assert [line.y for line in block.lines] == [100, 112, 124, 136, 156, 176]
    assert block.text == "新泾镇召会议"


def test_the_graphics_state_is_saved_and_restored() -> None:
    content = f"q 2 0 0 2 100 0 cm {text_at(50, 200, '新')} q /F 3 Tf Q Q {text_at(50, 700, '泾')}"
    glyphs = [glyph for block in read(content) for line in block.lines for glyph in line.glyphs]
    assert [(glyph.text, glyph.x, glyph.y, glyph.size, glyph.advance) for glyph in glyphs] == [
        ("新", 200, 400, 20, 20),
        ("泾", 50, 100, 10, 10),
    ]


def test_forms_are_read_where_they_are_drawn() -> None:
    blocks = read(
        f"{text_at(50, 700, '新')} q 1 0 0 1 30 0 cm /X Do Q {text_at(50, 500, '泾')}", forms=text_at(50, 700, "镇")
    )
    assert [(block.text, block.lines[0].glyphs[0].x, block.lines[0].y) for block in blocks] == [
        ("新", 50, 100),
        ("镇", 80, 150),
        ("泾", 50, 300),
    ]


def test_actual_text_replaces_what_glyphs_say() -> None:
    span = f"/Span <</ActualText <FEFF{'新A镇'.encode('utf-16-be').hex()}>>> BDC {text_at(50, 700, '新泾镇')} EMC"
    assert read(marked(0, span), tags=[["P"]])[0].text == "新A镇"
    furniture = f"/Artifact BMC {text_at(50, 30, '1')} EMC"
    assert [each.text for each in read(marked(0, span) + furniture, tags=[["P"]])] == ["新A镇"]


@pytest.mark.parametrize(
    ("text", "own", "shares"),
    [
        ("新泾", ["新", "泾"], ["新", "泾"]),
        ("效率", ["效", "x"], ["效", "率"]),
        ("ffi", ["f", ""], ["ffi", ""]),
        ("新 泾", ["新", "泾"], ["新", " 泾"]),
        ("", ["新", "泾"], ["", ""]),
        ("新", ["", ""], ["新", ""]),
        ("新", [], []),
    ],
)
def test_text_is_shared_among_glyphs(text: str, own: list[str], shares: list[str]) -> None:
    assert share_text(text, own) == shares


def test_superscripts_belong_to_the_line_and_annotations_stand_over_it() -> None:
    small = text_at(70, 704, "1", 5)
    above = text_at(50, 712, "Ax", 5)
    paragraph = read(marked(0, text_at(50, 700, "新泾"), small, above, text_at(50, 680, "镇召")), tags=[["P"]])[0]
    assert paragraph.text == "新泾1镇召"
    assert [glyph.text for glyph in paragraph.annotations[0].glyphs] == ["A", "x"]
    assert len(paragraph.lines) == 2


def test_text_in_inline_elements_belongs_to_the_paragraph() -> None:
    pdf = pikepdf.open(io.BytesIO(build(marked(0, text_at(50, 700, "新泾")), tags=[["P"]])))
    paragraph = pdf.Root.StructTreeRoot.K.K[0]
    paragraph.K = Dictionary(S=Name.Span, P=paragraph, K=paragraph.K)
    file = io.BytesIO()
    pdf.save(file)
    assert [(each.tag, each.text) for each in read_pdf_lines(file.getvalue())] == [("P", "新泾")]


def test_to_unicode_maps_in_all_its_forms() -> None:
    cmap = b"""1 beginbfchar <0001> <65B0> endbfchar 2 beginbfrange <0002> <0004> <0041>
        <0005> <0006> [<6CFE> <D83DDE00>] endbfrange"""
    assert to_unicode_texts(cmap) == {1: "新", 2: "A", 3: "B", 4: "C", 5: "泾", 6: "😀"}


def test_json_lines_are_those_of_the_case_protocol() -> None:
    answers = [json.loads(line) for line in pdf_lines_json(build(marked(0, text_at(50, 700, "新泾")), tags=[["H1"]]))]
    assert answers == [
        {
            "id": "page1/H1-1",
            "tag": "H1",
            "page": 1,
            "text": "新泾",
            "size_pt": 10.0,
            "width_em": 2.0,
            "lines": [{"page": 1, "y_pt": 100.0, "start": 0, "end": 2, "x": [0.0, 1.0], "w": [1.0, 1.0]}],
        }
    ]


def _locked(data: bytes) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    return file.getvalue()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda _: b"", "inspection.no_pdf"),
        (lambda _: "新泾镇".encode(), "inspection.no_pdf"),
        (lambda data: data[:40], "inspection.pdf_damaged"),
        (_locked, "inspection.pdf_locked"),
    ],
)
def test_files_that_cannot_be_read_are_refused_in_words(spoil: Callable[[bytes], bytes], code: str) -> None:
    with pytest.raises(FileAccessError) as refusal:
        list(read_pdf_lines(spoil(build(text_at(50, 700, "新")))))
    assert [finding.code for finding in refusal.value.findings] == [code]
    assert CATALOGUE[code].remedy_zh


_WHOLE = build(marked(0, text_at(50, 700, "新泾"), text_at(50, 680, "镇")), tags=[["P"]])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_refused_never_more(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(_WHOLE) - 1))
    spoilt = _WHOLE[:place] + data.draw(st.binary(max_size=6)) + _WHOLE[place + data.draw(st.integers(0, 8)) :]
    with suppress(FileAccessError):
        assert all(json.loads(line)["text"] for line in pdf_lines_json(spoilt))


def test_two_columns_of_one_row_are_two_lines_and_a_wide_gap_is_one() -> None:
    """A paragraph's first line at the foot of a column, its second beside it: other lines begin there too."""
    rows = [text_at(50, 700, "新泾镇召"), text_at(110, 700, "开会议"), text_at(110, 680, "镇")]
    paragraph = read(marked(0, *rows), tags=[["P"]])[0]
    assert [(line.left, line.y) for line in paragraph.lines] == [(50, 100), (110, 100), (110, 120)]
    gapped = [text_at(50, 700, "新"), text_at(90, 700, "Ax"), text_at(50, 680, "镇")]
    assert len(read(marked(0, *gapped), tags=[["P"]])[0].lines) == 2
