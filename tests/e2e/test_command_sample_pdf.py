"""The sample number's PDF, read back by independent readers: text whole and in order, fonts embedded, file sound."""

import re
import subprocess
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "samples" / "xinjing-2024-01"
PARAGRAPHS = {"01-taolunhui": 10, "02-diaoyan": 5, "03-jiankang": 6}
BLEED = 3 / 25.4 * 72
MARGINS = {"top": 25 / 25.4 * 72, "side": 20 / 25.4 * 72, "bottom": 22 / 25.4 * 72}
TRIM = (210 / 25.4 * 72, 297 / 25.4 * 72)


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


def without_captions_at_its_end(text):
    """A page's text; captions that close it stand after the part of a paragraph that goes on on the next page."""
    for _ in captions():
        for caption in captions():
            text = text.removesuffix(caption)
    return text


@pytest.fixture(scope="module")
def pages(sample_pdf):
    """The text of each page inside the type area (running heads and folios stand outside), spaces taken away.

    Read in the order of the file: the reader's other modes guess columns from places and join no lines whose baselines
    stand more than 1.5 sizes apart, as Chinese text does.
    """
    x, y = round(BLEED + MARGINS["side"] - 4), round(BLEED + MARGINS["top"] - 6)
    width = round(TRIM[0] - 2 * MARGINS["side"] + 8)
    height = round(TRIM[1] - MARGINS["top"] - MARGINS["bottom"] + 10)
    done = tool("pdftotext", "-raw", "-x", x, "-y", y, "-W", width, "-H", height, sample_pdf, "-")
    assert done.returncode == 0, done.stderr
    pages = [squeezed(page) for page in done.stdout.split("\f")[:-1]]
    assert len(pages) == 4
    return pages


@pytest.mark.parametrize(("slug", "count"), PARAGRAPHS.items())
def test_every_paragraph_comes_back_whole(pages, slug, count):
    text = "".join(map(without_captions_at_its_end, pages))
    paragraphs = paragraphs_of(slug)
    assert len(paragraphs) == count
    assert [paragraph for paragraph in paragraphs if squeezed(paragraph) not in text] == []


def test_paragraphs_come_back_in_order_and_captions_apart(pages):
    rest = "".join(map(without_captions_at_its_end, pages))
    for slug in PARAGRAPHS:
        for paragraph in paragraphs_of(slug):
            _, found, rest = rest.partition(squeezed(paragraph))
            assert found
    assert len(captions()) >= len(PARAGRAPHS)
    assert all(caption in "".join(pages) for caption in captions())


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
