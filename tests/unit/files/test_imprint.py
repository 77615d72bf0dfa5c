"""Imprint and page names in issue.yaml: read with their faults, written back with all else left alone."""

from dataclasses import replace

import pytest

from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.issue import Imprint

HEAD = """format: 1
masthead: {title: 新泾简报}
"""
TAIL = """number: 1
date: 2024-01-15
layout: a4-two-column
articles: [01]
"""
IMPRINT = """imprint:
  # 编辑部
  editors:
    - 林晓
    - 周宁   # 新来的
  licence: 准印证第 0123 号
  phone: 02162345678
  postcode: 200335
page_names: {3: 民生, 2: 要闻}
"""


def test_imprint_and_page_names_are_read(make_folder):
    issue, report = load_issue(make_folder(issue=HEAD + IMPRINT + TAIL))
    assert report.findings == ()
    assert issue.imprint == Imprint(
        editors=("林晓", "周宁"), licence=("准印证第 0123 号",), phone=("02162345678",), postcode=("200335",)
    )
    assert issue.page_names == ((2, "要闻"), (3, "民生"))


@pytest.mark.parametrize(
    "text", ["", "imprint:\npage_names:\n", "imprint: {}\npage_names: {}\n", "imprint: {phone: }\n"]
)
def test_what_is_left_out_is_empty(make_folder, text):
    issue, _ = load_issue(make_folder(issue=HEAD + text + TAIL))
    assert (issue.imprint, issue.page_names) == (Imprint(), ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("imprint: 主办\n", "value.not_mapping", 3),
        ("imprint: {telephone: 1}\n", "key.unknown_near", 3),
        ("imprint: {phone: {a: b}}\n", "value.not_text", 3),
        ("imprint: {phone: true}\n", "value.not_text", 3),
        ("imprint: {phone: [1, [2]]}\n", "value.not_texts", 3),
        ("imprint: {phone: [1, true]}\n", "value.not_texts", 3),
        ('imprint: {phone: [1, "2\\n3"]}\n', "value.not_texts", 3),
        ("page_names: [要闻]\n", "value.not_mapping", 3),
        ("page_names: {0: 要闻}\n", "issue.page_name_of_no_page", 3),
        ("page_names: {401: 要闻}\n", "issue.page_name_of_no_page", 3),
        ("page_names: {'02': 要闻}\n", "issue.page_name_of_no_page", 3),
        ("page_names: {second: 要闻}\n", "issue.page_name_of_no_page", 3),
        ("page_names: {2: }\n", "value.not_text", 3),
        ("page_names: {2: ''}\n", "value.empty", 3),
    ],
)
def test_wrong_ones(make_folder, findings_of, text, code, line):
    findings = findings_of(lambda: load_issue(make_folder(issue=HEAD + text + TAIL)))
    assert (code, line) in [(finding.code, finding.where.line) for finding in findings if finding.where]


@pytest.mark.parametrize("text", ["", "imprint: {editors: [林晓, 周宁], website: a.cn}\n", IMPRINT, "imprint:\n"])
@pytest.mark.parametrize(
    "imprint",
    [
        Imprint(),
        Imprint(editors=("林晓", "陈一", "周宁"), website=("https://a.cn",)),
        Imprint(editors=("陈一",), phone=("1", "2: 3"), licence=("[沪]", "null")),
    ],
)
def test_what_is_saved_reads_back_the_same(make_folder, text, imprint):
    folder = make_folder(issue=HEAD + text + TAIL)
    issue, _ = load_issue(folder)
    changed = replace(issue, imprint=imprint, page_names=((2, "要闻"), (4, "a: b")))
    save_issue(folder, changed)
    again, _ = load_issue(folder)
    assert (again.imprint, again.page_names) == (changed.imprint, changed.page_names)
    save_issue(folder, replace(again, page_names=()))
    assert load_issue(folder)[0].page_names == ()


def test_lines_and_comments_of_what_stays_are_kept(make_folder):
    folder = make_folder(issue=HEAD + IMPRINT + TAIL)
    issue, _ = load_issue(folder)
    save_issue(folder, replace(issue, imprint=replace(issue.imprint, editors=("林晓", "周宁", "陈一"), postcode=())))
    text = (folder / "issue.yaml").read_text(encoding="utf-8")
    wanted = IMPRINT.replace("的\n", "的\n    - 陈一\n").replace("  postcode: 200335\n", "")
    assert text == HEAD + wanted + TAIL


def test_a_new_file_holds_the_imprint(tmp_path, make_folder):
    issue, _ = load_issue(make_folder(issue=HEAD + IMPRINT + TAIL))
    save_issue(tmp_path / "new", issue)
    assert load_issue(tmp_path / "new")[0].imprint == issue.imprint
