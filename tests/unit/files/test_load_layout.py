import math
from pathlib import Path

import pytest

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.errors import InputError
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.layout_styles import DEFAULT_MARKS
from bulletin_studio.files.load_layout import list_layouts, load_layout
from bulletin_studio.model.layout import FurnitureRule, FurnitureText, Layout
from bulletin_studio.model.style import (
    Alignment,
    CharacterStyle,
    Decoration,
    FaceRole,
    LatinMix,
    MarkStyle,
    ProhibitionLevel,
)

PLAIN = """format: 1
title: {zh: 试验}
page: {trim: [210mm, 297mm], margins: {top: 25mm, bottom: 22mm, inner: 20mm, outer: 20mm}}
columns: {count: 2, gutter: 7mm}
grid: {pitch: 17.5pt}
colours: {red: [0, 100, 100, 10]}
styles:
  body: {size: 五号, indent: 2em}
  kicker: {}
  headline: {face: hei, weight: bold, size: 20pt, align: centre, display: true, colour: red, after: 1}
  deck: {}
  byline: {}
  crosshead: {}
  caption: {}
  credit: {}
masters:
  first: {first_line: 5, furniture: [{text: "{title}", style: headline, at: [20mm, 12mm], width: 160mm}]}
  inside: {furniture: [{rule: red, at: [-3mm, 18mm], width: 190mm, height: 0.5pt}]}
"""


@pytest.fixture
def load(tmp_path: Path):
    def call(old: str = "", new: str = "") -> Layout:
        assert old in PLAIN
        (tmp_path / "layouts").mkdir(exist_ok=True)
        (tmp_path / "layouts" / "own.yaml").write_text(PLAIN.replace(old, new, 1) if old else PLAIN + new)
        return load_layout("own", tmp_path)

    return call


def test_bundled_layouts_load():
    names = [layout.name for layout in list_layouts()]
    assert names == sorted(path.stem for path in (data_folder() / "layouts").glob("*.yaml"))
    assert "a4-two-column" in names


def test_measure_is_whole_em_and_the_rest_goes_to_the_gutter(load):
    layout = load()
    assert layout.columns.count == 2
    assert layout.columns.measure == 22 * 10.5
    assert math.isclose(layout.columns.width, pt_from_mm(170))
    assert layout.columns.gutter > pt_from_mm(7)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_no_count_of_columns_loses_width(load, count):
    layout = load("count: 2", f"count: {count}")
    em = layout.style("body").size
    assert layout.columns.measure % em == 0
    margins = layout.margins.left + layout.margins.right
    assert math.isclose(layout.columns.width + margins, layout.trim.width)


def test_exact_fit_is_not_lost_to_rounding(load):
    # Two columns of 20 em (420 pt, 148.1666… mm), a gutter of 7 mm and margins of 40 mm, a trifle short in millimetres.
    layout = load("[210mm, 297mm]", "[195.1666666mm, 297mm]")
    assert layout.columns.measure == 20 * 10.5


def test_lines_of_the_grid(load):
    layout = load()
    height = layout.trim.height - layout.margins.top - layout.margins.bottom
    used = (layout.grid.lines - 1) * layout.grid.pitch + layout.style("body").size
    assert used <= height < used + layout.grid.pitch


def test_what_styles_leave_out(load):
    layout = load()
    kicker = layout.style("kicker")
    assert (kicker.face, kicker.weight, kicker.size, kicker.leading) == (FaceRole.SONG, 400, 10.5, 17.5)
    assert (kicker.alignment, kicker.indent_em, kicker.colour) == (Alignment.JUSTIFY, 0.0, BLACK)
    assert layout.style("headline").leading == 25.0
    assert layout.character_styles == DEFAULT_MARKS
    assert layout.character_styles[:2] == (
        CharacterStyle("strong", face=FaceRole.HEI),
        CharacterStyle("emphasis", face=FaceRole.KAI),
    )


def test_what_styles_say(load):
    headline = load().style("headline")
    assert (headline.face, headline.weight, headline.size) == (FaceRole.HEI, 700, 20.0)
    assert headline.colour == Cmyk(0.0, 1.0, 1.0, 0.1)
    assert (headline.alignment, headline.is_display, headline.lines_after) == (Alignment.CENTRE, True, 1.0)
    deck = load("deck: {}", "deck: {latin: {face: hei, size: 95%, rise: -0.05em}, weight: 500}").style("deck")
    assert deck.latin == LatinMix(FaceRole.HEI, None, 0.95, -0.05)
    assert deck.weight == 500


def test_whole_paragraphs_are_indented_and_first_lines_hang_out(load):
    quotation = load("deck: {}", "deck: {left: 2em, right: 1em, indent: -2em, rules: {hyphenation: true}}").style(
        "deck"
    )
    assert (quotation.left_em, quotation.right_em, quotation.indent_em) == (2.0, 1.0, -2.0)
    assert quotation.rules.hyphenation
    assert not load().style("deck").rules.hyphenation


def test_rules_of_the_layout_and_of_one_style(load):
    layout = load(new="rules: {level: strict, marks: kaiming, gap: 1/8, stops: fixed, hanging: true, runt: 3}\n")
    rules = layout.style("body").rules
    assert (rules.level, rules.marks, rules.gap_em) == (ProhibitionLevel.STRICT, MarkStyle.KAIMING, 0.125)
    assert (rules.stop_fixed, rules.hanging, rules.runt_minimum) == (True, True, 3)
    own = load("caption: {}", "caption: {rules: {marks: banjiao}}")
    assert own.style("caption").rules.marks is MarkStyle.BANJIAO
    assert own.style("body").rules.marks is MarkStyle.QUANJIAO


def test_marks(load):
    marks = "marks: {strong: {weight: bold, colour: red, size: 110%, rise: 0.1em, decoration: dots}}\n"
    strong, emphasis, *_ = load(new=marks).character_styles
    assert strong == CharacterStyle("strong", None, 700, 1.1, 0.1, Cmyk(0.0, 1.0, 1.0, 0.1), Decoration.DOTS)
    assert emphasis == CharacterStyle("emphasis", face=FaceRole.KAI)


def test_marks_of_the_layouts_own_stand_beside_those_every_layout_has(load):
    styles = load(new="marks: {朱批: {colour: red}, dots: {face: hei, decoration: dots}}\n").character_styles
    assert [style.name for style in styles] == ["strong", "emphasis", "dots", "name", "book", "super", "sub", "朱批"]
    assert styles[2] == CharacterStyle("dots", face=FaceRole.HEI, decoration=Decoration.DOTS)
    assert styles[-1] == CharacterStyle("朱批", colour=Cmyk(0.0, 1.0, 1.0, 0.1))


def test_bundled_layouts_write_down_every_mark():
    for layout in list_layouts():
        assert {style.name for style in layout.character_styles} >= {style.name for style in DEFAULT_MARKS}
        text = (data_folder() / "layouts" / f"{layout.name}.yaml").read_text(encoding="utf-8")
        assert [style.name for style in DEFAULT_MARKS if f"\n  {style.name}: {{" not in text.split("\nmarks:")[1]] == []


def test_furniture(load):
    layout = load()
    (text,) = layout.first.furniture
    assert isinstance(text, FurnitureText)
    assert (text.template, text.style, text.alignment) == ("{title}", "headline", Alignment.CENTRE)
    assert text.box == Rect(pt_from_mm(20), pt_from_mm(12), pt_from_mm(160), 25.0)
    assert (layout.first.first_line, layout.inside.first_line) == (5, 0)
    (rule,) = layout.inside.furniture
    assert isinstance(rule, FurnitureRule)
    assert (rule.box.height, rule.colour) == (0.5, Cmyk(0.0, 1.0, 1.0, 0.1))


def test_rules_for_articles_and_photos(load):
    layout = load(
        new="articles: {lines_between: 3, rule: {weight: 0.5pt, colour: red}, minimum_lines: 4}\n"
        "photos: {caption_gap: 1em, crop_limit: 29%, maximum_share: 100%}\n"
    )
    assert (layout.articles.lines_between, layout.articles.rule_weight, layout.articles.minimum_lines) == (3, 0.5, 4)
    assert (layout.photos.caption_gap, layout.photos.crop_limit, layout.photos.maximum_share) == (10.5, 0.29, 1.0)


def test_the_issue_folder_comes_first(tmp_path):
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "a4-two-column.yaml").write_text(PLAIN)
    assert load_layout("a4-two-column", tmp_path).titles == (("zh", "试验"),)
    assert load_layout("a4-two-column", None).titles != (("zh", "试验"),)


def test_missing_layout_names_those_there_are(findings_of):
    (finding,) = findings_of(lambda: load_layout("nowhere", None))
    assert finding.code == "layout.missing"
    assert "a4-two-column" in str(dict(finding.arguments)["allowed"])
    (finding,) = findings_of(lambda: load_layout("../layouts/a4-two-column", None))
    assert finding.code == "layout.missing"


def test_layout_link_out_of_the_folder(tmp_path, findings_of):
    (tmp_path / "out.yaml").write_text(PLAIN)
    (tmp_path / "issue" / "layouts").mkdir(parents=True)
    (tmp_path / "issue" / "layouts" / "own.yaml").symlink_to(tmp_path / "out.yaml")
    (finding,) = findings_of(lambda: load_layout("own", tmp_path / "issue"))
    assert finding.code == "name.link_outside"


WRONG = [
    ("format: 1", "format: 3", "format.newer", 1),
    ("title: {zh: 试验}", "title: 试验", "value.not_mapping", 2),
    ("bottom: 22mm, ", "", "key.missing", 3),
    ("bottom: 22mm", "bottom: 22", "value.not_length", 3),
    ("bottom: 22mm", "bottom: -22mm", "value.length_out_of_range", 3),
    ("bottom: 22mm", "bottom: 9999mm", "value.length_out_of_range", 3),
    ("bottom: 22mm", "bottom: 280mm", "layout.margins_over_page", 3),
    ("bottom: 22mm", "bottom: 250mm", "layout.too_few_lines", 3),
    ("[210mm, 297mm]", "[210mm]", "value.not_two_lengths", 3),
    ("[210mm, 297mm]", "A4", "value.not_list", 3),
    ("[210mm, 297mm]", "[0mm, 297mm]", "layout.no_page", 3),
    ("count: 2", "count: 8", "layout.columns_do_not_fit", 4),
    ("gutter: 7mm", "gutter: 150mm", "layout.columns_do_not_fit", 4),
    ("count: 2", "count: 0", "value.out_of_range", 4),
    ("count: 2", "count: two", "value.not_integer", 4),
    ("pitch: 17.5pt", "pitch: 9pt", "layout.pitch_under_size", 5),
    ("pitch: 17.5pt", "pitch: 17.5", "value.not_length", 5),
    ("[0, 100, 100, 10]", "[0, 100, 100, 110]", "value.not_colour", 6),
    ("[0, 100, 100, 10]", "[0, 100, 100]", "value.not_colour", 6),
    ("[0, 100, 100, 10]", "[0, 100, 100, .nan]", "value.not_colour", 6),
    ("[0, 100, 100, 10]", "[0, 100, 100, '10']", "value.not_colour", 6),
    ("red: [0", "black: [0", "layout.colour_fixed", 6),
    ("size: 五号", "size: 五號", "value.not_length", 8),
    ("size: 五号", "size: 1mm", "value.length_out_of_range", 8),
    ("indent: 2em", "indent: 2mm", "value.not_em", 8),
    ("indent: 2em", "indent: [2em]", "value.not_em", 8),
    ("indent: 2em", "left: 1em, indent: -1.5em", "value.not_em", 8),
    ("indent: 2em", "left: -1em", "value.not_em", 8),
    ("indent: 2em", "leading: 16pt", "layout.body_off_grid", 8),
    ("face: hei", "face: heiti", "value.not_one_of_near", 10),
    ("face: hei", "face: arial", "value.not_one_of", 10),
    ("weight: bold", "weight: 450", "value.not_one_of_near", 10),
    ("display: true", "display: yes", "value.not_truth", 10),
    ("display: true", "display: 'true'", "value.not_truth", 10),
    ("after: 1", "after: one", "value.not_number", 10),
    ("after: 1", "after: .inf", "value.not_number", 10),
    ("after: 1", "after: 99", "value.out_of_range", 10),
    ("colour: red", "colour: blue", "value.not_one_of", 10),
    ("after: 1", "afterr: 1", "key.unknown_near", 10),
    ("  credit: {}\n", "", "layout.style_missing", 8),
    ("first_line: 5", "first_line: 45", "value.out_of_range", 17),
    ('"{title}"', '"{titel}"', "layout.variable", 17),
    ('"{title}"', '"{title"', "layout.braces", 17),
    ('"{title}"', '"[{title}"', "layout.brackets", 17),
    ('"{title}"', '"[[{title}]]"', "layout.brackets", 17),
    ('"{title}"', '"]{title}["', "layout.brackets", 17),
    ("style: headline", "style: nowhere", "value.not_one_of", 17),
    ("width: 160mm", "width: 250mm", "layout.furniture_off_page", 17),
    ("[20mm, 12mm]", "[20mm, 300mm]", "layout.furniture_off_page", 17),
    ("[-3mm, 18mm]", "[-4mm, 18mm]", "value.not_two_lengths", 18),
    ("rule: red, ", "", "key.missing", 18),
]


@pytest.mark.parametrize(("old", "new", "code", "line"), WRONG)
def test_wrong_layouts(load, findings_of, old, new, code, line):
    findings = findings_of(lambda: load(old, new))
    assert (code, line) in [(finding.code, finding.where.line) for finding in findings if finding.where]
    assert all(finding.where and finding.where.path == "layouts/own.yaml" for finding in findings)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("rules: {gap: 1/5}\n", "value.not_one_of_near"),
        ("rules: {runt: 0}\n", "value.out_of_range"),
        ("marks: {stress: 5}\n", "value.not_mapping"),
        ("marks: {'1st': {}}\n", "layout.mark_name"),
        ("marks: {'a b': {}}\n", "layout.mark_name"),
        ("marks: [strong]\n", "value.not_mapping"),
        ("marks: {strong: {size: 1.1}}\n", "value.not_percent"),
        ("articles: {rule: {colour: red}}\n", "key.missing"),
        ("photos: {crop_limit: 150%}\n", "value.not_percent"),
        ("photos: {crop_limit: [1]}\n", "value.not_percent"),
        ("photos: 5\n", "value.not_mapping"),
        ("page: {}\n", "key.double"),
    ],
)
def test_wrong_additions(load, findings_of, text, code):
    assert code in [finding.code for finding in findings_of(lambda: load(new=text))]


def test_each_fault_comes_once(load, findings_of):
    findings = findings_of(lambda: load("size: 五号", "size: 五號, farbe: rot"))
    assert len(findings) == len(set(findings)) == 2


def test_faults_are_input_errors_with_the_place(load):
    with pytest.raises(InputError) as caught:
        load("count: 2", "count: 8")
    assert caught.value.findings[0].where == SourceSpan("layouts/own.yaml", 4, 18)
