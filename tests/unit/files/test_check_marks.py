"""Marks that the layout does not have are told, all at once, each with its place."""

from dataclasses import replace

import pytest

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.check_marks import check_marks
from bulletin_studio.files.layout_styles import DEFAULT_MARKS
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.new_issue import new_issue
from bulletin_studio.model.style import CharacterStyle
from bulletin_studio.pipeline import load

ARTICLE = """---
kicker: 引[题]{甲}
headline: 标[题]{name}
deck: '[副题]{乙}'
byline: 作[者]{丙}
---

正文[一]{dots}二[三]{dost}。

## 小[标题]{丁}

![说[明]{戊}](photos/a.jpg)
"""


@pytest.fixture
def layout():
    return load_layout("a4-two-column", None)


def test_every_unknown_mark_is_told_with_its_place(make_folder, findings_of, layout):
    issue, _ = load_issue(make_folder(article=ARTICLE))
    findings = findings_of(lambda: check_marks(issue, layout))
    assert [(finding.code, dict(finding.arguments)["found"], finding.where) for finding in findings] == [
        ("text.unknown_mark", "甲", SourceSpan("articles/01.md", 2, 11)),
        ("text.unknown_mark", "乙", SourceSpan("articles/01.md", 4, 9)),
        ("text.unknown_mark", "丙", SourceSpan("articles/01.md", 5, 11)),
        ("text.unknown_mark_near", "dost", SourceSpan("articles/01.md", 8, 14)),
        ("text.unknown_mark", "丁", SourceSpan("articles/01.md", 10, 6)),
        ("text.unknown_mark", "戊", SourceSpan("articles/01.md", 12, 5)),
    ]
    assert all("super, sub" in str(dict(finding.arguments)["allowed"]) for finding in findings)


def test_a_number_is_not_loaded_with_marks_its_layout_lacks(make_folder, findings_of):
    folder = make_folder(article="---\nheadline: 标题\n---\n\n[正文]{rot}\n")
    (finding,) = findings_of(lambda: load(folder, lambda _: None))
    assert (finding.code, finding.where) == ("text.unknown_mark", SourceSpan("articles/01.md", 5, 2))


def test_marks_of_the_layouts_own_are_known(make_folder, layout):
    issue, _ = load_issue(make_folder(article="---\nheadline: 标题\n---\n\n[正文]{朱批}\n"))
    check_marks(issue, replace(layout, character_styles=(CharacterStyle("朱批"),)))


def test_a_new_number_has_every_mark(tmp_path, layout):
    issue = new_issue(tmp_path / "new", layout)
    written = load_layout(issue.layout, tmp_path / "new")
    assert {style.name for style in written.character_styles} >= {style.name for style in DEFAULT_MARKS}
    check_marks(issue, written)
