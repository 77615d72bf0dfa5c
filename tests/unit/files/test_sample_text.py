"""The sample number is a real one: not a character of its three articles may be lost, doubled or moved."""

import hashlib
import re
from pathlib import Path

import pytest

from bulletin_studio.files.load_issue import load_issue

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "xinjing-2024-01"

CHARACTERS_OF_SOURCE = 3295
"""Characters of the number as taken from its PDF, blanks left out: all text and the caption of the first photo."""
CAPTION = "新泾镇 2024 年学习讨论会"
ARTICLES = {
    "01-taolunhui": (10, 1747, "f29e290bed8d88c23ebce1ea21081cb6b8cf63f9c8756d65414ceafa22d9d30c"),
    "02-diaoyan": (5, 653, "742399b2d2dba44f37d2b58ea0ff304ef2f9fab80d7fc7f0eb4f0e846ba815cc"),
    "03-jiankang": (6, 797, "147a5d01003e07955fae7cf0ee54cb3ace83c13d5df889a1c0da50d33c44a896"),
}
"""Paragraphs, characters of the body without blanks, and their SHA-256: as taken from the PDF, its nine broken
paragraphs joined and the caption taken out of the fourth."""
HEADS = {
    "01-taolunhui": ("务虚求实 聚力奋进 谋定而动", "新泾镇召开 2024 年学习讨论会"),
    "02-diaoyan": ("以人民为中心 让群众更满意", "新泾镇召开主题教育调研成果交流会"),
    "03-jiankang": ("香气与医嘱交织 琴音与党课共鸣", "新泾镇凝心聚力做大“健康”能量场"),
}


def _without_blanks(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def issue():
    return load_issue(SAMPLE)[0]


def test_bodies_are_the_source(issue) -> None:
    found = {}
    for article in issue.articles:
        paragraphs = article.body.paragraphs
        text = _without_blanks("".join(paragraph.text for paragraph in paragraphs))
        found[article.slug] = (len(paragraphs), len(text), hashlib.sha256(text.encode()).hexdigest())
    assert found == ARTICLES


def test_heads_are_the_source(issue) -> None:
    assert {article.slug: (article.kicker.text, article.headline.text) for article in issue.articles} == HEADS


def test_nothing_of_the_source_is_missing(issue) -> None:
    texts = [CAPTION]
    for article in issue.articles:
        texts += [article.kicker.text, article.headline.text]
        texts += [paragraph.text for paragraph in article.body.paragraphs]
    assert sum(len(_without_blanks(text)) for text in texts) == CHARACTERS_OF_SOURCE


def test_caption_stands_with_its_photo_and_not_in_the_text(issue) -> None:
    first = issue.articles[0]
    assert first.photos[0].caption.text == CAPTION
    assert all(CAPTION not in paragraph.text for paragraph in first.body.paragraphs)


def test_damage_of_the_extraction_is_mended(issue) -> None:
    text = "".join(paragraph.text for article in issue.articles for paragraph in article.body.paragraphs)
    assert "五社五 Xin" in text
    assert "X in" not in text
    assert "2024 年" in text


def test_every_article_has_a_photo(issue) -> None:
    assert all(article.photos and all(photo.caption for photo in article.photos) for article in issue.articles)
    assert issue.masthead.mark == "样刊"
