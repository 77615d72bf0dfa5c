"""Every code that the room gives out has its words, the same arguments in both languages, and no code is left over."""

import re
from pathlib import Path
from string import Formatter

import bulletin_studio
from bulletin_studio.base.words.article_words import ARTICLE_WORDS
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.base.words.file_words import FILE_WORDS
from bulletin_studio.base.words.layout_words import LAYOUT_WORDS
from bulletin_studio.base.words.yaml_words import YAML_WORDS
from bulletin_studio.files.inline_tokens import REFUSED

AREAS = "file|folder|name|yaml|key|value|format|issue|article|layout|text|line|photo_line|fonts"


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_codes_and_words_are_the_same():
    package = Path(bulletin_studio.__file__).parent
    pattern = re.compile(rf'"((?:{AREAS})\.[a-z_0-9]+)"')
    used = {code for path in package.glob("files/*.py") for code in pattern.findall(path.read_text(encoding="utf-8"))}
    used |= {f"text.{kind}" for kind in REFUSED}
    assert used - {"issue.yaml", "fonts.yaml"} <= set(FILE_WORDS)
    others = [path for path in package.rglob("*.py") if "words" not in path.parts]
    source = "".join(path.read_text(encoding="utf-8") for path in others)
    assert [code for code in set(FILE_WORDS) - used if f'"{code}"' not in source] == []


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
