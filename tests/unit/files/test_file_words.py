"""Every code that the room gives out has its words, the same arguments in both languages, and no code is left over."""

import re
from pathlib import Path
from string import Formatter

import bulletin_studio.files
from bulletin_studio.base.words.article_words import ARTICLE_WORDS
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.base.words.file_words import FILE_WORDS
from bulletin_studio.base.words.layout_words import LAYOUT_WORDS
from bulletin_studio.base.words.yaml_words import YAML_WORDS
from bulletin_studio.files.inline_text import REFUSED

AREAS = "file|folder|name|yaml|key|value|format|issue|article|layout|text|line|photo_line|fonts"
WRITING = {"file.disk_full", "file.not_writable"}
"""Given out by base/writing.py."""


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_codes_and_words_are_the_same():
    folder = Path(bulletin_studio.files.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    used = set(re.findall(rf'"((?:{AREAS})\.[a-z_0-9]+)"', source)) - {"issue.yaml", "fonts.yaml"}
    used |= {f"text.{kind}" for kind in REFUSED}
    assert used == set(FILE_WORDS) - WRITING


def test_both_languages_say_the_same_things():
    for code, words in FILE_WORDS.items():
        assert names(words.zh) == names(words.en), code
        assert words.remedy_zh, code
        assert words.remedy_en, code


def test_no_topic_hides_words_of_another():
    assert len(FILE_WORDS) == len(ARTICLE_WORDS) + len(LAYOUT_WORDS) + len(YAML_WORDS) + sum(
        code.startswith(("file.", "folder.", "name.")) for code in FILE_WORDS
    )
    for code, words in FILE_WORDS.items():
        assert CATALOGUE[code] is words
