"""The JSON Schemas in docs/schema say the same as the readers, as far as a schema can."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.files.article_file import FENCE
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.layout_file import parse_layout
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.text_file import TextFile
from bulletin_studio.files.yaml_node import INTEGER, MappingNode, Node, SequenceNode
from bulletin_studio.files.yaml_text import read_yaml
from bulletin_studio.model.style import Alignment, Decoration, MarkStyle, ProhibitionLevel, Region

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "docs" / "schema"

ISSUE = """format: 1
masthead: {title: 简报, subtitle: 内部资料, publisher: 党政办, mark: 样刊}
number: 1
total: 128
date: 2024-01-15
layout: a4-two-column
pages: 4
fit: {size: 10.25pt, pitch: 15.4pt, lines_between: 2, headline: 95%, photos: 90%, looseness: -1}
protected: [新泾镇]
language: zh-Hans
articles: [01]
"""
LAYOUT = """format: 1
title: {zh: 试验, en: Trial}
page: {trim: [210mm, 297mm], bleed: 3mm, margins: {top: 25mm, bottom: 22mm, inner: 20mm, outer: 20mm}, facing: false}
columns: {count: 2, gutter: 7mm}
grid: {pitch: 17.5pt}
rules: {level: gb, marks: quanjiao, region: cn, gap: 1/4, stops: compressible, hanging: false,
  strict_grid: false, runt: 2, hyphenation: true, system_faces: true}
colours: {red: [15, 100, 90, 10], pms: {spot: PANTONE 186 C, cmyk: [0, 100, 80, 5]}, grey: [0, 0, 0, 60.5]}
styles:
  body: {face: song, size: 五号, indent: 2em}
  kicker: {face: kai, tracking: 0.05em, colour: red}
  headline: {weight: bold, size: 7.5mm, leading: 35pt, align: start, display: true, before: 1, after: 0.5}
  deck: {latin: {face: hei, weight: 500, size: 95%, rise: -0.1em}}
  byline: {rules: {marks: kaiming}}
  crosshead: {indent: -2em, left: 2em, right: 0.5em}
  caption: {size: 0.8em}
  credit: {}
marks: {strong: {face: hei}, emphasis: {face: kai, decoration: dots}, 朱批_2: {rise: 0.1em}}
masters:
  first:
    first_line: 5
    furniture:
      - {text: "{title}[ {mark}]", style: headline, at: [20mm, 13mm], width: 116mm, align: start}
      - {rule: red, at: [-3mm, 43mm], width: 170mm, height: 2.4pt}
  inside: {}
  left:
    foot_lines: 2
    furniture:
      - {box: {tint: red, rule: {weight: 0.5pt, colour: grey}}, at: [2mm, 2mm], width: 8mm, height: 2mm, mirror: false}
      - contents: {style: body, page_style: body, page: "第{page_zh}版[ {page_name}]", entries: 4,
          from_page: 2, leaders: true, page_at: start}
        at: [20mm, 200mm]
        width: 80mm
        height: 20mm
  last:
    foot_lines: 6
    furniture:
      - {text: ["[责任编辑：{editors}]", "[电话：{phone}]"], style: body, at: [20mm, 260mm], width: 170mm, height: 30mm,
         anchor: bottom, mirror: false}
boxes: {边栏: {tint: grey, rule: {weight: 0.5pt, colour: red}, inset: 2, sides: 1.5em}}
articles: {lines_between: 2, rule: {weight: 0.5pt, colour: red}, minimum_lines: 3, text_columns: 2, jump_lines: true}
photos: {caption_gap: 4pt, crop_limit: 15%, maximum_share: 50%}
fit: {size: [95%, 105%], pitch: [94%, 106%], lines_between: [1, 5], headline: [85%, 110%], photos: [80%, 110%],
  looseness: true}
"""
HEAD = "kicker: 引题\nheadline: 标题\ndeck: 副题\nbyline: 作者\n"


def plain(node: Node) -> Any:
    """The data of a node, as any YAML 1.2 reader gives it."""
    if isinstance(node, MappingNode):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    if node.is_text:
        return node.text
    if node.is_null:
        return None
    if node.text.lower() in ("true", "false"):
        return node.text.lower() == "true"
    return int(node.text) if INTEGER.fullmatch(node.text) else node.number


@cache
def validator(schema: str) -> Draft202012Validator:
    content = json.loads((ROOT / "docs" / "schema" / f"{schema}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content, format_checker=FormatChecker())


def complaints(schema: str, text: str) -> list[str]:
    node = read_yaml(text, "a.yaml", [])
    assert node is not None
    return [error.message for error in validator(schema).iter_errors(plain(node))]


def test_bundled_layouts_and_samples_are_valid():
    for path in (data_folder() / "layouts").glob("*.yaml"):
        assert complaints("layout", path.read_text(encoding="utf-8")) == []
    for path in (data_folder() / "samples").glob("*/issue.yaml"):
        assert complaints("issue", path.read_text(encoding="utf-8")) == []
    for path in (data_folder() / "samples").glob("*/articles/*.md"):
        lines = path.read_text(encoding="utf-8").split("\n")
        end = next(index for index, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line))
        assert complaints("article-head", "\n".join(lines[1:end])) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("total: 128", "total:"),
        ("pages: 4\n", ""),
        ("mark: 样刊", "mark: ''"),
        ("subtitle: 内部资料", "subtitle: null"),
        ("protected: [新泾镇]", "protected: []"),
        ("2024-01-15", "'2024-02-29'"),
    ],
)
def test_right_issues(make_folder, old, new):
    text = ISSUE.replace(old, new)
    assert complaints("issue", text) == []
    load_issue(make_folder(issue=text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format: 1", "format: 2"),
        ("format: 1\n", ""),
        ("format: 1", "format: '1'"),
        ("number: 1\n", "nummer: 1\n"),
        ("number: 1\n", "number: '1'\n"),
        ("number: 1\n", "number: 0\n"),
        ("number: 1\n", "number: 1.5\n"),
        ("number: 1\n", "number: .inf\n"),
        ("number: 1\n", "number: null\n"),
        ("total: 128", "total: true"),
        ("pages: 4", "pages: 401"),
        ("title: 简报", "title: 2024"),
        ("title: 简报", "title: ''"),
        ("title: 简报", "title: '　'"),
        ("title: 简报", "titel: 简报"),
        ("title: 简报", 'title: "甲\\n乙"'),
        ("mark: 样刊", 'mark: "\\a"'),
        ("2024-01-15", "2024-1-15"),
        ("2024-01-15", "2024-02-30"),
        ("2024-01-15", "20240115"),
        ("layout: a4-two-column", "layout: ''"),
        ("layout: a4-two-column", "layout: a/b"),
        ("layout: a4-two-column", "layout: .."),
        ("protected: [新泾镇]", "protected: [1]"),
        ("protected: [新泾镇]", "protected: 新泾镇"),
        ("language: zh-Hans", "language: 中文"),
        ("articles: [01]", "articles: 01"),
        ("articles: [01]", "articles: [01.md]"),
        ("articles: [01]", "articles: [a/b]"),
        ("articles: [01]", "articles: ['a\\b']"),
        ("articles: [01]", "articles: [.a]"),
        ("articles: [01]", "articles: ['C:a']"),
        ("articles: [01]", "articles: [a, a]"),
        ("articles: [01]", "articles: [null]"),
        ("articles: [01]", "articles: [[a]]"),
    ],
)
def test_wrong_issues_are_refused_by_both(make_folder, old, new):
    assert old in ISSUE
    text = ISSUE.replace(old, new, 1)
    assert complaints("issue", text)
    with pytest.raises(BulletinError) as caught:
        load_issue(make_folder(issue=text))
    assert any(finding.where and finding.where.path == "issue.yaml" for finding in caught.value.findings)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        (HEAD, True),
        ("headline: 标题\n", True),
        ("headline: |\n  上\\\n  下\n", True),
        ("headline: 标题\ndeck:\n", True),
        ("headline: 标题\nstate: reviewed\n", True),
        ("headline: 标题\nstate: draft\n", True),
        ("headline: 标题\nstate: 已审\n", False),
        ("kicker: 引题\n", False),
        ("headline: ''\n", False),
        ("headline:\n", False),
        ("headline: 2024\n", False),
        ("headline: [甲]\n", False),
        ("headline: 标题\ntitle: 标题\n", False),
        ("headline: |\n  上\n\n  下\n", False),
        ('headline: "上\\a"\n', False),
        ("headline: 标题\nkicker: 1\n", False),
    ],
)
def test_heads(make_folder, text, is_right):
    assert (complaints("article-head", text) == []) is is_right
    folder = make_folder(article=f"---\n{text}---\n\n正文。\n")
    if is_right:
        load_issue(folder)
    else:
        with pytest.raises(BulletinError):
            load_issue(folder)


LAYOUT_CHANGES = [
    ("format: 1", "format: 2"),
    ("title: {zh: 试验, ", "title: {"),
    ("trim: [210mm, 297mm]", "trim: [210mm]"),
    ("trim: [210mm, 297mm]", "trim: A4"),
    ("trim: [210mm, 297mm]", "trim: [210, 297]"),
    ("bleed: 3mm", "bleed: 3"),
    ("bleed: 3mm", "bleed: -3mm"),
    ("bleed: 3mm", "bleeed: 3mm"),
    ("top: 25mm, ", ""),
    ("facing: false", "facing: no"),
    ("count: 2", "count: 0"),
    ("count: 2", "count: two"),
    ("gutter: 7mm", "gutter: 7 km"),
    ("pitch: 17.5pt", "pitch: '17.5'"),
    ("level: gb", "level: gbb"),
    ("gap: 1/4", "gap: 0.25"),
    ("stops: compressible", "stops: true"),
    ("runt: 2", "runt: 7"),
    ("grey: [0, 0, 0, 60.5]", "grey: [0, 0, 0]"),
    ("grey: [0, 0, 0, 60.5]", "grey: [0, 0, 0, 101]"),
    ("grey: [0, 0, 0, 60.5]", "grey: [0, 0, 0, '60.5']"),
    ("grey: [0, 0, 0, 60.5]", "black: [0, 0, 0, 60.5]"),
    ("face: song", "face: ming"),
    ("weight: bold", "weight: heavy"),
    ("size: 五号", "size: 5号"),
    ("indent: 2em", "indent: 2"),
    ("indent: 2em", "indent: -2em"),
    ("left: 2em", "left: -2em"),
    ("right: 0.5em", "right: 1mm"),
    ("hyphenation: true", "hyphenation: en"),
    ("align: start", "align: left"),
    ("display: true", "display: 1"),
    ("before: 1", "before: '1'"),
    ("before: 1", "before: 21"),
    ("tracking: 0.05em", "tracking: 5%"),
    ("  deck:", "  dek:"),
    ("strong: {face: hei}", "'1st': {face: hei}"),
    ("strong: {face: hei}", "very strong: {face: hei}"),
    ("strong: {face: hei}", "strong: hei"),
    ("strong: {face: hei}", "strong: {size: 1.2}"),
    ("strong: {face: hei}", "strong: {decoration: stars}"),
    ("first_line: 5", "first_line: -1"),
    ('text: "{title}[ ', 'text: "{titel}[ '),
    ("[ {mark}]", "[ {mark}"),
    ("[ {mark}]", "{mark}}"),
    ("width: 116mm, ", ""),
    (", height: 2.4pt", ""),
    ("foot_lines: 2", "foot_lines: -1"),
    ("foot_lines: 6", "first_line: 6"),
    ("{box: {tint: red", "{box: {colour: red"),
    ("{weight: 0.5pt, colour: grey}", "{colour: grey}"),
    (", mirror: false}\n      - contents", ", mirror: 1}\n      - contents"),
    ("第{page_zh}版", "第{pagezh}版"),
    ("entries: 4", "entries: 0"),
    ("entries: 4", "entries: 4, lines: 2"),
    ("leaders: true", "leaders: dots"),
    ("page_at: start", "page_at: left"),
    ("{style: body, page_style", "{page_style"),
    ('"[电话：{phone}]"', '"[电话：{phone}"'),
    ('"[电话：{phone}]"', "''"),
    ("anchor: bottom", "anchor: foot"),
    ("{spot: PANTONE 186 C, cmyk: [0, 100, 80, 5]}", "{spot: PANTONE 186 C}"),
    ("{spot: PANTONE 186 C, cmyk: [0, 100, 80, 5]}", "{spot: '', cmyk: [0, 100, 80, 5]}"),
    ("{spot: PANTONE 186 C, cmyk: [0, 100, 80, 5]}", "{spot: PANTONE 186 C, cmyk: [0, 100, 80]}"),
    ("{边栏: {tint", "{'1': {tint"),
    ("inset: 2", "inset: 6"),
    ("inset: 2", "inset: 2mm"),
    ("sides: 1.5em", "sides: 4mm"),
    ("inset: 2, sides: 1.5em", "insets: 2"),
    ("rule: {weight: 0.5pt, colour: red}, inset", "rule: {colour: red}, inset"),
    ("text_columns: 2", "text_columns: 0"),
    ("jump_lines: true", "jump_lines: yes"),
    ("lines_between: 2", "lines_between: 2.5"),
    ("rule: {weight: 0.5pt, colour: red}", "rule: {colour: red}"),
    ("minimum_lines: 3", "minimum_lines: 0"),
    ("crop_limit: 15%", "crop_limit: 0.15"),
    ("crop_limit: 15%", "crop_limit: 101%"),
    ("masters:", "master:"),
]


def test_right_layout():
    assert complaints("layout", LAYOUT) == []
    assert parse_layout(TextFile("a.yaml", LAYOUT), "a", []) is not None


@pytest.mark.parametrize(("old", "new"), LAYOUT_CHANGES)
def test_wrong_layouts_are_refused_by_both(old, new):
    assert old in LAYOUT
    text = LAYOUT.replace(old, new, 1)
    assert complaints("layout", text)
    faults: list[Any] = []
    assert parse_layout(TextFile("a.yaml", text), "a", faults) is None
    assert faults


def test_the_layout_schema_names_every_choice_the_loader_takes() -> None:
    """Enumerations of the model and of the schema are the same sets, wherever a key of that name stands."""
    schema = json.loads((SCHEMAS / "layout.schema.json").read_text("utf-8"))
    choices: dict[str, list[set[str]]] = {}

    def collect(node: object) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if isinstance(value, dict) and "enum" in value:
                    choices.setdefault(key, []).append(set(value["enum"]))
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    collect(schema)
    wanted = {
        "align": Alignment,
        "level": ProhibitionLevel,
        "marks": MarkStyle,
        "region": Region,
        "decoration": Decoration,
    }
    for key, enumeration in wanted.items():
        assert choices[key], key
        assert all(found == {member.value for member in enumeration} for found in choices[key]), key
