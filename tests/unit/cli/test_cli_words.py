import re
import string
from itertools import chain
from pathlib import Path

import bulletin_studio.cli
from bulletin_studio.base.findings import Severity
from bulletin_studio.base.words.command_words import COMMAND_WORDS
from bulletin_studio.base.words.help_words import HELP_WORDS
from bulletin_studio.model.style import FaceRole

WORDS = COMMAND_WORDS | HELP_WORDS
FOLDER = Path(bulletin_studio.cli.__path__[0])
# What keeps a window from opening is told on the command line.
STARTING = (FOLDER.parent / "__main__.py", FOLDER.parent / "editor" / "desktop.py")
SOURCES = "".join(path.read_text("utf-8") for path in (*FOLDER.glob("*.py"), *STARTING))
CODES = set(re.findall(r"['\"]((?:command|help)\.\w+)['\"]", SOURCES))
COMMANDS = re.findall(r'\("(\w+)", _add_\w+\)', SOURCES)
BUILT_CODES = {
    *(f"command.severity_{severity.value}" for severity in Severity),
    *(f"command.role_{role.value}" for role in FaceRole),
    *(code for code in WORDS if code.startswith(("command.column_", "command.font_"))),
    *chain.from_iterable((f"help.{name}", f"help.{name}_example") for name in COMMANDS),
}


def names_in(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_of_the_command_line_has_words():
    assert len(CODES) > 30
    assert sorted(CODES - WORDS.keys()) == []


def test_no_words_are_left_over():
    assert sorted(WORDS.keys() - CODES - BUILT_CODES) == []


def test_both_languages_say_all_with_the_same_values():
    for code, words in WORDS.items():
        assert words.zh, code
        assert words.en, code
        assert names_in(words.zh) == names_in(words.en), code
        assert bool(words.remedy_zh) == bool(words.remedy_en), code
        assert names_in(words.remedy_zh) == names_in(words.remedy_en), code


def test_english_holds_no_han_characters():
    for code, words in WORDS.items():
        assert not re.search(r"[\u4e00-\u9fff，。：]", words.en + words.remedy_en), code
