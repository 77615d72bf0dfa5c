"""`check`, `render`, `new`, `layouts` and `fonts` as a user calls them."""

import errno
import json
import os
import struct
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio import pipeline
from bulletin_studio.base.findings import error, report_of
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.cli import fonts_command
from bulletin_studio.files.load_font_list import load_font_list


def png_size(path):
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack_from(">II", data, 16)


def test_check_of_the_sample_finds_no_error(issue, run):
    result = run("check", issue)
    assert result.code == 0
    assert "error" not in result.out.partition("Total")[0]
    assert "新泾简报" in result.out
    assert "pages: 4" in result.out


def test_check_with_errors_exits_with_1(small_issue, run, monkeypatch):
    found = report_of([error("command.cancelled", SourceSpan("articles/01-taolunhui.md", 3))])
    monkeypatch.setattr(pipeline, "check", lambda *_: found)
    result = run("check", small_issue)
    assert result.code == 1
    assert result.out.startswith("articles/01-taolunhui.md:3: error: ")


def test_check_fixes_punctuation_and_touches_no_other_file(issue, run):
    article = issue / "articles" / "01-taolunhui.md"
    good = article.read_bytes()
    article.write_bytes(good + "\n会议,研究**(一)**3.5%。\n".encode())
    others = {path: path.read_bytes() for path in issue.rglob("*.*") if path.is_file() and path != article}
    result = run("check", issue, "--fix-punctuation")
    assert result.code == 0
    assert "Changed to full-width marks: paragraphs 1 " in result.out
    assert "half-width" not in result.out
    assert article.read_bytes() == good + "\n会议，研究**（一）**3.5%。\n".encode()
    assert {path: path.read_bytes() for path in others} == others
    assert "No punctuation was to be changed" in run("check", issue, "--fix-punctuation").out


def test_check_fixes_no_pdf(run, tmp_path):
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(b"%PDF-1.7")
    result = run("check", pdf, "--fix-punctuation")
    assert result.code == 2
    assert "Punctuation in a PDF cannot be changed" in result.err


def test_check_as_json(issue, run):
    result = run("check", issue, "--json")
    told = json.loads(result.out)
    assert (result.code, told["exit_code"], told["pages"], told["counts"]["error"]) == (0, 0, 4, 0)
    assert result.err == ""


def test_check_as_json_also_tells_what_stopped_it(issue, run):
    for photo in (issue / "photos").iterdir():
        photo.unlink()
    result = run("check", issue, "--json")
    told = json.loads(result.out)
    assert (result.code, told["exit_code"], told["pages"]) == (5, 5, None)
    assert len(told["findings"]) >= 3
    for finding in told["findings"]:
        assert finding["code"] == "photo.missing"
        assert finding["where"]["path"].startswith("articles/")
        assert finding["where"]["line"] > 0
        assert finding["remedy"]["zh"]


def test_render_draws_every_page(issue, run, tmp_path):
    pages = tmp_path / "pages"
    result = run("render", issue, "-o", pages, "--dpi", "36")
    assert result.code == 0
    assert sorted(path.name for path in pages.iterdir()) == [f"page-{n:02}.png" for n in (1, 2, 3, 4)]
    width, height = png_size(pages / "page-01.png")
    assert width == pytest.approx(216 / 25.4 * 36, abs=1.5)
    assert height == pytest.approx(303 / 25.4 * 36, abs=1.5)


def test_render_draws_chosen_pages_cropped_to_the_trim(issue, run, tmp_path):
    result = run("render", issue, "-o", tmp_path / "pages", "--dpi", "72", "--pages", "2,4-4", "--crop-to-trim")
    assert result.code == 0
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["page-02.png", "page-04.png"]
    width, height = png_size(tmp_path / "pages" / "page-02.png")
    assert width == pytest.approx(210 / 25.4 * 72, abs=1.5)
    assert height == pytest.approx(297 / 25.4 * 72, abs=1.5)


def test_render_leaves_no_half_set_on_a_full_disk(issue, run, tmp_path, monkeypatch):
    pages = tmp_path / "pages"
    written = []

    def third_is_too_much(descriptor):
        written.append(descriptor)
        if len(written) == 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", third_is_too_much)
    result = run("render", issue, "-o", pages, "--dpi", "36")
    assert result.code == 3
    assert "page-03.png" in result.err
    assert list(pages.iterdir()) == []


def test_render_refuses_a_page_that_is_not_there(issue, run, tmp_path):
    result = run("render", issue, "-o", tmp_path / "pages", "--pages", "9")
    assert result.code == 2
    assert "There is no page 9; this number has 4." in result.err
    assert not (tmp_path / "pages").exists()


def test_a_new_number_checks_and_exports_as_it_is(run, tmp_path):
    folder = tmp_path / "2024-02"
    created = run("new", folder)
    assert created.code == 0
    assert f"bulletin-studio export {folder}" in created.out
    assert run("check", folder).code == 0
    assert run("export", folder, "-o", tmp_path / "2024-02.pdf").code == 0


def test_new_refuses_a_folder_with_something_in_it(run, tmp_path):
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    result = run("new", tmp_path)
    assert (result.code, result.out) == (2, "")
    assert "    → " in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_new_refuses_a_layout_that_is_not_there(run, tmp_path):
    result = run("new", tmp_path / "2024-02", "--layout", "a3")
    assert result.code == 2
    assert "a3" in result.err
    assert not (tmp_path / "2024-02").exists()


def test_layouts_are_listed_with_their_measure(run):
    english, chinese = run("layouts"), run("layouts", "--language", "zh")
    assert (english.code, chinese.code) == (0, 0)
    row = next(line for line in english.out.splitlines() if line.startswith("a4-two-column "))
    assert "A4 bulletin, two columns" in row
    assert "210 × 297 mm" in row
    assert "22 characters × 2" in row
    assert "A4 两栏简报" in chinese.out
    assert "22 字 × 2 栏" in chinese.out


def test_fonts_are_listed_and_match_their_checksums(run):
    result = run("fonts", "--language", "zh")
    assert (result.code, result.err) == (0, "")
    rows = result.out.splitlines()[1:]
    assert len(rows) == len(load_font_list()) == 6
    assert all(row.endswith("一致") and not row.endswith("不一致") for row in rows)
    assert all(int(row.split()[-2]) > 5_000 for row in rows)


def test_fonts_tells_a_file_cut_short_and_one_that_is_not_on_record(run, monkeypatch, tmp_path):
    first, second, *others = load_font_list()
    cut = tmp_path / "Cut.ttf"
    cut.write_bytes(Path(first.path).read_bytes()[:50_000])
    files = (replace(first, path=str(cut)), replace(second, sha256="0" * 64), *others)
    monkeypatch.setattr(fonts_command, "load_font_list", lambda: files)
    result = run("fonts")
    assert result.code == 4
    assert "unusable" in result.out
    assert "differs" in result.out
    assert "Cut.ttf: error: " in result.err
    assert f"{second.path}: error: " in result.err
