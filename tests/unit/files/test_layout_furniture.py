"""Furniture, masters and inks of a layout file: read as written, wrong ones refused with their place."""

from pathlib import Path

import pytest

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.findings import Severity
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.files.load_layout import load_checked_layout, load_layout, load_layout_file
from bulletin_studio.model.layout import Anchor, BoxStyle, FurnitureBox, FurnitureContents, FurnitureText, Layout
from bulletin_studio.model.style import Alignment

TEXT = """format: 1
title: {zh: 试验}
page: {trim: [210mm, 297mm], margins: {top: 25mm, bottom: 22mm, inner: 20mm, outer: 20mm}}
columns: {count: 2, gutter: 7mm}
grid: {pitch: 15.7pt}
colours: {pms: {spot: PANTONE 186 C, cmyk: [0, 100, 80, 5]}}
styles:
  body: {size: 五号, indent: 2em}
  kicker: {}
  headline: {face: hei, weight: bold, size: 20pt, leading: 26pt}
  deck: {}
  byline: {}
  crosshead: {}
  caption: {}
  credit: {}
masters:
  first: {first_line: 5}
  inside:
    foot_lines: 3
    furniture:
      - {box: {tint: pms, rule: {weight: 1pt, colour: pms}}, at: [20mm, 5mm], width: 80mm, height: 9mm, mirror: false}
      - contents: {style: caption, page_style: credit, page: "第{page}版", entries: 4, from_page: 2, page_at: start}
        at: [20mm, 5mm]
        width: 80mm
        height: 9mm
      - {text: ["{title}", "[电话：{phone}]"], style: body, at: [20mm, 5mm], width: 80mm, height: 9mm, anchor: middle}
  left: {first_line: 2}
  last: {foot_lines: 6}
"""


@pytest.fixture
def load(tmp_path: Path):
    def call(old: str = "", new: str = "") -> Layout:
        assert old in TEXT
        (tmp_path / "layouts").mkdir(exist_ok=True)
        (tmp_path / "layouts" / "own.yaml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")
        return load_layout("own", tmp_path)

    return call


def test_masters_are_read(load):
    layout = load()
    assert (layout.first.first_line, layout.inside.foot_lines) == (5, 3)
    assert layout.left is not None
    assert layout.right is None
    assert layout.last is not None
    assert [layout.master(page).first_line for page in (1, 2, 3)] == [5, 2, 0]
    assert layout.last.foot_lines == 6


def test_boxes_contents_and_blocks_are_read(load):
    box, contents, block = load().inside.furniture
    pms = Cmyk(0.0, 1.0, 0.8, 0.05, "PANTONE 186 C")
    assert isinstance(box, FurnitureBox)
    assert (box.tint, box.rule_weight, box.rule_colour, box.is_mirrored) == (pms, 1.0, pms, False)
    assert isinstance(contents, FurnitureContents)
    assert (contents.style, contents.page_style, contents.template) == ("caption", "credit", "第{page}版")
    assert (contents.entries, contents.first_page, contents.has_leaders, contents.page_first) == (4, 2, False, True)
    assert contents.box.width == pytest.approx(pt_from_mm(80))
    assert isinstance(block, FurnitureText)
    assert (block.template, block.is_block, block.anchor) == ("{title}\n[电话：{phone}]", True, Anchor.MIDDLE)
    assert block.alignment is Alignment.JUSTIFY
    assert [piece.source.line for piece in (box, contents, block) if piece.source] == [21, 23, 26]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("{tint: pms, rule", "{tint: blue, rule", "value.not_one_of", 21),
        ("weight: 1pt, colour: pms", "colour: pms", "key.missing", 21),
        ("height: 9mm, mirror: false", "mirror: false", "key.missing", 21),
        ("{style: caption, page_style", "{page_style", "key.missing", 22),
        ("style: caption", "style: nowhere", "value.not_one_of", 22),
        ("第{page}版", "第{seite}版", "layout.variable", 22),
        ("entries: 4", "entries: 61", "value.out_of_range", 22),
        ("page_at: start", "page_at: left", "value.not_one_of", 22),
        ("width: 80mm\n        height: 9mm\n      - {text", "width: 280mm\n        height: 9mm\n      - {text",
         "layout.furniture_off_page", 23),
        ("[电话：{phone}]", "[电话：{fon}]", "layout.variable", 26),
        ("[电话：{phone}]", "[电话：{phone}", "layout.brackets", 26),
        ("anchor: middle", "anchor: centre", "value.not_one_of", 26),
        ("foot_lines: 3", "foot_lines: 44", "layout.no_room_for_articles", 19),
        ("first_line: 5", "first_line: 42", "layout.no_room_for_articles", 17),
        ("{foot_lines: 6}", "{first_line: 6}", "key.unknown_near", 28),
        ("cmyk: [0, 100, 80, 5]", "cmyk: [0, 100, 80]", "value.not_colour", 6),
        ("spot: PANTONE 186 C, ", "", "key.missing", 6),
        ("spot: PANTONE 186 C", "spot: ''", "value.empty", 6),
    ],
)  # fmt: skip
def test_wrong_ones_are_refused_with_their_line(load, findings_of, old, new, code, line):
    findings = findings_of(lambda: load(old, new))
    assert (code, line) in [(finding.code, finding.where.line) for finding in findings if finding.where]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("  kicker: {}", "  kicker: {face: fangsong}", "layout.face_missing", 9),
        ("  kicker: {}", "  kicker: {face: kai, weight: bold}", "layout.weight_missing", 9),
        ("leading: 26pt", "leading: 18pt", "layout.tight_leading", 10),
        ("count: 2", "count: 5", "layout.unusual_measure", 4),
        ("count: 2", "count: 1", "layout.unusual_measure", 4),
    ],
)
def test_what_can_be_used_but_is_odd_is_told(load, tmp_path, old, new, code, line):
    load(old, new)
    _, report = load_checked_layout("own", tmp_path)
    assert [(finding.code, finding.where.line) for finding in report.findings if finding.where] == [(code, line)]
    assert report.findings[0].severity is not Severity.ERROR
    for language in Language:
        assert message(report.findings[0], language)
        assert remedy(report.findings[0], language)


def test_a_layout_file_is_read_wherever_it_stands(load, tmp_path):
    load()
    layout, report = load_layout_file(tmp_path / "layouts" / "own.yaml")
    assert (layout.name, report.findings) == ("own", ())


BOXES = """boxes:
  边栏: {tint: pms, rule: {weight: 0.5pt, colour: pms}, inset: 2, sides: 1.5em}
  notice: {}
articles: {text_columns: 1, jump_lines: false}
"""


def test_boxes_for_articles_and_their_rules_are_read(load):
    layout = load("masters:\n", f"{BOXES}masters:\n")
    pms = Cmyk(0.0, 1.0, 0.8, 0.05, "PANTONE 186 C")
    assert layout.boxes == (BoxStyle("边栏", pms, 0.5, pms, 2, 1.5), BoxStyle("notice"))
    assert (layout.articles.text_columns, layout.articles.jump_lines) == (1, False)
    plain = load()
    assert (plain.boxes, plain.articles.text_columns, plain.articles.jump_lines) == ((), None, True)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("tint: pms", "tint: blue", "value.not_one_of"),
        ("weight: 0.5pt, ", "", "key.missing"),
        ("inset: 2", "inset: 2mm", "value.not_integer"),
        ("sides: 1.5em", "sides: 1.5", "value.not_em"),
        ("  notice: {}", "  '1': {}", "layout.box_name"),
        ("text_columns: 1", "text_columns: 9", "value.out_of_range"),
        ("jump_lines: false", "jump_lines: 0", "value.not_truth"),
    ],
)
def test_wrong_boxes_are_refused(load, findings_of, old, new, code):
    assert old in BOXES
    findings = findings_of(lambda: load("masters:\n", f"{BOXES.replace(old, new, 1)}masters:\n"))
    assert code in [finding.code for finding in findings]
