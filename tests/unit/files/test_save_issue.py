from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import Report
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.new_issue import new_issue
from bulletin_studio.files.places import plain_article
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.placement import AUTOMATIC, Placement
from bulletin_studio.model.story import Paragraph, Span, Story, plain_paragraph

ISSUE = """# 新泾简报
format: 1
masthead: {title: 新泾简报, mark: 样刊}   # 刊头

number: 1          # 期号
date: 2024-01-15
layout: a4-two-column
pages: 4

# 文章
articles:
  # 头条
  - 01-a   # 第一篇
  - 02-b
  # 末篇
  - 03-c
# 完
"""
ARTICLE = """---
# 稿头
kicker: 引题   # 待定

headline: "标题"
---


第一段，
分成两行。
## 小标题
![说明](a.jpg)

　　第二段。
　　第三段。


第四段。

"""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "issue.yaml").write_bytes(ISSUE.encode())
    for slug in ("01-a", "02-b", "03-c"):
        (tmp_path / "articles" / f"{slug}.md").write_bytes(ARTICLE.encode())
    return tmp_path


@pytest.fixture
def issue(folder: Path) -> Issue:
    return load_issue(folder)[0]


def with_first(issue: Issue, **changes: object) -> Issue:
    first = replace(issue.articles[0], **changes)  # type: ignore[arg-type]
    return replace(issue, articles=(first, *issue.articles[1:]))


def with_paragraph(article: Article, index: int, text: str) -> Story:
    paragraphs = list(article.body.paragraphs)
    paragraphs[index] = plain_paragraph(paragraphs[index].style, text)
    return Story(tuple(paragraphs))


def test_nothing_changed_writes_nothing(folder, issue):
    before = contents(folder)
    assert save_issue(folder, issue) == ()
    assert contents(folder) == before


def test_sample_saves_without_a_change(tmp_path):
    sample = data_folder() / "samples" / "xinjing-2024-01"
    folder = tmp_path / "copy"
    for part in ("issue.yaml", *sorted(path.relative_to(sample).as_posix() for path in sample.glob("articles/*"))):
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        (folder / part).write_bytes((sample / part).read_bytes())
    before = contents(folder)
    issue, _ = load_issue(folder)
    assert save_issue(folder, issue) == ()
    assert contents(folder) == before
    assert save_issue(tmp_path / "new", issue)
    again, _ = load_issue(tmp_path / "new")
    assert list(map(plain_article, again.articles)) == list(map(plain_article, issue.articles))
    assert again.masthead == issue.masthead


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"number": 2}, "number: 1  ", "number: 2  "),
        ({"total": 128}, "# 期号\n", "# 期号\ntotal: 128\n"),
        ({"day": date(2025, 12, 31)}, "2024-01-15", "2025-12-31"),
        ({"page_count": None}, "pages: 4\n", ""),
        ({"page_count": 8}, "pages: 4", "pages: 8"),
        ({"layout": "a3: 三栏"}, "a4-two-column", "'a3: 三栏'"),
        ({"language": "zh-Hant"}, "pages: 4\n", "pages: 4\nlanguage: zh-Hant\n"),
        ({"protected_words": ("新泾镇", "2024")}, "pages: 4\n", "pages: 4\nprotected: [新泾镇, '2024']\n"),
    ],
)
def test_one_value_of_the_issue(folder, issue, changes, old, new):
    written = save_issue(folder, replace(issue, **changes))
    assert written == (folder / "issue.yaml",)
    assert (folder / "issue.yaml").read_text() == ISSUE.replace(old, new)


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"title": "长宁简报"}, "title: 新泾简报", "title: 长宁简报"),
        ({"title": "甲, 乙"}, "title: 新泾简报", "title: '甲, 乙'"),
        ({"mark": ""}, "mark: 样刊", "mark: null"),
        ({"subtitle": "内部资料"}, "title: 新泾简报,", "title: 新泾简报, subtitle: 内部资料,"),
    ],
)
def test_one_value_of_the_masthead(folder, issue, changes, old, new):
    save_issue(folder, replace(issue, masthead=replace(issue.masthead, **changes)))
    assert (folder / "issue.yaml").read_text() == ISSUE.replace(old, new)


def test_list_of_articles_keeps_its_comments(folder, issue):
    first, second, third = issue.articles
    new = replace(second, slug="新篇")
    written = save_issue(folder, replace(issue, articles=(third, first, new)))
    assert written == (folder / "articles" / "新篇.md", folder / "issue.yaml")
    expected = ISSUE[: ISSUE.index("  # 头条")] + "  # 末篇\n  - 03-c\n  # 头条\n  - 01-a   # 第一篇\n  - 新篇\n# 完\n"
    assert (folder / "issue.yaml").read_text() == expected
    assert (folder / "articles" / "02-b.md").read_text() == ARTICLE


def test_empty_list_of_articles(folder, issue):
    save_issue(folder, replace(issue, articles=()))
    loaded, _ = load_issue(folder)
    assert loaded.articles == ()
    save_issue(folder, issue)
    assert [article.slug for article in load_issue(folder)[0].articles] == ["01-a", "02-b", "03-c"]


def test_list_of_articles_in_brackets(folder, issue):
    text = ISSUE[: ISSUE.index("articles:")] + "articles: [01-a, 02-b, 03-c]  # 顺序\n"
    (folder / "issue.yaml").write_text(text)
    save_issue(folder, replace(issue, articles=issue.articles[:1]))
    assert (folder / "issue.yaml").read_text() == text.replace("[01-a, 02-b, 03-c]", "[01-a]")


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"headline": plain_paragraph("headline", "新标题")}, '"标题"', "新标题"),
        ({"headline": plain_paragraph("headline", "甲: 乙")}, '"标题"', "'甲: 乙'"),
        ({"headline": plain_paragraph("headline", "上\u2028下")}, '"标题"\n', "|\n  上\\\n  下\n"),
        ({"kicker": None}, "kicker: 引题   # 待定\n", ""),
        ({"kicker": plain_paragraph("kicker", "上\u2028下")}, "引题   # 待定\n", "|   # 待定\n  上\\\n  下\n"),
        ({"deck": plain_paragraph("deck", "*")}, '"标题"\n', '"标题"\ndeck: \\*\n'),
        ({"byline": Paragraph("byline", (Span("甲", "strong"),))}, '"标题"\n', "\"标题\"\nbyline: '**甲**'\n"),
    ],
)
def test_one_value_of_a_head(folder, issue, changes, old, new):
    written = save_issue(folder, with_first(issue, **changes))
    assert written == (folder / "articles" / "01-a.md",)
    assert written[0].read_text() == ARTICLE.replace(old, new)


@pytest.mark.parametrize(
    ("index", "text", "old", "new"),
    [
        (0, "改过。", "第一段，\n分成两行。\n## ", "改过。\n\n## "),
        (1, "新小标题", "分成两行。\n## 小标题\n![", "分成两行。\n\n## 新小标题\n\n!["),
        (2, "改过。", "　　第二段。\n", "改过。\n\n"),
        (4, "# 改过", "第四段。", "\\# 改过"),
    ],
)
def test_one_paragraph(folder, issue, index, text, old, new):
    (path,) = save_issue(folder, with_first(issue, body=with_paragraph(issue.articles[0], index, text)))
    assert path.read_text() == ARTICLE.replace(old, new)


def test_a_paragraph_more_and_one_less(folder, issue):
    paragraphs = issue.articles[0].body.paragraphs
    added = (*paragraphs, plain_paragraph("body", "末段。"))
    (path,) = save_issue(folder, with_first(issue, body=Story(added)))
    assert path.read_text() == ARTICLE.replace("第四段。\n", "第四段。\n\n末段。\n")
    (path,) = save_issue(folder, with_first(issue, body=Story(paragraphs[:-1])))
    assert path.read_text() == ARTICLE.replace("\n\n第四段。\n", "")


def test_moved_blocks_keep_their_lines(folder, issue):
    paragraphs = issue.articles[0].body.paragraphs
    (path,) = save_issue(folder, with_first(issue, body=Story((paragraphs[4], *paragraphs[:4]))))
    assert "第一段，\n分成两行。\n" in path.read_text()


def test_photo_line(folder, issue):
    photo = replace(issue.articles[0].photos[0], credit='"某"', focus=(0.29, 0.5))
    (path,) = save_issue(folder, with_first(issue, photos=(photo,)))
    line = '![说明](a.jpg){credit="\\"某\\"" focus="29% 50%"}'
    assert line in path.read_text()
    assert "分成两行。\n## 小标题\n" in path.read_text()


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_and_mark_are_kept(folder, newline):
    path = folder / "articles" / "01-a.md"
    data = b"\xef\xbb\xbf" + ARTICLE.replace("\n", newline).encode()
    path.write_bytes(data)
    (folder / "issue.yaml").write_bytes(b"\xef\xbb\xbf" + ISSUE.replace("\n", newline).encode())
    issue, _ = load_issue(folder)
    assert save_issue(folder, issue) == ()
    body = with_paragraph(issue.articles[0], 4, "改过。")
    kicker = plain_paragraph("kicker", "上\u2028下")
    save_issue(folder, replace(with_first(issue, body=body, kicker=kicker), total=9))
    text = ARTICLE.replace("第四段。", "改过。").replace("引题   # 待定\n", "|   # 待定\n  上\\\n  下\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + text.replace("\n", newline).encode()
    text = ISSUE.replace("# 期号\n", "# 期号\ntotal: 9\n")
    assert (folder / "issue.yaml").read_bytes() == b"\xef\xbb\xbf" + text.replace("\n", newline).encode()


@pytest.mark.parametrize(
    "text", ["---\nheadline: 标题\n---", "---\nheadline: 标题\n---\n\n正文。", "---\nheadline: 甲\n---\n正文。\n"]
)
def test_files_without_last_line_end_or_blank_line(folder, text):
    path = folder / "articles" / "01-a.md"
    path.write_text(text)
    issue, _ = load_issue(folder)
    assert save_issue(folder, issue) == ()
    body = Story((*issue.articles[0].body.paragraphs, plain_paragraph("body", "末段。")))
    deck = plain_paragraph("deck", "副题")
    changed = with_first(issue, body=body, deck=deck)
    save_issue(folder, changed)
    loaded = load_issue(folder)[0].articles[0]
    assert [paragraph.text for paragraph in loaded.body.paragraphs] == [paragraph.text for paragraph in body.paragraphs]
    assert loaded.deck is not None
    assert loaded.deck.text == "副题"


def test_heads_and_issues_within_braces(folder):
    (folder / "articles" / "01-a.md").write_text("---\n{headline: 标题, kicker: 引题}\n---\n\n正文。\n")
    (folder / "issue.yaml").write_text(
        "{format: 1, masthead: {title: 简报}, number: 1, date: 2024-01-15, layout: a4-two-column, articles: [01-a]}\n"
    )
    issue, _ = load_issue(folder)
    head = {
        "headline": plain_paragraph("headline", "上\u2028“下”\\"),
        "kicker": None,
        "deck": plain_paragraph("deck", "副"),
    }
    changed = replace(with_first(issue, **head), total=3, page_count=2)
    save_issue(folder, changed)
    loaded = load_issue(folder)[0]
    assert loaded.articles[0].headline.text == "上\u2028“下”\\"
    assert loaded.articles[0].kicker is None
    assert (loaded.total, loaded.page_count) == (3, 2)


def test_blank_values_are_filled_in(folder):
    path = folder / "articles" / "01-a.md"
    path.write_text("---\nkicker:  # 待定\nheadline: 标题\ndeck:\n---\n\n正文。\n")
    issue, _ = load_issue(folder)
    save_issue(
        folder, with_first(issue, kicker=plain_paragraph("kicker", "引题"), deck=plain_paragraph("deck", "副题"))
    )
    assert path.read_text() == "---\nkicker: 引题  # 待定\nheadline: 标题\ndeck: 副题\n---\n\n正文。\n"


def test_broken_headline_that_ends_in_a_full_width_space_is_replaced_whole(folder, issue):
    save_issue(folder, with_first(issue, headline=plain_paragraph("headline", "上\u2028下\u3000")))
    (path,) = save_issue(folder, with_first(load_issue(folder)[0], headline=plain_paragraph("headline", "新\u3000")))
    assert path.read_text() == ARTICLE.replace('"标题"', "'新\\\u3000'")


@pytest.mark.parametrize(
    "body",
    [
        Story((plain_paragraph("body", ""),)),
        Story((plain_paragraph("body", "甲\t乙"),)),
        Story((plain_paragraph("body", "甲\n乙"),)),
        Story((plain_paragraph("body", "甲\0"),)),
        Story((plain_paragraph("body", "甲\u2028"),)),
        Story((plain_paragraph("poem", "甲"),)),
        Story((Paragraph("body", (Span("甲", "underline"),)),)),
        Story((Paragraph("body", (Span("甲", annotation="jiǎ"),)),)),
    ],
)
def test_what_the_format_cannot_hold_is_refused_and_nothing_written(folder, issue, findings_of, body):
    before = contents(folder)
    changed = replace(with_first(issue, body=body), number=99)
    (finding,) = findings_of(lambda: save_issue(folder, changed))
    assert finding.code == "article.cannot_be_written"
    assert contents(folder) == before


@pytest.mark.parametrize("title", ["", "甲\n乙", " 甲", "甲\0"])
def test_masthead_that_cannot_be_written(folder, issue, findings_of, title):
    before = contents(folder)
    changed = replace(issue, masthead=replace(issue.masthead, title=title))
    (finding,) = findings_of(lambda: save_issue(folder, changed))
    assert finding.code == "issue.cannot_be_written"
    assert contents(folder) == before


@pytest.mark.parametrize("slug", ["", "../x", "a/b", "a.md", ".x", "a\\b", "a\n"])
def test_names_that_leave_the_folder(folder, issue, slug):
    with pytest.raises(InputError):
        save_issue(folder, with_first(issue, slug=slug))
    assert not (folder.parent / "x.md").exists()


def test_the_same_article_twice(folder, issue, findings_of):
    changed = replace(issue, articles=(issue.articles[0], issue.articles[0]))
    (finding,) = findings_of(lambda: save_issue(folder, changed))
    assert finding.code == "article.listed_twice"


def test_damaged_files_are_not_written_over(folder, issue):
    path = folder / "articles" / "01-a.md"
    path.write_text("坏了")
    with pytest.raises(InputError):
        save_issue(folder, with_first(issue, kicker=None))
    assert path.read_text() == "坏了"


def test_photos_out_of_the_folder_are_refused(folder, issue, findings_of):
    (finding,) = findings_of(lambda: save_issue(folder, with_first(issue, photos=(Photo("../a.jpg"),))))
    assert finding.code == "article.cannot_be_written"


def test_first_number(tmp_path):
    layout = load_layout("a4-two-column", None)
    written = new_issue(tmp_path / "一月" / "第1期", layout)
    loaded, report = load_issue(tmp_path / "一月" / "第1期")
    assert report == Report()
    assert loaded.layout == "a4-two-column"
    assert [article.headline.text for article in loaded.articles] == [
        article.headline.text for article in written.articles
    ]


def test_first_number_wants_an_empty_folder(tmp_path, findings_of):
    layout = load_layout("a4-two-column", None)
    (tmp_path / "empty").mkdir()
    new_issue(tmp_path / "empty", layout)
    before = contents(tmp_path)
    (finding,) = findings_of(lambda: new_issue(tmp_path / "empty", layout))
    assert finding.code == "folder.not_empty"
    with pytest.raises(FileAccessError):
        new_issue(tmp_path / "empty" / "issue.yaml", layout)
    assert contents(tmp_path) == before


def test_where_articles_are_laid_down_is_kept_and_other_entries_keep_their_lines(tmp_path):
    text = HEAD_OF_PLACED + "articles:\n  - 01  # first\n  - {article: 02, page: 2}  # pinned\n  - 03\n"
    (tmp_path / "articles").mkdir()
    for slug in ("01", "02", "03"):
        (tmp_path / "articles" / f"{slug}.md").write_text("---\nheadline: 标题\n---\n\n正文。\n", encoding="utf-8")
    (tmp_path / "issue.yaml").write_text(text, encoding="utf-8")
    issue, _ = load_issue(tmp_path)
    assert [article.placement for article in issue.articles] == [AUTOMATIC, Placement(page=2), AUTOMATIC]
    assert save_issue(tmp_path, issue) == ()
    placed = Placement(page=3, starts_page=True, columns=(2, 4), row=0, rows=7, text_columns=1, box="tint")
    changed = replace(issue, articles=(*issue.articles[:2], replace(issue.articles[2], placement=placed)))
    save_issue(tmp_path, changed)
    entry = "{article: '03', page: 3, new_page: true, columns: 2-4, row: 0, rows: 7, text_columns: 1, box: tint}"
    assert (tmp_path / "issue.yaml").read_text(encoding="utf-8") == text.replace("  - 03\n", f"  - {entry}\n")
    assert load_issue(tmp_path)[0].articles[2].placement == placed


HEAD_OF_PLACED = "format: 1\nmasthead: {title: 简报}\nnumber: 1\ndate: 2024-01-15\nlayout: a4-two-column\n"
