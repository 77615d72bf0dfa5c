"""The examples of docs/file-format.md load as they stand, and its tables name the keys that there are."""

import re
from pathlib import Path

import pytest

from bulletin_studio.base.findings import Report
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files import bracket_tail, photo_line
from bulletin_studio.files.article_body import read_blocks
from bulletin_studio.files.article_file import HEAD_KEYS
from bulletin_studio.files.check_marks import check_marks
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.fitting_text import FIT_KEYS
from bulletin_studio.files.issue_file import ISSUE_KEYS, MASTHEAD_KEYS
from bulletin_studio.files.layout_file import ARTICLE_KEYS, LAYOUT_KEYS, PHOTO_KEYS
from bulletin_studio.files.layout_page import COLUMN_KEYS, GRID_KEYS, MARGIN_KEYS, PAGE_KEYS
from bulletin_studio.files.layout_styles import DEFAULT_MARKS, LATIN_KEYS, MARK_KEYS, RULE_KEYS, STYLE_KEYS
from bulletin_studio.files.layout_tables import TABLE_KEYS
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.places import is_apart
from bulletin_studio.model.fitting import Fitting
from bulletin_studio.model.layout import FURNITURE_VARIABLES
from bulletin_studio.model.photo import PhotoWidth
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Paragraph, names_of, rows_of

PAGE = (Path(__file__).parents[3] / "docs" / "file-format.md").read_text(encoding="utf-8")


def example(kind: str) -> str:
    (found,) = re.findall(rf"^```\w+ {kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return found


def test_the_example_of_articles_laid_down_loads_with_every_key(make_folder):
    folder = make_folder(issue=example("placed"), article=None)
    (folder / "articles").mkdir()
    for slug in ("01-huiyi", "02-diaoyan", "03-tongzhi", "04-jijin"):
        (folder / "articles" / f"{slug}.md").write_text(example("article"), encoding="utf-8")
    issue, report = load_issue(folder)
    assert report == Report()
    assert issue.fit == Fitting(10.25, 15.5, 1, 0.95, 0.9, -1)
    assert [article.placement for article in issue.articles] == [
        Placement(),
        Placement(starts_page=True),
        Placement(page=3, columns=(2, 2), row=0, rows=30, box="notice"),
        Placement(page=2, columns=(1, 2), row=30, text_columns=1),
    ]
    asked = {key for line in example("placed").splitlines() for key in re.findall(r"[{ ](\w+):", line)}
    assert {*FIT_KEYS.optional, "page", "columns", "row", "rows", "text_columns", "new_page", "box"} <= asked


def test_the_example_of_the_user_guide_is_read_as_it_says(make_folder):
    guide = (Path(__file__).parents[3] / "docs" / "user-guide.md").read_text(encoding="utf-8")
    (placing,) = re.findall(r"^```yaml placing\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    folder = make_folder(issue=example("issue").partition("articles:")[0] + placing, article=None)
    (folder / "articles").mkdir()
    for slug in re.findall(r"\d\d-\w+", placing):
        (folder / "articles" / f"{slug}.md").write_text(example("article"), encoding="utf-8")
    issue, report = load_issue(folder)
    assert report == Report()
    assert [article.placement.page for article in issue.articles] == [None, None, 3, 2]


def test_examples_of_issue_and_article_load_without_a_remark(make_folder):
    folder = make_folder(issue=example("issue"), article=None)
    (folder / "articles").mkdir()
    for slug in ("01-huiyi", "02-diaoyan"):
        (folder / "articles" / f"{slug}.md").write_text(example("article"), encoding="utf-8")
    issue, report = load_issue(folder)
    assert report == Report()
    assert issue.protected_words == ("新泾镇", "党政办公室")
    article = issue.articles[0]
    assert article.headline.text == "新泾镇召开 2024 年\u2028学习讨论会"
    assert [paragraph.style for paragraph in article.body.paragraphs] == ["body", "crosshead", "body", "body", "body"]
    assert article.body.paragraphs[0].text == "近日，新泾镇召开 2024 年学习讨论会。一段可以写成几行，排版时会接起来。"
    assert article.body.paragraphs[2].text.endswith("符号前加反斜杠就是它本身：*、#。")
    brackets = [span for span in article.body.paragraphs[3].spans if is_apart(span) or span.link]
    assert [(span.text, span.style, span.annotation, span.link) for span in brackets] == [
        ("务必", "dots", "", ""),
        ("张三", "name", "", ""),
        ("论语", "book", "", ""),
        ("泾", "", "jīng", ""),
        ("2", "super", "", ""),
        ("新泾网", "", "", "https://www.example.cn"),
    ]
    check_marks(issue, load_layout(issue.layout, folder))
    assert article.photos[0].width is PhotoWidth.FULL


def test_example_of_blocks_is_read_as_the_page_says():
    faults: Faults = []
    blocks = read_blocks(example("blocks").splitlines(), SourceSpan("a.md", 1), Path(), faults)
    assert faults == []
    paragraphs = [block.content for block in blocks if isinstance(block.content, Paragraph)]
    styles = ["salutation", "body", "names", "list", "list", "table", "note", "signature"]
    assert [paragraph.style for paragraph in paragraphs] == styles
    assert paragraphs[-1].text == "听澜镇党群服务中心\u20282024 年 6 月 3 日"
    assert len(names_of(paragraphs[2])) == 6
    assert [len(row) for row in rows_of(paragraphs[5])] == [3, 3, 3]


def test_example_of_a_layout_loads(tmp_path):
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "own.yaml").write_text(example("layout"), encoding="utf-8")
    layout = load_layout("own", tmp_path)
    assert layout.columns.measure == 22 * 10.5
    assert layout.style("credit").rules.marks.value == "kaiming"
    assert layout.character_styles == DEFAULT_MARKS


@pytest.mark.parametrize("half", ["zh", "en"])
def test_every_key_is_described_in_both_languages(half):
    chinese, english = PAGE.split("\n# English\n")
    text = chinese if half == "zh" else english
    keys = (ISSUE_KEYS, MASTHEAD_KEYS, HEAD_KEYS, LAYOUT_KEYS, PAGE_KEYS, COLUMN_KEYS, GRID_KEYS, STYLE_KEYS)
    keys += (MARK_KEYS, LATIN_KEYS, RULE_KEYS, ARTICLE_KEYS, PHOTO_KEYS, TABLE_KEYS)
    names = [name for part in keys for name in part.all] + [*photo_line.RULES.keys, *bracket_tail.RULES.keys]
    names += [] if half == "en" else list(MARGIN_KEYS.all)
    for name in names:
        assert re.search(rf"`[^`]*\b{name}\b[^`]*`", text), name
    for name in FURNITURE_VARIABLES:
        assert f"`{{{name}}}`" in text
    for style in DEFAULT_MARKS:
        assert f"`{style.name}`" in text
