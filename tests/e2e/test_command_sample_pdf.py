"""The sample number's PDF, read back by independent readers: text whole and in order, fonts embedded, file sound."""

import re
import subprocess
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "samples" / "xinjing-2024-01"
PARAGRAPHS = {"01-taolunhui": 10, "02-diaoyan": 5, "03-jiankang": 6}


def tool(*arguments):
    return subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, timeout=60)


def squeezed(text):
    """Without spaces and line ends: readers put them where lines end and where Chinese meets Latin."""
    return re.sub(r"\s+", "", text)


def source_of(slug):
    return (SAMPLE / "articles" / f"{slug}.md").read_text("utf-8")


def paragraphs_of(slug):
    """The paragraphs of an article's file, marks of emphasis taken away; heads, photos and crossheads left out."""
    body = source_of(slug).split("---\n", 2)[2]
    blocks = [block.strip() for block in re.split(r"\n\s*\n", body)]
    return [re.sub(r"\*+", "", block) for block in blocks if block and not block.startswith(("![", "#"))]


def captions():
    """Captions with their credits, as they stand on the page, without spaces."""
    lines = [line for slug in PARAGRAPHS for line in source_of(slug).splitlines() if line.startswith("![")]
    credited = [re.search(r'credit="(.*?)"', line) for line in lines]
    texts = [re.match(r"!\[(.*?)\]", line)[1] for line in lines]
    return [squeezed(text + (credit[1] if credit else "")) for text, credit in zip(texts, credited, strict=True)]


@pytest.fixture(scope="module", params=[(), ("-raw",)], ids=["by place", "in the file's order"])
def text(sample_pdf, request):
    """The whole text as plain `pdftotext` gives it, by places on the page or in the file's order; no white space."""
    done = tool("pdftotext", *request.param, sample_pdf, "-")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\f") == 4
    return squeezed(done.stdout)


@pytest.mark.parametrize(("slug", "count"), PARAGRAPHS.items())
def test_every_paragraph_comes_back_whole_across_columns_and_pages(text, slug, count):
    paragraphs = paragraphs_of(slug)
    assert len(paragraphs) == count
    assert [paragraph for paragraph in paragraphs if squeezed(paragraph) not in text] == []


def test_paragraphs_come_back_in_order_and_captions_apart(text):
    rest = text
    for slug in PARAGRAPHS:
        for paragraph in paragraphs_of(slug):
            _, found, rest = rest.partition(squeezed(paragraph))
            assert found
    assert len(captions()) >= len(PARAGRAPHS)
    assert all(caption in text for caption in captions())


def test_a_structured_reader_gets_every_paragraph_whole(sample_pdf):
    done = tool("pdfinfo", "-struct-text", sample_pdf)
    text = squeezed(re.sub(r'^ *"|"$', "", done.stdout, flags=re.MULTILINE))
    paragraphs = [paragraph for slug in PARAGRAPHS for paragraph in paragraphs_of(slug)]
    assert [paragraph for paragraph in paragraphs if squeezed(paragraph) not in text] == []


def test_spaces_at_the_boundary_of_chinese_and_latin_are_kept_for_search(sample_pdf):
    done = tool("pdftotext", "-raw", sample_pdf, "-")
    assert "新泾镇召开 2024 年学习讨论会" in done.stdout


def test_every_font_is_embedded_as_a_subset_with_unicode(sample_pdf):
    done = tool("pdffonts", sample_pdf)
    rows = done.stdout.splitlines()[2:]
    assert rows
    for row in rows:
        assert re.match(r"[A-Z]{6}\+Bulletin", row), row
        assert re.search(r"Identity-H +yes yes yes ", row), row


def test_the_file_is_sound(sample_pdf):
    done = tool("qpdf", "--check", "--warning-exit-0", sample_pdf)
    assert done.returncode == 0
    assert "No syntax or stream encoding errors found" in done.stdout
    assert "WARNING" not in done.stdout + done.stderr


def test_the_file_names_no_machine_and_no_other_date(sample_pdf):
    done = tool("pdfinfo", "-isodates", sample_pdf)
    facts = dict(line.split(":", 1) for line in done.stdout.splitlines())
    assert "新泾简报" in facts["Title"]
    assert facts["CreationDate"].strip().startswith("2024-01-15")
    assert str(SAMPLE.parents[1]).encode() not in sample_pdf.read_bytes()
