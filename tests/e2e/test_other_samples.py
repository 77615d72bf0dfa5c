"""The eight-page sample and the notice: nothing found, pages exact, texts back whole, blocks tagged as they are."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from bulletin_studio.__main__ import main
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.model.story import NAMES, TABLE, names_of, rows_of

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = {"tinglan-2024-06": 8, "tinglan-tongzhi": 1}


def squeezed(text):
    """Without white space, which readers put where lines end and where Chinese meets Latin."""
    return re.sub(r"\s+", "", text)


def texts_of(name):
    """Every text of a sample's articles: of tables each cell, of lists of names each name."""
    issue, _ = load_issue(SAMPLES / name)
    for article in issue.articles:
        yield from (part.text for part in (article.kicker, article.headline, article.deck, article.byline) if part)
        for paragraph in article.body.paragraphs:
            if paragraph.style == TABLE:
                yield from (cell.paragraph.text for row in rows_of(paragraph) for cell in row)
            elif paragraph.style == NAMES:
                yield from (cell.paragraph.text for cell in names_of(paragraph))
            else:
                yield paragraph.text
        yield from (photo.caption.text for photo in article.photos if photo.caption)


@pytest.fixture(scope="module", params=PAGES)
def made(request, tmp_path_factory):
    """A sample's name and its PDF."""
    file = tmp_path_factory.mktemp("sample") / "number.pdf"
    assert main(["export", str(SAMPLES / request.param), "-o", str(file)]) == 0
    return request.param, file


def test_nothing_is_found_and_the_pages_are_as_many_as_asked(run, made):
    name, file = made
    outcome = run("check", SAMPLES / name)
    assert outcome.code == 0
    assert "Nothing found." in outcome.out + outcome.err
    issue, _ = load_issue(SAMPLES / name)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == PAGES[name] == issue.page_count


def test_every_text_comes_back_whole(made):
    name, file = made
    done = subprocess.run(["pdfinfo", "-struct-text", str(file)], capture_output=True, text=True, check=True)
    text = squeezed(re.sub(r'^ *"|"$', "", done.stdout, flags=re.MULTILINE))
    assert [each for each in texts_of(name) if squeezed(each.replace("\u2028", "")) not in text] == []


def test_plain_text_of_the_pages_holds_every_paragraph(made):
    """Whole, or in two pieces where a photo or a notice stands between two columns or pages of it."""
    name, file = made
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True)
    text = squeezed(done.stdout)
    for each in texts_of(name):
        words = squeezed(each.replace("\u2028", ""))
        ends = [end for end in range(len(words) + 1) if words[:end] in text]
        assert words[max(ends) :] in text, words


def test_tables_and_lists_are_tagged(made):
    name, file = made
    kinds: dict[str, int] = {}

    def walk(element):
        if isinstance(element, pikepdf.Array):
            for kid in element:
                walk(kid)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            kinds[str(element.S)] = kinds.get(str(element.S), 0) + 1
            walk(element.get("/K", pikepdf.Array()))

    with pikepdf.open(file) as pdf:
        walk(pdf.Root.StructTreeRoot.K)
    assert (kinds["/Table"], kinds["/TH"]) == (1, 3)
    assert kinds["/TD"] == {"tinglan-2024-06": 12, "tinglan-tongzhi": 9}[name]
    if name == "tinglan-2024-06":
        assert (kinds["/L"], kinds["/LI"], kinds["/Lbl"], kinds["/Figure"]) == (2, 9, 9, 20)


def test_what_the_eight_pages_hold():
    issue, _ = load_issue(SAMPLES / "tinglan-2024-06")
    photos = [photo for article in issue.articles for photo in article.photos]
    assert (len(issue.articles), len(photos), len({photo.file for photo in photos})) == (12, 20, 20)
    assert [article.placement.box for article in issue.articles if article.placement.box] == ["notice", "sidebar"]
    assert all(photo.alt for photo in photos)
    files = sorted((SAMPLES / "tinglan-2024-06" / "photos").iterdir())
    assert [f"photos/{file.name}" for file in files] == sorted(photo.file for photo in photos)
    assert sum(file.stat().st_size for file in files) < 12_000_000
    for file in files:
        with Image.open(file) as picture:
            assert picture.width >= 1240
