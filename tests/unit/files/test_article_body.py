from pathlib import Path

import pytest

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.article_body import read_blocks
from bulletin_studio.files.article_lines import LineKind, line_kind
from bulletin_studio.files.faults import Faults
from bulletin_studio.model.photo import Photo, PhotoWidth
from bulletin_studio.model.story import Paragraph

PLACE = SourceSpan("a.md", 10)


def read(text: str) -> list[tuple[str, str]]:
    faults: Faults = []
    blocks = read_blocks(text.split("\n"), PLACE, Path(), faults)
    assert faults == []
    return [
        (block.content.style, block.content.text)
        if isinstance(block.content, Paragraph)
        else ("photo", block.content.file)
        for block in blocks
    ]


def found(text: str) -> list[tuple[str, int]]:
    faults: Faults = []
    read_blocks(text.split("\n"), PLACE, Path(), faults)
    return [(fault.code, fault.where.line) for fault in faults if fault.where]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("甲\n乙\n\n丙", [("body", "甲乙"), ("body", "丙")]),
        ("甲\n　　\n乙", [("body", "甲"), ("body", "乙")]),
        ("　　甲\n　　乙", [("body", "甲"), ("body", "乙")]),
        ("甲\n## 小标题\n乙", [("body", "甲"), ("crosshead", "小标题"), ("body", "乙")]),
        ("##　小标题", [("crosshead", "小标题")]),
        ("## 上\\\n下", [("crosshead", "上\u2028下")]),
        ("甲\n![说明](p.jpg)\n乙", [("body", "甲"), ("photo", "p.jpg"), ("body", "乙")]),
        ("1. 甲\n\n2. 乙", [("body", "1. 甲"), ("body", "2. 乙")]),
        ("- 甲\n- 乙\n丙\n\n丁", [("list", "甲"), ("list", "乙丙"), ("body", "丁")]),
        ("\\- 甲", [("body", "- 甲")]),
        ("—— 甲", [("body", "—— 甲")]),
        ("\\## 甲", [("body", "## 甲")]),
        ("甲\\\n- 乙", [("body", "甲\u2028- 乙")]),
        ("甲。\n乙，\n丙。", [("body", "甲。乙，丙。")]),
        ("#主题#", [("body", "#主题#")]),
    ],
)
def test_blocks(text, blocks):
    assert read(text) == blocks


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("# 大标题", "line.heading_level", 10),
        ("甲\n\n### 小标题", "line.heading_level", 12),
        ("##小标题", "line.heading_space", 10),
        ("##", "line.heading_empty", 10),
        ("---", "line.rule", 10),
        ("甲\n===", "line.rule", 11),
        ("* * *", "line.rule", 10),
        ("> 引用", "line.quote", 10),
        ("```", "line.fence", 10),
        ("| 甲 | 乙", "table.row", 10),
        ("！[说明](a.jpg)", "line.full_width_photo", 10),
        ("甲\n- 乙\n- 丙", "line.list_item", 11),
        ("甲\n2. 乙", "line.list_item", 11),
        ("甲\n* 乙", "line.list_item", 11),
        ("甲。\n二、乙", "line.enumerated", 11),
        ("甲。\n（二）乙", "line.enumerated", 11),
        ("甲。\n“乙。”\n丙！", "line.joined", 11),
        ("甲\\\n\n乙", "text.break_at_end", 10),
    ],
)
def test_lines_outside_the_subset(text, code, line):
    assert (code, line) in found(text)


def test_photo_with_everything():
    text = '![说明*甲*](photos/照片 (1).jpg){width=full credit="摄影：\\"某\\"" alt="图" focus="29% 40.5%"}'
    (block,) = read_blocks([text], PLACE, Path(), [])
    photo = block.content
    assert isinstance(photo, Photo)
    assert photo.file == "photos/照片 (1).jpg"
    assert photo.caption is not None
    assert [(span.text, span.style) for span in photo.caption.spans] == [("说明", ""), ("甲", "emphasis")]
    assert photo.caption.source == SourceSpan("a.md", 10, 3)
    assert (photo.credit, photo.alt, photo.width, photo.focus) == ('摄影："某"', "图", PhotoWidth.FULL, (0.29, 0.405))
    assert photo.source == SourceSpan("a.md", 10, 1)


def test_photo_without_anything():
    (block,) = read_blocks(["![](a.jpg)"], PLACE, Path(), [])
    assert block.content == Photo("a.jpg", source=SourceSpan("a.md", 10, 1))


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("![说明]", "photo_line.form", 1),
        ("![说明](a.jpg", "photo_line.form", 1),
        ("![说明](a.jpg) 后面有字", "photo_line.form", 1),
        ("![说明](a.jpg){width=full", "photo_line.form", 1),
        ("![说明](/图片/a.jpg)", "name.absolute", 7),
        ("![说明](C:/a.jpg)", "name.absolute", 7),
        ("![说明](photos\\a.jpg)", "name.backslash", 7),
        ("![说明](../a.jpg)", "name.parent", 7),
        ("![说明](http://a.b/c.jpg)", "name.address", 7),
        ("![说明]()", "name.empty", 7),
        ("![说明](a.jpg){widht=full}", "key.unknown_near", 14),
        ("![说明](a.jpg){farbe=rot}", "key.unknown", 14),
        ("![说明](a.jpg){width=half}", "photo_line.width", 14),
        ("![说明](a.jpg){width=full width=full}", "key.double", 25),
        ("![说明](a.jpg){full}", "photo_line.attribute", 14),
        ("![说明](a.jpg){credit=“某某”}", "photo_line.curly_quotes", 14),
        ('![说明](a.jpg){focus="50%"}', "photo_line.focus", 14),
        ('![说明](a.jpg){focus="50% 140%"}', "photo_line.focus", 14),
        ("![**说明](a.jpg)", "text.unclosed", 3),
    ],
)
def test_wrong_photo_lines(text, code, column):
    faults: Faults = []
    read_blocks([text], PLACE, Path(), faults)
    assert [(fault.code, fault.where) for fault in faults] == [(code, SourceSpan("a.md", 10, column))]


def test_photo_link_out_of_the_folder(tmp_path):
    (tmp_path / "issue").mkdir()
    (tmp_path / "issue" / "p.jpg").symlink_to(tmp_path / "elsewhere.jpg")
    faults: Faults = []
    read_blocks(["![](p.jpg)"], PLACE, tmp_path / "issue", faults)
    assert [fault.code for fault in faults] == ["name.link_outside"]


def test_kinds_of_lines():
    assert line_kind("　 ") is LineKind.BLANK
    assert line_kind("一、甲") is LineKind.TEXT
    assert line_kind("  ## 甲") is LineKind.CROSSHEAD
