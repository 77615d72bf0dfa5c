"""`check` on finished files and by profiles: lines, JSON and a page to read; exit codes."""

import json
import re
from html.parser import HTMLParser

import pikepdf
import pytest


@pytest.fixture
def pdf(small_issue, run, tmp_path):
    """The small number as a print file."""
    target = tmp_path / "small.pdf"
    assert run("export", small_issue, "-o", target, "--force").code == 0
    return target


@pytest.fixture
def spoiled(pdf, tmp_path):
    """The same with a page in RGB."""
    target = tmp_path / "spoiled.pdf"
    with pikepdf.open(pdf) as file:
        file.pages[0].contents_add(pikepdf.Stream(file, b"q 1 0 0 rg 100 100 50 50 re f Q"))
        file.save(target)
    return target


class _Page(HTMLParser):
    """Counts tags and gathers what would load something else."""

    def __init__(self):
        super().__init__()
        self.open, self.outside, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.outside += [value for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def test_a_print_file_of_ours_is_clean(pdf, run):
    result = run("check", pdf)
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[0] == "Nothing found."
    assert "Held to “Offset on coated paper”." in result.out


def test_a_spoiled_file_is_refused_with_page_place_and_remedy(spoiled, run):
    result = run("check", spoiled)
    assert result.code == 1
    assert re.search(r"error \(page 1\): 1 texts or shapes .*at \d+ mm from the left", result.out)
    assert "→ Use CMYK" in result.out


def test_the_same_as_json(spoiled, run):
    result = run("check", spoiled, "--json", "--profile", "newsprint")
    found = json.loads(result.out)
    assert (found["exit_code"], found["profile"], found["issue"]) == (1, "newsprint", str(spoiled))
    rgb = next(each for each in found["findings"] if each["code"] == "pdf.rgb_paint")
    assert (rgb["page"], rgb["severity"], rgb["arguments"]["count"]) == (1, "error", 1)
    assert rgb["message"]["zh"] != rgb["message"]["en"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_as_a_page_to_read(spoiled, run, tmp_path, language):
    target = tmp_path / "report.html"
    assert run("check", spoiled, "--html", "-o", target, "--language", language).code == 1
    page = _Page()
    page.feed(target.read_text(encoding="utf-8"))
    assert (page.open, page.outside) == ([], [])
    text = "".join(page.text)
    assert ("改正之前不要付印" if language == "zh" else "do not print before") in text
    assert "pdf.rgb_paint" in text


def test_the_page_is_the_same_each_time(spoiled, run):
    assert run("check", spoiled, "--html").out == run("check", spoiled, "--html").out


def test_a_profile_of_the_shop_changes_severities(spoiled, run, tmp_path):
    shop = tmp_path / "shop.yaml"
    shop.write_text("format: 1\ntitle: {zh: 某厂}\nseverity: {pdf.rgb_paint: note}\n", encoding="utf-8")
    result = run("check", spoiled, "--profile", shop)
    assert result.code == 0
    assert "note (page 1)" in result.out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--profile", "glossy"), 2, "There is no print profile named"),
        (("--json", "--html"), 2, "cannot go together"),
    ],
)
def test_wrong_options(pdf, run, arguments, code, words):
    result = run("check", pdf, *arguments)
    assert result.code == code
    assert words in result.err


def test_files_that_cannot_be_read(run, tmp_path):
    broken, other = tmp_path / "broken.pdf", tmp_path / "word.pdf"
    broken.write_bytes(b"%PDF-1.6\n1 0 obj\n")
    other.write_bytes(b"PK\x03\x04")
    assert run("check", tmp_path / "none.pdf").code == 3
    assert "damaged" in run("check", broken).out
    assert "no PDF" in run("check", other).out
    assert json.loads(run("check", other, "--json").out)["pages"] is None


def test_a_report_replaces_nothing_else(pdf, run):
    before = pdf.read_bytes()
    result = run("check", pdf, "--html", "-o", pdf)
    assert result.code == 3
    assert "is not replaced" in result.err
    assert pdf.read_bytes() == before


def test_export_writes_the_report_beside_the_file(pdf):
    report = json.loads(pdf.with_suffix(".report.json").read_text())
    assert report["issue"] == "small.pdf"
    assert report["profile"] == "coated"
    assert pdf.with_suffix(".report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
