"""The catalogue of words: complete, without leftovers, alike in both languages."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from bulletin_studio.base.words.catalogue import CATALOGUE

PACKAGE = Path(__file__).resolve().parents[2] / "bulletin_studio"
WORDS = PACKAGE / "base" / "words"
MAKERS = {"error", "warning", "note", "say"}
CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


def _trees() -> list[ast.Module]:
    """Every module that may name a code, those of the catalogue left out but for its look-up."""
    paths = [path for path in PACKAGE.rglob("*.py") if not path.is_relative_to(WORDS)]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in (*paths, WORDS / "catalogue.py")]


def _codes_given_to_makers() -> set[str]:
    calls = [node for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    made = [call.args[0] for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) in MAKERS]
    return {code.value for code in made if isinstance(code, ast.Constant) and isinstance(code.value, str)}


def _texts() -> set[str]:
    nodes = [node for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {node.value for node in nodes if isinstance(node.value, str) and CODE.fullmatch(node.value)}


def _beginnings() -> set[str]:
    """What codes begin with that are put together, such as "command.severity_" of f"command.severity_{name}"."""
    joined = [node.values[0] for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    texts = [part.value for part in joined if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return {text for text in texts if re.fullmatch(r"[a-z]+\.[a-z0-9_.]*", text)}


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_code_has_words() -> None:
    assert sorted(_codes_given_to_makers() - set(CATALOGUE)) == []


def test_no_words_are_left_over() -> None:
    used, beginnings = _texts(), tuple(_beginnings())
    assert sorted(code for code in CATALOGUE if code not in used and not code.startswith(beginnings)) == []


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_both_languages_say_the_same(code: str) -> None:
    words = CATALOGUE[code]
    assert words.zh
    assert words.en
    assert _fields(words.zh) == _fields(words.en)
    assert _fields(words.remedy_zh) == _fields(words.remedy_en)
    assert bool(words.remedy_zh) == bool(words.remedy_en)
    assert re.search(r"[\u4e00-\u9fff]", words.zh) or not re.search(r"[A-Za-z]{2}", re.sub(r"\{.*?\}", "", words.zh))


SHOWN_IN_WINDOWS = (
    "file.",
    "folder.",
    "session.",
    "photo.",
    "package.other",
    "sheet.s",
    "sheet.too_small",
    "command.not_a_pdf",
    "output.",
)
"""What the editor shows too, where nobody has a command line."""


@pytest.mark.parametrize("code", sorted(code for code in CATALOGUE if code.startswith(SHOWN_IN_WINDOWS)))
def test_remedies_in_windows_name_no_option_of_the_command_line(code: str) -> None:
    words = CATALOGUE[code]
    for text in (words.remedy_zh, words.remedy_en):
        assert re.search(r"(?<![\w-])--?[a-z]|bulletin-studio [a-z]", text) is None, text
