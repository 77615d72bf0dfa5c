"""Every bad input gives one clear message with place and remedy, the right exit code, and damages nothing."""

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio import pipeline
from bulletin_studio.files.load_font_list import load_font_list

OLD_OUTPUT = b"%PDF-1.7 an older number"
LANGUAGES = ("zh", "en")


@pytest.fixture
def target(tmp_path):
    """A PDF from last time, which no failure may touch."""
    path = tmp_path / "out" / "number.pdf"
    path.parent.mkdir()
    path.write_bytes(OLD_OUTPUT)
    return path


@pytest.fixture
def refused(run, target):
    """Exports in both languages and sees that it is refused cleanly; gives back the English message's lines."""

    def export(folder, code, *places, output=target):
        for language in LANGUAGES:
            result = run("export", folder, "-o", output, "--language", language)
            assert result.code == code, result.err
            assert result.out == ""
            assert "Traceback" not in result.err
            assert "    → " in result.err
            for place in places:
                assert place in result.err
        assert target.read_bytes() == OLD_OUTPUT
        assert [path.name for path in target.parent.iterdir()] == [target.name]
        return result.err.splitlines()

    return export


def line_of(path, text):
    """The line, from 1, on which a text stands in a file."""
    lines = path.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def photos_of(folder):
    return sorted((folder / "photos").iterdir())


def article_naming(folder, photo):
    return next(path for path in sorted((folder / "articles").iterdir()) if photo.name in path.read_text("utf-8"))


def place_naming(folder, photo):
    article = article_naming(folder, photo)
    return f"articles/{article.name}:{line_of(article, photo.name)}"


def test_missing_photos_are_all_told_at_once_where_the_articles_name_them(issue, refused):
    first, second = photos_of(issue)[:2]
    first.unlink()
    second.unlink()
    lines = refused(issue, 5, place_naming(issue, first), place_naming(issue, second), first.name, second.name)
    assert sum("error: " in line for line in lines) == 2


@pytest.mark.parametrize("share_kept", [0.0, 0.0001, 0.5, 0.99])
def test_photo_cut_short(issue, refused, share_kept):
    photo = photos_of(issue)[0]
    data = photo.read_bytes()
    photo.write_bytes(data[: int(len(data) * share_kept)])
    lines = refused(issue, 5, place_naming(issue, photo), photo.name)
    assert sum("error: " in line for line in lines) == 1


def test_photo_that_is_no_picture(issue, refused):
    photo = photos_of(issue)[0]
    photo.write_bytes(b"no picture")
    lines = refused(issue, 5, place_naming(issue, photo), photo.name)
    assert sum("error: " in line for line in lines) == 1


@pytest.mark.parametrize("text", ["number: 1", "masthead:"])
def test_broken_yaml(issue, refused, text):
    file = issue / "issue.yaml"
    line = line_of(file, text)
    file.write_text(file.read_text("utf-8").replace(text, f"{text} [: "), "utf-8")
    refused(issue, 2, f"issue.yaml:{line}")


def test_unknown_key(issue, refused):
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("number: 1", "nubmer: 1"), "utf-8")
    lines = refused(issue, 2, f"issue.yaml:{line_of(file, 'nubmer')}", "nubmer")
    assert any("number" in line for line in lines)


def test_word_file_renamed_md(issue, refused):
    article = min((issue / "articles").iterdir())
    article.write_bytes(b"PK\x03\x04\x14\x00\x06\x00\x08\x00word/document.xml")
    refused(issue, 2, f"articles/{article.name}", "Word")


def test_empty_article(issue, refused):
    article = sorted((issue / "articles").iterdir())[1]
    article.write_bytes(b"")
    refused(issue, 2, f"articles/{article.name}")


def test_missing_article(issue, refused):
    article = sorted((issue / "articles").iterdir())[1]
    article.unlink()
    refused(issue, 3, article.name)


def test_font_file_cut_short(small_issue, refused, tmp_path, monkeypatch):
    files = load_font_list()
    cut = tmp_path / "Cut.ttf"
    cut.write_bytes(Path(files[0].path).read_bytes()[:100_000])
    damaged = tuple(replace(file, path=str(cut)) for file in files)
    monkeypatch.setattr(pipeline, "load_font_list", lambda: damaged)
    refused(small_issue, 4, "Cut.ttf", "100000")


def test_layout_whose_columns_do_not_fit_the_page(issue, refused):
    shutil.copytree(pipeline.data_folder() / "layouts", issue / "layouts")
    layout = issue / "layouts" / "a4-two-column.yaml"
    layout.write_text(layout.read_text("utf-8").replace("gutter: 7mm", "gutter: 400mm"), "utf-8")
    refused(issue, 2, f"layouts/a4-two-column.yaml:{line_of(layout, 'columns:')}")


def test_unknown_layout(issue, refused):
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("layout: a4-two-column", "layout: a3"), "utf-8")
    refused(issue, 2, f"issue.yaml:{line_of(file, 'layout:')}", "a3")


def test_issue_folder_missing(refused, tmp_path):
    refused(tmp_path / "nothing", 3, "nothing")


def test_issue_folder_without_an_issue(refused, tmp_path):
    refused(tmp_path, 3, "issue.yaml")


def test_output_folder_cannot_be_written(small_issue, refused, tmp_path):
    (tmp_path / "file").write_bytes(b"a file, no folder")
    lines = refused(small_issue, 3, "file/out.pdf", output=tmp_path / "file" / "out.pdf")
    assert "a part of the path is a file" in lines[0]
    assert (tmp_path / "file").read_bytes() == b"a file, no folder"


def test_output_would_replace_something_that_is_no_pdf(small_issue, refused):
    article = min((small_issue / "articles").iterdir())
    before = article.read_bytes()
    refused(small_issue, 3, article.name, output=article)
    assert article.read_bytes() == before


def test_full_disk_while_writing(small_issue, refused, monkeypatch):
    def fail(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    refused(small_issue, 3, "number.pdf")


def test_interrupt_while_writing(small_issue, run, target, monkeypatch):
    def interrupt(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    result = run("export", small_issue, "-o", target)
    assert result.code == 130
    assert "Cancelled" in result.err
    assert target.read_bytes() == OLD_OUTPUT
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_text_without_room_and_a_character_no_font_has_forbid_the_export(issue, refused):
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("pages: 4", "pages: 3"), "utf-8")
    article = issue / "articles" / "01-taolunhui.md"
    article.write_text(article.read_text("utf-8").replace("近日，", "近日\U0002b809，"), "utf-8")
    line = line_of(article, "\U0002b809")
    lines = refused(issue, 1, "articles/03-jiankang.md:", f"articles/01-taolunhui.md:{line}:", "U+2B809", "--force")
    assert any("found no room" in told for told in lines)
