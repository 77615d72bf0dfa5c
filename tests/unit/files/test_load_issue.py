import os
import time
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import Severity
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.model.issue import Masthead

HEAD = "format: 1\nmasthead: {title: 简报}\nnumber: 1\ndate: 2024-01-15\nlayout: a4-two-column\n"


def test_sample_loads_without_a_remark():
    issue, report = load_issue(data_folder() / "samples" / "xinjing-2024-01")
    assert report.findings == ()
    assert [len(article.body.paragraphs) for article in issue.articles] == [10, 5, 6]
    assert issue.day == date(2024, 1, 15)
    assert issue.masthead == Masthead("新泾简报", "内部资料 免费交流", "新泾镇党政办公室 编印", "样刊")


def test_every_key(make_folder):
    folder = make_folder(
        issue="format: 1\nmasthead:\n  title: 甲\n  subtitle: 乙\n  publisher: '丙: 丁'\n  mark: 增刊\n"
        "number: 12\ntotal: 340\ndate: '2024-02-29'\nlayout: a4-two-column\npages: 8\n"
        "protected: [新泾镇, 党政办公室]\nlanguage: zh-Hant\narticles:\n  - 01\n"
    )
    issue, _ = load_issue(folder)
    assert issue.masthead == Masthead("甲", "乙", "丙: 丁", "增刊")
    assert (issue.number, issue.total, issue.page_count, issue.day) == (12, 340, 8, date(2024, 2, 29))
    assert issue.protected_words == ("新泾镇", "党政办公室")
    assert issue.language == "zh-Hant"
    assert issue.articles[0].slug == "01"
    assert issue.articles[0].source == SourceSpan("articles/01.md")


def test_blank_optional_keys_count_as_left_out(make_folder):
    folder = make_folder(issue=HEAD + "total:\npages: ~\narticles: [01]\n")
    issue, _ = load_issue(folder)
    assert (issue.total, issue.page_count) == (None, None)


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        ("nummer: 1", "key.unknown_near", (6, 1)),
        ("farbe: 1", "key.unknown", (6, 1)),
        ("number: 2", "key.double", (6, 1)),
        ("total: '5'", "value.quoted_number", (6, 8)),
        ("total: 1.5", "value.not_integer", (6, 8)),
        ("total: 0", "value.out_of_range", (6, 8)),
        ("total: .nan", "value.not_integer", (6, 8)),
        ("total: [1]", "value.not_integer", (6, 8)),
        ("total: 0x10", "value.not_integer", (6, 8)),
        ("total: " + "9" * 5000, "value.out_of_range", (6, 8)),
        ("language: 简体", "value.not_language", (6, 11)),
        ("language: 5", "value.not_text", (6, 11)),
        ("protected: 甲", "value.not_list", (6, 12)),
        ("protected: [1]", "value.not_texts", (6, 12)),
    ],
)
def test_wrong_line_of_issue_file(make_folder, findings_of, line, code, place):
    folder = make_folder(issue=HEAD + line + "\narticles: [01]\n")
    (finding,) = findings_of(lambda: load_issue(folder))
    assert (finding.code, finding.where) == (code, SourceSpan("issue.yaml", *place))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("format: 1", "format: 2", "format.newer"),
        ("format: 1\n", "", "key.missing"),
        ("{title: 简报}", "{}", "key.missing"),
        ("{title: 简报}", "{title: ''}", "value.empty"),
        ("{title: 简报}", "{title: 2024}", "value.not_text"),
        ("{title: 简报}", '{title: "甲\\n乙"}', "value.not_one_line"),
        ("{title: 简报}", '{title: "甲\\0乙"}', "value.control_character"),
        ("{title: 简报}", "简报", "value.not_mapping"),
        ("2024-01-15", "2024-1-15", "value.not_date"),
        ("2024-01-15", "2024-02-30", "value.no_such_day"),
        ("2024-01-15", "[2024]", "value.not_date"),
        ("a4-two-column", "a4-tow-column", "layout.missing"),
        ("a4-two-column", "../a4", "name.parent"),
        ("a4-two-column", "sub/a4", "layout.name_with_folder"),
        ("[01]", "[01, 01]", "article.listed_twice"),
        ("[01]", "[01.md]", "article.name_with_suffix"),
        ("[01]", "[sub/01]", "article.name_with_folder"),
        ("[01]", "['..\\01']", "article.name_with_folder"),
        ("[01]", "['a\\b']", "name.backslash"),
        ("[01]", "[[a]]", "article.name_not_text"),
        ("[01]", "[{a: 1}]", "key.missing"),
        ("[01]", "[{article: 01, columns: 4-3}]", "value.not_columns"),
        ("[01]", "[{article: 01, columns: 0}]", "value.not_columns"),
        ("[01]", "[{article: 01, page: 0}]", "value.out_of_range"),
        ("[01]", "[{article: 01, new_page: 1}]", "value.not_truth"),
        ("[01]", "[02]", "article.missing"),
        ("[01]", "01", "value.not_list"),
    ],
)
def test_wrong_value_of_issue_file(make_folder, findings_of, old, new, code):
    folder = make_folder(issue=(HEAD + "articles: [01]\n").replace(old, new))
    codes = [finding.code for finding in findings_of(lambda: load_issue(folder))]
    assert code in codes


def test_all_faults_of_a_folder_come_at_once(make_folder, findings_of):
    folder = make_folder(
        issue=HEAD.replace("number: 1", "number: eins") + "articles: [01, 02]\n",
        article="---\nheadlin: 标题\n---\n\n**没有收尾\n",
    )
    codes = [finding.code for finding in findings_of(lambda: load_issue(folder))]
    assert codes == ["value.not_integer", "key.unknown_near", "key.missing", "text.unclosed", "article.missing"]


def test_did_you_mean(make_folder, findings_of):
    folder = make_folder(issue=HEAD + "artikles: [01]\narticles: [01]\n")
    (finding,) = findings_of(lambda: load_issue(folder))
    assert dict(finding.arguments)["near"] == "articles"


def test_missing_folder_and_files_are_access_faults(make_folder, tmp_path):
    with pytest.raises(FileAccessError) as caught:
        load_issue(tmp_path / "nowhere")
    assert caught.value.findings[0].code == "folder.missing"
    folder = make_folder(issue=None)
    with pytest.raises(FileAccessError) as caught:
        load_issue(folder)
    assert caught.value.findings[0].code == "file.missing"
    with pytest.raises(FileAccessError) as caught:
        load_issue(folder / "articles" / "01.md")
    assert caught.value.findings[0].code == "folder.is_file"
    with pytest.raises(FileAccessError) as caught:
        load_issue(make_folder(issue=HEAD + "articles: [01, 02]\n"))
    assert caught.value.findings[0].where == SourceSpan("issue.yaml", 6, 16)


def test_missing_file_beside_another_fault_is_an_input_fault(make_folder):
    folder = make_folder(issue=HEAD + "total: x\narticles: [02]\n")
    with pytest.raises(InputError):
        load_issue(folder)


def test_folder_in_place_of_a_file(make_folder, findings_of):
    folder = make_folder(article=None)
    (folder / "articles" / "01.md").mkdir(parents=True)
    (finding,) = findings_of(lambda: load_issue(folder))
    assert finding.code in ("file.not_a_file", "file.not_readable")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(make_folder, findings_of):
    folder = make_folder()
    (folder / "articles" / "01.md").chmod(0)
    (finding,) = findings_of(lambda: load_issue(folder))
    assert finding.code == "file.not_readable"


def test_link_out_of_the_folder_is_refused(make_folder, tmp_path, findings_of):
    outside = tmp_path / "secret.md"
    outside.write_text("---\nheadline: 秘密\n---\n\n正文。\n")
    folder = make_folder(article=None)
    (folder / "articles").mkdir()
    (folder / "articles" / "01.md").symlink_to(outside)
    (finding,) = findings_of(lambda: load_issue(folder))
    assert finding.code == "name.link_outside"


def test_issue_file_that_is_a_link_out_of_the_folder(make_folder, tmp_path, findings_of):
    (tmp_path / "secret").write_text(HEAD + "articles: []\n")
    folder = make_folder(issue=None)
    (folder / "issue.yaml").symlink_to(tmp_path / "secret")
    (finding,) = findings_of(lambda: load_issue(folder))
    assert finding.code == "name.link_outside"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_does_not_keep_us_waiting(make_folder, findings_of):
    folder = make_folder(article=None)
    (folder / "articles").mkdir()
    os.mkfifo(folder / "articles" / "01.md")
    (finding,) = findings_of(lambda: load_issue(folder))
    assert finding.code == "file.not_a_file"


def test_link_that_stays_inside_is_followed(make_folder):
    folder = make_folder(article=None, texts__real="---\nheadline: 标题\n---\n\n正文。\n")
    (folder / "articles").mkdir()
    (folder / "articles" / "01.md").symlink_to(Path("..") / "texts" / "real")
    assert load_issue(folder)[0].articles[0].headline.text == "标题"


def test_circle_of_links(make_folder, findings_of):
    folder = make_folder(article=None)
    (folder / "articles").mkdir()
    (folder / "articles" / "01.md").symlink_to("01.md")
    (finding,) = findings_of(lambda: load_issue(folder))
    assert finding.code in ("article.missing", "name.link_outside")


def test_remarks_do_not_stop_loading(make_folder):
    folder = make_folder(article="---\nheadline: 标题\n---\n", articles__02="")
    (folder / "articles" / "03.md").write_text("草稿")
    _, report = load_issue(folder)
    assert [(finding.code, finding.severity) for finding in report.findings] == [
        ("article.empty", Severity.WARNING),
        ("article.not_listed", Severity.NOTE),
    ]


def test_number_without_articles_is_a_warning(make_folder):
    issue, report = load_issue(make_folder(issue=HEAD + "articles: []\n", article=None))
    assert issue.articles == ()
    assert [finding.code for finding in report.findings] == ["issue.no_articles"]


def test_twelve_articles_load_quickly(make_folder):
    names = [f"{number:02}" for number in range(1, 13)]
    folder = make_folder(issue=HEAD + f"articles: [{', '.join(names)}]\n")
    text = "---\nkicker: 引题\nheadline: 标题\n---\n\n" + "一二三四五，六七**八九**十。" * 150 + "\n"
    for name in names:
        (folder / "articles" / f"{name}.md").write_text(text)
    start = time.perf_counter()
    issue, _ = load_issue(folder)
    assert time.perf_counter() - start < 0.5  # 0.03 s on a quiet machine
    assert len(issue.articles) == 12
